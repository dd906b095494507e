"""Answers typed from paper: twice, settled, taken in once, and worth what the same answers are worth on a screen."""

from dataclasses import replace

import pytest
from click.testing import CliRunner
from tests.how_many import few

from htcourse.cli import cli
from htcourse.core import xapi
from htcourse.core.errors import CourseError, InUseError, NotFoundError
from htcourse.core.quiz import Mode
from htcourse.store.class_beside import keep_beside
from htcourse.store.class_files import Person, change_class, read_class
from htcourse.store.learner import LearnerFile
from htcourse.store.learner_read_only import ReadOnlyRecord
from htcourse.usecases.classes import paper_quiz as paper_quizzes
from htcourse.usecases.classes import take_in_sheets
from htcourse.usecases.classes.class_report import CellState, class_report
from htcourse.usecases.classes.collect import collect, result_files
from htcourse.usecases.classes.file_verdicts import FileVerdict
from htcourse.usecases.classes.forget import forget_person
from htcourse.usecases.classes.on_list import collecting
from htcourse.usecases.classes.paper_quiz import paper_quiz
from htcourse.usecases.classes.roster import purge_class
from htcourse.usecases.classes.take_in_sheets import take_in
from htcourse.usecases.classes.typed_paper import (
    Difference,
    TypedPaper,
    answer_to,
    differences,
    keep_typed,
    read_typed,
    ready,
    waiting_elsewhere,
)
from htcourse.usecases.classes.typed_table import read_table, with_table
from htcourse.usecases.classes.work import tick
from htcourse.usecases.classes.xapi_statements import xapi_statements
from htcourse.usecases.marking.seen_attempts import list_seen, open_seen
from htcourse.usecases.results.quiz_statistics import quiz_statistics
from htcourse.usecases.results.raw_responses import quiz_responses

QUIZ = "htcourse/act-means-purpose"


@pytest.fixture
def paper(room):
    return paper_quiz(room.desk, QUIZ, "B")


def keys_of(paper):
    return [each.key for each in paper.questions]


def twice(typed: TypedPaper, code: str, keys) -> TypedPaper:
    return typed.with_keys(1, code, keys).with_keys(2, code, keys)


def read_into(typed: TypedPaper, path, of):
    return with_table(typed, read_table(path, typed.paper), 1, of)


def test_what_was_typed_twice_alike_is_marked_and_told_as_from_paper(room, paper):
    wrong = ["", *keys_of(paper)[1:]]
    typed = twice(twice(TypedPaper(paper), "K7-1", keys_of(paper)), "k7-2", wrong)
    taken = take_in(room.desk, room.made, typed)
    assert taken.taken == {"K7-1", "k7-2"}
    rows = {each.code: each for each in class_report(room.desk, room.made).rows}
    most = float(len(paper.questions))
    one, two = (next(cell for cell in rows[code].cells if cell.attempt) for code in ("K7-1", "K7-2"))
    assert (one.points, one.out_of, one.is_paper) == (most, most, True)
    assert two.points == most - 1
    assert two.answers == len(paper.questions) - 1
    there = room.desk.of_class(room.made.id)
    seen = list_seen(there).rows
    assert [each.is_paper for each in seen] == [True, True]
    shown = open_seen(there, seen[0].learner_id, seen[0].attempt_id, "en")
    for screen, sheet in zip(shown.questions, paper.questions, strict=True):
        seen_options, printed = screen.interaction.options, sheet.interaction.options
        is_by_words = sheet.interaction.gesture in ("match", "order")  # the screen goes by ids there
        assert (set(seen_options) if is_by_words else seen_options) == (set(printed) if is_by_words else printed)


def test_whose_answers_are_from_paper_alone_is_on_the_route_of_the_quiz(room):
    """Officers stood with the 31 lessons of the university's route, which is the one of who chose none."""
    for quiz, code in (("pre-a-officer", "K7-1"), ("pre-a", "K7-2")):
        paper = paper_quiz(room.desk, quiz)
        take_in(room.desk, room.made, twice(TypedPaper(paper), code, keys_of(paper)))
    assert [each.lessons for each in class_report(room.desk, room.made).rows] == [33, 31]


def test_nobody_takes_the_time_of_paper(room, paper):
    """Answers from paper counted as of no seconds at all: the median of a class on paper was 0."""
    take_in(room.desk, room.made, twice(TypedPaper(paper), "K7-1", keys_of(paper)))
    there = room.desk.of_class(room.made.id)
    (found,) = quiz_statistics(there, QUIZ, with_unreleased=True).quizzes
    assert {each.median_seconds for each in found.items} == {None}
    assert {each.seconds for each in quiz_responses(there, QUIZ, with_unreleased=True).records} == {None}
    told = [each for each in xapi_statements(there).statements if "registration" in each.get("context", {})]
    assert {each["verb"]["display"]["en"] for each in told} >= {"attempted", "answered"}
    assert not any("duration" in each.get("result", {}) for each in told)
    assert all(each["context"]["extensions"][xapi.extension("paper")] is True for each in told)


def test_sheets_of_before_and_after_the_course_are_told_apart(room, paper):
    around = replace(paper, modes=(Mode.PRE, Mode.POST))
    assert around.ways == (Mode.PRE, Mode.POST)
    for mode, keys in ((Mode.POST, keys_of(paper)), (Mode.PRE, ["", *keys_of(paper)[1:]])):
        of_mode = replace(around, mode=mode)
        assert read_typed(room.desk, room.made.id, of_mode).taken == frozenset()
        take_in(room.desk, room.made, twice(read_typed(room.desk, room.made.id, of_mode), "K7-1", keys))
        assert read_typed(room.desk, room.made.id, of_mode).taken == {"K7-1"}
    found = {each.mode: each.points for each in list_seen(room.desk.of_class(room.made.id)).rows}
    most = float(len(paper.questions))
    assert found == {Mode.POST: most, Mode.PRE: most - 1}


def test_the_command_asks_which_where_a_quiz_is_taken_before_and_after(room, paper, monkeypatch, tmp_path):
    around = replace(paper, modes=(Mode.PRE, Mode.POST))
    monkeypatch.setattr(paper_quizzes, "paper_quiz", lambda *_: around)
    table = tmp_path / "typed.csv"
    table.write_text(",".join(["K7-1", *(f'"{each}"' for each in keys_of(paper))]), "utf-8")
    (again := tmp_path / "again.csv").write_bytes(table.read_bytes())
    command = ["--home", str(room.desk.home), "results", "type", QUIZ, str(table), str(again)]
    command += ["--paper", "B", "--code", paper.code]
    assert "say --mode: pre or post" in CliRunner().invoke(cli, command).output
    assert "is taken in several ways" in CliRunner().invoke(cli, [*command, "--mode", "exam"]).output
    assert "Taken in: 1." in CliRunner().invoke(cli, [*command, "--mode", "post"]).output
    assert [each.mode for each in list_seen(room.desk.of_class(room.made.id)).rows] == [Mode.POST]


def test_papers_in_another_order_are_compared_by_the_places_of_the_quiz(room, paper):
    """Paper B asks the same questions in another order: statistics compare each with the same one of paper A."""
    other = paper_quiz(room.desk, QUIZ, "A")
    assert [each.question.id for each in other.questions] != [each.question.id for each in paper.questions]
    for each, code in ((paper, "K7-1"), (other, "K7-2")):
        take_in(room.desk, room.made, twice(TypedPaper(each), code, keys_of(each)))
    (found,) = quiz_statistics(room.desk.of_class(room.made.id), QUIZ, with_unreleased=True).quizzes
    assert (found.compared, {each.questions for each in found.slots}) == (2, {1})


def test_taken_in_twice_nothing_changes_and_broken_off_it_goes_on(room, paper, monkeypatch):
    typed = twice(TypedPaper(paper), "K7-1", keys_of(paper))

    def stop(*_):
        raise CourseError("stopped")

    with monkeypatch.context() as patched:
        patched.setattr(take_in_sheets, "submit_attempt", stop)
        assert "K7-1: stopped" in str(take_in(room.desk, room.made, typed).problems[0])
    for _ in range(2):
        take_in(room.desk, room.made, typed)
    there = room.desk.of_class(room.made.id)
    (learner,) = there.learner_ids()
    with ReadOnlyRecord.open(there, learner) as record:
        (attempt,) = record.attempts()
        assert attempt.submitted_at
        assert len(record.responses(attempt=attempt.id)) == len(paper.questions)


def test_who_types_another_sheet_of_somebody_at_the_same_time_is_told_that_it_was_not_taken(room, paper):
    keys = keys_of(paper)
    wrong = ["A" if each != "A" else "B" for each in keys[:1]] + list(keys[1:])
    take_in(room.desk, room.made, twice(TypedPaper(paper), "K7-1", keys))
    mine = twice(twice(TypedPaper(paper), "K7-1", wrong), "K7-2", keys)
    (problem,) = take_in(room.desk, room.made, mine).problems
    assert "taken in already of the sheet of K7-1" in str(problem)
    assert read_typed(room.desk, room.made.id, paper).taken == {"K7-1", "K7-2"}  # the first by whoever was sooner
    assert take_in(room.desk, room.made, twice(TypedPaper(paper), "K7-1", keys)).taken == {"K7-1"}


def test_differences_are_shown_and_settled_and_keep_a_sheet_back(room, paper):
    keys = keys_of(paper)
    other = "B" if keys[2] != "B" else "C"
    typed = TypedPaper(paper).with_keys(1, "K7-1", keys).with_keys(2, "K7-1", [*keys[:2], other, *keys[3:]])
    typed = typed.with_keys(1, "K7-2", keys)
    assert differences(typed) == (Difference("K7-1", 3, keys[2], other),)
    assert ready(typed, typed.codes()) == ()
    assert take_in(room.desk, room.made, typed).taken == frozenset()
    assert ready(typed.settled("K7-1", 3, keys[2]), typed.codes()) == ("K7-1",)
    assert differences(twice(TypedPaper(paper), "K7-1", ["?", *keys[1:]])) == (Difference("K7-1", 1, "?", "?"),)
    lower = twice(TypedPaper(paper), "K7-1", keys).with_keys(2, "K7-1", [each.lower() for each in keys])
    assert differences(lower) == ()


def test_a_row_without_keys_is_no_sheet_wherever_it_comes_from(room, paper, tmp_path):
    """Who passes a cell of somebody has typed nothing: taken in it would be 0 points, and the real one refused."""
    keys, blank = keys_of(paper), [""] * len(paper.questions)
    assert twice(TypedPaper(paper), "K7-1", blank) == twice(TypedPaper(paper), "K7-2", blank)
    typed = twice(twice(TypedPaper(paper), "K7-1", keys), "K7-2", blank)
    assert typed.codes() == ready(typed, typed.codes()) == tuple(typed.twice) == ("K7-1",)
    assert typed.with_keys(2, "K7-1", blank).twice == frozenset()
    (path := tmp_path / "typed.csv").write_text(f"K7-1{';' * len(keys)}\nK7-2;\n")
    assert read_into(typed, path, room.made) == (typed, []), "and takes away nothing that was typed before"
    kept = {"code": paper.code, "typed": {"1": {"K7-2": blank, "K7-1": keys}, "2": {"K7-2": blank}}, "taken": []}
    keep_beside(room.desk, room.made.id, f"{QUIZ}.B", kept)
    assert ready(read_typed(room.desk, room.made.id, paper), ["K7-1", "K7-2"]) == ()
    assert read_typed(room.desk, room.made.id, paper).codes() == ("K7-1",)
    empty_sheet = twice(TypedPaper(paper), "K7-2", ["-", *blank[1:]])
    assert ready(empty_sheet, ["K7-2"]) == ("K7-2",), "a hyphen says that a sheet came back with nothing on it"


def test_what_was_typed_is_kept_and_that_of_a_changed_paper_waits_by_itself(room, paper):
    typed = TypedPaper(paper).with_keys(1, "K7-1", keys_of(paper))
    keep_typed(room.desk, room.made.id, typed)
    again = read_typed(room.desk, room.made.id, paper)
    assert again.keys(1, "K7-1") == typed.keys(1, "K7-1")
    assert again.codes() == ("K7-1",)
    path = room.desk.classes / room.made.id / "typed" / "htcourse.act-means-purpose.B.json"
    path.write_text(path.read_text().replace(paper.code, "0000"))
    assert read_typed(room.desk, room.made.id, paper).codes() == ()
    assert "Sheets of the paper 0000 wait" in str(waiting_elsewhere(room.desk, room.made.id, paper)[0])
    path.write_text("[")
    with pytest.raises(CourseError, match="damaged"):
        read_typed(room.desk, room.made.id, paper)


def test_two_windows_that_type_one_paper_keep_each_others_sheets(room, paper):
    keys, blank = keys_of(paper), [""] * len(paper.questions)
    change_class(room.desk, room.made.id, lambda of: replace(of, people=(*of.people, Person("K7-3"))))
    before = TypedPaper(paper).with_keys(1, "K7-3", keys)
    keep_typed(room.desk, room.made.id, before)
    here = before.with_keys(1, "K7-1", keys)
    there = before.with_keys(1, "K7-2", keys).with_keys(1, "K7-3", blank)
    keep_typed(room.desk, room.made.id, here, before)
    keep_typed(room.desk, room.made.id, there, before)
    again = here.with_keys(2, "K7-1", keys)
    keep_typed(room.desk, room.made.id, again, here)
    kept = read_typed(room.desk, room.made.id, paper)
    assert set(kept.typed[1]) == {"K7-1", "K7-2"}, "and who was taken away stays away"
    assert take_in(room.desk, room.made, again).taken == {"K7-1"}
    keep_typed(room.desk, room.made.id, there.with_keys(1, "K7-1", blank), there)
    last = read_typed(room.desk, room.made.id, paper)
    assert last.taken == {"K7-1"}
    assert set(last.typed[1]) == {"K7-1", "K7-2"}


def test_a_learner_with_a_record_has_paper_and_screen_in_one(room, paper):
    room.hand_in(0, "K7-1")
    collect(room.desk, room.made, result_files([room.stick]))
    take_in(room.desk, room.made, twice(TypedPaper(paper), "K7-1", keys_of(paper)))
    assert room.made.person("K7-1").learner in room.desk.of_class(room.made.id).learner_ids()
    assert len(room.desk.of_class(room.made.id).learner_ids()) == 1
    again = collect(room.desk, room.made, result_files([room.stick]))
    assert [each.found for each in again.rows] == [FileVerdict.DUPLICATE]


def test_paper_first_and_the_computer_later_are_one_record_too(room, paper):
    take_in(room.desk, room.made, twice(TypedPaper(paper), "K7-1", keys_of(paper)))
    room.hand_in(0, "K7-1")
    found = collect(room.desk, room.made, result_files([room.stick]))
    assert [(each.found, each.is_taken) for each in found.rows] == [(FileVerdict.NEW, True)]
    there = room.desk.of_class(room.made.id)
    assert list(there.learner_ids()) == [room.learners[0]]
    cells = next(each for each in class_report(room.desk, room.made).rows if each.code == "K7-1").cells
    assert {each.is_paper for each in cells if each.state is not CellState.NONE} == {True, False}


@pytest.mark.hard
@pytest.mark.parametrize("killed_at", few(["join_records", "_Desk.keep_list"]))
def test_what_was_typed_from_paper_outlives_a_collecting_that_is_killed(room, paper, monkeypatch, killed_at):
    take_in(room.desk, room.made, twice(TypedPaper(paper), "K7-1", keys_of(paper)))
    room.hand_in(0, "K7-1")
    of, there = room.made, room.desk.of_class(room.made.id)
    of_paper = of.person("K7-1").learner
    with monkeypatch.context() as killed:
        killed.setattr(f"htcourse.usecases.classes.collect.{killed_at}", lambda *_: None)
        collect(room.desk, of, result_files([room.stick]))
    assert {*there.learner_ids()} == {of_paper, room.learners[0]}
    assert [each.learner for each in room.made.people if each.learner] == [room.learners[0]]
    assert list(there.learner_ids()) == [room.learners[0]]
    cells = next(each for each in class_report(room.desk, room.made).rows if each.code == "K7-1").cells
    assert {each.is_paper for each in cells if each.state is not CellState.NONE} == {True, False}


@pytest.mark.parametrize(
    ("key", "fix"),
    [
        ("abc", "Type the number in digits; a hyphen where the sheet has none."),
        ("1,110", "It may be two numbers. Look at the sheet, and type 1110 or 1.1100."),
    ],
)
def test_a_number_that_is_none_or_may_be_two_keeps_its_sheet_back_and_says_how_it_is_typed(room, key, fix):
    paper = paper_quiz(room.desk, "htcourse/ten-figures", "A")
    number, asked = next((each.number, each) for each in paper.questions if each.interaction.gesture == "type-number")
    with pytest.raises(CourseError) as told:
        answer_to(paper, number, key)
    assert str(told.value).endswith(fix)
    typed = twice(TypedPaper(paper), "K7-1", keys := keys_of(paper))
    assert ready(typed, ["K7-1"]) == ("K7-1",)
    one, two = ([*keys[: number - 1], own, *keys[number:]] for own in ("2500", "2 500"))
    assert differences(typed.with_keys(1, "K7-1", one).with_keys(2, "K7-1", two)) == ()
    typed = twice(typed, "K7-1", [*keys[: number - 1], key, *keys[number:]])
    assert ready(typed, typed.codes()) == ()
    assert differences(typed) == (Difference("K7-1", number, key, key),)
    assert ready(typed.settled("K7-1", number, asked.key), ["K7-1"]) == ("K7-1",)


def test_a_table_is_read_and_what_does_not_fit_is_a_sentence(room, paper, tmp_path):
    path = tmp_path / "typed.csv"
    good, numbers = ";".join(keys_of(paper)), ";".join(str(each.number) for each in paper.questions)
    path.write_text(f"code;{numbers}\nK7-1;{good}\n")
    read = TypedPaper(paper).with_keys(1, "K7-1", keys_of(paper))
    assert read_into(TypedPaper(paper), path, room.made) == (read, [])
    path.write_text(f"K7-1;A\nK7-1{';?' * len(paper.questions)}\nNOPE;{good}\nk7-2;{good}\n")
    typed, problems = read_into(TypedPaper(paper), path, room.made)
    assert typed.codes() == ("K7-2",), "a bad row takes no other with it"
    assert [str(each).partition(". ")[0] for each in problems] == [
        f"Row 1 of “typed.csv”, K7-1: 1 keys for {len(paper.questions)} questions",
        "Row 2 of “typed.csv”, K7-1: “?” can be no answer to question 1",
        "Row 3 of “typed.csv”: “NOPE” is not on the list of the class",
    ]
    for content in (b"", b"code;1;2\n\n", b"PK\x03\x04\x14\0\x06\0\x08\0\0\0!\0\xb1\n\x90;"):
        (tmp_path / "none.csv").write_bytes(content)
        with pytest.raises(CourseError, match="has no row of a sheet"):
            read_table(tmp_path / "none.csv", paper)


def test_one_code_in_two_rows_is_told_with_both_and_neither_is_taken_in(room, paper, tmp_path):
    path, good = tmp_path / "typed.csv", ";".join(keys_of(paper))
    path.write_text(f"K7-1;{good}\nK7-2;{good}\nk7-1;-{good[1:]}\n")
    typed, problems = read_into(TypedPaper(paper), path, room.made)
    assert [*typed.codes(), *("rows 1, 3 have this code, none was taken in." in str(each) for each in problems)] == [
        "K7-2",
        True,
        True,
    ]


def test_a_cell_of_any_length_is_told_in_a_sentence_and_takes_no_other_row_with_it(room, paper, tmp_path):
    (path := tmp_path / "typed.csv").write_text(f"K7-1;{'A' * 140_000}\nK7-2;{';'.join(keys_of(paper))}\n")
    typed, (problem,) = read_into(TypedPaper(paper), path, room.made)
    assert typed.codes() == ("K7-2",)
    assert "Row 1 of “typed.csv”, K7-1: 1 keys" in str(problem)


def test_a_quotation_mark_without_its_end_costs_its_row_alone(room, paper, tmp_path):
    path, good = tmp_path / "typed.csv", ";".join(keys_of(paper))
    path.write_text(f'"code\nof it";"1"\nK7-1;"{good}\nK7-2;{good}\n' + f"NOPE;{good}\n" * 9_000)
    typed, problems = read_into(TypedPaper(paper), path, room.made)
    assert "K7-2" in typed.codes()
    assert "Row 2 of “typed.csv”: a quotation mark has no end. Close it" in " ".join(map(str, problems))


def test_a_table_of_more_rows_than_a_class_has_is_refused_in_a_sentence(room, paper, tmp_path):
    path = tmp_path / "typed.csv"
    path.write_text("a;b\n" * 500_000)
    with pytest.raises(CourseError, match="has 500000 rows, and no class so many people: at most 20000"):
        read_into(TypedPaper(paper), path, room.made)


def test_keys_with_commas_take_no_cell_of_a_table_apart(room, paper, tmp_path):
    path, keys = tmp_path / "typed.csv", keys_of(paper)
    many = [",".join(each) if each.isalpha() else each for each in keys]
    path.write_text(f"K7-1;{';'.join(many)},,,,,,,,,,,,,,\nK7-2;{';'.join(many)}\n")
    typed, _ = read_into(TypedPaper(paper), path, room.made)
    assert "K7-2" in typed.codes()
    path.write_text(f"K7-2,{','.join(keys)},333\n")
    _, (problem,) = read_into(TypedPaper(paper), path, room.made)
    assert "Put a key with a comma in quotation marks" in str(problem)


@pytest.mark.parametrize(("mark", "is_taken"), [(";", True), ("\t", True), (",", False)])
def test_empty_cells_behind_the_last_key_are_none_but_where_a_comma_may_be_of_a_key(
    room, paper, tmp_path, mark, is_taken
):
    path = tmp_path / "typed.csv"
    path.write_text(mark.join(["K7-1", *keys_of(paper), "", ""]) + "\n")
    typed, problems = read_into(TypedPaper(paper), path, room.made)
    assert (typed.codes() == ("K7-1",), len(problems)) == (is_taken, 0 if is_taken else 1)


def test_another_sheet_of_who_is_taken_in_is_told_and_the_first_one_is_kept(room, paper, tmp_path):
    keys, path = keys_of(paper), tmp_path / "typed.csv"
    taken = take_in(room.desk, room.made, twice(TypedPaper(paper), "K7-1", keys))
    path.write_text(";".join(["k7-1", *(each.lower() for each in keys)]))
    assert read_into(taken, path, room.made) == (taken, [])
    path.write_text(";".join(["K7-1", "", *keys[1:]]))
    typed, (problem,) = read_into(taken, path, room.made)
    assert typed == taken
    assert "K7-1 is taken in already, and row 1 of “typed.csv” differs: the first sheet was kept" in str(problem)


def test_who_was_taken_out_of_the_class_does_not_come_back_from_an_open_page(room, paper):
    keys = keys_of(paper)
    shown = take_in(room.desk, room.made, twice(TypedPaper(paper), "K7-1", keys))
    forget_person(room.desk, room.made.id, "K7-1")
    after = twice(shown, "K7-2", keys)
    keep_typed(room.desk, room.made.id, after, shown)
    with pytest.raises(NotFoundError, match="K7-1"):
        keep_typed(room.desk, room.made.id, after.with_keys(2, "K7-1", ["", *keys[1:]]), after)
    kept = read_typed(room.desk, room.made.id, paper)
    assert (kept.codes(), kept.taken) == (("K7-2",), frozenset())
    assert "K7-1" in str(take_in(room.desk, room.made, replace(after, taken=frozenset())).problems[0])
    assert read_class(room.desk, room.made.id).person("K7-1") is None
    files = [each for each in room.desk.trainer.rglob("*") if each.is_file() and each.suffix == ".json"]
    assert not [each for each in files if "k7-1" in each.read_text("utf-8").casefold()]


def test_no_writer_makes_a_class_again_that_was_removed(room, paper):
    typed = twice(TypedPaper(paper), "K7-1", keys_of(paper))
    keep_typed(room.desk, room.made.id, typed)
    purge_class(room.desk, room.made.id)
    for write in (
        lambda: keep_typed(room.desk, room.made.id, typed.with_keys(2, "K7-1", ()), typed),
        lambda: take_in(room.desk, room.made, typed),
        lambda: tick(room.desk, room.made.id, "2026-11-29", "K7-1", is_there=True),
        lambda: collect(room.desk, room.made, [room.stick]),
    ):
        with pytest.raises(NotFoundError):
            write()
    assert list(room.desk.classes.iterdir()) == []


def test_a_class_in_which_somebody_is_at_work_is_not_removed(room, paper, monkeypatch):
    take_in(room.desk, room.made, twice(TypedPaper(paper), "K7-1", keys_of(paper)))
    there = room.desk.of_class(room.made.id)
    (learner,) = there.learner_ids()

    def purge(*_):
        with pytest.raises(InUseError):
            purge_class(room.desk, room.made.id)
        return read_class(room.desk, room.made.id)

    monkeypatch.setattr("htcourse.store.class_files._PATIENCE_SECONDS", 0.0)
    change_class(room.desk, room.made.id, purge)
    with collecting(room.desk, room.made.id):
        purge()
    with LearnerFile.open(there, learner):
        purge()
    purge_class(room.desk, room.made.id)
    assert list(room.desk.classes.iterdir()) == []
