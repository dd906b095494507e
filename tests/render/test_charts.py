import csv
import json
import re
from dataclasses import replace
from io import StringIO
from pathlib import Path
from xml.etree import ElementTree

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from htcourse.core.course import CHART_KINDS, Chart, Source
from htcourse.core.errors import Place
from htcourse.render.charts import chart_svg, chart_table, sources_html, timeline_pieces
from htcourse.render.charts.svg import text_width
from htcourse.render.charts.values import amount, shown, ticks

OUTLINE = Path(__file__).parents[2] / "assets" / "maps" / "central-asia.json"
ROLES = {"ground", "paper", "ink", "ink-2", "line", "edge", "accent", "law", "warn", "good", "bad"}
SVG = "{http://www.w3.org/2000/svg}"


def chart(kind, table, unit="", **options):
    rows = list(csv.DictReader(StringIO(table)))
    return Chart("c", kind, {"en": "T"}, {"en": "A"}, unit, (), tuple(rows[0]), tuple(rows), options, Place())


def outline():
    return json.loads(OUTLINE.read_text("utf-8"))


CHARTS = [
    chart("bar", "state,cases\nA & <B>,1200\nLong words that must be put on two lines at least,3\nC,", unit="cases"),
    chart("column", "year,a,b\n2019,10,-5\n2020,20,7"),
    chart("line", "year,cases,break\n2015,100,\n2016,140,yes\n2017,90,\n2018,,\n2019,7,", note="A note."),
    chart("timeline", "year,label,certainty,note\n1904,Agreement,certain,\n1926,Convention,said by one,More"),
    chart("map", "country,value\nkz,10\nuz,20%"),
]


def test_every_kind_a_module_can_have_is_among_these_drawings():
    assert [each.kind for each in CHARTS] == list(CHART_KINDS)


@pytest.mark.parametrize("each", CHARTS, ids=lambda each: each.kind)
@pytest.mark.parametrize("language", ["en", "ru", "kk", "uz"])
def test_a_drawing_is_well_formed_in_roles_and_inside_its_frame(each, language):
    root = ElementTree.fromstring(chart_svg(each, language, outline()))
    height = float(root.get("height", 0))
    for element in root.iter():
        for name in ("fill", "stroke"):
            value = element.get(name)
            assert value in (None, "none") or value.removeprefix("role:") in ROLES, value
        if element.tag == f"{SVG}text":
            assert element.get("font-family") == "Inter"
            assert -1 <= float(element.get("y", 0)) <= height
            assert -1 <= float(element.get("x", 0)) <= 601


def _texts(svg):
    return [each.text for each in ElementTree.fromstring(svg).iter(f"{SVG}text")]


@pytest.mark.parametrize(
    "each",
    [
        chart("column", "year,a\n2019,33\n2020,99"),
        chart("line", "year,a\n2019,33\n2020,99\n2021,50"),
    ],
    ids=lambda each: each.kind,
)
def test_no_rule_runs_through_a_figure_and_a_gap_hides_nothing_but_rules(each):
    elements = list(ElementTree.fromstring(chart_svg(each, "en")))
    figures = {"column": ["33", "99"], "line": ["33", "99", "50"]}[each.kind]

    def box(gap):
        x, y, width, height = (float(gap.get(name, 0)) for name in ("x", "y", "width", "height"))
        return x, y, x + width, y + height

    gaps = [(at, *box(one)) for at, one in enumerate(elements) if one.get("fill") == "role:paper"]
    for words in figures:
        at = next(number for number, one in enumerate(elements) if one.text == words)
        x, y = float(elements[at].get("x", 0)), float(elements[at].get("y", 0))
        assert y - 12 >= 0
        assert any(before < at and left <= x <= right and top < y < foot for before, left, top, right, foot in gaps)
    last = max(at for at, *_ in gaps)
    drawn = [at for at, one in enumerate(elements) if one.get("fill") == "role:accent"]
    assert min(drawn) > last


@pytest.mark.parametrize(
    ("value", "words"),
    [
        (62.125, "62.13"),
        (0.125, "0.13"),
        (-0.125, "−0.13"),
        (1.005, "1.01"),
        (2.5, "2.5"),
        (1250.0, "1,250"),
        (-0.001, "0"),
    ],
)
def test_half_of_the_last_digit_goes_up(value, words):
    assert shown(value, "en") == words


def test_words_are_escaped():
    assert "A & <B>" in _texts(chart_svg(CHARTS[0], "en"))
    assert "A &amp; &lt;B&gt;" in chart_table(CHARTS[0], "en")


def test_numbers_are_written_as_the_language_does():
    assert "1,200" in _texts(chart_svg(CHARTS[0], "en"))
    assert "1\u00a0200" in _texts(chart_svg(CHARTS[0], "ru"))
    assert '<td align="right"><p align="right">1\u00a0200</p></td>' in chart_table(CHARTS[0], "kk")


def test_no_line_crosses_a_break_or_a_missing_figure():
    svg = chart_svg(CHARTS[2], "en")
    lines = re.findall(r'<path d="(M[^"Z]*)" fill="none"', svg)
    assert [each.count("L") for each in lines] == [1]
    assert 'stroke-dasharray="2 4"' in svg


def test_unjoined_points_have_no_line():
    svg = chart_svg(chart("line", "year,a\n2015,1\n2016,2", joined=False), "en")
    assert 'fill="none"' not in svg
    assert svg.count("<path") == 2


def test_the_certainty_of_a_date_is_a_mark_and_a_word():
    svg = chart_svg(CHARTS[3], "en")
    fills = [each.get("fill") for each in ElementTree.fromstring(svg).iter(f"{SVG}circle")]
    assert fills == ["role:accent", "role:paper"]
    assert {"certain", "said by one"} <= set(_texts(svg))


def test_a_long_timeline_is_cut_between_entries_into_pieces_as_high_as_each_other():
    table = "year,label,certainty\n" + "\n".join(f"{1900 + at},Entry {at},certain" for at in range(8))
    svg = chart_svg(chart("timeline", table, note="A note below. " * 20), "en")
    pieces = timeline_pieces(svg, 200)
    boxes = [list(map(float, ElementTree.fromstring(each).get("viewBox", "").split())) for each in pieces]
    assert [round(top + high) for _, top, _, high in boxes[:-1]] == [round(top) for _, top, _, _ in boxes[1:]]
    assert boxes[0][1] == 0
    assert sum(high for *_, high in boxes) == pytest.approx(float(ElementTree.fromstring(svg).get("height", 0)))
    assert all(high <= 200 for *_, high in boxes)
    assert max(high for *_, high in boxes) < 2 * min(high for *_, high in boxes)
    assert timeline_pieces(svg, 2000) == [svg]


def test_a_map_names_the_five_states_and_gives_the_figures():
    texts = _texts(chart_svg(CHARTS[4], "kk", outline()))
    assert {"Қазақстан", "Қырғызстан", "Тәжікстан", "Түрікменстан", "Өзбекстан", "10", "20%"} <= set(texts)


def test_columns_of_another_language_are_used_and_not_shown_beside():
    each = chart("bar", "state,state.ru,n\nA,А,1", names={"state": {"en": "State", "ru": "Страна"}})
    assert "А" in _texts(chart_svg(each, "ru"))
    assert chart_table(each, "ru").count("<th>") == 2
    assert "Страна" in chart_table(each, "ru")


def test_what_a_chart_cites_stands_below_it_and_how_far_it_was_seen():
    csl = {"author": [{"literal": "A & B"}], "issued": {"date-parts": [[2020]]}, "title": "Report"}
    each = replace(CHARTS[2], sources=("@report, p. 3", "@gone"))
    html = sources_html(each, [Source("report", csl, "part", "", Place())], "en")
    assert html == 'Source: A &amp; B (2020). Report, p. 3. <b class="good">Parts seen.</b> gone.'
    words = " ".join(_texts(chart_svg(each, "en", source=html)))
    assert words.endswith("A note. Source: A & B (2020). Report, p. 3. Parts seen. gone.")
    assert f'<p class="note">{html}</p>' in chart_table(each, "en", html)
    assert sources_html(CHARTS[2], [], "en") == ""


def test_a_word_of_a_label_is_broken_only_where_it_is_wider_than_the_room():
    each = chart("bar", f"label,n\nПравоохранительные,1\n{'Щ' * 60},2\nстоль-{'ш' * 30},3")
    lines = _texts(chart_svg(each, "ru"))
    assert "Правоохранительные" in lines
    assert "столь-" in lines
    assert "".join(each for each in lines if "Щ" in each) == "Щ" * 60


def test_the_outline_is_small():
    assert OUTLINE.stat().st_size < 60_000


@given(st.text(max_size=30), st.text(max_size=12), st.sampled_from(CHART_KINDS))
@settings(deadline=None)
def test_any_cell_gives_a_well_formed_drawing(label, value, kind):
    row = {"country": label, "value": value}
    each = Chart("c", kind, {}, {}, label, (), ("country", "value"), (row,), {"note": label}, Place())
    printable = "".join(letter for letter in chart_svg(each, "en") if letter.isprintable())
    ElementTree.fromstring(printable)


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("1,200", 1200),
        ("1 200,5", 1200.5),
        ("1.5", 1.5),
        ("−3", -3),
        ("12%", 12),
        ("", None),
        ("n.d.", None),
        ("1e400", None),
    ],
)
def test_amount(text, value):
    assert amount(text) == value


def test_shown_uses_a_true_minus():
    assert shown(-1234.5, "en") == "\u22121,234.5"


@pytest.mark.parametrize("values", [[], [0], [3], [0.02, 0.013], [-4, 10], [123456]])
def test_ticks_hold_every_value_with_few_marks(values):
    marks = ticks(values)
    assert marks[0] <= min([0, *values]) <= max([0, *values]) <= marks[-1]
    assert 2 <= len(marks) <= 8


def _widths(svg):
    drawn = (each for each in ElementTree.fromstring(svg).iter() if each.tag.endswith("rect"))
    return [float(each.attrib["width"]) for each in drawn]


def test_what_a_bar_is_at_most_says_how_wide_it_is_and_nonsense_says_nothing():
    each = chart("bar", "label,n\nA,20")
    whole, fifth, odd = (
        _widths(chart_svg(replace(each, options={"most": most}), "en"))[0] for most in ("", 100, "abc")
    )
    assert fifth == pytest.approx(whole / 5, abs=0.1)
    assert odd == whole


def test_a_spread_has_its_box_from_quarter_to_quarter_and_the_median_in_it():
    each = replace(chart("spread", "label,n0,n1,n2\nA,20,40,70\nB,0,0,0"), options={"most": 100})
    svg = chart_svg(each, "en")
    box, median, *_ = (one.attrib for one in ElementTree.fromstring(svg).iter() if one.tag.endswith("rect"))
    unit = float(box["width"]) / 50
    assert float(median["x"]) + 2 - float(box["x"]) == pytest.approx(20 * unit, abs=0.2)
    assert {"20", "40", "60", "80", "100", "0", "A", "B"} <= set(_texts(svg))


def test_medians_of_a_spread_end_at_one_edge_right_of_every_rule():
    each = chart("spread", "label,a,b,c\nA test,20,31,39\nAnother,50,61,99", most=100)
    elements = list(ElementTree.fromstring(chart_svg(each, "en")))
    ends = max(float(one.get("x1", 0)) for one in elements if one.tag.endswith("line"))
    (first, second) = ([one for one in elements if one.text == words][-1] for words in ("31", "61"))
    assert first.get("text-anchor") == second.get("text-anchor") == "end"
    assert float(first.get("x", 0)) == float(second.get("x", 0))
    assert ends < float(first.get("x", 0)) - text_width("61", 13)


def test_the_scale_of_a_tall_spread_stands_above_it_too():
    """With thirteen rows its foot was below the screen."""
    for rows, times in ((8, 1), (9, 2)):
        table = "label,a,b,c\n" + "\n".join(f"Row {each},21,31,39" for each in range(rows))
        texts = _texts(chart_svg(chart("spread", table, most=100), "en"))
        assert [texts.count(each) for each in ("0", "40", "100")] == [times] * 3


@pytest.mark.parametrize("kind", ["spread", "bar"])
def test_numbers_of_a_chart_stand_with_as_many_digits_where_that_is_asked(kind):
    table = "label,a,b,c\nA,20,50,70\nB,30,63.3,71"
    assert {"50", "63.3"} <= set(_texts(chart_svg(chart(kind, table), "en")))
    assert {"50.0", "63.3"} <= set(_texts(chart_svg(chart(kind, table, digits=1), "en")))


def test_a_spread_below_nought_lies_in_its_picture():
    each = replace(chart("spread", "label,n0,n1,n2\nA,-50,-12.5,25\nB,0,20,100"), options={"most": 100})
    root = ElementTree.fromstring(chart_svg(each, "en"))
    boxes = [one.attrib for one in root.iter() if one.tag.endswith("rect")]
    name = next(one.attrib for one in root.iter() if one.text == "A")
    assert min(float(one["x"]) for one in boxes) >= float(name["x"])
    assert max(float(one["x"]) + float(one["width"]) for one in boxes) <= float(root.attrib["width"])
    assert {"−50", "0", "100"} <= set(_texts(chart_svg(each, "en")))
