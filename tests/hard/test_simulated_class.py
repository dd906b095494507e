"""The statistics find what is true of made-up classes as large and as many as the course promises.

Twenty classes are made by the command. Everything is then worked out anew from what `htcourse responses` prints and
`truth.json` says, with scipy and none of the program's own statistics; what the program says has to agree. One class
takes a minute of a quiet processor; `HTCOURSE_CLASSES` is for fewer of them.
"""

import json
import os
import shutil
import subprocess
import sys
from collections import defaultdict
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from statistics import fmean

import pytest
from scipy import stats

pytestmark = [pytest.mark.hard, pytest.mark.timeout(7200)]

SEEDS = range(1, 1 + int(os.environ.get("HTCOURSE_CLASSES", "20")))
LEARNERS = 200
Table = dict[str, dict[str, float]]
"""Points by question, by learner."""


class SimulatedClass:
    """A class, its truth and the raw data of its quizzes."""

    def __init__(self, home: Path, seed: int) -> None:
        self.home = home
        self.seed = seed
        self.run("simulate", "--learners", str(LEARNERS), "--seed", str(seed))
        self.truth = json.loads((home / "truth.json").read_text(encoding="utf-8"))
        self.points = {each["quiz"]: self._points(each["quiz"]) for each in self.truth["quizzes"]}
        self.printed = json.loads(self.run("gain", "--json"))[0]

    def run(self, *arguments: str) -> str:
        command = [sys.executable, "-m", "htcourse", "--home", str(self.home), *arguments]
        return subprocess.run(command, capture_output=True, text=True, check=True, timeout=1200).stdout

    def _points(self, quiz: str) -> Table:
        table: Table = defaultdict(dict)
        for row in json.loads(self.run("responses", quiz, "--json")):
            assert row["points"] in (0, 1)
            table[row["learner"]][row["question"]] = row["points"]
        return dict(table)

    def facilities(self, quiz: str) -> dict[str, float]:
        questions = next(iter(self.points[quiz].values()))
        return {each: fmean(row[each] for row in self.points[quiz].values()) for each in questions}

    def shares(self, mode: str) -> dict[str, float]:
        """Return everybody's mean points before or after, whichever form they had."""
        quizzes = [each["quiz"] for each in self.truth["quizzes"] if each["mode"] == mode]
        return {name: fmean(row.values()) for quiz in quizzes for name, row in self.points[quiz].items()}


@pytest.fixture(scope="module")
def classes(tmp_path_factory):
    def made(seed: int) -> SimulatedClass:
        home = tmp_path_factory.mktemp("home")
        simulated = SimulatedClass(home, seed)
        if seed > 1:
            shutil.rmtree(home)
        return simulated

    with ThreadPoolExecutor(os.cpu_count()) as pool:
        return list(pool.map(made, SEEDS))


def test_every_facility_is_within_5_hundredths_of_its_truth(classes):
    for each in classes:
        for quiz in each.truth["quizzes"]:
            found = each.facilities(quiz["quiz"])
            assert len(each.points[quiz["quiz"]]) == quiz["attempts"]
            for item in quiz["items"]:
                assert abs(found[item["question"]] - item["facility"]) <= 0.05, (each.seed, item)


def test_the_order_of_difficulty_is_found(classes):
    for each in classes:
        for quiz in each.truth["quizzes"]:
            found = each.facilities(quiz["quiz"])
            hard = [item["difficulty"] for item in quiz["items"]]
            correlation = stats.spearmanr(hard, [found[item["question"]] for item in quiz["items"]]).statistic
            assert correlation <= -0.95, (each.seed, quiz["quiz"], correlation)


def test_the_gain_is_inside_its_interval_for_17_of_20_seeds(classes, capsys):
    inside = inside_normalised = 0
    for each in classes:
        truth, before, after = each.truth["gain"], each.shares("pre"), each.shares("post")
        assert before.keys() == after.keys()
        assert len(before) == truth["people"] == LEARNERS
        pre, post = [before[name] for name in before], [after[name] for name in before]
        interval = stats.ttest_rel(post, pre).confidence_interval(0.95)
        assert each.printed["difference"] == pytest.approx(fmean(post) - fmean(pre))
        assert each.printed["difference_interval"] == pytest.approx(list(interval))
        assert each.printed["normalised"] == pytest.approx((fmean(post) - fmean(pre)) / (1 - fmean(pre)))
        inside += interval.low <= truth["difference"] <= interval.high
        low, high = each.printed["normalised_interval"]
        inside_normalised += low <= truth["normalised"] <= high
    assert min(inside, inside_normalised) >= len(SEEDS) * 17 // 20
    with capsys.disabled():
        print(f"\n{len(SEEDS)} classes of {LEARNERS}: the true gain is inside its interval in {inside} of them")


def test_the_statistics_printed_are_those_of_the_raw_data(classes):
    first = classes[0]
    for quiz, table in first.points.items():
        (printed,) = json.loads(first.run("statistics", quiz, "--json"))
        assert printed["attempts"] == len(table)
        for item in printed["items"]:
            points = [row[item["question"]] for row in table.values()]
            rest = [sum(row.values()) - row[item["question"]] for row in table.values()]
            assert item["facility"] == pytest.approx(fmean(points), abs=1e-8)
            expected = stats.pearsonr(points, rest).statistic
            assert item["discrimination_index"] == pytest.approx(expected, abs=1e-8)
