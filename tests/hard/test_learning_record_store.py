"""Statements held against others' programs: xAPI's own validator, and a learning record store that runs (Ralph)."""

import json
import os
import shutil
import signal
import socket
import subprocess
import sys
import time
from pathlib import Path

import pytest

from htcourse.core import xapi
from htcourse.core.clock import system_clock
from htcourse.core.model_answers import model_answers
from htcourse.core.quiz import Mode
from htcourse.store.learner_rows import Kind
from htcourse.store.places import Places
from htcourse.store.sent_statements import sent_statements
from htcourse.usecases.attempts.gate import closed_without_pin
from htcourse.usecases.attempts.shown_question import question_now
from htcourse.usecases.classes.deliver_statements import deliver
from htcourse.usecases.classes.xapi_statements import save_statements, xapi_statements
from htcourse.usecases.marking.override import AnswerKey, Override, override
from htcourse.usecases.marking.seen_attempts import list_seen
from htcourse.usecases.people.learners import create_learner
from htcourse.usecases.quizzes.take_quiz import answer_in_attempt, start_attempt, submit_attempt
from htcourse.usecases.results.simulate_class import simulate_class
from htcourse.usecases.session import Session

ROOT = Path(__file__).resolve().parents[2]
MODULES = ROOT / "build" / "browser" / "node_modules"
RALPH = ROOT / "build" / "ralph" / "bin"

pytestmark = pytest.mark.hard

VALIDATE = """
const check = require('@learninglocker/xapi-validation').default;
const lines = require('fs').readFileSync(process.argv[1], 'utf8').split('\\n').filter(Boolean);
const bad = lines.map((line) => check(JSON.parse(line), []).map(String)).filter((found) => found.length);
console.log(JSON.stringify([lines.length, bad.slice(0, 3)]));
"""


# On plain files Ralph makes a file only once, and answers the second write with an error.
RALPH_APP = """
from ralph.backends.data.base import BaseOperationType
from ralph.backends.lrs.fs import FSLRSBackend
FSLRSBackend.default_operation_type = BaseOperationType.APPEND
from ralph.api import app
"""


@pytest.fixture(scope="module")
def places(tmp_path_factory):
    """A class of twenty, and two who take every quiz of the course: one right throughout, one who answers nothing."""
    places = Places(tmp_path_factory.mktemp("xapi") / "home")
    simulate_class(places, 20, 1)
    for is_good in (True, False):
        session = Session.open(places, create_learner(places))
        quizzes = {row.id: row.quiz.modes for each in session.libraries for row in each.quizzes("en")}
        for quiz, modes in quizzes.items():
            if is_good or Mode.EXAM in modes:
                take(session, quiz, modes[-1], is_good=is_good)
        session.learner.append_event(Kind.LESSON_FINISHED, "htcourse/ground-rules")
        session.close()
    return places


def take(session, quiz, mode, *, is_good):
    attempt = start_attempt(session, quiz, mode, seed=1)
    library = session.library(quiz)
    for slot in attempt.slots if is_good else ():
        question = question_now(library.questions((slot.question_id,), "en")[0])
        right = model_answers(question.body, question.interaction(1))["right"]
        answer_in_attempt(session, attempt.id, slot.number, right, seconds=20)
    submit_attempt(session, attempt.id)
    if mode is Mode.EXAM:
        session.learner.append_event(Kind.ATTEMPT_RELEASED, quiz, attempt=attempt.id)


def test_each_verb_and_each_type_of_interaction_is_told(places):
    told = xapi_statements(places).statements
    verbs = {each["verb"]["id"].rpartition("/")[2] for each in told}
    assert verbs == {xapi.ATTEMPTED, xapi.ANSWERED, xapi.SKIPPED, xapi.COMPLETED, xapi.PASSED, xapi.FAILED}
    kinds = {each["object"]["definition"].get("interactionType", "") for each in told}
    assert kinds == {"", "true-false", *xapi.INTERACTIONS.values()}


@pytest.mark.skipif(not (MODULES / "@learninglocker").is_dir(), reason="needs node: make browser")
def test_the_validator_of_xapi_accepts_every_statement(places, tmp_path):
    path = save_statements(xapi_statements(places), tmp_path / "told.jsonl")
    with path.open("a", encoding="utf-8") as file:
        file.write(json.dumps(xapi.voiding(xapi_statements(places).statements[0]["id"])) + "\n")
    node = shutil.which("node") or "node"
    told = subprocess.run(
        [node, "-e", VALIDATE, str(path)],
        capture_output=True,
        text=True,
        check=True,
        env={**os.environ, "NODE_PATH": str(MODULES)},
        timeout=300,
    )
    count, bad = json.loads(told.stdout)
    assert bad == []
    assert count == len(xapi_statements(places).statements) + 1 > 500
    print(f"{count} statements, each accepted by the validator")


@pytest.fixture
def ralph(tmp_path):
    if not (RALPH / "uvicorn").exists():
        pytest.skip("needs Ralph: make browser")
    with socket.create_server(("127.0.0.1", 0)) as free:
        port = free.getsockname()[1]
    environment = {
        **{key: value for key, value in os.environ.items() if not key.startswith("PYTHON")},
        "PYTHONPATH": str(tmp_path),
        "RALPH_APP_DIR": str(tmp_path),
        "RALPH_RUNSERVER_BACKEND": "fs",
        "RALPH_RUNSERVER_AUTH_BACKENDS": "basic",
        "RALPH_BACKENDS__LRS__FS__DEFAULT_DIRECTORY_PATH": str(tmp_path),
        "RALPH_BACKENDS__LRS__FS__DEFAULT_LRS_FILE": "statements.jsonl",
    }
    who = ["-u", "U", "-p", "P", "-s", "all", "-M", "mailto:lrs@example.org", "-N", "U", "-w"]
    subprocess.run([RALPH / "ralph", "auth", *who], env=environment, check=True, capture_output=True, timeout=120)
    (tmp_path / "ralph_app.py").write_text(RALPH_APP)
    command = [
        str(RALPH / "uvicorn"),
        "ralph_app:app",
        "--host",
        "127.0.0.1",
        "--port",
        str(port),
        "--log-level",
        "warning",
    ]
    server = subprocess.Popen(command, env=environment, cwd=tmp_path)
    try:
        _await_listening(port)
        yield f"http://127.0.0.1:{port}/xAPI", tmp_path / "statements.jsonl"
    finally:
        server.terminate()
        server.wait()


def _await_listening(port):
    for _ in range(600):
        try:
            socket.create_connection(("127.0.0.1", port)).close()
            return
        except ConnectionRefusedError:
            time.sleep(0.1)
    raise TimeoutError("Ralph does not listen")


def stored(path):
    return [json.loads(line)["id"] for line in path.read_text().splitlines()]


def test_a_record_store_takes_everything_and_a_resend_changes_nothing(places, ralph):
    address, path = ralph
    found = xapi_statements(places)
    ids = sorted(each["id"] for each in found.statements)
    assert deliver(places, found, address, "U", "P")[:2] == (len(ids), 0)
    assert sorted(stored(path)) == ids
    shutil.rmtree(places.trainer / "sent")
    deliver(places, found, address, "U", "P")
    assert sorted(stored(path)) == ids


def test_a_mark_given_anew_takes_the_earlier_statement_back_first(places, ralph):
    address, path = ralph
    deliver(places, xapi_statements(places), address, "U", "P")
    had = stored(path)
    seen = next(each for each in list_seen(places).rows if each.points == each.out_of > 1)
    for points in (0.5, 0.25):
        override(places, system_clock, AnswerKey(seen.learner_id, seen.attempt_id, 1), Override(points, "Again", "T"))
        done = deliver(places, xapi_statements(places), address, "U", "P")
        assert (done.stored, done.voided, done.other) == (4, 2, 0)
    told = [json.loads(line) for line in path.read_text().splitlines()][len(had) :]
    back = [each["object"]["id"] for each in told if each["verb"]["display"]["en"] == xapi.VOIDED]
    assert [each["verb"]["display"]["en"] == xapi.VOIDED for each in told] == [True, False] * 4
    assert len({*back}) == 4
    assert {*back} < {*stored(path)}
    assert deliver(places, xapi_statements(places), address, "U", "P").stored == 0


def test_what_another_computer_sent_under_another_mark_is_found_and_taken_back(places, ralph, tmp_path):
    address, path = ralph
    desk = Places(tmp_path / "desk")
    shutil.copytree(places.home, desk.home)
    shutil.rmtree(desk.trainer / "sent", ignore_errors=True)
    deliver(places, xapi_statements(places), address, "U", "P")
    seen = next(each for each in list_seen(desk).rows if each.points == each.out_of > 1)
    override(desk, system_clock, AnswerKey(seen.learner_id, seen.attempt_id, 1), Override(0.75, "Again", "T"))
    found = xapi_statements(desk)
    done = deliver(desk, found, address, "U", "P")
    assert (done.stored, done.had, done.voided, done.is_told) == (4, len(found.statements) - 2, 2, True)
    told = [json.loads(line) for line in path.read_text().splitlines()]
    gone = {xapi.taken_back(each) for each in told}
    assert {each["id"] for each in told if not xapi.taken_back(each)} - gone == {
        each["id"] for each in found.statements
    }


KILLS = 5
"""Each sender asks of all that was not acknowledged, and on plain files Ralph reads everything for each answer."""


def test_a_sender_that_is_killed_goes_on_later(places, ralph):
    address, path = ralph
    command = [sys.executable, "-m", "htcourse", "--home", str(places.home), "xapi", "send", address, "--user", "U"]
    environment = {**os.environ, "HTCOURSE_LRS_PASSWORD": "P"}
    kills = 0
    for _ in range(KILLS + 1):
        sender = subprocess.Popen(command, env=environment, stdout=subprocess.DEVNULL)
        before = len(stored(path)) if path.exists() else 0
        while sender.poll() is None and (len(stored(path)) if path.exists() else 0) == before:
            time.sleep(0.005)
        if sender.poll() is None and kills < KILLS:
            sender.send_signal(signal.SIGKILL)
            kills += 1
        if sender.wait() == 0:
            break
    untold = closed_without_pin(places)  # no PIN was chosen: anybody may send, what measures is left out
    ids = sorted(each["id"] for each in xapi_statements(places, untold=untold, is_trainers=False).statements)
    assert sorted(stored(path)) == ids
    assert set(sent_statements(places, address)) == set(ids)
    print(f"{kills} kills, {len(ids)} statements, each stored once")
    assert kills
