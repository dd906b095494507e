"""Lists as people write them on GitHub, brought into the shape Python-Markdown reads.

Python-Markdown wants four spaces a level and a blank line before a list or table; GitHub takes two or three, and none.
"""

import re

from htcourse.core.code_spans import FENCE

_ITEM = re.compile(r"^( *)([-*+]|\d{1,9}[.)])( +)(?=\S)")
_TASK = re.compile(r"^\[([ xX])\] +")
_RULE_ROW = re.compile(r"^ {0,3}\|?[ \t]*:?-+:?[ \t]*(\|[ \t]*:?-+:?[ \t]*)*\|?[ \t]*$")
_WIDTH = 4


def normalised(text: str) -> str:
    """Return Markdown with lists nested by four spaces, tasks as ☐ and ☑, and blank lines before lists and tables."""
    return _Normaliser().run(text.split("\n"))


class _Normaliser:
    """Walks through the lines and keeps the open list items: for each its indent and that of its content."""

    def __init__(self) -> None:
        self._items: list[tuple[int, int]] = []
        self._out: list[str] = []
        self._fence = ""
        self._shift = 0
        self._is_after_blank = True

    def run(self, lines: list[str]) -> str:
        for number, line in enumerate(lines):
            if self._fence:
                self._in_fence(line)
            elif not line.strip():
                self._out.append("")
                self._is_after_blank = True
                continue
            else:
                self._line(line, lines[number + 1] if number + 1 < len(lines) else "")
            self._is_after_blank = False
        return "\n".join(self._out)

    def _line(self, line: str, following: str) -> None:
        item = _ITEM.match(line)
        if item and self._is_item(item):
            self._item(line, item)
            return
        indent = len(line) - len(line.lstrip(" "))
        self._leave(indent)
        if not self._is_after_blank and "|" in line and "|" in following and _RULE_ROW.match(following):
            self._out.append("")
        moved = self._moved(line, indent)
        self._out.append(moved)
        fence = FENCE.match(line)
        if fence:
            self._fence, self._shift = fence[1], len(moved) - len(line)

    def _is_item(self, item: re.Match[str]) -> bool:
        if self._items:
            return len(item[1]) < self._items[-1][1] + 4
        # As in CommonMark, only a list that starts with 1 interrupts a paragraph: "in\n1904. The …" is prose.
        starts = self._is_after_blank or item[2] in "-*+" or int(item[2][:-1]) == 1
        return len(item[1]) < 4 and starts

    def _item(self, line: str, item: re.Match[str]) -> None:
        indent = len(item[1])
        if not self._items and not self._is_after_blank:
            self._out.append("")
        while self._items and indent < self._items[-1][1]:
            self._items.pop()
        level = len(self._items)
        mark = item[2].replace(")", ".")
        self._items.append((indent, indent + len(item[2]) + min(len(item[3]), 4)))
        words = line[item.end() :]
        task = _TASK.match(words)
        if task:
            words = ("☐ " if task[1] == " " else "☑ ") + words[task.end() :]
        self._out.append(f"{' ' * _WIDTH * level}{mark} {words}")

    def _leave(self, indent: int) -> None:
        """Close the items a line after a blank one no longer belongs to."""
        if self._is_after_blank:
            while self._items and indent < self._items[-1][1]:
                self._items.pop()

    def _moved(self, line: str, indent: int) -> str:
        """Return a line of an item moved to where its content stands."""
        if not self._items:
            return line
        base = _WIDTH * len(self._items)
        extra = indent - base if indent >= base else indent - self._items[-1][1]
        return " " * (base + max(0, extra)) + line.lstrip(" ")

    def _in_fence(self, line: str) -> None:
        if self._shift >= 0:
            moved = " " * self._shift + line if line.strip() else line
        else:
            spaces = len(line) - len(line.lstrip(" "))
            moved = line[min(spaces, -self._shift) :]
        self._out.append(moved)
        if line.strip().startswith(self._fence) and not line.strip(self._fence[0] + " "):
            self._fence = ""
            if self._items:  # else the next item would be read as words after the code
                self._out.append("")
