"""A gathered lesson as one HTML text for paper; charts and pictures are named and given by the document."""

from collections.abc import Iterator
from html import escape

from PySide6.QtCore import QCoreApplication

from htcourse.render.citations import cited_reference
from htcourse.ui.look.texts import seen_words, unchecked_words
from htcourse.usecases.attempts.answer_question import QuestionPage
from htcourse.usecases.reading.open_section import PartOfPage
from htcourse.usecases.reading.print_lesson import PrintedLesson

translate = QCoreApplication.translate  # the name that lupdate knows

DRAWN = ("chart", "timeline", "map")


def lesson_html(lesson: PrintedLesson, tables: dict[str, str]) -> str:
    """Return the whole text; `tables` are the charts' tables by id."""
    pieces = [*_head(lesson)]
    for page in lesson.sections:
        if len(lesson.sections) > 1:
            pieces.append(f'<h2 class="section">{escape(f"{page.number}  {page.title}")}</h2>')
        pieces.append(f'<p class="caption">{escape(page.subtitle)}</p>' if page.subtitle else "")
        for part in page.parts:
            pieces += _part(part, lesson, tables)
    pieces += _sources(lesson)
    pieces.append(f'<p class="caption">{escape(lesson.licence)}</p>' if lesson.licence else "")
    return "\n".join(pieces)


def callout(kind: str, title: str, html: str) -> str:
    """Return a framed text, as the lessons have them."""
    return (
        f'<table class="callout callout-{kind}" width="100%" cellspacing="0"><tr>'
        f'<td class="bar bar-{kind}" width="4"></td><td class="callout-body body-{kind}">'
        f'<p class="callout-title title-{kind}">{escape(title)}</p>{html}</td></tr></table>'
    )


def _head(lesson: PrintedLesson) -> Iterator[str]:
    above = [lesson.course, lesson.part, *([lesson.lesson] if lesson.title != lesson.lesson else [])]
    yield f'<p class="caption">{escape("  ·  ".join(each for each in above if each))}</p>'
    yield f'<h1 class="title">{escape(lesson.title)}</h1>'
    if lesson.content_note:
        yield callout("warning", translate("Print", "Before you read"), f"<p>{escape(lesson.content_note)}</p>")
    if lesson.equal_task:
        yield callout("note", translate("Print", "A task of equal worth, instead of the lesson"), lesson.equal_task)


def _part(part: PartOfPage, lesson: PrintedLesson, tables: dict[str, str]) -> Iterator[str]:
    if part.kind == "check":
        page = lesson.checks.get(part.ref)
        if page is not None:
            yield callout("question", translate("Print", "Check yourself"), _question(page))
        return
    html = part.html
    if part.kind in DRAWN and part.ref:
        html = f'<p><img src="chart:{escape(part.ref, quote=True)}"></p>{tables.get(part.ref, "")}'
    if part.audience == "trainer":
        title = (
            translate("Print", "For trainers: {title}").format(title=part.title)
            if part.title
            else translate("Print", "For trainers")
        )
        yield callout("trainer", title, html)
        return
    if part.title and (part.fold or part.kind in DRAWN):
        yield f"<h4>{escape(part.title)}</h4>"
    yield html


def _question(page: QuestionPage) -> str:
    """Return the wording and what there is to choose, order or match; never the key."""
    interaction = page.interaction
    wording = page.text if page.text.lstrip().startswith("<") else f"<p>{page.text}</p>"
    narrative = f"<blockquote><p>{escape(interaction.text)}</p></blockquote>" if interaction.text else ""
    lists = [
        _list([each.text for each in options])
        for options in (interaction.rows, interaction.options or interaction.labels)
        if options
    ]
    if len(lists) > 1:
        # What is matched stands side by side, and does not look like one list.
        cells = "".join(f'<td width="50%">{each}</td>' for each in lists)
        return f'{wording}{narrative}<table width="100%" cellspacing="0"><tr>{cells}</tr></table>'
    return wording + narrative + "".join(lists)


def _list(texts: list[str]) -> str:
    return "<ul>" + "".join(f"<li>{each}</li>" for each in texts) + "</ul>"


def _sources(lesson: PrintedLesson) -> Iterator[str]:
    has_unchecked = any(page.has_unchecked for page in lesson.sections)
    if not lesson.sources and not has_unchecked:
        return
    sources = translate("Print", "Sources")
    yield f'<h2 class="section">{escape(sources)}</h2>'
    for source in lesson.sources:
        reference = cited_reference(source.reference, ", ".join(source.locators))
        role, seen = seen_words(source.seen)
        url = f" {source.url}" if source.url.startswith(("http://", "https://")) else ""
        yield f'<p class="source"><b>{source.number}</b>&nbsp; {escape(reference + url)}</p>'
        yield f'<p class="caption"><b class="{role}">{escape(seen)}</b> {escape(source.reliability)}</p>'
    if has_unchecked:
        yield f'<p class="caption"><b class="warn">*</b> {escape(unchecked_words())}</p>'
