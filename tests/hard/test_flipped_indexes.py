"""A bit turned over in every byte that an index of a record uses: every figure is what it was, or it is told."""

import random
from collections import Counter

import pytest
from tests.store.flips import index_bytes
from tests.usecases.people.marked_record import MarkedRecord

SEED = 20261129


@pytest.mark.hard
@pytest.mark.timeout(3600)
def test_no_flipped_bit_in_an_index_changes_a_figure_unsaid(tmp_path, monkeypatch, capsys):
    room = MarkedRecord(tmp_path, monkeypatch)
    before, content, chance = room.figures(), room.path.read_bytes(), random.Random(SEED)
    counts: Counter[str] = Counter()
    for place in index_bytes(room.path):
        flipped = bytearray(content)
        flipped[place] ^= 1 << chance.randrange(8)
        room.path.write_bytes(flipped)
        told, problems = room.figures()
        is_same = told == before[0]
        counts["same" if is_same else "told" if problems else "silent"] += 1
    with capsys.disabled():
        print(f"\n{counts.total()} flipped bits of indexes: {dict(counts)}")
    assert counts["silent"] == 0
    assert counts["same"] > 1000
