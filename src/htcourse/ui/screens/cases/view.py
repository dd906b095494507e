"""The list of cases: a card for each, with where it stands."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractButton, QWidget

from htcourse.ui.look.texts import Texts, day_text, minutes_text
from htcourse.ui.look.theme import Look
from htcourse.ui.widgets.label import Label
from htcourse.ui.widgets.layouts import clear, in_column
from htcourse.ui.widgets.link_card import LinkCard
from htcourse.ui.widgets.page import Page
from htcourse.ui.widgets.rich_label import plain_text
from htcourse.usecases.cases.play_case import CaseRow


class CasesView(Page):
    """Asks for the case that is pressed."""

    case_asked = Signal(str)
    """Open a case where it was left (its id)."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(look, (760, 0), 0, parent)
        self._rows: Sequence[CaseRow] = ()
        self.cards: dict[str, LinkCard] = {}
        self._content = QWidget()
        self._list = in_column(inside=self._content, look=look, spacing=10)
        self.left.addWidget(self._content)

    def show_cases(self, rows: Sequence[CaseRow]) -> None:
        """Show the cases in order."""
        self._rows = rows
        self._fill()

    def focus_first(self) -> None:
        """Put the focus on the first case that is under way, else on the first."""
        begun = [row.heading.id for row in self._rows if row.play_id and not row.is_done]
        wanted = next(iter((*begun, *self.cards)), "")
        if wanted:
            self.cards[wanted].setFocus(Qt.FocusReason.OtherFocusReason)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Open the case in focus with Enter too."""
        focused = self.focusWidget()
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and isinstance(focused, QAbstractButton):
            focused.click()
        else:
            super().keyPressEvent(event)

    def _fill(self) -> None:
        clear(self._list)
        words = self.tr("Read the papers, decide, and see what follows. Nothing is timed.")
        if all(row.heading.is_invented for row in self._rows):
            words = self.tr(
                "Read the papers, decide, and see what follows. Nothing is timed, and every case is invented."
            )
        self.set_head(self.tr("Cases"), words)
        self.cards = {}
        for row in self._rows:
            title, role = row.heading.title, plain_text(row.heading.role)
            card = LinkCard(self._look, title, role, "", ground="paper", has_chevron=True, aside=self._aside(row))
            card.setAccessibleName(" ".join(filter(None, (f"{title}.", role, self._standing(row)))))
            card.clicked.connect(lambda _=False, name=row.heading.id: self.case_asked.emit(name))
            self.cards[row.heading.id] = card
            self._list.addWidget(card)
        if not self._rows:
            words = self.tr(
                "No installed module has cases. A trainer can write one, or install a module that has some."
            )
            self._list.addWidget(Label(self._look, words, "muted", wraps=True))

    def _aside(self, row: CaseRow) -> tuple[str, ...]:
        """Return what stands at the right of a case: what came of it, how far it is, or how long it takes."""
        if row.is_done:
            return self.tr("{good} of {total}").format(good=row.good, total=row.out_of), day_text(row.at)
        if row.play_id:
            return self.tr("Under way"), Texts().decisions(row.decisions)
        return (minutes_text(row.heading.minutes) if row.heading.minutes else "",)

    def _standing(self, row: CaseRow) -> str:
        if row.is_done:
            words = self.tr("Finished on {day}: {good} of {total} decisions fitted.")
            return words.format(day=day_text(row.at), good=row.good, total=row.out_of)
        if row.play_id:
            return self.tr("Under way: {decisions} taken.").format(decisions=Texts().decisions(row.decisions))
        return self.tr("About {time}.").format(time=minutes_text(row.heading.minutes)) if row.heading.minutes else ""
