"""A drawn picture in 256 colours: its areas keep theirs exactly, only blends at edges move to the nearest."""

import numpy as np
from PIL import Image

_MANY = 1 << 16


def few_colours(picture: Image.Image) -> Image.Image:
    """The RGB picture with the 256 colours that most of it has; itself where a palette does not do it justice."""
    found = picture.getcolors(_MANY)
    if found is None:
        return picture
    colours = np.array([colour for _, colour in sorted(found, reverse=True)], dtype=np.int32)
    kept = colours[:256]
    nearest = ((colours[:, None] - kept) ** 2).sum(-1).argmin(1)
    places = np.zeros(1 << 24, dtype=np.uint8)
    places[_packed(colours)] = nearest
    small = Image.fromarray(places[_packed(np.asarray(picture, dtype=np.int32))])
    small.putpalette(kept.astype(np.uint8).tobytes())
    return small


def _packed(colours: np.ndarray) -> np.ndarray:
    """Red, green and blue, shape (…, 3), as one number."""
    return np.asarray((colours[..., 0] << 16) | (colours[..., 1] << 8) | colours[..., 2])
