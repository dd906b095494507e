"""`module.yaml`: id, version, title, languages, authors, licence, parts, routes, needs.

Titles are one text (in the source language, the first of `languages`) or texts by language: `title: {en: …, ru: …}`.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from htcourse import __version__
from htcourse.core.course import Module, Part, Route
from htcourse.core.errors import Place, Problem
from htcourse.core.translatable import QT_TRANSLATE_NOOP
from htcourse.formats.module_folder.yaml_lines import YamlFile
from htcourse.formats.module_folder.yaml_shaping import shaped

_ID = re.compile(r"^[a-z0-9]+(-[a-z0-9]+)*$")
_LONGEST_ID = 100
"""Files are named by it, with more behind it; most disks take 255 bytes."""
_VERSION = re.compile(r"^\d+\.\d+\.\d+(-[0-9A-Za-z.-]+)?(\+[0-9A-Za-z.-]+)?$")
_NEEDS = re.compile(r"^\d{1,6}(\.\d{1,6}){0,2}$")
_LANGUAGE = re.compile(r"^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$")


@dataclass(frozen=True, slots=True)
class _PartShape:
    id: str
    title: Mapping[str, str]
    lessons: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class _RouteShape:
    id: str
    title: Mapping[str, str]
    sections: tuple[str, ...] = ()
    summary: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class _ModuleShape:
    id: str
    version: str
    title: Mapping[str, str]
    languages: tuple[str, ...]
    authors: tuple[str, ...] = ()
    licence: str = ""
    needs: str = ""
    parts: tuple[_PartShape, ...] = ()
    routes: tuple[_RouteShape, ...] = ()


def by_language(data: Any, language: str, *keys: str) -> Any:
    """Return a mapping with each of `keys` that is one text turned into texts by language."""
    if not isinstance(data, Mapping):
        return data
    return {
        key: {language: value} if key in keys and isinstance(value, str | int | float) else value
        for key, value in data.items()
    }


def source_language(yaml: YamlFile) -> str:
    """Return the first of the module's languages; English when that cannot be read."""
    languages = yaml.data.get("languages") if isinstance(yaml.data, Mapping) else None
    return str(languages[0]) if isinstance(languages, list) and languages else "en"


def read_module_yaml(yaml: YamlFile) -> tuple[Module | None, list[Problem]]:
    """Build the module, still without lessons; None when a key is missing or wrong."""
    if yaml.data is None:
        return None, []
    language = source_language(yaml)
    data = by_language(yaml.data, language, "title")
    if isinstance(data, dict):
        for key in ("parts", "routes"):
            if isinstance(data.get(key), list):
                data[key] = [by_language(each, language, "title", "summary") for each in data[key]]
    shape, problems = shaped(_ModuleShape, yaml, data=data)
    if shape is None:
        return None, problems
    problems = _faults(shape, yaml)
    if problems:
        return None, problems
    parts = tuple(Part(each.id, each.title, each.lessons) for each in shape.parts)
    routes = tuple(Route(each.id, each.title, each.sections, each.summary) for each in shape.routes)
    return (
        Module(
            shape.id,
            shape.version,
            shape.title,
            shape.languages,
            shape.authors,
            shape.licence,
            shape.needs,
            parts,
            routes,
            place=yaml.place("id"),
            named_at=_named_at(shape, yaml),
        ),
        [],
    )


def _named_at(shape: _ModuleShape, yaml: YamlFile) -> dict[str, Place]:
    found: dict[str, Place] = {}
    for key, names in (("parts", "lessons"), ("routes", "sections")):
        for number, each in enumerate(getattr(shape, key)):
            for at, name in enumerate(getattr(each, names)):
                found[name] = yaml.place(key, number, names, at)
    return found


def _faults(shape: _ModuleShape, yaml: YamlFile) -> list[Problem]:
    found = []
    if not _ID.match(shape.id):
        template = QT_TRANSLATE_NOOP("Errors", "The module's id “{value}” is not made of small letters and hyphens.")
        fix = QT_TRANSLATE_NOOP("Errors", "Write an id such as my-module; it can never change later.")
        found.append(Problem("bad-id", yaml.place("id"), template, fix, values={"value": shape.id[:_LONGEST_ID]}))
    elif len(shape.id) > _LONGEST_ID:
        template = QT_TRANSLATE_NOOP(
            "Errors", "The module’s id has {count} letters, and {most} are the most it may have."
        )
        fix = QT_TRANSLATE_NOOP("Errors", "Write a shorter id such as my-module; it can never change later.")
        values = {"count": len(shape.id), "most": _LONGEST_ID}
        found.append(Problem("bad-id", yaml.place("id"), template, fix, values=values))
    if not _VERSION.match(shape.version):
        template = QT_TRANSLATE_NOOP("Errors", "“{value}” is not a version with three numbers.")
        fix = QT_TRANSLATE_NOOP("Errors", "Write version: 1.0.0.")
        found.append(Problem("bad-version", yaml.place("version"), template, fix, values={"value": shape.version}))
    wrong = [each for each in shape.languages if not _LANGUAGE.match(each)]
    if shape.needs and not _NEEDS.match(shape.needs):
        template = QT_TRANSLATE_NOOP("Errors", "“{value}” is no version of the program.")
        fix = QT_TRANSLATE_NOOP("Errors", "Write needs: “0.1”, the oldest version the module works with.")
        found.append(Problem("bad-version", yaml.place("needs"), template, fix, values={"value": shape.needs}))
    if wrong or not shape.languages:
        template = QT_TRANSLATE_NOOP("Errors", "The languages are not a list of codes.")
        fix = QT_TRANSLATE_NOOP("Errors", "Write languages: [en, ru], the language of the originals first.")
        found.append(Problem("bad-language", yaml.place("languages"), template, fix))
    return found


def newer_program_needed(yaml: YamlFile) -> Problem | None:
    """Return the problem of a module for a newer program than this one: what else is in it cannot be judged."""
    needs = yaml.data.get("needs") if isinstance(yaml.data, Mapping) else None
    if needs is None or not _NEEDS.match(str(needs)) or _numbers(str(needs)) <= _numbers(__version__):
        return None
    return Problem(
        "needs-newer-program",
        yaml.place("needs"),
        QT_TRANSLATE_NOOP("Errors", "The module needs version {needs} of the program; this is version {version}."),
        QT_TRANSLATE_NOOP("Errors", "Install the newer program, or ask the module's author for an older version."),
        values={"needs": str(needs), "version": __version__},
    )


def _numbers(version: str) -> tuple[int, ...]:
    """Return a version's three numbers; of a pre-release those of the release it leads to."""
    found = [int(each) for each in re.findall(r"\d+", version)[:3]]
    return tuple(found + [0] * (3 - len(found)))


def no_module_yaml(place: Any) -> Problem:
    """Return the problem of a folder without module.yaml."""
    return Problem(
        "no-module-yaml",
        place,
        QT_TRANSLATE_NOOP("Errors", "The folder holds no module.yaml, so it has no name, version or languages."),
        QT_TRANSLATE_NOOP("Errors", "Add module.yaml with id, version, title and languages."),
    )
