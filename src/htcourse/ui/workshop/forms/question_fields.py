"""The fields of a question, in the words of an author: those of its type between those of any question."""

from typing import Any

from PySide6.QtCore import QCoreApplication, QObject

from htcourse.core.form_fields import Field
from htcourse.core.question_types.owed import owes_of
from htcourse.ui.workshop.forms.field import Offers
from htcourse.ui.workshop.forms.glossary_section import resting_on

Data = dict[str, Any]


class QuestionFields(QObject):
    """Builds the fields of one question."""

    def of(self, data: Data, offers: Offers) -> tuple[Field, ...]:
        """Return the fields of a question: what is asked, what is answered, and what stands around it."""
        owes = owes_of(str(data.get("type")))
        kind = "gap-text" if owes.has_gaps else "text"
        hint = self.tr("Select words and press the button below.") if owes.has_gaps else ""
        return (
            Field("title", "line", self.tr("Title"), self.tr("A few words to find it by; learners see it too.")),
            Field("text", kind, self.tr("Question"), hint, lines=2),
            *(owes.fields(data, _said) if owes.fields is not None else ()),
            Field("feedback", "text", self.tr("Explanation, shown after the answer"), lines=2),
            *self._around(offers),
        )

    def _around(self, offers: Offers) -> tuple[Field, ...]:
        levels = ((1, self.tr("Easy")), (2, self.tr("Middling")), (3, self.tr("Hard")))
        objectives = (("", self.tr("None")), *offers.objectives)
        return (
            Field("objective", "choice", self.tr("Objective"), options=lambda: objectives, is_half=True),
            Field("difficulty", "choice", self.tr("Difficulty"), options=lambda: levels, is_half=True),
            Field("hints", "words", self.tr("Hints, one a line"), self.tr("Shown one after the other when asked for.")),
            resting_on("facts", offers, is_half=True),
            Field(
                "sources",
                "words",
                self.tr("Sources, one a line"),
                self.tr("Such as @palermo-text, art. 3."),
                options=lambda: [(f"@{name}", f"{words}  ·  {name}") for name, words in offers.sources],
                is_half=True,
            ),
            Field(
                "distressing",
                "check",
                self.tr("Tells of harm closely: no clock beside it"),
            ),
        )


def _said(words: str) -> str:
    return QCoreApplication.translate("QuestionFields", words)
