"""Every field of a question, and every format: what a format does not carry is there after --replace."""

from collections.abc import Iterator
from dataclasses import fields, is_dataclass, replace
from pathlib import Path
from typing import Any

import pytest

from htcourse import formats
from htcourse.core.course import Picture
from htcourse.core.errors import CourseError, Problem
from htcourse.core.plain_data import to_plain
from htcourse.core.question_bank import Bank, BankQuestion
from htcourse.core.question_types import (
    categorise,
    cloze,
    essay,
    kind_names,
    matching,
    multiple_choice,
    numeric,
    ordering,
    short_text,
    single_choice,
    tagging,
    true_false,
)
from htcourse.core.question_types.parts import Accepted, Choice, Label
from htcourse.core.quiz import Question
from htcourse.exports import export_names
from htcourse.usecases.exchange.export_questions import export_bank
from htcourse.usecases.exchange.import_questions import BroughtQuestions, read_questions, write_questions
from htcourse.usecases.exchange.kept_ids import with_kept_ids
from htcourse.usecases.exchange.replaced_work import replaced_work

CHOICES = (Choice("a", correct=True, text="an act"), Choice("b", text="a means"), Choice("c", text="a purpose"))
BOTH = (CHOICES[0], replace(CHOICES[1], correct=True), CHOICES[2])
TYPED = (Accepted("a", text="consent"), Accepted("b", text="assent"))
BODIES: dict[str, Any] = {
    "single-choice": single_choice.Body(CHOICES),
    "multiple-choice": multiple_choice.Body(BOTH),
    "true-false": true_false.Body(True),
    "short-text": short_text.Body(TYPED),
    "numeric": numeric.Body((numeric.Value("a", 18.0), numeric.Value("b", 21.0))),
    "matching": matching.Body(
        tuple(matching.Pair(id, left=f"left {id}", right=f"right {id}") for id in "abc"),
    ),
    "ordering": ordering.Body(tuple(ordering.Item(id, text=f"step {id}") for id in "abc")),
    "categorise": categorise.Body(
        (Label("x", text="acts"), Label("y", text="means")),
        tuple(categorise.Item(id, label, text=f"item {id}") for id, label in zip("abc", "xyy", strict=True)),
    ),
    "cloze": cloze.Body(
        (cloze.Gap("g1", choices=CHOICES), cloze.Gap("g2", answers=TYPED)), text="It is {g1}, and not {g2}."
    ),
    "essay": essay.Body(()),
    "tagging": tagging.Body(
        (Label("x", text="acts"), Label("y", text="means")),
        (tagging.Span("s"),),
        CHOICES,
        narrative="He [took her papers]{x #s} and left.",
    ),
}
RUBRIC = (essay.Criterion("a", (essay.Level("l", 0.0, text="no"), essay.Level("m", 1.0, text="yes")), text="Law"),)
SPECIAL: dict[str, Any] = {
    "bank": "exam",
    "objective": "o-mine",
    "difficulty": 3,
    "translations": {"ru": {"title": "Один"}},
    "rubric": RUBRIC,
    "person": "child",
    "fraction": 0.5,
    "distractors": (matching.Distractor("z", right="right z"),),
    "weight": 3.0,
    "units": ("years", "yr"),
    "unit": "year",
}
USUALLY = ("difficulty", "fraction", "weight", "person")
"""What is never empty."""
GRADED = ("fraction", "tolerance", "weight", "distractors", "person")
"""What every file that holds such a question says: there what is usual means that."""
OWN = ("id", "type", "title", "text", "body", "place", "template_places")
"""What every file says of a question, or nobody writes."""


def _value_for(name: str, now: Any) -> Any:
    if name in SPECIAL:
        return SPECIAL[name]
    return {bool: True, str: "Mine", int: 7, float: 0.25, tuple: ("mine",)}[type(now)]


def _with_one_more(value: Any, where: str = "") -> Iterator[tuple[str, Any]]:
    """Give each field that says nothing, and what holds it with it said: of elements the last one's."""
    for each in fields(value):
        inner = getattr(value, each.name)
        here = f"{where}{each.name}"
        if is_dataclass(inner):
            yield from ((name, replace(value, **{each.name: more})) for name, more in _with_one_more(inner, f"{here}."))
        elif isinstance(inner, tuple) and inner and is_dataclass(inner[0]):
            for name, more in _with_one_more(inner[-1], f"{here}."):
                yield name, replace(value, **{each.name: (*inner[:-1], more)})
        elif each.name not in (*OWN, "choices", "answers", "correct") and (not inner or each.name in USUALLY):
            yield here, replace(value, **{each.name: _value_for(each.name, inner)})


def _question(kind: str) -> Question:
    body = BODIES[kind]
    text = getattr(body, "text", "") or "Which of these is it?"
    return Question("one", kind, "The first one", "", 2, text, body)


CASES = [(kind, name, mine) for kind in BODIES for name, mine in _with_one_more(_question(kind))]


def _at(question: Question, path: str) -> Any:
    value: Any = question
    for name in path.split("."):
        value = getattr(value[-1] if isinstance(value, tuple) else value, name)
    return to_plain(value)


NO_PLACE = {
    "aiken": {*BODIES} - {"single-choice"},  # true or false comes back as a choice of two
    "gift": {"cloze", "tagging"},
    "moodle-xml": {"tagging"},
    "qti21": {"tagging"},
}
"""Which kinds of question do not come back from which format, as such; all others do."""


def _read_back(kind: str, name: str, folder: Path) -> BankQuestion | None:
    """Return a question of a kind with nothing beside it as it comes back from a format; None where it does not."""
    out = folder / ("out.yaml" if name == "htcourse" else "out.x")
    try:
        told = export_bank(Bank((BankQuestion(_question(kind)),)), name, out).problems
    except CourseError:
        return None
    found = read_questions([out]).bank.questions
    assert found or any(each.severity == "error" for each in told), "nobody said that it is left out"
    return found[0] if found and found[0].question.type == kind else None


def test_every_kind_and_every_field_is_among_the_cases():
    assert set(BODIES) == set(kind_names())
    assert {each.name for each in fields(Question)} - set(OWN) <= {name for _, name, _ in CASES}


@pytest.mark.parametrize("name", export_names("write_questions"))
@pytest.mark.parametrize("kind", BODIES)
def test_what_a_file_does_not_say_is_there_after_it_was_brought_in_again(name, kind, tmp_path):
    again = _read_back(kind, name, tmp_path)
    assert (again is None) == (kind in NO_PLACE.get(name, ()))
    if again is None:
        return
    for field, mine in [(field, mine) for each, field, mine in CASES if each == kind]:
        (now,) = with_kept_ids([again], [mine])
        told = list(replaced_work([mine], [now], "a.yaml"))
        is_kept = _at(now.question, field) == _at(mine, field)
        assert is_kept != bool(told), field
        assert is_kept or field.rpartition(".")[2] in GRADED, field
        assert is_kept or name != "aiken", field


XML = """<quiz>
<question type="multichoice"><name><text>Pts</text></name><questiontext><text>Which?</text></questiontext>{}
<single>true</single><answer fraction="100"><text>a</text></answer>
<answer fraction="0"><text>b</text></answer></question>
<question type="cloze"><name><text>Gaps</text></name>
<questiontext><text>It is {{{}:SHORTANSWER:=one}} and {{1:SHORTANSWER:=two}}.</text></questiontext></question></quiz>"""


def test_what_questions_count_goes_over_where_the_file_says_it_and_is_told(tmp_path):
    out, xml = tmp_path / "quizzes" / "in.yaml", tmp_path / "in.xml"
    (tmp_path / "module.yaml").write_text(MODULE, encoding="utf-8")

    def bring(grade: str, gap: int) -> tuple[Any, list[str]]:
        grade = grade and f"<defaultgrade>{grade}</defaultgrade>"
        xml.write_text(XML.format(grade, gap), encoding="utf-8")
        told = write_questions(read_questions([xml]), out, quiz="All", is_replacing=True).problems
        module = formats.read(tmp_path).module
        assert module is not None
        return module.quizzes[0].weights, [each.sentence for each in told if "questions count" in each.sentence]

    assert bring("3", 1) == ({"pts": 3, "gaps": 2}, [])
    weights, told = bring("8", 4)
    assert weights == {"pts": 8, "gaps": 5}
    assert ["“pts” 8 (3), “gaps” 5 (2)" in each for each in told] == [True]
    assert bring("", 4) == ({"pts": 8, "gaps": 5}, [])
    weights, told = bring("1", 4)
    assert (weights, len(told)) == ({"gaps": 5}, 1)
    assert bring("4.5", 4)[0] == {"pts": 4.5, "gaps": 5}


def test_a_picture_that_changed_is_told_and_so_is_the_old_one(tmp_path):
    choices = (replace(CHOICES[0], text="![](images/a.png)"), CHOICES[1])
    question = replace(_question("single-choice"), text="See ![one](images/a.png).", body=single_choice.Body(choices))
    out = tmp_path / "in.yaml"

    def bring(content: bytes) -> list[tuple[str, str]]:
        bank = Bank((BankQuestion(question),), (Picture("images/a.png", content),))
        told = write_questions(BroughtQuestions(bank, ()), out, is_replacing=True).problems
        return [(each.code, str(each.values.get("parts") or each.values.get("name"))) for each in told]

    assert bring(b"x") == bring(b"x") == []
    assert bring(b"y") == [("replaced", "picture"), ("picture-unshown", "images/a.png")]
    assert bring(b"y") == []
    assert sorted(each.name for each in (tmp_path / "images").iterdir()) == ["a-2.png", "a.png"]


MODULE = "id: mine\nversion: 1.0.0\ntitle: Mine\nlanguages: [en]\nauthors: [A]\nlicence: MIT\n"


def test_questions_of_the_exam_bank_stay_in_it_and_what_is_new_beside_them_comes_in(tmp_path):
    gift = tmp_path / "in.gift"
    gift.write_text("::One:: Is it? {T}\n", encoding="utf-8")
    (tmp_path / "module.yaml").write_text(MODULE, encoding="utf-8")
    out = tmp_path / "quizzes" / "in.yaml"
    write_questions(read_questions([gift]), out)
    out.write_text("bank: exam\n" + out.read_text("utf-8"), encoding="utf-8")
    gift.write_text("::One:: Is it? {F}\n\n::Two:: And this? {T}\n", encoding="utf-8")
    write_questions(read_questions([gift]), out, quiz="All", is_replacing=True)
    module = formats.read(tmp_path).module
    assert module is not None
    assert {each.id: each.bank for each in module.questions} == {"one": "exam", "two": "exam"}
    assert (module.quizzes, [each.name for each in out.parent.iterdir()]) == ((), ["in.yaml"])


def _brought(module, text, quiz="", name="in.yaml"):
    """Bring a file into quizzes/in.yaml of a module; return the first quiz that stands there and what was told."""
    (module / "module.yaml").write_text(MODULE, encoding="utf-8")
    source = module.parent / f"source-{name}"
    source.write_text(text, encoding="utf-8")
    told = write_questions(
        read_questions([source]), module / "quizzes" / "in.yaml", quiz=quiz, is_replacing=True
    ).problems
    found = formats.read(module).module
    assert found is not None
    return found.quizzes[0] if found.quizzes else None, told


OWN_FILE = """questions:
  - {id: one, type: true-false, title: One, text: Is it?, answer: true}
  - {id: two, type: true-false, title: Two, text: And this?, answer: true}
"""
WITH_QUIZ = "quizzes:\n  - {id: all, title: All, modes: [test], questions: [one, two], weights: {one: 3}}\n"


def test_a_file_of_ours_says_what_questions_count_only_where_a_quiz_of_it_asks_them(tmp_path):
    module = tmp_path / "mine"
    module.mkdir()
    quiz, told = _brought(module, OWN_FILE + WITH_QUIZ, quiz="All")
    assert (quiz.weights, told) == ({"one": 3}, ())
    quiz, told = _brought(module, OWN_FILE, quiz="All")
    assert (quiz.weights, told) == ({"one": 3}, ())
    quiz, told = _brought(module, OWN_FILE + WITH_QUIZ.replace(", weights: {one: 3}", ""), quiz="All")
    assert (quiz.weights, [each.code for each in told]) == ({}, ["replaced"])


def test_a_quiz_asked_for_at_a_second_import_has_what_came_without_one_and_says_so(tmp_path):
    module = tmp_path / "mine"
    module.mkdir()
    third = "  - {id: three, type: true-false, title: Three, text: And that?, answer: true}\n"
    _brought(module, OWN_FILE, quiz="All")
    quiz, told = _brought(module, OWN_FILE + third)
    assert (quiz.questions, [each.code for each in told]) == (("one", "two"), ["new-unasked"])
    quiz, told = _brought(module, OWN_FILE + third, quiz="All")
    assert quiz.questions == ("one", "two", "three")
    words = "“Three” (three) was there before and in no quiz of the file; “All” asks"
    assert [words in each.sentence for each in told] == [True]
    assert _brought(module, OWN_FILE + third, quiz="All") == (quiz, ())


def test_what_is_said_of_a_choice_that_counts_in_part_stays_where_the_file_can_say_no_share(tmp_path):
    aiken, out = tmp_path / "in.txt", tmp_path / "in.yaml"
    aiken.write_text("Which is an act?\nA. Recruiting\nB. Deceiving\nC. Fleeing\nANSWER: A\n", encoding="utf-8")
    write_questions(read_questions([aiken]), out)
    text = out.read_text("utf-8")
    edited = text.replace("text: Deceiving", "fraction: 0.5, feedback: A means., text: Deceiving")
    assert edited != text
    out.write_text(edited, encoding="utf-8")
    assert not write_questions(read_questions([aiken]), out, is_replacing=True).problems
    (found,) = read_questions([out]).bank.questions
    assert [(each.worth, each.feedback) for each in found.question.body.choices] == [
        (1, ""),
        (0.5, "A means."),
        (0, ""),
    ]


PARTS = [
    (essay.Body((), words=100), essay.Body((), words=200), "words"),
    (essay.Body(RUBRIC), essay.Body((*RUBRIC, replace(RUBRIC[0], id="b", text="Facts"))), "answers"),
    (single_choice.Body(CHOICES[:2]), single_choice.Body(CHOICES), "answers"),
    (single_choice.Body(CHOICES), single_choice.Body((CHOICES[1], CHOICES[0], CHOICES[2])), "order"),
    (
        single_choice.Body((CHOICES[0], replace(CHOICES[1], fraction=-0.5))),
        single_choice.Body((CHOICES[0], replace(CHOICES[1], fraction=-1.0))),
        "points",
    ),
    (replace(BODIES["tagging"], person="adult"), replace(BODIES["tagging"], person="child"), "person"),
    (
        replace(BODIES["matching"], distractors=(matching.Distractor("z", right="z"),)),
        replace(
            BODIES["matching"], distractors=(matching.Distractor("z", right="z"), matching.Distractor("y", right="y"))
        ),
        "answers",
    ),
]


@pytest.mark.parametrize(("was", "now", "told"), PARTS)
def test_a_part_that_was_replaced_is_called_what_it_is(was, now, told):
    kind = next(kind for kind, body in BODIES.items() if type(body) is type(was))
    before, after = (replace(_question(kind), body=body) for body in (was, now))
    (problem,) = replaced_work([before], [BankQuestion(after)], "in.yaml")
    assert problem.values["parts"] == told


def test_pictures_that_were_swapped_under_their_names_are_a_changed_key(tmp_path):
    choices = tuple(replace(each, text=f"![](images/{each.id}.png)") for each in CHOICES[:2])
    question = replace(_question("single-choice"), body=single_choice.Body(choices))
    out = tmp_path / "in.yaml"

    def bring(a: bytes, b: bytes) -> list[Problem]:
        pictures = (Picture("images/a.png", a), Picture("images/b.png", b))
        bank = Bank((BankQuestion(question),), pictures)
        return list(write_questions(BroughtQuestions(bank, ()), out, is_replacing=True).problems)

    def key() -> dict[str, bytes]:
        (found,) = read_questions([out]).bank.questions
        texts = {each.id: each.text[4:-1] for each in found.question.body.choices if each.correct}
        return {id: (tmp_path / name).read_bytes() for id, name in texts.items()}

    assert (bring(b"x", b"y"), key()) == ([], {"a": b"x"})
    assert [each.code for each in bring(b"y", b"x")] == ["key-replaced"]
    assert key() == {"b": b"y"}
    assert (bring(b"y", b"x"), key()) == ([], {"b": b"y"})
    assert sorted(each.name for each in (tmp_path / "images").iterdir()) == ["a.png", "b.png"]
    assert "key-replaced" in [each.code for each in bring(b"x", b"z")]
    assert key() == {"a": b"x"}
    assert sorted(each.name for each in (tmp_path / "images").iterdir()) == ["a.png", "b-2.png", "b.png"]


@pytest.mark.parametrize(
    ("was", "now", "code"),
    [
        ("До 18 лет", "До 21 года", "key-replaced"),
        ("До восемнадцати лет", "До восемнадцти лет", "replaced"),
    ],
)
def test_a_right_choice_that_says_something_else_is_told_with_the_key_before(bring, was, now, code):
    told: list[Problem] = []
    bring(f"::A:: Кто ребёнок? {{={was} ~До 25 лет}}")
    bring(f"::A:: Кто ребёнок? {{={now} ~До 25 лет}}", told=told)
    assert [each.code for each in told] == [code]
    assert code == "replaced" or told[0].sentence.endswith(f"Right was: {was}. Right is: {now}.")
