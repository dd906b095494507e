"""The look of lesson text: what each class that `render` writes means in the theme and zoom of the moment.

The HTML holds classes only; `QTextDocument.setDefaultStyleSheet` gives them their look, and a change of theme or
zoom needs another `setHtml`. Line heights are in px: per cent would multiply the font's own height.
"""

import re
from collections.abc import Callable, Mapping
from functools import lru_cache

Colours = Mapping[str, str]
Px = Callable[[float], int]

CALLOUT_ROLES = {
    "note": ("accent", "soft"),
    "tip": ("good", "good_soft"),
    "warning": ("warn", "warn_soft"),
    "example": ("ink2", "ground"),
    "law": ("law", "law_soft"),
    "story": ("ink2", "ground"),
    "question": ("accent", "soft"),
    "trainer": ("warn", "warn_soft"),
    "country": ("law", "law_soft"),
}
"""The colour role of each kind of callout and that of its ground."""


def document_css(colours: Colours, px: Px, is_framed: bool) -> str:
    """Return the style sheet of lesson text; `px` scales a length, `is_framed` puts frames in place of tints."""
    # The text paints dots itself (`widgets/text_part.py`).
    parts = [text_css(colours, px, 17, 26), "ul { list-style-type: none; }", _tables(colours, px), _callout_boxes(px)]
    for kind, (ink, ground) in CALLOUT_ROLES.items():
        parts.append(_callout(px, kind, colours[ink], colours["paper" if is_framed else ground], is_framed))
    return "\n".join(parts)


def text_css(colours: Colours, px: Px, size: int, line: int, role: str = "ink") -> str:
    """Return the style sheet of plain text and links: `size` on lines of `line` px before zoom, in a role's colour."""
    return _text(colours, px, size, line, role) + _links(colours, px, size)


def css_for(css: str, html: str) -> str:
    """Return the rules of a style sheet that can count in a text: Qt reads a whole sheet anew for every text."""
    names = {"body"}
    for element, classes in _NAMES.findall(html):
        names.update((element,) if element else classes.split())
    return _css_of(css, frozenset(names))


_NAMES = re.compile(r'<([a-z][a-z0-9]*)|class="([^"]*)"')
_RULE = re.compile(r"([^{}]+)\{[^{}]*\}")


@lru_cache(maxsize=256)
def _css_of(css: str, names: frozenset[str]) -> str:
    return "".join(rule for needed, rule in _rules(css) if any(each <= names for each in needed))


@lru_cache(maxsize=32)
def _rules(css: str) -> tuple[tuple[tuple[frozenset[str], ...], str], ...]:
    """Return the rules of a style sheet, each with the elements and classes that one of its selectors needs."""
    return tuple((tuple(map(_needed, rule[1].split(","))), rule[0]) for rule in _RULE.finditer(css))


def _needed(selector: str) -> frozenset[str]:
    return frozenset(filter(None, re.split(r"[\s.]+", selector)))


def text_weight(*, is_dark: bool) -> int:
    """Return the weight of running text: light letters on a dark ground need a little more."""
    return 500 if is_dark else 400


def _text(colours: Colours, px: Px, size: int, line: int, role: str) -> str:
    gap = px(12 if size >= 16 else 6)
    return f"""
    body, p, li, dt, dd {{ color: {colours[role]}; }}
    p, ul, ol {{ margin: 0 0 {gap}px 0; }}
    p, li, dt, dd {{ line-height: {px(line)}px; }}
    p.last {{ margin-bottom: 0; }}
    li {{ margin: 0 0 {px(4)}px 0; }}
    dt {{ margin: {px(4)}px 0 0 0; font-weight: 600; }}
    dd {{ margin: 0 0 {px(8)}px {px(20)}px; }}
    h2, h3 {{ font-size: {px(20)}px; font-weight: 600; margin: {px(20)}px 0 {px(8)}px 0; line-height: {px(28)}px; }}
    h4, h5, h6 {{ font-size: {px(17)}px; font-weight: 600; margin: {px(12)}px 0 {px(6)}px 0; }}
    b, strong {{ font-weight: 600; }}
    blockquote {{ margin: 0 {px(24)}px {gap}px {px(24)}px; }}
    pre, code {{ font-family: "Noto Sans Mono"; font-size: {px(size - 2)}px; }}
    pre {{ white-space: pre-wrap; }}
    .good {{ color: {colours["good"]}; }}
    .warn {{ color: {colours["warn"]}; }}
    .bad {{ color: {colours["bad"]}; }}
    .answer {{ color: {colours["ink"]}; }}
    .mark {{ background-color: {colours["warn_soft"]}; }}
    .caption {{ color: {colours["ink2"]}; font-size: {px(13)}px; line-height: {px(18)}px; }}
    """


def _links(colours: Colours, px: Px, size: int) -> str:
    """Underline links within a text; one that stands for itself is a link button, underlined under the pointer."""
    return f"""
    a {{ color: {colours["accent"]}; text-decoration: underline; }}
    a.cite {{ color: {colours["accent"]}; text-decoration: none; font-size: {px(min(14, size))}px; }}
    a.term {{ color: {colours["ink"]}; text-decoration: underline; }}
    .unchecked {{ color: {colours["warn"]}; }}
    a.unchecked-mark {{ color: {colours["warn"]}; text-decoration: none; font-weight: 600; }}
    """


def _tables(colours: Colours, px: Px) -> str:
    rule = f"{px(1)}px solid {colours['line']}"
    return f"""
    table.rows {{ margin-top: {px(14)}px; margin-bottom: {px(6)}px; border-collapse: collapse; }}
    table.rows th, table.rows td.head {{ font-size: {px(13)}px; font-weight: 600; color: {colours["ink2"]};
        text-align: left; background-color: {colours["ground"]}; padding: {px(9)}px {px(12)}px; vertical-align: middle;
        border-top: {rule}; border-bottom: {rule}; }}
    table.rows td {{ font-size: {px(15)}px; padding: {px(9)}px {px(12)}px; vertical-align: top;
        border-bottom: {rule}; line-height: {px(22)}px; }}
    table.rows td p {{ margin: 0; line-height: {px(22)}px; }}
    table.rows th p {{ margin: 0; line-height: {px(18)}px; color: {colours["ink2"]}; font-size: {px(13)}px; }}
    table.many th, table.many td {{ font-size: {px(13)}px; padding: {px(7)}px {px(6)}px; }}
    table.many th p, table.many td p {{ font-size: {px(13)}px; line-height: {px(18)}px; }}
    """


def _callout_boxes(px: Px) -> str:
    title = f"font-size: {px(13)}px; font-weight: 600; margin: 0 0 {px(4)}px 0; line-height: {px(18)}px;"
    return f"""
    table.callout {{ margin-top: {px(14)}px; margin-bottom: {px(16)}px; border-collapse: collapse; }}
    td.bar {{ font-size: 1px; padding: 0; }}
    td.callout-body {{ padding: {px(12)}px {px(14)}px; }}
    td.callout-body p {{ margin: 0 0 {px(6)}px 0; line-height: {px(26)}px; font-size: {px(17)}px; }}
    p.callout-title, td.callout-body p.callout-title {{ {title} }}
    """


def _callout(px: Px, kind: str, ink: str, ground: str, is_framed: bool) -> str:
    side = f"{px(1)}px solid {ink}"
    frame = f"border-top: {side}; border-right: {side}; border-bottom: {side};" if is_framed else ""
    return f"""
    td.bar-{kind} {{ background-color: {ink}; }}
    table.callout-{kind} td.callout-body {{ background-color: {ground}; {frame} }}
    table.callout-{kind} p.callout-title {{ color: {ink}; }}
    """
