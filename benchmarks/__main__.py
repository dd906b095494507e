"""Run the benchmarks and print a table: `python -m benchmarks [NAME …] [--runs N] [--json FILE]`."""

import argparse
import json
import os
import platform
from pathlib import Path

from benchmarks import answer, search, section, start
from benchmarks.measure import Ratio

BENCHMARKS = {"start": start.measure, "section": section.measure, "answer": answer.measure, "search": search.measure}


def main() -> None:
    parser = argparse.ArgumentParser(prog="benchmarks", description=__doc__)
    parser.add_argument("names", nargs="*", choices=[[], *BENCHMARKS], help="which to run (all)")
    parser.add_argument("--runs", type=int, default=15, help="pairs of runs for each ratio")
    parser.add_argument("--json", type=Path, help="write the figures here too")
    given = parser.parse_args()
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    os.environ.pop("PYTHONDONTWRITEBYTECODE", None)
    print(f"Python {platform.python_version()}, {os.cpu_count()} processors, {given.runs} pairs of runs each")
    ratios: list[Ratio] = []
    for name in given.names or BENCHMARKS:
        for ratio in BENCHMARKS[name](given.runs):
            print(ratio.line(), flush=True)
            ratios.append(ratio)
    if given.json:
        given.json.write_text(json.dumps([each.as_json() for each in ratios], indent=1) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
