"""Extents in degrees, and whether a projection that a province names keeps areas."""

DegreeBox = tuple[float, float, float, float]
"""West, south, east, north in degrees."""

CHINA: DegreeBox = (73.0, 18.0, 135.5, 54.0)
"""What is shown where no boundaries are known."""


def is_equal_area(projection: str) -> bool:
    """Whether a text, such as a PROJ string, names an equal-area projection in metres."""
    from pyproj import CRS  # not where an atlas comes from the disk cache
    from pyproj.exceptions import CRSError

    try:
        crs = CRS.from_user_input(projection)
    except CRSError:
        return False
    method = crs.coordinate_operation.method_name if crs.coordinate_operation else ""
    keeps_areas = crs.is_projected and ("Equal Area" in method or method == "Equal Earth")
    return keeps_areas and all(axis.unit_name == "metre" for axis in crs.axis_info)
