"""What a person sees of an error: what stops the work first."""

from PySide6.QtWidgets import QWidget

from htcourse.core.errors import ModuleError, Place, Problem, Severity
from htcourse.ui.dialogs.error import ErrorBox
from htcourse.ui.widgets.label import Label


def test_errors_are_listed_before_warnings_each_in_their_order(qtbot, look):
    """Five warnings were listed, and not the error that was to be mended."""
    warnings = [Problem("w", Place("a.md", line), "Write it anew.", "", Severity.WARNING) for line in range(1, 8)]
    errors = [Problem("e", Place("b.yaml", line), "No choice is right.", "") for line in (3, 9)]
    window = QWidget()
    qtbot.addWidget(window)
    box = ErrorBox(look, ModuleError("It cannot be packed.", problems=[*warnings, *errors]), window)
    shown = [each.words for each in box.findChildren(Label)]
    listed = [each.partition("  ")[0] for each in shown if "  " in each]
    assert listed == ["b.yaml:3", "b.yaml:9", "a.md:1", "a.md:2", "a.md:3"]
    assert shown[-1] == "and 4 more"
