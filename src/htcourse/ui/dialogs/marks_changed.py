"""Tells a learner which results changed since they were told, from what to what, and why."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import partial

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtGui import QCloseEvent
from PySide6.QtWidgets import QWidget

from htcourse.core.clock import Moment
from htcourse.core.points import SLACK
from htcourse.ui.dialogs import Dialog
from htcourse.ui.look.texts import day_text, mode_word, moment_text, points_text
from htcourse.ui.look.theme import Look
from htcourse.ui.widgets.button import Button
from htcourse.usecases.exams.changed_marks import MarkChange, QuestionChange
from htcourse.usecases.exams.mark_history import Loss

SHOWN = 5
"""So many results are named, and of each so many questions; a regrade of weights can change all there are."""


class MarksChangedDialog(Dialog):
    """A line a result, with the way to it; it is told once, and can be read again with each result."""

    result_asked = Signal(str)
    """Show the result of an attempt (its id)."""
    seen = Signal()
    """Who is at work closed it; where the program does, nobody may have read it."""
    _is_taken_away = False

    def __init__(self, look: Look, parent: QWidget, changes: Sequence[MarkChange]) -> None:
        super().__init__(look, self.tr("Your marks changed"), parent, 480)
        for each in changes[:SHOWN]:
            title = change_title(each)
            self.add_text(title, "strong")
            loss = loss_words(each.loss) if each.loss else ""
            changed = change_lines(each) if each.has_marks else [_stands(each)]
            for line in filter(None, (loss, *changed, _fails(each))):
                self.add_text(f"{line[:1].upper()}{line[1:]}")
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

    def closeEvent(self, event: QCloseEvent) -> None:
        """Note whether the program closes it: at damage, at Quick exit or at its own end."""
        self._is_taken_away = not event.spontaneous()
        super().closeEvent(event)

    def done(self, result: int) -> None:
        """Close, and say whether that tells that it was seen."""
        super().done(result)
        if not self._is_taken_away:
            self.seen.emit()

    def _show(self, attempt_id: str) -> None:
        self.accept()
        self.result_asked.emit(attempt_id)


def change_title(change: MarkChange) -> str:
    """Return which attempt it is: the quiz, the way it was taken, which of several and the day."""
    if not change.begun_at:
        return change.title
    nth = QCoreApplication.translate("Marks", "attempt {number}").format(number=change.nth) if change.nth else ""
    day = day_text(Moment(change.begun_at, change.begun_offset).local)
    return f"{change.title} ({', '.join(filter(None, (mode_word(change.mode), nth, day)))})"


def loss_words(loss: Loss) -> str:
    """Return what an attempt counts without, and who let it count."""
    by = loss.by or QCoreApplication.translate("Marks", "your trainer")
    words = QCoreApplication.translate(
        "Marks", "Its record was changed or damaged, answers may be lost: it counts as it is, by decision of {by}."
    )
    if loss.lost:
        words = QCoreApplication.translate(
            "Marks",
            "Answers lost with a record that was changed or damaged: {lost}. It counts so, by decision of {by}.",
        )
    return words.format(lost=loss.lost, by=by)


def _stands(change: MarkChange) -> str:
    points, of = points_text(change.after), points_text(change.out_of[1])
    return QCoreApplication.translate("Marks", "Now {points} of {of} points.").format(points=points, of=of)


def _fails(change: MarkChange) -> str:
    """Return that what counts without lost answers is no pass: nobody knows any more whether it was one before."""
    is_said = change.loss is None or change.passed[1] is not False or change.stands or _pass_words(change)
    return "" if is_said else QCoreApplication.translate("Marks", "It is not passed.")


def change_lines(change: MarkChange) -> list[str]:
    """Return from what to what a result changed, in which questions, when and why: a line for each thing said."""
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
    changed = [each for each in change.questions if each.weights or each.before != each.after]
    parts += map(_question_words, changed[:SHOWN])
    if len(changed) > SHOWN:
        more = QCoreApplication.translate("Marks", "Other questions that changed: {count}.")
        parts.append(more.format(count=len(changed) - SHOWN))
    if change.certainty:
        sure = QCoreApplication.translate("Marks", "By certainty: {before} → {after}.")
        had, has = (points_text(each) for each in change.certainty)
        parts.append(sure.format(before=had, after=has))
    parts.append(_pass_words(change))
    if change.reasons:
        why = QCoreApplication.translate("Marks", "Why: {reason}")
        parts.append(why.format(reason=" · ".join(_reasons(change))))
    elif not change.is_marked_again:
        of_all = QCoreApplication.translate("Marks", "An earlier change was taken back{on}.")
        parts.append(of_all.format(on=_on(change)))
    if change.taken_back and (change.reasons or change.is_marked_again):
        of_one = QCoreApplication.translate("Marks", "An earlier change of question {number} was taken back{on}.")
        parts.append(of_one.format(number=", ".join(map(str, change.taken_back)), on=_on(change)))
    return [each for each in parts if each]


def _on(change: MarkChange) -> str:
    """Return on which days what stood before was taken back; nothing where an earlier version kept none."""
    words = QCoreApplication.translate("Marks", " on {days}")
    return words.format(days=", ".join(map(day_text, change.back_on))) if change.back_on else ""


def _question_words(change: QuestionChange) -> str:
    """Return from what to what the mark of a question changed; where it counts otherwise also that."""
    before, after = points_text(change.before), points_text(change.after)
    if change.weights is None:
        words = QCoreApplication.translate("Marks", "Question {number}: {before} → {after}.")
        return words.format(number=change.number, before=before, after=after)
    weighed = QCoreApplication.translate(
        "Marks", "Question {number}: {before} of {had} → {after} of {of}, for it counts {of} instead of {had}."
    )
    changed = QCoreApplication.translate("Marks", "Question {number}: {before} of {had} → {after} of {of}.")
    was, now = change.weights
    words = weighed if abs(change.before * now - change.after * was) < SLACK else changed
    had, of = map(points_text, change.weights)
    return words.format(number=change.number, before=before, after=after, had=had, of=of)


def _pass_words(change: MarkChange) -> str:
    """Return what a change does to a pass: of one of several attempts also that the quiz is passed all the same."""
    had, has = change.passed
    if bool(has) == bool(had):
        return ""
    if not change.nth or not (has or change.stands):
        passed = QCoreApplication.translate("Marks", "It is passed now.")
        failed = QCoreApplication.translate("Marks", "It is no longer passed.")
        waits = QCoreApplication.translate("Marks", "It is no longer passed so far: an answer waits for its mark.")
        return passed if has else waits if has is None and change.is_so_far else failed
    won = QCoreApplication.translate("Marks", "This attempt is a pass now.")
    lost = QCoreApplication.translate("Marks", "This attempt is no longer a pass.")
    stands = QCoreApplication.translate("Marks", "The best attempt counts: the quiz is passed.")
    return " ".join((won if has else lost, *([stands] if change.stands else [])))


def _reasons(change: MarkChange) -> Iterator[str]:
    """Give the reasons, with the questions that each is for where there are others."""
    of_one = QCoreApplication.translate("Marks", "Question {number}: {reason}")
    changed = {each.number for each in change.questions if each.before != each.after}
    is_of_all = len(change.whose) < 2 and all(not each or changed.issubset(each) for each in change.whose)
    whose = [()] * len(change.reasons) if is_of_all else change.whose
    for reason, numbers in zip(change.reasons, whose, strict=True):
        yield of_one.format(number=", ".join(map(str, numbers)), reason=reason) if numbers else reason
