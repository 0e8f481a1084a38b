"""What is called high: amounts of numbered clauses; names and running text are for a person to look at."""

from tests.reader.test_reading import plan_of, reading

PROMISES = "支持济南建设“齐云谷”机器人产业园，到2030年，全省建成产业园区5个。"


def sureness(text):
    rows = reading(text).rows
    return {
        row["type"]: row["confidence"] for row in rows if row["type"] in ("target", "site", "designation")
    }


def test_an_amount_of_a_numbered_clause_may_be_high_but_no_name():
    found = sureness(plan_of(PROMISES))
    assert found["target"] == "high"
    assert {found.get("site", "medium"), found.get("designation", "medium")} == {"medium"}
    assert len(found) > 1


def test_nothing_in_running_text_is_high():
    (found,) = sureness("今后几年，全省将建成产业园区5个。").values()
    assert found != "high"
