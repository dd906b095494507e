"""Every way to damage one of three records, or the newest copy of it."""

from collections import Counter

import pytest
from tests.store.damage import WAYS
from tests.store.damaged_class import check_damaged_copy, check_damaged_record, made_class


@pytest.mark.hard
@pytest.mark.timeout(900)
def test_one_damaged_record_stops_nobody_and_is_restored(tmp_path, capsys):
    sound = made_class(tmp_path / "sound")
    seen: dict[str, str] = {}
    for way in WAYS:
        seen[way] = check_damaged_record(sound.copied(tmp_path / way), way)
    with capsys.disabled():
        opened = ", ".join(way for way, what in seen.items() if what == "opened")
        print(f"\n{len(seen)} ways: {dict(Counter(seen.values()))}; the others worked each time; opened: {opened}")


@pytest.mark.hard
@pytest.mark.timeout(900)
def test_a_damaged_copy_replaces_nothing_sound(tmp_path, capsys):
    sound = made_class(tmp_path / "sound")
    seen: dict[str, str] = {}
    for way in WAYS.keys() - {"gone"}:
        seen[way] = check_damaged_copy(sound.copied(tmp_path / way), way)
    with capsys.disabled():
        taken = ", ".join(way for way, what in seen.items() if what == "taken")
        print(f"\n{len(seen)} ways: {dict(Counter(seen.values()))}; taken: {taken}")
