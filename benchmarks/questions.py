"""Reading 50,000 questions, against the same rows put into SQLite by executemany, and against Anki's importer.

Both keep what they read, which ours does not yet. And 10,000 and 50,000 the whole way: read, written into a draft,
checked, installed and searched, against Anki's importer.

Anki's own program (`anki` from PyPI) is asked where it is installed, in this environment or in the Python that
HTCOURSE_BENCH_ANKI names; it reads the same questions as a text of fields parted by tabs.
"""

import csv
import sqlite3
import subprocess
import tempfile
from collections.abc import Callable, Iterator
from contextlib import closing
from functools import partial
from pathlib import Path

from benchmarks.measure import Ratio, in_turn, python_with, used
from htcourse import exports
from htcourse.core.question_bank import Bank, BankQuestion
from htcourse.core.question_types import single_choice
from htcourse.core.question_types.parts import Choice
from htcourse.core.quiz import Question
from htcourse.store.places import Places
from htcourse.usecases.exchange.import_questions import read_questions, write_questions
from htcourse.usecases.modules.apart import build_apart, check_apart
from htcourse.usecases.modules.installed import install_module, preview_module
from htcourse.usecases.people.learners import create_learner
from htcourse.usecases.session import Session
from htcourse.usecases.workshop.drafts import new_draft

COUNT = 50_000
SOME = 10_000
MOST_PAIRS = 1
"""A pair takes half a minute."""

_ANKI = """
import sys, time
from anki.collection import Collection
from anki.import_export_pb2 import CsvMetadata, ImportCsvRequest
path, folder = sys.argv[1:]
collection = Collection(folder + "/collection.anki2")
began = time.process_time()
metadata = collection.get_csv_metadata(path=path, delimiter=CsvMetadata.TAB)
log = collection.import_csv(ImportCsvRequest(path=path, metadata=metadata)).log
print(time.process_time() - began, log.found_notes)
"""


def measure(runs: int) -> Iterator[Ratio]:
    """Give the ratios of each format to executemany; then those to Anki's importer.

    Raises LookupError where Anki's importer cannot be had.
    """
    runs = min(runs, MOST_PAIRS)
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        bank = Bank(tuple(BankQuestion(_question(number)) for number in range(COUNT)))
        rows = [_row(each.question) for each in bank.questions]
        text = folder / "notes.txt"
        with text.open("w", encoding="utf-8", newline="") as opened:
            csv.writer(opened, delimiter="\t").writerows((row[2], "; ".join(row[3:])) for row in rows)
        some = folder / "some.txt"
        some.write_bytes(b"".join(text.read_bytes().splitlines(keepends=True)[:SOME]))
        paths = [folder / "questions.gift", folder / "questions.xlsx"]
        some_gift = folder / "some.gift"
        for path in paths:
            exports.question_export(path.suffix[1:]).write_questions(bank, path)
        exports.question_export("gift").write_questions(Bank(bank.questions[:SOME]), some_gift)

        def against(base_name: str, base: Callable[[], float], aim: float) -> Iterator[Ratio]:
            for path in paths:
                title = f"reading 50,000 questions from {path.suffix[1:].upper()}, to {base_name}"
                yield in_turn(title, partial(_reading, path), base, runs=runs, unit="s", aim=aim, warmup=0)

        yield from against("executemany, which keeps them", partial(_plain, folder, rows), 0)
        python = python_with("anki.collection")
        yield from against("Anki's importer, which keeps them", partial(_by_anki, python, text, COUNT), 5)
        for path, notes, count in ((some_gift, some, SOME), (paths[0], text, COUNT)):
            title = f"{count:,} from GIFT to the first search, to Anki's importer"
            base = partial(_by_anki, python, notes, count)
            yield in_turn(title, partial(_whole_way, path), base, runs=runs, unit="s", aim=5, warmup=0)


def _question(number: int) -> Question:
    choices = tuple(
        Choice(id, correct=id == "b", text=f"Answer {id} of {number}", feedback=f"Why {id} is so, in some words.")
        for id in "abcd"
    )
    text = f"Question {number}: which of these is an element of the definition of trafficking in persons?"
    return Question(f"q{number}", "single-choice", f"Question {number}", "", 2, text, single_choice.Body(choices))


def _row(question: Question) -> tuple[str, ...]:
    texts = (text for each in question.body.choices for text in (each.text, each.feedback))
    return (question.id, question.title, question.text, *texts)


def _reading(path: Path) -> float:
    began = used()
    count = len(read_questions([path], lambda done, total: None).bank.questions)
    assert count == COUNT
    return used() - began


def _whole_way(path: Path) -> float:
    with tempfile.TemporaryDirectory() as home:
        places = Places.find(Path(home))
        learner = create_learner(places)
        began = used()
        draft = new_draft(places, None, "bank", "Bank", "en")
        write_questions(read_questions([path]), draft / "quizzes" / "bank.yaml", quiz="Bank")
        assert preview_module(places, draft, check=check_apart).can_install
        install_module(places, draft, build=build_apart)
        with closing(Session.open(places, learner)) as session:
            library = next(each for each in session.libraries if each.module_id == "bank")
            assert library.search("element", "en", 50, kinds=("question",))
        return used() - began


def _plain(folder: Path, rows: list[tuple[str, ...]]) -> float:
    with tempfile.TemporaryDirectory(dir=folder) as inside:
        connection = sqlite3.connect(Path(inside) / "bare.db")
        names = ", ".join(f"c{number}" for number in range(len(rows[0])))
        connection.execute(f"create table question ({names})")
        began = used()
        with connection:
            connection.executemany(f"insert into question values ({', '.join('?' * len(rows[0]))})", rows)
        taken = used() - began
        connection.close()
    return taken


def _by_anki(python: str, text: Path, count: int) -> float:
    with tempfile.TemporaryDirectory() as folder:
        command = [python, "-c", _ANKI, str(text), folder]
        told = subprocess.run(command, capture_output=True, text=True, check=True).stdout.split()
    assert int(told[1]) == count, told
    return float(told[0])
