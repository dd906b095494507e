"""HTML for other programs: nothing in it leads where they cannot go."""

import pytest

from htcourse.render.inline import block_html, inline_html
from htcourse.render.portable import portable_html


@pytest.mark.parametrize(
    ("markdown", "html"),
    [
        ("Plain & simple", "Plain &amp; simple"),
        ("[words]{term=purpose} stay", "words stay"),
        ("see [the lesson](act-means-purpose#elements)", "see the lesson"),
        ("see [**the** lesson](act-means-purpose)", "see <strong>the</strong> lesson"),
        ("see [the web](https://example.org/x)", 'see <a href="https://example.org/x">the web</a>'),
        ("![A box](images/box.png) and ![B](images/b.png)", "[A box] and [B]"),
    ],
)
def test_links_inside_become_words_and_pictures_their_alt_text(markdown, html):
    assert portable_html(inline_html(markdown)).html == html


def test_pictures_left_out_are_named():
    found = portable_html(block_html("![A](images/a.png) ![B](images/b.png)"))
    assert found.left_out == ("images/a.png", "images/b.png")


def test_pictures_another_program_can_hold_are_where_it_says():
    found = portable_html(inline_html("![A](images/a.png)"), lambda name: name.replace("images/", "@@PLUGINFILE@@/"))
    assert found == ('<img alt="A" src="@@PLUGINFILE@@/a.png">', ())
