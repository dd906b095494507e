"""A dialog says its title once, and a screen reader hears it."""

from PySide6.QtGui import QAccessible

from htcourse.ui.dialogs import Dialog, tell
from htcourse.ui.dialogs.choose import NameDialog
from htcourse.ui.widgets.label import Label


def test_the_frame_of_a_dialog_says_where_it_belongs_and_its_first_line_what_it_is(program):
    program.desk.navigator.show("teach")
    dialog = NameDialog(program.look, program.window.screen_shown, "New module", "Title")
    over = tell(program.look, dialog, "A name is needed", "Write one.")
    for each, title in ((dialog, "New module"), (over, "A name is needed")):
        first = next(label for label in each.findChildren(Label) if label.property("role") == "card-title")
        assert (each.windowTitle(), first.words) == ("Modules", title)
        heard = QAccessible.queryAccessibleInterface(each)
        assert heard.text(QAccessible.Text.Name) == title
    over.close()
    dialog.close()


def test_a_dialog_of_no_window_has_its_title_in_the_frame(qtbot, look):
    dialog = Dialog(look, "New module", None)
    qtbot.addWidget(dialog)
    assert dialog.windowTitle() == "New module"
