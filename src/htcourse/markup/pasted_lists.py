"""Lists of pasted HTML: those that stand beside their items, and numbers that Markdown would count otherwise."""

from bs4 import BeautifulSoup
from bs4.element import NavigableString, Tag

from htcourse.markup.list_numbers import numeral
from htcourse.markup.office_xml import whole

_FORMS = ("a", "A", "i", "I")
_KINDS = {"alpha": "a", "latin": "a", "roman": "i"}


def style_of(tag: Tag) -> dict[str, str]:
    """Return what the `style` of a tag says, in small letters."""
    pairs = (each.partition(":") for each in str(tag.get("style") or "").split(";"))
    return {key.strip().lower(): value.strip().lower() for key, _, value in pairs}


def put_in_items(soup: BeautifulSoup) -> None:
    """Put a list that stands between the items of another, as Google and old pages have it, into the item above."""
    for inner in soup.find_all(["ul", "ol"]):
        above = inner.find_previous_sibling(True)
        if inner.parent is not None and inner.parent.name in ("ul", "ol") and above is not None and above.name == "li":
            above.append(inner.extract())


def keep_numbers(soup: BeautifulSoup) -> None:
    """Make words of letters and Roman numbers, which no list of Markdown has, and lists of numbers out of a row."""
    for numbered in soup.find_all("ol"):
        items = numbered.find_all("li", recursive=False)
        form = next(filter(None, map(_form, [*items[:1], numbered])), "")
        if form:
            _letter(numbered, items, form)
        elif numbered.has_attr("reversed") or numbered.find("li", value=True, recursive=False):
            _part_numbers(soup, numbered)


def _form(tag: Tag) -> str:
    """Return how the first number of a list looks, where that is no figure and said by a list or its item."""
    style = style_of(tag)
    case, _, kind = (style.get("list-style-type") or style.get("list-style", "").partition(" ")[0]).partition("-")
    form = _KINDS.get(kind, "")
    if form and case in ("lower", "upper"):
        return form if case == "lower" else form.upper()
    told = str(tag.get("type") or "")
    return told if told in _FORMS and not case else ""


def _letter(numbered: Tag, items: list[Tag], form: str) -> None:
    """Make paragraphs of items, each with its letter in front, as Word's come."""
    number = whole(str(numbered.get("start") or ""), 1)
    for item in items:
        number = whole(str(item.get("value") or ""), number)
        first = item.find(True)
        is_block = first is not None and first.name in ("p", "div") and not str(first.previous_sibling or "").strip()
        holder = first if isinstance(first, Tag) and is_block else item
        holder.insert(0, NavigableString(f"{numeral(number, form)}. "))
        item.name = "div"
        number += 1
    numbered.name = "div"


def _part_numbers(soup: BeautifulSoup, numbered: Tag) -> None:
    """Make several lists of one whose numbers do not stand in a row: with values of its own, or counted downwards."""
    items = [each.extract() for each in numbered.find_all("li", recursive=False)]
    is_reversed, last = numbered.has_attr("reversed"), -1
    number = whole(str(numbered.get("start") or ""), len(items) if is_reversed else 1)
    numbered.name = "div"
    current = numbered
    for item in items:
        number = whole(str(item.get("value") or ""), number)
        if current is numbered or number != last + 1:
            current = soup.new_tag("ol", start=str(number))
            numbered.append(current)
        current.append(item)
        last, number = number, max(0, number - 1) if is_reversed else number + 1
