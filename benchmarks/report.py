"""Writes `docs/benchmarks.md` and its chart from figures: `python -m benchmarks.report FILE.json …`.

What stands in the page from `KEPT` on was written by a person and stays.
"""

import json
import os
import platform
import re
import subprocess
import sys
from collections.abc import Iterable, Mapping
from pathlib import Path
from statistics import median
from typing import Any

from htcourse import __version__
from htcourse.core.course import Chart
from htcourse.core.errors import Place
from htcourse.render.charts import chart_svg
from htcourse.webpages.drawing import theme

DOCS = Path(__file__).parents[1] / "docs"
KEPT = "## Where the time goes"

Figures = Mapping[str, Any]
"""A ratio as `measure.Ratio.as_json` gives it."""


def write(figures: Iterable[Figures], docs: Path = DOCS) -> None:
    """Write the page and its chart; of two figures of one name the later one counts."""
    rows = list({each["name"]: each for each in figures}.values())
    page = docs / "benchmarks.md"
    kept = page.read_text(encoding="utf-8").partition(KEPT)[2] if page.exists() else "\n"
    head = (
        f"# Measured\n\n`make bench`, htcourse {__version__}{_commit()} on {_machine()}.\n\n"
        "Each figure is a ratio: this program against the least that could do the same, measured in turn, pair by\n"
        "pair; the median of so many pairs, with the smallest and the largest. Times are the processor's: what is\n"
        "waited for, a disk or other work on the machine, does not count. Memory is all pages in use; those that\n"
        "other processes use too count whole, in each. Nothing here is a test.\n\n"
        "![The ratios that have an aim](benchmarks.svg)\n\n"
        "| what | ratio | smallest–largest | pairs | aim | ours | base |\n|---|---|---|---|---|---|---|\n"
    )
    page.write_text(head + "".join(map(_line, rows)) + f"\n{KEPT}{kept}", encoding="utf-8")
    (docs / "benchmarks.svg").write_text(_chart([each for each in rows if each["aim"]]), encoding="utf-8")


def _commit() -> str:
    """Return the commit that was measured, as the head of the page says it; empty without git."""
    try:
        asked = ["git", "rev-parse", "--short", "HEAD"]
        told = subprocess.run(asked, cwd=DOCS, capture_output=True, text=True, check=True).stdout.strip()
    except (OSError, subprocess.CalledProcessError):
        return ""
    return f", commit {told},"


def _machine() -> str:
    return f"{platform.system()} {platform.machine()}, {os.cpu_count()} processors, Python {platform.python_version()}"


def _line(row: Figures) -> str:
    ratios = [ours / base for ours, base in zip(row["ours"], row["base"], strict=True)]
    aim = f"≤ {row['aim']}" if row["aim"] else "–"
    ours, base = (f"{median(row[side]):.2f} {row['unit']}" for side in ("ours", "base"))
    span = f"{min(ratios):.2f}–{max(ratios):.2f} | {len(ratios)}"
    return f"| {row['name']} | {row['ratio']:.2f} | {span} | {aim} | {ours} | {base} |\n"


def _chart(rows: Iterable[Figures]) -> str:
    cells = tuple({"what": row["name"], "ratio": f"{row['ratio']:.2f}", "aim": str(row["aim"])} for row in rows)
    words = {"en": "Times the least that could do the same"}
    chart = Chart("benchmarks", "bar", words, words, words["en"], (), ("what", "ratio", "aim"), cells, {}, Place())
    colours = theme("light")
    svg = re.sub(
        r"role:([a-z]+)-?(\d?)", lambda found: colours.get(found[1] + found[2], colours["ink"]), chart_svg(chart, "en")
    )
    return svg.replace(">", f'><rect width="100%" height="100%" fill="{colours["paper"]}"/>', 1) + "\n"


if __name__ == "__main__":
    write(each for name in sys.argv[1:] for each in json.loads(Path(name).read_text(encoding="utf-8")))
