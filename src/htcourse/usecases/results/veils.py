"""What is told of a group of a class: no figure of few, nor one that tells that of few others.

Every figure says on how many people it rests (`Bases`), over the class and over each part of it: that tells which are
not told of a group, since from them and those of the class the figures of few others could be reckoned.
"""

from collections.abc import Collection, Hashable, Mapping
from dataclasses import replace

from htcourse.core.statistics.items import LEAST_TOLD
from htcourse.core.translatable import QT_TRANSLATE_NOOP
from htcourse.usecases.results.learning_gains import NOBODY, LearningGains, ModuleGain, ObjectiveGain

Bases = Mapping[Hashable, int]
"""On how many people figures rest, by what they are of."""

VEILED = QT_TRANSLATE_NOOP(
    "Reports",
    "A figure is told of a group only where it rests on {least} people or more, and where as many others of the class, "
    "or none, are in the class’s: else theirs could be reckoned. Those without a group, or in a small one, are such "
    "others: while they are few the smallest group beside them is held back too. Put them into a group.",
)


def untold(whole: Bases, parts: Mapping[str, Bases], group: str) -> frozenset[Hashable]:
    """Return which figures are not told of a `group`; `parts` are the groups and, under the empty name, who has none.

    What the class has and all groups that are told of it lack is that of the others: where those are too few, the
    smallest group beside them is not told either. So where the class does not count whom its parts count.
    """
    found = set[Hashable]()
    for figure, everybody in whole.items():
        sizes = {name: part.get(figure, 0) for name, part in parts.items()}
        veiled = dict[str, int]()
        for name in sorted((name for name, size in sizes.items() if size), key=lambda name: (sizes[name], name)):
            if sizes[name] < LEAST_TOLD or 0 < sum(veiled.values()) < LEAST_TOLD:
                veiled[name] = sizes[name]
        if group in veiled or sum(sizes.values()) != everybody:
            found.add(figure)
    return frozenset(found)


def gain_bases(found: LearningGains) -> Bases:
    """Return on how many people each figure of a gain rests, and what it tells beside the mean of one form."""
    every = [(each.module, one) for each in found.modules for one in (each.overall, *each.objectives)]
    gains: dict[Hashable, int] = {(module, one.objective, "gain"): one.people for module, one in every}
    gains |= {(module, one.objective, "later"): one.follow_up.people for module, one in every}
    return gains | {(each.module, key, "form"): count for each in found.modules for key, count in each.by_form.items()}


def veiled_gains(found: LearningGains, untold: Collection[Hashable]) -> LearningGains:
    """Return the gains of a group without a module of which any figure is not told: nearly the same people are in all.

    How two forms compare says something of the forms, and is told of whole classes alone.
    """
    modules = {each[0] for each in untold if isinstance(each, tuple)}

    def veil(each: ObjectiveGain) -> ObjectiveGain:
        return replace(each, gain=None, problem=None, follow_up=NOBODY)

    def of_module(each: ModuleGain) -> ModuleGain:
        if each.module not in modules:
            return replace(each, forms=None)
        objectives = tuple(map(veil, each.objectives))
        return replace(each, overall=veil(each.overall), objectives=objectives, forms=None, later_days=None)

    return replace(found, modules=tuple(map(of_module, found.modules)))
