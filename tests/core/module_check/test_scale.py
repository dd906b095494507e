"""No rule looks at all pairs: with twice the questions a module is compared twice as often, and no more."""

from htcourse.core.course import Module
from htcourse.core.drawing import candidate, drawn
from htcourse.core.errors import Place
from htcourse.core.module_check import check_module
from htcourse.core.question_types.parts import Choice
from htcourse.core.question_types.single_choice import Body
from htcourse.core.quiz import Draw, Mode, Question, Quiz


class CountedId(str):
    """An id that counts how often it is compared with another."""

    compared = 0

    def __eq__(self, other: object) -> bool:
        CountedId.compared += 1
        return str.__eq__(self, other)

    def __hash__(self) -> int:
        return str.__hash__(self)


def bank(count: int) -> Module:
    """Return a module whose questions all stand in one quiz, which then draws from them, too."""
    choices = tuple(Choice(id, correct=id == "b", text=f"Answer {id}", feedback="Why.") for id in "abcd")
    names = [f"q{at}" for at in range(count)]
    questions = tuple(
        Question(CountedId(name), "single-choice", name, "", 2, "Which?", Body(choices), place=Place("quizzes/a.yaml"))
        for name in names
    )
    ids = tuple(map(CountedId, names))
    whole = Quiz("whole", {"en": "All"}, "", (Mode.PRACTICE,), ids, ())
    half = Quiz("half", {"en": "Half and ten more"}, "", (Mode.TEST,), ids[::2], (Draw(10),))
    quizzes = (whole, half)
    return Module("m", "1.0.0", {"en": "M"}, ("en",), (), "", "", (), (), questions=questions, quizzes=quizzes)


def comparisons(count: int) -> int:
    module = bank(count)
    CountedId.compared = 0
    check_module(module)
    return CountedId.compared


def test_twice_the_questions_are_compared_twice_as_often():
    few, many = comparisons(300), comparisons(600)
    assert few < 300 * 40
    assert many < 2.2 * few


def test_a_draw_looks_at_each_question_once():
    module = bank(400)
    candidates = [candidate(each, {}) for each in module.questions]
    CountedId.compared = 0
    assert len(drawn(module.quizzes[1], candidates, 1)) == 210
    assert CountedId.compared < 400 * 10
