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
    _close(monkeypatch, "closed")
    code, said = _run(monkeypatch, capsys, home, *COMMANDS[command])
    assert code == 2
    assert "closed" in said
    assert "Traceback" not in said


@pytest.mark.parametrize(("command", "code"), [("doctor", 1), ("modules", 0)])
def test_a_closed_folder_of_libraries_stops_neither_doctor_nor_the_list(tmp_path, monkeypatch, capsys, command, code):
    home = Places(tmp_path / "home")
    home.prepare()
    draft = new_draft(home, None, "draft", "Draft", "en")
    assert _run(monkeypatch, capsys, home, "install", str(draft))[0] == 0
    _close(monkeypatch, "libraries")
    ended, said = _run(monkeypatch, capsys, home, command)
    assert ended == code
    assert "draft" in said.casefold()


@pytest.mark.parametrize("folder", ["modules", "libraries"])
def test_the_list_says_which_folder_it_could_not_read(tmp_path, monkeypatch, capsys, folder):
    """What is in it was missing without a word."""
    home = Places(tmp_path / "home")
    home.prepare()
    listdir, scandir = os.listdir, os.scandir

    def refusing(path, real):
        if Path(path).name == folder:
            raise PermissionError(13, "Permission denied", str(path))
        return real(path)

    monkeypatch.setattr(os, "listdir", lambda path=".": refusing(path, listdir))
    monkeypatch.setattr(os, "scandir", lambda path=".": refusing(path, scandir))
    code, said = _run(monkeypatch, capsys, home, "modules")
    assert code == 0
    assert f"{folder}” cannot be read: Permission denied" in said


def test_of_a_closed_folder_nobody_says_that_its_module_is_not_installed(tmp_path, monkeypatch, capsys):
    home = Places(tmp_path / "home")
    home.prepare()
    listdir = os.listdir

    def refusing(path="."):
        if Path(path).name == "modules":
            raise PermissionError(13, "Permission denied", str(path))
        return listdir(path)

    monkeypatch.setattr(os, "listdir", refusing)
    code, said = _run(monkeypatch, capsys, home, "modules", "--disable", "m1")
    assert code == 2
    assert "modules” cannot be read: Permission denied" in said
    assert "not installed" not in said


def _run(monkeypatch, capsys, home, *words):
    monkeypatch.setattr(sys, "argv", ["htcourse", "--home", str(home.home), *words])
    with pytest.raises(SystemExit) as ended:
        main()
    said = capsys.readouterr()
    return ended.value.code, said.out + said.err


def _close(monkeypatch, folder):
    """Let nobody search a folder, as Python 3.11 tells it; later ones no longer do."""
    stat = os.stat

    def refusing(path, *given, **more):
        if isinstance(path, str | Path) and folder in Path(path).parts[:-1]:
            raise PermissionError(13, "Permission denied", str(path))
        return stat(path, *given, **more)

    monkeypatch.setattr(os, "stat", refusing)
    for name in ("exists", "is_file", "is_dir"):
        monkeypatch.setattr(Path, name, lambda self, name=name, **_: _asked(refusing, self, name))


def _asked(stat, path, name):
    try:
        mode = stat(path).st_mode
    except (FileNotFoundError, NotADirectoryError):
        return False
    return {"exists": True, "is_file": stat_module.S_ISREG(mode), "is_dir": stat_module.S_ISDIR(mode)}[name]
