"""What was probably meant by a name that is not there: problems of unknown ids get it as their fix."""

import difflib
from collections.abc import Callable, Collection, Iterable

from htcourse.core.errors import Problem
from htcourse.core.module_check.known import Known
from htcourse.core.translatable import QT_TRANSLATE_NOOP

MOST = 10
"""Problems that get one: to look through the names of a bank for each of thousands would take minutes."""

_NAMES: dict[str, Callable[[Known], Collection[str]]] = {
    "unknown-question": lambda known: known.questions,
    "unknown-check": lambda known: known.questions,
    "unknown-objective": lambda known: known.objectives,
    "unknown-lesson": lambda known: known.lessons,
    "unknown-section": lambda known: known.sections,
    "unknown-term": lambda known: known.terms,
    "unknown-chart": lambda known: known.charts,
    "unknown-picture": lambda known: known.pictures,
    "unknown-source": lambda known: known.sources,
    "unknown-fact": lambda known: known.facts,
    "unknown-route": lambda known: known.routes,
}


def suggesting(known: Known, problems: Iterable[Problem]) -> list[Problem]:
    """Return the problems, those of unknown names with the nearest one there is: “Did you mean …?”."""
    out: list[Problem] = []
    given = 0
    for each in problems:
        name = str(each.values.get("name", ""))
        if each.code in _NAMES and name and "near" not in each.values and given < MOST:
            near = nearest(name, _NAMES[each.code](known))
            given += 1
            if near:
                fix = QT_TRANSLATE_NOOP("Errors", "Did you mean “{near}”?")
                each = each._replace(fix=fix, values={**each.values, "near": near})
        out.append(each)
    return out


def nearest(name: str, known: Collection[str]) -> str:
    """Return the name most like another, empty where none is; of thousands those of like length are looked at."""
    near = [each for each in known if abs(len(each) - len(name)) <= 3 and each != name]
    return next(iter(difflib.get_close_matches(name, near, 1, 0.7)), "")
