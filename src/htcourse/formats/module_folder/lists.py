"""A file that is one list, or one list under a key of its own."""

from collections.abc import Iterator
from typing import Any

from htcourse.core.errors import Problem
from htcourse.core.words import QT_TRANSLATE_NOOP
from htcourse.formats.module_folder.yaml_lines import YamlFile


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
