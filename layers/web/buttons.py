"""What the map itself says about moving it: its buttons, and how many fingers it takes."""

from language import Say


def button_words(say: Say, whole: str) -> dict[str, str]:
    """The words by the names that the map's script knows them under; ``whole`` is what all of the land is called."""
    return {
        "in": say("放大"),
        "out": say("缩小"),
        "whole": whole,
        "north": say("北"),
        "fingers": say("用两指移动地图"),
    }
