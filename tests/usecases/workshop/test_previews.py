"""A preview shows what an installed module shows, and leaves nothing behind."""

import re

import pytest
from tests.how_many import crossed, few
from tests.usecases.workshop.drafts import LESSON, QUIZ, files_below, text_of

from htcourse.core.cache import Cache
from htcourse.core.clock import system_clock
from htcourse.core.errors import CourseError, ModuleError, NotFoundError
from htcourse.formats import module_folder
from htcourse.store.learner import LearnerFile
from htcourse.store.library import Library
from htcourse.usecases.attempts.answer_question import open_question
from htcourse.usecases.modules.build_module import build_module
from htcourse.usecases.reading.open_help import open_chart
from htcourse.usecases.reading.open_section import open_section
from htcourse.usecases.reading.print_lesson import print_lesson
from htcourse.usecases.session import Session
from htcourse.usecases.workshop.previews import (
    picture,
    preview_chart,
    preview_print,
    preview_question,
    preview_section,
    preview_slides,
)

ELEMENTS = "lessons/basics/three-elements.md"


@pytest.fixture
def installed(places, draft, tmp_path):
    """Give a session in the installed module, in a language and a country."""
    library = Library.open(build_module(draft, tmp_path / "library"))
    learner = LearnerFile.temporary(system_clock)

    def session(language="en", country=""):
        return Session(places, (library,), learner, system_clock, language, country)

    yield session
    learner.close()
    library.close()


def sections(draft):
    module = module_folder.read(draft).module
    for lesson in module.lessons:
        for language, text in lesson.texts.items():
            for section in text.sections:
                yield f"sample/{lesson.id}#{section.slug}", language, section.place


@pytest.mark.parametrize(("with_trainer", "country"), crossed([False, True], ["", "kz", "kg"]))
def test_a_section_is_shown_as_learners_see_it_in_every_language(draft, installed, country, with_trainer):
    count, memory = 0, Cache()
    for section, language, place in sections(draft):
        seen = preview_section(
            draft, {}, place.file, place.line, with_trainer=with_trainer, country=country, memory=memory
        )
        session = installed(language, country)
        assert seen.page == open_section(session, section, with_trainer=with_trainer)
        for ref, question in seen.checks.items():
            assert question.page == open_question(session, ref)
        assert set(seen.checks) == {part.ref for part in seen.page.parts if part.kind == "check"}
        count += 1
    assert count > 5


def test_the_section_is_that_of_the_line(draft):
    lines = text_of(draft, ELEMENTS).split("\n")
    headings = [number for number, line in enumerate(lines, 1) if line.startswith("## ")]
    for number, start in enumerate(headings, 1):
        end = headings[number] - 1 if number < len(headings) else len(lines) + 5
        for line in (start, (start + end) // 2, end):
            seen = preview_section(draft, {}, ELEMENTS, line)
            assert (seen.number, seen.of, seen.first_line) == (number, len(headings), start)
            assert seen.first_line < seen.last_line
    assert preview_section(draft, {}, ELEMENTS, 1).number == 1


def test_what_is_typed_is_shown_before_it_is_saved(draft):
    unsaved = {ELEMENTS: text_of(draft, ELEMENTS).replace("## ", "## New: ", 1)}
    assert preview_section(draft, unsaved, ELEMENTS, 1).page.title.startswith("New: ")
    words = text_of(draft, QUIZ).replace("What the passports point to", "Another title")
    assert preview_question(draft, {QUIZ: words}, "s-single").page.title == "Another title"


def test_a_question_is_shown_with_its_pictures(draft):
    asked = preview_question(draft, {}, "s-single").page.text
    first = re.sub(r"<[^>]+>", "", asked)[:12]
    words = text_of(draft, QUIZ).replace(first, f"{first} ![Two boxes](images/boxes.png) ![](images/none.png) ", 1)
    shown = preview_question(draft, {QUIZ: words}, "s-single").page.text
    assert 'alt="Two boxes" src="data:image/png;base64,' in shown
    assert "[images/none.png]" in shown


def test_a_draft_with_errors_is_shown_as_far_as_it_goes(draft):
    text = text_of(draft, ELEMENTS)
    slugs = text.replace("{#elements", "{#signs").replace("{#signs}", "")
    for broken in (
        slugs,
        text + '\n## Twice {#elements}\n\nWords.\n\n!!! check "nobody"\n\n!!! nonsense\n    Words.\n',
        text.replace("{#", "{no"),
        text + "\n[@nobody] ![](images/none.png) <script>x</script>\n",
    ):
        seen = preview_section(draft, {ELEMENTS: broken}, ELEMENTS, 10**6)
        assert seen.page.parts
    doubled = text_of(draft, QUIZ).replace("id: s-many", "id: s-single")
    assert preview_question(draft, {QUIZ: doubled}, "s-single").page.title == "What the passports point to"


def test_what_cannot_be_shown_yet_is_told(draft):
    with pytest.raises(CourseError, match="no lesson that can be read"):
        preview_section(draft, {LESSON: "## No front matter {#a}\n"}, LESSON, 1)
    with pytest.raises(CourseError, match="no section"):
        preview_section(draft, {LESSON: text_of(draft, LESSON).split("\n## ")[0]}, LESSON, 1)
    with pytest.raises(CourseError, match="no lesson"):
        preview_section(draft, {}, QUIZ, 1)
    with pytest.raises(ModuleError, match=r"module\.yaml cannot be read"):
        preview_section(draft, {"module.yaml": "id: ["}, LESSON, 1)
    for name in ("nobody", "sample/nobody"):
        with pytest.raises(NotFoundError, match="no preview of “nobody”"):
            preview_question(draft, {}, name)


@pytest.mark.parametrize("language", few(["", "ru", "en", "kk"], 2))
def test_every_question_is_shown_and_marked_as_for_a_learner(draft, installed, language):
    module = module_folder.read(draft).module
    session, memory = installed(language or "en"), Cache()
    for question in module.questions:
        seen = preview_question(draft, {}, question.id, language=language, memory=memory)
        page = open_question(session, f"sample/{question.id}")
        # Where it is taught is no part of a preview.
        assert seen.page == page._replace(section_id=seen.page.section_id, is_lesson_known=seen.page.is_lesson_known)
        assert seen.mark({}).points == 0.0
    assert preview_question(draft, {}, "sample/s-single").mark({"choices": ["means"]}).points == 1.0


def test_slides_are_those_of_the_section(draft, installed):
    for section, language, place in sections(draft):
        row = installed(language).library(section).section(section, language)
        shown = [(part.title, part.html, part.ref) for part in row.parts if part.kind == "slide"]
        assert [tuple(each) for each in preview_slides(draft, {}, place.file, place.line)] == shown
        assert shown


@pytest.mark.parametrize("is_whole", [False, True])
def test_on_paper_it_is_what_is_printed_of_an_installed_module(draft, installed, is_whole):
    for section, language, place in sections(draft):
        paper = preview_print(draft, {}, place.file, place.line, is_whole=is_whole)
        assert paper == print_lesson(installed(language), section, is_whole=is_whole)


def test_charts_and_pictures_come_from_the_draft(draft, installed):
    for chart in module_folder.read(draft).module.charts:
        assert preview_chart(draft, {}, chart.id) == open_chart(installed(), f"sample/{chart.id}")
        assert preview_chart(draft, {}, f"sample/{chart.id}", language="ru") == open_chart(
            installed("ru"), f"sample/{chart.id}"
        )
    with pytest.raises(NotFoundError):
        preview_chart(draft, {}, "none")
    assert picture(draft, "images/boxes.png") == (draft / "images/boxes.png").read_bytes()
    for name in ("images/none.png", "../draft/images/boxes.png", "images/../module.yaml", "module.yaml", ""):
        with pytest.raises(NotFoundError):
            picture(draft, name)


def test_a_drawing_that_fetches_a_file_is_not_shown(draft):
    (draft / "images/x.svg").write_bytes(b'<svg><image href="file:///etc/passwd"/></svg>')
    with pytest.raises(NotFoundError):
        picture(draft, "images/x.svg")


def test_a_preview_leaves_nothing_behind(places, draft, tmp_path, monkeypatch):
    scratch = tmp_path / "scratch"
    scratch.mkdir()
    monkeypatch.setattr("tempfile.tempdir", str(scratch))
    before = files_below(tmp_path)
    preview_section(draft, {}, ELEMENTS, 20)
    preview_question(draft, {}, "s-single")
    assert files_below(tmp_path) == before
    assert list(scratch.iterdir()) == []
