"""Reads and compiles a foreign module in a process of its own, which can be stopped and has a budget.

What a stranger wrote may take our parsers minutes; a thread cannot be stopped, a process can. It is started as
`python -m htcourse.usecases.modules.apart`, knows no window and no data folder, tells its progress by lines, and leaves
what came of it in a file. It ends when the program that started it does.
"""

import gc
import json
import os
import pickle
import subprocess
import sys
from contextlib import suppress
from pathlib import Path
from tempfile import TemporaryDirectory
from threading import Thread
from time import monotonic
from types import MappingProxyType
from typing import IO, Any

from htcourse.core.errors import CourseError, ModuleError, Report
from htcourse.core.translatable import QT_TRANSLATE_NOOP
from htcourse.usecases.modules.build_module import BuiltModule, build_in
from htcourse.usecases.modules.module_preview import CheckedModule, check_in

SECONDS = 180.0
"""So long it may tell of no progress. The course itself takes some four seconds, on a slow machine twenty."""
SECONDS_IN_ALL = 1800.0
"""50,000 questions take half a minute, where ten programs are at work at once five."""
MEMORY = 2_000_000_000
"""Bytes of address space; Windows has no such limit for a process alone, there only the time is bounded."""

SELDOM = (100_000, 20, 100)
"""When garbage is looked for where much is made that stays: the usual 700 objects take a fifth of the time."""

_WORK = {"check": check_in, "build": build_in}
_LOOK_EVERY = 0.05
_RESULT = "result"
_TOO_LONG = QT_TRANSLATE_NOOP("Errors", "Reading “{path}” took longer than {seconds} seconds and was stopped.")
_TOO_LARGE = QT_TRANSLATE_NOOP("Errors", "Reading “{path}” needed more memory than it may have and was stopped.")
_ENDED = QT_TRANSLATE_NOOP("Errors", "Reading “{path}” ended before it was done.")
_FIX = QT_TRANSLATE_NOOP("Errors", "Ask its author for a smaller module. Nothing was changed.")


def check_apart(path: Path, scratch: Path, report: Report | None = None) -> CheckedModule:
    """Do what `check_in` does, in a process of its own."""
    found: CheckedModule = _run("check", path, scratch, report)
    return found


def build_apart(path: Path, scratch: Path, report: Report | None = None) -> BuiltModule:
    """Do what `build_in` does, in a process of its own."""
    built: BuiltModule = _run("build", path, scratch, report)
    return built


def _run(what: str, path: Path, scratch: Path, report: Report | None) -> Any:
    """Start the process, wait for it and return its result; what `report` raises stops it at once."""
    with TemporaryDirectory(prefix="htcourse-", dir=scratch) as own:
        request = json.dumps([what, str(path.absolute()), str(scratch), own])
        # Not from the folder the program was started in: a stranger's stick may hold a module of our name.
        command = [sys.executable, "-P", "-m", __name__, request]
        process = subprocess.Popen(
            command,
            stdin=subprocess.PIPE,  # its end tells the process that nobody waits any more
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            env=os.environ | {"TMPDIR": own, "TEMP": own, "TMP": own, "PYTHONIOENCODING": "utf-8"},
            creationflags=getattr(subprocess, "CREATE_NO_WINDOW", 0),
        )
        try:
            _wait(process, path, report)
        finally:
            process.kill()
            process.communicate()
        return _result(Path(own) / _RESULT, path)


def _wait(process: "subprocess.Popen[bytes]", path: Path, report: Report | None) -> None:
    told: list[tuple[int, int]] = []
    assert process.stdout is not None
    assert process.stderr is not None
    readers = [Thread(target=_hear, args=(process.stdout, told), daemon=True)]
    readers.append(Thread(target=process.stderr.read, daemon=True))  # else a full pipe would hold it up
    for each in readers:
        each.start()
    began = moved = monotonic()
    count = 0
    while process.poll() is None:
        if report is not None:
            report(*(told[-1] if told else (0, 0)))
        if len(told) > count:
            count, moved = len(told), monotonic()
        if monotonic() - moved > SECONDS or monotonic() - began > SECONDS_IN_ALL:
            raise CourseError(_TOO_LONG, fix=_FIX, path=path.name, seconds=int(monotonic() - began))
        with suppress(subprocess.TimeoutExpired):
            process.wait(_LOOK_EVERY)
    process.kill()
    for each in readers:
        each.join()


def _hear(lines: IO[bytes], told: list[tuple[int, int]]) -> None:
    for line in lines:
        with suppress(ValueError):
            done, total = map(int, line.split())
            told.append((done, total))


def _result(file: Path, path: Path) -> Any:
    """Return what the process left, or raise what it raised."""
    try:
        with file.open("rb") as packed:  # piece by piece: the windows stand still while one is unpacked
            kind, value = pickle.load(packed)
    except (OSError, pickle.UnpicklingError, EOFError):
        raise CourseError(_ENDED, fix=_FIX, path=path.name) from None
    if kind == "memory":
        raise CourseError(_TOO_LARGE, fix=_FIX, path=path.name)
    if kind == "error":
        template, fix, values, problems = value
        if problems is None:
            raise CourseError(template, fix=fix, **values)
        raise ModuleError(template, fix=fix, problems=problems, **values)
    return value


class _Pickler(pickle.Pickler):
    """Packs read-only mappings as plain ones."""

    def reducer_override(self, given: object) -> Any:
        return (dict, (dict(given),)) if isinstance(given, MappingProxyType) else NotImplemented


def main(request: str) -> None:
    """Do what was asked for, in the process of its own."""
    what, path, scratch, own = json.loads(request)
    Thread(target=_end_with_parent, daemon=True).start()
    _bound_memory()
    gc.set_threshold(*SELDOM)
    came: tuple[str, object]
    try:
        came = ("done", _WORK[what](Path(path), Path(scratch), _teller()))
    except CourseError as error:
        problems = error.problems if isinstance(error, ModuleError) else None
        came = ("error", (error.template, error.fix, error.values, problems))
    except MemoryError:
        came = ("memory", None)
    with (Path(own) / _RESULT).open("wb") as packed:
        _Pickler(packed).dump(came)


def _teller() -> Report:
    """Return what tells of progress, as often as anybody looks and no oftener: a bank has 50,000 steps."""
    told = 0.0

    def tell(done: int, total: int) -> None:
        nonlocal told
        now = monotonic()
        if now - told >= _LOOK_EVERY or done == total:
            told = now
            print(done, total, flush=True)

    return tell


def _end_with_parent() -> None:
    # Not by `sys.stdin`: its lock would be held while Python ends, which calls that a fault and aborts.
    while os.read(0, 1):
        pass
    os._exit(1)


def _bound_memory() -> None:
    with suppress(ImportError, OSError, ValueError):
        import resource  # not on Windows

        resource.setrlimit(resource.RLIMIT_AS, (MEMORY, MEMORY))


if __name__ == "__main__":
    main(sys.argv[1])
