"""The library of a module that is damaged, or of another version of the program."""

import pytest
from tests.usecases.modules.installed import ids

from htcourse.store.packages import is_whole, list_packages
from htcourse.usecases.modules.installed import enable_module, install_module, list_modules, recompile_modules
from htcourse.usecases.modules.waiting import waiting_modules


def damage_middle(library):
    content = bytearray(library.read_bytes())
    middle = len(content) // 2 // 4096 * 4096
    content[middle : middle + 4096] = bytes([255]) * 4096
    library.write_bytes(content)


def test_modules_of_another_version_of_the_program_are_compiled_again(places, folder):
    install_module(places, folder)
    enable_module(places, "sample", False)
    for library in places.library_dir.glob("sample-*.db"):
        library.unlink()
    assert recompile_modules(places) == ()
    assert ids(places)[1] == ("sample", False, False)
    enable_module(places, "sample", True)
    for library in places.library_dir.glob("sample-*.db"):
        library.unlink()
    (places.modules / "sample.htmod").write_bytes(b"damaged")
    assert ["sample.htmod" in str(each) for each in recompile_modules(places)] == [True]
    assert [row.id for row in list_modules(places) if row.problem] == ["sample"]


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


def test_a_library_that_does_not_open_waits_and_its_error_names_the_package(places, folder):
    install_module(places, folder)
    (module,) = list_packages(places)
    assert waiting_modules(places) == ()
    module.library.write_bytes(module.library.read_bytes()[:5000])
    assert waiting_modules(places) == (module.title,)
    assert f"again from “{module.package}”" in str(list_modules(places)[-1].problem)
    module.package.unlink()
    (problem,) = recompile_modules(places)
    assert str(problem) == (
        f"The module “{module.title}” has to be made anew, and its package “{module.package}” is gone. Install it from "
        "its file again. What learners did in it is safe."
    )
