import shutil

import pytest
from tests.usecases.classes.sealed_class import SealedClass
from tests.usecases.classes.test_collect import wrong_answers


@pytest.fixture(scope="module")
def made_once(tmp_path_factory):
    return SealedClass(tmp_path_factory.mktemp("class"))


@pytest.fixture
def room(made_once, tmp_path):
    """A class with its computers, as they were made: what a test does to them stays its own."""
    shutil.copytree(made_once.folder, tmp_path / "class")
    room = SealedClass.__new__(SealedClass)
    room.__dict__ = dict(made_once.__dict__)
    room.folder = tmp_path / "class"
    room.lab, room.desk = type(made_once.lab)(room.folder / "lab"), type(made_once.desk)(room.folder / "desk")
    room.stick = room.folder / "st"
    return room


@pytest.fixture
def cheat(room):
    """Somebody with a wrong answer: where they are in the list, the attempt, its number and the answer."""
    at = next(at for at, each in enumerate(room.learners) if any(wrong_answers(room.lab, each)))
    return at, *next(wrong_answers(room.lab, room.learners[at]))
