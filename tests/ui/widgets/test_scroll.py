"""A page that scrolls has no ring of its own, but where Tab comes to it alone."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLabel, QWidget

from htcourse.ui.widgets.focus_ring import BY_KEYBOARD, FocusRing
from htcourse.ui.widgets.layouts import in_column
from htcourse.ui.widgets.scroll import ScrollArea


def test_a_ring_stands_round_what_scrolls_where_tab_comes_to_it(look, qtbot):
    window = QWidget()
    qtbot.addWidget(window)
    area = ScrollArea(look, QLabel("Words\n" * 60))
    in_column(area, inside=window)
    ring = FocusRing(look, window)
    window.resize(300, 200)
    window.show()
    qtbot.waitExposed(window)
    QApplication.instance().setProperty(BY_KEYBOARD, True)
    area.setFocus(Qt.FocusReason.TabFocusReason)
    ring.use_keyboard(True)
    assert not ring.isVisible(), "a whole page"
    area.let_tab_come()
    ring.refresh()
    assert area.focusPolicy() is Qt.FocusPolicy.StrongFocus
    assert ring.isVisible()
    assert ring.geometry() == area.geometry()
