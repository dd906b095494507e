"""An objective is read in the report on gain: other columns leave it their room."""

from htcourse.ui.screens.reports.view import ReportsView
from htcourse.usecases.classes.reports import ReportKind, ReportTable

HEAD: tuple[str, ...] = (
    "Module",
    "Objective",
    "People",
    "Before, %",
    "After, %",
    "Gained, points of 100",
    "Gained at least",
)
HEAD += ("Gained at most", "Of what could be gained", "Of that at least", "Of that at most")
FIGURES = (26, 55.1, 71.5, 16.4, 11.0, 21.8, 0.37, 0.26, 0.47)
OBJECTIVE = "Answer a warning sign with a step that protects, and then ask somebody for help"


def test_an_objective_is_read_whole_and_its_share_makes_way_until_it_is_asked_for(look, qtbot):
    view = ReportsView(look)
    qtbot.addWidget(view)
    view.resize(1366, 716)
    rows = (("A course", "All objectives", *FIGURES), ("A course", OBJECTIVE, *FIGURES))
    view.show_report(ReportTable(ReportKind.GAIN, "Gain", "Class", HEAD, rows, named=2), "c", (), ())
    view.show()
    table = view.table
    assert table is not None
    names = table.verticalHeader()
    assert table.model().headerData(0, names.orientation()) == OBJECTIVE
    assert table.model().headerData(1, names.orientation()) == "All objectives", "it is no objective: it ends them"
    qtbot.waitUntil(lambda: names.width() >= names.fontMetrics().horizontalAdvance(OBJECTIVE))
    assert [HEAD[2 + at] for at in sorted(table.left_out)] == list(HEAD[-3:])
    view.wider.click()
    assert not any(map(table.isColumnHidden, range(table.model().columnCount())))
