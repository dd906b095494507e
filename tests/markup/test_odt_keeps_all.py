"""What an OpenDocument text shows comes in, wherever it stands; what does not is named."""

from tests.markup.office_files import odt_of, sample
from tests.markup.test_office_texts import of_odt

from htcourse.markup.odt_text import read_odt

FONTS = """
<style:style style:name="W" style:family="text"><style:text-properties style:font-name="Wingdings"/></style:style>
<style:style style:name="S" style:family="text"><style:text-properties fo:font-family="Symbol"/></style:style>
<style:style style:name="P" style:family="paragraph"><style:text-properties style:font-name="Symbol"/></style:style>"""
MATH = "<math><mfrac><mn>1</mn><mn>2</mn></mfrac><annotation>{1} over {2}</annotation></math>"


def markdown(text, styles=""):
    return of_odt(odt_of(text, styles)).markdown


def boxed(inner):
    return f"<draw:frame><draw:text-box>{inner}</draw:text-box></draw:frame>"


def table(*rows):
    def one(each):
        return f"<table:table-cell>{each}</table:table-cell>"

    inner = "".join(f"<table:table-row>{''.join(map(one, row))}</table:table-row>" for row in rows)
    return f"<table:table>{inner}</table:table>"


def listed(*words):
    items = "".join(f"<text:list-item><text:p>{each}</text:p></text:list-item>" for each in words)
    return f'<text:list text:style-name="L2">{items}</text:list>'


def test_a_picture_with_its_caption_in_a_frame_stays():
    found = of_odt(odt_of(sample("caption")))
    assert found.markdown == "Before\n\n![A route](images/a.png)  \nFigure 1: The route"
    assert not found.left_out


def test_a_text_box_keeps_lists_and_boxes_in_it():
    inner = f"<text:p>a{boxed('<text:p>deep</text:p>')}</text:p>{listed('one', 'two')}"
    assert markdown(f"<text:p>Be{boxed(inner)}fore</text:p>") == "Before\n\na\n\ndeep\n\n1. one\n2. two"
    assert markdown(listed(f"one{boxed('<text:p>beside</text:p>')}", "two")) == "1. one\n\n   beside\n\n2. two"


def test_words_in_shapes_stay_and_shapes_without_words_are_named():
    shape = "<draw:custom-shape><text:p>First</text:p><text:p>second</text:p></draw:custom-shape>"
    assert markdown(f"<text:p>a{shape}</text:p>") == "a\n\nFirst\n\nsecond"
    assert (
        markdown(f"<draw:g>{shape}<draw:rect><text:p>third</text:p></draw:rect></draw:g>") == "First\n\nsecond\n\nthird"
    )
    assert of_odt(odt_of("<text:p>a<draw:line/></text:p>")).left_out == ("<drawing>",)


def test_what_stands_in_a_table_of_a_cell_in_its_lists_and_in_numbered_paragraphs_stays():
    inner = table(["<text:p>in<text:span>ner</text:span></text:p>", "<text:p>b</text:p>"])
    found = of_odt(odt_of(table([f"<text:p>a</text:p>{inner}", listed("", "c")])))
    assert found.markdown.split("\n")[-1] == "| a<br>inner b | 1\\.<br>2\\. c |"
    assert found.left_out == ("<table>",)
    assert markdown("<text:numbered-paragraph><text:p>words</text:p></text:numbered-paragraph>") == "words"


def test_signs_of_symbol_fonts_are_those_of_unicode_and_others_are_named():
    words = (
        '<text:span text:style-name="W">\uf0e0\uf0c3</text:span> <text:span text:style-name="S">\uf0b3</text:span> a'
    )
    found = of_odt(odt_of(f'<text:p>{words}</text:p><text:p text:style-name="P">a</text:p><text:p>a</text:p>', FONTS))
    assert found.markdown == "→ ≥ a\n\nα\n\na"
    assert found.left_out == ("<symbol Wingdings C3>",)


def test_letters_above_others_stand_behind_them():
    parts = "<text:ruby-base>base</text:ruby-base><text:ruby-text>above</text:ruby-text>"
    assert markdown(f"<text:p><text:ruby>{parts}</text:ruby><text:ruby/></text:p>") == "base (above)"


def test_a_formula_stands_on_one_line_and_is_named():
    frame = "<draw:frame><draw:object{}>{}</draw:object></draw:frame>"
    inside = frame.format("", MATH)
    assert of_odt(odt_of(f"<text:p>a {inside}</text:p>")) == ("a 1/2", {}, ("<formula>",))
    outside = frame.format(' xlink:href="./Object 1"', "")
    text = f"<text:p>a {outside}</text:p>"
    assert of_odt(odt_of(text, **{"Object 1/content": MATH})) == ("a 1/2", {}, ("<formula>",))


def test_figures_raised_by_a_share_of_the_line_stay_powers():
    look = '<style:style style:name="{}" style:family="text"><style:text-properties style:text-position="{}"/>'
    places = {"A": "33% 58%", "B": "-33.5% 58%", "C": "super 58%", "D": "0% 100%", "E": "% 58%"}
    looks = "".join(f"{look.format(name, place)}</style:style>" for name, place in places.items())
    words = "".join(f'a<text:span text:style-name="{name}">{at}</text:span>' for at, name in enumerate(places))
    assert markdown(f"<text:p>{words}</text:p>", looks) == "a^0^a~1~a^2^a3a4"


def test_all_that_stands_in_a_note_stays():
    body = f"<text:note-body><text:p>One</text:p>{listed('two')}</text:note-body>"
    found = of_odt(odt_of(f'<text:p>a<text:note text:id="n" text:note-class="footnote">{body}</text:note></text:p>'))
    assert found.notes == {"1": "One 1. two"}


def test_tracked_changes_are_told_and_so_are_words_at_the_head_and_foot_of_pages():
    tracked = (
        "<text:tracked-changes><text:changed-region><text:p>gone</text:p></text:changed-region></text:tracked-changes>"
    )
    document = read_odt(odt_of(f"{tracked}<text:p>a<text:change/></text:p>"), "x.odt")
    assert document.was_tracked
    assert document.blocks == ["<p>a</p>"]
    pages = "<s><header><p>Course</p></header><footer-left><p>12</p></footer-left></s>"
    assert of_odt(odt_of("<text:p>a</text:p>", styles=pages)).left_out == ("<header>",)


def test_an_index_of_pictures_is_named_like_that_of_headings():
    index = (
        "<text:illustration-index><text:index-body><text:p>Map 5</text:p></text:index-body></text:illustration-index>"
    )
    found = of_odt(odt_of(f"{index}<text:p>a</text:p>"))
    assert (found.markdown, found.left_out) == ("a", ("<illustration-index>",))


def test_a_box_beside_the_lines_of_an_index_stays():
    line = f"<text:p>Map 5{boxed('<text:p>Ask first</text:p>' + boxed('<text:p>then go</text:p>'))}</text:p>"
    title = "<text:index-title><text:p>Maps</text:p></text:index-title>"
    index = f"<text:table-of-content><text:index-body>{title}{line}</text:index-body></text:table-of-content>"
    found = of_odt(odt_of(f"{index}<text:p>a</text:p>"))
    assert (found.markdown, found.left_out) == ("Ask first\n\nthen go\n\na", ("<table-of-content>",))
    found = of_odt(odt_of(table([index])))
    assert found.markdown.split("\n")[-1].startswith("| Ask first")


def test_a_comment_beside_a_paragraph_is_named():
    found = of_odt(odt_of("<office:annotation><text:p>Why?</text:p></office:annotation><text:p>a</text:p>"))
    assert (found.markdown, found.left_out) == ("a", ("<comments>",))


def test_a_table_with_the_name_of_a_style_of_words_takes_nothing_from_it():
    style = '<style:style style:name="T1" style:family="table"/>'
    assert markdown('<text:p>a <text:span text:style-name="T1">b</text:span></text:p>', style) == "a **b**"


def test_a_number_format_is_not_taken_for_the_text():
    inside = "<number:year/><number:text>-</number:text>"
    date = f'<number:date-style xmlns:number="n" style:name="D">{inside}</number:date-style>'
    assert markdown("<text:p>On <text:date>2026-09-01</text:date></text:p>", date) == "On 2026-09-01"


def test_paragraphs_and_lines_of_a_cell_stay_apart():
    two = "<text:p>{}</text:p><text:p>{}</text:p>".format
    row = [two(12, 150), "<text:p>3<text:line-break/>480</text:p>"]
    assert markdown(table(row)).split("\n")[-1] == "| 12<br>150 | 3<br>480 |"


LOOKS = """
<style:style style:name="U" style:family="text">
<style:text-properties style:text-underline-style="solid"/></style:style>
<style:style style:name="H" style:family="text"><style:text-properties fo:background-color="#ffff00"/></style:style>
<style:style style:name="G" style:family="text"><style:text-properties fo:background-color="#f8f9fa"/></style:style>
<style:style style:name="Internet_20_link" style:family="text">
<style:text-properties style:text-underline-style="solid"/></style:style>
<style:style style:name="HP" style:family="paragraph">
<style:text-properties style:text-underline-style="solid"/></style:style>"""


def span(style, words):
    return f'<text:span text:style-name="{style}">{words}</text:span>'


def test_underlines_and_grounds_stay_and_spaces_on_a_line_are_a_blank_to_fill_in():
    text = f"<text:p>{span('U', 'this')} {span('H', '18')} {span('G', 'x')}</text:p>"
    assert markdown(text, LOOKS) == "^^this^^ ==18== x"
    blanks = span("U", ' <text:s text:c="4"/>') + " and " + span("U", "<text:tab/><text:tab/>")
    assert markdown(f"<text:p>a {blanks} b</text:p>", LOOKS) == f"a {'_' * 5} and {'_' * 16} b"


def test_neither_a_link_nor_a_heading_is_underlined():
    link = f'<text:a xlink:href="https://a.org/">{span("U", "here")}</text:a> {span("Internet_20_link", "there")}'
    head = f'<text:h text:outline-level="1" text:style-name="HP">Head {span("H", "er")}</text:h>'
    assert markdown(f"{head}<text:p>{link}</text:p>", LOOKS) == "# Head er\n\n[here](https://a.org/) there"


def test_blanks_to_fill_in_stay_in_headings_and_in_the_bold_first_row_of_a_table():
    bold = '<style:style style:name="B" style:family="paragraph"><style:text-properties fo:font-weight="bold"/>'
    blank = span("U", ' <text:s text:c="3"/>') + span("U", "<text:tab/>")
    head = f'<text:h text:outline-level="1">{{}}{blank}{{}}</text:h>'.format
    lined = span("U", "I.<text:tab/>Law")
    cells = [f'<text:p text:style-name="B">{each} {blank}</text:p>' for each in ("Name", "Mark")]
    text = head("Form ", f" of {lined}") + head("", "") + table(cells, ["<text:p>1</text:p>", "<text:p>2</text:p>"])
    seen = ["# Form ________ of I. Law", "| Name ________ | Mark ________ |", "| 1 | 2 |"]
    assert markdown(text, f"{LOOKS}{bold}</style:style>").split("\n")[::2] == seen


def test_what_a_form_shows_is_kept_and_a_field_that_shows_nothing_is_named():
    def field(kind, *values):
        inner = "".join(f'<field:param field:name="{name}" field:value="{value}"/>' for name, value in values)
        kind = f"vnd.oasis.opendocument.field.{kind}"
        return f'<field:fieldmark xmlns:field="f" field:type="{kind}">{inner}</field:fieldmark>'

    years = [("Dropdown_ListEntry", each) for each in ("1998", "R&amp;D")]
    text = f"{field('FORMCHECKBOX')} 16 {field('FORMCHECKBOX', ('Checkbox_Checked', 'true'))} 18 "
    text += f"{field('FORMDROPDOWN', *years, ('Dropdown_Selected', '1'))} {field('FORMDROPDOWN', *years)}"
    text += field("FORMDROPDOWN", ("Dropdown_Selected", "7"))
    found = of_odt(odt_of(f"<text:p>{text}</text:p>"))
    assert (found.markdown, found.left_out) == ("☐ 16 ☒ 18 R&D 1998", ())
    assert of_odt(odt_of(f"<text:p>a{field('FORMDATE')}</text:p>")).left_out == ("<field>",)


def test_tabs_with_a_line_or_dots_are_blanks_to_fill_in():
    stop = '<style:tab-stops><style:tab-stop style:leader-style="{}"/></style:tab-stops>'
    look = '<style:style style:name="{}" style:family="paragraph" style:parent-style-name="{}">{}</style:style>'.format
    inner = {"D": stop.format("dotted"), "N": stop.format("none")}
    looks = "".join(
        look(each, "", f"<style:paragraph-properties>{of}</style:paragraph-properties>") for each, of in inner.items()
    )
    words = "Name <text:tab/> Age <text:tab/>"
    for name, blank in (("B", "_" * 8), ("N", "")):
        found = markdown(f'<text:p text:style-name="{name}">{words}</text:p>', looks + look("B", "D", ""))
        assert found.split() == ["Name", *[blank] * bool(blank), "Age", *[blank] * bool(blank)]


def test_of_several_stops_those_with_a_line_make_blanks_of_the_tabs_that_reach_them():
    first, dotted = '<style:tab-stop style:position="0.5cm"/>', '<style:tab-stop style:leader-style="dotted"/>'
    begins = first.replace("0.5", "0")
    looks = "".join(
        f'<style:style style:name="{name}" style:family="paragraph" style:parent-style-name="A">'
        f"<style:paragraph-properties><style:tab-stops>{each}</style:tab-stops></style:paragraph-properties></style:style>"
        for name, each in (("A", first + dotted), ("B", ""), ("C", begins + dotted))
    )
    words = "a<text:tab/>Theme<text:tab/>2 h"
    shown = [markdown(f'<text:p text:style-name="{each}">{words}</text:p>' * 2, looks) for each in "ABC"]
    assert [each.split("\n")[-1] for each in shown] == [
        "a Theme________2 h",
        "a Theme 2 h",
        "a________Theme________2 h",
    ]


def test_a_script_is_no_words():
    assert markdown("<text:p>a<text:script>alert(1)</text:script> b</text:p>") == "a b"
