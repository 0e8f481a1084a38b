"""What reviewers wait for becomes figures beside their targets."""

from benchmarks.reviewing import reviewing_listed


def test_waits_become_figures_with_their_targets():
    found = {"p50": 0.02, "p95": 0.12, "answered": 100, "refused": 0, "readers": {"p50": 0.1, "p95": 0.3}}
    met = {figure.name.rpartition(", ")[2]: figure.met for figure in reviewing_listed(found)}
    assert met == {
        "decision kept p50": None,
        "decision kept p95": False,
        "refused": True,
        "readers p95": None,
    }
    assert reviewing_listed({}) == []
