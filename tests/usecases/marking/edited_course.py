"""A question of the small course in the version that learners have, and edited since on the trainer's computer."""

from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from tests.usecases.quiz_course import module_with
from tests.usecases.regrading import Regrading

from htcourse.core.quiz import Question
from htcourse.store.class_files import Person
from htcourse.store.learner import LearnerFile
from htcourse.store.places import Places
from htcourse.usecases.classes.class_card import read_card, save_card
from htcourse.usecases.classes.collect import collect
from htcourse.usecases.classes.file_verdicts import Looked
from htcourse.usecases.classes.hand_in import hand_in
from htcourse.usecases.classes.roster import add_people, find_class, new_class


@dataclass
class Collected:
    """What collecting says of the one file, and the points that the first question counts there."""

    row: Looked
    points: float
    there: Places


def edit(room: Regrading, question: Question) -> None:
    """Let a version of the course count in which the first question is another."""
    room.update(replace(module_with(question), version="2.0.0"))


def collected(room: Regrading, learner: str, attempt: str, folder: Path) -> Collected:
    """Collect what somebody handed in on another computer, with the version of the course that counts now."""
    desk, stick = Places(folder / "desk"), folder / "stick"
    desk.prepare()
    stick.mkdir()
    made = new_class(desk, "Spring")
    add_people(desk, made.id, [Person("K7-1", "Aigerim S.")])
    card = read_card(save_card(made, folder / "spring.htclass"))
    file = hand_in(room.places, learner, card, "K7-1", stick, room.clock).path
    (row,) = collect(desk, find_class(desk, "Spring"), [file], clock=room.clock).rows
    there = desk.of_class(made.id)
    with LearnerFile.open(there, learner, room.clock) as record:
        return Collected(row, record.last_responses(attempt)[1].points, there)


def answered(room: Regrading, question: Question, answer: Any) -> tuple[str, str]:
    """Let somebody answer a question as it stands in the version learners have."""
    room.update(module_with(question))
    return room.test(answer)
