"""Settings that a person edits: one word of one line, and a mistake costs nothing and is named by its line."""

import json
import re
from collections.abc import Callable

import pytest

from htcourse.store.lost_settings import lost_settings
from htcourse.store.places import Places
from htcourse.store.settings import RESET_PIN, Settings, are_damaged, change_settings, mend_settings, read_settings
from htcourse.usecases.doctor import examine
from htcourse.usecases.people.learners import create_learner

KEPT = Settings(pin_hash="hash", exam_windows={"course/final": {"opens": "2026-03-09T04:00:00.000Z"}})


def without_its_line(text: str) -> str:
    return "\n".join(line for line in text.split("\n") if '"checksum"' not in line)


def as_before(text: str) -> str:
    """Return a file as versions wrote it that put the checksum last."""
    written = json.loads(text)
    return json.dumps({**written, "checksum": written.pop("checksum")}, indent=2)


@pytest.mark.parametrize("end", ["\n", "\r\n"])
@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig"])
@pytest.mark.parametrize("written_by", [str, as_before])
@pytest.mark.parametrize("copy_goes", [False, True])
def test_who_edits_settings_changes_the_word_of_one_line(
    places: Places, copy_goes: bool, written_by: Callable[[str], str], encoding: str, end: str
) -> None:
    change_settings(places, lambda _: KEPT._replace(profile="trainer"))
    text = written_by(places.settings_file.read_text()).replace('"trainer"', '"exam"')
    edited = re.sub('"checksum": "[0-9a-f]+"', '"checksum": "edited"', text)
    if copy_goes:  # the way that the guide told before
        edited = without_its_line(text)
        places.settings_copy.unlink()
    places.settings_file.write_bytes(edited.replace("\n", end).encode(encoding))
    assert not are_damaged(places)
    assert read_settings(places) == KEPT._replace(profile="exam")
    mend_settings(places)
    assert read_settings(places) == KEPT._replace(profile="exam")
    assert places.settings_file.read_bytes() == places.settings_copy.read_bytes()
    assert b'"edited"' not in places.settings_file.read_bytes()
    assert not list(places.home.glob("settings.broken-*.json"))


def test_a_mistake_in_an_edited_file_costs_nothing_and_is_named_by_its_line(places: Places) -> None:
    change_settings(places, lambda _: KEPT._replace(profile="trainer"))
    lines = places.settings_file.read_text().split("\n")
    edited = "\n".join(["{", '  "checksum": "edited"', *lines[2:]])  # the comma is gone
    places.settings_file.write_text(edited)
    for _ in range(2):
        (found,) = [each for each in examine(places) if each.name == "settings"]
        assert not found.is_well
        assert "cannot be read from line 3 on" in found.seen
        assert read_settings(places) == KEPT._replace(profile="trainer")
        mend_settings(places)
    assert (places.home / "settings.broken-1.json").read_text() == edited


def test_without_a_copy_the_line_of_a_mistake_comes_before_the_loss_of_every_pin(places: Places) -> None:
    create_learner(places)
    change_settings(places, lambda _: KEPT._replace(profile="trainer"))
    lines = places.settings_file.read_text().split("\n")
    places.settings_file.write_text("\n".join(["{", '  "checksum": "edited"', *lines[2:]]))
    places.settings_copy.unlink()
    for name in ("settings.json", "settings.broken-1.json"):
        said = str(lost_settings(places, for_trainer=True))
        assert f"“{name}”? It cannot be read from line 3 on" in said
        assert said.index("line 3") < said.index(RESET_PIN)
        mend_settings(places)
    aside = places.home / "settings.broken-1.json"
    places.settings_file.write_text(aside.read_text().replace('"edited"', '"edited",'))
    assert read_settings(places) == KEPT._replace(profile="trainer")


@pytest.mark.parametrize("content", [b"", bytes(200)])
def test_in_settings_of_nothing_or_of_zeros_nobody_is_sent_to_mend_a_line(places: Places, content: bytes) -> None:
    create_learner(places)
    for each in (places.settings_file, places.settings_copy):
        each.write_bytes(content)
    said = str(lost_settings(places, for_trainer=True))
    assert "Did somebody edit" not in said
    assert RESET_PIN in said
    assert not any("line 1" in each.seen for each in examine(places))
