"""A public class has a name of its own; where two share one, the reason is written here."""

import ast
import re
from collections import defaultdict
from pathlib import Path

SOURCE = Path(__file__).parent.parent / "src" / "htcourse"

PLUGIN = re.compile(r"(?:formats|exports|core/question_types|ui/screens)/[^/]+/|(?:formats|exports)/[^/]+\.py")
"""What is found by its folder and knows no other of its kind: the names in it are its own."""

REASONS = {
    "Card": "core gives the protocol of a card in Anki; the other is a card on the screen",
    "Field": "a field of a form in core; the field a person types a search into",
    "Kind": "a question type found by its folder; the kind of an event in a record",
    "Label": "a label that passages get; a label on the screen",
    "Mark": "what an answer got; a coloured stretch of the editor",
    "Page": "core gives the protocol of a question on a web page; the page itself; the page of a screen",
    "Passage": "a stretch of a text with its key; the same as a person marks it",
    "Question": "a question of the course; what the workshop asks to look at",
    "Row": "a question as a row of cells; a row of a form",
    "Section": "a section of a lesson; a section of a form",
    "Told": "what a row of cells tells; what a field of a form tells",
    "Finding": "what doctor found; what a look at a draft found",
    "Entry": "a screen before it is built; an element of a file in the editor",
    "AttemptRow": "an attempt as the record holds it; the same as a window shows it",
    "Given": "an answer as reviews reckon with it; how a mark came",
    "Person": "somebody in a case; somebody in a simulated class",
    "NameDialog": "asks for a line of text and a choice beside it; asks for the name of a learner",
    "People": "who lets people come and go; who is in a case",
}


def test_a_public_class_has_a_name_of_its_own():
    places: dict[str, list[str]] = defaultdict(list)
    for path in sorted(SOURCE.rglob("*.py")):
        place = path.relative_to(SOURCE).as_posix()
        for node in ast.parse(path.read_text(encoding="utf-8")).body:
            if isinstance(node, ast.ClassDef) and not node.name.startswith("_") and not PLUGIN.match(place):
                places[node.name].append(place)
    twice = {name: found for name, found in places.items() if len(found) > 1}
    assert {name: found for name, found in twice.items() if name not in REASONS} == {}
    assert set(REASONS) <= set(twice), "a reason for what is no longer there"
