"""A narrative whose words are marked: select words, press a label; the marks stay with their words while one types."""

from typing import Any, NamedTuple

from PySide6.QtGui import QTextCharFormat, QTextCursor
from PySide6.QtWidgets import QTextEdit

from htcourse.core.question_types.passages import Passage, marked, parse, whole_words, word_ranges
from htcourse.ui.widgets.button import Button
from htcourse.ui.widgets.flow import FlowLayout
from htcourse.ui.widgets.label import Label
from htcourse.ui.widgets.layouts import clear
from htcourse.ui.widgets.tag_text import STYLES
from htcourse.ui.workshop.forms.controls import TextBox
from htcourse.ui.workshop.forms.field import free_id
from htcourse.ui.workshop.forms.inputs import Input

_UNDERLINES = (
    QTextCharFormat.UnderlineStyle.SingleUnderline,
    QTextCharFormat.UnderlineStyle.DashUnderline,
    QTextCharFormat.UnderlineStyle.DotLine,
    QTextCharFormat.UnderlineStyle.DashDotLine,
    QTextCharFormat.UnderlineStyle.WaveUnderline,
)


class _Mark(NamedTuple):
    cursor: QTextCursor
    label: str
    key: str

    @property
    def range(self) -> tuple[int, int]:
        """Start and end in the document."""
        return self.cursor.selectionStart(), self.cursor.selectionEnd()


def crosses(start: int, end: int, others: list[tuple[int, int]]) -> bool:
    """Return whether a stretch overlaps another without one being inside the other: brackets cannot say that."""
    return any(start < first < end < last or first < start < last < end for first, last in others)


class NarrativeInput(Input):
    """The narrative as people read it, its marks under their words."""

    def build(self) -> None:
        """Make the label buttons and the box."""
        self._marks: list[_Mark] = []
        self._labels: list[tuple[str, str]] = []
        self.buttons: list[Button] = []
        self._flow = FlowLayout(self.look, (6, 6))
        self.column.addLayout(self._flow)
        self.control = self.box = TextBox(self.look, self.field.label, 5)
        self.box.setAccessibleDescription(self.field.hint)
        self.box.textChanged.connect(self._typed)
        self.box.left.connect(self.left)
        self.column.addWidget(self.box)
        self.said = Label(self.look, self.field.hint, "small", wraps=True)
        self.column.addWidget(self.said)

    def is_fit(self, value: Any) -> bool:
        """Return whether every mark can be read."""
        return not isinstance(value, dict | list) and not parse(str(value)).unread

    def fill(self, value: Any) -> None:
        """Show text and marks, and a button for each label."""
        narrative = parse("" if value is None else str(value))
        if narrative.text != self.box.words() or sorted(self.passages()) != sorted(narrative.passages):
            self._marks = []
            self.box.setPlainText(narrative.text)
            for each in narrative.passages:
                self._add(_units(narrative.text, each.start), _units(narrative.text, each.end), each.label, each.key)
        self.follow()

    def follow(self) -> None:
        """Offer the labels as they are now."""
        found = [(str(each.get("id", "")), str(each.get("text", ""))) for each in _dicts(self.data.get("labels"))]
        if found != self._labels or not self.buttons:
            self._labels = found
            clear(self._flow)
            self.buttons = []
            for label, words in found:
                button = Button(self.look, self.tr("Mark as “{label}”").format(label=words), "plain")
                button.clicked.connect(lambda _=False, label=label: self.mark(label))
                self.buttons.append(button)
            self.buttons.append(Button(self.look, self.tr("Take the mark away"), "quiet", "eraser"))
            self.buttons[-1].clicked.connect(self.unmark)
            for button in self.buttons:
                self._flow.addWidget(button)
        self._paint()

    def mark(self, label: str) -> None:
        """Mark the words selected, or the word at the cursor."""
        start, end = self._words_selected()
        if start == end:
            self._say(self.tr("Select the words first."))
            return
        others = [each.range for each in self._marks]
        if crosses(start, end, others):
            self._say(self.tr("A mark may stand inside another, but not reach over its edge."))
            return
        same = next((each for each in self._marks if each.range == (start, end)), None)
        if same is not None:
            self._marks = [each._replace(label=label) if each.key == same.key else each for each in self._marks]
        else:
            key = free_id(label, self._keys() | {str(each.get("id")) for each in _dicts(self.data.get("verdicts"))})
            self._add(start, end, label, key)
            self.data["spans"] = [*_dicts(self.data.get("spans")), {"id": key, "feedback": ""}]
        self._write()

    def unmark(self) -> None:
        """Take away the smallest mark at the cursor, and what was said of it."""
        here = self.box.textCursor().position()
        found = [each for each in self._marks if each.range[0] <= here <= each.range[1]]
        if not found:
            self._say(self.tr("Put the cursor into a mark first."))
            return
        smallest = min(found, key=lambda each: each.range[1] - each.range[0])
        self._marks = [each for each in self._marks if each is not smallest]
        self._forget_spans()
        self._write()

    def passages(self) -> list[Passage]:
        """Return the marks by code points."""
        text = self.box.words()
        units = [_units(text, at) for at in range(len(text) + 1)]
        places = {unit: at for at, unit in enumerate(units)}
        found = [(each, *each.range) for each in self._marks]
        return [Passage(places.get(a, 0), places.get(b, 0), each.label, each.key) for each, a, b in found]

    def _typed(self) -> None:
        if self._is_filling:
            return
        gone = [each for each in self._marks if each.range[0] == each.range[1]]
        if gone:
            self._marks = [each for each in self._marks if each not in gone]
            self._forget_spans()
        written = marked(self.box.words(), self.passages())
        if written != (self.data.get("narrative") or ""):
            self._say(self.field.hint)
            self.put(written)
            if gone:
                self.others_changed.emit()

    def _write(self) -> None:
        self._say(self.field.hint)
        self._paint()
        self.put(marked(self.box.words(), self.passages()))
        self.others_changed.emit()
        self.left.emit()

    def _forget_spans(self) -> None:
        keys = {each.key for each in self._marks}
        marked_before = {each.key for each in parse(str(self.data.get("narrative") or "")).passages}
        spans = _dicts(self.data.get("spans"))
        self.data["spans"] = [each for each in spans if each.get("id") in keys or each.get("id") not in marked_before]

    def _keys(self) -> set[str]:
        return {each.key for each in self._marks} | {str(each.get("id")) for each in _dicts(self.data.get("spans"))}

    def _add(self, start: int, end: int, label: str, key: str) -> None:
        cursor = QTextCursor(self.box.document())
        cursor.setPosition(start)
        cursor.setPosition(end, QTextCursor.MoveMode.KeepAnchor)
        self._marks.append(_Mark(cursor, label, key))

    def _words_selected(self) -> tuple[int, int]:
        """Return the selection widened to whole words, in the document's units; the word at the cursor without one."""
        cursor, text = self.box.textCursor(), self.box.words()
        start, end = cursor.selectionStart(), cursor.selectionEnd()
        ranges = [(_units(text, a), _units(text, b)) for a, b in word_ranges(text)]
        return whole_words(start, end, ranges) or (start, start)

    def _say(self, words: str) -> None:
        self.said.set_words(words)

    def _paint(self) -> None:
        styles = {label: at for at, (label, _) in enumerate(self._labels)}
        selections = []
        for each in self._marks:
            style = min(styles.get(each.label, len(STYLES) - 1), len(STYLES) - 1)
            ink, soft, _ = STYLES[style]
            selection = QTextEdit.ExtraSelection()
            selection.cursor = QTextCursor(each.cursor)
            form = QTextCharFormat()
            form.setBackground(self.look.colour(soft))
            form.setUnderlineStyle(_UNDERLINES[style])
            form.setUnderlineColor(self.look.colour(ink))
            selection.format = form
            selections.append(selection)
        self.box.setExtraSelections(selections)

    def restyle(self) -> None:
        """Take sizes and colours anew."""
        super().restyle()
        self._paint()


def _units(text: str, at: int) -> int:
    """Return how many UTF-16 units stand before a code point: Qt counts those."""
    return at + sum(ord(each) > 0xFFFF for each in text[:at])


def _dicts(value: Any) -> list[dict[str, Any]]:
    return [each for each in value if isinstance(each, dict)] if isinstance(value, list) else []
