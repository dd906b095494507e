"""The report of what came in: the count counts all that was left out."""

from PySide6.QtWidgets import QWidget

from htcourse.core.errors import Place
from htcourse.formats.markdown_folder.faults import FORMLESS, OTHER_FILES, PICTURES
from htcourse.ui.dialogs.report import ReportDialog
from htcourse.ui.widgets.label import Label


def test_what_a_text_lost_is_counted_as_left_out_though_the_text_came_in(qtbot, look):
    picture = PICTURES["missing"].warning(Place("a.md", 2), target="missing.png")
    files = OTHER_FILES.warning(Place("a"), count=3, names="b, c, d")
    window = QWidget()
    qtbot.addWidget(window)
    dialog = ReportDialog(look, window, "T", "W", [picture, files, FORMLESS.warning(Place("a.docx"), names="formula")])
    assert "Left out: 4. To be looked at: 1." in [each.words for each in dialog.findChildren(Label)]
    looked = ReportDialog(look, window, "T", "W", [FORMLESS.warning(Place("a.docx"), names="formula")])
    assert "To be looked at: 1." in [each.words for each in looked.findChildren(Label)]
