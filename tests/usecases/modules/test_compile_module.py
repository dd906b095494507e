import json
from contextlib import closing
from dataclasses import replace
from pathlib import Path

import pytest
from tests.store.samples import search_kind

from htcourse import formats
from htcourse.render.plain_text import plain_text
from htcourse.store.compiled import library_name
from htcourse.store.library import Library
from htcourse.store.library_contents import compiled_module
from htcourse.store.library_writer import write_library
from htcourse.usecases.modules.compile_module import compile_module, media_type, module_hash

SAMPLE = Path(__file__).parents[2] / "samples" / "module"


@pytest.fixture(scope="module")
def sample():
    module = formats.read(SAMPLE).module
    assert module is not None
    return module


@pytest.fixture(scope="module")
def compiled(sample):
    return compile_module(sample).module


def test_every_id_is_whole(compiled):
    rows = [*compiled.lessons, *compiled.sections, *compiled.questions, *compiled.quizzes, *compiled.cases]
    rows += [*compiled.charts, *compiled.terms, *compiled.sources, *compiled.countries]
    assert all(each.id.startswith("sample/") for each in rows)
    lessons = {each.id for each in compiled.lessons}
    assert {each for part in compiled.parts for each in part.lessons} == lessons
    assert {each.lesson for each in compiled.sections} == lessons
    sections = {each.id for each in compiled.sections}
    assert {each for route in compiled.routes for each in route.sections} <= sections


def test_what_a_section_points_to_is_in_the_module(compiled):
    questions, sources = {each.id for each in compiled.questions}, {each.id for each in compiled.sources}
    charts, terms = {each.id for each in compiled.charts}, {each.id for each in compiled.terms}
    for section in compiled.sections:
        assert {each[1] for each in section.sources} <= sources
        assert set(section.terms) <= terms
        for part in section.parts:
            known = questions if part["kind"] == "check" else charts | questions
            assert part["ref"] in known | {""}


def test_rows_can_be_written_as_json(compiled):
    for section in compiled.sections:
        json.dumps([section.parts, section.sources])
    for row in [*compiled.questions, *compiled.cases]:
        json.dumps(row.structure)


def test_what_leads_to_a_lesson_is_searched_and_its_equal_task_is_compiled(compiled, tmp_path):
    write_library(compiled, tmp_path / library_name(compiled))
    with closing(Library.open(tmp_path / library_name(compiled))) as library:

        def found(text):
            return [hit.ref.partition("#")[2] for hit in search_kind(library, text, "lesson", "en").hits]

        assert found("labour contract") == ["elements"]
        assert found("red flags") == ["signs"]
        assert found("smoke") == ["signs"]
        page = library.section("sample/three-elements#signs", "en")
        assert page.subtitle == "Smoke, not yet fire"
        assert "<strong>name</strong>" in page.equal_task
        assert {each.id.partition("-")[0] for each in library.candidates() if each.bank} == {"sample/x"}
    assert compiled_module(tmp_path / library_name(compiled)).lessons == compiled.lessons


def test_a_translation_has_the_place_of_its_section(compiled):
    places: dict[str, set[int]] = {}
    for section in compiled.sections:
        places.setdefault(section.id, set()).add(section.position)
    assert all(len(each) == 1 for each in places.values())
    assert {each.language for each in compiled.sections} > {"en"}


def test_numbers_of_sources_do_not_start_anew_in_each_section(compiled):
    numbers: dict[tuple[str, str], dict[str, int]] = {}
    for section in compiled.sections:
        seen = numbers.setdefault((section.lesson, section.language), {})
        for number, source, _places in section.sources:
            assert seen.setdefault(source, number) == number
    for seen in numbers.values():
        assert sorted(seen.values()) == list(range(1, len(seen) + 1))


def test_learners_see_the_sources_of_a_chart_below_it_and_among_those_of_the_page(compiled):
    for chart in compiled.charts:
        for language, seen in (("en", "seen."), ("ru", "росмотрен")):
            if language in chart.svgs:
                assert all(seen in plain_text(each[language]) for each in (chart.svgs, chart.tables))
    pages = {part["ref"]: page for page in compiled.sections for part in page.parts if part["kind"] == "timeline"}
    cited = {source for _, source, _ in pages["sample/sample-treaties"].sources}
    assert cited >= {source for each in compiled.charts if each.kind == "timeline" for source, _ in each.sources}


def test_questions_of_a_kind_share_what_is_the_same_in_every_language(sample):
    first, *_ = sample.questions
    alike = replace(first, id="alike", text="Otherwise?")
    harder = replace(first, id="harder", difficulty=first.difficulty % 3 + 1)
    module = compile_module(replace(sample, questions=(*sample.questions, alike, harder))).module
    rows = {each.id: each.structure for each in module.questions}
    assert rows["sample/alike"] is rows[f"sample/{first.id}"]
    assert rows["sample/harder"] == rows["sample/alike"] | {"difficulty": first.difficulty % 3 + 1}


def test_questions_belong_to_the_lesson_of_their_objective(compiled):
    objectives = {each.id: lesson.id for lesson in compiled.lessons for each in lesson.objectives}
    assert all(each.lesson == objectives[each.objective] for each in compiled.questions)


def test_progress_is_told_to_the_end(sample):
    told: list[tuple[int, int]] = []
    compile_module(sample, report=lambda done, total: told.append((done, total)))
    assert told[-1][0] == told[-1][1] == len(told)


def test_the_hash_changes_with_the_content(sample):
    assert module_hash(sample) == module_hash(sample)
    from dataclasses import replace

    assert module_hash(replace(sample, licence="other")) != module_hash(sample)


@pytest.mark.parametrize(("name", "kind"), [("images/A.PNG", "image/png"), ("images/x.svg", "image/svg+xml")])
def test_media_type(name, kind):
    assert media_type(name) == kind
