"""Compiles a section out of nothing, for the tests beside."""

import re

from htcourse.core.course import Chart, Country, Lesson, LessonText, Module, Section
from htcourse.core.errors import Place, Problem
from htcourse.render.section import CompiledSection, LessonNumbers, SectionContext, compile_section, section_problems

HEADING_LINE = 10
"""The line of the section's heading; its Markdown starts on the next one."""


def _section(slug: str, markdown: str) -> Section:
    return Section(slug, "Three elements", 9, markdown, Place("lessons/act.md", HEADING_LINE))


def module() -> Module:
    """Return a small module with two lessons, a country and a chart."""
    other = LessonText("Forms", "", (_section("first", ""), _section("second", "")), Place())
    chart = Chart("cases", "bar", {"en": "Cases"}, {"en": "alt"}, "", (), (), (), {}, Place())
    return Module(
        "course",
        "1.0.0",
        {"en": "Course"},
        ("en", "ru"),
        (),
        "",
        "",
        (),
        (),
        lessons=(Lesson("forms", {}, (), (), {"en": other}, Place()),),
        charts=(chart,),
        countries=(Country("xx", {}, {}, Place()),),
    )


def compiled(
    markdown: str, *, definitions: str = "", language: str = "en", numbers: LessonNumbers | None = None
) -> CompiledSection:
    """Compile Markdown as the section `act#elements`."""
    context = SectionContext(module(), language, "act", _section("elements", markdown), definitions)
    return compile_section(markdown, context, numbers)


def html_of(markdown: str, **more) -> str:
    """Return the HTML of all parts a learner sees, without the ids of paragraphs."""
    shown = [each.html for each in compiled(markdown, **more).parts if each.audience == "learner"]
    return re.sub(r' id="p[0-9a-f]{6}"', "", "\n".join(shown))


def said(markdown: str) -> list[tuple[str, int]]:
    """Return code and line of every problem, lines counted from the first one of the Markdown as 1."""
    return [(each.code, each.place.line - HEADING_LINE) for each in problems(markdown)]


def problems(markdown: str) -> list[Problem]:
    """Return what is wrong with Markdown as the section `act#elements`."""
    return section_problems(_section("elements", markdown))
