"""A rubric without levels and a case that never ends: `check` says so, and what is shown all the same holds nobody up.

A module with such faults is refused; the walks here put it into the library past the checker, as a hand-made or older
library file may have it.
"""

import json
import subprocess
import sys
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPlainTextEdit
from tests.how_many import few

from htcourse.core.case import Case, CaseBody
from htcourse.core.course import Module
from htcourse.core.question_types import essay
from htcourse.core.quiz import Mode, Question, Quiz
from htcourse.formats import read
from htcourse.store import packages
from htcourse.store.learner import LearnerFile
from htcourse.store.learner_rows import Kind
from htcourse.store.library_writer import write_library
from htcourse.usecases.modules.compile_module import compile_module
from htcourse.usecases.people.learners import create_learner
from htcourse.usecases.results.quiz_statistics import quiz_statistics

from .conftest import SAMPLE

CASE = "sample/a-note-from-the-health-centre"
CASE_FILE = "cases/a-note-from-the-health-centre.yaml"
QUESTIONS = "quizzes/basics.yaml"
LEVELS = "        levels: [{id: s0, points: 0, text: Not considered}, {id: s1, points: 1, text: Considered}]\n"
TURNS = 40


def change(folder: Path, name: str, *changes: tuple[str, str]) -> Path:
    path = folder / name
    text = path.read_text(encoding="utf-8")
    for before, after in changes:
        assert before in text
        text = text.replace(before, after, 1)
    path.write_text(text, encoding="utf-8")
    return folder


def check(folder: Path) -> list[dict[str, object]]:
    """Run the command as a trainer does and return what is wrong."""
    command = [sys.executable, "-m", "htcourse", "check", str(folder), "--strict", "--json"]
    ended = subprocess.run(command, capture_output=True, text=True, check=False, timeout=60)
    assert ended.returncode == 1, ended.stderr
    assert "Traceback" not in ended.stderr
    return list(json.loads(ended.stdout))


@pytest.mark.parametrize(
    "levels", few(["        levels: []\n", "        levels: [{id: s0, points: 0, text: Not}]\n", ""])
)
def test_check_names_a_criterion_without_levels_to_tell_apart(module, levels):
    problems = check(change(module, QUESTIONS, (LEVELS, levels)))
    assert any(each["severity"] == "error" for each in problems)
    assert {each["file"] for each in problems} == {QUESTIONS}
    assert all(isinstance(each["line"], int) and each["line"] > 112 and each["fix"] for each in problems)
    assert any("levels" in str(each["problem"]) for each in problems)


def test_check_names_an_essay_without_a_rubric(module):
    text = (module / QUESTIONS).read_text(encoding="utf-8")
    rubric = text[text.index("    rubric:\n") : text.index(LEVELS) + len(LEVELS)]
    problems = check(change(module, QUESTIONS, (rubric, "    rubric: []\n")))
    assert [("rubric" in str(each["problem"]), each["file"]) for each in problems] == [(True, QUESTIONS)]


def test_check_names_every_place_of_a_loop_without_an_exit(module):
    turned = ("next: referred", "next: arrival")
    problems = check(change(module, CASE_FILE, turned, turned))
    stuck = [str(each["problem"]) for each in problems if "a loop without an exit" in str(each["problem"])]
    assert [each.split("”")[0] for each in stuck] == ["From “arrival", "From “silent"]
    assert all(each["file"] == CASE_FILE and each["fix"] for each in problems)


def endless(case: Case) -> Case:
    """Return the case with every decision leading back to its start."""
    body: CaseBody = case.body
    nodes = tuple(
        replace(node, decisions=tuple(replace(each, next=body.start, undo=False) for each in node.decisions))
        for node in body.nodes
        if not node.ending
    )
    return replace(case, body=replace(body, nodes=nodes))


def without_levels(question: Question, *, keeps_first: bool) -> Question:
    body: essay.Body = question.body
    rubric = tuple(
        each if keeps_first and number == 0 else replace(each, levels=()) for number, each in enumerate(body.rubric)
    )
    return replace(question, body=replace(body, rubric=rubric))


def broken(*, keeps_first: bool) -> Module:
    module = read(SAMPLE).module
    assert module is not None
    questions = [
        without_levels(each, keeps_first=keeps_first) if each.id == "s-essay" else each for each in module.questions
    ]
    quiz = Quiz("written", {"en": "Written"}, "", (Mode.PRACTICE, Mode.TEST), ("s-essay", "s-single"), ())
    return replace(
        module,
        questions=tuple(questions),
        quizzes=(*module.quizzes, quiz),
        cases=tuple(map(endless, module.cases)),
    )


@pytest.fixture
def past_the_checker(monkeypatch, tmp_path, request):
    """Let a library with both faults be the built-in one."""
    path = tmp_path / "broken" / "sample.db"
    path.parent.mkdir()
    write_library(compile_module(broken(keeps_first=getattr(request, "param", False))).module, path)
    monkeypatch.setattr(packages, "builtin_library", lambda: path)


def test_an_essay_whose_rubric_has_no_levels_is_answered_handed_in_and_waits(start, places, past_the_checker):
    learner = create_learner(places, name="Aigerim")
    driver = start(places)
    driver.start_quiz("sample/written", Mode.TEST)
    driver.click(driver.one(QPlainTextEdit))
    driver.type("I listen first.")
    driver.click(driver.button_that_starts("Question 2,"))
    driver.wait_until(lambda: driver.sees("A manager keeps the workers' passports"), "the next question is shown")
    driver.click(driver.choice("Means"))
    driver.click("Review and submit")
    driver.click("Submit")
    assert driver.dialogs() == []
    driver.window.close()
    with LearnerFile.open(places, learner) as file:
        (attempt,) = file.attempts()
        last = file.last_responses(attempt.id)
        assert attempt.submitted_at
        assert (last[1].answer["text"], last[1].verdict, last[2].points) == ("I listen first.", "open", 1)
    items = {each.question: each for each in quiz_statistics(places, "written").quizzes[0].items}
    assert items["sample/s-essay"].attempts == 0
    assert items["sample/s-single"].facility == 1


@pytest.mark.parametrize(
    ("past_the_checker", "check"),
    [(False, "Check"), (True, "Compare with the points")],
    indirect=["past_the_checker"],
    ids=["no levels", "one criterion without"],
)
def test_practice_goes_on_past_an_essay_whose_rubric_has_no_levels(start, places, past_the_checker, check):
    create_learner(places, name="Aigerim")
    driver = start(places)
    driver.start_quiz("sample/written", Mode.PRACTICE)
    driver.click(driver.one(QPlainTextEdit))
    driver.type("I listen first.")
    driver.click(check)
    driver.wait_until(lambda: driver.sees("offer one contact that can be reached safely"), "the model answer is shown")
    driver.click("Next question")
    driver.wait_until(lambda: driver.sees("A manager keeps the workers' passports"), "the next question is shown")
    assert driver.dialogs() == []


@pytest.mark.hard
def test_a_case_without_an_end_is_played_left_and_gone_on_with(start, places, past_the_checker):
    learner = create_learner(places, name="Aigerim")
    driver = start(places)
    driver.show("case", CASE)
    driver.click("Begin the case")
    for _ in range(TURNS):
        driver.press(Qt.Key.Key_1)
        driver.press(Qt.Key.Key_Return)
    assert driver.dialogs() == []
    assert not driver.sees("Traceback")
    driver.show("home")
    driver.show("case", CASE)
    driver.wait_until(lambda: driver.sees("Farida waits with her employer beside her."), "it stands where it was left")
    driver.window.close()
    with LearnerFile.open(places, learner) as file:
        assert len(file.events(Kind.CASE_DECISION)) == TURNS
        assert not file.events(Kind.CASE_FINISHED)
