"""The drawable layers, from the bottom of the map to the top; adding one is one file and one line here."""

from layers import (
    bivariate,
    change,
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
    "change": change.build,
    "attention-gdp": bivariate.by_output,
    "attention-age": bivariate.by_age,
    "counties": counties.build,
    "circles": circles.build,
    "symbols": symbols.build,
    "targets": placed_targets.build,
    "sites": sites.build,
    "origins": origins.build,
}
