import re

import pytest
from tests.render.sections import compiled, html_of

from htcourse.render.inline import inline_html
from htcourse.render.section import LessonNumbers


def _kinds(markdown):
    return [(each.kind, each.audience) for each in compiled(markdown).parts]


def test_text_and_callouts_become_one_part_and_checks_stand_between():
    section = compiled('One.\n\n!!! note "Why"\n    Two.\n\n!!! check "law-003"\n\nThree.\n\n!!! slide "S"\n    x')
    assert [each.kind for each in section.parts] == ["text", "check", "text", "slide"]
    assert section.parts[1].ref == "course/law-003"
    assert section.checks == 1


@pytest.mark.parametrize("kind", ["note", "tip", "warning", "example", "law", "story", "question"])
def test_a_callout_is_a_table_of_a_bar_and_a_body(kind):
    html = html_of(f'!!! {kind} "A title & more"\n    Body **bold**.\n\n    - a\n    - b')
    assert f'<table class="callout callout-{kind}"' in html
    assert f'<td class="bar bar-{kind}" width="4"></td>' in html
    assert f'<p class="callout-title title-{kind}">A title &amp; more</p>' in html
    assert "<strong>bold</strong>" in html
    assert html.count("<li>") == 2


def test_a_callout_without_a_title_is_named_in_the_language_of_the_page():
    assert ">Заң</p>" in html_of("!!! law\n    x", language="kk")
    assert ">Law</p>" in html_of("!!! law\n    x", language="uz")


def test_a_fold_is_a_part_of_its_own_with_a_title():
    parts = compiled('a\n\n??? note "More"\n    hidden\n\nb').parts
    assert [(each.title, each.fold) for each in parts if each.kind == "text"] == [
        ("", False),
        ("More", True),
        ("", False),
    ]
    assert "hidden" in parts[1].html


def test_a_fold_that_starts_open_is_a_callout():
    assert "callout-note" in html_of('???+ note "More"\n    shown')


def test_country_blocks_keep_their_country_and_what_stands_inside():
    parts = compiled('!!! country "KZ"\n    Text.\n\n    !!! law "Code"\n        Art.\n\n    !!! check "q"\n').parts
    assert [(each.kind, each.country) for each in parts][:2] == [("text", "kz"), ("check", "kz")]
    assert "callout-law" in parts[0].html


def test_a_trainers_block_is_never_the_learners():
    section = compiled('a\n\n!!! trainer "Ask the room"\n    Secret.\n\n    !!! tip "T"\n        More secret.\n')
    trainer = [each for each in section.parts if each.audience == "trainer" and each.kind == "text"]
    assert [each.title for each in trainer] == ["Ask the room"]
    assert "More secret" in trainer[0].html
    assert "ecret" not in section.text


def test_two_slides_stay_two_and_one_can_show_a_chart():
    parts = compiled('!!! slide "A"\n    x\n\n!!! slide "A"\n    y\n\n!!! slide "B"\n    !!! chart "cases"\n').parts
    slides = [each for each in parts if each.kind == "slide"]
    assert [(each.title, each.ref) for each in slides] == [("A", ""), ("A", ""), ("B", "course/cases")]
    assert all(each.audience == "trainer" for each in slides)


def test_a_section_without_a_slide_shows_its_title_bold_words_and_table():
    slide = compiled("An **act**, a **means**.\n\n| A | B |\n|---|---|\n| **x** | y |").parts[-1]
    assert (slide.kind, slide.title) == ("slide", "Three elements")
    assert "<li>act</li><li>means</li>" in slide.html
    assert '<table class="rows"' in slide.html


@pytest.mark.parametrize("kind", ["chart", "timeline", "map"])
def test_a_chart_part_carries_the_charts_title(kind):
    part = compiled(f'!!! {kind} "cases"').parts[0]
    assert (part.kind, part.ref, part.title) == (kind, "course/cases", "Cases")


def test_citations_are_numbered_and_keep_their_locators():
    section = compiled("A [@one, art. 3]. B [@two; @one, p. 5; p. 6].\n\n!!! note\n    C [see @three].")
    html = section.parts[0].html
    assert '<a class="cite" href="cite:1">[1, art. 3]</a>' in html
    assert '<a class="cite" href="cite:2">[2]</a> <a class="cite" href="cite:1">[1, p. 5; p. 6]</a>' in html
    assert '<a class="cite" href="cite:3">[see 3]</a>' in html
    assert [(each.number, each.id, each.locators) for each in section.sources] == [
        (1, "one", ("art. 3", "p. 5; p. 6")),
        (2, "two", ()),
        (3, "three", ()),
    ]


def test_numbers_run_on_through_the_sections_of_a_lesson():
    numbers = LessonNumbers()
    compiled("[@one] [@two]", numbers=numbers)
    second = compiled("[@three] [@two]", numbers=numbers)
    assert [(each.number, each.id) for each in second.sources] == [(2, "two"), (3, "three")]


def test_a_citation_over_two_lines_is_one():
    assert "[1, art. 3 of the text]" in html_of("Text [@one, art. 3\nof the text].")


@pytest.mark.parametrize("text", ["`[@one]`", "```\n[@one]\n```", r"\[@one]", "[mail](mailto:a@b.org)", "a@b.org"])
def test_what_only_looks_like_a_citation_is_none(text):
    assert compiled(text).sources == ()


def test_unchecked_words_and_citations_say_so():
    html = html_of("[12 million]{unchecked} and [@one]{unchecked}")
    why = "Not checked: nobody could check this when it was written."
    mark = f'<a class="unchecked-mark" href="unchecked:" title="{why}">*</a></span>'
    assert f'<span class="unchecked">12 million{mark}' in html
    assert f'<span class="unchecked"><a class="cite" href="cite:1">[1]</a>{mark}' in html


def test_where_there_is_no_page_to_explain_a_mark_unchecked_is_a_word():
    assert inline_html("[12 million]{unchecked}") == '<span class="unchecked">12 million (unchecked)</span>'


def test_terms_are_links_and_are_listed():
    section = compiled("The [**purpose**]{term=exploitation} of it; [act]{term=act}.")
    assert '<a class="term" href="term:exploitation"><strong>purpose</strong></a>' in section.parts[0].html
    assert section.terms == ("exploitation", "act")


@pytest.mark.parametrize(
    ("link", "address"),
    [
        ("forms#second", "section:course/forms#second"),
        ("#other", "section:course/act#other"),
        ("forms", "section:course/forms#first"),
        ("law/states#duties", "section:law/states#duties"),
        ("https://www.unodc.org/a?b=c&d=e", "https://www.unodc.org/a?b=c&amp;d=e"),
        ("mailto:help@example.org", "mailto:help@example.org"),
    ],
)
def test_links_lead_into_the_course_or_to_the_web(link, address):
    assert f'<a href="{address}">x</a>' in html_of(f"[x]({link})")


def test_footnotes_count_through_a_section_and_stand_at_its_end():
    section = compiled(
        'A[^b].\n\n!!! note "N"\n    B[^a].', definitions="[^a]: Note **a**.\n[^b]: Note b.\n[^c]: Unused."
    )
    notes = [each for each in section.parts if each.kind == "text"][-1].html
    assert '<a href="footnote:b">1</a>' in section.parts[0].html
    assert '<a href="footnote:a">2</a>' in section.parts[0].html
    assert '<ol class="notes">' in notes
    assert notes.index('id="footnote-b"') < notes.index('id="footnote-a"')
    assert "Unused" not in notes


def test_a_footnote_of_the_trainer_is_the_trainers():
    section = compiled('A.\n\n!!! trainer "T"\n    B[^a].', definitions="[^a]: Secret.")
    assert "Secret" not in section.text


def test_abbreviations_explain_themselves():
    html = html_of("The UN met.", definitions="*[UN]: United Nations")
    assert '<abbr title="United Nations">UN</abbr>' in html


@pytest.mark.parametrize(
    ("markdown", "html"),
    [
        ("Term\n:   Meaning", "<dl>\n<dt>Term</dt>\n<dd>Meaning</dd>\n</dl>"),
        ("- [ ] open\n- [x] done", "<li>☐ open</li>\n<li>☑ done</li>"),
        ("### Sub", "<h3>Sub</h3>"),
        ("# Top", "<h3>Top</h3>"),
        ("> said", "<blockquote>\n<p>said</p>\n</blockquote>"),
        ("H~2~O x^2^", "<p>H<sub>2</sub>O x<sup>2</sup></p>"),
        ("~~no~~ ^^yes^^ ==look==", '<p><s>no</s> <u>yes</u> <span class="mark">look</span></p>'),
        ("++ctrl+k++", "<p><span><kbd>Ctrl</kbd><span>+</span><kbd>K</kbd></span></p>"),
        ("snake_case_word *em*", "<p>snake_case_word <em>em</em></p>"),
        ("<b>b</b> <sup>2</sup>", "<p><b>b</b> <sup>2</sup></p>"),
        ("```\n<b> & x\n```", "<pre><code>&lt;b&gt; &amp; x</code></pre>"),
        ("1904 was early.\n1986. Not a list.", "<p>1904 was early.\n1986. Not a list.</p>"),
    ],
)
def test_constructs(markdown, html):
    assert html in html_of(markdown)


def test_a_table_without_headings_has_no_empty_band_above_it():
    html = compiled("|  |  |\n| --- | --: |\n| a | 1 |").parts[0].html
    assert "<th" not in html
    assert "<td><p" in html


def test_an_empty_cell_of_a_head_is_no_heading():
    html = compiled("| &nbsp; | A | |\n| --- | --: | --- |\n| a | 1 | 2 |").parts[0].html
    assert html.count("<th") - html.count("<thead") == 1
    assert html.count('<td class="head"') == 2
    assert "<th" not in compiled("| &nbsp; | <br> |\n| --- | --- |\n| a | 1 |").parts[0].html


def test_tables_have_a_head_alignment_and_paragraphs_in_their_cells():
    html = html_of("Text\n| A | B |\n|---|--:|\n| **1** | 2 |\n| | |")
    assert '<table class="rows" width="100%" cellspacing="0">' in html
    assert "<thead>\n<tr>\n<th><p>A</p></th>" in html
    assert '<td align="right"><p align="right">2</p></td>' in html
    assert "<td><p><strong>1</strong></p></td>" in html


def test_pictures_come_from_the_module_and_keep_their_words():
    section = compiled('![Two people](images/a-1.png "Title")')
    assert '<img alt="Two people" src="picture:images/a-1.png" title="Title">' in section.parts[0].html
    assert "Two people" in section.text


def test_ids_stay_when_other_paragraphs_come_and_go():
    def ids(markdown):
        html = compiled(markdown).parts[0].html
        return {words: found for found, words in re.findall(r'<p id="(\w+)">(.*?)</p>', html)}

    before, after = ids("One.\n\nTwo."), ids("New.\n\nOne.\n\nMore.\n\n**Two**.")
    assert before["One."] == after["One."]
    assert before["Two."] == after["<strong>Two</strong>."]


def test_equal_paragraphs_have_different_ids_and_all_have_one():
    html = compiled("Same.\n\nSame.\n\n- Same.\n  - Same.\n\n### Same.\n\n| Same. |\n|---|\n| Same. |").parts[0].html
    ids = re.findall(r'id="(p[0-9a-f]{6})"', html)
    assert len(ids) == len(set(ids)) == 7


def test_words_leave_out_the_trainer_and_count_one_country():
    section = compiled(
        'One two three.\n\n!!! country "kz"\n    a b\n\n!!! country "kg"\n    a b c\n\n!!! trainer "T"\n    x x x x'
    )
    assert section.words == 6


def test_search_text_has_no_marks_of_citations_or_footnotes():
    text = compiled("Text [@one, art. 3] more[^a].", definitions="[^a]: Note.").text
    assert text == "Text more.\nNote."


def test_raw_html_left_open_does_not_swallow_what_follows():
    section = compiled('<div>\n\nText.\n\n!!! note "N"\n    Body.\n\n!!! check "q"\n\nEnd.')
    assert [each.kind for each in section.parts][:3] == ["text", "check", "text"]
    assert "callout-note" in section.parts[0].html
    assert "Body." in section.parts[0].html


def test_blocks_inside_code_are_code():
    html = html_of('```\n!!! note "x"\n    y\n```')
    assert "!!! note" in html
    assert "callout" not in html


def test_windows_line_ends_and_tabs_are_read():
    assert "callout-note" in html_of('!!! note "N"\r\n\tBody\r\n')


def test_an_unknown_block_shows_its_body():
    assert "<p>b</p>" in html_of('!!! danger "D"\n    b')


def test_a_paragraph_that_begins_with_code_opens_none():
    section = compiled('```word``` is prose.\n\n- one\n  - inner [words]{term=purpose}\n\n!!! slide "S"\n    x')
    assert [each.kind for each in section.parts] == ["text", "slide"]
    assert 'href="term:purpose"' in section.parts[0].html
    assert "<code>word</code>" in section.parts[0].html
