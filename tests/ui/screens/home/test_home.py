from dataclasses import replace

import pytest
from PySide6.QtCore import QLocale, QPoint, Qt
from PySide6.QtWidgets import QDialog, QPushButton
from tests.ui.conftest import clock
from tests.ui.pages import EMPTY_HOME, HOME, PARTS, QUIZZES, attempt

from htcourse.core import points as core_points
from htcourse.core.errors import NotFoundError
from htcourse.core.quiz import Mode
from htcourse.store.learner_rows import Kind
from htcourse.store.preferences import ROUTE
from htcourse.ui.dialogs.exam import PreTestDialog
from htcourse.ui.look.texts import points_text
from htcourse.ui.screens.home.part_row import PartButton
from htcourse.ui.screens.home.view import HomeView
from htcourse.ui.shell.keeper import Keeper
from htcourse.ui.shell.navigation import Visit
from htcourse.ui.widgets.button import Button
from htcourse.ui.widgets.focus_ring import OUTSIDE
from htcourse.ui.widgets.label import Label
from htcourse.ui.widgets.list_row import ListRow
from htcourse.usecases.cases.case_plays import start_play
from htcourse.usecases.cases.play_case import list_cases
from htcourse.usecases.exams.exam_terms import Hours
from htcourse.usecases.reading.lesson_standings import standings
from htcourse.usecases.reading.open_contents import open_contents
from htcourse.usecases.reading.open_home import ModuleParts, open_home
from htcourse.usecases.reading.open_section import open_section
from htcourse.usecases.reading.record_reading import keep_place, record_visit, resume_place
from htcourse.usecases.review.due_today import DueToday, DueTopic, is_put_off, put_off_review


@pytest.fixture
def view(look, qtbot) -> HomeView:
    view = HomeView(look)
    qtbot.addWidget(view)
    view.resize(1366, 716)
    view.show()
    view.show_page(HOME, QUIZZES, "Kazakhstan")
    return view


def words(view) -> list[str]:
    return [label.words for label in view.findChildren(Label) if label.isVisible()]


def row(view, title: str) -> ListRow:
    return next(each for each in view.findChildren(ListRow) if each.text() == title)


def click(qtbot, widget) -> None:
    qtbot.mouseClick(widget, Qt.MouseButton.LeftButton)


def test_where_to_go_on_stands_above_all(view, qtbot):
    said = words(view)
    assert said[:2] == ["Welcome back, Aigerim", "Route: University. 5 of 30 lessons done, about 18 hours left."]
    assert "Section 2 of 3: Three elements" in said
    with qtbot.waitSignal(view.section_asked) as blocker:
        click(qtbot, view.continue_button)
    assert blocker.args == ["m/b#y"]


def test_parts_say_in_words_how_far_they_are(view, qtbot):
    names = [part.accessibleName() for part in view.findChildren(PartButton)]
    assert names == [
        "0 Orientation, Done, 35 min",
        "1 What trafficking is, 1 of 3 lessons done, 1½ h left",
        "2 Law, 0 of 3 lessons done, 80 min",
    ]
    with qtbot.waitSignal(view.section_asked) as blocker:
        click(qtbot, view.findChildren(PartButton)[2])
    assert blocker.args == ["m/c#x"]


def test_a_part_that_was_read_says_that_checks_are_open(look, qtbot):
    part = PartButton(look, replace(HOME.modules[0].parts[1], minutes_left=0))
    qtbot.addWidget(part)
    assert part.accessibleName() == "1 What trafficking is, 1 of 3 lessons done, checks open"


def test_parts_that_the_route_goes_past_are_named(program, view, qtbot):
    (module,) = open_home(program.desk.person).modules
    assert module.elsewhere == ("Officer practice (entry level)",)
    view.show_page(replace(HOME, modules=(module,)), QUIZZES, "Kazakhstan")
    qtbot.waitUntil(lambda: "Not on your route: Officer practice (entry level)" in words(view))
    view.show_page(HOME, QUIZZES, "Kazakhstan")
    qtbot.waitUntil(lambda: not any(each.startswith("Not on your route") for each in words(view)))


def test_quizzes_say_what_was_done_in_the_order_given(view, qtbot):
    assert [each.accessibleName() for each in view.findChildren(ListRow)][:3] == [
        "New quiz, 12 questions, not taken yet",
        "Taken quiz, Last time: 8 of 12",
        "Open quiz, Continue: 3 of 12 answered",
    ]
    with qtbot.waitSignal(view.quiz_asked) as blocker:
        click(qtbot, row(view, "New quiz"))
    assert blocker.args[0].id == "m/q1"


def test_a_result_that_has_come_leads_to_it(view, qtbot):
    view.show_page(HOME, QUIZZES, "Kazakhstan", [("Course exam", attempt("e1", 12, 8.0))])
    assert row(view, "Course exam").accessibleName() == "Course exam, The result is there"
    with qtbot.waitSignal(view.result_asked) as blocker:
        click(qtbot, row(view, "Course exam"))
    assert blocker.args == ["e1"]


def test_help_is_one_click_away(view, qtbot):
    assert "Help lines for Kazakhstan" in view.help_line.accessibleDescription()
    with qtbot.waitSignal(view.help_asked):
        click(qtbot, view.help_line)


def test_without_a_lesson_it_says_what_to_do(view, qtbot):
    view.show_page(EMPTY_HOME, (), "")
    qtbot.waitUntil(lambda: "There is nothing to learn from yet" in words(view))
    button = next(each for each in view.findChildren(Button) if each.isVisible())
    with qtbot.waitSignal(view.modules_asked):
        click(qtbot, button)


def test_columns_fold_where_there_is_no_room(view, look):
    part, quiz = view.findChild(PartButton), view.findChild(ListRow)
    assert quiz.mapTo(view, quiz.rect().topLeft()).x() > part.mapTo(view, part.rect().topRight()).x()
    view.resize(1024, 540)
    assert quiz.mapTo(view, quiz.rect().topLeft()).y() > part.mapTo(view, part.rect().bottomLeft()).y()


def test_a_route_is_kept(program, qtbot):
    screen = program.window.screen_shown
    record = program.desk.person.learner
    rows = [each for each in screen.findChildren(ListRow) if "Your route" not in each.accessibleName()]
    other = next(each for each in rows if " lessons" in each.accessibleName())
    title = other.text()
    click(qtbot, other)
    assert record.preference(ROUTE) == ROUTE.default
    press(qtbot, screen, "Take this route")
    assert record.preference(ROUTE) != ROUTE.default
    name = f"{title}, Your route"
    qtbot.waitUntil(lambda: any(name in each.accessibleName() for each in screen.findChildren(ListRow)))


def press(qtbot, screen, words: str) -> None:
    """Press a button of the dialog that is open."""
    dialog = next(each for each in screen.findChildren(QDialog) if each.isVisible())
    click(qtbot, next(each for each in dialog.findChildren(QPushButton) if each.text() == words))
    qtbot.waitUntil(lambda: not [each for each in screen.findChildren(QDialog) if each.isVisible()])


def test_a_click_on_a_route_tells_what_it_is_and_changes_nothing(program, qtbot):
    screen = program.window.screen_shown
    rows = {each.text(): each for each in screen.findChildren(ListRow)}
    click(qtbot, rows["Awareness"])
    dialog = next(each for each in screen.findChildren(QDialog) if each.isVisible())
    said = [label.words for label in dialog.findChildren(Label)]
    assert "You want to see signs, stay safe abroad and help a friend." in said
    assert any("6 lessons" in each for each in said)
    press(qtbot, screen, "Stay on your route")
    click(qtbot, rows["University"])
    press(qtbot, screen, "Close")
    assert program.desk.person.learner.preference(ROUTE) == ROUTE.default


def test_a_lesson_that_was_read_says_which_checks_are_open(view, qtbot):
    assert HOME.resume is not None
    resume = replace(HOME.resume, sections=(True, True, True), minutes_left=0, checks=5, open_checks=2)
    view.show_page(replace(HOME, resume=resume), QUIZZES, "Kazakhstan")
    qtbot.waitUntil(lambda: "All read; 3 of 5 checks answered" in words(view))
    assert "Continue" in words(view)
    view.show_page(replace(HOME, resume=replace(resume, is_passed=True)), QUIZZES, "Kazakhstan")
    qtbot.waitUntil(lambda: "Still open on your route" in words(view))


def test_the_end_of_the_route_is_said_and_leads_to_the_certificate(view, qtbot):
    view.show_page(replace(HOME, lessons_done=30, minutes_left=0), QUIZZES, "Kazakhstan")
    qtbot.waitUntil(lambda: "All 30 lessons are done" in words(view))
    assert "Route: University. 30 of 30 lessons done." in words(view)
    assert "Act, means, purpose" not in words(view)
    with qtbot.waitSignal(view.certificate_asked):
        click(qtbot, view.continue_button)


def test_what_is_due_comes_before_the_parts_in_a_narrow_window_and_back(view, qtbot):
    def tops() -> tuple[int, ...]:
        card, part, quiz = view.review_card, view.findChild(PartButton), row(view, "New quiz")
        return tuple(each.mapTo(view, each.rect().topLeft()).y() for each in (card, part, quiz))

    view.show_review(DueToday(("m/1",), (DueTopic("m/b", "Act, means, purpose", 1, None),), 1))
    qtbot.waitUntil(lambda: tops()[0] < tops()[2])
    view.resize(1024, 540)
    qtbot.waitUntil(lambda: tops()[0] < tops()[1] < tops()[2])
    view.resize(1366, 716)
    qtbot.waitUntil(lambda: tops()[0] < tops()[2] and view.review_card.x() == row(view, "New quiz").parent().x())
    view.show_review(DueToday((), (), 0))
    view.resize(1024, 540)
    assert view.review_card is None


def test_home_is_filled_anew_when_another_day_of_study_begins(program, qtbot, monkeypatch):
    screen = program.window.screen_shown
    program.window.show()
    qtbot.waitUntil(screen.isVisible)
    put_off_review(program.desk.person)
    keeper = program.findChild(Keeper)
    keeper.look_for_day()
    assert is_put_off(program.desk.person)
    before = screen.continue_button
    monkeypatch.setattr(program.desk, "clock", lambda: clock().later(24 * 3600))
    with qtbot.waitSignal(program.desk.changes.day_began):
        keeper.look_for_day()
    qtbot.waitUntil(lambda: screen.continue_button is not before)


def test_home_offers_one_pre_test_and_begins_it_without_asking_for_a_form(program, qtbot):
    screen = program.window.screen_shown
    tests = [each for each in screen.findChildren(ListRow) if each.text() == "Pre-test"]
    assert [each.accessibleName() for each in tests] == ["Pre-test, 15 questions, not taken yet"]
    assert not [each for each in screen.findChildren(ListRow) if "orm A" in each.text() or "orm B" in each.text()]
    click(qtbot, tests[0])
    (dialog,) = program.window.findChildren(PreTestDialog)
    click(qtbot, next(each for each in dialog.findChildren(QPushButton) if each.text() == "Begin"))
    assert program.desk.navigator.current.screen_name == "quiz"
    (attempt,) = program.desk.person.learner.attempts()
    assert attempt.form in ("A", "B")
    program.desk.navigator.show("home")
    qtbot.waitUntil(lambda: screen.first_card is not None)
    assert {"Your test is under way", "Pre-test"} <= {each.words for each in screen.first_card.findChildren(Label)}


def test_a_quiz_with_several_modes_asks_which(program, qtbot):
    screen = program.window.screen_shown
    menu = screen.controller.open_modes(QUIZZES[0])
    assert [action.text().partition(":")[0] for action in menu.actions()] == ["Practice", "Test"]
    started = []

    def start(quiz: str, mode: Mode, password: str = "") -> str:
        started.append((quiz, mode))
        raise NotFoundError("Not here.")

    program.desk.navigator.set_quiz_starter(start)
    menu.actions()[1].trigger()
    assert started == [("m/q1", Mode.TEST)]


def test_time_is_one_figure_wherever_it_is_told(program):
    session = program.desk.person
    for route in open_home(session).routes:
        session.learner.set_preference(ROUTE, route.id)
        home, contents = open_home(session), open_contents(session)
        chosen = next(each for each in home.routes if each.is_chosen)
        parts = sum(part.minutes_left for module in home.modules for part in module.parts)
        assert home.minutes_left == chosen.minutes == contents.minutes_left == parts, route.id
    session.learner.set_preference(ROUTE, "officer")
    for standing in standings(session).lessons:
        page = open_section(session, standing.lesson.sections[0].id)
        assert page.minutes_left == standing.minutes_left == sum(dot.minutes for dot in page.dots), page.lesson_id


def test_the_focus_stays_on_the_page_when_it_is_filled_anew(program, qtbot):
    window = program.window
    window.show()
    qtbot.waitUntil(lambda: window.screen_shown.continue_button.hasFocus())
    before = window.screen_shown.continue_button
    program.desk.changes.library_changed.emit()
    qtbot.waitUntil(lambda: window.screen_shown.continue_button is not before)
    qtbot.waitUntil(lambda: window.screen_shown.continue_button.hasFocus())


def test_a_lesson_of_another_route_is_read_to_its_end_and_leads_back(program):
    person = program.desk.person
    own = {each.lesson.lesson for each in standings(person).lessons}
    rows = person.libraries[0].contents("en")
    place = next(n for n, row in enumerate(rows) if row.lesson not in own)
    sections = [each.id for each in rows[place].sections]
    following = next(row for row in rows[place:] if row.lesson in own)
    pages = [open_section(person, each) for each in sections]
    assert [each.next for each in pages] == [*sections[1:], following.sections[0].id]
    assert {len(each.dots) for each in pages} == {len(sections)}


def test_home_goes_on_where_a_lesson_was_left(program, qtbot):
    screen, navigator = program.window.screen_shown, program.desk.navigator
    program.window.show()
    assert screen.continue_button.text() == "Begin"
    person = program.desk.person
    firsts = (each.next_section for each in standings(person).lessons)
    section = next(each for each in firsts if not open_section(person, each).content_note)
    navigator.show("lesson", section)
    qtbot.waitUntil(lambda: (place := resume_place(program.desk.person)) is not None and place.section_id == section)
    navigator.show("home")
    qtbot.waitUntil(lambda: program.window.screen_shown.continue_button.text() == "Continue")


def test_home_is_come_back_to_at_its_title(program, qtbot):
    program.window.resize(1024, 600)
    program.window.show()
    home = program.window.screen_shown
    bar = home.verticalScrollBar()
    qtbot.waitUntil(lambda: bar.maximum() > 0)
    bar.setValue(bar.maximum())
    program.desk.navigator.show("cases")
    program.desk.navigator.show("home")
    qtbot.waitUntil(home.isVisible)
    assert bar.value() == 0


def test_names_take_the_lines_they_need(look, qtbot):
    long = "Why people become vulnerable, and who creates demand for what they do"
    part = PartButton(look, replace(HOME.modules[0].parts[0], title=long))
    quiz = ListRow(look, long, "14 questions, not taken yet")
    for each, low in ((part, 40), (quiz, 52)):
        qtbot.addWidget(each)
        assert each.heightForWidth(1200) == low
        assert each.heightForWidth(360) >= low + 16
        assert each.heightForWidth(360) < each.heightForWidth(250)


def test_nothing_is_said_of_time_where_none_is_left(view, qtbot):
    qtbot.waitUntil(lambda: any("27 minutes left" in each for each in words(view)))
    assert HOME.resume is not None
    view.show_page(replace(HOME, resume=replace(HOME.resume, minutes_left=0)), QUIZZES, "Kazakhstan")
    qtbot.waitUntil(lambda: any(each.startswith("Section 2") for each in words(view)))
    assert not any("0 minutes" in each for each in words(view))


def test_another_size_or_theme_builds_nothing_anew_and_keeps_where_one_is(program, qtbot):
    window = program.window
    window.show()
    begin = window.screen_shown.continue_button
    qtbot.waitUntil(lambda: begin.hasFocus())
    program.look.set_zoom(1.5)
    program.choose_theme("dark")
    assert window.screen_shown.continue_button is begin
    assert begin.hasFocus()
    assert window.screen_shown.verticalScrollBar().value() == 0


@pytest.mark.parametrize(("size", "zoom"), [((1366, 716), 1.0), ((1024, 540), 1.0), ((1024, 540), 2.0)])
def test_the_way_to_the_help_lines_is_in_view_at_each_size(view, look, qtbot, size, zoom):
    look.set_zoom(zoom)
    view.resize(*size)
    line = view.help_line
    qtbot.waitUntil(lambda: line.isVisible() and 0 < line.mapTo(view, line.rect().bottomLeft()).y() <= view.height())
    assert line.text() == "Help lines · F1"
    assert view.help_words.words == "If this touches your own life"  # who is meant is said without the pointer
    qtbot.waitUntil(lambda: 0 < view.help_words.mapTo(view, QPoint()).y() < view.height())
    qtbot.waitUntil(lambda: view.help_words.width() >= view.help_words.sizeHint().width())
    with qtbot.waitSignal(view.help_asked):
        click(qtbot, line)


def test_in_a_low_window_the_help_lines_leave_the_title_its_line(view, look, qtbot):
    """In Russian at a large text the head took five lines, and what begins the course lay below the edge."""
    view.heading.set_words("Добро пожаловать, Айгерим")
    view.help_line.setText("Телефоны помощи · F1")
    look.set_zoom(2.0)
    view.resize(1024, 500)
    qtbot.waitUntil(lambda: view.heading.height() <= view.heading.fontMetrics().height() * 1.6)
    qtbot.waitUntil(lambda: view.help_line.y() > view.subheading.y())
    look.set_zoom(1.0)
    qtbot.waitUntil(lambda: view.help_line.y() < view.subheading.y())


def test_in_a_low_window_the_button_that_begins_is_seen_whole(program, qtbot):
    """In Russian at 200 % the window's edge cut it."""
    window, view = program.window, program.window.screen_shown
    window.resize(1024, 600)
    window.show()
    program.look.set_zoom(2.0)
    view.subheading.set_words("Маршрут: University. Пройдено уроков: 0 из 31; осталось примерно 23 часа.")
    view.heading.set_words("Добро пожаловать, Айгерим")
    view.help_line.setText("Телефоны помощи · F1")
    button = view.continue_button
    button.setText("Начать")
    view._fit()
    end = button.rect().bottomLeft()
    qtbot.waitUntil(lambda: view.help_line.y() > view.subheading.y())
    qtbot.waitUntil(lambda: view.height() - 4 > button.mapTo(view, end).y() > view.help_line.y())
    ring = program.look.px(OUTSIDE + 2)
    qtbot.waitUntil(lambda: button.y() >= ring)  # it touched the title
    program.look.set_zoom(1.0)
    qtbot.waitUntil(lambda: 0 < button.y() == button.parentWidget().height() - button.height())


def test_points_of_the_last_time_are_rounded(look, qtbot):
    view = HomeView(look)
    qtbot.addWidget(view)
    last = replace(attempt("last", 3, 3.95833), out_of=8)
    view.show_page(HOME, (replace(QUIZZES[0], unfinished="", attempts=(last,)),), "")
    assert "Last time: 3.96 of 8" in view.findChildren(ListRow)[0].accessibleName()


def test_home_says_when_an_exam_opens_and_that_points_are_those_so_far(look, qtbot):
    view = HomeView(look)
    qtbot.addWidget(view)
    hours = Hours("2026-03-09T04:00:00.000Z", "", 300)
    waiting = replace(attempt("last", 3, 4.0), out_of=8, waiting=1)
    quizzes = (replace(QUIZZES[0], hours=hours), replace(QUIZZES[1], attempts=(waiting,)))
    view.show_page(HOME, quizzes, "")
    first, second = (each.accessibleName() for each in view.findChildren(ListRow)[:2])
    assert first.endswith("not taken yet, opens 9 Mar 2026, 09:00")
    assert second.endswith("Last time: 4 of 8 so far")


def test_half_a_hundredth_of_a_point_is_rounded_up():
    assert [points_text(each) for each in (0.625, 3.95833, 0.5, 1, -2)] == ["0.63", "3.96", "0.5", "1", "−2"]
    assert core_points.points_text(0.625) == "0.63"


def test_points_have_the_decimal_sign_of_the_language():
    before = QLocale()
    QLocale.setDefault(QLocale("ru"))
    try:
        assert [points_text(each) for each in (0.625, 7.5, 1)] == ["0,63", "7,5", "1"]
    finally:
        QLocale.setDefault(before)


def test_at_the_largest_size_nothing_is_cut_and_names_of_parts_have_the_row_to_themselves(view, look, qtbot):
    view.resize(980, 450)
    look.set_zoom(2.5)
    left = next(each for each in view.findChildren(Label) if each.words.endswith("left") and each.isVisible())
    qtbot.waitUntil(lambda: left.width() >= left.sizeHint().width())
    assert view.continue_button.x() < look.px(8)  # below its texts
    part = view.findChildren(PartButton)[0]
    assert part.heightForWidth(look.px(390)) == part.heightForWidth(look.px(410)) + look.px(20)


def test_the_help_lines_stand_in_the_head_and_push_nothing_down(view, look, qtbot):
    view.resize(1366, 716)
    head = view.heading
    qtbot.waitUntil(lambda: view.help_line.mapTo(view, QPoint()).x() > head.mapTo(view, QPoint()).x())
    qtbot.waitUntil(lambda: abs(view.help_line.geometry().center().y() - head.geometry().center().y()) <= look.px(2))


def test_the_one_part_of_a_module_that_is_called_as_it_is_does_not_say_so_again(look, qtbot):
    qtbot.addWidget(view := HomeView(look))
    own = ModuleParts("o", "Before you sign", (replace(PARTS[0], title="Before you sign"),))
    view.show_page(replace(HOME, modules=(*HOME.modules, own)), (), "")
    said = [each.words for each in view.findChildren(Label)] + [each.text() for each in view.findChildren(PartButton)]
    assert said.count("Before you sign") == 1
    assert view.findChildren(PartButton)[-1].text() == "All lessons"


def test_a_case_under_way_stands_above_the_quizzes_once_a_section_was_opened_and_until_it_is_ended(program, qtbot):
    """It was nowhere on Home: whoever started the program again had to know where it was left."""
    case = list_cases(program.desk.person)[0].heading
    play = start_play(program.desk.person, case.id)
    program.desk.clock = lambda: clock().later(60)
    program.open_learner(program.desk.person.learner.id)
    session, screen = program.desk.person, program.window.screen_shown
    section = next(each.next_section for each in standings(session).lessons)
    record_visit(session, section)
    keep_place(session, section, "")
    program.desk.changes.progress_changed.emit()

    def rows():
        return [each for each in screen.findChildren(ListRow) if each.text() == case.title and each.isVisible()]

    qtbot.waitUntil(lambda: len(rows()) == 1)
    assert "Under way" in rows()[0].accessibleName()
    qtbot.mouseClick(rows()[0], Qt.MouseButton.LeftButton)
    assert program.desk.navigator.current == Visit("case", (case.id,))
    session.learner.append_event(Kind.CASE_FINISHED, case.id, attempt=play)
    program.desk.navigator.show("home")
    program.desk.changes.progress_changed.emit()
    qtbot.waitUntil(lambda: not rows())


def test_a_case_played_since_a_section_was_opened_is_first_and_a_start_leads_there(program, places):
    """After a crash in a case the lesson stood on the screen, and nothing spoke of the case."""
    session = program.desk.person
    case = list_cases(session)[0].heading
    section = next(each.next_section for each in standings(session).lessons)
    record_visit(session, section)
    keep_place(session, section, "")
    start_play(session, case.id)
    program.open_learner(session.learner.id)
    assert program.desk.navigator.current == Visit("home")
    card = program.window.screen_shown.first_card
    assert {"Your case is under way", case.title} <= {each.words for each in card.findChildren(Label)}
    assert not [each for each in program.window.screen_shown.findChildren(ListRow) if each.text() == case.title]
    card.button.click()
    assert program.desk.navigator.current == Visit("case", (case.id,))
