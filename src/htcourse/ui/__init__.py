"""Windows: the only place that knows Qt."""

import functools
import sys
import types
from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QObject


def _spare_sources() -> None:
    """Keep Qt for Python from reading the source of every module imported after it, 12 ms of a start.

    It looks whether a module names Qt, for the sake of `from __feature__ import …`, which nobody here writes.
    """
    feature = sys.modules.get("shibokensupport.feature")
    if hasattr(feature, "_mod_uses_pyside"):
        feature._mod_uses_pyside = lambda module: True  # type: ignore[union-attr]


def _whole_when_raised(override: Callable[..., Any]) -> Callable[..., Any]:
    """Return it so that what it raises has been an object once, not a type and an argument on their way to one."""

    @functools.wraps(override)
    def caught_once(*arguments: Any, **named: Any) -> Any:
        try:
            return override(*arguments, **named)
        except BaseException:  # to be caught is what makes an object of it
            raise

    return caught_once


def _let_overrides_raise(cls: type[QObject], **named: Any) -> None:
    """Keep an error in an override of Qt from ending the process where it should be a traceback.

    Qt for Python 6.11 reads the arguments of what an override raised when Python itself called into Qt (`resize`,
    `sendEvent`, `show`). Before Python 3.12 an error of C (`TypeError`, `IndexError`, `StopIteration`, a widget already
    deleted) is no object yet by then, and it reads where there is nothing (`PepException_GetArgs`).
    """
    super(QObject, cls).__init_subclass__(**named)
    known = [vars(base) for base in cls.__mro__ if base.__module__.startswith("PySide6")]
    for name, found in list(vars(cls).items()):
        overrides = not name.startswith("__") and any(name in names for names in known)
        if overrides and isinstance(found, types.FunctionType):
            setattr(cls, name, _whole_when_raised(found))


_spare_sources()
if sys.version_info < (3, 12):
    QObject.__init_subclass__ = classmethod(_let_overrides_raise)  # type: ignore[assignment, arg-type]
