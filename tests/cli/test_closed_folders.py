"""Paths in a folder that this account may not search: a sentence, never an error of Python's."""

import os
import stat as stat_module
import sys
from pathlib import Path

import pytest

from htcourse.cli import main
from htcourse.store.places import Places
from htcourse.usecases.workshop.drafts import new_draft

COMMANDS = {
    "questions from it": ["questions", "import", "closed/bank.gift", "-o", "q.yaml"],
    "questions into it": ["questions", "import", "bank.gift", "-o", "closed/q.yaml"],
    "a package into it": ["pack", "draft", "-o", "closed/a.htmod"],
    "a module from it": ["install", "closed/a.htmod"],
    "a check of it": ["check", "closed/module"],
    "its list": ["list", "closed/module"],
    "a template into it": ["questions", "template", "-o", "closed/questions.xlsx"],
    "a course from it": ["export", "closed/module", "--format", "html", "-o", "out"],
}


@pytest.mark.parametrize("command", COMMANDS)
def test_a_folder_that_may_not_be_searched_is_told(tmp_path, monkeypatch, capsys, command):
    """Each of them ended in a traceback, on Python 3.11."""
    monkeypatch.chdir(tmp_path)
    home = Places(tmp_path / "home")
    home.prepare()
    new_draft(home, None, "draft", "Draft", "en").rename(tmp_path / "draft")
    (tmp_path / "bank.gift").write_text("::One:: Is it so? {T}\n", "utf-8")
    stat = os.stat

    def refusing(path, *given, **more):
        if isinstance(path, str | Path) and "closed" in Path(path).parts[:-1]:
            raise PermissionError(13, "Permission denied", str(path))
        return stat(path, *given, **more)

    monkeypatch.setattr(os, "stat", refusing)
    for name in ("exists", "is_file", "is_dir"):  # as Python 3.11 has them, which later ones no longer do
        monkeypatch.setattr(Path, name, lambda self, name=name, **_: _asked(refusing, self, name))
    monkeypatch.setattr(sys, "argv", ["htcourse", "--home", str(home.home), *COMMANDS[command]])
    with pytest.raises(SystemExit) as ended:
        main()
    assert ended.value.code == 2
    said = capsys.readouterr().err
    assert "closed" in said
    assert "Traceback" not in said


def _asked(stat, path, name):
    try:
        mode = stat(path).st_mode
    except (FileNotFoundError, NotADirectoryError):
        return False
    return {"exists": True, "is_file": stat_module.S_ISREG(mode), "is_dir": stat_module.S_ISDIR(mode)}[name]
