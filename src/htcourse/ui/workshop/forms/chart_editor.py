"""A chart as a form: its table, its kind, its words and where its numbers come from. It edits two files as one."""

from collections.abc import Callable, Sequence
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from htcourse.core.course import CHART_KINDS
from htcourse.core.form_fields import Field
from htcourse.core.question_types import Fault
from htcourse.ui.look.texts import LANGUAGE_NAMES
from htcourse.ui.look.theme import Look
from htcourse.ui.workshop.forms.editor import FormEditor
from htcourse.ui.workshop.forms.field import Offers
from htcourse.ui.workshop.forms.glossary_section import cited
from htcourse.ui.workshop.forms.section import FileEntry, Section
from htcourse.usecases.workshop import chart_forms

Data = dict[str, Any]


class ChartHead(Section):
    """The one element of a chart's files."""

    icon = "chart-column"
    is_single = True

    def title(self) -> str:
        return self.tr("Chart")

    def entries(self, text: str) -> Sequence[FileEntry]:
        """Return the chart itself."""
        title = chart_forms.chart_data(text).get("title")
        words = next(iter(title.values()), "") if isinstance(title, dict) else title
        return [FileEntry("chart", str(words or ""), self.icon, self.tr("Chart"), 1)]

    def data(self, text: str, name: str) -> Data:
        """Return the description with the table."""
        return chart_forms.chart_data(text)

    def with_data(self, text: str, name: str, data: Data) -> str:
        """Write both."""
        return chart_forms.with_chart(text, data)

    def fields(self, text: str, data: Data, offers: Offers) -> tuple[Field, ...]:
        """Return the table and what is said of it."""
        words = {
            "bar": self.tr("Bars"),
            "column": self.tr("Columns"),
            "line": self.tr("Line"),
            "timeline": self.tr("Timeline"),
            "map": self.tr("Map of the five states"),
        }
        kinds = tuple((kind, words[kind]) for kind in CHART_KINDS)
        paste = self.tr("Table: paste it from a spreadsheet with Ctrl+V, or drop a CSV file or a workbook (.xlsx)")
        return (
            Field(chart_forms.TABLE, "table", paste, language=offers.language),
            Field("kind", "choice", self.tr("Kind"), options=lambda: kinds, is_half=True),
            Field("unit", "line", self.tr("Unit"), self.tr("Such as people"), is_half=True),
            cited(self.tr("Where the numbers come from, one source a line"), offers),
            *self._texts(data, "title", self.tr("Title"), self.tr("Title ({language})"), "line"),
            *self._texts(
                data, "alt", self.tr("For those who cannot see it; made from the table until you write your own"),
                self.tr("For those who cannot see it ({language})"), "text",
            ),
            *self._texts(
                data, "note", self.tr("Note below: what it cannot show"), self.tr("Note below ({language})"), "text"
            ),
        )  # fmt: skip

    def _texts(self, data: Data, key: str, words: str, in_language: str, kind: str) -> list[Field]:
        texts = data.get(key)
        lines = 2 if kind == "text" else 1
        if not isinstance(texts, dict):
            return [Field(key, kind, words, lines=lines)]
        names = {each: in_language.format(language=LANGUAGE_NAMES.get(each, each)) for each in texts}
        return [Field(f"{key}/{each}", kind, name, lines=lines) for each, name in names.items()]

    def renewed(self, text: str, data: Data) -> Data:
        """Return the words for those who cannot see it, as long as the table makes them."""
        words = chart_forms.renewed_alternative(chart_forms.chart_data(text), data)
        return {"alt": words} if words else {}

    def finished(self, text: str, data: Data, offers: Offers) -> Data:
        """Return those words where somebody took them all out."""
        words = chart_forms.alternative(data)
        return {"alt": words} if words and not data.get("alt") else {}

    def faults(self, text: str, data: Data) -> Sequence[Fault]:
        """Return what is wrong with it, also in its table."""
        return chart_forms.problems_of_chart(data)


class ChartEditor(FormEditor):
    """Told the description with `set_text`, it asks for the table; both can be undone together."""

    table_changed = Signal(str)
    """The table's text after an edit."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(look, [ChartHead()], parent)
        self.table: Callable[[], str] = str
        """Gives the table's text as it stands now."""

    def set_text(self, text: str, selected_id: str = "") -> None:
        """Show a description with the table that stands beside it."""
        super().set_text(chart_forms.joined(text, self.table()), selected_id)

    def _tell(self, before: str) -> None:
        """Tell each of the two texts that is another now."""
        old, new = chart_forms.parted(before), chart_forms.parted(self._text)
        if new[1] != old[1]:
            self.table_changed.emit(new[1])
        if new[0] != old[0]:
            self.text_changed.emit(new[0])
