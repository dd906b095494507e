"""Questions taken out of several quiz files of a module, and brought back: each goes over the file it stands in."""

from pathlib import Path

import pytest
from click.testing import CliRunner
from tests.usecases.exchange.four_quizzes import Row, many_quizzes, table_of
from tests.usecases.workshop.drafts import data_folder

from htcourse import formats
from htcourse.cli import cli
from htcourse.core.errors import CourseError, FolderError, ModuleError
from htcourse.exports import put_file
from htcourse.store.places import Places
from htcourse.usecases.exchange.already_here import stand_twice
from htcourse.usecases.exchange.bring_over import bring_over
from htcourse.usecases.exchange.brought_before import brought_before
from htcourse.usecases.exchange.import_questions import BroughtQuestions, read_questions
from htcourse.usecases.exchange.replaced_work import in_order

SHUT, OWED = "the-shed-is-bolted-at-night", "aida-owes-more-each-month"


@pytest.fixture
def places(tmp_path: Path) -> Places:
    return data_folder(tmp_path)


@pytest.fixture
def folder(places: Places) -> Path:
    return many_quizzes(places)


def files(folder: Path) -> dict[str, str]:
    """Return by question the file it stands in."""
    module = formats.read(folder).module
    assert module is not None
    return {each.id: Path(each.place.file).stem for each in module.questions}


def asked(folder: Path) -> dict[str, tuple[str, ...]]:
    module = formats.read(folder).module
    assert module is not None
    return {each.titles["en"]: each.questions for each in module.quizzes}


def texts(folder: Path) -> dict[str, bytes]:
    return {each.name: each.read_bytes() for each in (folder / "quizzes").iterdir()}


def read(folder: Path, tmp_path: Path, *changes: tuple[str, str, str]) -> BroughtQuestions:
    """Take all questions out, change cells (id, column, words; no column: the row goes) and read the table."""

    def change(rows: list[Row]) -> None:
        for id, column, words in changes:
            row = next(each for each in rows if each["id"] == id)
            row.update({column: words}) if column else rows.remove(row)

    return read_questions([table_of(folder, tmp_path / "all.csv", change)])


def test_a_file_of_all_quizzes_is_offered_over_all_of_them_first(places, folder, tmp_path):
    found = brought_before(places, read(folder, tmp_path, (SHUT, "name", "A bolt")))
    assert [(each.file, each.module, each.same) for each in found] == [(folder / "quizzes", "Many quizzes", 16)]
    assert [each.title for each in found[0].several] == ["On debt", "On doors", "On papers", "On promise"]


def test_each_question_goes_into_its_own_file_and_a_new_one_beside_the_row_before(places, folder, tmp_path):
    before, quizzes = files(folder), asked(folder)

    def change(rows: list[Row]) -> None:
        rows[5]["feedback"], rows[9]["name"] = "A bolt is a sign.", "The visa"
        new = {"id": "", "name": "A roof", "question": "He sleeps on a roof in winter. Whom does he call?"}
        rows.insert(10, {**rows[9], **new, "answer1": "The help line", "answer2": "Nobody", "answer3": "The foreman"})
        del rows[2]

    gone = list(before)[2]
    written = bring_over(places, read_questions([table_of(folder, tmp_path / "all.csv", change)]), folder)
    after = files(folder)
    new = [id for id in after if id not in before]
    assert {id: file for id, file in after.items() if id not in new} == {
        id: file for id, file in before.items() if id != gone
    }
    assert [after[id] for id in new] == ["papers"]
    quizzes["On debt"] = tuple(id for id in quizzes["On debt"] if id != gone)
    quizzes["On papers"] = (*quizzes["On papers"], *new)
    assert asked(folder) == quizzes
    assert sorted(each.code for each in written.problems) == ["replaced", "taken-out"]
    assert (written.count, len(written.kept)) == (16, 4)
    assert "A bolt is a sign." in (folder / "quizzes" / "doors.yaml").read_text("utf-8")


def test_a_new_row_below_one_for_exams_is_for_exams_and_that_is_told(places, folder, tmp_path):
    last = folder / "quizzes" / "promise.yaml"
    last.write_text("bank: exam\n" + last.read_text("utf-8").partition("quizzes:")[0], "utf-8")
    new = {"id": "", "name": "A roof", "question": "He sleeps on a roof in winter. Whom does he call?"}
    table = table_of(folder, tmp_path / "all.csv", lambda rows: rows.append({**rows[0], **new}), with_exam_bank=True)
    written = bring_over(places, read_questions([table]), folder)
    assert [(each.code, each.place.file) for each in written.problems] == [("new-for-exams", "promise.yaml")]
    module = formats.read(folder).module
    assert module is not None
    assert [each.bank for each in module.questions if each.title == "A roof"] == ["exam"]


def test_what_cannot_be_read_in_one_file_changes_none(places, folder, tmp_path):
    brought = read(folder, tmp_path, (OWED, "name", "A debt"))
    last = folder / "quizzes" / "promise.yaml"
    last.write_text(last.read_text("utf-8").replace("type: single-choice", "type: riddle", 1), "utf-8")
    before = texts(folder)
    with pytest.raises(ModuleError, match="Nothing was changed"):
        bring_over(places, brought, folder)
    assert texts(folder) == before


@pytest.mark.parametrize("left", [0, -40], ids=["empty", "cut off"])
def test_a_file_that_cannot_be_read_refuses_all_for_its_questions_would_come_twice(places, folder, tmp_path, left):
    brought = read(folder, tmp_path, (OWED, "name", "A debt"))
    last = folder / "quizzes" / "promise.yaml"
    last.write_text(last.read_text("utf-8")[:left] + ("  - {" if left else ""), "utf-8")
    before = texts(folder)
    refused = [each.refused for each in brought_before(places, brought) if each.several]
    assert len(refused) == 1
    assert "promise.yaml" in str(refused[0]), "it is told before anything is chosen"
    with pytest.raises(ModuleError, match=r"promise\.yaml.*Nothing was changed"):
        bring_over(places, brought, folder)
    assert texts(folder) == before


def test_an_id_that_stands_in_two_of_them_changes_none(places, folder, tmp_path):
    brought = read(folder, tmp_path)
    last = folder / "quizzes" / "promise.yaml"
    last.write_text(last.read_text("utf-8").replace("id: the-job-was-another-one", f"id: {OWED}"), "utf-8")
    before = texts(folder)
    with pytest.raises(ModuleError, match="Nothing was changed"):
        bring_over(places, brought, folder)
    assert texts(folder) == before


def test_a_disk_that_takes_one_file_and_not_the_next_keeps_all_as_they_were(places, folder, tmp_path, monkeypatch):
    brought, before = read(folder, tmp_path, (OWED, "name", "A debt")), texts(folder)

    def full(path: Path, content: bytes) -> None:
        if path.name == "papers.yaml":
            raise FolderError("The disk is full.")
        put_file(path, content)

    monkeypatch.setattr("htcourse.exports.authoring.put_file", full)
    with pytest.raises(FolderError):
        bring_over(places, brought, folder)
    assert texts(folder) == before


def test_a_file_that_cannot_be_written_leaves_the_others_as_they_were(places, folder, tmp_path, monkeypatch):
    brought, before = read(folder, tmp_path, (OWED, "name", "A debt")), texts(folder)

    def shut(path: Path, content: bytes) -> None:
        if path.name == "papers.yaml":
            raise FolderError("It may only be read.")
        put_file(path, content)

    for each in ("exports.authoring", "usecases.exchange.all_or_none"):
        monkeypatch.setattr(f"htcourse.{each}.put_file", shut)
    with pytest.raises(FolderError, match="It may only be read"):
        bring_over(places, brought, folder)
    assert texts(folder) == before


def test_a_file_that_cannot_be_put_back_is_named_and_the_others_are(places, folder, tmp_path, monkeypatch):
    changes = [(OWED, "name", "A debt"), (SHUT, "name", "A bolt")]
    brought, before = read(folder, tmp_path, *changes), texts(folder)

    def full(path: Path, content: bytes) -> None:
        if path.name == "papers.yaml" or (path.name == "debt.yaml" and b"A debt" not in content):
            raise FolderError("The disk is full.")
        put_file(path, content)

    for each in ("exports.authoring", "usecases.exchange.all_or_none"):
        monkeypatch.setattr(f"htcourse.{each}.put_file", full)
    with pytest.raises(FolderError, match=r"could not be put back: debt\.yaml\."):
        bring_over(places, brought, folder)
    assert [name for name, text in texts(folder).items() if text != before[name]] == ["debt.yaml"]


def test_of_a_file_of_which_little_comes_again_the_others_stay_and_its_new_row_goes_into_it(places, folder, tmp_path):
    before, some = files(folder), [id for id, file in files(folder).items() if file == "promise"]

    def change(rows: list[Row]) -> None:
        rows[:] = [each for each in rows if each["id"] not in some[1:]]
        rows.append({**rows[0], "id": "", "name": "A roof", "question": "He sleeps on a roof. Whom does he call?"})

    written = bring_over(places, read_questions([table_of(folder, tmp_path / "all.csv", change)]), folder)
    after = files(folder)
    assert before.items() <= after.items()
    assert [file for id, file in after.items() if id not in before] == ["promise"]
    (told,) = (each for each in written.problems if each.code == "others-stay")
    assert (told.place.file, told.values["count"]) == ("promise.yaml", 3)


def test_a_table_of_the_changed_rows_alone_changes_them_alone(places, folder, tmp_path):
    before, quizzes = files(folder), asked(folder)
    others = [(id, "", "") for id in before if id not in (OWED, SHUT)]
    brought = read(folder, tmp_path, (OWED, "name", "A debt"), (SHUT, "name", "A bolt"), *others)
    (first, *_) = brought_before(places, brought)
    assert [each.title for each in first.several] == ["On debt", "On doors"]
    written = bring_over(places, brought, first.file)
    assert (files(folder), asked(folder)) == (before, quizzes)
    told = sorted((each.code, each.place.file, each.values.get("count")) for each in written.problems)
    assert [each for each in told if each[0] != "replaced"] == [
        ("others-stay", "debt.yaml", 3),
        ("others-stay", "doors.yaml", 3),
        ("quizzes-not-come", "debt.yaml", 2),
    ]
    module = formats.read(folder).module
    assert module is not None
    assert {each.id for each in module.questions if each.title in ("A debt", "A bolt")} == {OWED, SHUT}


def test_a_part_of_one_quiz_is_offered_as_changes_first(places, folder, tmp_path):
    before = files(folder)
    brought = read(folder, tmp_path, (OWED, "name", "A debt"), *((id, "", "") for id in before if id != OWED))
    (first, *_) = brought_before(places, brought)
    assert [each.title for each in first.several] == ["On debt"]
    bring_over(places, brought, first.file)
    assert files(folder) == before


def test_a_module_of_one_quiz_file_is_gone_over_by_its_folder(places, folder, tmp_path):
    for name in ("doors", "papers", "promise"):
        (folder / "quizzes" / f"{name}.yaml").unlink()
    before, quizzes = files(folder), asked(folder)
    gone = list(before)[-1]
    brought = read(folder, tmp_path, (OWED, "name", "A debt"), (gone, "", ""))
    assert not any(each.several for each in brought_before(places, brought)), "it is offered by its name"
    bring_over(places, brought, folder)
    assert [*files(folder)] == [id for id in before if id != gone]
    assert asked(folder) == {"On debt": tuple(id for id in quizzes["On debt"] if id != gone)}


def test_who_brings_what_is_not_there_over_a_module_is_told_so(places, folder, tmp_path):
    path = tmp_path / "new.gift"
    path.write_text("::A roof:: He sleeps on a roof. Whom does he call? {=The help line ~Nobody}", "utf-8")
    with pytest.raises(CourseError, match="Most of these questions do not stand in the quiz files"):
        bring_over(places, read_questions([path]), folder)


def test_a_copy_of_all_questions_in_one_more_file_does_not_halve_them(places, folder, tmp_path):
    brought = read(folder, tmp_path)
    copy = "\n".join((folder / "quizzes" / f"{each}.yaml").read_text("utf-8") for each in ("debt", "doors"))
    listed = copy.split("quizzes:")[0].replace("  - id: ", "  - id: copy-")
    (folder / "quizzes" / "debt-copy.yaml").write_text(listed, "utf-8")
    (several,) = (each for each in brought_before(places, brought) if each.several)
    assert len({each.title for each in several.several} & {"On debt", ""}) == 1, "of two that are the same one"


def test_who_brings_them_into_a_new_file_all_the_same_is_told_that_they_are_there_twice(places, folder, tmp_path):
    brought = read(folder, tmp_path)
    for out in (folder / "quizzes" / "new.yaml", places.trainer / "modules" / "other" / "quizzes" / "new.yaml"):
        (told,) = stand_twice(places, brought, out)
        assert told.sentence == ("Of these 16 questions 16 stand in “Many quizzes” already: now there are two of each.")


@pytest.mark.parametrize(
    ("column", "words", "parts"),
    [
        ("feedback", "A new explanation.", "feedback"),
        ("feedback1", "A new reason.", "feedback"),
        ("name", "A bolt", "title"),
        ("points", "3", "points"),
        ("question", "The shed is bolted at noon. What is that a sign of?", "text"),
    ],
)
def test_all_that_differs_in_another_file_is_named(places, folder, tmp_path, column, words, parts):
    brought = read(folder, tmp_path, (SHUT, column, words))
    written = bring_over(places, brought, folder / "quizzes" / "debt.yaml", "On debt")
    left = {each.values["id"]: each for each in written.problems if each.code == "stands-elsewhere"}
    assert len(left) == 12
    assert {id: each.values["parts"] for id, each in left.items() if "parts" in each.values} == {SHUT: parts}
    assert "bring the file in over doors.yaml, too" in left[SHUT].fix.format(**left[SHUT].values)


def test_a_new_row_with_title_and_answers_of_another_file_is_a_new_question(places, folder, tmp_path):
    before = files(folder)

    def change(rows: list[Row]) -> None:
        new = {"id": "", "question": "Nurlan picks melons and sleeps in a locked barn. Which of these do you see?"}
        rows[:] = [*rows[:4], {**rows[4], **new}]

    bring_over(places, read_questions([table_of(folder, tmp_path / "all.csv", change)]), folder / "quizzes/debt.yaml")
    assert [file for id, file in files(folder).items() if id not in before] == ["debt"]


def test_what_changes_marks_is_told_first_and_what_was_left_last(places, folder, tmp_path):
    gone = [id for id, file in files(folder).items() if file == "debt"][-1]
    brought = read(folder, tmp_path, (OWED, "correct", "B"), (gone, "", ""))
    written = bring_over(places, brought, folder / "quizzes" / "debt.yaml", "On debt")
    codes = [each.code for each in in_order(written.problems)]
    assert codes[:2] == ["key-replaced", "taken-out"]
    assert set(codes[2:]) <= {"stands-elsewhere", "feedback-behind"}
    assert codes[-1] == "stands-elsewhere"


def test_the_command_goes_over_all_quiz_files_of_a_folder(places, folder, tmp_path):
    table = table_of(folder, tmp_path / "all.csv", lambda rows: rows[0].update(name="A debt"))
    before = files(folder)

    def run(*words: str) -> str:
        result = CliRunner().invoke(cli, ["--home", str(places.home), "questions", "import", str(table), *words])
        return result.output

    new = folder / "quizzes" / "new.yaml"
    told = run("-o", str(new))
    assert "Of these questions 16 stand in “Many quizzes” already, in these quiz files: debt.yaml, doors.yaml" in told
    assert f"-o {folder} --replace" in told
    new.unlink()
    assert "--replace" in run("-o", str(folder))
    assert "16 questions" in run("-o", str(folder), "--replace")
    assert files(folder) == before
    assert "A debt" in (folder / "quizzes" / "debt.yaml").read_text("utf-8")


def test_quizzes_of_which_no_question_comes_stay_and_are_named(places, folder, tmp_path):
    before = files(folder)
    gone = [(id, "", "") for id, file in before.items() if file in ("papers", "promise")]
    written = bring_over(places, read(folder, tmp_path, *gone), folder)
    assert files(folder) == before
    (told,) = (each for each in written.problems if each.code == "quizzes-not-come")
    assert told.sentence == "Of these quizzes no question came: they stay as they are (2): “On papers”, “On promise”."
    assert bring_over(places, read(folder, tmp_path), folder).problems == ()


def test_an_exam_that_stays_here_when_questions_go_out_is_not_said_not_to_have_come(places, folder, tmp_path):
    last = folder / "quizzes" / "promise.yaml"
    last.write_text("bank: exam\n" + last.read_text("utf-8").replace("[practice, test]", "[exam]"), "utf-8")
    written = bring_over(places, read(folder, tmp_path, (OWED, "name", "A debt")), folder)
    assert "quizzes-not-come" not in {each.code for each in written.problems}


def test_a_new_row_over_one_quiz_file_by_command_is_asked_by_its_quiz(places, folder, tmp_path):
    quizzes = asked(folder)

    def change(rows: list[Row]) -> None:
        new = {"id": "", "name": "A roof", "question": "He sleeps on a roof in winter. Whom does he call?"}
        rows[:] = [*rows[:4], {**rows[0], **new}]

    file = folder / "quizzes" / "debt.yaml"
    words = ("questions", "import", str(table_of(folder, tmp_path / "debt.csv", change)), "-o", str(file), "--replace")
    told = CliRunner().invoke(cli, ["--home", str(places.home), *words])
    assert told.exit_code == 0, told.output
    assert asked(folder) == {**quizzes, "On debt": (*quizzes["On debt"], "a-roof")}


def test_a_new_question_that_no_quiz_asks_is_told(places, folder, tmp_path):
    last = folder / "quizzes" / "promise.yaml"
    last.write_text("bank: exam\n" + last.read_text("utf-8").replace("[practice, test]", "[exam]"), "utf-8")

    def copy(rows: list[Row]) -> None:
        text = f"In another town the same was seen. {rows[-1]['question']}"
        rows.append({**rows[-1], "id": "", "name": "In another town", "question": text})

    table = table_of(folder, tmp_path / "all.csv", copy, with_exam_bank=True)
    written = bring_over(places, read_questions([table]), folder)
    (told,) = (each for each in written.problems if each.code == "new-unasked")
    assert (told.place.file, told.values["names"]) == ("promise.yaml", "“In another town” (in-another-town)")
