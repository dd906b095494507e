"""What a text with gaps needs: gaps put in at the cursor, and whether a gap is chosen or typed."""

from typing import Any

from htcourse.ui.widgets.button import Button
from htcourse.ui.widgets.layouts import in_row
from htcourse.ui.workshop.forms.field import free_id
from htcourse.ui.workshop.forms.inputs import ChoiceInput, TextInput


class GapTextInput(TextInput):
    """The text of a cloze; its button makes a gap of the words selected, with a choice or answer for it."""

    def build(self) -> None:
        """Make the box and the button."""
        super().build()
        self.insert = Button(self.look, self.tr("Make a gap here"), "quiet", "plus", call=self.insert_gap)
        self.insert.setToolTip(self.tr("The words selected become the right choice of the gap."))
        self.column.addLayout(in_row(self.insert, 1))

    def insert_gap(self) -> None:
        """Put a gap in the place of the selection."""
        gaps = self.data.get("gaps")
        gaps = gaps if isinstance(gaps, list) else []
        name = free_id("gap", {str(each.get("id", "")) for each in gaps if isinstance(each, dict)})
        cursor = self.box.textCursor()
        words = cursor.selectedText().replace("\u2029", " ").strip()
        right = {"id": "right", "text": words, "correct": True, "feedback": ""}
        gaps.append({"id": name, "choices": [right, {"id": "wrong", "text": "", "feedback": ""}]})
        self.data["gaps"] = gaps
        cursor.insertText(f"{{{name}}}")
        self.box.setTextCursor(cursor)
        self.box.setFocus()
        self.others_changed.emit()
        self.left.emit()


class WayInput(ChoiceInput):
    """How a gap is filled; what was written for one way is carried over to the other."""

    def refresh(self) -> None:
        """Show which way the gap has now."""
        self._is_filling = True
        self.fill("answers" if self.data.get("answers") else "choices")
        self._is_filling = False

    def _chosen(self, place: int) -> None:
        wanted, other = self.combo.itemData(place), "choices"
        if wanted == "choices":
            other = "answers"
        if self.data.get(wanted) and not self.data.get(other):
            return
        found = self.data.pop(other, None)
        listed = [each for each in found if isinstance(each, dict)] if isinstance(found, list) else []
        self.data[wanted] = _answers(listed) if wanted == "answers" else _choices(listed)
        self.others_changed.emit()
        self.edited.emit()
        self.left.emit()


def _answers(choices: list[dict[str, Any]]) -> list[dict[str, Any]]:
    """Return the right choices as answers to type, without what only choices have."""
    right = [each for each in choices if each.get("correct") is True] or choices[:1]
    kept = [{key: value for key, value in each.items() if key != "correct"} for each in right]
    return kept or [{"id": "right", "text": ""}]


def _choices(answers: list[dict[str, Any]]) -> list[dict[str, Any]]:
    """Return answers as choices: the first is right, and a wrong one is added to be written."""
    first = [{**each, **({"correct": True} if at == 0 else {})} for at, each in enumerate(answers)]
    used = {str(each.get("id", "")) for each in first}
    return [*(first or [{"id": "right", "text": "", "correct": True}]), {"id": free_id("wrong", used), "text": ""}]
