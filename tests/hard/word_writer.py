"""Texts of Word made up at random: each word stands in one place of its text alone (`w12`).

What is hidden has words of its own (`h12`), what was deleted too (`d12`): neither is shown.
"""

from tests.hard.made_up import packed
from tests.hard.word_pieces import DAY, PIECES, WordWriter, begun, control, deleted, ended, field, r, separated

_W = (
    'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" '
    'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" '
    'xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" '
    'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" '
    'xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape" '
    'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" '
    'xmlns:v="urn:schemas-microsoft-com:vml"'
)
_TYPES = "application/vnd.openxmlformats-officedocument.wordprocessingml."
_RELATED = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_PACKAGE = "http://schemas.openxmlformats.org/package/2006"
_PARTS = ("styles", "numbering", "footnotes", "endnotes", "comments")


class _Word(WordWriter):
    def __init__(self, seed: int) -> None:
        super().__init__(seed)
        self.notes: dict[str, list[str]] = {"footnote": [], "endnote": []}
        self.kinds = [self._kind(at) for at in range(5)]
        self.lists = [self._list(at) for at in range(1, 9)]  # the last for what is hidden

    def file(self) -> bytes:
        body = "".join(self.block() for _ in range(self.random.randrange(4, 14)))
        headings = "".join(self._heading_style(at) for at in (1, 2, 3))
        styles = "".join(
            f'<w:style w:type="paragraph" w:styleId="{name.replace(" ", "")}"><w:name w:val="{name}"/>{more}</w:style>'
            for name, more in {
                "Normal": "",
                "caption": "",
                "Title": "",
                "toc 1": "",
                "table of figures": "",
                "List Paragraph": '<w:basedOn w:val="Normal"/>',
                "List Number": '<w:pPr><w:numPr><w:numId w:val="2"/></w:numPr></w:pPr>',
                "Mine": '<w:basedOn w:val="ListNumber"/><w:pPr><w:numPr><w:ilvl w:val="1"/></w:numPr></w:pPr>',
                "Secret": "<w:rPr><w:vanish/></w:rPr>",
            }.items()
        )
        parts = {
            "document": f"<w:body>{body}<w:sectPr/></w:body>",
            "styles": styles + headings,
            "numbering": "".join(self.kinds + self.lists),
            **{f"{kind}s": self._notes(kind) for kind in self.notes},
            "comments": "".join(
                f'<w:comment w:id="{at}" w:author="A"><w:p>{r(each)}</w:p></w:comment>'
                for at, each in enumerate(self.comments, 1)
            ),
        }
        files = {
            f"word/{name}.xml": f'<?xml version="1.0" encoding="UTF-8"?><w:{name} {_W}>{inner}</w:{name}>'
            for name, inner in parts.items()
        }
        kinds = {name: f"{_TYPES}{'document.main' if name == 'document' else name}+xml" for name in parts}
        told = "".join(f'<Override PartName="/word/{each}.xml" ContentType="{kind}"/>' for each, kind in kinds.items())
        rels = '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
        links = "".join(_relation(each, f"{_RELATED}/{each}", f"{each}.xml") for each in _PARTS)
        links += _relation("link", f"{_RELATED}/hyperlink", "https://www.ilo.org/x").replace(
            "/>", ' TargetMode="External"/>'
        )
        return packed(
            {
                "[Content_Types].xml": f'<Types xmlns="{_PACKAGE}/content-types">{rels}{told}</Types>',
                "_rels/.rels": _relations(_relation("main", f"{_RELATED}/officeDocument", "word/document.xml")),
                "word/_rels/document.xml.rels": _relations(links),
                **files,
            }
        )

    def _heading_style(self, at: int) -> str:
        level = "" if at == 1 else f'<w:ilvl w:val="{at - 1}"/>'
        number = f'<w:numPr>{level}<w:numId w:val="1"/></w:numPr>' if self.maybe(0.7) else ""
        return (
            f'<w:style w:type="paragraph" w:styleId="Heading{at}"><w:name w:val="heading {at}"/>'
            f'<w:basedOn w:val="Normal"/><w:pPr>{number}<w:outlineLvl w:val="{at - 1}"/></w:pPr></w:style>'
        )

    def _kind(self, at: int) -> str:
        levels = "".join(self._level(level, may_be_bullet=at != 1) for level in range(4))
        return (
            f'<w:abstractNum w:abstractNumId="{at}"><w:nsid w:val="0000000{at}"/><w:multiLevelType '
            f'w:val="multilevel"/><w:tmpl w:val="0000000{at}"/>{levels}</w:abstractNum>'
        )

    def _level(self, at: int, *, may_be_bullet: bool = True) -> str:
        bullet = 2 * may_be_bullet
        form = self.one(decimal=6, lowerLetter=2, upperRoman=2, lowerRoman=1, bullet=bullet, decimalZero=1, none=1)
        around = self.one(a=6, b=2, c=2, d=1)
        shown = {"a": "%{}.", "b": "%{})", "c": "Part %{}", "d": "(%{})"}[around].format(at + 1)
        if at and self.maybe(0.5):
            shown = "".join(f"%{each}." for each in range(1, at + 2))
        shown = {"bullet": "•", "none": ""}.get(form, shown)
        more = "<w:isLgl/>" if self.maybe(0.15) else ""
        start = self.one(**{"1": 6, "3": 1, "0": int(form != "decimalZero")})
        return (
            f'<w:lvl w:ilvl="{at}"><w:start w:val="{start}"/><w:numFmt w:val="{form}"/>{more}'
            f'<w:lvlText w:val="{shown}"/><w:lvlJc w:val="left"/></w:lvl>'
        )

    def _list(self, number: int) -> str:
        own = ""
        if self.maybe(0.5):
            level, start = self.random.randrange(3), self.one(**{"1": 4, "5": 1})
            inner = self._level(level) if number == 4 else f'<w:startOverride w:val="{start}"/>'
            own = f'<w:lvlOverride w:ilvl="{level}">{inner}</w:lvlOverride>'
        kind = (
            number % 4 if number < 8 else 4
        )  # only one of its kind has a level of its own: LibreOffice sets that apart
        return f'<w:num w:numId="{number}"><w:abstractNumId w:val="{kind}"/>{own}</w:num>'

    def _notes(self, kind: str) -> str:
        stock = "".join(
            f'<w:{kind} w:type="{name}" w:id="{at}"><w:p><w:r><w:{name}/></w:r></w:p></w:{kind}>'
            for at, name in ((-1, "separator"), (0, "continuationSeparator"))
        )
        return stock + "".join(
            f'<w:{kind} w:id="{at}">{inner}</w:{kind}>' for at, inner in enumerate(self.notes[kind], 1)
        )

    def block(self) -> str:
        makes = {
            "words": (5, self._p),
            "item": (8, lambda: "".join(self._item() for _ in range(self.random.randrange(1, 5)))),
            "heading": (4, self._heading),
            "table": (2, self._table),
            "named": (2, self._named),
            "control": (1, lambda: control("", "".join(self.block() for _ in range(self.random.randrange(1, 3))))),
            "gone": (2, self._gone),
            "hidden": (1, self._hidden_p),
            "empty": (1, lambda: "<w:p/>"),
            "contents": (1, self._contents),
            "over": (1, self._over),
            "beside": (1, self._beside),
            "section": (1, self._section),
        }
        return self.random.choices([make for _, make in makes.values()], [share for share, _ in makes.values()])[0]()

    def _heading(self) -> str:
        level, number = self.random.randrange(1, 4), self.random.randrange(1, 8)
        own = self.one(none=6, off=2, other=int(not self.places), level=1)
        looks = {
            "off": '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="0"/></w:numPr>',
            "other": f'<w:numPr><w:ilvl w:val="{level - 1}"/><w:numId w:val="{number}"/></w:numPr>',
            "level": f'<w:outlineLvl w:val="{self.random.randrange(4)}"/>',
        }.get(own, "")
        style = f'<w:pStyle w:val="Heading{level}"/>{looks}'
        return f"<w:p><w:pPr>{style}</w:pPr></w:p>" if self.maybe(0.05) else self._p(style)

    def _named(self) -> str:
        off = '<w:numPr><w:numId w:val="0"/></w:numPr>' if self.maybe(0.2) else ""
        return self._p(f'<w:pStyle w:val="{self.one(ListNumber=2, Mine=2, ListParagraph=1, Title=1)}"/>{off}')

    def _item(self) -> str:
        level, number = self.random.randrange(3), self.random.choice([*range(1, 8), *range(1, 8), 0, 99])
        return self._p(f'<w:numPr><w:ilvl w:val="{level}"/><w:numId w:val="{number}"/></w:numPr>')

    def _gone(self) -> str:
        """Return a paragraph whose end was deleted, which goes on in the next, or one that was deleted or moved."""
        if self.maybe(0.5):
            return self._p(f'<w:rPr><w:del w:id="1" w:author="A" {DAY}/></w:rPr>') + self._p()
        tag = self.one(**{"del": 2, "moveFrom": 1})
        looks = f'<w:rPr><w:{tag} w:id="1" w:author="A" {DAY}/></w:rPr>'
        inner = r(self.word("d"))
        inner = deleted(inner) if tag == "del" else f'<w:moveFrom w:id="5" w:author="A" {DAY}>{inner}</w:moveFrom>'
        return f"<w:p><w:pPr>{looks}</w:pPr>{inner}</w:p>{self._p()}"

    def _hidden_p(self) -> str:
        if self.maybe(0.5):
            return f'<w:p><w:pPr><w:pStyle w:val="Secret"/></w:pPr>{r(self.word("h"))}</w:p>'
        item = '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="8"/></w:numPr>' if self.maybe(0.5) else ""
        return f"<w:p><w:pPr>{item}<w:rPr><w:vanish/></w:rPr></w:pPr>{r(self.word('h'), '<w:vanish/>')}</w:p>"

    def _contents(self) -> str:
        """Return a table of contents, of which nothing comes in."""
        code = self.one(**{' TOC \\o "1-3" \\h ': 1, ' TOC \\c "Table" ': 1})
        style = "toc1" if "\\o" in code else "tableoffigures"
        looks = f'<w:pPr><w:pStyle w:val="{style}"/></w:pPr>'
        page = field(" PAGEREF _Ref1 \\h ", r("1"))
        rows = [f'<w:hyperlink w:anchor="_Ref1">{r(self.word("d"))}<w:r><w:tab/></w:r>{page}</w:hyperlink>'] * 2
        inner = f"<w:p>{looks}{begun(code)}{separated()}{rows[0]}</w:p><w:p>{looks}{rows[1]}</w:p><w:p>{ended()}</w:p>"
        return control("<w:docPartObj/>", inner) if self.maybe(0.5) else inner

    def _over(self) -> str:
        """Return a field that shows several paragraphs."""
        first, last = (
            f"{begun(' QUOTE x ')}{separated()}{r(self.word())}",
            f"{r(self.word())}{ended()}{r(' ')}{self._piece()}",
        )
        return f"<w:p>{first}</w:p>{self._p()}<w:p>{last}</w:p>"

    def _beside(self) -> str:
        """Return a paragraph in a frame, or one whose first letters are drawn over several lines."""
        if self.places:
            return self._p()
        if self.maybe(0.5):
            big = '<w:framePr w:dropCap="drop" w:lines="3" w:wrap="around" w:vAnchor="text" w:hAnchor="text"/>'
            return f"<w:p><w:pPr>{big}</w:pPr>{r(self.word() + ' ')}</w:p>{self._p()}"
        return self._p('<w:framePr w:w="2000" w:hSpace="180" w:wrap="around" w:vAnchor="text" w:hAnchor="page"/>')

    def _section(self) -> str:
        """Return a paragraph that ends a section, has stops for its tabs, or begins a page."""
        tab = '<w:tabs><w:tab w:val="left" w:leader="{}" w:pos="5000"/></w:tabs>'.format
        columns = f'<w:sectPr><w:type w:val="continuous"/><w:cols w:num="{self.random.randrange(1, 4)}"/></w:sectPr>'
        kinds = [tab("underscore"), tab("dot"), "<w:pageBreakBefore/>", *([] if self.places else [columns])]
        return self._p(self.random.choice(kinds))

    def _p(self, looks: str = "") -> str:
        self.is_plain = "numPr" not in looks and "pStyle" not in looks
        runs = "".join(self._piece() for _ in range(self.random.randrange(1, 4)))
        return f"<w:p><w:pPr>{looks}</w:pPr>{r(self.word() + ' ')}{runs}</w:p>"

    def _piece(self) -> str:
        if not ({"box", "note"} & {*self.places}) and self.maybe(0.03):
            return (
                f"{self.inside('box', self._box)}{r(f' {self.word()} ')}"  # else it is hidden with hidden words behind
            )
        makes = [make for _, make in PIECES.values()]
        return self.random.choices(makes, [share for share, _ in PIECES.values()])[0](self)

    def called(self, kind: str = "w") -> str:
        name = self.one(footnote=2, endnote=1)

        def made() -> str:
            if kind != "w":
                return f"<w:p>{r(self.word(kind))}</w:p>"
            more = (self._item, self._table) if self.is_plain else ()  # else LibreOffice gives the caller no number
            return "".join(self.one_of(self._p, self._p, *more) for _ in range(1 + self.maybe(0.3)))

        was_plain = self.is_plain
        self.notes[name].append(self.inside("note", made))
        self.is_plain = was_plain
        return f'<w:r><w:{name}Reference w:id="{len(self.notes[name])}"/></w:r>'

    def _box(self) -> str:
        inner = "".join(self._p() for _ in range(self.random.randrange(1, 3)))
        box = f"<w:txbxContent>{inner}</w:txbxContent>"
        shape = (
            '<wp:anchor distT="0" distB="0" distL="0" distR="0" simplePos="0" relativeHeight="1" behindDoc="0" '
            'locked="0" layoutInCell="1" allowOverlap="1"><wp:simplePos x="0" y="0"/><wp:positionH '
            'relativeFrom="column"><wp:posOffset>0</wp:posOffset></wp:positionH><wp:positionV '
            'relativeFrom="paragraph"><wp:posOffset>0</wp:posOffset></wp:positionV><wp:extent cx="900000" '
            'cy="900000"/><wp:wrapNone/><wp:docPr id="9" name="Box"/><a:graphic><a:graphicData '
            'uri="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"><wps:wsp><wps:cNvSpPr '
            'txBox="1"/><wps:spPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="900000" cy="900000"/></a:xfrm><a:prstGeom '
            f'prst="rect"/></wps:spPr><wps:txbx>{box}</wps:txbx><wps:bodyPr/></wps:wsp></a:graphicData></a:graphic>'
            "</wp:anchor>"
        )
        old = f'<w:pict><v:shape style="width:90pt;height:90pt"><v:textbox>{box}</v:textbox></v:shape></w:pict>'
        return (
            f'<w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing>{shape}</w:drawing></mc:Choice>'
            f"<mc:Fallback>{old}</mc:Fallback></mc:AlternateContent></w:r>"
        )

    def _table(self) -> str:
        if len(self.places) > self.maybe(0.2) or self.places[-2:] == ["table", "table"]:
            return self._p()
        return self.inside("table", self._whole_table)

    def _whole_table(self) -> str:
        width = self.random.randrange(1, 5)
        rows = []
        down = [False] * width  # which columns may be gone on with
        for number in range(self.random.randrange(1, 4)):
            kind = self.one(as_is=12, gone=1, new=1, held=1) if width > 1 else "as_is"
            cells, at = [], 0
            while at < width:
                span = min(width - at, 1 + self.maybe(0.15))
                goes_on = down[at] and span == 1 and self.maybe(0.6) and kind != "gone"
                begins = not goes_on and span == 1 and self.maybe(0.2)
                down[at : at + span] = [goes_on or begins] + [False] * (span - 1)
                looks = f'<w:gridSpan w:val="{span}"/>' if span > 1 else ""
                looks += "<w:vMerge/>" if goes_on else '<w:vMerge w:val="restart"/>' if begins else ""
                inner = "<w:p/>"
                if kind == "gone":
                    inner = f"<w:p>{deleted(r(self.word('d')))}</w:p>"
                elif not goes_on:
                    inner = "".join(self.block() for _ in range(self.random.randrange(1, 3)))
                cell = f'<w:tc><w:tcPr><w:tcW w:w="2400" w:type="dxa"/>{looks}</w:tcPr>{inner}<w:p/></w:tc>'
                cells.append(control("", cell) if self.maybe(0.05) else cell)
                at += span
            looks = {
                "gone": f'<w:del w:id="11" w:author="A" {DAY}/>',
                "new": f'<w:ins w:id="12" w:author="A" {DAY}/>',
            }.get(kind, "<w:tblHeader/>" if not number and self.maybe(0.3) else "")
            row = f"<w:tr><w:trPr>{looks}</w:trPr>{''.join(cells)}</w:tr>"
            rows.append(control("", row) if kind == "held" else row)
        grid = '<w:gridCol w:w="2400"/>' * width
        return f"<w:tbl><w:tblPr/><w:tblGrid>{grid}</w:tblGrid>{''.join(rows)}</w:tbl>"


def _relation(name: str, kind: str, target: str) -> str:
    return f'<Relationship Id="{name}" Type="{kind}" Target="{target}"/>'


def _relations(inner: str) -> str:
    return f'<Relationships xmlns="{_PACKAGE}/relationships">{inner}</Relationships>'


def word_text(seed: int) -> bytes:
    """Return a .docx as Word writes it."""
    return _Word(seed).file()
