"""What the map's popup says of own sites; without contact data, whoever asks."""

from collections.abc import Sequence

from atlas.own_sites import OwnSite
from layers.templating import environment
from wording.own_sites.card import map_lines, without_phones
from wording.own_sites.fields import SiteNames
from wording.words import Words


def own_popup(sites: Sequence[OwnSite], count: int, words: Words) -> str:
    """HTML of one site, or the names of some of ``count`` at one place."""
    macros = environment("layers/web").get_template("own_cards.html").module
    say = words.say
    if count == 1 and sites:
        lines = tuple(map_lines(words, sites[0]))
        name = without_phones(sites[0].name, words)
        return str(macros.one(name, lines, say("自有场地，不计入点名")))  # type: ignore[attr-defined]  # Jinja's
    places = SiteNames(words)
    names = [
        say(
            "{name}（{place}）", name=without_phones(site.name, words), place=places.precision(site.precision)
        )
        for site in sites
    ]
    rest = count - len(names)
    more = say("另有 {count} 处；放大地图，或在“场地”页查看。", count=rest) if rest > 0 else ""
    title = say("此处有自有场地 {count} 处", count=count)
    return str(macros.several(title, names, more))  # type: ignore[attr-defined]  # Jinja's
