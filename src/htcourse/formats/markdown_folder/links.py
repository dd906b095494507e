"""Links, pictures and blocks of a file as a module has them."""

import re
from collections.abc import Callable, Mapping
from posixpath import dirname, join, normpath
from typing import NamedTuple
from urllib.parse import unquote

from htcourse.core.course import CALLOUTS
from htcourse.core.errors import Problem, Sentence
from htcourse.formats.markdown_folder import faults
from htcourse.formats.markdown_folder.page import Page, Part, anchor
from htcourse.markup.pictures import Kept

_CODE = re.compile(r"(`+)(?:(?!\1).)+?\1(?!`)")
_INLINE = re.compile(
    r"(?<!\\)(!?)\[((?:[^\[\]\\]|\\.|\[[^\[\]]*\]){0,2000})\]\(\s*(<[^<>\n]*>|[^\s()]*(?:\([^\s()]*\)[^\s()]*)*)"
    r"(?:\s+(?:\"[^\"\n]*\"|'[^'\n]*'))?\s*\)"
)
_REFERENCE = re.compile(r"(?<!\\)(!?)\[([^\[\]\n]{1,500})\](?:\[([^\[\]\n]{0,200})\])?(?![(\[:{])")
_DEFINITION = re.compile(
    r" {0,3}\[(?!\^)([^\[\]\n]{1,200})\]:\s*(<[^<>\n]*>|\S+)(?:\s+(?:\"[^\"]*\"|'[^']*'|\([^()]*\)))?\s*"
)
_WIKI = re.compile(r"(?<!\\)(!?)\[\[([^\[\]|#\n]{0,300})(?:#([^\[\]|\n]{0,300}))?(?:\|([^\[\]\n]{0,300}))?\]\]")
_CITATION = re.compile(r"(?<!\\)\[(?=[^\[\]\n]{0,200}(?<![\w.@\\])@\w)([^\[\]\n]*)\](?!\()")
_BLOCK = re.compile(r"( {0,3})(?:!!!|\?\?\?\+?)[ \t]+([\w-]+)(.*)")
_KEPT = re.compile("\0(\\d+)\0")
_WEB = re.compile(r"https?://|mailto:", re.IGNORECASE)
_LIKE = {"info": "note", "abstract": "note", "summary": "note", "hint": "tip", "success": "tip", "important": "warning"}
_LIKE |= {"caution": "warning", "danger": "warning", "attention": "warning", "failure": "warning", "quote": "story"}
_PICTURES = (".png", ".jpg", ".jpeg", ".svg", ".gif", ".webp", ".bmp")
_LONGEST = 20_000


class Target(NamedTuple):
    """A lesson a link may lead to."""

    lesson: str
    page: Page


class Links:
    """Rewrites the text of one page."""

    def __init__(self, page: Page, targets: Mapping[str, Target], picture: Callable[[str], Kept]) -> None:
        """`targets` are the lessons by file; `picture` gives what was kept of a file."""
        self._page = page
        self._targets = targets
        self._picture = picture
        self._line = 0
        self.problems: list[Problem] = []
        self._defined: dict[str, str] = {}
        self._by_name: dict[str, str] = {}
        for file in targets:
            self._by_name.setdefault(file.casefold().rpartition(".")[0].rpartition("/")[2], file)
        for part in page.parts:
            self._take_definitions(part)

    def _take_definitions(self, part: Part) -> None:
        kept = []
        for number, line, is_code in part.lines:
            found = None if is_code else _DEFINITION.fullmatch(line)
            if found:
                self._defined.setdefault(_label(found[1]), found[2].strip("<>"))
            else:
                kept.append((number, line, is_code))
        part.lines = kept

    def markdown(self, part: Part) -> str:
        """Return the text of a section."""
        lines = []
        for number, line, is_code in part.lines:
            self._line = number
            lines.append(line if is_code else self._rewritten(line))
        return "\n".join(lines).strip("\n").rstrip()

    def _rewritten(self, line: str) -> str:
        if len(line) > _LONGEST:
            return line
        pieces, at = [], 0
        for code in _CODE.finditer(line) if "`" in line else ():
            pieces += [self._linked(line[at : code.start()]), code[0]]
            at = code.end()
        return self._block("".join([*pieces, self._linked(line[at:])]))

    def _linked(self, text: str) -> str:
        if "[" not in text:
            return text
        made: list[str] = []

        def kept(link: str) -> str:
            """Set a link aside that is as it should be, so that nothing looks at it again."""
            made.append(link)
            return f"\0{len(made) - 1}\0"

        text = _WIKI.sub(lambda found: kept(self._wiki(found)), text)
        text = _INLINE.sub(lambda found: kept(self._link(found[1], found[2], found[3].strip("<>"))), text)
        if self._defined:
            text = _REFERENCE.sub(lambda found: self._reference(found, kept), text)
        text = _CITATION.sub(lambda found: kept(self._citation(found)), text) if "@" in text else text
        while _KEPT.search(text):
            text = _KEPT.sub(lambda found: made[int(found[1])], text)
        return text

    def _wiki(self, found: re.Match[str]) -> str:
        sign, name, heading, words = found[1], found[2].strip(), found[3] or "", found[4] or ""
        if sign and name.lower().endswith(_PICTURES):
            # Beside the words Obsidian lets a width stand there.
            return self._link("!", "" if words.isdecimal() else words, self._named(name))
        target = self._named(name) if name else ""
        address = f"{target}#{anchor(heading)}" if heading else target
        is_word = not (sign or heading or words)
        return self._link("", words or heading or name, address, faults.NO_NOTE if is_word else faults.LINK)

    def _named(self, name: str) -> str:
        """Return the address of the file called so anywhere in the folder; the name itself when there is none."""
        file = self._by_name.get(name.casefold().removesuffix(".md").rpartition("/")[2])
        return f"/{file}" if file else name

    def _reference(self, found: re.Match[str], kept: Callable[[str], str]) -> str:
        target = self._defined.get(_label(found[3] or found[2]))
        return found[0] if target is None else kept(self._link(found[1], found[2], target))

    def _citation(self, found: re.Match[str]) -> str:
        self._tell(faults.CITATION, found[0])
        return f"[{found[1].replace('@', '&#64;')}]"

    def _link(self, sign: str, words: str, address: str, lost: Sentence = faults.LINK) -> str:
        if sign:
            return self._shown(words, address)
        if _INLINE.search(words):
            words = _INLINE.sub(lambda found: self._link(found[1], found[2], found[3].strip("<>")), words)
        if _WEB.match(address):
            return f"[{words}]({address})"
        file, _, heading = address.partition("#")
        target = self._targets.get(self._beside(file) if file else self._page.file)
        if target is None and file and not file.endswith("/"):
            target = self._targets.get(f"{self._beside(file)}.md")
        if target is None:
            self._tell(lost, address)
            return words
        section = _section(target.page, heading)
        if section is None:
            self._tell(faults.LINK, address)
            return words
        return f"[{words}]({target.lesson}#{section.slug})"

    def _shown(self, words: str, address: str) -> str:
        if _WEB.match(address):
            kept = Kept("", "web")
        else:
            kept = self._picture(self._beside(address.partition("#")[0].partition("?")[0]))
        if not kept.name:
            self.problems.append(faults.left_out(kept, self._page.place(self._line), address))
            return words
        if not words.strip():
            self._tell(faults.NO_ALT, unquote(address).rpartition("/")[2])
            words = ""
        return f"![{words}]({kept.name})"

    def _beside(self, address: str) -> str:
        """Return the name of the file an address means; one that begins with a slash stands in the folder itself."""
        path = unquote(address).replace("\\", "/")
        return normpath(path.lstrip("/") if path.startswith("/") else join(dirname(self._page.file), path))

    def _block(self, line: str) -> str:
        found = _BLOCK.fullmatch(line) if line.lstrip().startswith(("!!!", "???")) else None
        if found is None:
            return line
        taken = found[2].lower() if found[2].lower() in CALLOUTS else _LIKE.get(found[2].lower(), "note")
        if taken != found[2]:
            self.problems.append(faults.BLOCK.warning(self._page.place(self._line), name=found[2][:40], taken=taken))
        return f"{found[1]}!!! {taken}{found[3]}"

    def _tell(self, sentence: Sentence, target: str, **values: object) -> None:
        self.problems.append(sentence.warning(self._page.place(self._line), target=target[:80], **values))


def _section(page: Page, heading: str) -> Part | None:
    if not heading:
        return page.parts[0]
    wish = unquote(heading).casefold()
    return next((each for each in page.parts if wish in each.anchors), None)


def _label(text: str) -> str:
    return " ".join(text.casefold().split())
