"""A library file read back as the rows it was made from."""

from dataclasses import replace
from pathlib import Path

import pytest

from htcourse.core.errors import ModuleError, Place
from htcourse.store.library_contents import compiled_module
from htcourse.store.library_writer import write_library
from htcourse.usecases.modules.check_module import check_path

SAMPLE = Path(__file__).parents[1] / "samples" / "module"


@pytest.fixture(scope="module")
def module():
    compiled = check_path(SAMPLE).compiled
    assert compiled is not None
    return compiled


def without_what_is_not_kept(module):
    """Return a module without places in files and without what only search needs."""
    nowhere, source = Place(), module.languages[0]
    return replace(
        module,
        charts=tuple(
            replace(each, alts={one: each.alts.get(one, each.alts[source]) for one in each.svgs})
            for each in module.charts
        ),
        sections=tuple(replace(each, text="") for each in module.sections),
        questions=tuple(replace(each, plain={}) for each in module.questions),
        cases=tuple(replace(each, plain={}) for each in module.cases),
        quizzes=tuple(replace(each, place=nowhere) for each in module.quizzes),
        countries=tuple(replace(each, place=nowhere) for each in module.countries),
        facts=tuple(replace(each, place=nowhere) for each in module.facts),
    )


def test_a_module_comes_back_as_it_was_written(module, tmp_path):
    write_library(module, tmp_path / "library.db")
    read, wanted = without_what_is_not_kept(compiled_module(tmp_path / "library.db")), without_what_is_not_kept(module)
    for name in module.__dataclass_fields__:
        assert getattr(read, name) == getattr(wanted, name), name


def test_a_damaged_library_is_refused(tmp_path):
    (tmp_path / "library.db").write_bytes(b"no library")
    with pytest.raises(ModuleError):
        compiled_module(tmp_path / "library.db")
