"""Questions that a trainer moved into another file of the module are not brought in a second time."""

from dataclasses import replace

import pytest
from click.testing import CliRunner
from tests.usecases.quiz_course import single

from htcourse import formats
from htcourse.cli import cli
from htcourse.core.errors import ModuleError, Problem
from htcourse.core.question_bank import BankQuestion
from htcourse.core.question_types import short_text, single_choice
from htcourse.core.question_types.parts import Accepted, Choice
from htcourse.usecases.exchange import kept_ids
from htcourse.usecases.exchange.kept_ids import standing_elsewhere, with_kept_ids

BANK = "::A:: One? {=a ~b}\n\n::B:: Two? {=c ~d}\n\n::C:: Three? {=e ~f}\n\n::D:: Is it? {T}\n"


@pytest.fixture
def moved(bring, module):
    """Bring A to D in, and move C and D into a file of their own, of the exam bank or not."""

    def of(first_line):
        bring(BANK, quiz="Practice")
        file = module / "quizzes" / "in.yaml"
        text = file.read_text("utf-8")
        start, end = text.index("  - id: c\n"), text.index("quizzes:")
        (file.parent / "final.yaml").write_text(f"{first_line}questions:\n{text[start:end]}", encoding="utf-8")
        kept = text[:start] + text[end:].replace("[a, b, c, d]", "[a, b]")
        file.write_text("\n".join(each for each in kept.split("\n") if each.strip() not in ("- c", "- d")), "utf-8")
        return module

    return of


def files(module):
    return {each.id: (each.place.file.rpartition("/")[2], each.bank) for each in formats.read(module).module.questions}


@pytest.mark.parametrize("first_line", ["bank: exam\n", ""])
def test_what_was_moved_stays_where_it_is_and_is_named(bring, moved, first_line):
    module = moved(first_line)
    before, told = files(module), list[Problem]()
    assert before["c"] == ("final.yaml", "exam" if first_line else "")
    bring(BANK + "\n::E:: Five? {=g ~h}\n", told=told)
    assert files(module) == {**before, "e": ("in.yaml", "")}
    named = [each.sentence for each in told if each.code == "stands-elsewhere"]
    assert [each.partition(" stands in ")[0] for each in named] == ["“C” (c)", "“D” (d)"]
    assert all("final.yaml: it was left there" in each for each in named)


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("::Crime:: The word for crime in Kyrgyz? {=кылмыш}", "::Crime:: The word for crime in Kyrgyz? {=кылмыш иши}"),
        ("::Age:: A child is below which age? {#18}", "::Age:: A child is somebody below which age? {#18}"),
        ("::Consent:: Consent of a child counts. {F}", "::Consent:: The consent of a child never counts. {T}"),
        ("::Why:: Why do victims not report? {}", "::Why:: Say why victims often do not report. {}"),
        ("::Who:: [id:who-1]Who helps first? {=a ~b}", "::Who:: Who of them helps first? {=Police ~Court}"),
    ],
)
def test_an_exam_question_with_another_key_or_other_words_never_comes_into_practice(bring, module, old, new):
    bring(old)
    text = (module / "quizzes" / "in.yaml").read_text("utf-8")
    (module / "quizzes" / "final.yaml").write_text(f"bank: exam\n{text.partition(chr(10))[2]}", encoding="utf-8")
    (module / "quizzes" / "in.yaml").unlink()
    told: list[Problem] = []
    other = "::Other:: Is it wholly another one? {T}\n"
    bring(f"{new}\n\n{other}", told=told)
    assert sorted(file for file, _ in files(module).values()) == ["final.yaml", "in.yaml"]
    assert [each.code for each in told] == ["stands-elsewhere"]


def test_another_question_with_the_number_of_one_for_exams_is_brought_in(bring, module):
    question = "{id: q-3, type: true-false, title: Q 3, text: Is debt bondage a means?, answer: true}"
    (module / "quizzes").mkdir()
    (module / "quizzes" / "final.yaml").write_text(f"bank: exam\nquestions:\n- {question}\n", "utf-8")
    told: list[Problem] = []
    bring("::Q 3:: Shelters open at night. {T}\n", told=told)
    assert not told
    assert len(files(module)) == 2


def test_what_all_stands_elsewhere_changes_nothing(bring, moved):
    module = moved("bank: exam\n")
    text = (module / "quizzes" / "in.yaml").read_text("utf-8")
    with pytest.raises(ModuleError, match="All of them stand in other files"):
        bring(BANK[BANK.index("::C") :])
    assert (module / "quizzes" / "in.yaml").read_text("utf-8") == text


@pytest.mark.parametrize("name", ["in.yaml", "new.yaml"])
def test_by_command_a_question_for_exams_is_not_brought_into_any_other_file(moved, tmp_path, name):
    module = moved("bank: exam\n")
    out = module / "quizzes" / name
    words = ["questions", "import", str(tmp_path / "in.gift"), "-o", str(out), "--replace"]
    result = CliRunner().invoke(cli, ["--home", str(tmp_path / "home"), *words])
    assert result.exit_code == 0, result.output
    assert "stands in final.yaml: it was left there" in result.output
    assert "Three?" not in out.read_text("utf-8")
    assert files(module)["c"] == ("final.yaml", "exam")


def test_an_exam_of_the_file_gets_no_other_name_and_no_question_more(bring, module):
    bring(BANK, quiz="Final")
    file = module / "quizzes" / "in.yaml"
    file.write_text(file.read_text("utf-8").replace("[practice, test]", "[exam]"), encoding="utf-8")
    told: list[Problem] = []
    bring(BANK, quiz="Practice", told=told)
    assert [each.code for each in told] == ["exam-alone"]
    bring(BANK + "\n::E:: Five? {=g ~h}\n", quiz="Practice")
    exam, other = formats.read(module).module.quizzes
    assert (exam.titles["en"], exam.modes, exam.questions) == ("Final", ("exam",), ("a", "b", "c", "d"))
    assert (other.titles["en"], other.modes, other.questions) == ("Practice", ("practice", "test"), ("e",))


def test_of_a_quiz_asked_for_over_an_exam_that_draws_it_is_said_what_it_asks(bring, module):
    bring(BANK, quiz="Final")
    file = module / "quizzes" / "in.yaml"
    before = file.read_text("utf-8").partition("quizzes:")[0]
    exam = "quizzes:\n  - {id: final, title: Final, modes: [exam], draw: [{count: 2, type: true-false}]}\n"
    file.write_text(before + exam, encoding="utf-8")
    told: list[Problem] = []
    bring(BANK, quiz="Practice", told=told)
    assert [each.code for each in told] == ["exam-alone"]
    told.clear()
    bring(BANK + "\n::E:: Five? {=g ~h}\n", quiz="Practice", told=told)
    assert [each.code for each in told] == ["new-alone"]
    assert [each.questions for each in formats.read(module).module.quizzes] == [(), ("e",)]


def test_a_quiz_asked_for_over_the_exam_bank_is_told(bring, module):
    bring(BANK)
    file = module / "quizzes" / "in.yaml"
    file.write_text(f"bank: exam\n{file.read_text('utf-8')}", encoding="utf-8")
    told: list[Problem] = []
    bring(BANK, quiz="Practice", told=told)
    assert [each.code for each in told] == ["exam-alone"]


def test_a_quiz_of_another_file_that_asks_what_is_gone_is_named(bring, module):
    bring(BANK)
    quiz = "quizzes:\n  - {id: final, title: Final, modes: [test], questions: [a, d]}\n"
    (module / "quizzes" / "final.yaml").write_text(quiz, encoding="utf-8")
    told: list[Problem] = []
    bring(BANK.replace("::D:: Is it? {T}\n", ""), told=told)
    assert [each.code for each in told] == ["taken-out", "still-asked"]
    assert "The quiz “final” asks “d”" in told[1].sentence
    assert str(told[1].place) == "quizzes/final.yaml:2"


def _stem(id, *choices, **more):
    body = single_choice.Body(tuple(Choice(each, correct=not at, text=each) for at, each in enumerate(choices)))
    return single(id, text="Which statement is true?", title="Which statement is true", body=body, **more)


def test_another_question_with_an_id_that_is_there_is_a_new_one():
    yes = (Choice("a", correct=True, text="Yes"), Choice("b", text="No"))
    old = single("q-3", title="Question 3", text="Is debt bondage a means?", body=single_choice.Body(yes))
    other = replace(old, text="Do shelters open at night?")
    typed = replace(other, type="short-text", body=short_text.Body((Accepted("at night"),)))
    for new in (other, typed, replace(typed, id="q-3", title="Night")):
        (kept,) = with_kept_ids([BankQuestion(new)], [old])
        assert kept.question.id != old.id
    mended = replace(old, text="Is debt bondage one of the means?")
    assert with_kept_ids([BankQuestion(mended)], [old])[0].question.id == "q-3"


def test_a_stem_that_many_questions_have_makes_none_of_them_one_for_exams():
    exam = _stem("which-1", "Passports belong to who bears them", "Debts are paid with work", bank="exam")
    new = BankQuestion(_stem("which-2", "Nobody owes his freedom", "A border makes the crime"))
    assert standing_elsewhere([new], [], [exam], is_all=False) == {}
    other_key = BankQuestion(_stem("which-3", "Debts are paid with work", "Something else that is longer"))
    assert standing_elsewhere([other_key], [], [exam], is_all=False) == {0: exam}


def test_no_more_of_one_stem_are_looked_at_than_can_be_and_of_none_that_is_not_for_exams_closely(monkeypatch):
    looked = []
    monkeypatch.setattr(kept_ids, "SequenceMatcher", lambda *texts, **more: looked.append(texts))
    others = [_stem(f"o-{at}", f"First {at}", f"Second {at}") for at in range(300)]
    new = [BankQuestion(_stem(f"n-{at}", f"Third {at}", f"Fourth {at}")) for at in range(300)]
    assert standing_elsewhere(new, [], others, is_all=True) == {}
    assert looked == []
