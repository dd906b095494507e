"""Texts of Word made up at random: each word stands in one place of its text alone (`w12`).

What is hidden has words of its own (`h12`), what was deleted too (`d12`): neither is shown.
"""

import io
import zipfile
from collections.abc import Callable
from random import Random

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
_PARTS = ("styles", "numbering", "footnotes", "endnotes")


class Writer:
    """What both kinds of text are made with: words that are counted, and a choice at random."""

    def __init__(self, seed: int) -> None:
        self.random = Random(seed)
        self._count = 0
        self.depth = 0  # how deep in tables, notes and boxes

    def word(self, kind: str = "w") -> str:
        self._count += 1
        return f"{kind}{self._count}"

    def one(self, **chances: int) -> str:
        return self.random.choices(list(chances), list(chances.values()))[0]

    def maybe(self, share: float) -> bool:
        return self.random.random() < share

    def inside(self, make: Callable[[], str]) -> str:
        self.depth += 1
        made = make()
        self.depth -= 1
        return made


def packed(files: dict[str, str]) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in files.items():
            archive.writestr(name, content)
    return out.getvalue()


class _Word(Writer):
    def __init__(self, seed: int) -> None:
        super().__init__(seed)
        self.notes: dict[str, list[str]] = {"footnote": [], "endnote": []}
        self.kinds = [self._kind(at) for at in range(4)]
        self.lists = [self._list(at) for at in range(1, 8)]

    def file(self) -> bytes:
        body = "".join(self.block() for _ in range(self.random.randrange(4, 14)))
        headings = "".join(self._heading_style(at) for at in (1, 2, 3))
        styles = "".join(
            f'<w:style w:type="paragraph" w:styleId="{name.replace(" ", "")}"><w:name w:val="{name}"/>{more}</w:style>'
            for name, more in {
                "Normal": "",
                "caption": "",
                "Title": "",
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
        levels = "".join(self._level(level) for level in range(4))
        return (
            f'<w:abstractNum w:abstractNumId="{at}"><w:nsid w:val="0000000{at}"/><w:multiLevelType '
            f'w:val="multilevel"/><w:tmpl w:val="0000000{at}"/>{levels}</w:abstractNum>'
        )

    def _level(self, at: int) -> str:
        form = self.one(decimal=6, lowerLetter=2, upperRoman=2, lowerRoman=1, bullet=2, decimalZero=1, none=1)
        around = self.one(a=6, b=2, c=2, d=1)
        shown = {"a": "%{}.", "b": "%{})", "c": "Part %{}", "d": "(%{})"}[around].format(at + 1)
        if at and self.maybe(0.5):
            shown = "".join(f"%{each}." for each in range(1, at + 2))
        shown = {"bullet": "•", "none": ""}.get(form, shown)
        more = "<w:isLgl/>" if self.maybe(0.15) else ""
        start = self.one(**{"1": 6, "3": 1, "0": 1})
        return (
            f'<w:lvl w:ilvl="{at}"><w:start w:val="{start}"/><w:numFmt w:val="{form}"/>{more}'
            f'<w:lvlText w:val="{shown}"/><w:lvlJc w:val="left"/></w:lvl>'
        )

    def _list(self, number: int) -> str:
        own = ""
        if self.maybe(0.5):
            level, start = self.random.randrange(3), self.one(**{"1": 4, "5": 1})
            inner = self._level(level) if self.maybe(0.2) else f'<w:startOverride w:val="{start}"/>'
            own = f'<w:lvlOverride w:ilvl="{level}">{inner}</w:lvlOverride>'
        return f'<w:num w:numId="{number}"><w:abstractNumId w:val="{number % 4}"/>{own}</w:num>'

    def _notes(self, kind: str) -> str:
        stock = "".join(
            f'<w:{kind} w:type="{name}" w:id="{at}"><w:p><w:r><w:{name}/></w:r></w:p></w:{kind}>'
            for at, name in ((-1, "separator"), (0, "continuationSeparator"))
        )
        return stock + "".join(
            f'<w:{kind} w:id="{at}">{inner}</w:{kind}>' for at, inner in enumerate(self.notes[kind], 1)
        )

    def block(self) -> str:
        kind = self.one(words=5, item=8, heading=4, table=2, named=2, sdt=1, deleted=1, hidden=1, empty=1, contents=0)
        if kind == "table" and self.depth < 1 + self.maybe(0.1):
            return self.inside(self._table)
        if kind == "sdt":
            return f"<w:sdt><w:sdtPr/><w:sdtContent>{self.block()}</w:sdtContent></w:sdt>"
        if kind == "heading" and not self.depth:
            level = self.random.randrange(1, 4)
            return self._p(f'<w:pStyle w:val="Heading{level}"/>')
        if kind == "named":
            return self._p(f'<w:pStyle w:val="{self.one(ListNumber=2, Mine=2, ListParagraph=1, Title=1)}"/>')
        if kind == "item":
            return "".join(self._item() for _ in range(self.random.randrange(1, 5)))
        if kind == "deleted" and not self.depth:  # a paragraph whose end was deleted: it goes on in the next
            return self._p('<w:rPr><w:del w:id="1" w:author="A"/></w:rPr>') + self._p()
        if kind == "hidden":
            looks = self.one(own=1, style=1)
            if looks == "style":
                return f'<w:p><w:pPr><w:pStyle w:val="Secret"/></w:pPr>{_r(self.word("h"))}</w:p>'
            return f"<w:p><w:pPr><w:rPr><w:vanish/></w:rPr></w:pPr>{_r(self.word('h'), '<w:vanish/>')}</w:p>"
        return "<w:p/>" if kind == "empty" else self._p()

    def _item(self) -> str:
        level, number = self.random.randrange(3), self.random.randrange(1, 8)
        return self._p(f'<w:numPr><w:ilvl w:val="{level}"/><w:numId w:val="{number}"/></w:numPr>')

    def _p(self, looks: str = "") -> str:
        runs = "".join(self._piece() for _ in range(self.random.randrange(1, 4)))
        return f"<w:p><w:pPr>{looks}</w:pPr>{_r(self.word() + ' ')}{runs}</w:p>"

    def _piece(self) -> str:
        kind = self.one(
            words=6, tab=1, br=1, link=1, field=1, simple=1, sym=1, hidden=1, ins=1, gone=1, note=1, box=1, caption=1,
            moved=1, control=1, form=1,
        )  # fmt: skip
        word = f" {self.word()} "
        begin, separate, end = (
            f'<w:r><w:fldChar w:fldCharType="{each}"/></w:r>' for each in ("begin", "separate", "end")
        )
        code = "<w:r><w:instrText> {} </w:instrText></w:r>".format
        if kind == "note" and not self.depth:
            name = self.one(footnote=2, endnote=1)
            self.notes[name].append(self.inside(lambda: "".join(self._p() for _ in range(self.random.randrange(1, 3)))))
            return f'<w:r><w:{name}Reference w:id="{len(self.notes[name])}"/></w:r>'
        if kind == "box" and not self.depth:
            return self.inside(self._box)
        return {
            "tab": lambda: f"<w:r><w:tab/></w:r>{_r(word)}",
            "br": lambda: f"<w:r><w:br/></w:r>{_r(word)}",
            "link": lambda: f'<w:hyperlink r:id="link">{_r(word)}</w:hyperlink>',
            "field": lambda: f"{begin}{code('REF x')}{separate}{_r(word)}{end}",
            "simple": lambda: f'<w:fldSimple w:instr=" DOCPROPERTY x ">{_r(word)}</w:fldSimple>',
            "sym": lambda: f'<w:r><w:sym w:font="Wingdings" w:char="F0FC"/></w:r>{_r(word)}',
            "hidden": lambda: _r(self.word("h"), "<w:vanish/>"),
            "ins": lambda: f'<w:ins w:id="2" w:author="A">{_r(word)}</w:ins>',
            "gone": lambda: f'<w:del w:id="3" w:author="A">{_r(self.word("d")).replace("w:t", "w:delText")}</w:del>',
            "moved": lambda: f'<w:moveTo w:id="4" w:author="A">{_r(word)}</w:moveTo>',
            "caption": lambda: f"{_r(' Table ')}{begin}{code('SEQ Table')}{separate}{_r(word)}{end}",
            "control": lambda: f"<w:sdt><w:sdtPr/><w:sdtContent>{_r(word)}</w:sdtContent></w:sdt>",
            "form": lambda: f'<w:smartTag w:element="x">{_r(word)}</w:smartTag>',
        }.get(kind, lambda: _r(word, "<w:b/>" if self.maybe(0.5) else ""))()

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
        width = self.random.randrange(2, 5)
        rows = []
        down = [False] * width  # which columns may be gone on with
        for _ in range(self.random.randrange(1, 4)):
            cells, at = [], 0
            while at < width:
                span = min(width - at, 1 + self.maybe(0.15))
                goes_on = down[at] and span == 1 and self.maybe(0.6)
                begins = not goes_on and span == 1 and self.maybe(0.2)
                down[at : at + span] = [goes_on or begins] + [False] * (span - 1)
                looks = f'<w:gridSpan w:val="{span}"/>' if span > 1 else ""
                looks += "<w:vMerge/>" if goes_on else '<w:vMerge w:val="restart"/>' if begins else ""
                inner = "<w:p/>" if goes_on else "".join(self.block() for _ in range(self.random.randrange(1, 3)))
                cells.append(f'<w:tc><w:tcPr><w:tcW w:w="2400" w:type="dxa"/>{looks}</w:tcPr>{inner}<w:p/></w:tc>')
                at += span
            rows.append(f"<w:tr>{''.join(cells)}</w:tr>")
        grid = '<w:gridCol w:w="2400"/>' * width
        return f"<w:tbl><w:tblPr/><w:tblGrid>{grid}</w:tblGrid>{''.join(rows)}</w:tbl>"


def _r(words: str, looks: str = "") -> str:
    return f'<w:r><w:rPr>{looks}</w:rPr><w:t xml:space="preserve">{words}</w:t></w:r>'


def _relation(name: str, kind: str, target: str) -> str:
    return f'<Relationship Id="{name}" Type="{kind}" Target="{target}"/>'


def _relations(inner: str) -> str:
    return f'<Relationships xmlns="{_PACKAGE}/relationships">{inner}</Relationships>'


def word_text(seed: int) -> bytes:
    """Return a .docx as Word writes it."""
    return _Word(seed).file()
