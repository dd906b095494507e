import pytest

from htcourse.render.plain_text import plain_text, word_count


@pytest.mark.parametrize(
    ("html", "text"),
    [
        ("plain", "plain"),
        ("<p>One <b>two</b>.</p>\n<p>Three</p>", "One two.\nThree"),
        ("a &lt; b &amp; c", "a < b & c"),
        ("<ul><li>a<ul><li>b</li></ul></li></ul>", "a\nb"),
        ("<table><tr><td><p>a</p></td><td><p>b</p></td></tr></table>", "a\nb"),
        ('x <a class="cite" href="cite:1">[1, art. 3]</a>.', "x."),
        ('x<sup><a href="footnote:a">1</a></sup>.', "x."),
        ('<img src="picture:images/x.png" alt="a > b">', "a > b"),
        ("a\nb", "a\nb"),
        ("<p>a\nb</p>", "a b"),
        ("a<br>b", "a\nb"),
    ],
)
def test_plain_text(html, text):
    assert plain_text(html) == text


def test_dashes_and_signs_are_no_words():
    assert word_count("One – two: ☐ 12 %.") == 3
