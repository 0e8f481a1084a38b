"""The toy with a plan full of markup and control characters, for formats that are markup themselves."""

from pathlib import Path

from atlas.loading import load_atlas
from atlas.model import Atlas
from tests.toy import A, clause, designation, plan, site, target, write_plan, write_toy

LONG = "园" + "x" * 200
HOSTILE = "<img src=x onerror=alert(1)>\"'&</script>"


def spoilt_atlas(folder: Path) -> Atlas:
    """A first plan whose name, heading, words, indicator and park are ``HOSTILE``, with a bell in it; one name is ``LONG``."""
    write_toy(folder)
    text = HOSTILE + "\x07"
    records = (
        designation([A], "alpha", "each", evidence=text, industries=[text]),
        target(text, 3, scope=["370203"], evidence=text),
        site(text, ["370102"], evidence=text),
        site(LONG, ["370102"], evidence="建设园"),
    )
    write_plan(folder, plan("toy-2030", "2030-01", clause("1", *records, heading=text), short=text))
    atlas = load_atlas(folder)
    assert [fault for fault in atlas.faults if fault.file == "plans/toy-2030.yaml"] == []
    return atlas
