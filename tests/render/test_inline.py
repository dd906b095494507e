import pytest

from htcourse.render.inline import block_html, inline_html


@pytest.mark.parametrize(
    ("markdown", "html"),
    [
        ("Act", "Act"),
        ("A < B & C", "A &lt; B &amp; C"),
        ("*Act* and `code`", "<em>Act</em> and <code>code</code>"),
        ("1904. The agreement", "1904. The agreement"),
        ("- not a list", "- not a list"),
        ("# not a heading", "# not a heading"),
        ("one\n\ntwo *x*", "one<br><br>two <em>x</em>"),
        ("one\n\ntwo", "one<br><br>two"),
        ("See [purpose]{term=purpose} [@x, art. 3]", 'See <a class="term" href="term:purpose">purpose</a>'),
        ("Adopted in {g1}, **in force** {g2}.", "Adopted in {g1}, <strong>in force</strong> {g2}."),
        ("", ""),
    ],
)
def test_inline(markdown, html):
    assert inline_html(markdown) == html


@pytest.mark.parametrize(
    ("markdown", "html"),
    [
        ("One.\n\nTwo & three.", "<p>One.</p>\n<p>Two &amp; three.</p>"),
        ("- a\n- b", "<ul>\n<li>a</li>\n<li>b</li>\n</ul>"),
        ("**In** {g1} and *in*{g2}", "<p><strong>In</strong> {g1} and <em>in</em>{g2}</p>"),
        ("&#123;g1} and {g1} `&#123;g1}`", "<p>{\u2060g1} and {g1} <code>&amp;#123;g1}</code></p>"),
        ("> said", "<blockquote>\n<p>said</p>\n</blockquote>"),
    ],
)
def test_block(markdown, html):
    assert block_html(markdown) == html
