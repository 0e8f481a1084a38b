"""The equal-area projection that suits an extent, where a province names none of its own."""

_FROM_THE_EDGE = 1 / 6
"""Where the standard parallels stand: a sixth of the height from either edge keeps the distortion small."""


def albers(extent: tuple[float, float, float, float]) -> str:
    """An Albers equal-area projection as a PROJ string, in metres.

    All is rounded to a tenth of a degree, so that a vertex more or less does not move every map.

    Args:
        extent: west, south, east and north in degrees.
    """
    west, south, east, north = extent
    inset = (north - south) * _FROM_THE_EDGE
    parallels = f"+lat_1={south + inset:.1f} +lat_2={north - inset:.1f}"
    centre = f"+lat_0={(south + north) / 2:.1f} +lon_0={(west + east) / 2:.1f}"
    return f"+proj=aea {parallels} {centre} +datum=WGS84 +units=m"
