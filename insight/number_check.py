"""What may be wrong with a number in a table: none at all, negative, a share above the whole."""


def number_problem(text: str, unit: str) -> tuple[str, str] | None:
    """The problem with a value as written, and its remedy; ``None`` where it is a plain number of that unit."""
    try:
        value = float("" if "_" in text else text)
    except ValueError:
        return "不是数字", "请改为数字，不加千分位和单位"
    if not 0 <= value < float("inf"):
        return "应为非负数", "请检查符号"
    if unit == "%" and value > 100:
        return "百分数大于100", "请检查小数点"
    return None
