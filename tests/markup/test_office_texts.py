"""Texts from Word and LibreOffice: what they show is kept, what a lesson has no form for is named."""

import io
import re
import zipfile
from contextlib import suppress

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.how_many import how_many
from tests.markup.office_files import cell, odt_file, odt_of, p, packed, r, sample, word_file
from tests.pictures import PNG

from htcourse.core.errors import CourseError
from htcourse.markup.documents import written
from htcourse.markup.odt_text import read_odt
from htcourse.markup.word_text import read_word
from htcourse.render.inline import block_html

W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'


def of_word(content):
    return written(read_word(content, "x.docx"), lambda source: f"images/{source.rpartition('/')[2]}")


def of_odt(content):
    return written(read_odt(content, "x.odt"), lambda source: f"images/{source.rpartition('/')[2]}")


def test_word_keeps_headings_lists_tables_links_notes_and_pictures():
    found = of_word(word_file())
    assert found.markdown == (
        "# Working abroad\n\n# Before you sign\n\n"
        "Read **every** line, *twice*.[^1] See [the ILO](https://www.ilo.org/x).\n\n"
        "- Ask for a copy\n  1. in your language\n- Keep it\n\n1. Sign\n\n"
        "## Papers\n\n> **Nobody may keep them.**[^2]\n\n"
        "| Year | Cases |\n| --- | --- |\n| 2020 | 12 \\| 13 |\n\n"
        "![A bus](images/image1.png)\n\nadded\n\nBad\n\n[IOM](https://iom.int/a)"
    )
    assert found.notes == {
        "1": "United Nations (2000). Palermo Protocol. https://www.unodc.org/palermo",
        "2": "A plain remark.",
    }


def test_the_call_of_a_note_loses_the_superscript_and_the_bold_that_word_gives_it():
    properties = '<w:rPr><w:b/><w:vertAlign w:val="superscript"/></w:rPr>'
    call = f'<w:r>{properties}<w:footnoteReference w:id="2"/></w:r>'
    found = of_word(word_file(p(r("Article 130") + call + f"<w:r>{properties}<w:t>2</w:t></w:r>")))
    assert found.markdown.strip() == "Article 130[^1]**^2^**"


def test_comments_and_unsafe_links_are_left_out_and_named():
    assert of_word(word_file(comments=sample("comments"))).left_out == ("<comments>", "javascript:alert(1)")


def test_libreoffice_keeps_the_same():
    found = of_odt(odt_file())
    assert found.markdown == (
        "# Working abroad\n\nRead **every** line twice.[^1] See [the ILO](https://www.ilo.org/x).\n\n"
        "- One\n  - Inner\n- Two\n\n1. First\n\n"
        "| Year | Cases |\n| --- | --- |\n| 2020 | 12 |\n\n![A bus](images/a.png)"
    )
    assert found.notes == {"1": "A plain remark."}
    assert found.left_out == ("<comments>",)


def test_a_picture_that_stands_outside_of_the_file_is_named_and_never_asked_for():
    relations = (
        '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId2" '
        'Type="image" Target="http://example.org/x.png" TargetMode="External"/></Relationships>'
    )
    found = of_word(word_file(relations=relations))
    assert "http://example.org/x.png" in found.left_out
    assert "![" not in found.markdown


def test_a_table_without_a_bold_head_has_an_empty_one_and_merged_cells_keep_their_columns():
    wide = '<w:tc><w:tcPr><w:gridSpan w:val="2"/></w:tcPr><w:p><w:r><w:t>a</w:t></w:r></w:p></w:tc>'
    table = f"<w:tbl><w:tr>{wide}</w:tr><w:tr>{cell(r('b'))}{cell(r('c'))}</w:tr></w:tbl>"
    lines = of_word(word_file(table)).markdown.split("\n")
    assert lines[0].replace(" ", "") == "|||"
    assert [line.count("|") for line in lines] == [3, 3, 3, 3]


@pytest.mark.parametrize("look", ['w:firstRow="1"', 'w:val="04A0"'])
@pytest.mark.parametrize("style", ["Grid", "Based"])
def test_the_first_row_of_a_table_is_its_head_where_its_style_and_look_say_so(style, look):
    """Its head was empty, as only words that are bold by themselves made one."""
    first = '<w:tblStylePr w:type="firstRow"><w:rPr><w:b/></w:rPr></w:tblStylePr>'
    more = f'<w:style w:type="table" w:styleId="Grid"><w:name w:val="Grid 4"/>{first}</w:style>'
    more += '<w:style w:type="table" w:styleId="Based"><w:name w:val="Own"/><w:basedOn w:val="Grid"/></w:style>'
    more += '<w:style w:type="table" w:styleId="Plain"><w:name w:val="Table Grid"/></w:style>'
    styles = sample("styles").replace("</w:styles>", f"{more}</w:styles>")
    rows = "".join(f"<w:tr>{cell(r(one))}{cell(r(other))}</w:tr>" for one, other in ("AB", "12"))

    def table(style, look):
        looks = f'<w:tblPr><w:tblStyle w:val="{style}"/><w:tblLook {look}/></w:tblPr>'
        return of_word(word_file(f"<w:tbl>{looks}{rows}</w:tbl>", styles=styles)).markdown

    assert table(style, look) == "| A | B |\n| --- | --- |\n| 1 | 2 |"
    assert table("Plain", look).startswith("|  |  |")
    assert table(style, 'w:firstRow="0"').startswith("|  |  |")


def test_a_table_of_one_wide_row_and_many_short_ones_is_its_words():
    rows = f"<w:tr>{cell(r('a')) * 900}</w:tr>" + f"<w:tr>{cell(r('b'))}</w:tr>" * 900
    assert len(read_word(word_file(f"<w:tbl>{rows}</w:tbl>"), "x.docx").blocks[0]) < 200_000
    assert "<…>" in of_word(word_file(f"<w:tbl>{rows}</w:tbl>")).left_out


def merged(words, kind=""):
    return f"<w:tc><w:tcPr><w:vMerge{kind}/></w:tcPr>{p(words)}</w:tc>"


def test_what_stands_in_cells_merged_over_rows_stands_in_each_of_them():
    rows = [merged(r("KG"), ' w:val="restart"'), merged(""), merged(""), cell(r("KZ"))]
    table = "".join(f"<w:tr>{each}{cell(r(str(at)))}</w:tr>" for at, each in enumerate(rows))
    document = read_word(word_file(f"<w:tbl>{table}</w:tbl>"), "x.docx")
    lines = [line.replace(" ", "") for line in written(document).markdown.split("\n")]
    assert lines[2:] == ["|KG|0|", "|KG|1|", "|KG|2|", "|KZ|3|"]
    assert document.has_filled
    assert not document.was_tracked


def test_what_stands_in_cells_of_an_odt_merged_over_rows_stands_in_each_of_them_and_across_stays_empty():
    def one(words, more=""):
        return f"<table:table-cell {more}><text:p>{words}</text:p></table:table-cell>"

    covered = "<table:covered-table-cell/>"
    rows = [
        one("Where", 'table:number-columns-spanned="2"') + covered + one("How many"),
        one("KG", 'table:number-rows-spanned="2" table:number-columns-spanned="2"') + covered + one("1"),
        '<table:covered-table-cell table:number-columns-repeated="2"/>' + one("2"),
        one("KZ") + one("Aral") + one("3"),
        one("x" * 600, 'table:number-rows-spanned="2"') + one("") + one("4"),
        covered + one("") + one("5"),
    ]
    table = "".join(f"<table:table-row>{each}</table:table-row>" for each in rows)
    document = read_odt(odt_of(f"<table:table>{table}</table:table>", ""), "x.odt")
    lines = [re.sub("[ \u200b]", "", line) for line in written(document).markdown.split("\n")]
    assert lines[2:6] == ["|Where||Howmany|", "|KG||1|", "|KG||2|", "|KZ|Aral|3|"]
    assert lines[-1] == "|||5|"
    assert document.has_filled
    alone = f"<table:table><table:table-row>{one('KG')}{one('1')}</table:table-row></table:table>"
    assert not read_odt(odt_of(alone, ""), "x.odt").has_filled


def test_an_empty_cell_merged_over_rows_at_the_end_of_a_wide_table_of_an_odt_is_left_out_like_any_empty_one():
    begun = '<table:table-cell table:number-rows-spanned="2"/>'
    rows = [
        f"<table:table-cell><text:p>KG</text:p></table:table-cell>{'<table:table-cell/>' * 48}{last}"
        for last in (begun, "<table:covered-table-cell/>")
    ]
    table = "".join(f"<table:table-row>{each}</table:table-row>" for each in rows)
    document = read_odt(odt_of(f"<table:table>{table}</table:table>", ""), "x.odt")
    assert written(document).markdown.count("KG") == 2
    assert not document.has_filled


def test_tracked_changes_are_accepted_and_told():
    document = read_word(word_file(p(f"{r('a')}<w:ins>{r('b')}</w:ins><w:del>{r('c')}</w:del>")), "x.docx")
    assert written(document).markdown.strip() == "ab"
    assert document.was_tracked


def listed(number, level, words):
    numbered = f'<w:numPr><w:ilvl w:val="{level}"/><w:numId w:val="{number}"/></w:numPr>'
    return p(f"<w:pPr>{numbered}</w:pPr>{r(words)}")


def styled(style, words):
    return p(f'<w:pPr><w:pStyle w:val="{style}"/></w:pPr>{words}')


def test_a_numbered_list_of_word_goes_on_behind_a_paragraph_and_what_becomes_a_number_is_told():
    body = [listed(3, 0, "A"), listed(3, 1, "B"), listed(3, 1, "C"), p(r("Between.")), listed(3, 1, "D")]
    body += [listed(3, 2, "E"), listed(3, 0, "F"), p(r("Anew.")), listed(5, 0, "G"), listed(5, 0, "H")]
    document = read_word(word_file("".join(body)), "x.docx")
    assert written(document).markdown == (
        "3. A\n   1. B\n   2. C\n\nBetween.\n\n3. D\n   1. E\n\n4. F\n\nAnew.\n\n1. G\n2. H"
    )
    assert list(document.signs) == ["a)", "1.1."]


def test_a_numbered_list_right_behind_another_begins_anew_as_in_word():
    body = [listed(3, 0, "A"), listed(3, 0, "B"), listed(5, 0, "C"), listed(5, 0, "D"), listed(1, 0, "E")]
    markdown = of_word(word_file("".join([*body, listed(2, 0, "F"), listed(1, 1, "G")]))).markdown
    assert markdown == "3. A\n4. B\n\n<!-- -->\n\n1. C\n2. D\n\n- E\n\n1. F\n   1. G"
    numbers = re.sub(r"\s+|</?li>", "", block_html(markdown))
    assert numbers == '<olstart="3">AB</ol><ol>CD</ol><ul>E</ul><ol>F<ol>G</ol></ol>'


def test_lists_of_an_odt_that_came_from_word_stand_in_each_other_by_their_styles():
    def items(list_style, style, *words):
        inner = "".join(
            f'<text:list-item><text:p text:style-name="{style}">{each}</text:p></text:list-item>' for each in words
        )
        return f'<text:list text:style-name="{list_style}">{inner}</text:list>'

    style = '<style:style style:name="P9" style:family="paragraph" style:parent-style-name="List_20_2"/>'
    style += '<style:style style:name="List_20_2" style:display-name="List 2" style:family="paragraph"/>'
    text = items("W1", "P1", "A") + items("W2", "P9", "B", "C") + items("W3", "List_20_Bullet_20_3", "D")
    text += items("W1", "P1", "E") + items("W2", "P9", "F") + "<text:p>After.</text:p>" + items("W2", "P9", "G")
    found = written(read_odt(odt_of(text, style), "x.odt"))
    assert found.markdown == "- A\n  - B\n  - C\n    - D\n- E\n  - F\n\nAfter.\n\n- G"


def test_two_lists_of_an_odt_that_stand_together_stay_two():
    def items(*words):
        inner = "".join(f"<text:list-item><text:p>{each}</text:p></text:list-item>" for each in words)
        return f'<text:list text:style-name="L2">{inner}</text:list>'

    found = written(read_odt(odt_of(items("A", "B") + items("C"), ""), "x.odt"))
    assert found.markdown == "1. A\n2. B\n\n<!-- -->\n\n1. C"


NUMBERED = """<w:numbering xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">
<w:abstractNum w:abstractNumId="0">
<w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="upperRoman"/><w:lvlText w:val="%1."/></w:lvl>
<w:lvl w:ilvl="1"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:lvlText w:val="%1.%2"/></w:lvl>
<w:lvl w:ilvl="2"><w:start w:val="2"/><w:numFmt w:val="lowerLetter"/><w:lvlText w:val="%3)"/></w:lvl>
</w:abstractNum><w:num w:numId="7"><w:abstractNumId w:val="0"/></w:num></w:numbering>"""


def test_headings_that_word_numbers_keep_their_numbers():
    def heading(level, words):
        numbered = f'<w:numPr><w:ilvl w:val="{level}"/><w:numId w:val="7"/></w:numPr>'
        return p(f'<w:pPr><w:pStyle w:val="Heading{level + 1}"/>{numbered}</w:pPr>{r(words)}')

    body = [heading(0, "Aims"), heading(1, "First"), heading(1, "Second"), heading(2, "Deep")]
    body += [*(heading(0, "More") for _ in range(3)), heading(1, "Last")]
    styles = "".join(
        f'<w:style w:styleId="Heading{level}"><w:name w:val="heading {level}"/></w:style>' for level in (1, 2, 3)
    )
    document = word_file("".join(body), numbering=NUMBERED, styles=f"<w:styles {W}>{styles}</w:styles>")
    found = read_word(document, "x.docx")
    assert written(found).markdown.split("\n\n") == [
        "# I Aims", "## I.1 First", "## I.2 Second", "### b) Deep",
        "# II More", "# III More", "# IV More", "## IV.1 Last",
    ]  # fmt: skip
    assert not found.signs


def test_headings_that_libreoffice_numbers_keep_their_numbers():
    levels = (
        '<text:outline-level-style text:level="1" style:num-format="1" style:num-suffix="."/>'
        '<text:outline-level-style text:level="2" style:num-format="1" text:display-levels="2" text:start-value="3"/>'
        '<text:outline-level-style text:level="3" style:num-format=""/>'
    )
    heads = [
        (1, "Aims", ""),
        (2, "First", ""),
        (3, "Deep", ""),
        (1, "Bare", ' text:is-list-header="true"'),
        (2, "B", ""),
    ]
    text = "".join(f'<text:h text:outline-level="{at}"{more}>{words}</text:h>' for at, words, more in heads)
    found = written(read_odt(odt_of(text, f"<text:outline-style>{levels}</text:outline-style>"), "x.odt"))
    assert found.markdown.split("\n\n") == ["# 1 Aims", "## 1.3 First", "### Deep", "# Bare", "## 1.4 B"]


def test_lists_of_word_that_stand_deeper_by_their_style_alone_stand_in_the_item_above():
    body = [listed(2, 0, "A"), styled("ListNumber2", r("B")), styled("ListNumber2", r("C")), listed(2, 0, "D")]
    assert of_word(word_file("".join(body))).markdown == "1. A\n   1. B\n   2. C\n2. D"


def test_styles_of_pandoc_for_quotes_and_code_are_known_and_an_author_is_no_heading():
    code = '<w:r><w:rPr><w:rStyle w:val="VerbatimChar"/></w:rPr><w:t>x = 1</w:t></w:r>'
    lines = f"{r('if x:')}<w:r><w:br/></w:r>{r('    go()')}"
    body = [styled("Author", r("A. Trainer")), styled("BlockText", r("Said.")), p(r("Type ") + code)]
    body += [styled("SourceCode", lines), styled("SourceCode", r("end &amp; out"))]
    assert of_word(word_file("".join(body))).markdown == (
        "A. Trainer\n\n> Said.\n\nType `x = 1`\n\n```\nif x:\n    go()\nend & out\n```"
    )


def test_a_link_inside_a_word_document_is_named_unless_it_is_one_of_the_table_of_contents():
    links = "".join(f'<w:hyperlink w:anchor="{each}">{r(each)}</w:hyperlink> ' for each in ("_Toc1", "point", ""))
    codes = "".join(
        f"<w:r>{each}</w:r>"
        for each in (
            '<w:fldChar w:fldCharType="begin"/>',
            '<w:instrText>HYPERLINK \\l "_Ref7"</w:instrText>',
            '<w:fldChar w:fldCharType="separate"/>',
            "<w:t>y</w:t>",
        )
    )
    assert of_word(word_file(p(links + codes))).left_out == ("#point", "#_Ref7")


def test_an_odt_has_its_title_code_and_lists_in_lists_by_their_own_styles():
    def items(style, inner, more=""):
        return f'<text:list text:style-name="{style}"{more}>{inner}</text:list>'

    def item(inner):
        return f"<text:list-item>{inner}</text:list-item>"

    styles = (
        '<text:list-style style:name="L9"><text:list-level-style-number text:level="1" style:num-format="a" '
        'style:num-suffix=")" text:start-value="2"/></text:list-style>'
    )
    inner = items("L9", item("<text:p>b</text:p>") + item("<text:p>c</text:p>"))
    text = (
        '<text:p text:style-name="Title">Papers</text:p>'
        + items("L2", item(f"<text:p>One</text:p>{inner}"))
        + "<text:p>Between.</text:p>"
        + items("L2", item("<text:p>Two</text:p>"), ' text:continue-numbering="true"')
        + '<text:p text:style-name="Preformatted_20_Text">a<text:line-break/>b</text:p>'
    )
    document = read_odt(odt_of(text, styles), "x.odt")
    assert written(document).markdown == (
        "# Papers\n\n1. One\n   2. b\n   3. c\n\nBetween.\n\n2. Two\n\n```\na\nb\n```"
    )
    assert list(document.signs) == ["a)"]


@pytest.mark.parametrize("name", ["bookmark-ref", "reference-ref", "note-ref", "sequence-ref"])
def test_words_of_a_cross_reference_of_an_odt_stay(name):
    mark = '<text:bookmark-start text:name="a"/>Part<text:bookmark-end text:name="a"/>'
    text = f'<text:p>{mark}, see <text:{name} text:ref-name="a">chapter 2</text:{name}>.</text:p>'
    assert written(read_odt(odt_of(text, ""), "x.odt")).markdown == "Part, see chapter 2."


def test_a_note_and_a_text_box_in_a_cell_of_an_odt_stand_there_once():
    note = '<text:note text:id="n1" text:note-class="footnote"><text:note-citation>1</text:note-citation>'
    note += "<text:note-body><text:p>Palermo Protocol</text:p></text:note-body></text:note>"
    box = "<draw:frame><draw:text-box><text:p>In a box</text:p></draw:text-box></draw:frame>"
    cells = f"<table:table-cell><text:p>Act{note}</text:p></table:table-cell>"
    cells += f"<table:table-cell><text:p>Means{box}</text:p></table:table-cell>"
    table = f"<table:table><table:table-row>{cells}</table:table-row></table:table>"
    found = written(read_odt(odt_of(table, ""), "x.odt"))
    assert found.markdown == "|  |  |\n| --- | --- |\n| Act[^1] | Means<br>In a box |"
    assert found.notes == {"1": "Palermo Protocol"}


@pytest.mark.parametrize(
    ("read", "name"), [(read_word, "word/document.xml"), (read_odt, "content.xml")], ids=["docx", "odt"]
)
@pytest.mark.parametrize(
    "made",
    [
        lambda name: b"",
        lambda name: b"PK\x03\x04 broken",
        lambda name: packed({name: "<a"}),
        lambda name: packed({name: '<!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>'}),
        lambda name: packed({f"../{name}": "<a/>"}),
        lambda name: packed({name: b"<a>" * 300 + b"</a>" * 300}),
        lambda name: packed({name: b" " * 60_000_000}),
    ],
    ids=["empty", "broken", "no XML", "entities", "unsafe name", "too deep", "bomb"],
)
def test_damaged_and_unsafe_files_are_refused_in_a_sentence(read, name, made):
    content = made(name)
    with pytest.raises(CourseError) as refused:
        read(content, "x")
    assert str(refused.value)


def test_a_long_text_is_read_in_one_go():
    body = "".join(p(r(f"Paragraph {number}.")) for number in range(3_000))
    assert of_word(word_file(body)).markdown.count("Paragraph") == 3_000


WORD = word_file()
FILES = [(WORD, read_word), (odt_file(), read_odt)]
FILES += [(word_file(sample("text_box")), read_word), (odt_of(sample("caption")), read_odt)]


@settings(max_examples=how_many(60), deadline=None)
@given(st.randoms(use_true_random=False))
def test_no_damage_raises_anything_but_a_sentence(chance):
    content, read = chance.choice(FILES)
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        files = {name: archive.read(name) for name in archive.namelist()}
    name = chance.choice([each for each in files if each.endswith(("xml", "rels"))])
    text = bytearray(files[name])
    for _ in range(chance.randrange(1, 5)):
        at = chance.randrange(len(text) + 1)
        text[at : at + chance.choice((0, 0, 1, 8))] = chance.choice([b"", b"<", b">", b'"', b"9", b"w:", b"/>", b"x"])
    with suppress(CourseError):
        written(read(packed({**files, name: bytes(text)}), "x"))


def test_the_picture_of_a_document_is_kept_as_it_is():
    assert read_word(WORD, "x.docx").pictures == {"word/media/image1.png": PNG}
