"""What may be set about the making of files, and what is said of a wrong setting."""

import pytest

from errors import UserError
from views.serving.exporting.settings import configured_settings

WORKERS, IDLE = "PLAN_ATLAS_EXPORT_WORKERS", "PLAN_ATLAS_EXPORT_IDLE"


@pytest.mark.parametrize(("cores", "at_work"), [(None, 1), (1, 1), (2, 1), (3, 2), (64, 2)])
def test_a_core_is_left_to_the_pages(
    monkeypatch: pytest.MonkeyPatch, cores: int | None, at_work: int
) -> None:
    monkeypatch.delenv(WORKERS, raising=False)
    monkeypatch.setattr("os.cpu_count", lambda: cores)
    assert configured_settings().at_work == at_work


def test_both_can_be_set(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(WORKERS, "4")
    monkeypatch.setenv(IDLE, " 5 ")
    assert configured_settings()[::2] == (4, 5)


@pytest.mark.parametrize("variable", [WORKERS, IDLE])
@pytest.mark.parametrize("wrong", ["0", "-1", "two", "1.5", "99999999999", "２"])
def test_a_wrong_one_is_said(monkeypatch: pytest.MonkeyPatch, variable: str, wrong: str) -> None:
    monkeypatch.setenv(variable, wrong)
    with pytest.raises(UserError) as refused:
        configured_settings()
    assert variable in refused.value.in_language("en") and wrong in refused.value.in_language("en")
