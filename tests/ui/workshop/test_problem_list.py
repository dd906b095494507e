"""The list of problems, folded and as high as it needs, and the waves under what they name in the text."""

import pytest
from PySide6.QtCore import QPoint
from PySide6.QtGui import QTextCharFormat
from tests.how_many import few
from tests.ui.workshop.bench import LESSON

from htcourse.core.errors import Severity
from htcourse.usecases.workshop.drafts import write_template

BANK = "quizzes/bank.yaml"


def write_bank(folder, count):
    rows = [f"  - {{id: b{n}, type: true-false, text: So {n}?, answer: true}}\n" for n in range(count)]
    (folder / BANK).write_text("questions:\n" + "".join(rows), encoding="utf-8")


def untested(bench):
    return [row for row in bench.screen.problems.rows if "tests no objective" in row.button.accessibleName()]


def waves(bench):
    wave = QTextCharFormat.UnderlineStyle.WaveUnderline
    return [
        each.cursor.selectedText() for each in bench.editor.extraSelections() if each.format.underlineStyle() == wave
    ]


def test_many_problems_of_a_kind_are_folded_and_unfolded(open_bench, draft):
    write_bank(draft, 12)
    bench = open_bench(draft)
    bench.show(BANK)
    assert len(untested(bench)) == 1
    fold = next(each for each in bench.screen.problems.folds if "11 more like this" in each.text())
    bench.driver.click(fold)
    bench.settle()
    assert len(untested(bench)) == 12


def test_one_warning_more_is_shown_and_those_of_other_files_are_told_once(open_bench, draft):
    write_bank(draft, 2)
    bench = open_bench(draft)
    bench.show(BANK)
    assert len(untested(bench)) == 2
    (draft / "quizzes/more.yaml").write_text((draft / BANK).read_text("utf-8").replace("id: b", "id: c"), "utf-8")
    bench.show(LESSON)
    bench.type_at_end("\n")
    bench.driver.wait_until(lambda: bench.screen.problems.folds, "four of two files are folded")
    assert len(untested(bench)) == 1


def test_what_a_new_module_has_to_be_written_over_is_one_line(open_bench, tmp_path):
    """Fourteen warnings stood in four lines, of each file apart, before a word was written."""
    bench = open_bench(write_template(tmp_path / "new", "new", "New", "en"))
    bench.show("lessons/first-lesson.md")
    problems = bench.screen.problems
    (row,) = problems.rows
    assert "“First lesson” came with the template." in row.button.accessibleName()
    assert [each.text() for each in problems.folds] == ["13 more like this"]
    assert row.isAncestorOf(problems.folds[0])
    bench.driver.click(problems.folds[0])
    bench.settle()
    assert len(problems.rows) == 14


def test_in_a_low_window_problems_are_one_line_until_they_are_opened(open_bench, draft):
    write_bank(draft, 12)
    bench = open_bench(draft)
    bench.show(BANK)
    problems, window, look = bench.screen.problems, bench.driver.program.window, bench.driver.program.look
    assert not problems.show_all.isVisible()
    for width, height, zoom in ((1024, 600, 1.0), (1366, 768, 2.0)):
        look.set_zoom(zoom)
        window.resize(width, height)
        bench.driver.wait_until(lambda: problems.height() <= look.px(46), "it is one line")
        assert problems.told.isVisible()
        assert "tests no objective" in problems.told.words
        assert problems.told.geometry().right() < problems.show_all.geometry().left()
        bench.driver.click(problems.show_all)
        bench.driver.wait_until(lambda: problems.height() > look.px(46), "it shows its rows")
        assert untested(bench)[0].isVisible()
        assert not problems.told.isVisible()
        bench.driver.click(problems.show_all)
        bench.driver.wait_until(lambda: problems.height() <= look.px(46), "it is one line again")


def test_errors_stand_above_warnings_also_those_of_other_files(open_bench, draft):
    write_bank(draft, 12)
    with (draft / BANK).open("a", encoding="utf-8") as bank:
        bank.write("  - {id: last, type: true-false, text: So?, answer: perhaps}\n")
    bench = open_bench(draft)
    for file in (BANK, LESSON):
        bench.show(file)
        bench.driver.wait_until(lambda: any("So 0" in each for each in bench.sentences()), "the bank is checked")
        problems = bench.controller.watcher.problems
        is_error = [each.severity is Severity.ERROR for each in problems]
        assert True in is_error
        assert is_error == sorted(is_error, reverse=True)
        warned = [each.place.file == file for each in problems if each.severity is not Severity.ERROR]
        assert warned == sorted(warned, reverse=True)


def test_a_new_error_is_seen_and_else_the_list_stays_where_somebody_reads(open_bench, draft):
    write_bank(draft, 12)
    bench = open_bench(draft)
    bench.show(BANK)
    bench.driver.click(bench.screen.problems.folds[0])
    bar = bench.screen.problems._scroll.verticalScrollBar()
    bench.driver.wait_until(lambda: bar.maximum() > 0, "the list is longer than its room")
    bar.setValue(bar.maximum())
    bench.screen.problems.folds[0].click()
    bench.settle()
    assert not bench.screen.problems.folds
    assert bar.value() > 0
    bench.type_at_end("  - {id: last, type: true-false, text: So?, answer: perhaps}\n")
    bench.driver.wait_until(lambda: "Error" in bench.screen.problems.rows[0].button.accessibleName(), "it is told")
    bench.settle()
    assert bar.value() == 0


def test_places_begin_under_each_other(open_bench, draft):
    write_bank(draft, 2)
    bench = open_bench(draft)
    bench.show(LESSON)
    bench.type_at_end("\n\n[@a]\n")
    bench.driver.wait_until(lambda: any("So 0" in each for each in bench.sentences()), "the bank is checked")
    buttons = [each.button for each in bench.screen.problems.rows]
    assert len({len(each.text()) for each in buttons}) > 1
    assert len({left_of(each.grab().toImage()) for each in buttons}) == 1


@pytest.mark.parametrize("zoom", [1.0, 2.0])
def test_the_name_of_another_file_stands_in_its_sentence_and_widens_no_place(open_bench, draft, zoom):
    write_bank(draft, 2)
    bench = open_bench(draft)
    bench.driver.program.look.set_zoom(zoom)
    bench.show(LESSON)
    bench.driver.wait_until(lambda: any("So 0" in each for each in bench.sentences()), "the bank is checked")
    rows = bench.screen.problems.rows
    assert any(each._text.words.startswith("bank.yaml: ") for each in rows)
    widest = max(each.wanted_width() for each in rows)
    assert all(each.button.width() == widest and "bank" not in each.button.text() for each in rows)


@pytest.mark.parametrize("zoom", few([2.0, 1.0]))
def test_a_place_stands_on_the_first_line_of_its_sentence_and_wrapped_rows_stay_apart(open_bench, draft, zoom):
    write_bank(draft, 2)
    bench = open_bench(draft)
    look, window = bench.driver.program.look, bench.driver.program.window
    look.set_zoom(zoom)
    window.resize(700, 768)
    bench.show(LESSON)
    bench.type_at_end("\n\n[@a]\n")
    if bench.screen.problems.show_all.isVisible():
        bench.driver.click(bench.screen.problems.show_all)

    def wrapped():
        return [each for each in bench.screen.problems.rows if each._text.height() > 2 * look.px(21)]

    def is_on_its_line(row):
        label = row._text
        metrics = label.fontMetrics()
        base = label.contentsRect().top() + max(label.leading, metrics.height()) - metrics.descent() - label.raised
        line = round(base + metrics.descent() - metrics.height() / 2)
        first = label.mapTo(row, QPoint(0, line)).y()
        place = row.button.mapTo(row, row.button.rect().center()).y()
        return abs(first - place) <= 1 and label.contentsMargins().bottom() >= look.px(5)

    bench.driver.wait_until(lambda: wrapped() and all(map(is_on_its_line, wrapped())), "each place is on its line")


def test_the_list_ends_with_a_whole_row(open_bench, draft):
    write_bank(draft, 12)
    bench = open_bench(draft)
    bench.show(BANK)
    bench.driver.click(bench.screen.problems.folds[0])
    bench.settle()
    problems = bench.screen.problems
    page, bar = problems._scroll.viewport(), problems._scroll.verticalScrollBar()
    bench.driver.wait_until(lambda: bar.maximum() > 0, "there is more than fits")
    bar.setValue(0)
    ends = {each.mapTo(page, QPoint(0, each.height())).y() for each in problems.rows}
    assert page.height() in ends


def left_of(picture):
    """Return the first column of a picture in which something stands."""
    ground, rows = picture.pixelColor(1, 1), range(4, picture.height() - 4)
    columns = range(1, picture.width())
    return next(x for x in columns if any(picture.pixelColor(x, y) != ground for y in rows))


def test_one_click_gives_all_questions_of_a_file_an_objective(open_bench, draft):
    write_bank(draft, 12)
    bench = open_bench(draft)
    bench.show(BANK)
    bench.screen.problems.fix_asked.emit(0, 0)
    bench.settle()
    assert bench.text.count("objective: ") == 12
    assert untested(bench) == []


def test_a_problem_chosen_while_the_form_is_shown_leads_to_its_field(open_bench, draft):
    write_bank(draft, 2)
    text = "  - id: last\n    type: true-false\n    text: So?\n    answer: true\n    sources:\n      - '@nobody'\n"
    (draft / BANK).write_text((draft / BANK).read_text("utf-8") + text, "utf-8")
    bench = open_bench(draft)
    bench.show(BANK, as_text=False)
    bench.driver.wait_until(lambda: any("nobody" in each for each in bench.sentences()), "the problem is told")
    row = next(each for each in bench.screen.problems.rows if "nobody" in each.button.accessibleName())
    bench.driver.click(row.button)
    form = bench.screen.editor.form
    assert bench.screen.editor.is_form
    assert form.selected_id == "last"
    bench.driver.wait_until(
        lambda: form.form.inputs["sources"].isAncestorOf(bench.screen.window().focusWidget()), "its field has the focus"
    )


def test_in_a_form_a_problem_is_at_its_field_and_in_the_text_at_its_line(open_bench, draft):
    """Beside fields it said “line 10”, and no line was to be seen."""
    write_bank(draft, 1)
    text = "  - id: last\n    type: true-false\n    text: So?\n    answer: true\n    sources:\n      - '@nobody'\n"
    (draft / BANK).write_text((draft / BANK).read_text("utf-8") + text, "utf-8")
    bench = open_bench(draft)
    bench.show(BANK, as_text=False)
    bench.driver.wait_until(lambda: any("nobody" in each for each in bench.sentences()), "the problem is told")

    def place():
        rows = bench.screen.problems.rows
        return next(each.button.text() for each in rows if "nobody" in each.button.accessibleName())

    label = bench.screen.editor.form.form.inputs["sources"].field.label
    assert place() == label.partition(",")[0]
    assert {each.button.text() for each in untested(bench)} == {"Objective"}
    bench.driver.click(bench.screen.editor.switch)
    bench.settle()
    assert place().startswith("line ")


def test_beside_a_form_a_problem_says_the_label_of_a_field_then_its_key_and_f8_goes_there(open_bench, draft):
    """It said “as_of”, which no form shows, and went to the head of the entry."""
    (draft / "countries").mkdir(exist_ok=True)
    entry = "bodies:\n  - {id: police, name: Police, sources: ['@a']}\n"
    (draft / "countries" / "kz.yaml").write_text(f"title: Kazakhstan\n{entry}", "utf-8")
    bench = open_bench(draft)
    bench.show("countries/kz.yaml", as_text=False)

    def row():
        return next((each for each in bench.screen.problems.rows if "as of when" in each.button.accessibleName()), None)

    bench.driver.wait_until(lambda: row() is not None, "the problem is told")
    assert "under “As of” (as_of)." in row().button.accessibleName()
    assert row().button.text() == "As of"
    bench.driver.click(row().button)
    form = bench.screen.editor.form
    bench.driver.wait_until(
        lambda: form.form.inputs["as_of"].isAncestorOf(bench.screen.window().focusWidget()), "its field has the focus"
    )
    bench.driver.click(bench.screen.editor.switch)
    bench.settle()
    assert "under “as_of”." in row().button.accessibleName()


def test_the_list_is_as_high_as_it_needs_and_leaves_the_text_its_room(open_bench, draft):
    bench = open_bench(draft)
    low = bench.screen.problems.height()
    bench.show(LESSON)
    bench.type_at_end("\n\n[@a]\n\n[@b]\n")
    problems, window, look = bench.screen.problems, bench.driver.program.window, bench.driver.program.look

    def is_just_high_enough():
        lowest = max(each.mapTo(problems, QPoint(0, each.height())).y() for each in problems.rows)
        has_all = problems._scroll.verticalScrollBar().maximum() == 0
        return len(problems.rows) == 2 and has_all and problems.height() - lowest <= look.px(10)

    for width, zoom in ((1366, 1.0), (700, 1.0), (1366, 1.2), (1366, 1.0)):
        look.set_zoom(zoom)
        window.resize(width, 768)
        bench.driver.wait_until(is_just_high_enough, f"no higher than its rows at {width} px and {zoom}")
    bench.type_at_end("\n\n# T\n\n!!! tip\nText.\n")
    bench.driver.wait_until(lambda: bench.screen.problems.height() > low, "it has grown")
    assert bench.screen.problems.height() <= bench.screen.height() * 0.34


def test_the_words_a_problem_names_are_underlined_and_else_its_line(bench):
    bench.type_at_end("\n\nSo it is [@nobody].\n\n1. one\n  - inner\n")
    assert sorted(waves(bench)) == ["- inner", "nobody"]


def test_a_problem_begins_below_the_head_of_the_list(open_bench, draft):
    write_bank(draft, 2)
    bench = open_bench(draft)
    bench.show(LESSON)
    bench.driver.wait_until(lambda: any("So 0" in each for each in bench.sentences()), "the bank is checked")
    assert left_of(bench.screen.problems.rows[0].button.grab().toImage()) <= bench.driver.program.look.px(2)
