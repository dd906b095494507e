"""A case drawn: a box for each moment, arrows for decisions, and what is wrong said in the box."""

from collections import Counter

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QHelpEvent, QKeyEvent, QMouseEvent, QPainter, QPainterPath, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QAbstractScrollArea, QFrame, QToolTip, QWidget

from htcourse.ui.look.theme import Look
from htcourse.ui.widgets.painting import paint_words, smooth
from htcourse.ui.workshop.forms.case_sections import Nodes, is_dead_end
from htcourse.usecases.workshop.case_graph import Arrow, Graph, graph
from htcourse.usecases.workshop.case_outline import CaseOutline, OutlineNode

WIDTH, HEIGHT = 148, 58
ACROSS, DOWN = 44, 18
_HEAD = 6
_BELOW = 4
"""Below the lowest box; an arrow that goes back needs as much as between two."""


class CaseDrawing(QAbstractScrollArea):
    """Arrow keys go along decisions (left, right) and between moments of one layer (up, down)."""

    chosen = Signal(str)
    """A moment's id, chosen by a person."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._words = Nodes()
        self._words.setParent(self)
        self._case: CaseOutline | None = None
        self._graph = Graph({}, (), 0, 0)
        self._heights: Counter[int] = Counter()
        self._nodes: dict[str, OutlineNode] = {}
        self._selected = ""
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setProperty("kind", "plain")
        self.setViewport(QWidget())
        self.setCornerWidget(QWidget())
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAccessibleName(self.tr("The case drawn"))
        self.setAccessibleDescription(self.tr("The list of moments tells the same in words."))
        look.changed.connect(self._restyle)

    def show_case(self, case: CaseOutline) -> None:
        """Draw a case."""
        self._case = case
        self._nodes = {each.id: each for each in case.nodes}
        self._graph = graph(case)
        self._heights = Counter(spot.layer for spot in self._graph.spots.values())
        self._restyle()

    def select(self, node: str) -> None:
        """Show which moment is chosen."""
        self._selected = node
        found = self._nodes.get(node)
        if found is not None and self._case is not None:
            self.setAccessibleName(
                self.tr("The case drawn: {moment}, {kind}").format(
                    moment=self._words.words(found), kind=self._words.mark(found, self._case)[1]
                )
            )
            self._show_box(node)
        self.viewport().update()

    def box_of(self, node: str) -> QRectF:
        """Return where a moment is drawn."""
        px = self._look.px
        spot = self._graph.spots[node]
        left = px(8) + spot.layer * px(WIDTH + ACROSS)
        above = (self._graph.rows - self._heights[spot.layer]) * px(HEIGHT + DOWN) / 2
        return QRectF(left, px(8) + above + spot.row * px(HEIGHT + DOWN), px(WIDTH), px(HEIGHT))

    def offset(self) -> QPointF:
        """Return how far the drawing is scrolled."""
        return QPointF(self.horizontalScrollBar().value(), self.verticalScrollBar().value())

    def whole(self) -> QSize:
        """Return the size of the whole drawing."""
        px = self._look.px
        width = self._graph.layers * px(WIDTH + ACROSS) - px(ACROSS) + px(16)
        below = DOWN if any(each.is_back for each in self._graph.arrows) else _BELOW
        height = self._graph.rows * px(HEIGHT + DOWN) - px(DOWN) + px(8 + below)
        return QSize(max(px(80), width), max(px(40), height))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw arrows, then boxes; those of the chosen moment last."""
        painter = smooth(self.viewport())
        painter.translate(-self.offset())
        for arrow in sorted(self._graph.arrows, key=lambda each: each.source == self._selected):
            self._paint_arrow(painter, arrow)
        for node in self._graph.spots:
            self._paint_box(painter, self._nodes[node])

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Choose the moment under the pointer."""
        node = self._node_at(event.position() + self.offset())
        if node:
            self.chosen.emit(node)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go along the arrows."""
        found = self._neighbour(Qt.Key(event.key()))
        if found:
            self.chosen.emit(found)
        elif event.key() not in (Qt.Key.Key_Left, Qt.Key.Key_Right, Qt.Key.Key_Up, Qt.Key.Key_Down):
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Scroll as far as the drawing reaches."""
        super().resizeEvent(event)
        self._fit()

    def viewportEvent(self, event: QEvent) -> bool:
        """Tell a moment's whole text under the pointer."""
        if event.type() == QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            node = self._node_at(QPointF(event.pos()) + self.offset())
            QToolTip.showText(event.globalPos(), self._text(self._nodes[node]) if node else "", self)
            return True
        return super().viewportEvent(event)

    def _text(self, node: OutlineNode) -> str:
        return self._words.asked(node) if node.ways else node.text

    def _node_at(self, place: QPointF) -> str:
        return next((each for each in self._graph.spots if self.box_of(each).contains(place)), "")

    def _neighbour(self, key: Qt.Key) -> str:
        spots = self._graph.spots
        if self._selected not in spots:
            return next(iter(spots), "")
        here = spots[self._selected]
        if key == Qt.Key.Key_Right:
            return next((each.target for each in self._graph.arrows if each.source == self._selected), "")
        if key == Qt.Key.Key_Left:
            return next((each.source for each in self._graph.arrows if each.target == self._selected), "")
        step = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}.get(key, 0)
        wanted = here._replace(row=here.row + step)
        return next((each for each, spot in spots.items() if step and spot == wanted), "")

    def _paint_box(self, painter: QPainter, node: OutlineNode) -> None:
        look, px, box = self._look, self._look.px, self.box_of(node.id)
        is_chosen = node.id == self._selected
        is_wrong = not node.is_reachable or is_dead_end(node)
        role = "bad" if is_wrong else "accent" if is_chosen else "edge"
        style = Qt.PenStyle.DashLine if is_wrong else Qt.PenStyle.SolidLine
        painter.setPen(QPen(look.colour(role), look.zoom * (2.5 if is_chosen else 1.2), style))
        painter.setBrush(look.colour("select" if is_chosen else "bad_soft" if is_wrong else "paper"))
        bow = px(20 if node.ways else 8)
        painter.drawRoundedRect(box, bow, bow)
        icon, words = self._words.mark(node, self._case) if self._case is not None else ("circle", "")
        side = px(14)
        ink = "bad" if is_wrong else "ink2"
        look.icon(icon, ink, 14).paint(painter, int(box.left()) + px(8), int(box.top()) + px(6), side, side)
        room = QRectF(box.left() + px(28), box.top() + px(4), box.width() - px(34), px(18))
        paint_words(painter, look, room, words, look.font(11, 600), ink)
        painter.setFont(look.font(12))
        painter.setPen(look.colour("ink"))
        room = QRectF(box.left() + px(8), box.top() + px(22), box.width() - px(14), px(34))
        room.setHeight(2 * painter.fontMetrics().lineSpacing())
        painter.save()
        painter.setClipRect(room)
        painter.drawText(room, Qt.TextFlag.TextWordWrap | Qt.AlignmentFlag.AlignTop, self._text(node))
        painter.restore()

    def _paint_arrow(self, painter: QPainter, arrow: Arrow) -> None:
        look, px = self._look, self._look.px
        source, target = self.box_of(arrow.source), self.box_of(arrow.target)
        is_chosen = arrow.source == self._selected
        start = QPointF(source.right(), source.center().y())
        end = QPointF(target.left(), target.center().y())
        bend = px(ACROSS) / 2
        if arrow.is_back:
            start, end = QPointF(source.center().x(), source.bottom()), QPointF(target.center().x(), target.bottom())
            path = QPainterPath(start)
            path.cubicTo(start + QPointF(0, px(DOWN)), end + QPointF(0, px(DOWN)), end)
        else:
            path = QPainterPath(start)
            path.cubicTo(start + QPointF(bend, 0), end - QPointF(bend, 0), end)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        pen = QPen(look.colour("accent" if is_chosen else "edge"), look.zoom * (2 if is_chosen else 1.2))
        painter.setPen(pen)
        painter.drawPath(path)
        self._paint_head(painter, end, is_up=arrow.is_back)

    def _paint_head(self, painter: QPainter, end: QPointF, *, is_up: bool) -> None:
        head = self._look.px(_HEAD)
        back = (QPointF(-head * 0.6, head), QPointF(head * 0.6, head))
        ahead = (QPointF(-head, -head * 0.6), QPointF(-head, head * 0.6))
        for each in back if is_up else ahead:
            painter.drawLine(end, end + each)

    def _show_box(self, node: str) -> None:
        if node not in self._graph.spots:
            return
        box, view, around = self.box_of(node), self.viewport().size(), self._look.px(ACROSS)
        for bar, first, last, room in (
            (self.horizontalScrollBar(), box.left(), box.right(), view.width()),
            (self.verticalScrollBar(), box.top(), box.bottom(), view.height()),
        ):
            if first < bar.value():
                bar.setValue(int(first) - around)
            elif last > bar.value() + room:
                bar.setValue(int(last) - room + around)

    def _fit(self) -> None:
        whole, view = self.whole(), self.viewport().size()
        for bar, size, room in (
            (self.horizontalScrollBar(), whole.width(), view.width()),
            (self.verticalScrollBar(), whole.height(), view.height()),
        ):
            bar.setRange(0, max(0, size - room))
            bar.setPageStep(max(1, room))
            bar.setSingleStep(self._look.px(26))

    def _restyle(self) -> None:
        self._fit()
        self.viewport().update()
