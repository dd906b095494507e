"""What lessons, questions and cases point to: sources, terms, checks, charts, pictures, sections, countries, facts."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import partial

from htcourse.core.course import BLOCKS
from htcourse.core.errors import Place, Problem, Severity
from htcourse.core.escaping import markdown_of_plain
from htcourse.core.module_check.known import Known, error, warning
from htcourse.core.module_check.markdown_scan import BlockHead, blocks, without_code
from htcourse.core.plain_data import texts_of
from htcourse.core.quiz import raw_texts
from htcourse.core.translatable import QT_TRANSLATE_NOOP

_CITATION = re.compile(r"(?<!\\)\[(?:[^\[\]@]{0,60}?(?<![\w.@]))@(\w[^\[\]]*)\](?!\()")
_CITED = re.compile(r"(?:^|;[^@;]*@)(\w(?:[\w:.+/-]*\w)?)")
_TERM = re.compile(r"(?<![\\!\]])\[(?P<words>[^\[\]]+)\]\{\s*term=[\"']?(?P<id>[\w.-]+)[\"']?\s*\}")
_PICTURE = re.compile(r"!\[(?P<alt>[^\[\]]*)\]\(<?(?P<src>[^()\s<>]*)>?[^()]*\)")
_IMG = re.compile(r"<img\b(?P<attributes>[^<>]*)>", re.IGNORECASE)
_ALT = re.compile(r"\balt\s*=\s*[\"']\s*[^\s\"']", re.IGNORECASE)
_LINK = re.compile(r"(?<![!\\])\[(?P<words>[^\[\]]*)\]\(<?(?P<to>[^()\s<>]+)>?[^()]*\)")
_OUTSIDE = re.compile(r"^(https?://|mailto:|#fn:)", re.IGNORECASE)
_INSIDE = re.compile(r"^(?:(?P<module>[a-z0-9-]+)/)?(?P<lesson>[a-z0-9-]*)(?:#(?P<slug>[\w.-]+))?$")
_SOURCE = re.compile(r"^@(?P<id>\w(?:[\w:.+/-]*\w)?)\s*(,.*)?$", re.DOTALL)


@dataclass(frozen=True, slots=True)
class _Text:
    """Markdown with the place of its first line; `lesson` is the one it stands in, or empty."""

    markdown: str
    place: Place
    lesson: str = ""
    has_lines: bool = True

    def at(self, start: int) -> Place:
        lines = self.markdown.count("\n", 0, start) if self.has_lines else 0
        return Place(self.place.file, self.place.line + lines)


def broken_references(known: Known) -> Iterator[Problem]:
    """Give an error for everything pointed to that is not there, in lessons, questions and cases."""
    for text in _texts(known):
        if "[" not in text.markdown and "<" not in text.markdown:
            continue  # nothing can be named in it
        clear = _Text(without_code(text.markdown), text.place, text.lesson, text.has_lines)
        yield from _citations(known, clear)
        yield from _terms(known, clear)
        yield from _pictures(known, clear)
        yield from _links(known, clear)
    for _lesson, _language, lesson_text in known.texts():
        for section in lesson_text.sections:
            for block in blocks(section.markdown, section.place.line + 1):
                yield from _block(known, block, Place(section.place.file, block.line))


def _texts(known: Known) -> Iterator[_Text]:
    for lesson, _language, text in known.texts():
        for section in text.sections:
            yield _Text(section.markdown, Place(section.place.file, section.place.line + 1), lesson.id)
        if text.equal_task:
            yield _Text(text.equal_task, text.place, lesson.id, has_lines=False)
        if text.definitions:
            yield _Text(text.definitions, Place(text.place.file, 1), lesson.id)
    for question, texts in known.wordings:
        raw = raw_texts(question)
        for wording in (texts, *question.translations.values()):
            for path, each in wording.items():
                if ("[" in each or "<" in each) and path not in raw:
                    yield _Text(each, question.place, has_lines=False)
    for case in known.module.cases:
        for wording in (dict(texts_of(case.body)), *case.texts.values()):
            for each in wording.values():
                yield _Text(each, case.place, has_lines=False)


def without_broken(known: Known, markdown: str) -> tuple[str, tuple[str, ...]]:
    """Return a text in which every reference to nothing is but its words, and what these references named."""
    names = _broken(known, markdown)
    if not names:
        return markdown, ()
    for pattern, words in ((_CITATION, ""), (_TERM, "words"), (_PICTURE, "alt"), (_LINK, "words")):
        markdown = pattern.sub(partial(_in_words, known, words), markdown)
    return (markdown_of_plain(markdown) if _broken(known, markdown) else markdown), names


def _in_words(known: Known, group: str, found: re.Match[str]) -> str:
    return (found[group] if group else "") if _broken(known, found[0]) else found[0]


def _broken(known: Known, markdown: str) -> tuple[str, ...]:
    if "[" not in markdown:
        return ()
    text = _Text(without_code(markdown), Place())
    found = (rule(known, text) for rule in (_citations, _terms, _pictures, _links))
    broken = (each for problems in found for each in problems if each.severity is Severity.ERROR)
    return tuple(dict.fromkeys(str(each.values.get("name", each.values.get("to"))) for each in broken))


def _citations(known: Known, text: _Text) -> Iterator[Problem]:
    for match in _CITATION.finditer(text.markdown):
        for name in _CITED.findall(match[1]):
            if name not in known.sources:
                yield unknown_source(text.at(match.start()), name)


def unknown_source(place: Place, name: str) -> Problem:
    """Return the problem of a citation of nothing."""
    return error(
        "unknown-source",
        place,
        QT_TRANSLATE_NOOP("Errors", "There is no source “{name}” in sources.json."),
        QT_TRANSLATE_NOOP("Errors", "Add the source, or correct the id after “@”."),
        name=name,
    )


def _terms(known: Known, text: _Text) -> Iterator[Problem]:
    for match in _TERM.finditer(text.markdown):
        if match["id"] not in known.terms:
            yield error(
                "unknown-term",
                text.at(match.start()),
                QT_TRANSLATE_NOOP("Errors", "There is no term “{name}” in glossary.yaml."),
                QT_TRANSLATE_NOOP("Errors", "Add the term, or correct the id after “term=”."),
                name=match["id"],
            )


def _pictures(known: Known, text: _Text) -> Iterator[Problem]:
    for match in _PICTURE.finditer(text.markdown):
        place = text.at(match.start())
        if not match["alt"].strip():
            yield _no_alt(place, match["src"])
        if match["src"] not in known.pictures:
            yield error(
                "unknown-picture",
                place,
                QT_TRANSLATE_NOOP("Errors", "The module holds no readable picture “{name}”."),
                QT_TRANSLATE_NOOP("Errors", "Put it into the folder “images” and write images/name.png."),
                name=match["src"],
            )
    for match in _IMG.finditer(text.markdown):
        if not _ALT.search(match["attributes"]):
            yield _no_alt(text.at(match.start()), "<img>")


def _no_alt(place: Place, name: str) -> Problem:
    return warning(
        "no-alt-text",
        place,
        QT_TRANSLATE_NOOP("Errors", "The picture “{name}” has no words for those who do not see it."),
        QT_TRANSLATE_NOOP("Errors", "Say in the square brackets what it shows: ![…](…)."),
        name=name,
    )


def _links(known: Known, text: _Text) -> Iterator[Problem]:
    for match in _LINK.finditer(text.markdown):
        if not leads_somewhere(known, match["to"], text.lesson):
            yield error(
                "broken-link",
                text.at(match.start()),
                QT_TRANSLATE_NOOP("Errors", "The link “{to}” leads nowhere."),
                QT_TRANSLATE_NOOP("Errors", "Write lesson-id#section, #section of this lesson, or a web address."),
                to=match["to"],
            )


def leads_somewhere(known: Known, address: str, lesson: str = "") -> bool:
    """Say whether a link from a lesson leads to a web page, or a lesson or section that exists."""
    if _OUTSIDE.match(address):
        return True
    match = _INSIDE.match(address)
    if not match or not (match["lesson"] or match["slug"]):
        return False
    if match["module"] and match["module"] != known.module.id:
        return True  # another module may be installed or not; the program says so when the link is followed
    target = match["lesson"] or lesson
    if match["slug"] and target not in known.unread:
        return f"{target}#{match['slug']}" in known.sections
    return target in known.lessons


def _block(known: Known, block: BlockHead, place: Place) -> Iterator[Problem]:
    if block.kind not in BLOCKS:
        yield error(
            "unknown-block",
            place,
            QT_TRANSLATE_NOOP("Errors", "There is no block “{kind}”."),
            QT_TRANSLATE_NOOP("Errors", "Choose one of: {known}."),
            kind=block.kind,
            known=", ".join(BLOCKS),
        )
    elif block.kind == "check" and block.title not in known.questions:
        yield _unknown_check(place, block.title)
    elif block.kind in ("chart", "timeline", "map"):
        yield from _chart(known, block, place)
    elif block.kind == "country" and block.title not in known.countries:
        yield error(
            "unknown-country",
            place,
            QT_TRANSLATE_NOOP("Errors", "“{name}” is no country of the course."),
            QT_TRANSLATE_NOOP("Errors", "Choose one of: {known}."),
            name=block.title,
            known=", ".join(sorted(known.countries)),
        )


def _unknown_check(place: Place, name: str) -> Problem:
    return error(
        "unknown-check",
        place,
        QT_TRANSLATE_NOOP("Errors", "There is no question “{name}”."),
        QT_TRANSLATE_NOOP("Errors", "Write the question in quizzes/, or correct the id."),
        name=name,
    )


def _chart(known: Known, block: BlockHead, place: Place) -> Iterator[Problem]:
    kind = known.charts.get(block.title)
    drawn = kind if kind in ("timeline", "map", "", None) else "chart"
    if kind is None:
        yield error(
            "unknown-chart",
            place,
            QT_TRANSLATE_NOOP("Errors", "There is no data/{name}.yaml to draw from."),
            QT_TRANSLATE_NOOP("Errors", "Add the .yaml and .csv, or correct the name."),
            name=block.title,
        )
    elif drawn and drawn != block.kind:
        yield error(
            "unknown-chart",
            place,
            QT_TRANSLATE_NOOP("Errors", "“{name}” is a {kind}."),
            QT_TRANSLATE_NOOP("Errors", "Write !!! {kind} “{name}”."),
            name=block.title,
            kind=drawn,
        )


def source_references(known: Known, citations: Iterable[str], place: Place) -> Iterator[Problem]:
    """Check a list of citations such as `@palermo-text, art. 3`."""
    for each in citations:
        match = _SOURCE.match(each)
        if not match:
            yield error(
                "bad-citation",
                place,
                QT_TRANSLATE_NOOP("Errors", "“{citation}” is no citation."),
                QT_TRANSLATE_NOOP("Errors", "Write “@source-id” or “@source-id, art. 3”."),
                citation=each,
            )
        elif match["id"] not in known.sources:
            yield unknown_source(place, match["id"])


def fact_references(known: Known, facts: Iterable[str], place: Place) -> Iterator[Problem]:
    """Check a list of entries of the ledger."""
    for each in facts:
        if each not in known.facts:
            yield error(
                "unknown-fact",
                place,
                QT_TRANSLATE_NOOP("Errors", "There is no entry “{name}” in facts.yaml."),
                QT_TRANSLATE_NOOP("Errors", "Add the entry, or correct the id."),
                name=each,
            )


def objective_references(known: Known, objectives: Iterable[str], place: Place) -> Iterator[Problem]:
    """Check a list of objectives."""
    for each in objectives:
        if each not in known.objectives:
            yield error(
                "unknown-objective",
                place,
                QT_TRANSLATE_NOOP("Errors", "No lesson has the objective “{name}”."),
                QT_TRANSLATE_NOOP("Errors", "Add it to a lesson's objectives, or correct the id."),
                name=each,
            )
