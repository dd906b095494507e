"""What can be decided now, each with its cost in time; one primary button."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QVBoxLayout, QWidget

from htcourse.ui.look.theme import Look
from htcourse.ui.screens.case.words import cost_text
from htcourse.ui.widgets.button import Button
from htcourse.ui.widgets.choice_row import ChoiceRow, RowState
from htcourse.ui.widgets.label import Label
from htcourse.ui.widgets.layouts import add_to, in_column
from htcourse.usecases.cases.case_pages import CaseChoice, CasePage


class DecisionPanel(QWidget):
    """Digits choose, Enter decides. At the end the button leads to the debrief."""

    decided = Signal(str)
    """A decision is taken (its id)."""
    debrief_asked = Signal()
    """The case has ended: on to the debrief."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._page: CasePage | None = None
        self.rows: dict[str, ChoiceRow] = {}
        self._group = QButtonGroup(self)
        self.heading = Label(look, "", "subheading")
        self.hint = Label(look, "", "small")
        self.note = Label(look, "", "body", wraps=True)
        self.primary = Button(look, "", "primary", call=self.go_on)
        self._list = QVBoxLayout()
        self.foot = QWidget()
        """The primary button's row: whoever scrolls the decisions may hold it where it is always seen."""
        head, foot = QHBoxLayout(), QHBoxLayout(self.foot)
        foot.setContentsMargins(0, 0, 0, 0)
        add_to(head, self.heading, 1, self.hint)
        add_to(foot, 1, self.primary)
        self._column = in_column(head, self.note, self._list, inside=self, look=look, spacing=10)
        self.take_foot()
        look.follow(self._restyle)

    @property
    def chosen(self) -> str:
        """The id of the decision chosen, not yet taken; empty for none."""
        return next((name for name, row in self.rows.items() if row.isChecked()), "")

    def show_page(self, page: CasePage) -> None:
        """Show what can be decided at this moment."""
        self._page = page
        for row in self.rows.values():
            self._group.removeButton(row)
            row.hide()
            row.deleteLater()
        self.rows = {each.id: self._row(number, each) for number, each in enumerate(page.choices, 1)}
        for row in self.rows.values():
            self._list.addWidget(row)
        words = self.tr("Decision {number}").format(number=page.number)
        self.heading.set_words(self.tr("The case has ended") if page.is_ended else words)
        digits = self.tr("1–{last}, then Enter").format(last=len(page.choices))
        digits = self.tr("1, then Enter") if len(page.choices) == 1 else digits
        self.hint.set_words("" if page.is_ended else digits)
        self.note.set_words(self._note(page))
        self.note.setVisible(bool(self.note.words))
        self.primary.set_words(self.tr("To the debrief") if page.is_ended else self.tr("Decide"))
        self._fit_button()

    def choose_digit(self, digit: int) -> bool:
        """Choose the decision of this number; return whether there is one."""
        row = list(self.rows.values())[digit - 1] if 1 <= digit <= len(self.rows) else None
        if row is not None:
            row.setChecked(True)
            row.setFocus(Qt.FocusReason.ShortcutFocusReason)
        return row is not None

    def dress_again(self) -> None:
        """Give the words their fonts once more: under a style sheet Qt takes them back when a widget is moved."""
        self.heading.set_role("subheading")
        self.hint.set_role("small")
        self.note.set_role("body")
        self.primary.set_kind("primary")

    def take_foot(self) -> None:
        """Hold the primary button below the decisions."""
        self._column.addWidget(self.foot)

    def go_on(self) -> None:
        """Do what the primary button says."""
        if self._page is not None and self._page.is_ended:
            self.debrief_asked.emit()
        elif self.chosen:
            self.decided.emit(self.chosen)

    def _row(self, number: int, choice: CaseChoice) -> ChoiceRow:
        row = ChoiceRow(self._look, str(number), choice.text, is_single=True)
        undo = [self.tr("can be taken back")] * choice.can_undo
        row.show_state(RowState.OPEN, reason="  ·  ".join((cost_text(choice.minutes), *undo)))
        row.toggled.connect(self._fit_button)
        self._group.addButton(row)
        return row

    def _note(self, page: CasePage) -> str:
        """Return what holds for all choices, so that not each has to say it."""
        if page.is_ended:
            return self.tr("Next, what you decided is held against the criteria.")
        lasting = sum(not each.can_undo for each in page.choices)
        if not lasting:
            return ""
        if lasting == len(page.choices):
            return self.tr("None of these can be undone.")
        return self.tr("Can’t be undone unless it says so.")

    def _fit_button(self) -> None:
        self.primary.setEnabled(bool(self.chosen) or (self._page is not None and self._page.is_ended))

    def _restyle(self) -> None:
        self._list.setSpacing(self._look.px(8))
