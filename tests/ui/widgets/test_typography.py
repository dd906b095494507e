"""Quotes and dashes as a printer sets them, one character for one, and words found whichever way they are typed."""

import re
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtGui import QTextCursor

from htcourse.core.quotes import Quote, find_quote
from htcourse.core.typography import typographic, typographic_text
from htcourse.store.places import assets_dir
from htcourse.ui.look.theme import Look
from htcourse.ui.screens.lesson.find_bar import _found
from htcourse.ui.widgets.label import Label
from htcourse.ui.widgets.rich_label import RichLabel
from htcourse.ui.widgets.text_part import TextPart

TAG = re.compile(r"<[^>]*>")


@pytest.fixture
def look(qapp) -> Look:
    return Look(assets_dir(), "light", 1.0)


@pytest.mark.parametrize(
    ("written", "set_"),
    [
        ('"It was my choice": a child\'s consent', "“It was my choice”: a child’s consent"),
        ('<p>He said: "No." She <b>"left"</b>.</p>', "<p>He said: “No.” She <b>“left”</b>.</p>"),
        ('<p>Она сказала: "Нет".</p>', "<p>Она сказала: «Нет».</p>"),
        ('<p>Ол "жоқ" деді</p><p>and "no"</p>', "<p>Ол «жоқ» деді</p><p>and “no”</p>"),
        ("the workers' passports", "the workers’ passports"),
        ("the person&#x27;s &quot;choice&quot; &#39;now&#39;", "the person’s “choice” ‘now’"),
        ("К словам &quot;я&quot;", "К словам «я»"),
        ("a 'quoted' word", "a ‘quoted’ word"),
        ("said: 'He is here, come.' She went", "said: ‘He is here, come.’ She went"),
        ("a word - and another", "a word – and another"),
        ("article 125-1, self-report", "article 125-1, self-report"),
        ("<p>(\"so\") <a href=\"x'y\">it's</a></p>", "<p>(“so”) <a href=\"x'y\">it’s</a></p>"),
        ("<pre>a \"b\" - c</pre>", "<pre>a \"b\" - c</pre>"),
        ("press <code>\"x\"</code> or <kbd>'</kbd> \"now\"", "press <code>\"x\"</code> or <kbd>'</kbd> “now”"),
        ("o'zbek tilida", "o’zbek tilida"),
        ("<p>UN (2000) · &quot;No&quot; · <code>&quot;x&quot;</code></p>",
         "<p>UN (2000) · “No” · <code>\"x\"</code></p>"),
        ('5" wide', '5" wide'),
        ('shown <a class="cite" href="cite:1">[1]</a>', 'shown\u00a0<a class="cite" href="cite:1">[1]</a>'),
        ('it <a class="cite">[3, art. 1(3)]</a>', 'it\u00a0<a class="cite">[3,\u00a0art.\u00a01(3)]</a>'),
        ('it <a class="cite">[3, all of parts 1 and 2]</a>', 'it\u00a0<a class="cite">[3, all of parts 1 and 2]</a>'),
    ],
)  # fmt: skip
def test_signs_are_set(written, set_):
    assert typographic(written) == set_


@given(st.text("ab яЯ1\"'-.,()“ \n·!", max_size=60))
def test_every_character_keeps_its_place(text):
    told = typographic_text(text)
    assert len(told) == len(text)
    assert find_quote(told, Quote(text)) == ((0, len(text)) if text else None)


def test_windows_show_them_and_still_know_what_was_written(qtbot, look):
    part, label, rich = TextPart(look), Label(look, "a child's", "title"), RichLabel(look, 'He said "no"')
    for each in (part, label, rich):
        qtbot.addWidget(each)
    part.show_html('<p id="p1">He said "no" - twice <a class="cite" href="cite:1">[1]</a></p>')
    assert part.toPlainText() == "He said “no” – twice [1]"
    assert "twice\u00a0[" in part.document().firstBlock().text()
    assert (label.text(), label.words) == ("a child’s", "a child's")
    assert "“no”" in rich.text()
    assert rich.html() == 'He said "no"'


@pytest.mark.parametrize("asked", ['"no" - twice', "“no” – twice", 'HE SAID "NO'])
def test_words_are_found_with_straight_quotes_and_with_printed_ones(qtbot, look, asked):
    part = TextPart(look)
    qtbot.addWidget(part)
    part.show_html('<p>He said "no" - twice. (a+b)</p>')
    (found,) = _found(part.document(), asked)
    assert isinstance(found, QTextCursor)
    assert len(_found(part.document(), "(a+b)")) == 1
    assert _found(part.document(), "a.b") == []


def test_a_list_has_a_dot_before_each_item_and_room_after_it(qtbot, look):
    part = TextPart(look)
    qtbot.addWidget(part)
    part.resize(400, 200)
    part.show_html("<ul><li>One</li><li>Two</li></ul><ol><li>First</li></ol><p>Text</p>")
    part.show()
    qtbot.waitExposed(part)
    picture = part.grab().toImage()
    ground = picture.pixelColor(399, picture.height() - 1)
    rows = []
    for block in part.blocks():
        top = part.document().documentLayout().blockBoundingRect(block).center().y()
        dark = [x for x in range(40) if any(picture.pixelColor(x, int(top) + y) != ground for y in range(-6, 7))]
        rows.append(dark)
    gaps = [max((b - a for a, b in pairwise(row)), default=0) for row in rows]
    assert gaps[0] >= 10 - 1
    assert gaps[1] >= 10 - 1
    assert part.document().toPlainText().startswith("One")
