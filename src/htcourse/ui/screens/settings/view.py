"""What the settings show: cards of rows, each a name, a line below it and a control; one field searches them."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QLineEdit, QWidget

from htcourse.ui.look.texts import Texts, error_text, nothing_left
from htcourse.ui.look.theme import Look
from htcourse.ui.widgets.button import Button
from htcourse.ui.widgets.card import Card
from htcourse.ui.widgets.choice_button import ChoiceButton
from htcourse.ui.widgets.disclosure import Disclosure
from htcourse.ui.widgets.label import Label
from htcourse.ui.widgets.layouts import clear, in_column, in_row, sized
from htcourse.ui.widgets.page import Page
from htcourse.ui.widgets.search_field import FilterField
from htcourse.usecases.modules.module_rows import ModuleRow

_CONTROL = 240
"""How wide controls are at least, in px at 100 %: all of them begin at one line."""
Choices = Sequence[tuple[str, str]]


@dataclass(frozen=True, slots=True)
class Chosen:
    """Everything that can be chosen and what is: (value, text) pairs and the value."""

    themes: Choices
    theme: str
    zooms: Choices
    zoom: str
    languages: Choices
    language: str
    countries: Choices
    country: str
    routes: Choices
    route: str
    roles: Choices
    role: str
    profiles: Choices
    profile: str
    name: str
    has_pin: bool | None
    """None where there is nothing to put a PIN before."""


class SettingsView(Page):
    """Changes apply at once."""

    changed = Signal(str, str)
    """A setting has another value: its key and the value."""
    install_asked = Signal()
    """Install a module."""
    remove_asked = Signal(object)
    """Remove a module (its ModuleRow)."""
    enable_asked = Signal(object, bool)
    """Let a module count or no longer: its ModuleRow, and whether it should."""
    pin_asked = Signal()
    """Set a PIN, or another one."""
    pin_removed = Signal()
    """Ask for no PIN any more."""
    learners_asked = Signal()
    """Let somebody else learn here."""
    exams_asked = Signal()
    """A trainer wants to see the exams."""
    statistics_asked = Signal()
    """A trainer wants to see how well quizzes work."""
    classes_asked = Signal()
    sessions_asked = Signal()
    """A trainer wants to see a class."""
    marks_asked = Signal()
    """A trainer wants to see attempts and their marks."""
    essays_asked = Signal()
    """A trainer wants to mark essays."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(look, (760, 0), 0, parent)
        self.choices: dict[str, ChoiceButton] = {}
        self._rows: list[tuple[QWidget, str]] = []
        self._cards: dict[str, Card] = {}
        self._controls: list[QWidget] = []
        self._trainers: Disclosure | None = None
        self.search = FilterField(look, self.tr("Search the settings"))
        self.search.textChanged.connect(self._filter)
        self._nothing = Label(look, "", "muted")
        look.changed.connect(self._make_equal, Qt.ConnectionType.QueuedConnection)  # once all have their new sizes

    def show_settings(self, chosen: Chosen, modules: Sequence[ModuleRow]) -> None:
        """Show everything anew."""
        self.search.setParent(None)
        self._nothing.setParent(None)
        clear(self.left)
        self._rows.clear()
        self._cards.clear()
        self._controls.clear()
        self.set_head(self.tr("Settings"), self.tr("Changes apply at once."))
        self.left.addWidget(self.search)
        self._nothing.set_words(nothing_left(self.tr("No setting has these words.")))
        self.left.addWidget(self._nothing)
        # Under a style sheet Qt takes fonts back when a widget is moved.
        self.search.dress_again()
        self._nothing.set_role("muted")
        self._add_looks(chosen)
        self._add_course(chosen)
        self._add_modules(modules)
        self._add_learner(chosen)
        self._make_equal()
        self._filter(self.search.text())

    def show_part(self, name: str) -> None:
        """Scroll to a card."""
        card = self._cards.get(name)
        if card is not None:
            self.ensureWidgetVisible(card, 0, self._look.px(24))

    def focus_first(self) -> None:
        """Put the focus on the search field."""
        self.search.setFocus(Qt.FocusReason.OtherFocusReason)

    def _add_looks(self, chosen: Chosen) -> None:
        self._begin("looks", self.tr("Looks"))
        self._choice("theme", self.tr("Theme"), self.tr("Printing is always light."), chosen.themes, chosen.theme)
        self._choice(
            "zoom",
            self.tr("Text size"),
            self.tr("Text, tables and controls together: Ctrl plus and Ctrl minus."),
            chosen.zooms,
            chosen.zoom,
        )

    def _add_course(self, chosen: Chosen) -> None:
        self._begin("course", self.tr("Course"))
        if len(chosen.languages) > 1:
            self._choice("language", self.tr("Language"), "", chosen.languages, chosen.language)
        words = self.tr("For the law and help lines shown.")
        self._choice("country", self.tr("Country"), words, chosen.countries, chosen.country)
        if chosen.routes:
            words = self.tr("Which lessons, in which depth.")
            self._choice("route", self.tr("Route"), words, chosen.routes, chosen.route)
        words = self.tr("Teaching shows the trainers’ notes.")
        self._choice("role", self.tr("You are here to"), words, chosen.roles, chosen.role)

    def _add_modules(self, modules: Sequence[ModuleRow]) -> None:
        look = self._look
        card = self._begin("modules", self.tr("Modules"))
        for module in modules:
            lessons = Texts().lessons(module.lessons)
            questions = Texts().questions(module.questions)
            detail = self.tr("Version {version}, {lessons}, {questions}").format(
                version=module.version, lessons=lessons, questions=questions
            )
            if module.problem is not None:
                detail = error_text(module.problem)
            builtin = Label(look, self.tr("built in"), "small") if module.is_builtin else None
            control = builtin or self._module_buttons(module)
            if not module.is_enabled and module.problem is None:
                detail = self.tr("Switched off. {detail}").format(detail=detail)
            self._row(module.title, detail, control)
        install = Button(look, self.tr("Install a module"), "plain", "package", call=self.install_asked)
        words = self.tr("A file that ends in .htmod, or a folder. Or drop it on the window.")
        self._row(self.tr("Another module"), words, install)
        card.body.addSpacing(look.px(2))

    def _module_buttons(self, module: ModuleRow) -> QWidget:
        look = self._look
        buttons = QWidget()
        row = in_row(inside=buttons, look=look, spacing=12)
        is_on = module.is_enabled
        if module.problem is None:
            switch = Button(look, self.tr("Switch off") if is_on else self.tr("Switch on"), of=module.title)
            switch.clicked.connect(lambda: self.enable_asked.emit(module, not is_on))
            row.addWidget(switch)
        remove = Button(look, self.tr("Remove"), "quiet", "trash-2", call=lambda: self.remove_asked.emit(module))
        row.addWidget(remove)
        row.addStretch(1)
        return buttons

    def _add_learner(self, chosen: Chosen) -> None:
        look = self._look
        self._begin("learner", self.tr("Learner"))
        name = QLineEdit(chosen.name)
        sized(look, name, 14)
        name.setAccessibleName(self.tr("Name"))
        name.editingFinished.connect(lambda: self.changed.emit("name", name.text().strip()))
        words = self.tr("Only needed where several people learn on this computer.")
        self._row(self.tr("Name"), words, name)
        if chosen.has_pin is not None:
            self._add_pin(has_pin=chosen.has_pin)
        words = self.tr("With many people each start asks who is learning.")
        self._choice("profile", self.tr("This computer serves"), words, chosen.profiles, chosen.profile)
        switch = Button(look, self.tr("Switch learner"), "plain", "users", call=self.learners_asked)
        self._row(self.tr("Somebody else"), self.tr("Each person has a file of their own."), switch)
        self._add_trainers(teaches=chosen.role == "teach")

    def _add_trainers(self, *, teaches: bool) -> None:
        """Lead to the pages for trainers: folded for who learns, but found by the search."""
        look, was = self._look, self._trainers
        card = self._begin("trainers", self.tr("For trainers"))
        card.say(self.tr("Each asks for the trainer’s PIN."), "small")
        rows = (
            (
                Button(look, self.tr("Exams"), "plain", "graduation-cap", call=self.exams_asked),
                self.tr("Exams on this computer"),
                self.tr("Release results, give extra time, say when an exam opens and its password."),
            ),
            (
                Button(look, self.tr("Essays"), "plain", "pencil", call=self.essays_asked),
                self.tr("Essays to mark"),
                self.tr("Read what was written and mark it by the rubric."),
            ),
            (
                Button(look, self.tr("My class"), "plain", "users", call=self.classes_asked),
                self.tr("A class"),
                self.tr("People by work, and results from other computers."),
            ),
            (
                Button(look, self.tr("In the room"), "plain", "presentation", call=self.sessions_asked),
                self.tr("Present and ask"),
                self.tr("Present lessons, ask the phones in the room, and see earlier sessions."),
            ),
            (
                Button(look, self.tr("Attempts and marks"), "plain", "history", call=self.marks_asked),
                self.tr("Submitted attempts"),
                self.tr("Look at attempts as they were, regrade by a changed key, mark by hand."),
            ),
            (
                Button(look, self.tr("Statistics"), "plain", "chart-column", call=self.statistics_asked),
                self.tr("How quizzes work"),
                self.tr("How well quizzes and their questions work."),
            ),
        )
        pages = QWidget()
        column = in_column(inside=pages)
        for button, title, words in rows:
            column.addWidget(self._row(title, words, button))
        self._trainers = Disclosure(look, self.tr("Exams, essays, class, room, marks and statistics"), pages)
        self._trainers.set_open(teaches or (was is not None and was.is_open()))
        card.body.addWidget(self._trainers)

    def showEvent(self, event: QShowEvent) -> None:
        """Measure controls once they have their style."""
        super().showEvent(event)
        self._make_equal()

    def _make_equal(self) -> None:
        """Let all controls be as wide as the widest: they begin at one line."""
        for control in self._controls:
            for each in (control, *control.findChildren(QWidget)):
                each.ensurePolished()
        asking = [each for each in self._controls if not isinstance(each, Label)]  # words ask for the width they have
        width = max((self._look.px(_CONTROL), *(each.sizeHint().width() for each in asking)))
        for control in self._controls:
            control.setMinimumWidth(width)

    def _add_pin(self, *, has_pin: bool) -> None:
        look = self._look
        change = Button(look, self.tr("Change the PIN") if has_pin else self.tr("Set a PIN"), call=self.pin_asked)
        control: QWidget = change
        if has_pin:
            control = QWidget()
            remove = Button(look, self.tr("Remove"), "quiet", call=self.pin_removed)
            remove.setAccessibleName(self.tr("Remove the PIN"))
            in_row(change, remove, 1, inside=control, look=look, spacing=12)
        words = self.tr(
            "Asked before your tile opens. The PIN is a curtain, not a lock: "
            "who can open the files of this computer can read yours."
        )
        self._row(self.tr("PIN"), words, control)

    def _begin(self, name: str, title: str) -> Card:
        card = Card(self._look, padding="list", spacing=0, title=title)
        self.left.addWidget(card)
        self._cards[name] = card
        return card

    def _choice(self, key: str, title: str, detail: str, choices: Choices, value: str) -> None:
        button = ChoiceButton(self._look, title)
        button.set_choices(choices, value)
        button.chosen.connect(lambda value: self.changed.emit(key, value))
        self.choices[key] = button
        self._row(title, detail, button)

    def _row(self, title: str, detail: str, control: QWidget) -> QWidget:
        card = list(self._cards.values())[-1]
        row = card.add_row(title, detail, control)
        self._controls.append(control)
        heading = next(iter(card.findChildren(Label)), None)
        words = f"{heading.words if heading else ''} {title} {detail} {control.accessibleName()}"
        self._rows.append((row, words.casefold()))
        return row

    def _filter(self, text: str) -> None:
        """Show the rows that have every word typed."""
        wanted = text.casefold().split()
        if wanted and self._trainers is not None:
            self._trainers.set_open(True)
        for row, words in self._rows:
            row.setVisible(all(each in words for each in wanted))
        for card in self._cards.values():
            card.setVisible(any(card.isAncestorOf(row) and not row.isHidden() for row, _ in self._rows))
        self._nothing.setVisible(bool(self._rows) and all(card.isHidden() for card in self._cards.values()))
