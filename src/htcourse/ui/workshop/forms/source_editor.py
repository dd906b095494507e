"""sources.json as a form, with a way to fill a source from a reference pasted from elsewhere."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication, QKeySequence, QShortcut
from PySide6.QtWidgets import QWidget

from htcourse.core.errors import CourseError
from htcourse.ui.dialogs import Dialog
from htcourse.ui.look.texts import error_text, translated
from htcourse.ui.look.theme import Look
from htcourse.ui.widgets.button import Button
from htcourse.ui.widgets.layouts import in_row
from htcourse.ui.workshop.forms.controls import TextBox
from htcourse.ui.workshop.forms.editor import FormEditor
from htcourse.ui.workshop.forms.seen_sources import SeenSources
from htcourse.ui.workshop.forms.source_section import Sources
from htcourse.usecases.sources.pasted_reference import NOTHING, Pasted, read_pasted


class SourceEditor(FormEditor):
    """A pasted reference fills the chosen source while that is empty, else a new one, each of several its own."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(look, [Sources()], parent)
        self.paste_button = Button(look, self.tr("Paste a reference"), "quiet", "copy")
        self.paste_button.clicked.connect(lambda: self.ask_reference())
        context = Qt.ShortcutContext.WidgetWithChildrenShortcut  # a field takes its own
        QShortcut(QKeySequence.StandardKey.Paste, self, self._ask_copied, context=context)
        self._form_column.removeWidget(self.about)
        self._form_column.insertLayout(0, in_row((self.about, 1), self.paste_button, look=look, spacing=8))

    def _has_about(self) -> bool:
        return bool(self.about.words)  # its row is there for the button

    def _ask_copied(self) -> None:
        self.ask_reference(QGuiApplication.clipboard().text())

    def ask_reference(self, text: str = "") -> Dialog:
        """Ask for a reference as some program or page gives it; `text` is there already.

        Where it may be parted otherwise than was meant, what was seen is shown before it is taken.
        """
        dialog = Dialog(self.look, self.tr("Paste a reference"), self, 640)
        dialog.add_text(
            self.tr("BibTeX, RIS, CSL-JSON, a DOI, an address, or a plain line. Nothing is asked of the internet.")
        )
        self.pasted = box = TextBox(self.look, self.tr("Reference"), 6, most=6)
        box.setPlainText(text)
        said = dialog.add_text("", "bad")
        dialog.body.insertWidget(1, box)

        def take() -> None:
            try:
                pasted = read_pasted(box.words())
            except CourseError as error:
                dialog.say(said, error_text(error))
                return
            if not pasted.entries:
                dialog.say(said, translated(NOTHING, {}))
                return
            dialog.accept()
            if pasted.is_certain:
                self.take(pasted)
            else:
                self._ask_whether_whole(pasted, box.words())

        dialog.add_button(self.tr("Cancel"), "quiet")
        fill = Button(self.look, self.tr("Fill in"), "primary", call=take)
        dialog.foot.addWidget(fill)
        for keys in ("Ctrl+Return", "Ctrl+Enter"):
            QShortcut(QKeySequence(keys), dialog).activated.connect(fill.click)
        dialog.open()
        box.setFocus()
        return dialog

    def _ask_whether_whole(self, pasted: Pasted, text: str) -> None:
        """Show each source that was seen, and take them once that is agreed to; else the text is there once more."""
        dialog = SeenSources(self.look, self, pasted, lambda: self.take(pasted))
        dialog.rejected.connect(lambda: self.ask_reference(text))
        dialog.open()

    def take(self, pasted: Pasted) -> None:
        """Fill a source from the first that was seen, and add one for each further; say how many came."""
        self.commit()
        data = self.form.data if self.form is not None else {}
        if any(data[key] for key in data.keys() - {"id", "type", "custom"}):
            data = {}
        changed, chosen = self._text, ""
        for each in (entry.source for entry in pasted.entries):
            own = data or self.section.new(changed, str(each.get("type", "report")), self._offers)
            filled, before, data = {**own, **each}, str(own["id"]), {}
            filled["id"] = self.section.named(changed, filled, self._offers) or before
            chosen = chosen or filled["id"]
            changed = self.section.with_data(changed, before, filled)
        self._change(lambda: changed, chosen)
        if self.form is not None:
            self.form.focus_first()
        if len(pasted.entries) > 1:
            came = self.tr("%n source(s) came; the first is shown.", "", len(pasted.entries))
            self.about.set_words(f"{came} {self.section.explained({'id': chosen})}")
