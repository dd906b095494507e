"""Numbers of lists and headings are those that Word and LibreOffice show, and words in them stay."""

import pytest
from tests.markup.office_files import odt_of, p, r, word_file
from tests.markup.test_office_texts import W, listed, styled

from htcourse.markup.documents import written
from htcourse.markup.list_numbers import numeral
from htcourse.markup.odt_text import read_odt
from htcourse.markup.word_text import read_word
from htcourse.render.inline import block_html

GOES_ON = 'text:continue-numbering="true"'


def level(at, kind, shown, more=""):
    kind = kind if kind.startswith("<") else f'<w:numFmt w:val="{kind}"/>'
    return f'<w:lvl w:ilvl="{at}"><w:start w:val="1"/>{kind}{more}<w:lvlText w:val="{shown}"/></w:lvl>'


def of_word(levels, body, more="", **others):
    """Return a text of Word whose list 3 has these levels; `more` are other lists."""
    first = f'<w:abstractNum w:abstractNumId="0"><w:styleLink w:val="Mine"/>{levels}</w:abstractNum>'
    own = '<w:num w:numId="3"><w:abstractNumId w:val="0"/></w:num>'
    numbering = f"<w:numbering {W}>{first}{more.replace('<w:num ', own + '<w:num ', 1) if more else own}</w:numbering>"
    return read_word(word_file("".join(body), numbering=numbering, **others), "x.docx")


def heading(at, words):
    numbered = f'<w:numPr><w:ilvl w:val="{at}"/><w:numId w:val="3"/></w:numPr>'
    return p(f'<w:pPr>{numbered}<w:outlineLvl w:val="{at}"/></w:pPr>{r(words)}')


def style(name, *levels):
    inner = "".join(f'<text:list-level-style-number text:level="{at}" {looks}/>' for at, looks in enumerate(levels, 1))
    return f'<text:list-style style:name="{name}">{inner}</text:list-style>'


FIGURES = style("F", *['style:num-format="1" style:num-suffix="."'] * 3)


def items(*inner, of="F", more="", tag="list-item"):
    name = f' text:style-name="{of}"' if of else ""
    inside = "".join(f"<text:{tag}>{each}</text:{tag}>" for each in inner)
    return f"<text:list{name} {more}>{inside}</text:list>"


def words(text):
    return f"<text:p>{text}</text:p>"


def of_odt(*text, styles=FIGURES):
    return read_odt(odt_of("".join(text), styles), "x.odt")


def lines(document):
    return [each for each in written(document).markdown.split("\n") if each]


def test_words_of_the_numbers_of_a_list_of_word_stay_as_words_of_its_paragraphs():
    levels = level(0, "upperRoman", "Chapter %1.") + level(1, "decimal", "%2.") + level(2, "decimal", "§ %3")
    body = [listed(3, 0, "A"), listed(3, 1, "B"), listed(3, 2, "C"), listed(3, 2, "D"), listed(3, 1, "E")]
    document = of_word(levels, [*body, listed(3, 0, "F")])
    assert lines(document) == ["Chapter I. A", "1. B", "   § 1 C", "   § 2 D", "2. E", "Chapter II. F"]
    assert not document.signs
    table = f"<w:tbl><w:tr><w:tc>{listed(3, 0, 'G')}</w:tc></w:tr></w:tbl>"
    assert "Chapter I. G" in written(of_word(levels, [table])).markdown


def test_words_of_the_numbers_of_a_list_of_libreoffice_stay_as_words_of_its_paragraphs():
    looks = 'style:num-prefix="Article " style:num-suffix="." style:num-format="1"'
    styles = style("P", looks) + style("N", f'loext:num-list-format="%1% — topic" {looks}'.replace("loext:", "text:"))
    last = items(words("d"), of="P", more='text:continue-list="k"')
    text = [items(words("a"), words("b"), of="P", more='xml:id="k"'), items(words("c"), of="N"), last]
    document = of_odt(*text, styles=styles)
    assert lines(document) == ["Article 1. a", "Article 2. b", "1 — topic c", "Article 3. d"]
    assert not document.signs


def test_words_of_the_numbers_of_headings_of_libreoffice_stay():
    outline = (
        '<text:outline-level-style text:level="1" style:num-prefix="Chapter " style:num-suffix="." '
        'style:num-format="I"/><text:outline-level-style text:level="2" style:num-format="1" text:display-levels="2"/>'
        '<text:outline-level-style text:level="3" style:num-format=""/>'
        '<text:outline-level-style text:level="4" style:num-format="a" text:display-levels="2" style:num-suffix=")"/>'
    )
    heads = "".join(f'<text:h text:outline-level="{at}">H</text:h>' for at in (1, 2, 3, 4, 1))
    document = of_odt(heads, styles=f"<text:outline-style>{outline}</text:outline-style>")
    assert lines(document) == ["# Chapter I H", "## I.1 H", "### H", "#### a) H", "# Chapter II H"]


def test_headings_of_libreoffice_that_stand_in_lists_are_headings_with_the_numbers_of_the_list():
    looks = ['style:num-prefix="Chapter " style:num-format="1"', 'style:num-format="1" text:display-levels="2"']

    def head(at, text):
        return f'<text:h text:outline-level="{at}">{text}</text:h>'

    text = [
        items(head(1, "Aims"), of="H"),
        words("x"),
        items(items(head(2, "First"), of=""), of="H", more=GOES_ON),
        items(head(1, "") + head(1, "More") + words("below"), of="H", more=GOES_ON),
        items(head(2, "Bare"), of="unknown"),
    ]
    document = of_odt(*text, styles=style("H", *looks))
    assert lines(document) == ["# Chapter 1 Aims", "x", "## 1.1 First", "# Chapter 2 More", "below", "## Bare"]
    assert not document.signs


def test_numbers_of_headings_in_cells_stay_and_count():
    table = f"<w:tbl><w:tr><w:tc>{heading(0, 'Aims')}{p(r('x'))}{heading(0, '')}</w:tc></w:tr></w:tbl>"
    body = [heading(0, "One"), table, heading(0, "Next"), heading(1, "Below")]
    document = of_word(level(0, "decimal", "%1.") + level(1, "decimal", "%1.%2."), body)
    assert lines(document) == ["# 1 One", "|  |", "| --- |", "| 2 Aims<br>x |", "# 4 Next", "## 4.1 Below"]

    head = '<text:h text:outline-level="1">{}</text:h>'.format
    outline = '<text:outline-level-style text:level="1" style:num-format="1" style:num-suffix="."/>'
    styles = f"<text:outline-style>{outline}</text:outline-style>" + style("H", 'style:num-format="A"')
    listed_head = items(head("Listed"), of="H")
    cell = f"<table:table-cell>{head('Aims')}{words('x')}{listed_head}</table:table-cell>"
    table = f"<table:table><table:table-row>{cell}</table:table-row></table:table>"
    document = of_odt(head("One"), table, head("Next"), styles=styles)
    assert lines(document) == ["# 1 One", "|  |", "| --- |", "| 2 Aims<br>x<br>A Listed |", "# 3 Next"]


def test_an_item_of_libreoffice_that_has_a_number_alone_stays():
    assert lines(of_odt(items(words("A"), words(""), words("C")))) == ["1. A", "2. \u200b", "3. C"]


def test_lists_of_libreoffice_go_on_behind_texts_and_other_lists():
    sub = items(words("E"), words("F"), of="")
    text = [
        items(words("A"), more='xml:id="k"'),
        words("-"),
        items(items(words("B"), of=""), more=GOES_ON),
        words("-"),
        items(words("C"), words("D"), more='text:continue-list="k"'),
        items(sub, more=GOES_ON),
        words("-"),
        items(items(words("G"), of=""), more=GOES_ON),
        words("-"),
        items(words("H"), more=GOES_ON),
        words("-"),
        items(words("I") + sub + words("") + sub),
    ]
    document = of_odt(*text)
    assert " ".join(written(document).markdown.split()) == (
        "1. A \\- 1. B \\- 2. C 3. D <!-- --> 1. E 2. F \\- 3. G \\- 4. H \\- 1. I 1. E 2. F <!-- --> 1. E 2. F"
    )
    assert block_html(written(document).markdown).count("<ol>") == 6


def test_a_list_of_libreoffice_goes_on_behind_one_of_its_style_alone():
    other = style("O", 'style:num-format="1" style:num-suffix="."')
    text = [items(words("A"), words("B")), items(words("C"), of="O"), items(words("D"), more=GOES_ON)]
    document = of_odt(*text, words("x"), items(words("E"), more=GOES_ON), styles=FIGURES + other)
    assert [each for each in lines(document) if each[0].isdecimal()] == ["1. A", "2. B", "1. C", "1. D", "2. E"]


def test_a_heading_of_libreoffice_behind_words_or_a_list_in_an_item_stays_behind_them():
    head = '<text:h text:outline-level="2">More</text:h>'
    text = items(words("A") + items(words("B"), of="") + head + words("C"), words("D") + head, words("E"))
    outline = '<text:outline-style><text:outline-level-style text:level="2" style:num-format="1"/></text:outline-style>'
    seen = ["1. A", "   1. B", "## More", "C", "2. D", "## More", "3. E"]
    assert lines(of_odt(text, styles=FIGURES + outline)) == seen


def test_headings_of_libreoffice_that_begin_deeper_count_what_they_stand_in():
    outline = "".join(
        f'<text:outline-level-style text:level="{at}" style:num-format="1" text:display-levels="{at}"/>'
        for at in (1, 2)
    )
    heads = "".join(f'<text:h text:outline-level="{at}">H</text:h>' for at in (2, 1))
    document = of_odt(heads, styles=f"<text:outline-style>{outline}</text:outline-style>")
    assert lines(document) == ["## 1.1 H", "# 2 H"]


def outlined(*heads, named="", more=""):
    """Return the lines of headings (level, style, attributes) of LibreOffice with two numbered levels."""
    outline = "".join(
        f'<text:outline-level-style text:level="{at}" style:num-format="1" text:display-levels="{at}"/>'
        for at in (1, 2, 3)
    )
    styles = "".join(
        f'<style:style style:name="{name}" style:family="paragraph" style:parent-style-name="{above}" {each}/>'
        for name, above, each in (line.split("|") for line in named.split("\n") if line)
    )
    text = "".join(
        f'<text:h text:outline-level="{at}" text:style-name="{style}" {each}>{style}</text:h>'
        for at, style, each in heads
    )
    return lines(of_odt(text, styles=f"<text:outline-style>{outline}</text:outline-style>{styles}"))


NO_LIST = 'style:list-style-name=""'


def test_a_heading_of_libreoffice_whose_number_its_style_took_off_has_none_and_counts_for_none():
    named = f"P1|H1|{NO_LIST}\nBare|H1|{NO_LIST}\nP2|Bare|\nAgain|Bare|style:list-style-name='Outline'\nH1||\nH2||"
    heads = [(1, each, "") for each in ("P1", "H1", "Bare", "P2", "Again")]
    assert outlined(*heads, (2, "H2", ""), named=named) == [
        "# P1",
        "# 1 H1",
        "# Bare",
        "# P2",
        "# 2 Again",
        "## 2.1 H2",
    ]
    heads = [(1, "H1", ""), (3, "H3", ""), (2, "H2", ""), (3, "H3", ""), (2, "H2", "")]
    found = outlined(*heads, named=f"H1||\nH2||\nH3||{NO_LIST}")
    assert found == ["# 1 H1", "### H3", "## 1.1 H2", "### H3", "## 1.2 H2"]


def test_headings_of_libreoffice_begin_anew_with_the_number_they_say():
    three = 'text:restart-numbering="true" text:start-value="3"'
    heads = [(1, "A", three), (2, "B", ""), (1, "C", ""), (2, "D", three), (2, "E", 'text:restart-numbering="true"')]
    found = outlined(*heads, (2, "F", 'text:start-value="9"'))
    assert found == ["# 3 A", "## 3.1 B", "# 4 C", "## 4.3 D", "## 4.1 E", "## 4.2 F"]


def test_a_list_of_libreoffice_of_another_style_in_a_list_has_the_number_round_it():
    looks = [f'style:num-format="1" style:num-prefix="§ " text:display-levels="{at}"' for at in (1, 2, 3)]
    deep = items(words("C") + items(words("D"), of=""), words("E"), of="L")
    text = items(words("A"), words("B") + deep, words("F") + items(words("G"), of="L"))
    seen = ["1. A", "2. B", "   § 2.1 C", "   § 2.1.1 D", "   § 2.2 E", "3. F", "   § 3.1 G"]
    assert lines(of_odt(text, styles=FIGURES + style("L", *looks))) == seen


def test_a_list_of_libreoffice_of_another_style_in_a_list_counts_in_that_round_it():
    looks = FIGURES + style("G", *['style:num-format="1" style:num-suffix=")"'] * 2)
    text = items(items(words("A"), words("B"), of="G"), words("C"))
    assert lines(of_odt(text, styles=looks)) == ["1. A", "2. B", "<!-- -->", "2. C"]
    text = items(words("A") + items(words("B"), of="G"), more='xml:id="x"')
    behind = items(items(words("C"), of=""), more='text:continue-list="x"')
    assert lines(of_odt(text, words("then"), behind, styles=looks)) == ["1. A", "   1. B", "then", "2. C"]


def test_words_of_libreoffice_behind_a_list_in_their_item_stay_behind_it():
    boxes = items(words("yes"), words("no"), of="")
    asked = items(words("Choose:") + boxes + words("Explain."), words("Next"))
    assert lines(of_odt(asked)) == ["1. Choose:", "   1. yes", "   2. no", "   Explain.", "2. Next"]
    assert lines(of_odt(items(boxes + words("Explain."), words("Next")))) == ["1. yes", "2. no", "Explain.", "2. Next"]
    row = "".join(f"<table:table-cell>{each}</table:table-cell>" for each in (words("1"), asked))
    table = f"<table:table><table:table-row>{row}</table:table-row></table:table>"
    assert "1. Choose:<br>1. yes<br>2. no<br>Explain.<br>2. Next" in of_odt(table).blocks[0]


def test_a_paragraph_of_a_list_of_libreoffice_without_a_number_has_none_and_counts_for_none():
    text = [items(words("A")), items(words("B"), more=GOES_ON, tag="list-header"), items(words("C"), more=GOES_ON)]
    assert lines(of_odt(*text)) == ["1. A", "B", "2. C"]


def test_a_list_of_libreoffice_that_begins_deeper_counts_what_it_stands_in_and_items_have_styles_of_their_own():
    text = [items(items(words("A"), of="")), words("-"), items(words("B"), more=GOES_ON)]
    assert lines(of_odt(*text)) == ["1. A", "\\-", "2. B"]
    own = items(words("C"), words("D"), of="L1").replace("<text:list-item>", '<text:list-item text:style-override="F">')
    assert lines(of_odt(own)) == ["1. C", "2. D"]


def test_a_list_of_word_has_the_levels_of_its_style_and_its_own():
    levels = level(0, "decimal", "%1.") + level(1, "lowerLetter", "%2)")
    linked = '<w:abstractNum w:abstractNumId="1"><w:numStyleLink w:val="Mine"/></w:abstractNum>'
    dots = f'<w:abstractNum w:abstractNumId="2">{level(0, "bullet", "•")}</w:abstractNum>'
    others = '<w:num w:numId="4"><w:abstractNumId w:val="1"/></w:num><w:num w:numId="5"><w:abstractNumId w:val="2"/>'
    others += f'<w:lvlOverride w:ilvl="0">{level(0, "decimal", "%1)")}</w:lvlOverride></w:num>'
    body = [listed(4, 0, "A"), listed(4, 1, "B"), p(r("x")), listed(5, 0, "C"), listed(5, 0, "D")]
    document = of_word(levels, body, linked + dots + others)
    assert lines(document) == ["1. A", "   1. B", "x", "1. C", "2. D"]
    assert list(document.signs) == ["a)"]


def test_a_paragraph_of_word_has_its_list_and_its_level_each_from_the_nearest_style_that_says_it():
    def named(name, based, number):
        return (
            f'<w:style w:type="paragraph" w:styleId="{name}"><w:name w:val="{name}"/><w:basedOn w:val="{based}"/>'
            f"<w:pPr><w:numPr>{number}</w:numPr></w:pPr></w:style>"
        )

    stock = named("heading 1", "", '<w:numId w:val="3"/>') + named("heading 2", "heading 1", '<w:ilvl w:val="1"/>')
    stock += named("none", "heading 2", '<w:numId w:val="0"/>')
    levels = level(0, "decimal", "Chapter %1") + level(1, "decimal", "%1.%2.")
    own = '<w:pPr><w:pStyle w:val="heading 1"/><w:numPr><w:ilvl w:val="1"/></w:numPr></w:pPr>'
    body = [styled(name, r("A")) for name in ("heading 1", "heading 2", "heading 2", "none", "heading 1")]
    document = of_word(levels, [*body, p(own + r("B"))], styles=f"<w:styles {W}>{stock}</w:styles>")
    assert lines(document) == ["# Chapter 1 A", "## 1.1 A", "## 1.2 A", "## A", "# Chapter 2 A", "# 2.1 B"]


def test_a_form_of_numbers_of_a_later_word_is_numbered_and_told():
    later = '<mc:Choice><w:numFmt w:val="custom" w:format="001, 002, 003, ..."/></mc:Choice>'
    both = f'<mc:AlternateContent xmlns:mc="m">{later}<mc:Fallback><w:numFmt w:val="decimal"/></mc:Fallback>'
    document = of_word(level(0, f"{both}</mc:AlternateContent>", "%1."), [listed(3, 0, "A"), listed(3, 0, "B")])
    assert lines(document) == ["1. A", "2. B"]
    assert list(document.signs) == ["001."]


@pytest.mark.parametrize(("restart", "last"), [("0", "§ 3"), ("1", "§ 1"), ("", "§ 1")])
def test_a_level_of_word_that_never_begins_anew_goes_on(restart, last):
    more = f'<w:lvlRestart w:val="{restart}"/>' if restart else ""
    levels = level(0, "decimal", "Part %1") + level(1, "decimal", "§ %2", more)
    body = [heading(0, "A"), heading(1, "B"), heading(1, "C"), heading(0, "D"), heading(1, "E")]
    assert lines(of_word(levels, body))[-2:] == ["# Part 2 D", f"## {last} E"]


def test_a_list_of_word_that_begins_anew_does_so_at_each_level_as_that_is_met():
    levels = level(0, "decimal", "Chapter %1.") + level(1, "decimal", "Article %1.%2.")
    starts = '<w:lvlOverride w:ilvl="{}"><w:startOverride w:val="{}"/></w:lvlOverride>'.format
    lists = {4: starts(0, 1) + starts(1, 1), 5: starts(1, 10), 6: starts(0, 7)}
    kind = '<w:abstractNumId w:val="0"/>'
    more = "".join(f'<w:num w:numId="{number}">{kind}{each}</w:num>' for number, each in lists.items())
    places = [(3, 0), (3, 1), (3, 0), (4, 1), (4, 1), (5, 0), (5, 1), (5, 1), (6, 0), (6, 1), (6, 0), (4, 0), (3, 0)]
    found = lines(of_word(levels, [listed(*each, "A") for each in places], more))
    assert " ".join(each.split()[1] for each in found) == "1. 1.1. 2. 2.1. 2.2. 3. 3.10. 3.11. 7. 7.1. 8. 1. 2."


def test_a_list_of_word_that_begins_deeper_counts_what_it_stands_in():
    levels = level(0, "decimal", "Part %1") + level(1, "decimal", "§ %1.%2") + level(2, "decimal", "§ %1.%2.%3")
    found = lines(of_word(levels, [listed(3, at, "A") for at in (2, 1, 0, 2, 1)]))
    assert found == ["§ 1.1.1 A", "§ 1.2 A", "Part 2 A", "§ 2.1.1 A", "§ 2.2 A"]


def test_a_level_of_word_without_numbers_is_left_out_of_the_labels_below_it():
    levels = level(0, "none", "") + level(1, "decimal", "Section %1.%2.")
    assert lines(of_word(levels, [listed(3, 1, "A"), listed(3, 1, "B")])) == ["Section 1. A", "Section 2. B"]


SIGN_FONT = '<w:rPr><w:rFonts w:ascii="Wingdings" w:hAnsi="Wingdings"/></w:rPr>'


def test_words_in_the_place_of_numbers_and_bullets_that_say_something_stay_as_words():
    levels = level(0, "none", "Note: %1") + level(1, "bullet", "\uf0fc", SIGN_FONT) + level(2, "bullet", "o")
    document = of_word(levels, [listed(3, 0, "A"), listed(3, 1, "B"), listed(3, 2, "C"), heading(0, "D")])
    assert lines(document) == ["Note: A", "✓ B", "- C", "# Note: D"]
    assert not document.signs
    bullet = '<text:list-level-style-bullet text:level="{}" text:bullet-char="{}">{}</text:list-level-style-bullet>'
    font = '<style:text-properties style:font-name="Wingdings"/>'
    signs = (
        bullet.format(1, "☐", "") + bullet.format(2, "\uf0fb", font) + bullet.format(3, 'o" style:num-suffix="o', "")
    )
    styles = f'<text:list-style style:name="S">{signs}</text:list-style>'
    styles += style("N", 'text:num-list-format="Note:%1%" style:num-suffix="Note:" style:num-format=""')
    styles += style("O", 'style:num-prefix="Note:" style:num-format=""')
    text = [items(words("A") + items(words("B") + items(words("C"), of=""), of=""), of="S"), words("x")]
    document = of_odt(*text, items(words("D"), of="N"), items(words("E"), of="O"), styles=styles)
    assert lines(document) == ["☐ A", "✗ B", "- C", "x", "Note: D", "Note: E"]
    assert not document.signs


def test_lists_begin_with_0_where_they_say_so():
    levels = level(0, "decimal", "%1.").replace('w:start w:val="1"', 'w:start w:val="0"')
    assert lines(of_word(levels, [listed(3, 0, "A"), listed(3, 0, "B")])) == ["0. A", "1. B"]
    zero = style("Z", 'style:num-format="1" style:num-suffix="." text:start-value="0"')
    document = of_odt(items(words("A"), words("B"), of="Z"), styles=zero)
    assert lines(document) == ["0. A", "1. B"]
    assert '<ol start="0">' in block_html(written(document).markdown)


@pytest.mark.parametrize(("is_legal", "outer"), [("1", "2"), ("0", "II")])
def test_a_level_of_word_may_show_the_numbers_round_it_as_figures(is_legal, outer):
    legal = f'<w:isLgl w:val="{is_legal}"/>'
    levels = level(0, "upperRoman", "Article %1.") + level(1, "decimalZero", "Section %1.%2", legal)
    levels += level(2, "lowerLetter", "%3)", legal) + level(3, "lowerLetter", "%1.%4)", legal)
    body = [heading(0, "A"), heading(0, "B"), heading(1, "C"), listed(3, 2, "D"), listed(3, 3, "E")]
    document = of_word(levels, body)
    assert lines(document)[1:3] == ["# Article II B", f"## Section {outer}.01 C"]
    assert list(document.signs) == (["1.1)"] if is_legal == "1" else ["a)", "I.a)"])


@pytest.mark.parametrize(("is_legal", "outer"), [("true", "2"), ("false", "II")])
def test_a_level_of_libreoffice_may_show_the_numbers_round_it_as_figures(is_legal, outer):
    looks = ['style:num-format="I"', f'style:num-format="1" text:display-levels="2" text:is-legal="{is_legal}"']
    text = items(words("A"), words("B") + items(words("C"), of=""), of="L")
    document = of_odt(text, styles=style("L", looks[0], f'style:num-prefix="Section " {looks[1]}'))
    assert f"Section {outer}.1 C" in written(document).markdown


@pytest.mark.parametrize(
    ("number", "form", "seen"),
    [
        (7, "01", "07"),
        (28, "a", "bb"),
        (28, "A", "BB"),
        (14, "I", "XIV"),
        (0, "I", "0"),
        (3, "1st", "3"),
        (999_999_999, "i", "999999999"),
    ],
)
def test_a_number_looks_as_its_form_says(number, form, seen):
    assert numeral(number, form) == seen
