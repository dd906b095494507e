"""The whole program by keyboard: real Tab, arrows and Enter through every screen, beside what the eye sees."""

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtWidgets import QAbstractButton, QApplication, QScrollArea, QWidget
from tests.ui.pages import QUIZZES
from tests.ui.shell.by_keyboard import PIN, begun, button, focus_on, press

from htcourse.store.preferences import ROUTE
from htcourse.ui.dialogs import Dialog, ask
from htcourse.ui.shell.registry import entries
from htcourse.ui.shell.window import MainWindow
from htcourse.ui.widgets.list_row import ListRow
from htcourse.usecases.people.learners import create_learner
from htcourse.usecases.reading.record_reading import accept_content_note, keep_place

_MOST = 500


def place_of(widget: QWidget) -> QRect:
    """Return where a control stands in its window, were nothing scrolled."""
    at = QPoint()
    each: QWidget | None = widget
    while each is not None and not each.isWindow():
        above = each.parentWidget()
        area = above.parentWidget() if above is not None else None
        is_scrolled = isinstance(area, QScrollArea) and area.widget() is each
        at += QPoint() if is_scrolled else each.pos()
        each = above
    return QRect(at, widget.size())


def walked(window: MainWindow) -> list[QWidget]:
    """Press Tab until it has come round; return where it stopped, from the top of the window."""
    stops: list[QWidget] = []
    for _ in range(_MOST):
        press(window, Qt.Key.Key_Tab)
        stop = QApplication.focusWidget()
        assert stop is not None
        if stop in stops[:-1]:  # from a page that was scrolled it goes on with what is seen
            break
        if not stops or stop is not stops[-1]:  # a text stays the stop from link to link
            stops.append(stop)
    else:
        pytest.fail("Tab does not come round")
    top = min(range(len(stops)), key=lambda index: (place_of(stops[index]).y(), place_of(stops[index]).x()))
    bar = [index for index, stop in enumerate(stops) if window.bar.isAncestorOf(stop)]
    first = next((index for index in bar if index - 1 not in bar), top)
    return stops[first:] + stops[:first]


def area_of(widget: QWidget, beside: QWidget) -> QWidget:
    """Return the outermost part that scrolls round a control and not round the other one; without any the control."""
    found: QWidget = widget
    each: QWidget | None = widget.parentWidget()
    while each is not None and not each.isAncestorOf(beside):
        found = each if isinstance(each, QScrollArea) else found
        each = each.parentWidget()
    return found


def misplaced(stops: list[QWidget]) -> list[str]:
    """Return the pairs that Tab takes against the eye: upwards in a column, or leftwards in a row."""
    found = []
    for later, after in enumerate(stops):
        for before in stops[:later]:
            there, here = place_of(area_of(after, before)), place_of(area_of(before, after))
            is_over = there.bottom() <= here.top() and there.left() < here.right() and here.left() < there.right()
            is_left = there.right() <= here.left() and there.top() < here.bottom() and here.top() < there.bottom()
            if is_over or is_left:
                found.append(f"{_name(after)} comes after {_name(before)}")
    return found


def _name(widget: QWidget) -> str:
    return f"{type(widget).__name__} “{widget.accessibleName()}” {place_of(widget).getRect()}"


@pytest.mark.parametrize("place", sorted(entries()))
def test_tab_goes_where_the_eye_goes(shown, program, place, qtbot):
    window = shown(place)
    qtbot.waitUntil(lambda: begun(window) and not program.desk.jobs.is_busy)  # what a job brings has other controls
    if place == "present":
        qtbot.waitUntil(lambda: window.screen_shown.controller.talk is not None)  # then its title joins the breadcrumb
    if place == "workshop":
        window.screen_shown.editor.editor.setFocusPolicy(Qt.FocusPolicy.ClickFocus)  # Tab writes there; Esc leads out
        window.screen_shown.editor.save.setFocus()
    stops = walked(window)
    assert len(stops) > 2
    assert misplaced(stops) == []
    assert window.bar.exit_button in stops


@pytest.mark.parametrize("key", [Qt.Key.Key_Return, Qt.Key.Key_Enter])
def test_enter_presses_what_has_the_ring(shown, program, qtbot, key):
    window = shown("home")
    view = window.screen_shown.as_widget
    qtbot.waitUntil(lambda: QApplication.focusWidget() is view.continue_button)
    press(window, key)
    qtbot.waitUntil(lambda: program.desk.navigator.current.screen_name == "lesson")
    shown("home")
    row = next(each for each in view.findChildren(ListRow) if each.isVisible())
    focus_on(qtbot, window, row)
    with qtbot.waitSignal(row.clicked):
        press(window, key)
    popup = QApplication.activePopupWidget()
    if popup is not None:
        popup.close()


def test_enter_presses_begin_on_the_first_page_and_a_tile(open_program, places, qtbot):
    program = open_program()
    program.window.activateWindow()
    view = program.window.screen_shown
    focus_on(qtbot, program.window, view.begin_button)
    press(program.window, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: program.desk.session is not None)
    program.show_learners()
    qtbot.waitUntil(lambda: begun(program.window))
    tile = next(each for each in program.window.screen_shown.findChildren(QAbstractButton) if each.isVisible())
    focus_on(qtbot, program.window, tile)
    with qtbot.waitSignal(tile.clicked):
        press(program.window, Qt.Key.Key_Return)


def test_enter_on_cancel_is_cancel(program, qtbot):
    done: list[bool] = []
    dialog = ask(program.look, program.window, "Delete", "Really?", "Delete", lambda: done.append(True))
    qtbot.waitUntil(dialog.isVisible)
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, False)
    program.keys.look_at(dialog.windowHandle())
    focus_on(qtbot, dialog, button(dialog, "Cancel"))
    press(dialog, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: not dialog.isVisible())
    assert not done


def test_arrows_move_along_the_bar_and_enter_opens(shown, program, qtbot):
    window = shown("home")
    tabs = window.bar.tabs
    focus_on(qtbot, window, tabs["home"])
    for name in ("course", "cases", "review", "progress"):
        press(window, Qt.Key.Key_Right)
        assert tabs[name].hasFocus()
        assert program.desk.navigator.current.screen_name == "home"
    press(window, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: program.desk.navigator.current.screen_name == "progress")
    press(window, Qt.Key.Key_Tab)
    assert [name for name, tab in tabs.items() if tab.focusPolicy() & Qt.FocusPolicy.TabFocus] == ["progress"]


def test_a_lesson_scrolls_by_keys_from_the_first_moment(open_program, places, qtbot):
    learner = create_learner(places, country="kz")
    first = open_program(learner=learner)
    section = first.desk.person.libraries[0].contents("en")[4].sections[1].id
    accept_content_note(first.desk.person, first.desk.person.libraries[0].contents("en")[4].lesson)
    keep_place(first.desk.person, section, "")
    first.window.close()
    program = open_program(learner=learner)
    program.window.activateWindow()
    page = program.window.screen_shown.view.reading
    qtbot.waitUntil(lambda: QApplication.focusWidget() is page and page.verticalScrollBar().maximum() > 0)
    press(program.window, Qt.Key.Key_PageDown)
    qtbot.waitUntil(lambda: page.verticalScrollBar().value() > 0)


def test_a_digit_answers_the_check_in_view(shown, program, qtbot):
    window = shown("lesson")
    view = window.screen_shown.view
    qtbot.waitUntil(lambda: bool(view.column.checks) and view.column.checks[0].can_answer)
    check = view.column.checks[0]
    view.reading.setFocus()
    press(window, Qt.Key.Key_2)
    assert check.widget.answer() == {"choices": []}  # it is below the fold
    view.reading.ensureWidgetVisible(check)
    press(window, Qt.Key.Key_2)
    assert check.widget.answer()["choices"] == [list(check.widget.rows)[1]]


def test_how_sure_is_said_by_keys(shown, program, qtbot):
    window = shown("quiz")
    question = window.screen_shown.view.question
    qtbot.waitUntil(lambda: question.confidence.isVisible() and QApplication.focusWidget() is not None)
    for key, value in ((Qt.Key.Key_G, 1), (Qt.Key.Key_H, 2), (Qt.Key.Key_E, 3)):
        press(window, key)
        assert question.confidence.value() == value


def test_the_menu_of_a_quiz_opens_at_its_row(shown, program, qtbot):
    window = shown("home")
    row = next(each for each in window.screen_shown.as_widget.findChildren(ListRow) if each.isVisible())
    focus_on(qtbot, window, row)
    menu = window.screen_shown.controller.open_modes(QUIZZES[0])
    below = row.mapToGlobal(QPoint(0, row.height()))
    assert abs(menu.y() - below.y()) < 20
    assert menu.x() <= below.x()  # offscreen the screen ends sooner than the window
    menu.close()


def test_the_focus_is_on_the_page_after_the_trainers_pin(program, qtbot):
    window = program.window
    window.activateWindow()
    program.desk.navigator.show("exams")
    qtbot.waitUntil(lambda: begun(window))
    curtain = window.screen_shown
    program.desk.guard.choose(PIN)
    program.desk.guard.say(PIN)
    assert window.screen_shown is not curtain
    qtbot.waitUntil(lambda: begun(window))


def test_the_focus_stays_at_its_place_when_the_settings_are_built_anew(shown, program, qtbot):
    window = shown("settings")
    pressed = button(window, "Set a PIN")
    focus_on(qtbot, window, pressed)
    program.desk.navigator._screens["settings"].controller._set_pin("1234")
    qtbot.waitUntil(lambda: getattr(QApplication.focusWidget(), "text", str)() == "Change the PIN")


def test_home_is_one_click_from_a_lesson_by_its_breadcrumb(shown, program, qtbot):
    window = shown("lesson")
    home, part, lesson = window.bar.crumbs.steps
    assert lesson.go is None
    qtbot.mouseClick(part, Qt.MouseButton.LeftButton)
    assert program.desk.navigator.current.screen_name == "lesson"
    qtbot.mouseClick(home, Qt.MouseButton.LeftButton)
    assert program.desk.navigator.current.screen_name == "home"


@pytest.mark.parametrize(("place", "above"), [("quiz", "quizzes"), ("case", "cases"), ("workshop", "teach")])
def test_the_breadcrumb_leads_one_step_up(shown, program, qtbot, place, above):
    window = shown(place)
    step = window.bar.crumbs.steps[1]
    qtbot.mouseClick(step, Qt.MouseButton.LeftButton)
    assert program.desk.navigator.current.screen_name == above
    shown(place)
    focus_on(qtbot, window, window.bar.crumbs.steps[1])
    press(window, Qt.Key.Key_Return)
    assert program.desk.navigator.current.screen_name == above


def test_the_bar_of_a_lesson_leads_home_and_its_menu_to_progress(shown, program):
    window = shown("lesson")
    menu = window.menus.open_program()
    assert "Progress" in {action.text() for action in menu.actions()}
    assert window.bar.crumbs.steps[0].text() == "Home", "so the menu need not say it"
    assert menu.actions()[0].text() == "Help lines"
    menu.close()


def test_a_lesson_past_the_route_says_so_and_offers_the_way_in(shown, program, qtbot):
    window = shown("home")
    session = program.desk.person
    library = session.libraries[0]
    officers = next(row for row in library.contents("en") if set(row.minutes) == {"officer"})
    accept_content_note(session, officers.lesson)
    program.desk.navigator.show("lesson", officers.sections[0].id)
    view = window.screen_shown.view
    qtbot.waitUntil(lambda: view.column.off_route is not None)
    notice = view.column.off_route
    assert "University" in notice.words.words
    assert notice.button.text() == "Take the route Officer"
    qtbot.mouseClick(notice.button, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: view.column.off_route is None)
    assert session.learner.preference(ROUTE) == "officer"
    own = next(row for row in library.contents("en") if "officer" in row.minutes)
    program.desk.navigator.show("lesson", own.sections[0].id)
    assert view.column is None or view.column.off_route is None


def test_a_lesson_past_the_route_stands_in_the_contents_and_says_so(shown, program, qtbot):
    window = shown("home")
    section = "htcourse/officer-wellbeing#what-you-can-do"
    accept_content_note(program.desk.person, section.partition("#")[0])
    program.desk.navigator.show("lesson", section)
    view = window.screen_shown.view
    qtbot.waitUntil(lambda: view.column.off_route is not None)
    listed, model = view.contents.list, view.contents.list.model()
    spoken = [model.index(n, 0).data(Qt.ItemDataRole.AccessibleTextRole) for n in range(model.rowCount())]
    (said,) = (each for each in spoken if each.startswith(view.page.lesson_title))
    assert said.endswith("not on your route")
    assert "Part 9, Officer practice (entry level): not on your route" in spoken
    assert listed.currentIndex().data() == view.page.title


def test_after_a_result_one_goes_on_with_the_course(shown, program, qtbot):
    window = shown("quiz")
    view = window.screen_shown.view
    view.submit_asked.emit()
    (asked,) = (each for each in window.findChildren(Dialog) if each.isVisible())  # answers are missing
    qtbot.mouseClick(button(asked, "Submit"), Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: view.foot.previous.text() == "Continue the course")
    qtbot.mouseClick(view.foot.previous, Qt.MouseButton.LeftButton)
    assert program.desk.navigator.current.screen_name == "lesson"


def test_control_q_closes_the_program_and_keeps_what_was_begun(shown, program, qtbot):
    shown("home")
    with qtbot.waitSignal(program.window.closing):
        press(program.window, Qt.Key.Key_Q, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(program.window.isHidden)
