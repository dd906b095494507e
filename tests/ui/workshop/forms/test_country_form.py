"""What is known of a country as a form: every entry is edited in place and says where and when it was read."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.how_many import how_many

from htcourse.formats.module_folder.source_file import read_country
from htcourse.formats.module_folder.yaml_lines import read_yaml
from htcourse.store.places import builtin_source
from htcourse.usecases.workshop.country_forms import (
    LISTS,
    country_entries,
    country_entry,
    country_head,
    moved_country_entry,
    with_country_entry,
    with_country_head,
    without_country_entry,
)

COUNTRY = """\
# As read in the sources named.
title: {en: Kazakhstan, ru: Казахстан}
laws: []
bodies:
  # Said about the first.
  - {id: commission, name: A commission, sources: ["@a"], as_of: 2024}
help_lines:
  - name: A line
    number: "111"
    reported_by: a newspaper
    reported_in: 2024
    last_checked: null
    sources: ["@a"]
    as_of: 2024
"""


@pytest.mark.parametrize("path", sorted((builtin_source() / "countries").glob("*.yaml")), ids=lambda path: path.stem)
def test_every_entry_of_the_course_comes_back_as_it_was(path):
    text = path.read_text(encoding="utf-8")
    assert with_country_head(text, country_head(text)) == text
    for key in LISTS:
        for each in country_entries(key, text):
            assert with_country_entry(key, text, each.id, country_entry(key, text, each.id)) == text


def test_an_entry_without_an_id_is_edited_in_its_place(qtbot, opened):
    form = opened("country", COUNTRY, size=(760, 900))
    form.show_section(LISTS.index("help_lines") + 1)
    field = form.form.inputs["number"].line
    field.selectAll()
    qtbot.keyClicks(field, "112")
    form.commit()
    assert form.text() == COUNTRY.replace('"111"', '"112"')
    assert form.selected_id == "#0"
    form.undo()
    assert form.text() == COUNTRY


def test_a_help_line_that_lacks_something_says_so_at_its_field_by_its_label(opened):
    form = opened("country", COUNTRY, size=(760, 900))
    form.show_section(LISTS.index("help_lines") + 1)
    form.add("help_lines")
    for key, label in (("name", "Whose line it is"), ("number", "Number"), ("reported_by", "Reported by")):
        assert f"Write it under “{label}”." in form.form.inputs[key].problem_words()


def test_a_new_entry_says_what_it_lacks_and_is_taken_by_check_once_it_has_it(qtbot, opened):
    form = opened("country", COUNTRY, size=(760, 900))
    form.show_section(LISTS.index("laws") + 1)
    form.add("laws")
    told = form.form.inputs["sources"].problem_words()
    assert "where it was read" in told
    assert "under “Where it was read, one source a line”" in told
    assert "under “As of”" in form.form.inputs["as_of"].problem_words()
    for key, words in (("title", "Law on X"), ("number", "110-VIII"), ("year", "2024"), ("as_of", "2024-07")):
        qtbot.keyClicks(form.form.inputs[key].line, words)
    form.form.inputs["sources"].box.setPlainText("@a, art. 3")
    form.commit()
    assert form.form.problem_words() == ""
    country, problems = read_country(read_yaml(form.text(), "countries/kz.yaml"), "kz", "en", {})
    assert problems == []
    assert country.data["laws"] == [
        {
            "id": "law-1",
            "title": "Law on X",
            "number": "110-VIII",
            "year": 2024,
            "sources": ["@a, art. 3"],
            "as_of": "2024-07",
        }
    ]


def test_the_name_is_asked_in_each_language_it_is_written_in(opened):
    form = opened("country", COUNTRY)
    assert list(form.form.inputs) == ["title/en", "title/ru"]
    form.form.inputs["title/ru"].line.textEdited.emit("Республика Казахстан")
    form.commit()
    assert form.text() == COUNTRY.replace("ru: Казахстан", "ru: Республика Казахстан")


def test_entries_are_moved_and_taken_out():
    text = with_country_entry("bodies", COUNTRY, "police", {"id": "police", "name": "Police"})
    assert [each.id for each in country_entries("bodies", moved_country_entry("bodies", text, "police", 0))] == [
        "police",
        "commission",
    ]
    assert without_country_entry("bodies", text, "police") == COUNTRY
    assert "A line" not in without_country_entry("help_lines", COUNTRY, "#0")


WORDS = st.text(st.characters(codec="utf-8", exclude_categories=["Cc", "Cs"]), min_size=1, max_size=40)


@settings(max_examples=how_many(100), deadline=None)
@given(st.sampled_from(LISTS), WORDS, WORDS, st.lists(WORDS, min_size=1, max_size=3))
def test_whatever_the_form_writes_is_read_back_equal(key, one, other, sources):
    data = {"id": "new", "name": one, "number": other, "reported_by": one, "reported_in": other}
    data |= {"sources": sources, "as_of": "2024"}
    after = with_country_entry(key, COUNTRY, "new", data)
    assert country_entry(key, after, "new") == data
    country, problems = read_country(read_yaml(after, "countries/kz.yaml"), "kz", "en", {})
    assert problems == []
    assert data in country.data[key]
