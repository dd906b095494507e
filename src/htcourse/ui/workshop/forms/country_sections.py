"""What is known of a country as a form: offences, laws, bodies, steps of referral, treaties, tiers, help lines."""

from collections.abc import Sequence
from typing import Any

from htcourse.core.form_fields import Field
from htcourse.core.question_types import Fault
from htcourse.ui.look.texts import LANGUAGE_NAMES
from htcourse.ui.workshop.forms.field import Offers, free_id
from htcourse.ui.workshop.forms.glossary_section import cited
from htcourse.ui.workshop.forms.quiz_sections import short
from htcourse.ui.workshop.forms.section import Addable, FileEntry, Section
from htcourse.usecases.workshop import country_forms

Data = dict[str, Any]

_ICONS = {
    "offences": "scale",
    "laws": "landmark",
    "bodies": "users",
    "referral": "arrow-right",
    "ratifications": "pencil",
    "tiers": "list-ordered",
    "emergency": "message-square-warning",
    "help_lines": "life-buoy",
}
_SHOWN = ("title", "name", "treaty", "tier", "text", "number", "id")


class CountryHead(Section):
    """The country's name."""

    icon = "globe"
    is_single = True

    def title(self) -> str:
        return self.tr("Country")

    def entries(self, text: str) -> Sequence[FileEntry]:
        """Return the country itself."""
        title = country_forms.country_head(text).get("title")
        words = next(iter(title.values()), "") if isinstance(title, dict) else title
        return [FileEntry("country", str(words or ""), self.icon, self.tr("Country"), 1)]

    def data(self, text: str, name: str) -> Data:
        """Return what stands beside the lists."""
        return country_forms.country_head(text)

    def with_data(self, text: str, name: str, data: Data) -> str:
        """Write it."""
        return country_forms.with_country_head(text, data)

    def fields(self, text: str, data: Data, offers: Offers) -> tuple[Field, ...]:
        """Return the name, in each language it is written in."""
        title, words = data.get("title"), self.tr("Name ({language})")
        if not isinstance(title, dict):
            return (Field("title", "line", self.tr("Name of the country")),)
        return tuple(
            Field(f"title/{each}", "line", words.format(language=LANGUAGE_NAMES.get(each, each))) for each in title
        )

    def explained(self, data: Data) -> str:
        """Return what the file is for."""
        return self.tr(
            "Learners who choose this country see its help lines and, under Help, Law, all else that stands here. "
            "Each entry says where it was read, and when."
        )


class CountryEntries(Section):
    """One of the lists: what it is called and which fields it has depends on its key."""

    def __init__(self, key: str) -> None:
        super().__init__()
        self.key, self.icon = key, _ICONS[key]

    def title(self) -> str:
        words = {
            "offences": self.tr("Offences"),
            "laws": self.tr("Laws"),
            "bodies": self.tr("Bodies"),
            "referral": self.tr("Referral"),
            "ratifications": self.tr("Treaties"),
            "tiers": self.tr("Tiers"),
            "emergency": self.tr("Emergency numbers"),
            "help_lines": self.tr("Help lines"),
        }
        return words[self.key]

    def entries(self, text: str) -> Sequence[FileEntry]:
        """Return them by the first of their words."""
        found = country_forms.country_entries(self.key, text)
        return [FileEntry(each.id, self._words(each.data), self.icon, "", each.line) for each in found]

    def _words(self, data: Any) -> str:
        words = next((str(data[key]) for key in _SHOWN if data.get(key)), "")
        before = data.get("article") or data.get("year") if self.key in ("offences", "tiers") else ""
        return short(f"{before}  {words}" if before else words)

    def data(self, text: str, name: str) -> Data:
        """Return an entry as plain data."""
        return country_forms.country_entry(self.key, text, name)

    def with_data(self, text: str, name: str, data: Data) -> str:
        """Write an entry."""
        return country_forms.with_country_entry(self.key, text, name, data)

    def without(self, text: str, name: str) -> str:
        """Take an entry out."""
        return country_forms.without_country_entry(self.key, text, name)

    def moved(self, text: str, name: str, to: int) -> str:
        """Move an entry."""
        return country_forms.moved_country_entry(self.key, text, name, to)

    def addable(self) -> Sequence[Addable]:
        words = {
            "offences": self.tr("Offence"),
            "laws": self.tr("Law"),
            "bodies": self.tr("Body"),
            "referral": self.tr("Step"),
            "ratifications": self.tr("Treaty"),
            "tiers": self.tr("Tier"),
            "emergency": self.tr("Emergency number"),
            "help_lines": self.tr("Help line"),
        }
        return [Addable(self.key, words[self.key], "", self.icon)]

    def new(self, text: str, kind: str, offers: Offers) -> Data:
        """Return an entry in which nothing is said yet."""
        used = {each.id for each in country_forms.country_entries(self.key, text)}
        return {"id": free_id(self.key.removesuffix("s").replace("_", "-"), used)}

    def fields(self, text: str, data: Data, offers: Offers) -> tuple[Field, ...]:
        """Return the fields of its list, then where and when it was read."""
        return (
            *self._own(),
            Field("note", "text", self.tr("What to know about it"), lines=2),
            cited(self.tr("Where it was read, one source a line"), offers),
            Field("as_of", "line", self.tr("As of"), self.tr("2024 or 2024-05"), is_half=True),
        )

    def _own(self) -> tuple[Field, ...]:
        year = Field("year", "number", self.tr("Year"), is_half=True)
        date = Field("date", "line", self.tr("Date"), "2024-05-31", is_half=True)
        number = Field("number", "line", self.tr("Number"), is_half=True)
        status = Field("status", "line", self.tr("Status"), self.tr("Such as in force"), is_half=True)
        core, related, past = self.tr("Trafficking itself"), self.tr("Near it"), self.tr("Of the past")
        kinds = (("core", core), ("related", related), ("history", past))
        called = self.tr("Empty until somebody has called")
        line = (
            Field("name", "line", self.tr("Whose line it is")), number,
            Field("hours", "line", self.tr("Hours"), self.tr("Such as round the clock"), is_half=True),
            Field("languages", "line", self.tr("Languages"), is_half=True),
            Field("reported_by", "line", self.tr("Reported by"), is_half=True),
            Field("reported_in", "line", self.tr("Reported in"), "2024", is_half=True),
        )  # fmt: skip
        own = {
            "offences": (
                Field("title", "line", self.tr("Title")),
                Field("code", "line", self.tr("Code")),
                Field("article", "line", self.tr("Article"), is_half=True),
                year,
                Field("kind", "choice", self.tr("Kind"), options=lambda: kinds, is_half=True),
            ),
            "laws": (
                Field("title", "line", self.tr("Title")), number, year, date, status,
                Field("about", "text", self.tr("What it says"), lines=3),
            ),
            "bodies": (
                Field("name", "line", self.tr("Name")),
                Field("role", "text", self.tr("What it does"), lines=3),
            ),
            "referral": (
                Field("text", "text", self.tr("What happens in this step"), lines=2),
                Field("order", "number", self.tr("Place in the order"), is_half=True),
                status,
            ),
            "ratifications": (Field("treaty", "line", self.tr("Treaty")), status, year, date),
            "tiers": (
                year,
                Field("tier", "line", self.tr("Tier"), is_half=True),
                Field("inferred", "check", self.tr("Inferred, not read")),
            ),
            "emergency": line,
            "help_lines": (*line, Field("last_checked", "line", self.tr("Last called"), called, is_half=True)),
        }  # fmt: skip
        return own[self.key]

    def faults(self, text: str, data: Data) -> Sequence[Fault]:
        return country_forms.problems_of_entry(self.key, data)


def country_sections() -> list[Section]:
    """Return the parts of a country's file, in the order in which the course writes them."""
    return [CountryHead(), *(CountryEntries(each) for each in country_forms.LISTS)]
