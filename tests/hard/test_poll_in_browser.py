"""The page of a phone in Chromium at 360 px: joined, answered, read again, closed, told; without scripts as well.

HTCOURSE_PICTURES names a folder for pictures of each state.
"""

import json
import os
import shutil
import subprocess
from pathlib import Path

import pytest
from tests.core.test_poll import MANY, ONE

from htcourse.core.poll import Poll
from htcourse.store.places import Places
from htcourse.store.poll_files import PollFile
from htcourse.usecases.classes.poll_room import PollRoom
from htcourse.usecases.classes.run_poll import RunningPoll

pytestmark = [pytest.mark.hard, pytest.mark.timeout(600)]

TOOLS = Path(__file__).parents[2] / "build" / "browser" / "node_modules"
CODE = "48291735"
LONG = ONE._replace(
    text="A foreman keeps three adult workers’ passports until the fare is repaid, so that they do not leave. "
    "Which element does keeping the passports describe?",
    choices=(
        ("a", "Purpose"),
        ("b", "Means"),
        ("c", "Келісімсіз ұстау: ананың Қазақстандағы құжаты мен жол жүру ақысының қарызы туралы ұзақ жауап"),
    ),
)


@pytest.fixture(params=["en", "ru", "kk"])
def room(tmp_path, request):
    file = PollFile(Places(tmp_path / "home"), "first")
    poll = Poll((LONG, MANY))
    running = RunningPoll(file, poll, code=CODE, secret=b"s" * 32, language=request.param, kept={"quiz": "c/q"})
    room = PollRoom(running)
    room.start("127.0.0.1", 0)
    yield room
    room.stop()


class BrowserPhone:
    """A browser that is told one thing after the other."""

    def __init__(self, room, *, scripts, sockets, width=360):
        chromium = shutil.which("chromium") or shutil.which("google-chrome")
        if chromium is None or not (TOOLS / "puppeteer-core").is_dir():
            pytest.skip("needs Chromium (apt-get install chromium) and what “make browser” installs")
        command = ["node", str(Path(__file__).with_name("phone.js")), str(TOOLS), chromium]
        self.process = subprocess.Popen(
            command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True
        )
        self.seen = {}
        self.do("open", url=room.url, scripts=scripts, sockets=sockets, width=width)

    def do(self, what, *, picture="", **more):
        folder = os.environ.get("HTCOURSE_PICTURES", "")
        if picture and folder:
            more["picture"] = str(Path(folder) / f"{picture}.png")
        self.process.stdin.write(json.dumps({"do": what, **more}) + "\n")
        self.process.stdin.flush()
        line = self.process.stdout.readline()
        assert line, self.process.stderr.read()
        self.seen = json.loads(line)
        assert self.seen["faults"] == []
        assert self.seen["outer"] <= 0, "it scrolls sideways"
        return self.seen["text"]

    def close(self):
        self.process.stdin.close()
        self.process.wait(timeout=60)
        self.process.stdout.close()
        self.process.stderr.close()


@pytest.fixture
def opened(room):
    phones = []

    def opened(**how):
        phones.append(BrowserPhone(room, **how))
        return phones[-1]

    yield opened
    for each in phones:
        each.close()


def test_a_phone_joins_answers_and_is_told_by_itself_without_websocket(room, opened):
    running, language = room.running, room.running.language
    phone = opened(scripts=True, sockets=False)
    phone.do("look", picture=f"phone-join-{language}")
    phone.do("type", text="4829 1735")
    running.open_vote()
    phone.do("wait", text="passports", picture=f"phone-question-{language}")
    assert phone.seen["lowest"] >= 48
    phone.do("choose", place=1)
    phone.do("choose", place=2, picture=f"phone-kept-{language}")
    assert phone.seen["chosen"] == ["c"]
    phone.do("reload")
    assert phone.seen["chosen"] == ["c"]
    assert (running.counted().seats, running.phones) == (1, 1)
    assert "✓" not in phone.seen["text"]
    running.close_vote()
    running.show_key()
    phone.do("wait", text="✓", picture=f"phone-key-{language}")
    running.end()
    phone.do("wait", text="." if language == "en" else "")
    assert phone.seen["bytes"] < 30_000


def test_without_scripts_the_form_does_all(room, opened):
    running = room.running
    phone = opened(scripts=False, sockets=False, width=320)
    phone.do("type", text=CODE)
    running.open_vote()
    phone.do("reload")
    phone.do("choose", place=0)
    assert phone.seen["chosen"] == ["a"]
    running.close_vote()
    running.show_key()
    assert "✓" in phone.do("reload")
    assert running.counted().counts == {"a": 1, "b": 0, "c": 0}
