"""`facts.yaml`: the module's ledger, a list of `id, claim, sources, status, as_of`."""

from dataclasses import dataclass
from typing import Literal

from htcourse.core.course import Fact
from htcourse.core.errors import Problem
from htcourse.formats.module_folder.lists import listed
from htcourse.formats.module_folder.shapes import shaped
from htcourse.formats.module_folder.yaml_lines import YamlFile


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
