"""What stands within a paragraph of Word: fields, forms, changes, marks, signs and blanks, each as Word writes it."""

from abc import ABC, abstractmethod
from collections.abc import Callable, Mapping

from tests.hard.made_up import Writer

DAY = 'w:date="2026-01-01T00:00:00Z"'


class WordWriter(Writer, ABC):
    """What these ask of the text in which they stand."""

    def __init__(self, seed: int) -> None:
        super().__init__(seed)
        self.marked: list[str] = []
        self.comments: list[str] = []
        self.is_plain = True  # of the paragraph: it is none of a list and no heading

    @property
    def may_call(self) -> bool:
        """Say whether a note may be called here."""
        return not {"box", "note"} & {*self.places}

    @abstractmethod
    def called(self, kind: str = "w") -> str:
        """Make a note and call it; one of deleted or hidden words has a word of these alone."""


def r(words: str, looks: str = "") -> str:
    return f'<w:r><w:rPr>{looks}</w:rPr><w:t xml:space="preserve">{words}</w:t></w:r>'


def _mark(kind: str, more: str = "") -> str:
    return f'<w:r><w:fldChar w:fldCharType="{kind}">{more}</w:fldChar></w:r>'


def begun(code: str, more: str = "") -> str:
    """Return a field up to what it shows."""
    return f"{_mark('begin', more)}<w:r><w:instrText>{code}</w:instrText></w:r>"


def field(code: str, shown: str | None, more: str = "") -> str:
    return f"{begun(code, more)}{'' if shown is None else _mark('separate') + shown}{_mark('end')}"


def ended() -> str:
    return _mark("end")


def separated() -> str:
    return _mark("separate")


def control(kind: str, shown: str) -> str:
    return f"<w:sdt><w:sdtPr>{kind}</w:sdtPr><w:sdtContent>{shown}</w:sdtContent></w:sdt>"


def inserted(inner: str) -> str:
    return f'<w:ins w:id="2" w:author="A" {DAY}>{inner}</w:ins>'


def deleted(inner: str) -> str:
    inner = inner.replace("<w:t ", "<w:delText ").replace("</w:t>", "</w:delText>")
    return f'<w:del w:id="3" w:author="A" {DAY}>{inner}</w:del>'


def _word(made: WordWriter, kind: str = "w") -> str:
    return f" {made.word(kind)} "


def _words(made: WordWriter) -> str:
    return r(_word(made), made.one(**{"<w:b/>": 2, "<w:i/>": 1, "<w:caps/>": 1, "": 4}))


def _marked(made: WordWriter) -> str:
    if not made.may_call:  # else what refers to it may stand before it
        return _words(made)
    word = made.word()
    made.marked.append(word)
    at = len(made.marked)
    start, end = f'<w:bookmarkStart w:id="{at}" w:name="_Ref{at}"/>', f'<w:bookmarkEnd w:id="{at}"/>'
    return f"{r(' ')}{start}{r(word)}{end}{r(' ')}"


def _reference(made: WordWriter) -> str:
    """Refer to what is marked before: its words stand here again."""
    if not made.marked or not made.may_call:
        return _marked(made)
    at = made.random.randrange(len(made.marked))
    return r(" ") + field(f" REF _Ref{at + 1} \\h ", r(made.marked[at])) + r(" ")


def _page(made: WordWriter) -> str:
    at = max(1, len(made.marked))
    code = made.one(**{f" PAGEREF _Ref{at} \\h ": 2, " PAGE ": 1, " NUMPAGES ": 1})
    return r(" on page ") + field(code, r("1")) + r(_word(made))


def _choice(made: WordWriter) -> str:
    entries = [made.word("d"), made.word(), made.word("d")]
    listed = "".join(f'<w:listEntry w:val="{each}"/>' for each in entries)
    form = f'<w:ffData><w:name w:val="x"/><w:enabled/><w:ddList><w:result w:val="1"/>{listed}</w:ddList></w:ffData>'
    return field(" FORMDROPDOWN ", None, form) + r(" ")


def _typed(made: WordWriter) -> str:
    form = '<w:ffData><w:name w:val="x"/><w:enabled/><w:textInput/></w:ffData>'
    return field(" FORMTEXT ", r(_word(made)), form)


def _ticked(made: WordWriter) -> str:
    sign = made.one(**{"☒": 1, "☐": 1})
    space = 'xmlns:w14="http://schemas.microsoft.com/office/word/2010/wordml"'
    box = f'<w14:checkbox {space}><w14:checked w14:val="{int(sign == "☒")}"/></w14:checkbox>'
    return control(box, r(sign)) + r(_word(made))


def _held(made: WordWriter) -> str:
    kind = made.one(
        **{
            "": 1,
            "<w:text/>": 2,
            "<w:showingPlcHdr/><w:text/>": 2,
            '<w:date><w:dateFormat w:val="d.M.yyyy"/></w:date>': 1,
            '<w:dropDownList><w:listItem w:displayText="a" w:value="a"/></w:dropDownList>': 1,
            '<w:alias w:val="d"/><w:richText/>': 1,
        }
    )
    return control(kind, _words(made))


def _gone(made: WordWriter) -> str:
    inner = made.one(words=3, note=1, link=1, again=1)
    gone = r(_word(made, "d"))
    if inner == "note" and made.may_call:
        gone += made.called("d")
    shown = deleted(gone)  # behind it words, without which LibreOffice shows no number of the paragraph
    if inner == "link":
        return f'<w:hyperlink r:id="link">{shown}{r(_word(made))}</w:hyperlink>'
    return f"{inserted(shown) if inner == 'again' else shown}{r(_word(made))}"


def _moved(made: WordWriter) -> str:
    start, end = (f'<w:move{{}}Range{each} w:id="{{}}" w:name="m" w:author="A" {DAY}/>' for each in ("Start", "End"))
    away = f'<w:moveFrom w:id="5" w:author="A" {DAY}>{r(_word(made, "d"))}</w:moveFrom>'
    here = f'<w:moveTo w:id="6" w:author="A" {DAY}>{r(_word(made))}</w:moveTo>'
    return f"{start.format('From', 7)}{away}{end.format('From', 7)}{start.format('To', 8)}{here}{end.format('To', 8)}"


def _hidden(made: WordWriter) -> str:
    note = made.called("h") if made.may_call and made.maybe(0.3) else ""
    return (
        r(_word(made, "h"), "<w:vanish/>") + note.replace("<w:r>", "<w:r><w:rPr><w:vanish/></w:rPr>") + r(_word(made))
    )


def _looked_otherwise(made: WordWriter) -> str:
    before = '<w:rPrChange w:id="9" w:author="A"><w:rPr><w:vanish/><w:strike/></w:rPr></w:rPrChange>'
    return r(_word(made), before)


def _comment(made: WordWriter) -> str:
    if made.places:  # in a note LibreOffice ends
        return _words(made)
    made.comments.append(made.word("d"))
    at = len(made.comments)
    start, end = (f'<w:commentRange{each} w:id="{at}"/>' for each in ("Start", "End"))
    return f'{start}{r(_word(made))}{end}<w:r><w:commentReference w:id="{at}"/></w:r>'


def _sign(made: WordWriter) -> str:
    font, code = made.random.choice(
        [("Wingdings", "F0FC"), ("Wingdings", "F0A8"), ("Symbol", "F0B7"), ("Symbol", "F0A3"), ("Wingdings 2", "F052")]
    )
    return r(" ") + f'<w:r><w:sym w:font="{font}" w:char="{code}"/></w:r>' + r(_word(made))


def _blank(made: WordWriter) -> str:
    words = made.one(
        **{
            " ______ ": 2,
            "________": 1,
            " ….......... ": 1,
            " § 5 ": 1,
            "\u00a0–\u00a0": 1,
            " 10\u2009% ": 1,
            " 1\u202f000 ": 1,
            " a*b*c ": 1,
            " a_b_ [x] ": 1,
            " 1. ": 1,
            " 5 &lt; 6 &amp; 7 ": 1,
            " # ": 1,
            " ~a~ ^b^ ": 1,
            " | ": 1,
        }
    )
    return r(words) + r(_word(made))


def _hyphen(made: WordWriter) -> str:
    soft = f"{r(' re')}<w:r><w:softHyphen/></w:r>{r('turn ')}"
    hard = f"{r(' T')}<w:r><w:noBreakHyphen/></w:r>{r('visa ')}"
    return made.random.choice([soft, hard, r(" re\u00adturn ")]) + r(_word(made))


def _break(made: WordWriter) -> str:
    may_begin = made.is_plain and not made.places  # LibreOffice gives what follows in a list a number of its own
    new = {'w:br w:type="page"': 2, 'w:br w:type="column"': 1} if may_begin else {}
    kind = made.one(**{"w:lastRenderedPageBreak": 1, "w:cr": 1}, **new)
    return f"<w:r><{kind}/></w:r>{r(_word(made))}"


def _link(made: WordWriter) -> str:
    field_link = field(' HYPERLINK "https://www.ilo.org/x" ', r(_word(made)))
    page = field(" PAGEREF _Ref1 \\h ", r("1"))
    return made.random.choice(
        [
            f'<w:hyperlink r:id="link">{r(_word(made))}</w:hyperlink>',
            field_link,
            f'<w:hyperlink w:anchor="_Ref1">{r(_word(made))}</w:hyperlink>',
            f'<w:hyperlink r:id="link">{_marked(made)}{_reference(made)}</w:hyperlink>',
            f'<w:hyperlink w:anchor="_Ref1">{page}{r(_word(made))}</w:hyperlink>',
        ]
    )


def _silent(made: WordWriter) -> str:
    """Return a field that shows nothing."""
    code = made.one(XE=1, TC=1, SET=1)
    return field(f' {code} "{made.word("d")}" ', None)


def _inner(made: WordWriter) -> str:
    code = '<w:r><w:instrText xml:space="preserve">{}</w:instrText></w:r>'.format
    whole = f"{code(' IF ')}{field(' MERGEFIELD x ', r('1'))}{code(' = 1 a b ')}"
    return f"{_mark('begin')}{whole}{separated()}{r(_word(made))}{ended()}"


def _wrapped(made: WordWriter) -> str:
    tag = made.one(**{'smartTag w:element="x"': 2, 'customXml w:element="x"': 1, 'bdo w:val="ltr"': 1, "dir": 1})
    return f"<w:{tag}>{_words(made)}</w:{tag.partition(' ')[0]}>"


def _ruby(made: WordWriter) -> str:
    above, base = (f"<w:{tag}>{r(made.word())}</w:{tag}>" for tag in ("rt", "rubyBase"))
    return f"{r(' ')}<w:r><w:ruby><w:rubyPr/>{above}{base}</w:ruby></w:r>{r(' ')}"


def _formula(made: WordWriter) -> str:
    space = 'xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math"'
    return f"<m:oMath {space}><m:r><m:t>{made.word()}</m:t></m:r></m:oMath>{r(_word(made))}"


PIECES: Mapping[str, tuple[int, Callable[[WordWriter], str]]] = {
    "words": (8, _words),
    "tab": (1, lambda made: f"<w:r><w:tab/></w:r>{r(_word(made))}"),
    "line": (1, lambda made: f"<w:r><w:br/></w:r>{r(_word(made))}"),
    "simple": (1, lambda made: f'<w:fldSimple w:instr=" DOCPROPERTY x ">{r(_word(made))}</w:fldSimple>'),
    "caption": (1, lambda made: f"{r(' Table ')}{field('SEQ Table', r(_word(made)))}"),
    "inserted": (1, lambda made: inserted(_words(made))),
    "note": (2, lambda made: made.called() if made.may_call else _words(made)),
    "marked": (1, _marked),
    "reference": (1, _reference),
    "page": (1, _page),
    "choice": (1, _choice),
    "typed": (1, _typed),
    "ticked": (1, _ticked),
    "held": (1, _held),
    "gone": (2, _gone),
    "moved": (1, _moved),
    "hidden": (2, _hidden),
    "otherwise": (1, _looked_otherwise),
    "comment": (1, _comment),
    "sign": (1, _sign),
    "blank": (2, _blank),
    "hyphen": (1, _hyphen),
    "break": (2, _break),
    "link": (2, _link),
    "silent": (1, _silent),
    "inner": (1, _inner),
    "wrapped": (1, _wrapped),
    "ruby": (1, _ruby),
    "formula": (1, _formula),
}
"""How often each stands in a paragraph, beside the others, and how it is made."""
