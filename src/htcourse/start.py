"""Opens the window, which is what most starts are for: no library of the command line, and Qt only once it can load."""

import argparse
import gc
from collections.abc import Sequence
from pathlib import Path

from htcourse.store.places import Places
from htcourse.usecases.check_machine import library_error, require_cpu, require_screen


def window_options(arguments: Sequence[str]) -> argparse.Namespace | None:
    """Return the options of a start that asks for the window and for nothing else; None leaves it to `cli`."""
    parser = argparse.ArgumentParser(add_help=False, allow_abbrev=False, exit_on_error=False)
    parser.add_argument("--home", type=Path)
    parser.add_argument("--learner")
    parser.add_argument("--exit-when-shown", action="store_true")
    try:
        options, others = parser.parse_known_args(arguments)
    except argparse.ArgumentError:
        return None
    return None if others else options


def open_window(home: Path | None = None, *, learner: str | None = None, exit_when_shown: bool = False) -> int:
    """Show the course in a window until it is closed; return the exit code. Raises CourseError when none can open."""
    require_cpu()
    require_screen()
    # What is made on the way to the first screen stays: looking for garbage there costs 15 ms. `app` begins again.
    gc.disable()
    try:
        from htcourse import app  # Qt is needed from here on only
    except ImportError as problem:
        raise library_error(problem) from problem
    return app.run(Places.find(home), learner=learner, exit_when_shown=exit_when_shown)
