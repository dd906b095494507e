"""Where questions of a file go by themselves: over a quiz where the file plainly is its; what goes is told first."""

from collections.abc import Iterable, Sequence
from dataclasses import replace
from pathlib import Path

import pytest
from click.testing import CliRunner
from tests.usecases.exchange.four_quizzes import MODULE, Row, many_quizzes, table_of
from tests.usecases.workshop.drafts import data_folder

from htcourse import formats
from htcourse.cli import cli
from htcourse.core.errors import Sentence
from htcourse.core.quiz import Question
from htcourse.exports import question_export
from htcourse.store.draft_places import drafts_folder
from htcourse.store.places import Places
from htcourse.usecases.exchange.bring_over import bring_over
from htcourse.usecases.exchange.brought_before import BroughtBefore, brought_before
from htcourse.usecases.exchange.export_questions import bank_in, export_bank
from htcourse.usecases.exchange.import_questions import BroughtQuestions, read_questions, write_questions
from htcourse.usecases.workshop.drafts import new_draft, open_draft

HERE, HERS = range(20), range(100, 120)
"""Numbers of questions that stand here, and of those that are a colleague's."""


@pytest.fixture
def places(tmp_path: Path) -> Places:
    return data_folder(tmp_path)


def gift(path: Path, numbers: Iterable[int]) -> Path:
    asked = (
        f"::Case {each} of a worker:: What does worker {each} need? {{=Help line {each} ~Loan {each} ~Boss {each}}}"
        for each in numbers
    )
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text("\n\n".join(asked), "utf-8")
    return path


def module(places: Places, name: str, quizzes: Sequence[Sequence[int]], source: str = "first.gift") -> Path:
    """Return the folder of a draft that was opened last, with a quiz file for each list of numbers."""
    folder = drafts_folder(places) / name
    (folder / "quizzes").mkdir(parents=True, exist_ok=True)
    (folder / "module.yaml").write_text(MODULE.replace("many", name).replace("Many quizzes", f"On {name}"), "utf-8")
    for at, numbers in enumerate(quizzes, start=1):
        brought = read_questions([gift(places.home / source, numbers)])
        write_questions(brought, folder / "quizzes" / f"q{at}.yaml", quiz=f"Quiz {at}", is_replacing=True)
    open_draft(places, folder)
    return folder


def titles(folder: Path) -> set[str]:
    found = formats.read(folder).module
    assert found is not None
    return {each.title for each in found.questions}


def chosen(places: Places, brought: BroughtQuestions) -> BroughtBefore | None:
    """Return the place that is chosen before anybody chooses; None for a new module."""
    return next((each for each in brought_before(places, brought) if each.is_its), None)


@pytest.mark.parametrize("name", ["first.gift", "other.gift"], ids=["of the same name", "of another name"])
@pytest.mark.parametrize("here", [1, 2, 4, 8])
def test_by_itself_nothing_goes_unless_the_file_and_the_quiz_have_most_in_common(places, tmp_path, here, name):
    for count in (1, 2, 4, 10):
        for same in range(min(here, count) + 1):
            folder = module(places, "mine", [HERE[:here]])
            brought = read_questions([gift(tmp_path / "hers" / name, [*HERE[:same], *HERS[: count - same]])])
            place, before = chosen(places, brought), titles(folder)
            assert (place is not None) == (2 * same > count and 2 * same > here), (count, same, here)
            if place is not None:
                bring_over(places, brought, place.file, place.title)
                assert len(before - titles(folder)) == place.going == here - same


@pytest.mark.parametrize("halves", [1, 2, 4])
def test_by_itself_nothing_goes_from_quizzes_of_which_half_comes_without_ids(places, tmp_path, halves):
    module(places, "mine", [HERE[: 2 * halves], HERE[2 * halves : 4 * halves]])
    half = [*HERE[:halves], *HERE[2 * halves : 3 * halves]]
    brought = read_questions([gift(tmp_path / "half.gift", half)])
    assert chosen(places, brought) is None
    assert [each.going for each in brought_before(places, brought) if each.several] == [0], "there the others stay"


def test_a_colleagues_file_of_the_same_name_is_told_to_share_one_question_and_what_would_go(places, tmp_path):
    module(places, "mine", [HERE[:8]])
    brought = read_questions([gift(tmp_path / "hers" / "first.gift", [0, *HERS[:7]])])
    (place,) = brought_before(places, brought)
    assert (place.is_its, place.same, place.there, place.going) == (False, 1, 8, 7)


def test_a_file_that_has_the_name_of_a_quiz_file_and_no_question_of_it_is_not_offered_over_it(places, tmp_path):
    module(places, "mine", [HERE[:8]])
    assert brought_before(places, read_questions([gift(tmp_path / "hers" / "first.gift", HERS[:8])])) == ()


def test_a_table_goes_first_to_the_module_that_has_most_of_it_whatever_was_opened_last(places, tmp_path):
    whole = module(places, "final", [HERE[:8]])
    module(places, "course", [HERE[:2], HERE[2:4]])
    brought = read_questions([table_of(whole, tmp_path / "final.csv")])
    assert [each.module for each in brought_before(places, brought)] == ["On final", "On course"]


def test_of_two_modules_that_have_all_of_it_that_one_is_first_of_which_it_is_all(places, tmp_path):
    whole = module(places, "final", [[0, 1, 5, 6, 10, 11, 15, 16]])
    module(places, "course", [HERE[:5], HERE[5:10], HERE[10:15], HERE[15:20]])
    brought = read_questions([table_of(whole, tmp_path / "final.csv", lambda rows: rows[0].update(correct="B"))])
    (first, second, *_) = brought_before(places, brought)
    assert (first.module, first.same, first.there) == ("On final", 8, 8)
    assert (second.module, second.same, second.there) == ("On course", 8, 20)


def test_of_two_modules_alike_the_one_opened_last_is_first(places, tmp_path):
    one, two = (module(places, name, [HERE[:4], HERE[4:8]]) for name in ("one", "two"))
    brought = read_questions([table_of(one, tmp_path / "any.csv")])
    assert brought_before(places, brought)[0].module == "On two"
    open_draft(places, one)
    assert brought_before(places, brought)[0].module == "On one"
    assert two.is_dir()


def test_what_stays_of_a_quiz_is_not_said_to_go(places, tmp_path):
    folder = module(places, "mine", [HERE[:4]])
    file = folder / "quizzes" / "q1.yaml"
    essay = "  - {id: why, type: essay, title: Why, difficulty: 2, text: 'Why did she stay?', rubric: [RUBRIC]}"
    rubric = "{id: tells, text: Tells, levels: [{id: l0, points: 0, text: None}, {id: l1, points: 1, text: Some}]}"
    essay = essay.replace("RUBRIC", rubric)
    file.write_text(file.read_text("utf-8").replace("quizzes:", f"{essay}\nquizzes:"), "utf-8")
    path = tmp_path / "mine.txt"
    asked = (
        f"What does worker {each} need?\nA. Help line {each}\nB. Loan {each}\nC. Boss {each}\nANSWER: A"
        for each in range(3)
    )
    path.write_text("\n\n".join(asked), "utf-8")
    brought = read_questions([path])
    place = chosen(places, brought)
    assert place is not None
    assert (place.same, place.there, place.going) == (3, 5, 1), "Aiken has no form for an essay: it stays"
    bring_over(places, brought, place.file)
    assert titles(folder) == {"Why", *(f"Case {each} of a worker" for each in range(3))}


def test_the_command_tells_how_to_go_over_a_file_only_where_it_is_its_and_what_goes(places, tmp_path):
    module(places, "mine", [HERE[:8]])

    def run(path: Path) -> str:
        words = ("--home", str(places.home), "questions", "import", str(path), "-o", str(tmp_path / "new.yaml"))
        return CliRunner().invoke(cli, [*words, "--replace"]).output

    told = run(gift(tmp_path / "hers" / "first.gift", [0, *HERS[:7]]))
    (tmp_path / "new.yaml").unlink()
    assert "brought into" not in told
    assert "Of these questions 1 stand in “On mine” already, beside others" in told
    assert "of the 8 there --replace would take out 7" in told
    told = run(gift(tmp_path / "first.gift", HERE[:6]))
    assert "These questions were brought into “On mine” before" in told
    assert "Of the 8 questions there it takes out 2." in told


def test_rows_that_say_their_ids_are_changes_of_their_own_quizzes_and_take_nothing(places, tmp_path):
    folder = many_quizzes(places)

    def keep(rows: list[Row]) -> None:
        rows[:] = [rows[0], rows[5]]

    place = chosen(places, read_questions([table_of(folder, tmp_path / "two.csv", keep)]))
    assert place is not None
    assert (place.same, place.there, place.going) == (2, 8, 0)


def test_what_stays_is_asked_once_for_a_place_however_many_questions_would_go(places, tmp_path, monkeypatch):
    module(places, "mine", [HERE[:8]])
    asked = list[int]()

    def counted(lost: Sequence[Question], *_: object) -> dict[str, Sentence]:
        asked.append(len(lost))
        return {}

    monkeypatch.setattr("htcourse.usecases.exchange.write_quiz_files.staying", counted)
    brought_before(places, read_questions([gift(tmp_path / "part.gift", HERE[:5])]))
    assert asked == [3]


def aiken(path: Path, asked: Sequence[str]) -> Path:
    """Return a file that has nothing of a question but its words: no name and no id."""
    one = "{0}\nA. Help line of {1}\nB. Loan of {1}\nC. Boss of {1}\nANSWER: A"
    path.write_text("\n\n".join(one.format(text, at) for at, text in enumerate(asked)), "utf-8")
    return path


@pytest.mark.parametrize("corrected", [1, 3, 4])
@pytest.mark.parametrize("deleted", [0, 1])
def test_of_a_file_without_names_that_was_corrected_it_is_told_what_really_goes(places, tmp_path, corrected, deleted):
    """What would go was counted by exact words: most sentences were false, and half of such files went elsewhere."""
    words = [f"Somebody keeps passport {each} of a worker in the house. What is safe first?" for each in range(6)]
    folder = module(places, "mine", [], "mine.txt")
    file = folder / "quizzes" / "mine.yaml"
    write_questions(read_questions([aiken(tmp_path / "mine.txt", words)]), file, quiz="Mine")
    before = titles(folder)
    changed = [text.replace("keeps", "holds") if at < corrected else text for at, text in enumerate(words)]
    brought = read_questions([aiken(tmp_path / "mine.txt", changed[: 6 - deleted])])
    place = chosen(places, brought)
    assert place is not None
    assert (place.file, place.same, place.there, place.going) == (file, 6 - deleted, 6, deleted)
    bring_over(places, brought, file, "Mine")
    now = formats.read(folder).module
    assert now is not None
    assert len(now.questions) == 6 - deleted
    assert len({each.id for each in now.questions}) == len(before) - deleted


def test_of_two_modules_alike_the_file_goes_over_the_one_it_was_taken_out_of(places, tmp_path):
    """It went over the copy, as that was opened last, though it bears the name of its own."""
    morning = module(places, "morning", [HERE[:4], HERE[4:8]])
    evening = module(places, "evening", [HERE[:4], HERE[4:8]])
    for numbers in (HERE[:8], HERE[:7]):
        place = chosen(places, read_questions([gift(tmp_path / "morning.gift", numbers)]))
        assert place is not None
        assert place.file.parent == morning
    (evening / "quizzes" / "q2.yaml").write_text(
        (morning / "quizzes" / "q2.yaml").read_text("utf-8").replace("Case 7", "Case 70"), "utf-8"
    )
    place = chosen(places, read_questions([gift(tmp_path / "morning.gift", HERE[:7])]))
    assert place is not None
    assert place.file.parent == morning
    rest = (morning / "quizzes" / "q1.yaml").read_text("utf-8").replace("worker 3", "somebody 30")
    (morning / "quizzes" / "q1.yaml").write_text(rest.replace("Case 3", "Case 30"), "utf-8")
    place = chosen(places, read_questions([gift(tmp_path / "morning.gift", HERE[:8])]))
    assert place is not None
    assert place.file.parent == morning, "though the copy has one question more of it by now"


@pytest.mark.parametrize("name", ["mine", "mine (1)", "mine_final", "mine 2026"])
@pytest.mark.parametrize("last", ["mine", "evening"])
def test_a_file_that_was_saved_under_nearly_the_name_of_its_module_goes_there(places, tmp_path, name, last):
    """The second one in a folder is “mine (1)”: it went over the copy that was opened last."""
    for each in sorted(("mine", "evening"), key=lambda each: each == last):
        module(places, each, [HERE[:4], HERE[4:8]])
    for numbers in (HERE[:8], HERE[:7]):
        place = chosen(places, read_questions([gift(tmp_path / f"{name}.gift", numbers)]))
        assert place is not None
        assert place.file.parent.name == "mine"


def test_a_file_that_says_other_ids_goes_over_nothing_by_itself_where_questions_would_go(places, tmp_path):
    file = module(places, "mine", [HERE[:8]]) / "quizzes" / "q1.yaml"
    text = file.read_text("utf-8")
    for each in read_questions([file]).bank.questions:
        text = text.replace(each.question.id, f"hers-{each.question.id}")
    (tmp_path / "hers.yaml").write_text(text, "utf-8")
    for count, goes_there in ((8, True), (7, False)):
        brought = read_questions([tmp_path / "hers.yaml"])
        bank = replace(brought.bank, questions=brought.bank.questions[:count])
        (place,) = brought_before(places, replace(brought, bank=bank))
        assert (place.same, place.going, place.is_its) == (count, 8 - count, goes_there)


def test_a_colleagues_file_without_ids_says_none_though_some_of_its_rows_stand_here_as_they_are(places, tmp_path):
    """A row of Aiken that is a question here word for word counted as one whose id the file says."""
    words = [f"Somebody keeps passport {each} of a worker in the house. What is safe first?" for each in range(11)]
    folder = module(places, "mine", [])
    for name, part in (("one", words[:3]), ("two", words[3:])):
        brought = read_questions([aiken(tmp_path / f"{name}.txt", part)])
        write_questions(brought, folder / "quizzes" / f"{name}.yaml", quiz=name)
    hers = [*words[:2], *words[3:5], "Whom may she call at night when the office is closed?"]
    assert chosen(places, read_questions([aiken(tmp_path / "hers.txt", hers)])) is None


def test_the_own_quiz_is_offered_however_many_others_have_the_name_of_the_file(places, tmp_path):
    mine = module(places, "mine", [HERE[:10]])
    for at in range(9):
        other = module(places, f"other-{at}", [])
        part = gift(tmp_path / "street.gift", [HERE[at], *HERS[:3]])
        write_questions(read_questions([part]), other / "quizzes" / "street.yaml", quiz="Street")
    place = chosen(places, read_questions([gift(tmp_path / "street.gift", HERE[:10])]))
    assert place is not None
    assert place.file.parent.parent == mine


def test_looking_for_its_place_can_be_stopped_also_at_the_last(places, tmp_path):
    module(places, "mine", [HERE[:4]])
    told = list[tuple[int, int]]()
    brought_before(
        places, read_questions([gift(tmp_path / "a.gift", HERE[:4])]), report=lambda *each: told.append(each)
    )
    assert told[-1] == (1, 1)


def test_numbers_whose_units_have_other_names_are_known_in_a_file_that_has_none_of_them(places, tmp_path):
    """QTI has one name of a unit: of a quiz of such numbers nothing was known, and it went into a new module."""
    folder = module(places, "numbers", [])
    one = (
        "  - {{id: many-{0}, type: numeric, title: How many {0}, objective: o1, difficulty: 2, unit: '%', "
        "units: [per cent, percent], "
        "text: 'How many per cent in year {0}?', answers: [{{id: a, value: {0}0}}]}}"
    )
    rows = "\n".join(map(one.format, range(1, 5)))
    (folder / "quizzes" / "numbers.yaml").write_text(f"questions:\n{rows}\n", "utf-8")
    found = read_questions([folder / "quizzes" / "numbers.yaml"])
    assert len(found.bank.questions) == 4
    question_export("qti21").write_questions(found.bank, tmp_path / "out.zip")
    place = chosen(places, read_questions([tmp_path / "out.zip"]))
    assert place is not None
    assert (place.file.name, place.same, place.there, place.going) == ("numbers.yaml", 4, 4, 0)


@pytest.mark.parametrize("more", [0, 10])
@pytest.mark.parametrize("format_name", ["csv", "gift", "moodle-xml", "qti21", "apkg"])
def test_the_question_a_new_module_begins_with_goes_back_into_its_quiz(
    places: Places, tmp_path: Path, format_name: str, more: int
) -> None:
    """Written over in another program it went into a new module, and the lesson went on to ask what was not written."""
    module(places, "other", [HERE])
    folder = new_draft(places, None, "mine", "Mine", "en")
    open_draft(places, folder)
    bank, _ = bank_in(folder)
    (begun,) = bank.questions
    body = replace(
        begun.question.body,
        choices=tuple(replace(each, text=f"Worker {each.id}") for each in begun.question.body.choices),
    )
    own = replace(begun.question, title="Who pays", text="Who pays for the way to work abroad?", body=body)
    added = [replace(own, id=f"new-{at}", title=f"New {at}", text=f"Which law is number {at}?") for at in range(more)]
    out = tmp_path / f"out{question_export(format_name).EXTENSION}"
    export_bank(
        replace(bank, questions=tuple(replace(begun, question=each) for each in (own, *added))), format_name, out
    )
    brought = read_questions([out])
    place = chosen(places, brought)
    assert place is not None
    assert (place.file, place.same, place.there, place.going) == (folder / "quizzes" / "first-lesson.yaml", 1, 1, 0)
    written = bring_over(places, brought, place.file)
    assert not {"comments-gone", "question-gone"} & {each.code for each in written.problems}
    found = formats.read(folder)
    assert found.module is not None
    assert {each.id: each.text for each in found.module.questions}["first-question"] == own.text
    assert len(found.module.questions) == 1 + more
    assert titles(folder) == {"Who pays", *(each.title for each in added)}
