"""What an item shows: its text, and the responses with their own texts and labels; materials become HTML."""

import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field
from html import escape, unescape
from itertools import pairwise
from typing import TYPE_CHECKING

from htcourse.core.read_numbers import parse_number
from htcourse.formats.qti12.patterns import EXACT, mode_of
from htcourse.markup.from_html import looks_like_html
from htcourse.markup.package_texts import html_inside

if TYPE_CHECKING:
    from lxml.etree import _Element

_RESPONSES = ("response_lid", "response_str", "response_num", "response_grp", "response_xy", "response_extension")
_RIGHT_SIDES = "RIGHT_MATCH_BLOCK"
_TAG = re.compile(r"<[^<>]*>")
_PICKED = ("dropdown", "wordbank")
_NOT_TEXT = ("answerdepth", "suggested_solution")
"""How ILIAS labels materials that nobody reads: how far an item is indented, where in ILIAS more stands."""
STAND_IN = "\ufdd0{}\ufdd1"
"""Stands for a field within the text: noncharacters, which no text has (Unicode 16, 23.7)."""
_STANDS_IN = re.compile("\ufdd0\\d+\ufdd1")
_BY_ILIAS = "ILIAS_VERSION"
_ASKED = ("?", "؟", "？")


@dataclass(slots=True)
class Response:
    """Something to be answered: what stands beside it, and its labels with their HTML.

    `modes` says how labels that are typed are compared, where not exactly; of picked ones one is chosen, whatever the
    type of the item says (New Quizzes of Canvas call all three ways of a blank alike).
    """

    ident: str
    tag: str
    cardinality: str
    html: str
    labels: list[tuple[str, str]] = field(default_factory=list)
    is_number: bool = False
    is_picked: bool = False
    is_menu: bool = False
    """Whether its labels are chosen, though its tag says that it is typed (ILIAS)."""
    bounds: tuple[float, float] | None = None
    """The lowest and the highest number that its field takes."""
    modes: dict[str, str] = field(default_factory=dict)
    lefts: list[tuple[str, str]] = field(default_factory=list)
    """What the labels are matched with, likewise."""
    keeps_order: bool | None = None
    """Whether its labels stand as they are written; None where the item does not say."""


@dataclass(slots=True)
class Presentation:
    """The HTML of the text, in which `STAND_IN` stands for each typed field, and the responses in order."""

    html: str
    responses: list[Response]


def presentation_of(item: "_Element") -> Presentation:
    """Return what an item shows."""
    shown = item.find("presentation")
    if shown is None:
        return Presentation("", [])
    responses: list[Response] = []
    pieces = [each for each in _pieces(shown, responses) if each is not None or is_by_ilias(item)]
    html = "".join(_apart(_note_above(pieces)))
    rights = [each for each in shown.iter("flow") if each.get("class") == _RIGHT_SIDES]
    sides = [html_of(each) for each in rights[0] if html_of(each).strip()] if rights else []
    for each in responses:
        if sides and not any(text.strip() for _, text in each.labels):
            each.labels = [(ident, side) for (ident, _), side in zip(each.labels, sides, strict=False)]
    return Presentation(html, responses)


def is_by_ilias(item: "_Element") -> bool:
    """Tell whether ILIAS wrote an item."""
    return any(each.text == _BY_ILIAS for each in item.iter("fieldlabel"))


def read_plain_as_html(item: "_Element") -> None:
    """Let plain texts of an item be HTML: ILIAS calls HTML without tags plain, and means “&” by “&amp;”."""
    for each in item.iter("mattext"):
        if (each.get("texttype") or "").lower() == "text/plain" and not len(each):
            words = unescape(each.text or "")
            each.text = escape(words, quote=False).replace("\n", "<br>") if words.strip() else ""
            each.set("texttype", "text/html")


def _note_above(pieces: list[str | None]) -> list[str | None]:
    """Return pieces with the only field of a question last, where nothing but a note stands behind it."""
    fields = [at for at, each in enumerate(pieces) if each and _STANDS_IN.fullmatch(each)]
    if len(fields) != 1:
        return pieces
    before, after = pieces[: fields[0]], pieces[fields[0] + 1 :]
    asked, note = (words_in("".join(filter(None, each))) for each in (before, after))
    is_sentence = note[:1].isupper() and " " in note and note.endswith((".", "!", "…"))
    is_note = is_sentence or (note.startswith("(") and note.endswith((")", ").")))
    return [*before, *after, pieces[fields[0]]] if asked.endswith(_ASKED) and is_note else pieces


def _apart(pieces: list[str | None]) -> Iterator[str]:
    """Give pieces so that no two texts run together: ILIAS writes what is to be done just before a text with gaps.

    None is such a text that begins with a gap.
    """
    for each, after in pairwise([*pieces, " "]):
        is_met = after is None or (_is_text(after) and not after[0].isspace())
        yield f"<div>{each}</div>" if each and is_met and _is_text(each) and not each[-1].isspace() else each or ""


def _is_text(piece: str) -> bool:
    return bool(words_in(piece)) and not _STANDS_IN.fullmatch(piece)


def _pieces(holder: "_Element", responses: list[Response]) -> Iterator[str | None]:
    """Give the texts below an element and what stands in for its fields; None for an empty text."""
    for each in holder:
        if each.tag in _RESPONSES:
            responses.append(_response(each))
            if each.tag != "response_lid":
                yield STAND_IN.format(len(responses))
        elif each.tag == "material":
            if each.get("label") not in _NOT_TEXT:
                yield html_of(each) or None
        elif each.tag == "flow" and each.get("class") == "RESPONSE_BLOCK" and each.find(".//response_lid") is not None:
            _take_left_sides(each, responses)
        elif each.get("class") != _RIGHT_SIDES:
            yield from _pieces(each, responses)


def _take_left_sides(block: "_Element", responses: list[Response]) -> None:
    """Take the responses of Blackboard's matching, and of its jumbled sentences, which have nothing beside them.

    What stands beside one alone is its left side.
    """
    for each in block.findall("flow") or [block]:
        several = each.findall(".//response_lid")
        for found in several:
            response = _response(found)
            if len(several) == 1:
                response.html = response.html or "".join(
                    map(html_of, each.findall(".//flow[@class='FORMATTED_TEXT_BLOCK']"))
                )
            responses.append(response)


def _response(element: "_Element") -> Response:
    lefts, labels = list[tuple[str, str]](), list[tuple[str, str]]()
    for each in element.iter("response_label"):
        (labels if each.get("match_group") is None else lefts).append((each.get("ident") or "", html_of(each)))
    fib = element.find(".//render_fib")
    is_number = element.tag == "response_num" or (
        fib is not None and (fib.get("fibtype") or "").lower() in ("decimal", "integer")
    )
    low, high = (None if fib is None else parse_number(fib.get(each) or "") for each in ("minnumber", "maxnumber"))
    beside = _ends(element) or "".join(html_of(each) for each in element.findall("material"))
    written = {each.get("ident") or "": each for each in element.iter("response_label")}
    modes = {ident: mode_of(each.get("scoring_algorithm")) for ident, each in written.items()}
    return Response(
        element.get("ident") or "",
        str(element.tag),
        (element.get("rcardinality") or "Single").title(),
        beside,
        labels,
        is_number,
        is_picked=any((each.get("answer_type") or "").lower() in _PICKED for each in written.values()),
        is_menu=element.tag == "response_str" and bool(labels) and fib is None,
        bounds=None if low is None or high is None else (low, high),
        modes={ident: mode for ident, mode in modes.items() if mode != EXACT},
        lefts=lefts,
        keeps_order=_keeps_order(element, written.values()),
    )


def _ends(element: "_Element") -> str:
    """Return what stands above the first and below the last item of an order (New Quizzes of Canvas), as one line."""
    found = {each.get("position"): words_in(html_of(each)) for each in element.findall("material")}
    ends = [found.get(each) or "" for each in ("top", "bottom")]
    return f"<div>{' → '.join(escape(each) or '…' for each in ends)}</div>" if any(ends) else ""


def _keeps_order(element: "_Element", labels: Iterable["_Element"]) -> bool | None:
    choice = element.find(".//render_choice")
    said = "" if choice is None else (choice.get("shuffle") or "").lower()
    return said == "no" or any((each.get("rshuffle") or "").lower() == "no" for each in labels) if said else None


def words_in(html: str) -> str:
    """Return the words of HTML on a line."""
    return " ".join(unescape(_TAG.sub(" ", html)).split())


def html_of(element: "_Element") -> str:
    """Return the HTML of the materials below an element."""
    return "".join(_materials(element))


def _materials(element: "_Element") -> Iterator[str]:
    for each in element if element.tag not in _WRITERS else [element]:
        if each.get("label") in _NOT_TEXT:
            continue
        write = _WRITERS.get(str(each.tag))
        if write is not None:
            yield write(each)
        elif each.tag in ("flow_mat", "flow", "hintmaterial", "solutionmaterial"):
            yield f"<div>{''.join(_materials(each))}</div>"
        elif each.tag not in _RESPONSES:
            yield from _materials(each)


def _text(element: "_Element") -> str:
    written = element.text or ""
    if len(element):
        return html_inside(element)
    kind = (element.get("texttype") or element.get("type") or "").lower()
    is_html = "html" in kind or (kind not in ("text/plain", "plain_text") and looks_like_html(written))
    return _with_files(element, written) if is_html else escape(written, quote=False).replace("\n", "<br>")


def _with_files(element: "_Element", html: str) -> str:
    """Return HTML whose pictures name the files that stand beside it by their labels (`il_0_mob_510` of ILIAS)."""
    holder = element.getparent()
    for each in () if holder is None else holder.findall("matimage"):
        if (label := each.get("label")) and (uri := each.get("uri")):
            html = html.replace(f'src="{label}"', f'src="{escape(uri)}"')
    return html


def _picture(element: "_Element") -> str:
    if element.get("embedded", "").lower() == "base64":
        source = f"data:{element.get('imagtype') or 'image/png'};base64,{''.join((element.text or '').split())}"
    elif _shown_in_text(element):
        return ""
    else:
        source = element.get("uri") or ""
    return f'<img src="{escape(source)}" alt="{escape(element.get("label") or "")}">'


def _shown_in_text(picture: "_Element") -> bool:
    """Whether it only says which file a text beside it shows, as ILIAS writes pictures of its editor."""
    label, holder = picture.get("label") or "", picture.getparent()
    texts = () if holder is None or not label else holder.iter("mattext")
    return any(f'src="{label}"' in "".join(map(str, each.itertext())) for each in texts)


def _break(_element: "_Element") -> str:
    return "<br>"


_WRITERS: dict[str, Callable[["_Element"], str]] = {
    "mattext": _text,
    "fieldentry": _text,
    "matemtext": _text,
    "mat_formattedtext": _text,
    "solutionhint": _text,
    "matimage": _picture,
    "matbreak": _break,
}
