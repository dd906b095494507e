"""What Help shows: help lines, glossary, sources, keys, about; one part at a time."""

from collections.abc import Sequence

from PySide6.QtCore import QPoint, Qt, QTimer, Signal
from PySide6.QtWidgets import QButtonGroup, QGridLayout, QLineEdit, QWidget

from htcourse.ui.look.texts import Texts, day_text, nothing_left
from htcourse.ui.look.theme import Look
from htcourse.ui.screens.help.entries import source_entry, term_entry
from htcourse.ui.screens.help.entry_list import PAD, EntryList
from htcourse.ui.widgets.badge import Tag
from htcourse.ui.widgets.button import Button
from htcourse.ui.widgets.card import Card
from htcourse.ui.widgets.flow import FlowLayout
from htcourse.ui.widgets.key_cap import KeyCap
from htcourse.ui.widgets.label import Label
from htcourse.ui.widgets.layouts import add_to, clear, in_column, in_grid
from htcourse.ui.widgets.one_of import make_one_of
from htcourse.ui.widgets.page import Page
from htcourse.usecases.reading.open_help import HelpLine, HelpPage, SourcePage, TermPage

PARTS = ("lines", "glossary", "sources", "keys", "guide", "about")
"""Their order in the row of buttons; the guide is a screen of its own."""
_SETTLED_MS = 300
_LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter


class HelpView(Page):
    """Asks for a part when its button is pressed; shows what it is given."""

    part_asked = Signal(str)
    """Show another part, one of PARTS."""
    country_asked = Signal()
    """Choose the country, for its help lines."""
    link_activated = Signal(str)
    """A web address was clicked."""
    key_asked = Signal()
    """Write the public key of this installation to a file."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(look, (760, 0), 0, parent)
        self._group = QButtonGroup(self)
        self.buttons: dict[str, Button] = {}
        self._tabs = self._build_tabs()
        self._wanted: tuple[EntryList, str] | None = None
        self._settled = QTimer(self, interval=_SETTLED_MS, singleShot=True)
        self._settled.timeout.connect(self._forget_term)
        self.verticalScrollBar().rangeChanged.connect(self._scroll_to_term)
        self._content = QWidget()
        self.content = in_column(inside=self._content)
        add_to(self.left, self._tabs, self._content)

    def _build_tabs(self) -> QWidget:
        names = (
            self.tr("Help lines"),
            self.tr("Glossary"),
            self.tr("Sources"),
            self.tr("Keys"),
            self.tr("Trainers’ guide"),
            self.tr("About"),
        )
        tabs = QWidget()
        row = FlowLayout(self._look, (2, 2), inside=tabs)
        for part, name in zip(PARTS, names, strict=True):
            button = Button(self._look, name, "tab")
            make_one_of(button)
            button.clicked.connect(lambda _=False, part=part: self.part_asked.emit(part))
            self._group.addButton(button)
            self.buttons[part] = button
            row.addWidget(button)
        return tabs

    def focus_first(self) -> None:
        """Put the focus on the part shown."""
        button = self._group.checkedButton()
        if button is not None:
            button.setFocus(Qt.FocusReason.OtherFocusReason)

    def show_lines(self, page: HelpPage, country: str) -> None:
        """Show the help lines of a country: those that somebody called, and apart from them what was only reported."""
        look = self._look
        self._begin(
            "lines",
            self.tr("Help lines"),
            self.tr("A number is a help line here only after somebody has called it. Numbers can change."),
        )
        called = [line for line in page.lines if line.last_checked]
        reported = [line for line in page.lines if not line.last_checked]
        card = Card(look, margins=(20, 17, 20, 16), title=page.country_title or country or self.tr("No country chosen"))
        for line in called:
            card.body.addWidget(self._line(line))
        if not called:
            words = self.tr(
                "No number here has been called and found working. In danger call the local emergency number. Else ask "
                "a hospital, an organisation that helps migrants, your embassy or the police."
            )
            card.say(words)
        change = Button(look, self.tr("Another country"), "plain", "globe", call=self.country_asked)
        card.body.addWidget(change, 0, Qt.AlignmentFlag.AlignLeft)
        self.content.addWidget(card)
        note = Card(look, kind="note", margins=(20, 14, 20, 14), spacing=4)
        note.body.addWidget(Label(look, self.tr("If you are in danger now"), "subheading"))
        words = self.tr(
            "Leave this page with Esc Esc if somebody comes. Call from a telephone that others cannot check."
        )
        note.say(words, "small")
        self.content.addWidget(note)
        if reported:
            self.content.addWidget(self._reported(reported))
        self.content.addStretch(1)

    def _line(self, line: HelpLine) -> QWidget:
        look = self._look
        row = QWidget()
        grid = QGridLayout(row)
        grid.setContentsMargins(0, look.px(6), 0, look.px(6))
        grid.setVerticalSpacing(0)
        grid.addWidget(Label(look, line.name, "strong", wraps=True), 0, 0)
        number = Label(look, line.number, "card-title", tabular=True)
        number.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        grid.addWidget(number, 0, 1, Qt.AlignmentFlag.AlignRight)
        grid.addWidget(Label(look, self._source_of(line), "small", wraps=True), 1, 0)
        words = self.tr("last checked: {day}").format(day=day_text(line.last_checked))
        grid.addWidget(Tag(look, words, "good"), 1, 1, Qt.AlignmentFlag.AlignRight)
        grid.setColumnStretch(0, 1)
        return row

    def _reported(self, lines: Sequence[HelpLine]) -> QWidget:
        """Return the numbers that nobody called: small, after the rest, with who reported them."""
        look = self._look
        card = Card(look, margins=(20, 14, 20, 14), spacing=4)
        card.body.addWidget(Label(look, self.tr("Reported by others, never called"), "subheading"))
        words = self.tr(
            "Nobody has called these numbers for this course. They may be dead or belong to somebody else. Do not rely "
            "on one and do not pass it on before one person of the group has called it."
        )
        card.say(words, "small")
        for line in lines:
            told = " · ".join(filter(None, (line.number, line.name, self._source_of(line))))
            card.body.addWidget(Label(look, told, "small", wraps=True, tabular=True))
        return card

    def _source_of(self, line: HelpLine) -> str:
        if not line.reported_by:
            return ""
        words = self.tr("Reported by {source}, {when}").format(source=line.reported_by, when=line.reported_in)
        return words.rstrip(", ")

    def show_glossary(self, terms: Sequence[TermPage], chosen: str) -> None:
        """Show the glossary, scrolled to a term."""
        self._begin("glossary", self.tr("Glossary"), Texts().terms(len(terms)))
        text = EntryList(self._look, [term_entry(each) for each in terms], self.tr("Glossary"))
        self._show_entries(text, chosen, self.tr("Search the glossary"))

    def show_sources(self, sources: Sequence[SourcePage], chosen: str) -> None:
        """Show every source, scrolled to one."""
        words = self.tr("What each can and cannot show, and how far its text was seen while the course was written.")
        count = Texts().sources(len(sources))
        self._begin("sources", self.tr("Sources"), f"{count} {words}")
        text = EntryList(self._look, [source_entry(each) for each in sources], self.tr("Sources"))
        text.link_activated.connect(self.link_activated)
        self._show_entries(text, chosen, self.tr("Search the sources"))

    def _show_entries(self, text: EntryList, chosen: str, hint: str) -> None:
        look = self._look
        field = QLineEdit()
        field.setFont(look.font(14))
        field.setPlaceholderText(hint)
        field.setAccessibleName(hint)
        field.setClearButtonEnabled(True)
        nothing = Label(look, nothing_left(self.tr("No entry has these words.")), "muted", wraps=True)
        nothing.hide()
        card = Card(look, margins=(20 - PAD, 0, 20 - PAD, 16 - PAD))
        card.body.addWidget(text)
        add_to(self.content, field, nothing, card, 1)

        def search(words: str) -> None:
            is_found = text.filter(words) > 0
            card.setVisible(is_found)
            nothing.setVisible(not is_found)

        field.textChanged.connect(search)
        field.textChanged.connect(self._forget_term)
        text.choose(chosen)
        self._wanted = (text, chosen) if chosen else None

    def _forget_term(self) -> None:
        self._wanted = None

    def _scroll_to_term(self) -> None:
        """Scroll to the entry asked for, again at each new height until the layout has settled."""
        if self._wanted is None:
            return
        text, chosen = self._wanted
        top = text.mapTo(self._content, QPoint(0, text.top_of(chosen))).y() + self._content.mapTo(self, QPoint()).y()
        top += self.verticalScrollBar().value() - self._look.px(12)
        self.verticalScrollBar().setValue(top)
        self._settled.start()

    def show_keys(self, groups: Sequence[tuple[str, Sequence[tuple[str, str]]]]) -> None:
        """Show the keys in groups, each (keys, what they do)."""
        look = self._look
        words = self.tr(
            "Everything can be reached by keyboard: Tab moves the focus. On a layout without Latin letters the keys "
            "stand where they do on a Latin one."
        )
        self._begin("keys", self.tr("Keys"), words)
        for title, keys in groups:
            card = Card(look, margins=(20, 14, 20, 14), title=title)
            grid = in_grid(look, 16, 6, wide=1)
            grid.setColumnMinimumWidth(0, look.px(112))
            for row, (key, text) in enumerate(keys):
                grid.addWidget(KeyCap(look, key, has_edge=True), row, 0, _LEFT)
                grid.addWidget(Label(look, text, wraps=True), row, 1)
            card.body.addLayout(grid)
            self.content.addWidget(card)
        self.content.addStretch(1)

    def show_about(self, version: str, parts: Sequence[tuple[str, str]], key: str, trouble: str = "") -> None:
        """Show versions and licences as (name, what about it), and the key that signs certificates.

        `key` is its fingerprint, empty before there is one; `trouble` says why it cannot be used.
        """
        look = self._look
        self._begin("about", self.tr("About"), self.tr("Version {version}").format(version=version))
        card = Card(look, margins=(20, 17, 20, 14), spacing=6)
        name = self.tr("Preventing human trafficking in Central Asia")
        card.say(name, "card-title")
        for words in (
            self.tr("An offline course for students, cadets and those who teach them."),
            self.tr("Nothing is sent anywhere: the program uses no network."),
            self.tr("The program is under the MIT licence; the course text is under CC BY-SA 4.0."),
        ):
            card.say(words)
        add_to(self.content, card, self._key_card(key, trouble))
        made = Card(look, margins=(20, 14, 20, 14), spacing=4)
        made.body.addWidget(Label(look, self.tr("Made with"), "subheading"))
        for name, about in parts:
            made.say(f"{name}  {about}", "small")
        add_to(self.content, made, 1)

    def _key_card(self, key: str, trouble: str) -> Card:
        look = self._look
        card = Card(look, margins=(20, 14, 20, 14), spacing=4)
        card.say(self.tr("Signing key of this installation"), "subheading")
        if key:
            number = Label(look, key, "card-title", wraps=True)
            number.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
            card.body.addWidget(number)
        words = self.tr(
            "The fingerprint above stands on each certificate signed here. Give it, or the public key, to those who "
            "check certificates: by it they know that this installation signed. Whoever can read the data folder "
            "can sign as this installation."
        )
        none_yet = self.tr("It is made with the first certificate.")
        card.say(trouble or (words if key else none_yet), "small")
        if key:
            button = Button(look, self.tr("Export the public key"), "plain", "download", call=self.key_asked)
            card.body.addWidget(button, 0, Qt.AlignmentFlag.AlignLeft)
        return card

    def _begin(self, part: str, title: str, subtitle: str) -> None:
        clear(self.content)
        self.content.setSpacing(self._look.px(12))
        self._wanted = None
        self.buttons[part].setChecked(True)
        self.set_head(title, subtitle)
        self.verticalScrollBar().setValue(0)
