"""How far a long command is, on the error stream, and only where a person watches it."""

import sys

from htcourse.cli.output import say
from htcourse.core.errors import Report


def progress_report() -> Report | None:
    """Return a function to tell (done, total), None where the error stream is no terminal."""
    if not sys.stderr.isatty():
        return None
    shown = -1

    def report(done: int, total: int) -> None:
        nonlocal shown
        percent = 100 * done // max(total, 1)
        if percent != shown:
            say(f"\r{percent:3} %" + ("\n" if percent == 100 else ""), nl=False, err=True)
            shown = percent

    return report
