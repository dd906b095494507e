import json
from pathlib import Path

import pytest

from htcourse.core.errors import FolderError
from htcourse.store.places import Places
from htcourse.store.settings import RESET_PIN, Settings, read_settings, write_settings


def test_a_first_start_has_defaults(places: Places) -> None:
    assert read_settings(places) == Settings()
    assert not places.settings_file.exists()


def test_settings_come_back(places: Places) -> None:
    settings = Settings(profile="exam", geometry="AdnQ", last_learner="x", pin_hash="$argon2id$…", more={"later": [1]})
    write_settings(places, settings)
    assert read_settings(places) == settings
    assert [path.name for path in places.home.glob("settings*")] == ["settings.json"]


@pytest.mark.parametrize("content", [b"", b"{", b"[]", b"\xff\xfe", b'"text"', b"null"])
def test_a_broken_file_is_put_aside_not_lost(places: Places, content: bytes) -> None:
    for number in (1, 2):
        places.settings_file.write_bytes(content)
        assert read_settings(places) == Settings()
        assert (places.home / f"settings.broken-{number}.json").read_bytes() == content
    assert not places.settings_file.exists()


def test_a_value_of_a_wrong_kind_counts_as_not_set(places: Places) -> None:
    places.settings_file.write_text(json.dumps({"profile": "king", "geometry": 5, "last_learner": "x"}))
    assert read_settings(places) == Settings(last_learner="x")


def test_a_file_named_reset_pin_clears_the_pin(places: Places) -> None:
    write_settings(places, Settings(pin_hash="hash", geometry="g"))
    (places.home / RESET_PIN).write_text("")
    settings = read_settings(places)
    assert settings == Settings(geometry="g")
    write_settings(places, settings)
    assert not (places.home / RESET_PIN).exists()
    assert read_settings(places).pin_hash == ""


def test_a_folder_that_cannot_be_written_is_a_sentence(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    with pytest.raises(FolderError, match="could not be written"):
        write_settings(Places(tmp_path / "file" / "home"), Settings())
