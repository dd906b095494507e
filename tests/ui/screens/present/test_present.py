"""Presenting in the real windows: slides, keys, the projector plugged out, phones and hands, and nothing told early."""

import pytest
from PySide6.QtCore import QEvent, QPoint, QRect, Qt
from PySide6.QtGui import QFontMetrics, QGuiApplication, QHelpEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QToolTip
from tests.how_many import few
from tests.ui.accessible import heard, nameless
from tests.ui.curtains import is_behind_curtain, say_pin
from tests.ui.screens.present.conftest import LESSON, QUESTION
from tests.ui.shell.by_keyboard import at_rest

from htcourse.store.preferences import SLIDE_SIZE
from htcourse.tour.driver import lasting_faults, turn_events
from htcourse.ui.dialogs import Dialog
from htcourse.ui.reading.slide_canvas import Showing
from htcourse.ui.screens.present.plan_bar import _lines
from htcourse.ui.screens.present.projector import Projector
from htcourse.ui.screens.present.screen import PresentScreen
from htcourse.ui.screens.present.view import _named
from htcourse.ui.widgets.button import Button
from htcourse.ui.widgets.label import Label
from htcourse.usecases.classes.meeting import kept_meetings
from htcourse.usecases.classes.talk import Talk, TalkSlide
from htcourse.usecases.people.learners import create_learner
from htcourse.usecases.people.trainer_pin import set_trainer_pin


def press(widget, key):
    QTest.keyClick(widget, key)


def press_button(dialog, text):
    next(each for each in dialog.findChildren(Button) if each.text() == text).click()


def asked(program, title, qtbot):
    def found():
        dialogs = program.window.findChildren(Dialog)
        return [each for each in dialogs if each.isVisible() and each.accessibleName() == title]

    qtbot.waitUntil(lambda: bool(found()))
    return found()[0]


def answered(screen, count, choice=0):
    running = screen.controller.running
    poll = running.poll()
    for seat in range(count):
        running.seen(f"s{seat}")
        assert running.answer(f"s{seat}", poll.at, poll.round, [poll.question.choices[choice][0]])


def on_projector(screen):
    return screen.controller.stage.projector.canvas.words()


def test_it_is_behind_the_trainers_pin_and_opened_from_a_lesson_with_f5(program, places, qtbot):
    set_trainer_pin(places, "4827")
    program.desk.navigator.show("lesson", f"{LESSON}#elements")
    program.window.actions_by_name["present"].trigger()
    assert is_behind_curtain(program)
    say_pin(program, qtbot, "4827")
    screen = program.window.screen_shown
    assert isinstance(screen, PresentScreen)
    qtbot.waitUntil(lambda: screen.controller.talk is not None)
    assert screen.controller.talk.of == LESSON
    screen.controller.put_down()


def test_a_command_opens_it_behind_the_curtain_once_somebody_is_at_work(open_program, places, qtbot):
    set_trainer_pin(places, "4827")
    create_learner(places, name="Trainer")
    program = open_program(presents=LESSON)
    qtbot.waitUntil(lambda: is_behind_curtain(program))
    say_pin(program, qtbot, "4827")
    screen = program.window.screen_shown
    assert isinstance(screen, PresentScreen)
    qtbot.waitUntil(lambda: screen.controller.talk is not None)
    screen.controller.put_down()


def test_a_clicker_goes_on_and_back_and_turns_the_screen_black(screen):
    canvas = screen.canvas
    press(canvas, Qt.Key.Key_PageDown)
    press(canvas, Qt.Key.Key_PageDown)
    assert screen.controller.at == 2
    press(canvas, Qt.Key.Key_PageUp)
    assert screen.controller.at == 1
    press(canvas, Qt.Key.Key_B)
    assert canvas.words() == "Black screen"
    press(canvas, Qt.Key.Key_Period)
    assert "What makes the difference?" in canvas.words()
    press(canvas, Qt.Key.Key_End)
    press(canvas, Qt.Key.Key_PageDown)
    assert screen.controller.at == len(screen.controller.talk.slides) - 1
    press(canvas, Qt.Key.Key_Home)
    press(canvas, Qt.Key.Key_PageUp)
    assert screen.controller.at == 0


def test_a_black_screen_shows_the_same_slide_again_when_one_goes_on_to_it(screen):
    screen.controller.show_at(1)
    screen.black.click()
    screen.jump.chosen.emit("1")
    assert "What makes the difference?" in screen.canvas.words()


def test_the_room_never_sees_notes_and_the_trainer_does(screen):
    controller = screen.controller
    controller.stage.toggle()
    for at in range(len(controller.talk.slides)):
        controller.show_at(at)
        slide = controller.slide
        assert screen.notes.isVisibleTo(screen) is bool(slide.notes)
        assert "Hard work or low pay is marked as the" not in on_projector(screen)
    controller.show_at(2)
    assert "Hard work or low pay is marked as the" in screen.notes.toPlainText()


def test_the_next_slide_stands_beside_and_tells_no_answer(screen):
    screen.controller.show_at(QUESTION - 1)
    assert "Which element does keeping the passports describe?" in screen.following.words()
    assert "(right)" not in screen.following.words()
    screen.controller.show_at(len(screen.controller.talk.slides) - 1)
    assert not screen.following.isVisibleTo(screen)


def test_an_answer_is_shown_when_asked_and_hidden_again_at_the_next_slide(screen):
    controller = screen.controller
    controller.stage.toggle()
    controller.show_at(QUESTION)
    assert "(right)" not in on_projector(screen)
    press(screen.canvas, Qt.Key.Key_R)
    assert on_projector(screen).count("(right)") == 1
    press(screen.canvas, Qt.Key.Key_PageDown)
    press(screen.canvas, Qt.Key.Key_PageUp)
    assert "(right)" not in on_projector(screen)


def test_a_task_is_shown_with_its_items_and_its_answer_when_asked(asking):
    controller = asking.controller
    controller.stage.toggle()
    controller.show_at(QUESTION + 1)
    assert "Match each item with its place in article 3" in on_projector(asking)
    assert "Servitude: Purpose" not in on_projector(asking)
    assert not asking.told[Showing.BARS].isVisibleTo(asking)
    press(asking.canvas, Qt.Key.Key_R)
    assert "Servitude: Purpose: what for" in on_projector(asking)
    assert controller.running.poll().phase == "waiting"
    asking.told[Showing.QUESTION].click()
    assert "Servitude: Purpose" not in on_projector(asking)
    controller.show_at(QUESTION)
    assert asking.told[Showing.BARS].isVisibleTo(asking)
    controller.show_at(0)
    assert not asking.told[Showing.KEY].isVisibleTo(asking)


def test_letters_on_the_slides_are_sized_by_the_keys_of_every_window_and_stay_so(screen, program, qtbot):
    controller, actions, look = screen.controller, program.window.actions_by_name, program.desk.look
    controller.stage.toggle()
    canvas = controller.stage.projector.canvas
    controller.show_at(2)
    before, zoom = canvas._document.defaultFont().pixelSize(), look.zoom
    actions["larger"].trigger()
    QTest.keyClick(controller.stage.projector, Qt.Key.Key_Plus, Qt.KeyboardModifier.ControlModifier)
    assert canvas._document.defaultFont().pixelSize() > before
    assert screen.place.words == f"slide 3 of {len(controller.talk.slides)}, letters 125 %"
    assert look.zoom == zoom
    screen.controller.end()
    program.desk.navigator.show("home")
    program.desk.guard.is_open = True
    program.desk.navigator.show("present", "htcourse/ground-rules")
    qtbot.waitUntil(lambda: controller.talk is not None)
    assert screen.place.words.endswith(", letters 125 %")
    actions["usual_size"].trigger()
    actions["smaller"].trigger()
    assert program.desk.person.learner.preference(SLIDE_SIZE) == 0.9
    program.desk.navigator.show("home")
    actions["larger"].trigger()
    assert look.zoom > zoom


def test_without_a_second_screen_f5_covers_the_window_and_escape_comes_back(screen):
    press(screen.canvas, Qt.Key.Key_F5)
    projector = screen.controller.stage.projector
    assert isinstance(projector, Projector)
    assert projector.isFullScreen()
    press(projector, Qt.Key.Key_PageDown)
    assert screen.controller.at == 1
    press(projector, Qt.Key.Key_Escape)
    assert not projector.isVisible()
    assert screen.controller.at == 1


@pytest.mark.parametrize("over", ["code", "black"])
def test_without_a_second_screen_one_escape_comes_back_whatever_covers_the_slide(asking, over):
    """It took the code away alone; a second one soon after it was Quick exit."""
    controller = asking.controller
    press(asking.canvas, Qt.Key.Key_F5)
    projector = controller.stage.projector
    if over == "black":
        controller._toggle_join()
        press(projector, Qt.Key.Key_B)
    assert controller._on_slide().is_black == (over == "black")
    assert controller._on_slide().is_join_large == (over == "code")
    press(projector, Qt.Key.Key_Escape)
    assert not projector.isVisible()
    assert not controller._on_slide().is_black
    assert not controller._on_slide().is_join_large


def test_another_lesson_opens_at_its_top_however_the_last_one_was_left(screen, program, places, qtbot):
    program.window.resize(1024, 600)
    program.window.show()
    bar = screen.verticalScrollBar()
    qtbot.waitUntil(lambda: bar.maximum() > 0)
    bar.setValue(bar.maximum())
    before = screen.controller.talk
    program.desk.navigator.show("home")
    program.desk.guard.is_open = True
    program.desk.navigator.show("present", "htcourse/ground-rules")
    qtbot.waitUntil(lambda: screen.controller.talk not in (None, before))
    qtbot.waitUntil(lambda: bar.maximum() > 0)
    at_rest(qtbot, program.window)
    assert bar.value() == 0


def test_an_unplugged_projector_leaves_the_place_and_says_what_happened(screen):
    stage = screen.controller.stage
    screen.controller.show_at(2)
    stage.toggle()
    stage.lose(stage.projector.screen())
    assert not stage.projector.isVisible()
    assert screen.controller.at == 2
    assert "unplugged" in screen.notice.words
    assert screen.projector.text() == "Show to the room"
    stage.toggle()
    assert stage.projector.isVisible()
    assert not screen.notice.isVisibleTo(screen)


def test_another_screen_that_goes_changes_nothing(screen):
    stage = screen.controller.stage
    stage.toggle()
    stage.lose(None)
    assert stage.projector.isVisible()
    assert QGuiApplication.screens()


def test_quick_exit_takes_the_projector_away_and_serves_nobody(asking, program):
    asking.controller.stage.toggle()
    program.window.leave_at_once()
    assert not asking.controller.stage.projector.isVisible()
    assert not asking.controller.is_asking
    program.window.come_back()
    asking.next.click()
    assert asking.controller.at == QUESTION + 1


def test_what_is_read_while_one_is_away_comes_on_no_projector_and_begins_once_back(screen, program, qtbot):
    controller = screen.controller
    controller.show("htcourse/ground-rules")
    program.window.leave_at_once()
    qtbot.waitUntil(lambda: controller.talk is not None and controller.talk.of == "htcourse/ground-rules")
    assert not controller._ticking.isActive()
    assert controller.stage.projector is None or not controller.stage.projector.isVisible()
    program.window.come_back()
    screen.next.click()
    assert controller._ticking.isActive()
    assert controller.at == 1


def test_leaving_asks_while_phones_are_served_and_the_place_is_kept(asking, program, qtbot):
    program.desk.navigator.show("home")
    dialog = program.window.findChild(Dialog)
    stop = next(each for each in dialog.findChildren(Button) if each.text() == "Stop and leave")
    stop.click()
    qtbot.waitUntil(lambda: program.window.screen_shown is not asking)
    assert not asking.controller.is_asking
    program.desk.guard.is_open = True
    program.desk.navigator.show("present", LESSON)
    assert program.window.screen_shown is asking
    dialog = asked(program, "Go on with the session of Group 3-2, begun 14:00?", qtbot)
    press_button(dialog, "Go on")
    assert asking.controller._ticking.isActive()
    assert asking.controller.at == QUESTION


@pytest.mark.parametrize("size", [(1366, 768), (1024, 600)])
def test_notes_and_phones_stand_beside_the_slide(screen, program, size, qtbot):
    program.window.resize(*size)
    screen.controller.show_at(QUESTION)
    corner = screen.mapTo(program.window, screen.rect().bottomRight())

    def at(widget):
        return widget.mapTo(program.window, widget.rect().topLeft())

    qtbot.waitUntil(lambda: at(screen.poll).x() > at(screen.canvas).x() + screen.canvas.width())
    assert at(screen.poll).y() < corner.y()
    assert screen.canvas.width() >= size[0] // 2
    qtbot.waitUntil(lambda: at(screen.next).y() + screen.next.height() < corner.y())


@pytest.mark.parametrize(("size", "zoom"), few([((1024, 600), 1.0), ((1366, 768), 2.0), ((1366, 768), 1.0)], 2))
def test_the_slide_and_what_leads_a_vote_are_seen_together(asking, program, size, zoom, qtbot):
    program.window.resize(*size)
    program.look.set_zoom(zoom)
    asking.poll.open.click()
    page, poll = asking.viewport(), asking.poll

    def whole(widget) -> bool:
        return widget.isVisible() and page.rect().contains(QRect(widget.mapTo(page, QPoint()), widget.size()))

    led = [asking.canvas, asking.next, poll.close_vote]
    led += [asking.black, asking.projector, *asking.told.values(), poll.more] if zoom == 1 else []
    for each in led:
        qtbot.waitUntil(lambda seen=each: whole(seen))
    assert asking.verticalScrollBar().value() == 0
    px = program.look.px
    qtbot.waitUntil(lambda: asking.place.width() <= asking.place.line_width() + px(4))
    assert zoom > 1 or poll.close_vote.y() == poll.hands.y()
    assert "\u00a0" in poll.join.words.rpartition("code")[2], "a code is not broken over two lines"


def test_what_was_presented_is_kept(screen, places):
    time = screen.controller.meeting.time
    for _ in range(2):
        time._before = (time._before[0] - 20, time._before[1] - 20)
        screen.controller._tick()
    screen.controller.put_down()
    (report,), problems = kept_meetings(places)
    assert (report.of, problems) == (LESSON, ())
    assert report.sections[0].minutes > 0.5


def test_the_class_is_seen_without_scrolling_and_notes_have_room(screen, program, qtbot):
    program.window.resize(1366, 768)
    px = screen._look.px
    qtbot.waitUntil(lambda: screen.notes.width() >= px(360))
    assert screen.of.mapTo(screen.viewport(), QPoint(0, screen.of.height())).y() < px(240)
    assert screen.canvas.width() > px(640)
    program.window.resize(1024, 600)
    qtbot.waitUntil(lambda: screen.notes.width() <= px(280))
    title = screen._next_title
    assert screen.following.x() >= title.x() + title.width(), "beside its title"


@pytest.mark.parametrize("zoom", [2.0, 1.0])
def test_the_class_is_named_whole(screen, program, qtbot, zoom):
    screen.of.set_choices([("spring", "Group 3-2, spring")], "spring")
    program.look.set_zoom(zoom)
    qtbot.waitUntil(lambda: screen.of.width() >= screen.of.sizeHint().width())
    time = screen.clock.mapTo(screen, QPoint(screen.clock.width(), 0)).x()
    assert (zoom == 1.0) is (screen.of.mapTo(screen, QPoint()).x() > time), "beside the time where both have room"


def test_the_plan_cuts_no_word_of_a_name(screen, program, qtbot):
    qtbot.waitUntil(lambda: screen.plan.names_each(screen.plan.width()))
    program.look.set_zoom(2.0)
    qtbot.waitUntil(lambda: not screen.plan.names_each(screen.plan.width()))
    program.look.set_zoom(1.0)
    plan, metrics = screen.plan, QFontMetrics(program.look.font(12, 600))
    for width in range(300, 1400):  # at some the name of the section shown was cut, by a part of a pixel too
        pieces = [(each.title, wide - 4) for each, _, wide in plan._pieces(width) if wide > 40]
        cut = [
            words
            for title, room in pieces
            for words in _lines(title, metrics, room)
            if metrics.elidedText(words, Qt.TextElideMode.ElideRight, int(room)) != words
        ]
        assert not (plan.names_each(width) and cut)


def test_the_plan_is_seen_below_a_question_too(screen, program, qtbot):
    """What the room sees of it pushed the line of sections over the edge."""
    program.window.resize(1366, 768)
    slides = screen.controller.talk.slides
    screen.slide_asked.emit(next(at for at, each in enumerate(slides) if each.question is not None))
    qtbot.waitUntil(screen._told_row.isVisible)
    plan, page = screen.plan, screen.viewport()
    qtbot.waitUntil(lambda: plan.mapTo(page, QPoint(0, plan.height())).y() <= page.height())
    assert screen.canvas.height() >= screen._look.px(360)


@pytest.mark.parametrize("size", [(1366, 768), (1024, 600)])
def test_what_is_pressed_again_and_again_stays_where_it_is_and_the_plan_ends_with_the_slide(
    screen, program, size, qtbot
):
    """A slide that asks was lower and narrower than one that tells, and Next jumped from one to the other."""
    program.window.resize(*size)
    places = set()
    for at in (1, QUESTION, 1, QUESTION):
        screen.slide_asked.emit(at)
        at_rest(qtbot, program.window)
        assert screen.plan.width() == screen.canvas.width()
        places.add(screen.next.mapTo(screen, QPoint()).toTuple())
    assert len(places) == 1
    assert screen.jump.y() == screen.next.y(), "in one row with it"


def test_the_plan_tells_a_name_that_is_cut_where_the_pointer_is(screen, program, qtbot):
    program.window.resize(1366, 768)
    plan, at = screen.plan, QPoint(4, 4)
    QApplication.sendEvent(plan, QHelpEvent(QEvent.Type.ToolTip, at, plan.mapToGlobal(at)))
    minutes = f"{screen.controller.talk.sections[0].minutes}\N{NO-BREAK SPACE}minutes"
    assert QToolTip.text() == f"{screen.controller.talk.sections[0].title} · {minutes}"


def test_a_name_in_the_plan_is_cut_once(look):
    metrics = QFontMetrics(look.font(12))
    narrow = metrics.horizontalAdvance("traffick")
    assert _lines("trafficking compared with smuggling", metrics, narrow) == ["trafficking compared with smuggling"]


def test_a_long_head_of_the_notes_is_read_whole_at_200_per_cent(screen, program):
    (head,) = (each for each in screen.findChildren(Label) if each.words == "Trainer’s notes")
    head.set_words("Заметки преподавателя")  # as in Russian
    program.look.set_zoom(2.0)
    assert not [each for each in lasting_faults(program.window) if head.words in each]


def test_somebody_is_picked_and_nobody_twice(screen):
    names = []
    for _ in range(2):
        screen.pick.click()
        names.append(screen.picked.words)
    assert sorted(names) == ["Aigerim S.", "Nurlan T."]
    assert "Aigerim" not in screen.canvas.words()
    screen.of.chosen.emit("")
    assert not screen.pick.isVisibleTo(screen)
    assert screen.no_class.isVisibleTo(screen)
    assert not screen.picked.isVisibleTo(screen)


def test_a_taken_address_is_a_sentence_and_nothing_is_served(screen, qtbot):
    screen.controller.show_at(QUESTION)
    screen.poll.address.set_value("192.0.2.77")
    with qtbot.waitSignal(screen.controller._desk.navigator.refused) as refused:
        screen.poll.serve.click()
    assert "Phones cannot be served at 192.0.2.77" in str(refused.args[0])
    assert not screen.controller.is_asking


def test_every_state_is_told_and_cut_off_nowhere(asking, program):
    for step in ("", "open", "close", "bars"):
        if step:
            asking.asked.emit(step)
        turn_events(60)
        assert nameless(heard(program.window)) == []
        assert lasting_faults(program.window) == []


def test_where_one_jumps_slides_are_told_apart_by_their_names(screen, program, qtbot):
    """Of a question there were 32 letters, as many as several of a lesson share."""
    title = "Match each sentence with what it says of the past"
    talk = Talk("quiz:q", "Q", "en", (), (TalkSlide("s", title), TalkSlide("s", "Match each sentence " * 4)), {})
    assert [len(_named(talk, at)) for at in (0, 1)] == [len(title), 50]
    program.look.set_zoom(2.0)
    whole = QFontMetrics(program.look.font(14)).horizontalAdvance(f"12  {_named(talk, 1)} (2/2)")
    assert whole + program.look.px(56) < 1024, "a window has room for it at 200 %"
