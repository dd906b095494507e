"""What the pages of marks say alike: an answer in words, a mark with its sign, how sure somebody was."""

from functools import partial

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QLabel, QWidget

from htcourse.core.quiz import Answer, Interaction, mark_of
from htcourse.ui.look.texts import Texts, day_text, mode_word, moment_text, points_text
from htcourse.ui.look.theme import Look
from htcourse.ui.question.verdict import VERDICT_SIGNS, verdict_word
from htcourse.ui.widgets.label import Label
from htcourse.ui.widgets.layouts import in_row
from htcourse.ui.widgets.rich_label import plain_text
from htcourse.usecases.exams.exam_terms import not_offered_words, surplus_words
from htcourse.usecases.exams.exam_time import time_words
from htcourse.usecases.marking.attempt_sheet import answer_lines
from htcourse.usecases.marking.attempt_words import counted_words, marked_words, paper_words, weights_words
from htcourse.usecases.marking.seen_attempts import SeenRow
from htcourse.usecases.results.known_quizzes import version_words

of_sheet = partial(QCoreApplication.translate, "AttemptSheet")


def answer_words(interaction: Interaction, answer: Answer) -> str:
    """Return an answer in the words of its question: what was chosen, matched, put in order, typed or marked."""
    return ", ".join(plain_text(each) for each in answer_lines(interaction, answer, with_text=False))


def attempt_words(row: SeenRow) -> tuple[str, ...]:
    """Return what a list says of an attempt: how it was taken, when, its points, and what a trainer should know."""
    so_far = QCoreApplication.translate("Marks", "{points} of {total} points so far")
    sure = QCoreApplication.translate("Marks", "by certainty {marks} of at most {most}")
    brought = QCoreApplication.translate("Marks", "from a file brought in")
    other = QCoreApplication.translate("Marks", "begun elsewhere, or before the PIN was changed")
    early = QCoreApplication.translate("Marks", "begun before it opened, by what the clock said later")
    doubted = QCoreApplication.translate("Marks", "answers or marks may be lost: in no figure, see Exams")
    aside = QCoreApplication.translate("Marks", "set aside: it counts nowhere")
    practised = QCoreApplication.translate("Marks", "practised before: {count} of {total} questions")
    marks, most = row.certainty or (0.0, 0.0)
    return tuple(
        filter(
            None,
            (
                mode_word(row.mode),
                brought if row.is_brought else other if row.is_of_another_pin else "",
                paper_words(row, of_sheet, day_text) or moment_text(row.at, row.offset_minutes),
                early if row.was_early else "",
                surplus_words(row.is_beyond, of_sheet),
                not_offered_words(row.is_not_offered, of_sheet),
                version_words(row.other_terms, of_sheet),
                time_words(row.time, of_sheet),
                so_far.format(points=points_text(row.points), total=points_text(row.out_of))
                if row.waiting
                else Texts().points_of(row.points, row.out_of),
                weights_words(row, of_sheet, points_text),
                Texts().waiting(row.waiting),
                marked_words(row, of_sheet, day_text),
                doubted if row.awaits_decision else "",
                counted_words(row.let_count, of_sheet).rstrip(".") if row.let_count else "",
                ": ".join(filter(None, (aside, row.why_aside))) if row.why_aside is not None else "",
                sure.format(marks=points_text(marks), most=points_text(most)) if most else "",
                practised.format(count=row.practised, total=row.questions) if row.practised else "",
            ),
        )
    )


class MarkCell(QWidget):
    """A share of `out_of` points with the sign of its verdict; a screen reader hears the verdict as a word."""

    def __init__(self, look: Look, share: float, out_of: float, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._verdict = mark_of(share, ()).verdict
        points = points_text(share * out_of)
        self._sign = QLabel()
        self.points = Label(look, points, "strong", tabular=True)
        self.setAccessibleName(f"{verdict_word(self._verdict)}, {points}")
        in_row(self._sign, self.points, 1, inside=self, look=look, spacing=6)
        look.follow(self._restyle)

    def _restyle(self) -> None:
        icon, role = VERDICT_SIGNS[self._verdict]
        self._sign.setPixmap(self._look.pixmap(icon, role, 16, self.devicePixelRatioF()))
