"""Some of the ways to damage one of three records, or its newest copy; `make hard` tries them all."""

from pathlib import Path
from shutil import copy

import pytest
from tests.how_many import few
from tests.store.damage import WAYS
from tests.store.damaged_class import DamagedClass, check_damaged_copy, check_damaged_record, made_class

from htcourse.store.salvage import is_cut

SOME = (
    "empty",
    "half",
    "newer",
    "a definition",
    "a page of answers",
    "an index",
    "another learner's",
    "no learner's name",
    "a folder",
    "a link to nowhere",
    "a pipe",
    "a journal that is a pipe",
    "a log that is a folder",
    "gone",
)


@pytest.fixture(scope="module")
def sound(tmp_path_factory: pytest.TempPathFactory) -> DamagedClass:
    return made_class(tmp_path_factory.mktemp("class") / "home")


def test_there_are_enough_ways() -> None:
    assert len(WAYS) >= 52


@pytest.mark.parametrize("way", sorted(SOME))
def test_one_damaged_record_stops_nobody_and_is_restored(sound: DamagedClass, tmp_path: Path, way: str) -> None:
    assert check_damaged_record(sound.copied(tmp_path / "home"), way) == "restored"


@pytest.mark.hard
@pytest.mark.parametrize("way", few([each for each in SOME if each != "gone"], 7))
def test_a_damaged_copy_replaces_nothing(sound: DamagedClass, tmp_path: Path, way: str) -> None:
    assert check_damaged_copy(sound.copied(tmp_path / "home"), way) == "refused"


@pytest.mark.parametrize(("at", "content"), [(16, b"\xa5" * 16), (16, b"\x03\x00"), (28, b"\x81")])
def test_a_file_of_which_the_head_alone_is_spoilt_is_not_called_cut(
    sound: DamagedClass, tmp_path: Path, at: int, content: bytes
) -> None:
    record = next(sound.places.learners.glob("*.db"))
    path = Path(copy(record, tmp_path / "record.db"))
    path.write_bytes(path.read_bytes()[:-4096])
    assert is_cut(path)
    spoilt = bytearray(record.read_bytes())
    spoilt[at : at + len(content)] = content
    path.write_bytes(spoilt)
    assert not is_cut(path)
