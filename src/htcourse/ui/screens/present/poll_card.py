"""The phones in the room, as the trainer leads them: served or not, a vote opened and closed, hands counted."""

from collections.abc import Sequence
from functools import partial
from typing import NamedTuple

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from htcourse.core.poll import Phase, PolledQuestion, Vote, choice_letter
from htcourse.ui.dialogs import ask
from htcourse.ui.look.theme import Look
from htcourse.ui.reading.slide_join import Join
from htcourse.ui.screens.present.steps import Step
from htcourse.ui.widgets.button import Button
from htcourse.ui.widgets.card import Card
from htcourse.ui.widgets.choice_button import ChoiceButton
from htcourse.ui.widgets.flow import FlowLayout
from htcourse.ui.widgets.label import Label


class PollNow(NamedTuple):
    """How the poll stands. `question` is what the slide asks, None where it asks nothing; `join` while it is served.

    `is_private`: the room has a screen of its own, so that the trainer may see counts and answer before it does.
    """

    question: PolledQuestion | None
    join: Join | None = None
    phones: int = 0
    phase: Phase = Phase.WAITING
    vote: Vote | None = None
    wants_second: bool = False
    is_private: bool = False


class PollCard(Card):
    """Everything is off until the trainer starts it."""

    asked = Signal(str)
    """The trainer asks for something (a Step)."""

    def __init__(self, look: Look, addresses: Sequence[str]) -> None:
        super().__init__(look, padding="side", spacing=8, title=self.tr("Phones in the room"))
        self.join = Label(look, "", "small", wraps=True)
        self.address = ChoiceButton(look, self.tr("Network address"))
        self.address.set_choices([(each, self._named(each)) for each in addresses], addresses[0])
        self.serve = self._button(self.tr("Start poll"), "smartphone", Step.SERVE)
        self.open = self._button(self.tr("Open vote"), "play", Step.OPEN)
        self.close_vote = self._button(self.tr("Close vote"), "", Step.CLOSE, "primary")
        self.hands = self._button(self.tr("Count hands"), "", Step.HANDS)
        self.large = self._button(self.tr("Show code"), "qr-code", Step.JOIN)
        self.empty = Button(look, self.tr("New code"), "plain", "rotate-ccw", call=self._ask_to_empty)
        self.stop = self._button(self.tr("Stop poll"), "x", Step.STOP)
        self._buttons = QWidget()
        FlowLayout(
            look,
            (8, 8),
            self.address,
            self.serve,
            self.open,
            self.close_vote,
            self.hands,
            self.large,
            self.empty,
            self.stop,
            inside=self._buttons,
        )
        # Above all that grows while answers come in: what is about to be pressed stays where it is.
        self.body.addWidget(self._buttons)
        self.state, self.counts, self.second = self.say("", "body"), self.say("", "strong"), self.say("", "small")
        self.body.addWidget(self.join)

    def show_poll(self, now: PollNow) -> None:
        """Show how the poll stands, and offer what can be done now."""
        is_served, is_asking = now.join is not None, now.question is not None
        is_open = now.phase is Phase.OPEN
        if now.join is not None:
            words = self.tr("Address {url}, code {code}")
            self.join.set_words(words.format(url=now.join.url, code=now.join.spoken.replace(" ", "\u00a0")))
        self.state.set_words(self._state(now))
        self.counts.set_words(self._counted(now))
        self.second.set_words(
            self.tr("Some are right and some not: let neighbours talk for two minutes, then open a second vote.")
        )
        comes, goes = (self.close_vote, self.open) if is_open else (self.open, self.close_vote)
        is_handed_on = goes.hasFocus()
        for widget, is_shown in (
            (self.join, is_served),
            (self.address, not is_served),
            (self.serve, not is_served),
            (self.large, is_served),
            (self.empty, is_served),
            (self.stop, is_served),
            (self.open, is_served and is_asking and not is_open),
            (self.close_vote, is_served and is_asking and is_open),
            (self.hands, is_asking),
            (self.counts, bool(self.counts.words)),
            (self.second, now.wants_second),
        ):
            widget.setVisible(is_shown)
        self.hands.setEnabled(not is_open)
        if is_handed_on and comes.isVisible():
            comes.setFocus()  # the same key closes what it opened
        self.open.set_words(self.tr("Open vote") if now.vote is None else self.tr("Second vote"))

    def _state(self, now: PollNow) -> str:
        if now.join is None:
            return self.tr("Off: nothing is sent. Phones need the network of this computer, and no internet.")
        if now.question is None:
            return self.tr("Phones joined: {count}. Go to a question to ask it.").format(count=now.phones)
        words = {
            Phase.WAITING: self.tr("Phones joined: {count}. The vote is not open yet."),
            Phase.OPEN: self.tr("Phones joined: {count}. The vote is open."),
            Phase.CLOSED: self.tr("Phones joined: {count}. The vote is closed."),
            Phase.SHOWN: self.tr("Phones joined: {count}. The answer is shown."),
        }
        return words[now.phase].format(count=now.phones)

    def _counted(self, now: PollNow) -> str:
        if now.vote is None or now.question is None:
            return ""
        key = now.question.key
        told = "  ".join(
            f"{choice_letter(at)}: {now.vote.counts.get(id, 0)}{' ✓' if now.is_private and id in key else ''}"
            for at, (id, _) in enumerate(now.question.choices)
        )
        if now.phase is Phase.OPEN:
            words = self.tr("Answered: {count} of {phones}").format(count=now.vote.seats, phones=now.phones)
            return f"{words}  ·  {told}" if now.is_private and now.vote.may_be_shown else words
        if not now.vote.may_be_shown:
            return self.tr("Answered: {count}, too few to tell what").format(count=now.vote.seats)
        return self.tr("Answered: {count}  ·  {counts}").format(count=now.vote.seats, counts=told)

    def _ask_to_empty(self) -> None:
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
