from dataclasses import replace

import pytest

from htcourse.core.case import CaseBody, Clock, Criterion, Debrief, Decision, Document, Node
from htcourse.core.module_check.case_faults import case_faults
from htcourse.core.module_check.country_faults import country_faults

TALK = Debrief("c", True, text="T")
GO = Decision("go", "end", text="Go", debrief=TALK)
BODY = CaseBody(
    "k",
    clock=Clock("14:00", "18:00"),
    state={"trust": 1},
    documents=(Document("d", title="D", at="14:05"),),
    criteria=(Criterion("c", text="C"),),
    start="a",
    nodes=(Node("a", text="A", shows=("d",), decisions=(GO,)), Node("end", text="E", ending=True)),
)
A, END = BODY.nodes


def test_sound_case_has_no_fault():
    assert case_faults(BODY) == []


@pytest.mark.parametrize(
    ("path", "words", "changes"),
    [
        ("start", "no such node", {"start": "no"}),
        ("nodes/a/decisions/go/next", "to “no”", {"nodes": (replace(A, decisions=(replace(GO, next="no"),)), END)}),
        ("nodes/b", "No way leads", {"nodes": (A, END, Node("b", text="B", ending=True))}),
        ("nodes/a", "dead end", {"nodes": (replace(A, decisions=()), END)}),
        ("nodes/a", "loop without an exit", {"nodes": (replace(A, decisions=(replace(GO, next="a"),)), END)}),
        ("nodes/end", "nothing to debrief", {"nodes": (replace(A, decisions=(replace(GO, debrief=None),)), END)}),
        ("nodes/end", "has decisions", {"nodes": (A, replace(END, decisions=(GO,)))}),
        ("nodes/a", "used twice", {"nodes": (A, A, END)}),
        ("nodes/a/decisions/go", "used twice", {"nodes": (replace(A, decisions=(GO, GO)), END)}),
        ("nodes/a/shows", "document “x”", {"nodes": (replace(A, shows=("x",)), END)}),
        ("nodes/a/decisions/go/debrief/criterion", "criterion “c”", {"criteria": ()}),
        ("nodes/a/decisions/go/effects/fear", "“fear”",
         {"nodes": (replace(A, decisions=(replace(GO, effects={"fear": 1}),)), END)}),
        ("state/trust", "from 0 to 3", {"state": {"trust": 4}}),
        ("clock/end", "before it starts", {"clock": Clock("18:00", "14:00")}),
        ("documents/d/at", "no time of day", {"documents": (Document("d", title="D", at="25:00"),)}),
    ],
)  # fmt: skip
def test_fault_of_a_case_names_its_place(path, words, changes):
    found = [(each.path, each.template.format(**each.values)) for each in case_faults(replace(BODY, **changes))]
    assert any(where == path and words in sentence for where, sentence in found), found


LINE = {"name": "N", "number": "1", "reported_by": "R", "reported_in": 2024, "sources": ["@a"], "as_of": 2024}


@pytest.mark.parametrize(
    "data", [{}, {"laws": []}, {"help_lines": [LINE]}, {"help_lines": [{**LINE, "last_checked": "2024-05-31"}]}]
)
def test_sound_country_has_no_fault(data):
    assert country_faults(data) == []


@pytest.mark.parametrize(
    ("path", "data"),
    [
        ("laws", {"laws": "none"}),
        ("laws/0", {"laws": [{"id": "a", "sources": ["@a"]}]}),
        ("laws/0", {"laws": [{"id": "a", "as_of": 2024}]}),
        ("help_lines/0", {"help_lines": [{**LINE, "number": ""}]}),
        ("help_lines/0", {"help_lines": [{**LINE, "reported_by": ""}]}),
        ("help_lines/0/last_checked", {"help_lines": [{**LINE, "last_checked": "yesterday"}]}),
    ],
)
def test_fault_of_a_country_names_its_entry(path, data):
    assert [each.path for each in country_faults(data)] == [path]
