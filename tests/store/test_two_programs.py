"""Two programs on one home, and nothing acknowledged is lost; the long version is tests/hard/test_two_programs.py."""

import random
from pathlib import Path

import pytest
from tests.store.two_programs import Told, answering, play

from htcourse.store.learner import LearnerFile
from htcourse.store.learners_here import copy_learner
from htcourse.store.places import Places

ROUNDS = 4
SEED = 20260309


@pytest.mark.timeout(300)
def test_what_one_program_kept_no_other_takes_away(places: Places, tmp_path: Path) -> None:
    with LearnerFile.create(places) as learner:
        learner.append_event("bookmark", "demo/a")
    handed = copy_learner(places, learner.id, tmp_path / "handed.db")
    told, acknowledged = Told(), set[str]()

    def first(chance: random.Random, how_many: int) -> list[str]:
        return answering("answer", places.home, learner.id, chance.randrange(10_000), how_many)

    def other(chance: random.Random) -> list[str]:
        return chance.choice(
            [
                answering("answer", places.home, learner.id, chance.randrange(10_000), 30),
                answering("copy", places.home, learner.id, tmp_path / f"{chance.randrange(10_000)}.db"),
                answering("back-up", places.home),
                answering("bring", places.home, handed),
            ]
        )

    for number in range(ROUNDS):
        play(
            places,
            learner.id,
            tmp_path / "rounds",
            SEED + number,
            first,
            other,
            told,
            lambda file: {each.id for each in file.responses()},
            acknowledged,
        )
    assert told.killed > ROUNDS // 2
    assert told.kept > ROUNDS
