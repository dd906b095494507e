"""The facts of a module as a form: what the form writes, the module reads."""

import pytest
from PySide6.QtCore import Qt

from htcourse.formats.module_folder.source_file import read_facts
from htcourse.formats.module_folder.yaml_lines import read_yaml
from htcourse.ui.workshop.forms import Offers

FACTS = """\
# What the lessons rest on.
facts:
  - id: F-1   # the oldest
    claim: "A contract is proof of what was promised."
    status: unchecked
    sources: ["@code, art. 3"]
"""


def facts_of(form):
    facts, problems = read_facts(read_yaml(form.text(), "facts.yaml"))
    assert problems == []
    return {each.id: each for each in facts}


def test_a_fact_is_edited_in_place_and_what_is_beside_it_stays(qtbot, opened):
    form = opened("facts", FACTS, "F-1")
    form.form.inputs["status"].cards["seen"].click()
    qtbot.keyClicks(form.form.inputs["as_of"].line, "2024")
    form.commit()
    changed = FACTS.replace("status: unchecked", "status: seen")
    assert form.text().startswith(changed)
    assert (facts_of(form)["F-1"].status, facts_of(form)["F-1"].as_of) == ("seen", "2024")
    while form.text() != FACTS:
        form.undo()


@pytest.mark.parametrize("text", ["", "[]\n", "facts: []\n", FACTS, "- {id: F-1, claim: One, status: seen}\n"])
def test_a_fact_is_added_to_any_file_and_read_back(qtbot, opened, text):
    form = opened("facts", text)
    form.set_offers(Offers(sources=[("ilo-2012", "ILO (2012)")]))
    form.add("fact")
    box = form.form.inputs["claim"].box
    qtbot.keyClicks(box, "A debt must be countable.")
    qtbot.keyClick(box, Qt.Key.Key_Tab)
    form.commit()
    name = form.selected_id
    assert name == ("F-2" if "F-1" in text else "F-1")
    assert (facts_of(form)[name].claim, facts_of(form)[name].status) == ("A debt must be countable.", "unchecked")
    assert len(facts_of(form)) == (2 if "F-1" in text else 1)


def test_what_a_fact_lacks_is_told_at_its_field(opened):
    form = opened("facts", "- {id: F-1, claim: One, status: perhaps}\n", "F-1")
    assert form.form.inputs["status"].problem_words()
