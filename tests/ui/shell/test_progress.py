import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton
from tests.ui.shell.pages import PROGRESS

from htcourse.ui.dialogs import Dialog
from htcourse.ui.progress.heat_row import HeatRow
from htcourse.ui.progress.view import ProgressView
from htcourse.ui.widgets.label import Label
from htcourse.usecases.learners import list_learners


@pytest.fixture
def view(look, qtbot) -> ProgressView:
    view = ProgressView(look)
    qtbot.addWidget(view)
    view.resize(1366, 716)
    view.show()
    view.show_page(PROGRESS)
    return view


def click(qtbot, widget) -> None:
    qtbot.mouseClick(widget, Qt.MouseButton.LeftButton)


def test_every_cell_says_its_word(view):
    assert [row.accessibleName() for row in view.findChildren(HeatRow)] == [
        "Apply the consent rule. First try: not yet. Last test: no test yet. So far: not yet. Last seen: today",
        "Identify the elements. First try: nearly. Last test: secure. So far: secure. Last seen: 4 days ago",
        "Tell it from smuggling. First try: not seen. Last test: no test yet. So far: not seen. Last seen: never",
    ]


def test_there_is_one_next_step(view, qtbot):
    said = [label.words for label in view.findChildren(Label)]
    assert "Not right so far: Apply the consent rule" in said
    primary = [each for each in view.findChildren(QPushButton) if each.property("kind") == "primary"]
    assert [each.text() for each in primary] == ["Practise"]
    with qtbot.waitSignal(view.quiz_asked) as blocker:
        click(qtbot, primary[0])
    assert blocker.args == ["m/q1"]


def test_an_objective_opens_its_section(view, qtbot):
    with qtbot.waitSignal(view.section_asked) as blocker:
        click(qtbot, view.findChildren(HeatRow)[1])
    assert blocker.args == ["m/b#y"]


def dialog_of(program) -> Dialog:
    return next(each for each in program.window.findChildren(Dialog) if each.isVisible())


def button(where, text: str) -> QPushButton:
    return next(each for each in where.findChildren(QPushButton) if each.text() == text)


def test_deleting_asks_first(program, places, qtbot):
    program.desk.navigator.show_progress()
    screen = program.window.screen_shown
    click(qtbot, button(screen, "Delete"))
    click(qtbot, button(dialog_of(program), "Cancel"))
    assert len(list_learners(places)) == 1
    click(qtbot, button(screen, "Delete"))
    click(qtbot, button(dialog_of(program), "Delete"))
    assert list_learners(places) == ()
    assert program.desk.navigator.current.place == "first_run"


def test_exporting_says_where_and_bringing_twice_changes_nothing(program, places, qtbot, exported):
    program.desk.navigator.show_progress()
    controller = program.window.screen_shown.controller
    controller.copy_to(exported)
    assert exported.stat().st_size
    assert str(exported) in " ".join(label.words for label in dialog_of(program).findChildren(Label))
    click(qtbot, button(dialog_of(program), "Close"))
    learner = program.desk.person.learner.id
    for _ in range(2):
        program.bring_record(str(exported))
        assert program.desk.person.learner.id == learner
        assert len(list_learners(places)) == 1


def test_a_file_that_is_no_record_is_a_sentence(program, tmp_path):
    learner = program.desk.person.learner.id
    (tmp_path / "no.db").write_text("no")
    program.bring_record(str(tmp_path / "no.db"))
    assert program.desk.person.learner.id == learner
    assert "no.db" in " ".join(label.words for label in dialog_of(program).findChildren(Label))
