"""The library of a module that is damaged, or of another version of the program."""

import errno
import os
import shutil
import threading

import pytest
from tests.how_many import few
from tests.usecases.modules.installed import ids

from htcourse.core.errors import InUseError
from htcourse.store import packages
from htcourse.store.checked_json import sealed, unsealed
from htcourse.store.library_file import is_whole
from htcourse.store.packages import list_packages
from htcourse.usecases import doctor
from htcourse.usecases.modules.build_module import build_in
from htcourse.usecases.modules.installed import (
    enable_module,
    install_module,
    list_modules,
    recompile_modules,
    remove_module,
    undo_step,
)
from htcourse.usecases.modules.modules_to_compile import are_found_again, changed_modules, has_modules, waiting_modules


def remove_libraries(places):
    """Leave the modules as an update of the program does."""
    for library in places.library_dir.glob("sample-*.db"):
        library.unlink()


def damage_middle(library):
    content = bytearray(library.read_bytes())
    middle = len(content) // 2 // 4096 * 4096
    content[middle : middle + 4096] = bytes([255]) * 4096
    library.write_bytes(content)


def test_modules_of_another_version_of_the_program_are_compiled_again(places, folder):
    install_module(places, folder)
    enable_module(places, "sample", False)
    remove_libraries(places)
    assert recompile_modules(places) == ()
    assert ids(places)[1] == ("sample", False, False)
    enable_module(places, "sample", True)
    remove_libraries(places)
    (places.modules / "sample.htmod").write_bytes(b"damaged")
    assert ["sample.htmod" in str(each) for each in recompile_modules(places)] == [True]
    assert [row.id for row in list_modules(places) if row.problem] == ["sample"]


def test_a_library_of_another_schema_waits_and_does_not_count(places, folder, monkeypatch):
    install_module(places, folder)
    monkeypatch.setattr(packages, "SCHEMA", 0)  # as an update of the program leaves it
    (module,) = list_packages(places)
    assert module.needs_compiling
    assert waiting_modules(places) == (module.title,)


def test_a_folder_that_this_account_may_not_reach_is_no_mistake_of_the_program(places, folder, monkeypatch):
    install_module(places, folder)
    look = os.stat

    def stat(path, *more, **named):
        if str(path) == str(places.modules):
            raise PermissionError(errno.EACCES, "Permission denied")
        return look(path, *more, **named)

    monkeypatch.setattr(os, "stat", stat)
    assert not has_modules(places)
    assert waiting_modules(places) == ()


def test_doctor_tells_of_a_module_whose_library_is_gone_and_whose_package_is_damaged_to_install_it_again(
    places, folder
):
    install_module(places, folder)
    remove_libraries(places)
    (waits,) = [each.seen for each in doctor.examine_home(places) if each.name == "module sample"]
    assert "start the program once" in waits
    (places.modules / "sample.htmod").write_bytes(b"")
    (lost,) = [each.seen for each in doctor.examine_home(places) if each.name == "module sample"]
    assert "install it from another copy of its file" in lost


@pytest.mark.parametrize("damage", [damage_middle, lambda library: library.write_bytes(library.read_bytes()[:5000])])
def test_a_damaged_library_is_made_anew_from_its_package(places, folder, damage):
    install_module(places, folder)
    (module,) = list_packages(places)
    damage(module.library)
    assert not is_whole(module.library)
    assert recompile_modules(places) == ()
    assert is_whole(module.library)
    damage(module.library)
    install_module(places, module.package)
    assert is_whole(list_packages(places)[0].library)


def flip_a_key(library):
    """Flip one bit of a question's key: each page is sound, and a right answer becomes wrong."""
    content = bytearray(library.read_bytes())
    content[content.index(b'"correct":true') + 1] ^= 1
    library.write_bytes(content)


def test_a_flipped_bit_that_sqlite_does_not_see_is_told_and_the_library_made_anew(places, folder):
    install_module(places, folder)
    (module,) = list_packages(places)
    whole = module.library.read_bytes()
    assert (changed_modules(places), told_by_doctor(places)) == ((), [])
    flip_a_key(module.library)
    assert is_whole(module.library)
    assert changed_modules(places) == (module.title,)
    assert ["is not as it was installed" in each for each in told_by_doctor(places)] == [True]
    assert recompile_modules(places) == ()
    assert (changed_modules(places), told_by_doctor(places)) == ((), [])
    assert module.library.read_bytes() == whole
    flip_a_key(module.library)
    assert install_module(places, folder).library
    assert changed_modules(places) == ()
    flip_a_key(module.library)
    module.package.write_bytes(b"no archive")
    assert ["sample.htmod" in str(each) for each in recompile_modules(places)] == [True]


def test_a_library_of_which_an_earlier_version_kept_no_digest_is_as_good_as_before(places, folder):
    install_module(places, folder)
    lines = packages.list_file(places).read_bytes().splitlines()
    plain, _ = unsealed(lines[0])
    assert plain.pop("digest")
    packages.put_list(places, sealed(plain, None).decode() + "\n")
    assert (list_packages(places)[0].digest, changed_modules(places), told_by_doctor(places)) == ("", (), [])
    assert undo_step(places) is not None
    assert not install_module(places, folder).library


def lists_of(places):
    return [*places.modules.glob("installed*.json"), places.home / "modules.copy.json"]


@pytest.mark.parametrize("harm", ["flipped", "gone", "all gone", "the folder gone"])
def test_where_both_lists_are_lost_the_one_beside_their_folder_says_what_was_here_and_off(places, folder, harm):
    install_module(places, folder)
    enable_module(places, "sample", False)
    before = list_packages(places)
    for each in lists_of(places)[:2]:
        each.write_bytes(each.read_bytes().replace(b"false", b"fal\xfee"))
    if harm == "the folder gone":
        shutil.rmtree(places.modules)
        assert f"is gone: install again {before[0].title}, or" in told_by_doctor(places, "modules")[0]
    elif harm != "flipped":
        for each in (*lists_of(places)[:2], *(places.modules.rglob("sample*") if harm == "all gone" else ())):
            each.unlink()
    assert (list_packages(places), are_found_again(places)) == (before, False)
    problem = list_modules(places)[-1].problem
    is_gone = harm in ("all gone", "the folder gone")
    assert ("and its package" in str(problem)) == is_gone
    packages.mend_list(places)
    lists_of(places)[-1].unlink()
    assert (list_packages(places), packages.lost_lines(places)) == (before, 0)
    packages.mend_list(places)
    assert len({each.read_bytes() for each in lists_of(places)}) == 1


def test_a_module_that_counts_again_as_no_list_names_it_is_told(places, folder):
    install_module(places, folder)
    enable_module(places, "sample", False)
    for each in lists_of(places):
        each.write_bytes(each.read_bytes().replace(b"false", b"fal\xfee"))
    assert [(each.id, each.is_on) for each in list_packages(places)] == [("sample", True)]
    assert are_found_again(places)
    packages.mend_list(places)
    assert told_by_doctor(places, "modules found again")


def told_by_doctor(places, name="module sample"):
    return [each.seen for each in doctor.examine(places) if each.name == name and not each.is_well]


def test_a_library_that_does_not_open_waits_and_its_error_names_the_package(places, folder):
    install_module(places, folder)
    (module,) = list_packages(places)
    assert waiting_modules(places) == ()
    module.library.write_bytes(module.library.read_bytes()[:5000])
    assert waiting_modules(places) == (module.title,)
    assert f"again from “{module.package}”" in str(list_modules(places)[-1].problem)
    module.package.write_bytes(b"")
    told = str(list_modules(places)[-1].problem)
    assert ("again from" in told, "install the module from another copy of its file" in told) == (False, True)
    module.package.unlink()
    (problem,) = recompile_modules(places)
    assert str(problem) == (
        f"The module “{module.title}” has to be made anew, and its package “{module.package}” is gone. Install it from "
        "its file again, or remove it from the list of modules. What learners did in it is safe."
    )
    assert str(list_modules(places)[-1].problem) == str(problem)
    module.library.unlink()
    assert str(list_modules(places)[-1].problem) == str(problem), "it comes from no other version, and nothing makes it"
    remove_module(places, "sample")
    assert [each.problem for each in list_modules(places)] == [None]


def newer(folder):
    path = folder / "module.yaml"
    path.write_text(path.read_text(encoding="utf-8").replace("version: 1.2.0", "version: 1.3.0"), encoding="utf-8")
    return folder


MEANWHILE = {
    "removed": (lambda places, _: remove_module(places, "sample"), []),
    "switched off": (lambda places, _: enable_module(places, "sample", False), [("1.2.0", False)]),
    "updated": (lambda places, folder: install_module(places, newer(folder)), [("1.3.0", True)]),
}


@pytest.mark.parametrize("meanwhile", few(MEANWHILE, 2))
def test_what_is_done_to_a_module_while_it_is_made_ready_stands(places, folder, meanwhile):
    do, expected = MEANWHILE[meanwhile]
    install_module(places, folder)
    remove_libraries(places)

    def build(path, scratch, report):
        made = build_in(path, scratch, report)
        do(places, folder)
        return made

    assert recompile_modules(places, build=build) == ()
    found = list_packages(places)
    assert [(each.version, each.is_on) for each in found] == expected
    assert len(list(places.modules.glob("*.htmod"))) == len(found)
    assert recompile_modules(places) == ()
    assert all(is_whole(each.library) for each in found)


def test_a_module_that_is_switched_off_is_never_on_while_it_is_made_ready(places, folder, monkeypatch):
    install_module(places, folder)
    enable_module(places, "sample", False)
    remove_libraries(places)
    written, put = [], packages.put_list

    def look(*what):
        put(*what)
        written.append(list_packages(places))

    monkeypatch.setattr(packages, "put_list", look)
    assert recompile_modules(places) == ()
    assert [[(each.is_on, each.needs_compiling) for each in found] for found in written] == [[(False, False)]]


def test_while_one_thread_changes_the_modules_no_other_does(places, monkeypatch):
    monkeypatch.setattr(packages, "_WAIT_SECONDS", 0.0)
    told = []

    def change():
        try:
            with packages.changing_modules(places):
                told.append("changed")
        except InUseError:
            told.append("in use")

    with packages.changing_modules(places):
        change()
        thread = threading.Thread(target=change)
        thread.start()
        thread.join()
    assert told == ["changed", "in use"]
