"""The sentences of the panels: what a record means, said as the text allows and no further."""

from dataclasses import dataclass

from geo.gazetteer import Place
from insight.atlas import Atlas
from insight.attention import Attention
from insight.indicators import Figure
from insight.view import View
from insight.wording import amount, citation, full_indicator, pairing, precision, when
from plans.records import Designation, Record


@dataclass(frozen=True)
class Words:
    """Everything a template needs to say; bound to an atlas and a view."""

    atlas: Atlas
    view: View

    amount = staticmethod(amount)
    when = staticmethod(when)
    indicator = staticmethod(full_indicator)
    pairing = staticmethod(pairing)
    precision = staticmethod(lambda site: "位置：" + precision(site.place))

    def citation(self, record: Record) -> str:
        return citation(record, self.atlas)

    def lead(self, record: Record) -> str:
        clause = self.atlas.clause_by_ref.get(record.ref)
        return "、".join(clause.lead) if clause else ""

    def city(self, code: str) -> str:
        return self.atlas.gazetteer.get(code).name_short

    def industry(self, code: str) -> str:
        return self.atlas.vocabulary.industries[code].zh

    def colour(self, code: str) -> str:
        return self.atlas.vocabulary.industries[code].colour

    def kind(self, code: str) -> str:
        return self.atlas.vocabulary.kinds[code].zh

    def state(self, named: Attention) -> str:
        count = len(named.designations)
        alone = sum(record.pairing == "each" for record in named.designations)
        return f"共{count}处：单独点名{alone}处，并列点名{count - alone}处。"

    def explain(self, record: Designation) -> str:
        """What a collective or open mention does not say."""
        parts = []
        if record.pairing == "collective":
            cities = "、".join(self.city(code) for code in record.places)
            matter = "、".join(record.industries) or "、".join(
                self.industry(code) for code in record.industry
            )
            parts.append(f"计划把{cities}{len(record.places)}市与{matter}并列点名，未逐一对应。")
        if record.open:
            parts.append("“等市”：名单未穷尽。")
        return "".join(parts)

    def not_named(self, place: Place) -> str:
        plans = len(self.view.plans) or sum(p.header.coverage == "full" for p in self.atlas.plans)
        return f"所选{plans}份计划均未点名{place.name_zh}。未点名不等于不支持。"

    def figure(self, figure: Figure) -> str:
        """``470.4万人``, ``4200.62亿元``, ``27.3%``."""
        if figure.unit == "人":
            return f"{figure.value / 10_000:.1f}万人"
        return f"{figure.value:g}{figure.unit}" if figure.unit == "%" else f"{figure.value:.2f}{figure.unit}"
