"""Everything known, loaded once and never changed; which part of it somebody looks at."""

from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from atlas.frames.opened import OpenAtlas

__all__ = ["open_atlas"]


def open_atlas(folder: Path | str | None = None) -> "OpenAtlas":
    """The atlas for a notebook or a script: every table as a frame, shapes as GeoDataFrames in degrees (EPSG:4326).

    Args:
        folder: a data folder; by default the configured one with the plans that people accepted.

    Raises:
        DataError: nothing in the folder could be used; with every fault.
        UserError: ``folder`` names several.
    """
    from atlas.frames.opened import opened  # geopandas takes longer to load than all data

    return opened(folder)
