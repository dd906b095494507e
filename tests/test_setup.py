"""What `make setup` clears away, and where `make test` writes."""

import runpy
import sys
from pathlib import Path

import pytest

SCRIPTS = Path(__file__).parent.parent / "scripts"


def test_folders_left_behind_by_a_move_go_and_no_other(tmp_path, monkeypatch):
    monkeypatch.syspath_prepend(SCRIPTS)
    clear = runpy.run_path(str(SCRIPTS / "setup.py"))["clear_empty_folders"]
    for path in (
        "old/inner/__pycache__/a.pyc",
        "old/__pycache__/b.pyc",
        "kept/__pycache__/c.pyc",
        "kept/c.py",
        "d.js/e.js",
    ):
        (tmp_path / path).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / path).touch()
    clear(tmp_path)
    assert {path.relative_to(tmp_path).as_posix() for path in tmp_path.rglob("*") if path.is_file()} == {
        "kept/__pycache__/c.pyc",
        "kept/c.py",
        "d.js/e.js",
    }
    assert not (tmp_path / "old").exists()


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="elsewhere Qt needs no display server")
def test_without_a_display_make_run_prints_its_own_lines_alone(tmp_path, monkeypatch, capfd):
    monkeypatch.syspath_prepend(SCRIPTS)
    monkeypatch.setenv("DISPLAY", ":987")
    for name in ("QT_QPA_PLATFORM", "WAYLAND_DISPLAY"):
        monkeypatch.delenv(name, raising=False)
    main = runpy.run_path(str(SCRIPTS / "run.py"))["main"]
    ran = []

    def run(*command, **more) -> int:
        ran.append(more)
        return 0

    main.__globals__.update(ROOT=tmp_path, BUILD=tmp_path, run=run)
    (tmp_path / "tour").mkdir()
    assert main() == 0
    assert ran == [{"QT_QPA_PLATFORM": "offscreen"}]
    told = capfd.readouterr()
    assert told.out.splitlines() == [
        "No display works here: walking through the course offscreen instead",
        "The pictures are in tour/",
    ]
    assert told.err == "", "what Qt says of the display it was tried with is nobody's business"


@pytest.mark.parametrize("is_plenty", [True, False])
def test_tests_write_into_memory_where_there_is_plenty_and_leave_nothing(tmp_path, monkeypatch, is_plenty):
    monkeypatch.syspath_prepend(SCRIPTS)
    monkeypatch.delenv("TMPDIR", raising=False)
    scratch = runpy.run_path(str(SCRIPTS / "test.py"))["scratch"].__wrapped__
    known = scratch.__globals__
    known["IN_MEMORY"], known["_free_bytes"] = tmp_path, lambda: known["ENOUGH"] - (not is_plenty)
    writing = scratch()
    variables = next(writing)
    assert [Path(each).parent for each in variables.values()] == [tmp_path] * is_plenty
    assert all(Path(each).stat().st_mode & 0o777 == 0o711 for each in variables.values())
    assert not list(writing)
    assert not list(tmp_path.iterdir())
    monkeypatch.setenv("TMPDIR", "chosen")
    assert list(scratch()) == [{}]


@pytest.mark.parametrize(("has_apt", "is_root", "is_there", "installs"), [
    (True, True, False, True), (True, False, False, False), (False, True, False, False), (True, True, True, False)
])  # fmt: skip
def test_chromium_comes_where_apt_may_bring_it_else_its_package_is_named(
    monkeypatch, capsys, has_apt, is_root, is_there, installs
):
    """Tests in a browser passed over themselves after “make browser”, for want of the browser."""
    install = runpy.run_path(str(SCRIPTS / "browser.py"))["_chromium"]
    ran, there = [], {"chromium"} if is_there else set()
    there |= {"apt-get"} if has_apt else set()

    def run(command, check):
        ran.append(command[1])
        there.add("chromium")

    monkeypatch.setattr("shutil.which", lambda name: name if name in there else None)
    monkeypatch.setattr("os.geteuid", lambda: 0 if is_root else 1000, raising=False)
    monkeypatch.setattr("subprocess.run", run)
    assert install() == 0
    assert ran == ["update", "install"] * installs
    assert ("apt-get install chromium" in capsys.readouterr().out) is not (installs or is_there)
