"""A bank of 50,000 questions goes the whole way in the window: in, checked, installed, asked, found, out and away.

What each step takes is printed, for docs/benchmarks.md; only what came of it, and the memory, is asserted.
`HTCOURSE_QUESTIONS` is for fewer of them.
"""

import os
import subprocess
import sys

import pytest

from htcourse.core.incoming import MOST_QUESTIONS
from htcourse.usecases.exchange.import_questions import read_questions
from htcourse.usecases.modules.module_rows import list_modules

pytestmark = [pytest.mark.hard, pytest.mark.timeout(3600)]

COUNT = int(os.environ.get("HTCOURSE_QUESTIONS", str(MOST_QUESTIONS)))
STEPS = ("start", "read", "write", "check", "install", "quiz", "search", "export", "remove")
MOST_MIB = 500
"""Of the window and of what it starts; with 50,000 questions they take some 355 and 285."""


def test_a_large_bank_goes_the_whole_way_in_the_window(places, learner, tmp_path, capsys):
    questions, out = tmp_path / "bank.gift", tmp_path / "out.gift"
    questions.write_text("\n".join(map(_gift, range(COUNT))), encoding="utf-8")
    command = [sys.executable, "-m", "tests.hard.bank_in_a_window", *map(str, (places.home, learner, questions, out))]
    ended = subprocess.run(command, capture_output=True, text=True, timeout=3500, check=False)
    with capsys.disabled():
        print(f"\n{COUNT} questions: step, seconds, of CPU, MiB of window and of others, longest standstill ms")
        print(ended.stdout)
    assert ended.returncode == 0, ended.stderr
    said = {words[0]: words[1:] for words in map(str.split, ended.stdout.splitlines())}
    assert said.pop("answered") == ["20", "20", "True"]
    assert tuple(said) == STEPS
    assert max(int(mib) for words in said.values() for mib in words[2:4]) <= MOST_MIB
    came, went = (read_questions([path]) for path in (questions, out))
    assert went.problems == ()
    # Files of a module are read by their names: a bank's tenth comes before its second.
    bodies = [{each.question.title: each.question.body for each in found.bank.questions} for found in (came, went)]
    assert bodies[0] == bodies[1]
    assert len(went.bank.questions) == COUNT
    assert all(each.is_builtin for each in list_modules(places))


def _gift(number: int) -> str:
    answers = "\n".join(
        f"{'=' if each == 'b' else '~'}Answer {each} of {number}#Why {each} is so, in some words." for each in "abcd"
    )
    text = f"Question {number}: which of these is an element of the definition of trafficking in persons?"
    return f"::Question {number}:: {text} {{\n{answers}\n}}\n"
