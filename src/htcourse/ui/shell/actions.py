"""Every command with its shortcut, in one place: menus, the list of keys and the palette read them here."""

from collections.abc import Callable, Collection

from PySide6.QtCore import QCoreApplication, QObject, Qt
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QWidget

from htcourse.core.translatable import QT_TRANSLATE_NOOP
from htcourse.ui.shell.registry import Command, entries

_OWN = (
    Command("search", QT_TRANSLATE_NOOP("Commands", "Search everywhere"), ("Ctrl+K",), is_offered=False),
    Command(
        "course",
        QT_TRANSLATE_NOOP("Commands", "Continue the course"),
        ("Ctrl+Shift+L",),
        rank=2,
        words=QT_TRANSLATE_NOOP("Commands", "continue, resume, course, go on"),
    ),
    Command("back", QT_TRANSLATE_NOOP("Commands", "Back"), ("Alt+Left",), is_offered=False, rank=20),
    Command("forward", QT_TRANSLATE_NOOP("Commands", "Forward"), ("Alt+Right",), is_offered=False, rank=20),
    Command("previous", QT_TRANSLATE_NOOP("Commands", "Previous section"), ("Ctrl+PgUp",), rank=20),
    Command("next", QT_TRANSLATE_NOOP("Commands", "Next section"), ("Ctrl+PgDown",), rank=20),
    Command("contents", QT_TRANSLATE_NOOP("Commands", "Show or hide the contents"), ("Ctrl+Shift+C",), rank=20),
    Command("bookmark", QT_TRANSLATE_NOOP("Commands", "Set or take away a bookmark"), ("Ctrl+D",), rank=20),
    Command(
        "mark",
        QT_TRANSLATE_NOOP("Commands", "Highlight the words selected or found; in a case, put them into the log"),
        ("Ctrl+H",),
        rank=20,
    ),
    Command("caret", QT_TRANSLATE_NOOP("Commands", "Turn a cursor for selecting words on or off"), ("F7",), rank=20),
    Command("find", QT_TRANSLATE_NOOP("Commands", "Find on this page"), ("Ctrl+F",), rank=20),
    Command(
        "print_section",
        QT_TRANSLATE_NOOP("Commands", "Section as PDF"),
        ("Ctrl+P",),
        rank=20,
        words=QT_TRANSLATE_NOOP("Commands", "print, printer, PDF, on paper"),
    ),
    Command(
        "print_lesson",
        QT_TRANSLATE_NOOP("Commands", "Lesson as PDF"),
        ("Ctrl+Shift+P",),
        rank=20,
        words=QT_TRANSLATE_NOOP("Commands", "print, printer, PDF, on paper"),
    ),
    Command("present", QT_TRANSLATE_NOOP("Commands", "Present this lesson on a projector"), ("F5",), rank=20),
    Command("larger", QT_TRANSLATE_NOOP("Commands", "Larger text"), ("Ctrl++", "Ctrl+="), False, False, rank=20),
    Command("smaller", QT_TRANSLATE_NOOP("Commands", "Smaller text"), ("Ctrl+-",), False, False, rank=20),
    Command("usual_size", QT_TRANSLATE_NOOP("Commands", "Text at its usual size"), ("Ctrl+0",), False, False, rank=20),
    Command(
        "size",
        QT_TRANSLATE_NOOP("Commands", "Text size"),
        rank=21,
        words=QT_TRANSLATE_NOOP("Commands", "font, font size, zoom, bigger text, smaller text, text bigger"),
    ),
    Command(
        "theme",
        QT_TRANSLATE_NOOP("Commands", "Light, dark or high contrast"),
        rank=21,
        words=QT_TRANSLATE_NOOP(
            "Commands",
            "theme, dark, dark theme, dark mode, night mode, light theme, high contrast, contrast, colour, color",
        ),
    ),
    Command("full_screen", QT_TRANSLATE_NOOP("Commands", "Full screen"), ("F11",), False, False, rank=20),
    Command("install", QT_TRANSLATE_NOOP("Commands", "Install a module"), rank=32, menu="trainers"),
    Command(
        "switch",
        QT_TRANSLATE_NOOP("Commands", "Switch learner"),
        rank=50,
        menu="program",
        words=QT_TRANSLATE_NOOP("Commands", "log out, sign out, change user, somebody else"),
    ),
    Command(
        "leave",
        QT_TRANSLATE_NOOP("Commands", "Quick exit"),
        needs_learner=False,
        rank=60,
        words=QT_TRANSLATE_NOOP("Commands", "exit, quit, leave at once, hide the screen"),
    ),
    Command(
        "quit",
        QT_TRANSLATE_NOOP("Commands", "Close the program"),
        ("Ctrl+Q",),
        needs_learner=False,
        rank=61,
        words=QT_TRANSLATE_NOOP("Commands", "quit, exit, end, shut down"),
    ),
    Command("return", QT_TRANSLATE_NOOP("Commands", "Back from Quick exit"), ("F9",), False, False, rank=60),
)
"""Commands of the window; each screen adds its own."""

COMMANDS = tuple(
    sorted(
        (*_OWN, *(command for entry in entries().values() for command, _ in entry.commands)), key=lambda each: each.rank
    )
)

READING, ANSWERING, EVERYWHERE = (
    QT_TRANSLATE_NOOP("Commands", "Reading"),
    QT_TRANSLATE_NOOP("Commands", "Answering"),
    QT_TRANSLATE_NOOP("Commands", "Everywhere"),
)
READING_COMMANDS = frozenset(
    {"previous", "next", "contents", "bookmark", "mark", "caret", "find", "present", "print_section", "print_lesson"}
)
SCREEN_KEYS = {
    READING: (
        ("PgDown", QT_TRANSLATE_NOOP("Commands", "Scroll; at the end, turn the page")),
        ("Tab", QT_TRANSLATE_NOOP("Commands", "To the next link, list of terms or control; Shift+Tab back")),
        ("Down", QT_TRANSLATE_NOOP("Commands", "In a list of terms, letters or objectives, to the next; Up back")),
        (
            "Enter",
            QT_TRANSLATE_NOOP("Commands", "Follow a link; in the search field, the next match (Shift: the one before)"),
        ),
        ("Shift+Right", QT_TRANSLATE_NOOP("Commands", "Select words at the cursor (F7), with the other arrows too")),
        ("Esc", QT_TRANSLATE_NOOP("Commands", "Close what lies over the page")),
    ),
    ANSWERING: (
        ("1–9", QT_TRANSLATE_NOOP("Commands", "Choose an answer or a label")),
        ("Space", QT_TRANSLATE_NOOP("Commands", "Choose what has the focus")),
        ("Enter", QT_TRANSLATE_NOOP("Commands", "Check the answer and go on")),
        ("F", QT_TRANSLATE_NOOP("Commands", "Flag a question")),
        ("G, H, E", QT_TRANSLATE_NOOP("Commands", "Say how sure: a guess, fairly (half) or very (entirely) sure")),
        ("Ctrl+Z", QT_TRANSLATE_NOOP("Commands", "In review and in cases, take the last answer or step back")),
        ("N", QT_TRANSLATE_NOOP("Commands", "In a case, open the next document")),
        ("Ctrl+Up", QT_TRANSLATE_NOOP("Commands", "Move an item up in an order; Ctrl+Down moves it down")),
        ("Backspace", QT_TRANSLATE_NOOP("Commands", "In matching and sorting, take an item out of its place")),
        ("Shift+Right", QT_TRANSLATE_NOOP("Commands", "Choose words to mark in a text, with the other arrows too")),
        ("Del", QT_TRANSLATE_NOOP("Commands", "Take a mark in a text away")),
        ("Left", QT_TRANSLATE_NOOP("Commands", "Along the questions, with the dots in focus; Right goes on")),
    ),
    EVERYWHERE: (("Esc Esc", QT_TRANSLATE_NOOP("Commands", "Quick exit")),),
}
"""Keys that screens handle themselves, for the list of keys."""


def all_keys() -> list[tuple[str, list[tuple[str, str]]]]:
    """Return every key as (keys, what it does), in groups with a title."""
    groups = []
    for title, own in SCREEN_KEYS.items():
        rows = [(keys, command_text(text)) for keys, text in own]
        for command in COMMANDS:
            place = READING if command.name in READING_COMMANDS else EVERYWHERE
            rows += [(keys, command_text(command.text)) for keys in command.keys[:1] if place == title]
        groups.append((command_text(title), rows))
    return groups


class Actions(QObject):
    """The commands as QActions of a window; whoever can do one connects to it."""

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self._actions: dict[str, QAction] = {}
        for command in COMMANDS:
            action = QAction(window)
            action.setShortcuts([QKeySequence(keys) for keys in command.keys])
            action.setShortcutContext(Qt.ShortcutContext.WindowShortcut)
            window.addAction(action)
            self._actions[command.name] = action
        self._is_at_work = False
        self._is_left = False
        self._of_page: frozenset[str] = frozenset()
        self._enable()
        self.retranslate()

    def __getitem__(self, name: str) -> QAction:
        """Return a command's action."""
        return self._actions[name]

    def all(self) -> list[QAction]:
        """Return every action, for the filter of physical keys."""
        return list(self._actions.values())

    def connect_all(self, calls: dict[str, Callable[[], object]]) -> None:
        """Connect commands by name."""
        for name, call in calls.items():
            self._actions[name].triggered.connect(lambda _=False, call=call: call())

    def offered(self) -> list[tuple[QAction, str]]:
        """Return what the search palette may offer, each with other words that people search by.

        Those for pages rest where there is none: who looks for one by its name is told where it is.
        """
        offered = ((self._actions[each.name], each) for each in COMMANDS if each.is_offered)
        return [
            (action, _words(each)) for action, each in offered if action.isEnabled() or each.name in READING_COMMANDS
        ]

    def set_page(self, names: Collection[str]) -> None:
        """Let the commands for pages rest that the screen shown does not do."""
        self._of_page = READING_COMMANDS.intersection(names)
        self._enable()

    def set_at_work(self, is_at_work: bool) -> None:
        """Let commands that need a learner rest while nobody is at work."""
        self._is_at_work = is_at_work
        self._enable()

    def set_left(self, is_left: bool) -> None:
        """Let everything rest but the way back while the neutral page is shown."""
        self._is_left = is_left
        self._enable()

    def retranslate(self) -> None:
        """Take the texts anew, after the language of the windows changed."""
        for command in COMMANDS:
            self._actions[command.name].setText(command_text(command.text))

    def _enable(self) -> None:
        for command in COMMANDS:
            if command.name == "return":
                is_on = self._is_left
            else:
                is_on = not self._is_left and (self._is_at_work or not command.needs_learner)
                is_on = is_on and (command.name not in READING_COMMANDS or command.name in self._of_page)
            self._actions[command.name].setEnabled(is_on)


def _words(command: Command) -> str:
    words = command_text(command.words) if command.words else ""
    return ", ".join(filter(None, (words, command.in_need)))


def command_text(text: str) -> str:
    """Return a command's text in the language of the windows."""
    return QCoreApplication.translate("Commands", text)
