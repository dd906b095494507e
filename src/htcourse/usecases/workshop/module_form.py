"""module.yaml as a form, and back into the text: comments, order and style stay."""

from collections.abc import Iterable, Mapping
from typing import Any, NamedTuple

from htcourse.formats.module_folder.yaml_edits import value_at, with_value


class PartForm(NamedTuple):
    """A part: titles by language, lesson ids in order."""

    id: str
    titles: Mapping[str, str]
    lessons: tuple[str, ...]


class RouteForm(NamedTuple):
    """A route: titles by language, and its sections (`lesson#section`); none: the lessons whose minutes name it."""

    id: str
    titles: Mapping[str, str]
    sections: tuple[str, ...] = ()


class ModuleForm(NamedTuple):
    """What module.yaml says; titles by language, the source language first in `languages`."""

    id: str
    version: str
    titles: Mapping[str, str]
    languages: tuple[str, ...]
    authors: tuple[str, ...]
    licence: str
    needs: str
    parts: tuple[PartForm, ...]
    routes: tuple[RouteForm, ...] = ()


def module_form(text: str) -> ModuleForm:
    """Return what module.yaml says, as far as it can be read; raises ModuleError for what is no YAML."""
    data = mapping_in(text)
    language = _language(data)
    parts, routes = _mappings(data.get("parts")), _mappings(data.get("routes"))
    return ModuleForm(
        id=word_of(data, "id"),
        version=word_of(data, "version"),
        titles=_titles(data, language),
        languages=_words(data.get("languages")),
        authors=_words(data.get("authors")),
        licence=word_of(data, "licence"),
        needs=word_of(data, "needs"),
        parts=tuple(
            PartForm(word_of(each, "id"), _titles(each, language), _words(each.get("lessons"))) for each in parts
        ),
        routes=tuple(
            RouteForm(word_of(each, "id"), _titles(each, language), _words(each.get("sections"))) for each in routes
        ),
    )


def with_module(text: str, form: ModuleForm) -> str:
    """Return the text with what differs from `form` written anew. A title in one language stays one text if it was.

    Keys of parts and routes that the form does not know stay.
    """
    old = mapping_in(text)
    language = form.languages[0] if form.languages else "en"
    parts = {word_of(each, "id"): each for each in _mappings(old.get("parts"))}
    routes = {word_of(each, "id"): each for each in _mappings(old.get("routes"))}
    new = {
        "id": form.id,
        "version": form.version,
        "title": _title(form.titles, language, old.get("title")),
        "languages": list(form.languages),
        "authors": list(form.authors) or None,
        "licence": form.licence or None,
        "needs": form.needs or None,
        "parts": [_part(each, parts.get(each.id, {}), language) for each in form.parts] or None,
        "routes": [_route(each, routes.get(each.id, {}), language) for each in form.routes] or None,
    }
    return with_value(text, (), {**old, **new})


def with_lesson(text: str, lesson_id: str, part_id: str = "") -> str:
    """Return the text with a lesson at the end of a part, else of the last one; unchanged where there are no parts.

    A module without parts shows all its lessons as one part.
    """
    data = mapping_in(text)
    parts = _mappings(data.get("parts"))
    if not parts or any(lesson_id in _words(each.get("lessons")) for each in parts):
        return text
    part = next((each for each in parts if part_id and each.get("id") == part_id), parts[-1])
    part["lessons"] = [*_words(part.get("lessons")), lesson_id]
    return with_value(text, (), data)


def without_lesson(text: str, lesson_id: str) -> str:
    """Return the text without a lesson in its parts and routes."""
    data = mapping_in(text)
    for part in _mappings(data.get("parts")):
        part["lessons"] = [each for each in _words(part.get("lessons")) if each != lesson_id]
    for route in _mappings(data.get("routes")):
        if "sections" in route:
            route["sections"] = [each for each in _words(route["sections"]) if each.partition("#")[0] != lesson_id]
    return with_value(text, (), data)


def _part(form: PartForm, old: Mapping[str, Any], language: str) -> dict[str, Any]:
    title = _title(form.titles, language, old.get("title"))
    return {**old, "id": form.id, "title": title, "lessons": list(form.lessons)}


def _route(form: RouteForm, old: Mapping[str, Any], language: str) -> dict[str, Any]:
    title = _title(form.titles, language, old.get("title"))
    return {**old, "id": form.id, "title": title, "sections": list(form.sections) or None}


def _title(titles: Mapping[str, str], language: str, old: Any) -> str | dict[str, str]:
    worded = {key: text for key, text in titles.items() if text}
    is_one = set(worded) <= {language} and not isinstance(old, Mapping)
    return worded.get(language, "") if is_one else worded


def _titles(data: Mapping[str, Any], language: str) -> dict[str, str]:
    title = data.get("title", "")
    if isinstance(title, Mapping):
        return {str(key): str(text) for key, text in title.items()}
    return {language: word_of(data, "title")} if title else {}


def mapping_in(text: str) -> dict[str, Any]:
    """Return a whole text as plain data, with the keys of the authoring format; empty where it is no mapping."""
    data = value_at(text, ())
    return data if isinstance(data, dict) else {}


def _language(data: Mapping[str, Any]) -> str:
    languages = _words(data.get("languages"))
    return languages[0] if languages else "en"


def _mappings(value: Any) -> list[dict[str, Any]]:
    return [each for each in value if isinstance(each, dict)] if isinstance(value, list) else []


def _words(value: Any) -> tuple[str, ...]:
    found: Iterable[Any] = value if isinstance(value, list) else ()
    return tuple(str(each) for each in found if not isinstance(each, Mapping | list))


def word_of(data: Mapping[str, Any], key: str) -> str:
    """Return a value as a text; empty where there is none or more than that."""
    value = data.get(key, "")
    return "" if isinstance(value, Mapping | list) else str(value)
