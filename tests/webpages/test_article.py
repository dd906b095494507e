"""Compiled HTML as it stands on a page: links lead somewhere, callouts are asides, ids do not clash."""

import pytest

from htcourse.webpages.article import Leads
from htcourse.webpages.edition import Edition
from htcourse.webpages.page_files import Medium

LESSON = "htcourse/five-concepts"
PAGE = "pages/lesson-five-concepts.html"


@pytest.fixture
def edition(compiled):
    return Edition.of(compiled)


def leads(edition, medium=Medium.SITE, lesson=LESSON):
    return Leads(edition, medium, PAGE, lesson, scope="words")


def test_a_citation_leads_to_its_source_and_only_the_first_can_be_led_back_to(edition):
    page = leads(edition)
    html = page.article('<p>So <a class="cite" href="cite:3">[3]</a>, <a class="cite" href="cite:3">[3]</a>.</p>')
    assert html.count('href="#source_3"') == 2
    assert html.count('id="cite_3"') == 1
    assert list(page.cited) == ["3"]


@pytest.mark.parametrize(
    ("medium", "target"), [(Medium.SITE, "glossary.html#term_victim"), (Medium.SCORM, "#term_victim")]
)
def test_a_term_leads_to_the_glossary_or_to_the_end_of_a_page_that_stands_alone(edition, medium, target):
    page = leads(edition, medium)
    html = page.article('<p>A <a class="term" href="term:victim">victim</a>.</p>')
    assert f'href="{target}"' in html
    assert 'title="' in html
    assert list(page.terms) == ["htcourse/victim"]


def test_a_section_of_another_lesson_is_a_link_on_a_site_and_words_in_a_package(edition):
    html = '<p>See <a href="section:htcourse/forms#picture-a-victim">there</a>.</p>'
    assert 'href="lesson-forms.html#picture-a-victim"' in leads(edition).article(html)
    assert leads(edition, Medium.SCORM).article(html) == "<p>See there.</p>"


@pytest.mark.parametrize(
    "target", ["section:htcourse/no-such-lesson", "section:other/lesson#one", "javascript:alert(1)"]
)
def test_what_leads_nowhere_is_words(edition, target):
    assert leads(edition).article(f'<p>See <a href="{target}">there</a>.</p>') == "<p>See there.</p>"


def test_a_web_address_opens_without_telling_where_from(edition):
    html = leads(edition).article('<p><a href="https://example.org/a">there</a></p>')
    assert 'rel="external noopener noreferrer"' in html


def test_a_callout_is_an_aside_with_its_title_and_all_of_its_body(edition):
    html = leads(edition).article(
        '<table class="callout callout-law" width="100%" cellspacing="0"><tr><td class="bar bar-law" width="4"></td>'
        '<td class="callout-body body-law"><p class="callout-title title-law">Law</p>\n<p id="p1">One.</p>'
        '<table class="rows" width="100%" cellspacing="0"><tr><th><p>A</p></th></tr></table>'
        "<p>Two.</p></td></tr></table>"
        "after"
    )
    assert html.startswith('<aside class="callout callout-law"><p class="callout-title">Law</p>')
    assert "<p>One.</p>" in html
    assert '<div class="table" tabindex="0"><table class="rows">' in html
    assert html.endswith("<p>Two.</p></aside>after")
    assert "width" not in html
    assert '<th scope="col">A</th>' in html


def test_footnotes_of_two_sections_do_not_clash(edition):
    page = leads(edition)
    one = page.article('<p>x<sup><a href="footnote:a">1</a></sup></p><ol class="notes"><li id="footnote-a">n</li></ol>')
    page.scope = "other"
    two = page.article('<ol class="notes"><li id="footnote-a">n</li></ol>')
    assert 'href="#footnote_words_a"' in one
    assert 'id="footnote_words_a"' in one
    assert 'id="footnote_other_a"' in two


def test_a_picture_is_shown_from_the_package_and_an_unknown_one_is_its_words(edition):
    page = leads(edition)
    html = page.article(
        '<p><img alt="Boxes" src="picture:images/five-concepts.svg"><img alt="Gone" src="picture:images/x.png"></p>'
    )
    assert 'src="../images/five-concepts.svg"' in html
    assert "<span>Gone</span>" in html
    assert list(page.pictures) == ["images/five-concepts.svg"]
