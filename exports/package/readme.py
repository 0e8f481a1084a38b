"""``README.md`` of the package: what is in it and what has to be known before counting, Chinese first, then English."""

from collections.abc import Iterable, Iterator

from atlas.model import Atlas
from atlas.tables.model import DataTable
from exports.package.boundaries import LEVELS
from exports.package.descriptor import DESCRIPTION
from language import LANGUAGES, Language, message

_RULES = (
    message("pairing 为 collective 的点名属于整组城市：没有说哪个城市做哪个产业，不拆给单个城市。"),
    message("open 为 true 的名单未穷尽（原文带“等”）；没有被点名不等于不支持。"),
    message("scope 为 province 的数是全省的，不分解到市；open 为原文没有写明范围。空格是不知道，不是0。"),
    message("overlap 相同的目标是同一承诺，只算一项，任何合计都不相加。"),
    message("coverage 为 partial 的规划只录了摘录，没有录到的不等于没有说。"),
    message("人口普查、开发区、集群、机场、车站是背景，不是规划的承诺，不计入点名。"),
)
_FORMS = (
    message("CSV 为 UTF-8，逗号分隔，首行为列名；列的含义、类型、单位和表间关系见 datapackage.json。列表以 ; 分隔。"),
    message("坐标为 WGS 84 经纬度（度）。界线为 GeoJSON。"),
    message("这些是数据，不是表格：用 Excel 打开时请从“数据”导入并把代码列设为文本。以 =、+、-、@ 开头的文字前加了 '，以免被当成公式。"),
)  # fmt: skip


def readme(atlas: Atlas, tables: Iterable[DataTable]) -> str:
    """Markdown in every language of the interface."""
    tables = tuple(tables)
    return "\n".join(line for lang in LANGUAGES for line in _lines(atlas, tables, Language(lang)))


def _lines(atlas: Atlas, tables: tuple[DataTable, ...], language: Language) -> Iterator[str]:
    say, lang, province = language.say, language.lang, atlas.province
    yield from (f"# {province.title.text(lang)}", "", f"{say(DESCRIPTION)} {_version(atlas, language)}", "")
    if line := province.base_map.text(lang):
        yield from (line, "")
    yield from (_heading(say("使用前须知")), "", *(f"- {say(rule)}" for rule in (*_RULES, *_FORMS)), "")
    yield from (_heading(say("内容")), "", _row(say("表"), say("内容"), say("行数")), "|---|---|---:|")
    yield from (_row(f"`data/{table.name}.csv`", say(table.title), str(len(table.rows))) for table in tables)
    for level in LEVELS:
        if areas := atlas.boundaries.areas[level.level]:
            yield _row(f"`boundaries/{level.file}.geojson`", say(level.title), str(len(areas)))
    yield from (
        "",
        _heading(say("来源与许可")),
        "",
        _row(say("数据"), say("出处"), say("许可")),
        "|---|---|---|",
    )
    for source in atlas.vocabulary.sources.values():
        if not source.program:
            yield _row(
                language.either(source.title, source.title_en),
                language.either(source.producer, source.producer_en or source.producer),
                language.either(source.licence, source.licence_en),
            )
    yield ""


def _heading(text: str) -> str:
    return f"## {text}"


def _row(*cells: str) -> str:
    """A row of a table; no text ends its cell."""
    escaped = (text.replace("|", "\\|").replace("\n", " ") for text in cells)
    return f"| {' | '.join(escaped)} |"


def _version(atlas: Atlas, language: Language) -> str:
    latest, say = atlas.edition.latest, language.say
    if latest is None:
        return say("数据 {hash}。", hash=atlas.version)
    return say(
        "数据版本 {version}（{date}），内容 {hash}。",
        version=latest.version,
        date=latest.date,
        hash=atlas.version,
    )
