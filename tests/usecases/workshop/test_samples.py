"""A source, a term and a chart of a draft as learners meet them, with what is not saved yet."""

import pytest
from tests.usecases.workshop.drafts import text_of

from htcourse.core.cache import Cache
from htcourse.core.errors import NotFoundError
from htcourse.usecases.sources.source_forms import source_data, with_source
from htcourse.usecases.workshop.elements import element_data, with_element
from htcourse.usecases.workshop.samples import sample_chart, sample_source, sample_term


def test_a_source_is_cited_as_it_stands_in_the_editor(draft):
    text = text_of(draft, "sources.json")
    changed = with_source(text, "palermo-text", source_data(text, "palermo-text") | {"title": "Another title"})
    sample = sample_source(draft, {"sources.json": changed}, "palermo-text", "Some words", Cache())
    assert "Another title" in sample.reference
    assert "Some words" in sample.page.parts[0].html
    assert [each.id for each in sample.page.sources] == ["sample/palermo-text"]
    assert sample.page.sources[0].brief == sample.brief


def test_a_term_comes_with_its_definition(draft):
    text = text_of(draft, "glossary.yaml")
    changed = with_element(
        "terms",
        text,
        "means",
        element_data("terms", text, "means") | {"term": "a way", "definition": "How it was done."},
    )
    page = sample_term(draft, {"glossary.yaml": changed}, "means")
    assert [(each.term, "How it was done." in each.definition) for each in page.terms] == [("a way", True)]


@pytest.mark.parametrize(
    ("name", "kind"), [("sample-cases", "chart"), ("sample-treaties", "timeline"), ("sample-parties", "map")]
)
def test_a_chart_stands_on_its_page(draft, name, kind):
    page = sample_chart(draft, {}, name)
    assert [(each.kind, each.ref) for each in page.parts] == [(kind, f"sample/{name}")]


def test_what_is_not_there_yet_is_said_in_a_sentence(draft):
    with pytest.raises(NotFoundError, match="Write a title"):
        sample_source(draft, {"sources.json": '[{"id": "a"}]'}, "a", "Words")
    with pytest.raises(NotFoundError, match="words of the term"):
        sample_term(draft, {}, "nobody")
    with pytest.raises(NotFoundError, match="nothing to draw"):
        sample_chart(draft, {}, "nobody")
