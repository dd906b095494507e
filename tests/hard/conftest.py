"""A long quiz: a module with one quiz of thirty questions, compiled once."""

from pathlib import Path

import pytest

from htcourse.store.places import Places
from htcourse.usecases.modules.build_module import build_module
from htcourse.usecases.people.learners import create_learner

QUESTIONS = 30
MODULE = "id: long\nversion: 1.0.0\ntitle: Long\nlanguages: [en]\nauthors: [A]\nlicence: CC-BY-SA-4.0\n"
LESSON = """---
id: a
title: A
minutes: 5
objectives:
  - {id: o-a, text: Say it}
---

## One {#one minutes=5}

Words.
"""
QUESTION = """  - id: q{number}
    type: single-choice
    title: Number {number}
    objective: o-a
    difficulty: 1
    text: Which of these is number {number}?
    choices:
      - {{id: one, text: The first of {number}, correct: true, feedback: Yes.}}
      - {{id: two, text: The second of {number}, feedback: No.}}
      - {{id: three, text: The third of {number}, feedback: No.}}
"""


@pytest.fixture(scope="session")
def long_library(tmp_path_factory) -> Path:
    folder = tmp_path_factory.mktemp("long")
    numbers = range(1, QUESTIONS + 1)
    listed = ", ".join(f"q{number}" for number in numbers)
    quiz = f"quizzes:\n  - {{id: all, title: All, lesson: a, modes: [practice, test], questions: [{listed}]}}\n"
    questions = "questions:\n" + "".join(QUESTION.format(number=number) for number in numbers)
    for name, text in {"module.yaml": MODULE, "lessons/a.md": LESSON, "quizzes/a.yaml": questions + quiz}.items():
        path = folder / "module" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
    return build_module(folder / "module", folder / "library")


@pytest.fixture
def places(tmp_path) -> Places:
    return Places(tmp_path / "home")


@pytest.fixture
def learner(places) -> str:
    return create_learner(places)
