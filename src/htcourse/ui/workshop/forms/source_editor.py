"""sources.json as a form, with a way to fill a source from a reference pasted from elsewhere."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from htcourse.ui.dialogs import Dialog
from htcourse.ui.look.texts import translated
from htcourse.ui.look.theme import Look
from htcourse.ui.widgets.button import Button
from htcourse.ui.workshop.forms.controls import TextBox
from htcourse.ui.workshop.forms.editor import FormEditor
from htcourse.ui.workshop.forms.source_section import Sources
from htcourse.usecases.sources.pasted_reference import NOTHING, reference_in


class SourceEditor(FormEditor):
    """A pasted reference fills the chosen source while that has no title; else it becomes a new one."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(look, [Sources()], parent)
        self.paste_button = Button(look, self.tr("Paste a reference"), "quiet", "copy", call=self.ask_reference)
        self._bar_row.insertWidget(1, self.paste_button, 0, Qt.AlignmentFlag.AlignTop)

    def ask_reference(self) -> Dialog:
        """Ask for a reference as some program or page gives it."""
        dialog = Dialog(self.look, self.tr("Paste a reference"), self, 640)
        dialog.add_text(
            self.tr("BibTeX, RIS, CSL-JSON, a DOI, an address, or a plain line. Nothing is asked of the internet.")
        )
        self.pasted = box = TextBox(self.look, self.tr("Reference"), 6)
        said = dialog.add_text("", "bad")
        dialog.body.insertWidget(1, box)

        def take() -> None:
            if self.take_reference(box.words()):
                dialog.accept()
            else:
                said.set_words(translated(NOTHING, {}))

        dialog.add_button(self.tr("Cancel"), "quiet")
        fill = Button(self.look, self.tr("Fill in"), "primary", call=take)
        dialog.foot.addWidget(fill)
        dialog.open()
        box.setFocus()
        return dialog

    def take_reference(self, text: str) -> bool:
        """Fill a source from a reference; return whether one was found."""
        found = reference_in(text)
        if not found:
            return False
        self.commit()
        data = self.form.data if self.form is not None else {}
        if not data or str(data.get("title") or "").strip():
            data = self.section.new(self._text, str(found.get("type", "report")), self._offers)
        filled, before = {**data, **found}, str(data["id"])
        filled["id"] = self.section.named(self._text, filled, self._offers) or before
        self._change(lambda: self.section.with_data(self._text, before, filled), filled["id"])
        if self.form is not None:
            self.form.focus_first()
        return True
