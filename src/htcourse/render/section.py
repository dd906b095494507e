"""A section's Markdown to the ordered parts of a page: safe HTML with classes only, no colour and no size."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from itertools import groupby

from htcourse.core.bounds import composed
from htcourse.core.course import Module, Section
from htcourse.core.errors import Place, Problem
from htcourse.render.blocks import pieces_of
from htcourse.render.citations_and_terms import CitedSource, LessonNumbers, Placeholders
from htcourse.render.clean import clean
from htcourse.render.definitions import Definitions, taken_out
from htcourse.render.fragments import Fragment, Layout
from htcourse.render.inline import block_html
from htcourse.render.lists import normalised
from htcourse.render.markdown_engine import page_html
from htcourse.render.page import ParagraphIds, callout_html, finished
from htcourse.render.plain_text import plain_text, word_count
from htcourse.render.removed import removed_problems

__all__ = ["CitedSource", "CompiledPart", "CompiledSection", "LessonNumbers", "SectionContext", "compile_section"]

_BORDER = 0x100000
_BORDERS = re.compile(f"<p>[{chr(_BORDER)}-{chr(_BORDER + 0xFFFD)}]</p>")
_SECTION_LINK = re.compile(r'href="section:([^"#]*)(#[^"]*)?"')
_STRONG = re.compile(r"<(strong|b)>(.*?)</\1>", re.DOTALL)
_TABLE = re.compile(r'<table class="rows.*?</table>', re.DOTALL)
_ID = re.compile(r' id="[^"]*"')
_MOST_BOLD = 8


@dataclass(frozen=True, slots=True)
class SectionContext:
    """Where a section stands: its module, language, lesson (the author's id), and the lesson's definitions."""

    module: Module
    language: str
    lesson_id: str
    section: Section
    definitions: str = ""


@dataclass(frozen=True, slots=True)
class CompiledPart:
    """A part of a page.

    `kind` is text, check, chart, timeline, map or slide. `ref` is the full id of the question or chart, of a slide
    too when it shows one. `audience` is learner or trainer (every slide is the trainer's). `country` is a code or
    empty. `title` names a fold, a trainer's block, a slide or a chart. Neighbouring folded parts with one title
    belong to one fold.
    """

    kind: str
    html: str
    ref: str = ""
    audience: str = "learner"
    country: str = ""
    title: str = ""
    fold: bool = False


@dataclass(frozen=True, slots=True)
class CompiledSection:
    """A compiled section: its parts, what it cites and explains (author's ids), and words for search."""

    parts: tuple[CompiledPart, ...]
    sources: tuple[CitedSource, ...]
    terms: tuple[str, ...]
    text: str
    words: int
    checks: int


def compile_section(markdown: str, context: SectionContext, numbers: LessonNumbers | None = None) -> CompiledSection:
    """Compile one section; hand the same `numbers` along through a lesson, so that its notes count on.

    What is wrong with it (`section_problems`) and what points nowhere (`core.module_check`) is left as it is: an
    unknown block shows its body, a reference keeps its id.
    """
    source = _normalised(markdown)
    placeholders = Placeholders(context.language, numbers or LessonNumbers())
    text, definitions = taken_out(placeholders.taken_out(source), placeholders.taken_out(context.definitions))
    layout = Layout(context.module.id, _first_line(context.section))
    fragments = list(layout.fragments(pieces_of(text)))
    htmls, notes = _converted([each.markdown for each in fragments], definitions)
    parts = _without_exam_bank(_parts(fragments, [placeholders.put_back(html) for html in htmls], context), context)
    if notes:
        parts.append(_notes(placeholders.put_back(notes), fragments))
    if not layout.slides:
        parts += _slide(parts, context.section.title)
    linked = [replace(part, html=_linked(part.html, context)) for part in parts]
    return CompiledSection(
        tuple(linked),
        placeholders.sources(),
        tuple(placeholders.terms),
        _search_text(linked),
        _words(linked),
        sum(part.kind == "check" and part.audience == "learner" for part in linked),
    )


def task_html(markdown: str, context: SectionContext) -> str:
    """Return the HTML of a lesson's equal task, with its links into the course made whole."""
    return _linked(block_html(markdown, context.language), context)


def section_problems(section: Section, definitions: str = "") -> list[Problem]:
    """Return what is wrong with a page itself: what cleaning removes, blocks that stand where they cannot.

    What points nowhere is for `core.module_check`. `definitions` are its lesson's.
    """
    source, place = _normalised(section.markdown), _first_line(section)
    placeholders = Placeholders("", LessonNumbers())
    text, _ = taken_out(placeholders.taken_out(source), placeholders.taken_out(definitions))
    layout = Layout("", place)
    for _each in layout.fragments(pieces_of(text)):
        pass  # problems gather on the way
    return sorted((*layout.problems, *removed_problems(source, place)), key=lambda each: each.place)


def _normalised(markdown: str) -> str:
    return composed(markdown.replace("\r\n", "\n")).expandtabs(4)


def _first_line(section: Section) -> Place:
    return Place(section.place.file, section.place.line + 1)


def _converted(markdowns: Sequence[str], definitions: Definitions) -> tuple[list[str], str]:
    """Return clean HTML of each text, and of the footnotes at the end.

    All are converted as one document, so that footnotes count on; each is cleaned alone, so that nothing one of
    them leaves open reaches the next.
    """
    lines = [normalised(each) for each in markdowns]
    whole = "".join(f"{each}\n\n{chr(_BORDER + number)}\n\n" for number, each in enumerate(lines))
    below = definitions.used_in(whole)
    htmls = _BORDERS.split(page_html(f"{whole}{below}"))
    if len(htmls) != len(lines) + 1:  # raw HTML left open swallowed a border
        htmls = [page_html(f"{each}\n\n{definitions.used_in(each)}") for each in lines] + [""]
    cleaned = [finished(clean(each)).strip() for each in htmls]
    return cleaned[:-1], cleaned[-1]


def _parts(fragments: Sequence[Fragment], htmls: Sequence[str], context: SectionContext) -> list[CompiledPart]:
    ids, parts = ParagraphIds(), []
    whole = zip(fragments, htmls, strict=True)
    for key, group in groupby(whole, key=lambda each: _part_of(each[0], context)):
        html = "\n".join(each for each in (_framed(*pair, context.language) for pair in group) if each)
        if html or key[0].kind != "text":
            parts.append(replace(key[0], html=ids.put(html)))
    return parts


def _without_exam_bank(parts: Iterable[CompiledPart], context: SectionContext) -> list[CompiledPart]:
    """Leave out the questions that only an exam asks, as checks and on slides."""
    module = context.module
    hidden = {f"{module.id}/{each.id}" for each in module.questions if each.bank}
    shown = (replace(part, ref="") if part.kind == "slide" and part.ref in hidden else part for part in parts)
    return [part for part in shown if part.ref not in hidden]


def _part_of(fragment: Fragment, context: SectionContext) -> tuple[CompiledPart, int]:
    """Return the part a fragment belongs to, still without HTML, and the number of its slide."""
    title = fragment.title
    if fragment.kind in ("chart", "timeline", "map"):
        title = _chart_title(context, fragment.ref)
    part = CompiledPart(fragment.kind, "", fragment.ref, fragment.audience, fragment.country, title, fragment.fold)
    return part, fragment.slide


def _chart_title(context: SectionContext, ref: str) -> str:
    titles = next((each.titles for each in context.module.charts if f"{context.module.id}/{each.id}" == ref), {})
    return titles.get(context.language, titles.get(context.module.language, ""))


def _framed(fragment: Fragment, html: str, language: str) -> str:
    if not fragment.callout:
        return html
    return callout_html(fragment.callout, fragment.callout_title, html, language)


def _notes(html: str, fragments: Iterable[Fragment]) -> CompiledPart:
    """Return the part with the footnotes; the trainer's alone when only the trainer's text refers to them."""
    learners = any("[^" in each.markdown for each in fragments if each.audience == "learner")
    html = ParagraphIds().put(html.removeprefix("<hr>").strip().replace("<ol>", '<ol class="notes">', 1))
    return CompiledPart("text", html, audience="learner" if learners else "trainer")


def _slide(parts: Iterable[CompiledPart], title: str) -> list[CompiledPart]:
    """Return the slide of a section without one: its title, bold words and first table."""
    shown = "\n".join(each.html for each in parts if each.kind == "text" and each.audience == "learner")
    bold = list(dict.fromkeys(match[2] for match in _STRONG.finditer(_TABLE.sub("", shown))))[:_MOST_BOLD]
    table = _TABLE.search(shown)
    items = "".join(f"<li>{each}</li>" for each in bold)
    html = (f"<ul>{items}</ul>" if items else "") + (_ID.sub("", table[0]) if table else "")
    return [CompiledPart("slide", html, audience="trainer", title=title)]


def _linked(html: str, context: SectionContext) -> str:
    """Return the HTML with links into the course made whole: `section:module/lesson#slug`."""

    def whole(match: re.Match[str]) -> str:
        lesson, slug = match[1] or context.lesson_id, match[2] or ""
        if "/" not in lesson:
            slug = slug or _first_section(context, lesson)
            lesson = f"{context.module.id}/{lesson}"
        return f'href="section:{lesson}{slug}"'

    return _SECTION_LINK.sub(whole, html) if "section:" in html else html


def _first_section(context: SectionContext, lesson_id: str) -> str:
    lesson = next((each for each in context.module.lessons if each.id == lesson_id), None)
    text = lesson and (lesson.texts.get(context.language) or lesson.texts.get(context.module.language))
    return f"#{text.sections[0].slug}" if text and text.sections else ""


def _search_text(parts: Iterable[CompiledPart]) -> str:
    shown = (part for part in parts if part.audience == "learner")
    return "\n".join(
        text for part in shown for text in (part.title if part.fold else "", plain_text(part.html)) if text
    )


def _words(parts: Iterable[CompiledPart]) -> int:
    """Return the words a learner reads: of the countries only the longest counts, for one of them is shown."""
    counts: dict[str, int] = {}
    for part in parts:
        if part.audience == "learner":
            counts[part.country] = counts.get(part.country, 0) + word_count(plain_text(part.html))
    return counts.pop("", 0) + max(counts.values(), default=0)
