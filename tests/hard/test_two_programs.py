"""A window and commands, or commands alone, on one home through hundreds of random interleavings with kills."""

import random
import sys

import pytest
from tests.store.two_programs import Told, answering, play

from htcourse.store.learner import LearnerFile
from htcourse.store.learners_here import copy_learner

SEED = 20260901
ROUNDS = {"practice": 130, "test": 120, "commands": 250}
"""By the mode of the quiz in a window; `commands`: without a window."""
LOOKING = ("statistics", "gain", "doctor", "modules", "responses long/all", "responses demo/none")


@pytest.fixture
def handed(places, learner, tmp_path):
    with LearnerFile.open(places, learner) as file:
        file.append_event("bookmark", "long/a#one")
    return copy_learner(places, learner, tmp_path / "handed.db")


@pytest.fixture
def command(places, learner, handed, tmp_path):
    """Give a random command that reads, copies, merges or writes the record."""

    def chosen(chance: random.Random) -> list[str]:
        htcourse = [sys.executable, "-m", "htcourse", "--home", str(places.home)]
        number = chance.randrange(100_000)
        return chance.choice(
            [
                *([*htcourse, *words.split()] for words in LOOKING),
                answering("copy", places.home, learner, tmp_path / f"{number}.db"),
                answering("back-up", places.home),
                answering("bring", places.home, handed),
                answering("answer", places.home, learner, number, 30),
            ]
        )

    return chosen


def ids_and_choices(file: LearnerFile) -> set[str]:
    """Return how a window and how the program without one name an answer."""
    found = file.responses()
    chosen = {f"{each.attempt} {each.question} {each.answer['choices'][0]}" for each in found if each.attempt}
    return chosen | {each.id for each in found}


@pytest.mark.hard
@pytest.mark.timeout(7200)
@pytest.mark.parametrize("kind", ROUNDS)
def test_nothing_acknowledged_is_lost_beside_another_program(
    places, learner, long_library, command, tmp_path, kind, capsys
):
    def first(chance: random.Random, how_many: int) -> list[str]:
        seed = chance.randrange(100_000)
        if kind == "commands":
            return answering("answer", places.home, learner, seed, how_many)
        words = (places.home, learner, long_library, kind, seed, min(how_many, 1000))
        return [sys.executable, "-m", "tests.hard.window_beside", *map(str, words)]

    told, acknowledged = Told(), set[str]()
    for number in range(ROUNDS[kind]):
        play(places, learner, tmp_path / "rounds", SEED + number, first, command, told, ids_and_choices, acknowledged)
    with capsys.disabled():
        print(f"\n{kind}: {told}")
    assert told.kept > told.rounds
