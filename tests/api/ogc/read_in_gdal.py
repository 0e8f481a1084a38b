"""What GDAL reads from an address: its layers, a whole one, a box, a filter and another CRS, as JSON. A process of its own."""

import json
import sys

import pyogrio

source = f"OAPIF:{sys.argv[1]}"
counties = pyogrio.read_dataframe(source, layer="counties", PAGE_SIZE="50")
sites = pyogrio.read_dataframe(source, layer="sites")
airports = pyogrio.read_dataframe(source, layer="airports", CRS="http://www.opengis.net/def/crs/EPSG/0/4490")
found = {
    "layers": dict(pyogrio.list_layers(source).tolist()),
    "counties": len(counties),
    "corner": [int(edge) for edge in counties.total_bounds[:2]],
    "boxed": len(pyogrio.read_dataframe(source, layer="counties", bbox=(117, 36, 117.3, 36.4))),
    "cities": sorted(
        set(pyogrio.read_dataframe(source, layer="counties", where="city = '371300'")["city_name"])
    ),
    "unplaced": sorted(set(sites[sites.geometry.isna()]["precision"])),
    "crs": airports.crs.to_epsg(),
    "turned": not (airports.geometry.x.between(114, 123).all() and airports.geometry.y.between(34, 39).all()),
}
print(json.dumps(found))
