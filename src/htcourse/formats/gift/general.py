"""General feedback, and the feedback on single elements that our own export puts behind it."""

import re
from collections.abc import Sequence
from dataclasses import replace
from typing import Any

from htcourse.core.question_types import matching, ordering
from htcourse.formats.gift.blocks import restored
from htcourse.formats.gift.texts import Texts

_BELOW = re.compile(r"^(?P<general>.*)<ul class=\"by-element\">(?P<items>.*)</ul>\s*$", re.DOTALL)
_ITEM = re.compile(r"<li><b>(.*?)</b>: (.*?)</li>", re.DOTALL)


def with_general(body: Any, general: str, texts: Texts) -> tuple[Any, str]:
    """Return the body with the feedback on its elements, if there is any behind the general one, and the latter."""
    found = _BELOW.match(restored(general))
    if found is not None:
        told = [(_html(texts, head), _html(texts, feedback)) for head, feedback in _ITEM.findall(found["items"])]
        if isinstance(body, matching.Body):
            pairs = _matched([each.left for each in body.pairs], told)
            if pairs is not None:
                rows = [replace(each, feedback=told) for each, told in zip(body.pairs, pairs, strict=True)]
                return replace(body, pairs=tuple(rows)), texts.line(found["general"])
        if isinstance(body, ordering.Body):
            items = _matched([each.text for each in body.items], told)
            if items is not None:
                ordered = [replace(each, feedback=told) for each, told in zip(body.items, items, strict=True)]
                return replace(body, items=tuple(ordered)), texts.line(found["general"])
    return body, texts.line(general)


def _matched(elements: Sequence[str], told: Sequence[tuple[str, str]]) -> list[str] | None:
    """Return the feedback of each element, both in the same order; None when there is some on none of them."""
    waiting = list(told)
    found = [waiting.pop(0)[1] if waiting and waiting[0][0] == each else "" for each in elements]
    return None if waiting else found


def _html(texts: Texts, html: str) -> str:
    return texts.line(f"[html]{html}")
