"""The signing key of an installation: made once, for its owner's eyes, never replaced without a word."""

import json
import os
import stat
import sys
from pathlib import Path

import pytest

from htcourse.core.errors import FolderError
from htcourse.store.locks import FileLock
from htcourse.store.places import Places
from htcourse.store.signing_key import (
    KEY_FILE,
    PUBLIC_FILE,
    SigningKey,
    SigningKeyError,
    keep_signing_key,
    read_signing_key,
)

FIRST = SigningKey(bytes(range(32)), bytes(32))
SECOND = SigningKey(bytes(range(32, 64)), bytes(range(32)))


@pytest.fixture
def places(tmp_path) -> Places:
    return Places(tmp_path / "home")


@pytest.fixture
def files(places) -> tuple[Path, Path]:
    keep_signing_key(places, FIRST)
    return places.trainer / KEY_FILE, places.trainer / PUBLIC_FILE


def test_before_the_first_there_is_none_and_looking_makes_nothing(places):
    assert read_signing_key(places) is None
    assert not places.home.exists()


def test_a_key_is_kept_and_a_second_one_does_not_replace_it(places, files):
    assert keep_signing_key(places, SECOND) == FIRST
    assert read_signing_key(places) == FIRST
    assert sorted(each.name for each in places.trainer.iterdir()) == sorted([KEY_FILE, PUBLIC_FILE])


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no such modes")
def test_only_its_owner_may_read_the_key(files):
    assert stat.S_IMODE(files[0].stat().st_mode) == 0o600


def test_the_secret_is_not_in_what_is_shown_or_given_away(files):
    seed = json.loads(files[0].read_text())["seed"]
    assert seed not in files[1].read_text()
    assert "seed" not in repr(FIRST)
    assert repr(FIRST.seed) not in repr(FIRST)


@pytest.mark.parametrize("text", ["", "{", "[]", "null", '{"kind": "htcourse signing key"}', "\x00" * 9, "[" * 4000])
def test_a_damaged_key_is_told_and_stays(places, files, text):
    files[0].write_text(text)
    with pytest.raises(SigningKeyError, match=r"damaged.*Put a copy of it back"):
        read_signing_key(places)
    with pytest.raises(SigningKeyError):
        keep_signing_key(places, SECOND)
    assert files[0].read_text() == text


def test_a_key_cut_short_is_told(places, files):
    whole = files[0].read_text()
    for end in range(len(whole) - 2):
        files[0].write_text(whole[:end])
        with pytest.raises(SigningKeyError):
            read_signing_key(places)


def test_a_lost_key_is_told_until_somebody_decides_on_a_new_one(places, files):
    files[0].unlink()
    with pytest.raises(SigningKeyError, match=r"missing, though this installation had one"):
        read_signing_key(places)
    files[1].unlink()
    assert keep_signing_key(places, SECOND) == SECOND


def test_the_key_of_another_installation_is_told(places, files, tmp_path):
    other = Places(tmp_path / "other")
    keep_signing_key(other, SECOND)
    os.replace(other.trainer / KEY_FILE, files[0])
    with pytest.raises(SigningKeyError, match="different signing keys"):
        read_signing_key(places)


def test_a_lost_or_damaged_public_file_does_no_harm(places, files):
    files[1].write_text("{")
    assert read_signing_key(places) == FIRST
    files[1].unlink()
    assert read_signing_key(places) == FIRST


def test_while_another_window_makes_the_key_nobody_else_does(places):
    places.trainer.mkdir(parents=True)
    lock = FileLock(places.trainer / "signing-key.lock")
    lock.acquire()
    try:
        with pytest.raises(SigningKeyError, match="just now"):
            keep_signing_key(places, FIRST)
    finally:
        lock.release()
    assert keep_signing_key(places, FIRST) == FIRST


def test_a_folder_that_cannot_be_made_is_a_sentence(tmp_path):
    (tmp_path / "home").write_text("a file")
    with pytest.raises(FolderError, match="is no folder"):
        keep_signing_key(Places(tmp_path / "home"), FIRST)
