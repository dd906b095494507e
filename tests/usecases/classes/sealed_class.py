"""A class on a trainer's computer, and a computer of learners who hand in to it: both real folders."""

from dataclasses import dataclass
from pathlib import Path

from tests.usecases.simulated import simulated_class

from htcourse.store.class_files import ClassFile, Person
from htcourse.store.places import Places
from htcourse.usecases.classes.class_card import ClassCard, read_card, save_card
from htcourse.usecases.classes.hand_in import HandedIn, hand_in
from htcourse.usecases.classes.roster import add_people, find_class, new_class


@dataclass
class SealedClass:
    """`lab` has learners with finished quizzes, `desk` is the trainer's, `stick` lies between them."""

    folder: Path

    def __post_init__(self) -> None:
        self.lab, self.desk, self.stick = Places(self.folder / "lab"), Places(self.folder / "desk"), self.folder / "st"
        self.stick.mkdir()
        simulated_class(self.lab, 3)
        self.desk.prepare()
        self.learners = self.lab.learner_ids()
        made = new_class(self.desk, "Group 3-2")
        add_people(self.desk, made.id, [Person("K7-1", "Aigerim S."), Person("K7-2", "Nurlan T.")])
        self.card: ClassCard = read_card(save_card(made, self.folder / "group.htclass"))

    @property
    def made(self) -> ClassFile:
        return find_class(self.desk, "Group 3-2")

    def hand_in(self, at: int = 0, code: str = "K7-1", lab: Places | None = None) -> HandedIn:
        return hand_in(lab or self.lab, self.learners[at], self.card, code, self.stick)
