"""What the question types are called, and what each is for."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QObject

ICONS: Mapping[str, str] = {
    "single-choice": "circle-dot",
    "multiple-choice": "list-checks",
    "true-false": "circle-check",
    "matching": "link",
    "ordering": "list-ordered",
    "categorise": "folder",
    "numeric": "scale",
    "short-text": "pencil",
    "cloze": "ellipsis",
    "essay": "notebook-pen",
    "tagging": "highlighter",
}
"""Types in the order they are offered, the plainest first."""


class QuestionWords(QObject):
    """Names and sentences, translated."""

    def name(self, kind: str) -> str:
        """Return what a type is called; one that is unknown as it is written."""
        names = {
            "single-choice": self.tr("Single choice"),
            "multiple-choice": self.tr("Multiple choice"),
            "true-false": self.tr("True or false"),
            "matching": self.tr("Matching"),
            "ordering": self.tr("Ordering"),
            "categorise": self.tr("Sorting into groups"),
            "numeric": self.tr("Number"),
            "short-text": self.tr("Short answer"),
            "cloze": self.tr("Text with gaps"),
            "essay": self.tr("Essay"),
            "tagging": self.tr("Marking a narrative"),
        }
        return names.get(kind, kind)

    def sentence(self, kind: str) -> str:
        """Return what a type is for."""
        sentences = {
            "single-choice": self.tr("one of several is right."),
            "multiple-choice": self.tr("several can be right; all of them are asked for."),
            "true-false": self.tr("a statement that holds or does not."),
            "matching": self.tr("each thing at the left belongs to one at the right."),
            "ordering": self.tr("steps are put into their order."),
            "categorise": self.tr("statements go into two or more groups."),
            "numeric": self.tr("a figure is typed, give or take a little."),
            "short-text": self.tr("a word or two are typed."),
            "cloze": self.tr("words missing in a text are chosen or typed."),
            "essay": self.tr("a free text, marked by a trainer with a rubric."),
            "tagging": self.tr("words in a story are marked, then a verdict is given."),
        }
        return sentences.get(kind, "")
