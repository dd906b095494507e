"""What reads well in the text and is shown otherwise than meant: slips of somebody who writes Markdown now and then."""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import partial
from typing import NamedTuple

from htcourse.core.course import CALLOUTS, Lesson, Section
from htcourse.core.errors import Place, Problem, Sentence
from htcourse.core.module_check.known import Known, warning
from htcourse.core.module_check.markdown_scan import blocks, passages, without_code
from htcourse.core.plain_data import texts_of
from htcourse.core.translatable import QT_TRANSLATE_NOOP

TEMPLATE_AIM = "Say what a learner can do then"
TEMPLATE_WORDS = frozenset(
    (
        "First lesson",
        "First section",
        TEMPLATE_AIM,
        "Write the text of the section here, with an empty line between paragraphs.",
        "What should stand out has four spaces before each line.",
        "Write the question here.",
        "New question",
        "New quiz",
        "A right answer",
        "The right answer",
        "A wrong answer",
        "Another right answer",
        "Another wrong answer",
        "Say why this is right.",
        "Say why this is wrong.",
        "Say what matters most.",
        "Write a good answer here.",
        "Write a sentence with a {gap} in it.",
        "Write a statement that is either true or false.",
        "First word",
        "Second word",
        "What belongs to it",
        "What comes first",
        "One of the first",
        "Say who the learner is in this case.",
        "Who wrote it",
        "What the note says.",
        "What a good decision does",
        "What is seen at the start.",
        "Say what was good or bad about this decision.",
        "What one can decide",
        "How it ends.",
        "Say what it means in one sentence.",
        "Write here.",
        "Up to 40 words.",
    )
)
"""Words a new file begins with, to be written over (`usecases.workshop.skeletons`, examples of question types)."""


def is_written(text: str) -> bool:
    """Say whether a text is somebody's own, and not what a new file begins with."""
    return text.strip() not in TEMPLATE_WORDS


_BOXES = (*CALLOUTS, "slide", "trainer", "country")
_TITLE = re.compile(r" {0,3}#(?!#)\s*(\S.*)")
_MARKED = re.compile(r"( *)([-*+]|\d{1,9}[.)])( +)(?=\S)")
_MATH = re.compile(
    r"(?<![\\$\w])\$(?=[^\s$])[^$\n]{0,200}[\\^_{}][^$\n]{0,200}\$(?!\d)|\$\$(?=\S)"
    r"|\\\\\([^\n]{1,300}?\\\\\)|\\\\\\?\[[^\n]{1,300}?\\\\\\?\]"  # `\(x\)` and `\[x\]` as Markdown shows them
    r"|\\?\[(?:latex|\${1,2})\\?\][^\n]{0,60}"
)
_BAR = re.compile(r"(?<!\\)(?:\\\\)*\|")
_NOTHING = re.compile(r"\s|\u200b|&nbsp;|<br ?/?>")
_LAST_BAR = re.compile(r"(?<!\\)\|$")
_ADDRESS = re.compile(r"(?<![\w<(\[\"'=/@])https?://[^\s<>()\[\]\"]+")
_DEFINED = re.compile(r"\s*\[[^\]]+\]:\s")


class _Words(NamedTuple):
    """A text with the place of its first line; without lines of its own all of it stands at that place."""

    text: str
    place: Place
    has_lines: bool = True

    def at(self, line: int) -> Place:
        return Place(self.place.file, self.place.line + line) if self.has_lines else self.place


def slips(known: Known) -> Iterator[Problem]:
    """Find empty boxes, titles within a lesson, lists that run into their item, formulas and addresses left raw."""
    for _lesson, _language, text in known.texts():
        for section in text.sections:
            yield from known.remembered.recall(("slips", section), partial(_of_section, section))
    for words in _others(known):
        yield from _tables(words)
        yield from _math(words)
        yield from _addresses(words)
        yield from _turned(words)


def _of_section(section: Section) -> list[Problem]:
    first = Place(section.place.file, section.place.line + 1)
    words = _Words(without_code(section.markdown), first)
    found = [
        _empty_box(Place(first.file, each.line), each.kind)
        for each in blocks(section.markdown, first.line)
        if each.kind in _BOXES and not any(line.strip() for line in each.body)
    ]
    return [
        *found,
        *_titles(words),
        *_flat_lists(words),
        *_tables(words),
        *_math(words),
        *_addresses(words),
        *_turned(words),
    ]


def _others(known: Known) -> Iterator[_Words]:
    """Give the texts of questions and cases that hold a mark at all; thousands do not."""
    for question, texts in known.wordings:
        for text in texts.values():
            if (
                "|" in text
                or "$" in text
                or "://" in text
                or "\\\\" in text
                or "[latex" in text
                or _TURNED.search(text)
            ):
                yield _Words(text, question.place, has_lines=False)
    for case in known.module.cases:
        for _path, text in texts_of(case.body, markdown_only=True):
            yield _Words(text, case.place, has_lines=False)


def _empty_box(place: Place, kind: str) -> Problem:
    template = QT_TRANSLATE_NOOP("Errors", "The block “{kind}” holds nothing: its text is not indented.")
    fix = QT_TRANSLATE_NOOP("Errors", "Begin each line of its text with four spaces.")
    return warning("empty-block", place, template, fix, kind=kind)


def _titles(words: _Words) -> Iterator[Problem]:
    for number, line in enumerate(words.text.split("\n")):
        found = _TITLE.match(line)
        if found:
            template = QT_TRANSLATE_NOOP("Errors", "“# {title}” begins no section: it stands in the one above.")
            fix = QT_TRANSLATE_NOOP("Errors", "Write “## {title}” for a section, “###” for a heading within one.")
            yield warning("second-title", words.at(number), template, fix, title=found[1].strip())


def _flat_lists(words: _Words) -> Iterator[Problem]:
    """Find items that are of another kind than the one above and stand too far left to belong to it."""
    items: list[tuple[int, int, bool]] = []  # indent, that of the content, whether it is numbered
    for number, line in enumerate(words.text.split("\n")):
        found = _MARKED.match(line)
        if not line.strip():
            items = []
        elif found:
            indent, is_numbered = len(found[1]), found[2][0].isdecimal()
            inside = next((each for each in reversed(items) if indent >= each[1]), None)
            level = items[items.index(inside) + 1 :] if inside else items
            if level and level[0][2] != is_numbered:
                template = QT_TRANSLATE_NOOP("Errors", "This item runs into the line above it.")
                fix = QT_TRANSLATE_NOOP("Errors", "Begin it under the words of that item, or below an empty line.")
                yield warning("flat-list", words.at(number), template, fix, spaces=level[0][1])
            items = [*(each for each in items if each[1] <= indent), (indent, found.end(), is_numbered)]


def _tables(words: _Words) -> Iterator[Problem]:
    """Find columns without a heading, and rows with more cells than the head: Markdown drops what stands in them."""
    tables = (each for each in passages(words.text, 0) if each.kind == "table") if "|" in words.text else ()
    for table in tables:
        head, _rule, *rows = (each.strip() for each in table.text.split("\n"))
        has_border = head.startswith("|") or bool(_LAST_BAR.search(head))
        names = [_NOTHING.sub("", each) for each in _cells(head, has_border)]
        width = len(names)
        if "" in names[1:] or not any(names):
            yield _bare_table(words.at(table.line), names)
        for number, row in enumerate(rows, table.line + 2):
            lost = " ".join(filter(None, (each.strip() for each in _cells(row, has_border)[width:])))
            if lost:
                template = QT_TRANSLATE_NOOP(
                    "Errors", "The table has {count} columns, and “{words}” stands behind them."
                )
                fix = QT_TRANSLATE_NOOP(
                    "Errors", "Add a column to the head and the dashes, or write \\| for a bar meant so."
                )
                yield warning("wide-row", words.at(number), template, fix, count=width, words=lost[:60])


def _bare_table(place: Place, names: Sequence[str]) -> Problem:
    if any(names):
        template = QT_TRANSLATE_NOOP("Errors", "Column {number} of the table has no heading.")
    else:
        template = QT_TRANSLATE_NOOP("Errors", "The table has no headings: nothing says what its columns hold.")
    fix = QT_TRANSLATE_NOOP("Errors", "Write a heading for each column into the line above the dashes.")
    return warning("bare-table", place, template, fix, number=names.index("", 1) + 1 if any(names) else 1)


def _cells(row: str, has_border: bool) -> list[str]:
    """Return the cells of a row as Python-Markdown parts them."""
    return _BAR.split(_LAST_BAR.sub("", row.removeprefix("|")) if has_border else row)


def raw_formula(line: str) -> str:
    """Return the first formula in a line of Markdown that is shown as it is typed, or its beginning; empty for none."""
    if "$" not in line and "\\\\" not in line and "[latex" not in line:
        return ""
    found = _MATH.search(line)
    return found[0][:60] if found else ""


RAW_MATH = Sentence(
    "raw-math",
    QT_TRANSLATE_NOOP("Errors", "A formula is shown as it is typed: {formula}"),
    QT_TRANSLATE_NOOP("Errors", "Write it in words or plain signs, or show it as a picture."),
)


def _math(words: _Words) -> Iterator[Problem]:
    for number, line in enumerate(words.text.split("\n")):
        formula = raw_formula(line)
        if formula:
            yield warning("raw-math", words.at(number), RAW_MATH.template, RAW_MATH.fix, formula=formula)


_TURNED = re.compile("[\u202d\u202e]")
TURNED = Sentence(
    "turned-text",
    QT_TRANSLATE_NOOP("Errors", "Marks that nobody sees turn the order of letters round: “{words}”."),
    QT_TRANSLATE_NOOP("Errors", "Type the words anew."),
)


def turned_words(line: str) -> str:
    """Return the words of a line that holds an override of direction (U+202D, U+202E), without it; else nothing."""
    return _TURNED.sub("", line)[:60] if _TURNED.search(line) else ""


def _turned(words: _Words) -> Iterator[Problem]:
    for number, line in enumerate(words.text.split("\n") if _TURNED.search(words.text) else ()):
        found = turned_words(line)
        if found:
            yield warning("turned-text", words.at(number), TURNED.template, TURNED.fix, words=found)


def _addresses(words: _Words) -> Iterator[Problem]:
    for number, line in enumerate(words.text.split("\n")) if "://" in words.text else ():
        for found in _ADDRESS.finditer("" if _DEFINED.match(line) else line):
            address = found[0].rstrip(".,;:!?")
            template = QT_TRANSLATE_NOOP("Errors", "The address “{address}” is shown as words and is no link.")
            fix = QT_TRANSLATE_NOOP("Errors", "Write <{address}>, or [words]({address}).")
            yield warning("bare-address", words.at(number), template, fix, address=address)


def words_of_the_template(known: Known) -> Iterator[Problem]:
    """Find words that a new file came with and nobody has written over, and sources that say too little."""
    module = known.module
    for lesson in module.lessons:
        for aim in lesson.objectives:
            for language, words in aim.texts.items():
                yield from _left(aim.text_places.get(language, aim.place), (words,))
        for text in lesson.texts.values():
            yield from _left(text.place, (text.title,))
        yield from _in_sections(lesson)
    for question, texts in known.wordings:
        yield from _all_left(question.template_places, question.place, texts)
    for quiz in module.quizzes:
        yield from _left(quiz.place, quiz.titles.values())
    for case in module.cases:
        yield from _all_left(case.template_places, case.place, dict(texts_of(case.body)))
    for term in module.terms:
        yield from _left(term.place, (text.definition for text in term.texts.values()))
    for chart in module.charts:
        if [[*row.values()] for row in chart.rows] == _TEMPLATE_TABLE:
            words = ", ".join(" ".join(row.values()) for row in chart.rows)
            yield warning("template-words", chart.place, _CAME.template, _CAME.fix, words=words)
    for source in module.sources:
        if re.fullmatch(r"source-\d+", source.id) and _is_bare(source.csl):
            template = QT_TRANSLATE_NOOP("Errors", "The source “{name}” is a title alone: nobody could find it.")
            fix = QT_TRANSLATE_NOOP("Errors", "Say who wrote it, when, and where it stands, and how far you saw it.")
            yield warning("bare-source", source.place, template, fix, name=source.id)
        unread = source.csl.get("unread")
        if isinstance(unread, str) and unread.strip():
            template = QT_TRANSLATE_NOOP("Errors", "Words of the source “{name}” stand in no field yet: {words}")
            fix = QT_TRANSLATE_NOOP("Errors", "Put each where it belongs, then empty “Not read”.")
            yield warning("unread-words", source.place, template, fix, name=source.id, words=" ".join(unread.split()))


def _in_sections(lesson: Lesson) -> Iterator[Problem]:
    for text in lesson.texts.values():
        for section in text.sections:
            yield from _left(section.place, (section.title,))
            for number, line in enumerate(section.markdown.split("\n"), section.place.line + 1):
                yield from _left(Place(section.place.file, number), (line,))


def _all_left(places: Mapping[str, Place], place: Place, texts: Mapping[str, str]) -> Iterator[Problem]:
    """Tell each text of a question or case at its own line; a title that is made of the text is told there."""
    for path in [each for each, text in texts.items() if text.strip() in TEMPLATE_WORDS]:
        if path != "title" or texts[path] not in texts.get("text", ""):
            yield from _left(places.get(path, place), (texts[path],))


def _left(place: Place, texts: Iterable[str]) -> Iterator[Problem]:
    found = next((each for each in (text.strip() for text in texts) if each in TEMPLATE_WORDS), "")
    if found:
        yield warning("template-words", place, _CAME.template, _CAME.fix, words=found)


_CAME = Sentence(
    "template-words",
    QT_TRANSLATE_NOOP("Errors", "“{words}” came with the template."),
    QT_TRANSLATE_NOOP("Errors", "Write your own words over it, or take it out."),
)
_TEMPLATE_TABLE = [["2024", "1"], ["2025", "2"]]
"""The rows of the table that a new chart has."""


def _is_bare(csl: Mapping[str, object]) -> bool:
    return not any(csl.get(key) for key in ("author", "issued", "URL", "DOI", "publisher", "container-title", "number"))
