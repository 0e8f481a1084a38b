"""What the times of exports become: a figure a format beside its target, medians, nothing of nothing."""

from benchmarks.export_times import exported
from exports import EXPORTS


def test_times_become_figures_with_their_targets():
    raw = {
        "formats": {extension: [9, 0.2, 0.4] for extension in EXPORTS},
        "counties": [4],
        "zip": [19],
        "publish": [61],
    }
    figures = {figure.name: figure for figure in exported(raw)}
    assert figures["export of a city: pptx"].atlas == 0.4
    assert figures["export of a city: pptx"].met is True
    assert figures["export of a city: html"].met is False
    assert figures["export of a city: svg"].met is None
    assert [figures[name].met for name in list(figures)[-3:]] == [False, True, False]
    assert len(figures) == len(EXPORTS) + 3


def test_nothing_measured_is_no_figure():
    assert exported({}) == []
