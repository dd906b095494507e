"""Check a draft while it is written: exactly what `htcourse check` says of the texts as they stand in the editor."""

from collections.abc import Mapping
from pathlib import Path

from htcourse.core.cache import Cache
from htcourse.core.errors import Problem, Report
from htcourse.core.module_check import check_module
from htcourse.formats.module_folder import read_draft
from htcourse.usecases.modules.check_module import in_order
from htcourse.usecases.modules.page_problems import page_problems


def check_draft(
    folder: Path,
    unsaved: Mapping[str, str],
    report: Report | None = None,
    memory: Cache | None = None,
) -> tuple[Problem, ...]:
    """Return every problem of a draft, by file and line, with `unsaved` texts (by file) in the place of the files.

    With a `memory` only what changed since the last check is read again: keep one a draft. `report` hears of the files.
    """
    memory = memory or Cache()
    memory.next_round()
    reading = read_draft(folder, unsaved, report, memory)
    if reading.module is None:
        return in_order(reading.problems)
    rules = check_module(reading.module, reading.unread, memory)
    return in_order((*reading.problems, *rules, *page_problems(reading.module, memory)))
