"""Exams: a bank kept apart, large enough, and asked of those who were taught it."""

from dataclasses import replace
from pathlib import Path

import pytest

from htcourse.core import alike
from htcourse.core.course import Module
from htcourse.core.errors import Place, Severity
from htcourse.core.module_check import check_module
from htcourse.core.question_types import essay, multiple_choice, single_choice, true_false
from htcourse.core.question_types.parts import Choice
from htcourse.core.quiz import Draw, Mode, Question, Quiz
from htcourse.formats import read

SAMPLE = Path(__file__).parents[2] / "samples" / "module"
LINE = Draw(1, "o-elements", bank="exam")
QUIZ = Quiz("z", {"en": "Z"}, "", (Mode.EXAM,), (), (LINE,), place=Place("quizzes/z.yaml", 7))


@pytest.fixture(scope="module")
def module() -> Module:
    module = read(SAMPLE).module
    assert module is not None
    return module


def problems(module, **quiz):
    """Return the problems of the sample with one quiz more."""
    changed = replace(module, quizzes=(*module.quizzes, replace(QUIZ, **quiz))) if quiz else module
    return check_module(changed)


def told(found):
    return [(each.code, str(each.place), each.severity) for each in found]


PRACTISED = [("exam-item-practised", "quizzes/z.yaml:7", Severity.WARNING)]


@pytest.mark.parametrize(
    ("quiz", "expected"),
    [
        ({"questions": ("x-truck",)}, []),
        ({"modes": (Mode.PRACTICE,), "questions": ("x-truck", "s-single"), "draws": ()}, PRACTISED),
        ({"modes": (Mode.TEST, Mode.EXAM), "questions": ("x-truck", "x-debt"), "draws": ()}, PRACTISED * 2),
        ({"modes": (Mode.PRE,)}, PRACTISED),
        ({"modes": (Mode.PRACTICE,), "draws": (Draw(1, "o-elements"),)}, []),
    ],
)
def test_a_quiz_that_can_be_practised_may_ask_nothing_of_the_exam_bank(module, quiz, expected):
    found = problems(module, **quiz)
    assert told(found) == expected
    assert all(each.sentence and each.advice for each in found)


def test_a_lesson_may_ask_nothing_of_the_exam_bank(module):
    lesson = module.lessons[0]
    text = lesson.texts["en"]
    first = replace(text.sections[0], markdown=f'{text.sections[0].markdown}\n\n!!! check "x-truck"')
    texts = {**lesson.texts, "en": replace(text, sections=(first, *text.sections[1:]))}
    changed = replace(module, lessons=(replace(lesson, texts=texts), *module.lessons[1:]))
    line = first.place.line + first.markdown.count("\n") + 1
    found = [each for each in check_module(changed) if each.code == "exam-item-practised"]
    assert told(found) == [("exam-item-practised", f"{first.place.file}:{line}", Severity.WARNING)]


def test_what_an_exam_asks_is_practised_under_no_other_id(module):
    single = next(each for each in module.questions if each.type == "single-choice")
    own = tuple(replace(each, text=f"So much of {each.id}", feedback="") for each in single.body.choices)
    body = replace(single.body, choices=own)
    kept = replace(single, id="kept", bank="exam", title="Kept", text="What of this?", body=body)
    choices = tuple(replace(each, text=f" {each.text.upper()}  ") for each in reversed(kept.body.choices))
    body = replace(kept.body, choices=choices)
    twin = replace(kept, id="copy", bank="", text="What  of this? ", body=body, place=Place("quizzes/q.yaml"))

    def twins(*more, asked="kept", mode=Mode.EXAM):
        quiz = replace(QUIZ, questions=(asked,), draws=(), modes=(mode,))
        found = check_module(replace(module, questions=(*module.questions, kept, *more), quizzes=(quiz,)))
        return [(str(each.place), each.values["twin"]) for each in found if each.code == "exam-twin"]

    assert twins() == []
    assert twins(twin) == [("quizzes/q.yaml", "kept")]
    assert twins(replace(twin, bank="exam")) == [], "it is never practised"
    other = replace(body, choices=tuple(replace(each, text=f"Quite another, {each.id}") for each in choices))
    assert twins(replace(twin, body=other, title="Apart")) == []
    assert twins(twin, mode=Mode.TEST) == [], "no exam asks it"
    assert twins(twin, replace(twin, id="again"), asked="copy") == [("quizzes/q.yaml", "copy")]
    both = replace(twin, type="multiple-choice", body=multiple_choice.Body(choices))
    stated = replace(twin, type="true-false", text="What of this", body=true_false.Body(True))
    for other_kind in (both, stated, replace(stated, type="essay", body=essay.Body(()))):
        assert twins(other_kind) == [("quizzes/q.yaml", "kept")]


def test_what_an_exam_asks_in_other_words_is_named_as_when_it_is_brought_in(module):
    text = "Debt bondage is forbidden by the Protocol of Palermo."
    kept = Question("kept", "true-false", "Kept", "o-elements", 2, text, true_false.Body(True), bank="exam")
    near = replace(kept, id="near", title="Near", bank="", text=kept.text.replace("forbidden", "prohibited"))
    other = replace(near, id="other", title="Other", text="The shelter of a city is open to each person at night.")
    quiz = replace(QUIZ, questions=("kept",), draws=())
    found = check_module(replace(module, questions=(*module.questions, kept, near, other), quizzes=(quiz,)))
    (one,) = [each for each in found if each.code == "exam-twin"]
    assert (one.values["name"], one.values["twin"], one.severity) == ("near", "kept", Severity.WARNING)
    assert "in other words" in one.sentence


def test_half_of_the_words_make_a_twin_where_long_answers_and_the_key_are_the_same():
    said = ("Holding back the passport of a worker", "Paying the wage on the day agreed", "Opening a bank account")
    choices = tuple(Choice(str(at), text=each, correct=at == 0) for at, each in enumerate(said))
    kept = Question("kept", "single-choice", "Kept", "o", 2, "Which of these is a means of trafficking persons?",
                    single_choice.Body(choices), bank="exam")  # fmt: skip
    near = replace(kept, id="near", title="Near", text="By which means are people trafficked?")
    turned = tuple(replace(each, correct=at == 1) for at, each in enumerate(choices))
    other_key = replace(near, id="other", title="Other", body=single_choice.Body(turned))
    afar = replace(near, id="afar", title="Afar", text="Whom can a migrant call at night, by which number?")
    new = [(each, each) for each in (near, other_key, afar)]
    assert [own.id for own, _ in alike.may_be_examined(new, [kept])] == ["near"]


def _asked(id: str, text: str, *said: str, bank: str = "") -> Question:
    """Return a question of which the first choice is right."""
    choices = tuple(Choice(str(at), text=each, correct=at == 0) for at, each in enumerate(said))
    return Question(id, "single-choice", id.title(), "o", 2, text, single_choice.Body(choices), bank=bank)


def test_a_long_key_word_for_word_makes_a_twin_with_most_words_of_the_text_or_all_long_choices():
    right = "No: where force was used, the consent of the victim does not matter"
    wrong = ("Yes, for nobody can be trafficked who agreed to the work", "Yes, but only where the victim is a woman")
    text = "Does the consent of an adult victim matter where force was used?"
    kept = _asked("kept", text, right, *wrong, bank="exam")
    near = _asked("near", "Does consent of an adult victim matter when force has been used?", right, "Yes", "Sometimes")
    free = _asked("free", "Somebody agreed, then was beaten. What follows for her case?", right, *wrong)
    other_key = _asked("other", text.replace("where", "when"), wrong[0], "Yes", "Sometimes")
    afar = _asked("afar", "Which of these sentences on children is in the Protocol?", right, "It is silent", "None")
    new = [(each, each) for each in (near, free, other_key, afar)]
    assert [own.id for own, _ in alike.may_be_examined(new, [kept])] == ["near", "free"]


def test_stories_that_share_short_choices_or_names_of_crimes_are_no_twins():
    crimes = (
        "Trafficking in persons for sexual exploitation",
        "Smuggling of migrants by land",
        "Forced labour of a child",
    )
    for said in (crimes, ("Yes", "No")):
        kept = _asked("kept", "Aida came to the city and her passport was taken. What is it?", *said, bank="exam")
        other = _asked("other", "Timur pays a driver who knows the hills by night. What is it?", *said)
        assert alike.may_be_examined([(other, other)], [kept]) == []


def test_feedback_alone_makes_no_twin_of_true_and_false_about_other_things():
    told = true_false.Body(True, feedback_true="No, read on.", feedback_false="Yes, that is so here.")
    kept = Question("kept", "true-false", "Kept", "o", 2, "For a child no means has to be shown.", told)
    other = replace(kept, id="other", title="Other", text="The pilot of an aeroplane needs a licence.")
    near = replace(kept, id="near", title="Near", text="Of a child no means has to be shown.")
    assert [own.id for own, _ in alike.may_be_examined([(other, other), (near, near)], [kept])] == ["near"]


def test_of_thousands_that_are_answered_alike_few_are_compared(monkeypatch):
    compared = list[object]()
    is_like = alike._MAY_BE["answers"]

    def counted(*pair):
        compared.append(pair)
        return is_like(*pair)

    monkeypatch.setitem(alike._MAY_BE, "answers", counted)
    names = [f"{'aeiou'[at // 200]}{chr(98 + at // 20 % 10)}{chr(98 + at % 20)}land" for at in range(1000)]
    asked = [
        Question(f"q-{at}", "true-false", f"Named {name}", "o", 2, f"Is {name} a party to it?", true_false.Body(True))
        for at, name in enumerate(names)
    ]
    new = [replace(each, id=f"n-{each.id}", title=f"New {each.id}", text=each.text[3:]) for each in asked]
    found = alike.may_be_examined([(each, each) for each in new], asked)
    assert [(own.id, of.id) for own, of in found] == [(f"n-{each.id}", each.id) for each in asked]
    assert len(compared) <= 3 * len(new)


@pytest.mark.parametrize(("left", "codes"), [(4, []), (3, ["exam-pool-too-small"]), (0, ["draw-finds-nothing"])])
def test_a_line_of_an_exam_has_four_questions_to_draw_from(module, left, codes):
    bank = [each for each in module.questions if each.bank][:left]
    kept = tuple(each for each in module.questions if not each.bank or each in bank)
    found = problems(replace(module, questions=kept))
    assert [each.code for each in found] == codes
    assert all(each.place.file == "quizzes/exam.yaml" for each in found)


def test_a_line_that_draws_what_is_practised_too_may_have_fewer(module):
    assert problems(module, draws=(Draw(1, "o-help", type="ordering"),)) == []


@pytest.mark.parametrize(
    ("routes", "minutes", "objectives"),
    [
        ((), {"university": 20, "officer": 15}, {"awareness": "o-help"}),
        (("officer",), {"university": 20}, {"officer": "o-help"}),
        (("university",), {"university": 20}, {}),
        ((), {"": 5}, {"awareness": "o-help"}),
        (("officer", "university"), {"": 0}, {}),
    ],
)
def test_an_exam_asks_only_what_its_routes_teach(module, routes, minutes, objectives):
    first, second = module.lessons
    narrow = tuple(replace(each, sections=each.sections[:1]) for each in module.routes)
    lessons = tuple(
        replace(each, minutes=minutes) if "o-help" in str(each.objectives) else each for each in (first, second)
    )
    exam = replace(QUIZ, routes=routes, draws=(LINE, Draw(1, "o-help")))
    found = check_module(replace(module, lessons=lessons, routes=narrow, quizzes=(exam,)))
    untaught = [each for each in found if each.code == "exam-asks-the-untaught"]
    assert {each.values["route"]: each.values["objectives"] for each in untaught} == objectives
    assert {str(each.place) for each in untaught} <= {"quizzes/z.yaml:7"}


def test_who_leaves_out_a_lesson_with_a_content_note_has_something_to_do_instead(module):
    def without(text):
        return replace(text, equal_task="  ")

    lessons = tuple(
        replace(each, texts={name: without(text) for name, text in each.texts.items()}) for each in module.lessons
    )
    found = check_module(replace(module, lessons=lessons))
    assert told(found) == [("no-equal-task", "lessons/basics/three-elements.md:1", Severity.WARNING)]
    silent = tuple(
        replace(each, texts={name: replace(text, content_note="") for name, text in each.texts.items()})
        for each in lessons
    )
    assert check_module(replace(module, lessons=silent)) == []


def weighty(count=1, **line):
    return (replace(LINE, count=count, **line),)


@pytest.mark.parametrize(
    ("quiz", "code", "word"),
    [
        ({"draws": weighty(weight=-1.0)}, "wrong-weight", "below 0"),
        ({"weights": {"s-single": 1000.0}, "questions": ("s-single",)}, "wrong-weight", "over 100"),
        ({"weights": {"nobody": 2.0}}, "wrong-weight", "nobody"),
        (
            {"weights": {"s-single": 0.0}, "questions": ("s-single",), "draws": (), "pass_percent": 60},
            "wrong-pass-mark",
            "weights are 0",
        ),
        ({"pass_percent": 101}, "wrong-pass-mark", "between 0 and 100"),
        ({"passed": {"en": "Well done."}}, "wrong-pass-mark", "not what a pass is"),
        ({"certificate": True}, "wrong-pass-mark", "not what a pass is"),
        (
            {"certificate": True, "pass_percent": 60, "modes": (Mode.PRACTICE,)},
            "wrong-pass-mark",
            "is for practice alone",
        ),
        ({"attempts": -1}, "wrong-attempts", "below 0"),
        ({"penalty": 1.5}, "wrong-penalty", "between 0 and 1"),
    ],
)
def test_terms_that_mean_nothing_stop_the_build(module, quiz, code, word):
    found = [each for each in problems(module, **quiz) if each.code == code]
    assert [(str(each.place), each.severity) for each in found] == [("quizzes/z.yaml:7", Severity.ERROR)]
    assert word in found[0].template.format(**found[0].values)


def test_terms_that_can_be_meant_are_no_problem(module):
    quiz = {"draws": weighty(weight=2.5), "pass_percent": 60, "attempts": 2, "certificate": True, "penalty": 0.3}
    assert not [each for each in problems(module, **quiz, passed={"en": "Yes."}) if each.code.startswith("wrong")]


@pytest.mark.parametrize(
    ("modes", "form", "advice"),
    [
        ((Mode.EXAM,), "A", "draws"),
        ((Mode.TEST, Mode.PRE), "B", "two quizzes for each form"),
        ((Mode.PRE, Mode.POST), "A", "two quizzes for each form"),
        ((Mode.EXAM,), "", ""),
        ((Mode.PRE,), "A", ""),
        ((Mode.POST,), "C", ""),
    ],
)
def test_a_form_of_what_is_not_dealt_is_told(module, modes, form, advice):
    found = [each for each in problems(module, modes=modes, form=form) if each.code == "form-not-dealt"]
    assert [(each.severity, str(each.place)) for each in found] == [(Severity.WARNING, "quizzes/z.yaml:7")] * bool(
        advice
    )
    assert all(f"is form {form}" in each.sentence and advice in each.advice for each in found)
