"""What a regrade would change, person by person, and the reason for it; nothing is written before it is pressed."""

from collections.abc import Mapping
from types import MappingProxyType

from PySide6.QtCore import QCoreApplication, QLocale, Qt, Signal
from PySide6.QtWidgets import QLineEdit, QPlainTextEdit, QVBoxLayout, QWidget

from htcourse.core.clock import Moment
from htcourse.core.quiz import State
from htcourse.core.statistics.items import is_reliable
from htcourse.ui.look.texts import day_text, mode_word, points_text
from htcourse.ui.look.theme import Look
from htcourse.ui.question.gestures.base import ROW_STATES
from htcourse.ui.question.question_text import QuestionText
from htcourse.ui.screens.marks.words import MarkCell, answer_words
from htcourse.ui.widgets.button import Button
from htcourse.ui.widgets.card import Card
from htcourse.ui.widgets.choice_row import ChoiceRow, RowState
from htcourse.ui.widgets.label import Label
from htcourse.ui.widgets.layouts import add_to, in_column, in_row, sized
from htcourse.ui.widgets.ruled_grid import RuledGrid
from htcourse.usecases.attempts.same_words import in_ids_of, same_text
from htcourse.usecases.attempts.shown_question import ShownQuestion
from htcourse.usecases.marking.regrade import says_why
from htcourse.usecases.marking.regrade_preview import Regrade
from htcourse.usecases.marking.regrade_rows import ClassMean, RegradeRow, staying

FIRST = 30
"""So many people are listed before “Show all” is pressed."""


class RegradeTable(Card):
    """Who gets another mark: the answer, before and after, and the sum of the attempt."""

    def __init__(
        self, look: Look, found: Regrade, names: Mapping[str, str], quizzes: Mapping[str, str] = MappingProxyType({})
    ) -> None:
        super().__init__(look, padding="side", spacing=8)
        self._names, self._quizzes, self._found = names, quizzes, found
        self._stays = staying(found.rows)
        self.head = Label(look, self._headline(), "card-title", wraps=True)
        self.sentence = Label(look, self._sentence(), "body", wraps=True)
        words = [self.tr("Person"), self.tr("Answer"), self.tr("Before"), self.tr("After"), self.tr("Points"), ""]
        self._table = RuledGrid(look, words, wide=1)
        self._table.grid.setColumnStretch(1, 1)  # which attempt it is goes into two lines there
        self.more = Button(look, self.tr("Show all {count}").format(count=len(found.rows)), "link", call=self._show_all)
        self.more.setVisible(len(found.rows) > FIRST)
        self.mean = Label(look, _mean_words(found.mean), "body", wraps=True) if found.mean else None
        add_to(self.body, self.head, self.sentence, *([self.mean] if self.mean else []))
        if found.rows:
            self.body.addLayout(self._table.grid)
        foot = Label(look, self._foot(), "small", wraps=True)
        add_to(self.body, in_row((foot, 1), self.more))
        for row in found.rows[:FIRST]:
            self._row(row)

    def _headline(self) -> str:
        found = self._found
        total = len(found.rows) + found.same + found.unread
        words = self.tr("Another mark for {count} of {total} answers")
        if found.now is None:
            words = self.tr("Another sum for {count} of {total} attempts")
        return words.format(count=len(found.changed), total=total)

    def _sentence(self) -> str:
        changed = self._found.changed
        counts = (
            (self.tr("Lower: {count}."), sum(each.step < 0 for each in changed)),
            (self.tr("Higher: {count}."), sum(each.step > 0 for each in changed)),
            (self.tr("The same part of all points: {count}."), sum(each.step == 0 for each in changed)),
            (self.tr("People who pass by it: {count}."), self._found.people(1)),
            (self.tr("People who pass no more: {count}."), self._found.people(-1)),
            (self.tr("By hand, kept: {count}."), len(self._found.rows) - len(changed)),
            (self.tr("Told the learner already: {count}."), sum(each.was_told for each in changed)),
        )
        return " ".join(words.format(count=count) for words, count in counts if count)

    def _foot(self) -> str:
        counts = (
            (self.tr("Marked as before: {count}."), self._found.same),
            (
                self.tr(
                    "Not marked anew: {count}. What was chosen there is not in the question any more, or what it asks "
                    "now was not asked then. Where another mark is due, open the attempt under Attempts and give it by "
                    "hand."
                ),
                self._found.unread,
            ),
        )
        told = [words.format(count=count) for words, count in counts if count]
        people = ", ".join(self._names.get(id, name) for id, name in self._found.unread_by.items())
        return " ".join([*told, *([self.tr("To be looked at: {names}.").format(names=people)] if people else [])])

    def _row(self, row: RegradeRow) -> None:
        look, found = self._look, self._found
        name = self._names.get(row.key.learner_id, row.name)
        who, which = QWidget(), Label(look, self._which(row), "small", wraps=True)
        in_column(Label(look, name, "strong", wraps=True), which, inside=who, look=look, spacing=0)
        cells: list[QWidget] = [who]
        if found.now is not None:
            said = answer_words((found.then or found.now).interaction(0), row.answer)
            marks = (MarkCell(look, each, row.weight) for each in (row.before, row.after))
            cells += [Label(look, said, "small-ink", wraps=True), *marks]
        else:
            cells += [Label(look, _weights(row), "small-ink", wraps=True), Label(look, ""), Label(look, "")]
        cells.append(self._sums(row))
        cells.append(self._note(row))
        self._table.add_row(*cells, place=Qt.AlignmentFlag.AlignVCenter)

    def _sums(self, row: RegradeRow) -> QWidget:
        """Return the sum of the attempt, and of a test by certainty what that counts, before and after."""
        total = Label(self._look, self._total(row), "body", tabular=True)
        if row.certainty is None:
            return total
        words = self.tr("by certainty {before} → {after}")
        before, after = (points_text(each) for each in row.certainty)
        sums, sure = QWidget(), Label(self._look, words.format(before=before, after=after), "small", tabular=True)
        in_column(1, total, sure, 1, inside=sums, look=self._look, spacing=0)
        return sums

    def _note(self, row: RegradeRow) -> QWidget:
        """Return what to look at in a row: a mark by hand that stays, or an attempt that passes by it or no more.

        Once a person it says that the quiz stays passed.
        """
        if row.is_by_hand or not row.attempt_turn:
            return Label(self._look, self.tr("by hand, kept") if row.is_by_hand else "", "small")
        no_more = self.tr("passes no more so far") if row.is_open_turn else self.tr("passes no more")
        passes, fails = (self.tr("passes by it"), "good"), (no_more, "bad")
        turn = Label(self._look, *(passes if row.attempt_turn > 0 else fails))
        if row.key not in self._stays:
            return turn
        note, stays = QWidget(), Label(self._look, self.tr("the quiz stays passed"), "small", wraps=True)
        in_column(1, turn, stays, 1, inside=note, look=self._look, spacing=0)
        return note

    def _which(self, row: RegradeRow) -> str:
        """Return which attempt it is: quiz and how, when, which of several and if it is not released."""
        nth = self.tr("attempt {number}").format(number=row.nth) if row.nth else ""
        told = "" if row.was_told else self.tr("not released")
        day = day_text(Moment(row.at, row.offset_minutes).local[:10]).replace(" ", "\N{NO-BREAK SPACE}")
        what = filter(None, (self._quizzes.get(row.quiz_id, ""), mode_word(row.mode)))
        parts = "\N{NO-BREAK SPACE}·\N{NO-BREAK SPACE}".join(what), day, nth, told
        return ", ".join(filter(None, parts))  # no line ends in a dot

    def _total(self, row: RegradeRow) -> str:
        before, after = (points_text(each) for each in row.total)
        had, total = (points_text(each) for each in row.out_of)
        words = self.tr("{before} → {after} of {total}")
        if had != total:
            words = self.tr("{before} of {had} → {after} of {total}")
        return words.format(before=before, had=had, after=after, total=total)

    def _show_all(self) -> None:
        for row in self._found.rows[FIRST:]:
            self._row(row)
        self.more.hide()


def _mean_words(mean: ClassMean) -> str:
    """Return the mean before and after, with as many digits as tell one from the other."""
    digits = next((each for each in (0, 1, 2) if _percent(mean.before, each) != _percent(mean.after, each)), 0)
    words = QCoreApplication.translate("Marks", "Mean: {before} % → {after} % (attempts: {count}).")
    what = QCoreApplication.translate("Marks", "Practice attempts count too; answers that wait for a mark count as 0.")
    told = words.format(before=_percent(mean.before, digits), after=_percent(mean.after, digits), count=mean.attempts)
    if is_reliable(mean.learners):
        return f"{told} {what}"
    few = QCoreApplication.translate("Marks", "Learners: {count}, too few to trust a mean.")
    return f"{told} {few.format(count=mean.learners)} {what}"


def _weights(row: RegradeRow) -> str:
    """Return which questions count otherwise, from what to what."""
    return " · ".join(f"{title}: {points_text(had)} → {points_text(has)}" for title, had, has in row.weights)


def _percent(share: float, digits: int) -> str:
    return QLocale().toString(100 * share, "f", digits)


class RegradeQuestion(Card):
    """The question with the key that was and the one that is."""

    def __init__(self, look: Look, found: Regrade, parent: QWidget | None = None) -> None:
        super().__init__(look, parent, padding="side", spacing=8)
        self._found = found
        add_to(self.body, Label(look, found.title, "card-title", wraps=True))
        self._question(self.body)

    def _question(self, body: QVBoxLayout) -> None:
        look, found = self._look, self._found
        if found.now is None or found.then is None:
            words = self.tr("The questions of this quiz count other points now: the sums are reckoned anew.")
            body.addWidget(Label(look, words, "body", wraps=True))
            return
        is_same = same_text(found.now, found.then)
        for said, question in (("", found.now),) if is_same else self._both_texts(found.then, found.now):
            text = QuestionText(look)
            text.show_html(question.text("text"))
            add_to(body, *([Label(look, said, "strong")] if said else []), text)
        stands = in_ids_of(found.now, found.then, reworded=True)
        worded = {each.id: each.text for each in found.then.interaction(0).options}
        was, now = found.then.choice_states(), stands.choice_states()
        here = stands.interaction(0).options
        gone = (each for each in found.then.interaction(0).options if each.id not in {one.id for one in here})
        for option in (*here, *gone):
            had, has = was.get(option.id, State.WRONG), now.get(option.id, State.WRONG)
            if (had, has) != (State.WRONG, State.WRONG):
                said = worded.get(option.id, option.text)
                words = option.text if said == option.text else f"{said} → {option.text}"
                body.addWidget(self._key(words, had, has))

    def _both_texts(self, then: ShownQuestion, now: ShownQuestion) -> tuple[tuple[str, ShownQuestion], ...]:
        return (self.tr("As it was asked"), then), (self.tr("As it is asked now"), now)

    def _key(self, text: str, had: State, has: State) -> ChoiceRow:
        row = ChoiceRow(self._look, "", text)  # by its words: everybody saw it in another order
        row.setCheckable(False)
        row.set_locked(True)
        words = {
            State.RIGHT: self.tr("Key") if had is State.RIGHT else self.tr("New key"),
            State.PARTLY: self.tr("Was key, now partly right") if had is State.RIGHT else self.tr("Partly right"),
            State.WRONG: self.tr("Was key") if had is State.RIGHT else self.tr("Was partly right"),
        }
        row.show_state(RowState.LEFT if has is State.WRONG else ROW_STATES[has], words[has])
        return row


class RegradeSide(Card):
    """The reason, the name, and the two buttons."""

    confirmed = Signal(str, str)
    """Regrade, for this reason, in this name."""
    closed = Signal()
    """Back to the list; nothing is written."""

    def __init__(self, look: Look, found: Regrade, by: str, counts: str = "", parent: QWidget | None = None) -> None:
        """Take what changes in a sentence, too: it is shown where the table that has it stands below."""
        super().__init__(look, parent, padding="side", spacing=8)
        self._found = found
        self.counts = Label(look, counts, "body", wraps=True)
        self.counts.hide()
        self.reason, self.by = QPlainTextEdit(), QLineEdit(by)
        self.go = Button(look, self.tr("Regrade ({count})").format(count=len(found.changed)), "primary")
        self.cancel = Button(look, self.tr("Cancel"), "plain")
        self._why()
        self._tell()

    def _why(self) -> None:
        look = self._look
        self.reason.setAccessibleName(self.tr("Reason"))
        self.by.setAccessibleName(self.tr("Your name"))
        self.reason.setTabChangesFocus(True)
        sized(look, self.reason, 14, height=84)
        sized(look, self.by, 14)
        self.reason.textChanged.connect(self._tell)
        self.by.textChanged.connect(self._tell)
        self.go.clicked.connect(lambda: self.confirmed.emit(self.reason.toPlainText(), self.by.text()))
        self.cancel.clicked.connect(self.closed)
        kept = self.tr("The old marks are kept with each attempt. This can be taken back.")
        add_to(
            self.body,
            Label(look, self.tr("Reason"), "card-title"),
            Label(look, self.tr("Kept with each mark, and shown to those whose mark changes."), "small", wraps=True),
            self.reason,
            Label(look, self.tr("Your name"), "strong"),
            self.by,
            self.counts,
            in_row(self.cancel, self.go, 1, look=look, margins=(0, 8, 0, 0), spacing=8),
            Label(look, kept, "small", wraps=True),
        )

    def _tell(self) -> None:
        is_said = says_why(self.reason.toPlainText(), self.by.text())
        self.go.setEnabled(is_said and bool(self._found.rows))
