"""Author's HTML made safe: a short list of tags and attributes, no scripts, no styles, no pictures from elsewhere."""

import re

import nh3

from htcourse.core.translatable import unsteered

_TAGS = """
    p br hr blockquote ul ol li dl dt dd h1 h2 h3 h4 h5 h6 pre table caption thead tbody tfoot tr th td
    a img span em strong b i u s del ins sub sup small mark code kbd samp var abbr cite
"""
TAGS = frozenset(_TAGS.split())
_EVERYWHERE = frozenset({"title", "lang", "dir"})
_ATTRIBUTES = {
    "a": _EVERYWHERE | {"href"},
    "img": _EVERYWHERE | {"src", "alt", "width", "height"},
    "li": _EVERYWHERE | {"id", "value"},
    "ol": _EVERYWHERE | {"start", "type"},
    "td": _EVERYWHERE | {"align", "colspan", "rowspan"},
    "th": _EVERYWHERE | {"align", "colspan", "rowspan"},
}
_ALLOWED = {tag: set(_ATTRIBUTES.get(tag, _EVERYWHERE)) for tag in TAGS}

_NUMBER = re.compile(r"[0-9]{1,4}")
_FOOTNOTE = re.compile(r"fn:([\w-]+)")
_PICTURE = re.compile(r"images/[^\\:?#%\x00-\x1f]+")
_WEB = re.compile(r"(?:https?://[^\s/\\@]+|mailto:[^\s@]+@)[^\s\\]*", re.IGNORECASE)
_INTERNAL = re.compile(r"(?:[a-z0-9-]+/)?[a-z0-9-]*(?:#[\w.-]+)?")
_FINE = {
    "align": re.compile(r"left|right|center"),
    "width": _NUMBER,
    "height": _NUMBER,
    "colspan": _NUMBER,
    "rowspan": _NUMBER,
    "start": _NUMBER,
    "value": _NUMBER,
    "type": re.compile(r"[1aAiI]"),
    "dir": re.compile(r"ltr|rtl|auto"),
    "lang": re.compile(r"[A-Za-z]{2,3}(?:-[A-Za-z0-9]+)*"),
}


def is_allowed(tag: str, attribute: str = "", value: str = "") -> bool:
    """Say whether a tag, or an attribute of it with this value, stays."""
    if tag not in TAGS:
        return False
    return not attribute or (attribute in _ALLOWED[tag] and _filtered(tag, attribute, value) is not None)


def allowed_attribute(attribute: str, value: str) -> bool:
    """Say whether an attribute given in braces (`{title="…"}`) stays on any tag at all."""
    return any(is_allowed(tag, attribute, value) for tag in TAGS if attribute in _ALLOWED[tag])


def is_picture(name: str) -> bool:
    """Say whether a name is that of a picture inside the module (`images/x.png`)."""
    return bool(_PICTURE.fullmatch(name)) and ".." not in name.split("/")


def is_link(address: str) -> bool:
    """Say whether an address is a web page, a mail address, or a lesson or section of the course."""
    return bool(_WEB.fullmatch(address) or (address and _INTERNAL.fullmatch(address)) or _is_footnote(address))


def _is_footnote(address: str) -> bool:
    return address.startswith("#") and bool(_FOOTNOTE.fullmatch(address[1:]))


def _filtered(tag: str, attribute: str, value: str) -> str | None:
    if attribute == "src":
        return f"picture:{value}" if is_picture(value) else None
    if attribute == "href":
        return _link(value)
    if attribute == "id":
        footnote = _FOOTNOTE.fullmatch(value)
        return f"footnote-{footnote[1]}" if footnote else None
    fine = _FINE.get(attribute)
    return value if fine is None or fine.fullmatch(value) else None


def _link(address: str) -> str | None:
    """Return the address with a scheme of our own when it leads inside the course; None when it must go."""
    if _is_footnote(address):
        return f"footnote:{address[4:]}"
    if not is_link(address):
        return None
    return address if _WEB.fullmatch(address) else f"section:{address}"


_CLEANER = nh3.Cleaner(
    tags=set(TAGS),
    attributes=_ALLOWED,
    attribute_filter=_filtered,
    url_schemes={"http", "https", "mailto"},
    link_rel=None,
    strip_comments=True,
)


def _filtered_again(tag: str, attribute: str, value: str) -> str | None:
    """Keep what `clean` made of a picture's name, too: a wording was made safe once where its module was compiled."""
    return _filtered(tag, attribute, value.removeprefix("picture:") if attribute == "src" else value)


_HEADINGS = {f"h{level}" for level in range(1, 7)}
_BROUGHT = nh3.Cleaner(
    tags=TAGS - _HEADINGS,
    attributes={tag: names - {"dir"} for tag, names in _ALLOWED.items() if tag not in _HEADINGS},
    attribute_filter=_filtered_again,
    url_schemes={"http", "https", "mailto", "picture"},
    link_rel=None,
    strip_comments=True,
)


def clean_brought(html: str) -> str:
    """Return safe HTML of a wording that a file of anyone's making brings: it heads nothing, and turns no letters.

    Pictures are those of its module here, by name: which one was asked about tells one question from another.
    """
    return unsteered(_BROUGHT.clean(html))


def clean(html: str) -> str:
    """Return safe HTML: what is not allowed is gone, the words stay (those of scripts and styles do not).

    Links into the course become `section:lesson#slug`, footnotes `footnote:label`, pictures `picture:images/…`.
    """
    return _CLEANER.clean(html)
