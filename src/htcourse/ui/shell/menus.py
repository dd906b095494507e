"""The menus under the bar's buttons, built when first opened."""

from PySide6.QtCore import QObject, QPoint, Qt, Signal
from PySide6.QtGui import QAction, QActionGroup, QKeySequence, QPainter, QPaintEvent
from PySide6.QtWidgets import QMenu, QWidget

from htcourse.ui.look.theme import SYSTEM, THEMES
from htcourse.ui.shell.actions import COMMANDS, Actions
from htcourse.ui.shell.bar import Bar
from htcourse.ui.shell.desk import Desk
from htcourse.ui.widgets.menu import GAP, Menu

_KEYS_APART, _EDGE = 24, 12
"""Between the words of a menu and its keys, and from these to the edge, in px at 100 %."""
GROUPS = ("own", "course", "trainers", "program")
"""The learner's own things, the course, what trainers do, and the program; the last three fold out of one row each."""
MOST = 12
"""How many rows of the program's menu are seen at once: groups that are rows of their own fold where it has more."""
_CHEVRON = 16
_LEAST = 24
"""How high a row of a menu is at least, in px at 100 %: less is hard to hit."""


class _Menu(Menu):
    """A menu whose keys end at one line: under a style sheet Qt begins them at one, which leaves their ends ragged."""

    def make_room(self, rules: str = "") -> None:
        """Leave room for the widest of the keys; `rules` are more of the style sheet."""
        metrics, px = self.fontMetrics(), self._look.px
        for action in self.actions():
            action.setShortcutVisibleInContextMenu(False)
        for action in self.actions():
            inner = action.menu()
            if isinstance(inner, _Menu):
                inner.make_room()
        keys = max((metrics.horizontalAdvance(_keys(each)) for each in self.actions()), default=0)
        room = keys + px(_KEYS_APART + _EDGE) if keys else px(28)
        arrow = "QMenu::right-arrow { image: none; width: 0; }"  # Qt's has the colour of no theme
        self.setStyleSheet(f"QMenu::item {{ padding-right: {room}px; }} {arrow} {rules}")

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the keys too, beside the words that Qt paints."""
        super().paintEvent(event)
        painter = QPainter(self)
        painter.setFont(self.font())
        painter.setClipRect(self.rows_seen())
        for action in self.actions():
            box = self.actionGeometry(action).adjusted(0, 0, -self._look.px(_EDGE), 0)
            if action.menu() is not None:
                size = self._look.px(_CHEVRON)
                picture = self._look.pixmap("chevron-right", "ink2", _CHEVRON, self.devicePixelRatioF())
                painter.drawPixmap(box.right() - size + 1, box.center().y() - size // 2 + 1, picture)
            painter.setPen(self._look.colour("ink2"))
            painter.drawText(box, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, _keys(action))


def _keys(action: QAction) -> str:
    return action.shortcut().toString(QKeySequence.SequenceFormat.NativeText)


class Menus(QObject):
    """Text size, theme, program and learner. What a menu shows is decided when it opens."""

    theme_chosen = Signal(str)
    """A theme of THEMES or "system"."""

    def __init__(self, desk: Desk, actions: Actions, bar: Bar, window: QWidget) -> None:
        super().__init__(window)
        self._desk = desk
        self._actions = actions
        self._bar = bar
        self._window = window
        bar.size_asked.connect(self.open_sizes)
        bar.theme_asked.connect(self.open_themes)
        actions.connect_all({"size": self.open_sizes, "theme": self.open_themes})
        bar.menu_asked.connect(self.open_program)
        bar.learner_asked.connect(self.open_learner)

    def theme_names(self) -> dict[str, str]:
        """Return the themes as people call them."""
        return {
            SYSTEM: self.tr("As the system"),
            THEMES[0]: self.tr("Light"),
            THEMES[1]: self.tr("Dark"),
            THEMES[2]: self.tr("High contrast"),
        }

    def open_sizes(self) -> _Menu:
        """Open the menu of text sizes."""
        menu = self._menu()
        title = menu.addAction(self.tr("Text size: {percent} %").format(percent=round(self._desk.look.zoom * 100)))
        title.setEnabled(False)
        menu.addSeparator()
        for name in ("larger", "smaller", "usual_size"):
            menu.addAction(self._actions[name])
        return self._open(menu, self._bar.size_button)

    def open_themes(self) -> _Menu:
        """Open the menu of themes."""
        menu = self._menu()
        group = QActionGroup(menu)
        for name, text in self.theme_names().items():
            action = QAction(text, menu)
            action.setCheckable(True)
            action.setChecked(name == self._desk.look.theme_name)
            action.triggered.connect(lambda _=False, name=name: self.theme_chosen.emit(name))
            group.addAction(action)
            menu.addAction(action)
        return self._open(menu, self._bar.theme_button)

    def open_program(self) -> _Menu:
        """Open the menu of all that the bar has no place for; what the page shown does comes first.

        Groups fold out of a row of their own: those of the course, of trainers and of the program always, others where
        there would be too many rows.
        """
        menu = self._menu()
        lines = self._groups()
        folded = {self.tr("The course"), self.tr("For trainers"), self.tr("Program")}
        for title in (self.tr("My learning"), self.tr("As PDF"), self.tr("Text size and colours")):
            groups = [each for line in lines for each in line]
            if sum(min(1, len(names)) if name in folded else len(names) for name, names in groups) > MOST:
                folded.add(title)
        for line in lines:
            if menu.actions() and any(names for _, names in line):
                menu.addSeparator()
            for title, names in line:
                self._add(menu, title if title in folded and names else "", names)
        return self._open(menu, self._bar.menu_button)

    def _groups(self) -> tuple[tuple[tuple[str, list[str]], ...], ...]:
        """Return the groups of the program's menu, by title, parted by lines; whom to call stands above all."""
        bar = self._bar
        in_bar = {name for name, tab in bar.tabs.items() if tab.isVisible()}
        home = self._actions["home"].text()
        in_bar |= {"home"} if any(each.isVisible() and each.text() == home for each in bar.crumbs.steps) else set()
        own, course, trainers, (first, *program) = (
            [each.name for each in COMMANDS if each.menu == group and each.name not in in_bar] for group in GROUPS
        )
        looks = [n for n, button in (("size", bar.size_button), ("theme", bar.theme_button)) if button.isHidden()]
        page = ["print_section", "print_lesson"] if self._actions["print_lesson"].isEnabled() else []
        return (
            (("", ["help"]),),
            (("", [*bar.left_out()]), (self.tr("As PDF"), page), (self.tr("Text size and colours"), looks)),
            ((self.tr("My learning"), own),),
            ((self.tr("The course"), course), (self.tr("For trainers"), trainers)),
            (("", [first]), (self.tr("Program"), program)),
        )

    def _add(self, menu: QMenu, title: str, names: list[str]) -> None:
        """Add commands, in a menu of their own where they have a title."""
        if title:
            inner = _Menu(self._desk.look, menu)
            inner.setTitle(title)
            menu.addMenu(inner)
            menu = inner
        menu.addActions([self._actions[name] for name in names])

    def open_learner(self) -> _Menu:
        """Open the menu of the learner."""
        menu = self._menu()
        for name in ("progress", "notes", "settings", "switch"):
            menu.addAction(self._actions[name])
        return self._open(menu, self._bar.learner_button)

    def _menu(self) -> _Menu:
        menu = _Menu(self._desk.look, self._window)
        menu.aboutToHide.connect(menu.deleteLater)
        return menu

    def _open(self, menu: _Menu, button: QWidget) -> _Menu:
        if button.isHidden():
            button = self._bar.more_button if self._bar.menu_button.isHidden() else self._bar.menu_button
        px = self._desk.look.px
        below = button.mapToGlobal(QPoint(0, button.height() + px(GAP)))
        room = button.screen().availableGeometry().bottom() - below.y()
        lines = sum(each.isSeparator() for each in menu.actions())
        rows = len(menu.actions()) - lines
        rules = ""
        if rows * px(32) + lines * px(13) + px(16) > room:
            # Before it is measured; else it would begin over the bar. Lower still it scrolls.
            row = max(px(_LEAST), min(px(32), (room - lines * px(5) - px(16)) // max(1, rows)))
            row -= 2 * px(2) * self._desk.look.theme.is_framed  # for the frame of the row one is on
            separator = f"QMenu::separator {{ margin: {px(2)}px {px(8)}px; }}"
            rules = f"QMenu::item {{ min-height: {row}px; }} {separator}"
        menu.make_room(rules)
        left = button.width() - menu.sizeHint().width() if button.x() > self._window.width() // 2 else 0
        menu.open_beside(button, min(0, left))
        return menu
