"""The report on the questions of a class of 1,000 with 500 answers each, against the same by pandas from a CSV file.

pandas stands in an environment of its own, as Anki does (`scripts/bench.py`). It reads a file with a row an answer, and
reckons of each question how many answered, mean, deviation, discrimination, who left it out, the median of the seconds
and the wrong answer chosen most. Ours reads the record of each learner, where it also finds what had been practised
before and which version was asked. And ours against itself at a tenth of the learners.
"""

import csv
import sqlite3
import subprocess
import tempfile
from collections.abc import Iterator, Sequence
from contextlib import closing
from functools import partial
from pathlib import Path
from random import Random
from typing import Any

from benchmarks.measure import Ratio, growth, in_turn, python_with, used
from htcourse.core.ids import new_id
from htcourse.core.quiz import Mode, Verdict
from htcourse.store.class_files import ClassFile
from htcourse.store.learner import LearnerFile
from htcourse.store.learner_queries import COLUMNS
from htcourse.store.places import Places
from htcourse.usecases.classes.reports import ReportKind, report_table
from htcourse.usecases.classes.roster import new_class
from htcourse.usecases.modules.installed import install_module
from htcourse.usecases.people.learners import create_learner
from htcourse.usecases.quizzes.take_quiz import answer_in_attempt, start_attempt, submit_attempt
from htcourse.usecases.session import Session

SIZES = (10, 100, 1_000)
QUIZZES, QUESTIONS = 5, 100
MOST_PAIRS = 3
"""A pair takes two minutes; the records themselves take five and two GiB."""

_MODULE = "id: bench\nversion: 1.0.0\ntitle: Bench\nlanguages: [en]\nauthors: [A]\nlicence: CC-BY-SA-4.0\n"
_LESSON = """---
id: a
title: A
minutes: 5
objectives:
  - {id: o-a, text: Say it}
---

## One {#one minutes=5}

Words.
"""
_QUESTION = """  - id: {id}
    type: single-choice
    title: Question {id}
    objective: o-a
    difficulty: 1
    text: Which of these is an element of the definition of {id}?
    choices:
      - {{id: a, text: The first of {id}, correct: true, feedback: Yes.}}
      - {{id: b, text: The second of {id}, feedback: No.}}
      - {{id: c, text: The third of {id}, feedback: No.}}
      - {{id: d, text: The fourth of {id}, feedback: No.}}
"""

_PANDAS = """
import sys, time
import pandas
began = time.process_time()
rows = pandas.read_csv(sys.argv[1])
whole = rows.groupby(["quiz", "learner"])["points"].transform("sum")
rows["rest"] = whole - rows["points"]
rows["omitted"] = rows["chosen"].isna()
rows["right"] = rows["points"] > 0
by_question = rows.groupby(["quiz", "question"])
made = by_question["points"].agg(["count", "mean", "std"])
made["discrimination"] = by_question[["points", "rest"]].corr().iloc[0::2]["rest"].droplevel(-1)
made["omitted"] = by_question["omitted"].sum()
made["seconds"] = by_question["seconds"].median()
wrong = rows[~rows["right"]].groupby(["quiz", "question", "chosen"]).size()
made["wrong"] = wrong.groupby(["quiz", "question"]).idxmax()
told = made.round(3).to_csv()
print(time.process_time() - began, len(made))
"""

Row = tuple[str, tuple[Any, ...]]
"""A row of a record, with its table."""


def measure(runs: int) -> Iterator[Ratio]:
    """Give how the report grows; then the ratio to pandas.

    Raises LookupError where pandas cannot be had.
    """
    runs = min(runs, MOST_PAIRS)
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        source, template = _module(folder), Places.find(folder / "one")
        install_module(template, source)
        rows = _rows_of_one(template)
        table = folder / "answers.csv"
        classes = [_class(Places.find(folder / f"of-{count}"), source, rows, count, table) for count in SIZES]
        reports = [partial(_report, *each) for each in classes]
        yield from growth("report of {} learners × 500 answers", SIZES, reports, runs)
        title = "report of 1,000 learners × 500 answers, to pandas from CSV"
        base = partial(_by_pandas, python_with("pandas"), table)
        yield in_turn(title, reports[-1], base, runs=runs, unit="s", aim=1.0, warmup=0)


def _module(folder: Path) -> Path:
    files = {"module.yaml": _MODULE, "lessons/a.md": _LESSON}
    for quiz in range(QUIZZES):
        ids = [f"q{quiz}-{number}" for number in range(QUESTIONS)]
        questions = "".join(_QUESTION.format(id=each) for each in ids)
        told = f"quizzes:\n  - {{id: t{quiz}, title: Test, lesson: a, modes: [test], questions: [{', '.join(ids)}]}}\n"
        files[f"quizzes/t{quiz}.yaml"] = f"questions:\n{questions}{told}"
    for name, text in files.items():
        path = folder / "module" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
    return folder / "module"


def _rows_of_one(places: Places) -> list[Row]:
    """Let one person answer everything, through the use cases, and return what is kept of it."""
    learner_id = create_learner(places)
    with closing(Session.open(places, learner_id)) as session:
        for quiz in range(QUIZZES):
            attempt = start_attempt(session, f"bench/t{quiz}", Mode.TEST, seed=1)
            for number in range(1, QUESTIONS + 1):
                answer_in_attempt(session, attempt.id, number, {"choices": ["a"]}, seconds=20)
            submit_attempt(session, attempt.id)
        path = session.learner.path
    with closing(sqlite3.connect(path)) as record:
        return [
            (table, row)
            for table, columns in COLUMNS.items()
            for row in record.execute(f"select {columns} from {table} order by rowid")
        ]


def _class(places: Places, source: Path, rows: Sequence[Row], count: int, table: Path) -> tuple[Places, ClassFile]:
    """Make a class with so many records, each with all answers, and write the table of them."""
    install_module(places, source)
    of = new_class(places, "Group")
    with table.open("w", encoding="utf-8", newline="") as opened:
        to = csv.writer(opened)
        to.writerow(("learner", "quiz", "question", "points", "seconds", "chosen"))
        for number in range(count):
            learner_id = create_learner(places.of_class(of.id))
            own = list(_of_another(rows, Random(number)))
            with LearnerFile.open(places.of_class(of.id), learner_id) as learner:
                assert learner.bring_back(own).left_out == 0
            quizzes = {row[0]: row[1] for kind, row in own if kind == "attempt"}
            to.writerows(
                (learner_id, quizzes[row[1]], row[4], row[8], row[13], row[7][13:-3])
                for kind, row in own
                if kind == "response"
            )
    return places, of


def _of_another(rows: Sequence[Row], random: Random) -> Iterator[Row]:
    """Yield the rows as another person's: with ids of their own, and answers that are right as often as they can."""
    ids: dict[str, str] = {}
    ability = random.uniform(0.3, 0.9)
    for table, row in rows:
        names = COLUMNS[table].split(", ")
        new = dict(zip(names, row, strict=True))
        if "id" in new:
            new["id"] = ids.setdefault(new["id"], new_id())
        if new.get("attempt"):
            new["attempt"] = ids.setdefault(new["attempt"], new_id())
        if table == "event":
            for old, own in ids.items():
                new["data"] = new["data"].replace(old, own)
        if table == "response":
            chosen = "a" if random.random() < ability else random.choice("bcd")
            new |= {"answer": f'{{"choices":["{chosen}"]}}', "seconds": round(random.lognormvariate(3, 0.5), 1)}
            new |= {"points": 1.0, "verdict": Verdict.RIGHT} if chosen == "a" else {"points": 0.0, "verdict": "wrong"}
        yield table, tuple(new.values())


def _report(places: Places, of: ClassFile) -> float:
    began = used()
    made = report_table(places, of, ReportKind.QUESTIONS)
    assert len(made.rows) == QUIZZES * QUESTIONS, made.problems
    return used() - began


def _by_pandas(python: str, table: Path) -> float:
    told = subprocess.run([python, "-c", _PANDAS, str(table)], capture_output=True, text=True, check=True).stdout
    seconds, count = told.split()
    assert int(count) == QUIZZES * QUESTIONS
    return float(seconds)
