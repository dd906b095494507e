"""What Help shows: help lines, glossary, sources, keys, about; one part at a time."""

from collections.abc import Callable, Sequence
from html import escape

from PySide6.QtCore import QPoint, Qt, QTimer, Signal
from PySide6.QtWidgets import QWidget

from htcourse.ui.look.texts import Texts
from htcourse.ui.look.theme import Look
from htcourse.ui.screens.help.entries import law_entry, source_entry, term_entry
from htcourse.ui.screens.help.entry_list import PAD, EntryList
from htcourse.ui.screens.help.letters import Letters
from htcourse.ui.screens.help.numbers import Numbers
from htcourse.ui.widgets.button import Button
from htcourse.ui.widgets.card import Card
from htcourse.ui.widgets.flow import FlowLayout
from htcourse.ui.widgets.focus_ring import moves_by_keyboard
from htcourse.ui.widgets.key_cap import KeyCap
from htcourse.ui.widgets.label import Label
from htcourse.ui.widgets.layouts import add_to, clear, in_column, in_grid, sized
from htcourse.ui.widgets.page import Page
from htcourse.ui.widgets.page_tabs import PageTabs
from htcourse.ui.widgets.rich_label import RichLabel
from htcourse.ui.widgets.search_field import FilterField
from htcourse.usecases.reading.open_help import HelpPage, SourcePage, TermPage
from htcourse.usecases.reading.open_law import LawPage

PARTS = ("lines", "law", "glossary", "sources", "keys", "guide", "about")
"""Their order in the row of buttons; the guide is a screen of its own."""
_WIDE, _FIELD = 960, 236
"""How wide the page is, for most sources to stand in two lines, and the field beside a title, in px at 100 %."""
_SETTLED_MS = 300
_LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter


class HelpView(Page):
    """Asks for a part when its button is pressed; shows what it is given."""

    part_asked = Signal(str)
    """Show another part, one of PARTS."""
    leave_asked = Signal()
    """Show the neutral page: somebody comes."""
    country_asked = Signal()
    """Choose the country, for its help lines."""
    link_activated = Signal(str)
    """A web address was clicked."""
    key_asked = Signal()
    """Write the public key of this installation to a file."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(look, (_WIDE, 0), 0, parent)
        names = (
            self.tr("Help lines"),
            self.tr("Law"),
            self.tr("Glossary"),
            self.tr("Sources"),
            self.tr("Keys"),
            self.tr("Trainers’ guide"),
            self.tr("About"),
        )
        self.tabs = PageTabs(look, dict(zip(PARTS, names, strict=True)))
        self.tabs.asked.connect(self.part_asked)
        self.add_tabs(self.tabs)
        self._wanted: tuple[EntryList, str] | None = None
        self._field: FilterField | None = None
        self._settled = QTimer(self, interval=_SETTLED_MS, singleShot=True)
        self._settled.timeout.connect(self._forget_entry)
        self.verticalScrollBar().rangeChanged.connect(self._scroll_to_entry)
        self._content = QWidget()
        self.content = in_column(inside=self._content)
        self.left.addWidget(self._content)

    def focus_first(self) -> None:
        """Put the focus into the field of a list, else on the part shown; who goes along the tabs by keys stays there.

        At an entry that was asked for keys scroll on from there.
        """
        goes_along = moves_by_keyboard() and any(each.hasFocus() for each in self.tabs.buttons.values())
        if self._wanted is not None:
            self.setFocus()
        elif self._field is not None and not goes_along:
            self._field.setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            self.tabs.focus_marked()

    def show_lines(self, page: HelpPage, country: str) -> None:
        """Show whom to call in a country: the emergency numbers, the help lines, and what to know before calling."""
        words = self.tr("{country}. If somebody comes, Esc Esc leaves this page.").format(country=country)
        none = self.tr("If somebody comes, Esc Esc leaves this page.")
        # In a low window the country stands in the head, and the advice in the line above the first number.
        head = self.tr("Help lines")
        low_head = f"{head}: {country}" if country else head
        self._begin("lines", *((low_head, "") if self.is_low else (head, words if country else none)))
        leave = Button(self._look, self.tr("Quick exit"), "plain", "log-out", call=self.leave_asked)
        change = Button(self._look, self.tr("Another country"), "quiet", "globe", call=self.country_asked)
        cards = Numbers(self._look).cards(page, none if self.is_low else "")
        cards[0].body.addLayout(FlowLayout(self._look, (8, 6), leave, change))
        add_to(self.content, *cards, 1)

    def show_law(self, page: LawPage, country: str, chosen: str = "") -> None:
        """Show what was read of a country's law, at an entry that was asked for; without any, what to do."""
        head = self.tr("The law here: {country}").format(country=country) if country else self.tr("The law here")
        if not page.entries:
            words = self.tr("Nothing was read of this country’s law. Choose another in the settings, or ask a lawyer.")
            self._begin("law", head, words)
            change = Button(self._look, self.tr("Another country"), "primary", "globe", call=self.country_asked)
            add_to(self.content, FlowLayout(self._look, (8, 6), change), 1)
            return
        words = self.tr("What was read, where and when. It is no advice: look the text in force up, or ask a lawyer.")
        self._begin("law", head, words)
        text = EntryList(self._look, [law_entry(each) for each in page.entries], self.tr("The law here"), chosen)
        self._show_entries(text, self.tr("Search the law"), lambda _: words, has_letters=False)

    def show_glossary(self, terms: Sequence[TermPage], chosen: str) -> None:
        """Show the glossary, at a term that was asked for."""
        self._begin("glossary", self.tr("Glossary"), "")
        text = EntryList(self._look, [term_entry(each) for each in terms], self.tr("Glossary"), chosen)
        self._show_entries(text, self.tr("Search the glossary"), Texts().terms)

    def show_sources(self, sources: Sequence[SourcePage], chosen: str) -> None:
        """Show every source, at one that was asked for."""
        words = self.tr("What each can and cannot show, and how far its text was seen while the course was written.")

        def counted(count: int) -> str:
            return f"{Texts().sources(count)} {words}"

        self._begin("sources", self.tr("Sources"), counted(len(sources)))
        text = EntryList(self._look, [source_entry(each) for each in sources], self.tr("Sources"), chosen)
        text.link_activated.connect(self.link_activated)
        self._show_entries(text, self.tr("Search the sources"), counted)

    def _show_entries(
        self, text: EntryList, hint: str, counted: Callable[[int], str], *, has_letters: bool = True
    ) -> None:
        look = self._look
        field = self._field = sized(look, FilterField(look, hint), 14, width=_FIELD)
        told = self.subheading
        if not told.words:  # a number alone needs no line of its own
            told = Label(look, counted(len(text.entries)), "muted")
            self.tools.addWidget(told)
        self.tools.addWidget(field)
        self._fit()
        text.rewritten.connect(lambda entry: self._restyled(text, entry))
        nothing = RichLabel(look, size=14, line=21, role="ink2", fills=True)
        nothing.set_interactive()
        nothing.link_activated.connect(field.setText)
        nothing.hide()
        card = Card(look, margins=(20 - PAD, 0, 20 - PAD, 16 - PAD))
        card.body.addWidget(text)
        letters = Letters(look, text.entries) if has_letters else None
        self.content.setSpacing(look.px(8))
        add_to(self.content, *([letters] if letters is not None else ()), nothing, card, 1)
        if letters is not None:
            letters.asked.connect(lambda entry: self._jump(text, entry))

        def search(words: str) -> None:
            count = text.filter(words)
            if letters is not None:
                letters.setVisible(not words.strip())
            told.set_words(counted(count))
            card.setVisible(count > 0)
            nothing.setVisible(not count)
            if not count:
                nothing.show_html(self._nothing_words(words.strip(), text.nearest(words)))

        field.textChanged.connect(search)
        field.textChanged.connect(self._forget_entry)
        if text.chosen in (each.id for each in text.entries):
            text.write_to(text.chosen)
            self._wanted = (text, text.chosen)  # there as soon as the page has its height

    def _nothing_words(self, words: str, nearest: str) -> str:
        """Return what is said where nothing has the words typed: the nearest spelling, or where else to look."""
        if nearest:
            said = escape(self.tr("Nothing here has “{words}”; the nearest is {nearest}."))
            return said.format(words=escape(words), nearest=f'<a href="{escape(nearest)}">{escape(nearest)}</a>')
        said = self.tr(
            "Nothing here has “{words}”. Empty the field to see all again, or search everywhere with Ctrl+K."
        )
        return escape(said.format(words=words))

    def _restyled(self, text: EntryList, entry: str) -> None:
        """Keep the entry that was at the top of the view there as the layout changes, until it has settled."""
        if entry:
            self._wanted = (text, entry)

    def _jump(self, text: EntryList, entry: str) -> None:
        """Go to an entry; keys scroll on from there."""
        text.write_to(entry)
        self._wanted = (text, entry)
        self.setFocus()
        self._scroll_to_entry()

    def _forget_entry(self) -> None:
        self._wanted = None

    def _scroll_to_entry(self) -> None:
        """Scroll to the entry that was in view, again at each new height until the layout has settled."""
        if self._wanted is None:
            return
        text, entry = self._wanted
        top = text.mapTo(self._content, QPoint(0, text.top_of(entry))).y() + self._content.mapTo(self, QPoint()).y()
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
            card = Card(look, padding="side", title=title)
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
        card = Card(look, padding="side", spacing=6)
        name = self.tr("Preventing human trafficking in Central Asia")
        card.say(name, "card-title")
        for words in (
            self.tr("An offline course for students, cadets and those who teach them."),
            self.tr("The program needs no network and sends nothing, unless you or your trainer hand results in."),
            self.tr("The program is under the MIT licence; the course text is under CC BY-SA 4.0."),
        ):
            card.say(words)
        add_to(self.content, card, self._key_card(key, trouble))
        made = Card(look, padding="side", spacing=4)
        made.body.addWidget(Label(look, self.tr("Made with"), "card-title"))
        grid = in_grid(look, 24, 2, wide=1)
        for row, (name, about) in enumerate(parts):
            grid.addWidget(Label(look, name, "small-ink"), row, 0)
            grid.addWidget(Label(look, about, "small", wraps=True), row, 1)
        made.body.addLayout(grid)
        add_to(self.content, made, 1)

    def _key_card(self, key: str, trouble: str) -> Card:
        look = self._look
        card = Card(look, padding="side", spacing=4)
        card.say(self.tr("Signing key of this installation"), "card-title")
        if key:
            number = Label(look, key, "subheading", wraps=True)
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
            card.body.addSpacing(look.px(6))
            card.body.addWidget(button, 0, Qt.AlignmentFlag.AlignLeft)
        return card

    def _begin(self, part: str, title: str, subtitle: str) -> None:
        clear(self.content)
        clear(self.tools)
        self._field = None
        self.content.setSpacing(self._look.px(16))
        self._wanted = None
        self.tabs.mark(part)
        self.set_head(title, subtitle)
        self.verticalScrollBar().setValue(0)
