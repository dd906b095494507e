"""A meeting is kept while it goes on, and its report tells time and votes, of too few people none."""

import json
from dataclasses import replace

import pytest
from tests.usecases.sample_desk import SAMPLE

from htcourse.core.clock import Moment
from htcourse.core.errors import CourseError
from htcourse.store.class_files import Person, change_class, read_class
from htcourse.store.places import Places
from htcourse.usecases.classes.forget import forget_person
from htcourse.usecases.classes.meeting import Meeting, kept_meetings, meeting_report, who_is_there
from htcourse.usecases.classes.roster import add_people, new_class, purge_class
from htcourse.usecases.classes.run_poll import KeptVote
from htcourse.usecases.classes.talk import open_talk
from htcourse.usecases.classes.work import tick
from htcourse.usecases.modules.installed import install_module


@pytest.fixture
def places(tmp_path):
    places = Places(tmp_path / "home")
    places.prepare()
    install_module(places, SAMPLE)
    return places


@pytest.fixture
def meeting(places):
    return Meeting(places, open_talk(places, "sample/three-elements"))


def present(meeting, section, minutes):
    start = sum(meeting.time.spent.values()) + meeting.time.paused
    for second in range(0, minutes * 60 + 1, 20):
        meeting.tick(section, start + second, start + second)


def vote(running, *choices):
    running.open_vote()
    poll = running.poll()
    for seat, choice in enumerate(choices):
        assert running.answer(f"s{seat}", poll.at, poll.round, [choice])
    running.close_vote()


def test_phones_are_asked_what_stands_on_the_slides(places):
    talk = open_talk(places, "sample/three-elements")
    turned = replace(talk, slides=talk.slides[::-1])  # as where a quiz draws, or a country leaves checks out
    running = Meeting(places, turned).poll()
    assert running.poll().question == turned.questions[0] != talk.questions[0]
    running.end()


def test_a_report_tells_sections_and_both_votes(meeting, places):
    first, second, *_ = (each.id for each in meeting._talk.sections)
    present(meeting, first, 12)
    present(meeting, second, 5)
    running = meeting.poll()
    question = running.poll().question
    wrong, right = next(id for id, _ in question.choices if id not in question.key), next(iter(question.key))
    vote(running, wrong, wrong, wrong, right, right)
    vote(running, right, right, right, right, wrong)
    running.end()
    meeting.keep()
    report = meeting_report(places, meeting.name)
    assert [each.minutes for each in report.sections][:2] == [12, 5]
    assert report.minutes == 17
    assert [each.counts[right] for each in report.votes] == [2, 4]
    table = report.table()
    assert ["Vote 2", question.text, f"{dict(question.choices)[right]} (right)", "", 4] in table
    assert ["Minutes in all", "", "", sum(each.minutes for each in meeting._talk.sections), 17] in table
    assert len({len(row) for row in table}) == 1


def test_of_fewer_than_five_nothing_is_told(meeting, places):
    running = meeting.poll()
    vote(running, *(id for id, _ in running.poll().question.choices[:2]))
    running.end()
    meeting.keep()
    rows = [row for row in meeting_report(places, meeting.name).table() if row[0].startswith("Vote")]
    assert [row[2:] for row in rows] == [["People", "", 2], ["Too few to tell", "", ""]]


def test_nothing_is_kept_of_what_was_not_shown(meeting, places):
    meeting.keep()
    assert kept_meetings(places) == ((), ())


def test_no_name_is_in_the_file(meeting, places):
    present(meeting, meeting._talk.sections[0].id, 1)
    meeting.keep()
    (path,) = (places.trainer / "meetings").glob("*.json")
    assert set(json.loads(path.read_text(encoding="utf-8"))) == {
        "of", "title", "class", "begun", "until", "paused", "sections", "polls", "questions"
    }  # fmt: skip


@pytest.mark.hard
@pytest.mark.parametrize("damage", [b"", b"[]", b"{}", b'{"sections": 3}', b"\xff"])
def test_a_damaged_meeting_is_told_and_the_others_are_listed(meeting, places, damage):
    present(meeting, meeting._talk.sections[0].id, 1)
    meeting.keep()
    (places.trainer / "meetings" / "2020.json").write_bytes(damage)
    found, problems = kept_meetings(places)
    assert [each.name for each in found] == [meeting.name]
    assert "damaged" in str(problems[0])
    with pytest.raises(CourseError):
        meeting_report(places, "2020")


def test_a_damaged_poll_is_a_problem_of_its_report_alone(meeting, places):
    present(meeting, meeting._talk.sections[0].id, 1)
    meeting.poll().end()
    meeting.keep()
    next((places.trainer / "polls").glob("*.json")).write_bytes(b"{")
    report = meeting_report(places, meeting.name)
    assert report.minutes == 1
    assert "damaged" in str(report.problems[0])


def test_who_was_there_comes_from_the_notes_of_the_class(meeting, places):
    of = new_class(places, "Group 3-2")
    add_people(places, of.id, [Person("K1"), Person("K2"), Person("K3")])
    meeting.class_id = of.id
    present(meeting, meeting._talk.sections[0].id, 1)
    meeting.keep()
    untold = meeting_report(places, meeting.name)
    assert untold.present == ("Group 3-2", 3, None, True)
    assert ["Were there", "Group 3-2", "attendance was not taken", "", ""] in untold.table()
    for code in ("K1", "K3"):
        tick(places, of.id, meeting.begun[:10], code, is_there=True)
    report = meeting_report(places, meeting.name)
    assert report.present == ("Group 3-2", 3, 2, True)
    assert ["Were there", "Group 3-2", "", 3, 2] in report.table()
    purge_class(places, of.id)
    assert meeting_report(places, meeting.name).present is None


def test_a_session_that_was_held_keeps_its_figures_whoever_comes_or_goes_later(meeting, places):
    """Who was taken off the list, or came onto it, changed the reports of sessions that were over."""
    of = new_class(places, "Group 3-2")
    add_people(places, of.id, [Person("K1"), Person("K2"), Person("K3")])
    meeting.class_id = of.id
    present(meeting, meeting._talk.sections[0].id, 1)
    meeting.keep()
    day = meeting.begun[:10]
    for code in ("K1", "K3"):
        tick(places, of.id, day, code, is_there=True)
    before = meeting_report(places, meeting.name).table()
    forget_person(places, of.id, "K1")
    forget_person(places, of.id, "K2")
    add_people(places, of.id, [Person("K4"), Person("K5"), Person("K6")])
    assert meeting_report(places, meeting.name).table() == before
    assert "K1" not in str(read_class(places, of.id).more["days"])
    tick(places, of.id, day, "K4", is_there=True, clock=lambda: Moment("2031-01-01T10:00:00.000Z", 0))
    assert meeting_report(places, meeting.name).present == ("Group 3-2", 3, 3, True)

    def forget_counts(before):  # as an earlier version wrote them
        days = [{"day": day, "present": ["K3"]}]
        return replace(before, more={**before.more, "days": days})

    change_class(places, of.id, forget_counts)
    report = meeting_report(places, meeting.name)
    assert report.present == ("Group 3-2", 4, 1, False)
    assert ["Were there", "Group 3-2", "of the list of today", 4, 1] in report.table()


def test_namesakes_are_picked_with_their_group_or_code(tmp_path):
    desk = Places(tmp_path / "desk")
    desk.prepare()
    made = new_class(desk, "Q")
    own = [
        ("K1", "Асан", "3-1"),
        ("K2", "асан", "3-2"),
        ("K3", "Дана", "3-1"),
        ("K4", "Дана", "3-1"),
        ("K5", "Ли", "3-1"),
    ]
    change_class(desk, made.id, lambda of: replace(of, people=tuple(Person(*each) for each in (*own, ("K6",)))))
    people, _ = who_is_there(desk, made.id, "2027-03-09")
    assert people == ("Асан  3-1", "асан  3-2", "Дана  K3", "Дана  K4", "Ли", "K6")


@pytest.mark.parametrize(("all_right", "told"), [(3, [3]), (0, [0]), (None, [])])
def test_a_report_tells_how_many_had_all_that_is_right_where_that_was_kept(meeting, places, all_right, told):
    present(meeting, meeting._talk.sections[0].id, 1)
    meeting.keep()
    report = meeting_report(places, meeting.name)
    vote = KeptVote("c/q", 1, {"a": 4, "b": 5}, 5, all_right=all_right)
    rows = replace(report, votes=(vote,)).table()
    assert [row[-1] for row in rows if row[2] == "All that is right, and no more"] == told
    few = replace(report, votes=(vote._replace(seats=4),)).table()
    assert not [row for row in few if row[2] == "All that is right, and no more"], "of too few nothing is told"
