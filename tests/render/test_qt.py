"""That QTextBrowser shows what the compiler writes: anchors, two-cell callouts, nothing asked from outside."""

import json
import re
from pathlib import Path
from xml.etree import ElementTree

import pytest
from PySide6.QtCore import QByteArray, QUrl
from PySide6.QtGui import QFont, QFontDatabase, QFontMetricsF, QTextDocument
from PySide6.QtSvg import QSvgRenderer
from PySide6.QtWidgets import QTextBrowser
from tests.render.sections import compiled
from tests.render.test_charts import CHARTS, OUTLINE, SVG, chart
from tests.render.test_hostile import HOSTILE

from htcourse.render.charts import chart_svg

FONTS = Path(__file__).parents[2] / "assets" / "fonts"


class _Browser(QTextBrowser):
    def __init__(self):
        super().__init__()
        self.asked: list[str] = []

    def loadResource(self, kind: int, name: QUrl | str) -> object:
        self.asked.append(QUrl(name).toString())
        return None


def _anchors(document: QTextDocument) -> set[str]:
    found, block = set(), document.begin()
    while block.isValid():
        pieces = block.begin()
        while not pieces.atEnd():
            found |= set(pieces.fragment().charFormat().anchorNames())
            pieces += 1
        block = block.next()
    return found


def test_every_paragraph_can_be_found_by_its_id(qtbot):
    html = compiled('One.\n\n### Two\n\n- three\n\n!!! law "L"\n    four\n\n| a |\n|---|\n| b |').parts[0].html
    browser = _Browser()
    qtbot.addWidget(browser)
    browser.setHtml(html)
    ids = {each.split('"')[0] for each in html.split('id="')[1:]}
    assert len(ids) == 7
    assert ids <= _anchors(browser.document())


@pytest.mark.parametrize("markdown", HOSTILE)
def test_a_hostile_page_asks_for_pictures_of_the_module_only(qtbot, markdown):
    browser = _Browser()
    qtbot.addWidget(browser)
    for part in compiled(markdown).parts:
        browser.setHtml(part.html)
        browser.document().size()
    assert all(each.startswith("picture:images/") for each in browser.asked), browser.asked


@pytest.mark.parametrize("each", CHARTS, ids=lambda each: each.kind)
def test_qt_draws_every_chart(qtbot, each):
    svg = chart_svg(each, "en", json.loads(OUTLINE.read_text("utf-8")))
    svg = re.sub(r'"role:[\w-]+"', '"#123456"', svg)
    assert QSvgRenderer(QByteArray(svg.encode())).isValid()


LONG = (
    "Государственные учреждения,Предупреждение торговли людьми,Правоохранительные органы,"
    "Неправительственные организации"
)


@pytest.mark.parametrize("kind", ["bar", "column", "timeline"])
def test_long_labels_in_cyrillic_and_bold_years_stay_inside_the_drawing(kind, qapp):
    for name in ("Regular", "SemiBold"):
        QFontDatabase.addApplicationFont(str(FONTS / f"Inter-{name}.ttf"))
    font = QFont("Inter")
    rows = "\n".join(f"{words},{number}" for number, words in enumerate(LONG.split(","), 1))
    table = f"label,n\n{rows}" if kind != "timeline" else f"date,label\n2020,{LONG.split(',')[1]}\n2000,x"
    for each in ElementTree.fromstring(chart_svg(chart(kind, table), "ru")).iter(f"{SVG}text"):
        font.setPixelSize(int(each.get("font-size", 0)))
        font.setWeight(QFont.Weight(int(each.get("font-weight", 400))))
        width = QFontMetricsF(font).horizontalAdvance(each.text or "")
        x, anchor = float(each.get("x", 0)), each.get("text-anchor")
        left = x - width * {"start": 0, "middle": 0.5, "end": 1}[str(anchor)]
        assert left >= 0, each.text
        assert left + width <= 600, each.text
