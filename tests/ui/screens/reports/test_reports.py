"""One table behind every report: the window, CSV, workbook and PDF hold equal figures."""

import csv
import re
from dataclasses import replace
from functools import partial

import pypdfium2
import pytest
from PySide6.QtCore import QCoreApplication, QLocale, QPoint, QRect, Qt
from PySide6.QtGui import QFontMetrics
from python_calamine import CalamineWorkbook
from tests.how_many import few
from tests.store.behind import change_behind
from tests.ui.curtains import say_pin
from tests.usecases.classes.reported_class import reported_class
from tests.usecases.simulated import simulated_class

from htcourse.core.errors import CourseError
from htcourse.store.class_files import Person
from htcourse.ui.dialogs import Dialog
from htcourse.ui.look.texts import day_text
from htcourse.ui.reading.pages import print_page
from htcourse.ui.screens.reports.screen import ReportsScreen
from htcourse.ui.screens.reports.table import ReportModel, ShownReport
from htcourse.ui.screens.reports.view import ReportsView
from htcourse.ui.widgets.button import Button
from htcourse.ui.widgets.chart_picture import ChartPicture
from htcourse.ui.widgets.check_box import CheckBox
from htcourse.ui.widgets.choice_button import ChoiceButton
from htcourse.ui.widgets.label import Label
from htcourse.usecases.classes.report_charts import in_one
from htcourse.usecases.classes.report_figures import decimal_mark, number_text, told_number
from htcourse.usecases.classes.reports import ReportKind, report_page, report_table, save_report
from htcourse.usecases.classes.roster import add_people, find_class, new_class
from htcourse.usecases.people.trainer_pin import set_trainer_pin
from htcourse.usecases.results.counting import Which


@pytest.fixture(scope="module")
def desk(tmp_path_factory):
    return reported_class(tmp_path_factory.mktemp("desk"))


def written(table, folder):
    """Return the cells of a report as CSV and workbook have them, and the words of its PDF."""
    with save_report(table, folder / "x.csv").open(encoding="utf-8-sig", newline="") as file:
        rows = list(csv.reader(file))
    sheet = CalamineWorkbook.from_path(save_report(table, folder / "x.xlsx")).get_sheet_by_index(0).to_python()
    print_page(lambda _: report_page(table), "x", "en", folder / "x.pdf", is_wide=True)
    pages = pypdfium2.PdfDocument((folder / "x.pdf").read_bytes())
    words = "".join("".join(page.get_textpage().get_text_range() for page in pages).split())
    return rows, sheet, words.replace("\ufffe", "-")


@pytest.mark.parametrize("kind", list(ReportKind))
def test_screen_csv_workbook_and_pdf_hold_equal_figures(desk, tmp_path, qapp, look, kind):
    table = report_table(desk, find_class(desk, ""), kind, with_names=True)
    assert kind is ReportKind.TAGGING or table.rows
    rows, sheet, pdf = written(table, tmp_path)
    model = ReportModel(look, table)
    shown = [
        [
            model.headerData(at, Qt.Orientation.Vertical, Qt.ItemDataRole.ToolTipRole),
            *(model.data(model.index(at, column)) for column in range(model.columnCount())),
        ]
        for at in range(model.rowCount())
    ]
    told = [[number_text(cell) for cell in row] for row in table.rows]
    read = [[told_number(cell) for cell in row] for row in table.rows]
    assert shown == [
        [day_text(cell) if re.fullmatch("[0-9]{4}(-[0-9]{2}){2}", cell) else cell for cell in row] for row in read
    ]
    assert [[cell.removeprefix("'") if cell[:2] == "'=" else cell for cell in row] for row in rows[1:]] == told
    assert [[cell if isinstance(cell, str) else number_text(cell) for cell in row] for row in sheet[1:]] == told
    assert rows[0] == sheet[0] == list(table.head)
    for cell in {cell for row in read for cell in row}:
        assert "".join(cell.split()).replace("'", "’") in pdf.replace("\u02bc", "’")  # as the file names the sign


@pytest.mark.parametrize("kind", list(ReportKind))
def test_a_head_stands_where_the_cells_below_it_stand(desk, look, kind):
    model = ReportModel(look, report_table(desk, find_class(desk, ""), kind, with_names=True))
    role = Qt.ItemDataRole.TextAlignmentRole
    for column in range(model.columnCount()):
        sides = {model.data(model.index(row, column), role) for row in range(model.rowCount())}
        head = model.headerData(column, Qt.Orientation.Horizontal, role)
        assert head & Qt.TextFlag.TextWordWrap, "a long head stands on two lines"
        assert sides <= {head & ~Qt.TextFlag.TextWordWrap}


def test_a_minus_is_one_where_people_read_and_a_hyphen_where_programs_do(desk, tmp_path, qapp, look):
    table = report_table(desk, find_class(desk, ""), ReportKind.GAIN)
    row, column = next(
        (at, along) for at, row in enumerate(table.rows) for along, cell in enumerate(row) if str(cell)[:2] == "-5"
    )
    rows, sheet, pdf = written(table, tmp_path)
    model = ReportModel(look, table)
    shown = model.data(model.index(row, column - 1))
    assert shown.startswith("−5")
    assert shown in pdf
    assert float(rows[row + 1][column]) == sheet[row + 1][column] < 0


def test_figures_stand_under_each_others_last(desk, look):
    model = ReportModel(look, report_table(desk, find_class(desk, ""), ReportKind.MARKS))
    answers = [model.headerData(at, Qt.Orientation.Horizontal) for at in range(model.columnCount())].index(
        "Answers that count"
    )
    index = model.index(0, answers)
    assert model.data(index, Qt.ItemDataRole.TextAlignmentRole) & Qt.AlignmentFlag.AlignRight
    assert model.data(index, Qt.ItemDataRole.FontRole) == look.font(13, tabular=True)


def test_a_word_among_figures_leaves_them_under_each_others_last(desk, look):
    table = report_table(desk, find_class(desk, ""), ReportKind.QUESTIONS)
    column = next(at for at, cell in enumerate(table.rows[0][1:]) if not isinstance(cell, str))
    waits = [*table.rows[0]]
    waits[column + 1] = "13 wait"
    model = ReportModel(look, replace(table, rows=(tuple(waits), *table.rows[1:])))
    side = model.headerData(column, Qt.Orientation.Horizontal, Qt.ItemDataRole.TextAlignmentRole)
    assert side & Qt.AlignmentFlag.AlignRight


def test_a_wide_column_makes_way_where_then_all_are_seen_and_the_first_stays_where_not(desk, look, qtbot):
    view = ReportsView(look)
    qtbot.addWidget(view)
    view.kind = ReportKind.QUESTIONS
    view.resize(1366, 716)
    view.show_report(report_table(desk, find_class(desk, ""), view.kind, with_names=True), "c", (), ())
    view.show()
    table = view.table
    assert table is not None
    last = table.model().columnCount() - 1
    qtbot.waitUntil(lambda: table.horizontalScrollBar().maximum() == 0)
    assert table.columnWidth(last) >= look.px(178)
    view.resize(700, 716)
    qtbot.waitUntil(lambda: table.isColumnHidden(last))
    table.show_all(is_all=True)
    bar = table.horizontalScrollBar()
    qtbot.waitUntil(lambda: bar.maximum() > 0)
    bar.setValue(bar.maximum())
    question = table.visualRect(table.model().index(0, 0))
    assert question.left() == 0, "who reads the last column knows of which question"


def test_a_state_stands_beside_its_points_and_does_not_name_the_quiz_again(desk, look):
    table = report_table(desk, find_class(desk, ""), ReportKind.MARKS)
    model, across = ReportModel(look, table), Qt.Orientation.Horizontal
    states = [at for at, head in enumerate(table.head[1:]) if head.endswith(": state")]
    assert states
    for column in states:
        assert model.headerData(column, across) == "State"
        assert model.headerData(column, across, Qt.ItemDataRole.ToolTipRole) == table.head[column + 1]
        title = table.head[column + 1].removesuffix(": state")
        assert title in model.headerData(column - 1, across)


def test_the_row_over_all_stays_the_last_however_people_are_sorted(desk, look):
    model = ReportModel(look, report_table(desk, find_class(desk, ""), ReportKind.MARKS))
    last = model.rowCount() - 1
    for column in range(model.columnCount()):
        for order in Qt.SortOrder:
            model.sort(column, order)
            assert model.headerData(last, Qt.Orientation.Vertical) == "All: 11"


def test_a_report_is_drawn_on_the_page_too(desk, tmp_path, qapp):
    table = report_table(desk, find_class(desk, ""), ReportKind.GAIN)
    drawings = [each.svg() for each in table.charts]
    print_page(lambda _: report_page(table), "x", "en", tmp_path / "x.pdf", is_wide=True, drawings=drawings)
    document = pypdfium2.PdfDocument((tmp_path / "x.pdf").read_bytes())
    drawn = [each for page in document for each in page.get_objects() if each.type == pypdfium2.raw.FPDF_PAGEOBJ_IMAGE]
    assert len(drawn) >= len(drawings) > 0  # one that goes to the next page is painted, and clipped, on this one too
    assert all(each.get_px_size()[0] > 1000 for each in drawn), "a picture that is missing is drawn too, as a small one"


def test_a_workbook_says_on_a_second_sheet_what_its_table_counts(desk, tmp_path):
    table = report_table(desk, find_class(desk, ""), ReportKind.QUESTIONS)
    book = CalamineWorkbook.from_path(save_report(table, tmp_path / "x.xlsx"))
    told = book.get_sheet_by_name("About").to_python()
    assert told[:3] == [["Report", "How the questions work"], ["Class", "Group 3-2"], ["Made on", table.day]]
    assert [row[1] for row in told[3:]] == list(table.notes)
    path = save_report(table, tmp_path)
    assert path.name == f"Group 3-2 How the questions work {table.day} first attempts.csv"


def test_a_table_is_written_as_what_its_name_says_or_not_at_all(desk, tmp_path):
    table = report_table(desk, find_class(desk, ""), ReportKind.TAGGING)
    with pytest.raises(CourseError, match=r"cannot be written as “\.ods”"):
        save_report(table, tmp_path / "x.ods")
    assert not list(tmp_path.iterdir())


@pytest.fixture
def screen(program, places, qtbot):
    set_trainer_pin(places, "4827")
    program.desk.navigator.show("reports")
    say_pin(program, qtbot, "4827")
    screen = program.window.screen_shown
    assert isinstance(screen, ReportsScreen)
    return screen


def written_told(screen) -> list[str]:
    labels = (label for each in screen.window().findChildren(Dialog) for label in each.findChildren(Label))
    return [each.words for each in labels if each.words.startswith("Written to")]


def test_a_report_is_chosen_shown_and_written(screen, places, qtbot, tmp_path, monkeypatch):
    qtbot.waitUntil(lambda: screen.subheading.words != "" and screen.table is None)
    made = new_class(places, "Group 3-2")
    screen.asked.emit(made.id)
    qtbot.waitUntil(lambda: screen.controller._shown is not None)
    assert screen.table is None, "no empty table"
    nobody = "Nobody is in this class yet: add people, or collect results, under My class."
    qtbot.waitUntil(lambda: nobody in [each.words for each in screen.findChildren(Label) if each.isVisible()])
    path = tmp_path / "marks.csv"
    monkeypatch.setattr("htcourse.ui.screens.reports.controller.save_file", lambda *given: given[-1](path))
    screen.export_asked.emit()
    assert path.read_text(encoding="utf-8-sig").startswith("Code,Group")
    assert written_told(screen) == [f"Written to {path}"]
    screen.moodle_asked.emit()
    qtbot.waitUntil(lambda: len(written_told(screen)) == 2)
    assert path.read_text(encoding="utf-8-sig").startswith("ID number")
    for kind in (ReportKind.QUESTIONS, ReportKind.GAIN, ReportKind.TAGGING):
        screen.about.chosen.emit(kind)
        qtbot.waitUntil(lambda kind=kind: screen.about.value == kind and screen.table is None)


def test_a_group_is_chosen_and_another_class_is_whole_again(screen, places, qtbot):
    one, other = new_class(places, "One"), new_class(places, "Other")
    add_people(places, one.id, [Person("K1", group="A"), Person("K2", group="B")])
    screen.asked.emit(one.id)
    qtbot.waitUntil(lambda: screen.table is not None and len(screen.table.model().shown.rows) == 3)
    screen.within.chosen.emit("B")
    qtbot.waitUntil(lambda: screen.table is not None and len(screen.table.model().shown.rows) == 2)
    assert any(each.words.startswith("Only of the group “B”") for each in screen.findChildren(Label))
    screen.asked.emit(other.id)
    qtbot.waitUntil(lambda: screen.group == "")


def test_charts_say_their_figures(screen, places, qtbot):
    made = new_class(places, "Group 3-2")
    simulated_class(places.of_class(made.id), 10)
    table = report_table(places, made, ReportKind.GAIN)
    screen.asked.emit(made.id)
    qtbot.waitUntil(lambda: screen.table is not None)
    screen.about.chosen.emit(ReportKind.GAIN)
    told = [each.alt for each in in_one(table.charts)]
    qtbot.waitUntil(lambda: [each.accessibleName() for each in screen.findChildren(ChartPicture)] == told)
    assert f"{number_text(table.rows[0][3])}, {number_text(table.rows[0][4])}" in told[0]


def test_a_chart_is_drawn_as_wide_as_its_card_with_letters_of_one_size(screen, places, qtbot):
    made = new_class(places, "Group 3-2")
    simulated_class(places.of_class(made.id), 10)
    screen.asked.emit(made.id)
    qtbot.waitUntil(lambda: screen.table is not None)
    screen._tabs[1].click()
    chart = screen.findChild(ChartPicture)
    qtbot.waitUntil(lambda: chart.width() > 1000)
    chart.grab()
    drawn = chart._renderer.defaultSize()
    assert (drawn.width(), drawn.height()) == (chart.width(), chart.height()), "nothing is made larger"
    names = next(each for each in screen.findChildren(CheckBox) if each.text() == "With names")
    assert not names.isVisible(), "nobody is named in a chart"
    screen._tabs[0].click()
    assert names.isVisible()


def test_passages_have_the_room_that_other_columns_can_spare(desk, look, qtbot):
    """They were cut at 190 px beside an empty column."""
    table = report_table(desk, find_class(desk, ""), ReportKind.TAGGING)
    passage, verdict = "worked without any pay, because he dared not refuse", "Act, means and purpose all appear"
    told = ((passage, "Purpose"), (f"{passage} {passage}", "Means"), ("the verdict", verdict))
    rows = tuple(("A winter on a building site", *each, 17, 8, 47.1, "") for each in told)
    shown = ShownReport(look, replace(table, rows=rows))
    qtbot.addWidget(shown)
    shown.resize(1050, 300)
    shown.show()
    metrics = QFontMetrics(look.font(13))
    for column, words in enumerate((passage, verdict)):
        needed = metrics.horizontalAdvance(words)
        qtbot.waitUntil(lambda column=column, needed=needed: shown.columnWidth(column) > needed)


def test_a_day_in_a_head_is_told_in_words(desk, look):
    table = report_table(desk, find_class(desk, ""), ReportKind.MARKS)
    table = replace(table, head=(*table.head[:2], "Ground rules: lesson, by 2027-03-09: state", *table.head[3:]))
    head = ReportModel(look, table).headerData(1, Qt.Orientation.Horizontal)
    assert head == "Ground rules: lesson, by 9\N{NO-BREAK SPACE}Mar\N{NO-BREAK SPACE}2027: state"


@pytest.mark.parametrize("language", ["en", "ru", "kk"])
def test_a_figure_has_the_decimal_mark_of_the_language_in_table_chart_and_words(desk, look, english, language):
    say = partial(QCoreApplication.translate, "Reports")
    english.use(language)
    try:
        mark = QLocale().decimalPoint()
        assert (decimal_mark(say), mark) == ((".", ",")[language != "en"],) * 2
        table = report_table(desk, find_class(desk, ""), ReportKind.MARKS, say=say)
        model = ReportModel(look, table)
        told = [
            model.data(model.index(row, at)) for row in range(model.rowCount()) for at in range(model.columnCount())
        ]
        other = re.compile(rf"[0-9][{'.,'.replace(mark, '')}][0-9]")
        texts = [
            *told,
            *table.head,
            report_page(table, say),
            *(" ".join([each.alt, *re.findall(">([^<>]+)<", each.svg())]) for each in table.charts),
        ]
    finally:
        english.use("en")
    assert not [each for each in texts if other.search(each)]


@pytest.mark.parametrize("size", few([[1024, 600], [1366, 768]]))
def test_the_row_over_all_is_in_view_with_the_heads_of_a_long_report(program, screen, places, qtbot, size):
    made = new_class(places, "Group 3-2")
    simulated_class(places.of_class(made.id), 3)
    add_people(places, made.id, [Person(f"K7-{number}", f"Name {number}", "3-2") for number in range(22)])
    program.window.resize(*size)
    screen.asked.emit(made.id)
    qtbot.waitUntil(lambda: screen.table is not None and screen.table._sum.isVisible())

    def are_seen():
        screen.verticalScrollBar().setValue(screen.verticalScrollBar().maximum())
        page, table = screen.viewport(), screen.table
        parts = [table.horizontalHeader(), table._sum]
        return all(page.rect().contains(QRect(each.mapTo(page, QPoint()), each.size())) for each in parts)

    qtbot.waitUntil(are_seen)
    assert screen.table.verticalScrollBar().maximum() > 0, "a long one"


def test_what_is_changed_or_missing_is_told_with_the_marks_for_moodle_and_in_the_workbook(
    screen, places, qtbot, tmp_path, monkeypatch
):
    made = new_class(places, "Group 3-2")
    simulated_class(places.of_class(made.id), 3)
    altered, missing, _ = (
        places.of_class(made.id).learner_file(each) for each in places.of_class(made.id).learner_ids()
    )
    change_behind(altered, "update response set points = 0.37 where rowid = 1")
    missing.write_bytes(missing.read_bytes()[:2000])
    table = report_table(places, made, ReportKind.MARKS)
    book = CalamineWorkbook.from_path(save_report(table, tmp_path / "x.xlsx")).get_sheet_by_index(1).to_python()
    said = [row[1] for row in book if row[0] == "Note"]
    assert "Left out, because they cannot be read: records 1." in said
    assert "Changed by another program; all else in them counts as it is: records 1." in said
    screen.asked.emit(made.id)
    qtbot.waitUntil(lambda: screen.table is not None)
    path = tmp_path / "marks.csv"
    monkeypatch.setattr("htcourse.ui.screens.reports.controller.save_file", lambda *given: given[-1](path))
    screen.moodle_asked.emit()
    qtbot.waitUntil(lambda: bool(written_told(screen)))
    boxes = [each for each in screen.window().findChildren(Dialog) if each.isVisible()]
    assert [each.accessibleName() for each in boxes] == ["Written"], "one box, and no “That did not work” over it"
    told = [each.words for each in boxes[0].findChildren(Label)]
    assert any("was changed outside the program or damaged" in each for each in told)
    assert any(str(missing) in each and "is damaged" in each for each in told)


def test_marks_count_the_best_attempt_and_questions_the_first_until_another_is_chosen(look, qtbot):
    view = ReportsView(look)
    qtbot.addWidget(view)
    assert view.which == Which.BEST
    view._on_kind(ReportKind.QUESTIONS)
    assert view.which == Which.FIRST
    view._on_which(Which.LAST)
    view._on_kind(ReportKind.MARKS)
    assert view.which == Which.BEST, "what was chosen for questions stays with them"


def test_choices_have_names_and_one_button_leads(screen, places, qtbot):
    made = new_class(places, "Group 3-2")
    add_people(places, made.id, [Person("K7-1")])
    screen.asked.emit(made.id)
    qtbot.waitUntil(lambda: screen.table is not None)

    def said(name):
        return [each.words for each in screen.findChildren(Label) if each.isVisible()].count(name)

    qtbot.waitUntil(lambda: said("Code") == 1)
    names = [each.accessibleName() for each in screen.findChildren(ChoiceButton) if each.isVisible()]
    assert names == ["What about: Marks", "Which attempts: Best attempt"]
    shown = screen.about, screen.which_button, *screen.findChildren(CheckBox)
    assert len({each.geometry().center().y() for each in shown if each.isVisible()}) == 1, "one row"
    leading = [each.text() for each in screen.findChildren(Button) if each.property("kind") == "primary"]
    assert leading == ["Export"]


def test_minutes_have_one_decimal_and_who_handed_in_nothing_has_no_figures(desk, look):
    table = report_table(desk, find_class(desk, ""), ReportKind.MARKS)
    at = table.head.index("Minutes")
    model = ReportModel(look, table)
    told = {
        model.headerData(row, Qt.Orientation.Vertical): model.data(model.index(row, at - 1))
        for row in range(model.rowCount())
    }
    assert told.pop("K7-99") == "–"
    assert all(re.fullmatch(r"\d+\.\d", each) for each in told.values()), told
    assert len(told) == 11, "ten people, and all"
    (nobody,) = (row for row in table.rows if row[0] == "K7-99")
    assert [nobody[table.head.index(each)] for each in ("Lessons read", "Answers that count")] == ["–", "–"]
    side = model.data(model.index(0, at - 1), Qt.ItemDataRole.TextAlignmentRole)
    assert side & Qt.AlignmentFlag.AlignRight
