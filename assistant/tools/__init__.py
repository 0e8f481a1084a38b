"""The tools, a file each, in the order in which an assistant reads them; adding one is one file and one line here."""

from assistant.model import AtlasTool
from assistant.tools import city, clause, compare, find, industry, picture, targets, verify

TOOLS: dict[str, AtlasTool] = {
    module.TOOL.name: module.TOOL
    for module in (find, city, industry, targets, clause, compare, verify, picture)
}
