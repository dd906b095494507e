"""The glossary as a form: its terms, each with its definition and where the definition comes from."""

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QCoreApplication

from htcourse.core.form_fields import Field
from htcourse.core.question_types import Fault
from htcourse.ui.workshop.forms.field import Offers, free_id
from htcourse.ui.workshop.forms.section import Addable, FileEntry, Section
from htcourse.usecases.workshop import term_forms

Data = dict[str, Any]


class TermsSection(Section):
    """The terms of the glossary in the author's language."""

    key = "terms"
    icon = "book-open"

    def title(self) -> str:
        return self.tr("Terms")

    def entries(self, text: str) -> Sequence[FileEntry]:
        """Return the terms in the order of the file."""
        found = term_forms.terms_in(text)
        return [FileEntry(each.id, each.term or each.id, self.icon, self.tr("Term"), each.line) for each in found]

    def addable(self) -> Sequence[Addable]:
        return [Addable("term", self.tr("Term"), self.tr("a word with what it means."), self.icon)]

    def new(self, text: str, kind: str, offers: Offers) -> Data:
        """Return a term without words; its name comes from them."""
        return {"id": free_id(term_forms.PREFIX, {each.id for each in term_forms.terms_in(text)})}

    def named(self, text: str, data: Data, offers: Offers) -> str:
        """Return the name made from its words, unless a lesson links to it already."""
        used = {each.id for each in term_forms.terms_in(text)}
        return "" if data.get("id") in offers.used else term_forms.name_of_term(data, used)

    def fields(self, text: str, data: Data, offers: Offers) -> tuple[Field, ...]:
        """Return what is said of a term."""
        return (
            Field("term", "line", self.tr("Term"), self.tr("As it stands in the text.")),
            Field("definition", "text", self.tr("What it means, in one or two sentences"), lines=3),
            cited(self.tr("Where the definition comes from, one source a line"), offers),
        )

    def faults(self, text: str, data: Data) -> Sequence[Fault]:
        return term_forms.problems_of_term(data)

    def explained(self, data: Data) -> str:
        """Return how a lesson links to it."""
        return self.tr("A lesson links to it as [words]{{term={name}}}.").format(name=data.get("id", ""))


def cited(label: str, offers: Offers, *, is_half: bool = False) -> Field:
    """Return the field in which sources are cited: one a line, chosen from those of the module."""
    options = [(f"@{name}", f"{words}  ·  {name}") for name, words in offers.sources]
    return Field("sources", "words", label, "@palermo-text, art. 3", options=lambda: options, is_half=is_half)


def resting_on(key: str, offers: Offers, *, is_half: bool = False) -> Field:
    """Return the field in which facts are named: one a line, chosen from those of the module by what they claim."""
    label = QCoreApplication.translate("QuestionFields", "Facts, one a line")
    hint = QCoreApplication.translate("QuestionFields", "Such as D-204.")
    options = [(name, f"{words}  ·  {name}") for name, words in offers.facts]
    return Field(key, "words", label, hint, options=lambda: options, is_half=is_half)
