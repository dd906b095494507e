"""The report of what came in: the count counts all that was left out."""

import pytest
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QWidget

from htcourse.core.errors import Place, Problem, Severity
from htcourse.formats.markdown_folder.faults import FORMLESS, OTHER_FILES, PICTURES
from htcourse.ui.dialogs.report import ReportDialog
from htcourse.ui.widgets.label import Label


def test_what_a_text_lost_is_counted_as_left_out_though_the_text_came_in(qtbot, look):
    picture = PICTURES["missing"].warning(Place("a.md", 2), target="missing.png")
    files = OTHER_FILES.warning(Place("a"), count=3, names="b, c, d")
    window = QWidget()
    qtbot.addWidget(window)
    dialog = ReportDialog(look, window, "T", "W", [picture, files, FORMLESS.warning(Place("a.docx"), names="formula")])
    assert "Questions or parts left out: 4. To be looked at: 1." in [each.words for each in dialog.findChildren(Label)]
    looked = ReportDialog(look, window, "T", "W", [FORMLESS.warning(Place("a.docx"), names="formula")])
    assert "To be looked at: 1." in [each.words for each in looked.findChildren(Label)]


@pytest.mark.parametrize("theme", ["light", "contrast"])
def test_a_list_of_one_row_does_not_scroll(program, qtbot, theme):
    """In high contrast its frame is wider, and a thumb stood beside two lines."""
    program.look.set_theme(theme)
    lost = Problem("lost", Place("contracts.txt", 5), "A brace is open. " * 5, "", Severity.ERROR)
    dialog = ReportDialog(program.look, program.window, "Questions read", "W", [lost], ["Whose passport"])
    dialog.add_button("Close", "primary", dialog.accept)
    dialog.open()
    qtbot.waitUntil(dialog.list.isVisible)
    qtbot.waitUntil(lambda: dialog.list.verticalScrollBar().maximum() == 0)
    dialog.reject()


def test_what_says_the_same_is_counted_and_copied_whole_without_what_is_typed(qtbot, look):
    pictures = [PICTURES["missing"].warning(Place("a.md", line), target="missing.png") for line in range(40)]
    fix = "Tick it (by command: --exam-bank)."
    other = Problem("kept", Place("b"), "Left out: exams.", fix, Severity.WARNING)
    window = QWidget()
    qtbot.addWidget(window)
    dialog = ReportDialog(look, window, "T", "W", [*pictures, other])
    lines = dialog.list.toPlainText().split("\n")
    assert [each.split(":")[0] for each in lines] == ["a.md", "b"], "a line a kind: 597 alike were 597 lines"
    assert lines[0].endswith("(and 39 more like this)")
    assert lines[-1] == "b: Left out: exams. Tick it."
    dialog._copy()
    assert len(QGuiApplication.clipboard().text().split("\n")) == 41
