"""What Progress shows: objectives in words, one next step, the parts, and a person's own data."""

from collections.abc import Sequence
from html import escape
from itertools import chain

from PySide6.QtCore import QDate, QLocale, Qt, Signal
from PySide6.QtWidgets import QFrame, QWidget

from htcourse.core.progress import DAYS_TO_BE_SECURE, LessonState, Security
from htcourse.ui.look.texts import Texts
from htcourse.ui.look.theme import Look
from htcourse.ui.screens.progress.heat_row import INDENT, ROLES, HeatHead, HeatTable, needs_work, security_word
from htcourse.ui.widgets.badge import Tag
from htcourse.ui.widgets.bars import Bars
from htcourse.ui.widgets.button import Button
from htcourse.ui.widgets.card import Card
from htcourse.ui.widgets.disclosure import Disclosure
from htcourse.ui.widgets.flow import FlowLayout
from htcourse.ui.widgets.label import Label
from htcourse.ui.widgets.layouts import add_to, in_column, in_grid, in_row
from htcourse.ui.widgets.page import Page
from htcourse.ui.widgets.progress_bar import ProgressBar
from htcourse.ui.widgets.rich_label import RichLabel
from htcourse.ui.widgets.segments import Shares
from htcourse.usecases.reading.open_progress import NextStep, ProgressPage, ProgressPart, Week

PARTS_SHOWN = 5
LEAST_WEEKS = 4
"""Weeks before the first answer are left out, down to so many."""


class ProgressView(Page):
    """Shows a ProgressPage; no ranks, no praise."""

    section_asked = Signal(str)
    """Read a section (its lasting id)."""
    quiz_asked = Signal(str)
    """Practise at a quiz (its lasting id)."""
    quizzes_asked = Signal()
    """Show every quiz with its attempts."""
    certificate_asked = Signal()
    """Show the certificate."""
    copy_asked = Signal()
    """Write my record as one file."""
    bring_asked = Signal()
    """Bring a record from another computer."""
    backups_asked = Signal()
    """Show the backups of my record."""
    delete_asked = Signal()
    """Delete my record."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(look, (744, 364), 24, parent)
        self.next_button: Button | None = None
        self.data_buttons: list[Button] = []
        self.asks_for_data = False
        """Somebody wants their data, not the next step."""
        self._shows_all = False
        self._open: set[str] | None = None
        self._open_rests: set[str] = set()
        self._page: ProgressPage | None = None

    def show_page(self, page: ProgressPage) -> None:
        """Show everything anew."""
        self._page = page
        self.next_button = None
        self.empty()
        self.set_head(self.tr("Progress"), self._subtitle(page))
        self.left.addWidget(self._objectives(page))
        if page.next_step is not None:
            self.lead(self._next_card(page.next_step))
        if page.parts:
            self.right.addWidget(self._parts_card(page.parts))
        if page.weeks:
            self.right.addWidget(self._weeks_card(page.weeks))
        self.right.addWidget(self._data_card(page.left_out))

    def focus_first(self) -> None:
        """Put the focus on the next step, above all else in a narrow window too, or on the data that is asked for."""
        if self.asks_for_data and self.data_buttons:
            for each in reversed(self.data_buttons):
                self.bring_into_view(each)
            self.data_buttons[0].setFocus(Qt.FocusReason.OtherFocusReason)
        elif self.next_button is not None:
            self.next_button.setFocus(Qt.FocusReason.OtherFocusReason)

    def _subtitle(self, page: ProgressPage) -> str:
        read = self.tr("{done} of {total} lessons done").format(done=page.lessons_done, total=page.lessons_total)
        if page.route_title:
            return self.tr("Route: {route}. {read}").format(route=page.route_title, read=read)
        return read

    def _objectives(self, page: ProgressPage) -> Card:
        look = self._look
        card = Card(look, margins=(20, 17, 20, 16), spacing=4)
        title = Label(look, self.tr("Objectives"), "card-title")
        card.body.addLayout(in_column(title, look=look, margins=(0, 0, 0, 4)))
        parts = [part for part in page.parts if part.objectives]
        if self._open is None and (first := _first_open(page, parts)):
            self._open = {first}
        if not page.seen and not page.closed:
            card.say(self._nothing(page), "muted")
            if page.answers:
                card.body.addWidget(self._quizzes_link(), 0, Qt.AlignmentFlag.AlignLeft)
        if page.seen:
            self._add_standing(card, page)
            rule = QFrame()
            rule.setProperty("kind", "rule")
            rule.setFixedHeight(look.px(1))
            head = in_column(HeatHead(look), look=look, margins=(INDENT, 0, 0, 0))
            add_to(card.body, head, rule)
        folded = (self._folded(part) for part in parts)
        above = 0 if page.seen or page.closed else 8
        card.body.addLayout(in_column(*folded, look=look, margins=(0, above, 0, 10 if page.seen else 0), spacing=4))
        if page.seen:
            words = self.tr(
                "Right counts without a hint and not as a guess. The figures say how many of the questions were right."
            )
            of_days = self.tr("A day is right when nothing was wrong on it; after a miss a new day counts anew.")
            card.say(f"{words} {of_days}", "small")
        if page.closed:
            card.say(Texts().not_counted(page.closed), "small")
        return card

    def _nothing(self, page: ProgressPage) -> str:
        """Say why no objective was seen: of another route or of a module that is gone there may be answers."""
        if not page.answers:
            return self.tr("Nothing was answered yet. Checks in the lessons and quizzes fill this table.")
        if page.route_title:
            return self.tr("Nothing of your route was answered yet. What you answered so far lies outside it.")
        return self.tr("None of these objectives was answered yet. What you answered so far belongs to others.")

    def _quizzes_link(self) -> Button:
        return Button(self._look, self.tr("Quizzes and attempts"), "link", call=self.quizzes_asked)

    def _add_standing(self, card: Card, page: ProgressPage) -> None:
        """Say how many objectives are secure, as one figure, and below it of how many what else holds."""
        look = self._look
        figure = Label(look, self.tr("{secure} of {seen}").format(secure=page.secure, seen=page.seen), "figure")
        words = Label(look, self.tr("objectives seen so far are secure"), "muted", wraps=True)
        card.body.addLayout(
            in_row(figure, (in_column(1, words, look=look, margins=(0, 0, 0, 3)), 1), look=look, spacing=8)
        )
        rows = [row for part in page.parts for row in part.objectives if row.days_since is not None]
        seen, missed = [row.security for row in rows], sum(map(needs_work, rows))
        signs = FlowLayout(look, (16, 4))
        # Each looks as it does in the rows; nothing in red where nothing is red there.
        kinds = [
            (Security.SECURE, "good", self.tr("all right on the last two days")),
            (Security.NEARLY, "warn", self.tr("right on one of them, or long ago")),
            (Security.NOT_YET, "quiet", self.tr("right on neither of them")),
        ]
        tags = [(f"{security_word(state)} {seen.count(state)}", role, meaning) for state, role, meaning in kinds]
        if missed:
            tags.append((self.tr("wrong on both {count}").format(count=missed), "bad", self.tr("of these")))
        for told, role, meaning in tags:
            tag = Tag(look, told, role)
            both = QWidget()
            in_row(tag, Label(look, meaning, "small"), inside=both, look=look, spacing=6)
            signs.addWidget(both)
        # What is not yet is what is left of the bar: a long one in red would be all one saw of the page.
        shares = [(ROLES[state][0], seen.count(state)) for state in (Security.SECURE, Security.NEARLY)]
        bar = Shares(look, shares, len(seen))
        card.body.addLayout(in_column(bar, signs, look=look, margins=(0, 2, 0, 14), spacing=10))

    def _folded(self, part: ProgressPart) -> Disclosure:
        """Return a part with its objectives folded away; their rows are made when it is opened."""
        table = HeatTable(self._look)
        table.section_asked.connect(self.section_asked)
        seen = [row for row in part.objectives if row.days_since is not None]
        secure = sum(row.security is Security.SECURE for row in seen)
        words = self.tr("{secure} of {all} secure") if seen else self.tr("{all} not seen yet")
        count = words.format(secure=secure, all=len(part.objectives))
        folded = Disclosure(self._look, f"{part.number}  {part.title}", table, is_quiet=True, aside=count)

        def on_opened(is_open: bool) -> None:
            if is_open:
                table.show_rows(part.objectives)
                self._keep_rest(part, table.rest)
            if self._open is not None:
                (self._open.add if is_open else self._open.discard)(part.id)

        folded.opened.connect(on_opened)
        folded.set_open(part.id in (self._open or ()))
        return folded

    def _keep_rest(self, part: ProgressPart, rest: Disclosure | None) -> None:
        """Fold out again what was folded out of a part before everything was shown anew."""
        if rest is not None:
            rest.set_open(part.id in self._open_rests)
            keep = (self._open_rests.discard, self._open_rests.add)
            rest.opened.connect(lambda is_open: keep[is_open](part.id))

    def _next_card(self, step: NextStep) -> Card:
        look = self._look
        card = Card(look, margins=(20, 17, 20, 18), spacing=8, title=self.tr("What next"))
        card.body.addWidget(RichLabel(look, self._next_text(step), size=14, line=21))
        row = in_row(look=look, margins=(0, 4, 0, 0), spacing=4)
        section = step.section_id or (step.objective.section_id if step.objective is not None else "")
        read_kind = "quiet" if step.quiz_id else "primary"
        if step.quiz_id:
            practise = Button(look, self.tr("Practise"), "primary", call=lambda: self.quiz_asked.emit(step.quiz_id))
            row.addWidget(practise)
            self.next_button = practise
        if section:
            read = Button(look, self.tr("Read the section"), read_kind, call=lambda: self.section_asked.emit(section))
            row.addWidget(read)
            self.next_button = self.next_button or read
        row.addStretch(1)
        card.body.addLayout(row)
        return card

    def _next_text(self, step: NextStep) -> str:
        if step.objective is None:
            words = self.tr("Answer the checks in: {section}") if step.is_read else self.tr("Continue with: {section}")
            return escape(words).format(section=_strong(step.section_title))
        told = self.tr("Not secure yet: {objective}")
        if step.objective.security is Security.NEARLY:
            told = self.tr("Right once, so once more on another day: {objective}")
            if step.objective.days_right == DAYS_TO_BE_SECURE:
                told = self.tr("Right long ago, so once more: {objective}")
        return escape(told).format(objective=_strong(step.objective.text))

    def _parts_card(self, parts: tuple[ProgressPart, ...]) -> Card:
        look = self._look
        card = Card(look, margins=(20, 17, 20, 12), spacing=6, title=self.tr("Parts"))
        grid = in_grid(look, 12, 2, wide=1)
        shown = parts if self._shows_all else parts[:PARTS_SHOWN]
        for row, part in enumerate(shown):
            grid.addWidget(Label(look, str(part.number), "body"), 2 * row, 0, Qt.AlignmentFlag.AlignTop)
            grid.addWidget(Label(look, part.title, "body", wraps=True), 2 * row, 1)
            count = self.tr("{percent} %").format(percent=int(part.share * 100))  # what the bar says, in figures
            words = self.tr("done") if part.state is LessonState.DONE else count
            grid.addWidget(Label(look, words, "small", tabular=True), 2 * row, 2, _RIGHT)
            bar = ProgressBar(look, round(part.share * 1000), 1000)
            grid.addLayout(in_column(bar, look=look, margins=(0, 0, 0, 6)), 2 * row + 1, 1, 1, 2)
        card.body.addLayout(grid)
        links = FlowLayout(look, (20, 0))
        if len(shown) < len(parts):
            more = Button(look, Texts().all_parts(len(parts)), "link", call=self._show_all)
            links.addWidget(more)
        links.addWidget(self._quizzes_link())
        card.body.addLayout(links)
        return card

    def _weeks_card(self, weeks: tuple[Week, ...]) -> Card:
        card = Card(self._look, margins=(20, 17, 20, 12), spacing=8, title=self.tr("Answers by week"))
        first = next((place for place, each in enumerate(weeks) if each.answers), len(weeks))
        weeks = weeks[min(first, len(weeks) - LEAST_WEEKS) :] if len(weeks) > LEAST_WEEKS else weeks
        days = [QDate(each.monday.year, each.monday.month, each.monday.day) for each in weeks]
        names = [QLocale().toString(each, "d MMM") for each in days]
        card.body.addWidget(Bars(self._look, names, [each.answers for each in weeks], len(weeks) - 1))
        card.say(self.tr("Each week by its Monday; the last is this one. A week without answers is no fault."), "small")
        card.say(self.tr("Of a test only the last answer to each question counts here."), "small")
        return card

    def _data_card(self, left_out: int) -> Card:
        look = self._look
        card = Card(look, margins=(20, 17, 20, 16), spacing=8, title=self.tr("My data"))
        card.say(
            self.tr("Kept on this computer, in one file, and sent nowhere unless you or your trainer hand it in."),
            "small",
        )
        if left_out:
            card.say(Texts().left_out(left_out), "warn")
        row = FlowLayout(look, (8, 8), is_even=True)
        self.data_buttons = []
        for text, icon, signal in (
            (self.tr("Export"), "download", self.copy_asked),
            (self.tr("Bring in"), "upload", self.bring_asked),
            (self.tr("Backups"), "history", self.backups_asked),
            (self.tr("Certificate"), "graduation-cap", self.certificate_asked),
            (self.tr("Delete"), "trash-2", self.delete_asked),
        ):
            kind = "danger" if signal is self.delete_asked else "plain"
            button = Button(look, text, kind, icon, call=signal)
            row.addWidget(button)
            self.data_buttons.append(button)
        card.body.addLayout(row)
        return card

    def _show_all(self) -> None:
        self._shows_all = True
        if self._page is not None:
            self.show_page(self._page)


def _first_open(page: ProgressPage, parts: Sequence[ProgressPart]) -> str:
    """Return the part that stands open at first: that of the next step, else the first one seen; else none does."""
    weak = page.next_step.objective if page.next_step is not None else None
    meant = (part.id for part in parts if weak is not None and weak.id in {row.id for row in part.objectives})
    seen = (part.id for part in parts if any(row.days_since is not None for row in part.objectives))
    return next(chain(meant, seen), "")


def _strong(words: str) -> str:
    return f"<b>{escape(words)}</b>"


_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
