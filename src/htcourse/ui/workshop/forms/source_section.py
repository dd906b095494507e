"""The sources as a form: what a source is, who wrote it, how far it was seen and what it can show."""

from collections.abc import Sequence
from typing import Any

from htcourse.core.form_fields import Field
from htcourse.core.question_types import Fault
from htcourse.ui.workshop.forms.field import Offers, free_id
from htcourse.ui.workshop.forms.section import Addable, FileEntry, Section
from htcourse.usecases.sources import source_forms

Data = dict[str, Any]

_ICONS = {
    "legislation": "scale",
    "legal_case": "landmark",
    "treaty": "scale",
    "webpage": "globe",
    "book": "book-open",
    "chapter": "book-open",
}
_OF_ALL = ("id", "type", source_forms.UNREAD, "title", "authors", "date", "URL", "custom")
"""What has its field in each kind; `custom` has two."""


class Sources(Section):
    """The sources of a module, in the order of the file."""

    icon = "library"

    def __init__(self) -> None:
        super().__init__()
        self._made: set[str] = set()

    def title(self) -> str:
        return self.tr("Sources")

    def kinds(self) -> dict[str, str]:
        """Return the kinds of source as people call them."""
        return {
            "report": self.tr("Report"),
            "legislation": self.tr("Law"),
            "treaty": self.tr("Treaty"),
            "legal_case": self.tr("Judgment"),
            "book": self.tr("Book"),
            "chapter": self.tr("Chapter in a book"),
            "article-journal": self.tr("Article in a journal"),
            "article-newspaper": self.tr("News"),
            "webpage": self.tr("Page on the web"),
            "thesis": self.tr("Thesis"),
            "dataset": self.tr("Data"),
        }

    def entries(self, text: str) -> Sequence[FileEntry]:
        """Return the sources by their references."""
        kinds = self.kinds()
        return [
            FileEntry(
                each.id, each.words, _ICONS.get(each.kind, "file-text"), kinds.get(each.kind, each.kind), each.line
            )
            for each in source_forms.sources_in(text)
        ]

    def data(self, text: str, name: str) -> Data:
        """Return a source as the form shows it."""
        return source_forms.source_data(text, name)

    def with_data(self, text: str, name: str, data: Data) -> str:
        """Write a source."""
        return source_forms.with_source(text, name, data)

    def without(self, text: str, name: str) -> str:
        """Take a source out."""
        return source_forms.without_source(text, name)

    def moved(self, text: str, name: str, to: int) -> str:
        """Move a source."""
        return source_forms.moved_source(text, name, to)

    def addable(self) -> Sequence[Addable]:
        """Return the kinds that can be begun."""
        kinds = self.kinds()
        sentences = {
            "report": self.tr("by an organisation, an authority or a researcher."),
            "legislation": self.tr("a law, a code, an order."),
            "book": self.tr("a whole book."),
            "article-journal": self.tr("with volume and pages."),
            "webpage": self.tr("what stands at an address."),
            "article-newspaper": self.tr("from a newspaper or an agency."),
            "chapter": self.tr("by an author of its own."),
            "legal_case": self.tr("of a court."),
        }
        return [
            Addable(kind, kinds[kind], sentences[kind], _ICONS.get(kind, "file-text")) for kind in source_forms.KINDS
        ]

    def new(self, text: str, kind: str, offers: Offers) -> Data:
        """Return a source of a kind; how far it was seen has to be chosen, its name comes from author and year."""
        used = {each.id for each in source_forms.sources_in(text)}
        return {"id": free_id(source_forms.PREFIX, used), "type": kind}

    def named(self, text: str, data: Data, offers: Offers) -> str:
        """Return the name made from author and year, anew where it was made here; none for a source that is cited."""
        name = str(data.get("id", ""))
        if name in offers.used:
            return ""
        used = {each.id for each in source_forms.sources_in(text)} - {name}
        unnamed = {**data, "id": free_id(source_forms.PREFIX, used)} if name in self._made else data
        made = source_forms.name_of_source(unnamed, used)
        self._made |= {made} if made else set()
        return made

    def fields(self, text: str, data: Data, offers: Offers) -> tuple[Field, ...]:
        """Return the fields of its kind between those of every source."""
        kinds = list(self.kinds().items())
        name = self.tr("Name in texts")
        return (
            Field("type", "choice", self.tr("Kind"), options=lambda: kinds, is_half=True),
            Field(
                "id", "line", name, self.tr("Made from author and year"), is_half=True,
                is_shown=lambda: data.get("id") not in offers.used,
            ),
            Field(
                source_forms.UNREAD, "text", self.tr("Not read: put it where it belongs"), lines=2,
                is_shown=lambda: bool(data.get(source_forms.UNREAD)),
            ),
            Field("title", "line", self.tr("Title")),
            Field("authors", "line", self.tr("Authors or body, several with ;"), self.tr("Family, Given; or a body")),
            Field("date", "line", self.tr("Year or date"), self.tr("2012 or 2012-05-31"), is_half=True),
            *self._of_kind(data),
            Field("URL", "line", self.tr("Address"), "https://"),
            Field("custom/seen", "cards", self.tr("How far seen"), options=self._seen),
            Field(
                "custom/reliability", "text", self.tr("How reliable: what it is, what it can and cannot show"), lines=3
            ),
        )  # fmt: skip

    def _of_kind(self, data: Data) -> list[Field]:
        """Return the fields that only some kinds have, and one for all else that a source says: nothing is hidden."""
        kind = str(data.get("type", ""))
        half = {
            "publisher": self.tr("Publisher"),
            "publisher-place": self.tr("Place"),
            "number": self.tr("Number"),
            "container-title": self._where(kind),
            "volume": self.tr("Volume"),
            "issue": self.tr("Issue"),
            "page": self.tr("Pages"),
            "DOI": self.tr("DOI"),
            "genre": self.tr("Kind of thesis") if kind == "thesis" else self.tr("Kind of text"),
            "edition": self.tr("Edition"),
            "collection-title": self.tr("Series"),
            "number-of-pages": self.tr("Number of pages"),
            "editors": self.tr("Editors, several with ;"),
            "translators": self.tr("Translators, several with ;"),
            "authority": self.tr("Court or authority"),
            "title-short": self.tr("Short title"),
            "keyword": self.tr("Also called"),
            "note": self.tr("Note"),
        }
        keys = {
            "legislation": ("number",),
            "treaty": ("number",),
            "legal_case": ("number",),
            "book": (
                "editors",
                "publisher",
                "publisher-place",
                "edition",
                "volume",
                "collection-title",
                "number-of-pages",
            ),
            "chapter": ("container-title", "editors", "publisher", "page", "edition", "collection-title"),
            "article-journal": ("container-title", "volume", "issue", "page", "DOI"),
            "article-newspaper": ("container-title",),
            "webpage": ("publisher",),
            "thesis": ("genre", "publisher", "publisher-place", "number-of-pages"),
        }
        shown = keys.get(kind, ("publisher", "number", "collection-title", "number-of-pages"))
        more = [key for key in data if data[key] and key not in _OF_ALL and "/" not in key]
        also = self.tr("Also kept: {key}")
        return [
            Field(key, "line", half.get(key) or also.format(key=key), is_half=True)
            for key in dict.fromkeys([*shown, *more])
        ]

    def _where(self, kind: str) -> str:
        words = {
            "article-journal": self.tr("Journal"),
            "chapter": self.tr("Book"),
            "article-newspaper": self.tr("Newspaper or agency"),
        }
        return words.get(kind, self.tr("Published in"))

    def _seen(self) -> list[tuple[str, str]]:
        return [
            ("full", self.tr("Text seen\nThe whole text was read, by you or a colleague.")),
            ("part", self.tr("Parts seen\nThe passages that are cited were read.")),
            ("summary", self.tr("Summary seen\nAn abstract, a review, a list of contents.")),
            ("none", self.tr("Not seen\nKnown from others; learners read “Text not seen”.")),
        ]

    def shape(self, data: Data) -> object:
        """Return the kind: it decides which fields there are."""
        return data.get("type")

    def faults(self, text: str, data: Data) -> Sequence[Fault]:
        """Return what is wrong with it and what it lacks."""
        return source_forms.problems_of_source(text, data)

    def printed(self, data: Data) -> str:
        """Return the reference as it will be printed."""
        return source_forms.printed_source(data) or self.tr("Write a title to see the reference.")

    def explained(self, data: Data) -> str:
        """Return how a lesson cites it."""
        return self.tr("A lesson cites it as [@{name}].").format(name=data.get("id", ""))
