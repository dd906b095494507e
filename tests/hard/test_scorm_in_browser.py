"""The SCORM package runs in Chromium under scorm-again and reports what a scripted learner did."""

import functools
import json
import re
import shutil
import subprocess
import threading
import zipfile
from collections.abc import Callable
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from random import Random
from typing import Any

import pytest
from tests.webpages.answers import answers, right_answer

from htcourse.exports import scorm12
from htcourse.store.library_contents import compiled_module
from htcourse.store.places import builtin_library
from htcourse.webpages.edition import Edition
from htcourse.webpages.page_files import lesson_file, quiz_file

pytestmark = [pytest.mark.hard, pytest.mark.timeout(900)]

ROOT = Path(__file__).parents[2]
TOOLS = ROOT / "build" / "browser" / "node_modules"

Take = Callable[[list[dict[str, Any]]], list[dict[str, Any]]]


@pytest.fixture(scope="module")
def edition() -> Edition:
    return Edition.of(compiled_module(builtin_library()))


class QuietHandler(SimpleHTTPRequestHandler):
    def log_message(self, format: str, *values: Any) -> None:
        pass


@pytest.fixture(scope="module")
def take(edition, tmp_path_factory):
    """Return a function that makes visits to SCOs of the built-in course and gives what was reported."""
    chromium = shutil.which("chromium") or shutil.which("google-chrome")
    if chromium is None or not (TOOLS / "scorm-again").is_dir() or not (TOOLS / "puppeteer-core").is_dir():
        pytest.skip("needs Chromium (apt-get install chromium) and what “make browser” installs")
    folder = tmp_path_factory.mktemp("scorm")
    scorm12.write_course(edition.module, folder / "course.zip")
    zipfile.ZipFile(folder / "course.zip").extractall(folder / "course")
    (folder / "lms").mkdir()
    shutil.copy(TOOLS / "scorm-again" / "dist" / "scorm12.js", folder / "lms")
    shutil.copy(Path(__file__).with_name("player.html"), folder / "lms")
    server = ThreadingHTTPServer(("127.0.0.1", 0), functools.partial(QuietHandler, directory=str(folder)))
    threading.Thread(target=server.serve_forever, daemon=True).start()

    def taking(visits: list[dict[str, Any]]) -> list[dict[str, Any]]:
        asked = {"base": f"http://127.0.0.1:{server.server_port}", "chromium": chromium, "visits": visits}
        command = ["node", str(Path(__file__).with_name("scorm_learner.js")), str(TOOLS)]
        ended = subprocess.run(
            command, input=json.dumps(asked), capture_output=True, text=True, timeout=600, check=False
        )
        assert ended.returncode == 0, ended.stderr
        heard: list[dict[str, Any]] = json.loads(ended.stdout)
        for visit, each in zip(visits, heard, strict=True):
            assert each["errors"] == [], visit["sco"]
            assert each["faults"] == [], visit["sco"]
        return heard

    yield taking
    server.shutdown()
    server.server_close()


def right_answers(edition, quiz):
    return {each.row.id: right_answer(each.row.type, each.body) for each in edition.asked(quiz)}


def some_answers(edition, quiz, random):
    """Return answers to a quiz, some of them wrong or missing, and the score out of 100 the program gives."""
    given, points = {}, []
    for each in edition.asked(quiz):
        interaction = each.kind.interaction(each.body, 1)
        answer = random.choice(
            [right_answer(each.row.type, each.body), *answers(each.row.type, each.body, interaction, random)]
        )
        answer = possible(each, answer)
        if answer:
            given[each.row.id] = answer
        if each.row.type != "essay":
            points.append(each.kind.grade(each.body, answer or {}).points)
    return given, round(100 * sum(points) / len(points), 2) if points else None


def possible(question, answer):
    """Return an answer as the page's controls can give it; None where they cannot."""
    if question.row.type in ("single-choice", "true-false") and len(answer.get("choices", ())) > 1:
        return {"choices": answer["choices"][:1]}
    if question.row.type == "ordering" and len(answer.get("order", ())) < len(question.body.items):
        return None
    if question.row.type in ("numeric", "short-text") and not answer:
        return None
    if question.row.type == "cloze":
        chosen = {each.id: {one.id for one in each.choices} for each in question.body.gaps}
        gaps = answer.get("gaps", {})
        return {"gaps": {gap: value for gap, value in gaps.items() if not chosen[gap] or value in chosen[gap]}}
    if question.row.type == "tagging":
        key = right_answer("tagging", question.body)
        return {"spans": key["spans"][:2], "verdict": answer.get("verdict", "")}
    return answer


def test_all_right_answers_pass_every_quiz_with_100(edition, take):
    quizzes = edition.quizzes
    visits = [{"sco": quiz_file(each.id), "answers": right_answers(edition, each), "submit": True} for each in quizzes]
    for quiz, heard in zip(quizzes, take(visits), strict=True):
        core = heard["state"]["core"]
        if all(each.row.type == "essay" for each in edition.asked(quiz)):
            assert core["lesson_status"] == "completed", quiz.id
            continue
        assert (core["lesson_status"], float(core["score"]["raw"])) == ("passed", 100.0), quiz.id
        assert (core["score"]["min"], core["score"]["max"]) == ("0", "100")
        assert "100" in heard["told"]


def test_some_right_answers_give_the_program_s_score(edition, take):
    random = Random(3)
    tried = [(quiz, *some_answers(edition, quiz, random)) for quiz in edition.quizzes]
    tried = [each for each in tried if each[2] is not None]
    visits = [{"sco": quiz_file(quiz.id), "answers": given, "submit": True} for quiz, given, _ in tried]
    statuses = set()
    for (quiz, _, score), heard in zip(tried, take(visits), strict=True):
        core = heard["state"]["core"]
        assert float(core["score"]["raw"]) == pytest.approx(score, abs=0.02), quiz.id
        assert core["lesson_status"] == ("passed" if float(core["score"]["raw"]) >= 60 else "failed"), quiz.id
        statuses.add(core["lesson_status"])
    assert statuses == {"passed", "failed"}


def test_a_quiz_that_was_left_goes_on_where_it_was(edition, take):
    quizzes = [each for each in edition.quizzes if len(each.questions) > 3]
    visits: list[dict[str, Any]] = []
    for quiz in quizzes:
        everything = right_answers(edition, quiz)
        half = dict(list(everything.items())[: len(everything) // 2])
        rest = {each: answer for each, answer in everything.items() if each not in half}
        visits.append({"sco": quiz_file(quiz.id), "answers": half})
        visits.append({"sco": quiz_file(quiz.id), "state": len(visits) - 1, "answers": rest, "submit": True})
    heard = take(visits)
    for quiz, left, taken in zip(quizzes, heard[::2], heard[1::2], strict=True):
        core = left["state"]["core"]
        assert (core["lesson_status"], core["exit"]) == ("incomplete", "suspend"), quiz.id
        assert re.fullmatch(r"\d{4}:\d\d:\d\d\.\d\d", left["sent"]["cmi.core.session_time"])
        assert 0 < len(left["state"]["suspend_data"]) <= 4096
        assert (taken["state"]["core"]["lesson_status"], float(taken["state"]["core"]["score"]["raw"])) == (
            "passed",
            100,
        )


def test_a_lesson_is_completed_when_its_end_was_on_screen_and_not_before(edition, take):
    lessons = list(edition.lessons)
    visits: list[dict[str, Any]] = []
    for lesson in lessons:
        visits += [{"sco": lesson_file(lesson)}, {"sco": lesson_file(lesson), "state": len(visits), "end": True}]
    heard = take(visits)
    for lesson, opened, read in zip(lessons, heard[::2], heard[1::2], strict=True):
        assert opened["state"]["core"]["lesson_status"] == "incomplete", lesson
        assert read["state"]["core"]["lesson_status"] == "completed", lesson


def test_the_better_of_two_results_counts(edition, take):
    quiz = next(each for each in edition.quizzes if each.id.endswith("/act-means-purpose"))
    sco, right = quiz_file(quiz.id), right_answers(edition, quiz)
    [passed] = take([{"sco": sco, "answers": right, "submit": True}])
    assert passed["state"]["core"]["exit"] == ""
    resumed = take([{"sco": sco, "answers": right, "submit": True}, {"sco": sco, "state": 0}])[1]
    assert resumed["state"]["core"]["lesson_status"] == "passed"
    assert len([each for each in resumed["found"] if each]) == len(right)
