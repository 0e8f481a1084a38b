"""How the project's own Chinese font is made from the Noto Sans SC in the package justmytype-intl-cjk.

Run from the project folder: ``python -m tools.make_fonts``. The font holds GB2312, some signs, and every
character that the data and the code have now; who adds a rarer one reruns this, and a test tells so. Browsers get
its Chinese in three files: what the first screen shows, what else the project says, and the rest.
"""

import tomllib
from datetime import datetime
from hashlib import sha256
from importlib.metadata import distribution, version
from io import BytesIO
from pathlib import Path

from fontTools.subset import Options, Subsetter
from fontTools.ttLib import TTFont
from fontTools.ttLib.tables._g_l_y_f import Glyph, GlyphComponent
from fontTools.varLib.instancer import instantiateVariableFont

from constants import FONTS
from tools.font_characters import characters, chosen, code_files, data_files, gb2312, slices
from tools.font_faces import style_sheet

FOLDER = FONTS
BUILT = datetime(2026, 11, 21)  # a constant, so that a rerun gives the same bytes
PACKAGE = "justmytype-intl-cjk"
SOURCE = "justmytype_intl_cjk/fonts/ofl/notosanssc"
FAMILY = "Plan Atlas Sans"  # the licence reserves “Source”; Noto is Google's name, so neither is used
WEIGHTS = {"Regular": 400, "Bold": 700}
SMALL = {"▾": "▼"}  # what the source has in large only is drawn from that
SCALE = 0.625
SIMPLIFIED_CHINESE = 1 << 18  # the OS/2 bit that Office goes by; the subsetter loses it
UNNEEDED = ["BASE", "GDEF", "GPOS", "GSUB", "STAT", "vhea", "vmtx"]  # kerning, variants, vertical setting
DESCRIPTION = "Plan Atlas Sans is a modified version (fixed weights, fewer characters) of Noto Sans SC. "
SIDECAR = """\
# Written by tools/make_fonts.py; do not edit, rerun it.
title = "中文字体 Plan Atlas Sans / Chinese font Plan Atlas Sans"
producer = "Adobe（Noto Sans SC {source}）；Plan Atlas 取字、定重、改名"
producer_en = "Adobe (Noto Sans SC {source}); weights fixed, characters chosen, renamed by Plan Atlas"
origin = "https://github.com/google/fonts/tree/main/ofl/notosanssc"
package = "{name}"
package_version = "{package}"
package_file_sha256 = "{original}"
tools = "fonttools {fonttools}, brotli {brotli}"
version = "{source}"
built = "{built}"
licence = "SIL Open Font License 1.1, see OFL.txt; the reserved name “Source” is not used"
licence_zh = "SIL 开放字体许可证 1.1，见 OFL.txt；未使用保留名称“Source”"
absent = "{absent}"  # in the code, but not in the source font

[counts]
characters = {characters}
gb2312 = {gb2312}
others = {rare}
glyphs = {glyphs}

[sha256]
{hashes}
"""


def source_file() -> Path:
    """The variable font in the installed package."""
    return Path(str(distribution(PACKAGE).locate_file(f"{SOURCE}/NotoSansSC[wght].ttf")))


def subset(font: TTFont, text: set[str]) -> None:
    """Leaves the glyphs of ``text``, without hints, layout features and names of glyphs."""
    options = Options(
        hinting=False, layout_features=[], glyph_names=False, notdef_outline=True, name_IDs=["*"]
    )
    options.drop_tables += UNNEEDED
    subsetter = Subsetter(options)
    subsetter.populate(text="".join(sorted(text)))
    subsetter.subset(font)


def add_small(font: TTFont, small: str, large: str) -> None:
    """Adds ``small`` as ``large`` at a smaller scale around the middle of its height."""
    name, original = f"uni{ord(small):04X}", font.getBestCmap()[ord(large)]
    shape, (advance, bearing) = font["glyf"][original], font["hmtx"][original]
    part = GlyphComponent()
    part.glyphName, part.flags, part.transform = original, 0x0004, ((SCALE, 0), (0, SCALE))
    part.x, part.y = 0, round((shape.yMin + shape.yMax) / 2 * (1 - SCALE))
    glyph = Glyph()
    glyph.numberOfContours, glyph.components = -1, [part]
    font["glyf"][name] = glyph
    font["hmtx"][name] = round(advance * SCALE), round(bearing * SCALE)
    for table in font["cmap"].tables:
        if table.isUnicode():
            table.cmap[ord(small)] = name


def rename(font: TTFont, style: str) -> None:
    """Gives the font its own name in every record, keeping copyright, authors and licence."""
    names, postscript = font["name"], f"{FAMILY.replace(' ', '')}-{style}"
    names.names = [each for each in names.names if each.nameID in (0, 5, 7, 9, 10, 11, 13, 14)]
    release = names.getDebugName(5).split("-")[0].removeprefix("Version ")
    own = {
        1: FAMILY, 2: style, 3: f"{release};{postscript}", 4: f"{FAMILY} {style}",
        5: f"Version {release}", 6: postscript, 10: DESCRIPTION + names.getDebugName(10),
    }  # fmt: skip
    for number, text in own.items():
        names.setName(text, number, 3, 1, 0x409)


def mark(font: TTFont, style: str) -> None:
    """Sets weight flags and dates: what programs go by when they pair Regular and Bold."""
    bold = style == "Bold"
    font["OS/2"].usWeightClass = WEIGHTS[style]
    font["OS/2"].fsSelection = font["OS/2"].fsSelection & ~0b1100001 | (0b100000 if bold else 0b1000000)
    font["OS/2"].ulCodePageRange1 |= SIMPLIFIED_CHINESE
    font["OS/2"].achVendID = "NONE"
    font["head"].macStyle = int(bold)
    font["head"].modified = int((BUILT - datetime(1904, 1, 1)).total_seconds())


def make(style: str, text: set[str]) -> TTFont:
    """The font of one weight with the characters of ``text``."""
    font = TTFont(source_file(), recalcTimestamp=False, lazy=True)
    drawn = {small: large for small, large in SMALL.items() if small in text}
    subset(font, text | set(drawn.values()))
    font = instantiateVariableFont(font, {"wght": WEIGHTS[style]}, inplace=True)
    for small, large in drawn.items():
        add_small(font, small, large)
    rename(font, style)
    mark(font, style)
    return font


def packed(font: TTFont, flavor: str | None = None) -> bytes:
    """The bytes of the font file: ``None`` is TrueType, ``woff2`` is for browsers."""
    buffer = BytesIO()
    font.flavor = flavor
    font.save(buffer)
    return buffer.getvalue()


def write(path: Path, content: bytes) -> None:
    """Writes beside, then renames: a reader never sees half a file."""
    beside = path.with_name(path.name + ".part")
    beside.write_bytes(content)
    beside.replace(path)
    print(f"{path.name} {len(content):,} bytes")


def absent(font: TTFont) -> str:
    """The characters of the code that the source lacks; refuses when the data have one.

    Raises:
        SystemExit: a data file has a character that the font cannot have.
    """
    cmap = font.getBestCmap()
    lost = {c: at for c, at in characters(data_files() + code_files()).items() if ord(c) not in cmap}
    named = {c: f"{c} (U+{ord(c):04X} in {at})" for c, at in lost.items()}
    in_data = [named[c] for c in characters(data_files()) if c in lost]
    if in_data:
        raise SystemExit(f"Noto Sans SC has no {', '.join(in_data)}: write another character there.")
    for line in named.values():
        print(f"not in the source font, so left out: {line}")
    return "".join(f"\\U{ord(c):08X}" for c in sorted(lost))


def sidecar(font: TTFont, names: list[str], lost: str) -> str:
    """The text of SOURCE.toml, hashes taken from the files as written."""
    cmap = set(map(chr, font.getBestCmap()))
    text = SIDECAR.format(
        name=PACKAGE, package=version(PACKAGE), fonttools=version("fonttools"), brotli=version("brotli"),
        source=font["name"].getDebugName(5).removeprefix("Version "), built=BUILT.date(),
        original=sha256(source_file().read_bytes()).hexdigest(), absent=lost,
        characters=len(cmap), gb2312=len(cmap & set(gb2312())), rare=len(cmap - chosen()),
        glyphs=font["maxp"].numGlyphs,
        hashes="\n".join(f'"{name}" = "{sha256((FOLDER / name).read_bytes()).hexdigest()}"' for name in names),
    )  # fmt: skip
    tomllib.loads(text)
    return text


def for_browsers(text: set[str]) -> dict[str, bytes]:
    """The Chinese of ``text`` in files that a browser fetches one by one, and the style sheet that names them."""
    parts = {f"PlanAtlasSans-{number}.woff2": part for number, part in enumerate(slices(text), start=1)}
    files = {name: packed(make("Regular", part), "woff2") for name, part in parts.items()}
    faces = [(f"{name}?{sha256(files[name]).hexdigest()[:8]}", part) for name, part in parts.items()]
    return {**files, "PlanAtlasSans.css": style_sheet(FAMILY, faces).encode()}


def main() -> None:
    """Makes the fonts of both weights, those for browsers, the licence and the sidecar."""
    text = chosen() | set(characters(data_files() + code_files()))
    fonts = {style: make(style, text) for style in WEIGHTS}
    lost = absent(fonts["Regular"])  # may refuse, so before anything is written
    files = {f"PlanAtlasSans-{style}.ttf": packed(font) for style, font in fonts.items()}
    files |= for_browsers(set(map(chr, fonts["Regular"].getBestCmap())))
    files["OFL.txt"] = source_file().with_name("OFL.txt").read_bytes()
    FOLDER.mkdir(exist_ok=True)
    for name, content in files.items():
        write(FOLDER / name, content)
    write(FOLDER / "SOURCE.toml", sidecar(fonts["Regular"], list(files), lost).encode())


if __name__ == "__main__":
    main()
