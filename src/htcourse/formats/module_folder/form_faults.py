"""What is wrong with an element in a form: the problems its file would have, by path, not by line."""

from collections.abc import Iterable, Mapping
from typing import Any

from htcourse.core.errors import Place, Problem
from htcourse.core.question_types import Fault
from htcourse.formats.module_folder.case_file import read_case
from htcourse.formats.module_folder.chart_file import read_chart
from htcourse.formats.module_folder.glossary_file import read_glossary
from htcourse.formats.module_folder.question_file import read_questions
from htcourse.formats.module_folder.source_file import read_facts
from htcourse.formats.module_folder.text_file import TextFile
from htcourse.formats.module_folder.yaml_lines import YamlFile


class _ByPath(YamlFile):
    """Plain data whose places are paths of keys and ids (`choices/act/text`)."""

    __slots__ = ()

    def place(self, *path: str | int) -> Place:
        """Return the path of a value in the place of its file and line."""
        value, steps = self.data, []
        for step in path:
            if isinstance(value, list) and isinstance(step, int) and step < len(value):
                value = value[step]
                has_id = isinstance(value, Mapping) and value.get("id")
                steps.append(str(value["id"]) if has_id else str(step))
            else:
                value = _next(value, step)
                steps.append(str(step))
        return Place("/".join(steps))


def _next(value: Any, step: str | int) -> Any:
    if isinstance(value, Mapping):
        return value.get(step)
    if isinstance(value, list):
        return next((each for each in value if isinstance(each, Mapping) and each.get("id") == step), None)
    return None


def question_faults(data: Mapping[str, Any], language: str = "en") -> tuple[Fault, ...]:
    """Return what is wrong with a question by itself."""
    return _inside("questions", data, language)


def quiz_faults(data: Mapping[str, Any], language: str = "en") -> tuple[Fault, ...]:
    """Return what is wrong with a quiz by itself."""
    return _inside("quizzes", data, language)


def term_faults(data: Mapping[str, Any]) -> tuple[Fault, ...]:
    """Return what is wrong with an entry of the glossary by itself."""
    file = _ByPath("", [dict(data)])
    return _faults(read_glossary(file, "", {})[1], file.place(0).file)


def fact_faults(data: Mapping[str, Any]) -> tuple[Fault, ...]:
    """Return what is wrong with a fact by itself."""
    file = _ByPath("", [dict(data)])
    return _faults(read_facts(file)[1], file.place(0).file)


def chart_faults(data: Mapping[str, Any], language: str = "en") -> tuple[Fault, ...]:
    """Return what is wrong with the description of a chart by itself."""
    _, problems = read_chart("", _ByPath("", dict(data)), TextFile("", ""), language, {})
    return _faults(problems, "")


def case_faults_by_path(data: Any) -> tuple[Fault, ...]:
    """Return what is wrong with a case by itself."""
    _, problems = read_case(_ByPath("", data), {})
    return _faults(problems, "")


def _inside(key: str, data: Mapping[str, Any], language: str) -> tuple[Fault, ...]:
    file = _ByPath("", {key: [data]})
    return _faults(read_questions(file, language).problems, file.place(key, 0).file)


def _faults(problems: Iterable[Problem], above: str) -> tuple[Fault, ...]:
    return tuple(
        Fault(each.template, each.fix, each.place.file.removeprefix(above).strip("/"), each.severity, each.values)
        for each in problems
    )
