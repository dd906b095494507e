"""What tests of the tiles of damaged records share."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton
from tests.store.damage import replaced

from htcourse.ui.dialogs import Dialog
from htcourse.ui.dialogs.job import JobDialog
from htcourse.ui.screens.learners.damaged_card import DamagedCard
from htcourse.ui.widgets.label import Label
from htcourse.ui.widgets.rich_label import RichLabel, plain_text

KEPT, LATER = 60, 9


flip = replaced(b"CREATE TABLE", b"\xc3REATE TABLE")


def click(qtbot, widget) -> None:
    qtbot.mouseClick(widget, Qt.MouseButton.LeftButton)


def card_of(program, learner_id, qtbot) -> DamagedCard:
    """Return the tile of a damaged record once it was looked at."""
    card = program.window.screen_shown.damaged[learner_id]
    qtbot.waitUntil(lambda: card.start_new.isVisible() or not program.window.isVisible())
    qtbot.waitUntil(lambda: bool(card.help.html()))
    assert isinstance(card, DamagedCard)
    return card


def words(card) -> str:
    return plain_text(f"{card.happened.html()} {card.help.html()}")


def all_words(where) -> str:
    labels = [each.words for each in where.findChildren(Label)]
    return " ".join([*labels, *(plain_text(each.html()) for each in where.findChildren(RichLabel))])


def dialog_of(program, kind=Dialog):
    return next(each for each in program.window.findChildren(kind) if each.isVisible())


def deletion_asked(program, qtbot):
    """Return the question before a deletion, once it was looked whether copies lie elsewhere."""

    def questions():
        dialogs = program.window.findChildren(Dialog)
        return [each for each in dialogs if each.isVisible() and not isinstance(each, JobDialog)]

    qtbot.waitUntil(lambda: bool(questions()))
    return questions()[0]


def button(where, text) -> QPushButton:
    return next(each for each in where.findChildren(QPushButton) if each.text() == text)


def answers(program) -> int:
    return len(program.desk.person.learner.responses())
