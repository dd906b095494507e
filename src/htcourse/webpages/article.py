"""A piece of compiled HTML to semantic HTML of a web page: links that lead somewhere, callouts as asides.

What is compiled is made for QTextBrowser: callouts and tables are built so that it can draw them, links have schemes of
our own (`cite:3`, `term:exploitation`, `section:module/lesson#slug`, `footnote:a`, `picture:images/x.png`).
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from urllib.parse import quote

from lxml import html as lxml_html
from lxml.html import HtmlElement

from htcourse.webpages.edition import Edition
from htcourse.webpages.page_files import GLOSSARY, Medium, address, lesson_file, short, to_root
from htcourse.webpages.xml_text import xml_text

_LAYOUT = ("width", "cellspacing", "cellpadding", "border", "valign")
_ALIGN = "align"
_WEB = ("http://", "https://", "mailto:")


@dataclass
class Leads:
    """Where links of one page lead, and what it has shown so far.

    `scope` keeps the footnotes of a page's sections apart. `terms` and `cited` gather full term ids and the numbers of
    citations, in the order of the page; `pictures` the names of the files it shows. `has_unchecked`: it has the mark of
    what is unchecked.
    """

    edition: Edition
    medium: Medium
    page: str
    lesson: str = ""
    scope: str = ""
    terms: dict[str, None] = field(default_factory=dict)
    cited: dict[str, None] = field(default_factory=dict)
    pictures: dict[str, None] = field(default_factory=dict)
    has_unchecked: bool = False

    def article(self, html: str) -> str:
        """Return a piece of compiled HTML as it stands on this page."""
        if "<" not in html:
            return html
        root = lxml_html.fragment_fromstring(xml_text(html), create_parent="div")
        for element in list(root.iter("a")):
            self._link(element)
        for element in list(root.iter("img")):
            self._picture(element)
        for element in list(root.iter("p", "li", "h3", "h4", "h5", "h6", "dt", "dd")):
            self._anchor(element)
        for element in list(root.iter("table")):
            _table(element)
        return "".join(_pieces(root)).strip()

    def section_address(self, target: str, slug: str) -> str:
        """Return where a lesson or section of this module is on these pages; empty when it is not."""
        module = self.edition.module.id
        lesson = target if "/" in target else f"{module}/{target}"
        if lesson not in self.edition.lessons:
            return ""
        known = [each.slug for each in self.edition.sections(lesson)]
        slug = slug if slug in known else ""
        if lesson == self.lesson:
            return f"#{slug}" if slug else "#"
        return address(self.page, lesson_file(lesson), slug) if self.medium.is_linked else ""

    def _link(self, link: HtmlElement) -> None:
        href = link.get("href", "")
        scheme, _, rest = href.partition(":")
        leads: dict[str, Callable[[HtmlElement, str], None]] = {
            "cite": self._cite,
            "term": self._term,
            "section": self._section,
            "footnote": self._footnote,
            "unchecked": self._unchecked,
        }
        if scheme in leads:
            leads[scheme](link, rest)
        elif href.startswith(_WEB):
            link.set("rel", "external noopener noreferrer")
        else:
            link.drop_tag()

    def _cite(self, link: HtmlElement, number: str) -> None:
        if not self.lesson:  # a question names its sources beside its text
            link.drop_tag()
            return
        if number not in self.cited:
            link.set("id", f"cite_{number}")
            self.cited[number] = None
        link.set("href", f"#source_{number}")
        link.set("role", "doc-noteref")

    def _term(self, link: HtmlElement, name: str) -> None:
        full = name if "/" in name else f"{self.edition.module.id}/{name}"
        rows = self.edition.terms.get(full)
        if rows is None or not (self.lesson or self.medium.is_linked):
            link.drop_tag()
            return
        self.terms[full] = None
        anchor = f"term_{short(full)}"
        link.set("href", address(self.page, GLOSSARY, anchor) if self.medium.is_linked else f"#{anchor}")
        if plain := self.edition.term(rows).plain:
            link.set("title", xml_text(plain))

    def _section(self, link: HtmlElement, target: str) -> None:
        lesson, _, slug = target.partition("#")
        if href := self.section_address(lesson, slug):
            link.set("href", href)
        else:
            link.drop_tag()

    def _footnote(self, link: HtmlElement, label: str) -> None:
        link.set("href", f"#footnote_{self.scope}_{label}")
        link.set("role", "doc-noteref")

    def _unchecked(self, mark: HtmlElement, _rest: str) -> None:
        """Say what the mark means to a pointer and to a screen reader; the page says it once more in words."""
        self.has_unchecked = True
        mark.tag = "abbr"
        del mark.attrib["href"]
        mark.set("aria-label", mark.get("title", ""))
        mark.set("tabindex", "0")
        mark.set("role", "note")

    def _anchor(self, element: HtmlElement) -> None:
        """Keep the ids of footnotes, apart by section; those of paragraphs are for highlights in the program."""
        given = element.attrib.pop("id", "")
        if given.startswith("footnote-"):
            element.set("id", f"footnote_{self.scope}_{given.removeprefix('footnote-')}")
        if align := element.attrib.pop(_ALIGN, ""):
            element.set("class", f"to-{align}")

    def _picture(self, picture: HtmlElement) -> None:
        name = picture.get("src", "").removeprefix("picture:")
        if name not in self.edition.pictures:
            alt = picture.get("alt", "")
            picture.tag = "span"
            picture.attrib.clear()
            picture.text = alt
            return
        self.pictures[name] = None
        picture.set("src", quote(to_root(self.page) + name))
        picture.set("alt", picture.get("alt", ""))
        picture.set("loading", "lazy")


def _table(table: HtmlElement) -> None:
    kinds = table.get("class", "").split()
    for name in _LAYOUT:
        table.attrib.pop(name, None)
    if "callout" in kinds:
        _callout(table, next((each for each in kinds if each.startswith("callout-")), ""))
        return
    for cell in table.iter("th", "td"):
        align = cell.attrib.pop(_ALIGN, "")
        if align:
            cell.set("class", f"to-{align}")
        if cell.tag == "th":
            cell.set("scope", "col")
        paragraphs = list(cell)
        if len(paragraphs) == 1 and paragraphs[0].tag == "p" and not (cell.text or "").strip():
            paragraphs[0].drop_tag()
    _wrap(table, "div", {"class": "table", "tabindex": "0"})


def _callout(table: HtmlElement, kind: str) -> None:
    """Turn a callout's table of two cells into an aside with its body."""
    body = next((cell for cell in table.iter("td") if "callout-body" in cell.get("class", "")), None)
    if body is None:
        return
    aside = lxml_html.Element("aside")
    aside.set("class", f"callout {kind}")
    aside.text = body.text
    for child in list(body):
        if child.tag == "p" and "callout-title" in child.get("class", ""):
            child.set("class", "callout-title")
        aside.append(child)
    aside.tail, table.tail = table.tail, None
    parent = table.getparent()
    if parent is not None:
        parent.replace(table, aside)


def _wrap(element: HtmlElement, tag: str, attributes: dict[str, str]) -> None:
    parent = element.getparent()
    if parent is None:
        return
    around = lxml_html.Element(tag, attributes)
    around.tail, element.tail = element.tail, None
    parent.replace(element, around)
    around.append(element)


def _pieces(root: HtmlElement) -> Iterator[str]:
    yield lxml_html.tostring(root, encoding="unicode").removeprefix("<div>").removesuffix("</div>")
