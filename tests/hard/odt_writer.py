"""Texts of LibreOffice made up at random, as those of Word are."""

from tests.hard.made_up import Writer, packed

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

_VARIABLES = (
    '<text:variable-decls><text:variable-decl office:value-type="string" text:name="v"/></text:variable-decls>'
    '<text:sequence-decls><text:sequence-decl text:display-outline-level="0" text:name="Table"/></text:sequence-decls>'
)
_PIECES = {
    "span": '<text:span text:style-name="T">{w}</text:span>',
    "tab": "<text:tab/>{w}",
    "line": "<text:line-break/>{w}",
    "link": '<text:a xlink:type="simple" xlink:href="https://www.ilo.org/x">{w}</text:a>',
    "hidden": '<text:span text:style-name="H"> {h} </text:span>',
    "caption": 'Table <text:sequence text:name="Table" text:formula="ooow:Table+1">1</text:sequence> {w}',
    "marked": '<text:bookmark-start text:name="m{id}"/>{w}<text:bookmark-end text:name="m{id}"/> '
    '<text:bookmark-ref text:reference-format="text" text:ref-name="m{id}">{w}</text:bookmark-ref>',
    "referred": '<text:reference-mark-start text:name="r{id}"/>{w}<text:reference-mark-end text:name="r{id}"/> '
    '<text:reference-ref text:reference-format="text" text:ref-name="r{id}">{w}</text:reference-ref>',
    "page": 'page <text:page-number text:select-page="current">1</text:page-number> {w}',
    "ruby": "<text:ruby><text:ruby-base>{w}</text:ruby-base><text:ruby-text>{x}</text:ruby-text></text:ruby>",
    "condition": '<text:conditional-text text:condition="ooow:1==1" text:string-value-if-true="{w}" '
    'text:string-value-if-false="{d}" text:current-value="true">{w}</text:conditional-text>',
    "unhidden": '<text:hidden-text text:condition="ooow:0==1" text:string-value="{w}" text:is-hidden="false">{w}'
    "</text:hidden-text>",
    "hidden text": '<text:hidden-text text:condition="ooow:1==1" text:string-value="{h}" text:is-hidden="true">{h}'
    "</text:hidden-text>",
    "variable": '<text:variable-set text:name="v" office:value-type="string" office:string-value="{w}">{w}'
    '</text:variable-set> <text:variable-get text:name="v">{w}</text:variable-get>',
    "unshown": '<text:variable-set text:name="v" office:value-type="string" office:string-value="{h}" '
    'text:display="none"/>',
    "place": '<text:placeholder text:placeholder-type="text">&lt;{w}&gt;</text:placeholder>',
    "choice": '<text:drop-down text:name="x"><text:label text:value="{d}"/><text:label text:current-selected="true" '
    'text:value="{w}"/>{w}</text:drop-down>',
    "typed": '<text:text-input text:description="{d}">{w}</text:text-input>',
    "index": '<text:alphabetical-index-mark text:string-value="{d}"/>{w}',
    "chapter": '<text:toc-mark text:string-value="{d}" text:outline-level="1"/>{w}',
    "page break": "<text:soft-page-break/>{w}",
    "spaces": '<text:s text:c="3"/>{w}',
    "meta": "<text:meta>{w}</text:meta>",
    "script": "<text:script> {d} </text:script> {w}",
    "soft": "re\u00adturn {w}",
    "hard": "T\u2011visa\u00a0{w}",
    "blank": "______ {w}",
    "thin": "1\u202f000 {w}",
    "signs": "a*b [x] # ~ ^ | 1. {w}",
}
"""What stands within a paragraph, with the kinds of its words."""


class _Odt(Writer):
    def __init__(self, seed: int) -> None:
        super().__init__(seed)
        self._ids = 0
        self._lists: list[tuple[str, str]] = []  # the names of those before, and their styles
        self._changes = ""

    def file(self) -> bytes:
        lists = "".join(
            f'<text:list-style style:name="L{at}">{"".join(self._level(level) for level in range(1, 5))}'
            "</text:list-style>"
            for at in range(4)
        )
        hidden = '<style:text-properties text:display="none"/>'
        looks = f'<style:style style:name="H" style:family="text">{hidden}</style:style>'
        looks += f'<style:style style:name="HP" style:family="paragraph">{hidden}</style:style>'
        looks += '<style:style style:name="Off" style:family="paragraph" style:list-style-name=""/>'
        body = "".join(self.block() for _ in range(self.random.randrange(4, 14)))
        changes = f"<text:tracked-changes>{self._changes}</text:tracked-changes>" if self._changes else ""
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
                    f"<office:body><office:text>{changes}{_VARIABLES}{body}</office:text></office:body>",
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
        makes = {
            "words": (5, self._p),
            "list": (8, lambda: self._list(1)),
            "heading": (4, self._heading),
            "table": (2, self._table),
            "section": (1, self._section),
            "hidden": (1, self._hidden_p),
            "empty": (1, lambda: "<text:p/>"),
            "contents": (1, self._contents),
        }
        return self.random.choices([make for _, make in makes.values()], [share for share, _ in makes.values()])[0]()

    def _heading(self) -> str:
        if self.places:
            return self._p()
        more = f' text:outline-level="{self.random.randrange(1, 4)}"'
        more += self.one(**{"": 12, ' text:restart-numbering="true" text:start-value="5"': 1})
        more += self.one(**{"": 12, ' text:is-list-header="true"': 1, ' text:style-name="Off"': 1})
        inner = "" if self.maybe(0.05) else f"{self.word()} {self._piece()}"
        return f"<text:h{more}>{inner}</text:h>"

    def _section(self) -> str:
        if self.places:
            return self._p()
        name = f'text:name="S{self._id()}"'
        if self.maybe(0.3):
            more = self.one(
                **{'text:display="none"': 1, 'text:display="condition" text:condition="1==1" text:is-hidden="true"': 1}
            )
            return f"<text:section {name} {more}><text:p>{self.word('h')}</text:p></text:section>"
        return f"<text:section {name}>{self.block()}</text:section>"

    def _hidden_p(self) -> str:
        hides = '<text:hidden-paragraph text:condition="ooow:1==1" text:is-hidden="true"/>'
        word = self.word("h")
        return self.random.choice([f'<text:p text:style-name="HP">{word}</text:p>', f"<text:p>{hides}{word}</text:p>"])

    def _contents(self) -> str:
        """Return a table of contents, of which nothing comes in."""
        kind = self.one(**{"table-of-content": 2, "illustration-index": 1})
        title = f'<text:index-title text:name="I{self._id()}"><text:p>{self.word("d")}</text:p></text:index-title>'
        body = f"<text:index-body>{title}<text:p>{self.word('d')}<text:tab/>1</text:p></text:index-body>"
        return f'<text:{kind} text:name="C{self._id()}"><text:{kind}-source/>{body}</text:{kind}>'

    def _id(self) -> int:
        self._ids += 1
        return self._ids

    def _list(self, level: int) -> str:
        name = f"list{self._id()}"
        more = f' text:style-name="L{self.random.randrange(4)}"' if level == 1 or self.maybe(0.1) else ""
        if level == 1:
            goes_on = self.one(no=6, number=4, list=2 * bool(self._lists))
            if goes_on == "list":
                before, style = self.random.choice(self._lists)
                more = f' text:continue-list="{before}"{style}'
            elif goes_on == "number":
                more += ' text:continue-numbering="true"'
            style = more[more.index(" text:style-name") :].partition('" ')[0].rstrip('"') + '"'
            self._lists.append((name, style))
        inner = "".join(self._list_item(level) for _ in range(self.random.randrange(1, 4)))
        return f'<text:list xml:id="{name}"{more}>{inner}</text:list>'

    def _list_item(self, level: int) -> str:
        tag = self.one(**{"list-item": 12, "list-header": 1})
        more = ' text:start-value="7"' if tag == "list-item" and self.maybe(0.05) else ""
        inner = self._heading() if not self.places and self.maybe(0.05) else self._p()
        may_hold = tag == "list-item" and "is-list-header" not in inner
        if level < 3 and may_hold and self.maybe(0.35):
            inner += self._list(level + 1)
            inner += self._p() if self.maybe(0.2) else ""
            inner += self._heading() if not self.places and self.maybe(0.1) else ""
        return f"<text:{tag}{more}>{inner}</text:{tag}>"

    def _p(self) -> str:
        return f"<text:p>{self.word()} {''.join(self._piece() for _ in range(self.random.randrange(1, 4)))}</text:p>"

    def _piece(self) -> str:
        may_call = not {"box", "note"} & {*self.places}
        kind = self.one(
            words=8, note=2 * may_call, box=1 * may_call, gone=1, new=1, comment=1, **dict.fromkeys(_PIECES, 1)
        )
        if kind == "note":
            body = self.inside("note", self._p)
            return (
                f'<text:note text:id="n{self._id()}" text:note-class="{self.one(footnote=2, endnote=1)}">'
                f"<text:note-citation>1</text:note-citation><text:note-body>{body}</text:note-body></text:note>"
            )
        if kind == "box":
            inner = self.inside("box", self._p)
            shape = f"<draw:custom-shape {_OUTER}>{inner}</draw:custom-shape>"
            return self.random.choice(
                [shape, f"<draw:frame {_OUTER}><draw:text-box>{inner}</draw:text-box></draw:frame>"]
            )
        if kind in ("gone", "new"):
            return self._changed(kind)
        if kind == "comment":
            self._ids += 1
            name, told = (
                f'office:name="a{self._ids}"',
                "<dc:creator>A</dc:creator><dc:date>2026-01-01T00:00:00</dc:date>",
            )
            inner = f"{told}<text:p>{self.word('d')}</text:p>"
            end = f"{self.word()} <office:annotation-end {name}/>" if self.maybe(0.5) else ""
            return f"<office:annotation {name}>{inner}</office:annotation> {end}"
        if kind == "words":
            return f" {self.word()} "
        made = _PIECES[kind]
        for name, each in {"w": "w", "x": "w", "d": "d", "h": "h"}.items():
            made = made.replace(f"{{{name}}}", self.word(each)) if f"{{{name}}}" in made else made
        return f" {made.replace('{id}', str(self._id()))} "

    def _changed(self, kind: str) -> str:
        """Return words that were taken out or put in: what was taken out stands at the head of the text."""
        name = f"ct{self._id()}"
        told = (
            "<office:change-info><dc:creator>A</dc:creator><dc:date>2026-01-01T00:00:00</dc:date></office:change-info>"
        )
        if kind == "new":
            inner = f"<text:insertion>{told}</text:insertion>"
            shown = (
                f'<text:change-start text:change-id="{name}"/> {self.word()} <text:change-end text:change-id="{name}"/>'
            )
        else:
            inner = f"<text:deletion>{told}<text:p> {self.word('d')} </text:p></text:deletion>"
            shown = f' <text:change text:change-id="{name}"/> '
        self._changes += f'<text:changed-region xml:id="{name}" text:id="{name}">{inner}</text:changed-region>'
        return shown

    def _table(self) -> str:
        if len(self.places) > self.maybe(0.2) or self.places[-2:] == ["table", "table"]:
            return self._p()
        return self.inside("table", self._whole_table)

    def _whole_table(self) -> str:
        width, rows = self.random.randrange(1, 5), []
        down = [0] * width  # how many rows each column is still covered
        count = self.random.randrange(1, 4)
        for number in range(count):
            cells, at = "", 0
            while at < width:
                if down[at]:
                    down[at] -= 1
                    cells += "<table:covered-table-cell/>"
                    at += 1
                    continue
                span = 2 if at + 1 < width and not down[at + 1] and self.maybe(0.15) else 1
                more = f' table:number-columns-spanned="{span}"' if span > 1 else ""
                if span == 1 and number + 1 < count and self.maybe(0.15):
                    more, down[at] = ' table:number-rows-spanned="2"', 1
                inner = "".join(self.block() for _ in range(self.random.randrange(1, 3)))
                cells += f"<table:table-cell{more}>{inner}</table:table-cell>"
                cells += "<table:covered-table-cell/>" * (span - 1)
                at += span
            rows.append(f"<table:table-row>{cells}</table:table-row>")
        if self.maybe(0.3):
            rows[0] = f"<table:table-header-rows>{rows[0]}</table:table-header-rows>"
        columns = f'<table:table-column table:number-columns-repeated="{width}"/>'
        return f'<table:table table:name="T{self._id()}">{columns}{"".join(rows)}</table:table>'


def _odf(name: str, inner: str) -> str:
    return f'<office:{name} {_SPACES} office:version="1.3">{inner}</office:{name}>'


def odt_text(seed: int) -> bytes:
    """Return an .odt as LibreOffice writes it."""
    return _Odt(seed).file()
