"""A rule's fault, which knows only the path of an element, to a problem with its line."""

from htcourse.core.errors import Problem
from htcourse.core.question_types import Fault
from htcourse.formats.module_folder.yaml_lines import YamlFile


def of_fault(code: str, fault: Fault, yaml: YamlFile, path: tuple[str | int, ...] = ()) -> Problem:
    """Return the problem of a fault of what stands at `path` of a file."""
    place = yaml.place(*path, *steps(fault.path))
    return Problem(code, place, fault.template, fault.fix, fault.severity, fault.values)


def steps(path: str) -> tuple[str, ...]:
    """Return the steps of a path such as `choices/act/feedback`."""
    return tuple(step for step in path.split("/") if step)
