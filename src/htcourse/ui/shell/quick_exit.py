"""The neutral page of Quick exit, a dull grey calendar that names nothing of the course; its button over dialogs."""

from datetime import date, timedelta

from PySide6.QtCore import QEvent, QLocale, QObject, QPoint, QRect, QRectF, QSize, Qt, QTimer
from PySide6.QtGui import QColor, QIcon, QMouseEvent, QPainter, QPaintEvent, QPixmap, QRegion, QResizeEvent
from PySide6.QtWidgets import QAbstractButton, QApplication, QDialog, QPushButton, QWidget

from htcourse.ui.dialogs import WAITS
from htcourse.ui.look.theme import Look
from htcourse.ui.widgets.layouts import in_column, in_row
from htcourse.ui.widgets.painting import smooth

GROUND, PAPER, LINE = QColor("#F3F4F6"), QColor("#FFFFFF"), QColor("#D5D7DB")
INK, FAINT, TODAY = QColor("#1F2328"), QColor("#5B626B"), QColor("#434B57")
ROWS, COLUMNS = 5, 7
LEAST_BOX = 44
"""The height a day needs; in a low window at a high zoom the days are written smaller."""

_BUTTON = """
QPushButton {{ color: #1F2328; background: transparent; border: none; border-radius: {radius}px;
    min-height: {height}px; padding: 0 {pad}px; }}
QPushButton:hover {{ background: #E5E7EB; }}
QPushButton[kind="edge"] {{ background: #FFFFFF; border: 1px solid #8A9099; }}
"""


class MonthGrid(QWidget):
    """A month in five or six weeks, Monday first."""

    def __init__(self, look: Look, today: date, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._today = today
        self.month = today.replace(day=1)

    def show_month(self, month: date) -> None:
        """Show another month."""
        self.month = month.replace(day=1)
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the days' names and the boxes."""
        painter = smooth(self)
        head = self._look.px(28)
        self._paint_names(painter, head)
        first = self.month - timedelta(days=self.month.weekday())
        last = (self.month + timedelta(days=31)).replace(day=1) - timedelta(days=1)
        rows = max(ROWS, ((last - first).days // COLUMNS) + 1)
        width, height = (self.width() - 1) / COLUMNS, (self.height() - head - 1) / rows
        painter.setPen(LINE)
        painter.setBrush(PAPER)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)
        for index in range(rows * COLUMNS):
            row, column = divmod(index, COLUMNS)
            left, top = int(column * width), head + int(row * height)
            painter.drawRect(left, top, int((column + 1) * width) - left, head + int((row + 1) * height) - top)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        fit = min(1.0, height / self._look.px(LEAST_BOX))
        for index in range(rows * COLUMNS):
            row, column = divmod(index, COLUMNS)
            self._paint_day(painter, first + timedelta(days=index), column * width, head + row * height, fit)

    def _paint_names(self, painter: QPainter, head: int) -> None:
        look = self._look
        painter.setFont(look.font(13, 600))
        painter.setPen(FAINT)
        locale = QLocale()
        for column in range(COLUMNS):
            name = locale.dayName(column + 1, QLocale.FormatType.ShortFormat)
            rect = QRectF(column * self.width() / COLUMNS + look.px(12), 0, look.px(100), head - look.px(4))
            painter.drawText(rect, Qt.AlignmentFlag.AlignVCenter, name)

    def _paint_day(self, painter: QPainter, day: date, left: float, top: float, fit: float) -> None:
        look = self._look
        is_today = day == self._today
        edge, side = look.px(8) * fit, look.px(28) * fit
        circle = QRectF(left + edge, top + edge, side, side)
        if is_today:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(TODAY)
            painter.drawEllipse(circle)
        painter.setFont(look.font(14 * fit, 600 if is_today else 400, tabular=True))
        painter.setPen(PAPER if is_today else INK if day.month == self.month.month else FAINT)
        painter.drawText(circle, Qt.AlignmentFlag.AlignCenter, str(day.day))


def close_others(window: QWidget) -> None:
    """Close dialogs and menus over a window: they would name the course over the neutral page."""
    popup = QApplication.activePopupWidget()
    if popup is not None:
        popup.close()
    for widget in QApplication.topLevelWidgets():
        if widget is not window and widget.isVisible():
            widget.close()
            widget.hide()


def open_what_waits(window: QWidget) -> None:
    """Open the dialogs that were to come up over the neutral page, and those of jobs that go on."""
    for dialog in window.findChildren(QDialog):
        if dialog.property(WAITS):
            dialog.setProperty(WAITS, False)
            dialog.open()


class ExitOver(QWidget):
    """The button of Quick exit while a dialog is open: its picture over it, in a window of its own.

    The window of the button gets no click then; a window that belongs to the dialog does, and follows the button.
    Who makes one holds it: of a dialog that Qt made by itself, as that of files, nothing else in Python holds either,
    and the two, which know each other, would be garbage that is taken apart while they are shown.
    """

    def __init__(self, button: QAbstractButton, dialog: QWidget) -> None:
        kind = Qt.WindowType
        super().__init__(dialog, kind.Tool | kind.FramelessWindowHint | kind.WindowDoesNotAcceptFocus)
        self._button, self._dialog = button, dialog
        self._next: ExitOver | None = None
        self.setAttribute(Qt.WidgetAttribute.WA_ShowWithoutActivating)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setCursor(button.cursor())
        self.setAccessibleName(button.text())
        for watched in (button, button.window(), dialog):
            watched.installEventFilter(self)
        # When the dialog stands: a window is not put over one that is to come.
        QTimer.singleShot(0, self, self._place)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Go where the button goes, and away with the dialog."""
        if watched is self._dialog and event.type() is QEvent.Type.Hide:
            self.close()
        elif event.type() in (QEvent.Type.Move, QEvent.Type.Resize):
            self._place()
        return False

    def event(self, event: QEvent) -> bool:
        """Stay in reach when another dialog takes this one; leave the keyboard to the dialog.

        Not every system heeds that it takes none, as the one without a screen.
        """
        if event.type() is QEvent.Type.WindowActivate:
            self._dialog.activateWindow()
        dialog = QApplication.activeModalWidget()
        if event.type() is QEvent.Type.WindowBlocked and dialog is not None:
            self._next = ExitOver(self._button, dialog)
        return super().event(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the bar behind the button, and the button."""
        window = self._button.window()
        place = QRect(self._button.mapTo(window, QPoint()), self._button.size())
        window.render(QPainter(self), QPoint(), QRegion(place))

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Leave at once."""
        self._button.click()

    def _place(self) -> None:
        if not self._button.isVisible() or not self._dialog.isVisible():
            return
        self.setGeometry(QRect(self._button.mapToGlobal(QPoint()), self._button.size()))
        self.show()


class CalendarPage(QWidget):
    """The whole page. Its colours are its own: it must look like another program, whatever the theme."""

    def __init__(self, look: Look, today: date, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._today = today
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setProperty("ring", 0)
        self._heading = QPushButton(self)
        self._heading.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._heading.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self._heading.setFlat(True)
        self._heading.setObjectName("heading")
        self._grid = MonthGrid(look, today, self)
        self._buttons = self._build_buttons()
        self._head = in_row(self._heading, 1, *self._buttons, look=look, spacing=4)
        self._layout = in_column(self._head, (self._grid, 1), inside=self)
        self._show(today)
        look.follow(self._restyle)

    def title(self) -> str:
        """Return the window's title while this page is shown."""
        return self.tr("Calendar")

    def window_icon(self) -> QIcon:
        """Return the window's icon while this page is shown."""
        return self._look.icon("calendar", "ink2", 32)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Leave out what there is no room for."""
        super().resizeEvent(event)
        self._fit()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the ground."""
        QPainter(self).fillRect(self.rect(), GROUND)

    def _build_buttons(self) -> list[QPushButton]:
        today = QPushButton(self.tr("Today"), self)
        today.setProperty("kind", "edge")
        today.clicked.connect(lambda: self._show(self._today))
        before, after = QPushButton(self), QPushButton(self)
        before.setAccessibleName(self.tr("Month before"))
        after.setAccessibleName(self.tr("Month after"))
        before.clicked.connect(lambda: self._show(self._grid.month - timedelta(days=1)))
        after.clicked.connect(lambda: self._show(self._grid.month + timedelta(days=31)))
        self._arrows = {before: "chevron-left", after: "chevron-right"}
        month = QPushButton(self.tr("Month"), self)
        return [today, before, after, month]

    def _show(self, day: date) -> None:
        self._grid.show_month(day)
        name = QLocale().standaloneMonthName(day.month)
        self._heading.setText(f"{name[:1].upper()}{name[1:]} {day.year}")
        self._fit()

    def _restyle(self) -> None:
        look = self._look
        px = look.px
        self.setStyleSheet(_BUTTON.format(radius=px(8), height=px(34), pad=px(14)))
        self._heading.setFont(look.font(20, 500))
        self._heading.setStyleSheet("QPushButton { padding: 0; background: transparent; }")
        for button in self._buttons:
            button.setFont(look.font(14, 600))
        for button, name in self._arrows.items():
            button.setIcon(QIcon(_grey(look, name)))
            button.setIconSize(QSize(px(18), px(18)))
            button.setStyleSheet(f"QPushButton {{ padding: 0 {px(9)}px; }}")
        self._layout.setContentsMargins(px(24), px(12), px(24), px(24))
        self._layout.setSpacing(px(12))
        self._fit()

    def _fit(self) -> None:
        """Hide the buttons that lead nowhere else, the last first, before the month's name would be cut."""
        today, before, after, month = self._buttons
        room = self.width() - self._look.px(2 * 24 + 4 * 4) - self._heading.sizeHint().width()
        room -= before.sizeHint().width() + after.sizeHint().width()
        for button in (today, month):
            room -= button.sizeHint().width()
            button.setVisible(room >= 0)


def _grey(look: Look, name: str) -> QPixmap:
    """Return an icon in the page's own ink."""
    picture = look.pixmap(name, "ink", 18, 2.0)
    painter = QPainter(picture)
    painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_SourceIn)
    painter.fillRect(picture.rect(), INK)
    painter.end()
    return picture
