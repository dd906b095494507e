"""What the workshop asks: what becomes of a text that a crash left, that another program wrote, or an older one."""

from collections.abc import Callable, Sequence
from itertools import zip_longest
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QSize, QTimer
from PySide6.QtGui import QTextCursor, QTextFormat
from PySide6.QtWidgets import QListWidget, QListWidgetItem, QPlainTextEdit, QTextEdit, QWidget

from htcourse.core.errors import CourseError
from htcourse.ui.dialogs import Dialog
from htcourse.ui.look.texts import moment_texts
from htcourse.ui.look.theme import Look
from htcourse.ui.shell.desk import Desk
from htcourse.usecases.workshop.texts import changed_lines, version_text, versions

translate = QCoreApplication.translate  # the name that lupdate knows

MOST_SEEN = 5
"""So many versions are seen at once."""
_ROW, _AROUND = 28, 6
"""How high a version stands in the list, and what is around them all, in px at 100 %."""


def ask_recovered(
    look: Look,
    parent: QWidget,
    file: str,
    take: Callable[[], None],
    drop: Callable[[], None],
    others: Sequence[str] = (),
) -> Dialog:
    """Ask what becomes of a text that was typed and not saved before the program ended; `others` wait like it.

    Who does not answer takes it back, which can be undone: only “Forget it” loses it.
    """
    dialog = Dialog(look, translate("Workshop", "A text was not saved"), parent)
    words = translate(
        "Workshop", "“{file}” was changed and not saved before the program ended. What was typed is still here."
    )
    dialog.add_text(words.format(file=file))
    if others:
        rest = translate(
            "Workshop",
            "So is that of: {files}. They are marked ↺ among the files, and you are asked when you open them.",
        )
        dialog.add_text(rest.format(files=", ".join(others)))
    dialog.add_button(translate("Workshop", "Forget it"), "danger", drop)
    button = dialog.add_button(translate("Workshop", "Take it back"), "primary", take)
    button.setDefault(True)
    dialog.rejected.connect(take)
    dialog.open()
    button.setFocus()
    return dialog


def show_changed(
    look: Look, parent: QWidget, words: str, over: Callable[[], None], theirs: Callable[[], None]
) -> Dialog:
    """Ask which text counts when another program wrote the file."""
    dialog = Dialog(look, translate("Workshop", "Changed by another program"), parent)
    dialog.add_text(words)
    dialog.add_button(translate("Workshop", "Cancel"), "quiet")
    dialog.add_button(translate("Workshop", "Take what stands there"), "danger", theirs)
    dialog.add_button(translate("Workshop", "Save over it"), "danger", over)
    dialog.open()
    return dialog


def show_versions(desk: Desk, parent: QWidget, folder: Path, file: str, take: Callable[[str], None]) -> Dialog:
    """Show the older texts of a file; one of them can be taken back, which can be undone."""
    look = desk.look
    dialog = Dialog(
        look, translate("Workshop", "Older versions of {file}").format(file=file.rpartition("/")[2]), parent, 640
    )
    found = versions(desk.places, folder, file)
    if not found:
        dialog.add_text(
            translate("Workshop", "There is none yet: each time a file is saved, the text it replaces is kept.")
        )
        dialog.add_button(translate("Workshop", "Close"), "primary")
        dialog.open()
        return dialog
    chooser = QListWidget()
    chooser.setFont(look.font(14))
    chooser.setAccessibleName(translate("Workshop", "Versions, the newest first"))
    text = _Text()
    text.setReadOnly(True)
    text.setFont(look.font(13, family="mono"))
    text.setAccessibleName(translate("Workshop", "Text of the version"))
    changed = _changed(desk, folder, file)
    moments = moment_texts([each.saved_at for each in found], desk.clock().offset_minutes)
    for moment, words in zip_longest(moments, _changes(changed), fillvalue=""):
        chooser.addItem(QListWidgetItem(" · ".join(filter(None, (moment, words)))))
    chooser.setFixedHeight(look.px(_ROW * min(len(found), MOST_SEEN) + _AROUND))

    def show(row: int) -> None:
        if desk.done(lambda: text.setPlainText(version_text(desk.places, folder, file, found[row].name))):
            _mark_lines(look, text, changed[row][0] if row < len(changed) else ())

    chooser.currentRowChanged.connect(show)
    dialog.body.addWidget(chooser)
    if len(found) > 1:
        dialog.add_text(translate("Workshop", "Coloured lines are new since the version before."), "small")
    dialog.body.addWidget(text, 1)
    dialog.add_button(translate("Workshop", "Close"), "quiet")
    dialog.add_button(translate("Workshop", "Take this text"), "primary", lambda: take(text.toPlainText()))
    chooser.setCurrentRow(0)
    dialog.open()
    QTimer.singleShot(0, text, text.centerCursor)  # once it has its height
    chooser.setFocus()
    return dialog


def _changed(desk: Desk, folder: Path, file: str) -> Sequence[tuple[tuple[int, ...], int]]:
    try:
        return changed_lines(desk.places, folder, file)
    except CourseError:
        return ()  # it is said when that text is chosen


def _changes(changed: Sequence[tuple[tuple[int, ...], int]]) -> Sequence[str]:
    """Return in words what is new in each older text and what is gone, the newest first."""
    new_and_gone = translate("Workshop", "Lines new: {new}, gone: {gone}")
    told = (
        new_and_gone.format(new=len(new), gone=gone) if new or gone else translate("Workshop", "Lines moved")
        for new, gone in changed
    )
    return (*told, translate("Workshop", "The oldest that is kept"))


def _mark_lines(look: Look, text: QPlainTextEdit, lines: Sequence[int]) -> None:
    """Give lines, from 0, a ground, and show the first of them in the middle."""
    marks = list[QTextEdit.ExtraSelection]()
    for line in lines:
        mark = QTextEdit.ExtraSelection()
        mark.cursor = QTextCursor(text.document().findBlockByNumber(line))
        mark.format.setBackground(look.colour("good_soft"))
        mark.format.setProperty(QTextFormat.Property.FullWidthSelection, True)
        marks.append(mark)
    text.setExtraSelections(marks)
    if marks:
        text.setTextCursor(marks[0].cursor)
        text.centerCursor()


class _Text(QPlainTextEdit):
    """As high as the window lets it be."""

    def sizeHint(self) -> QSize:
        """Ask for more than there is: a dialog is never higher than its window."""
        return QSize(super().sizeHint().width(), self.screen().size().height())
