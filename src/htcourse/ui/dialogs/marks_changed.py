"""Tells a learner which results changed since they were told, from what to what, and why."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import partial

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QWidget

from htcourse.core.clock import Moment
from htcourse.ui.dialogs import Dialog
from htcourse.ui.look.texts import day_text, mode_word, moment_text, points_text
from htcourse.ui.look.theme import Look
from htcourse.ui.widgets.button import Button
from htcourse.usecases.exams.changed_marks import MarkChange

SHOWN = 5
"""So many results are named; a regrade of weights can change all there are."""


class MarksChangedDialog(Dialog):
    """A line a result, with the way to it; it is told once, and can be read again with each result."""

    result_asked = Signal(str)
    """Show the result of an attempt (its id)."""

    def __init__(self, look: Look, parent: QWidget, changes: Sequence[MarkChange]) -> None:
        super().__init__(look, self.tr("Your marks changed"), parent, 480)
        for each in changes[:SHOWN]:
            title = change_title(each)
            self.add_text(f"{title}: {change_words(each)}")
            link = Button(look, self.tr("Show the result"), "link", call=partial(self._show, each.attempt_id))
            link.setAccessibleName(f"{link.text()}: {title}")
            self.body.addWidget(link)
        if len(changes) > SHOWN:
            words = self.tr("%n result(s) more changed: see Quizzes.", "", len(changes) - SHOWN)
            self.add_text(words, "muted")
        words = self.tr("Each result could be seen before it changed; it stands under Quizzes, with what changed.")
        self.add_text(words, "muted")
        close = self.add_button(QCoreApplication.translate("Dialog", "Close"), "primary")
        close.setDefault(True)
        self.open()
        close.setFocus()

    def _show(self, attempt_id: str) -> None:
        self.accept()
        self.result_asked.emit(attempt_id)


def change_title(change: MarkChange) -> str:
    """Return which attempt it is: the quiz, the way it was taken and the day."""
    began = Moment(change.begun_at, change.begun_offset).local if change.begun_at else ""
    return f"{change.title} ({mode_word(change.mode)}, {day_text(began)})" if began else change.title


def change_words(change: MarkChange) -> str:
    """Return from what to what a result changed, in which questions, when and why."""
    before, after, had, of = map(points_text, (change.before, change.after, *change.out_of))
    if change.out_of[0] == change.out_of[1]:
        final = QCoreApplication.translate("Marks", "from {before} to {after} of {of} points, {when}.")
        so_far = QCoreApplication.translate("Marks", "from {before} to {after} of {of} points so far, {when}.")
    else:
        final = QCoreApplication.translate("Marks", "from {before} of {had} to {after} of {of} points, {when}.")
        so_far = QCoreApplication.translate("Marks", "from {before} of {had} to {after} of {of} points so far, {when}.")
    words = so_far if change.is_so_far else final
    when = moment_text(change.at, change.offset_minutes)
    parts = [words.format(before=before, after=after, had=had, of=of, when=when)]
    question = QCoreApplication.translate("Marks", "Question {number}: {before} → {after}.")
    parts += [
        question.format(number=each.number, before=points_text(each.before), after=points_text(each.after))
        for each in change.questions[:SHOWN]
        if each.before != each.after
    ]
    if change.certainty:
        sure = QCoreApplication.translate("Marks", "By certainty: {before} → {after}.")
        had, has = (points_text(each).replace("-", "−") for each in change.certainty)
        parts.append(sure.format(before=had, after=has))
    if change.passed[0] != change.passed[1] and change.passed[1] is not None:
        passed = QCoreApplication.translate("Marks", "It is passed now.")
        lost = QCoreApplication.translate("Marks", "It is no longer passed.")
        parts.append(passed if change.passed[1] else lost if change.passed[0] else "")
    taken_back = QCoreApplication.translate("Marks", "An earlier change was taken back.")
    why = QCoreApplication.translate("Marks", "Why: {reason}").format(reason=" · ".join(_reasons(change)))
    return " ".join(filter(None, (*parts, why if change.reasons else "" if change.is_marked_again else taken_back)))


def _reasons(change: MarkChange) -> Iterator[str]:
    """Give the reasons, of several with the questions that each is for."""
    of_one = QCoreApplication.translate("Marks", "Question {number}: {reason}")
    whose = change.whose if len(change.whose) > 1 else [()] * len(change.reasons)
    for reason, numbers in zip(change.reasons, whose, strict=True):
        yield of_one.format(number=", ".join(map(str, numbers)), reason=reason) if numbers else reason
