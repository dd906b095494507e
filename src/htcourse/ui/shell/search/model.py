"""The rows of the palette: the definition, groups with their hits, and commands."""

import re
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from types import MappingProxyType
from typing import Any, NamedTuple

from PySide6.QtCore import QAbstractListModel, QCoreApplication, QModelIndex, QPersistentModelIndex, Qt
from PySide6.QtGui import QAction

from htcourse.core.folding import fold
from htcourse.core.typography import typographic_text
from htcourse.ui.look.texts import Texts
from htcourse.usecases.reading.search_course import Hit, HitGroup, SearchPage, is_called, marked, words_asked

MOST_AT_FIRST = 6
BETWEEN = "  ·  "

ROW = Qt.ItemDataRole.UserRole + 1

Index = QModelIndex | QPersistentModelIndex
Pieces = tuple[tuple[str, bool], ...]


@dataclass(frozen=True, slots=True)
class HeadRow:
    """A group's name and how many of its hits are shown."""

    title: str
    count: str


@dataclass(frozen=True, slots=True)
class HitRow:
    """A hit as shown: icon, title and its matches, where it is, and the sentence with its matches.

    `part` is what of the context is cut where it has no room: a section's number is not.
    """

    icon: str
    title: str
    context: str
    snippet: Pieces
    hit: Hit
    title_pieces: Pieces = ()
    part: str = ""


class QuizPlace(NamedTuple):
    """A quiz that can be found: its title, its part (no title: none), and how many questions it has."""

    title: str
    part_number: int
    part_title: str
    questions: int


@dataclass(frozen=True, slots=True)
class DefinitionRow:
    """The term that was asked for, with its whole definition."""

    title: str
    context: str
    text: str
    hit: Hit


@dataclass(frozen=True, slots=True)
class AllRow:
    """Shows every hit: how many there are, and how many in which group."""

    title: str
    groups: tuple[tuple[str, int], ...]

    def told(self, shown: int) -> str:
        """Return the first `shown` groups with their hits, and how many hits the others have."""
        parts = [f"{name} {count}" for name, count in self.groups[:shown]]
        if left := sum(count for _, count in self.groups[shown:]):
            parts.append(QCoreApplication.translate("Search", "{count} more").format(count=left))
        return BETWEEN.join(parts)


@dataclass(frozen=True, slots=True)
class CommandRow:
    """A command of the program."""

    title: str
    keys: str
    action: QAction


@dataclass(frozen=True, slots=True)
class ExampleRow:
    """A word of the course to search by."""

    title: str


Row = ExampleRow | HeadRow | HitRow | DefinitionRow | AllRow | CommandRow

_BLANKS = re.compile(r"\s+")
_AFTER_HEADING = re.compile(r"(?<![.!?:;,…])\n\s*")
"""A line break behind what ends in no stop: a heading or an entry of a list, which else runs on in what follows."""
UNCHECKED = " *"
"""The mark behind what is unchecked, which says nothing of a sentence found."""
_ICONS = {
    "lesson": "book-open",
    "term": "spell-check",
    "case": "folder",
    "law": "scale",
    "question": "circle-question-mark",
    "quiz": "list-checks",
    "source": "library",
}


def rows_of(
    page: SearchPage | None,
    offered: Sequence[tuple[QAction, str]],
    text: str,
    most: int = MOST_AT_FIRST,
    behind_pin: Collection[QAction] = (),
    quizzes: Mapping[str, QuizPlace] = MappingProxyType({}),
) -> list[Row]:
    """Return what the palette shows for a text: the commands called so, hits in groups, then other commands.

    `offered` has the commands with other words that people search by, parted by commas: who types one of them whole, or
    several of its words among others, is led to the command first, as who types its name; then nothing is looked for
    in the place of the words. No group begins after `most` hits. What is `behind_pin` says so, and comes last of the
    commands called so: a learner's “exam” is none of the pages for trainers. `quizzes` says where
    those stand that can be found, by their ids.
    """
    rows: list[Row] = []
    heads = iter(_command_heads())
    wanted = _plain(text)
    # Of a question only the words that say what is asked: “how do I print?”
    asked = {wanted, _plain(" ".join(words_asked(text)))}
    names = ((each, [_plain(one) for one in (each.text(), *words.split(","))]) for each, words in offered)
    found = [(each, [any(_is_asked(one, way) for way in asked if way) for one in called]) for each, called in names]
    # What is called so itself comes before what is found by another word.
    named = [each for each, ways in sorted(found, key=lambda one: (one[0] in behind_pin, not one[1][0])) if any(ways)]
    exact = [each for each in page.groups if _is_exact(each, text)] if page is not None else []
    own = [each for each, ways in found if ways[0]] if exact else named
    rows += _command_rows(own, heads, behind_pin)
    if page is not None and page.mended and named:
        page = None  # the words were those of a command
    if page is not None and page.mended:
        words = QCoreApplication.translate("Search", "Nothing has “{text}”. This is what “{mended}” finds:")
        rows.append(HeadRow(words.format(text=page.missing, mended=page.mended), ""))
    shown = _first_groups(page.groups, most) if page is not None else []
    if page is not None and exact:
        shown = [*exact, *(each for each in shown if each not in exact)]
    mark_by = page.mended or text if page is not None else text
    for place, group in enumerate(shown):
        if place == len(exact):
            rows += _command_rows([each for each in named if each not in own], heads, behind_pin)
        count = "" if group.kind == "definition" else _count(len(group.hits), group.total)
        rows.append(HeadRow(_group_title(group.kind), count))
        rows += [
            _definition(hit) if group.kind == "definition" else _hit_row(hit, mark_by, quizzes) for hit in group.hits
        ]
    others = [each for each, words in offered if wanted in f"{_plain(each.text())} {_plain(words)}"]
    rows += _command_rows([each for each in others if each not in named and each.isEnabled()], heads, behind_pin)
    if page is not None and sum(len(group.hits) for group in shown) < page.total:
        words = QCoreApplication.translate("Search", "Show all {total}")
        groups = ((_group_title(group.kind), group.total) for group in page.groups)
        rows.append(AllRow(words.format(total=page.total), tuple(groups)))
    return rows


def example_rows(words: Sequence[str]) -> list[Row]:
    """Return words to search by, below what they are."""
    if not words:
        return []
    return [HeadRow(QCoreApplication.translate("Search", "For example"), ""), *map(ExampleRow, words)]


def _is_exact(group: HitGroup, text: str) -> bool:
    """Say whether a lesson, a quiz or a case of a group is called as what was typed."""
    return group.kind in ("lesson", "quiz", "case") and any(is_called(hit.title, text) for hit in group.hits)


def _is_asked(called: str, wanted: str) -> bool:
    """Say whether a text is what a command is called, or has these words, if they are several, among others."""
    return called == wanted or (" " in called and f" {called} " in f" {wanted} ")


def _first_groups(groups: Sequence[HitGroup], most: int) -> list[HitGroup]:
    """Return groups as long as there is room for another hit."""
    before = [sum(len(each.hits) for each in groups[:place]) for place in range(len(groups))]
    return [group for group, given in zip(groups, before, strict=True) if given < most]


def _plain(text: str) -> str:
    """Return a text as commands are compared; an s at the end of a word says nothing."""
    return " ".join(word.removesuffix("s") for word in fold(text, 2).split())


def _command_heads() -> tuple[str, ...]:
    """Return what groups of commands are called, the first that is there first: no two heads are the same."""
    return (
        QCoreApplication.translate("Search", "Commands"),
        QCoreApplication.translate("Search", "Other commands"),
        QCoreApplication.translate("Search", "More commands"),
    )


def _command_rows(actions: Sequence[QAction], heads: Iterator[str], behind_pin: Collection[QAction]) -> list[Row]:
    if not actions:
        return []
    rests = QCoreApplication.translate("Search", "{command}: open a lesson first")
    held = QCoreApplication.translate("Search", "{command}, for trainers")

    def row(each: QAction) -> Row:
        if not each.isEnabled():
            return CommandRow(rests.format(command=each.text()), "", each)
        words = held if each in behind_pin else "{command}"
        return CommandRow(words.format(command=each.text()), each.shortcut().toString(), each)

    return [HeadRow(next(heads), ""), *map(row, actions)]


def _hit_row(hit: Hit, text: str, quizzes: Mapping[str, QuizPlace]) -> HitRow:
    apart = ((_AFTER_HEADING.sub(" · ", text.replace(UNCHECKED, "")), is_match) for text, is_match in hit.snippet)
    snippet = tuple((_BLANKS.sub(" ", text), is_match) for text, is_match in apart)
    icon, pieces = _ICONS.get(hit.kind, "file-text"), marked(typographic_text(hit.title), text)
    if hit.kind == "quiz" and (quiz := quizzes.get(hit.ref)):  # a term may bear the id of a quiz
        part = f"{quiz.part_number}  {quiz.part_title}" if quiz.part_title else ""
        context = " · ".join(filter(None, (part, Texts().questions(quiz.questions))))
        return HitRow(icon, hit.title, context, snippet, hit, pieces, part)
    return HitRow(icon, hit.title, _context(hit), snippet, hit, pieces, _part(hit))


def _definition(hit: Hit) -> DefinitionRow:
    return DefinitionRow(hit.title, _context(hit), _BLANKS.sub(" ", hit.text), hit)


def _group_title(kind: str) -> str:
    titles = {
        "definition": QCoreApplication.translate("Search", "Definition"),
        "lesson": QCoreApplication.translate("Search", "Lessons on your route"),
        "elsewhere": QCoreApplication.translate("Search", "Lessons of other routes"),
        "term": QCoreApplication.translate("Search", "Terms"),
        "case": QCoreApplication.translate("Search", "Cases"),
        "quiz": QCoreApplication.translate("Search", "Quizzes"),
        "law": QCoreApplication.translate("Search", "The law here"),
        "question": QCoreApplication.translate("Search", "Questions you have seen"),
        "source": QCoreApplication.translate("Search", "Sources"),
    }
    return titles.get(kind, kind)


def _count(shown: int, total: int) -> str:
    if shown == total:
        return str(total)
    return QCoreApplication.translate("Search", "{shown} of {total}").format(shown=shown, total=total)


def _context(hit: Hit) -> str:
    if hit.kind == "term":
        return QCoreApplication.translate("Search", "Glossary")
    if hit.kind == "case":
        return QCoreApplication.translate("Search", "Case")
    if hit.kind == "quiz":
        return QCoreApplication.translate("Search", "Quizzes")
    if hit.kind == "law":
        return QCoreApplication.translate("Search", "Law")
    place = _part(hit)
    if hit.kind == "lesson" and hit.section_number:
        words = QCoreApplication.translate("Search", "{part}, section {number}")
        return words.format(part=place, number=hit.section_number)
    return place


def _part(hit: Hit) -> str:
    return f"{hit.part_number}  {hit.part_title}" if hit.part_title else ""


def _can_be_chosen(row: Row) -> bool:
    return not isinstance(row, HeadRow) and not (isinstance(row, CommandRow) and not row.action.isEnabled())


def _sentence(row: Row) -> str:
    if isinstance(row, DefinitionRow):
        return row.text
    return "".join(text for text, _ in row.snippet) if isinstance(row, HitRow) else ""


class ResultsModel(QAbstractListModel):
    """The rows, for a list view; heads cannot be chosen."""

    def __init__(self) -> None:
        super().__init__()
        self.rows: list[Row] = []

    def show_rows(self, rows: list[Row]) -> None:
        """Show other rows."""
        self.beginResetModel()
        self.rows = rows
        self.endResetModel()

    def rowCount(self, parent: Index | None = None) -> int:
        """Return how many rows there are."""
        return 0 if parent is not None and parent.isValid() else len(self.rows)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Return the row, or its words for a screen reader."""
        row = self.rows[index.row()]
        if role == ROW:
            return row
        if role in {Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole}:
            context = row.context if isinstance(row, HitRow | DefinitionRow) else ""
            context = row.told(len(row.groups)) if isinstance(row, AllRow) else context
            return ". ".join(each for each in (row.title, context, _sentence(row)) if each)
        return None

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Let everything be chosen but heads and commands that rest."""
        if _can_be_chosen(self.rows[index.row()]):
            return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
        return Qt.ItemFlag.ItemIsEnabled

    def next_choice(self, start: int, step: int) -> int:
        """Return the next row that can be chosen from `start`, or -1."""
        row = start + step
        while 0 <= row < len(self.rows):
            if _can_be_chosen(self.rows[row]):
                return row
            row += step
        return -1

    def next_group(self, start: int, step: int) -> int:
        """Return the first choice of the next group, coming round at the end; -1 without any."""
        heads = [number for number, row in enumerate(self.rows) if isinstance(row, HeadRow)]
        if not heads:
            return -1
        inside = max((index for index, head in enumerate(heads) if head < start), default=0)
        return self.next_choice(heads[(inside + step) % len(heads)], 1)
