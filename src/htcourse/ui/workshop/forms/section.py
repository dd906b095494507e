"""A part of a file that a form edits: its elements, their fields, and how they are written back."""

from collections.abc import Sequence
from typing import Any, NamedTuple

from PySide6.QtCore import QObject

from htcourse.core.form_fields import Field
from htcourse.core.question_types import Fault
from htcourse.ui.workshop.forms.field import Offers
from htcourse.usecases.workshop.elements import element_data, moved_element, with_element, without_element


class FileEntry(NamedTuple):
    """An element of a file; `line` counts from 1. `kind` is said with its title."""

    id: str
    title: str
    icon: str
    kind: str = ""
    line: int = 0


class Addable(NamedTuple):
    """A kind of element that can be added, and one sentence what it is for."""

    kind: str
    words: str
    sentence: str
    icon: str


class Section(QObject):
    """Kinds of file have one or more; methods raise CourseError for a text that cannot be read or changed."""

    key = ""
    """The key of the list in the file."""
    icon = "list"
    is_single = False
    """There is just one element, which can be neither added nor removed."""
    has_told_choice = True
    """Whoever shows the form is told which element is chosen."""

    def title(self) -> str:
        """Return what its elements are called together."""
        raise NotImplementedError

    def entries(self, text: str) -> Sequence[FileEntry]:
        """Return the elements in order."""
        raise NotImplementedError

    def data(self, text: str, name: str) -> dict[str, Any]:
        """Return an element as plain data."""
        return element_data(self.key, text, name)

    def with_data(self, text: str, name: str, data: dict[str, Any]) -> str:
        """Return the text with an element as the data says; one that is not there is appended."""
        return with_element(self.key, text, name, data)

    def without(self, text: str, name: str) -> str:
        """Return the text without an element."""
        return without_element(self.key, text, name)

    def moved(self, text: str, name: str, to: int) -> str:
        """Return the text with an element at another place (from 0)."""
        return moved_element(self.key, text, name, to)

    def addable(self) -> Sequence[Addable]:
        """Return what can be added."""
        return ()

    def new(self, text: str, kind: str, offers: Offers) -> dict[str, Any]:
        """Return a new element, its `id` free."""
        raise NotImplementedError

    def fields(self, text: str, data: dict[str, Any], offers: Offers) -> tuple[Field, ...]:
        """Return the fields of an element."""
        raise NotImplementedError

    def faults(self, text: str, data: dict[str, Any]) -> Sequence[Fault]:
        """Return what is wrong with an element by itself, by paths below it."""
        return ()

    def named(self, text: str, data: dict[str, Any], offers: Offers) -> str:
        """Return the name that an element gets from what it says, while nobody has chosen one; empty for none."""
        return ""

    def renewed(self, text: str, data: dict[str, Any]) -> dict[str, Any]:
        """Return what an edit, which the text does not say yet, changes in other keys of the element."""
        return {}

    def finished(self, text: str, data: dict[str, Any], offers: Offers) -> dict[str, Any]:
        """Return what follows for other keys of an element from a field that was left."""
        name = self.named(text, data, offers)
        return {"id": name} if name and name != data.get("id") else {}

    def shape(self, data: dict[str, Any]) -> object:
        """Return what decides which fields there are: when it changes by an edit, the form is built anew."""
        return None

    def printed(self, data: dict[str, Any]) -> str:
        """Return an element in one line, as learners will read it; empty where no line shows it."""
        return ""

    def explained(self, data: dict[str, Any]) -> str:
        """Return one sentence what an element is for."""
        return ""
