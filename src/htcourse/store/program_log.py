"""The program's own log in `logs/`: what was started and how it ended, warnings, tracebacks. No content and no names.

Each line is written and let go at once. Python's rotating handler would load sockets and pickle, 9 ms of every start.
"""

import re
import time
import traceback
from contextlib import suppress
from itertools import pairwise
from pathlib import Path

from htcourse.core.errors import CourseError
from htcourse.markup.foreign import require_file, whole_file
from htcourse.store.durable import opened_privately
from htcourse.store.places import Places, make_private

NAME = "htcourse.log"
MOST_BYTES, KEPT_FILES = 256 * 1024, 3
TAIL_LINES = 200
_VALUE = r"""(?s)["'“«‘].*["'”»’]|\S*[/\\].*"""


def note(places: Places, words: str, *, is_warning: bool = False) -> None:
    """Write a line; where none can be written there is no log, and nothing else suffers."""
    kind = "WARNING" if is_warning else "INFO"
    line = f"{time.strftime('%Y-%m-%dT%H:%M:%SZ', time.gmtime())} {kind} {words}\n".encode(errors="replace")
    with suppress(OSError, CourseError):
        make_private(places.logs)
        with suppress(FileNotFoundError):
            require_file(log_file(places))
        _turned(log_file(places), len(line))
        with open(log_file(places), "ab", opener=opened_privately) as opened:
            opened.write(line)


def note_error(places: Places, error: BaseException) -> None:
    """Write an error: its sentence without its values, or the traceback without messages, which may hold names."""
    if isinstance(error, CourseError):
        note(places, f"{type(error).__name__}: {error.template}", is_warning=True)
    else:
        note(places, "\n".join(traceback_lines(error)), is_warning=True)


def without_values(words: str) -> str:
    """Return a library's message without what stands in quotes and without paths: these may hold names and content."""
    return re.sub(_VALUE, "…", words)


def traceback_lines(error: BaseException) -> list[str]:
    """Return where an error was raised and what it was, outermost first; of a system's error also its number."""
    lines = traceback_lines(error.__cause__) if error.__cause__ is not None else []
    for frame in traceback.extract_tb(error.__traceback__):
        parts = Path(frame.filename).parts
        start = len(parts) - 1 - parts[::-1].index("htcourse") if "htcourse" in parts else len(parts) - 1
        lines.append(f"  {'/'.join(parts[start:])}:{frame.lineno} in {frame.name}")
    number = getattr(error, "errno", None) or getattr(error, "sqlite_errorname", None)
    return [*lines, type(error).__name__ + (f" ({number})" if number else "")]


def log_file(places: Places) -> Path:
    """Return where the log is, whether or not there is one yet."""
    return places.logs / NAME


def log_tail(places: Places) -> str:
    """Return the last lines of the log; empty where there is none."""
    with suppress(OSError):
        return "\n".join(whole_file(log_file(places)).decode("utf-8", "replace").splitlines()[-TAIL_LINES:])
    return ""


def _turned(path: Path, coming: int) -> None:
    """Let the log turn before it would grow beyond its size: `htcourse.log.1` is the one before."""
    if not path.exists() or path.stat().st_size + coming <= MOST_BYTES:
        return
    files = [path, *(path.with_name(f"{path.name}.{number}") for number in range(1, KEPT_FILES + 1))]
    for older, newer in pairwise(reversed(files)):
        if newer.exists():
            newer.replace(older)
