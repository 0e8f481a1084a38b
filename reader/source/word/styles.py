"""A Word document's styles: what a paragraph or run inherits."""

from collections.abc import Iterator

from reader.source.word.package import Element, W, child, is_on, own, value


class Styles:
    """The styles by id."""

    def __init__(self, part: Element | None) -> None:
        """Takes the part with the styles; a document may have none."""
        self._by_id: dict[str, Element] = {}
        self._default: str | None = None
        for style in part.iter(W + "style") if part is not None else ():
            id_ = own(style, "styleId") or ""
            self._by_id[id_] = style
            if own(style, "type") == "paragraph" and own(style, "default") in ("1", "true"):
                self._default = id_

    def chain(self, id_: str | None) -> Iterator[tuple[str, Element]]:
        """The style and those it is based on, nearest first."""
        seen: set[str] = set()
        while id_ is not None and id_ in self._by_id and id_ not in seen:
            seen.add(id_)
            yield id_, self._by_id[id_]
            id_ = value(self._by_id[id_], "basedOn")

    def of_paragraph(self, paragraph: Element) -> Iterator[tuple[str, Element]]:
        """The styles that a paragraph follows."""
        return self.chain(value(paragraph, "pPr/pStyle") or self._default)

    def number_list(self, id_: str | None) -> str | None:
        """The numbering that a numbering style stands for."""
        return next((value(style, "pPr/numPr/numId") for _, style in self.chain(id_)), None)

    def hides(self, run: Element, paragraph: Element | None) -> bool:
        """Whether a run is hidden text, by itself or by the style of its characters or paragraph."""
        direct = is_on(child(run, "rPr"), "vanish")
        if direct is not None:
            return direct
        styles = [style for _, style in self.chain(value(run, "rPr/rStyle"))]
        if paragraph is not None:
            styles += [style for _, style in self.of_paragraph(paragraph)]
        found = (is_on(child(style, "rPr"), "vanish") for style in styles)
        return next((hidden for hidden in found if hidden is not None), False)
