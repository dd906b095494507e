"""Settings, the list of modules and a class are kept twice: what is told as not saved is not, and copies catch up."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any, NamedTuple

import pytest

from htcourse.core.errors import FolderError, InUseError
from htcourse.store.class_files import COPY, FILE, ClassFile, Person, change_class, keep_class, read_class
from htcourse.store.durable import put_durably
from htcourse.store.packages import Installed, changing_modules, list_packages, list_text, put_list
from htcourse.store.paired_files import Pair
from htcourse.store.places import Places
from htcourse.store.settings import change_settings, read_settings
from htcourse.usecases.people.settle_record import settle_home

GROUP = "00000000-0000-4000-8000-000000000001"


class Kept(NamedTuple):
    """How a thing is kept with a word in it, how it is read, and where it lies."""

    keep: Callable[[Places, str], object]
    read: Callable[[Places], str]
    pair: Callable[[Places], Pair]


def keep_module(places: Places, word: str) -> None:
    with changing_modules(places):
        library, package = places.library_dir / "demo.db", places.modules / "demo.htmod"
        package.write_bytes(b"package")
        put_list(places, list_text([Installed("demo", "1", word, library, package, True, "")]))


def keep_person(places: Places, word: str) -> None:
    if not (places.classes / GROUP).exists():
        keep_class(places, ClassFile(GROUP, "Group", (), b"k" * 32))
    change_class(places, GROUP, lambda of: replace(of, people=(Person("A1", word),)))


KINDS = {
    "settings": Kept(
        lambda places, word: change_settings(places, lambda settings: settings._replace(last_learner=word)),
        lambda places: read_settings(places).last_learner,
        lambda places: Pair(places.settings_file, places.settings_copy),
    ),
    "modules": Kept(
        keep_module,
        lambda places: list_packages(places)[0].title,
        lambda places: Pair(places.modules / "installed.json", places.modules / "installed.copy.json"),
    ),
    "class": Kept(
        keep_person,
        lambda places: read_class(places, GROUP).people[0].name,
        lambda places: Pair(places.classes / GROUP / FILE, places.classes / GROUP / COPY),
    ),
}


@pytest.fixture(params=KINDS)
def kind(request: pytest.FixtureRequest, places: Places) -> Kept:
    kept = KINDS[request.param]
    kept.keep(places, "before")
    return kept


def fail_at(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def put(target: Path, content: bytes, **more: Any) -> None:
        if target == path:
            raise OSError(28, "No space left on device")
        put_durably(target, content, **more)

    monkeypatch.setattr("htcourse.store.paired_files.put_durably", put)


def flip_a_bit(path: Path) -> None:
    content = bytearray(path.read_bytes())
    content[content.index(b"before") if b"before" in content else content.index(b"after")] ^= 1
    path.write_bytes(content)


@pytest.mark.parametrize("which", ["file", "copy"])
def test_what_is_told_as_not_saved_is_not(
    kind: Kept, places: Places, monkeypatch: pytest.MonkeyPatch, which: str
) -> None:
    pair = kind.pair(places)
    with monkeypatch.context() as failing:
        fail_at(getattr(pair, which), failing)
        with pytest.raises(FolderError):
            kind.keep(places, "after")
    assert kind.read(places) == "before"
    settle_home(places)
    flip_a_bit(pair.file)
    assert kind.read(places) == "before"


@pytest.mark.parametrize("which", ["file", "copy"])
def test_one_that_is_damaged_or_gone_is_there_again_after_a_start(kind: Kept, places: Places, which: str) -> None:
    pair = kind.pair(places)
    for harm in (flip_a_bit, Path.unlink):
        harm(getattr(pair, which))
        settle_home(places)
        assert pair.file.read_bytes() == pair.copy.read_bytes()
        assert kind.read(places) == "before"


def test_a_copy_that_is_behind_its_file_is_written_at_a_start(kind: Kept, places: Places) -> None:
    pair = kind.pair(places)
    older = pair.copy.read_bytes()
    kind.keep(places, "after")
    pair.copy.write_bytes(older)  # as an earlier version left it when it was killed between the two
    settle_home(places)
    flip_a_bit(pair.file)
    assert kind.read(places) == "after"


def test_what_is_whole_is_not_written(kind: Kept, places: Places) -> None:
    before = [each.stat().st_ino for each in kind.pair(places)]
    settle_home(places)
    assert [each.stat().st_ino for each in kind.pair(places)] == before


def test_a_class_is_changed_by_one_at_a_time(places: Places, monkeypatch: pytest.MonkeyPatch) -> None:
    keep_person(places, "before")
    monkeypatch.setattr("htcourse.store.class_files._PATIENCE_SECONDS", 0.0)

    def change(of: ClassFile) -> ClassFile:
        with pytest.raises(InUseError):
            change_class(places, GROUP, lambda other: other)
        return replace(of, name="Group 4")

    change_class(places, GROUP, change)
    assert read_class(places, GROUP).name == "Group 4"
