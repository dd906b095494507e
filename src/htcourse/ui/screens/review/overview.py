"""What is due, what comes in the next days, and what was held with confidence and not right."""

from datetime import timedelta

from PySide6.QtCore import QCoreApplication, QLocale, Qt, Signal
from PySide6.QtWidgets import QFrame, QGridLayout, QHBoxLayout, QWidget

from htcourse.ui.look.texts import Texts, minutes_text
from htcourse.ui.look.theme import Look
from htcourse.ui.question.confidence import calibration_words
from htcourse.ui.screens.review.words import ReviewTexts
from htcourse.ui.widgets.badge import Tag
from htcourse.ui.widgets.bars import Bars
from htcourse.ui.widgets.button import Button
from htcourse.ui.widgets.card import Card
from htcourse.ui.widgets.label import Label
from htcourse.ui.widgets.layouts import add_to, in_grid, in_row
from htcourse.ui.widgets.page import Page
from htcourse.ui.widgets.rich_label import RichLabel, plain_text
from htcourse.ui.widgets.sign import Sign
from htcourse.usecases.review.due_today import DueToday, DueTopic
from htcourse.usecases.review.reviewing import ReviewPage
from htcourse.usecases.review.sure_and_wrong import SureWrong

HELD_SHOWN = 8
_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter


class ReviewOverview(Page):
    """Shows a ReviewPage; counts nothing as debt and praises nothing."""

    start_asked = Signal(tuple)
    """Ask these questions (their ids), one after the other."""
    look_asked = Signal(object)
    """Look again at what was sure and wrong (its SureWrong)."""
    course_asked = Signal()
    """Continue the course: nothing is due."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(look, (380, 728), 24, parent)
        self.first_button: Button | None = None

    def show_page(self, page: ReviewPage) -> None:
        """Show everything anew."""
        self.empty()
        self.first_button = None
        self.set_head(self.tr("Review"), self.tr("Questions come back just before they would be forgotten."))
        self.left.addWidget(self._due_card(page.due) if page.due.questions else self._empty_card(page))
        if page.reviewed:
            self.left.addWidget(self._today_card(page))
        if page.waiting:
            self.left.addWidget(self._week_card(page))
        if page.due.questions or page.sure_and_wrong:
            self.right.addWidget(self._held_card(page.sure_and_wrong))
        if page.calibration:
            self.right.addWidget(self._calibration_card(page))

    def focus_first(self) -> None:
        """Put the focus on what most people want next."""
        if self.first_button is not None:
            self.first_button.setFocus(Qt.FocusReason.OtherFocusReason)

    def _due_card(self, due: DueToday) -> Card:
        look = self._look
        card = Card(look, padding="side", spacing=0)
        card.body.addLayout(self._head(self.tr("Due today"), _about(due.minutes)))
        for index, topic in enumerate(due.topics):
            if index:
                card.body.addWidget(_rule(look))
            card.body.addLayout(self._topic(topic))
        card.body.addSpacing(look.px(12))
        start = Button(look, self.tr("Start review"), "primary", call=lambda: self.start_asked.emit(due.questions))
        row = in_row(start, (Label(look, Texts().questions(len(due.questions)), "muted"), 1), look=look, spacing=12)
        card.body.addLayout(row)
        self.first_button = start
        return card

    def _topic(self, topic: DueTopic) -> QGridLayout:
        look = self._look
        grid = in_grid(look, 12, 0, wide=0, margins=(0, 8, 0, 6))
        title = topic.title or self.tr("Other questions")
        grid.addWidget(Label(look, title, "body", wraps=True), 0, 0)
        grid.addWidget(Label(look, ReviewTexts().last_time(topic), "small"), 1, 0)
        grid.addWidget(Label(look, str(topic.questions), "strong", tabular=True), 0, 1, 2, 1, _RIGHT)
        return grid

    def _empty_card(self, page: ReviewPage) -> Card:
        card = Card(self._look, padding="side", spacing=8, title=self.tr("Nothing is due today"))
        if page.next_due is None:
            words = self.tr(
                "Questions that were not right, guessed or left blank, or that you flag in a quiz, come back here "
                "on later days. "
                "Answer the checks in the lessons and take a quiz first."
            )
        else:
            when = ReviewTexts().in_days((page.next_due - page.today).days)
            words = self.tr("The next question comes back {when}. Until then, go on with the course.").format(when=when)
        card.say(words, "muted")
        card.body.addSpacing(self._look.px(4))
        button = Button(self._look, self.tr("Continue the course"), "primary", call=self.course_asked)
        card.body.addWidget(button, 0, Qt.AlignmentFlag.AlignLeft)
        self.first_button = button
        return card

    def _today_card(self, page: ReviewPage) -> Card:
        card = Card(self._look, padding="side", spacing=8, title=self.tr("Reviewed today"))
        right = page.reviewed - len(page.not_right)
        card.say(self.tr("{right} of {all} right.").format(right=right, all=page.reviewed))
        if page.not_right:
            again = Button(self._look, self.tr("Practise what was not right"), "plain", "rotate-ccw")
            again.clicked.connect(lambda: self.start_asked.emit(page.not_right))
            card.body.addWidget(again, 0, Qt.AlignmentFlag.AlignLeft)
        return card

    def _week_card(self, page: ReviewPage) -> Card:
        card = Card(self._look, padding="side", spacing=8, title=self.tr("The next seven days"))
        days = [page.today + timedelta(days=each) for each in range(len(page.coming))]
        names = [QLocale().dayName(each.isoweekday(), QLocale.FormatType.ShortFormat) for each in days]
        card.body.addWidget(Bars(self._look, [self.tr("Today"), *names[1:]], page.coming, 0))
        card.say(self.tr("A day left out moves on; nothing piles up as debt."), "small")
        return card

    def _calibration_card(self, page: ReviewPage) -> Card:
        """Say how well one knows what one knows."""
        card = Card(self._look, padding="side", spacing=8, title=self.tr("How sure, and how it went"))
        card.say(calibration_words(page.calibration))
        card.say(self.tr("Whoever is very sure should be right nearly always; whoever guesses need not be."), "small")
        return card

    def _held_card(self, rows: tuple[SureWrong, ...]) -> Card:
        look = self._look
        card = Card(look, padding="side", spacing=0)
        card.body.addLayout(self._head(self.tr("Sure and wrong"), ReviewTexts().held(len(rows)) if rows else ""))
        if not rows:
            words = self.tr(
                "Nothing stands here. Say how sure you are when you answer: what you were very sure of "
                "and was not right is kept here, until it is right on another day."
            )
            card.body.addSpacing(look.px(6))
            card.say(words, "muted")
        for index, row in enumerate(rows[:HELD_SHOWN]):
            if index:
                card.body.addSpacing(look.px(16))
                card.body.addWidget(_rule(look))
            card.body.addSpacing(look.px(12))
            self._add_held(card, row)
        if len(rows) > HELD_SHOWN:
            card.body.addSpacing(look.px(12))
            words = self.tr("The newest {count} are shown.").format(count=HELD_SHOWN)
            card.body.addWidget(Label(look, words, "small"))
        return card

    def _add_held(self, card: Card, row: SureWrong) -> None:
        look = self._look
        head = in_row(
            (RichLabel(look, row.title, size=15, line=22, weight=600), 1),
            (Tag(look, self.tr("Very sure"), "warn"), 0, Qt.AlignmentFlag.AlignTop),
            look=look,
            spacing=12,
        )
        card.body.addLayout(head)
        grid = in_grid(look, 10, 2, wide=2, margins=(0, 4, 0, 6))
        grid.setColumnMinimumWidth(1, look.px(76))
        lines = ((self.tr("You chose"), row.chosen, "x", "bad"), (self.tr("Right"), row.right, "check", "good"))
        for place, (words, choices, icon, role) in enumerate(lines):
            if choices:
                title = RichLabel(look, words, size=14, line=21, role="ink2")
                grid.addWidget(Sign(look, icon, role, title), place, 0, Qt.AlignmentFlag.AlignTop)
                grid.addWidget(title, place, 1)
                grid.addWidget(RichLabel(look, "; ".join(choices), size=14, line=21), place, 2)
        card.body.addLayout(grid)
        again = Button(look, self.tr("Look again"), call=lambda: self.look_asked.emit(row))
        again.setAccessibleName(self.tr("Look again: {title}").format(title=plain_text(row.title)))
        foot = in_row(
            (RichLabel(look, row.reason, size=14, line=21, role="ink2"), 1),
            (again, 0, Qt.AlignmentFlag.AlignBottom),
            look=look,
            spacing=16,
        )
        card.body.addLayout(foot)

    def _head(self, title: str, remark: str) -> QHBoxLayout:
        head = QHBoxLayout()
        head.setSpacing(self._look.px(12))
        add_to(head, (Label(self._look, title, "card-title"), 1), Label(self._look, remark, "small"))
        return head


def _about(minutes: int) -> str:
    return QCoreApplication.translate("Review", "about {time}").format(time=minutes_text(minutes))


def _rule(look: Look) -> QFrame:
    rule = QFrame()
    rule.setProperty("kind", "rule")
    rule.setFixedHeight(look.px(1))
    return rule
