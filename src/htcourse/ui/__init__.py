"""Windows: the only place that knows Qt."""

import sys

import PySide6.QtCore  # noqa: F401 - it brings what is looked for here


def _spare_sources() -> None:
    """Keep Qt for Python from reading the source of every module imported after it, 12 ms of a start.

    It looks whether a module names Qt, for the sake of `from __feature__ import …`, which nobody here writes.
    """
    feature = sys.modules.get("shibokensupport.feature")
    if hasattr(feature, "_mod_uses_pyside"):
        feature._mod_uses_pyside = lambda module: True  # type: ignore[union-attr]


_spare_sources()
