"""module.yaml as a form: title, version, languages, authors, licence, parts with their lessons, routes."""

from collections.abc import Sequence
from typing import Any

from htcourse.core.form_fields import Field, Rows
from htcourse.ui.workshop.forms.field import Offers
from htcourse.ui.workshop.forms.section import FileEntry, Section
from htcourse.usecases.workshop.module_form import ModuleForm, PartForm, RouteForm, module_form, with_module

Data = dict[str, Any]


class ModuleHead(Section):
    """The one element of module.yaml."""

    icon = "package"
    is_single = True

    def title(self) -> str:
        return self.tr("Module")

    def entries(self, text: str) -> Sequence[FileEntry]:
        """Return the module itself."""
        form = module_form(text)
        return [FileEntry("module", next(iter(form.titles.values()), form.id), "package", self.tr("Module"), 1)]

    def data(self, text: str, name: str) -> Data:
        """Return the module as plain data; the keys of the form and not of the file."""
        form = module_form(text)
        return {
            "id": form.id,
            "version": form.version,
            "title": dict(form.titles),
            "languages": list(form.languages),
            "authors": list(form.authors),
            "licence": form.licence,
            "needs": form.needs,
            "parts": [
                {"id": each.id, "title": dict(each.titles), "lessons": list(each.lessons)} for each in form.parts
            ],
            "routes": [
                {"id": each.id, "title": dict(each.titles), "sections": list(each.sections)} for each in form.routes
            ],
        }

    def with_data(self, text: str, name: str, data: Data) -> str:
        """Write the module."""
        return with_module(text, _form(data))

    def fields(self, text: str, data: Data, offers: Offers) -> tuple[Field, ...]:
        """Return the fields of module.yaml."""
        part, route = self.tr("Part {number}"), self.tr("Route {number}")
        codes = [str(each) for each in data["languages"]] or ["en"]
        lessons, sections = list(offers.lessons), list(offers.sections)
        parts = Rows(
            name=lambda place, _: part.format(number=place),
            fields=lambda _: (
                *self._titles(codes),
                Field("lessons", "pick", self.tr("Lessons in order"), self.tr("Add a lesson…"), lambda: lessons),
            ),
            prefix="part",
            add=self.tr("Add a part"),
            new=lambda: {"title": {}, "lessons": []},
        )
        routes = Rows(
            name=lambda place, _: route.format(number=place),
            fields=lambda _: (
                *self._titles(codes),
                Field("sections", "pick", self.tr("Sections in order"), self.tr("Add a section…"), lambda: sections),
            ),
            prefix="route",
            add=self.tr("Add a route"),
            new=lambda: {"title": {}, "sections": []},
        )
        return (
            *self._titles(codes),
            Field("version", "line", self.tr("Version"), self.tr("Such as 1.0.0"), is_half=True),
            Field("licence", "line", self.tr("Licence"), self.tr("Such as CC-BY-SA-4.0."), is_half=True),
            Field("authors", "words", self.tr("Authors, one a line")),
            Field(
                "languages", "pick", self.tr("Languages, the first is the original's"), self.tr("Add a language…"),
                self._languages,
            ),
            Field("parts", "rows", self.tr("Parts"), rows=parts),
            Field("routes", "rows", self.tr("Routes: other ways through the lessons"), rows=routes),
        )  # fmt: skip

    def shape(self, data: Data) -> object:
        """Return the languages: each has a title of its own."""
        return tuple(data["languages"])

    def _titles(self, codes: Sequence[str]) -> list[Field]:
        if len(codes) == 1:
            return [Field(f"title/{codes[0]}", "line", self.tr("Title"))]
        words, names = self.tr("Title ({language})"), dict(self._languages())
        return [Field(f"title/{code}", "line", words.format(language=names.get(code, code))) for code in codes]

    def _languages(self) -> list[tuple[str, str]]:
        return [
            ("en", self.tr("English")),
            ("ru", self.tr("Russian")),
            ("kk", self.tr("Kazakh")),
            ("ky", self.tr("Kyrgyz")),
            ("tg", self.tr("Tajik")),
            ("tk", self.tr("Turkmen")),
            ("uz", self.tr("Uzbek")),
        ]


def _form(data: Data) -> ModuleForm:
    return ModuleForm(
        id=data["id"],
        version=str(data.get("version", "")),
        titles=data.get("title") or {},
        languages=tuple(data.get("languages") or ()),
        authors=tuple(data.get("authors") or ()),
        licence=str(data.get("licence") or ""),
        needs=data.get("needs") or "",
        parts=tuple(
            PartForm(str(each.get("id", "")), each.get("title") or {}, tuple(each.get("lessons") or ()))
            for each in data.get("parts") or ()
        ),
        routes=tuple(
            RouteForm(str(each.get("id", "")), each.get("title") or {}, tuple(each.get("sections") or ()))
            for each in data.get("routes") or ()
        ),
    )
