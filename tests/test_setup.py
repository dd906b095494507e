"""What `make setup` clears away."""

import runpy
from pathlib import Path

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
