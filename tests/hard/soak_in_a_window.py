"""A program in a process of its own that turns sections and answers questions for long, and says what it takes.

    python -m tests.hard.soak_in_a_window HOME LEARNER LIBRARY TURNS ANSWERS

After each tenth of the work it prints `memory KIB`; at the end `done`. Any warning of Qt ends it with exit code 4.
"""

import gc
import sys
from pathlib import Path
from typing import Any

from PySide6.QtCore import QtMsgType, qInstallMessageHandler
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from tests.hard.quiz_in_a_window import Person, say

from htcourse import app
from htcourse.core.quiz import Mode
from htcourse.store import packages
from htcourse.store.places import Places, builtin_library
from htcourse.usecases.reading.record_reading import accept_content_note

KNOWN = "This plugin does not support"
TENTHS = 10


def resident_kib() -> int:
    """Return the memory this process has for itself, in KiB: its share of libraries hangs on who else uses them."""
    lines = Path("/proc/self/smaps_rollup").read_text(encoding="ascii").splitlines()
    return next(int(line.split()[1]) for line in lines if line.startswith("Anonymous:"))


def tell_memory() -> None:
    gc.collect()
    say("memory", resident_kib())


def turn_sections(program: app.Program, person: Person, turns: int) -> None:
    session = person.driver.session()
    lessons = session.libraries[0].contents("en")
    for lesson in lessons:
        accept_content_note(session, lesson.lesson)
    sections = [head.id for lesson in lessons for head in lesson.sections]
    for number in range(turns):
        program.desk.navigator.show("lesson", sections[number % len(sections)])
        person.driver.settle(0)
        if (number + 1) % (turns // TENTHS) == 0:
            tell_memory()


def main(home: str, learner: str, library: str, turns: str, answers: str) -> None:
    warnings: list[str] = []

    def heard(kind: QtMsgType, _: object, words: str) -> None:
        if kind is not QtMsgType.QtDebugMsg and KNOWN not in words:
            warnings.append(words)

    qInstallMessageHandler(heard)
    application = QApplication([])
    application.setStyle("Fusion")
    there: Any = packages
    there.builtin_library = lambda: Path(library)
    places = Places(Path(home))
    program = app.build(places, application, learner=learner, size=(1024, 700), theme="light", zoom=1.0)
    QTest.qWaitForWindowExposed(program.window)
    person = Person(program, Mode.PRACTICE)
    person.open()
    for number in range(int(answers)):
        if person.shown().answer is None:
            person.answer()
        person.go_on()
        if (number + 1) % (int(answers) // TENTHS) == 0:
            tell_memory()
    say("turning")
    there.builtin_library = builtin_library
    program.desk.session = program.desk.person.with_libraries()
    turn_sections(program, person, int(turns))
    program.window.close()
    say("done")
    if warnings:
        print("\n".join(warnings), file=sys.stderr)
        sys.exit(4)


if __name__ == "__main__":
    main(*sys.argv[1:])
