"""One request as the answers see it: its parameters, language, format, and what who asks may see."""

from collections.abc import Mapping
from dataclasses import dataclass

from starlette.requests import Request

from api.ogc.access import sees_own_sites
from api.ogc.asking import LONGEST_QUERY, known_parameters, parameters
from api.ogc.contents import Collections
from api.ogc.links import Addresses
from api.ogc.media import html_wanted
from api.ogc.model import FeatureSet
from api.ogc.refusing import FeatureRefusal, shown, wrong_parameter
from language import LANGUAGES, Say, message, sayer


@dataclass(frozen=True)
class Exchange:
    """A request.

    Attributes:
        given: its parameters. lang, say: the reader's language. html: whether a person reads it.
        private: whether who asks may see an office's own sites. addresses: of other answers.
        parts: of its own address. contents: all collections. collection: the one asked for, if any.
    """

    given: Mapping[str, str]
    lang: str
    html: bool
    private: bool
    addresses: Addresses
    parts: tuple[str, ...]
    contents: Collections
    collection: FeatureSet | None

    @property
    def say(self) -> Say:
        return sayer(self.lang)

    @property
    def collections(self) -> dict[str, FeatureSet]:
        """Those that who asks may see."""
        return self.contents.visible(self.private)

    @property
    def chosen(self) -> FeatureSet:
        """The collection of an address that has one.

        Raises:
            FeatureRefusal: the address has none.
        """
        if self.collection is None:
            raise FeatureRefusal(404, message("没有这个地址。"))
        return self.collection


def language(request: Request) -> str:
    """The reader's language; an unknown one counts as the first."""
    asked = request.query_params.get("lang", "")
    return asked if asked in LANGUAGES else LANGUAGES[0]


def exchange(request: Request, contents: Collections, json_types: tuple[str, ...], items: bool) -> Exchange:
    """The request as it is understood; ``items``: whether it may ask by properties.

    Raises:
        FeatureRefusal: something in it cannot be met.
    """
    if len(request.scope["query_string"]) > LONGEST_QUERY:
        raise FeatureRefusal(414, message("参数过长：最多 {most} 字节。", most=LONGEST_QUERY))
    client = request.client.host if request.client else None
    private = sees_own_sites(request.headers, client)
    collection = _collection(request, contents, private)
    pairs = request.query_params.multi_items()
    if items and collection:
        given = parameters(pairs, known_parameters(collection))
    elif "fid" in request.path_params:
        given = parameters(pairs, ("f", "lang", "crs"))
    else:
        given = parameters(pairs)
    if given.get("lang", LANGUAGES[0]) not in LANGUAGES:
        raise wrong_parameter("lang", given["lang"], message("可用：{values}。", values=LANGUAGES))
    return Exchange(
        given=given,
        lang=language(request),
        html=html_wanted(given, request.headers.get("accept", ""), *json_types),
        private=private,
        addresses=Addresses(
            f"{request.url.scheme}://{request.url.netloc}",
            request.scope.get("root_path", "").rstrip("/"),
            language(request),
        ),
        parts=_parts(request),
        contents=contents,
        collection=collection,
    )


def _parts(request: Request) -> tuple[str, ...]:
    root, path = request.scope.get("root_path", ""), request.scope["path"]
    below = path.removeprefix(root).strip("/")
    return tuple(below.split("/")) if below else ()


def _collection(request: Request, contents: Collections, private: bool) -> FeatureSet | None:
    asked = request.path_params.get("collection")
    if asked is None:
        return None
    found = contents.visible(private)
    if asked in found:
        return found[asked]
    if asked in contents.visible(True):
        raise FeatureRefusal(
            403, message("本单位的场地只给本机的人，或代理已确认姓名的人看。请登录，或联系管理员。")
        )
    values = tuple(found)
    raise FeatureRefusal(404, message("没有集合“{name}”。可用：{values}。", name=shown(asked), values=values))
