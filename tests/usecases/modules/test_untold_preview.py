"""What an update would change tells no key while somebody has an exam under way that asks the question."""

import pytest
from click.testing import CliRunner
from tests.how_many import few
from tests.store.samples import FixedClock

from htcourse.cli import cli
from htcourse.core.quiz import Mode
from htcourse.usecases.modules.installed import install_module, preview_module
from htcourse.usecases.people.learners import create_learner
from htcourse.usecases.people.trainer_pin import set_trainer_pin
from htcourse.usecases.quizzes.take_quiz import start_attempt, submit_attempt
from htcourse.usecases.session import Session
from htcourse.usecases.workshop.drafts import write_template

PIN = "2468"
TITLE = "New question"


@pytest.fixture
def guesses(places, tmp_path):
    """An exam under way, and drafts that guess: one as it is, one with another key, one without its question."""
    drafts = {each: write_template(tmp_path / each, "tiny", "Tiny", "en") for each in ("same", "other", "gone")}
    for name, draft in drafts.items():
        path = draft / "quizzes" / "first-lesson.yaml"
        text = path.read_text("utf-8").replace("[practice, test]", "[practice, exam]")
        if name == "other":
            text = text.replace("A wrong answer,", "A wrong answer, correct: true,")
            text = text.replace("A right answer, correct: true,", "A right answer,")
        if name == "gone":
            text = text.replace("first-question", "second-question").replace(TITLE, "Another question")
            lesson = draft / "lessons" / "first-lesson.md"
            lesson.write_text(lesson.read_text("utf-8").replace("first-question", "second-question"), "utf-8")
        path.write_text(text, "utf-8")
    install_module(places, drafts["same"])
    session = Session.open(places, create_learner(places, name="Aigerim", country="kz"), FixedClock())
    attempt = start_attempt(session, "tiny/first-quiz", Mode.EXAM)
    yield drafts, session, attempt
    session.close()


def said(places, *words, typed="1111\n"):
    found = CliRunner().invoke(cli, ["--home", str(places.home), "install", *map(str, words)], input=typed)
    return f"{found.output}{found.exception or ''}"


@pytest.mark.parametrize("option", few(["--json", "--preview", "--yes"]))
def test_the_pin_is_asked_before_anything_is_said(places, guesses, option):
    drafts, _, _ = guesses
    set_trainer_pin(places, PIN)
    told = {said(places, draft, option) for draft in drafts.values()}
    assert len(told) == 1
    assert TITLE not in told.pop()


def test_with_the_pin_the_trainer_sees_what_changes(places, guesses):
    set_trainer_pin(places, PIN)
    assert f"edited   question  {TITLE}" in said(places, guesses[0]["other"], "--preview", typed=f"{PIN}\n")


def test_without_a_pin_what_an_exam_asks_is_not_compared_until_it_is_told(places, guesses):
    drafts, session, attempt = guesses
    same, other, gone = (preview_module(places, drafts[each]) for each in ("same", "other", "gone"))
    assert (same.changes, same.problems) == (other.changes, other.problems)
    assert [each.sentence for each in other.problems if each.code == "untold-questions"] == [
        "Questions not compared, as an exam or pre-test here asks them and is not told yet: 1."
    ]
    assert TITLE not in {each.title for each in gone.changes}
    submit_attempt(session, attempt.id)
    assert preview_module(places, drafts["other"]).edited == 0, "handed in, not released"


def test_a_module_that_no_exam_asks_is_compared_as_before(places, tmp_path):
    draft = write_template(tmp_path / "draft", "tiny", "Tiny", "en")
    install_module(places, draft)
    path = draft / "quizzes" / "first-lesson.yaml"
    path.write_text(path.read_text("utf-8").replace("A wrong answer,", "Quite another,"), "utf-8")
    assert [each.title for each in preview_module(places, draft).changes] == [TITLE]
