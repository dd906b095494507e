"""What a class gives, and who was there: kept with the class, and sent with its card."""

import csv
import json
from dataclasses import replace

import pytest

from htcourse.core.errors import CourseError, NotFoundError
from htcourse.core.quiz import Mode
from htcourse.store.class_files import Person, change_class
from htcourse.store.learner import LearnerFile
from htcourse.store.places import Places
from htcourse.store.preferences import DEALT_FORM
from htcourse.usecases.classes import work
from htcourse.usecases.classes.class_card import save_card, save_cards, set_extra
from htcourse.usecases.classes.classes_joined import (
    hand_in_to,
    join_class,
    leave_class,
    my_classes,
    take_receipt,
    work_to_do,
)
from htcourse.usecases.classes.collect import collect, result_files
from htcourse.usecases.classes.receipts import RECEIPT
from htcourse.usecases.classes.roster import add_people, find_class, new_class, plain_code
from htcourse.usecases.classes.work import (
    Work,
    WorkKind,
    attendance_rows,
    days_of,
    find_offer,
    give,
    offers,
    plan_day,
    planned_work,
    remove_day,
    save_attendance,
    take_away,
    tick,
    titles_of,
    work_of,
)
from htcourse.usecases.exams.exam_window import exam_window
from htcourse.usecases.exams.extra_time import ExtraTime, extra_time
from htcourse.usecases.people.learners import create_learner
from htcourse.usecases.people.trainer_pin import set_trainer_pin
from htcourse.usecases.quizzes.take_quiz import list_quizzes, start_attempt, submit_attempt
from htcourse.usecases.results.known_quizzes import quiz_titles
from htcourse.usecases.session import Session

LESSON, QUIZ, LAST = "htcourse/ground-rules", "htcourse/act-means-purpose", "htcourse/post-test"


@pytest.fixture
def desk(tmp_path):
    desk = Places(tmp_path / "desk")
    desk.prepare()
    made = new_class(desk, "Group 3-2")
    add_people(desk, made.id, [Person("K7-1", "Aigerim S.", "3-2"), Person("K7-2", "Nurlan T.", "3-2")])
    return desk


@pytest.fixture
def lab(tmp_path):
    lab = Places(tmp_path / "lab")
    lab.prepare()
    create_learner(lab)
    return lab


@pytest.fixture
def session(lab):
    session = Session.open(lab, lab.learner_ids()[0])
    yield session
    session.close()


def made(desk):
    return find_class(desk, "")


def test_a_name_of_two_things_is_asked_about(desk):
    """“pre-test” is a lesson, the practice quiz of it, and the title of the test that a lecturer means."""
    every = offers(desk, "en")
    with pytest.raises(CourseError, match=r"lesson:htcourse/pre-test .* quiz:htcourse/pre-a .* quiz:htcourse/pre-test"):
        find_offer("pre-test", every)
    with pytest.raises(CourseError, match="Several things"):
        find_offer("pre-test", every, "quiz")
    assert find_offer("lesson:htcourse/pre-test", every) == find_offer("pre-test", every, "lesson")
    assert find_offer("htcourse/pre-test", every, "quiz").ref == "htcourse/pre-test"
    assert "htcourse/pre-b" in find_offer("quiz:pre-b", every).forms
    assert find_offer("quiz:pre-test", [each for each in every if each.ref != "htcourse/pre-test"]).title == "Pre-test"


def test_what_is_given_reaches_the_learner_with_the_card_and_is_done_when_it_is_done(desk, session, tmp_path):
    every = offers(desk, "en")
    assert find_offer("course-exam", every).kind is WorkKind.EXAM
    assert [find_offer(QUIZ, every, kind).kind for kind in ("lesson", "quiz")] == [WorkKind.LESSON, WorkKind.QUIZ]
    of = made(desk)
    give(desk, of.id, Work(WorkKind.QUIZ, QUIZ, "2027-03-20"))
    give(desk, of.id, Work(WorkKind.LESSON, LESSON, "2027-03-09"))
    give(desk, of.id, Work(WorkKind.LESSON, LESSON, "2027-03-10"))
    assert [(each.ref, each.due) for each in work_of(made(desk))] == [(QUIZ, "2027-03-20"), (LESSON, "2027-03-10")]
    joined, waits = join_class(session, save_card(made(desk), tmp_path / "card"), "K7-1")
    assert (joined.code, waits) == ("K7-1", False)
    todo = work_to_do(session)
    assert [(each.title, each.is_done) for each in todo] == [
        ("Ground rules, content notes, help", False),
        ("Act, means, purpose", False),
    ]
    for section in session.library(LESSON).sections(LESSON, "en"):
        session.learner.append_event("section-read", section.id)
    assert [each.is_done for each in work_to_do(session)] == [False, True]
    take_away(desk, of.id, WorkKind.QUIZ, QUIZ)
    join_class(session, save_card(made(desk), tmp_path / "card"))
    assert [each.work.ref for each in work_to_do(session)] == [LESSON]
    leave_class(session, of.id)
    assert my_classes(session) == ()


def test_extra_time_goes_out_with_the_own_card_alone_and_past_the_pin_of_a_lab(desk, session, lab, tmp_path):
    of = made(desk)
    set_extra(desk, of.id, "k7-1", per_cent=25)
    assert "per_cent" not in save_card(made(desk), tmp_path / "all").read_text()
    assert save_cards(made(desk), tmp_path / "new" / "cards") == 2, "into a folder that was not there"
    tmp_path /= "new"
    tmp_path /= "cards"
    assert "25" not in json.loads((tmp_path / "K7-2.htclass").read_text()).values()
    set_trainer_pin(lab, "4827")
    joined, waits = join_class(session, tmp_path / "K7-1.htclass")
    assert (joined.code, waits) == ("K7-1", True)
    assert extra_time(lab, session.learner.id) == ExtraTime()
    join_class(session, tmp_path / "K7-1.htclass", by_trainer=True)
    assert extra_time(lab, session.learner.id) == ExtraTime(25)
    with pytest.raises(NotFoundError):
        set_extra(desk, of.id, "K7-9", minutes=5)


def test_a_card_that_says_no_code_asks_for_it_and_other_files_are_none(desk, session, tmp_path):
    with pytest.raises(CourseError, match="which code you have"):
        join_class(session, save_card(made(desk), tmp_path / "card"))
    (tmp_path / "bad.htclass").write_text("[" * 1000)
    with pytest.raises(CourseError, match="no class card"):
        join_class(session, tmp_path / "bad.htclass", "K7-1")


def test_with_the_code_comes_the_form_until_a_test_around_the_course_is_begun(desk, session, tmp_path):
    card = save_card(made(desk), tmp_path / "card")
    dealt = []
    for code in ("K7-1", "K7-2", "K7-001", "K7-002"):  # the first two are no codes of ours: their sum counts
        join_class(session, card, code)
        dealt.append(session.learner.preference(DEALT_FORM))
    assert dealt == ["A", "B", "B", "A"]
    quiz = next(each.id for each in list_quizzes(session) if each.id.startswith("htcourse/pre-"))
    start_attempt(session, quiz, Mode.PRE)
    join_class(session, card, "K7-001")
    assert session.learner.preference(DEALT_FORM) == "A"


def test_a_code_in_cyrillic_letters_that_look_the_same_is_dealt_the_same_form(desk, session, tmp_path):
    card = save_card(made(desk), tmp_path / "card")
    dealt = set()
    for code in ("K7-014", "\u041a7-014", "\u043a7-014"):
        join_class(session, card, code)
        dealt.add(session.learner.preference(DEALT_FORM))
    assert dealt == {"A"}


def test_who_was_dealt_a_form_by_a_code_keeps_it(desk, session, tmp_path):
    card = save_card(made(desk), tmp_path / "card")
    join_class(session, card, "TP-01-26")
    assert session.learner.preference(DEALT_FORM) == "B"
    session.learner.set_preference(DEALT_FORM, "A")  # as an earlier version dealt it, by the year
    join_class(session, card, "TP-01-26")
    assert session.learner.preference(DEALT_FORM) == "A"
    join_class(session, card, "TP-03-26")
    assert session.learner.preference(DEALT_FORM) == "B"


def test_work_of_a_module_that_is_gone_and_odd_entries_are_left_out(desk, session, tmp_path):
    path = save_card(made(desk), tmp_path / "card")
    data = json.loads(path.read_text())
    del data["check"]  # a card of an older version
    odd = [{"kind": "lesson", "ref": "gone/x"}, {"kind": "what", "ref": "y"}, 7, {"kind": "quiz"}]
    data["work"] = [*odd, {"kind": "case", "ref": "htcourse/no-case"}, {"kind": "quiz", "ref": "htcourse/no-quiz"}]
    path.write_text(json.dumps(data))
    join_class(session, path, "K7-1")
    assert work_to_do(session) == ()


def test_who_was_there_is_ticked_by_day_and_goes_out_by_codes(desk, tmp_path):
    of = made(desk)
    plan = (Work(WorkKind.QUIZ, "htcourse/pre-a"), Work(WorkKind.LESSON, LESSON), Work(WorkKind.POLL, LESSON))
    plan_day(desk, of.id, "2027-03-09", "First day", plan)
    tick(desk, of.id, "2027-03-09", "k7-1", is_there=True)
    tick(desk, of.id, "2027-03-02", "K7-1", is_there=True)
    tick(desk, of.id, "2027-03-02", "K7-2", is_there=True)
    tick(desk, of.id, "2027-03-02", "K7-2", is_there=False)
    first, second = days_of(made(desk))
    assert (first.day, first.present, second.title, second.plan) == ("2027-03-02", ("K7-1",), "First day", plan)
    rows = attendance_rows(made(desk))
    assert rows[0] == ["code", "group", "2027-03-02", "2027-03-09", "days"]
    assert rows[1:3] == [["K7-1", "3-2", "1", "1", "2"], ["K7-2", "3-2", "0", "0", "0"]]
    assert rows[-1] == ["all 2", "", "1", "1", ""]
    path = save_attendance(made(desk), tmp_path / "there", with_names=True)
    assert "Aigerim S." in path.read_text(encoding="utf-8-sig")
    assert list(csv.reader(path.read_text(encoding="utf-8-sig").splitlines()))[1][0] == "K7-1"
    remove_day(desk, of.id, "2027-03-02")
    assert [each.day for each in days_of(made(desk))] == ["2027-03-09"]
    for text in ("9 March", "", "2027-13-01"):
        with pytest.raises(CourseError, match=r"day|date"):
            tick(desk, of.id, text, "K7-1", is_there=True)


@pytest.mark.parametrize("day", ["05.12.2026", "5.12.2026", " 2026-12-05 "])
def test_a_day_is_the_same_however_it_is_written_and_keeps_who_was_there(desk, day):
    of = made(desk)
    tick(desk, of.id, "2026-12-05", "K7-1", is_there=True)
    plan_day(desk, of.id, day, "First day", [Work(WorkKind.LESSON, LESSON)])
    plan_day(desk, of.id, day)
    (kept,) = days_of(made(desk))
    assert (kept.day, kept.title, len(kept.plan), kept.present) == ("2026-12-05", "First day", 1, ("K7-1",))
    give(desk, of.id, Work(WorkKind.LESSON, LESSON, day))
    assert work_of(made(desk))[0].due == "2026-12-05"
    remove_day(desk, of.id, day)
    assert days_of(made(desk)) == ()
    with pytest.raises(NotFoundError, match="The class has no day 2026-12-05"):
        remove_day(desk, of.id, day)


@pytest.mark.parametrize("code", ["CON", "nul", "Com1", "LPT9.x"])
def test_no_code_is_a_name_that_windows_gives_no_file(code):
    """Cards and results are named by codes."""
    with pytest.raises(CourseError, match="can be no code"):
        plain_code(code, is_new=True)
    assert plain_code(code) == code  # who has it keeps it
    assert plain_code(f"{code[:3]}x-7", is_new=True) == f"{code[:3]}x-7"


@pytest.mark.parametrize("day", ["1999-03-09", "9.3.2099"])
def test_a_day_of_another_decade_was_mistyped(desk, day):
    made = new_class(desk, "Spring")
    with pytest.raises(CourseError, match="more than 10 years away"):
        plan_day(desk, made.id, day)
    with pytest.raises(CourseError, match="more than 10 years away"):
        tick(desk, made.id, day, "K7-1", is_there=False)
    assert not days_of(find_class(desk, "Spring"))


def test_a_mistyped_day_that_is_there_can_be_changed(desk, monkeypatch):
    made = new_class(desk, "Spring")
    monkeypatch.setattr(work, "_YEARS", 100)
    plan_day(desk, made.id, "2062-03-09")
    monkeypatch.undo()
    plan_day(desk, made.id, "2062-03-09", "Called otherwise")
    assert [each.title for each in days_of(find_class(desk, "Spring"))] == ["Called otherwise"]


def test_an_exam_that_would_close_before_it_opens_is_not_given(desk):
    opens, closes = "2027-03-09T06:00:00.000Z", "2027-03-09T04:30:00.000Z"
    with pytest.raises(CourseError, match="close before it opens"):
        give(desk, made(desk).id, Work(WorkKind.EXAM, "htcourse/course-exam", opens=opens, closes=closes))
    assert work_of(made(desk)) == ()


def test_a_test_around_the_course_is_given_as_one_and_done_in_the_form_that_was_dealt(desk, session, tmp_path):
    """Given as A alone half of a class kept it undone for good: their code deals B."""
    every = offers(desk, "en")
    assert all(find_offer(f"pre-{form}", every).title == "Pre-test" for form in ("a", "b", "a-officer", "b-officer"))
    around = [find_offer(each, every) for each in ("pre-a", "post-b", "follow-up-c-officer")]
    assert [(each.title, len(each.forms)) for each in around] == [
        ("Pre-test", 4),
        ("Post-test", 4),
        ("Eight weeks later", 2),
    ]
    assert titles_of(every)["quiz", "htcourse/pre-b-officer"] == "Pre-test"
    for each in around:
        give(desk, made(desk).id, Work(each.kind, each.ref))
    join_class(session, save_card(made(desk), tmp_path / "card"), "K7-1")
    pre, post, later = work_to_do(session)
    listed = [each.id for each in list_quizzes(session)]
    assert (pre.title, pre.is_done, pre.target in listed) == ("Pre-test", False, True)
    assert {pre.target[-1], post.target[-1]} == {"a", "b"}
    assert later.target == "htcourse/follow-up-c"
    assert [each.waits_for for each in (pre, post, later)] == [each.after for each in around]
    assert [each.after for each in around] == ["", session.library(LAST).lesson(LAST, "en").title, "Post-test"]
    submit_attempt(session, start_attempt(session, pre.target, Mode.PRE).id)
    done = next(each for each in work_to_do(session) if each.title == "Pre-test")
    assert (done.is_done, done.target) == (True, pre.target)
    assert [each.is_done for each in work_to_do(session)] == [False, False, True]


def test_what_can_be_given_has_its_part_and_no_two_of_a_kind_are_called_alike(desk):
    every = offers(desk, "en")
    for kind in (WorkKind.QUIZ, WorkKind.EXAM, WorkKind.CASE):
        titles = [each.title for each in every if each.kind is kind]
        assert len(titles) == len(set(titles)) > 1
    assert all(each.part for each in every if each.kind in (WorkKind.LESSON, WorkKind.QUIZ))
    titles = [each.title for each in quiz_titles(desk, "en").values()]
    assert len(titles) == len(set(titles))


def test_a_receipt_comes_back_and_says_how_much_the_class_has(room, tmp_path):
    card = save_card(room.made, tmp_path / "card")
    learner = room.learners[0]
    session = Session.open(room.lab, learner)
    try:
        joined, _ = join_class(session, card, "K7-1")
        path = hand_in_to(session, joined.card.id, room.stick).path
        assert path.parent == room.stick
        found = collect(room.desk, room.made, result_files([room.stick]))
        assert [each.receipt for each in found.rows] == [f"K7-1-{room.made.id[:8]}.htreceipt"]
        receipt = take_receipt(session, room.stick / f"K7-1-{room.made.id[:8]}.htreceipt")
        with LearnerFile.open(room.desk.of_class(room.made.id), learner) as there:
            assert receipt.attempts == sum(bool(each.submitted_at) for each in there.attempts()) > 0
        assert receipt.answers == found.rows[0].answers
        assert my_classes(session)[0].receipts == (receipt,)
        take_receipt(session, room.stick / f"K7-1-{room.made.id[:8]}.htreceipt")
        assert len(my_classes(session)[0].receipts) == 1
        again = collect(room.desk, room.made, result_files([room.stick]))
        assert [each.path.suffix for each in again.rows] == [".htresult"]
    finally:
        session.close()


@pytest.mark.hard
def test_no_byte_of_a_receipt_can_be_another_and_it_is_nobody_else_s(room, tmp_path):
    room.hand_in(0)
    collect(room.desk, room.made, result_files([room.stick]))
    path = room.stick / f"K7-1-{room.made.id[:8]}.htreceipt"
    whole = path.read_bytes()
    session = Session.open(room.lab, room.learners[0])
    other = Session.open(room.lab, room.learners[1])
    try:
        for one in (session, other):
            join_class(one, save_card(room.made, tmp_path / "card"), "K7-1")
        before = my_classes(session)
        changed = tmp_path / f"x{RECEIPT}"
        taken = 0
        for at in range(len(whole)):
            changed.write_bytes(whole[:at] + bytes([whole[at] ^ 4]) + whole[at + 1 :])
            try:
                taken += take_receipt(session, changed) != take_receipt(session, path)
            except CourseError:
                continue
        assert taken == 0
        assert [each.card for each in my_classes(session)] == [each.card for each in before]
        with pytest.raises(CourseError, match="another record"):
            take_receipt(other, path)
    finally:
        session.close()
        other.close()


def test_the_hours_of_an_exam_come_with_the_card_and_past_the_pin_of_a_lab(desk, session, lab, tmp_path):
    of, opens, closes = made(desk), "2027-03-09T04:30:00.000Z", "2027-03-09T06:00:00.000Z"
    give(desk, of.id, Work(WorkKind.EXAM, "htcourse/course-exam", opens=opens, closes=closes))
    path = save_card(made(desk), tmp_path / "card")
    assert join_class(session, path, "K7-1")[1] is False
    window = exam_window(lab, "htcourse/course-exam")
    assert (window.opens, window.closes) == (opens, closes)
    set_trainer_pin(lab, "4827")
    give(desk, of.id, Work(WorkKind.EXAM, "htcourse/course-exam", opens=closes))
    assert join_class(session, save_card(made(desk), tmp_path / "card"))[1] is True
    assert exam_window(lab, "htcourse/course-exam").opens == opens


def test_nobody_s_code_is_not_ticked_and_only_people_of_the_list_are_summed(desk):
    of = tick(desk, made(desk).id, "2027-03-09", "k7-1", is_there=True)
    with pytest.raises(NotFoundError, match="Nobody in this class has the code “NOPE”"):
        tick(desk, of.id, "2027-03-09", "NOPE", is_there=True)
    odd = {"days": [*of.more["days"], {"day": "2027-03-10", "present": ["K7-2", "NOPE"]}]}
    of = change_class(desk, of.id, lambda before: replace(before, more=odd))  # as an earlier release let it
    assert attendance_rows(of)[-1] == ["all 2", "", "1", "1", ""]
    of = tick(desk, of.id, "2027-03-10", "NOPE", is_there=False)
    assert days_of(of)[1].present == ("K7-2",)


def test_a_name_in_the_attendance_is_no_formula(desk, tmp_path):
    of = made(desk)
    add_people(desk, of.id, [Person("K9-1", '=HYPERLINK("http://example.org")', "-2+3")])
    tick(desk, of.id, "2027-03-09", "K9-1", is_there=True)
    path = save_attendance(made(desk), tmp_path / "there", with_names=True)
    rows = list(csv.reader(path.read_text("utf-8-sig").splitlines()))
    assert [each[:3] for each in rows if each[0] == "K9-1"] == [["K9-1", '\'=HYPERLINK("http://example.org")', "'-2+3"]]


def test_a_poll_is_planned_on_a_lesson_or_a_quiz_for_practice_alone(desk):
    every = offers(desk, "en")
    assert planned_work("poll:lesson:ground-rules", every) == Work(WorkKind.POLL, LESSON)
    assert planned_work(f"poll:quiz:{QUIZ}", every) == Work(WorkKind.POLL, QUIZ)
    assert titles_of(every)[WorkKind.POLL, LESSON] == titles_of(every)[WorkKind.LESSON, LESSON]
    case = next(each for each in every if each.kind is WorkKind.CASE)
    assert planned_work(f"case:{case.ref}", every) == Work(WorkKind.CASE, case.ref)
    for named in ("quiz:pre-a", "quiz:post-b", "course-exam", f"case:{case.ref}"):
        with pytest.raises(CourseError, match=r"is an exam, a pre-|is a case"):
            planned_work(f"poll:{named}", every)
