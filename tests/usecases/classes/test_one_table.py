"""Sheets in two languages that an earlier version typed into one table: each is marked in its own."""

import pytest
from tests.usecases.classes.test_paper_changed import room, typed_twice
from tests.usecases.classes.test_paper_languages import KINDS, QUIZ, WORD, in_russian, install
from tests.usecases.quiz_course import single

from htcourse.core.question_types import cloze
from htcourse.core.question_types.parts import Accepted
from htcourse.store.class_beside import keep_beside, read_beside
from htcourse.usecases.classes.paper_quiz import paper_quiz
from htcourse.usecases.classes.roster import find_class
from htcourse.usecases.classes.take_in_sheets import move_sheets, take_in
from htcourse.usecases.classes.typed_paper import keep_typed, read_typed
from htcourse.usecases.marking.seen_attempts import list_seen

__all__ = ["room"]

TABLE = "course.basics.A"
WORDS = {"en": "recruiting", "ru": "вербовка"}
GAPS = single(
    "q1",
    type="cloze",
    text="{g1}, {g2}",
    body=cloze.Body(
        (cloze.Gap("g1", answers=(Accepted("a", text="act"),)), cloze.Gap("g2", answers=(Accepted("b", text="means"),)))
    ),
    translations={
        "ru": {
            "title": "Название",
            "text": "{g1}, {g2}",
            "gaps/g1/answers/a/text": "деяние",
            "gaps/g2/answers/b/text": "способ",
        }
    },
)


def old_table(room, language, typed):
    """Keep a table as the version before did: one for both languages, by the code that was typed first, here that of
    `language`; `typed` says what stands for the first question, by whose sheet it is.
    """
    of, paper = find_class(room.places, "Osh"), paper_quiz(room.places, QUIZ, language=language)
    others = [each.key for each in paper.questions[1:]]
    rows = {who: [first, *others] for who, first in typed.items()}
    own = {"code": paper.code, "quiz": QUIZ, "typed": {"1": rows, "2": rows}, "taken": [], "day": ""}
    keep_beside(room.places, of.id, TABLE, own)
    return of, paper.code


def taken(room, of, code):
    """Take in what waits under a code; return it with the points of each sheet by whose it is."""
    typed = read_typed(room.places, of.id, paper_quiz(room.places, QUIZ, code=code))
    typed = take_in(room.places, of, typed, clock=room.clock)
    return typed, points(room, of)


def points(room, of):
    return sorted((each.name, each.points) for each in list_seen(room.places.of_class(of.id)).rows)


@pytest.mark.hard
@pytest.mark.parametrize("first", ["en", "ru"])
def test_each_sheet_of_an_old_table_is_marked_in_the_language_its_words_are_right_in(room, first):
    install(room, WORD)
    of, code = old_table(room, first, {"K7-1": WORDS["en"], "K7-2": WORDS["ru"], "K7-3": "xyz"})
    typed, marks = taken(room, of, code)
    assert (typed.problems, marks) == ((), [("K7-1", 3), ("K7-2", 3), ("K7-3", 2)])


@pytest.mark.hard
def test_what_is_typed_by_its_code_into_an_old_table_is_of_the_language_of_that_code(room):
    install(room, WORD)
    of, code = old_table(room, "en", {"K7-1": WORDS["ru"]})
    before = read_typed(room.places, of.id, paper_quiz(room.places, QUIZ, code=code))
    keys = [WORDS["ru"], *before.keys(1, "K7-1")[1:]]
    keep_typed(room.places, of.id, before.with_keys(1, "K7-2", keys).with_keys(2, "K7-2", keys), before)
    assert taken(room, of, code)[1] == [("K7-1", 3), ("K7-2", 2)]


def test_a_sheet_that_is_right_partly_in_each_language_waits_until_it_is_typed_anew(room):
    install(room, GAPS)
    of, code = old_table(room, "en", {"K7-1": "act; способ", "K7-2": "деяние; способ"})
    typed, marks = taken(room, of, code)
    assert marks == [("K7-2", 3)]
    (problem,) = typed.problems
    assert str(problem).startswith("K7-1: Nobody can tell which language this sheet is in")
    assert typed.taken == {"K7-2"}
    keys = typed.keys(1, "K7-1")
    for own in ((), keys):
        before, typed = typed, typed.with_keys(1, "K7-1", own).with_keys(2, "K7-1", own)
        keep_typed(room.places, of.id, typed, before)
    typed, marks = taken(room, of, code)
    assert (typed.problems, marks) == ((), [("K7-1", 2.5), ("K7-2", 3)])


@pytest.mark.hard
@pytest.mark.parametrize("kind", KINDS)
def test_a_sheet_of_letters_by_ids_that_is_given_again_in_another_language_is_taken_in_once(room, kind):
    """The codes are those of the version that typed sheets in both languages into one table."""
    install(room, in_russian(KINDS[kind]))
    codes = {"pairs": ("1CDB", "A2F6"), "an order": ("CBFC", "74D0")}[kind]
    for code in codes:
        paper = paper_quiz(room.places, QUIZ, code=code)
        of, typed = typed_twice(room, code, paper, "K7-1")
        take_in(room.places, of, typed, clock=room.clock)
    assert points(room, of) == [("K7-1", 3)]


def test_a_sheet_that_moves_stays_of_its_language(room):
    install(room, WORD)
    of, code = old_table(room, "en", {"K7-1": WORDS["en"]})
    before = read_typed(room.places, of.id, paper_quiz(room.places, QUIZ, code=code))
    keep_typed(room.places, of.id, before.with_keys(1, "K7-2", before.keys(1, "K7-1")), before)
    taken(room, of, code)
    move_sheets(room.places, of.id, "K7-1", "K7-2", QUIZ, clock=room.clock)
    kept = read_beside(room.places, of.id, TABLE)
    assert (kept["taken"], kept["in_language"]) == (["K7-2"], ["K7-1"])
