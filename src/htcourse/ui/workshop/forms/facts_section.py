"""The module's ledger as a form: what is claimed, how far it was seen, and where it was read."""

from collections.abc import Sequence
from typing import Any

from htcourse.core.form_fields import Field
from htcourse.core.question_types import Fault
from htcourse.formats.module_folder.form_faults import fact_faults
from htcourse.ui.workshop.forms.field import Offers
from htcourse.ui.workshop.forms.glossary_section import cited
from htcourse.ui.workshop.forms.section import Addable, FileEntry, Section
from htcourse.usecases.workshop.elements import elements_in

Data = dict[str, Any]


class FactsSection(Section):
    """The facts in the order of the file; learners never see it, questions and lessons name them."""

    key = "facts"
    icon = "scale"

    def title(self) -> str:
        return self.tr("Facts")

    def entries(self, text: str) -> Sequence[FileEntry]:
        """Return the facts by title or claim."""
        return [
            FileEntry(
                str(each.get("id", "")),
                str(each.get("title") or each.get("claim") or each.get("id", "")),
                self.icon,
                str(each.get("id", "")),
                line,
            )
            for each, line in elements_in(self.key, text)
        ]

    def addable(self) -> Sequence[Addable]:
        words = self.tr("what lessons and questions rest on, in your own words.")
        return [Addable("fact", self.tr("Fact"), words, self.icon)]

    def new(self, text: str, kind: str, offers: Offers) -> Data:
        """Return a fact of which nothing is said yet."""
        used = {str(each.get("id", "")) for each, _ in elements_in(self.key, text)}
        number = next(at for at in range(1, len(used) + 2) if f"F-{at}" not in used)
        return {"id": f"F-{number}", "claim": "", "status": "unchecked"}

    def fields(self, text: str, data: Data, offers: Offers) -> tuple[Field, ...]:
        """Return what is said of a fact."""
        status = (
            ("seen", self.tr("Seen\nA text that says so was read.")),
            ("unchecked", self.tr("Unchecked\nCommonly said, or not to be verified.")),
            ("to-correct", self.tr("To be corrected\nA source says it, and it does not hold.")),
        )
        return (
            Field("id", "line", self.tr("Name"), self.tr("Such as F-12"), is_half=True),
            Field("as_of", "line", self.tr("As of"), self.tr("2024 or 2024-05"), is_half=True),
            Field("title", "line", self.tr("Title, for your own lists")),
            Field("claim", "text", self.tr("What is claimed, in your own words"), lines=3),
            Field("status", "cards", self.tr("How far it holds"), options=lambda: status),
            cited(self.tr("Where it was read, one source a line"), offers),
        )

    def faults(self, text: str, data: Data) -> Sequence[Fault]:
        return fact_faults(data)

    def explained(self, data: Data) -> str:
        """Return how a lesson or a question rests on it."""
        return self.tr("Lessons and questions rest on it by facts: [{name}].").format(name=data.get("id", ""))
