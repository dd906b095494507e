"""Two things measured in turn, A B A B …, and their ratio pair by pair; times are the processor's.

What is waited for, a disk or other programs on the machine, would make each figure another one every day.
"""

import os
import statistics
import subprocess
import sys
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import partial
from itertools import pairwise


@dataclass(frozen=True)
class Ratio:
    """Ours against the least that could do the same; values in `unit`, one a pair of runs. `aim` is 0 without one."""

    name: str
    ours: tuple[float, ...]
    base: tuple[float, ...]
    unit: str
    aim: float

    @property
    def median(self) -> float:
        """The median of the ratios of the pairs: a busy moment slows both."""
        return statistics.median(ours / base for ours, base in zip(self.ours, self.base, strict=True))

    def line(self) -> str:
        """Return one line of the table: the ratio, its aim, and the medians it comes from."""
        ours, base = statistics.median(self.ours), statistics.median(self.base)
        aim = f"aim {self.aim:g}" if self.aim else ""
        is_over = bool(self.aim) and self.median > self.aim
        sign = "over" if is_over else ""
        return f"{self.name:<74}{self.median:6.2f} x  {aim:<9}{sign:<5}{ours:8.2f} against {base:8.2f} {self.unit}"

    def as_json(self) -> dict[str, object]:
        """Return everything measured, ready for JSON."""
        return {
            "name": self.name,
            "ratio": round(self.median, 3),
            "aim": self.aim,
            "ours": self.ours,
            "base": self.base,
            "unit": self.unit,
        }


def in_turn(
    name: str,
    ours: Callable[[], float],
    base: Callable[[], float],
    *,
    runs: int,
    unit: str,
    aim: float,
    warmup: int = 2,
) -> Ratio:
    """Run both in turn and return their ratio; the first runs warm caches and do not count."""
    for _ in range(warmup):
        ours()
        base()
    pairs = [(ours(), base()) for _ in range(runs)]
    return Ratio(name, tuple(pair[0] for pair in pairs), tuple(pair[1] for pair in pairs), unit, aim)


def growth(name: str, sizes: Sequence[int], works: Sequence[Callable[[], float]], runs: int) -> list[Ratio]:
    """Return each size's seconds against what the one before would take as many times: 1.0 grows as the size does.

    `name` has a place for the size.
    """
    ratios = []
    for (smaller, less), (size, more) in pairwise(zip(sizes, works, strict=True)):
        times = size / smaller
        title = f"{name.format(f'{size:,}')}, to {times:.0f} × that of {smaller:,}"
        ratios.append(in_turn(title, more, partial(_times, less, times), runs=runs, unit="s", aim=0, warmup=0))
    return ratios


def _times(work: Callable[[], float], times: float) -> float:
    return times * work()


def used() -> float:
    """Return the seconds that the processors worked for this program and those it started, in all their threads."""
    now = os.times()
    return now.user + now.system + now.children_user + now.children_system


def python_with(module: str) -> str:
    """Return a Python that has a module of the peers: that of HTCOURSE_BENCH_ANKI, else this one.

    Raises LookupError without: what was measured before counts, and the run as one in which something is missing.
    """
    python = os.environ.get("HTCOURSE_BENCH_ANKI", sys.executable)
    asked = subprocess.run([python, "-c", f"import {module}"], capture_output=True, check=False)
    if asked.returncode:
        raise LookupError(f"{module} is not installed in {python}")
    return python
