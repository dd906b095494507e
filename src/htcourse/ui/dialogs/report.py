"""What came of bringing in or taking out: a sentence, and everything that was left out or simplified."""

from collections.abc import Sequence

from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QPlainTextEdit, QWidget

from htcourse.core.errors import Problem, Severity, count_left_out
from htcourse.ui.dialogs import LOW, Dialog
from htcourse.ui.look.texts import problem_fix, problem_text
from htcourse.ui.look.theme import Look
from htcourse.ui.widgets.button import Button
from htcourse.ui.widgets.label import Label
from htcourse.ui.widgets.layouts import in_column
from htcourse.ui.widgets.scroll import ScrollArea

SHOWN = 2000
_ROW, _FEW, _ALIKE = 27, 4, 3


class ReportDialog(Dialog):
    """The list of what was left out or needs a look can be copied; `more` are lines below it, as the questions read."""

    def __init__(
        self, look: Look, parent: QWidget, title: str, words: str, problems: Sequence[Problem], more: Sequence[str] = ()
    ) -> None:
        super().__init__(look, title, parent, 680)
        self.add_text(words)
        self._problems = [self._line(each) for each in problems[:SHOWN]]
        left_out, looked = count_left_out(problems)
        if problems:
            whole = self.tr("Left out: {errors}. To be looked at: {warnings}.")
            counts = whole if left_out else self.tr("To be looked at: {warnings}.")
            self.add_text(counts.format(errors=left_out, warnings=looked), "strong")
            copy = Button(look, self.tr("Copy the list"), "quiet", "copy", call=self._copy)
            self.foot.addWidget(copy)
        else:
            self.add_text(self.tr("Nothing was left out."), "muted")
        self.list = QPlainTextEdit("\n".join(self._grouped(problems)))
        self.list.setReadOnly(True)
        self.list.setFont(look.font(13))
        self.list.setAccessibleName(self.tr("What was left out or is to be looked at"))
        is_low = parent.window().height() < look.px(LOW)
        has_few = self.list.blockCount() < _FEW
        self.list.setMinimumHeight(look.px(64 if is_low or has_few else 160))
        if has_few:
            self.list.setMaximumHeight(look.px(96))
        self.body.addWidget(self.list, 1)
        self.list.setHidden(not problems)
        if more:
            self._add_more(more)

    def _add_more(self, more: Sequence[str]) -> None:
        """List what is no problem, a line each."""
        self.add_text(self.tr("What was read"), "strong")
        rows = [Label(self.look, each, "body", wraps=True) for each in more]
        content = QWidget()
        in_column(*rows, 1, inside=content, look=self.look, spacing=4)
        area = ScrollArea(self.look, content)
        area.let_tab_come()
        area.setMinimumHeight(self.look.px(_ROW * min(len(more), 2)))
        area.setMaximumHeight(self.look.px(_ROW * min(len(more), 5)))
        self.body.addWidget(area, 1)

    def _grouped(self, problems: Sequence[Problem]) -> list[str]:
        """Return what is shown: the first few of each sentence, and how many more say the same of something else."""
        alike: dict[str, list[Problem]] = {}
        for each in problems:
            alike.setdefault(each.template, []).append(each)
        lines: list[str] = []
        for group in alike.values():
            most = len(group) if len(group) <= _ALIKE + 1 else _ALIKE
            lines += map(self._line, group[:most])
            if len(group) > most:
                lines.append("    " + self.tr("and %n more like this", "", len(group) - most))
        return lines[:SHOWN]

    def _copy(self) -> None:
        QGuiApplication.clipboard().setText("\n".join(self._problems))

    def _line(self, problem: Problem) -> str:
        left_out = self.tr("Left out.") if problem.severity is Severity.ERROR else ""
        parts = (f"{problem.place}:", left_out, problem_text(problem), problem_fix(problem))
        return " ".join(each for each in parts if each)
