"""The static site from its files in Chromium: read without scripts, answered with them, worked by keyboard."""

import json
import shutil
import subprocess
from pathlib import Path

import pytest
from tests.webpages.answers import right_answer

from htcourse.exports import html
from htcourse.store.library_contents import compiled_module
from htcourse.store.places import builtin_library
from htcourse.webpages.edition import Edition

pytestmark = [pytest.mark.hard, pytest.mark.timeout(900)]

TOOLS = Path(__file__).parents[2] / "build" / "browser" / "node_modules"
CHOICE, TAGGING = "pages/quiz-act-means-purpose.html", "pages/quiz-elements-in-a-text.html"


@pytest.fixture(scope="module")
def edition() -> Edition:
    return Edition.of(compiled_module(builtin_library()))


@pytest.fixture(scope="module")
def seen(edition, tmp_path_factory):
    """Return what a browser saw of every page."""
    chromium = shutil.which("chromium") or shutil.which("google-chrome")
    if chromium is None or not (TOOLS / "puppeteer-core").is_dir():
        pytest.skip("needs Chromium (apt-get install chromium) and what “make browser” installs")
    site = tmp_path_factory.mktemp("site") / "course"
    html.write_course(edition.module, site)
    questions = [edition.question(each.id) for each in edition.module.questions]
    asked = {
        "site": site.as_uri(),
        "chromium": chromium,
        "pages": sorted(each.relative_to(site).as_posix() for each in site.rglob("*.html")),
        "answers": {each.row.id: right_answer(each.row.type, each.body) for each in questions if each},
        "choice": CHOICE,
        "tagging": TAGGING,
    }
    command = ["node", str(Path(__file__).with_name("site_reader.js")), str(TOOLS)]
    ended = subprocess.run(command, input=json.dumps(asked), capture_output=True, text=True, timeout=800, check=False)
    assert ended.returncode == 0, ended.stderr
    return json.loads(ended.stdout)


def test_every_page_can_be_read_without_scripts(seen):
    assert len(seen["bare"]) > 100
    for name, page in seen["bare"].items():
        assert page["faults"] == [], name
        assert page["letters"] > 100, name
        assert page["keys"] == page["questions"], name


def test_every_page_loads_only_its_own_files_and_says_no_error(seen):
    for name, page in seen["scripted"].items():
        assert page["faults"] == [], name


def test_no_page_scrolls_sideways_on_a_telephone_or_a_screen(seen):
    for kind in ("bare", "scripted"):
        for name, page in seen[kind].items():
            assert page["outer"] <= 0, (kind, name)


def test_the_right_answer_given_in_the_page_is_told_right_for_every_question(seen, edition):
    types = {each.id: each.type for each in edition.module.questions}
    told: dict[str, str] = {}
    for page in seen["scripted"].values():
        told |= page["verdicts"]
    for question, verdict in told.items():
        assert verdict == ("told open" if types[question] == "essay" else "told right"), question
    assert set(types.values()) == {types[each] for each in told}


def test_a_question_can_be_answered_and_words_marked_by_keyboard_alone(seen):
    assert seen["keyed"]["faults"] == []
    assert "Points:" in seen["keyed"]["told"]
    [mark] = seen["keyed"]["marks"]
    assert mark.startswith("Act “")
