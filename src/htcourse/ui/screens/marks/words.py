"""What the pages of marks say alike: an answer in words, a mark with its sign, how sure somebody was."""

from functools import partial

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QLabel, QWidget

from htcourse.core.clock import Moment
from htcourse.core.quiz import Answer, Interaction, Mode, mark_of
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

translate = QCoreApplication.translate  # the name that lupdate knows
of_sheet = partial(translate, "AttemptSheet")


def answer_words(interaction: Interaction, answer: Answer) -> str:
    """Return an answer in the words of its question: what was chosen, matched, put in order, typed or marked."""
    return ", ".join(plain_text(each) for each in answer_lines(interaction, answer, with_text=False))


def attempt_columns(row: SeenRow) -> tuple[str, str, str]:
    """Return in a word how an attempt was taken, when (from paper: which day), and its points of how many."""
    points = translate("Marks", "{points} of {total}")
    when = moment_text(row.at, row.offset_minutes)
    short = {Mode.PRE: translate("Marks", "Before"), Mode.POST: translate("Marks", "After")}
    given = points_text(row.points) if row.waiting < row.questions else "–"  # 0 would be a mark
    return (
        short.get(row.mode, mode_word(row.mode)),
        day_text(Moment(row.at, row.offset_minutes).local[:10]) if row.is_paper else when,
        points.format(points=given, total=points_text(row.out_of)),
    )


def attempt_notes(row: SeenRow) -> tuple[str, ...]:
    """Return what a trainer should know of an attempt beside its columns."""
    sure = translate("Marks", "by certainty {marks} of at most {most}")
    brought = translate("Marks", "from a file brought in")
    other = translate("Marks", "begun elsewhere, or before the PIN was changed")
    early = translate("Marks", "begun before it opened, by what the clock said later")
    doubted = translate("Marks", "answers or marks may be lost: in no figure, see Exams")
    aside = translate("Marks", "set aside: it counts nowhere")
    practised = translate("Marks", "practised before: {count} of {total} questions")
    marks, most = row.certainty or (0.0, 0.0)
    return tuple(
        filter(
            None,
            (
                brought if row.is_brought else other if row.is_of_another_pin else "",
                paper_words(row, of_sheet, day_text),
                early if row.was_early else "",
                surplus_words(row.is_beyond, of_sheet),
                not_offered_words(row.is_not_offered, of_sheet),
                version_words(row.other_terms, of_sheet),
                time_words(row.time, of_sheet),
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


def attempt_badges(row: SeenRow) -> tuple[tuple[str, str], ...]:
    """Return in a word or two each what is not usual of an attempt, with a role; what a trainer has to do first."""
    marks = points_text(row.certainty[0]) if row.certainty else ""
    told = (
        (row.awaits_decision, "warn", translate("Marks", "Answers may be lost")),
        (row.waiting, "warn", translate("Marks", "To mark: {count}").format(count=row.waiting)),
        (row.waits, "warn", translate("Marks", "Not released")),
        (row.why_aside is not None, "plain", translate("Marks", "Set aside")),
        (row.let_count, "plain", translate("Marks", "Let count")),
        (row.anew, "accent", translate("Marks", "Marked anew: {count}").format(count=row.anew)),
        (row.is_not_offered, "warn", translate("Marks", "Not offered here")),
        (row.is_beyond, "warn", translate("Marks", "Beyond what is allowed")),
        (row.was_early, "warn", translate("Marks", "Begun early")),
        (row.is_brought, "plain", translate("Marks", "From a file")),
        (row.is_of_another_pin and not row.is_brought, "plain", translate("Marks", "Begun elsewhere")),
        (row.is_paper, "plain", translate("Marks", "From paper")),
        (row.time.extra, "plain", translate("Marks", "Extra time")),
        (row.other_terms.version, "plain", translate("Marks", "Other version")),
        (row.out_of_then != row.out_of, "plain", translate("Marks", "Other weights")),
        (row.practised, "plain", translate("Marks", "Practised before")),
        (marks, "plain", translate("Marks", "By certainty {marks}").format(marks=marks)),
        (row.marked, "plain", translate("Marks", "Essay marked")),
    )
    return tuple((words, role) for is_so, role, words in told if is_so)


def attempt_words(row: SeenRow) -> tuple[str, ...]:
    """Return all of it in a line: of one from paper its day once."""
    _, when, _ = attempt_columns(row)
    return (mode_word(row.mode), *([] if row.is_paper else [when]), points_words(row), *attempt_notes(row))


def points_words(row: SeenRow) -> str:
    """Return the points of an attempt, so far where answers wait for a mark."""
    so_far = translate("Marks", "{points} of {total} points so far")
    points = so_far.format(points=points_text(row.points), total=points_text(row.out_of))
    return points if row.waiting else Texts().points_of(row.points, row.out_of)


def in_one_line(when: str, by: str, *parts: str) -> str:
    """Return who did something when, and sentences about it with a dot between; only the last keeps its full stop."""
    found = [each for each in parts if each]
    said = [*(each.removesuffix(".") for each in found[:-1]), *found[-1:]]
    return " · ".join(filter(None, (when, by, *said)))  # “Nurgul T.” is her name


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
