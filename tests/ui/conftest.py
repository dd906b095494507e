"""What all tests of windows share: one and many, as people read them, and a program with the built-in course."""

from datetime import UTC, datetime
from pathlib import Path

import pytest
from shiboken6 import isValid

from htcourse import app
from htcourse.core.clock import Moment
from htcourse.store.places import Places, assets_dir
from htcourse.ui.dialogs import Dialog
from htcourse.ui.look.theme import Look
from htcourse.ui.look.translations import Translations
from htcourse.ui.shell.navigation import Visit
from htcourse.ui.widgets.button import Button
from htcourse.ui.widgets.focus_ring import BY_KEYBOARD
from htcourse.usecases.people.learners import create_learner


@pytest.fixture(scope="session", autouse=True)
def english(qapp) -> Translations:
    """English plural forms are in a file, too: without it a count reads “question(s)”."""
    translations = Translations(qapp, assets_dir())
    translations.use("en")
    return translations


def clock() -> Moment:
    return Moment(datetime(2026, 3, 1, 9, 0, tzinfo=UTC).strftime("%Y-%m-%dT%H:%M:%S.000Z"), 300)


@pytest.fixture(autouse=True)
def one_button_is_filled(monkeypatch):
    """Hold of every dialog that any test opens: the button that goes on is filled, and Close where none does."""
    found: list[str] = []
    opens = Dialog.open

    def opened(dialog: Dialog) -> None:
        buttons = [each for each in dialog.findChildren(Button) if dialog.foot.indexOf(each) >= 0]
        opens(dialog)
        kinds = [each.property("kind") for each in buttons if isValid(each) and not each.isHidden()]
        is_one = kinds.count("primary") == 1 and ("danger" in kinds or kinds[-1] != "quiet")
        if kinds and kinds != ["plain"] and not is_one:  # a job has Stop alone
            found.append(f"{dialog.accessibleName()}: {kinds}")

    monkeypatch.setattr(Dialog, "open", opened)
    yield
    assert not found


@pytest.fixture
def look(qapp) -> Look:
    return Look(assets_dir(), "light", 1.0)


@pytest.fixture
def places(tmp_path) -> Places:
    places = Places(tmp_path / "home")
    places.prepare()
    return places


@pytest.fixture
def open_program(qapp, places):
    """Open programs on the data folder; all are closed at the end."""
    programs: list[app.Program] = []
    qapp.setProperty(BY_KEYBOARD, False)

    def opened(**options) -> app.Program:
        program = app.build(places, qapp, clock, size=(1366, 768), theme="light", zoom=1.0, **options)
        programs.append(program)
        return program

    yield opened
    for program in programs:
        program.window.close()
        program.window.deleteLater()
        program.deleteLater()


@pytest.fixture
def program(open_program, places) -> app.Program:
    """A learner at work, on Home."""
    create_learner(places, name="Aigerim", country="kz")
    program = open_program()
    assert program.desk.navigator.current == Visit("home")
    return program


@pytest.fixture
def exported(tmp_path) -> Path:
    return tmp_path / "record.db"
