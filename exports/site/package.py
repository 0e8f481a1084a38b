"""The data package as a published site offers it: one zip beside the other files."""

from typing import Any, NamedTuple

from atlas.model import Atlas
from exports.package.jsonld import Distribution, dataset
from exports.package.packaging import package_files, packed


class PublishedPackage(NamedTuple):
    """The zip and its path from the root of the site."""

    path: str
    content: bytes

    @property
    def kilobytes(self) -> int:
        """Its size, at least one."""
        return max(1, round(len(self.content) / 1000))

    def described(self, atlas: Atlas, lang: str, up: str) -> dict[str, Any]:
        """The data set for search engines, on a page from which ``up`` leads to the root."""
        file = Distribution(up + self.path, "application/zip", len(self.content))
        return dataset(atlas, lang, (file,))


def published_package(atlas: Atlas) -> PublishedPackage:
    """All data of the atlas."""
    return PublishedPackage(f"downloads/{atlas.province.slug}-data.zip", packed(package_files(atlas)))
