"""What a Word document shows comes in, in whatever form Word keeps it; what does not is named."""

import pytest
from tests.markup.office_files import cell, numbered_parts, p, r, sample, word_file
from tests.markup.test_office_texts import W, listed, of_word

from htcourse.markup.word_text import read_word

RELATIONS = '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">{}</Relationships>'
LINK = '<Relationship Id="rId1" Target="https://{}.example.org/" TargetMode="External"/>'


def field(code, shown=None):
    words = "" if shown is None else f'<w:r><w:fldChar w:fldCharType="separate"/></w:r>{shown}'
    begun = f'<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>{code}</w:instrText></w:r>{words}'
    return f'{begun}<w:r><w:fldChar w:fldCharType="end"/></w:r>'


def forms(*each):
    """Return what Word keeps in several forms; the last is for old programs."""
    choices = "".join(f"<mc:Choice>{inner}</mc:Choice>" for inner in each[:-1])
    return f'<mc:AlternateContent xmlns:mc="mc">{choices}<mc:Fallback>{each[-1]}</mc:Fallback></mc:AlternateContent>'


def drawing(inner, name="drawing"):
    return f"<w:r><w:{name}>{inner}</w:{name}></w:r>"


def box(inner):
    return drawing(f"<w:txbxContent>{inner}</w:txbxContent>")


def markdown(body):
    return of_word(word_file(body)).markdown


def test_links_in_notes_lead_where_the_file_of_the_notes_says():
    inside = p(f'{r("See ")}<w:hyperlink r:id="rId1">{r("here")}</w:hyperlink>')
    space = 'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"'
    notes = {
        f"{kind}s": f'<w:{kind}s {W} {space}><w:{kind} w:id="1">{inside}</w:{kind}></w:{kind}s>'
        for kind in ("footnote", "endnote")
    }
    relations = {f"_rels/{kind}s.xml.rels": RELATIONS.format(LINK.format(kind)) for kind in ("footnote", "endnote")}
    calls = '<w:r><w:footnoteReference w:id="1"/></w:r><w:r><w:endnoteReference w:id="1"/></w:r>'
    found = of_word(word_file(p(f'<w:hyperlink r:id="rId1">{r("body")}</w:hyperlink>{calls}'), **notes, **relations))
    assert found.markdown == "[body](https://www.ilo.org/x)[^1][^2]"
    assert found.notes == {
        "1": "See [here](https://footnote.example.org/)",
        "2": "See [here](https://endnote.example.org/)",
    }


@pytest.mark.parametrize("target", ["{}2.xml", "/word/{}2.xml", "./x/../{}2.xml"])
def test_parts_are_found_by_their_relations_whatever_they_are_called(target):
    assert of_word(numbered_parts(word_file(), target)) == of_word(word_file())


def test_all_that_stands_in_a_note_stays():
    inside = f"<w:sdt><w:sdtContent>{p(r('One.'))}</w:sdtContent></w:sdt>{listed(1, 0, 'Two')}"
    table = f"<w:tbl><w:tr>{cell(r('Three'))}{cell(r('Four'))}</w:tr></w:tbl>"
    tracked = p(f"<w:ins>{r('Five')}</w:ins><w:del>{r('Six')}</w:del>")
    notes = f'<w:footnotes {W}><w:footnote w:id="1">{inside}{table}{tracked}</w:footnote></w:footnotes>'
    document = read_word(word_file(p('<w:r><w:footnoteReference w:id="1"/></w:r>'), footnotes=notes), "x.docx")
    assert document.was_tracked
    found = of_word(word_file(p('<w:r><w:footnoteReference w:id="1"/></w:r>'), footnotes=notes))
    assert found.notes == {"1": "One. • Two Three | Four Five"}


STAR = "<w:t>*</w:t>"
DAGGER = '<w:sym w:font="Symbol" w:char="F0A7"/>'


@pytest.mark.parametrize(
    ("sign", "begun"),
    [
        (STAR, r("* Seen once.")),
        (STAR, f"<w:r>{STAR}</w:r>{r(' Seen once.')}"),
        (DAGGER, f"<w:r>{DAGGER}</w:r>{r(' Seen once.')}"),
        ("<w:t>a</w:t>", r("a Seen once.")),
        (STAR, r("Seen once.")),
    ],
)
def test_a_note_called_by_a_sign_of_its_own_has_a_number_alone(sign, begun):
    notes = f'<w:footnotes {W}><w:footnote w:id="1">{p(begun)}</w:footnote></w:footnotes>'
    call = f'<w:r><w:footnoteReference w:customMarkFollows="1" w:id="1"/>{sign}</w:r>'
    found = of_word(word_file(p(r("Article 130") + call + r(" * stays")), footnotes=notes))
    assert found.markdown == "Article 130[^1] * stays"
    assert (found.notes, found.left_out) == ({"1": "Seen once."}, ())


def test_letters_that_begin_a_note_are_no_sign_of_it():
    notes = f'<w:footnotes {W}><w:footnote w:id="1">{p(r("also"))}</w:footnote></w:footnotes>'
    call = '<w:r><w:footnoteReference w:customMarkFollows="true" w:id="1"/><w:t>a</w:t></w:r>'
    assert of_word(word_file(p(r("Article 130") + call), footnotes=notes)).notes == {"1": "also"}


def test_words_behind_the_sign_of_a_note_in_its_run_stay():
    notes = f'<w:footnotes {W}><w:footnote w:id="1">{p(r("* Seen."))}</w:footnote></w:footnotes>'
    call = '<w:r><w:footnoteReference w:customMarkFollows="1" w:id="1"/><w:t>* and more text</w:t></w:r>'
    found = of_word(word_file(p(r("Article") + call), footnotes=notes))
    assert (found.markdown, found.notes) == ("Article[^1] and more text", {"1": "Seen."})


def test_a_text_box_comes_once_behind_its_paragraph_with_its_picture_and_without_what_was_deleted():
    found = of_word(word_file(sample("text_box")))
    assert found.markdown == ("Before behind\n\n![A route](images/image1.png)  \nFigure 1. The route\n\nSeen twice")
    assert not found.left_out


def test_a_text_box_keeps_lists_headings_and_boxes_in_it_and_fields_outside_end_outside():
    head = p('<w:pPr><w:pStyle w:val="Heading1"/></w:pPr>' + r("Head"))
    inner = head + listed(1, 0, "One") + p(box(p(r("Deep"))))
    found = markdown(p(field('HYPERLINK "https://a.org/"', r("link") + box(inner) + r("ed"))) + p(r("After.")))
    assert found == "[linked](https://a.org/)\n\n# Head\n\n- One\n\nDeep\n\nAfter."


def test_text_boxes_in_lists_and_cells_stay_in_them():
    item = listed(1, 0, "One").replace("</w:p>", f"{box(p(r('Beside')))}</w:p>")
    assert markdown(item + listed(1, 0, "Two")) == "- One\n\n  Beside\n\n- Two"
    boxed = f"<w:tbl><w:tr>{cell(r('a') + box(p(r('b')) + p(r('c'))))}{cell(r('d'))}</w:tr></w:tbl>"
    assert markdown(boxed).split("\n")[-1] == "| a<br>b<br>c | d |"


def test_of_a_drawing_in_several_forms_the_first_that_shows_something_is_taken():
    picture = '<a:blip r:embed="rId2"/>'
    old = '<w:pict><v:shape xmlns:v="v" alt="A bus"><v:imagedata r:id="rId2"/></v:shape></w:pict>'
    both = forms(f"<w:drawing>{picture}</w:drawing>", old)
    assert markdown(p(f"<w:r>{both}</w:r>")) == "![](images/image1.png)"
    ink = forms("<w:contentPart/>", old)
    assert markdown(p(f"<w:r>{ink}</w:r>")) == "![A bus](images/image1.png)"
    assert of_word(word_file(p(f"<w:r>{forms('<w:drawing/>', '<w:pict/>')}</w:r>"))).left_out == ("<drawing>",)
    assert markdown(forms(p(r("new")), p(r("newer")), p(r("old")))) == "new"


def test_drawings_in_each_other_without_end_take_no_time_without_end():
    inner = "<w:drawing/>"
    for _ in range(60):
        inner = forms(inner, inner) if len(inner) < 2_000 else forms(inner, "<w:pict/>")
    assert of_word(word_file(p(f"<w:r>{inner}</w:r>"))).left_out == ("<drawing>",)


@pytest.mark.parametrize(("inner", "told"), [("chart", "<chart>"), ("relIds", "<SmartArt>"), ("wsp", "<drawing>")])
def test_a_chart_a_smartart_and_other_drawings_are_told_by_their_names(inner, told):
    graphic = f'<a:graphic><a:graphicData><x:{inner} xmlns:x="x" r:id="rId9"/></a:graphicData></a:graphic>'
    assert of_word(word_file(p(drawing(f"<wp:inline>{graphic}</wp:inline>")))).left_out == (told,)


def test_signs_of_symbol_fonts_are_those_of_unicode_and_others_are_named():
    signs = (("Wingdings", "F0E0"), ("Symbol", "F0B3"), ("Symbol", "f0a3"), ("Wingdings", "00FC"), ("Arial", "2713"))
    words = "".join(f'<w:r><w:sym w:font="{font}" w:char="{char}"/></w:r>' for font, char in signs)
    typed = '<w:r><w:rPr><w:rFonts w:ascii="Symbol" w:hAnsi="Symbol"/></w:rPr><w:t>a\uf0b7\u0448</w:t></w:r>'
    unknown = (("Wingdings", "F0C3"), ("Bookshelf", "F041"), ("Arial", "x"), ("Symbol", "x"))
    other = "".join(f'<w:r><w:sym w:font="{font}" w:char="{char}"/></w:r>' for font, char in unknown)
    found = of_word(word_file(p(words + typed + other)))
    assert found.markdown == "→≥≤✓✓α•ш"
    assert found.left_out == (
        "<symbol Wingdings C3>",
        "<symbol Bookshelf F041>",
        "<symbol Arial x>",
        "<symbol Symbol 01>",
    )


def test_styles_of_words_make_them_bold_and_signs():
    styles = "".join(
        f'<w:style w:styleId="{name}"><w:name w:val="{name}"/><w:rPr>{looks}</w:rPr></w:style>'
        for name, looks in (("Loud", "<w:b/>"), ("Greek", '<w:rFonts w:ascii="Symbol" w:hAnsi="Symbol"/>'))
    )

    def run(style, words, more=""):
        return f'<w:r><w:rPr><w:rStyle w:val="{style}"/>{more}</w:rPr><w:t>{words}</w:t></w:r>'

    body = run("Loud", "a") + run("Greek", "b") + run("Loud", "c", '<w:b w:val="0"/>')
    body += run("Greek", "d", '<w:rFonts w:ascii="Arial" w:hAnsi="Arial"/>')
    assert of_word(word_file(p(body), styles=f"<w:styles {W}>{styles}</w:styles>")).markdown == "**a**βcd"


@pytest.mark.parametrize(
    ("code", "sign"),
    [('SYMBOL 183 \\f "Symbol" \\s 10', "•"), ("SYMBOL 0xE0 \\f Wingdings \\h", "→"), ("SYMBOL 65 \\a", "A")],
)
def test_a_sign_that_a_field_makes_by_its_code_stays(code, sign):
    assert markdown(p(r("a ") + field(code) + r(" b"))) == f"a {sign} b"


def test_a_table_of_contents_is_named():
    names = ("TOC Heading", "toc 1", "toc 2", "table of figures", "index 1")
    styles = "".join(f'<w:style w:styleId="C{at}"><w:name w:val="{name}"/></w:style>' for at, name in enumerate(names))
    begun = '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>TOC</w:instrText></w:r>'
    end = '<w:r><w:fldChar w:fldCharType="end"/></w:r>'
    body = "".join(
        p(f'<w:pPr><w:pStyle w:val="C{at}"/></w:pPr>{begun if at == 1 else ""}{r("Aims 3")}')
        for at in range(len(names))
    )
    own = f"<w:styles {W}>{styles}</w:styles>"
    for text in (body + p(end + r("text")), f"<w:tbl><w:tr><w:tc>{body}{p(end + r('text'))}</w:tc></w:tr></w:tbl>"):
        found = of_word(word_file(text, styles=own))
        assert (found.markdown.split("\n")[-1].strip("| "), found.left_out) == ("text", ("<table-of-content>",))


def test_codes_of_fields_are_no_words_and_a_code_without_an_end_hides_one_paragraph_at_most():
    begun = '<w:r><w:fldChar w:fldCharType="begin"/></w:r>'
    inner = field("MERGEFIELD a", r("in the code"))
    outer = f'{begun}{inner}<w:r><w:fldChar w:fldCharType="separate"/></w:r>{r("shown")}'
    assert markdown(p(f'{outer}<w:r><w:fldChar w:fldCharType="end"/></w:r>{r(" and more")}')) == "shown and more"
    assert markdown(p(r("a") + begun) + p(r("b"))) == "a\n\nb"


@pytest.mark.parametrize(
    ("code", "target"),
    [
        ('HYPERLINK "https://a.org/x" \\l "part"', "https://a.org/x#part"),
        ("HYPERLINK https://a.org/x", "https://a.org/x"),
        ('HYPERLINK \\o "A tip" "https://a.org/x" \\t "_blank"', "https://a.org/x"),
    ],
)
def test_a_link_by_a_field_keeps_its_whole_address_however_it_is_written(code, target):
    assert markdown(p(field(code.replace('"', "&quot;"), r("words")))) == f"[words]({target})"


def test_a_link_keeps_the_place_in_its_page():
    assert markdown(p(f'<w:hyperlink r:id="rId1" w:anchor="part">{r("ILO")}</w:hyperlink>')) == (
        "[ILO](https://www.ilo.org/x#part)"
    )


def test_what_a_form_shows_is_kept():
    def shown(data):
        begun = f'<w:fldChar w:fldCharType="begin"><w:ffData>{data}</w:ffData></w:fldChar>'
        return f'<w:r>{begun}</w:r><w:r><w:fldChar w:fldCharType="end"/></w:r>'

    ticked = shown('<w:checkBox><w:default w:val="0"/><w:checked/></w:checkBox>')
    empty = shown('<w:checkBox><w:default w:val="0"/></w:checkBox>')
    chosen = shown('<w:ddList><w:result w:val="1"/><w:listEntry w:val="No"/><w:listEntry w:val="Yes"/></w:ddList>')
    assert markdown(p(ticked + empty + chosen)) == "☒☐Yes"


def test_a_letter_drawn_over_several_lines_begins_its_word():
    initial = p(f'<w:pPr><w:framePr w:dropCap="drop"/></w:pPr>{r("T")}')
    assert markdown(initial + p(r("rafficking"))) == "Trafficking"
    assert markdown(p(r("a")) + initial) == "a\n\nT"


def test_a_paragraph_whose_end_was_deleted_goes_on_in_the_next_and_a_deleted_item_leaves_nothing():
    end = "<w:rPr><w:del/></w:rPr>"
    assert markdown(p(f"<w:pPr>{end}</w:pPr>{r('first ')}") + p(r("second"))) == "first second"
    gone = listed(1, 0, "Two").replace("<w:r>", "<w:del><w:r>").replace("</w:r>", "</w:r></w:del>")
    gone = gone.replace("</w:pPr>", f"{end}</w:pPr>").replace("w:t>", "w:delText>").replace("<w:t ", "<w:delText ")
    items = listed(1, 0, "One") + gone + listed(1, 0, "Three")
    assert markdown(items) == "- One\n- Three"
    assert markdown(f"<w:tbl><w:tr><w:tc>{items}</w:tc></w:tr></w:tbl>").split("\n")[-1] == "| • One<br>• Three |"
    moved = gone.replace("w:del>", "w:moveFrom>").replace("<w:del/>", "<w:moveFrom/>").replace("w:delText", "w:t")
    assert markdown(
        listed(2, 0, "One") + moved.replace('numId w:val="1"', 'numId w:val="2"') + listed(2, 0, "Two")
    ) == ("1. One\n2. Two")


def test_letters_above_others_stand_behind_them():
    ruby = f"<w:ruby><w:rt>{r('above')}</w:rt><w:rubyBase>{r('base')}</w:rubyBase></w:ruby>"
    assert markdown(p(f"<w:r>{ruby}</w:r>")) == "base (above)"


def test_a_formula_stands_on_one_line_and_is_named():
    def m(name, *inner):
        return f"<m:{name} xmlns:m='m'>{''.join(inner)}</m:{name}>"

    def t(words):
        return m("r", m("t", words))

    half = m("f", m("fPr", m("ctrlPr")), m("num", t("1")), m("den", t("2+a")))
    root = m("rad", m("deg"), m("e", m("sSup", m("e", t("x")), m("sup", t("2")))))
    found = of_word(word_file(p(m("oMath", half, t("="), root)) + p(field("EQ \\f(1;2)"))))
    assert found.markdown == "1/(2+a)=√(x^2)\n\nEQ \\f(1;2)"
    assert found.left_out == ("<formula>",)
    assert markdown(m("oMathPara", m("oMath", half)) + p(r("a"))) == "1/(2+a)\n\na"


def test_a_table_in_a_cell_gives_whole_words_without_what_was_deleted():
    changed = f"<w:del>{r('gone')}</w:del>{r('kept')}"
    inner = f"<w:tbl><w:tr>{cell(r('tra') + r('ffic'))}{cell(changed)}</w:tr></w:tbl>"
    found = of_word(word_file(f"<w:tbl><w:tr><w:tc>{p(r('a'))}{inner}{p('')}</w:tc>{cell(r('b'))}</w:tr></w:tbl>"))
    assert found.markdown.split("\n")[-1] == "| a<br>traffic kept | b |"
    assert found.left_out == ("<table>",)


def test_rows_that_were_deleted_are_gone_and_numbers_of_rows_stay():
    gone = f"<w:tr><w:trPr><w:del/></w:trPr>{cell('')}{cell('')}</w:tr>"
    rows = "".join(f"<w:tr><w:tc>{listed(2, 0, '')}</w:tc>{cell(r(each))}</w:tr>" for each in ("a", "b"))
    assert markdown(f"<w:tbl>{gone}{rows}</w:tbl>").split("\n")[2:] == ["| 1\\. | a |", "| 2\\. | b |"]


def test_cells_of_a_row_that_begins_further_right_stay_under_their_headings():
    head = "".join(cell(r(each)) for each in ("Year", "Victims", "Cases"))
    right = '<w:trPr><w:gridBefore w:val="1"/><w:wBefore w:w="2000" w:type="dxa"/></w:trPr>'
    left = '<w:trPr><w:gridAfter w:val="1"/></w:trPr>'
    rows = f"<w:tr>{right}{cell(r('15'))}{cell(r('8'))}</w:tr><w:tr>{left}{cell(r('2020'))}{cell(r('9'))}</w:tr>"
    assert markdown(f"<w:tbl><w:tr>{head}</w:tr>{rows}</w:tbl>").split("\n")[2:] == [
        "| Year | Victims | Cases |",
        "| \u200b | 15 | 8 |",
        "| 2020 | 9 | \u200b |",
    ]


def test_figures_raised_by_hand_stay_powers_and_lines_set_right_are_none():
    def moved(by, inner):
        return f'<w:r><w:rPr><w:position w:val="{by}"/></w:rPr>{inner}</w:r>'

    powers = r("10") + moved(10, "<w:t>5</w:t>") + r(" H") + moved(-6, "<w:t>2</w:t>") + r("O")
    assert markdown(p(powers)) == "10^5^ H~2~O"
    assert markdown(p(moved(2, "<w:t>set</w:t>") + moved(-24, '<w:drawing><a:blip r:embed="rId2"/></w:drawing>'))) == (
        "set![](images/image1.png)"
    )


def test_all_headers_hidden_words_and_documents_in_the_document_are_named():
    head = f"<w:hdr {W}>{p(r('Course'))}</w:hdr>"
    number = f"<w:ftr {W}>{p(r('12'))}</w:ftr>"
    hidden = "<w:r><w:rPr><w:vanish/></w:rPr><w:t>the key</w:t></w:r>"
    body = p(r("a") + hidden) + '<w:altChunk r:id="rId9"/>'
    assert of_word(word_file(body, header2=head, footer3=number)).left_out == (
        "<hidden text>", "<document in the document>", "<header>",
    )  # fmt: skip
    assert of_word(word_file(p(r("a")), footer3=head)).left_out == ("<footer>",)


def test_words_in_wrappings_and_moved_words_stay_once():
    wrapped = f"<w:sdt><w:sdtPr/><w:sdtContent>{r('a')}</w:sdtContent></w:sdt><w:smartTag>{r('b')}</w:smartTag>"
    moved = f"<w:moveFrom>{r('c')}</w:moveFrom><w:moveTo>{r('c')}</w:moveTo><w:customXml>{r('d')}</w:customXml>"
    signs = "<w:r><w:noBreakHyphen/><w:softHyphen/><w:t>e</w:t><w:ptab/><w:t>f</w:t><w:cr/><w:t>g</w:t></w:r>"
    assert markdown(p(wrapped + moved + signs)) == "abcd\u2011e f  \ng"


def test_paragraphs_and_lines_of_a_cell_stay_apart():
    cells = f"<w:tc>{p(r('12'))}{p(r('150'))}</w:tc>{cell(r('3') + '<w:r><w:br/></w:r>' + r('480'))}"
    assert markdown(f"<w:tbl><w:tr>{cells}</w:tr></w:tbl>").split("\n")[-1] == "| 12<br>150 | 3<br>480 |"


LINE = '<w:u w:val="single"/>'


def looked(words, look, inner="<w:t xml:space='preserve'>{}</w:t>"):
    return f"<w:r><w:rPr>{look}</w:rPr>{inner.format(words)}</w:r>"


def test_underlines_and_grounds_stay_and_spaces_on_a_line_are_a_blank_to_fill_in():
    lined = looked("this", LINE) + looked(" one", '<w:u w:val="none"/>') + r(", ")
    ground = looked("18", '<w:highlight w:val="yellow"/>') + r(" or ") + looked("16", '<w:shd w:fill="FFFF00"/>')
    assert markdown(p(lined + ground + looked(" x", '<w:shd w:fill="F8F9FA"/>'))) == "^^this^^ one, ==18== or ==16== x"
    blank = looked("   ", LINE) + looked("  ", LINE) + r(" and ") + looked("", LINE, "<w:tab/><w:tab/>{}")
    assert markdown(p(r("Consent is ") + blank + r(" here"))) == f"Consent is {'_' * 5} and {'_' * 16} here"


def test_neither_a_link_nor_a_heading_is_underlined():
    style = '<w:style w:styleId="Hyperlink"><w:name w:val="Hyperlink"/><w:rPr><w:u w:val="single"/></w:rPr></w:style>'
    styles = sample("styles").replace("</w:styles>", f"{style}</w:styles>")
    words = looked("here", LINE)
    head = p(f'<w:pPr><w:pStyle w:val="Heading1"/></w:pPr>{words}')
    link = f'<w:hyperlink r:id="rId1">{words}</w:hyperlink>' + looked(" there", '<w:rStyle w:val="Hyperlink"/>' + LINE)
    found = of_word(word_file(head + p(link + field('HYPERLINK "https://a.org/"', words)), styles=styles)).markdown
    assert found == "# here\n\n[here](https://www.ilo.org/x) there[here](https://a.org/)"


def test_blanks_to_fill_in_stay_in_headings_and_in_the_bold_first_row_of_a_table():
    bold = "<w:b/>" + LINE
    blank = looked("    ", bold) + looked("", bold, "<w:tab/>{}")
    gap = looked("I.", bold) + looked("Law", bold, "<w:tab/><w:t>{}</w:t>")
    head = '<w:pPr><w:outlineLvl w:val="0"/></w:pPr>'
    table = "".join(cell(looked(each, "<w:b/>") + blank) for each in ("Name ", "Mark "))
    body = p(head + r("Form ") + blank + r(" of ") + gap) + p(head + blank)
    found = markdown(f"{body}<w:tbl><w:tr>{table}</w:tr><w:tr>{cell(r('1'))}{cell(r('2'))}</w:tr></w:tbl>")
    assert found.split("\n")[::2] == ["# Form ________ of I. Law", "| Name ________ | Mark ________ |", "| 1 | 2 |"]


def test_tabs_with_a_line_or_dots_are_blanks_to_fill_in():
    def stops(leader):
        return f'<w:tabs><w:tab w:val="left" w:leader="{leader}" w:pos="5000"/></w:tabs>'

    styles = f'<w:style w:styleId="Form"><w:name w:val="Form"/><w:pPr>{stops("dot")}</w:pPr></w:style>'
    words = r("Name ") + "<w:r><w:tab/></w:r>" + r(" Age ") + "<w:r><w:tab/></w:r>"
    of_style = '<w:pStyle w:val="Form"/>'
    for looks, blank in ((stops("underscore"), "_" * 8), (of_style, "_" * 8), (stops("none"), ""), ("", "")):
        found = of_word(word_file(p(f"<w:pPr>{looks}</w:pPr>{words}"), styles=f"<w:styles {W}>{styles}</w:styles>"))
        assert found.markdown.split() == ["Name", *[blank] * bool(blank), "Age", *[blank] * bool(blank)]


def test_of_several_stops_those_in_force_with_a_line_make_blanks_of_the_tabs_that_reach_them():
    def stop(kind, at, leader="none"):
        return f'<w:tab w:val="{kind}" w:leader="{leader}" w:pos="{at}"/>'

    styles = f'<w:style w:styleId="S"><w:name w:val="S"/><w:pPr><w:tabs>{stop("left", 7000, "dot")}</w:tabs></w:pPr>'
    words = r("1.") + "<w:r><w:tab/><w:t>Theme</w:t><w:tab/><w:t>2 h</w:t></w:r>"
    for own, shown in (
        (stop("right", 9000, "dot") + stop("left", 500) + stop("clear", 7000), "1. Theme________2 h"),
        (stop("left", 500), "1. Theme________2 h"),
        (stop("clear", 7000, "dot") + stop("left", 500), "1. Theme 2 h"),
        (stop("clear", 7000, "dot"), "1. Theme 2 h"),
        (stop("left", 0) + stop("num", 720), "1.________Theme________2 h"),
    ):
        body = p(f'<w:pPr><w:pStyle w:val="S"/><w:tabs>{own}</w:tabs></w:pPr>{words}')
        found = of_word(word_file(body, styles=f"<w:styles {W}>{styles}</w:style></w:styles>"))
        assert found.markdown.replace("\\", "") == shown
