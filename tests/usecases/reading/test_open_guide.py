"""The trainers' guide itself, and how it is opened beside the course."""

import re
from pathlib import Path

import pytest

from htcourse.core.errors import ModuleError
from htcourse.core.question_types import kind_names
from htcourse.core.question_types.owed import owes_of
from htcourse.store import places as store_places
from htcourse.store.places import Places, library_folder
from htcourse.usecases.modules.build_module import build_builtin
from htcourse.usecases.modules.check_module import check_path
from htcourse.usecases.people.learners import create_learner
from htcourse.usecases.reading.open_contents import open_contents
from htcourse.usecases.reading.open_guide import find_tasks, guide_session, open_guide, open_guide_page
from htcourse.usecases.reading.open_home import open_home
from htcourse.usecases.reading.search_course import search_course
from htcourse.usecases.session import Session

GUIDE = Path(__file__).parents[3] / "assets" / "guide"
TASKS = (
    "begin-a-module",
    "write-a-lesson",
    "more-than-text",
    "write-questions",
    "choose-a-type",
    "build-a-quiz",
    "keep-exam-questions",
    "tell-and-time",
    "write-a-case",
    "check-and-mend",
    "share-and-install",
    "update-and-undo",
    "bring-questions-in",
    "take-out",
    "present-a-lesson",
    "ask-the-room",
    "run-an-exam",
    "mark-essays",
    "regrade-and-override",
    "give-and-note",
    "class-on-paper",
    "collect-results",
    "class-reports",
    "many-rooms",
    "read-statistics",
    "look-after-people",
    "choose-words",
    "translate-a-module",
    "files-and-backups",
)
WITHOUT_SCREEN = {
    *("ask-the-room", "collect-results", "many-rooms"),
    *("keep-exam-questions", "read-statistics", "translate-a-module"),
}


@pytest.fixture
def session(tmp_path):
    places = Places(tmp_path / "home")
    places.prepare()
    session = Session.open(places, create_learner(places, country="kz"))
    yield session
    session.close()


def lesson(name: str) -> str:
    return (GUIDE / "lessons" / f"{name}.md").read_text(encoding="utf-8")


def test_the_guide_is_a_module_without_any_problem():
    assert [str(each) for each in check_path(GUIDE).problems] == []


def test_its_library_stands_in_a_folder_where_the_course_is_not_looked_for(tmp_path):
    built = build_builtin(GUIDE, tmp_path / "data" / "guide")
    assert built.name.startswith("trainers-guide-")
    assert list((tmp_path / "data").glob("*.db")) == []
    assert not list(library_folder().glob("trainers-guide*"))


def test_every_task_has_one_page_in_the_contents(session):
    pages = [task.id for part in open_guide(session) for task in part.tasks]
    assert list(dict.fromkeys(each.partition("#")[0].partition("/")[2] for each in pages)) == list(TASKS)


@pytest.mark.parametrize("name", TASKS)
def test_a_page_has_130_to_350_words(name):
    shown = re.sub(r"```.*?```", lambda code: code[0].replace("\n## ", "\n"), lesson(name), flags=re.DOTALL)
    for page in shown.split("\n## ")[1:]:
        assert 130 <= len(page.split()) <= 350


@pytest.mark.parametrize("name", [each for each in TASKS if each not in WITHOUT_SCREEN])
def test_a_task_that_has_a_screen_shows_it(name):
    assert re.search(r"!\[[^\]]{20,}\]\(images/[\w-]+\.png\)", lesson(name))


def test_every_picture_is_shown_somewhere_and_all_together_are_small():
    named = {name for each in TASKS for name in re.findall(r"images/([\w-]+\.png)", lesson(each))}
    files = list((GUIDE / "images").iterdir())
    assert {each.name for each in files} == named
    assert sum(each.stat().st_size for each in files) < 3_000_000


def test_all_eleven_question_types_are_explained():
    assert len(kind_names()) == 11
    told = lesson("choose-a-type")
    assert [kind for kind in kind_names() if f"| {owes_of(kind).name} | {kind} |" not in told] == []


def test_no_learner_comes_upon_the_guide(session):
    assert {each.module_id for each in session.libraries} == {"htcourse"}
    home, contents = str(open_home(session)), str(open_contents(session))
    assert "trainers-guide" not in home + contents
    assert "trainers-guide" not in str(search_course(session, "Moodle XML"))


def test_reading_the_guide_leaves_the_record_as_it_was(session):
    before = session.learner.events()
    page = open_guide_page(session, "trainers-guide/choose-a-type#types")
    mark = page.checks["trainers-guide/which-shows-more"].shown.mark({"choices": ["said", "length"]})
    assert mark.points == 1
    assert session.learner.events() == before
    assert not session.learner.responses()


def test_trainers_notes_are_shown_in_it(session):
    page = open_guide_page(session, "trainers-guide/more-than-text#blocks")
    assert any(part.audience == "trainer" for part in page.section.parts)


def test_pages_are_found_by_every_word_typed(session):
    parts = open_guide(session)
    found = [task.id for part in find_tasks(parts, "SCORM cartridge") for task in part.tasks]
    assert found == ["trainers-guide/take-out#out"]
    assert find_tasks(parts, "") == parts
    assert find_tasks(parts, "nowhere-to-be-found") == ()


def test_a_missing_guide_says_what_to_do(session, monkeypatch, tmp_path):
    monkeypatch.setattr(store_places, "library_folder", lambda: tmp_path)
    with pytest.raises(ModuleError, match="guide is missing"), guide_session(session):
        pass
