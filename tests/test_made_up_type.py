"""A question type that gives nothing but its rules is left out everywhere, with a sentence; nowhere is it an error."""

import sys
import zipfile
from dataclasses import replace

import pytest
from tests.compiled_courses import compiled_sample

from htcourse import exports
from htcourse.core import question_types
from htcourse.core.errors import NotFoundError, Severity
from htcourse.core.plain_data import from_plain
from htcourse.core.question_bank import Bank, BankQuestion
from htcourse.core.question_types import Remarks, kind_names, kind_of, single_choice
from htcourse.core.question_types.owed import Owes, grading_script, offered, owes_of
from htcourse.core.question_types.parts import Choice
from htcourse.core.quiz import Question
from htcourse.store.places import assets_dir
from htcourse.ui.look.theme import Look
from htcourse.ui.workshop.forms import Offers, form_for
from htcourse.usecases.exchange.import_questions import read_questions
from htcourse.usecases.exchange.question_template import write_template
from htcourse.usecases.workshop.elements import element_data
from htcourse.usecases.workshop.question_forms import new_question, problems_of

__all__ = ["compiled_sample"]

NAME = "made-up"
RULES = '''
"""`made-up`: the one word that is asked for."""

from dataclasses import dataclass

from htcourse.core.plain_data import text_field
from htcourse.core.quiz import Interaction, mark_of

NAME = "made-up"


@dataclass(frozen=True, slots=True)
class Body:
    word: str = text_field(default="")


def check(body):
    return []


def interaction(body, seed):
    return Interaction("type-text")


def grade(body, answer):
    return mark_of(float(answer.get("text") == body.word), [])
'''
OWN_FORMAT = "htcourse"
YAML = """questions:
  - id: q-new
    type: made-up
    title: A word
    difficulty: 2
    text: Which?
    word: ready
"""


@pytest.fixture
def made_up(tmp_path, monkeypatch):
    """A folder with the rules of a type, found beside the others."""
    folder = tmp_path / "types" / "made_up"
    folder.mkdir(parents=True)
    (folder / "__init__.py").write_text(RULES, encoding="utf-8")
    monkeypatch.setattr(question_types, "__path__", [*question_types.__path__, str(folder.parent)])
    for each in (kind_of, owes_of, grading_script):
        each.cache_clear()
    yield kind_of(NAME)
    for each in (kind_of, owes_of, grading_script):
        each.cache_clear()
    sys.modules.pop(f"{question_types.__name__}.made_up", None)


@pytest.fixture
def bank(made_up):
    """One question of the type, one of a type that every format holds."""
    odd = Question("q-odd", NAME, "A word", "", 2, "Which?", made_up.body(word="ready"))
    choices = (Choice("a", correct=True, text="this", feedback="Yes."), Choice("b", text="that", feedback="No."))
    usual = Question("q-usual", "single-choice", "Choose", "", 2, "What?", single_choice.Body(choices))
    return Bank((BankQuestion(odd), BankQuestion(usual)), title="Both")


@pytest.fixture
def course(made_up, compiled_sample):
    """A course in which a question of every quiz and check is of the type."""
    first, *others = compiled_sample.questions
    odd = replace(first, type=NAME, structure={**first.structure, "type": NAME, "body": {"word": "ready"}})
    return replace(compiled_sample, questions=(odd, *others)), odd


def test_it_is_found_by_its_folder_and_gives_nothing(made_up):
    assert NAME in kind_names()
    assert owes_of(NAME) == Owes()
    assert made_up.remarks == Remarks()
    assert grading_script(NAME) == ""


@pytest.mark.parametrize("name", sorted(set(exports.export_names("write_questions")) - {OWN_FORMAT}))
def test_every_export_of_questions_leaves_it_out_and_says_so(name, bank, tmp_path):
    written = exports.question_export(name).write_questions(bank, tmp_path / "out")
    told = [each for each in written.problems if each.values.get("id") == "q-odd"]
    assert written.count == 1
    assert [(each.code, each.severity) for each in told] == [("type-left-out", Severity.ERROR)]
    assert NAME in told[0].template.format(**told[0].values) or "left out" in told[0].template


def test_our_own_format_holds_it_whole(bank, made_up, tmp_path):
    written = exports.question_export(OWN_FORMAT).write_questions(bank, tmp_path / "out.yaml")
    data = element_data("questions", (tmp_path / "out.yaml").read_text(encoding="utf-8"), "q-odd")
    assert (written.count, written.problems, problems_of(data)) == (2, (), ())
    assert from_plain(made_up.body, data) == bank.questions[0].question.body


@pytest.mark.parametrize("name", exports.export_names("write_course"))
def test_every_export_of_a_course_leaves_it_out_and_says_so(name, course, tmp_path):
    module, odd = course
    written = exports.course_export(name).write_course(module, tmp_path / "out.zip")
    told = [each for each in written.problems if each.code == "type-left-out"]
    assert [each.values["id"] for each in told] == [odd.id]
    with zipfile.ZipFile(tmp_path / "out.zip") as archive:
        pages = [archive.read(each).decode() for each in archive.namelist() if each.endswith((".html", ".js"))]
    assert not any(f'"type": "{NAME}"' in page or f'"type":"{NAME}"' in page for page in pages)


def test_a_table_that_names_it_says_which_types_a_table_holds(made_up, tmp_path):
    (tmp_path / "in.csv").write_text("type,question,answer1\nmade-up,Which?,ready\n", encoding="utf-8")
    brought = read_questions([tmp_path / "in.csv"])
    assert [each.code for each in brought.problems] == ["type-not-supported"]
    assert NAME not in str(brought.problems[0].values["known"])


def test_a_package_for_anki_that_names_an_unknown_type_gives_the_card_and_a_word(bank, made_up, tmp_path, monkeypatch):
    table = Owes(sides=lambda card, body: ("", card.line(body.word)))
    monkeypatch.setattr("htcourse.exports.apkg.package.owes_of", lambda name: table)
    exports.question_export("apkg").write_questions(replace(bank, questions=bank.questions[:1]), tmp_path / "a.apkg")
    assert read_questions([tmp_path / "a.apkg"]).bank.questions[0].question.type == NAME
    monkeypatch.setattr(question_types, "__path__", question_types.__path__[:-1])
    del sys.modules[f"{question_types.__name__}.made_up"]
    kind_of.cache_clear()
    brought = read_questions([tmp_path / "a.apkg"])
    assert NAME not in [each.question.type for each in brought.bank.questions]
    assert brought.problems


def test_it_is_not_offered_as_a_new_question(made_up, tmp_path):
    assert NAME not in offered()
    with pytest.raises(NotFoundError) as caught:
        new_question(NAME, "q-new", "")
    assert NAME in str(caught.value.values["type"])
    brought = read_questions([write_template(tmp_path / "template.xlsx")])
    assert [each.question.type for each in brought.bank.questions] == [
        kind for kind in offered() if owes_of(kind).columns
    ]


def test_its_form_has_the_fields_of_any_question_and_says_where_the_answers_are(made_up, qtbot):
    form = form_for("quiz", Look(assets_dir(), "light", 1.0))
    qtbot.addWidget(form)
    form.set_offers(Offers())
    form.set_text(YAML, "q-new")
    assert problems_of(element_data("questions", YAML, "q-new")) == ()
    assert form.section.explained({"type": NAME}) == "made-up: its answers have no form; write them in the text."


def test_a_type_with_a_table_is_carried_by_what_it_gives(bank, made_up, tmp_path, monkeypatch):
    """What stands in the table is used, with no word about the type anywhere else."""
    table = tmp_path / "types" / "made_up" / "owes.py"
    table.write_text(
        "from htcourse.core.question_rows.row import Answer\n"
        "from htcourse.core.question_types.made_up import Body\n"
        "from htcourse.core.question_types.owed import Columns, Owes, Parts\n"
        "OWES = Owes(\n"
        "    name='Made up',\n"
        "    example=lambda say: {'word': say('yes')},\n"
        "    columns=Columns('One word.', lambda body: Parts([Answer(body.word)]), "
        "lambda cells: Body(word=cells.row.answers[0].text)),\n"
        "    sides=lambda card, body: ('', card.line(body.word)),\n"
        ")\n",
        encoding="utf-8",
    )
    owes_of.cache_clear()
    for name in ("csv", "xlsx", "apkg"):
        path = tmp_path / f"out.{name}"
        assert exports.question_export(name).write_questions(bank, path).count == 2
        (back,) = [each.question for each in read_questions([path]).bank.questions if each.question.type == NAME]
        assert back.body == bank.questions[0].question.body
    assert offered()[-1] == NAME
    data = new_question(NAME, "q-new", "")
    assert from_plain(made_up.body, data).word == "yes"
    del sys.modules[f"{question_types.__name__}.made_up.owes"]
