"""Questions that a trainer moved into another file of the module are not brought in a second time."""

import re
from dataclasses import replace
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from click.testing import CliRunner
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.how_many import how_many
from tests.pictures import PNG
from tests.usecases.quiz_course import single

from htcourse import formats
from htcourse.cli import cli
from htcourse.core import alike
from htcourse.core.course import Picture
from htcourse.core.errors import ModuleError, Problem
from htcourse.core.question_bank import Bank, BankQuestion
from htcourse.core.question_types import short_text, single_choice
from htcourse.core.question_types.parts import Accepted, Choice
from htcourse.usecases.exchange import alike_questions
from htcourse.usecases.exchange.import_questions import BroughtQuestions, read_questions, write_questions
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


def test_who_has_the_id_the_title_and_the_answers_is_asked_again_however_it_is_worded():
    """It became a new question, and the one before was said not to be in what was brought in."""
    yes = (Choice("a", correct=True, text="Yes"), Choice("b", text="No"))
    old = single("consent", title="Consent", text="Is debt bondage a means?", body=single_choice.Body(yes))
    mended = replace(old, text="May somebody agree to be exploited?")
    assert with_kept_ids([BankQuestion(mended)], [old])[0].question.id == "consent"
    other = replace(mended, body=single_choice.Body((replace(yes[0], text="Always"), replace(yes[1], text="Never"))))
    assert with_kept_ids([BankQuestion(other)], [old])[0].question.id != "consent"
    renamed = replace(mended, title="May one agree?")
    assert with_kept_ids([BankQuestion(renamed)], [old])[0].question.id != "consent"


@pytest.mark.parametrize(("id", "is_kept"), [("consent", True), ("q-3", False)])
def test_a_row_without_a_name_is_asked_again_by_its_id_and_its_answers(id, is_kept):
    """Its title is made of its words: reworded, it stood as a new question beside the one before."""
    yes = (Choice("a", correct=True, text="Yes"), Choice("b", text="No"))
    text = "Is debt bondage a means?"
    old = single(id, title=text, text=text, body=single_choice.Body(yes))
    new = "May somebody agree to be exploited?"
    mended = replace(old, title=new, text=new)
    assert (with_kept_ids([BankQuestion(mended)], [old])[0].question.id == id) == is_kept
    telling = single_choice.Body((replace(yes[0], text="Only who is free to leave"), replace(yes[1], text="Nobody")))
    both = [replace(each, body=telling) for each in (mended, old)]
    assert with_kept_ids([BankQuestion(both[0])], both[1:])[0].question.id == id
    other = replace(mended, body=single_choice.Body((replace(yes[0], text="Always"), replace(yes[1], text="Never"))))
    assert with_kept_ids([BankQuestion(other)], [old])[0].question.id != id


def test_a_stem_that_many_questions_have_makes_none_of_them_one_for_exams():
    exam = _stem("which-1", "Passports belong to who bears them", "Debts are paid with work", bank="exam")
    new = BankQuestion(_stem("which-2", "Nobody owes his freedom", "A border makes the crime"))
    assert standing_elsewhere([new], [], [exam], is_all=False) == {}
    other_key = BankQuestion(_stem("which-3", "Debts are paid with work", "Something else that is longer"))
    assert standing_elsewhere([other_key], [], [exam], is_all=False) == {0: exam}


def test_no_more_of_one_stem_are_looked_at_than_can_be_and_of_none_that_is_not_for_exams_closely(monkeypatch):
    looked = []
    for each in (alike, alike_questions):
        monkeypatch.setattr(each, "SequenceMatcher", lambda *texts, **more: looked.append(texts))
    others = [_stem(f"o-{at}", f"First {at}", f"Second {at}") for at in range(300)]
    new = [BankQuestion(_stem(f"n-{at}", f"Third {at}", f"Fourth {at}")) for at in range(300)]
    assert standing_elsewhere(new, [], others, is_all=True) == {}
    assert looked == []


STEM = "Which statement is true?"
SAME_STEM = f"""{STEM} {{=Consent of a child is of no matter ~Consent of a child excuses}}

{STEM} {{=Debts may be a means of control ~Debts are never a means of control}}

{STEM} {{=Transport across a border is not needed ~A border has to be crossed}}
"""


@pytest.mark.parametrize("quiz", ["Practice", ""])
@pytest.mark.parametrize("number", [0, 1, 2])
def test_one_of_several_with_the_same_text_stays_in_the_exam(bring, module, examined, number, quiz):
    id = examined(SAME_STEM, number)
    before, told = files(module), list[Problem]()
    assert before[id] == ("final.yaml", "exam")
    bring(SAME_STEM, quiz=quiz, told=told)
    assert files(module) == before
    assert [each.code for each in told] == ["stands-elsewhere"]


def test_one_of_the_same_text_that_was_corrected_is_not_taken_for_the_one_for_exams(bring, module, examined):
    examined(SAME_STEM, 1)
    before, told = files(module), list[Problem]()
    mended = SAME_STEM.replace("of no matter", "without any effect")
    bring(mended, told=told)
    assert files(module) == before
    assert [each.code for each in told] == ["stands-elsewhere", "key-replaced"]
    assert "answers" in told[1].sentence


UNTITLED = {
    "choice": "Which of these is a meens of trafficking in the Protocol? {=deception ~recruitment ~exploitation}",
    "true-false": "Debt bondage is named in the Protocl as exploitation. {T}",
    "numeric": "Below which age is somebody a chld? {#18}",
    "essay": "Why do victims often not reprot what was done to them? {}",
    "short": "What is the purpose of traficking called? {=exploitation}",
}
SLIPS = {"meens": "means", "Protocl": "Protocol", "chld": "child", "reprot": "report", "traficking": "trafficking"}
OTHER = "Shelters are open at night, too, for everyone. {T}\n"


def corrected(text):
    for old, new in SLIPS.items():
        text = text.replace(old, new)
    return text


@pytest.mark.parametrize("kind", UNTITLED)
def test_a_corrected_letter_brings_no_question_of_the_exam_into_practice(bring, module, examined, kind):
    text = f"{UNTITLED[kind]}\n\n{OTHER}"
    examined(text, 0)
    before, told = files(module), list[Problem]()
    bring(corrected(text), quiz="Practice", told=told)
    assert files(module) == before
    assert [each.code for each in told] == ["stands-elsewhere"]
    assert told[0].sentence.endswith("has other: text.")


@pytest.mark.parametrize("kind", UNTITLED)
def test_a_corrected_letter_keeps_id_and_work_and_is_told(bring, module, kind):
    text = f"{UNTITLED[kind]}\n\n{OTHER}"
    ids = bring(text)
    file = module / "quizzes" / "in.yaml"
    made = file.read_text("utf-8")
    file.write_text(made.replace("difficulty: 2", "difficulty: 3\n    hints: [Think.]", 1), "utf-8")
    told: list[Problem] = []
    assert {*bring(corrected(text), told=told).values()} == {*ids.values()}
    question = formats.read(module).module.questions[0]
    assert (question.difficulty, question.hints) == (3, ("Think.",))
    assert [each.code for each in told] == ["feedback-behind", "replaced"]
    assert "text" in told[1].sentence


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("Male victims may claim compensation. {T}", "Female victims may claim compensation. {T}"),
        ("A child is whoever is below 18. {T}", "A child is whoever is below 16. {T}"),
        ("Recruitment is an act. {T}", "Transport is an act. {T}"),
        ("Consent of a child counts. {F}", "Consent of a child never counts. {F}"),
        ("Is an act named? {=yes ~no}", "Is an art named? {=no ~yes}"),
    ],
)
def test_another_question_that_is_nearly_written_so_is_a_new_one(bring, old, new):
    (id,) = bring(old).values()
    assert id not in bring(new).values()


def test_of_two_that_are_near_none_is_taken_and_it_is_said(bring):
    ids = bring("The Protocol names bondages. {T}\n\nThe Protocol names bondaged. {T}\n")
    told: list[Problem] = []
    again = bring("The Protocol names bondage. {T}\n", told=told)
    assert not {*again.values()} & {*ids.values()}
    assert [each.code for each in told] == ["taken-out", "taken-out", "unsure-same"]
    assert all(id in told[2].sentence for id in ids.values())


def test_of_another_key_in_the_exam_is_told_that_it_differs_and_not_what_it_is(bring, module, examined):
    examined(BANK, 2)
    before, told = files(module), list[Problem]()
    bring(BANK.replace("{=e ~f}", "{~e =f}"), quiz="Practice", told=told)
    assert files(module) == before
    assert (
        told[0].sentence == "“C” (c) stands in final.yaml: it was left there, but the file brought in has other: key."
    )


def test_a_picture_of_what_was_left_elsewhere_is_not_written(module, examined):
    examined(SAME_STEM, 2)
    before = files(module)
    (module.parent / "in.gift").write_text(SAME_STEM, "utf-8")
    brought = read_questions([module.parent / "in.gift"])
    *others, last = brought.bank.questions
    last = replace(last, question=replace(last.question, text=f"{STEM} ![](images/new.png)", title="New"))
    bank = Bank((*others, last), (Picture("images/new.png", PNG),))
    write_questions(BroughtQuestions(bank, (), ("in.gift",)), module / "quizzes" / "in.yaml", is_replacing=True)
    assert files(module) == before
    assert not list(module.rglob("*.png"))


LETTER = st.sampled_from("abdefghiklmnoprstuvz")


@settings(deadline=None, max_examples=how_many(60))
@given(st.sampled_from([*UNTITLED]), st.integers(0, 10**6), LETTER, st.sampled_from(["replace", "insert", "drop"]))
def test_whatever_letter_was_corrected_what_stands_in_the_exam_stays_there(kind, place, letter, way):
    (text,), key = UNTITLED[kind].split(" {")[:1], UNTITLED[kind].split(" {")[1]
    at = [at for at, each in enumerate(text) if each.isalpha() and _is_in_word(text, at)]
    at = at[place % len(at)]
    changed = text[:at] + {"replace": letter, "insert": letter + text[at], "drop": ""}[way] + text[at + 1 :]
    with TemporaryDirectory() as folder:
        old, new = (_of_gift(Path(folder), f"{each} {{{key}") for each in (text, changed))
    exam = replace(old.question, id="exam-1", bank="exam")
    other = single("z", text="Shelters?", title="Shelters")
    for before in ((), (other,)):
        assert standing_elsewhere([new], before, [exam, other], is_all=bool(before)) == {0: exam}


def _is_in_word(text, at):
    """Say whether a letter stands in a word of five letters and more: in `an` it may be another word."""
    return any(found.start() <= at < found.end() for found in re.finditer(r"\w{5,}", text))


def _of_gift(folder, text):
    (folder / "in.gift").write_text(text, "utf-8")
    (found,) = read_questions([folder / "in.gift"]).bank.questions
    return found


def examine(module, question):
    (module / "quizzes").mkdir()
    (module / "quizzes" / "final.yaml").write_text(f"bank: exam\nquestions:\n- {question}\n", "utf-8")


STATED = "{id: q4, type: true-false, title: q4, text: Consent of a child is irrelevant., answer: true}"
NUMBER = "{id: age, type: numeric, title: Age, text: A child is below which age?, answers: [{id: a, value: 18}]}"
TYPED = "{id: term, type: short-text, title: Term, text: The word for it?, answers: [{id: a, text: exploitation}]}"
SEVERAL = (
    "{id: acts, type: multiple-choice, title: Acts, text: Which are acts?, choices: [{id: a, correct: true, text:"
    " recruitment}, {id: b, correct: true, text: transfer}, {id: c, text: deceit}]}"
)


@pytest.mark.parametrize(
    ("exam", "name", "text"),
    [
        (STATED, "in.gift", "::q4::Consent of a child is irrelevant.{=True ~False}"),
        (STATED, "in.gift", "Consent of a child is irrelevant.{~%100%True ~%-100%False}"),
        (STATED, "in.gift", "::w::Consent of a child  is irrelevant {F}"),
        (STATED, "in.txt", "Consent of a child is irrelevant.\nA. True\nB. False\nANSWER: A\n"),
        (NUMBER, "in.gift", "::Age::A child is below which age?{=18 ~16 ~21}"),
        (NUMBER, "in.gift", "A child is below which age?{=18}"),
        (TYPED, "in.gift", "::Term::The word for it?{=exploitation ~deceit ~transfer}"),
        (SEVERAL, "in.gift", "::Acts::Which are acts?{=recruitment ~deceit ~threat}"),
    ],
)
def test_an_exam_question_stays_in_its_file_whatever_kind_it_comes_in_as(bring, module, exam, name, text):
    examine(module, exam)
    with pytest.raises(ModuleError) as refused:
        bring(f"{text}\n", name=name, quiz="Week 1")
    assert [each.code for each in refused.value.problems] == ["stands-elsewhere"]


THREE = (
    "{id: %s, type: single-choice, title: %s, text: Who has the duty to protect?, choices: [{id: a, correct: true,"
    " text: The state%s}, {id: b, text: An employer%s}, {id: c, text: Nobody%s}]}"
)


@pytest.mark.parametrize(
    ("exam", "text"),
    [
        (THREE % ("q1", "q1", "", "", ""), "::q1::By law, whose task is it? {=The state ~An employer ~Nobody}"),
        (THREE % ("who", "Who protects", "", "", ""), "::Who protects::By law, whose task is it? {=The state ~Family}"),
        (STATED.replace("title: q4", "title: Consent"), "::Consent::Children may agree to it. {=Wrong ~Right}"),
        (
            THREE % ("q1", "q1", ", feedback: Art. 6", ", feedback: No", ", feedback: Not so"),
            "::w7::By law, whose task is it? {=The state#Art. 6 ~An employer#No ~Nobody#Not so}",
        ),
    ],
)
def test_what_may_be_an_exam_question_comes_in_and_is_named(bring, module, exam, text):
    examine(module, exam)
    told: list[Problem] = []
    bring(f"{text}\n", told=told)
    (one,) = [each for each in told if each.code == "exam-twin"]
    assert "final.yaml, which is for exams alone" in one.sentence
    again: list[Problem] = []
    bring(f"{text}\n", told=again)
    assert not again, "it is said once"


@pytest.mark.parametrize(
    ("exam", "text"),
    [
        (STATED, "::q4::Shelters open at night. {T}"),
        (THREE % ("q1", "q1", "", "", ""), "::q1::Which is an act? {=Recruitment ~Threat ~Deceit}"),
        (THREE % ("who", "Who", "", "", ""), "::Whom::Whom does a shelter take in? {=The state ~An employer ~Nobody}"),
        (SEVERAL, "::Other::Which are acts?{=hiding ~passport ~hunger}"),
    ],
)
def test_another_question_than_that_of_the_exam_comes_in_unsaid(bring, module, exam, text):
    examine(module, exam)
    told: list[Problem] = []
    bring(f"{text}\n", told=told)
    assert (len(files(module)), told) == (2, [])


def test_an_id_that_is_free_again_is_given_to_no_other_words_and_back_to_the_same(bring, module):
    first, other = "::Q1:: Who keeps the passport? {=The bearer ~The boss}", "::Q2:: Is it so? {T}"
    third = "::Q1:: When may a debt be asked back? {=Never by work ~At any time}"
    (old, _) = bring(f"{first}\n\n{other}").values()
    assert old == "q1"
    bring(other)
    head = (module / "quizzes" / "in.yaml").read_text("utf-8").split("\n")[:2]
    assert head[0].startswith("# Brought in from in.gift")
    assert re.fullmatch(r"# Ids of questions that are gone, for no others: q1=\w{8}", head[1])
    assert old not in bring(third, into="more.yaml").values(), "nor in another file of the module"
    (module / "quizzes" / "more.yaml").unlink()
    ids = bring(f"{third}\n\n{other}")
    assert old not in ids.values()
    assert bring(f"{third}\n\n{other}") == ids
    again = bring(f"{first}\n\n{third}\n\n{other}")
    assert again == {**ids, "Who keeps the passport?": old}
    assert "are gone" not in (module / "quizzes" / "in.yaml").read_text("utf-8")
    bring(other)
    swapped = bring(f"{first.replace('=The bearer ~The boss', '~The boss =The bearer')}\n\n{other}")
    assert old not in swapped.values(), "its answers are kept by letters, which say something else now"
