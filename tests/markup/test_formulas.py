"""A formula of Word or LibreOffice keeps its brackets, sums, accents and roots on one line."""

import pytest

from htcourse.markup.formulas import formula_words
from htcourse.markup.safe_xml import parse


def m(name, *inner, **signs):
    """Return an element of Word's formulas; `signs` are what its properties say."""
    said = "".join(f'<m:{key} m:val="{value}"/>' for key, value in signs.items())
    properties = f"<m:{name}Pr>{said}<m:ctrlPr/></m:{name}Pr>" if signs else ""
    return f'<m:{name} xmlns:m="m">{properties}{"".join(inner)}</m:{name}>'


def t(words):
    return m("r", m("t", words))


def e(*inner):
    return m("e", *inner)


X, N, TWO = e(t("x")), m("sub", t("n")), m("sup", t("2"))
SUM = m("r", m("t", "1−p"))


@pytest.mark.parametrize(
    ("inner", "words"),
    [
        ((t("100·"), m("d", e(SUM))), "100·(1−p)"),
        ((m("d", e(t("a")), e(t("b")), begChr="[", endChr="]", sepChr=";"),), "[a ; b]"),
        ((m("d", e(t("x")), begChr="{", endChr=""),), "{x"),
        ((m("sSup", e(m("d", e(SUM))), TWO),), "(1−p)^2"),
        ((m("sSubSup", X, N, TWO),), "x_n^2"),
        ((m("sPre", N, TWO, X),), "_n^2x"),
        ((m("nary", m("sub", t("i=1")), m("sup", t("n")), e(t("x+1")), chr="∑"),), "∑_(i=1)^n (x+1)"),
        ((m("nary", m("sub"), m("sup"), X),), "∫ x"),
        ((m("acc", X, chr="\u0304"), t("+"), m("acc", X)), "x\u0304+x\u0302"),
        ((m("sSup", e(m("acc", X)), TWO),), "x\u0302^2"),
        ((m("bar", e(t("xy")), pos="top"), m("bar", X, pos="bot")), "(xy)\u0304x\u0332"),
        ((m("rad", m("deg"), X), t("+"), m("rad", m("deg", t("3")), X)), "√x+x^(1/3)"),
        ((m("func", m("fName", t("sin")), X),), "sin x"),
        ((m("func", m("fName", m("limLow", e(t("lim")), m("lim", t("n→∞")))), e(SUM)),), "lim_(n→∞) (1−p)"),
        ((m("d", e(m("f", m("num", t("n")), m("den", t("k")), type="noBar"))),), "(n, k)"),
        ((m("f", m("num", t("дел ") + t("за год")), m("den", t("всех")), type="bar"),), "(дел за год)/всех"),
        ((m("d", e(m("m", m("mr", X, X), m("mr", X, X)))),), "(x, x; x, x)"),
        ((m("eqArr", e(t("x&amp;=1")), e(t("y&amp;=2"))),), "x=1; y=2"),
    ],
)
def test_a_formula_of_word_keeps_what_its_parts_are_joined_by(inner, words):
    assert formula_words(parse(m("oMath", *inner).encode())) == words


@pytest.mark.parametrize(
    ("inner", "words"),
    [
        ("<mo>(</mo><mn>1</mn><mo>−</mo><mi>p</mi><mo>)</mo>", "(1−p)"),
        ("<munderover><mo>∑</mo><mrow><mi>i</mi><mo>=</mo><mn>1</mn></mrow><mi>n</mi></munderover>", "∑_(i=1)^n"),
        ("<mover accent='true'><mi>x</mi><mo>¯</mo></mover><mover><mi>x</mi><mi>n</mi></mover>", "x\u0304x^n"),
        ("<mroot><mi>x</mi><mn>3</mn></mroot><msubsup><mi>x</mi><mn>1</mn><mn>2</mn></msubsup>", "x^(1/3)x_1^2"),
        ("<msup><mrow><mo>(</mo><mi>a</mi><mo>)</mo><mo>(</mo><mi>b</mi><mo>)</mo></mrow><mn>2</mn></msup>",
         "((a)(b))^2"),
        ("<mtable><mtr><mtd><mn>1</mn></mtd><mtd><mn>2</mn></mtd></mtr><mtr><mtd><mn>3</mn></mtd></mtr></mtable>",
         "1, 2; 3"),
    ],
)  # fmt: skip
def test_a_formula_of_libreoffice_says_the_same(inner, words):
    assert formula_words(parse(f"<math>{inner}</math>".encode())) == words
