"""The look of everything: colours of a theme, fonts, icons and sizes under one zoom."""

import json
import re
from collections.abc import Callable, Iterator, Mapping
from contextlib import AbstractContextManager, contextmanager, nullcontext
from math import ceil
from pathlib import Path
from typing import NamedTuple

from PySide6.QtCore import QByteArray, QObject, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFont, QFontDatabase, QGuiApplication, QIcon, QPainter, QPalette, QPixmap, QScreen
from PySide6.QtSvg import QSvgRenderer

from htcourse.ui.look.document_css import document_css, text_css
from htcourse.ui.look.style_sheet import style_sheet

THEMES = ("light", "dark", "contrast")
SYSTEM = "system"
ZOOM_STEPS = (0.8, 0.9, 1.0, 1.1, 1.25, 1.5, 1.75, 2.0, 2.5)
STROKE = "1.75"
BAR_HEIGHT = 52
"""Of the bar above every screen, in px at 100 %; Quick exit is in it, so that no dialog lies over it."""

_FAMILIES = {"sans": "Inter", "serif": "Noto Serif", "mono": "Noto Sans Mono"}
_FILES = {
    "sans": ("Inter-Regular", "Inter-Medium", "Inter-SemiBold", "Inter-Bold"),
    "sans-italic": ("Inter-Italic", "Inter-SemiBoldItalic", "Inter-BoldItalic"),
    "serif": ("NotoSerif-Regular", "NotoSerif-Bold", "NotoSerif-Italic", "NotoSerif-BoldItalic"),
    "mono": ("NotoSansMono-Regular", "NotoSansMono-Bold"),
}

_loaded: set[Path] = set()
"""The files Qt has read. It keeps them for all, and one more would make it look for every letter anew."""

_ITALIC = re.compile(r"<(em|i|cite|dfn|var)\b")
_MONO = re.compile(r"<(code|pre)\b")


class Theme(NamedTuple):
    """Colours by role. With `is_framed` a soft ground is black and has a frame in its role's colour."""

    name: str
    colours: Mapping[str, str]
    is_framed: bool
    line_width: int
    is_dark: bool


def read_theme(assets: Path, name: str) -> Theme:
    """Read `themes/<name>.json`; whatever is not a colour is a setting."""
    data = json.loads((assets / "themes" / f"{name}.json").read_text(encoding="utf-8"))
    colours = {key: value for key, value in data.items() if isinstance(value, str) and value.startswith("#")}
    is_dark = QColor(colours["ground"]).lightnessF() < 0.5
    return Theme(name, colours, bool(data["frame"]), int(data["line_width"]), is_dark)


def next_zoom(zoom: float, step: int) -> float:
    """Return the next of the usual steps up (1) or down (-1), the usual size for 0."""
    if step == 0:
        return 1.0
    steps = ZOOM_STEPS if step > 0 else ZOOM_STEPS[::-1]
    return next((each for each in steps if (each - zoom) * step > 0.001), steps[-1])


class Look(QObject):
    """One for the program: what widgets ask for their colours, fonts, icons and sizes.

    `theme_name` is what was chosen, "system" included; `theme` is what that means now. While `is_dressing` Qt gives
    every widget its style: what each measures then counts for nothing, for it restyles itself next.
    """

    about_to_change = Signal()
    """Theme or zoom is about to change: whoever keeps a place notes it."""

    changed = Signal()
    """Theme or zoom changed: everyone restyles."""

    def __init__(self, assets: Path, theme: str = SYSTEM, zoom: float = 1.0, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._assets = assets
        self._icons: dict[tuple[str, str, int, int], QIcon] = {}
        self._style_sheet = ""
        self._document_css = ""
        self._text_css: dict[tuple[int, int, str], str] = {}
        self._fonts: dict[tuple[float, int, str, bool], QFont] = {}
        self.is_dressing = False
        self.meanwhile: Callable[[], AbstractContextManager[None]] = nullcontext
        """What the window does round a change: it lays out once what everyone restyles."""
        self.theme_name = theme
        self.zoom = _bounded(zoom)
        self.theme = read_theme(assets, self._resolved(theme))
        self._load_fonts("sans")
        QGuiApplication.styleHints().colorSchemeChanged.connect(self._follow_system)
        self._densities = _densities()
        for screen in QGuiApplication.screens():
            self._watch(screen)
        application = QGuiApplication.instance()
        if isinstance(application, QGuiApplication):
            application.screenAdded.connect(self._watch)

    def follow(self, restyle: Callable[[], object]) -> None:
        """Restyle now, and whenever theme or zoom change."""
        self.changed.connect(restyle)
        restyle()

    @contextmanager
    def dressing(self) -> Iterator[None]:
        """Let Qt give widgets their style meanwhile."""
        self.is_dressing = True
        yield
        self.is_dressing = False

    def px(self, n: float) -> int:
        """Return a length in pixels under the zoom; never 0 for a length that is not."""
        return max(1, round(n * self.zoom)) if n > 0 else round(n * self.zoom)

    def colour(self, role: str) -> QColor:
        """Return the colour of a role."""
        return QColor(self.theme.colours[role])

    def font(self, px: float, weight: int = 400, family: str = "sans", tabular: bool = False) -> QFont:
        """Return a font of `px` pixels at 100 %; tabular figures stand under each other."""
        key = (px, weight, family, tabular)
        if key not in self._fonts:
            self._load_fonts(family)
            font = QFont(_FAMILIES[family])
            font.setPixelSize(self.px(px))
            font.setWeight(QFont.Weight(weight))
            if tabular:
                font.setFeature(QFont.Tag("tnum"), 1)
            self._fonts[key] = font
        return QFont(self._fonts[key])

    def icon(self, name: str, role: str = "ink", size: int = 18, gap: int = 0) -> QIcon:
        """Return an icon of assets/icons in a role's colour, `size` px at 100 %, with `gap` empty px at its right.

        Below 0 they are at its left.
        """
        key = (name, role, size, gap)
        if key not in self._icons:
            self._icons[key] = self._drawn_icon(name, role, size, gap)
        return self._icons[key]

    def set_theme(self, name: str) -> None:
        """Take another theme: one of THEMES or "system"."""
        self.theme_name = name
        resolved = self._resolved(name)
        if resolved != self.theme.name:
            with self._changing():
                self.theme = read_theme(self._assets, resolved)

    def set_zoom(self, zoom: float) -> None:
        """Scale texts, tables and controls together, 80 to 250 %."""
        zoom = _bounded(zoom)
        if zoom != self.zoom:
            with self._changing():
                self.zoom = zoom

    def step_zoom(self, step: int) -> None:
        """Go one of the usual steps up (1) or down (-1)."""
        self.set_zoom(next_zoom(self.zoom, step))

    def style_sheet(self) -> str:
        """Return the style sheet of the window and of all that opens from it."""
        if not self._style_sheet:
            self._style_sheet = style_sheet(self.theme.colours, self.px, self.theme.is_framed, self.theme.line_width)
        return self._style_sheet

    def document_css(self) -> str:
        """Return the style sheet of lesson documents, for `QTextDocument.setDefaultStyleSheet`."""
        if not self._document_css:
            self._document_css = document_css(self.theme.colours, self.px, self.theme.is_framed)
        return self._document_css

    def text_css(self, size: int, line: int, role: str = "ink") -> str:
        """Return the style sheet of a text in `size` on lines of `line` px at 100 %, in a role's colour."""
        if (size, line, role) not in self._text_css:
            self._text_css[size, line, role] = text_css(self.theme.colours, self.px, size, line, role)
        return self._text_css[size, line, role]

    def load_faces(self, html: str) -> None:
        """Load the faces a text needs beyond upright ones, before it is laid out."""
        if _ITALIC.search(html):
            self._load_fonts("sans-italic")
        if _MONO.search(html):
            self._load_fonts("mono")

    def palette(self) -> QPalette:
        """Return the palette for what the style sheet does not reach: selections, hints, disabled text."""
        palette = QPalette()
        roles = {
            QPalette.ColorRole.Window: "ground",
            QPalette.ColorRole.Base: "paper",
            QPalette.ColorRole.AlternateBase: "ground",
            QPalette.ColorRole.Button: "paper",
            QPalette.ColorRole.ToolTipBase: "paper",
            QPalette.ColorRole.WindowText: "ink",
            QPalette.ColorRole.Text: "ink",
            QPalette.ColorRole.ButtonText: "ink",
            QPalette.ColorRole.ToolTipText: "ink",
            QPalette.ColorRole.PlaceholderText: "disabled",
            QPalette.ColorRole.Link: "accent",
            QPalette.ColorRole.LinkVisited: "accent",
            QPalette.ColorRole.Highlight: "accent",
            QPalette.ColorRole.HighlightedText: "on_accent",
        }
        for role, name in roles.items():
            palette.setColor(role, self.colour(name))
        for role in (QPalette.ColorRole.WindowText, QPalette.ColorRole.Text, QPalette.ColorRole.ButtonText):
            palette.setColor(QPalette.ColorGroup.Disabled, role, self.colour("ink2"))
        return palette

    def pixmap(self, name: str, role: str = "ink", size: int = 18, ratio: float = 1.0) -> QPixmap:
        """Return an icon as one picture, for painters; `ratio` is the screen's."""
        return self.icon(name, role, size).pixmap(QSize(self.px(size), self.px(size)), ratio)

    def _drawn_icon(self, name: str, role: str, size: int, gap: int) -> QIcon:
        source = (self._assets / "icons" / f"{name}.svg").read_text(encoding="utf-8")
        source = source.replace("currentColor", self.theme.colours[role])
        source = source.replace('stroke-width="2"', f'stroke-width="{STROKE}"')
        renderer = QSvgRenderer(QByteArray(source.encode()))
        icon = QIcon()
        for density in self._densities:
            edge = self.px(size) * density
            picture = QPixmap(edge + self.px(abs(gap)) * density, edge)
            picture.fill(Qt.GlobalColor.transparent)
            painter = QPainter(picture)
            renderer.render(painter, QRectF(self.px(max(0, -gap)) * density, 0, edge, edge))
            painter.end()
            picture.setDevicePixelRatio(density)
            for mode in (QIcon.Mode.Normal, QIcon.Mode.Disabled):
                icon.addPixmap(picture, mode)
        return icon

    def _load_fonts(self, family: str) -> None:
        """Load a family's files once: most screens need Inter only."""
        paths = [self._assets / "fonts" / f"{name}.ttf" for name in _FILES[family]]
        for path in paths if paths[0] not in _loaded else ():
            _loaded.add(path)
            QFontDatabase.addApplicationFont(str(path))

    def _resolved(self, name: str) -> str:
        if name in THEMES:
            return name
        is_dark = QGuiApplication.styleHints().colorScheme() == Qt.ColorScheme.Dark
        return "dark" if is_dark else "light"

    def _watch(self, screen: QScreen) -> None:
        """Draw icons for a screen, too, now and when it is set to another scale."""
        screen.geometryChanged.connect(self._screens_changed)
        self._screens_changed()

    def _screens_changed(self) -> None:
        if not set(self._densities) >= set(_densities()):
            with self._changing():
                self._densities = _densities()

    def _follow_system(self) -> None:
        if self.theme_name not in THEMES:
            self.set_theme(self.theme_name)

    @contextmanager
    def _changing(self) -> Iterator[None]:
        self.about_to_change.emit()
        yield
        self._icons.clear()
        self._style_sheet = ""
        self._document_css = ""
        self._text_css.clear()
        self._fonts.clear()
        with self.meanwhile():
            self.changed.emit()


def _densities() -> list[int]:
    """Return how many pixels in a row the screens have for one of ours: 1 on most, 2 or 3 on sharp ones."""
    return sorted({ceil(screen.devicePixelRatio()) for screen in QGuiApplication.screens()})


def _bounded(zoom: float) -> float:
    return min(ZOOM_STEPS[-1], max(ZOOM_STEPS[0], zoom))
