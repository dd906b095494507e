"""The backups of a record: each with its day and why it was made, and one button to restore it."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from htcourse.ui.dialogs import Dialog
from htcourse.ui.look.texts import Texts, moment_texts
from htcourse.ui.look.theme import Look
from htcourse.ui.widgets.button import Button
from htcourse.ui.widgets.label import Label
from htcourse.ui.widgets.layouts import beyond, in_column
from htcourse.ui.widgets.scroll import ScrollArea
from htcourse.usecases.people.restore_record import BackupRow

ROW, SHOWN, SIDE = 52, 6, 4


class BackupsDialog(Dialog):
    """Which to restore; whoever shows it asks again where a record that opens is to go back to an earlier day."""

    restore_asked = Signal(str)
    """Restore a backup (its name)."""

    def __init__(self, look: Look, backups: Sequence[BackupRow], parent: QWidget, *, is_gone: bool = False) -> None:
        super().__init__(look, self.tr("Backups"), parent, 560)
        self.restores: list[Button] = []
        if is_gone:
            words = self.tr(
                "Made when the program closes and before anything risky. Restoring puts the record back as it was then."
            )
        elif backups:
            words = self.tr(
                "Made when the program closes and before anything risky. Restoring puts your record back to that "
                "moment; what you have now is kept as a backup too."
            )
        else:
            words = self.tr("There is no backup yet. The first is made when the program closes.")
        self.add_text(words, "muted")
        if backups:
            self.add_text(self.tr("Every answer kept is counted, also one that was changed later."), "small")
        if backups:
            self.body.addLayout(beyond(self.look, self._list(backups), SIDE), 1)
        self.add_button(self.tr("Close"), "quiet").setFocus()

    def _list(self, backups: Sequence[BackupRow]) -> ScrollArea:
        look = self.look
        content = QWidget()
        column = in_column(inside=content, look=look, margins=(SIDE, 0, SIDE, 0), spacing=0)
        # Their moments are local already.
        for backup, made in zip(backups, moment_texts([each.made for each in backups], 0), strict=True):
            column.addWidget(self._row(backup, made))
        column.addStretch(1)
        area = ScrollArea(look, content)
        area.setMinimumHeight(look.px(min(len(backups), 2) * ROW))
        area.setMaximumHeight(look.px(min(len(backups), SHOWN) * ROW + 4))
        return area

    def _row(self, backup: BackupRow, made: str) -> QWidget:
        look = self.look
        row = QWidget()
        line = QHBoxLayout(row)
        line.setContentsMargins(0, look.px(6), 0, look.px(6))
        line.setSpacing(look.px(16))
        held = Texts().answers(backup.answers) if backup.problem is None else self.tr("not whole")
        if backup.is_closed:
            held = self.tr("may not be read: let who set up this computer give this account the right")
        if backup.is_aside and backup.problem is None:
            held = self.tr("damaged, {answers} can be read").format(answers=held)
        texts = in_column(
            Label(look, made, "strong"),
            Label(look, f"{held}, {self._reason(backup.reason)}", "small", wraps=True),
            spacing=0,
        )
        line.addLayout(texts, 1)
        if backup.problem is not None:
            return row
        button = Button(look, self.tr("Restore"), "plain", "history")
        button.setAccessibleName(self.tr("Restore the backup of {moment}").format(moment=made))
        button.clicked.connect(self.accept)
        button.clicked.connect(lambda: self.restore_asked.emit(backup.name))
        line.addWidget(button)
        self.restores.append(button)
        return row

    def _reason(self, reason: str) -> str:
        reasons = {
            "close": self.tr("at closing, or at the start after it"),
            "import": self.tr("before a record was brought in"),
            "merge": self.tr("before a record was brought in"),
            "migration": self.tr("before the file was renewed"),
            "update": self.tr("before the program was updated"),
            "restore": self.tr("before a backup was restored"),
            "restored": self.tr("when a damaged record was restored"),
            "found": self.tr("found among the copies of somebody else"),
            "aside": self.tr("kept when another took its place"),
        }
        return reasons.get(reason, self.tr("when asked for"))
