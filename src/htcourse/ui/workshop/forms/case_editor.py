"""A case file as a form, with its moments drawn above the fields of the chosen one."""

from PySide6.QtCore import Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QWidget

from htcourse.core.errors import CourseError
from htcourse.ui.look.theme import Look
from htcourse.ui.widgets.button import Button
from htcourse.ui.workshop.forms.case_drawing import CaseDrawing
from htcourse.ui.workshop.forms.case_sections import CaseHead, Criteria, Documents, Nodes, People
from htcourse.ui.workshop.forms.editor import FormEditor
from htcourse.ui.workshop.forms.editor_view import BESIDE
from htcourse.usecases.workshop.case_outline import outline

_NODES = 1
_HIGH_ENOUGH = 440
_PART = 0.36
_MOST, _LEAST = 300, 90
"""How high the drawing is at most and, where it is not lower itself, at least, in px at 100 %."""


class CaseEditor(FormEditor):
    """The outline, the drawing and the fields: choosing in one of them chooses in all."""

    try_asked = Signal(str)
    """Try the case as a learner, from this moment; empty: from its beginning."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        self._is_ready = False
        super().__init__(look, [CaseHead(), Nodes(), Documents(), People(), Criteria()], parent)
        self.drawing = CaseDrawing(look)
        self.side_column.insertWidget(0, self.drawing)
        self.switch = Button(look, self.tr("Drawing"), "tool", "git-branch")
        self.switch.setCheckable(True)
        self.switch.setChecked(True)
        self.switch.toggled.connect(lambda _: self._show_drawing())
        self.attempt = Button(look, self.tr("Try the case"), "quiet", "play", call=self._ask_try)
        for place, button in enumerate((self.attempt, self.switch)):
            self._tools_row.insertWidget(place, button)
        self.drawing.chosen.connect(self.choose)
        self.selected_changed.connect(self.drawing.select)
        self.text_changed.connect(lambda _: self._draw())
        self._is_ready = True
        self.fit()
        self._show_drawing()

    def choose(self, name: str) -> None:
        """Show a moment."""
        places = [each.id for each in self._entries]
        if name in places:
            self.list.set_row(places.index(name))

    def reload(self, *, is_rebuilt: bool = False) -> None:
        """Show the text anew, the drawing too."""
        self._draw()
        super().reload(is_rebuilt=is_rebuilt)
        self._show_drawing()

    def _ask_try(self) -> None:
        self.commit()
        self._leave_then(lambda: self.try_asked.emit(self.selected_id if self._at == _NODES else ""))

    def _draw(self) -> None:
        try:
            case = outline(self._text)
        except CourseError:
            return
        self.drawing.show_case(case)
        self.drawing.select(self._chosen)
        self.fit()

    def _show_drawing(self) -> None:
        is_nodes = self._at == _NODES
        self.attempt.set_words(self.tr("Try from here") if is_nodes else self.tr("Try the case"))
        self.switch.setVisible(is_nodes)
        self.drawing.setVisible(is_nodes and self.switch.isChecked() and bool(self._entries))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Fold the drawing away where it would leave no room for the fields, until it is asked for."""
        was_low = event.oldSize().height() < self.look.px(_HIGH_ENOUGH)
        super().resizeEvent(event)
        is_low = self.height() < self.look.px(_HIGH_ENOUGH)
        if is_low != was_low or not event.oldSize().isValid():
            self.switch.setChecked(not is_low)

    def _place(self, *, is_low: bool) -> None:
        if self._is_ready and is_low != self._is_low:
            column = self._form_column if is_low else self.side_column
            column.insertWidget(0, self.drawing)  # in the form: below tabs and list, which come before it then
        super()._place(is_low=is_low)

    def fit(self) -> None:
        """Give the drawing a part of the height, and the button to try the case its words where they fit."""
        if self._is_ready:
            wanted = self._tab_row.width_in_words() + self.attempt.width_as("both") + self.switch.sizeHint().width()
            has_room = wanted + self.look.px(4 + BESIDE) <= self.width()
            self.attempt.set_shape("both" if has_room else "icon")
        super().fit()
        if self._is_ready:
            most = min(self.look.px(_MOST), int(self.height() * _PART))
            whole = self.drawing.whole()
            is_wider = whole.width() > self.side_column.geometry().width()
            needed = whole.height() + is_wider * self.drawing.horizontalScrollBar().sizeHint().height()
            self.drawing.setFixedHeight(min(needed, max(self.look.px(_LEAST), most)))
