import pytest
from PySide6.QtCore import Qt

from htcourse.ui.help.glossary_list import GlossaryList
from htcourse.ui.help.view import HelpView
from htcourse.ui.widgets.label import Label
from htcourse.ui.widgets.tag import Tag
from htcourse.usecases.open_help import HelpLine, HelpPage, TermPage

LINES = (
    HelpLine("Contact centre", "111", "A newspaper", "2024", ""),
    HelpLine("Migrants' line", "100", "", "", "2026-02-14"),
)
TERMS = tuple(TermPage(f"m/t{n}", f"term {n}", f"What <em>term {n}</em> means.", (), ()) for n in range(60))


@pytest.fixture
def view(look, qtbot) -> HelpView:
    view = HelpView(look)
    qtbot.addWidget(view)
    view.resize(1024, 540)
    view.show()
    return view


def test_a_number_nobody_called_says_never(view, qtbot):
    view.show_lines(HelpPage("kz", "Kazakhstan", LINES), "Kazakhstan")
    words = [label.words for label in view.findChildren(Label)]
    assert "111" in words
    assert "Reported by A newspaper, 2024" in words
    assert [tag.text() for tag in view.findChildren(Tag)] == ["last checked: never", "last checked: 14 Feb 2026"]


def test_without_a_line_it_says_what_to_do(view):
    view.show_lines(HelpPage("xx", "", ()), "")
    words = " ".join(label.words for label in view.findChildren(Label))
    assert "No country chosen" in words
    assert "ask at the police" in words


def test_the_glossary_opens_at_a_term_and_can_be_searched(view, qtbot):
    view.show_glossary(TERMS, "m/t50")
    text = view.findChild(GlossaryList)
    qtbot.waitUntil(lambda: view.verticalScrollBar().value() > 0)
    assert "What term 50 means." in text.toPlainText()
    assert text.filter("TERM 42") == 1
    assert text.toPlainText().startswith("term 42")


def test_parts_are_buttons(view, qtbot):
    with qtbot.waitSignal(view.part_asked) as blocker:
        qtbot.mouseClick(view.buttons["keys"], Qt.MouseButton.LeftButton)
    assert blocker.args == ["keys"]


def test_the_zoom_changes_every_page_at_once(program, qtbot):
    for show in ("show_home", "show_progress", "show_settings", "show_help"):
        getattr(program.desk.navigator, show)()
        program.look.set_zoom(2.0)
        qtbot.wait(20)
        assert program.window.screen_shown.isVisible()
        assert program.window.bar.height() == 104
        program.look.set_zoom(1.0)
        qtbot.wait(20)
        assert program.window.bar.height() == 52
