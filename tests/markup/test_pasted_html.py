"""What is pasted from Word, LibreOffice, Google's editor or a page becomes the Markdown of a lesson."""

from pathlib import Path

import pytest
from bs4 import BeautifulSoup
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.how_many import how_many

from htcourse.markup.documents import written
from htcourse.markup.from_html import TOO_MUCH
from htcourse.markup.pasted_html import has_structure, pasted
from htcourse.render.inline import block_html

SAMPLES = Path(__file__).parents[1] / "samples" / "pasted"


def of_sample(name):
    return written(pasted((SAMPLES / f"{name}.html").read_text("utf-8")))


def test_word_keeps_headings_lists_tables_links_and_notes():
    found = of_sample("word")
    assert found.markdown == (
        "# Working abroad\n\n"
        "Read **every** line, *twice*.[^1] See [ILO](https://www.ilo.org/x).\n\n"
        "- Ask for a copy\n  - in your language\n\n"
        "1. Sign\n\n"
        "| Year | Cases |\n| --- | --- |\n| 2020 | 12 \\| 13 |\n\n"
        "Bad a picture"
    )
    assert found.notes == {"1": "United Nations (2000). Palermo Protocol. https://www.unodc.org/palermo"}


def test_scripts_unsafe_links_and_pictures_from_elsewhere_are_dropped_and_named():
    assert of_sample("word").left_out == ("<script>", "javascript:alert(1)", "file:///C:/x.png")


def test_google_says_bold_by_weight_and_leads_through_its_search():
    found = of_sample("google")
    assert found.markdown == "## Heading\n\n**Bold** and *it* [link](https://iom.int/a)\n\n- One\n\n  - Two"


def test_points_of_powerpoint_become_a_list():
    found = of_sample("powerpoint")
    assert found.markdown == "Before you go\n\n- Ask for a **copy**\n  - in your language\n- Keep it\n- Sign last"


def test_numbers_of_word_s_lists_are_kept_as_they_were():
    item = "<p style='mso-list:l0 level1'><span style='mso-list:Ignore'>{}.</span>{}</p>"
    html = f"{item.format(3, 'three')}{item.format(4, 'four')}<p>Between.</p>{item.format(5, 'five')}"
    assert written(pasted(html)).markdown == "3. three\n4. four\n\nBetween.\n\n5. five"


def word_item(words, label, level=1):
    mark = f"<span style='mso-list:Ignore'>{label}<span>&nbsp;&nbsp; </span></span>"
    return f"<p style='mso-list:l0 level{level} lfo1'>{mark}{words}</p>"


@pytest.mark.parametrize(
    "label", ["1.1.", "1.3", "Статья 3.", "§&nbsp;1.", "в)", "b)", "IV.", "IV", "№ 3", "(а)", "✓", "□"]
)
def test_a_label_that_markdown_has_no_number_for_stays_as_words(label):
    found = written(pasted(word_item("Sign", "1.") + word_item("*last*", label) + word_item("Keep", "2.")))
    assert found.markdown == f"1. Sign\n\n{label.replace('&nbsp;', ' ')} \\*last\\*\n\n2. Keep"


def test_labels_of_a_list_in_a_list_stay_in_the_item_above():
    html = "".join(word_item(*each) for each in (("One", "1."), ("Sub", "1.1.", 2), ("Deep", "a)", 3), ("Two", "2.")))
    assert written(pasted(html)).markdown == "1. One\n\n   1.1. Sub\n\n   a) Deep\n\n2. Two"
    assert written(pasted(word_item("Dot", "·") + word_item("Circle", "o", 2))).markdown == "- Dot\n  - Circle"


def test_numbers_of_a_page_s_items_are_those_it_shows():
    found = written(pasted("<ol start=2><li>b<li value=7>g<li>h</ol><p>x</p><ol reversed><li>two<li>one</ol>"))
    assert found.markdown == "2. b\n\n<!-- -->\n\n7. g\n8. h\n\nx\n\n2. two\n\n<!-- -->\n\n1. one"


LATIN = "list-style-type:{}"


@pytest.mark.parametrize(
    ("begun", "item", "labels"),
    [
        ("type=a", "", "ab"),
        ("type=A start=3", "", "CD"),
        ("type=I start=4", "", ("IV", "V")),
        (f"style='{LATIN.format('lower-alpha')}'", "", "ab"),
        ("", f"style='{LATIN.format('upper-latin')}'", "AB"),
        ("style='list-style: lower-roman inside'", "", ("i", "ii")),
        ("type=a", "value=5", ("e", "e")),
    ],
)
def test_letters_and_roman_numbers_of_a_page_s_items_stay_as_words(begun, item, labels):
    items = f"<li {item}>*wages*<li {item}><p>threat</p><p>or force</p>"
    one, two = labels
    assert written(pasted(f"<p>Key: b</p><ol {begun}>{items}</ol>")).markdown.split("\n\n") == [
        "Key: b",
        f"{one}. \\*wages\\*",
        f"{two}. threat",
        "or force",
    ]


def test_letters_of_a_list_in_a_list_stay_in_the_item_above_and_figures_stay_a_list():
    google = f"<li style='{LATIN.format('decimal')}'><p>Which?</p></li><ol type=a><li><p>x</p><li><p>y</p></ol>"
    found = written(pasted(f"<ol>{google}</ol><table><tr><td><ol type=a><li>16<li>18</ol></table>")).markdown
    assert found == "1. Which?\n\n   a. x\n\n   b. y\n\n|  |\n| --- |\n| a. 16<br>b. 18 |"
    assert written(pasted("<ol type=1><li>x<li>y</ol>")).markdown == "1. x\n2. y"


def test_comments_of_word_are_no_text_and_are_told():
    call = "<span class=MsoCommentReference><a class=msocomanchor href='#_msocom_1'>[A1]</a></span>"
    below = "<div style='mso-element:comment-list'><div><p class=MsoCommentText>Is this so?</p></div></div>"
    found = written(pasted(f"<p>Keep the <b>copy</b>{call}.</p>{below}"))
    assert (found.markdown, found.left_out) == ("Keep the **copy**.", ("<comments>",))


def test_underlines_and_grounds_stay_but_those_of_links_and_headings_and_blanks_are_underscores():
    line, ground = "<span style='text-decoration:underline'>{}</span>", "<span style='{}'>{}</span>"
    grounds = [
        ground.format("background:yellow;mso-highlight:yellow", "b"),
        ground.format("background-color:#f8f9fa", "c"),
    ]
    head = f"<h1><u>H</u> {line.format('h')}</h1>"
    links = f"<a href='https://a.org'>{line.format('x')}</a> <u><a href='https://a.org'><u>y</u></a></u>"
    blanks = "<u>     </u>, <u><span style='mso-tab-count:1'>&nbsp;&nbsp;&nbsp;&nbsp; </span></u>"
    found = written(pasted(f"{head}<p>{line.format('a')} {' '.join(grounds)} {links}</p><p>1 {blanks}.</p>")).markdown
    assert found.split("\n\n") == [
        "# H h",
        "^^a^^ ==b== c [x](https://a.org) [y](https://a.org)",
        "1 _____, _____.",
    ]


@pytest.mark.parametrize(
    ("html", "markdown"),
    [
        ("<p>The <span style='text-decoration:line-through'>old</span> new</p>", "The ~~old~~ new"),
        ("<p style='text-decoration:line-through'>All <b>of</b> it</p><p>b</p>", "~~All **of** it~~\n\nb"),
        ("<ul style='text-decoration:line-through'><li>a</li><li>b</li></ul>", "- ~~a~~\n- ~~b~~"),
        ("<div style='text-decoration:line-through'>a<p>b</p></div>", "~~a~~\n\n~~b~~"),
    ],
)
def test_words_struck_through_stay_so_whatever_says_it(html, markdown):
    assert written(pasted(html)) == (markdown, {}, ())


@pytest.mark.parametrize(
    "title", ["The <s>old</s> new", "The <span style='text-decoration:line-through'>old</span> new"]
)
def test_a_title_whose_words_cannot_be_struck_through_says_so(title):
    found = written(pasted(f"<h2>{title}</h2><p>Words</p>"))
    assert found.markdown.startswith("## The old new")
    assert found.left_out == ("<strikethrough in a heading>",)


def test_blanks_to_fill_in_stay_in_headings_and_in_the_bold_first_row_of_a_table():
    blanks = ["<u>&nbsp;&nbsp;&nbsp;&nbsp;</u>", "<span style='text-decoration:underline'>&nbsp; &nbsp; </span>"]
    row = "".join(f"<td><b>{each}</b></td>" for each in (f"Name {blanks[0]}", "Mark"))
    html = f"<h2>Form {blanks[0]} of <u>Law</u> {blanks[1]}, <b>1</b></h2><h2>{blanks[0]}</h2>"
    found = written(pasted(f"{html}<table><tr>{row}</tr><tr><td>1</td><td>2</td></tr></table>")).markdown
    assert found.split("\n")[0] == "## Form ____ of Law ____, 1"
    assert "| Name ____ | Mark |" in found
    assert "\n## _" not in found


@pytest.mark.parametrize(
    ("html", "seen"),
    [
        ("<div><b>A</b><div>Айгуль &lt;aigul@uni.kg&gt; by 5 May</div></div>", "Айгуль <aigul@uni.kg> by 5 May"),
        ("<p>A</p>if p&lt;alpha we reject <i>all</i> &lt;b&gt; of it", "if p<alpha we reject all <b> of it"),
        ("<p>A</p>?id=5&amp;copy=2&amp;lt=1<p>C</p>", "?id=5&copy=2&lt=1"),
    ],
)
def test_signs_of_html_in_words_that_stand_bare_are_words(html, seen):
    shown = BeautifulSoup(block_html(written(pasted(html)).markdown), "lxml")
    assert seen in shown.get_text()


def test_words_that_a_page_hides_are_no_text():
    assert written(pasted("<p>a<span hidden>x</span> b</p><p hidden>y</p>")).markdown == "a b"


def test_of_a_table_in_a_cell_the_words_stay_and_it_is_told():
    inner = "<table><thead><tr><th>a</th></tr></thead><tbody><tr><td>b</td><td>c</td></tr></tbody></table>"
    found = written(pasted(f"<table><tr><td>x</td><td>y{inner}</td></tr></table>"))
    assert found.markdown.split("\n")[-1] == "| x | y a b c |"
    assert found.left_out == ("<table>",)


def test_libreoffice_keeps_lists_in_lists_and_notes():
    found = of_sample("libreoffice")
    assert found.markdown == "# Title\n\nText[^1] more\n\n1. first\n2. second\n\n   - inner"
    assert found.notes == {"1": "A plain remark."}


def test_cells_that_were_merged_stand_in_each_row_and_figures_stay_under_their_headings():
    rows = (
        "<tr><td><b>Country</b></td><td colspan=2><b>Cases</b></td><td><b>Law</b></td></tr>",
        "<tr><td rowspan=2>KG</td><td>2020</td><td>1</td><td>a</td></tr><tr><td>2021</td><td>2</td><td>b</td></tr>",
        "<tr><td>KZ</td><td>2021</td><td rowspan='2'>7</td><td>c</td></tr><tr><td>UZ</td><td>2022</td><td>d</td></tr>",
    )
    assert written(pasted(f"<table>{''.join(rows)}</table>")).markdown.split("\n") == [
        "| Country | Cases |  | Law |",
        "| --- | --- | --- | --- |",
        "| KG | 2020 | 1 | a |",
        "| KG | 2021 | 2 | b |",
        "| KZ | 2021 | 7 | c |",
        "| UZ | 2022 | 7 | d |",
    ]


def test_a_merged_cell_covers_fifty_columns_at_the_most():
    found = written(pasted(f"<table><tr>{'<td colspan=9999 rowspan=99999>x</td>' * 100}</tr></table>")).markdown
    assert found.split("\n")[-1].count("|") == 150


def test_signs_in_fonts_of_signs_are_those_of_unicode_and_others_are_named():
    found = of_sample("symbols")
    assert found.markdown == "Offer → contract; age ≥ 18 ✓"
    assert found.left_out == ("<symbol Wingdings C3>",)


def test_a_list_whose_dots_are_signs_of_wingdings_is_a_list():
    gap = """<span style='font:7.0pt "Times New Roman"'>&nbsp; ü</span>&nbsp;"""
    point = f"<p class=MsoNormal><span style='font-family:Wingdings'>§{gap}</span>{{}}</p>"
    assert written(pasted(point.format("One") + point.format("Two"))).markdown == "- ü\u00a0One\n- ü\u00a0Two"


def test_letters_above_others_stand_behind_them_in_brackets():
    html = "<p><ruby>base<rt>above</rt></ruby> <ruby>b<rp>(</rp><rt>a</rt><rp>)</rp></ruby></p>"
    assert written(pasted(html)).markdown == "base (above) b(a)"


@pytest.mark.parametrize(
    ("html", "is_more"),
    [
        ((SAMPLES / "code.html").read_text("utf-8"), False),
        ("<html><body><p>Words, and nothing else.</p></body></html>", False),
        ("<p>A <b>bold</b> word</p>", True),
        ("<span style='font-weight: 700'>bold</span>", True),
        ("<table><tr><td>1</td></tr></table>", True),
        ("<p>Consent is <u>&nbsp;&nbsp;&nbsp; </u>.</p>", True),
        ("<span style='text-decoration:underline'>this</span>", True),
        ("<p><span style='background:yellow;mso-highlight:yellow'>b</span></p>", True),
        ("<p>The <s>old</s> new</p>", True),
        ("<p>The <strike>old</strike> new</p>", True),
        ("<p>The <del>old</del> new</p>", True),
        ("<p>The <span style='color:red;text-decoration:underline line-through'>old</span> new</p>", True),
        ("<p style='text-decoration-line: line-through'>old</p>", True),
        ("<p>• One</p><p>• Two</p>", True),
        ("<p>a <span style='mso-char-type:symbol'>à</span></p>", True),
    ],
)
def test_html_that_shows_its_words_alone_is_no_reason_to_read_it(html, is_more):
    assert has_structure(html) is is_more


@pytest.mark.parametrize(
    "html", ["<b>" * 50_000, "<table>" * 5_000, "<ul><li>" * 3_000, "<" * 200_000, "<p>" + "x" * 4_000_001]
)
def test_html_beyond_all_use_is_not_read(html):
    found = pasted(html)
    assert not found.blocks
    assert TOO_MUCH in found.left_out


PIECES = """<p> </p> <b> </b> <ul> <li> </ul> <table><tr><td> </table> a \ue000 \ue001 <a|href='#_ftn1'> </a>
<div|id=ftn1> </div> <p|style='mso-list:l0|level9'> <![if|x]> & * <span|style='mso-list:Ignore'>1.</span> <a|href='//x'>
<a|href='http://[x'> <div|id=sdfootnote1>"""


@settings(max_examples=how_many(150), deadline=None)
@given(st.lists(st.sampled_from(PIECES.split()), max_size=40))
def test_no_html_raises(pieces):
    written(pasted("".join(pieces).replace("|", " ")))
