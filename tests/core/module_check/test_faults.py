from dataclasses import replace

import pytest

from htcourse.core.case import CaseBody, Clock, Criterion, Debrief, Decision, Document, Node, Way
from htcourse.core.errors import Severity
from htcourse.core.module_check.case_endings import ending_faults
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
TO_FORK = replace(A, decisions=(replace(GO, next="f"),))


def forked(*ways, **more):
    """Give the nodes of a case with a fork."""
    return {"nodes": (TO_FORK, Node("f", ways=ways, **more), END)}


REST = Way("rest", "end")


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
        ("nodes/end", "“text” is missing", {"nodes": (A, replace(END, text=""))}),
        ("nodes/a/best", "it is no ending", {"nodes": (replace(A, best=True), END)}),
        ("nodes/f/ways/w/next", "to “no”", forked(Way("w", "no", {"trust": 2}), REST)),
        ("nodes/f/ways/w", "used twice", forked(Way("w", "end", {"trust": 2}), Way("w", "end"))),
        ("nodes/f/ways/w", "none may be left", forked(Way("w", "end", {"trust": 2}))),
        ("nodes/f/ways/w", "none may be left", forked(Way("w", "end", within=9))),
        ("nodes/f/ways/w/when/luck", "“luck”", forked(Way("w", "end", {"luck": 2}), REST)),
        ("nodes/f/ways/w/when/trust", "or nobody", forked(Way("w", "end", {"trust": 4}), REST)),
        ("nodes/f/ways/w/when/trust", "everybody", forked(Way("w", "end", {"trust": 0}), REST)),
        ("nodes/f/ways/w/within", "counts minutes", forked(Way("w", "end", within=-5), REST)),
        ("nodes/f", "or an end", forked(REST, ending=True)),
        ("nodes/f", "or an end", forked(REST, decisions=(GO,))),
        ("nodes/f", "nobody sees", forked(REST, text="T")),
        ("nodes/f", "loop without an exit", forked(Way("rest", "f"))),
        ("nodes/end", "nothing to debrief", {"start": "f", **forked(Way("w", "a", {"trust": 2}), REST)}),
        ("state/trust", "from 0 to 3", {"state": {"trust": 4}}),
        ("clock/end", "before it starts", {"clock": Clock("18:00", "14:00")}),
        ("documents/d/at", "no time of day", {"documents": (Document("d", title="D", at="25:00"),)}),
    ],
)  # fmt: skip
def test_fault_of_a_case_names_its_place(path, words, changes):
    found = [(each.path, each.template.format(**each.values)) for each in case_faults(replace(BODY, **changes))]
    assert any(where == path and words in sentence for where, sentence in found), found


def ends(*decisions, ways, ending="held", best=True):
    """Give a case that comes to a fork by each decision; `held` is the best ending, `lost` another."""
    nodes = (
        replace(A, decisions=decisions),
        Node("f", ways=(*ways, Way("rest", "lost"))),
        Node("held", text="H", ending=True, best=best),
        Node("lost", text="L", ending=True),
    )
    return replace(BODY, nodes=nodes)


UP = replace(GO, id="up", next="f", effects={"trust": 1})
STAY = replace(GO, id="stay", next="a", minutes=20, effects={"trust": -1})
ASKS = (Way("good", "held", {"trust": 2}),)


def test_a_case_whose_endings_follow_from_its_states_has_no_fault():
    twice = replace(UP, id="twice", next="a")
    assert list(ending_faults(ends(UP, STAY, twice, ways=ASKS))) == []
    assert list(ending_faults(BODY)) == []  # one ending needs no mark


@pytest.mark.parametrize(
    ("path", "words", "body"),
    [
        ("nodes/a/decisions/out/next", "“out” alone fixes the ending “lost”",
         ends(UP, STAY, replace(GO, id="out", next="lost"), ways=ASKS)),
        ("nodes/a/decisions/up/next", "“up” alone fixes the ending “held”", ends(UP, replace(GO, next="f"), ways=ASKS)),
        ("nodes/held", "for little: trust 1", ends(UP, STAY, ways=(Way("w", "held", within=30),))),
        ("nodes/held", "No ending is marked", ends(UP, STAY, ways=ASKS, best=False)),
        ("nodes/f/ways/w", "Nobody can take the way “w”", ends(UP, STAY, ways=(*ASKS, Way("w", "lost", {"trust": 3})))),
    ],
)  # fmt: skip
def test_an_ending_that_does_not_follow_from_the_way_is_a_warning(path, words, body):
    found = [(each.path, each.template.format(**each.values), each.severity) for each in ending_faults(body)]
    assert any(where == path and words in sentence for where, sentence, _ in found), found
    assert {severity for *_, severity in found} == {Severity.WARNING}


def test_a_case_of_too_many_states_says_so(monkeypatch):
    monkeypatch.setattr("htcourse.core.case_states.MOST", 1000)
    names = [f"s{number}" for number in range(9)]
    more = tuple(replace(STAY, id=name, effects={name: 1}) for name in names)
    body = replace(ends(UP, *more, ways=ASKS), state=dict.fromkeys([*names, "trust"], 0))
    assert [each.path for each in ending_faults(body)] == ["state"]


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


def test_what_a_help_line_does_not_say_is_told_in_a_sentence_each():
    told = [each.template for each in country_faults({"help_lines": [{**LINE, "name": "", "reported_in": ""}]})]
    assert told == ["A help line does not say whose it is.", "A help line does not say when it was reported."]
