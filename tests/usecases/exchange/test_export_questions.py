"""Take questions out: a quiz, a module or all, of what is installed or of a folder, in the authors' own words."""

import re
import shutil
from dataclasses import replace
from pathlib import Path

import pytest
from tests.usecases.sample_desk import SAMPLE

from htcourse import formats
from htcourse.core.errors import CourseError, ModuleError, NotFoundError
from htcourse.core.question_bank import Bank, BankQuestion
from htcourse.core.question_types import cloze, essay, single_choice, true_false
from htcourse.core.question_types.parts import Accepted, Choice
from htcourse.core.quiz import Draw, Question, Quiz
from htcourse.exports import question_export
from htcourse.store import packages
from htcourse.store import places as store_places
from htcourse.store.places import Places
from htcourse.store.unpack import pack
from htcourse.usecases.exchange.export_questions import bank_of, export_bank, installed_bank
from htcourse.usecases.exchange.import_questions import read_questions
from htcourse.usecases.modules.build_module import build_module
from htcourse.usecases.modules.installed import enable_module, install_module
from htcourse.usecases.modules.module_sources import read_module


@pytest.fixture(scope="module")
def builtin(tmp_path_factory):
    """A built-in course of a few questions: a copy of the sample under another id, and its library."""
    folder = tmp_path_factory.mktemp("builtin")
    shutil.copytree(SAMPLE, folder / "course")
    path = folder / "course" / "module.yaml"
    path.write_text(path.read_text(encoding="utf-8").replace("id: sample", "id: course"), encoding="utf-8")
    return folder / "course", build_module(folder / "course", folder)


@pytest.fixture
def places(tmp_path, monkeypatch, builtin):
    """A data folder with a built-in course and the sample module."""
    source, library = builtin
    monkeypatch.setattr(packages, "builtin_library", lambda: library)
    monkeypatch.setattr(packages, "builtin_source", lambda: source)
    places = Places(tmp_path / "home")
    install_module(places, SAMPLE)
    return places


@pytest.fixture(scope="module")
def sample():
    return read_module(SAMPLE)


def ids(bank):
    return [each.question.id for each in bank.questions]


def practised(module):
    """Return what goes out unasked for: a lesson or a quiz that does not measure asks it, or nothing does."""
    only_measured = {"s-short", "s-number", "s-tag"}
    return [each for each in module.questions if not each.bank and each.id not in only_measured]


def test_a_module_that_was_installed_goes_out_as_it_was_written(places, sample):
    bank, _ = installed_bank(places, "sample")
    assert ids(bank) == [each.id for each in practised(sample)]
    assert [each.question.text for each in bank.questions] == [each.text for each in practised(sample)]


@pytest.mark.parametrize("behind", ["", "sample/"])
def test_a_quiz_goes_out_by_its_id_alone_or_behind_its_module(behind, places, sample):
    quiz = next(each for each in sample.quizzes if each.questions)
    bank, _ = installed_bank(places, f"{behind}{quiz.id}")
    assert ids(bank)[: len(quiz.questions)] == list(quiz.questions)
    assert bank.title == quiz.titles["en"]


def test_all_is_the_built_in_course_and_every_module(places, sample):
    bank, _ = installed_bank(places, "all")
    builtin, _ = installed_bank(places, "course")
    assert ids(bank)[: len(builtin.questions)] == ids(builtin)
    assert len(bank.questions) == len(set(ids(bank))) == len(builtin.questions) + len(practised(sample))


def test_a_module_that_is_switched_off_is_not_among_them(places):
    enable_module(places, "sample", False)
    with pytest.raises(NotFoundError):
        installed_bank(places, "sample")


def test_what_is_not_there_is_said_with_what_is_near(places):
    with pytest.raises(NotFoundError, match="Did you mean “sample”"):
        installed_bank(places, "sampel")


def test_where_a_quiz_draws_all_it_could_draw_goes_out_and_that_is_said(sample):
    quiz = next(each for each in sample.quizzes if each.draws)
    bank, problems = bank_of(sample, quiz.id)
    assert len(bank.questions) >= sum(each.count for each in quiz.draws)
    assert [each.code for each in problems] == ["draws-left-out"]


def test_what_a_question_counts_in_its_quiz_goes_with_it_or_is_named(sample, tmp_path):
    first, second, cloze = (
        next(each.id for each in practised(sample) if each.type == kind)
        for kind in ("single-choice", "multiple-choice", "cloze")
    )
    quiz = Quiz("weighed", {"en": "Weighed"}, "", (), (first, second, cloze), (), weights={first: 9.0, cloze: 2.5})
    drawing = replace(quiz, id="drawn", questions=(), draws=(Draw(1, type="multiple-choice", weight=4.0),))
    module = replace(sample, quizzes=(quiz, drawing))
    bank, _ = bank_of(module, "weighed")
    assert [each.points for each in bank.questions] == [9, 1, 2.5]
    assert {each.question.id: each.points for each in bank_of(module, "drawn")[0].questions}[second] == 4
    named = {}
    for name in ("moodle-xml", "gift", "aiken"):
        done = question_export(name).write_questions(bank, tmp_path / name)
        named[name] = {each.values["id"] for each in done.problems if each.code == "points-not-kept"}
    assert named["moodle-xml"] == {cloze}
    assert named["aiken"] == {first}
    assert first in named["gift"]
    assert second not in named["gift"]
    text = (tmp_path / "moodle-xml").read_text("utf-8")
    assert re.findall(r"<defaultgrade>(.*?)</defaultgrade>", text) == ["9", "1"]


def test_with_a_whole_module_goes_what_its_quizzes_give_and_who_differ_are_named(sample):
    first, second, third, unasked = practised(sample)[:4]
    one = Quiz("one", {"en": "One"}, "", (), (first.id, second.id), (), weights={first.id: 3.0, second.id: 2.5})
    draw = Draw(1, type=third.type, objective=third.objective, difficulty=third.difficulty, weight=4.0)
    two = replace(one, id="two", questions=(first.id, second.id, third.id), weights={first.id: 3.0, third.id: 4.0})
    drawing = replace(one, id="drawing", questions=(), draws=(draw,), weights={})
    module = replace(sample, questions=(first, second, third, unasked), quizzes=(one, two, drawing))
    bank, problems = bank_of(module)
    assert [each.points for each in bank.questions][:3] == [3, 2.5, 4]
    told = [each for each in problems if each.code == "points-differ"]
    assert [each.values["names"] for each in told] == [f"“{second.id}” (one: 2.5; two: 1)"]


def test_a_question_no_quiz_asks_has_a_point_and_equal_points_are_not_spoken_of(sample):
    bank, problems = bank_of(replace(sample, quizzes=()))
    assert {each.points for each in bank.questions} == {1.0}
    assert not [each for each in problems if each.code == "points-differ"]


def test_what_measures_goes_out_only_when_it_is_asked_for_and_each_is_named(sample):
    bank, problems = bank_of(sample)
    assert ids(bank) == [each.id for each in practised(sample)]
    count = len(sample.questions) - len(bank.questions)
    named = {"count": count, "quizzes": "“before”, “after”, “final”, “closing”"}
    assert [(each.code, each.values) for each in problems] == [("measuring-kept-back", named)]
    whole, problems = bank_of(sample, with_exam_bank=True)
    assert ids(whole) == [each.id for each in sample.questions]
    assert [(each.code, each.values) for each in problems] == [("measuring-taken-out", named)]
    for quiz, questions in (("before", ["s-true", "s-short"]), ("after", ["s-number", "s-cloze"])):
        assert ids(bank_of(sample, quiz)[0]) == questions
    exam, _ = bank_of(sample, "closing")
    assert {each.question.bank for each in exam.questions} == {"exam"}


def test_a_bank_that_no_exam_asks_stays_here_too_and_a_module_that_measures_nothing_is_silent(sample):
    assert [each.code for each in bank_of(replace(sample, quizzes=()))[1]] == ["exam-bank-kept-back"]
    plain = replace(sample, questions=tuple(practised(sample)), quizzes=sample.quizzes[:1])
    assert [each.code for each in bank_of(plain)[1]] == []


def test_in_our_own_format_the_exam_bank_has_a_file_of_its_own_that_is_never_replaced_unasked(sample, tmp_path):
    bank, _ = bank_of(sample, with_exam_bank=True)
    taken = export_bank(bank, "htcourse", tmp_path / "a.yaml")
    assert {each.name for each in (tmp_path / "a.yaml", *taken.others)} == {
        each.name for each in tmp_path.glob("*.yaml")
    }
    assert "x-truck" not in (tmp_path / "a.yaml").read_text(encoding="utf-8")
    assert (tmp_path / "a-exam.yaml").read_text(encoding="utf-8").startswith("# Goes on from a.yaml\nbank: exam\n")
    for each in tmp_path.glob("a.*"):
        each.unlink()
    with pytest.raises(CourseError, match=r"a-exam\.yaml. is there already"):
        export_bank(bank, "htcourse", tmp_path / "a.yaml")
    assert not (tmp_path / "a.yaml").exists()


def test_a_quiz_a_module_does_not_have_is_a_sentence(sample):
    with pytest.raises(NotFoundError, match="no quiz “nothing”"):
        bank_of(sample, "nothing")


def test_a_module_without_quizzes_says_so_and_how_its_questions_go_out(sample):
    with pytest.raises(NotFoundError, match="It has none; for all its questions write “all”") as told:
        bank_of(replace(sample, quizzes=()), "nothing")
    assert "known" not in told.value.fix


def test_ids_of_gaps_are_told_where_qti_numbers_them(tmp_path):
    def told(id):
        body = cloze.Body((cloze.Gap(id, answers=(Accepted("in", text="Palermo"),)),), text=f"In {{{id}}}")
        question = Question("q", "cloze", "T", "", 2, body.text, body)
        taken = export_bank(Bank((BankQuestion(question),)), "qti21", tmp_path / f"{id}.zip")
        return [each.advice for each in taken.problems]

    assert told("city") == ["To bring them back with their ids take them out as htcourse or apkg."]
    assert told("g1") == []


def test_categories_are_the_module_and_the_lesson(sample):
    categories = {each.category for each in bank_of(sample)[0].questions}
    assert all(each[0] == sample.titles["en"] for each in categories)
    assert max(map(len, categories)) == 2


@pytest.mark.parametrize("name", ["gift", "htcourse"])
def test_an_export_says_how_many_of_how_many_went_out(name, sample, tmp_path):
    bank, problems = bank_of(sample)
    taken = export_bank(bank, name, tmp_path / "out", problems=problems)
    assert taken.asked == len(practised(sample))
    errors = [each for each in taken.problems if each.severity == "error"]
    assert taken.count == taken.asked - len(errors) > 0
    assert (tmp_path / "out").stat().st_size > 100


def test_translations_stay_in_our_own_format_and_are_named_elsewhere(sample, tmp_path):
    bank, _ = bank_of(sample)
    own = export_bank(bank, "htcourse", tmp_path / "a.yaml")
    assert (tmp_path / "a.ru.yaml").is_file()
    assert "translations-left-out" not in {each.code for each in own.problems}
    other = export_bank(bank, "gift", tmp_path / "a.gift")
    (left,) = (each for each in other.problems if each.code == "translations-left-out")
    assert left.values["languages"] == "kk, ru"
    other = export_bank(bank, "gift", tmp_path / "b.gift", language="ru")
    (left,) = (each for each in other.problems if each.code == "translations-left-out")
    assert left.values["languages"] == "en, kk"


def test_a_translated_question_goes_out_in_the_language_asked_for(sample, tmp_path):
    question = next(each for each in sample.questions if "ru" in each.translations)
    export_bank(bank_of(sample)[0], "htcourse", tmp_path / "a.yaml", language="ru")
    assert question.translations["ru"]["title"] in (tmp_path / "a.yaml").read_text(encoding="utf-8")


def test_an_unknown_format_and_a_file_that_is_there_are_sentences(sample, tmp_path):
    bank, _ = bank_of(sample)
    with pytest.raises(CourseError, match="no export “gitf”"):
        export_bank(bank, "gitf", tmp_path / "a")
    (tmp_path / "b").write_text("mine", encoding="utf-8")
    with pytest.raises(CourseError, match="there already"):
        export_bank(bank, "gift", tmp_path / "b")
    assert (tmp_path / "b").read_text(encoding="utf-8") == "mine"
    export_bank(bank, "gift", tmp_path / "b", replacing=True)


def test_a_wheel_without_its_source_says_so(tmp_path, monkeypatch):
    monkeypatch.setattr(store_places, "library_folder", lambda: tmp_path)
    monkeypatch.setattr(store_places, "_CHECKOUT", tmp_path)
    with pytest.raises(ModuleError, match="source of the built-in course"):
        store_places.builtin_source()


def test_in_a_wheel_the_source_is_the_package_beside_the_library(tmp_path, monkeypatch):
    packed = pack(SAMPLE, tmp_path / "htcourse.htmod")
    monkeypatch.setattr(store_places, "library_folder", lambda: tmp_path)
    assert store_places.builtin_source() == packed
    assert read_module(packed).questions == read_module(SAMPLE).questions


def test_in_a_checkout_the_source_is_the_folder_content():
    source = store_places.builtin_source()
    assert source.name == "content" or source.suffix == ".htmod"
    assert formats.recognise(Path(source)) is not None or source.suffix == ".htmod"


@pytest.mark.parametrize("name", ["gift", "csv", "apkg", "qti21"])
def test_ids_of_choices_that_will_not_come_back_are_told(name, tmp_path):
    def told(*ids):
        choices = tuple(Choice(id, correct=id == ids[0], text=id) for id in ids)
        question = Question("q", "single-choice", "T", "", 2, "Which?", single_choice.Body(choices))
        taken = export_bank(Bank((BankQuestion(question),)), name, tmp_path / f"{ids[0]}.{name}")
        return [each.values["count"] for each in taken.problems if each.code == "element-ids-left-out"]

    assert told("act", "means") == ([1] if name in ("gift", "csv") else [])
    assert told("a", "b12") == []


@pytest.mark.parametrize("name", ["moodle-xml", "qti21", "apkg", "htcourse", "gift", "csv"])
def test_notes_for_markers_come_back_as_such_or_are_told(name, tmp_path):
    level = (essay.Level("no", 0, text="No"), essay.Level("yes", 1, text="Yes"))
    body = essay.Body(
        (essay.Criterion("c", level, text="Why"),), model_answer="*Because.*", grader_notes="Look for **safety**."
    )
    question = Question("q", "essay", "T", "", 2, "Why?", body)
    out = tmp_path / {"moodle-xml": "a.xml", "qti21": "a.zip", "htcourse": "a.yaml"}.get(name, f"a.{name}")
    taken = export_bank(Bank((BankQuestion(question),)), name, out)
    told = [each.code for each in taken.problems if each.code == "grader-notes-left-out"]
    if name in ("gift", "csv"):
        assert told
        return
    assert not told
    if name == "htcourse":
        assert "grader_notes: Look for **safety**." in out.read_text(encoding="utf-8")
        return
    (back,) = read_questions([out]).bank.questions
    assert (back.question.body.model_answer, back.question.body.grader_notes) == ("*Because.*", "Look for **safety**.")
    assert back.question.body.rubric


@pytest.mark.parametrize("name", ["gift", "moodle-xml", "qti21", "csv", "xlsx", "apkg", "htcourse", "aiken"])
def test_a_category_that_nobody_wrote_is_told_and_stays_out_of_our_own_file(name, tmp_path):
    module = read_module(SAMPLE)
    own = replace(module.questions[0], id="own", category=("Law",))
    bank, _ = bank_of(replace(module, questions=(*module.questions, own), quizzes=()))
    added = sum(not each.bank and not each.category for each in module.questions)
    out = tmp_path / {"moodle-xml": "a.xml", "qti21": "a.zip", "htcourse": "a.yaml"}.get(name, f"a.{name}")
    taken = export_bank(bank, name, out)
    told = [each.values["count"] for each in taken.problems if each.code == "category-added"]
    assert told == ([] if name in ("htcourse", "aiken") else [added])
    if name == "htcourse":
        assert out.read_text("utf-8").count("\n    category:") == 1


def test_what_aiken_does_not_hold_beside_text_and_answers_is_told_once(tmp_path):
    bank, _ = bank_of(read_module(SAMPLE), with_exam_bank=True)
    taken = export_bank(bank, "aiken", tmp_path / "a.txt")
    assert [each.values for each in taken.problems if each.code == "details-left-out"] == [
        {"count": len(bank.questions)}
    ]
    plain = Question("is-it", "true-false", "Is it?", "", 2, "Is it?", true_false.Body(True))
    taken = export_bank(Bank((BankQuestion(plain, ("M",), unsaid=("category",)),)), "aiken", tmp_path / "b.txt")
    assert "details-left-out" not in {each.code for each in taken.problems}
