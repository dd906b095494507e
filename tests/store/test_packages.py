import json
import os
import subprocess
import sys
from pathlib import Path

import pytest
from tests.store.samples import FixedClock, compiled

from htcourse.core.errors import CourseError, FolderError, InUseError, ModuleError, NotFoundError
from htcourse.store import locks, packages
from htcourse.store.compiled import library_name
from htcourse.store.durable import copy_durably
from htcourse.store.found_again import forget_found_again, is_found_again_noted
from htcourse.store.library import Library
from htcourse.store.library_schema import SCHEMA
from htcourse.store.library_writer import write_library
from htcourse.store.module_undo import remove_old_libraries, settle_modules, take_back, undo_kept, undo_step
from htcourse.store.packages import (
    are_found_again,
    counting_libraries,
    counting_sources,
    install_library,
    list_packages,
    lost_lines,
    mend_list,
    remove_package,
    set_enabled,
)
from htcourse.store.places import Places


@pytest.fixture(autouse=True)
def builtin(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Stand in for the built-in course."""
    module = compiled(id="htcourse")
    path = tmp_path / "builtin" / library_name(module)
    write_library(module, path)
    monkeypatch.setattr("htcourse.store.places.library_folder", lambda: path.parent)
    return path


def install(places: Places, folder: Path, module_id: str = "demo", content_hash: str = "a" * 16) -> packages.Installed:
    module = compiled(id=module_id, content_hash=content_hash, version=f"1.0.{len(content_hash)}")
    library = folder / library_name(module)
    write_library(module, library)
    package = folder / "brought.htmod"
    package.write_bytes(b"package " + content_hash.encode())
    return install_library(places, library, package, FixedClock())


def test_the_built_in_course_counts_first(places: Places, tmp_path: Path, builtin: Path) -> None:
    assert counting_libraries(places) == (builtin,)
    first, second = install(places, tmp_path, "zebra"), install(places, tmp_path, "apple")
    assert counting_libraries(places) == (builtin, first.library, second.library)


def test_each_library_that_counts_has_its_source(
    places: Places, tmp_path: Path, builtin: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    source = builtin.parent / "htcourse.htmod"
    source.write_bytes(b"package")
    first, second = install(places, tmp_path, "zebra"), install(places, tmp_path, "apple")
    set_enabled(places, "zebra", False)
    assert counting_sources(places) == ((builtin, source), (second.library, second.package))
    assert first.package.is_file()


def test_installing_keeps_the_package_and_says_what_it_is(places: Places, tmp_path: Path) -> None:
    module = install(places, tmp_path)
    assert list_packages(places) == (module,)
    assert (module.id, module.title, module.is_on, module.needs_compiling) == ("demo", "A demo", True, False)
    assert module.installed_at == "2026-03-09T10:00:00.000Z"
    assert module.package == places.modules / "demo.htmod"
    assert module.package.read_bytes() == b"package " + b"a" * 16


def test_a_new_version_takes_the_place_of_the_old_one(places: Places, tmp_path: Path, builtin: Path) -> None:
    old, other = install(places, tmp_path), install(places, tmp_path, "other")
    with Library.open(old.library) as reader:
        new = install(places, tmp_path, content_hash="b" * 16)
        assert reader.title("en") == "A demo"
        assert counting_libraries(places) == (builtin, new.library, other.library)
        assert old.library.exists()
    remove_old_libraries(places)
    assert sorted(places.library_dir.iterdir()) == sorted([new.library, other.library])


def test_an_installed_module_can_replace_the_built_in_one(places: Places, tmp_path: Path, builtin: Path) -> None:
    other, same = install(places, tmp_path, "other"), install(places, tmp_path, "htcourse", "b" * 16)
    assert counting_libraries(places) == (same.library, other.library)
    remove_package(places, "htcourse")
    assert counting_libraries(places) == (builtin, other.library)


def test_a_module_switched_off_does_not_count_but_stays(places: Places, tmp_path: Path, builtin: Path) -> None:
    module = install(places, tmp_path)
    set_enabled(places, "demo", False)
    assert counting_libraries(places) == (builtin,)
    assert [each.is_on for each in list_packages(places)] == [False]
    remove_old_libraries(places)
    set_enabled(places, "demo", True)
    assert counting_libraries(places) == (builtin, module.library)


def test_removing_takes_package_and_library(places: Places, tmp_path: Path, builtin: Path) -> None:
    module = install(places, tmp_path)
    remove_package(places, "demo")
    assert counting_libraries(places) == (builtin,)
    assert not module.package.exists()
    remove_old_libraries(places)
    assert list(places.library_dir.iterdir()) == []
    for change in (remove_package, lambda where, which: set_enabled(where, which, True)):
        with pytest.raises(NotFoundError, match="demo"):
            change(places, "demo")


def test_a_library_of_another_schema_waits_to_be_compiled(places: Places, tmp_path: Path, builtin: Path) -> None:
    module = install(places, tmp_path)
    old = module.library.with_name(module.library.name.replace(f"-{SCHEMA}-", "-0-"))
    module.library.rename(old)
    list_file = places.modules / "installed.json"
    list_file.write_text(list_file.read_text().replace(module.library.name, old.name))
    assert [each.needs_compiling for each in list_packages(places)] == [True]
    assert counting_libraries(places) == (builtin,)


def test_a_library_that_is_gone_waits_to_be_compiled(places: Places, tmp_path: Path, builtin: Path) -> None:
    install(places, tmp_path).library.unlink()
    assert [each.needs_compiling for each in list_packages(places)] == [True]
    assert counting_libraries(places) == (builtin,)


@pytest.mark.parametrize("line", ["", "no json", "[]", '{"id": "x"}', '{"id": 1, "library": []}'])
def test_one_bad_line_does_not_hide_the_others(places: Places, tmp_path: Path, line: str) -> None:
    module = install(places, tmp_path)
    list_file = places.modules / "installed.json"
    list_file.write_text(line + "\n" + list_file.read_text())
    assert list_packages(places) == (module,)


@pytest.mark.parametrize(("old", "new"), [(b"A demo", b"A \xe4emo"), (b'{"ch', b'{"\x00h'), (b"\n", b"\xff")])
def test_a_damaged_list_loses_no_module(places: Places, tmp_path: Path, old: bytes, new: bytes) -> None:
    modules = {install(places, tmp_path, name) for name in ("zebra", "apple")}
    list_file = places.modules / "installed.json"
    damaged = list_file.read_bytes().replace(old, new, 1)
    list_file.write_bytes(damaged)
    assert lost_lines(places) == 1
    remove_old_libraries(places)
    kept = {(each.id, each.version, each.title, each.library, each.package) for each in modules}
    assert {each[:5] for each in list_packages(places)} == kept
    with undo_kept(places, "install", "demo", "A demo", "1", FixedClock()):
        third = install(places, tmp_path, "demo")
    assert {each[:5] for each in list_packages(places)} == kept | {third[:5]}
    take_back(places)
    assert {each[:5] for each in list_packages(places)} == kept
    assert lost_lines(places) == 0


@pytest.mark.parametrize("harm", ["flipped", "switched by hand", "emptied", "gone", "a copy gone"])
def test_a_module_switched_off_stays_so_when_the_list_is_damaged(places: Places, tmp_path: Path, harm: str) -> None:
    for name in ("zebra", "apple"):
        install(places, tmp_path, name)
    set_enabled(places, "zebra", False)
    before = list_packages(places)
    path, content = packages.list_file(places), packages.list_file(places).read_bytes()
    if harm == "gone":
        path.unlink()
    elif harm == "a copy gone":
        path.with_name("installed.copy.json").unlink()
    else:
        changed = content.replace(b'"is_on": false', b'"is_on": true' if "hand" in harm else b'"is_on": fal\xfee')
        path.write_bytes(b"" if harm == "emptied" else changed)
    assert list_packages(places) == before
    set_enabled(places, "apple", False)
    assert (lost_lines(places), [each.is_on for each in list_packages(places)]) == (0, [False, False])


def lists_of(places: Places) -> list[Path]:
    return [*places.modules.glob("installed*.json"), places.home / "modules.copy.json"]


@pytest.mark.parametrize("harm", ["gone", "emptied"])
def test_where_both_lists_are_lost_the_packages_are_found_again_and_can_be_taken_back(
    places: Places, tmp_path: Path, harm: str
) -> None:
    with undo_kept(places, "install", "demo", "A demo", "1", FixedClock()):
        module = install(places, tmp_path)
    for path in lists_of(places):
        path.unlink() if harm == "gone" else path.write_bytes(b"")
    assert [each[:5] for each in list_packages(places)] == [module[:5]]
    assert lost_lines(places) == 1
    remove_old_libraries(places)
    settle_modules(places)
    assert module.package.is_file()
    assert module.library.is_file()
    step = undo_step(places)
    assert step is not None
    assert take_back(places) == step
    assert (list_packages(places), lost_lines(places), module.package.exists()) == ((), 0, False)


def test_where_lists_and_packages_are_lost_modules_count_from_the_libraries_that_stand_there(
    places: Places, tmp_path: Path, builtin: Path
) -> None:
    old = install(places, tmp_path, content_hash="a" * 16)
    module = install(places, tmp_path, content_hash="b" * 16)
    os.utime(old.library, (1, 1))
    for each in (*lists_of(places), module.package):
        each.unlink()
    assert [each[:6] for each in list_packages(places)] == [module[:6]]
    assert counting_libraries(places) == (builtin, module.library)
    assert lost_lines(places) == 1
    remove_old_libraries(places)
    assert (module.library.is_file(), old.library.exists()) == (True, False)
    third = install(places, tmp_path, "zebra")
    assert [each.id for each in list_packages(places)] == [module.id, third.id]
    remove_package(places, module.id)
    assert (list_packages(places), lost_lines(places)) == ((third,), 0)


def test_a_list_that_is_gone_with_its_copy_is_written_anew_once_the_modules_were_found(
    places: Places, tmp_path: Path
) -> None:
    module = install(places, tmp_path)
    set_enabled(places, module.id, False)
    assert not are_found_again(places)
    for each in lists_of(places):
        each.unlink()
    assert are_found_again(places)
    mend_list(places)
    assert (are_found_again(places), lost_lines(places)) == (False, 0)
    assert [(each.id, each.is_on) for each in list_packages(places)] == [(module.id, True)]


def test_a_line_that_is_damaged_brings_no_module_back_that_was_removed(places: Places, tmp_path: Path) -> None:
    gone, kept = install(places, tmp_path, "demo"), install(places, tmp_path, "zebra")
    remove_package(places, gone.id)
    for each in lists_of(places):
        each.write_text("no json\n")
    assert gone.library.is_file()
    assert [each.id for each in list_packages(places)] == [kept.id]


def test_what_says_that_nothing_was_taken_back_removes_nothing(places: Places, tmp_path: Path) -> None:
    old = install(places, tmp_path)
    lists = [places.modules / name for name in ("installed.json", "installed.copy.json")]
    before = lists[0].read_bytes()
    with undo_kept(places, "install", "zebra", "A demo", "1", FixedClock()):
        new = install(places, tmp_path, "zebra")
    for path in lists:  # somebody put older ones back
        path.write_bytes(before)
    with pytest.raises(NotFoundError):
        take_back(places)
    assert new.package.is_file()
    assert list_packages(places) == (old,)


def test_a_first_module_that_was_stopped_half_way_counts_nowhere(
    places: Places, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def stop(source: Path, target: Path) -> None:
        copy_durably(source, target)
        raise KeyboardInterrupt

    with monkeypatch.context() as stopped:
        stopped.setattr(packages, "copy_durably", stop)
        with pytest.raises(KeyboardInterrupt):
            install(places, tmp_path)
    assert (list_packages(places), lost_lines(places)) == ((), 0)


def test_a_library_that_is_being_installed_is_not_cleared_away(
    places: Places, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    start = "import sys; from pathlib import Path; from htcourse.store.places import Places"
    start += "; from htcourse.store import module_undo, packages; packages._WAIT_SECONDS = 0.0"
    start += "; module_undo.remove_old_libraries(Places(Path(sys.argv[1])))"

    def copy(source: Path, target: Path) -> None:
        copy_durably(source, target)
        subprocess.run([sys.executable, "-c", start, str(places.home)], check=True)

    with monkeypatch.context() as patched:
        patched.setattr(packages, "copy_durably", copy)
        with undo_kept(places, "install", "demo", "A demo", "1", FixedClock()):
            module = install(places, tmp_path)
    assert module.library.is_file()


def test_a_module_found_again_without_its_library_waits_to_be_compiled(places: Places, tmp_path: Path) -> None:
    install(places, tmp_path).library.unlink()
    (places.modules / "installed.json").write_bytes(b"\xff")
    assert [(each.id, each.needs_compiling) for each in list_packages(places)] == [("demo", True)]


def test_a_list_that_may_not_be_read_is_not_written_anew(places: Places, tmp_path: Path) -> None:
    module = install(places, tmp_path)
    list_file = places.modules / "installed.json"
    list_file.unlink()
    list_file.mkdir()
    assert [each[:5] for each in list_packages(places)] == [module[:5]]
    module.package.rename(module.package.with_suffix(".away"))
    remove_old_libraries(places)
    assert module.library.is_file()
    module.package.with_suffix(".away").rename(module.package)
    with pytest.raises(CourseError, match=r"installed\.json” cannot be read"):
        set_enabled(places, "demo", False)


def test_while_another_program_changes_the_modules_nothing_is_changed(
    places: Places, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    install(places, tmp_path)
    with undo_kept(places, "disable", "demo", "A demo", "1", FixedClock()):
        set_enabled(places, "demo", False)
    before = list_packages(places)
    monkeypatch.setattr(packages, "_WAIT_SECONDS", 0.0)
    handle = locks._lock(places.modules / "installed.lock")
    for change in (
        lambda: install(places, tmp_path, "other"),
        lambda: set_enabled(places, "demo", True),
        lambda: remove_package(places, "demo"),
        lambda: take_back(places),
        lambda: undo_kept(places, "enable", "demo", "A demo", "1", FixedClock()).__enter__(),
    ):
        with pytest.raises(InUseError, match="Another program"):
            change()
    locks._unlock(handle, places.modules / "installed.lock")
    assert list_packages(places) == before
    assert before[0].package.is_file()
    take_back(places)
    assert list_packages(places)[0].is_on


def test_a_line_cannot_name_a_file_elsewhere(places: Places, tmp_path: Path) -> None:
    install(places, tmp_path)
    list_file = places.modules / "installed.json"
    line = json.loads(list_file.read_text()) | {"package": "../../etc/passwd"}
    del line["checksum"]  # as earlier versions wrote it
    list_file.write_text(json.dumps(line))
    assert list_packages(places)[0].package == places.modules / "passwd"


def test_a_broken_library_is_not_installed(places: Places, tmp_path: Path, builtin: Path) -> None:
    before = install(places, tmp_path)
    broken = tmp_path / "broken.db"
    broken.write_bytes(before.library.read_bytes()[:5000])
    with pytest.raises(ModuleError):
        install_library(places, broken, before.package)
    assert list_packages(places) == (before,)


def test_installing_stops_halfway_and_the_old_one_still_counts(
    places: Places, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    old = install(places, tmp_path)

    def full(source: Path, target: Path) -> None:
        if target.suffix == ".htmod":
            raise OSError(28, "No space left on device")

    monkeypatch.setattr(packages, "copy_durably", full)
    with pytest.raises(FolderError, match="No space left"):
        install(places, tmp_path, content_hash="b" * 16)
    assert list_packages(places) == (old,)
    assert old.package.read_bytes() == b"package " + b"a" * 16


def test_nothing_half_written_stays_in_the_folder(places: Places, tmp_path: Path) -> None:
    install(places, tmp_path)
    assert sorted(path.name for path in places.modules.iterdir()) == [
        "demo.htmod",
        "demo.quizzes.copy.json",
        "demo.quizzes.json",
        "installed.copy.json",
        "installed.json",
        "libraries",
    ]


def test_without_a_built_in_course_one_is_told_what_to_do(places: Places, builtin: Path) -> None:
    builtin.unlink()
    with pytest.raises(ModuleError, match="make setup"):
        counting_libraries(places)


def test_that_modules_were_found_again_is_kept_by_whatever_writes_the_list_until_it_is_seen(
    places: Places, tmp_path: Path
) -> None:
    module = install(places, tmp_path)
    mend_list(places)
    assert not is_found_again_noted(places)
    for each in lists_of(places):
        each.unlink()
    set_enabled(places, module.id, True)
    assert is_found_again_noted(places)
    forget_found_again(places)
    set_enabled(places, module.id, False)
    assert not is_found_again_noted(places)
