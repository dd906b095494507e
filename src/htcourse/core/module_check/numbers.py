"""Numbers in prose that no citation stands by: the rule that keeps invented figures out.

A figure is a number (digits or a number word) with what makes it a claim about the world: a share, an amount of money,
people or cases counted, or the year of an event. It is covered by a citation in its own paragraph; a table also by one
in the paragraph before or after it; a list item by one in the paragraph that leads to the list or in its last item.
A slide counts as one paragraph, and may repeat what is cited in its lesson. A note that is a reference covers
what calls it, and is told as one that no source is made of yet. Invented stories, questions to the learner
and notes for the trainer are left out; so are “two men” or “three workers” (up to nine, in words): stories are full of
them, statistics are not.
"""

import re
from collections.abc import Collection, Iterable, Iterator
from functools import partial

from htcourse.core.course import LessonText
from htcourse.core.errors import Place, Problem, Sentence
from htcourse.core.module_check.known import Known, warning
from htcourse.core.module_check.markdown_scan import Prose, passages
from htcourse.core.translatable import QT_TRANSLATE_NOOP

_FREE = {"check", "example", "question", "story", "trainer"}

_DIGITS = r"(?<![\w./-])\d(?:[., \u00a0\u202f]?\d){0,20}(?![\w/-])"
_FEW = "two|three|four|five|six|seven|eight|nine|два|две|три|четыре|пять|екі|үш|төрт|бес|ikki|uch|besh"
_WORDS = (
    f"{_FEW}|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen"
    "|nineteen|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|hundreds?|thousands?|dozens?"
    "|шесть|семь|восемь|девять|десять|двадцать|тридцать|сто|двести|сотни|тысячи"
    "|алты|жеті|сегіз|тоғыз|он|жиырма|жүз|мың"
)
_NUMBER = rf"(?:{_DIGITS}|\b(?:{_WORDS})\b(?:[ -](?:{_WORDS})\b){{0,4}})"
_LARGE = r"million|billion|millions|billions|млн|млрд|миллион\w*|миллиард\w*"
_SHARE = r"per cent|percent|процент\w*|пайыз\w*|foiz\w*"
_CASES = (
    r"times|cases|victims|survivors|convictions|prosecutions|раз|случа\w+|дел[оа]?|жертв\w*|пострадавш\w+"
    r"|құрбан\w*|qurbon\w*"
)
_PEOPLE = (
    r"people|persons|children|women|men|workers|migrants|человека?|людей|лиц|дет(?:ей|и)|женщин\w*|мужчин\w*"
    r"|работник\w+|адам\w*|бала\w*|әйел\w*|жұмысшы\w*|kishi|odam|bola\w*|ayol\w*"
)
_MONEY = (
    r"dollars?|euros?|pounds?|tenge|soms?|soums?|somoni|manats?|roubles?|rubles?|USD|EUR|KZT"
    r"|долларов|евро|тенге|теңге|сомов|сумов|рублей"
)
_BETWEEN = r"(?:[ \u00a0\n]+(?!and\b|or\b|in\b|of\b|и\b|в\b|из\b)[\w’'-]+){0,2}?"
_SPACE = r"[ \u00a0\u202f\n]+"
_FIGURE = re.compile(
    rf"{_NUMBER}[ \u00a0\u202f]*%"
    rf"|{_NUMBER}(?:{_SPACE}(?:and a half{_SPACE})?)(?:{_LARGE}|{_SHARE}|{_MONEY})\b"
    rf"|{_NUMBER}{_BETWEEN}{_SPACE}(?:{_CASES})\b"
    rf"|(?!(?:{_FEW})\b){_NUMBER}{_BETWEEN}{_SPACE}(?:{_PEOPLE})\b"
    r"|(?:US)?[$€£₸]\s?\d[\d.,]{0,30}"
    r"|(?<![\w./-])(?:1[5-9]|20)\d\d(?![\w/]|-\d{3}|\.\d)(?:s\b)?"
    r"|(?<![\w./-])(?:1[5-9]|20)\d0s\b",
    re.IGNORECASE,
)
_REFERENCE = re.compile(
    r"(?:\b(?:art(?:icles?|s?\.)?|arts|section|sections|chapter|para(?:graph|s)?\.?|no|nos|law|resolution|convention"
    r"|protocol|step|lesson|card|part|page|pp?|guideline|principle|target|стать[яеи]|ст|закон\w*|бап)|№|§|#)"
    r"[.\s\u00a0]*$",
    re.IGNORECASE,
)
_YEAR = re.compile(r"^(?:1[5-9]|20)\d\d(?:s)?$")
_ASIDE = re.compile(
    r"!\[[^\[\]]*\]\([^()]*\)"  # pictures
    r"|(?<=\])\([^()\s]*(?:\s+\"[^\"\n]*\")?\)"  # where links lead
    r"|\{[^{}\n]*\}"  # attributes
    r"|<[^<>\n]*>"  # addresses and tags
    r"|https?://\S+"
    r"|\[\^[^\[\]]*\]"
)
_CITATION = re.compile(r"\[[^\[\]@]{0,60}?@\w[^\[\]]*\]")

_NOTE = re.compile(r"^\[\^([^\]\s]+)\]:[ \t]*(.*(?:\n[ \t]+\S.*)*)", re.MULTILINE)
_CALL = re.compile(r"\[\^([^\]\s]+)\]")
_OF_REFERENCES = re.compile(
    r"https?://|\bdoi\b|\bApp(?:lication)? no\b|[(\[](?:[A-ZА-Я][^()\[\]]*)?\b(?:1[5-9]|20)\d\d[a-z]?[)\]]| // |"
    r"[:,] (?:1[5-9]|20)\d\d\. [–—-] \d+ ?[сcp]\b"
)


def uncited_numbers(known: Known) -> Iterator[Problem]:
    """Give a warning for every passage with figures that no citation covers, in every language."""
    for _lesson, _language, text in known.texts():
        yield from known.remembered.recall(("numbers", text), partial(_uncited_in, text))


def _uncited_in(text: LessonText) -> list[Problem]:
    pages = [passages(each.markdown, each.place.line + 1) for each in text.sections]
    pages += [passages(text.definitions, 1)] if text.definitions else []
    notes = {found[1]: found for found in _NOTE.finditer(text.definitions) if _is_reference(found[2])}
    cited = {words for page in pages for each in page if is_cited(each) for words, _at in _figures(each.text)}
    told = [
        _UNMADE.warning(Place(text.place.file, text.definitions.count("\n", 0, each.start()) + 1), note=each[2][:60])
        for each in notes.values()
    ]
    return told + [problem for page in pages for problem in _uncited(page, text.place.file, cited, notes)]


def _is_reference(note: str) -> bool:
    """Say whether a note is a reference and no more: it has no figures but years and pages."""
    return bool(_OF_REFERENCES.search(note)) and all(_YEAR.match(words) for words in figures(note))


def is_cited(passage: Prose) -> bool:
    """Say whether a citation stands in a passage itself."""
    return bool(_CITATION.search(passage.text))


def _uncited(page: list[Prose], file: str, cited: set[str], notes: Collection[str]) -> Iterator[Problem]:
    cover = _Cover(page, notes)
    for at, passage in enumerate(page):
        if passage.kind == "note" and _is_reference(passage.text):
            continue
        if _FREE.intersection(passage.blocks) or cover.covers(at):
            continue
        repeated = cited if "slide" in passage.blocks else ()
        figures = [each for each in _figures(passage.text) if each[0] not in repeated]
        if figures:
            place = Place(file, passage.line + passage.text.count("\n", 0, figures[0][1]))
            yield _problem(place, [words for words, _at in figures])


class _Cover:
    """What the citations of a page cover."""

    def __init__(self, page: list[Prose], notes: Collection[str]) -> None:
        self._page = page
        self._cited = [is_cited(each) or any(name in notes for name in _CALL.findall(each.text)) for each in page]
        self._slides = {
            each.block for each, is_there in zip(page, self._cited, strict=True) if is_there and "slide" in each.blocks
        }
        self._lists: dict[int, list[int]] = {}
        for at, each in enumerate(page):
            self._lists.setdefault(each.group, []).append(at)

    def covers(self, at: int) -> bool:
        """Say whether a citation stands in a passage, or where one covers it."""
        each = self._page[at]
        if self._cited[at] or each.block in self._slides:
            return True
        if each.kind == "table":
            return self._near(at, at - 1) or self._near(at, at + 1)
        if each.kind == "item":
            first, last = self._lists[each.group][0], self._lists[each.group][-1]
            return self._cited[last] or self._near(at, first - 1)
        return each.kind == "definition" and self._near(at, at - 1)

    def _near(self, at: int, other: int) -> bool:
        """Say whether a passage beside one, in the same block, has a citation."""
        is_there = 0 <= other < len(self._page) and self._page[other].block == self._page[at].block
        return is_there and self._cited[other]


def _figures(text: str) -> Iterator[tuple[str, int]]:
    """Give each figure of a text and where it starts."""
    text = _ASIDE.sub(lambda match: re.sub(r"[^\n]", " ", match[0]), text)
    for match in _FIGURE.finditer(text):
        words = " ".join(match[0].split())
        before = text[max(0, match.start() - 20) : match.start()]
        if not _REFERENCE.search(before) or (_YEAR.match(words) and not re.search(r"(no|№)[.\s]*$", before, re.I)):
            yield words, match.start()


def figures(text: str) -> Iterable[str]:
    """Return the figures of a text, as written."""
    return [words for words, _at in _figures(text)]


def _problem(place: Place, found: list[str]) -> Problem:
    return warning(
        "uncited-number",
        place,
        QT_TRANSLATE_NOOP("Errors", "“{figure}” stands in a paragraph without a citation."),
        QT_TRANSLATE_NOOP("Errors", "Cite where it comes from, [@source, page], or leave the number out."),
        figure="”, “".join(dict.fromkeys(found[:3])),
    )


_UNMADE = Sentence(
    "note-without-source",
    QT_TRANSLATE_NOOP("Errors", "The note “{note}” is a reference, and no source of the module is made of it."),
    QT_TRANSLATE_NOOP("Errors", "Make a source of it, and cite that in place of the note: [@source, page]."),
)
