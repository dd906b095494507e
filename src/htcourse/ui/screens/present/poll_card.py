"""The phones in the room, as the trainer leads them: served or not, a vote opened and closed, hands counted."""

from collections.abc import Sequence
from functools import partial
from typing import NamedTuple

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QMenu, QWidget

from htcourse.core.poll import Phase, PolledQuestion, Vote
from htcourse.ui.dialogs import ask
from htcourse.ui.look.theme import Look
from htcourse.ui.reading.slide_canvas import Showing
from htcourse.ui.reading.slide_join import Join
from htcourse.ui.screens.present.steps import Step
from htcourse.ui.screens.present.vote_bars import Counted, VoteBars
from htcourse.ui.widgets.button import Button
from htcourse.ui.widgets.card import Card
from htcourse.ui.widgets.choice_button import ChoiceButton, MenuButton
from htcourse.ui.widgets.flow import FlowLayout
from htcourse.ui.widgets.label import Label
from htcourse.ui.widgets.layouts import add_to, in_row


class PollNow(NamedTuple):
    """How the poll stands. `question` is what the slide asks, None where it asks nothing; `join` while it is served.

    `is_private`: the room has a screen of its own, so that the trainer may see counts and answer before it does.
    `tells_join`: the slide says how to join. `told` is what the room sees of the question, `before` an earlier vote.
    """

    question: PolledQuestion | None
    join: Join | None = None
    phones: int = 0
    phase: Phase = Phase.WAITING
    vote: Vote | None = None
    wants_second: bool = False
    is_private: bool = False
    tells_join: bool = False
    told: Showing = Showing.QUESTION
    before: Vote | None = None

    @property
    def is_open(self) -> bool:
        """Whether phones answer now."""
        return self.question is not None and self.phase is Phase.OPEN

    @property
    def counted(self) -> Counted | None:
        """What the trainer sees of a vote: while it is open only what no room sees with them."""
        if self.question is None or self.vote is None or not self.vote.may_be_shown:
            return None
        if self.is_open and not self.is_private:
            return None
        before = self.before if self.before is not None and self.before.may_be_shown else None
        return Counted(self.question, self.vote, before, self.is_private or self.told is Showing.KEY)

    @property
    def leads(self) -> bool:
        """Whether what comes next is a vote: to open the first, to close it, to open a second that is worth it."""
        is_first = self.join is not None and self.question is not None and self.vote is None
        return self.is_open or is_first or (self.join is not None and self.wants_second)


class PollCard(Card):
    """Everything is off until the trainer starts it."""

    asked = Signal(str)
    """The trainer asks for something (a Step)."""

    def __init__(self, look: Look, addresses: Sequence[str]) -> None:
        super().__init__(look, padding="side", spacing=8)
        self.join = Label(look, "", "small", wraps=True)
        self.address = ChoiceButton(look, self.tr("Network address"))
        self.address.set_choices([(each, self._named(each)) for each in addresses], addresses[0])
        self.serve = self._button(self.tr("Start poll"), "smartphone", Step.SERVE)
        self.open = self._button(self.tr("Open vote"), "", Step.OPEN)
        self.close_vote = self._button(self.tr("Close vote"), "", Step.CLOSE, "primary")
        self.hands = self._button(self.tr("Count hands"), "", Step.HANDS)
        self.more = MenuButton(look, self.tr("More"), self._add_rest)
        self.more.set_kind("quiet")
        title = Label(look, self.tr("Phones in the room"), "card-title", wraps=True)
        self.body.addLayout(in_row((title, 1), self.more, look=look, spacing=8))
        buttons = (self.address, self.serve, self.open, self.close_vote, self.hands)
        self._buttons = QWidget()
        FlowLayout(look, (8, 8), *buttons, inside=self._buttons)
        # Above all that grows while answers come in: what is about to be pressed stays where it is.
        self.body.addWidget(self._buttons)
        self.state, self.counts = self.say("", "body"), self.say("", "strong")
        self.bars = VoteBars(look)
        self.body.addWidget(self.bars)
        self.seen, self.second = self.say("", "small"), self.say("", "small")
        self.second.set_words(
            self.tr("Some are right and some not: let neighbours talk for two minutes, then open a second vote.")
        )
        add_to(self.body, self.join, 1)

    def show_poll(self, now: PollNow) -> None:
        """Show how the poll stands, and offer what can be done now."""
        is_served, is_asking = now.join is not None, now.question is not None
        if now.join is not None:
            words = self.tr("Address {url}, code {code}")
            self.join.set_words(words.format(url=now.join.url, code=now.join.spoken.replace(" ", "\u00a0")))
        self.state.set_words(self._state(now))
        self.counts.set_words(self._counted(now))
        self.seen.set_words(self._seen(now))
        self.bars.show_vote(now.counted)
        comes, goes = (self.close_vote, self.open) if now.is_open else (self.open, self.close_vote)
        is_handed_on = goes.hasFocus()
        for widget, is_shown in (
            (self.join, is_served and not now.tells_join),
            (self.address, not is_served),
            (self.serve, not is_served),
            (self.more, is_served),
            (self.open, is_served and is_asking and not now.is_open),
            (self.close_vote, is_served and now.is_open),
            (self.hands, is_asking),
            (self.counts, bool(self.counts.words)),
            (self.state, not self.counts.words),
            (self.seen, bool(self.seen.words)),
            (self.second, now.wants_second),
        ):
            widget.setVisible(is_shown)
        self.hands.setEnabled(not now.is_open)
        if is_handed_on and comes.isVisible():
            comes.setFocus()  # the same key closes what it opened
        self.open.set_words(self.tr("Open vote") if now.vote is None else self.tr("Second vote"))
        if self.open.property("kind") != (kind := "primary" if now.leads else "plain"):
            self.open.set_kind(kind)

    def _add_rest(self, menu: QMenu) -> None:
        """Add what is done now and then; who ends it presses twice."""
        menu.addAction(self.tr("Show code"), partial(self.asked.emit, Step.JOIN))
        menu.addAction(self.tr("New code"), self.ask_to_empty)
        menu.addSeparator()
        menu.addAction(self.tr("Stop poll"), partial(self.asked.emit, Step.STOP))

    def _seen(self, now: PollNow) -> str:
        """Say who sees the bars, where that is not the room and the trainer alike."""
        if now.vote is None or now.told is not Showing.QUESTION:
            return ""
        if now.counted is not None:
            return self.tr("Only you see the bars now.") if now.is_private else ""
        if now.is_open and not now.is_private:
            return self.tr("One screen: the bars come when the vote is closed.")
        return ""

    def _state(self, now: PollNow) -> str:
        if now.join is None:
            return self.tr("Off: nothing is sent. Phones need the network of this computer, and no internet.")
        if now.question is None:
            return self.tr("Phones joined: {count}. Go to a question to ask it.").format(count=now.phones)
        return self.tr("Phones joined: {count}. The vote is not open yet.").format(count=now.phones)

    def _counted(self, now: PollNow) -> str:
        if now.vote is None or now.question is None:
            return ""
        if not now.is_open and not now.vote.may_be_shown:
            return self.tr("Answered: {count}, too few to tell what").format(count=now.vote.seats)
        words = {
            Phase.OPEN: self.tr("The vote is open. Answered: {count} of {phones}"),
            Phase.SHOWN: self.tr("The answer is shown. Answered: {count}"),
        }.get(now.phase, self.tr("The vote is closed. Answered: {count}"))
        return words.format(count=now.vote.seats, phones=now.phones)

    def ask_to_empty(self) -> None:
        """Ask first: whoever has joined must join anew."""
        words = self.tr(
            "For a room in which somebody has taken many seats: all phones join anew with the new code. "
            "The answers of an open vote are forgotten; closed votes stay."
        )
        call = partial(self.asked.emit, Step.EMPTY)
        ask(self._look, self.window(), self.tr("Empty all seats?"), words, self.tr("New code"), call, "danger")

    def _named(self, address: str) -> str:
        return self.tr("{address}, this computer alone").format(address=address) if _is_own(address) else address

    def _button(self, words: str, icon: str, step: Step, kind: str = "plain") -> Button:
        return Button(self._look, words, kind, icon, call=lambda: self.asked.emit(step))


def _is_own(address: str) -> bool:
    return address.startswith("127.")
