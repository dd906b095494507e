"""Things done for the first time in a program of its own: prints their milliseconds of work as JSON.

Begin, Quizzes, a quiz begun there, another text size in the lesson. Each is measured to the painted window, and beside
them one repaint of it.
"""

import json
from collections.abc import Callable, Iterator

from benchmarks.program import milliseconds_to_paint, rest, running_program, screen_shown
from htcourse.app import Program
from htcourse.core.quiz import Mode
from htcourse.ui.screens.first_run.screen import FirstRunScreen

READ_MS = 1500
"""How long a page is read: what Begin needs is loaded meanwhile."""


def main() -> None:
    """Do each once."""
    told = {}
    with running_program(lambda places: None) as program:
        rest(READ_MS)
        for name, do in _clicks(program):
            told[name] = milliseconds_to_paint(do, lambda: screen_shown(program))
            rest(READ_MS)
    print(json.dumps(told))


def _clicks(program: Program) -> Iterator[tuple[str, Callable[[], object]]]:
    """Give what is done, by name; what stands between two is not measured."""
    window, navigator = program.window, program.desk.navigator
    first = window.screen_shown
    assert isinstance(first, FirstRunScreen)
    yield "begin", first.begin_button.click
    yield "quizzes", window.actions_by_name["quizzes"].trigger
    yield "repaint", window.update
    from htcourse.usecases.quizzes.offered_quizzes import offered_quizzes  # Quizzes has loaded it

    quiz = next(each.id for each in offered_quizzes(program.desk.person) if Mode.PRACTICE in each.modes)
    yield "quiz", lambda: navigator.start_quiz(quiz, Mode.PRACTICE)
    window.actions_by_name["course"].trigger()
    rest(READ_MS)
    yield "text size", window.actions_by_name["larger"].trigger


if __name__ == "__main__":
    main()
