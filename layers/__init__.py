"""The drawable layers, from the bottom of the map to the top; adding one is one file and one line here."""

from layers import (
    circles,
    counties,
    designations,
    origins,
    placed_targets,
    prefectures,
    sites,
    symbols,
)

LAYERS = {
    "prefectures": prefectures.build,
    "designations": designations.build,
    "counties": counties.build,
    "circles": circles.build,
    "symbols": symbols.build,
    "targets": placed_targets.build,
    "sites": sites.build,
    "origins": origins.build,
}
