import subprocess
import sys

import pytest
from PySide6.QtCore import QByteArray, QPoint, Qt, QTimeZone
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QWidget

from htcourse.core.errors import NotFoundError
from htcourse.store.preferences import COUNTRY, LANGUAGE, ROLE, ROUTE
from htcourse.ui.dialogs.choose_pin import TrainerPinDialog
from htcourse.ui.dialogs.pin import PinDialog
from htcourse.ui.screens.first_run.screen import FirstRunScreen
from htcourse.ui.screens.first_run.view import Choice
from htcourse.ui.screens.home.screen import HomeScreen
from htcourse.ui.screens.lesson.screen import LessonScreen
from htcourse.ui.screens.teach.screen import TeachScreen
from htcourse.ui.widgets.label import Label
from htcourse.usecases.people.learners import create_learner, last_learner, list_learners
from htcourse.usecases.people.trainer_pin import has_trainer_pin, is_trainer, set_trainer_pin
from htcourse.usecases.reading.open_home import RouteRow

ROUTES = tuple(
    RouteRow(
        name.lower(),
        name,
        1260,
        30,
        name == "University",
        "m/a#x",
        "You study and want the whole course, with sources and a capstone.",
    )
    for name in ("University", "Officer", "Awareness", "One day for officers")
)


def card(screen, title):
    for group in (screen.languages, screen.countries, screen.routes):
        for button in group.buttons():
            if button.text() == title:
                return button
    raise AssertionError(title)


@pytest.mark.parametrize(("zone", "country"), [("Asia/Bishkek", "kg"), ("Asia/Samarkand", "uz"), ("UTC", "")])
def test_the_country_of_the_time_zone_is_chosen_before_and_none_of_ours_where_it_is_elsewhere(
    open_program, monkeypatch, zone, country
):
    here = QTimeZone(QByteArray(zone.encode()))
    monkeypatch.setattr(QTimeZone, "systemTimeZone", lambda: here)
    assert open_program().window.screen_shown.choice().country == country


def test_a_second_person_reads_what_teaching_means_for_them(open_program, places):
    """It said “as long as you are the only one who learns here” to somebody who was not."""
    program = open_program()
    assert "the only one who learns here" in program.window.screen_shown.teaching.words
    create_learner(places, name="Aida")
    program.desk.requests.somebody_new.emit("Dana")
    assert program.window.screen_shown.teaching.words == "shows trainers’ notes. Leave it empty if you learn here."
    set_trainer_pin(places, "4827")
    program.desk.requests.somebody_new.emit("Dana")
    assert "asks for the trainer’s PIN. Leave it empty if you learn here." in program.window.screen_shown.teaching.words


def test_the_first_page_of_all_asks_country_route_and_whether_one_teaches(open_program, places, qtbot):
    program = open_program()
    screen = program.window.screen_shown
    assert isinstance(screen, FirstRunScreen)
    assert not program.window.bar.search.isVisible()
    assert program.window.bar.exit_button.isVisible()
    qtbot.mouseClick(card(screen, "Kyrgyzstan"), Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: len(screen.routes.buttons()) == 4)
    assert screen.choice().route == "university"
    qtbot.mouseClick(card(screen, "Officer"), Qt.MouseButton.LeftButton)
    qtbot.mouseClick(screen.teaches, Qt.MouseButton.LeftButton)
    qtbot.mouseClick(screen.begin_button, Qt.MouseButton.LeftButton)
    assert list_learners(places) == (), "who teaches is asked for the trainer's PIN first"
    type_pins(qtbot, screen, "4827", "4828", "4827", "4827")
    qtbot.waitUntil(lambda: bool(list_learners(places)))
    (learner,) = list_learners(places)
    assert is_trainer(places, "4827")
    assert last_learner(places) == learner.id
    record = program.desk.person.learner
    assert [record.preference(each) for each in (LANGUAGE, COUNTRY, ROLE, ROUTE)] == ["en", "kg", "teach", "officer"]
    assert program.desk.navigator.current.screen_name == "teach"
    assert isinstance(program.window.screen_shown, TeachScreen), "the PIN that was just chosen is asked for again"
    program.desk.navigator.show("home")
    assert program.window.bar.tabs["teach"].isVisible()


def type_pins(qtbot, screen, *pins):
    """Type PINs into the dialog that is open, one after the other."""
    dialog = screen.findChild(TrainerPinDialog)
    for pin in pins:
        qtbot.keyClicks(dialog.twice.pad.field, pin)
        qtbot.mouseClick(dialog.keep, Qt.MouseButton.LeftButton)


def test_who_teaches_may_begin_without_a_pin(open_program, places, qtbot):
    screen = open_program().window.screen_shown
    qtbot.mouseClick(screen.teaches, Qt.MouseButton.LeftButton)
    qtbot.mouseClick(screen.begin_button, Qt.MouseButton.LeftButton)
    qtbot.mouseClick(screen.findChild(TrainerPinDialog).no, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: bool(list_learners(places)))
    assert not has_trainer_pin(places)


def test_where_a_trainer_chose_a_pin_who_says_to_teach_says_it(open_program, places, qtbot):
    create_learner(places, name="Aigerim")
    set_trainer_pin(places, "4827")
    program = open_program()
    program.desk.requests.somebody_new.emit("Bolat")
    screen = program.window.screen_shown
    qtbot.mouseClick(screen.teaches, Qt.MouseButton.LeftButton)
    qtbot.mouseClick(screen.begin_button, Qt.MouseButton.LeftButton)
    dialog = screen.findChild(PinDialog)
    qtbot.keyClicks(dialog.pad.field, "1111")
    qtbot.mouseClick(dialog.go_on, Qt.MouseButton.LeftButton)
    assert len(list_learners(places)) == 1, "a wrong PIN makes nobody a trainer"
    qtbot.keyClicks(dialog.pad.field, "4827")
    qtbot.mouseClick(dialog.go_on, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: len(list_learners(places)) == 2)
    assert isinstance(program.window.screen_shown, TeachScreen)


def test_only_languages_with_lessons_are_offered(look, qtbot):
    screen = FirstRunScreen(look, ["kk", "en"], "en")
    qtbot.addWidget(screen)
    assert [button.text() for button in screen.languages.buttons()] == ["Қазақша", "English"]
    assert screen.choice() == Choice("en", "", "learn")


def test_arrow_keys_choose(look, qtbot):
    screen = FirstRunScreen(look, ["en"], "en")
    qtbot.addWidget(screen)
    screen.show()
    first = card(screen, "Kazakhstan")
    screen.activateWindow()
    qtbot.mouseClick(first, Qt.MouseButton.LeftButton)
    first.setFocus()
    qtbot.waitUntil(first.hasFocus)
    qtbot.keyClick(first, Qt.Key.Key_Right)
    assert screen.choice().country == "kg"


def test_a_route_says_how_long_it_is_and_for_whom(look, qtbot):
    screen = FirstRunScreen(look, ["en"], "en")
    qtbot.addWidget(screen)
    screen.show_routes(ROUTES)
    assert [each.accessibleName() for each in screen.routes.buttons()][:2] == [
        "University, 21 hours, 30 lessons, You study and want the whole course, with sources and a capstone.",
        "Officer, 21 hours, 30 lessons, You study and want the whole course, with sources and a capstone.",
    ]


def test_a_record_that_cannot_be_made_ready_asks_no_route_and_begins_all_the_same(look, qtbot):
    screen = FirstRunScreen(look, ["en"], "en")
    qtbot.addWidget(screen)
    screen.show_routes(())
    assert screen.routes.buttons() == []
    assert screen.choice() == Choice("en", "", "learn", "")


@pytest.mark.parametrize("size", [(1366, 768), (1024, 600)])
def test_everything_is_in_view(look, qtbot, size):
    screen = FirstRunScreen(look, ["kk", "ru", "en"], "en")
    qtbot.addWidget(screen)
    screen.resize(size[0], size[1] - 52)
    screen.show()
    screen.show_routes(ROUTES)
    qtbot.waitUntil(lambda: all(each.isVisible() for each in screen.routes.buttons()))
    assert screen.verticalScrollBar().maximum() == 0


@pytest.mark.parametrize("size", [(1366, 768), (1024, 600)])
def test_nothing_moves_when_the_routes_come(look, qtbot, size):
    screen = FirstRunScreen(look, ["en"], "en")
    qtbot.addWidget(screen)
    screen.resize(size[0], size[1] - 52)
    screen.show()
    stand = (screen.teaches, screen.begin_button, screen.countries.buttons()[0])
    last_country, kept_free = screen.countries.buttons()[-1], screen.findChild(QWidget, "routes")
    qtbot.waitUntil(lambda: screen.teaches.y() > last_country.geometry().bottom() + kept_free.height() > 200)
    before = [each.y() for each in stand]
    screen.show_routes(ROUTES)
    first, last = screen.routes.buttons()[0], screen.routes.buttons()[-1]
    qtbot.waitUntil(lambda: first.y() < last.y() < last.geometry().bottom() < screen.teaches.y())
    assert [each.y() for each in stand] == before


def test_what_is_said_of_a_question_wraps_where_there_is_no_room(look, qtbot):
    look.set_zoom(2.0)
    screen = FirstRunScreen(look, ["en"], "en")
    qtbot.addWidget(screen)
    screen.resize(1024, 548)
    screen.show()
    screen.show_routes(ROUTES)
    hint = next(each for each in screen.findChildren(Label) if each.words.startswith("the way through"))
    qtbot.waitUntil(hint.isVisible)
    qtbot.waitUntil(lambda: hint.width() >= hint.line_width() or hint.height() >= 2 * look.px(19))


def begin(program, places, qtbot) -> None:
    qtbot.mouseClick(program.window.screen_shown.begin_button, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: bool(list_learners(places)))


def test_begin_shows_the_first_lesson_and_builds_home_for_who_goes_back_to_it(open_program, places, qtbot):
    program = open_program()
    begin(program, places, qtbot)
    assert type(program.window.screen_shown).__name__ == "LessonScreen"
    assert not program.window.findChildren(HomeScreen)
    program.window.actions_by_name["back"].trigger()
    assert type(program.window.screen_shown).__name__ == "HomeScreen"
    assert not program.desk.navigator.can_go(-1)


def test_begin_shows_home_where_the_first_lesson_cannot_be_shown(open_program, places, qtbot, monkeypatch):
    def refuse(screen, *arguments):
        raise NotFoundError("There is no such section.")

    program = open_program()
    monkeypatch.setattr(LessonScreen, "fill", refuse)
    begin(program, places, qtbot)
    assert isinstance(program.window.screen_shown, HomeScreen)
    assert [each.text() for each in program.window.findChildren(QLabel) if "no such section" in each.text()]


_LOADED = """
import sys
from pathlib import Path
from PySide6.QtCore import QTimer
from htcourse import app
from htcourse.store.places import Places
from htcourse.ui.shell.application import make_application

application = make_application()
program = app.build(Places(Path(sys.argv[1])), application)
needed = {"htcourse.store.migrations", "htcourse.ui.screens.lesson.screen", "htcourse.ui.screens.home.screen"}
assert not needed & set(sys.modules)  # the first page itself needs none of it
timer = QTimer(interval=20)
timer.timeout.connect(lambda: application.quit() if needed <= set(sys.modules) else None)
timer.start()
application.exec()
program.window.close()
"""


def test_what_begin_needs_is_loaded_while_the_page_is_read(tmp_path):
    subprocess.run([sys.executable, "-c", _LOADED, str(tmp_path / "home")], check=True, timeout=120)


@pytest.fixture
def low(look, qtbot) -> FirstRunScreen:
    """The page in a low window."""
    screen = FirstRunScreen(look, ["en"], "en")
    qtbot.addWidget(screen)
    screen.resize(1024, 528)
    screen.show()
    screen.show_routes(ROUTES)
    return screen


def test_begin_is_seen_before_the_page_is_scrolled(low, look, qtbot):
    screen, begin = low, low.begin_button
    qtbot.waitUntil(lambda: begin.isVisible() and screen.widget().isAncestorOf(begin))
    look.set_zoom(2.0)
    qtbot.waitUntil(lambda: screen.verticalScrollBar().maximum() > 0)
    qtbot.waitUntil(lambda: screen.rect().contains(begin.geometry().translated(begin.parentWidget().pos())))
    assert screen.viewport().height() <= begin.mapTo(screen, begin.rect().topLeft()).y()
    with qtbot.waitSignal(screen.begun):
        qtbot.mouseClick(begin, Qt.MouseButton.LeftButton)
    look.set_zoom(1.0)
    qtbot.waitUntil(lambda: screen.widget().isAncestorOf(begin) and screen.verticalScrollBar().maximum() == 0)


def test_begin_is_back_on_a_card_that_just_fits(low, look, qtbot):
    """The bar below the page asked for its own height, and so it stayed."""
    screen = low
    begin, last = screen.begin_button, screen.routes.buttons()[-1]
    qtbot.waitUntil(lambda: last.isVisible() and last.mapTo(screen, QPoint()).y() > screen.height() // 2)
    screen.resize(1024, screen._outer.heightForWidth(screen.viewport().width()) + 4)
    look.set_zoom(2.0)
    qtbot.waitUntil(lambda: not screen.widget().isAncestorOf(begin))
    look.set_zoom(1.0)
    qtbot.waitUntil(lambda: screen.widget().isAncestorOf(begin))


def test_the_foot_is_as_wide_as_the_window_and_begin_ends_where_the_card_does(look, qtbot):
    screen = FirstRunScreen(look, ["en"], "en")
    qtbot.addWidget(screen)
    screen.resize(1024, 528)
    screen.show()
    screen.show_routes(ROUTES)
    look.set_zoom(2.0)
    begin, bar, scroll = screen.begin_button, screen._bar, screen.verticalScrollBar()

    def right(widget):
        return widget.mapTo(screen, QPoint(widget.width(), 0)).x()

    qtbot.waitUntil(lambda: bar.isVisible() and bar.width() == screen.width() and right(begin) == right(screen._card))
    qtbot.waitUntil(lambda: scroll.mapTo(screen, QPoint(0, scroll.height())).y() <= bar.y())


def test_enter_on_a_choice_begins(open_program, qtbot):
    window = open_program().window
    window.activateWindow()
    screen = window.screen_shown
    first = card(screen, "Another country")
    qtbot.waitUntil(first.hasFocus)
    with qtbot.waitSignal(screen.begun):
        QTest.keyClick(window.windowHandle(), Qt.Key.Key_Return)


def test_the_ring_is_seen_round_begin_below_the_page(open_program, qtbot):
    program = open_program()
    window, screen = program.window, program.window.screen_shown
    window.activateWindow()
    window.resize(1024, 580)
    program.look.set_zoom(2.0)
    qtbot.waitUntil(lambda: window.isActiveWindow() and screen.hasFocus())
    for _ in range(20):
        QTest.keyClick(window.windowHandle(), Qt.Key.Key_Tab)
        if screen.begin_button.hasFocus():
            break
    assert not screen.widget().isAncestorOf(screen.begin_button)
    qtbot.waitUntil(window.ring.isVisible)
    middle = screen.begin_button.mapTo(window, screen.begin_button.rect().center())
    qtbot.waitUntil(lambda: window.ring.geometry().contains(middle))
