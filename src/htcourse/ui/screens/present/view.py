"""What the trainer sees while presenting: the slide on the projector, the next one, notes, time and phones."""

from collections.abc import Mapping, Sequence
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QButtonGroup, QSizePolicy, QWidget

from htcourse.core.errors import CourseError
from htcourse.ui.look.texts import error_text, minutes_text
from htcourse.ui.look.theme import Look
from htcourse.ui.reading.slide_canvas import HEIGHT, WIDTH, OnSlide, Showing, SlideCanvas
from htcourse.ui.screens.present.plan_bar import PlanBar, clock_text
from htcourse.ui.screens.present.poll_card import PollCard, PollNow
from htcourse.ui.screens.present.steps import Step, step_of
from htcourse.ui.widgets.button import Button
from htcourse.ui.widgets.card import Card
from htcourse.ui.widgets.choice_button import ChoiceButton
from htcourse.ui.widgets.flow import FlowLayout
from htcourse.ui.widgets.label import Label
from htcourse.ui.widgets.layouts import add_to, clear, in_row
from htcourse.ui.widgets.one_of import make_one_of, set_chosen
from htcourse.ui.widgets.page import Page
from htcourse.ui.widgets.text_part import TextPart
from htcourse.usecases.classes.talk import Talk

_LEFT, _RIGHT, _LEAST_RIGHT, _TIGHT, _NARROW = 800, 408, 320, 240, 900
"""How wide columns are, the right one beside a wide slide and where there is little room, and from where on is enough.
"""
_PREVIEW, _BESIDE = 280, 260
"""How wide the next slide is at most, and from where on it stands beside its title."""
_LONG = "00:00"
"""As wide as the time is for most of a talk."""
_LEAST = 180
"""How high the slide is at least."""
_LARGE = 360
"""How high a slide is large enough for the plan to be seen with it."""
_NAME = 50
"""Letters of a slide's name where one jumps to it: so many go into a window 1024 wide at 200 %."""


class PresentView(Page):
    """One talk. What stands on the projector is painted here once more, by the same code."""

    asked = Signal(str)
    """The trainer asks for something (a Step)."""
    slide_asked = Signal(int)
    """Another slide is wanted (its place, from 0)."""
    class_chosen = Signal(str)
    """Pick from another class (its id)."""

    canvas: SlideCanvas | None = None
    """The slide on the projector, once there is a talk."""

    folds_below = _NARROW
    """Notes stand below the slide only where beside it they would leave it less room than its height allows."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(look, (_LEFT, _RIGHT), 24, parent)
        self.told: dict[Showing, Button] = {}
        self._shown_notes, self._has_next, self._asks = "", False, False

    def show_talk(
        self,
        talk: Talk,
        classes: Sequence[tuple[str, str]],
        chosen: str,
        addresses: Sequence[str],
        damaged: Sequence[CourseError] = (),
    ) -> None:
        """Build the page of a talk; `classes` are ids and names of those there are, `chosen` is the one it is for.

        `damaged` is what is wrong with classes that cannot be read.
        """
        look = self._look
        clear(self.left)
        clear(self.right)
        self._shown_notes = ""
        self.set_head("", "")
        self.heading.hide()  # it stands in the bar
        self.canvas = SlideCanvas(look, talk.pictures)
        self.canvas.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.following = SlideCanvas(look, talk.pictures)
        self.place, self.where = Label(look, "", "small"), Label(look, "", "small", wraps=True)
        self.notice = Label(look, "", "warn", wraps=True)
        self.notice.hide()
        self.jump = ChoiceButton(look, self.tr("Jump to"))
        self.jump.set_kind("quiet")
        self.jump.chosen.connect(lambda value: self.slide_asked.emit(int(value)))
        self.plan = PlanBar(look, talk.sections)
        self.poll = PollCard(look, addresses)
        self.poll.asked.connect(self.asked)
        self._steps = self._buttons()
        title = Label(look, self.tr("On the projector"), "strong")
        self._head, self._foot = in_row(title, self.place, 0, look=look, spacing=12), in_row()
        self._head.insertWidget(2, self.where, 1)
        add_to(
            self.left,
            self._head,
            self.notice,
            self.canvas,
            self._steps,
            self._switch(),
            self._foot,
            self.plan,
        )
        add_to(self.right, self._time(talk, classes, chosen, damaged), self.poll, self._next(), self._notes(talk))
        self._asks = any(each.asks for each in talk.slides)
        places = [(str(at), f"{at + 1}  {_named(talk, at)}") for at in range(len(talk.slides))]
        self.jump.set_choices(places, "0")
        self.verticalScrollBar().setValue(0)
        self._fit()

    def show_slide(self, now: OnSlide, following: OnSlide | None, at: int, total: int) -> None:
        """Show the slide on the projector, the one after it (None at the end) and the notes."""
        if self.canvas is None:
            return
        self.canvas.show_slide(now)
        self._has_next = following is not None
        self.end.setVisible(not self._has_next)
        if following is not None:
            self.following.show_slide(following)
            self.coming.set_words(following.slide.title or self._asked(following))
        words = self.tr("slide {number} of {total}").format(number=at + 1, total=total)
        if now.size != 1:
            words += self.tr(", letters {percent} %").format(percent=round(100 * now.size))
        if self.canvas.is_full and now.size > 1:
            words += self.tr(", as large as this slide has room for")
        self.place.set_words(words)
        self.jump.set_value(str(at))
        self.jump.setText(self.jump.name)  # which slide it is stands above it
        self.notes.setVisible(bool(now.slide.notes))
        self.no_notes.setVisible(not now.slide.notes)
        if now.slide.notes != self._shown_notes:
            self._shown_notes = now.slide.notes
            self.notes.show_html(now.slide.notes)
        self.black.set_words(self.tr("Show again") if now.is_black else self.tr("Black"))
        self._told_row.setVisible(now.slide.asks)
        self.untold.setVisible(not now.slide.tells_key)
        self.told[Showing.KEY].setEnabled(now.slide.has_key)
        self.told[Showing.BARS].setVisible(now.slide.question is not None)
        for told, button in self.told.items():
            set_chosen(button, is_chosen=told is now.told)
        self._fit()

    def show_poll(self, now: PollNow) -> None:
        """Show how the poll stands; while a vote is open nothing of it can be shown to the room."""
        self.poll.show_poll(now)
        self.poll.setVisible(now.question is not None or now.join is not None)
        is_lead = now.join is not None and now.question is not None  # then notes need the room of a picture
        self.following.setVisible(self._has_next and not is_lead)
        self.coming.setVisible(self._has_next and is_lead)
        if self.next.property("kind") != (kind := "plain" if now.leads else "primary"):
            self.next.set_kind(kind)
        self.told[Showing.BARS].setEnabled(now.vote is not None and now.vote.may_be_shown and not now.is_open)
        if now.is_open:
            self.told[Showing.KEY].setEnabled(False)

    def show_time(self, section: str, spent: Mapping[str, float], paused: float) -> None:
        """Show the time presented so far, and how the plan stands."""
        self.clock.set_words(clock_text(sum(spent.values())))
        self.plan.show_time(section, spent)
        self.pause.setVisible(paused > 0)
        if paused > 0:
            words = self.tr("The computer slept for {time}: that does not count.")
            self.pause.set_words(words.format(time=clock_text(paused)))

    def show_projector(self, words: str, is_on: bool, notice: str) -> None:
        """Say where the projector's window is; `notice` says what happened to it."""
        self.where.set_words(words)
        self.projector.set_words(self.tr("Take it away") if is_on else self.tr("Show to the room"))
        self.tell(notice)

    def tell(self, notice: str) -> None:
        """Say what happened, above the slide, where it is seen; empty takes it away."""
        self.notice.set_words(notice)
        self.notice.setVisible(bool(notice))
        if notice:
            self.verticalScrollBar().setValue(0)

    def show_picked(self, name: str, left: int, *, is_class: bool, are_ticked: bool = False) -> None:
        """Show who was picked, and how many wait until everybody was; `are_ticked`: of those who are there."""
        self.picked.set_words(name)
        self.picked.setVisible(bool(name))
        self._picking.setVisible(is_class)
        self.no_class.setVisible(not is_class)
        words = self.tr("Here, not picked: {count}") if are_ticked else self.tr("Not picked yet: {count}")
        self.waiting.set_words(words.format(count=left))

    def focus_first(self) -> None:
        """Put the focus on the slide: the keys of a clicker go there."""
        if self.canvas is not None:
            self.canvas.setFocus()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Do what a key asks for; the page scrolls by the wheel alone."""
        step = step_of(event)
        if step is None or self.canvas is None:
            super().keyPressEvent(event)
        else:
            self.asked.emit(step)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Let slide and buttons be seen together."""
        super().resizeEvent(event)
        self._fit_slide()

    def _fit_slide(self) -> None:
        if self.canvas is None:
            return
        px = self._look.px
        left, right = self._left_box.maximumWidth(), self._right_box.maximumWidth()
        width = min(left, self._widest(left))
        self.canvas.setFixedSize(width, self.canvas.heightForWidth(width))
        room = max(0, right - px(2 * 20))  # a page that was not laid out yet has no width
        self._fit_time(room)
        ways, is_beside = QBoxLayout.Direction, room >= px(_BESIDE)
        self._next_row.setDirection(ways.LeftToRight if is_beside else ways.TopToBottom)
        width = min(px(_PREVIEW), room - is_beside * (self._next_title.sizeHint().width() + px(12)))
        self.following.setFixedSize(width, self.following.heightForWidth(width))

    def _fit_time(self, room: int) -> None:
        """Let the class stand beside the time where its whole name has room, and the plan where that leaves some."""
        of = 0 if self.of.isHidden() else self.of.sizeHint().width() + self._look.px(8)
        time = self.clock.fontMetrics().horizontalAdvance(_LONG)
        is_beside = time + of <= room
        ways = QBoxLayout.Direction
        self._time_row.setDirection(ways.LeftToRight if is_beside else ways.TopToBottom)
        plan = self.planned.sizeHint().width() + self._look.px(8)
        self.planned.setVisible(time + plan + of * is_beside <= room)

    def _widest(self, left: int) -> int:
        """Return how wide the slide may be so that its head, and the buttons below it, are seen with it.

        So is the plan, where it leaves a slide that is large enough. A slide that asks nothing is no wider than one
        that asks: what one presses again and again stays where it is. `left` is the room there is, in px.
        """
        px = self._look.px
        rows = [self._steps, *([self._told_row] if self._asks else [])]
        taken = sum(px(16) + each.heightForWidth(left) for each in rows)
        head = self._body.contentsMargins().top() + self._columns.contentsMargins().top()
        head += max(px(19), self._head.heightForWidth(left)) + px(16)
        high = max(px(_LEAST), self.viewport().height() - head - taken - px(8))
        width = left
        for _ in range(2):  # a slide as wide as the plan leaves it, whose names need lines by that width
            above_plan = high - px(16) - self.plan.heightForWidth(width)
            width = min(left, round((above_plan if above_plan >= px(_LARGE) else high) * WIDTH / HEIGHT))
        return width

    def _fit(self) -> None:
        room = round(self.viewport().width() / self._look.zoom) - 2 * 24 - 2 * 14
        is_narrow = self.width() < self._look.px(_NARROW)
        px = self._look.px
        wanted = _LEFT
        for _ in range(2 if self.canvas is not None else 0):  # a narrower one may need another row of buttons
            wanted = min(wanted, int(self._widest(px(wanted)) / self._look.zoom))
        beside = room - 24 - wanted
        right = _TIGHT if is_narrow else max(_LEAST_RIGHT, min(_RIGHT, beside))
        is_folded = is_narrow and room - 24 - right < wanted
        self.folds_below = _NARROW if is_folded else 0
        if self.canvas is not None:
            home = self._foot if is_narrow and not is_folded else self._head
            if home.indexOf(self.where) < 0:
                home.insertWidget(min(2, home.count()), self.where, 1)
        self._widths = (_LEFT if is_folded else min(wanted, room - 24 - right), _RIGHT if is_folded else right)
        super()._fit()
        self._fit_slide()

    def _button(self, words: str, icon: str, step: Step, kind: str = "plain") -> Button:
        return Button(self._look, words, kind, icon, call=partial(self._ask, step))

    def _ask(self, step: Step, _: bool = False) -> None:
        self.asked.emit(step)

    def _buttons(self) -> QWidget:
        row = QWidget()
        self.previous = self._button(self.tr("Previous"), "", Step.PREVIOUS)
        self.next = self._button(self.tr("Next"), "", Step.NEXT, "primary")
        self.black = self._button(self.tr("Black"), "monitor", Step.BLACK, "quiet")
        self.projector = self._button(self.tr("Show to the room"), "presentation", Step.PROJECTOR)
        self.projector.setToolTip(self.tr("F5"))
        self.black.setToolTip(self.tr("B"))
        FlowLayout(self._look, (8, 8), self.previous, self.next, self.jump, self.black, self.projector, inside=row)
        return row

    def _switch(self) -> QWidget:
        """Return the switch of what the room is told of a question."""
        look = self._look
        self._told_row = QWidget()
        group = QButtonGroup(self._told_row)
        buttons = []
        for told, words, step in (
            (Showing.QUESTION, self.tr("Question only"), Step.QUESTION),
            (Showing.BARS, self.tr("Bars"), Step.BARS),
            (Showing.KEY, self.tr("Answer"), Step.KEY),
        ):
            button = self._button(words, "", step, "tab")
            make_one_of(button)
            group.addButton(button)
            self.told[told] = button
            buttons.append(button)
        self.untold = Label(look, self.tr("An exam or test asks this: its answer is not told."), "warn", wraps=True)
        self.untold.hide()
        sees, tabs = Label(look, self.tr("The room sees"), "strong"), QWidget()
        FlowLayout(look, (4, 4), *buttons, inside=tabs)
        FlowLayout(look, (12, 4), sees, tabs, self.untold, inside=self._told_row)
        return self._told_row

    def _time(
        self, talk: Talk, classes: Sequence[tuple[str, str]], chosen: str, damaged: Sequence[CourseError]
    ) -> Card:
        """Return the time and, where it is seen without scrolling, the class this is for."""
        card = Card(self._look, padding="side", spacing=8)
        self.clock = Label(self._look, clock_text(0), "title", tabular=True)
        plan = self.tr("of {time}").format(time=minutes_text(talk.minutes)) if talk.minutes else self.tr("presented")
        self.pause = Label(self._look, "", "small", wraps=True)
        self.pause.hide()
        self.of = ChoiceButton(self._look, self.tr("Class"))
        self.of.set_choices([("", self.tr("No class")), *classes], chosen)
        self.of.chosen.connect(self.class_chosen)
        if not classes:
            self.of.hide()
        self.of.setMinimumWidth(1)  # a long name loses its middle
        self.of.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.planned = Label(self._look, plan, "muted")
        timed = in_row(self.clock, self.planned, 1, look=self._look, spacing=8)
        self._time_row = in_row((timed, 1), self.of, look=self._look, spacing=8)
        add_to(card.body, self._time_row, self.pause)
        self._add_picking(card, damaged)
        return card

    def _next(self) -> Card:
        card = Card(self._look, padding="side", spacing=8)
        self.end = Label(self._look, self.tr("This is the last slide."), "muted", wraps=True)
        self._next_title = Label(self._look, self.tr("Next"), "card-title")
        titled = (self._next_title, 0, Qt.AlignmentFlag.AlignTop)
        self.coming = Label(self._look, "", "body", wraps=True)
        self._next_row = in_row(titled, (self.coming, 1), (self.end, 1), self.following, look=self._look, spacing=12)
        card.body.addLayout(self._next_row)
        return card

    def _asked(self, slide: OnSlide) -> str:
        return slide.slide.question.text if slide.slide.question is not None else ""

    def _notes(self, talk: Talk) -> Card:
        card = Card(self._look, padding="side", spacing=8)
        card.say(self.tr("Trainer’s notes"), "card-title")
        self.notes = TextPart(self._look, lambda name: talk.pictures.get(name, b""))
        self.notes.set_text_size(14, 21)
        self.notes.setAccessibleName(self.tr("Trainer’s notes"))
        self.no_notes = card.say(self.tr("There are none for this slide."), "muted")
        card.body.addWidget(self.notes)
        return card

    def _add_picking(self, card: Card, damaged: Sequence[CourseError]) -> None:
        self.pick = self._button(self.tr("Pick somebody"), "", Step.PICK)
        self.waiting, self._picking = Label(self._look, "", "small"), QWidget()
        FlowLayout(self._look, (12, 6), self.pick, self.waiting, inside=self._picking)
        self.no_class = card.say(self.tr("No class: nobody to pick, and none in the report."), "small")
        card.body.addWidget(self._picking)
        self.picked = card.say("", "card-title")  # below the button, which is pressed again and again
        self.picked.hide()
        for each in damaged:
            card.say(error_text(each), "warn")


def _named(talk: Talk, at: int) -> str:
    slide = talk.slides[at]
    words = slide.title or (slide.question.text if slide.question is not None else "")
    named = words if len(words) <= _NAME else f"{words[: _NAME - 1].rstrip()}…"
    return f"{named} ({slide.part})" if slide.part else named
