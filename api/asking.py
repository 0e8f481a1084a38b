"""One request as an answer needs it: the atlas as it is now, the words of its language, where the API lies."""

from dataclasses import dataclass
from functools import cached_property
from http import HTTPStatus
from typing import Generic, TypeVar

from starlette.requests import Request

from api.problems import Refusal
from api.queries.asked import AnyQuery
from api.source import AtlasSource
from atlas.model import Atlas
from atlas.store.roles import configured_roles, is_local, who
from language import message
from wording.words import Words

Q = TypeVar("Q", bound=AnyQuery)


@dataclass(frozen=True)
class ApiRequest(Generic[Q]):
    """What is asked, of which atlas.

    Attributes:
        source: where answers come from. request: as it came. query: its parameters, checked.
    """

    source: AtlasSource
    request: Request
    query: Q

    @cached_property
    def atlas(self) -> Atlas:
        """The same one for the whole answer."""
        return self.source.atlas()

    @cached_property
    def words(self) -> Words:
        return Words(self.atlas, self.query.lang)

    @property
    def base(self) -> str:
        """The path that this version of the API lies at, from the root of the address."""
        return f"{self.request.scope.get('root_path', '')}/v1"


def refuse_repeated(request: Request) -> None:
    """Nothing, where each parameter stands once; lists are parted by commas.

    Raises:
        Refusal: one stands more than once.
    """
    names = [name for name, _ in request.query_params.multi_items()]
    twice = next((name for name in names if names.count(name) > 1), None)
    if twice is not None:
        detail = message("参数写了不止一次。多个值请用逗号隔开。")
        raise Refusal(HTTPStatus.BAD_REQUEST, detail, twice[:60])


def refuse_strangers(request: Request) -> None:
    """Nothing, where the office's own sites may be read: at this machine, or by somebody known who has a role.

    Raises:
        Refusal: by nobody known.
    """
    address = request.client.host if request.client else None
    roles, name = configured_roles(), who(request.headers, address).name
    headers = {key.lower(): value for key, value in request.headers.items()}
    known = bool(name) and (roles is None or name in roles)
    if not known and not is_local(headers, address):
        detail = message("自有场地只给有角色的人看。请先经代理登录，或联系管理员设置 PLAN_ATLAS_ROLES。")
        raise Refusal(HTTPStatus.FORBIDDEN, detail)
