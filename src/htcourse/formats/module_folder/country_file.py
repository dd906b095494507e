"""`countries/kz.yaml`: what a country's law and services are, as plain data; the file's name is its code.

`title` is one text or texts by language. Every other key holds a list of entries, each with `sources` and `as_of`
(`core.module_check.country_faults`): offences, laws, bodies, referral, ratifications, tiers, help_lines. A translation
`kz.ru.yaml` holds its title, and texts that are kept under `translations/ru`.
"""

from collections.abc import Mapping
from typing import Any

from htcourse.core.course import Country
from htcourse.core.errors import Problem
from htcourse.core.module_check.country_faults import country_faults
from htcourse.core.words import QT_TRANSLATE_NOOP
from htcourse.formats.module_folder.faults import of_fault
from htcourse.formats.module_folder.module_yaml import by_language
from htcourse.formats.module_folder.yaml_lines import YamlFile


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
