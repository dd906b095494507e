"""Before a case: who you are in it, how long it takes, what it speaks of, and a way round of equal worth."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from htcourse.ui.look.texts import minutes_text
from htcourse.ui.look.theme import Look
from htcourse.ui.widgets.button import Button
from htcourse.ui.widgets.card import Card
from htcourse.ui.widgets.label import Label
from htcourse.ui.widgets.layouts import add_to, clear, in_row
from htcourse.ui.widgets.page import Page
from htcourse.ui.widgets.rich_label import RichLabel
from htcourse.usecases.cases.case_pages import CaseHeading


class IntroPage(Page):
    """Begin or choose another: with a content note both buttons have the same weight."""

    begin_asked = Signal()
    """The case is begun."""
    others_asked = Signal()
    """Another case is wanted."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(look, (760, 0), 0, parent)
        self._heading: CaseHeading | None = None
        self._primary = Button(look, self.tr("Begin the case"), "primary", call=self.begin_asked)
        self._plain = Button(look, self.tr("Begin the case"), "plain", call=self.begin_asked)
        self.others = Button(look, self.tr("Another case"), "plain", call=self.others_asked)
        self._card = Card(look, padding="page", spacing=10)
        self._buttons = QWidget()
        in_row(self._primary, self._plain, self.others, 1, inside=self._buttons, look=look, spacing=12)
        add_to(self.left, self._card, self._buttons)

    @property
    def begin(self) -> Button:
        """The button that begins: no heavier than the other one where there is a content note."""
        return self._plain if self._heading is not None and self._heading.content_note else self._primary

    def show_heading(self, heading: CaseHeading) -> None:
        """Show what is said before a case."""
        look, self._heading = self._look, heading
        self.set_head(heading.title, self._subtitle(heading))
        clear(self._card.body)
        self._card.body.addWidget(Label(look, self.tr("Your part"), "caps"))
        self._card.body.addWidget(RichLabel(look, heading.role, size=17, line=26))
        if heading.content_note:
            self._card.body.addSpacing(look.px(8))
            self._card.body.addWidget(Label(look, self.tr("Before you begin"), "caps"))
            self._card.body.addWidget(RichLabel(look, heading.content_note, size=17, line=26))
            words = self.tr("You can leave this case out; others teach the same, and you can come back at any time.")
            self._card.say(words, "muted")
        words = self.tr("Time passes with your decisions only; take as long as you need.")
        if heading.is_invented:
            words = self.tr(
                "Every person and place is invented. Time passes with your decisions only; take as long as you need."
            )
        self._card.say(words, "muted")
        self._primary.setVisible(not heading.content_note)
        self._plain.setVisible(bool(heading.content_note))
        self.verticalScrollBar().setValue(0)

    def _subtitle(self, heading: CaseHeading) -> str:
        if not heading.minutes:
            return self.tr("A case to decide")
        return self.tr("A case to decide, about {time}").format(time=minutes_text(heading.minutes))
