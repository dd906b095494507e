"""What a trainer sees of a report: which class and what about, its table, and what it counts."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import QCoreApplication, QPoint, Qt, QTimer, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QButtonGroup, QMenu, QWidget

from htcourse.ui.look.theme import Look
from htcourse.ui.screens.reports.table import ShownReport
from htcourse.ui.shell.trainers import show_class_choice
from htcourse.ui.widgets.button import Button
from htcourse.ui.widgets.card import Card
from htcourse.ui.widgets.chart_picture import ChartPicture
from htcourse.ui.widgets.check_box import CheckBox
from htcourse.ui.widgets.choice_button import ChoiceButton, MenuButton
from htcourse.ui.widgets.flow import FlowLayout
from htcourse.ui.widgets.label import Label
from htcourse.ui.widgets.layouts import add_to, in_column, in_row, lay_out
from htcourse.ui.widgets.one_of import make_one_of
from htcourse.ui.widgets.page import FLAT, MARGIN, Page
from htcourse.ui.widgets.table_card import TableCard
from htcourse.usecases.classes.cell_words import sign_words
from htcourse.usecases.classes.report_charts import in_one
from htcourse.usecases.classes.reports import ReportKind, ReportTable, as_read
from htcourse.usecases.results.counting import Which

_SAY = partial(QCoreApplication.translate, "Reports")
_ROOMY = 760
"""From what width on what is done with a report has buttons of its own, in px at 100 %: else More has it."""
_FEW = 9
"""Where fewer rows than these have room above what counts, that is below the screen."""
_APART = 8
"""Between the table and what counts, in px at 100 %."""


class ReportsView(Page):
    """One report at a time."""

    asked = Signal(str)
    """Another class (its id), another report, or other attempts."""
    export_asked = Signal()
    print_asked = Signal()
    moodle_asked = Signal()
    page_asked = Signal(str)
    """Another page of the class, by the name of its screen."""
    _card: QWidget
    """The table."""
    _notes: QWidget
    """All that counts, in sentences."""
    _drawn: QWidget
    """All charts."""
    together: QWidget
    """What is chosen between: the table, and its charts."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(look, (1132, 0), 0, parent)
        self.table: ShownReport | None = None
        self.first: QWidget | None = None
        self._is_drawn = self._shows_all = False
        self._begin()
        self.kind = ReportKind.MARKS
        self._which: dict[ReportKind, str] = {}
        self.with_names = False
        self.about = self.within = self.which_button = ChoiceButton(look, "")
        self._chosen = ""
        self._was_in_table = False
        self.group = ""
        self._class = ""
        look.changed.connect(self._show_part)

    @property
    def which(self) -> str:
        """Which attempts count: as it was chosen for this report, else as such a report counts."""
        return self._which.get(self.kind, str(self.kind.which))

    def show_report(
        self,
        shown: ReportTable | None,
        chosen: str,
        groups: Sequence[str],
        problems: Sequence[str],
    ) -> None:
        """Show a report of a class, or of one of its groups; None: there is no class yet, or none can be read."""
        look = self._look
        shown = as_read(shown, _SAY) if shown else None
        self.set_head(self.tr("Reports"), "" if shown else self.tr("For trainers: how a class stands."))
        show_class_choice(self, chosen or None)
        self.empty()
        before, self.table = self.table, None
        self._begin()
        is_awaited, self.first = self.first is None, None
        for each in problems:
            self.left.addWidget(Label(look, each, "warn", wraps=True))
        if shown is None and problems:
            return
        if shown is None:
            self.left.addWidget(self._empty([self.tr("There is no class yet. Make one under My class.")]))
            return
        self._class, self.group = chosen, shown.group
        has_rows = len(shown.rows) > shown.has_sum
        drawn = in_column(inside=self._drawn, look=look, spacing=16)
        for chart in in_one(shown.charts):
            card = Card(look, padding="side", spacing=8)
            if chart.title:
                card.say(chart.title, "card-title")
            card.body.addWidget(ChartPicture(look, chart.svg, chart.alt))
            drawn.addWidget(card)
        if shown.undrawn:
            drawn.addWidget(Label(look, shown.undrawn, "small", wraps=True))
        self._add_tools(has_rows=has_rows)
        self.left.addWidget(self._choices(groups, has_charts=has_rows and bool(shown.charts)))
        if has_rows:
            self.table = ShownReport(look, shown)
            self.table.shows_all = self._shows_all
            self.table.folded.connect(self._offer)
            self._card = TableCard(look, self.table)
            self.table.stand_as(before)
            signs = sign_words([mark.words for row in shown.narrow.marks for mark in row], _SAY)
            words = " ".join(each if each.endswith(".") else f"{each}." for each in (*shown.notes, *signs))
            in_column(Label(look, words, "small", wraps=True), inside=self._notes)
        else:
            nobody = self.tr("Nobody is in this class yet: add people, or collect results, under My class.")
            self.left.addWidget(self._empty(shown.empty or [nobody], has_plan=bool(shown.empty)))
        whole = QWidget()
        top = Qt.AlignmentFlag.AlignTop  # as high as its rows
        in_column((self._card, 0, top), self._drawn, self._notes, inside=whole, look=look, spacing=_APART)
        self.left.addWidget(whole)
        self._show_part()
        if is_awaited and self.window().focusWidget() is self:
            QTimer.singleShot(0, self, self.focus_first)

    def _empty(self, told: Sequence[str], *, has_plan: bool = False) -> Card:
        """Return what is told in the place of figures, first why there are none, and the pages that bring some."""
        look, pages = self._look, [("classes", self.tr("Go to My class"))]
        if has_plan:
            pages.insert(0, ("class_plan", self.tr("Go to Plan")))
        card = Card(look, padding="side", spacing=8)
        for at, each in enumerate(told):
            card.say(each, "small" if at else "body")
        buttons = [Button(look, words, "plain", call=partial(self.page_asked.emit, page)) for page, words in pages]
        ways = QWidget()
        FlowLayout(look, (8, 8), *buttons, inside=ways)
        card.body.addWidget(ways)
        return card

    def _begin(self) -> None:
        """Begin with nothing of a report: what was shown before is thrown away."""
        look = self._look
        self._card, self._notes, self._drawn = QWidget(), QWidget(), QWidget()
        self.together = QWidget()
        self._tabs: list[Button] = []
        self._beside: list[Button] = []
        self._names: CheckBox | None = None
        self.more, self.wider = MenuButton(look, "", lambda _: None), Button(look, "")

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Let the table use what is left of the page."""
        super().resizeEvent(event)
        self._show_part()

    def _show_part(self) -> None:
        """Show the table, or what is drawn of it; with one of them nothing scrolls in what scrolls."""
        shows_charts = bool(self._tabs) and self._is_drawn
        self._card.setVisible(self.table is not None and not shows_charts)
        self._drawn.setVisible(shows_charts)
        is_flat = self._has_little_height()
        self.heading.setVisible(not is_flat or self.table is None)  # the tab that is down says what page this is
        if self._names is not None:
            self._names.setHidden(shows_charts or is_flat)  # nobody is named in a chart
        self.together.setVisible(bool(self._tabs) and not is_flat)  # else it stands nowhere: it would be a window
        is_roomy = self.width() >= self._look.px(_ROOMY) and not is_flat
        for each in self._beside:
            each.setVisible(is_roomy)
        self.more.setVisible(bool(self._beside) and not is_roomy)
        self._offer()
        self._fill()

    def _has_little_height(self) -> bool:
        """Whether More has what is chosen now and then: heads of the table were cut."""
        return self.height() < self._look.px(FLAT)

    def _fill(self) -> None:
        """Let the rows scroll between their heads and what counts, below them on the same screen if many have room."""
        if self.table is not None and not self._card.isHidden():
            lay_out(self.table)
            px, whole = self._look.px, self.viewport().height()
            above = self.table.mapTo(self._content, QPoint()).y()
            edge = self._card.sizeHint().height() - self.table.maximumHeight() - self.table.y()
            notes = self._notes.heightForWidth(self._notes.width()) + px(_APART)
            room = whole - above - edge - px(MARGIN)
            self.table.fill(room - notes, room, whole - 2 * px(MARGIN), few=_FEW)

    def _offer(self) -> None:
        """Offer the columns for which there is no room, or to leave them out again."""
        if self.table is not None:
            self.wider.setText(self.tr("Fewer columns") if self._shows_all else self.tr("Show all columns"))
            is_roomy = self.width() >= self._look.px(_ROOMY) and not self._has_little_height()
            self.wider.setVisible(bool(self.table.left_out) and not self._card.isHidden() and is_roomy)

    def _widen(self) -> None:
        self._shows_all = not self._shows_all
        if self.table is not None:
            self.table.show_all(is_all=self._shows_all)
        self._offer()

    def focus_first(self) -> None:
        """Put the focus where one begins: on what was chosen last, or in the table where one left it."""
        first = self.table if self._was_in_table and self.table is not None else self.first
        if first is not None:
            first.setFocus()

    def leave(self) -> None:
        """Note whether one was in the table, for who comes back."""
        self._was_in_table = self.table is not None and self.table.hasFocus()

    def _add_tools(self, *, has_rows: bool) -> None:
        """Put what is done with a report beside the title; without rows there is nothing to do it with."""
        look = self._look
        rest = [(self.tr("Print"), "printer", self.print_asked)]
        if self.kind is ReportKind.MARKS:
            rest.append((self.tr("For Moodle"), "upload", self.moodle_asked))
        self._beside = [Button(look, words, "plain", icon, call=asked) for words, icon, asked in rest]

        def fill(menu: QMenu) -> None:
            for words, _, asked in rest:
                menu.addAction(words, asked.emit).setEnabled(has_rows)
            for tab in self._tabs if self.together.isHidden() else ():
                if not tab.isChecked():
                    menu.addAction(tab.text(), tab.click)
            if self._names is not None and self._names.isHidden() and not self._card.isHidden():
                action = menu.addAction(self._names.text(), self._names.toggle)
                action.setCheckable(True)
                action.setChecked(self.with_names)
            if self.table is not None and self.table.left_out and not self._card.isHidden():
                menu.addAction(self.wider.text(), self._widen)

        self.more = MenuButton(look, self.tr("More"), fill)
        export = Button(look, self.tr("Export"), "primary", "download", call=self.export_asked)
        for each in (*self._beside, export):
            each.setEnabled(has_rows)
        self.wider = Button(look, "", "quiet", call=self._widen)
        self.wider.hide()
        add_to(self.tools, self.wider, *self._beside, self.more, export)

    def _parts(self) -> list[Button]:
        """Return what is chosen between: the table, and what is drawn of it."""
        group, tabs = QButtonGroup(self), []
        for is_drawn, words in ((False, self.tr("Table")), (True, self.tr("Chart"))):
            tab = Button(self._look, words, "tab")
            make_one_of(tab)
            tab.setChecked(is_drawn == self._is_drawn)
            tab.clicked.connect(partial(self._on_part, is_drawn))
            group.addButton(tab)
            tabs.append(tab)
        return tabs

    def _on_part(self, is_drawn: bool, _: bool = False) -> None:
        self._is_drawn = is_drawn
        self._show_part()

    def _choices(self, groups: Sequence[str], *, has_charts: bool) -> QWidget:
        look = self._look
        self.about = ChoiceButton(look, self.tr("What about"))
        self.about.set_choices(
            (
                (ReportKind.MARKS, self.tr("Marks")),
                (ReportKind.QUESTIONS, self.tr("How the questions work")),
                (ReportKind.GAIN, self.tr("What was gained")),
                (ReportKind.TAGGING, self.tr("How texts were marked")),
            ),
            self.kind,
        )
        self.about.chosen.connect(self._on_kind)
        which = self.which_button = ChoiceButton(look, self.tr("Which attempts"))
        which.set_choices(
            (
                (Which.FIRST, self.tr("First attempt")),
                (Which.LAST, self.tr("Last attempt")),
                (Which.BEST, self.tr("Best attempt")),
            ),
            self.which,
        )
        which.chosen.connect(self._on_which)
        shown: list[ChoiceButton] = []
        if groups:
            self.within = ChoiceButton(look, self.tr("Group"))
            self.within.set_choices((("", self.tr("All groups")), *((each, each) for each in groups)), self.group)
            self.within.chosen.connect(self._on_group)
            shown.append(self.within)
        shown.append(self.about)
        if self.kind in (ReportKind.MARKS, ReportKind.QUESTIONS):
            shown.append(which)
        self.first = next((each for each in shown if each.name == self._chosen), self.about)
        self._tabs = self._parts() if has_charts else []
        row: list[QWidget] = [*shown]
        if self.kind is ReportKind.MARKS:
            names = self._names = CheckBox(look, self.tr("With names"))
            names.setChecked(self.with_names)
            names.toggled.connect(self._on_names)
            row.append(names)
        choices = QWidget()
        in_row(*self._tabs, inside=self.together, look=look, spacing=2)
        FlowLayout(look, (8, 8), *row, *[self.together] * has_charts, inside=choices)
        return choices

    def _on_group(self, group: str) -> None:
        self.group, self._chosen = group, self.within.name
        self.asked.emit(self._class)

    def _on_kind(self, kind: str) -> None:
        self.kind, self._chosen = ReportKind(kind), self.about.name
        self.asked.emit(self._class)

    def _on_which(self, which: str) -> None:
        self._which[self.kind], self._chosen = which, self.which_button.name
        self.asked.emit(self._class)

    def _on_names(self, wanted: bool) -> None:
        self.with_names = wanted
        self.asked.emit(self._class)
