"""Texts of LibreOffice made up at random, as those of Word are."""

from tests.hard.word_writer import Writer, packed

_ODF = "urn:oasis:names:tc:opendocument:xmlns:"
_SPACES = " ".join(
    f'xmlns:{short}="{_ODF}{name}:1.0"'
    for short, name in (
        *((each, each) for each in ("office", "text", "style", "table", "manifest")),
        ("draw", "drawing"),
        ("svg", "svg-compatible"),
        ("fo", "xsl-fo-compatible"),
    )
)
_SPACES += ' xmlns:xlink="http://www.w3.org/1999/xlink" xmlns:dc="http://purl.org/dc/elements/1.1/"'
_OUTER = 'text:anchor-type="paragraph" svg:width="4cm" svg:height="2cm"'


class _Odt(Writer):
    def __init__(self, seed: int) -> None:
        super().__init__(seed)
        self._ids = 0

    def file(self) -> bytes:
        lists = "".join(
            f'<text:list-style style:name="L{at}">{"".join(self._level(level) for level in range(1, 5))}'
            "</text:list-style>"
            for at in range(4)
        )
        hidden = '<style:text-properties text:display="none"/>'
        looks = f'<style:style style:name="H" style:family="text">{hidden}</style:style>'
        looks += f'<style:style style:name="HP" style:family="paragraph">{hidden}</style:style>'
        body = "".join(self.block() for _ in range(self.random.randrange(4, 14)))
        kind = "application/vnd.oasis.opendocument.text"
        entries = "".join(
            f'<manifest:file-entry manifest:full-path="{name}" manifest:media-type="{media}"/>'
            for name, media in (("/", kind), ("content.xml", "text/xml"), ("styles.xml", "text/xml"))
        )
        outline = "".join(self._level(at, "outline-level-style", may_be_bullet=False) for at in (1, 2, 3))
        return packed(
            {
                "mimetype": kind,
                "content.xml": _odf(
                    "document-content",
                    f"<office:automatic-styles>{looks}{lists}</office:automatic-styles>"
                    f"<office:body><office:text>{body}</office:text></office:body>",
                ),
                "styles.xml": _odf(
                    "document-styles",
                    f'<office:styles><text:outline-style style:name="Outline">{outline}</text:outline-style>'
                    "</office:styles>",
                ),
                "META-INF/manifest.xml": f'<manifest:manifest {_SPACES} manifest:version="1.3">{entries}'
                "</manifest:manifest>",
            }
        )

    def _level(self, at: int, tag: str = "list-level-style-number", *, may_be_bullet: bool = True) -> str:
        if may_be_bullet and self.maybe(0.2):
            return f'<text:list-level-style-bullet text:level="{at}" text:bullet-char="•"/>'
        form = self.one(**{"1": 6, "a": 2, "I": 2, "i": 1})
        before, behind = self.random.choice([("", "."), ("", ")"), ("Part ", ""), ("(", ")")])
        more = f' text:start-value="{self.random.choice((0, 3))}"' if self.maybe(0.2) else ""
        more += f' text:display-levels="{at}"' if at > 1 and not before and self.maybe(0.4) else ""
        return (
            f'<text:{tag} text:level="{at}" style:num-format="{form}" style:num-prefix="{before}" '
            f'style:num-suffix="{behind}"{more}/>'
        )

    def block(self) -> str:
        kind = self.one(words=5, list=8, heading=4, table=2, section=1, hidden=1, empty=1)
        if kind == "table" and self.depth < 1:
            return self.inside(self._table)
        if kind == "heading" and not self.depth:
            return self._heading()
        if kind == "list":
            return self._list(1)
        if kind == "section" and not self.depth:
            self._ids += 1
            return f'<text:section text:name="S{self._ids}">{self.block()}</text:section>'
        if kind == "hidden":
            return f'<text:p text:style-name="HP">{self.word("h")}</text:p>'
        return "<text:p/>" if kind == "empty" else self._p()

    def _heading(self) -> str:
        return f'<text:h text:outline-level="{self.random.randrange(1, 4)}">{self.word()} {self._piece()}</text:h>'

    def _list(self, level: int) -> str:
        self._ids += 1
        more = f' xml:id="list{self._ids}"'
        more += f' text:style-name="L{self.random.randrange(4)}"' if level == 1 or self.maybe(0.1) else ""
        if level == 1:
            more += self.one(**{"": 3, ' text:continue-numbering="true"': 2})
        inner = "".join(self._list_item(level) for _ in range(self.random.randrange(1, 4)))
        return f"<text:list{more}>{inner}</text:list>"

    def _list_item(self, level: int) -> str:
        tag = self.one(**{"list-item": 12, "list-header": 1})
        more = ' text:start-value="7"' if tag == "list-item" and self.maybe(0.05) else ""
        inner = self._p()
        if level < 3 and tag == "list-item" and self.maybe(0.35):
            inner += self._list(level + 1)
            inner += self._p() if self.maybe(0.2) else ""
            inner += self._heading() if not self.depth and self.maybe(0.1) else ""
        return f"<text:{tag}{more}>{inner}</text:{tag}>"

    def _p(self) -> str:
        return f"<text:p>{self.word()} {''.join(self._piece() for _ in range(self.random.randrange(1, 4)))}</text:p>"

    def _piece(self) -> str:
        kind = self.one(words=5, span=2, tab=1, br=1, link=1, hidden=1, note=1, box=1, field=1, mark=1, ruby=1)
        if kind == "note" and not self.depth:
            self._ids += 1
            body = self.inside(self._p)
            return (
                f'<text:note text:id="n{self._ids}" text:note-class="{self.one(footnote=2, endnote=1)}">'
                f"<text:note-citation>1</text:note-citation><text:note-body>{body}</text:note-body></text:note>"
            )
        if kind == "box" and not self.depth:
            return f"<draw:frame {_OUTER}><draw:text-box>{self.inside(self._p)}</draw:text-box></draw:frame>"
        word = f" {self.word()} "
        return {
            "span": lambda: f'<text:span text:style-name="T">{word}</text:span>',
            "tab": lambda: f"<text:tab/>{word}",
            "br": lambda: f"<text:line-break/>{word}",
            "link": lambda: f'<text:a xlink:type="simple" xlink:href="https://www.ilo.org/x">{word}</text:a>',
            "hidden": lambda: f'<text:span text:style-name="H">{self.word("h")}</text:span>',
            "field": lambda: f'Table <text:sequence text:name="Table" text:formula="1">{word}</text:sequence>',
            "mark": lambda: f'<text:bookmark-start text:name="m"/>{word}<text:bookmark-end text:name="m"/>',
            "ruby": lambda: f"<text:ruby><text:ruby-base>{word}</text:ruby-base></text:ruby>",
        }.get(kind, lambda: word)()

    def _table(self) -> str:
        width, rows = self.random.randrange(2, 5), []
        for _ in range(self.random.randrange(1, 4)):
            cells, at = "", 0
            while at < width:
                span = min(width - at, 1 + self.maybe(0.15))
                more = f' table:number-columns-spanned="{span}"' if span > 1 else ""
                cells += f"<table:table-cell{more}>{self.block()}</table:table-cell>"
                cells += "<table:covered-table-cell/>" * (span - 1)
                at += span
            rows.append(f"<table:table-row>{cells}</table:table-row>")
        self._ids += 1
        columns = f'<table:table-column table:number-columns-repeated="{width}"/>'
        return f'<table:table table:name="T{self._ids}">{columns}{"".join(rows)}</table:table>'


def _odf(name: str, inner: str) -> str:
    return f'<office:{name} {_SPACES} office:version="1.3">{inner}</office:{name}>'


def odt_text(seed: int) -> bytes:
    """Return an .odt as LibreOffice writes it."""
    return _Odt(seed).file()
