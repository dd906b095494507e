"""A window that shows any screen there is."""

import pytest
from tests.ui.shell.by_keyboard import PIN

from htcourse.core.quiz import Mode
from htcourse.ui.shell.registry import Behind, entries
from htcourse.ui.shell.window import MainWindow
from htcourse.usecases.cases.play_case import list_cases
from htcourse.usecases.quizzes.offered_quizzes import offered_quizzes
from htcourse.usecases.quizzes.take_quiz import start_attempt
from htcourse.usecases.reading.record_reading import accept_content_note
from htcourse.usecases.workshop.drafts import new_draft


@pytest.fixture
def shown(program, tmp_path):
    """Show the screen of a place, filled with something, behind the PIN where there is one."""

    def show(place: str) -> MainWindow:
        session = program.desk.person
        library = session.libraries[0]
        lesson = library.contents("en")[4]
        accept_content_note(session, lesson.lesson)
        fill: dict[str, tuple[str, ...]] = {}
        if place == "quiz":
            fill["quiz"] = (start_attempt(session, offered_quizzes(session)[0].id, Mode.PRACTICE).id,)
        elif place == "case":
            fill["case"] = (list_cases(session)[0].heading.id,)
        elif place == "lesson":
            fill["lesson"] = (lesson.sections[1].id,)
        elif place == "present":
            fill["present"] = (lesson.lesson,)
        elif place == "workshop":
            folder = tmp_path / "tried"
            if not folder.exists():
                new_draft(program.desk.places, tmp_path, "tried", "Tried", "en")
            fill["workshop"] = (str(folder),)
        program.window.activateWindow()
        program.desk.navigator.show(place, *fill.get(place, ()))
        if entries()[place].behind is not Behind.NOTHING:
            program.desk.guard.choose(PIN)
            program.desk.guard.say(PIN)
        return program.window

    return show
