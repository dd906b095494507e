"""Votes while presenting: by phones and by hands, counted hidden, then shown, then with the answer."""

import http.client

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from tests.ui.screens.present.conftest import QUESTION
from tests.ui.screens.present.test_present import answered, on_projector, press

from htcourse.core.errors import CourseError
from htcourse.core.poll import PolledQuestion
from htcourse.ui.dialogs import Dialog
from htcourse.ui.reading.slide_canvas import Showing
from htcourse.ui.screens.present.hands_dialog import HandsDialog
from htcourse.ui.widgets.button import Button
from htcourse.ui.widgets.layouts import lay_out
from htcourse.usecases.classes.meeting import kept_meetings


def test_a_laptop_that_sleeps_in_the_middle_of_a_vote_makes_a_pause_and_loses_nothing(asking):
    asking.poll.open.click()
    answered(asking, 6)
    time = asking.controller.meeting.time
    time._before = (time._before[0] - 600, time._before[1] - 600)
    asking.controller._tick()
    assert "The computer slept for 10:0" in asking.pause.words
    assert asking.clock.words.startswith("0:0")
    asking.poll.close_vote.click()
    assert asking.controller.running.counted().seats == 6


def test_a_vote_is_counted_hidden_then_shown_as_bars_then_with_the_answer(asking):
    controller = asking.controller
    controller.stage.toggle()
    asking.poll.open.click()
    answered(asking, 7)
    controller._refresh()
    assert "7 of 7 answered" in on_projector(asking)
    assert ": 7" not in on_projector(asking)
    assert not asking.told[Showing.BARS].isEnabled()
    assert not asking.told[Showing.KEY].isEnabled()
    press(asking.canvas, Qt.Key.Key_R)  # by accident, while the vote is open
    assert "(right)" not in on_projector(asking)
    asking.poll.close_vote.click()
    asking.told[Showing.BARS].click()
    assert ": 7" in on_projector(asking)
    assert "(right)" not in on_projector(asking)
    asking.told[Showing.KEY].click()
    assert "(right)" in on_projector(asking)
    assert controller.running.poll().phase == "shown"  # phones are told now, too


def test_only_where_the_room_has_a_screen_of_its_own_the_trainer_sees_counts_before_it(asking):
    asking.poll.open.click()
    answered(asking, 6)
    asking.controller._refresh()
    assert asking.poll.counts.words == "The vote is open. Answered: 6 of 6"
    assert asking.poll.seen.words == "One screen: the bars come when the vote is closed."
    assert not asking.poll.bars.isVisibleTo(asking)
    asking.controller.stage.toggle()
    asking.controller.stage.second = lambda: asking.screen()
    asking.controller._refresh()
    assert asking.poll.bars.isVisibleTo(asking)
    assert asking.poll.bars.accessibleName() == "A Purpose: 6, B Act: 0, C Means, right: 0"
    assert asking.poll.seen.words == "Only you see the bars now."
    assert ": 6" not in on_projector(asking)
    assert "(right)" not in on_projector(asking)
    asking.poll.close_vote.click()
    asking.told[Showing.BARS].click()
    assert (asking.poll.seen.words, asking.poll.bars.isVisibleTo(asking)) == ("", True)


def test_with_one_screen_the_bars_name_no_answer_before_the_room_is_told(asking):
    asking.poll.open.click()
    answered(asking, 6)
    asking.poll.close_vote.click()
    assert asking.poll.bars.accessibleName() == "A Purpose: 6, B Act: 0, C Means: 0"
    asking.told[Showing.KEY].click()
    assert asking.poll.bars.accessibleName() == "A Purpose: 6, B Act: 0, C Means, right: 0"


def test_the_bars_of_a_second_vote_stand_on_the_first(asking):
    for choice in (0, 2):
        asking.poll.open.click()
        answered(asking, 6, choice=choice)
        asking.poll.close_vote.click()
    counted = asking.controller._poll_now().counted
    assert (counted.vote.counts["means"], counted.before.counts["means"]) == (6, 0)


def test_how_to_join_is_told_once_on_the_slide_or_beside_it(asking):
    assert not asking.poll.join.isVisibleTo(asking)
    asking.controller.show_at(0)
    assert asking.poll.join.isVisibleTo(asking)
    asking.asked.emit("join")
    assert not asking.poll.join.isVisibleTo(asking)


def test_what_is_done_now_and_then_in_a_poll_stands_in_its_menu(asking):
    menu = asking.poll.more.open_menu()
    words = {each.text(): each for each in menu.actions() if each.text()}
    assert list(words) == ["Show code", "New code", "Stop poll"]
    words["Stop poll"].trigger()
    assert not asking.controller.is_asking
    assert not asking.poll.more.isVisibleTo(asking)


@pytest.mark.parametrize("is_private", [True, False])
def test_while_a_vote_is_open_notes_and_what_comes_next_are_seen_without_scrolling(asking, program, is_private, qtbot):
    program.window.resize(1366, 768)
    asking.controller.stage.second = lambda: asking.screen() if is_private else None
    asking.poll.open.click()
    answered(asking, 6)
    asking.controller._refresh()
    assert asking.coming.words.startswith("Match each item with its place")
    assert not asking.following.isVisibleTo(asking)
    px = program.look.px

    def below(widget):
        return asking.viewport().height() - widget.mapTo(asking.viewport(), QPoint()).y()

    qtbot.waitUntil(lambda: asking.coming.isVisible() and below(asking.coming) > px(200))
    qtbot.waitUntil(lambda: below(asking.notes) >= px(120))
    asking.poll.close_vote.click()
    asking.controller._stop_serving()
    assert asking.following.isVisibleTo(asking)


def test_while_a_vote_is_open_closing_it_is_the_primary_button(asking):
    def primary():
        return [
            each.text()
            for each in asking.findChildren(Button)
            if each.property("kind") == "primary" and each.isVisible()
        ]

    assert primary() == ["Open vote"]
    asking.poll.open.click()
    assert primary() == ["Close vote"]
    answered(asking, 6)
    asking.poll.close_vote.click()
    assert primary() == ["Next"]
    asking.poll.open.click()
    asking.next.click()  # on to a slide that asks nothing, or something else: that vote is no longer open here
    assert primary() == ["Next"]


def test_a_second_vote_that_is_worth_it_is_the_primary_button(asking):
    asking.poll.open.click()
    running = asking.controller.running
    for seat in range(6):
        running.seen(f"s{seat}")
        running.answer(f"s{seat}", running.poll().at, 1, [running.poll().question.choices[2 * (seat % 2)][0]])
    asking.poll.close_vote.click()
    assert (asking.poll.open.text(), asking.poll.open.property("kind")) == ("Second vote", "primary")
    assert asking.next.property("kind") == "plain"


def test_the_room_reads_that_outlines_are_the_first_vote(asking):
    controller = asking.controller
    controller.stage.toggle()
    for choice in (0, 1):
        asking.poll.open.click()
        answered(asking, 6, choice=choice)
        asking.poll.close_vote.click()
        asking.told[Showing.QUESTION].click()
        assert "the first vote" not in on_projector(asking)
        asking.told[Showing.BARS].click()
        assert ("the first vote" in on_projector(asking)) == (choice == 1)


def test_bars_of_fewer_than_five_are_shown_to_nobody(asking):
    asking.poll.open.click()
    answered(asking, 4)
    asking.poll.close_vote.click()
    assert not asking.told[Showing.BARS].isEnabled()
    assert asking.poll.counts.words == "Answered: 4, too few to tell what"
    asking.controller._tell(Showing.BARS)
    assert ": 4" not in asking.canvas.words()


def test_an_answer_that_the_disk_does_not_take_is_told_to_the_trainer(asking):
    asking.poll.open.click()
    answered(asking, 1)
    file = asking.controller.running._file
    file.close()
    file._votes.unlink()
    file._votes.mkdir()
    with pytest.raises(CourseError):
        answered(asking, 1, choice=1)
    asking.controller._refresh()
    assert "cannot be read or written" in asking.notice.words
    assert asking.controller.running.counted().seats == 1
    file._votes.rmdir()


def test_what_closes_a_vote_stays_where_it_is_while_answers_come_in(asking, qtbot):
    def places():
        lay_out(asking.poll.close_vote)
        buttons = (asking.poll.close_vote, asking.poll.hands, asking.poll.more)
        return [each.mapTo(asking.poll, QPoint()) for each in buttons]

    asking.poll.setFixedWidth(320)  # as in a small window
    asking.poll.open.setFocus()
    asking.poll.open.click()
    qtbot.waitUntil(asking.poll.close_vote.hasFocus)
    before = places()
    answered(asking, 6)
    asking.controller.stage.second = lambda: asking.screen()  # the room has one of its own: counts are told
    asking.controller._refresh()
    assert "A Purpose: 6" in asking.poll.bars.accessibleName()
    assert places() == before
    assert asking.poll.bars.isVisibleTo(asking)
    asking.poll.close_vote.click()
    qtbot.waitUntil(asking.poll.open.hasFocus)


def test_a_new_code_is_asked_about_then_empties_the_seats_and_stands_on_the_slide(asking):
    asking.poll.open.click()
    answered(asking, 6)
    running, code = asking.controller.running, asking.controller.running.code
    asking.poll.ask_to_empty()
    dialog = asking.window().findChild(Dialog)
    no, yes = dialog.findChildren(Button)[-2:]
    assert (no.text(), yes.text()) == ("Cancel", "New code")
    assert (running.code, running.phones) == (code, 6)
    yes.click()
    assert running.code != code
    assert (running.phones, running.counted().seats) == (0, 0)
    assert running.poll().phase == "open"
    assert asking.controller._join().spoken.replace(" ", "") == running.code
    assert asking.poll.join.words.replace("\u00a0", " ").endswith(asking.controller._join().spoken)


def test_a_second_vote_keeps_the_first_beside_it(asking):
    asking.poll.open.click()
    answered(asking, 6)
    asking.poll.close_vote.click()
    assert asking.poll.open.text() == "Second vote"
    asking.poll.open.click()
    answered(asking, 6, choice=1)
    asking.poll.close_vote.click()
    shown = asking.controller._on_slide()
    assert shown.before.seats == shown.vote.seats == 6
    assert shown.before.counts != shown.vote.counts


def test_a_phone_gets_the_question_of_the_slide_and_waits_on_others(asking):
    asking.poll.open.click()
    page = ask_as_phone(asking)
    assert "Which element does keeping the passports describe?" in page
    slides = asking.controller.talk.slides
    at = next(at for at, each in enumerate(slides) if each.question and each.question.text.startswith("In a state"))
    asking.controller.show_at(at)
    assert "In a state where people may work from 16" not in ask_as_phone(asking)  # not open yet
    asking.poll.open.click()
    assert "In a state where people may work from 16" in ask_as_phone(asking)


def ask_as_phone(screen):
    room = screen.controller.room
    host = room.url.removeprefix("http://")
    connection = http.client.HTTPConnection(host, timeout=60)
    connection.request("GET", f"/{room.running.code}")
    cookie = connection.getresponse().getheader("Set-Cookie").partition(";")[0]
    connection.close()
    connection = http.client.HTTPConnection(host, timeout=60)
    connection.request("GET", "/", headers={"Cookie": cookie})
    page = connection.getresponse().read().decode()
    connection.close()
    return page


def test_hands_are_a_vote_without_phones(screen, qtbot):
    screen.controller.show_at(QUESTION)
    screen.poll.hands.click()
    dialog = screen.window().findChild(HandsDialog)
    dialog.keep.click()
    assert "Nobody is counted yet" in dialog.refusal.words
    for field, count in zip(dialog.counts.values(), (3, 9, 2), strict=False):
        field.setText(str(count))
    dialog.keep.click()
    qtbot.waitUntil(lambda: not dialog.isVisible())
    assert "14" in screen.poll.counts.words
    assert screen.told[Showing.BARS].isEnabled()
    assert not screen.controller.is_asking
    screen.controller.put_down()
    (report,), _ = kept_meetings(screen.controller._desk.places)
    assert report.votes[0].is_by_hand


def test_hands_that_were_counted_are_corrected_or_counted_once_more(screen, qtbot):
    screen.controller.show_at(QUESTION)

    def count(number, button):
        screen.poll.hands.click()
        (dialog,) = (each for each in screen.window().findChildren(HandsDialog) if each.isVisible())
        before = [field.count for field in dialog.counts.values()]
        next(iter(dialog.counts.values())).setText(str(number))
        assert dialog.another.isVisible() is (sum(before) > 0)
        getattr(dialog, button).click()
        qtbot.waitUntil(lambda: not dialog.isVisible())
        return before[0]

    assert count(19, "keep") == 0
    assert count(9, "keep") == 19
    assert screen.controller.running.first_vote() is None, "corrected, not a second vote"
    assert screen.controller.running.counted().seats == 9
    assert count(12, "another") == 9
    assert (screen.controller.running.first_vote().seats, screen.controller.running.counted().seats) == (9, 12)


@pytest.mark.parametrize("size", [(1024, 600), (1366, 768)])
def test_a_refusal_leaves_the_dialog_of_hands_within_the_window(screen, program, size, qtbot):
    program.window.resize(*size)
    qtbot.waitUntil(lambda: (program.window.width(), program.window.height()) == size)
    choices = tuple((f"c{at}", "Somebody who says a long sentence. " * 6) for at in range(6))
    question = PolledQuestion("q", "Who?", choices, frozenset(), takes_one=False)
    dialog = HandsDialog(program.look, program.window, question, lambda counts, people, corrects=False: False)
    dialog.open()
    qtbot.waitUntil(dialog.isVisible)
    asked = dialog.height()
    for _ in range(3):
        dialog.keep.click()
    qtbot.waitUntil(lambda: dialog.refusal.isVisible() and dialog.refusal.height() > 0)
    assert dialog.height() <= size[1]
    assert dialog.height() - asked < 80
    foot, refusal = (each.mapTo(dialog, each.rect().bottomLeft()).y() for each in (dialog.keep, dialog.refusal))
    assert refusal < foot < dialog.height()
    dialog.reject()


def test_a_typed_count_takes_the_place_of_the_nought(screen, qtbot):
    screen.controller.show_at(QUESTION)
    screen.poll.hands.click()
    dialog = screen.window().findChild(HandsDialog)
    first, second, *_ = dialog.counts.values()
    qtbot.waitUntil(lambda: first.hasFocus() and first.selectedText() == "0")
    QTest.keyClicks(first, "7")
    QTest.mouseClick(second, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: second.hasFocus() and second.selectedText() == "0")
    QTest.keyClicks(second, "12")
    assert (first.count, second.count) == (7, 12)
    QTest.keyClick(second, Qt.Key.Key_Up)
    QTest.keyClick(second, Qt.Key.Key_Down)
    QTest.keyClick(second, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: not dialog.isVisible())
    assert "19" in screen.poll.counts.words
