from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from htcourse.core.course import Lesson, Module
from htcourse.core.errors import Place, Severity
from htcourse.core.module_check import check_module
from htcourse.core.quiz import Draw, Feedback, Mode, Quiz
from htcourse.formats import read

SAMPLE = Path(__file__).parents[2] / "samples" / "module"
LESSON = "lessons/basics/three-elements.md"


@pytest.fixture(scope="module")
def module() -> Module:
    reading = read(SAMPLE)
    assert reading.module is not None
    return reading.module


def codes(module: Module, unread: tuple[str, ...] = ()) -> list[tuple[str, str, int]]:
    return [(each.code, each.place.file, each.place.line) for each in check_module(module, unread)]


def with_lines(module: Module, language: str, *lines: str) -> tuple[Module, int]:
    """Return the module with lines added to the end of its first section, and the number of the last."""
    lesson = next(each for each in module.lessons if each.id == "three-elements")
    text = lesson.texts[language]
    first = text.sections[0]
    markdown = "\n".join([first.markdown, "", *lines])
    number = first.place.line + markdown.count("\n") + 1
    sections = (replace(first, markdown=markdown), *text.sections[1:])
    texts = {**lesson.texts, language: replace(text, sections=sections)}
    return with_lesson(module, replace(lesson, texts=texts)), number


def with_lesson(module: Module, lesson: Lesson) -> Module:
    return replace(module, lessons=tuple(lesson if each.id == lesson.id else each for each in module.lessons))


@pytest.mark.parametrize(
    ("code", "line"),
    [
        ("unknown-source", "As is known [@nobody, p. 3]."),
        ("unknown-source", "As is known [@palermo-text, art. 3; @nobody]."),
        ("unknown-term", "A [word]{term=nothing}."),
        ("unknown-picture", "![A picture](images/none.png)"),
        ("unknown-picture", "![A picture](https://example.org/x.png)"),
        ("no-alt-text", "![](images/boxes.png)"),
        ("no-alt-text", '<img src="images/boxes.png">'),
        ("broken-link", "[there](#nowhere)"),
        ("broken-link", "[there](no-lesson)"),
        ("broken-link", "[there](asking-for-help#nowhere)"),
        ("broken-link", "[there](sample/no-lesson#x)"),
        ("broken-link", "[there](../other.md)"),
        ("broken-link", "[there](file:///etc/passwd)"),
        ("unknown-block", '!!! danger "Look"'),
        ("unknown-check", '!!! check "nothing"'),
        ("unknown-chart", '!!! chart "nothing"'),
        ("unknown-chart", '!!! chart "sample-parties"'),
        ("unknown-country", '!!! country "xx"\n    Text.'),
        ("uncited-number", "In 1926 it began."),
    ],
)
def test_lesson_line_with_a_problem_is_named(module, code, line):
    changed, number = with_lines(module, "en", line)
    assert codes(changed) == [(code, LESSON, number - line.count("\n"))]


@pytest.mark.parametrize(
    "line",
    [
        "[there](#signs), [there](asking-for-help), [there](asking-for-help#whom-to-ask), [out](https://example.org)",
        "[another module](other/lesson#section), [mail](mailto:a@example.org)",
        "`[@nobody]` and `![](x.png)` and write to a@example.org",
        "[Palermo]{term=purpose} [see @palermo-text, art. 3; @unodc-ind]{unchecked}",
    ],
)
def test_line_without_a_problem_is_left_alone(module, line):
    changed, _number = with_lines(module, "en", line)
    assert codes(changed) == []


def test_translation_is_checked_in_its_own_file(module):
    changed, number = with_lines(module, "ru", "В 1926 году [@nobody].")
    assert codes(changed) == [("unknown-source", LESSON.replace(".md", ".ru.md"), number)]


def test_translation_with_other_questions_is_a_warning(module):
    changed, _number = with_lines(module, "kk", '!!! check "s-sort"')
    assert [code for code, _file, _line in codes(changed)] == ["translation-other-checks"]


def test_questions_that_nothing_asks_are_counted_and_named_once(module):
    first = module.questions[0]
    extra = tuple(replace(first, id=f"extra-{at}", title=f"Extra {at}", objective="") for at in range(5))
    more = replace(module, questions=(*module.questions, *extra))
    found = [each for each in check_module(more) if each.code == "unasked-question"]
    assert [each.values for each in found] == [{"count": 5, "names": "“Extra 0”, “Extra 1”, “Extra 2” …"}]
    assert found[0].severity is Severity.WARNING
    asked = Quiz("all", {"en": "All"}, "", (Mode.PRACTICE,), tuple(each.id for each in extra), ())
    assert not [each for each in codes(replace(more, quizzes=(*more.quizzes, asked))) if each[0] == "unasked-question"]
    drawing = Quiz("some", {"en": "Some"}, "", (Mode.PRACTICE,), (), (Draw(1, type=first.type),))
    assert "unasked-question" not in {each[0] for each in codes(replace(more, quizzes=(drawing, *more.quizzes)))}


def test_ids_of_unread_files_are_not_missed(module):
    changed, _number = with_lines(module, "en", '!!! check "broken"', "", "[@broken-too]")
    assert codes(changed, ("broken", "broken-too")) == []


def _twice(name: str) -> Callable[[Module], Module]:
    def twice(module: Module) -> Module:
        changes: dict[str, Any] = {name: (*getattr(module, name), getattr(module, name)[0])}
        return replace(module, **changes)

    return twice


@pytest.mark.parametrize(
    "name",
    ["parts", "routes", "lessons", "questions", "quizzes", "cases", "countries", "charts", "terms", "sources", "facts"],
)
def test_id_used_twice_is_an_error(module, name):
    found = check_module(_twice(name)(module))
    assert ("id-used-twice", Severity.ERROR) in [(each.code, each.severity) for each in found]


def test_section_slug_used_twice_is_an_error_at_the_second(module):
    lesson = module.lessons[0]
    text = lesson.texts["en"]
    again = replace(text.sections[0], minutes=0, place=Place("x.md", 99), markdown="")
    texts = {**lesson.texts, "en": replace(text, sections=(*text.sections, again))}
    assert ("id-used-twice", "x.md", 99) in codes(with_lesson(module, replace(lesson, texts=texts)))


@pytest.mark.parametrize(
    ("code", "change"),
    [
        ("lesson-in-no-part", lambda m: replace(m, parts=m.parts[:1])),
        ("lesson-in-two-parts", lambda m: replace(m, parts=(*m.parts, replace(m.parts[0], id="p3")))),
        ("unknown-lesson", lambda m: replace(m, parts=(*m.parts, replace(m.parts[0], id="p3", lessons=("no",))))),
        ("unknown-lesson", lambda m: replace(m, routes=(*m.routes, replace(m.routes[2], id="r", sections=("no#x",))))),
        ("unknown-section", lambda m: replace(m, routes=(replace(m.routes[2], sections=("three-elements#no",)),))),
        ("unknown-route", lambda m: replace(m, routes=m.routes[1:])),
        ("objective-untested", lambda m: replace(m, questions=tuple(q for q in m.questions if q.id != "s-true"))),
        ("minutes-do-not-add-up", lambda m: with_lesson(m, replace(m.lessons[1], minutes={"": 99}))),
        ("unknown-fact", lambda m: with_lesson(m, replace(m.lessons[1], facts=("no",)))),
        ("fact-without-source", lambda m: _first(m, "facts", sources=())),
        ("chart-without-source", lambda m: _first(m, "charts", sources=())),
        ("unknown-source", lambda m: _first(m, "terms", sources=("@no",))),
        ("bad-citation", lambda m: _first(m, "terms", sources=("no",))),
        ("unknown-objective", lambda m: _first(m, "questions", objective="no")),
        ("no-objective", lambda m: _first(m, "questions", objective="")),
        ("unknown-fact", lambda m: _first(m, "questions", facts=("no",))),
        ("unknown-source", lambda m: _first(m, "questions", sources=("@no",))),
        ("unknown-source", lambda m: _first(m, "questions", text="[@no]")),
        ("unknown-route", lambda m: replace(m, cases=(_case(m, minutes={"no": 5}),))),
        ("unknown-objective", lambda m: replace(m, cases=(_case(m, objectives=("no",)),))),
        ("unknown-fact", lambda m: replace(m, cases=(_case(m, facts=("no",)),))),
        ("unknown-source", lambda m: replace(m, cases=(_case(m, role="[@no]"),))),
        ("unknown-source", lambda m: _first(m, "countries", data={"laws": [{"sources": ["@no"]}]})),
    ],
)  # fmt: skip
def test_what_the_whole_module_shows_is_said(module, code, change):
    found = [each for each in check_module(change(module)) if each.code == code]
    assert found
    assert all(each.sentence and each.advice and each.place.file for each in found)


def _first(module: Module, name: str, **changes):
    first, *others = getattr(module, name)
    changed: dict[str, Any] = {name: (replace(first, **changes), *others)}
    return replace(module, **changed)


def _case(module: Module, **changes):
    return replace(module.cases[0], body=replace(module.cases[0].body, **changes))


def test_route_nothing_belongs_to_is_a_warning(module):
    lessons = tuple(replace(each, minutes={"officer": 5}) for each in module.lessons)
    assert "empty-route" in [each.code for each in check_module(replace(module, lessons=lessons))]


@pytest.mark.parametrize(
    ("code", "quiz"),
    [
        ("unknown-question", {"questions": ("no",)}),
        ("unknown-lesson", {"lesson": "no"}),
        ("unknown-route", {"routes": ("no",)}),
        ("empty-quiz", {"questions": (), "draws": ()}),
        ("wrong-value", {"minutes": -1}),
        ("minutes-without-exam", {"minutes": 30}),
        ("feedback-without-mode", {"feedback": {"exam": Feedback(explanation=False)}}),
        ("feedback-tells-the-key", {"feedback": {"test": Feedback(correctness=False)}}),
        ("unknown-objective", {"draws": (Draw(1, "no"),)}),
        ("draw-finds-nothing", {"draws": (Draw(1, type="essay", difficulty=1),)}),
        ("draw-finds-nothing", {"draws": (Draw(0),)}),
        ("draw-finds-too-few", {"draws": (Draw(99),)}),
        ("draws-find-too-few", {"draws": (Draw(1, type="essay"), Draw(1, type="essay"))}),
        ("draw-finds-nothing", {"questions": ("s-essay",), "draws": (Draw(1, type="essay"),)}),
    ],
)
def test_quiz_that_cannot_be_drawn_is_named(module, code, quiz):
    fixed = Quiz("z", {}, "", (Mode.TEST,), ("s-single",), (), place=Place("quizzes/z.yaml", 7))
    changed = replace(module, quizzes=(replace(fixed, **quiz),))
    assert (code, "quizzes/z.yaml", 7) in codes(changed)


def test_slide_with_too_many_words_is_a_warning(module):
    changed, number = with_lines(module, "en", '!!! slide "Long"', "    " + "word " * 41)
    assert codes(changed) == [("slide-too-long", LESSON, number - 1)]


def test_slide_that_runs_over_is_a_warning(module):
    changed, number = with_lines(module, "en", '!!! slide "Long"', *["    - item"] * 20)
    assert codes(changed) == [("slide-overflows", LESSON, number - 20)]


@pytest.mark.parametrize("kind", ["lessons", "questions", "quizzes", "terms", "charts", "facts"])
def test_an_id_of_another_module_is_an_error(module: Module, kind: str) -> None:
    first, *others = getattr(module, kind)
    changed: dict[str, Any] = {kind: (replace(first, id="other/name"), *others)}
    strange = replace(module, **changed)
    found = [each for each in check_module(strange) if each.code == "id-of-another-module"]
    assert [(each.place, each.severity) for each in found] == [(first.place, Severity.ERROR)]


def test_a_source_may_be_called_by_its_doi(module: Module) -> None:
    source = replace(module.sources[0], id="10.1000/182")
    found = check_module(replace(module, sources=(*module.sources, source)))
    assert "id-of-another-module" not in [each.code for each in found]
