"""A class of ten with records on a trainer's desk, made where what is collected for a class stands."""

from pathlib import Path

from tests.usecases.simulated import simulated_class

from htcourse.store.class_files import Person
from htcourse.store.places import Places
from htcourse.usecases.classes.roster import add_people, new_class


def reported_class(folder: Path, people: int = 10) -> Places:
    """Return the desk; the class is the only one there, and one of its people has handed in nothing."""
    desk = Places(folder)
    desk.prepare()
    made = new_class(desk, "Group 3-2")
    simulated_class(desk.of_class(made.id), people)
    ids = desk.of_class(made.id).learner_ids()
    listed = [Person(f"K7-{number}", f"Name {number}", "3-2", id) for number, id in enumerate(ids, 1)]
    add_people(desk, made.id, [*listed, Person("K7-99", "=1+1", "3-2")])
    return desk
