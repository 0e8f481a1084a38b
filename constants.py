"""Names shared by every room: where the data lie, each CRS once, the base-map line."""

import os
from pathlib import Path

ROOT = Path(__file__).resolve().parent
DATA = Path(os.environ.get("PLAN_ATLAS_DATA") or ROOT / "data")

PROVINCE = "370000"

CRS_GEOGRAPHIC = "EPSG:4326"
"""WGS 84 longitude/latitude in degrees; CGCS2000 agrees with it to a few centimetres."""

CRS_EQUAL_AREA = "+proj=aea +lat_1=35 +lat_2=37.7 +lat_0=36.3 +lon_0=118.6 +datum=WGS84 +units=m"
"""Albers equal-area for Shandong in metres; area error below 0.01 %, distance within 0.03 %."""

BASE_MAP_LINE = {
    "zh": "底图：国家地理信息公共服务平台（天地图），审图号 GS（2024）0650号；专题内容为叠加，公开发布前请依法送审",
    "en": (
        "Base map: National Platform for Common Geospatial Information Services (Tianditu), "
        "map approval no. GS(2024)0650; thematic content is overlaid; submit for review before publication"
    ),
}
