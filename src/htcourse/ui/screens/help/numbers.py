"""Whom to call, as cards: emergency numbers first, then help lines, those nobody called apart and small."""

from collections.abc import Sequence

from PySide6.QtCore import QObject, Qt

from htcourse.ui.look.texts import day_text
from htcourse.ui.look.theme import Look
from htcourse.ui.widgets.badge import Tag
from htcourse.ui.widgets.card import Card
from htcourse.ui.widgets.label import Label
from htcourse.ui.widgets.layouts import in_column, in_grid, in_row
from htcourse.usecases.reading.open_help import HelpLine, HelpPage

_LARGE = "title"
"""The role of a number to call; one that nobody called is no larger than its words."""
_TOP = Qt.AlignmentFlag.AlignTop


class Numbers(QObject):
    """Makes the cards of a page."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look

    def cards(self, page: HelpPage, beside: str = "") -> list[Card]:
        """Return the cards in order; the first says whom to call in danger, with words `beside` its title."""
        called = [line for line in page.lines if line.last_checked]
        reported = [line for line in page.lines if not line.last_checked]
        cards = [self._emergency(page, beside)]
        if called:
            cards.append(self._called(called))
        cards.append(self._elsewhere())
        if reported:
            cards.insert(len(cards) - 1, self._reported(reported))
        return cards

    def _emergency(self, page: HelpPage, beside: str) -> Card:
        look = self._look
        card = Card(look, kind="soft", padding="side", spacing=10)
        head = in_row(Label(look, self.tr("In danger now"), "card-title"), look=look, spacing=16)
        if beside:
            head.addWidget(Label(look, beside, "small", wraps=True), 1)
        card.body.addLayout(head)
        self._add(card, page.emergency, _LARGE)
        if page.emergency:
            words = self.tr("Call from a telephone that others cannot check. Nobody tests an emergency number.")
        else:
            words = self.tr(
                "Call the local emergency number: none was found here in what was read, so ask for it before you need "
                "it. Call from a telephone that others cannot check."
            )
        card.say(words, "small-ink")
        return card

    def _called(self, lines: Sequence[HelpLine]) -> Card:
        card = Card(self._look, padding="side", spacing=12, title=self.tr("Help lines that were called"))
        self._add(card, lines, _LARGE)
        return card

    def _reported(self, lines: Sequence[HelpLine]) -> Card:
        """Return the numbers that nobody called: small, with who reported them."""
        card = Card(self._look, padding="side", spacing=12)
        card.say(self.tr("Reported by others, never called"), "card-title")
        self._add(card, lines, "strong")
        words = self.tr(
            "Nobody has called these numbers for this course. They may be dead or belong to somebody else. Do not rely "
            "on one and do not pass it on before one person of the group has called it."
        )
        card.say(words, "small")
        return card

    def _elsewhere(self) -> Card:
        card = Card(self._look, kind="note", padding="side", spacing=4)
        card.say(self.tr("If no number answers"), "subheading")
        words = self.tr(
            "Ask a hospital, an organisation that helps migrants, or the police. Abroad: the local emergency number, "
            "your own embassy or consulate, or the mission of the International Organization for Migration (IOM)."
        )
        card.say(words, "small")
        return card

    def _add(self, card: Card, lines: Sequence[HelpLine], role: str) -> None:
        """Add numbers to a card: each with whose it is, when it answers, and how far that is known.

        A module's stand below the course's and are no larger than their words: anybody may write a module.
        """
        look = self._look
        grid = in_grid(look, 16, 12, wide=1)
        grid.setColumnMinimumWidth(0, look.px(64))
        for place, line in enumerate(lines):
            number = Label(look, line.number, "strong" if line.module else role, tabular=True)
            number.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
            told = in_column(Label(look, line.name, "strong", wraps=True), spacing=0)
            told.addWidget(Label(look, self._when(line), "small-ink", wraps=True))
            told.addWidget(Label(look, self._known(line), "small", wraps=True))
            grid.addWidget(number, place, 0, _TOP)
            grid.addLayout(told, place, 1)
            if line.last_checked:
                words = self.tr("last checked: {day}").format(day=day_text(line.last_checked))
                grid.addWidget(Tag(look, words, "good"), place, 2, _TOP)
        card.body.addLayout(grid)
        if any(line.module for line in lines):
            words = self.tr(
                "A number “From …” comes from a module that was installed here, not from the course: ask who gave you "
                "the module before you rely on it."
            )
            card.say(words, "small")

    def _when(self, line: HelpLine) -> str:
        """Return hours and languages, also that they are not known."""
        if not line.hours and not line.languages:
            return self.tr("Hours and languages not known.")
        hours = line.hours[:1].upper() + line.hours[1:] if line.hours else self.tr("Hours not known")
        languages = line.languages or self.tr("languages not known")
        return f"{hours}, {languages}."

    def _known(self, line: HelpLine) -> str:
        source = ""
        if line.reported_by:
            words = self.tr("Reported by {source}, {when}")
            source = words.format(source=line.reported_by, when=line.reported_in).rstrip(", ") + "."
        module = self.tr("From “{module}”.").format(module=line.module) if line.module else ""
        return " ".join(filter(None, (module, line.note, source)))
