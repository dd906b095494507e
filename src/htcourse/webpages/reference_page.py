"""The pages around the lessons: contents, glossary, sources and help lines."""

from collections.abc import Iterator, Mapping, Sequence
from html import escape
from typing import Any

from htcourse.core.course import Part, Route
from htcourse.core.folding import name_order
from htcourse.render.wording import seen_html
from htcourse.store.compiled import CompiledLesson, CompiledTerm
from htcourse.webpages.article import Leads
from htcourse.webpages.page import Frame, Page
from htcourse.webpages.page_files import GLOSSARY, HELP, INDEX, SOURCES, address, lesson_file, quiz_file, short
from htcourse.webpages.words import words_of

_WEB = ("http://", "https://")


def contents_page(frame: Frame) -> Page:
    """Return the first page of a site: parts, lessons, quizzes and short routes."""
    edition, words = frame.edition, words_of(frame.edition.language)
    module = edition.module
    lines = [words["authors"].format(names=", ".join(module.authors)) if module.authors else ""]
    lines.append(words["version"].format(version=module.version) if module.version else "")
    about = " · ".join(filter(None, [*lines, words["works_offline"]]))
    body = [f'<header><h1>{escape(edition.title)}</h1><p class="caption">{escape(about)}</p></header>']
    body += [_part(frame, part, lessons) for part, lessons in edition.parts()]
    quizzes = _quiz_links(frame, "")
    body.append(f'<section class="card"><h2>{words["quizzes"]}</h2>{quizzes}</section>' if quizzes else "")
    routes = "".join(_route(frame, each) for each in module.routes if each.sections)
    body.append(f"<section><h2>{words['routes']}</h2>{routes}</section>" if routes else "")
    return frame.page(INDEX, edition.title, "\n".join(body), here=INDEX)


def _part(frame: Frame, part: Part | None, lessons: tuple[CompiledLesson, ...]) -> str:
    edition, words = frame.edition, words_of(frame.edition.language)
    title = edition.part_title(part) if part and part.titles else words["lessons"]
    items = []
    for lesson in lessons:
        minutes = max(lesson.minutes.values(), default=0)
        time = f' <span class="caption">{words["minutes"].format(count=minutes)}</span>' if minutes else ""
        link = f'<a href="{address(INDEX, lesson_file(lesson.id))}">{escape(edition.worded(lesson.titles))}</a>'
        items.append(f"<li>{link}{time}{_quiz_links(frame, lesson.id)}</li>")
    return f'<section class="card"><h2>{escape(title)}</h2><ol class="lessons">{"".join(items)}</ol></section>'


def _quiz_links(frame: Frame, lesson_id: str) -> str:
    edition, word = frame.edition, words_of(frame.edition.language)["quiz"]
    items = "".join(
        f'<li>{word}: <a href="{address(INDEX, quiz_file(each.id))}">{escape(edition.quiz_title(each))}</a></li>'
        for each in edition.lesson_quizzes(lesson_id)
    )
    return f'<ul class="quizzes">{items}</ul>' if items else ""


def _route(frame: Frame, route: Route) -> str:
    edition = frame.edition
    titles = {each.id: each.title for lesson in edition.lessons for each in edition.sections(lesson)}
    items = "".join(
        f'<li><a href="{address(INDEX, lesson_file(lesson), slug)}">{escape(titles[section])}</a></li>'
        for section, lesson, slug in ((each, *each.split("#", 1)) for each in route.sections if each in titles)
    )
    return f"<details><summary>{escape(edition.worded(route.titles))}</summary><ol>{items}</ol></details>"


def glossary_page(frame: Frame) -> Page:
    """Return all terms with their definitions, their names in other languages and their sources."""
    words = words_of(frame.edition.language)
    leads = Leads(frame.edition, frame.medium, GLOSSARY)
    entries = "".join(_term(frame, rows, leads) for rows in frame.edition.terms.values())
    body = f'<h1>{words["glossary"]}</h1><dl class="terms">{entries}</dl>'
    return frame.page(GLOSSARY, words["glossary"], body, pictures=tuple(leads.pictures), here=GLOSSARY)


def _term(frame: Frame, rows: Mapping[str, CompiledTerm], leads: Leads) -> str:
    edition = frame.edition
    term = edition.term(rows)
    others = ", ".join(
        f'<span lang="{escape(each.language, quote=True)}">{escape(each.term)}</span> ({escape(each.language)})'
        for each in rows.values()
        if each.language != term.language
    )
    sources = "; ".join(escape(edition.reference(each).rstrip(".")) for each in term.sources)
    sources += "." if sources else ""
    below = "".join(f'<p class="caption">{each}</p>' for each in (others, sources) if each)
    return f'<dt id="term_{short(term.id)}">{escape(term.term)}</dt><dd>{leads.article(term.definition)}{below}</dd>'


def sources_page(frame: Frame) -> Page:
    """Return every source: how far its text was seen, what it can and cannot show."""
    words = words_of(frame.edition.language)
    items = "".join(_source(each, frame.edition.language) for each in frame.edition.sources.values())
    body = f'<h1>{words["sources"]}</h1><p class="caption">{words["sources_about"]}</p><ul class="sources">{items}</ul>'
    return frame.page(SOURCES, words["sources"], body, here=SOURCES)


def _source(source: Any, language: str) -> str:
    reference = escape(source.reference)
    if source.url.startswith(_WEB):
        url = escape(source.url, quote=True)
        reference += f'<br><a class="address" href="{url}" rel="external noopener noreferrer">{escape(source.url)}</a>'
    told = f'<br><span class="caption">{seen_html(source.seen, language)} {escape(source.reliability)}</span>'
    return f'<li id="source_{short(source.id)}">{reference}{told}</li>'


def help_page(frame: Frame) -> Page:
    """Return the help lines of every country, each with who reported it and whether anybody has called."""
    words = words_of(frame.edition.language)
    body = [f"<h1>{words['help_lines']}</h1>"]
    edition = frame.edition
    named = {edition.country(each.id.rpartition("/")[2]): each for each in edition.module.countries}
    for name, country in sorted(named.items(), key=lambda pair: name_order(pair[0])):
        lines, emergency = country.data.get("help_lines") or (), country.data.get("emergency") or ()
        called = _lines([each for each in lines if each.get("last_checked")], words)
        reported = _lines([each for each in lines if not each.get("last_checked")], words)
        listed = f"<h3>{words['danger']}</h3>{_lines(emergency, words, is_emergency=True)}" if emergency else ""
        listed += called or f"<p>{words['no_lines']}</p>"
        if reported:
            listed += f'<h3>{words["reported_lines"]}</h3><p class="caption">{words["lines_about"]}</p>{reported}'
        body.append(f'<section class="card"><h2>{escape(name)}</h2>{listed}</section>')
    return frame.page(HELP, words["help_lines"], "\n".join(body), here=HELP)


def _lines(lines: Sequence[Mapping[str, Any]], words: Mapping[str, str], *, is_emergency: bool = False) -> str:
    return f'<ul class="lines">{"".join(_line(each, words, is_emergency) for each in lines)}</ul>' if lines else ""


def _line(data: Mapping[str, Any], words: Mapping[str, str], is_emergency: bool) -> str:
    """Return a number; nobody tests those for emergencies."""

    def word(key: str) -> str:
        return str(data.get(key) or "")

    checked = word("last_checked")
    state = words["checked"].format(date=checked) if checked else words["unchecked"]
    role = "good" if checked else "warn"
    source, when = word("reported_by"), word("reported_in")
    told = words["reported"].format(source=source, when=when) if source and when else source
    is_large = is_emergency or checked
    number = f'<b class="phone">{escape(word("number"))}</b>' if is_large else escape(word("number"))
    tested = "" if is_emergency else f'<span class="{role}"><b>{escape(state)}</b></span>'
    details = [tested, *(escape(each) for each in (word("hours"), word("languages"), told, word("note")))]
    return (
        f'<li>{number} {escape(word("name"))}<br><span class="caption">{" · ".join(filter(None, details))}</span></li>'
    )


def reference_pages(frame: Frame) -> Iterator[Page]:
    """Give glossary, sources and help lines, each where the module has any."""
    module = frame.edition.module
    if module.terms:
        yield glossary_page(frame)
    if module.sources:
        yield sources_page(frame)
    if module.countries:
        yield help_page(frame)
