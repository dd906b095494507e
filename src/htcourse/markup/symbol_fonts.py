"""Signs that Word sets in fonts without letters (Symbol, Wingdings): Unicode has most of them."""

from collections.abc import Mapping

_SYMBOL = (
    (0x20, " !∀#∃%&∋()∗+,−./0123456789:;<=>?≅ΑΒΧΔΕΦΓΗΙϑΚΛΜΝΟΠΘΡΣΤΥςΩΞΨΖ[∴]⊥_‾αβχδεφγηιϕκλμνοπθρστυϖωξψζ{|}∼"),
    (0xA0, "€ϒ′≤⁄∞ƒ♣♦♥♠↔←↑→↓°±″≥×∝∂•÷≠≡≈…"),
    (0xBF, "↵ℵℑℜ℘⊗⊕∅∩∪⊃⊇⊄⊂⊆∈∉∠∇®©™∏√⋅¬∧∨⇔⇐⇑⇒⇓◊⟨®©™∑"),
    (0xF1, "⟩∫"),
)
_WINGDINGS = (
    (0x20, " "), (0x22, "✂✁"), (0x28, "☎✆✉"), (0x36, "⌛"), (0x3E, "✇✍"), (0x41, "✌"), (0x45, "☜☞☝☟"), (0x4A, "☺"),
    (0x4C, "☹"), (0x4E, "☠"), (0x51, "✈☼"), (0x54, "❄"), (0x56, "✞"), (0x58, "✠✡☪☯ॐ☸♈♉♊♋♌♍♎♏♐♑♒♓"),
    (0x6C, "●❍■□□❑❒◆◆◆❖◆☒"), (0x7A, "⌘"), (0x7D, "❝❞"), (0x80, "⓪①②③④⑤⑥⑦⑧⑨⑩⓿❶❷❸❹❺❻❼❽❾❿"),
    (0x9E, "·•▪○○○◉◎"), (0xA7, "▪□"), (0xAA, "✦★✶✴✹✵"), (0xB5, "✪✰"), (0xD5, "⌫⌦"), (0xD8, "➢"), (0xDC, "➲"),
    (0xDF, "←→↑↓↖↗↙↘←➔↑↓↖↗↙↘⇦⇨⇧⇩⇔⇕"), (0xFB, "✗✓☒☑"),
)  # fmt: skip
_WINGDINGS_2 = ((0x20, " "), (0x4F, "✗✓☒☑☒☒"), (0xA3, "□"))
_WINGDINGS_3 = ((0x20, " ←→↑↓↖↗↙↘"), (0x70, "▲▼△▽◀▶◁▷"), (0x7D, "▶"))
_WEBDINGS = ((0x20, " "), (0x33, "◀▶▲▼"), (0x61, "✓"), (0x63, "□"), (0x67, "■"), (0x6E, "●"), (0x72, "✗"))


def _signs(*runs: tuple[int, str]) -> dict[int, str]:
    return {start + at: sign for start, signs in runs for at, sign in enumerate(signs)}


_FONTS: Mapping[str, Mapping[int, str]] = {
    "symbol": _signs(*_SYMBOL),
    "wingdings": _signs(*_WINGDINGS),
    "wingdings 2": _signs(*_WINGDINGS_2),
    "wingdings 3": _signs(*_WINGDINGS_3),
    "webdings": _signs(*_WEBDINGS),
}


def is_symbol_font(font: str) -> bool:
    """Say whether a font shows signs in the place of letters."""
    return font.lower() in _FONTS


def signs_of(text: str, font: str, unknown: dict[str, None]) -> str:
    """Return a text as it is seen in a font; of signs that cannot be told font and number are noted in `unknown`."""
    signs = _FONTS.get(font.lower())
    if signs is None:
        return text
    out = []
    for each in text:
        code = _code(each)
        if code and code not in signs:
            unknown[f"<symbol {font} {code:02X}>"] = None
        out.append(signs.get(code, "") if code else each)
    return "".join(out)


def sign_of(number: str, font: str, unknown: dict[str, None]) -> str:
    """Return a sign of Word's, by its number as Word writes it (`F0E0`); what cannot be told is noted in `unknown`."""
    try:
        sign = chr(int(number, 16))
    except (ValueError, OverflowError):
        sign = "\uf000"
    if is_symbol_font(font) or not "\ue000" <= sign <= "\uf8ff":
        return signs_of(sign, font, unknown)
    unknown[f"<symbol {font} {number}>"[:60]] = None
    return ""


def _code(letter: str) -> int:
    """Return the place of a letter in a font of signs; 0 for one that no such font has (Word takes another then)."""
    number = ord(letter)
    if 0xF000 <= number <= 0xF0FF:
        return max(1, number - 0xF000)
    if number >= 0x100:  # what Windows shows for 80 to 9F
        number = (letter.encode("cp1252", "ignore") or b"\0")[0]
    return number if number >= 0x20 and number != 0xA0 else 0  # a hard space is one in every font
