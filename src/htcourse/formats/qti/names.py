"""One set of names for all versions: those of QTI 2, without namespaces, whatever the file has."""

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from lxml.etree import _Element

_HYPHEN = re.compile(r"-([a-z0-9])")
_SECOND = "qti-"


def renamed(root: "_Element") -> "_Element":
    """Return the tree with `qti-choice-interaction max-choices` as `choiceInteraction maxChoices`, in place."""
    for each in root.iter():
        name = str(each.tag).rpartition("}")[2]
        is_third = name.startswith(_SECOND)
        each.tag = _camel(name[len(_SECOND) :]) if is_third else name
        for key, value in list(each.attrib.items()):
            new = str(key).rpartition("}")[2]
            new = _camel(new) if is_third and not new.startswith(("data-", "aria-")) else new
            if new != key:
                del each.attrib[key]
                each.set(new, value)
    return root


def _camel(name: str) -> str:
    return _HYPHEN.sub(lambda found: found[1].upper(), name)


def element_name(name: str) -> str:
    """Return the name of one element in the same way."""
    return _camel(name[len(_SECOND) :]) if name.startswith(_SECOND) else name
