"""Words that Word and LibreOffice hide are left out and named, however they are hidden."""

import pytest
from tests.markup.office_files import odt_of, p, word_file
from tests.markup.test_office_texts import W, of_odt, of_word

VANISH = "<w:rPr><w:vanish{}/></w:rPr>"
WORD_STYLES = "".join(
    f'<w:style w:styleId="{name}"><w:name w:val="{name}"/>{more}</w:style>'
    for name, more in (
        ("Key", VANISH.format("")),
        ("Below", '<w:basedOn w:val="Key"/>'),
        ("Seen", '<w:basedOn w:val="Key"/>' + VANISH.format(' w:val="0"')),
    )
)
LOOKS = """
<style:style style:name="H" style:family="text"><style:text-properties text:display="none"/></style:style>
<style:style style:name="HB" style:family="text" style:parent-style-name="H"/>
<style:style style:name="HP" style:family="paragraph"><style:text-properties text:display="none"/></style:style>
<style:style style:name="S" style:family="text" style:parent-style-name="H">
<style:text-properties text:display="true"/></style:style>"""


def run(words, looks=""):
    return f'<w:r><w:rPr>{looks}</w:rPr><w:t xml:space="preserve">{words}</w:t></w:r>'


def word(*paragraphs):
    return of_word(word_file("".join(paragraphs), styles=f"<w:styles {W}>{WORD_STYLES}</w:styles>"))


@pytest.mark.parametrize("style", ["Key", "Below"])
def test_words_that_a_style_of_word_hides_are_named(style):
    of_words, of_paragraph = f'<w:rStyle w:val="{style}"/>', f'<w:pPr><w:pStyle w:val="{style}"/></w:pPr>'
    found = word(p(run("shown ") + run("the key", of_words)), p(of_paragraph + run("the key")), p(run("end")))
    assert (found.markdown, found.left_out) == ("shown\n\nend", ("<hidden text>",))


@pytest.mark.parametrize("kind", ["footnote", "endnote"])
def test_a_note_that_word_calls_in_hidden_or_deleted_words_stays_out(kind):
    def call(at, looks=""):
        return f'<w:r><w:rPr>{looks}</w:rPr><w:{kind}Reference w:id="{at}"/></w:r>'

    notes = "".join(f'<w:{kind} w:id="{at}">{p(run(f"note {at}"))}</w:{kind}>' for at in range(1, 6))
    text = f"<w:del>{call(1)}</w:del><w:ins><w:del>{call(1)}</w:del></w:ins><w:moveFrom>{call(2)}</w:moveFrom>"
    seen = f"<w:del>{call(3)}</w:del><w:moveTo>{call(3)}</w:moveTo>"
    others = {"footnotes": f"<w:footnotes {W}/>", f"{kind}s": f"<w:{kind}s {W}>{notes}</w:{kind}s>"}
    found = of_word(word_file(p(run("a") + text + seen + call(4)), **others))
    assert (found.markdown, found.left_out) == ("a[^1][^2]", ())
    assert found.notes == {"1": "note 3", "2": "note 4", "3": "note 5"}  # the last is called nowhere
    found = of_word(word_file(p(run("a") + call(4, "<w:vanish/>")), **others))
    assert (list(found.notes.values()), found.left_out) == (
        ["note 1", "note 2", "note 3", "note 5"],
        ("<hidden text>",),
    )


def test_an_item_that_word_hides_has_no_number():
    hidden = "<w:rPr><w:vanish/></w:rPr>"
    numbered = '<w:pPr><w:numPr><w:ilvl w:val="0"/><w:numId w:val="2"/></w:numPr>{}</w:pPr>'
    items = (p(numbered.format("") + run("one")), p(numbered.format(hidden) + run("the key", "<w:vanish/>")))
    found = word(*items, p(numbered.format(hidden) + run("two")))
    assert (found.markdown, found.left_out) == ("1. one\n2. two", ("<hidden text>",))


def test_words_that_word_shows_in_a_hidden_style_stay():
    off = '<w:vanish w:val="0"/>'
    style = '<w:pPr><w:pStyle w:val="Key"/></w:pPr>'
    found = word(
        p(style + run("a", off) + run("b", '<w:rStyle w:val="Seen"/>')), p(run("c", '<w:rStyle w:val="Seen"/>'))
    )
    assert (found.markdown, found.left_out) == ("ab\n\nc", ())


@pytest.mark.parametrize(
    "hidden",
    [
        '<text:p>shown<text:span text:style-name="H"> the <text:span>key</text:span></text:span></text:p>',
        '<text:p>shown<text:span text:style-name="HB"> the key</text:span></text:p>',
        '<text:p>shown</text:p><text:p text:style-name="HP">the key</text:p>',
        '<text:p>shown</text:p><text:h text:style-name="HP">the key</text:h>',
        '<text:p>shown</text:p><text:p><text:hidden-paragraph text:is-hidden="true"/>the key</text:p>',
        '<text:p>shown <text:hidden-text text:is-hidden="true">the key</text:hidden-text></text:p>',
        '<text:p>shown</text:p><text:section text:display="none"><text:p>the key</text:p></text:section>',
        '<text:p>shown</text:p><text:section text:display="condition" text:is-hidden="true">'
        "<text:p>the key</text:p></text:section>",
    ],
)
def test_words_that_libreoffice_hides_are_named(hidden):
    found = of_odt(odt_of(hidden, LOOKS))
    assert (found.markdown, found.left_out) == ("shown", ("<hidden text>",))
    table = (
        f"<table:table><table:table-row><table:table-cell>{hidden}</table:table-cell></table:table-row></table:table>"
    )
    assert "key" not in of_odt(odt_of(table, LOOKS)).markdown


def test_an_item_that_libreoffice_hides_has_no_number():
    items = "".join(
        f'<text:list-item><text:p text:style-name="{style}">{words}</text:p></text:list-item>'
        for style, words in (("", "one"), ("HP", "the key"), ("", "two"))
    )
    found = of_odt(odt_of(f'<text:list text:style-name="L2">{items}</text:list>', LOOKS))
    assert (found.markdown, found.left_out) == ("1. one\n2. two", ("<hidden text>",))


@pytest.mark.parametrize(
    "shown",
    [
        '<text:span text:style-name="S">words</text:span>',
        '<text:hidden-text text:is-hidden="false">words</text:hidden-text>',
        '<text:hidden-paragraph text:is-hidden="false"/>words',
    ],
)
def test_words_that_libreoffice_shows_stay(shown):
    found = of_odt(odt_of(f"<text:p>{shown}</text:p>", LOOKS))
    assert (found.markdown, found.left_out) == ("words", ())
