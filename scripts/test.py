"""Run every check: pytest, and beside it all others, so that two processors are busy at once.

What the others say is printed below pytest's closing line, and only if one failed. `--lint` leaves pytest out and
prints all. All other arguments go to pytest.
"""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory, TemporaryFile

from common import ROOT, environment, run, venv_python

PYTHON = venv_python()
WORKERS = max(2, (os.cpu_count() or 1) * 3 // 2)
"""More than there are processors: a test of windows waits half of its time, for a timer or another process."""

IN_MEMORY, ENOUGH = Path("/dev/shm"), 5 * 2**30
"""A folder in memory, and the bytes that have to be free before it is used: all tests together write two GiB."""
ASKED = ("--durations=10", "--durations-min=1", "-rs")
"""Name the ten slowest tests, and each that was skipped with its reason."""


@contextmanager
def scratch() -> Iterator[dict[str, str]]:
    """Give the variable that leads tests to a folder in memory where there is plenty, and nothing elsewhere.

    They write thousands of records, each synced to the disk as in life: there is nothing to wait for in memory.
    """
    if "TMPDIR" in os.environ or not os.access(IN_MEMORY, os.W_OK) or _free_bytes() < ENOUGH:
        yield {}
        return
    with TemporaryDirectory(prefix="htcourse-tests-", dir=IN_MEMORY, ignore_cleanup_errors=True) as folder:
        Path(folder).chmod(0o711)  # a test that becomes another account comes through, as through /tmp
        yield {"TMPDIR": folder}


def _free_bytes() -> int:
    """Return what is free in the folder, on the machine and in the container, whichever is least."""
    told = re.search(r"^MemAvailable:\s+(\d+) kB", Path("/proc/meminfo").read_text(encoding="ascii"), re.MULTILINE)
    free = [shutil.disk_usage(IN_MEMORY).free, int(told[1]) * 1024 if told else 0]
    most, used = (Path("/sys/fs/cgroup") / name for name in ("memory.max", "memory.current"))
    if most.exists() and most.read_text(encoding="ascii").strip() != "max":
        free.append(int(most.read_text(encoding="ascii")) - int(used.read_text(encoding="ascii")))
    return min(free)


def steps() -> list[tuple[str, list[object]]]:
    """Return the name and the command of each check beside pytest."""
    typed = [name for name in ("src", "tests") if any((ROOT / name).rglob("*.py"))]
    return [
        ("ruff check", [PYTHON, "-m", "ruff", "check", "--quiet", "."]),
        ("ruff format", [PYTHON, "-m", "ruff", "format", "--check", "--quiet", "."]),
        ("mypy", [PYTHON, "-m", "mypy", "--no-error-summary", *typed]),
        ("import-linter", [PYTHON, "-c", "from importlinter.cli import lint_imports_command as c; c(['--no-logo'])"]),
        ("content", [PYTHON, "-m", "htcourse", "check", "content", "--strict"]),
        ("guide", [PYTHON, "-m", "htcourse", "check", "assets/guide", "--strict"]),
        ("translations", [PYTHON, "scripts/translations.py", "--check"]),
    ]


def lint() -> int:
    """Run all checks but pytest, whatever fails, and return 1 if any did."""
    failed = []
    for name, command in steps():
        print(f"\n== {name}")
        if run(*map(str, command), QT_QPA_PLATFORM="offscreen") != 0:
            print(f"-- {name} failed")
            failed.append(name)
    if failed:
        print(f"\n== Failed: {', '.join(failed)}")
    return 1 if failed else 0


def main() -> int:
    """Run all checks, whatever fails, and return another number than 0 if any did."""
    arguments = sys.argv[1:]
    if "--lint" in arguments:
        return lint()
    print(f"\n== pytest, and beside it {', '.join(name for name, _ in steps())}", flush=True)
    spread = (
        []
        if any(each.startswith(("-n", "-p", "--pdb")) for each in arguments)
        else ["-n", str(WORKERS), "--dist", "worksteal"]
    )
    with TemporaryFile() as told:
        words = [str(PYTHON), __file__, "--lint"]
        others = subprocess.Popen(words, env=environment(), stdout=told, stderr=subprocess.STDOUT)
        with others, scratch() as there:
            code = run(PYTHON, "-m", "pytest", *spread, *ASKED, *arguments, QT_QPA_PLATFORM="offscreen", **there)
        if others.returncode:
            told.seek(0)
            print(f"\n== Beside pytest:\n{told.read().decode('utf-8', 'replace')}")
    return code or others.returncode


if __name__ == "__main__":
    sys.exit(main())
