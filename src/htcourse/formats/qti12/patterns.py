"""How a typed answer is compared in its file, and the same said by answers of ours: `*` stands for anything."""

import re
from collections.abc import Iterator
from itertools import product

EXACT, CONTAINS, EXPRESSION, NEARLY, LISTED = "exact", "contains", "expression", "nearly", "listed"
_MODES = {
    "exact": EXACT,
    "contains": CONTAINS,
    "textcontainsanswer": CONTAINS,
    "matches": EXPRESSION,
    "textregex": EXPRESSION,
    "textcloseenough": NEARLY,
}
_MOST = 30
"""Answers that one expression may become."""
_DEEPEST = 5
_PIECE = re.compile(
    r"\.\*|\\s(?P<space>[*+?]?)|\[(?P<any>[^\]\\^-]+)\]|\\(?P<hidden>[^\w\s])|(?P<own>[^\\.*+?()\[\]{}|^$])"
)


def mode_of(written: str | None, usual: str = EXACT) -> str:
    """Return how an answer is compared, from the word of Blackboard (`setmatch`) or Canvas (`scoring_algorithm`)."""
    return _MODES.get((written or "").lower(), usual)


def patterns_of(mode: str, words: str) -> tuple[str, ...]:
    """Return the answers that take what was taken; none where an expression says more than answers can."""
    if mode == EXPRESSION:
        return _of_expression(words)
    if mode == LISTED:
        return tuple(filter(None, (_own(each.strip()) for each in words.split(","))))
    own = _own(words)
    return (f"*{own}*" if mode == CONTAINS else own,) if own else ()


def _own(words: str) -> str:
    return words.replace("*", "\\*")


def _of_expression(written: str) -> tuple[str, ...]:
    """Return what a regular expression takes anywhere in a text, unless `^` and `$` say where."""
    begins, ends = written.startswith("^"), written.endswith("$") and not written.endswith("\\$")
    reader = _Expression(written[begins : len(written) - ends])
    found = reader.alternatives()
    if reader.is_over or reader.rest or (reader.is_split and (begins or ends)):  # `^a|b` ends anywhere
        return ()
    whole = (f"{'' if begins else '*'}{each}{'' if ends else '*'}" for each in found)
    return tuple(dict.fromkeys(re.sub(r"(?<!\\)\*+", "*", each) for each in whole if each.strip(" *")))


class _Expression:
    """Reads literal letters, `?`, `.*`, `[…]` and `(…|…)`; whatever else stands there is `rest`."""

    def __init__(self, written: str) -> None:
        self.rest, self.is_over, self.is_split, self._depth = written, False, False, 0

    def alternatives(self) -> list[str]:
        """Return all texts up to the end or the bracket that closes."""
        found = self._row()
        while self.rest.startswith("|"):
            self.rest = self.rest[1:]
            self.is_split = self.is_split or not self._depth
            found += self._row()
        return found

    def _row(self) -> list[str]:
        row = [""]
        for choices in self._atoms():
            if len(row) * len(choices) > _MOST:
                self.is_over = True
                return row
            row = [left + right for left, right in product(row, choices)]
        return row

    def _atoms(self) -> Iterator[list[str]]:
        while self.rest:
            if self.rest.startswith("(") and self._depth < _DEEPEST:
                self.rest = self.rest[3 if self.rest.startswith("(?:") else 1 :]
                self._depth += 1
                choices = self.alternatives()
                self._depth -= 1
                if not self.rest.startswith(")"):
                    self.is_over = True
                    return
                self.rest = self.rest[1:]
            elif found := _PIECE.match(self.rest):
                choices = _choices(found)
                self.rest = self.rest[found.end() :]
            else:
                return
            if self.rest.startswith("?"):
                self.rest = self.rest[1:]
                choices = [*choices, ""]
            yield choices


def _choices(found: re.Match[str]) -> list[str]:
    if found["any"]:
        return list(dict.fromkeys(_own(each.lower()) for each in found["any"]))
    if found["space"] is not None:
        return [" "] if found["space"] in ("", "+") else [" ", ""]
    letter = found["hidden"] or found["own"]
    return [_own(letter) if letter else "*"]
