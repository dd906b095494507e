"""The glossary as a form: terms are written, named after their words, and read back as they were written."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PySide6.QtCore import Qt
from tests.how_many import how_many

from htcourse.formats.module_folder.glossary_file import read_glossary
from htcourse.formats.module_folder.yaml_lines import read_yaml
from htcourse.ui.workshop.forms import Offers
from htcourse.usecases.workshop.elements import element_data, with_element
from htcourse.usecases.workshop.term_forms import name_of_term, terms_in

TERMS = """\
# Terms of the course.
terms:
  # Said about the first.
  - id: debt
    term: "debt bondage"   # as in 1956
    definition: Work for a debt that never ends.
  - {id: act, term: act, sources: ["@palermo, art. 3"]}
"""


def test_a_term_is_edited_in_place(qtbot, opened):
    form = opened("glossary", TERMS, "debt")
    field = form.form.inputs["definition"].box
    field.setFocus()
    field.selectAll()
    qtbot.keyClicks(field, "Work for a debt whose size nobody can check.")
    form.commit()
    assert form.text() == TERMS.replace(
        "Work for a debt that never ends.", "Work for a debt whose size nobody can check."
    )
    form.undo()
    assert form.text() == TERMS


def test_a_new_term_is_called_after_its_words_once_they_are_finished(qtbot, opened):
    form = opened("glossary", TERMS)
    form.add("term")
    field = form.form.inputs["term"].line
    qtbot.keyClicks(field, "Forced labour")
    form.commit()
    assert [each.id for each in terms_in(form.text())] == ["debt", "act", "term-1"], "not while one is writing"
    qtbot.keyClick(field, Qt.Key.Key_Tab)
    assert [each.id for each in terms_in(form.text())] == ["debt", "act", "forced-labour"]
    assert form.selected_id == "forced-labour"
    assert form.section.explained(form.form.data) == "A lesson links to it as [words]{term=forced-labour}."


def test_a_term_that_a_lesson_links_to_keeps_its_name(opened):
    form = opened("glossary", "- {id: term-1, term: debt}\n", "term-1")
    form.set_offers(Offers(used=frozenset({"term-1"})))
    form.form.inputs["term"].line.textEdited.emit("debt bondage")
    form.form.left.emit()
    assert element_data("terms", form.text(), "term-1")["term"] == "debt bondage"


def test_what_is_wrong_is_told_at_the_field(opened):
    form = opened("glossary", "- {id: debt, term: ''}\n", "debt")
    assert "There is no term yet." in form.form.inputs["term"].problem_words()


@pytest.mark.parametrize("text", ["", "[]\n", "terms: []\n", "# Said above.\n", TERMS, "- {id: one, term: One}\n"])
def test_a_term_can_be_added_to_any_glossary(text):
    after = with_element("terms", text, "new", {"id": "new", "term": "New", "sources": ["@a, p. 1"]})
    assert element_data("terms", after, "new") == {"id": "new", "term": "New", "sources": ["@a, p. 1"]}
    assert [each.id for each in terms_in(after)][:-1] == [each.id for each in terms_in(text)]


WORDS = st.text(st.characters(codec="utf-8", exclude_categories=["Cc", "Cs"]), min_size=1, max_size=60).filter(
    str.strip
)


@settings(max_examples=how_many(150), deadline=None)
@given(WORDS, WORDS, st.lists(WORDS, max_size=3))
def test_whatever_the_form_writes_is_read_back_equal(term, definition, sources):
    data = {"id": "debt", "term": term, "definition": definition, **({"sources": sources} if sources else {})}
    after = with_element("terms", TERMS, "debt", data)
    assert element_data("terms", after, "debt") == data
    terms, problems = read_glossary(read_yaml(after, "glossary.yaml"), "en", {})
    assert problems == []
    assert (terms[0].texts["en"].term, terms[0].texts["en"].definition) == (term, definition)


def test_a_name_is_free_and_short_of_words_there_is_none():
    assert name_of_term({"id": "term-2", "term": "Долговая кабала"}, {"dolgovaya-kabala"}) == "dolgovaya-kabala-2"
    assert name_of_term({"id": "term-2", "term": "…"}, set()) == ""
    assert name_of_term({"id": "debt", "term": "Debt"}, set()) == "", "a name that somebody chose stays"
