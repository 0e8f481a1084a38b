"""What may be wrong with a number in a table: none at all, negative, a share above the whole."""

from language import message


def number_problem(text: str, unit: str) -> tuple[str, str] | None:
    """The problem with a value as written, and its remedy; ``None`` where it is a plain number of that unit."""
    try:
        value = float("" if "_" in text else text)
    except ValueError:
        return message("不是数字"), message("请改为数字，不加千分位和单位")
    if not 0 <= value < float("inf"):
        return message("应为非负数"), message("请检查符号")
    if unit == "%" and value > 100:
        return message("百分数大于100"), message("请检查小数点")
    return None
