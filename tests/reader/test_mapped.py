"""Text that knows where it came from: after edits every character still points to its original."""

from hypothesis import given
from hypothesis import strategies as st

from reader.mapped import Edit, Mapped


def test_a_replacement_of_the_same_length_keeps_each_place():
    text = Mapped.of("甲乙丙丁").edited([Edit(1, 3, "xy")])
    assert (text.text, text.span(1, 2), text.span(2, 3)) == ("甲xy丁", (1, 2), (2, 3))


def test_what_is_cut_out_moves_nothing_else():
    text = Mapped.of("产(chǎn)业").edited([Edit(1, 7, "")])
    assert (text.text, text.span(0, 1), text.span(1, 2)) == ("产业", (0, 1), (7, 8))


def test_a_longer_replacement_stands_for_all_it_replaced():
    text = Mapped.of("a&amp;b").edited([Edit(1, 6, "和与")])
    assert (text.text, text.span(1, 2), text.span(2, 4)) == ("a和与b", (1, 6), (1, 7))


@given(
    st.text(max_size=40),
    st.lists(st.tuples(st.integers(0, 40), st.integers(0, 5), st.text(max_size=4)), max_size=6),
)
def test_what_no_edit_touches_is_itself_at_its_place(original, wanted):
    edits, done = [], 0
    for start, length, new in sorted(wanted):
        if start >= done and start + length <= len(original):
            edits.append(Edit(start, start + length, new))
            done = start + length
    text = Mapped.of(original).edited(edits)
    kept = set(range(len(original))) - {at for start, end, _ in edits for at in range(start, end)}
    found = {text.starts[i]: text.text[i] for i in range(len(text.text)) if text.starts[i] in kept}
    assert len(text.starts) == len(text.ends) == len(text.text)
    assert {at: original[at] for at in kept}.items() <= found.items() or any(a == b for a, b, _ in edits)
