"""Papers whose module has changed since they were printed: what prints the same is the same, the rest begins anew."""

import re
from dataclasses import replace
from itertools import permutations

import pytest
from click.testing import CliRunner
from tests.usecases.quiz_course import module_with, single
from tests.usecases.regrading import Regrading, keyed, weighted

from htcourse.cli import cli
from htcourse.core.drawing import taken_in_order
from htcourse.core.errors import CourseError
from htcourse.core.question_types import categorise, cloze, matching, multiple_choice, ordering, single_choice
from htcourse.core.question_types.parts import Accepted, Choice, Label
from htcourse.core.quiz import Answer, Mode, Question
from htcourse.store.class_beside import keep_beside
from htcourse.store.class_files import Person
from htcourse.store.learner_read_only import ReadOnlyRecord
from htcourse.usecases.attempts.shown_question import seed_from
from htcourse.usecases.classes import paper_quiz as paper_quizzes
from htcourse.usecases.classes.paper_quiz import paper_quiz
from htcourse.usecases.classes.roster import add_people, find_class, new_class
from htcourse.usecases.classes.take_in_sheets import move_sheets, take_in
from htcourse.usecases.classes.typed_paper import TypedPaper, answer_to, keep_typed, read_typed, waiting_elsewhere
from htcourse.usecases.marking.seen_attempts import list_seen

QUIZ = "course/basics"


@pytest.fixture
def room(tmp_path, monkeypatch):
    found = Regrading(tmp_path, monkeypatch)
    made = new_class(found.places, "Osh")
    add_people(found.places, made.id, [Person("K7-1", "Ana", ""), Person("K7-2", "Bo", ""), Person("K7-3", "Cy", "")])
    return found


def choices(**texts):
    own = {"act": "Act", "means": "Means", "purpose": "Purpose", **texts}
    return single_choice.Body(tuple(Choice(id, correct=id == "means", text=text) for id, text in own.items()))


def fourth(room):
    """Let the first question have one more choice: every letter may be another."""
    room.update(module_with(single("q1", body=choices(none="None of them"))))


def typed_twice(room, code, paper, *people):
    """Type right sheets of people, both times, after what was typed before."""
    of = find_class(room.places, "Osh")
    before = typed = read_typed(room.places, of.id, paper)
    keys = [each.key for each in paper.questions]
    for who in people:
        typed = typed.with_keys(1, who, keys).with_keys(2, who, keys)
    keep_typed(room.places, of.id, typed, before)
    assert typed.paper.code == code
    return of, typed


def test_the_code_of_a_paper_goes_by_what_it_prints_and_not_by_feedback_or_key(room):
    code = paper_quiz(room.places, QUIZ).code
    for same in (single("q1", feedback="Another word.", hints=("None.",), title="Another"), keyed("act")):
        room.update(module_with(same))
        assert paper_quiz(room.places, QUIZ).code == code
    for other in (
        single("q1", text="Which one?"),
        single("q1", body=choices(act="Deed")),
        single("q1", body=choices(none="None of them")),
    ):
        room.update(module_with(other))
        assert paper_quiz(room.places, QUIZ).code != code


def of_type(name: str, body: object, text: str = "Which *element* is it?") -> Question:
    return single("q1", type=name, body=body, text=text, translations={})


def paired(*rights: str) -> Question:
    """Three pairs, and a right side that belongs nowhere."""
    words = zip("abc", ("Recruiting", "Deceit", "Forced labour"), rights[:3], strict=True)
    pairs = tuple(matching.Pair(id, left=left, right=right) for id, left, right in words)
    return of_type("matching", matching.Body(pairs, (matching.Distractor("d", right=rights[3]),)))


def ordered(*texts: str, ids: str = "abc") -> Question:
    return of_type(
        "ordering", ordering.Body(tuple(ordering.Item(id, text=text) for id, text in zip(ids, texts, strict=True)))
    )


def sorted_(*categories: str) -> Question:
    labels = (Label("x", text="Acts"), Label("y", text="Means"))
    items = tuple(categorise.Item(id, of, text=f"Item {id}") for id, of in zip("abc", categories, strict=True))
    return of_type("categorise", categorise.Body(labels, items))


def many(*rights: str) -> Question:
    texts = {"a": "Force", "b": "Fraud", "c": "Poverty", "d": "Travel"}
    own = tuple(Choice(id, correct=id in rights, text=text) for id, text in texts.items())
    return of_type("multiple-choice", multiple_choice.Body(own))


def gapped(key: str, *typed: str) -> Question:
    own = tuple(Choice(id, correct=id == key, text=f"Word {id}") for id in "xyz")
    words = cloze.Gap("g1", answers=tuple(Accepted(each, text=each) for each in typed))
    return of_type("cloze", cloze.Body((words, cloze.Gap("g2", own)), text="{g1}: {g2}"), text="{g1}: {g2}")


CORRECTED = {
    "several": [many("a", "b"), many("a", "c")],
    "pairs": [paired(*each) for each in permutations(("Act", "Means", "Purpose", "Tool"))],
    "an order, by its texts": [ordered(*each) for each in permutations(("Listen", "Ask", "Refer"))],
    "an order, by its entries": [
        ordered(*(each[1] for each in own), ids="".join(each[0] for each in own))
        for own in permutations((("a", "Listen"), ("b", "Ask"), ("c", "Refer")))
    ],
    "categories": [sorted_("x", "y", "x"), sorted_("y", "y", "x")],
    "gaps": [gapped("x", "act"), gapped("y", "deed", "act")],
}


def words_of(paper, number: int, answer: Answer | None) -> object:
    """Return an answer in the words that stand on the paper."""
    asked = paper.questions[number - 1].interaction
    rows = {each.id: each.text for each in asked.rows}
    said = {each.id: each.text for each in (*asked.options, *(one for gap in asked.gaps for one in gap.options))}
    (given,) = answer.values() if answer else ({},)
    if isinstance(given, dict):
        return {rows.get(row, row): said.get(chosen, chosen) for row, chosen in given.items()}
    return [said[each] for each in given]


@pytest.mark.hard
@pytest.mark.parametrize("kind", CORRECTED)
@pytest.mark.parametrize("letter", ["A", "B"])
def test_a_key_corrected_in_any_type_leaves_the_code_and_what_each_letter_means(room, kind, letter):
    typed = {"several": "AC", "pairs": "DBA", "categories": "BAB", "gaps": "act; B"}.get(kind, "CAB")
    found = []
    for number, each in enumerate(CORRECTED[kind]):
        room.update(replace(module_with(each), version=f"3.0.{number}"))
        paper = paper_quiz(room.places, QUIZ, letter)
        at = next(one.number for one in paper.questions if one.question.id == "course/q1")
        found.append((paper.code, words_of(paper, at, answer_to(paper, at, typed))))
    assert found == found[:1] * len(found)


@pytest.mark.parametrize(
    ("asked", "code"),
    [(paired("Act", "Means", "Purpose", "Tool"), "1CDB"), (ordered("Listen", "Ask", "Refer"), "CBFC")],
    ids=["pairs", "an order"],
)
def test_sheets_whose_letters_went_by_ids_come_in_by_the_code_in_their_foot(room, asked, code):
    """The codes are those of the version before."""
    room.update(replace(module_with(asked), version="3.0.0"))
    assert code not in paper_quiz(room.places, QUIZ).codes
    old = paper_quiz(room.places, QUIZ, code=code)
    for each in old.questions:
        assert each.interaction == each.question.interaction(seed_from(old.seed, each.question.id))
    of, typed = typed_twice(room, code, old, "K7-1")
    take_in(room.places, of, typed, clock=room.clock)
    assert [each.points for each in list_seen(room.places.of_class(of.id)).rows] == [3]


def test_a_paper_of_another_code_begins_anew_and_what_waits_under_the_old_one_holds_nothing_up(room):
    """Once a quiz had changed no further paper of it could be typed in that class."""
    old = paper_quiz(room.places, QUIZ)
    of, typed = typed_twice(room, old.code, old, "K7-1", "K7-2")
    half = typed.with_keys(1, "K7-3", ["A", "A", "A"])
    keep_typed(room.places, of.id, half, typed)
    take_in(room.places, of, half, clock=room.clock)
    fourth(room)
    new = paper_quiz(room.places, QUIZ)
    (told,) = waiting_elsewhere(room.places, of.id, new)
    assert f"of the paper {old.code} wait to be taken in: 1. This one is {new.code}" in str(told)
    keep_typed(room.places, of.id, typed, half)
    assert waiting_elsewhere(room.places, of.id, new) == ()
    of, typed = typed_twice(room, new.code, new, "K7-3", "K7-2")
    assert typed.taken == frozenset()
    take_in(room.places, of, typed, clock=room.clock)
    assert read_typed(room.places, of.id, new).taken == {"K7-2", "K7-3"}
    seen = list_seen(room.places.of_class(of.id)).rows
    assert [each.points for each in seen] == [3.0] * 4
    with pytest.raises(CourseError, match=f"the code {old.code}; now it has {new.code}"):
        paper_quiz(room.places, QUIZ, code=old.code)


def tables(room, tmp_path, paper, rows):
    """Give two equal tables to the command; return what came of it."""
    paths = [tmp_path / "one.csv", tmp_path / "two.csv"]
    for each in paths:
        each.write_text("".join(f"{who},{','.join(keys)}\n" for who, keys in rows), "utf-8")
    command = ["results", "type", QUIZ, *map(str, paths), "--code", paper.code]
    return CliRunner().invoke(cli, ["--home", str(room.places.home), *command])


@pytest.mark.parametrize("is_forgotten", [False, True])
def test_a_code_that_went_and_came_back_knows_who_was_taken_in_and_one_sheet_blocks_no_other(
    room, tmp_path, is_forgotten
):
    """One wrong sheet ended the command after the others, which it did not name, and each further one with it."""
    old = paper_quiz(room.places, QUIZ)
    take_in(room.places, *typed_twice(room, old.code, old, "K7-1"), clock=room.clock)
    fourth(room)
    new = paper_quiz(room.places, QUIZ)
    take_in(room.places, *typed_twice(room, new.code, new, "K7-2"), clock=room.clock)
    room.update(module_with(single("q1")))
    of = find_class(room.places, "Osh")
    assert read_typed(room.places, of.id, old).taken == {"K7-1"}
    if is_forgotten:  # as the version before left it
        keep_beside(room.places, of.id, f"{QUIZ}.A", {"code": old.code, "quiz": QUIZ, "typed": {}, "taken": []})
    right = [each.key for each in old.questions]
    rows = [("K7-1", ["", *right[1:]]), ("K7-9", right), ("K7-3", right)]
    for is_first in (True, False):
        told = tables(room, tmp_path, old, rows)
        assert told.exit_code == 1
        assert ("K7-3: taken in" in told.stdout, "Taken in: 1." in told.stdout) == (is_first, is_first)
        assert "K7-1: taken in" not in told.stdout
        assert "K7-1 is taken in already, and row 1 of “one.csv” differs: the first sheet was kept" in told.stderr
        assert "Row 2 of “one.csv”: “K7-9” is not on the list" in told.stderr
        assert len(list_seen(room.places.of_class(of.id)).rows) == 3
    assert read_typed(room.places, of.id, old).taken == {"K7-1", "K7-3"}
    assert tables(room, tmp_path, old, [("K7-1", right), ("K7-2", right)]).exit_code == 0
    assert read_typed(room.places, of.id, new).taken == {"K7-2"}


def test_a_record_that_cannot_be_opened_keeps_no_other_sheet_out(room, tmp_path):
    old = paper_quiz(room.places, QUIZ)
    right = [each.key for each in old.questions]
    tables(room, tmp_path, old, [("K7-1", right)])
    of = find_class(room.places, "Osh")
    there = room.places.of_class(of.id)
    there.learner_file(of.person("K7-1").learner).write_bytes(b"damaged")
    fourth(room)
    new = paper_quiz(room.places, QUIZ)
    right = [each.key for each in new.questions]
    told = tables(room, tmp_path, new, [("K7-1", right), ("K7-2", right)])
    assert (told.exit_code, "K7-2: taken in" in told.stdout) == (1, True)
    assert "K7-1" in told.stderr


def test_a_paper_that_an_earlier_version_of_the_program_printed_is_the_same_paper(room):
    paper = paper_quiz(room.places, QUIZ)
    before = paper.codes[-1]
    printed = paper_quiz(room.places, QUIZ, code=before.lower())
    assert printed == replace(paper, code=before)
    of, typed = typed_twice(room, before, printed, "K7-1")
    take_in(room.places, of, typed, clock=room.clock)
    of, typed = typed_twice(room, before, paper, "K7-1", "K7-2")
    assert typed.taken == {"K7-1"}, "what was typed of the one stands for the other"
    take_in(room.places, of, typed, clock=room.clock)
    assert len(list_seen(room.places.of_class(of.id)).rows) == 2


def test_sheets_of_an_old_paper_that_are_moved_leave_what_was_typed_of_the_new_one(room):
    old = paper_quiz(room.places, QUIZ)
    take_in(room.places, *typed_twice(room, old.code, old, "K7-1"), clock=room.clock)
    fourth(room)
    new = paper_quiz(room.places, QUIZ)
    of, typed = typed_twice(room, new.code, new, "K7-2")
    move_sheets(room.places, of.id, "K7-1", "K7-3", QUIZ, clock=room.clock)
    assert read_typed(room.places, of.id, new) == typed
    move_sheets(room.places, of.id, "K7-3", "K7-2", QUIZ, clock=room.clock)
    assert read_typed(room.places, of.id, new) == typed


@pytest.fixture
def two_printings(room):
    """Under K7-2 stands the sheet of K7-1, on paper A of an earlier printing, beside the own one on paper A of now."""
    papers = [paper_quiz(room.places, QUIZ)]
    take_in(room.places, *typed_twice(room, papers[0].code, papers[0], "K7-2"), clock=room.clock)
    fourth(room)
    papers.append(paper_quiz(room.places, QUIZ))
    taken = take_in(room.places, *typed_twice(room, papers[1].code, papers[1], "K7-2"), clock=room.clock)
    return papers, taken


def standing(room):
    """Return of which papers sheets stand under whose code."""
    of = find_class(room.places, "Osh")
    there, codes = room.places.of_class(of.id), {each.learner: each.code for each in of.people if each.learner}
    found = set()
    for learner in there.learner_ids():
        with ReadOnlyRecord.open(there, learner) as record:
            found |= {(codes[learner], each.paper) for each in record.attempts()}
    return found


def move(room, *given):
    return CliRunner().invoke(cli, ["--home", str(room.places.home), "class", "move", "Osh", *given, "--sheets", QUIZ])


def test_two_papers_with_one_letter_are_told_and_one_moves_by_its_code(room, two_printings):
    (old, new), taken = two_printings
    assert f"than paper A {new.code} stands under the same code already: K7-2 (A {old.code})." in str(taken.told[0])
    for given in ([], ["--paper", "A"]):
        refused = str(move(room, "K7-2", "K7-1", *given).exception)
        assert f"stand under K7-2: {', '.join(sorted((f'A {old.code}', f'A {new.code}')))}." in refused
    assert standing(room) == {("K7-2", f"A {old.code}"), ("K7-2", f"A {new.code}")}
    (code,) = re.findall("as --paper (\\w+)", refused)
    staying = ({old.code, new.code} - {code}).pop()
    assert move(room, "K7-2", "K7-1", "--paper", code.lower()).exit_code == 0
    assert standing(room) == {("K7-1", f"A {code}"), ("K7-2", f"A {staying}")}
    of = find_class(room.places, "Osh")
    notes = {each.code: read_typed(room.places, of.id, each) for each in (old, new)}
    assert [notes[each].codes() for each in (code, staying)] == [("K7-1",), ("K7-2",)]
    assert [notes[each].taken for each in (code, staying)] == [{"K7-1"}, {"K7-2"}]


@pytest.mark.parametrize("owner", ["K7-1", "K7-2"])
def test_sheets_of_before_and_after_the_course_move_only_as_it_is_said(room, owner):
    """The one pre-test was moved with the post-test beside it, or exchanged for that of whose code it goes to."""
    room.update(weighted(modes=(Mode.PRE, Mode.POST)))
    both = paper_quiz(room.places, QUIZ)
    paper = f"A {both.code}"
    for mode, code in ((Mode.PRE, "K7-1"), (Mode.POST, owner)):
        take_in(room.places, *typed_twice(room, both.code, replace(both, mode=mode), code), clock=room.clock)
    before = standing(room)
    refused = move(room, "K7-1", "K7-2")
    codes = ", ".join(sorted({"K7-1", owner}))
    assert f"Sheets of {QUIZ} filled in in several ways stand under {codes}: post, pre." in str(refused.exception)
    assert "Say by --mode which of them move, as --mode post" in str(refused.exception)
    assert standing(room) == before
    assert move(room, "K7-1", "K7-2", "--mode", "pre").exit_code == 0
    assert standing(room) == {("K7-2", paper), (owner, paper)}


def test_the_way_to_move_one_of_two_papers_says_of_which_sheets(room):
    room.update(weighted(modes=(Mode.PRE, Mode.POST)))
    for letter in "AB":
        paper = replace(paper_quiz(room.places, QUIZ, letter), mode=Mode.POST)
        taken = take_in(room.places, *typed_twice(room, paper.code, paper, "K7-1"), clock=room.clock)
    assert "--sheets QUIZ --paper PAPER --mode post moves it alone" in str(taken.told[0])


def test_a_paper_that_an_earlier_version_drew_short_is_typed_by_its_code(room, monkeypatch, tmp_path):
    paper = paper_quiz(room.places, QUIZ, "B")

    def short(*drawing):
        return taken_in_order(*drawing)[:2]

    with monkeypatch.context() as before:
        before.setattr(paper_quizzes, "taken_in_order", short)
        old = paper_quiz(room.places, QUIZ, "B")
    with pytest.raises(CourseError, match=f"the code {old.code}; now it has {paper.code}"):
        paper_quiz(room.places, QUIZ, "B", code=old.code)
    monkeypatch.setattr(paper_quizzes, "taken_before", short)
    keep_typed(
        room.places,
        find_class(room.places, "Osh").id,
        TypedPaper(old).with_keys(1, "K7-2", [each.key for each in old.questions]),
    )
    assert (
        read_typed(
            room.places, find_class(room.places, "Osh").id, paper_quiz(room.places, QUIZ, "B", code=old.code)
        ).paper
        == old
    )
    table = tmp_path / "keys.csv"
    table.write_text("K7-1," + ",".join(f'"{each}"' for each in [each.key for each in old.questions]), "utf-8")
    (again := tmp_path / "again.csv").write_bytes(table.read_bytes())
    command = ["results", "type", QUIZ, str(table), str(again), "--paper", "B", "--code", old.code.lower()]
    told = CliRunner().invoke(cli, ["--home", str(room.places.home), *command]).output
    assert f"Taken in: 1. Paper B, code {old.code}." in told


def test_a_table_is_typed_by_the_code_in_the_foot_alone(room, tmp_path):
    """Sheets of an older printing went in by the letters of the new one, without a word."""
    old = paper_quiz(room.places, QUIZ)
    fourth(room)
    new = paper_quiz(room.places, QUIZ)
    tables = [tmp_path / "one.csv", tmp_path / "two.csv"]
    for each in tables:
        each.write_text("K7-1," + ",".join(one.key for one in old.questions), "utf-8")
    command = ["--home", str(room.places.home), "results", "type", QUIZ, *map(str, tables)]
    told = CliRunner().invoke(cli, command)
    assert told.exit_code == 2
    assert "by --code: it stands in the foot of each page" in told.output
    told = CliRunner().invoke(cli, [*command, "--code", old.code])
    assert f"the code {old.code}; now it has {new.code}" in str(told.exception)
    assert "Taken in: 1. Paper A, code" in CliRunner().invoke(cli, [*command, "--code", new.code]).output
