"""`glossary.yaml`: a list of `id, term, definition, sources`; `glossary.ru.yaml`: term, definition, status by id."""

from collections.abc import Mapping
from dataclasses import dataclass

from htcourse.core.course import Term, TermText
from htcourse.core.errors import Problem, Sentence
from htcourse.core.translatable import QT_TRANSLATE_NOOP
from htcourse.formats.module_folder.source_file import listed
from htcourse.formats.module_folder.translations import Translation, by_id, no_original
from htcourse.formats.module_folder.yaml_lines import YamlFile
from htcourse.formats.module_folder.yaml_shaping import shaped

STATUSES = ("official", "usual", "proposed")


@dataclass(frozen=True, slots=True)
class _TermShape:
    id: str
    term: str
    definition: str = ""
    sources: tuple[str, ...] = ()


def read_glossary(
    yaml: YamlFile, language: str, translations: Mapping[str, YamlFile]
) -> tuple[tuple[Term, ...], list[Problem]]:
    """Build the glossary in every language."""
    problems = [*yaml.problems, *(problem for each in translations.values() for problem in each.problems)]
    other = {key: by_id(each, *_inside(each)) for key, each in translations.items()}
    terms = []
    for path, data in listed(yaml, "terms", problems):
        shape, found = shaped(_TermShape, yaml, path, data)
        problems += found
        if shape is None:
            continue
        texts = {language: TermText(shape.term, shape.definition)}
        for key, entries in other.items():
            if shape.id in entries:
                texts[key], found = _worded(entries[shape.id], shape)
                problems += found
        terms.append(Term(shape.id, texts, shape.sources, yaml.place(*path)))
    known = {term.id for term in terms}
    problems += [
        no_original(entry.place, name)
        for entries in other.values()
        for name, entry in entries.items()
        if name not in known
    ]
    return tuple(terms), problems


def _inside(yaml: YamlFile) -> tuple[str, ...]:
    return ("terms",) if isinstance(yaml.data, dict) and isinstance(yaml.data.get("terms"), list | dict) else ()


def _worded(entry: Translation, shape: _TermShape) -> tuple[TermText, list[Problem]]:
    texts = entry.texts
    problems = [
        Problem(
            "unknown-key",
            place,
            QT_TRANSLATE_NOOP("Errors", "A term's translation has no key “{key}”."),
            QT_TRANSLATE_NOOP("Errors", "Its keys are term, definition and status."),
            values={"key": key},
        )
        for key, place in entry.places.items()
        if key not in ("term", "definition", "status")
    ]
    status = texts.get("status", "")
    if status and status not in STATUSES:
        problems.append(_WRONG_STATUS.error(entry.places["status"], status=status))
    return TermText(texts.get("term", shape.term), texts.get("definition", ""), status), problems


_WRONG_STATUS = Sentence(
    "wrong-value",
    QT_TRANSLATE_NOOP("Errors", "“{status}” is no status of a term."),
    QT_TRANSLATE_NOOP("Errors", "Write official, usual or proposed."),
)
