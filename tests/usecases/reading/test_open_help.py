"""Help lines of several modules: the course's own first and whole, each module's marked as the module's."""

from dataclasses import replace

import pytest
from tests.store.samples import compiled, written
from tests.usecases.workshop.drafts import data_folder, sample_draft

from htcourse.core.course import Country
from htcourse.core.errors import Place
from htcourse.store.compiled import CompiledTerm
from htcourse.store.library_rows import SourceRow
from htcourse.usecases.reading.open_help import help_words, open_glossary, open_help, open_sources
from htcourse.usecases.session import Session
from htcourse.usecases.workshop.try_draft import try_draft


def line(name: str, number: str, **more: str) -> dict[str, str]:
    return {"name": name, "number": number, "reported_by": "R", "reported_in": "2026", **more}


def country(*lines: dict[str, str], emergency: tuple[dict[str, str], ...] = ()) -> Country:
    data = {"help_lines": [*lines], "emergency": [*emergency]}
    return Country("demo/tj", {"en": "Nowhere"}, data, Place())


@pytest.fixture
def places(tmp_path):
    return data_folder(tmp_path)


@pytest.fixture
def person(places):
    session = replace(Session.temporary(places, "en"), country="tj")
    yield session
    session.close()


@pytest.fixture
def module(tmp_path):
    shelf = []

    def make(*lines, emergency=()):
        more = country(*lines, emergency=emergency)
        shelf.append(written(replace(compiled(), countries=(more,)), tmp_path))
        return shelf[-1]

    yield make
    for each in shelf:
        each.close()


def test_a_modules_line_stands_beside_the_courses_and_says_whose_it_is(person, module):
    library = module(line("Line of a module", "1313"))
    before = open_help(person)
    both = open_help(replace(person, libraries=(library, *person.libraries)))
    assert both.emergency == before.emergency
    assert [(each.number, each.module) for each in both.lines] == [("1313", library.title("en"))]
    assert both.country_title == before.country_title == "Tajikistan"


def test_a_module_hides_and_replaces_no_line_of_the_course(person, module):
    own = open_help(person).emergency[0]
    library = module(line("Mine", own.number, last_checked="2026-01-01"), emergency=(line("Mine", f" {own.number} "),))
    page = open_help(replace(person, libraries=(*person.libraries, library)))
    assert page.emergency == open_help(person).emergency
    assert page.lines == ()


def test_a_module_cannot_say_that_its_line_is_the_courses(person, module):
    library = module(line("Mine", "1313", module=""))
    assert open_help(replace(person, libraries=(*person.libraries, library))).lines[0].module


def test_who_searches_finds_a_line_by_number_and_name(person, module):
    session = replace(person, libraries=(*person.libraries, module(line("Line of a module", "1313"))))
    assert {"1313", "Line of a module", "112"} <= set(help_words(session))
    assert help_words(replace(session, country="")) == ()


def test_a_draft_that_is_tried_shows_its_lines_with_those_of_the_course(places, person, tmp_path):
    draft = sample_draft(tmp_path)
    with try_draft(draft, {}) as trial:
        session = trial.session(places, "en", "kz", person.libraries)
        page = open_help(session)
        session.close()
    course = open_help(replace(person, country="kz"))
    assert page.emergency == course.emergency
    assert page.lines[: len(course.lines)] == course.lines
    assert [each.number for each in page.lines[len(course.lines) :]] == ["000 (invented)"]
    assert page.lines[-1].module


def test_terms_and_sources_stand_in_the_order_of_the_kazakh_alphabet(person, tmp_path):
    wanted = ["Айғақ", "Әділет", "Куә", "Қорғау", "Ұйым", "Іс", "Яғни"]
    named = sorted(wanted)
    terms = tuple(CompiledTerm(f"demo/{each}", "en", each, "D.", "D.", "official", ()) for each in named)
    sources = tuple(SourceRow(f"demo/{each}", f"“{each}”. 2020.", "", "full", "", {}) for each in named)
    library = written(replace(compiled(), terms=terms, sources=sources), tmp_path)
    of_library = replace(person, libraries=(library,))
    assert [each.term for each in open_glossary(of_library)] == wanted
    assert [each.reference for each in open_sources(of_library)] == [f"“{each}”. 2020." for each in wanted]
    library.close()
