"""A public class has a name of its own, or the reason stands here; what is said of a name stands at it."""

import ast
import re
from collections import defaultdict
from functools import cache
from itertools import pairwise
from pathlib import Path

SOURCE = Path(__file__).parent.parent / "src" / "htcourse"

PLUGIN = re.compile(r"(?:formats|exports|core/question_types|ui/screens)/[^/]+/|(?:formats|exports)/[^/]+\.py")
"""What is found by its folder and knows no other of its kind: the names in it are its own."""

REASONS = {
    "Card": "core gives the protocol of a card in Anki; the other is a card on the screen",
    "Label": "a label that passages get; a label on the screen",
    "Page": "core gives the protocol of a question on a web page; the page itself; the page of a screen",
    "Row": "a question as a row of cells; a row of a form",
    "Section": "a section of a lesson; a section of a form",
    "Texts": "the texts of an item of a package; words for people that several windows say",
    "AttemptRow": "an attempt as the record holds it; the same as a window shows it",
    "NameDialog": "asks for a line of text and a choice beside it; asks for the name of a learner",
}


@cache
def bodies() -> dict[str, list[ast.stmt]]:
    """Return what stands in each file of the program."""
    return {
        path.relative_to(SOURCE).as_posix(): ast.parse(path.read_text(encoding="utf-8")).body
        for path in sorted(SOURCE.rglob("*.py"))
    }


def test_a_public_class_has_a_name_of_its_own():
    places: dict[str, list[str]] = defaultdict(list)
    for place, body in bodies().items():
        for node in body:
            if isinstance(node, ast.ClassDef) and not node.name.startswith("_") and not PLUGIN.match(place):
                places[node.name].append(place)
    twice = {name: found for name, found in places.items() if len(found) > 1}
    assert {name: found for name, found in twice.items() if name not in REASONS} == {}
    assert set(REASONS) <= set(twice), "a reason for what is no longer there"


def test_what_a_file_offers_is_used_in_the_program():
    offered: dict[str, str] = {}
    used = set()
    for place, body in bodies().items():
        for node in body:
            targets = node.targets if isinstance(node, ast.Assign) else [getattr(node, "target", None)]
            names = {each.id for each in targets if isinstance(each, ast.Name)}
            if isinstance(node, ast.ClassDef | ast.FunctionDef) and not node.decorator_list:
                names = {node.name}
            offered |= {name: place for name in names if not name.startswith("_")}
        for part in ast.walk(ast.Module(body, [])):
            if isinstance(part, ast.ImportFrom):
                used |= {each.name for each in part.names if each.asname != each.name}
            elif isinstance(part, ast.Constant) and isinstance(part.value, str) and not re.search(r"\s", part.value):
                used |= set(part.value.split("."))  # a walk of the tour
            elif isinstance(getattr(part, "ctx", None), ast.Load):
                used.add(getattr(part, "attr", getattr(part, "id", "")))
    unused = {name: place for name, place in offered.items() if name not in used}
    assert unused.keys() <= {"references_in"}, unused  # five files of tests read lists by it


def test_what_describes_a_name_stands_behind_it():
    alone = []
    for place, body in bodies().items():
        alone += [
            f"{place}:{each.lineno}"
            for before, each in pairwise(body)
            if isinstance(each, ast.Expr) and isinstance(each.value, ast.Constant) and isinstance(each.value.value, str)
            if not isinstance(before, ast.Assign | ast.AnnAssign)
        ]
    assert alone == []
