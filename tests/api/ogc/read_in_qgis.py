"""Run by a Python that has QGIS: reads collections and prints what it saw, as JSON. ``… ADDRESS COLLECTION…``."""

import json
import sys

from qgis.core import QgsApplication, QgsFeatureRequest, QgsRectangle, QgsVectorLayer, QgsWkbTypes


def seen(address: str, collection: str) -> dict[str, object]:
    """Count, type, system and fields of one layer, and what lies in a box; pages are small, so that there are several."""
    layer = QgsVectorLayer(f"url='{address}' typename='{collection}' pageSize='40'", collection, "OAPIF")
    inside = layer.getFeatures(QgsFeatureRequest(QgsRectangle(117, 36, 117.3, 36.4)))
    return {
        "valid": layer.isValid(),
        "count": sum(1 for _ in layer.getFeatures()),
        "placed": sum(feature.hasGeometry() for feature in layer.getFeatures()),
        "type": QgsWkbTypes.displayString(layer.wkbType()),
        "crs": layer.crs().authid(),
        "fields": [field.name() for field in layer.fields()],
        "inside": sum(1 for _ in inside),
    }


application = QgsApplication([], False)
application.initQgis()
print(json.dumps({name: seen(sys.argv[1], name) for name in sys.argv[2:]}), flush=True)
application.exitQgis()
