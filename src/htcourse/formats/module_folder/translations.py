"""Translation files: texts by the ids of what they translate.

Beside `law.yaml` stands `law.ru.yaml`. It names only what is worded; lists become mappings by id, or stay lists of
elements with an `id`, as the translator likes:

    questions:
      law-003:
        text: …
        choices:
          act: {text: …, feedback: …}
          means: {text: …, feedback: …}
        hints: [first, second]
    quizzes:
      law: {title: …}

A text is found by its path, `choices/act/feedback`.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from htcourse.core.errors import Place, Problem, Sentence, Severity
from htcourse.core.translatable import QT_TRANSLATE_NOOP
from htcourse.formats.module_folder.yaml_lines import YamlFile, steps


@dataclass(frozen=True, slots=True)
class Translation:
    """The texts of one element in one language, by path, and where each stands."""

    texts: Mapping[str, str]
    places: Mapping[str, Place]
    place: Place


def by_id(yaml: YamlFile, *path: str) -> dict[str, Translation]:
    """Return the translated elements below `path`, a mapping by id or a list of elements with an `id`."""
    data = yaml.data
    for step in path:
        data = data.get(step) if isinstance(data, Mapping) else None
    found = {}
    for number, (key, value) in enumerate(_children(data)):
        at: str | int = number if isinstance(data, list) else key  # a place is found at once, an id is looked for
        flat = dict(_texts(value))
        places = {each: yaml.place(*path, at, *steps(each)) for each in flat}
        found[key] = Translation(flat, places, yaml.place(*path, at))
    return found


def not_read(yaml: YamlFile) -> list[Problem]:
    """Return an error for all that stands at the top of a translation of questions and quizzes and is neither."""
    if isinstance(yaml.data, Mapping):
        return [_NOT_READ.error(yaml.place(each), key=each) for each in yaml.data if each not in _OF_QUESTIONS]
    return [_NOT_READ.error(yaml.place(), key="-")] if yaml.data else []


_OF_QUESTIONS = ("questions", "quizzes")
_NOT_READ = Sentence(
    "translation-not-read",
    QT_TRANSLATE_NOOP("Errors", "In a translation of questions “{key}” at the top is not read."),
    QT_TRANSLATE_NOOP("Errors", "Write questions below “questions:” and quizzes below “quizzes:”, each by its id."),
)


def whole(yaml: YamlFile) -> Translation:
    """Return all texts of a file that translates one thing (a case)."""
    flat = dict(_texts(yaml.data))
    return Translation(flat, {each: yaml.place(*steps(each)) for each in flat}, yaml.place())


def _children(data: Any) -> Iterator[tuple[str, Any]]:
    if isinstance(data, Mapping):
        yield from data.items()
    elif isinstance(data, list):
        for number, each in enumerate(data):
            if isinstance(each, Mapping) and "id" in each:
                yield str(each["id"]), {key: value for key, value in each.items() if key != "id"}
            else:
                yield str(number), each


def _texts(data: Any, path: str = "") -> Iterator[tuple[str, str]]:
    for key, value in _children(data):
        if isinstance(value, Mapping | list):
            yield from _texts(value, f"{path}{key}/")
        elif not isinstance(value, bool):
            yield f"{path}{key}", str(value)


def compared(source: Mapping[str, str], translation: Translation, name: str) -> list[Problem]:
    """Return an error for every text of a translation that has no counterpart, a warning for what is missing."""
    return [
        *(
            _UNKNOWN.error(translation.places[path], path=path, name=name)
            for path in translation.texts
            if path not in source
        ),
        *_missing([path for path in source if path not in translation.texts], translation.place, name),
    ]


_UNKNOWN = Sentence(
    "translation-unknown-id",
    QT_TRANSLATE_NOOP("Errors", "“{path}” of “{name}” is translated, but the original has no such text."),
    QT_TRANSLATE_NOOP("Errors", "Use the ids of the original; a translation holds texts only."),
)


def _missing(paths: list[str], place: Place, name: str) -> list[Problem]:
    if not paths:
        return []
    return [
        Problem(
            "translation-missing-text",
            place,
            QT_TRANSLATE_NOOP("Errors", "“{name}” is not wholly translated; missing: {paths}."),
            QT_TRANSLATE_NOOP("Errors", "Translate the texts; until then the original is shown in their place."),
            Severity.WARNING,
            {"paths": ", ".join(paths), "name": name},
        )
    ]


def no_original(place: Place, name: str) -> Problem:
    """Return the problem of a translation of something that does not exist."""
    return Problem(
        "translation-unknown-id",
        place,
        QT_TRANSLATE_NOOP("Errors", "“{name}” is translated, but there is no original of that id."),
        QT_TRANSLATE_NOOP("Errors", "Use the id, or the file name, of the original."),
        values={"name": name},
    )
