"""A window in a process of its own, in which a person answers a quiz and looks at a trainer's screens in between.

    python -m tests.hard.window_beside HOME LEARNER LIBRARY MODE SEED HOW_MANY

It writes the lines of quiz_in_a_window.py. Exit status 3: another program has the record open.
"""

import os
import random
import sys
from pathlib import Path
from typing import Any

from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from tests.hard.quiz_in_a_window import Person

from htcourse import app
from htcourse.core.quiz import Mode
from htcourse.store import packages
from htcourse.store.learners_here import copy_learner
from htcourse.store.places import Places

LOOKS = 0.3


def look(person: Person, chance: random.Random) -> None:
    """Do what reads the record again while it is open, then come back to the quiz."""
    attempt, session = person.driver.attempt_id(), person.driver.session()
    navigator = person.program.desk.navigator
    # Past the trainer's curtain: the pages behind it read every record.
    person.program.desk.guard.is_open = True
    what = chance.randrange(5)
    if what == 0:
        navigator.show("exams")
    elif what == 1:
        navigator.show("essays")
    elif what == 2:
        navigator.show("progress")
    elif what == 3:
        session.learner.backup("asked")
    else:
        copy_learner(session.places, session.learner.id, session.places.home / f"copy-{os.getpid()}.db")
    person.driver.settle(0)
    navigator.show("quiz", attempt)
    person.driver.settle(0)


def main(home: str, learner: str, library: str, mode: str, seed: str, how_many: str) -> None:
    there: Any = packages
    there.builtin_library = lambda: Path(library)
    chance = random.Random(int(seed))
    application = QApplication([])
    application.setStyle("Fusion")
    program = app.build(Places(Path(home)), application, learner=learner, size=(1024, 700), theme="light", zoom=1.0)
    QTest.qWaitForWindowExposed(program.window)
    if program.desk.session is None:
        sys.exit(3)
    person = Person(program, Mode(mode))
    person.open()
    for _ in range(int(how_many)):
        if person.shown().answer is None:
            if chance.random() < LOOKS:
                look(person, chance)
            person.answer()
        person.go_on()
    program.window.close()


if __name__ == "__main__":
    main(*sys.argv[1:])
