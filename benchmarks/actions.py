"""Twelve things people click all day, each from the click to the painted window, against one repaint of that window.

Before them four things done for the first time, each time in a fresh program: what they load and build counts there.

What opens a section is measured until what stands beside it is right, too.
"""

import json
import subprocess
import sys
from collections.abc import Callable, Iterator
from typing import NamedTuple

from benchmarks.measure import Ratio, in_turn
from benchmarks.program import milliseconds_to_paint, milliseconds_to_the_rest, rest, running_program, screen_shown
from htcourse.app import Program
from htcourse.core.quiz import Mode
from htcourse.usecases.quizzes.offered_quizzes import offered_quizzes

TIMEOUT = 60
SETTLED_MS = 200
"""How long what waits for a paint takes, and more."""


class Action(NamedTuple):
    """What people call it, from which place it is done, what does it, and whether it opens a section."""

    name: str
    place: tuple[str, ...]
    do: Callable[[], object]
    opens_section: bool = False


def measure(runs: int) -> Iterator[Ratio]:
    """Give the ratios of each action. Each is done once before, so that what is built at first does not count."""
    yield from _first(runs)
    with running_program() as program:
        for action in _actions(program):
            yield from _measured(program, action, runs)


def _first(runs: int) -> Iterator[Ratio]:
    command = [sys.executable, "-m", "benchmarks.first_clicks"]
    told = [
        json.loads(subprocess.run(command, capture_output=True, text=True, check=True, timeout=TIMEOUT).stdout)
        for _ in range(runs)
    ]
    for name, words in (
        ("begin", "begin on the first page"),
        ("quizzes", "quizzes, for the first time"),
        ("quiz", "begin a quiz, for the first time"),
        ("text size", "another text size, for the first time"),
    ):
        ours, base = (tuple(each[what] for each in told) for what in (name, "repaint"))
        yield Ratio(f"click to painted: {words}", ours, base, "ms", 0.0)


def _actions(program: Program) -> tuple[Action, ...]:
    desk, window = program.desk, program.window
    lesson = ("lesson", desk.person.libraries[0].contents("en")[4].sections[1].id)
    quiz = next(each.id for each in offered_quizzes(desk.person) if Mode.PRACTICE in each.modes)
    themes = iter(("dark", "light") * 1000)
    steps = iter((1, -1) * 1000)

    def command(name: str) -> Callable[[], object]:
        return window.actions_by_name[name].trigger

    home = ("home",)
    return (
        Action("home", lesson, command("home")),
        Action("go on with the course", home, command("course"), opens_section=True),
        Action("next section", lesson, command("next"), opens_section=True),
        Action("cases", home, command("cases")),
        Action("review", home, command("review")),
        Action("progress", home, command("progress")),
        Action("settings", home, command("settings")),
        Action("quizzes", home, command("quizzes")),
        Action("begin a quiz", home, lambda: desk.navigator.start_quiz(quiz, Mode.PRACTICE)),
        Action("search", home, command("search")),
        Action("another text size", lesson, lambda: desk.look.step_zoom(next(steps))),
        Action("another theme", lesson, lambda: program.choose_theme(next(themes))),
    )


def _measured(program: Program, action: Action, runs: int) -> Iterator[Ratio]:
    def ours() -> float:
        _go(program, action)
        taken = milliseconds_to_paint(action.do, lambda: screen_shown(program))
        rest(SETTLED_MS)  # what comes later is not to be counted to what is measured next
        return taken

    def with_all_beside() -> float:
        _go(program, action)
        return milliseconds_to_the_rest(action.do, program)

    def base() -> float:
        return milliseconds_to_paint(program.window.update, lambda: screen_shown(program))

    ours()
    name = f"click to painted: {action.name}"
    yield in_turn(name, ours, base, runs=runs, unit="ms", aim=0.0)
    if action.opens_section:
        yield in_turn(f"{name}, and all beside it", with_all_beside, base, runs=runs, unit="ms", aim=0.0)


def _go(program: Program, action: Action) -> None:
    """Stand where the action is done, with nothing over the page."""
    if program.screens.search is not None:
        program.screens.search.close()
    program.desk.navigator.show(*action.place)
    rest(SETTLED_MS)
