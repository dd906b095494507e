"""What search calls the groups of commands, and where two of them lead."""

import pytest
from PySide6.QtGui import QAction

from htcourse.ui.shell.desk import LANGUAGES
from htcourse.ui.shell.search.model import CommandRow, HeadRow, rows_of


def test_no_two_groups_of_commands_have_one_name(palette_rows):
    rows = palette_rows("quizzes", ("Quizzes", ""), ("Statistics of quizzes", ""))
    assert [each.title for each in rows if isinstance(each, HeadRow)] == ["Commands", "Other commands"]
    assert [each.title for each in rows if isinstance(each, CommandRow)] == ["Quizzes", "Statistics of quizzes"]
    (only, *_) = palette_rows("statist", ("Statistics of quizzes", ""))
    assert only.title == "Commands"


@pytest.fixture
def palette_rows(qapp):
    kept: list[tuple[QAction, str]] = []

    def rows(text: str, *commands: tuple[str, str]):
        kept.extend((QAction(name), words) for name, words in commands)
        return rows_of(None, kept[-len(commands) :], text)

    return rows


def test_a_language_is_offered_only_where_there_are_several(program):
    offered = [f"{action.text()} {words}" for action, words in program.window.actions_by_name.offered()]
    assert any("language" in each.casefold() for each in offered) is (len(LANGUAGES) > 1)
    assert any("ountry and route" in each for each in offered)


@pytest.mark.parametrize("typed", ["backups", "my data", "delete my data"])
def test_who_looks_for_backups_is_led_to_them(program, qtbot, typed):
    program.window.show()
    program.window.resize(1024, 600)
    program.screens.open_search()
    search = program.screens.search
    search.search(typed)
    row = next(each for each in search.palette.model.rows if isinstance(each, CommandRow))
    assert row.title == "My data and backups"
    search.do(row.action)
    screen = program.window.screen_shown
    qtbot.waitUntil(lambda: screen.data_buttons[0].hasFocus())
    for each in screen.data_buttons:
        assert screen.viewport().rect().contains(each.mapTo(screen.viewport(), each.rect().center())), each.text()
    program.window.actions_by_name["progress"].trigger()
    assert not screen.asks_for_data
