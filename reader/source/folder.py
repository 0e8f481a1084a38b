"""A folder into which a browser saved a page: which file in it is the page."""

from pathlib import Path

from errors import UserError
from language import message

_PAGES = (".html", ".htm", ".xhtml", ".mht", ".mhtml")
_FIRST = ("index", "default")


def page_of(folder: Path) -> Path:
    """The page in a saved folder; beside ``x_files`` the page ``x``.

    Raises:
        UserError: there is none, or several.
    """
    pages = sorted(path for path in folder.iterdir() if path.suffix.lower() in _PAGES)
    beside = [
        path
        for path in sorted(folder.parent.glob("*.htm*"))
        if folder.name in (f"{path.stem}_files", f"{path.stem}.files")
    ]
    found = beside or [path for path in pages if path.stem.lower() in _FIRST] or pages
    if len(found) == 1:
        return found[0]
    names = "、".join(path.name for path in found[:5])
    if names:
        raise UserError(
            message("“{path}”里有几个网页（{names}）。请指明其中一个。", path=folder, names=names)
        )
    raise UserError(message("“{path}”里没有网页。请指明要读的文件。", path=folder))
