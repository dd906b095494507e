import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

import htcourse
from htcourse.core.errors import FolderError, InUseError
from htcourse.markup.foreign import whole_file
from htcourse.store.durable import put_durably
from htcourse.store.locks import FileLock
from htcourse.store.places import Places
from htcourse.store.preferences import PREFERENCES, Preference
from htcourse.store.settings import (
    RESET_PIN,
    SETTINGS,
    Setting,
    Settings,
    WrongPins,
    are_damaged,
    change_settings,
    forget_learner,
    mend_settings,
    read_settings,
    take_pins_away,
    unread_settings,
)


@pytest.mark.parametrize(("name", "told"), [*SETTINGS.items(), *PREFERENCES.items()])
def test_what_is_kept_says_what_it_means_and_the_screen_it_is_chosen_on(
    name: str, told: Setting | Preference[object]
) -> None:
    assert told.meaning
    assert not told.shown or (Path(htcourse.__file__).parent / "ui" / "screens" / told.shown).is_dir(), name


def test_every_setting_is_in_the_table() -> None:
    assert (*SETTINGS, "more") == Settings._fields


def test_a_first_start_has_defaults(places: Places) -> None:
    assert read_settings(places) == Settings()
    assert not places.settings_file.exists()


def test_settings_come_back(places: Places) -> None:
    settings = Settings(
        profile="exam", windows={"1366x768+0+0": "AdnQ"}, last_learner="x", pin_hash="$argon2id$…", more={"later": [1]}
    )
    change_settings(places, lambda _: settings)
    assert read_settings(places) == settings
    assert sorted(path.name for path in places.home.glob("settings*")) == ["settings.copy.json", "settings.json"]


BROKEN = [
    b"",
    b"{",
    b"[]",
    b"\xff\xfe",
    b'"text"',
    b"null",
    b"[" * 100_000,
    b'{"pin_hash": 5}',
    b'{"are_lost": 0}',
    b'{"exam_windows": []}',
    b'{"exam_windows": {"course/final": {"opens": "2o26-03-09T04:00:00.000Z"}}}',
]
KEPT = Settings(pin_hash="hash", exam_windows={"course/final": {"opens": "2026-03-09T04:00:00.000Z"}})


@pytest.mark.parametrize("content", BROKEN)
def test_a_broken_file_loses_nothing_and_is_kept(places: Places, content: bytes) -> None:
    change_settings(places, lambda _: KEPT)
    for number in (1, 2):
        places.settings_file.write_bytes(content)
        assert are_damaged(places)
        assert read_settings(places) == KEPT
        mend_settings(places)
        assert not are_damaged(places)
        assert (places.home / f"settings.broken-{number}.json").read_bytes() == content
        assert places.settings_file.read_bytes() == places.settings_copy.read_bytes()
    assert read_settings(places) == KEPT


def flipped(content: bytes, bit: int) -> bytes:
    changed = bytearray(content)
    changed[bit // 8] ^= 1 << bit % 8
    return bytes(changed)


def test_no_flipped_bit_in_either_file_changes_anything(places: Places) -> None:
    change_settings(places, lambda _: KEPT)
    whole = places.settings_file.read_bytes()
    for path in (places.settings_file, places.settings_copy):
        for bit in range(8 * len(whole)):
            path.write_bytes(flipped(whole, bit))
            assert read_settings(places) == KEPT
            if bit % 499 == 0:  # and the good copy is not written over
                mend_settings(places)
                assert places.settings_file.read_bytes() == places.settings_copy.read_bytes() == whole
        path.write_bytes(whole)


def test_a_bit_flipped_in_both_files_opens_nothing(places: Places) -> None:
    change_settings(places, lambda _: KEPT)
    whole = places.settings_file.read_bytes()
    for bit in range(8 * len(whole)):
        places.settings_file.write_bytes(flipped(whole, bit))
        places.settings_copy.write_bytes(flipped(whole, (bit + 8) % (8 * len(whole))))
        settings = read_settings(places)
        assert settings.are_lost or (settings.pin_hash, settings.exam_windows) == (KEPT.pin_hash, KEPT.exam_windows)


def test_a_file_of_an_earlier_version_is_taken_and_gets_a_checksum(places: Places) -> None:
    for path in (places.settings_file, places.settings_copy):
        path.write_text(json.dumps({"pin_hash": "hash", "exam_windows": dict(KEPT.exam_windows)}))
    assert read_settings(places) == KEPT
    assert not are_damaged(places)
    mend_settings(places)
    assert "checksum" in json.loads(places.settings_file.read_bytes())
    assert read_settings(places) == KEPT
    assert not list(places.home.glob("settings.broken-*.json"))


def test_a_file_changed_by_hand_is_not_taken_and_kept_unless_checksum_and_copy_go(places: Places) -> None:
    change_settings(places, lambda _: KEPT)
    by_hand = json.loads(places.settings_file.read_bytes()) | {"profile": "exam"}
    without = {name: each for name, each in by_hand.items() if name != "checksum"}
    for written in (by_hand, without):
        places.settings_file.write_text(json.dumps(written))
        assert are_damaged(places)
        assert read_settings(places) == KEPT
        mend_settings(places)
    assert [json.loads(each.read_bytes()) for each in sorted(places.home.glob("settings.broken-*"))] == [
        by_hand,
        without,
    ]
    places.settings_file.write_text(json.dumps(without))
    places.settings_copy.unlink()
    assert read_settings(places) == KEPT._replace(profile="exam")


def test_a_deletion_takes_the_id_out_of_damaged_settings_that_were_kept(places: Places) -> None:
    learner_id = "0195a000-0000-4000-8000-00000000abcd"
    change_settings(places, lambda _: KEPT._replace(last_learner=learner_id, windows={"a": "AdnQ"}))
    places.settings_file.write_bytes(places.settings_file.read_bytes()[:-1])
    mend_settings(places)
    forget_learner(places, learner_id)
    (aside,) = places.home.glob("settings.broken-*.json")
    content = aside.read_bytes()
    assert b"0195a000" not in content
    assert b"00000000abcd" not in content
    assert b"AdnQ" in content
    assert not any(learner_id.encode() in each.read_bytes() for each in places.home.glob("settings*"))


@pytest.mark.parametrize("content", BROKEN)
def test_settings_of_which_the_copy_is_broken_too_stay_lost_until_somebody_resets(
    places: Places, content: bytes
) -> None:
    for path in (places.settings_file, places.settings_copy):
        path.write_bytes(content)
    assert read_settings(places) == Settings(are_lost=True)
    change_settings(places, lambda settings: settings._replace(last_learner="g"))
    assert read_settings(places) == Settings(last_learner="g", are_lost=True)
    assert len(list(places.home.glob("settings.broken-*.json"))) == 2
    (places.home / RESET_PIN).touch()
    take_pins_away(places, {})
    assert read_settings(places) == Settings(last_learner="g")


def test_settings_that_are_gone_are_read_from_their_copy_and_those_of_an_earlier_version_get_one(
    places: Places,
) -> None:
    change_settings(places, lambda _: KEPT)
    for gone in (places.settings_file, places.settings_copy):
        gone.unlink()
        assert read_settings(places) == KEPT
        mend_settings(places)
        assert gone.exists()
    Places.locate(places.home / "other").prepare()
    mend_settings(Places(places.home / "other"))
    assert not list((places.home / "other").glob("settings*"))


def test_a_write_that_stops_between_the_two_files_leaves_the_settings_of_before_or_after(
    places: Places, monkeypatch: pytest.MonkeyPatch
) -> None:
    change_settings(places, lambda _: KEPT)
    for stops_at in (places.settings_copy, places.settings_file):

        def put(path: Path, content: bytes, *, is_private: bool, stops_at: Path = stops_at) -> None:
            if path == stops_at:
                raise OSError(28, "No space left on device")
            put_durably(path, content, is_private=is_private)

        with monkeypatch.context() as patched:
            patched.setattr("htcourse.store.paired_files.put_durably", put)
            with pytest.raises(FolderError, match="No space left"):
                change_settings(places, lambda settings: settings._replace(last_learner="g"))
        assert read_settings(places) == KEPT
        places.settings_file.write_bytes(b"{")
        assert read_settings(places) in (KEPT, KEPT._replace(last_learner="g"))
        mend_settings(places)
        change_settings(places, lambda _: KEPT)


@pytest.mark.skipif(sys.platform == "win32", reason="no pipes among files there")
@pytest.mark.parametrize("kind", ["pipe", "device", "folder", "link to nowhere"])
def test_what_is_no_file_is_not_read_and_not_replaced(places: Places, kind: str) -> None:
    if kind == "pipe":
        os.mkfifo(places.settings_file)
    elif kind == "device":
        places.settings_file.symlink_to(os.devnull)
    elif kind == "link to nowhere":
        places.settings_file.symlink_to("nowhere.json")
    else:
        places.settings_file.mkdir()
    assert read_settings(places) == Settings(are_lost=True)
    with pytest.raises(FolderError, match="could not be written"):
        change_settings(places, lambda settings: settings._replace(last_learner="g"))
    mend_settings(places)
    assert not places.settings_copy.exists()


def test_a_file_larger_than_any_of_the_program_s_own_is_not_read(places: Places) -> None:
    """Twelve gigabytes of nothing went into memory at every start."""
    places.settings_file.touch()
    os.truncate(places.settings_file, 12 << 30)
    with pytest.raises(OSError, match="too large"):
        whole_file(places.settings_file)
    assert read_settings(places) == Settings(are_lost=True)


def put_in_the_way(path: Path, kind: str) -> None:
    path.unlink(missing_ok=True)
    if kind == "pipe":
        os.mkfifo(path)
    elif kind == "folder":
        path.mkdir()
        (path / "something").touch()
    else:
        path.symlink_to({"device": "/dev/zero", "link to nowhere": "nowhere.json", "loop": path.name}[kind])


@pytest.mark.skipif(sys.platform == "win32", reason="no pipes among files there")
@pytest.mark.parametrize("kind", ["pipe", "device", "folder", "link to nowhere", "loop"])
@pytest.mark.parametrize("which", ["settings_file", "settings_copy"])
def test_what_is_no_file_in_the_place_of_one_leaves_the_settings_at_work_with_the_other(
    places: Places, kind: str, which: str
) -> None:
    change_settings(places, lambda _: KEPT)
    stray: Path = getattr(places, which)
    put_in_the_way(stray, kind)
    change_settings(places, lambda settings: settings._replace(last_learner="g"))
    mend_settings(places)
    assert read_settings(places) == KEPT._replace(last_learner="g")
    assert stray.is_dir() or stray.is_fifo() or stray.is_symlink()
    assert unread_settings(places) == (stray,)
    assert not list(places.home.glob("settings.broken-*"))


def test_a_damaged_file_beside_what_is_no_file_is_not_written_over_and_the_right_one_is_named(places: Places) -> None:
    change_settings(places, lambda _: KEPT)
    put_in_the_way(places.settings_copy, "folder")
    places.settings_file.write_bytes(b"{")
    with pytest.raises(FolderError, match=r"settings\.copy\.json.*Move away what stands there"):
        change_settings(places, lambda settings: settings._replace(last_learner="g"))
    assert places.settings_file.read_bytes() == b"{"


@pytest.mark.skipif(sys.platform == "win32", reason="no such links there")
@pytest.mark.parametrize("kind", ["folder", "loop"])
def test_what_is_no_file_in_the_place_of_the_lock_is_named(places: Places, kind: str) -> None:
    put_in_the_way(places.home / "settings.lock", kind)
    with pytest.raises(FolderError, match=r"settings\.lock.*no file.*Move it out"):
        change_settings(places, lambda settings: settings._replace(last_learner="g"))
    assert unread_settings(places) == (places.home / "settings.lock",)


def test_a_value_of_a_wrong_kind_counts_as_not_set(places: Places) -> None:
    places.settings_file.write_text(json.dumps({"profile": "king", "windows": 5, "last_learner": "x"}))
    assert read_settings(places) == Settings(last_learner="x")


def test_one_value_of_a_wrong_kind_leaves_those_beside_it(places: Places) -> None:
    kept = {"windows": {"a": "AdnQ", "b": 5}, "extra_times": {"x": {"minutes": 5, "per_cent": "much"}, "y": 3, "z": {}}}
    wrong = {"wrong_pins": {"x": [2, "2026-03-01"], "y": [1], "z": ["2", "2026"]}}
    places.settings_file.write_text(json.dumps(kept | wrong | {"geometry": "old"}))
    assert read_settings(places) == Settings(
        windows={"a": "AdnQ"}, extra_times={"x": {"minutes": 5}}, wrong_pins={"x": WrongPins(2, "2026-03-01")}
    )


def test_a_file_named_reset_pin_stays_until_pins_are_taken_away_whatever_else_is_written(places: Places) -> None:
    change_settings(places, lambda _: Settings(pin_hash="hash"))
    (places.home / RESET_PIN).write_text("")
    change_settings(places, lambda settings: settings._replace(last_learner="g"))
    places.settings_copy.unlink()
    mend_settings(places)
    assert (places.home / RESET_PIN).exists()
    assert read_settings(places) == Settings(pin_hash="hash", last_learner="g")
    take_pins_away(places, {"b": True})
    assert not (places.home / RESET_PIN).exists()
    assert read_settings(places) == Settings(last_learner="g", pins_away={"b": True})


def test_a_folder_named_reset_pin_does_nothing_and_stops_nothing(places: Places) -> None:
    change_settings(places, lambda _: KEPT)
    (places.home / RESET_PIN).mkdir()
    assert read_settings(places) == KEPT
    change_settings(places, lambda settings: settings._replace(last_learner="g"))
    assert read_settings(places) == KEPT._replace(last_learner="g")
    assert (places.home / RESET_PIN).is_dir()


def test_a_folder_that_cannot_be_written_is_a_sentence(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    with pytest.raises(FolderError, match="is no folder"):
        change_settings(Places(tmp_path / "file" / "home"), lambda settings: settings._replace(last_learner="g"))


_HAMMER = """
import sys
from pathlib import Path
from htcourse.store.places import Places
from htcourse.store.settings import change_settings
places, who, times = Places(Path(sys.argv[1])), sys.argv[2], int(sys.argv[3])
for number in range(1, times + 1):
    if who == "last":
        change_settings(places, lambda settings: settings._replace(last_learner=str(number)))
    else:
        time = {f"{who}-{number}": {"minutes": number}}
        change_settings(places, lambda settings: settings._replace(extra_times=settings.extra_times | time))
"""
WRITES = 40


def test_no_window_loses_what_another_one_keeps(places: Places) -> None:
    change_settings(places, lambda settings: settings._replace(pin_hash="hash", more={"later": 1}))
    windows = [
        subprocess.Popen([sys.executable, "-c", _HAMMER, str(places.home), who, str(WRITES)])
        for who in ("last", "first", "second")
    ]
    while any(each.poll() is None for each in windows):
        assert read_settings(places).pin_hash == "hash"
    assert [each.returncode for each in windows] == [0, 0, 0]
    kept = read_settings(places)
    assert kept.extra_times == {
        f"{who}-{number}": {"minutes": number} for who in ("first", "second") for number in range(1, WRITES + 1)
    }
    assert (kept.last_learner, kept.pin_hash, kept.more) == (str(WRITES), "hash", {"later": 1})
    assert sorted(path.name for path in places.home.glob("*settings*")) == ["settings.copy.json", "settings.json"]


def test_settings_that_are_being_written_for_ever_are_a_sentence(
    places: Places, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("htcourse.store.settings._PATIENCE_SECONDS", 0.0)
    lock = FileLock(places.home / "settings.lock")
    lock.acquire()
    with pytest.raises(InUseError, match="in use by another window"):
        change_settings(places, lambda settings: settings._replace(last_learner="g"))
    lock.release()


def test_settings_that_cannot_be_read_are_neither_moved_nor_written_over(
    places: Places, monkeypatch: pytest.MonkeyPatch
) -> None:
    change_settings(places, lambda settings: settings._replace(pin_hash="hash"))

    def refuse(path: Path) -> bytes:
        raise PermissionError(13, "Permission denied", str(path))

    with monkeypatch.context() as patched:
        patched.setattr(Path, "read_bytes", refuse)
        assert read_settings(places) == Settings(are_lost=True)
        with pytest.raises(FolderError, match="Permission denied"):
            change_settings(places, lambda settings: settings._replace(last_learner="g"))
    assert read_settings(places) == Settings(pin_hash="hash")
