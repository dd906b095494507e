import pytest
from PySide6.QtCore import Qt

from htcourse.store.preferences import COUNTRY, LANGUAGE, ROLE
from htcourse.ui.screens.first_run.screen import FirstRunScreen
from htcourse.ui.screens.first_run.view import Choice
from htcourse.usecases.people.learners import last_learner, list_learners


def card(screen, title):
    for group in (screen.languages, screen.countries, screen.roles):
        for button in group.buttons():
            if button.text() == title:
                return button
    raise AssertionError(title)


def test_the_first_page_of_all_asks_three_things(open_program, places, qtbot):
    program = open_program()
    screen = program.window.screen_shown
    assert isinstance(screen, FirstRunScreen)
    assert not program.window.bar.search.isVisible()
    assert program.window.bar.exit_button.isVisible()
    qtbot.mouseClick(card(screen, "Kyrgyzstan"), Qt.MouseButton.LeftButton)
    qtbot.mouseClick(card(screen, "Teach"), Qt.MouseButton.LeftButton)
    qtbot.mouseClick(screen.begin_button, Qt.MouseButton.LeftButton)
    (learner,) = list_learners(places)
    assert last_learner(places) == learner.id
    record = program.desk.person.learner
    assert [record.preference(each) for each in (LANGUAGE, COUNTRY, ROLE)] == ["en", "kg", "teach"]
    assert program.desk.navigator.current.place == "lesson"


def test_only_languages_with_lessons_are_offered(look, qtbot):
    screen = FirstRunScreen(look, ["kk", "en"], "en")
    qtbot.addWidget(screen)
    assert [button.text() for button in screen.languages.buttons()] == ["Қазақша", "English"]
    assert screen.choice() == Choice("en", "kz", "learn")


def test_arrow_keys_choose(look, qtbot):
    screen = FirstRunScreen(look, ["en"], "en")
    qtbot.addWidget(screen)
    screen.show()
    first = card(screen, "Kazakhstan")
    screen.activateWindow()
    first.setFocus()
    qtbot.waitUntil(first.hasFocus)
    qtbot.keyClick(first, Qt.Key.Key_Right)
    assert screen.choice().country == "kg"


@pytest.mark.parametrize("size", [(1366, 768), (1024, 600)])
def test_everything_is_in_view(look, qtbot, size):
    screen = FirstRunScreen(look, ["kk", "ru", "en"], "en")
    qtbot.addWidget(screen)
    screen.resize(size[0], size[1] - 52)
    screen.show()
    assert screen.verticalScrollBar().maximum() == 0
