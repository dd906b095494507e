"""What a question type owes to the places that name it, ask for it, carry it and show its key: one table a type.

A type fills in what it can as `OWES` in `owes.py` of its folder; its `page.js` grades it on web pages, where `key` is
given too. What is not there is left out at that place, in a sentence: nothing raises for it. Words are English, marked
in the contexts that `Owes` names.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from functools import cache
from importlib import import_module
from importlib.util import find_spec
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple, Protocol

from htcourse.core import question_types
from htcourse.core.errors import Problem, Sentence
from htcourse.core.form_fields import Field
from htcourse.core.quiz import Interaction, Question
from htcourse.core.translatable import QT_TRANSLATE_NOOP

if TYPE_CHECKING:
    from htcourse.core.question_rows.cells import Cells
    from htcourse.core.question_rows.row import Answer
    from htcourse.core.question_types.parts import Accepted, Choice

Say = Callable[[str], str]
"""Gives words in the author's language."""

Data = dict[str, Any]
"""A question as the authoring format has it."""


class Parts(NamedTuple):
    """What a row holds of a type: answers in order, the cell `correct`, and tags of the type's own."""

    answers: list[Answer]
    correct: str = ""
    tags: Sequence[str] = ()


class Columns(NamedTuple):
    """How a type stands in a row of cells: `write` and `read` are each other's mirror. `guide` tells authors how."""

    guide: str
    write: Callable[[Any], Parts]
    read: Callable[[Cells], Any]
    """Gives a body; raises RowFaultError."""


class Card(Protocol):
    """A card in HTML, without a word of the program's own; texts go in as Markdown."""

    def line(self, markdown: str) -> str:
        """Return a line in HTML."""

    def block(self, markdown: str) -> str:
        """Return paragraphs in HTML."""

    def told(self, html: str, feedback: str) -> str:
        """Return an answer with what is said of it below."""

    def listed(self, items: Iterable[str], tag: str = "ul") -> str:
        """Return a list of HTML, nothing for none."""

    def sign(self, fraction: float) -> str:
        """Return ✓, ✗ or a part in per cent."""

    def told_choices(self, choices: Sequence[Choice], *, is_many: bool = False) -> str:
        """Return choices with a sign each, the right ones first; of several each that brings points is right."""

    def accepted(self, answers: Sequence[Accepted]) -> str:
        """Return answers to be typed, with a sign each."""

    def blank(self, ids: Iterable[str]) -> None:
        """Show the marks of these gaps as gaps in the text of the question."""


class Page(Protocol):
    """A question on a web page: its texts are HTML there, in the language of the page."""

    @property
    def body(self) -> Any:
        """The body of the type."""

    @property
    def interaction(self) -> Interaction:
        """What a learner is shown."""

    words: Mapping[str, str]

    def keyed(self, element: str, answer: str, feedback: str) -> str:
        """Return a line: an element, the answer that belongs to it, and why."""

    def listed(self, options: Iterable[Any]) -> str:
        """Return options as a list."""


class Owes(NamedTuple):
    """What a type gives; empty or None is left out."""

    place: int = 99
    """Where it is offered among the others: the plainest first."""
    name: str = ""
    """What it is called (context QuestionWords); empty: as it is written."""
    sentence: str = ""
    """What it is for (context QuestionWords)."""
    icon: str = ""
    example: Callable[[Say], Data] | None = None
    """Gives the type's own keys of a question without errors, in words to be written over (context Skeletons)."""
    fields: Callable[[Data, Say], tuple[Field, ...]] | None = None
    """Gives the fields of a form (context QuestionFields); they read what they offer from the data that they edit."""
    has_gaps: bool = False
    """Whether the text of the question holds marks of gaps."""
    columns: Columns | None = None
    sides: Callable[[Card, Any], tuple[str, str]] | None = None
    """Gives what stands on a card below the question, and on its back."""
    key: Callable[[Page], Iterator[str]] | None = None
    """Gives the key as HTML to be read, element by element; a web page needs this and a `page.js`."""


_LEFT_OUT = Sentence(
    "type-left-out",
    QT_TRANSLATE_NOOP("Errors", "Questions of the type {type} have no form there: “{id}” is left out."),
    QT_TRANSLATE_NOOP("Errors", "Keep it in this program's own format."),
)


def left_out(question: Question) -> Problem:
    """Return what is told where a type gives nothing to a place."""
    return _LEFT_OUT.error(question.place, id=question.id, type=question.type)


@cache
def owes_of(name: str) -> Owes:
    """Return what a type gives to each place; nothing at all for a type without a table, or that is none."""
    if name not in question_types.kind_names() or find_spec(_module(name) + ".owes") is None:
        return Owes()
    owes: Owes = import_module(_module(name) + ".owes").OWES
    return owes


def offered() -> tuple[str, ...]:
    """Return the types an author can begin a question of, in the order they are offered."""
    known = [name for name in question_types.kind_names() if owes_of(name).example is not None]
    return tuple(sorted(known, key=lambda name: owes_of(name).place))


@cache
def grading_script(name: str) -> str:
    """Return the script that grades a type on web pages, empty where it has none."""
    spec = find_spec(_module(name)) if name in question_types.kind_names() else None
    file = Path(spec.origin).with_name("page.js") if spec is not None and spec.origin else None
    return file.read_text("utf-8") if file is not None and file.is_file() else ""


def _module(name: str) -> str:
    return f"{question_types.__name__}.{name.replace('-', '_')}"
