"""``plan-atlas build``: says what it compiled, compiles nothing twice, names every fault."""

import pytest

import cli.main


@pytest.fixture
def build(monkeypatch, tmp_path, capsys):
    monkeypatch.setattr("atlas.compiled.database.ROOT", tmp_path)

    def call(folder):
        code = cli.main.main(("build", str(folder)))
        return code, *capsys.readouterr()

    return call


def test_what_is_compiled_is_said_and_not_compiled_again(build, toy_copy):
    code, out, err = build(toy_copy)
    assert (code, err) == (0, "")
    assert "规划 2 份，新编译 2 份" in out
    assert "不足 60 份" in out
    assert "规划 2 份，新编译 0 份" in build(toy_copy)[1]


def test_a_damaged_database_is_said_and_made_anew(build, toy_copy, tmp_path):
    build(toy_copy)
    (path,) = (tmp_path / ".cache" / "compiled").glob("*.sqlite")
    path.write_bytes(path.read_bytes()[:5000])
    code, out, err = build(toy_copy)
    assert code == 0
    assert "已损坏" in err
    assert "新编译 2 份" in out


def test_faults_are_named_and_end_with_1(build, toy_copy):
    (toy_copy / "plans" / "broken.yaml").write_text("plan: [", encoding="utf-8")
    code, out, err = build(toy_copy)
    assert code == 1
    assert "plans/broken.yaml" in err
    assert "规划 2 份" in out


def test_what_is_no_data_folder_is_refused(build, tmp_path):
    code, _, err = build(tmp_path)
    assert code == 1
    assert "不是数据文件夹" in err
