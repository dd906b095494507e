"""What installing a module would do: what it is, what changes, and every problem with file, line and fix."""

from collections.abc import Sequence

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QSizePolicy, QWidget

from htcourse.core.errors import Problem, Severity
from htcourse.ui.dialogs import Dialog
from htcourse.ui.look.texts import LANGUAGE_NAMES, Texts, problem_fix, problem_text
from htcourse.ui.look.theme import Look
from htcourse.ui.widgets.button import Button
from htcourse.ui.widgets.card import Card
from htcourse.ui.widgets.flow import FlowLayout
from htcourse.ui.widgets.label import Label
from htcourse.ui.widgets.layouts import add_to, in_column, lay_out
from htcourse.ui.widgets.scroll import ScrollArea
from htcourse.usecases.modules.installed import ModuleChange, ModulePreview
from htcourse.usecases.modules.module_sources import is_package

PROBLEMS_SHOWN = 50
CHANGES_SHOWN = 200
ERRORS_ALIKE, WARNINGS_ALIKE = 3, 1
"""So many that say the same are shown, as in the editor; the others are folded away."""
_LEAST = 160
"""So high a list stays where not all has room, in px at 100 %: about two problems."""
_FRAME = 36
"""What the frame that a system draws around the dialog takes of the window's height, in px."""
_BESIDE = 48
"""What stands beside the lists in the dialog, in px at 100 %."""
TAKES_A_PLACE = ("id-of-the-course", "id-of-another-module")


class _Rows(ScrollArea):
    """As high as its rows are, where there is room: Qt's own wish ends at some twenty lines."""

    def __init__(self, look: Look, content: QWidget, width: int) -> None:
        super().__init__(look, content)
        self._content, self._at = content, width
        self.let_tab_come()
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Maximum)
        self.setMinimumHeight(min(look.px(_LEAST), self.sizeHint().height()))

    def sizeHint(self) -> QSize:
        """Return what all rows need at the width they have."""
        return QSize(self._at, self._content.heightForWidth(self._at))


class PreviewDialog(Dialog):
    """With errors there is nothing to install, only what to mend."""

    install_asked = Signal()
    """Install what was shown."""
    edit_asked = Signal()
    """Open it in the editor, as a draft."""

    def __init__(self, look: Look, preview: ModulePreview, parent: QWidget) -> None:
        super().__init__(look, preview.title or preview.path.name, parent, 620)
        self.preview = preview
        self.add_text(self._what(), "muted")
        for problem in preview.problems:
            if problem.code in TAKES_A_PLACE:
                self.add_text(problem_text(problem), "bad")
        if preview.is_same:
            words = self.tr("Exactly this is installed: there is nothing to do, and nothing was changed.")
            self.add_text(words, "strong")
        if preview.can_install:
            if preview.is_older:
                words = self.tr("This is an older version: {version} takes the place of {installed}, which is newer.")
                words = words.format(version=preview.version, installed=preview.installed_version)
                self.add_text(words, "warn")
            self.body.addLayout(self._counts())
            if preview.is_update and preview.changes:
                self._add_changes()
            if of_terms := preview.terms_words(self.tr):
                self.add_text(of_terms, "warn" if preview.version == preview.installed_version else "small")
        else:
            words = self.tr("This module cannot be installed yet. Nothing was changed. In the editor it can be mended.")
            self.add_text(words, "bad")
        if preview.problems:
            self._add_problems()
        does = preview.can_install and not preview.is_same
        self.add_button(self.tr("Cancel") if does else self.tr("Close"), "quiet").setFocus()
        is_module = preview.path.is_dir() or is_package(preview.path)
        if is_module:
            kind = "plain" if preview.can_install else "primary"
            self.add_button(self.tr("Open in the editor"), kind, self.edit_asked.emit)
        if does:
            words = self.tr("Update") if preview.installed_version else self.tr("Install")
            words = self.tr("Install the older version") if preview.is_older else words
            button = self.add_button(words, "primary", self.install_asked.emit)
            button.setDefault(True)
            if not preview.is_older and not any(each.code in TAKES_A_PLACE for each in preview.problems):
                button.setFocus()

    def _room(self) -> int:
        """Leave room for the frame: with a long list it would push the buttons out of the window."""
        return super()._room() - _FRAME

    def _what(self) -> str:
        preview = self.preview
        languages = ", ".join(LANGUAGE_NAMES.get(each, each) for each in preview.languages)
        parts = [
            self.tr("Version {version}").format(version=preview.version) if preview.version else "",
            self.tr("installed now: {version}").format(version=preview.installed_version)
            if preview.installed_version
            else "",
            languages,
            ", ".join(preview.authors),
            preview.licence.replace("-", "\N{NON-BREAKING HYPHEN}"),
        ]
        return " · ".join(each for each in parts if each)

    def _counts(self) -> FlowLayout:
        preview = self.preview
        names = (
            (Texts().lessons(preview.lessons).partition(" ")[2], preview.lessons),
            (Texts().questions(preview.questions).partition(" ")[2], preview.questions),
            (self.tr("new entries"), preview.new),
            (self.tr("edited entries"), preview.edited),
            (self.tr("removed entries"), preview.removed),
        )[: None if preview.is_update else 2]  # of what comes the first time all is new
        figures = FlowLayout(self.look, (24, 8))
        for name, count in names:
            figure = QWidget()
            told = Label(self.look, str(count), "heading", tabular=True), Label(self.look, name, "small")
            in_column(*told, inside=figure, look=self.look, spacing=2)
            figures.addWidget(figure)
        return figures

    def _add_problems(self) -> None:
        problems = sorted(self.preview.problems, key=lambda each: each.severity is not Severity.ERROR)
        errors = sum(each.severity is Severity.ERROR for each in problems)
        found = self.tr("%n error(s)", "", errors) + ", " + self.tr("%n warning(s)", "", len(problems) - errors)
        self.body.addWidget(Label(self.look, found, "strong"))
        alike: dict[tuple[Severity, str], list[Problem]] = {}
        for each in problems:
            alike.setdefault((each.severity, each.template), []).append(each)
        groups = list(alike.values())
        rows = [row for group in groups[:PROBLEMS_SHOWN] for row in self._alike(group)]
        self._add_list(rows, len(rows) + max(0, len(groups) - PROBLEMS_SHOWN))

    def _alike(self, problems: Sequence[Problem]) -> Sequence[QWidget]:
        """Return the first that say the same, and a button that shows the others."""
        most = ERRORS_ALIKE if problems[0].severity is Severity.ERROR else WARNINGS_ALIKE
        if len(problems) <= most + 1:  # the button is as high as a short one
            return [self._problem(each) for each in problems]
        rest, words = problems[most:], self.tr("%n more like this", "", len(problems) - most)
        more = QWidget()
        button = Button(self.look, words, "link")
        column = in_column((button, 0, Qt.AlignmentFlag.AlignLeft), inside=more, look=self.look, spacing=6)

        def unfold() -> None:
            cards = [self._problem(each) for each in rest[:CHANGES_SHOWN]]
            add_to(column, *cards)
            for card in cards:
                card.show()
            rows = next(each for each in self.findChildren(_Rows) if each.isAncestorOf(more))
            rows.setFocus()  # arrows scroll there; Qt would go on to a button
            button.hide()
            lay_out(more)
            rows.updateGeometry()  # it wishes for more now
            self._whole.activate()
            self._fit_height()

        button.clicked.connect(unfold)
        return [*(self._problem(each) for each in problems[:most]), more]

    def _add_list(self, rows: Sequence[QWidget], count: int) -> None:
        """Add rows that scroll; `count` is how many there are in all."""
        content = QWidget()
        column = in_column(*rows, inside=content, look=self.look, spacing=6)
        if count > len(rows):
            column.addWidget(Label(self.look, self.tr("and %n more", "", count - len(rows)), "small"))
        column.addStretch(1)
        self.body.addWidget(_Rows(self.look, content, self.width() - self.look.px(_BESIDE)), 1)

    def _add_changes(self) -> None:
        """Say by title what an update changes; help lines come first, each with what it said and will say."""
        changes = self.preview.changes
        whats = {"new": self.tr("New"), "edited": self.tr("Edited"), "removed": self.tr("Removed")}
        kinds = {
            "help line": self.tr("help line"),
            "country": self.tr("country"),
            "module": self.tr("about the module"),
            "lesson": self.tr("lesson"),
            "section": self.tr("section"),
            "question": self.tr("question"),
            "quiz": self.tr("quiz"),
            "case": self.tr("case file"),
            "term": self.tr("term"),
            "source": self.tr("source"),
            "fact": self.tr("fact"),
            "chart": self.tr("chart"),
            "picture": self.tr("picture"),
        }
        self.body.addWidget(Label(self.look, self.tr("What changes"), "strong"))
        shown = sorted(changes, key=lambda each: each.kind != "help line")[:CHANGES_SHOWN]
        rows = [self._change(each, f"{whats[each.what]} · {kinds[each.kind]}") for each in shown]
        self._add_list(rows, len(changes))
        if any((each.what, each.kind) == ("edited", "question") for each in changes):
            words = self.tr("Where a key changed, marks given before stay: see Regrade, under Attempts and marks.")
            self.body.addWidget(Label(self.look, words, "small", wraps=True))

    def _change(self, change: ModuleChange, what: str) -> QWidget:
        row = QWidget()
        column = in_column(inside=row, spacing=0)
        is_urgent = change.kind == "help line"
        column.addWidget(Label(self.look, what, "warn" if is_urgent else "small"))
        title = f"{change.title} ({change.lesson})" if change.lesson else change.title
        column.addWidget(Label(self.look, title, "small-ink", wraps=True))
        if change.before:
            words = self.tr("Before: {words}").format(words=change.before)
            column.addWidget(Label(self.look, words, "small-ink", wraps=True))
        if change.after:
            words = self.tr("After: {words}").format(words=change.after)
            column.addWidget(Label(self.look, words, "small-ink", wraps=True))
        return row

    def _problem(self, problem: Problem) -> Card:
        kind = "bad" if problem.severity is Severity.ERROR else "warn"
        card = Card(self.look, kind=kind, padding="note", spacing=2)
        name = self.tr("Error") if kind == "bad" else self.tr("Warning")
        card.body.addWidget(Label(self.look, f"{name}  {problem.place}", kind))
        words = " ".join(filter(None, (problem_text(problem), problem_fix(problem))))
        card.body.addWidget(Label(self.look, words, "small-ink", wraps=True))
        return card
