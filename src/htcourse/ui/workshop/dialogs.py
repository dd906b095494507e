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
from htcourse.usecases.workshop.texts import (
    DraftText,
    LineChanges,
    changed_lines,
    lines_changed,
    version_text,
    versions,
)

translate = QCoreApplication.translate  # the name that lupdate knows

MOST_SEEN = 5
"""So many versions are seen at once."""
_BESIDE = 344
"""What a screen has beside the text: all else in the dialog, frames, the bar above and 24 px below, at 100 %."""
_ROW, _AROUND = 28, 6
"""How high a version stands in the list, and what is around them all, in px at 100 %."""


def ask_recovered(
    desk: Desk,
    parent: QWidget,
    file: str,
    read: DraftText,
    take: Callable[[], None],
    drop: Callable[[], None],
    others: Sequence[str] = (),
) -> Dialog:
    """Ask what becomes of a text that was typed and not saved before the program ended; `others` wait like it.

    It is shown, with what is new in it and what is gone. Who does not answer restores it, which can be undone; one that
    is forgotten stays among the older versions.
    """
    typed = read.recovered or ""
    dialog = Dialog(desk.look, translate("Workshop", "A text was not saved"), parent, 640)
    words = translate(
        "Workshop",
        "“{file}” was changed and not saved before the program ended. What was typed is still here, as of {when}.",
    )
    (when,) = moment_texts([read.recovered_at], desk.clock().offset_minutes)
    dialog.add_text(words.format(file=file, when=when))
    if others:
        rest = translate(
            "Workshop",
            "So is that of: {files}. They are marked ↺ among the files, and you are asked when you open them.",
        )
        dialog.add_text(rest.format(files=", ".join(others)))
    words = translate("Workshop", "Beside what is saved green lines are new; those struck through are gone.")
    dialog.add_text(words, "small")
    text = _read_only(desk.look, translate("Workshop", "What was typed"))
    dialog.body.addWidget(text, 1)
    _show_changes(desk.look, text, typed, lines_changed(typed, read.text))
    dialog.add_button(translate("Workshop", "Forget it"), "danger", drop)
    button = dialog.add_button(translate("Workshop", "Restore"), "primary", take)
    button.setDefault(True)
    dialog.rejected.connect(take)
    dialog.open()
    QTimer.singleShot(0, text, text.centerCursor)  # once it has its height
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
    text = _read_only(look, translate("Workshop", "Text of the version"))
    changed = _changed(desk, folder, file)
    shown = [""]
    moments = moment_texts([each.saved_at for each in found], desk.clock().offset_minutes)
    for moment, words in zip_longest(moments, _changes(changed), fillvalue=""):
        chooser.addItem(QListWidgetItem(" · ".join(filter(None, (moment, words)))))
    chooser.setFixedHeight(look.px(_ROW * min(len(found), MOST_SEEN) + _AROUND))

    def show(row: int) -> None:
        version = desk.try_to(lambda: version_text(desk.places, folder, file, found[row].name))
        if version is not None:
            shown[0] = version
            _show_changes(look, text, version, changed[row] if row < len(changed) else LineChanges())

    chooser.currentRowChanged.connect(show)
    dialog.body.addWidget(chooser)
    if len(found) > 1:
        words = translate("Workshop", "Since the version before green lines are new; those struck through are gone.")
        dialog.add_text(words, "small")
    dialog.body.addWidget(text, 1)
    dialog.add_button(translate("Workshop", "Close"), "quiet")
    dialog.add_button(translate("Workshop", "Take this text"), "primary", lambda: take(shown[0]))
    chooser.setCurrentRow(0)
    dialog.open()
    QTimer.singleShot(0, text, text.centerCursor)  # once it has its height
    chooser.setFocus()
    return dialog


def _read_only(look: Look, name: str) -> "_Text":
    text = _Text(look)
    text.setReadOnly(True)
    text.setFont(look.font(13, family="mono"))
    text.setAccessibleName(name)
    return text


def _changed(desk: Desk, folder: Path, file: str) -> Sequence[LineChanges]:
    try:
        return changed_lines(desk.places, folder, file)
    except CourseError:
        return ()  # it is said when that text is chosen


def _changes(changed: Sequence[LineChanges]) -> Sequence[str]:
    """Return in words what is new in each older text and what is gone, the newest first."""
    new_and_gone = translate("Workshop", "Lines new: {new}, gone: {gone}")
    told = (
        new_and_gone.format(new=len(new), gone=len(gone)) if new or gone else translate("Workshop", "Lines moved")
        for new, gone in changed
    )
    return (*told, translate("Workshop", "The oldest that is kept"))


def _show_changes(look: Look, text: QPlainTextEdit, version: str, changes: LineChanges) -> None:
    """Show a version, in it also what is gone, where it stood; the first line that changed in the middle."""
    lines, added, gone = version.split("\n"), set(changes.new), list(changes.gone)
    shown, roles = list[str](), dict[int, str]()
    for at, line in enumerate([*lines, ""]):
        while gone and gone[0][0] <= at:
            roles[len(shown)] = "bad_soft"
            shown.append(gone.pop(0)[1])
        if at < len(lines):
            if at in added:
                roles[len(shown)] = "good_soft"
            shown.append(line)
    text.setPlainText("\n".join(shown))
    marks = [_ground(look, text, line, role) for line, role in roles.items()]
    text.setExtraSelections([*marks, *(_struck(text, line) for line, role in roles.items() if role == "bad_soft")])
    if marks:
        text.setTextCursor(marks[0].cursor)
        text.centerCursor()


def _ground(look: Look, text: QPlainTextEdit, line: int, role: str) -> QTextEdit.ExtraSelection:
    """Return a ground for a line, from 0."""
    mark = QTextEdit.ExtraSelection()
    mark.cursor = QTextCursor(text.document().findBlockByNumber(line))
    mark.format.setBackground(look.colour(role))
    mark.format.setProperty(QTextFormat.Property.FullWidthSelection, True)
    return mark


def _struck(text: QPlainTextEdit, line: int) -> QTextEdit.ExtraSelection:
    """Return a line through the words of a line, from 0."""
    mark = QTextEdit.ExtraSelection()
    mark.cursor = QTextCursor(text.document().findBlockByNumber(line))
    mark.cursor.movePosition(QTextCursor.MoveOperation.EndOfBlock, QTextCursor.MoveMode.KeepAnchor)
    mark.format.setFontStrikeOut(True)
    return mark


class _Text(QPlainTextEdit):
    """As high as the screen lets it be."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._least, self._beside = look.px(120), look.px(_BESIDE)

    def sizeHint(self) -> QSize:
        """Ask for what the screen has beside all else in the dialog, which keeps off its edges."""
        return QSize(super().sizeHint().width(), max(self._least, self.screen().size().height() - self._beside))
