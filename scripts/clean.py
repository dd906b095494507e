"""Remove what can be made again: the environment, `build/`, `dist/`, caches."""

from __future__ import annotations

import shutil

from common import ROOT, VENV


def main() -> None:
    """Delete; what is not there is not missed."""
    names = ("build", "dist", ".mypy_cache", ".ruff_cache", ".pytest_cache", ".hypothesis", ".import_linter_cache")
    found = [VENV, *(ROOT / name for name in names)]
    found.append(ROOT / "__pycache__")
    for place in ("src", "tests", "scripts", "benchmarks"):
        found += (ROOT / place).rglob("__pycache__")
    for path in found:
        shutil.rmtree(path, ignore_errors=True)


if __name__ == "__main__":
    main()
