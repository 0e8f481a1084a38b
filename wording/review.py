"""How a plan's records came about, in a few words; each is said only of plans of which it is true."""

from language import Say
from plans.review import Review


def review_line(review: Review, say: Say) -> str:
    """E.g. 逐句录入，两遍互校: typed or read by a program, in how many readings."""
    if review.state == "draft":
        return say("程序读取，待核对")
    if review.state == "reviewed":
        return say("程序读取，人工逐条核对")
    if review.readings == 2:
        return say("逐句录入，两遍互校")
    return (
        say("逐句录入，一遍")
        if review.readings == 1
        else say("逐句录入，{count}遍互校", count=review.readings)
    )
