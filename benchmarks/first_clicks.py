"""The first Begin and the first opening of Quizzes in a program of its own: prints their milliseconds of work as JSON.

Each is measured to the painted window, and beside them one repaint of it.
"""

import json

from benchmarks.program import milliseconds_to_paint, rest, running_program, screen_shown
from htcourse.ui.screens.first_run.screen import FirstRunScreen

READ_MS = 1500
"""How long the first page is read: what Begin needs is loaded meanwhile."""


def main() -> None:
    """Begin, go to Quizzes, and paint once more."""
    with running_program(lambda places: None) as program:
        window, told = program.window, {}
        first = window.screen_shown
        assert isinstance(first, FirstRunScreen)
        for name, do in (
            ("begin", first.begin_button.click),
            ("quizzes", window.actions_by_name["quizzes"].trigger),
            ("repaint", window.update),
        ):
            rest(READ_MS)
            told[name] = milliseconds_to_paint(do, lambda: screen_shown(program))
    print(json.dumps(told))


if __name__ == "__main__":
    main()
