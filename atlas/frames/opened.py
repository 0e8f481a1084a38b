"""The atlas opened for a notebook or a script: tables by name, who is named for what, one city."""

from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

import geopandas as gpd
import pandas as pd

from atlas.frames.frame import LEVELS, frame
from atlas.loading import load_atlas
from atlas.model import Atlas
from atlas.tables.every import every_table
from atlas.tables.model import DataTable
from constants import CRS_GEOGRAPHIC, DATA
from errors import DataError
from language import LANGUAGES, sayer


class OpenAtlas:
    """Every table as a frame: ``atlas.designations``, ``atlas.counties``; ``dir(atlas)`` has their names.

    The tables and their columns are those of the data package (``plan-atlas package``); ``describe`` says what
    each column means, ``docs/data-tables.md`` lists all. ``prefectures``, ``counties``, ``groups`` (areas),
    ``site_locations`` and ``airports`` (points) are GeoDataFrames in ``crs``. Each access gives a copy of one's own.

    Attributes:
        data: the atlas itself. crs: of all shapes, longitude and latitude in degrees.
    """

    crs = CRS_GEOGRAPHIC

    def __init__(self, atlas: Atlas) -> None:
        """Of an atlas that is loaded; frames are made when they are asked for."""
        self.data = atlas
        self._frames: dict[str, gpd.GeoDataFrame] = {}

    @cached_property
    def tables(self) -> dict[str, DataTable]:
        """Every table with its columns, keys and rows, by name."""
        return every_table(self.data)

    @property
    def version(self) -> str:
        """The data's version in people's words and the hash of their content, e.g. ``2026.11 (0a1b2c3d4e5f)``."""
        latest = self.data.edition.latest
        return f"{latest.version} ({self.data.version})" if latest else self.data.version

    def __getattr__(self, name: str) -> gpd.GeoDataFrame:
        """A table as a frame.

        Raises:
            AttributeError: there is no such table.
        """
        if name.startswith("_") or name not in self.tables:
            raise AttributeError(name)
        if name not in self._frames:
            self._frames[name] = frame(self.tables[name], self.data)
        return self._frames[name].copy()

    def __dir__(self) -> list[str]:
        """The attributes and the tables."""
        return [*super().__dir__(), *self.tables]

    def describe(self, table: str, lang: str = LANGUAGES[0]) -> pd.DataFrame:
        """What the columns of a table are: ``column``, ``type``, ``unit``, ``meaning`` in Chinese (or ``en``).

        Raises:
            KeyError: there is no such table.
        """
        say = sayer(lang)
        rows = [(item.name, item.type, item.unit, say(item.meaning)) for item in self.tables[table].columns]
        return pd.DataFrame(rows, columns=["column", "type", "unit", "meaning"], dtype="str")

    def named(self, industry: str | None = None, plan: str | None = None) -> gpd.GeoDataFrame:
        """Who is named: a row a place of a designation, with its columns and ``place``, names and shape of the place.

        A row whose ``pairing`` is ``collective`` belongs to the whole group: the plan does not say which of its
        places does which industry. A place without a row is not named, which is not the same as not supported.

        Args:
            industry: a code or name of the taxonomy, 医疗器械 or ``medical-devices``; all if left out.
            plan: its id; if left out, every plan that is recorded in full.

        Raises:
            UserError: there is no such industry or plan.
        """
        if plan is not None:
            self.data.refuse_unknown_plan(plan)
        plans = [found.id for found in self.data.chosen((plan,) if plan else ())]
        rows = self.designations
        rows = rows[rows["plan"].isin(plans)]
        if industry is not None:
            code = self.data.vocabulary.industry_called(industry)
            rows = rows[[code in codes for codes in rows["industry"]]]
        rows = rows.explode("places").rename(columns={"places": "place"}).merge(
            self._areas, left_on="place", right_on="adcode", how="left"
        )  # fmt: skip
        return gpd.GeoDataFrame(rows.drop(columns="adcode"), geometry="geometry", crs=self.crs)

    def city(self, name: str) -> "CityFrames":
        """What is known of one city, by name, pinyin or code; a county's name means the city it lies in.

        Raises:
            UserError: there is no such city, or there are several.
        """
        _, code = self.data.city_called(name)
        home = self.data.gazetteer[code]
        return CityFrames(self, code, home.name_zh, home.name_en)

    @cached_property
    def _areas(self) -> gpd.GeoDataFrame:
        """What a record may name, with its shape."""
        columns = ["adcode", "name_zh", "name_en", "geometry"]
        return pd.concat(
            [getattr(self, name)[columns] for name in LEVELS if name != "groups"], ignore_index=True
        )


@dataclass(frozen=True)
class CityFrames:
    """One city's rows of the tables, each a frame with the table's columns.

    Attributes:
        adcode, name_zh, name_en: of the city.
    """

    atlas: OpenAtlas
    adcode: str
    name_zh: str
    name_en: str

    @property
    def designations(self) -> pd.DataFrame:
        """Those that name the city or a place in it, alone or in a group."""
        return self._naming(self.atlas.designations)

    @property
    def targets(self) -> pd.DataFrame:
        """Those whose number is the city's or of a group with it; those of the whole province are not the city's."""
        return self._naming(self.atlas.targets)

    @property
    def sites(self) -> pd.DataFrame:
        """Those of the plans that say that they lie here."""
        return self._naming(self.atlas.sites)

    @property
    def figures(self) -> pd.DataFrame:
        """Its figures, each with year, unit and source."""
        return self._of(self.atlas.figures, "adcode", [self.adcode])

    @property
    def census(self) -> pd.DataFrame:
        """The city's and its counties' people."""
        return self._of(self.atlas.census, "adcode", [self.adcode, *self.counties["adcode"]])

    @property
    def counties(self) -> gpd.GeoDataFrame:
        """Its counties and districts with their shapes."""
        return self._of(self.atlas.counties, "parent", [self.adcode])

    @property
    def zones(self) -> pd.DataFrame:
        """Its development zones: context, never a promise."""
        return self._of(self.atlas.development_zones, "city_adcode", [self.adcode])

    def _naming(self, rows: pd.DataFrame) -> pd.DataFrame:
        home = self.atlas.data.prefecture_of
        here = [self.adcode in map(home, places) for places in rows["places"]]
        return rows[here].reset_index(drop=True)

    @staticmethod
    def _of(rows: gpd.GeoDataFrame, column: str, codes: list[str]) -> gpd.GeoDataFrame:
        return rows[rows[column].isin(codes)].reset_index(drop=True)


def opened(folder: Path | str | None) -> OpenAtlas:
    """The data folder loaded, with whatever in it can be used.

    Raises:
        DataError: nothing in it can be.
    """
    atlas = load_atlas(DATA if folder is None else Path(folder))
    if atlas.faults and not atlas.plans and not atlas.cities:
        raise DataError(atlas.faults)
    return OpenAtlas(atlas)
