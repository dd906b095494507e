import re
from html import escape
from pathlib import Path

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st
from tests.how_many import how_many

from htcourse import formats
from htcourse.core.quiz import question_texts, raw_texts
from htcourse.markup.from_html import markdown_of
from htcourse.render.inline import block_html, inline_html
from htcourse.render.plain_text import plain_text

COURSE = Path(__file__).parents[2] / "content"


@pytest.mark.parametrize(
    ("html", "markdown"),
    [
        ("a <b>b</b> <strong>c</strong> <i>d</i> <em>e</em>", "a **b** **c** *d* *e*"),
        ("<b> a </b>b<i>c<br></i>d", "**a** b*c*  \nd"),
        ("<b><b>a</b></b>", "**a**"),
        ("<b>a<br><br>b</b>", "**a**\n\n**b**"),
        ("H<sub>2</sub>O, m<sup>2</sup>, x<sup>a b</sup>", "H~2~O, m^2^, x^a\\ b^"),
        ("<u>a</u> <ins>b</ins> <s>c</s> <del>d</del> <mark>e</mark>", "^^a^^ ^^b^^ ~~c~~ ~~d~~ ==e=="),
        ('<span class="mark">a</span>', "==a=="),
        ("a <u>     </u>, <ins>&nbsp; &nbsp;</ins> b<u> </u>c", "a _____, ___ b c"),
        ("<u>a       b\n           c <i>d\te</i> </u>", "^^a_______b c *d________e*^^"),
        ("<u>\t</u><p><u><b>    </b></u></p>", "\\________\n\n\\____"),
        ("a` <kbd>b</kbd>", "a\\` `b`"),
        ("<code>a*b</code> <kbd>C</kbd>", "`a*b` `C`"),
        ("<pre>a <b>b</b></pre><code><i>c</i></code>", "```\na b\n```\n\n`c`"),
        ("<pre>a\n  *b*</pre>", "```\na\n  *b*\n```"),
        ("<p>a</p>\n<p>b\nc</p>", "a\n\nb c"),
        ("a<br>b<br><br/>c", "a  \nb\n\nc"),
        ("<ul><li>a<li>b<ul><li>c</ul></ul>d", "- a\n- b\n  - c\n\nd"),
        ('<ol start="3"><li>a</li><li><p>b</p><p>c</p></li></ol>', "3. a\n4. b\n\n   c"),
        ("<ul><li><p>a</p><p>b</p></li><li>c</li><li>d</li></ul>", "- a\n\n  b\n\n- c\n- d"),
        ("<ul><li>a<ul><li>b</ul>c<li>d</ul>", "- a\n  - b\n\n  c\n\n- d"),
        ("<ul><li>so`z<li>so`z</ul>", "- so`z\n- so`z"),
        ("<table><tr><th>so`z<th>a<tr><td>`b<td>`c</table>", "| so`z | a |\n| --- | --- |\n| \\`b | \\`c |"),
        ("<h2>T #1</h2>x", "## T \\#1\n\nx"),
        ("<blockquote><p>a</p><p>b</p></blockquote>", "> a\n>\n> b"),
        ("<dl><dt>a</dt><dd>b</dd></dl>", "a\n:   b"),
        ("a<hr>b", "a\n\n---\n\nb"),
        ("<table><tr><th>a<th align=right>b<tr><td>1|2<td>3</table>", "| a | b |\n| --- | --: |\n| 1\\|2 | 3 |"),
        ("<table><tbody><tr><td>1<td>2</table>", "|  |  |\n| --- | --- |\n| 1 | 2 |"),
        ("<table><caption>c</caption><tr><th>a</table>", "c\n\n| a |\n| --- |"),
        (
            "<table><tr><th>h<tr><td>12<br>150<tr><td><p>3</p><p>480</p></table>",
            "| h |\n| --- |\n| 12<br>150 |\n| 3<br>480 |",
        ),
        (
            "<table><tr><th>h<tr><td><b>a<br>b</b><code>x<br>y</code></table>",
            "| h |\n| --- |\n| **a**<br>**b**`x`<br>`y` |",
        ),
        ("<table><tr><th>a<hr>b<tr><td><ul><li>c<ul><li>d</ul></ul></table>", "| a<br>b |\n| --- |\n| • c<br>• d |"),
        ("<table><tr><th>h<tr><td><h3>a</h3>b<dl><dt>c<dd>d</dl></table>", "| h |\n| --- |\n| a<br>b<br>c<br>d |"),
        (
            "<table><tr><th>h<tr><td>1<table><tr><td>2<td>3<tr><td>4</table>5",
            "| h |\n| --- |\n| 1<br>2 \\| 3<br>4<br>5 |",
        ),
        ("<h2>a<br>b</h2><h3>c</h3>", "## a b\n\n### c"),
        ('<a href="https://a.org/b_c">d_e</a>', "[d_e](https://a.org/b_c)"),
        ('<a href="https://a.org/b_(c)">d]</a>', "[d\\]](<https://a.org/b_(c)>)"),
        ('<a href="https://a.org">https://a.org</a>', "<https://a.org>"),
        ('Hello!<a href="mailto:a@b.org">c</a>', "Hello\\![c](mailto:a@b.org)"),
        ('<a href="section:lesson#part">a</a>', "[a](lesson#part)"),
        ('<img src="images/x.png" alt="a [b]">', "![a \\[b\\]](images/x.png)"),
        ('<p style="color:red" class=x><span lang="ru">a</span><font size=3>b</font></p>', "ab"),
        ("a<!-- b -->c<?xml d?><![if e]>f", "acf"),
        ("<p>1904. The year</p><div>- a</div><p># b</p>", "1904\\. The year\n\n\\- a\n\n\\# b"),
        ("&lt;b&gt; *a* &amp;amp; 2 &lt; 3", "&lt;b> \\*a\\* &amp;amp; 2 < 3"),
        ("&nbsp;<p>&nbsp;</p>", ""),
        ('<p xmlns="a">1904. The year</p> <div xmlns="a"></div>\n<div></div>', "1904\\. The year"),
        ("no tags &amp; no marks", "no tags & no marks"),
        ("", ""),
    ],
)
def test_html_becomes_the_markdown_that_shows_the_same(html, markdown):
    assert markdown_of(html) == (markdown, ())


@pytest.mark.parametrize(
    ("html", "markdown"),
    [
        ("<ul><li>a</li><li>b</li></ul>", "• a  \n• b"),
        ("<ol><li>a</li><li>b</li></ol>c", "1. a  \n2. b\n\nc"),
        ("<h3>a</h3><blockquote>b</blockquote>", "**a**\n\nb"),
        ("<table><tr><td>1</td><td>2</td></tr><tr><td>3</td><td>4</td></tr></table>", "1 | 2  \n3 | 4"),
        ("<table><tr><td>12<br>150<td><p>3</p><p>480</p></table>", "12 / 150 | 3 / 480"),
        ("<pre>a\nb</pre>", "`a`  \n`b`"),
        ("<p>1904. The year</p>", "1904. The year"),
        ("<dl><dt>a</dt><dd>b</dd></dl><hr>", "a\n\nb"),
    ],
)
def test_a_line_has_no_lists_headings_and_tables(html, markdown):
    assert markdown_of(html, line=True).markdown == markdown


def test_lines_of_a_cell_are_shown_as_lines_of_their_own():
    shown = block_html(markdown_of("<table><tr><th>h<tr><td><p>12</p><p><b>150<br>x</b></p></table>").markdown)
    assert "<td><p>12<br><strong>150</strong><br><strong>x</strong></p></td>" in shown


@pytest.mark.parametrize(
    ("html", "markdown", "removed"),
    [
        ("a<script>alert(1)</script><style>p{}</style>b", "ab", ("<script>", "<style>")),
        ("a<iframe src=x>b</iframe><video><source></video>", "a", ("<iframe>", "<video>")),
        ('<img src="https://a.org/x.png" alt="a">', "a", ("https://a.org/x.png",)),
        ('<img src="images/../x.png" alt="a"><img>', "a", ("images/../x.png", "<img>")),
        ('<a href="javascript:alert(1)">a</a>', "a", ("javascript:alert(1)",)),
        ('<a href="mod/page/view.php?id=1">a</a>', "a", ("mod/page/view.php?id=1",)),
        ('<a href="https://a@b.org">a</a>', "a", ("https://a@b.org",)),
    ],
)
def test_what_a_module_may_not_hold_is_left_out_and_named(html, markdown, removed):
    assert markdown_of(html) == (markdown, removed)


def test_pictures_are_renamed_by_the_reader():
    names = {"@@PLUGINFILE@@/a%20b.png": "images/a-b.png", "data:image/png;base64,AAAA": "images/c.png"}
    html = '<img src="@@PLUGINFILE@@/a%20b.png" alt="A"><img src="data:image/png;base64,AAAA"><img src="x.png">'
    converted = markdown_of(html, names.get)
    assert converted == ("![A](images/a-b.png)![](images/c.png)", ("x.png",))


@pytest.mark.parametrize(
    "html", ["<div>" * 100_000 + "words", "<i>x</i>" * 100_000 + "words", "<b>a</b>" + "x" * 300_000 + " words"]
)
def test_html_that_is_too_much_keeps_its_words_alone(html):
    converted = markdown_of(html)
    assert converted.markdown.endswith("words")
    assert converted.removed == ("<…>",)


def test_what_the_course_shows_comes_back_as_it_was_written():
    module = formats.read(COURSE).module
    for question in module.questions:
        raw = raw_texts(question)
        for path, text in question_texts(question).items():
            if path not in raw and "]{" not in text and "[@" not in text:
                if path in ("text", "model_answer"):
                    assert markdown_of(block_html(text)).markdown == text
                else:
                    assert markdown_of(inline_html(text), line=True).markdown == text


_WORDS = st.sampled_from(["a", "*", "_", "b ", " c", "[", "](d)", "{.e}", "<", "&amp;", "\\", "`", "!", "|", "~", "# "])
_HTML = st.recursive(
    st.lists(_WORDS, min_size=1, max_size=4).map(lambda words: escape("".join(words))),
    lambda inner: st.builds(
        lambda tag, parts: f"<{tag}>{''.join(parts)}</{tag.split()[0]}>",
        st.sampled_from(
            ["b", "i", "p", "div", "span", 'a href="https://a.org"', "ul", "ol", "li", "h3", "td", "table", "sup", "tt"]
        ),
        st.lists(inner, min_size=1, max_size=3),
    ),
    max_leaves=8,
)


def letters(text):
    return re.sub(r"[^a-e]", "", text)


@given(_HTML)
@example("<ul><div><p>a</p>`</div>`{.e}</ul>")
@example("<tt>&amp;amp;``</tt>")
@settings(max_examples=how_many(400), deadline=None)
def test_no_word_is_lost_or_made_a_mark(html):
    said = letters(plain_text(html))
    assert letters(plain_text(block_html(markdown_of(html).markdown))) == said
    assert letters(plain_text(inline_html(markdown_of(html, line=True).markdown))) == said


@given(st.text() | st.binary().map(lambda data: data.decode("utf-8", "surrogateescape")))
@settings(max_examples=how_many(400), deadline=None)
def test_any_text_at_all_is_converted(text):
    markdown_of(f"<b>{text}</b>")
    markdown_of(text, line=True)


OWN_LINES = "address aside center details fieldset figure footer form header legend main nav summary"


@pytest.mark.parametrize("name", OWN_LINES.split())
def test_what_starts_a_line_of_its_own_does_not_run_into_the_words_beside_it(name):
    assert markdown_of(f"<div>a<{name}>b</{name}>c</div>").markdown == "a\n\nb\n\nc"
    cell = f"<table><tr><td>a<{name}>b</{name}>c</td></tr></table>"
    assert markdown_of(cell).markdown.split("\n")[-1] == "| a<br>b<br>c |"
