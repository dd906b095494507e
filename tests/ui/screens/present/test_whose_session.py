"""A session is that of one class: another group begins anew, and who is picked is there."""

from tests.ui.screens.present.conftest import LESSON, QUESTION
from tests.ui.screens.present.test_present import asked, press_button

from htcourse.store.class_files import Person
from htcourse.usecases.classes.meeting import kept_meetings
from htcourse.usecases.classes.roster import add_people, list_classes, new_class
from htcourse.usecases.classes.work import tick


def with_hands(screen):
    screen.controller.show_at(QUESTION)
    question = screen.controller.slide.question
    assert screen.controller._take_hands({question.choices[0][0]: 9}, 9)


def test_another_class_begins_a_session_of_its_own(screen, places, qtbot):
    ours, others = list_classes(places)[0][0], new_class(places, "Group 3-3")
    screen.controller._classes = {ours.id: ours.name, others.id: others.name}
    with_hands(screen)
    before, bar = screen.controller.meeting, screen.verticalScrollBar()
    qtbot.waitUntil(lambda: bar.maximum() > 0)
    bar.setValue(bar.maximum())  # where classes are chosen
    screen.class_chosen.emit(others.id)
    qtbot.waitUntil(lambda: screen.controller.meeting not in (None, before))
    now = screen.controller
    assert bar.value() == 0
    assert (now.meeting.class_id, now.at, now.running) == (others.id, 0, None)
    assert "That of Group 3-2 has ended" in screen.notice.words
    with_hands(screen)
    now.put_down()
    told = {each.present.class_name: len(each.votes) for each in kept_meetings(places)[0]}
    assert told == {"Group 3-2": 1, "Group 3-3": 1}


def test_a_class_chosen_by_mistake_is_changed_before_the_room_was_asked(screen, places):
    ours, others = list_classes(places)[0][0], new_class(places, "Group 3-3")
    before = screen.controller.meeting
    assert before.class_id == ours.id
    screen.class_chosen.emit(others.id)
    assert screen.controller.meeting is before
    assert before.class_id == others.id


def test_begun_anew_the_second_group_finds_first_slide_no_clock_and_no_votes(screen, program, places, qtbot):
    with_hands(screen)
    before = screen.controller.meeting
    program.desk.navigator.show("home")
    program.desk.guard.is_open = True
    program.desk.navigator.show("present", LESSON)
    press_button(asked(program, "Go on with the session of Group 3-2, begun 14:00?", qtbot), "Begin anew")
    qtbot.waitUntil(lambda: screen.controller.meeting not in (None, before))
    assert (screen.controller.at, screen.controller.running) == (0, None)
    assert not screen.controller.meeting.is_settled
    assert [len(each.votes) for each in kept_meetings(places)[0] if each.name == before.name] == [1]


def test_for_another_group_enter_begins_anew(screen, program, places, qtbot):
    others = new_class(places, "Group 3-3")
    with_hands(screen)
    for class_id, first in (("", "Go on"), (others.id, "Begin anew")):
        program.desk.navigator.show("home")
        program.desk.guard.is_open = True
        program.desk.navigator.show("present", LESSON, class_id)
        dialog = asked(program, "Go on with the session of Group 3-2, begun 14:00?", qtbot)
        qtbot.waitUntil(lambda dialog=dialog: dialog.focusWidget() is not None)
        assert dialog.focusWidget().text() == first
        dialog.reject()


def test_only_who_is_ticked_as_there_is_picked(screen, places):
    of = list_classes(places)[0][0]
    add_people(places, of.id, [Person("K3", "Dana")])
    for code in ("K1", "K3"):
        tick(places, of.id, screen.controller.meeting.begun[:10], code, is_there=True)
    screen.controller._go_on()
    assert screen.waiting.words == "Here, not picked: 2"
    top = screen.pick.pos()
    picked = set()
    for _ in range(2):
        screen.pick.click()
        picked.add(screen.picked.words)
    assert picked == {"Aigerim S.", "Dana"}
    assert screen.pick.pos() == top
