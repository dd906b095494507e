"""The inspector of the tour finds nothing wrong on any screen, at the largest zoom in the smallest window."""

from types import SimpleNamespace

import pytest
from PySide6.QtWidgets import QLabel, QPushButton, QVBoxLayout, QWidget

from htcourse import app
from htcourse.core.quiz import Mode
from htcourse.tour import _walk
from htcourse.tour.driver import lasting_faults, turn_events
from htcourse.tour.inspector import faults
from htcourse.ui.shell.navigation import Visit
from htcourse.usecases.people.learners import create_learner
from htcourse.usecases.quizzes.take_quiz import list_quizzes, start_attempt, submit_attempt

PAGES = ("home", "progress", "notes", "cases", "review", "certificate", "quizzes", "learners")
HELP = ("help_lines", "law", "glossary", "sources", "keys", "about")
PLACES = (
    *(Visit("help", (part,)) for part in HELP),
    *(Visit("guide", (f"trainers-guide/{page}",)) for page in ("more-than-text#blocks", "choose-a-type#types")),
    *map(Visit, ("home", "progress", "certificate", "quizzes", "notes", "cases", "learners")),
)


@pytest.fixture
def large(qapp, places, request):
    """A program at 200 % in 1024x600, in the language and theme of the parameter."""
    language, theme = request.param
    learner = create_learner(places, name="Aigerim Seitkalieva", country="kz")
    create_learner(places, name="Nurlan", country="kg")
    program = app.build(places, qapp, learner=learner, size=(1024, 600), theme=theme, zoom=2.0, language=language)
    yield program
    program.translations.use("en")
    program.window.close()
    program.window.deleteLater()
    program.deleteLater()


def seen(program: app.Program) -> list[str]:
    turn_events(60)
    return lasting_faults(program.window)


def told(program: app.Program) -> dict[str, list[str]]:
    """Return what is wrong on each screen by the name of its place."""
    session, navigator = program.desk.person, program.desk.navigator
    found = {}
    for visit in (*PLACES, Visit("settings", ("",)), Visit("first_run")):
        navigator.go(visit)
        found[" ".join((visit.screen_name, *visit.arguments))] = seen(program)
    for lesson in session.libraries[0].contents("en")[::6]:
        navigator.show("lesson", lesson.sections[0].id)
        found[f"section {lesson.sections[0].id}"] = seen(program)
    for row in list_quizzes(session)[::6]:
        if row.id.startswith("htcourse/follow-up-"):  # some weeks after a test that nobody has taken here
            continue
        attempt = start_attempt(session, row.id, Mode.PRACTICE if Mode.PRACTICE in row.modes else row.modes[0], seed=1)
        navigator.show("quiz", attempt.id)
        found[f"quiz {row.id}"] = seen(program)
        submit_attempt(session, attempt.id)
        navigator.show_result(attempt.id)
        found[f"result {row.id}"] = seen(program)
    program.screens.open_search()
    found["search"] = seen(program)
    return {place: wrong for place, wrong in found.items() if wrong}


@pytest.mark.parametrize(
    "large",
    [
        ("en", "light"),
        pytest.param(("ru", "contrast"), marks=pytest.mark.hard),
        pytest.param(("kk", "dark"), marks=pytest.mark.hard),
    ],
    indirect=True,
)
def test_nothing_is_cut_off_on_any_screen(large):
    wrong = told(large)
    assert not wrong, "\n".join(f"{place}: {each}" for place, all_of_it in wrong.items() for each in all_of_it)


def test_the_inspector_sees_what_it_looks_for(qtbot):
    """A page with one of each fault: the test above would tell them."""
    window = QWidget()
    qtbot.addWidget(window)
    column = QVBoxLayout(window)
    cut, nameless, lost = QLabel("Many words on one line"), QPushButton(""), QPushButton("Outside", window)
    cut.setFixedWidth(20)
    nameless.setFixedSize(40, 40)
    column.addWidget(cut)
    column.addWidget(nameless)
    window.resize(200, 200)
    window.show()
    lost.setGeometry(190, 190, 80, 30)
    lost.show()
    qtbot.waitExposed(window)
    text = "\n".join(faults(window))
    for sentence in ("is cut off", "has no accessible name", "stands outside its window"):
        assert sentence in text


def test_any_fault_of_a_walk_is_told_with_its_place_and_the_others_go_on():
    told: list[str] = []
    driver = SimpleNamespace(
        note=lambda **_: None,
        expect=lambda _, words: told.append(words),
        picture_of_dialog=lambda _: None,
        close_dialogs=lambda: None,
    )
    _walk(driver, "short.no_such_walk")  # type: ignore[arg-type]
    (words,) = told
    assert words.startswith("short.no_such_walk: Traceback")
    assert "AttributeError" in words
