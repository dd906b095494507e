"""A bit turned over in every byte that a record uses: what is read is what was written, or the change is found."""

import random
from pathlib import Path

import pytest
from tests.old_learner_files.make_file import live
from tests.store.flips import outcomes
from tests.store.samples import FixedClock, answer

from htcourse.store.learner import LearnerFile

SEED = 20260901


@pytest.mark.hard
@pytest.mark.timeout(3600)
def test_no_flipped_bit_anywhere_changes_what_is_read_without_being_found(places, capsys):
    clock = FixedClock()
    with LearnerFile.create(places, "Ана", clock) as learner:
        live(learner, clock)
        for number in range(60):
            answer(learner, f"q{number}")
    used = [place for place, each in enumerate(Path(learner.path).read_bytes()) if each]
    came = outcomes(learner.path, used, random.Random(SEED))
    with capsys.disabled():
        print(f"\n{len(used)} flipped bits: {dict(came)}")
    assert came["silent"] == 0
    assert came["found"] > 1000
