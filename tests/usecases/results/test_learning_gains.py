"""The gain between crossed-over forms: who counts, and when none is told."""

from dataclasses import replace
from datetime import timedelta

import pytest
from tests.how_many import few
from tests.usecases.class_room import RIGHT, WRONG, ClassRoom
from tests.usecases.forms_course import FORMS_COURSE
from tests.usecases.quiz_course import MODULE, single

from htcourse.core.parallel_forms import first_form
from htcourse.core.quiz import Mode, Quiz
from htcourse.core.statistics.gain import learning_gain, mean_interval, possible
from htcourse.usecases.classes.report_rows import ReportTitles, gain_rows
from htcourse.usecases.quizzes.finished_attempts import finished_attempts
from htcourse.usecases.results import learning_gains as gains
from htcourse.usecases.results.counting import MARKS
from htcourse.usecases.results.learning_gains import FollowUp, learning_gains
from htcourse.usecases.results.quiz_statistics import quiz_statistics

OBJECTIVES = ("o-elements", "o-elements", "o-signs", "o-signs")
QUESTIONS = tuple(single(f"{form}{number}", each) for form in "ab" for number, each in enumerate(OBJECTIVES))
LATER = Quiz("later", {"en": "Weeks later"}, "", (Mode.POST,), tuple(f"b{n}" for n in range(4)), (), form="C")
QUIZZES = tuple(
    Quiz(f"{mode}-{form}", {"en": form}, "", (mode,), tuple(f"{form}{n}" for n in range(4)), (), form=form.upper())
    for mode in (Mode.PRE, Mode.POST)
    for form in "ab"
)
FORMS = replace(MODULE, questions=(*MODULE.questions, *QUESTIONS), quizzes=(*QUIZZES, LATER))


@pytest.fixture
def room(tmp_path):
    return ClassRoom(tmp_path, FORMS)


def _learn(room, before, after, forms="ab"):
    """One person: so many of four right before and after."""
    learner = room.person()
    room.take(f"course/pre-{forms[0]}", _right(before), mode=Mode.PRE, learner=learner)
    if after is not None:
        room.take(f"course/post-{forms[1]}", _right(after), mode=Mode.POST, learner=learner)
    return learner


def _later(room, learner, right, days=56):
    """Let somebody take the third form so many days from now."""
    room.clock.now += timedelta(days=days)
    room.take("course/later", _right(right), mode=Mode.POST, learner=learner)
    room.clock.now -= timedelta(days=days)


def _right(count):
    return [RIGHT] * count + [WRONG] * (4 - count)


def _rows(room):
    with ReportTitles(room.places, "en") as titles:
        return gain_rows(room.places, MARKS, titles, str)


def _told(module):
    assert module.overall.gain is not None
    return module.overall.gain


def test_the_gain_is_that_of_people_with_both_forms(room):
    for number in range(8):
        _learn(room, number % 3, 3 + number % 2, "ab" if number % 2 else "ba")
    _learn(room, 4, None)
    (module,) = learning_gains(room.places, with_unreleased=True).modules
    gain = _told(module)
    assert (module.module, gain.people) == ("course", 8)
    assert gain.pre == pytest.approx(sum(number % 3 for number in range(8)) / 32)
    assert gain.post == pytest.approx(3.5 / 4)
    signs = module.objectives[1]
    assert signs.objective == "course/o-signs"
    assert signs.gain is not None
    assert (signs.gain.pre, signs.gain.post) == pytest.approx((0, 0.75))
    assert [each["objective"] for each in module.as_json()["objectives"]] == ["course/o-elements", "course/o-signs"]
    lines, waiting = module.as_lines(), "1 learner with a pre-test and no post-test of the other form after it"
    assert (len(lines), lines[3]) == (4, f"  not in it: {waiting}")
    _, _, notes, _ = _rows(room)
    assert "course: pre-tests without a post-test of the other form after: 1" in notes


def test_a_third_form_says_what_is_still_known_weeks_later(room):
    """“Eight weeks later” is form C: it was left out of the gain, and nothing said so."""
    for number in range(8):
        learner = _learn(room, 1, 4)
        if number < 4:
            _later(room, learner, 2 + number % 2)
    room.take("course/later", _right(4), mode=Mode.POST)  # of whom nobody knows what they knew before
    (module,) = learning_gains(room.places, with_unreleased=True).modules
    assert module.overall.follow_up == FollowUp(4), "of four nothing is told but that they are too few"
    assert "weeks later 4 learners: too few to tell" in module.as_lines()[0]
    only_later = _learn(room, 0, None)
    _later(room, only_later, 4)
    _later(room, only_later, 0)  # the first one counts
    (module,) = learning_gains(room.places, with_unreleased=True).modules
    assert _told(module).people == 8
    assert _told(module).post == 1, "a third form is no post-test"
    later = module.overall.follow_up
    assert later.people == 5
    assert [later.pre, later.later] == pytest.approx([0.2, 0.7])
    kept = [0.25, 0.5, 0.25, 0.5, 1.0]
    assert later.difference == pytest.approx(sum(kept) / 5)
    assert later.interval == pytest.approx(mean_interval(kept))
    assert module.as_json()["follow_up"]["people"] == 5


def test_a_third_form_minutes_after_the_post_test_is_not_weeks_later(room):
    """All of a class took “Eight weeks later” on the evening of the post-test, and the report said “Weeks later”."""
    learners = [_learn(room, 1, 4) for _ in range(11)]
    for number, learner in enumerate(learners[:8]):
        _later(room, learner, 3, 13 if number == 7 else 0)
    (module,) = learning_gains(room.places, with_unreleased=True).modules
    assert (module.overall.follow_up.people, module.soon, module.later_days) == (0, 8, None)
    assert module.as_json()["follow_up_too_soon"] == 8
    assert not any("weeks later 8" in each for each in module.as_lines())
    head, _, notes, _ = _rows(room)
    assert "Weeks later, %" not in head
    told = "course: follow-ups taken within 14 days of the post-test are not weeks later and do not count: 8"
    assert [each for each in notes if "weeks later" in each.casefold()] == [told]
    for number, learner in enumerate([*learners[8:], *(_learn(room, 1, None) for _ in range(2))]):
        _later(room, learner, 3, 14 + number)
    (module,) = learning_gains(room.places, with_unreleased=True).modules
    assert (module.overall.follow_up.people, module.soon, module.later_days) == (5, 8, (14, 18))
    assert module.as_json()["follow_up_days"] == (14, 18)
    assert "  weeks later: 14 to 18 days after the post-test" in module.as_lines()
    head, _, notes, _ = _rows(room)
    assert "Weeks later, %" in head
    assert told in notes
    assert "course, weeks later: 14 to 18 days after the post-test." in notes


def test_a_follow_up_taken_too_soon_leaves_the_place_to_one_weeks_later(room):
    """Who had taken it a day after the post-test was lost to “weeks later”, whatever they took then."""
    for number in range(8):
        learner = _learn(room, 1, 4)
        if number < 5:
            _later(room, learner, 0, 1)
            _later(room, learner, 3, 20)
            _later(room, learner, 4, 30)  # the first that is late enough counts
    (module,) = learning_gains(room.places, with_unreleased=True).modules
    assert (module.overall.follow_up.people, module.overall.follow_up.later) == (5, 0.75)
    assert (module.soon, module.later_days) == (5, (20, 20)), "and the one too soon is told"


@pytest.mark.parametrize(("post_days", "soon"), [(0, 0), (20, 1)])
def test_weeks_later_goes_by_the_days_on_which_both_were_submitted(room, post_days, soon):
    """A follow-up opened on the day of the post-test and answered weeks later counted as taken too soon."""
    learner = _learn(room, 1, None)
    post = room.take("course/post-b", _right(4), mode=Mode.POST, learner=learner, submit=False)
    room.clock.now += timedelta(days=post_days)
    room.go_on(post, {})
    later = room.take("course/later", _right(4), mode=Mode.POST, learner=learner, submit=False)
    room.clock.now += timedelta(days=20 - post_days)
    room.go_on(later, {})
    (module,) = learning_gains(room.places, with_unreleased=True).modules
    assert (module.overall.follow_up.people, module.soon) == (1 - soon, soon)


def test_no_interval_holds_more_than_all_or_less_than_nothing_of_the_points(room):
    """“Surely from 62.1 to 115.4 points of 100”: Student's interval of few people near an end goes beyond it."""
    for number in range(8):
        learner = _learn(room, 3 if number == 7 else 0, 4)
        _later(room, learner, 4)
    (module,) = learning_gains(room.places, with_unreleased=True).modules
    gain, later = _told(module), module.overall.follow_up.interval
    assert gain.difference_interval.high == 1.0 > gain.difference_interval.low
    assert later is not None
    assert later.high == 1.0 > later.low
    assert "to +1.000)" in module.as_lines()[0]
    head, rows, *_ = _rows(room)
    row = dict(zip(head, next(iter(rows)), strict=True))
    assert (row["Gained at most"], row["Kept at most"]) == (100.0, 100.0)
    lost = possible(learning_gain([1.0] * 8, [0.25, *[0.0] * 7]))
    assert lost.difference_interval.low == -1.0 < lost.difference_interval.high
    share = possible(learning_gain([0.5] * 8, [0.0, *[1.0] * 7])).normalised_interval
    assert share is not None
    assert share.high == 1.0 > share.low


@pytest.mark.parametrize(("missing", "told"), few([(4, False), (5, True), (0, True), (1, False)], 2))
def test_what_a_few_knew_before_is_not_to_be_reckoned_from_two_means(room, missing, told):
    """“People 10, before 40 %” beside “people weeks later 9, their before 36 %” told the pre-test of the tenth."""
    for number in range(10):
        learner = _learn(room, number % 3, 4)
        if number >= missing:
            _later(room, learner, 3)
    (module,) = learning_gains(room.places, with_unreleased=True).modules
    later = module.overall.follow_up
    assert (later.people, later.later) == (10 - missing, 0.75)
    assert [each is not None for each in (later.pre, later.difference, later.interval)] == [told] * 3
    assert ("their before is not told" in module.as_lines()[0]) is not told


def test_whoever_takes_the_forms_dealt_is_crossed_over_and_counts(tmp_path):
    room = ClassRoom(tmp_path, FORMS_COURSE)
    for _ in range(12):
        learner, forms = room.person(), []
        for title, count in (("Pre-test", 0), ("Post-test", 2)):
            quiz = room.offered(learner, title)
            mode = Mode.PRE if title == "Pre-test" else Mode.POST
            room.take(quiz, [RIGHT] * count, mode=mode, learner=learner)
            forms.append(quiz[-1])
        assert sorted(forms) == ["a", "b"]
        assert forms[0] == first_form(learner, "course").lower()
    (module,) = learning_gains(room.places, with_unreleased=True).modules
    assert (_told(module).people, _told(module).pre, _told(module).post) == (12, 0, 1)


def test_fewer_than_eight_people_have_no_gain_but_a_reason(room):
    for _ in range(7):
        _learn(room, 1, 3)
    (module,) = learning_gains(room.places, with_unreleased=True).modules
    assert module.overall.gain is None
    assert "7" in str(module.overall.problem)
    assert module.forms is None
    assert module.as_json()["difference"] is None
    assert "Too few people" in module.as_lines()[0]


@pytest.mark.parametrize(("forms", "is_said"), [(["ab"] * 8, True), (["ab", "ba"] * 4, False), (["ab"] * 7, False)])
def test_a_gain_of_people_who_all_had_one_form_before_says_so(room, forms, is_said):
    for each in forms:
        _learn(room, 1, 3, each)
    (module,) = learning_gains(room.places, with_unreleased=True).modules
    _, _, notes, _ = _rows(room)
    for said in (module.as_lines(), notes):
        assert any("all had form A before the lessons" in each for each in said) is is_said


def test_the_same_form_twice_is_no_gain(room):
    for _ in range(8):
        _learn(room, 1, 4, "aa")
    (module,) = learning_gains(room.places, with_unreleased=True).modules
    assert module.overall.gain is None


def test_the_first_attempts_count(room):
    for _ in range(8):
        learner = _learn(room, 1, 2)
        room.take("course/post-b", _right(4), mode=Mode.POST, learner=learner)
        room.take("course/pre-b", _right(0), mode=Mode.PRE, learner=learner)
    (module,) = learning_gains(room.places, with_unreleased=True).modules
    assert (_told(module).pre, _told(module).post) == (0.25, 0.5)


def test_the_order_of_writing_says_what_was_first_and_not_the_clock(room):
    """In the middle of a course a clock that was wrong is set back by a year."""
    for number in range(8):
        learner = room.person()
        room.take("course/pre-a", _right(1), mode=Mode.PRE, learner=learner)
        then = room.clock.now
        room.clock.now -= timedelta(days=365)
        room.take("course/pre-a", _right(4), mode=Mode.PRE, learner=learner)
        room.take("course/post-b", _right(3 + number % 2), mode=Mode.POST, learner=learner)
        room.clock.now = then
    (module,) = learning_gains(room.places, with_unreleased=True).modules
    assert _told(module).people == 8
    assert (_told(module).pre, _told(module).post) == pytest.approx((1 / 4, 3.5 / 4))
    first = quiz_statistics(room.places, "course/pre-a", with_unreleased=True).quizzes[0]
    assert first.attempts == 8
    assert first.results.mean == pytest.approx(1 / 4)


def test_a_post_test_before_the_pre_test_is_no_gain(room):
    for _ in range(8):
        learner = room.person()
        room.take("course/post-b", _right(4), mode=Mode.POST, learner=learner)
        room.take("course/pre-a", _right(1), mode=Mode.PRE, learner=learner)
    (module,) = learning_gains(room.places, with_unreleased=True).modules
    assert module.overall.gain is None


def test_forms_are_compared_by_who_had_them_before(room):
    for number in range(8):
        _learn(room, number % 2, None, "ab")
        _learn(room, 3 + number % 2, None, "ba")
    (module,) = learning_gains(room.places, with_unreleased=True).modules
    assert module.forms is not None
    assert module.forms.difference == pytest.approx(-0.75)
    assert module.forms.is_different
    assert "not equal" in module.as_lines()[-1]


def test_without_attempts_there_is_no_gain(room):
    assert learning_gains(room.places).modules == ()


def test_pre_tests_that_are_not_told_are_for_the_trainer(room):
    _learn(room, 2, None)
    found = learning_gains(room.places)
    assert (found.modules, found.held_back) == ((), 1)


def test_no_later_test_stands_in_for_one_that_is_held_back(room):
    """A first pre-test at work with another form is told, its own is not: nobody is measured by their second."""
    learner = _learn(room, 2, 4)
    room.take("course/pre-a", _right(4), mode=Mode.PRE, learner=learner)
    every = finished_attempts(room.places, with_unreleased=True)
    first, post, second = sorted(every.finished, key=lambda each: each.place)
    told = replace(every, finished=(post, second), held_back=(first,))
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(gains, "finished_attempts", lambda *args, **more: told)
        assert (learning_gains(room.places).modules, learning_gains(room.places).held_back) == ((), 1)
        patch.setattr(
            gains, "finished_attempts", lambda *args, **more: replace(told, finished=(first,), held_back=(post,))
        )
        found = learning_gains(room.places)
    assert (found.held_back, [each.overall.gain for each in found.modules]) == (1, [None])
    (module,) = found.modules
    assert (module.waiting, module.untold) == (0, 1)
    assert module.as_lines()[1:] == ["  not in it: 1 learner whose post-test is among those not counted"]


def test_the_gain_counts_what_questions_weigh_as_statistics_do(tmp_path):
    heavy = tuple(replace(each, weights={each.questions[0]: 3.0}) for each in QUIZZES)
    room = ClassRoom(tmp_path, replace(FORMS, quizzes=heavy))
    for number in range(8):
        forms = "ab" if number % 2 else "ba"
        learner = room.person()
        room.take(f"course/pre-{forms[0]}", [WRONG, RIGHT, RIGHT, WRONG], mode=Mode.PRE, learner=learner)
        room.take(f"course/post-{forms[1]}", [RIGHT, WRONG, WRONG, RIGHT], mode=Mode.POST, learner=learner)
    (module,) = learning_gains(room.places, with_unreleased=True).modules
    assert (_told(module).pre, _told(module).post) == pytest.approx((2 / 6, 4 / 6))
    elements = module.objectives[0].gain
    assert elements is not None
    assert (elements.pre, elements.post) == pytest.approx((1 / 4, 3 / 4))
    found = quiz_statistics(room.places, with_unreleased=True).quizzes
    means = {each.quiz: each.results.mean for each in found}
    assert means == pytest.approx(
        {f"course/{mode}-{form}": 2 / 6 if mode == "pre" else 4 / 6 for mode in ("pre", "post") for form in "ab"}
    )
