"""Tables of an earlier version did not say how their sheets were filled in; the ways of a quiz may have changed."""

from dataclasses import replace

import pytest
from tests.usecases.classes.test_collect import take
from tests.usecases.classes.test_day_of_sheets import BEFORE, QUIZ

from htcourse.core.quiz import Mode
from htcourse.store.class_beside import keep_beside, names_beside, read_beside
from htcourse.usecases.classes.lost_sheets import open_typed
from htcourse.usecases.classes.paper_quiz import paper_quiz
from htcourse.usecases.classes.sheet_ways import other_ways, waiting
from htcourse.usecases.classes.take_in_sheets import take_in
from htcourse.usecases.classes.typed_paper import TypedPaper, keep_typed

TEST_AND_EXAM = (Mode.EXAM, Mode.TEST)


def type_in(room, paper, code, times=(1, 2)):
    typed = TypedPaper(paper)
    for time in times:
        typed = typed.with_keys(time, code, [each.key for each in paper.questions])
    if len(times) == 2:
        take_in(room.desk, room.made, typed)
    else:
        keep_typed(room.desk, room.made.id, typed, TypedPaper(paper))


def make_earlier(room):
    """Make the tables of a class those of an earlier version; return their names."""
    names = names_beside(room.desk, room.made.id)
    for name in names:
        data = {key: value for key, value in read_beside(room.desk, room.made.id, name).items() if key != "way"}
        keep_beside(room.desk, room.made.id, name, data)
    return names


def opened(room, paper):
    typed = open_typed(room.desk, room.made, paper)
    assert typed.told == ()
    return set(typed.codes()), set(typed.taken)


@pytest.mark.hard
@pytest.mark.parametrize("first", ["exam", "test"])
def test_sheets_of_a_test_are_none_of_the_exam_it_became(room, first):
    """An exam's sheets were “There already”, and a test's sheet that waited came in as an exam."""
    before = paper_quiz(room.desk, QUIZ)
    test, exam = (replace(before, modes=TEST_AND_EXAM, mode=each) for each in (Mode.TEST, Mode.EXAM))
    type_in(room, before, "K7-1")
    type_in(room, before, "K7-2", times=(1,))
    make_earlier(room)
    for each in (exam, test) if first == "exam" else (test, exam):
        assert opened(room, each) == ((set(), set()) if each is exam else ({"K7-1", "K7-2"}, {"K7-1"}))
    type_in(room, exam, "K7-1")
    assert opened(room, exam) == ({"K7-1"}, {"K7-1"})
    assert opened(room, test) == ({"K7-1", "K7-2"}, {"K7-1"})
    assert other_ways(room.desk, room.made, test) == ("exam",)
    assert waiting(room.desk, room.made, exam) == (), "its other way has a page of its own"
    (told,) = waiting(room.desk, room.made, replace(exam, modes=(Mode.EXAM,), mode=None))
    assert "filled in another way than it is taken now: 1." in str(told)


@pytest.mark.hard
@pytest.mark.parametrize("is_later", [False, True])
def test_a_pre_tests_table_is_told_from_a_post_tests_whatever_comes_first_now(room, is_later):
    """Of who has both records say both: the other table has its way in its name."""
    pre, post = (
        replace(paper_quiz(room.desk, BEFORE), modes=(Mode.PRE, Mode.POST), mode=each) for each in (Mode.PRE, Mode.POST)
    )
    for each in (pre, post):
        type_in(room, each, "K7-1")
    assert len(make_earlier(room)) == 2
    if is_later:
        pre, post = (replace(each, modes=(Mode.POST, Mode.EXAM, Mode.PRE)) for each in (pre, post))
    type_in(room, replace(pre, paper="B"), "K7-2")  # another paper is no matter
    for each in (post, pre):
        assert opened(room, each) == ({"K7-1"}, {"K7-1"})
    exam = replace(pre, mode=Mode.EXAM, modes=(Mode.EXAM, Mode.PRE))
    assert opened(room, exam) == (set(), set())


def test_a_table_that_no_record_explains_goes_by_its_name_as_before(room):
    paper = paper_quiz(room.desk, QUIZ)
    type_in(room, paper, "K7-2", times=(1,))
    make_earlier(room)
    assert opened(room, paper) == ({"K7-2"}, set())
    assert other_ways(room.desk, room.made, paper) == ()


def test_no_one_is_told_as_lost_where_modes_changed(room):
    """All in such a table were, and typed again sat an exam."""
    post = replace(paper_quiz(room.desk, BEFORE), modes=(Mode.POST,))
    type_in(room, post, "K7-1")
    make_earlier(room)
    assert opened(room, replace(post, modes=(Mode.PRE,))) == (set(), set())
    assert opened(room, post) == ({"K7-1"}, {"K7-1"})


def test_who_handed_in_on_a_screen_alone_explains_no_table(room):
    """A record without a sheet says nothing of how sheets were filled in."""
    take(room)
    test_a_table_that_no_record_explains_goes_by_its_name_as_before(room)
