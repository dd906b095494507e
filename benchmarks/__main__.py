"""Run the benchmarks and print a table: `python -m benchmarks [NAME …] [--runs N] [--json FILE]`.

What measures everything, Anki and pandas beside it, writes `docs/benchmarks.md`, too (`report`, which also takes such
files).
"""

import argparse
import json
import os
import platform
import sys
from importlib import import_module
from pathlib import Path

from benchmarks import report
from benchmarks.measure import Ratio

BENCHMARKS = ("start", "section", "answer", "actions", "search", "compile", "questions", "results")


def main() -> int:
    """Run what is asked for; the exit code says only whether everything could be measured."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks", description=__doc__)
    parser.add_argument("names", nargs="*", metavar="NAME", help=f"which to run: {', '.join(BENCHMARKS)} (all)")
    parser.add_argument("--runs", type=int, default=15, help="pairs of runs for each ratio (15)")
    parser.add_argument("--json", type=Path, help="write the figures here too")
    given = parser.parse_args()
    if unknown := set(given.names) - set(BENCHMARKS):
        parser.error(f"there is no benchmark {', '.join(sorted(unknown))}")
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    # Without compiled files every start would compile the program anew.
    os.environ.pop("PYTHONDONTWRITEBYTECODE", None)
    print(f"Python {platform.python_version()}, {os.cpu_count()} processors, {given.runs} pairs of runs each")
    return _measured(given.names or BENCHMARKS, given.runs, given.json)


def _measured(names: tuple[str, ...] | list[str], runs: int, to: Path | None) -> int:
    ratios: list[Ratio] = []
    failed = False
    for name in names:
        try:
            for ratio in import_module(f"benchmarks.{name}").measure(runs):
                print(ratio.line(), flush=True)
                ratios.append(ratio)
        except Exception as error:  # the others can be measured all the same
            print(f"{name}: could not be measured: {error!r}", file=sys.stderr, flush=True)
            failed = True
    figures = [each.as_json() for each in ratios]
    if to is not None:
        to.write_text(json.dumps(figures, indent=1) + "\n", encoding="utf-8")
    if names is BENCHMARKS and not failed:
        report.write(figures)
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
