"""The program's own log in `logs/`: what was started and how it ended, warnings, tracebacks. No content and no names.

Python's rotating handler writes it. Nothing of it is loaded before something is noted down.
"""

from __future__ import annotations

import re
import time
import traceback
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING

from htcourse.core.errors import CourseError
from htcourse.store.places import Places

if TYPE_CHECKING:
    import logging

NAME = "htcourse.log"
MOST_BYTES, KEPT_FILES = 256 * 1024, 3
TAIL_LINES = 200
_VALUE = re.compile(r"""["'“«‘].*["'”»’]|\S*[/\\].*""", re.DOTALL)


def note(places: Places, words: str, *, is_warning: bool = False) -> None:
    """Write a line; where none can be written there is no log, and nothing else suffers."""
    logger = _logger(places)
    if logger is not None:
        (logger.warning if is_warning else logger.info)("%s", words)


def note_error(places: Places, error: BaseException) -> None:
    """Write an error: its sentence without its values, or the traceback without messages, which may hold names."""
    if isinstance(error, CourseError):
        note(places, f"{type(error).__name__}: {error.template}", is_warning=True)
    else:
        note(places, "\n".join(traceback_lines(error)), is_warning=True)


def without_values(words: str) -> str:
    """Return a library's message without what stands in quotes and without paths: these may hold names and content."""
    return _VALUE.sub("…", words)


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
        return "\n".join(log_file(places).read_text(encoding="utf-8", errors="replace").splitlines()[-TAIL_LINES:])
    return ""


def _logger(places: Places) -> logging.Logger | None:
    """Return the logger of a data folder; None where nothing can be written."""
    import logging
    from logging.handlers import RotatingFileHandler

    logger = logging.getLogger(f"htcourse.{places.home}")
    if not logger.handlers:
        try:
            places.logs.mkdir(parents=True, exist_ok=True)
            path = log_file(places)
            handler = RotatingFileHandler(
                path, maxBytes=MOST_BYTES, backupCount=KEPT_FILES, encoding="utf-8", delay=False
            )
        except OSError:
            return None
        formatter = logging.Formatter("%(asctime)sZ %(levelname)s %(message)s", "%Y-%m-%dT%H:%M:%S")
        formatter.converter = time.gmtime
        handler.setFormatter(formatter)
        handler.handleError = lambda record: None  # type: ignore[method-assign]  # a full disk stops nobody
        logger.addHandler(handler)
        logger.setLevel(logging.INFO)
        logger.propagate = False
    return logger


def close_log(places: Places) -> None:
    """Close the file: the program ends, or its folder goes."""
    import logging

    logger = logging.getLogger(f"htcourse.{places.home}")
    for handler in tuple(logger.handlers):
        logger.removeHandler(handler)
        handler.close()
