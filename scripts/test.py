"""Run every check; pytest comes last, so that its closing line ends the output, or what failed before it.

`--lint` leaves pytest out. All other arguments go to pytest.
"""

from __future__ import annotations

import os
import sys

from common import ROOT, run, venv_python

PYTHON = venv_python()
WORKERS = max(2, (os.cpu_count() or 1) * 3 // 2)
"""More than there are processors: a test of windows waits half of its time, for a timer or another process."""


def steps() -> list[tuple[str, list[object]]]:
    """Return the name and the command of each check before pytest."""
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


def main() -> int:
    """Run all steps, whatever fails, and return 1 if any did."""
    arguments = sys.argv[1:]
    lint_only = "--lint" in arguments
    failed = []
    for name, command in steps():
        print(f"\n== {name}")
        if run(*map(str, command), QT_QPA_PLATFORM="offscreen") != 0:
            print(f"-- {name} failed")
            failed.append(name)
    if failed:
        print(f"\n== Failed so far: {', '.join(failed)}")
    if lint_only:
        return 1 if failed else 0
    print("\n== pytest")
    spread = (
        []
        if any(each.startswith(("-n", "-p", "--pdb")) for each in arguments)
        else ["-n", str(WORKERS), "--dist", "worksteal"]
    )
    code = run(PYTHON, "-m", "pytest", *spread, *arguments, QT_QPA_PLATFORM="offscreen")
    if failed:
        print(f"\n== Failed before pytest: {', '.join(failed)}")
    return code or (1 if failed else 0)


if __name__ == "__main__":
    sys.exit(main())
