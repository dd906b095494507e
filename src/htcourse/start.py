"""Opens the window, which is what most starts are for: no library of the command line, and Qt only once it can load."""

import argparse
import gc
import os
from collections.abc import Sequence
from pathlib import Path

from htcourse.store.places import Places
from htcourse.usecases.machine.qt_libraries import library_error, require_cpu, require_screen


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
    options.file = _file_in(others)
    return options if options.file or not others else None


def _file_in(arguments: Sequence[str]) -> Path | None:
    """Return the file to open, as a file manager names it; None for anything else. No command has a dot or a slash."""
    if len(arguments) != 1 or arguments[0].startswith("-"):
        return None
    path = Path(arguments[0])
    is_no_command = any(sign in arguments[0] for sign in "./\\")
    return path.absolute() if is_no_command and (path.suffix == ".htmod" or os.path.exists(path)) else None


def open_window(
    home: Path | None = None,
    *,
    learner: str | None = None,
    exit_when_shown: bool = False,
    file: Path | None = None,
    presents: str = "",
) -> int:
    """Show the course in a window until it is closed; return the exit code. Raises CourseError when none can open.

    `file` is a module or a file of questions: what it would bring is shown as soon as somebody is at work; so is the
    presenter with what it `presents` (the id of a lesson or quiz), behind the trainer's PIN.
    """
    require_cpu()
    require_screen()
    # What is made on the way to the first screen stays: looking for garbage there costs 15 ms. `Jobs` does later.
    gc.disable()
    try:
        # Qt is needed from here on only; what follows it is not read by it once the windows' room is there.
        import htcourse.ui  # noqa: F401
        from htcourse import app
    except ImportError as problem:
        raise library_error(problem) from problem
    return app.run(Places.locate(home), learner=learner, exit_when_shown=exit_when_shown, file=file, presents=presents)
