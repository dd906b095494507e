"""The first page of all, on one card: language, country, route, and whether one teaches."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QLocale, Qt, QTimeZone, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QButtonGroup, QFrame, QHBoxLayout, QWidget

from htcourse.core.countries import COUNTRIES
from htcourse.ui.look.texts import LANGUAGE_NAMES, Texts, country_name, minutes_text
from htcourse.ui.look.theme import Look
from htcourse.ui.screens.first_run.route_card import RouteCard
from htcourse.ui.widgets.button import Button
from htcourse.ui.widgets.card import Card
from htcourse.ui.widgets.card_grid import CardGrid
from htcourse.ui.widgets.check_box import CheckBox
from htcourse.ui.widgets.choice_card import ChoiceCard
from htcourse.ui.widgets.flow import FlowLayout
from htcourse.ui.widgets.key_cap import KeyCap
from htcourse.ui.widgets.keys import LEAVES_ENTER
from htcourse.ui.widgets.label import Label
from htcourse.ui.widgets.layouts import add_to, in_column, in_row
from htcourse.ui.widgets.scroll import ScrollArea

if TYPE_CHECKING:
    from htcourse.usecases.reading.open_home import RouteRow

WIDTH = 796
LOW = 640
COLUMNS = 3
BAR, NARROW = 52, 600


@dataclass(frozen=True, slots=True)
class Choice:
    """What was chosen; the country is empty for another one."""

    language: str
    country: str
    role: str
    route: str = ""


@dataclass(frozen=True, slots=True)
class _Spacing:
    """Distances on a high and on a low window, in px at 100 %."""

    margins: tuple[int, int, int, int]
    after_head: int
    between: int
    under_label: int
    grid: int
    above_foot: int
    hint: int
    routes: int
    """What the routes take: kept free until they are known."""


_HIGH = _Spacing((36, 22, 36, 20), 15, 14, 5, 9, 12, 12, 209)
_LOW = _Spacing((36, 10, 36, 10), 6, 7, 4, 6, 6, 5, 178)


class FirstRunView(ScrollArea):
    """Asks nothing that can be asked later: no account and no name."""

    language_chosen = Signal(str)
    """The windows' language should follow at once."""
    begun = Signal(object)
    """Begin, with a Choice."""

    def __init__(self, look: Look, languages: Sequence[str], chosen: str, parent: QWidget | None = None) -> None:
        self._content = QWidget()
        super().__init__(look, self._content, parent)
        self._languages = languages
        self._cards: list[ChoiceCard] = []
        self.languages, self.countries, self.routes = QButtonGroup(self), QButtonGroup(self), QButtonGroup(self)
        self._grids: list[CardGrid] = []
        self._gaps: list[QWidget] = []
        self._card = Card(look, spacing=0)
        self._bar = QFrame(self)
        self._bar.setProperty("kind", "foot")
        self._bar_row = in_row(1, inside=self._bar)
        self._below_scroll = QWidget()
        self.addScrollBarWidget(self._below_scroll, Qt.AlignmentFlag.AlignBottom)
        self._bar.hide()
        self._fill_card(chosen)
        self._hint = self._build_hint()
        middle = in_row(1, self._card, 1)
        outer = in_column(1, middle, self._gap("hint"), self._hint, 1, inside=self._content, spacing=0)
        self._outer = outer
        # Later: what is on the card takes its sizes in the same round, some of it after this view.
        look.changed.connect(self._fit, Qt.ConnectionType.QueuedConnection)

    def choice(self) -> Choice:
        """Return what is chosen now."""
        role = "teach" if self.teaches.isChecked() else "learn"
        language = _checked(self.languages) or self._languages[0]
        return Choice(language, _checked(self.countries), role, _checked(self.routes))

    def show_routes(self, routes: Sequence[RouteRow]) -> None:
        """Offer the ways through the course, once; nothing is asked where there is one."""
        if self.routes.buttons():
            return
        self._gaps.remove(self._kept_free)
        self._kept_free.deleteLater()
        self._kept_free.hide()
        if len(routes) < 2:
            return
        cards: list[ChoiceCard] = []
        for each in routes:
            size = f"{minutes_text(each.minutes)}, {Texts().lessons(each.lessons)}"
            card = RouteCard(self._look, each.title, size, each.summary)
            card.setProperty("value", each.id)
            card.setChecked(each.is_chosen)
            self.routes.addButton(card)
            cards.append(card)
        grid = CardGrid(cards, 2)
        label = self._label(self.tr("Route"), self.tr("the way through the course; you can change it at any time"))
        add_to(self._route_place, label, self._gap("under_label"), grid, self._gap("between"))
        self._keep(cards, grid)
        self._fit()

    def focus_first(self) -> None:
        """Put the focus on the first thing asked."""
        asked = self.languages if len(self._languages) > 1 else self.countries
        button = asked.checkedButton()
        if button is not None:
            button.setFocus(Qt.FocusReason.OtherFocusReason)

    def _fill_card(self, chosen: str) -> None:
        look, body = self._look, self._card.body
        self._heading = Label(look, self.tr("Preventing human trafficking in Central Asia"), "title", wraps=True)
        body.addWidget(self._heading)
        words = self.tr("A course for students, cadets and those who teach them. It works without a network.")
        add_to(body, Label(look, words, "muted", wraps=True), self._gap("after_head"))
        self._add_languages(chosen)
        self._add_label(self.tr("Country"), self.tr("for the law and help lines shown"))
        countries = [(code, country_name(code)) for code in COUNTRIES]
        self._add_cards(self.countries, [*countries, ("", self.tr("Another country"))], country_here())
        body.addWidget(self._gap("between"))
        self._kept_free = self._gap("routes")
        self._route_place = in_column(self._kept_free, spacing=0)
        body.addLayout(self._route_place)
        self.teaches = CheckBox(look, self.tr("I teach here"))
        self.teaching = Label(look, "", "small", wraps=True)
        add_to(body, in_row(self.teaches, (self.teaching, 1), look=look, spacing=10), self._gap("above_foot"))
        self.explain_teaching(are_others=False)
        self._add_foot()

    def explain_teaching(self, *, are_others: bool, has_pin: bool = False) -> None:
        """Say what it means to teach here: where others learn, too, and where the trainer has a PIN."""
        words = self.tr(
            "shows trainers’ notes and asks for a PIN. You can choose it later too, in the settings, as long as "
            "you are the only one who learns here."
        )
        if are_others:
            words = self.tr("shows trainers’ notes. Leave it empty if you learn here.")
        if are_others and has_pin:
            words = self.tr("shows trainers’ notes and asks for the trainer’s PIN. Leave it empty if you learn here.")
        self.teaching.set_words(words)

    def _add_languages(self, chosen: str) -> None:
        """Ask for the language where there are several; with one there is nothing to ask."""
        languages = [(code, LANGUAGE_NAMES.get(code, code)) for code in self._languages]
        if len(languages) == 1:
            return
        self._add_label(self.tr("Language"), "")
        self._add_cards(self.languages, languages, chosen)
        self.languages.idToggled.connect(self._language_toggled)
        self._card.body.addWidget(self._gap("between"))

    def _add_label(self, text: str, detail: str) -> None:
        add_to(self._card.body, self._label(text, detail), self._gap("under_label"))

    def _label(self, text: str, detail: str) -> QHBoxLayout:
        row = in_row(Label(self._look, text, "subheading"), look=self._look, spacing=11)
        if detail:
            row.addWidget(Label(self._look, detail, "small", wraps=True), 1)
        else:
            row.addStretch(1)
        return row

    def _add_cards(self, group: QButtonGroup, choices: Sequence[tuple[str, str]], chosen: str) -> None:
        cards = []
        for index, (value, title) in enumerate(choices):
            card = ChoiceCard(self._look, title)
            card.setProperty("value", value)
            card.setChecked(value == chosen)
            group.addButton(card, index)
            cards.append(card)
        grid = CardGrid(cards, COLUMNS)
        self._keep(cards, grid)
        self._card.body.addLayout(grid)

    def _keep(self, cards: Sequence[ChoiceCard], grid: CardGrid) -> None:
        for card in cards:
            card.setProperty(LEAVES_ENTER, True)
        self._cards += cards
        self._grids.append(grid)

    def _add_foot(self) -> None:
        look = self._look
        self._shield = Label(look)
        words = self.tr("No account, no name needed. What you do stays on this computer unless it is handed in.")
        self.begin_button = Button(look, self.tr("Begin"), "primary", call=lambda: self.begun.emit(self.choice()))
        self._promise = Label(look, words, "small", wraps=True)
        self._foot = in_row(self._shield, (self._promise, 1), self.begin_button, look=look, spacing=10)
        self._card.body.addLayout(self._foot)

    def _build_hint(self) -> FlowLayout:
        look = self._look
        hint = FlowLayout(look, (9, 6), stands=Qt.AlignmentFlag.AlignHCenter)
        hint.addWidget(Label(look, self.tr("To leave at once at any time:"), "small"))
        twice = QWidget()
        self._twice = in_row(
            KeyCap(look, "Esc", has_edge=True), KeyCap(look, "Esc", has_edge=True), inside=twice, look=look, spacing=4
        )
        hint.addWidget(twice)
        hint.addWidget(Label(look, self.tr("or the button at the top right; back with"), "small"))
        hint.addWidget(KeyCap(look, "F9", has_edge=True))
        return hint

    def _gap(self, name: str) -> QWidget:
        gap = QWidget()
        gap.setObjectName(name)
        self._gaps.append(gap)
        return gap

    def _language_toggled(self, index: int, is_on: bool) -> None:
        if is_on:
            self.language_chosen.emit(self._languages[index])

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Take smaller distances on a low window."""
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        px = self._look.px
        is_low = self.window().height() < px(LOW)
        spacing = _LOW if is_low else _HIGH
        width = min(px(WIDTH), max(px(280), self.viewport().width() - 2 * px(16)))
        left, top, _, bottom = spacing.margins
        side = 20 if width < px(NARROW) else left
        self._card.set_margins((side, top, side, bottom))
        self._card.setFixedWidth(width)
        edge = px(6 if is_low else 12)
        self._outer.setContentsMargins(0, edge, 0, edge)
        self._heading.set_role("heading" if is_low else "title")
        self._shield.setPixmap(self._look.pixmap("shield-check", "ink2", 18, self.devicePixelRatioF()))
        for gap in self._gaps:
            gap.setFixedHeight(px(getattr(spacing, gap.objectName())))
        for card in self._cards:
            card.set_low(is_low)
        room = width - 2 * px(side)
        for grid in self._grids:
            grid.fit(room, px(12), px(spacing.grid))
        self._place_begin()

    def _place_begin(self) -> None:
        """Let Begin stand below the page where that scrolls, else at the end of the card: it is always seen."""
        height = self._look.px(BAR)
        is_below = not self._bar.isHidden()
        needed = self._outer.heightForWidth(self.viewport().width()) + (self._more_with_begin() if is_below else 0)
        if is_below != (needed > self.height()):
            is_below = not is_below
            (self._bar_row if is_below else self._foot).addWidget(self.begin_button)
            self.begin_button.set_kind("primary")  # under a style sheet Qt takes fonts back when a widget is moved
            self._bar.setVisible(is_below)
        self.setViewportMargins(0, 0, 0, height if is_below else 0)
        self._below_scroll.setFixedHeight(height if is_below else 0)
        self._bar.setGeometry(0, self.height() - height, self.width(), height)
        self._bar.raise_()
        view = self.viewport().width()
        beside = self.width() - view + (view - self._card.width()) // 2  # Begin ends where the card does
        self._bar_row.setContentsMargins(0, 0, beside, 0)

    def _more_with_begin(self) -> int:
        """Return by how much the card would be higher with Begin at its end, while that is elsewhere."""
        sides, begin = self._card.body.contentsMargins(), self.begin_button.sizeHint()
        room = self._card.width() - sides.left() - sides.right()
        left = room - self._shield.sizeHint().width() - begin.width() - 2 * self._foot.spacing()
        return max(begin.height(), self._promise.heightForWidth(left)) - self._foot.heightForWidth(room)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Begin with Enter, wherever the focus is."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.begin_button.click()
        else:
            super().keyPressEvent(event)


def _checked(group: QButtonGroup) -> str:
    button = group.checkedButton()
    return str(button.property("value")) if button is not None else ""


def country_here() -> str:
    """Return the country of the computer's time zone, empty (another one) where it is none of these."""
    code = QLocale.territoryToCode(QTimeZone.systemTimeZone().territory()).lower()
    return code if code in COUNTRIES else ""
