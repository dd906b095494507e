"""Cases in a form: the outline, the drawn graph, and edits that leave the rest as it was."""

import pytest
from tests.formats.yaml_mutations import files, name_of
from tests.how_many import few
from tests.usecases.workshop.drafts import text_of

from htcourse.core.errors import ModuleError, NotFoundError
from htcourse.usecases.workshop.case_graph import Graph, Spot, graph
from htcourse.usecases.workshop.case_outline import outline, with_case, with_node
from htcourse.usecases.workshop.elements import element_data, with_element, without_element
from htcourse.usecases.workshop.module_form import mapping_in

CASE = "cases/a-note-from-the-health-centre.yaml"
FILES = files("cases/*.yaml")


@pytest.fixture
def text(draft):
    return text_of(draft, CASE)


def with_decision(text, node, data):
    """Return the text with a decision of a node as `data` says, in the place of the one with its id, else the last."""
    whole = element_data("nodes", text, node)
    others = [data if each["id"] == data["id"] else each for each in whole["decisions"]]
    others += [data] if data not in others else []
    return with_node(text, node, {**whole, "decisions": others})


def changed(before, after):
    old, new = before.split("\n"), after.split("\n")
    return [line.strip() for line in old if line not in new], [line.strip() for line in new if line not in old]


@pytest.mark.parametrize("path", few(FILES, 3), ids=name_of)
def test_an_outline_put_back_leaves_every_character(path):
    text = path.read_text(encoding="utf-8")
    case = outline(text)
    assert case.faults == ()
    assert with_case(text, mapping_in(text)) == text
    lines = text.split("\n")
    for node in case.nodes:
        assert node.id in lines[node.line - 1]
        assert node.is_reachable
        assert with_node(text, node.id, element_data("nodes", text, node.id)) == text
        for decision in node.decisions:
            assert decision.id in lines[decision.line - 1]
    for entries, found in (("documents", case.documents), ("people", case.people), ("criteria", case.criteria)):
        for entry in found:
            assert entry.title
            assert entry.id in lines[entry.line - 1]
            assert with_element(entries, text, entry.id, element_data(entries, text, entry.id)) == text


@pytest.mark.parametrize("path", FILES, ids=name_of)
def test_every_decision_of_a_case_leads_to_the_right_in_its_drawing(path):
    case = outline(path.read_text(encoding="utf-8"))
    drawn = graph(case)
    assert set(drawn.spots) == {node.id for node in case.nodes}
    assert len(set(drawn.spots.values())) == len(case.nodes)
    assert drawn.spots[case.start] == Spot(0, 0)
    assert len(drawn.arrows) == sum(len(node.onward) for node in case.nodes)
    for arrow in drawn.arrows:
        assert arrow.is_back == (drawn.spots[arrow.target].layer <= drawn.spots[arrow.source].layer)
        assert not arrow.is_back
    assert max(spot.layer for spot in drawn.spots.values()) == drawn.layers - 1
    assert max(spot.row for spot in drawn.spots.values()) == drawn.rows - 1


def drawn_of(ways, start="a"):
    text = f"id: case\nstart: {start}\nnodes:\n"
    for node, onward in ways.items():
        decisions = ", ".join(f"{{id: {to}, text: T, next: {to}}}" for to in onward)
        text += f"  - {{id: {node}, text: T, decisions: [{decisions}]}}\n"
    return graph(outline(text))


def test_a_node_stands_right_of_the_longest_way_to_it():
    drawn = drawn_of({"a": ["b", "d"], "b": ["c"], "c": ["d"], "d": []})
    assert {name: spot.layer for name, spot in drawn.spots.items()} == {"a": 0, "b": 1, "c": 2, "d": 3}


def test_a_way_back_is_an_arrow_back():
    drawn = drawn_of({"a": ["b"], "b": ["a", "b", "c"], "c": []})
    assert [(each.source, each.target) for each in drawn.arrows if each.is_back] == [("b", "a"), ("b", "b")]
    assert drawn.layers == 3


def test_what_cannot_be_reached_comes_last_and_loops_end():
    drawn = drawn_of({"a": ["b"], "x": ["y"], "y": ["x"], "b": [], "z": ["b", "nowhere"]})
    layers = {name: spot.layer for name, spot in drawn.spots.items()}
    assert layers["a"] < layers["b"] < min(layers["x"], layers["y"], layers["z"])
    assert "nowhere" not in drawn.spots
    assert [each.target for each in drawn.arrows if each.source == "z"] == ["b"]


def test_nothing_is_drawn_of_nothing():
    assert graph(outline("id: empty\n")) == Graph({}, (), 0, 0)
    assert drawn_of({"b": []}, start="nowhere").spots == {"b": Spot(0, 0)}


def test_siblings_stand_under_each_other_in_the_order_of_what_leads_to_them():
    drawn = drawn_of({"a": ["b", "c"], "d": [], "e": [], "b": ["e"], "c": ["d"]})
    assert drawn.spots["b"].row < drawn.spots["c"].row
    assert drawn.spots["e"].row < drawn.spots["d"].row


def test_an_outline_says_what_is_wrong_and_where(text):
    case = outline(without_element("nodes", text, "referred"))
    paths = {each.path for each in case.faults}
    assert any(path.startswith("nodes/") for path in paths), paths
    lost = outline(text.replace("next: silent", "next: referred"))
    assert [node.id for node in lost.nodes if not node.is_reachable] == ["silent"]


@pytest.mark.parametrize(
    "broken", ["", "id: x\n", "words", "- a\n", "nodes: 5\n", "nodes: [1, {id: a, decisions: x}]\n"]
)
def test_a_case_that_is_hardly_begun_has_an_outline(broken):
    assert graph(outline(broken)).layers <= 1


def test_a_renamed_node_is_still_led_to(text):
    after = with_node(text, "silent", element_data("nodes", text, "silent") | {"id": "quiet"})
    assert changed(text, after) == (["next: silent", "- id: silent"], ["next: quiet", "- id: quiet"])
    start = with_node(text, "arrival", element_data("nodes", text, "arrival") | {"id": "first"})
    assert mapping_in(start)["start"] == "first"
    assert outline(start).faults == ()


def test_a_fork_is_drawn_reached_and_led_on(text):
    ways = [
        {"id": "heard", "when": {"trust": 2}, "within": 60, "next": "referred"},
        {"id": "rest", "next": "silent"},
    ]
    after = with_node(text, "close", {"id": "close", "ways": ways})
    again = next(each for each in element_data("nodes", after, "silent")["decisions"] if each["id"] == "again")
    after = with_decision(after, "silent", {**again, "next": "close"})
    case = outline(after)
    fork = next(node for node in case.nodes if node.ways)
    assert (fork.is_reachable, fork.onward) == (True, (("heard", "referred"), ("rest", "silent")))
    assert (dict(fork.ways[0].when), fork.ways[0].within, fork.ways[1].within) == ({"trust": 2}, 60, None)
    drawn = [(each.by, each.target, each.is_back) for each in graph(case).arrows if each.source == "close"]
    assert drawn == [("heard", "referred", False), ("rest", "silent", True)]
    renamed = with_node(after, "referred", element_data("nodes", after, "referred") | {"id": "met"})
    assert element_data("nodes", renamed, "close")["ways"][0]["next"] == "met"


def test_a_new_node_decision_and_document_are_written(text):
    after = with_node(text, "later", {"id": "later", "ending": True, "text": "Later."})
    after = with_decision(after, "silent", {"id": "wait", "text": "Wait.", "minutes": 5, "next": "later"})
    after = with_element("people", after, "boss", {"id": "boss", "name": "The employer", "about": "Waits."})
    case = outline(after)
    assert [node.id for node in case.nodes][-1] == "later"
    assert case.nodes[1].decisions[-1][:4] == ("wait", "Wait.", "later", 5)
    assert [each.title for each in case.people] == ["Farida, 41", "The employer"]
    assert changed(text, after)[0] == []


def test_what_is_taken_out_is_gone_alone(text):
    arrival = element_data("nodes", text, "arrival")
    kept = [each for each in arrival["decisions"] if each["id"] != "together"]
    after = without_element("documents", with_node(text, "arrival", {**arrival, "decisions": kept}), "note")
    data = mapping_in(text)
    data["documents"] = []
    del data["nodes"][0]["decisions"][1]
    assert mapping_in(after) == data


def test_the_head_of_a_case_is_changed_key_by_key(text):
    after = with_case(
        text, mapping_in(text) | {"title": "A note", "objectives": None, "clock": {"start": "08:00", "end": "18:00"}}
    )
    assert changed(text, after) == (
        ["title: A note from the health centre", 'clock: {start: "14:05", end: "18:00"}', "objectives: [o-help]"],
        ["title: A note", 'clock: {start: "08:00", end: "18:00"}'],
    )


def test_what_is_not_there_is_told(text):
    for act in (
        lambda: element_data("nodes", text, "x"),
        lambda: element_data("people", text, "x"),
        lambda: without_element("nodes", text, "x"),
    ):
        with pytest.raises(NotFoundError):
            act()
    with pytest.raises(ModuleError):
        outline("nodes: [")
