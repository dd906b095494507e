"""What lessons refer to: `sources.json`, `facts.yaml` and the countries.

`sources.json` is CSL-JSON, with `custom: {seen: full|part|summary|none, reliability: …}` in every source. `facts.yaml`
is the module's ledger, a list of `id, claim, sources, status, as_of`. `countries/kz.yaml` says what a country's law and
services are, as plain data; the file's name is its code. `title` is one text or texts by language; every other key
holds a list of entries, each with `sources` and `as_of` (`core.module_check.country_faults`): offences, laws, bodies,
referral, ratifications, tiers, emergency, help_lines. A translation `kz.ru.yaml` holds its title, and texts that are
kept under `translations/ru`.
"""

import json
import re
from bisect import bisect_right
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any, Literal

from htcourse.core.course import Country, Fact, Source
from htcourse.core.errors import Place, Problem
from htcourse.core.module_check.country_faults import country_faults
from htcourse.core.translatable import QT_TRANSLATE_NOOP
from htcourse.formats.module_folder.module_yaml import by_language
from htcourse.formats.module_folder.text_file import HALF_CHARACTER, TextFile
from htcourse.formats.module_folder.yaml_lines import YamlFile, of_fault
from htcourse.formats.module_folder.yaml_shaping import shaped

SEEN = ("full", "part", "summary", "none")
_ID = re.compile(r'"id"\s*:\s*"([^"\\]*)"')
_ESCAPE = re.compile(r"\\(?:u[dD][89abAB]..\\u[dD][c-fC-F]|(?P<half>u[dD][89a-fA-F])|.)")
"""An escape of JSON; a character in two halves is one to it."""
_BROKEN = QT_TRANSLATE_NOOP("Errors", "This is not JSON: {detail}.")
_MEND = QT_TRANSLATE_NOOP("Errors", "Mend it by hand, or export the sources as CSL-JSON again.")


def read_sources(source: TextFile) -> tuple[tuple[Source, ...], list[Problem]]:
    """Build every source of the file."""
    problems = list(source.problems)
    if source.text is None:
        return (), problems
    try:
        data = json.loads(source.text)
    except json.JSONDecodeError as error:
        place = Place(source.file, error.lineno)
        return (), [*problems, Problem("json-syntax", place, _BROKEN, _MEND, values={"detail": error.msg})]
    except (RecursionError, ValueError) as error:
        is_deep = isinstance(error, RecursionError)
        values = {"detail": "too many brackets in one another" if is_deep else "a number has thousands of figures"}
        return (), [*problems, Problem("json-syntax", Place(source.file), _BROKEN, _MEND, values=values)]
    if half := next((each for each in _ESCAPE.finditer(source.text) if each["half"]), None):
        line = source.text.count("\n", 0, half.start()) + 1
        return (), [*problems, HALF_CHARACTER.error(Place(source.file, line))]
    if not isinstance(data, list):
        template = QT_TRANSLATE_NOOP("Errors", "The file must hold a list.")
        return (), [*problems, Problem("wrong-kind-of-value", Place(source.file, 1), template, _MEND)]
    sources = []
    lines = _Lines(source.text)
    for number, each in enumerate(data, 1):
        built, found = _source(each, number, source.file, lines)
        problems += found
        sources += [built] if built else []
    return tuple(sources), problems


class _Lines:
    """Where each id stands; an id used twice is found in the order of the file."""

    def __init__(self, text: str) -> None:
        ends = [at for at, letter in enumerate(text) if letter == "\n"]
        self._lines: dict[str, list[int]] = {}
        for match in reversed(list(_ID.finditer(text))):
            self._lines.setdefault(match[1], []).append(bisect_right(ends, match.start()) + 1)

    def next_line(self, name: str) -> int:
        lines = self._lines.get(name, [0])
        return lines.pop() if len(lines) > 1 else lines[0]


def _source(data: Any, number: int, file: str, lines: _Lines) -> tuple[Source | None, list[Problem]]:
    if not isinstance(data, dict) or not isinstance(data.get("id"), str) or not data["id"]:
        template = QT_TRANSLATE_NOOP("Errors", "Source number {number} has no id.")
        fix = QT_TRANSLATE_NOOP("Errors", "Give it an “id”: the name it is cited by.")
        return None, [Problem("missing-key", Place(file), template, fix, values={"number": number})]
    place = Place(file, lines.next_line(data["id"]))
    problems = []
    if not isinstance(data.get("title"), str):
        template = QT_TRANSLATE_NOOP("Errors", "The source “{id}” has no title.")
        fix = QT_TRANSLATE_NOOP("Errors", "Add its title.")
        problems.append(Problem("missing-key", place, template, fix, values={"id": data["id"]}))
    custom = data.get("custom")
    custom = custom if isinstance(custom, dict) else {}
    seen, reliability = custom.get("seen", "none"), custom.get("reliability", "")
    if seen not in SEEN or not isinstance(reliability, str):
        template = QT_TRANSLATE_NOOP("Errors", "How far the source “{id}” was seen is not said in a known word.")
        fix = QT_TRANSLATE_NOOP("Errors", "Write “custom”: {{“seen”: “full”, “part”, “summary” or “none”}}.")
        problems.append(Problem("wrong-value", place, template, fix, values={"id": data["id"]}))
        seen, reliability = "none", ""
    return Source(data["id"], data, seen, reliability, place), problems


def listed(yaml: YamlFile, key: str, problems: list[Problem]) -> Iterator[tuple[tuple[str | int, ...], Any]]:
    """Give the path and data of every element; a file that holds no list adds to `problems`."""
    data, path = yaml.data, ()
    if isinstance(data, dict) and key in data:
        data, path = data[key], (key,)  # type: ignore[assignment]
    if isinstance(data, list):
        for number, each in enumerate(data):
            yield (*path, number), each
    elif data is not None:
        template = QT_TRANSLATE_NOOP("Errors", "The file must hold a list.")
        fix = QT_TRANSLATE_NOOP("Errors", "Begin every entry with “- id: …”.")
        problems.append(Problem("wrong-kind-of-value", yaml.place(), template, fix))


@dataclass(frozen=True, slots=True)
class _FactShape:
    id: str
    claim: str
    status: Literal["seen", "unchecked", "to-correct"]
    sources: tuple[str, ...] = ()
    as_of: str = ""
    title: str = ""  # for the author's eye


def read_facts(yaml: YamlFile) -> tuple[tuple[Fact, ...], list[Problem]]:
    """Build every entry of the ledger."""
    problems = list(yaml.problems)
    facts = []
    for path, data in listed(yaml, "facts", problems):
        shape, found = shaped(_FactShape, yaml, path, data)
        problems += found
        if shape:
            facts.append(Fact(shape.id, shape.claim, shape.sources, shape.status, shape.as_of, yaml.place(*path)))
    return tuple(facts), problems


def read_country(
    yaml: YamlFile, code: str, language: str, translations: Mapping[str, YamlFile]
) -> tuple[Country | None, list[Problem]]:
    """Build a country; its id is the file's name."""
    problems = [*yaml.problems, *(problem for each in translations.values() for problem in each.problems)]
    data = by_language(yaml.data, language, "title")
    if data is None:
        return None, problems
    if not isinstance(data, dict) or not isinstance(data.get("title"), Mapping):
        template = QT_TRANSLATE_NOOP("Errors", "A country's file needs its title and lists of entries.")
        fix = QT_TRANSLATE_NOOP("Errors", "Start it with “title: …”.")
        return None, [*problems, Problem("missing-key", yaml.place("title"), template, fix)]
    titles = {str(key): str(text) for key, text in data.pop("title").items()}
    data.pop("id", None)
    others = {key: each.data for key, each in translations.items() if isinstance(each.data, dict)}
    titles |= {key: str(each["title"]) for key, each in others.items() if "title" in each}
    rest: dict[str, Any] = {key: {k: v for k, v in each.items() if k != "title"} for key, each in others.items()}
    if any(rest.values()):
        data["translations"] = rest
    problems += [of_fault("country", fault, yaml) for fault in country_faults(data)]
    return Country(code, titles, data, yaml.place()), problems
