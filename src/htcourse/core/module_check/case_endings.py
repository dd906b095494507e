"""Whether the endings of a case follow from what was done on the way, found on its states (`core.case_states`)."""

from collections.abc import Iterator

from htcourse.core.case import CaseBody, Node
from htcourse.core.case_play import HIGHEST
from htcourse.core.case_states import MOST, Outlook, State, outlook
from htcourse.core.errors import Severity
from htcourse.core.question_types import Fault
from htcourse.core.translatable import QT_TRANSLATE_NOOP


def ending_faults(body: CaseBody) -> Iterator[Fault]:
    """Find endings that one decision fixes, best endings for little, and ways that nobody can take.

    The ids of the case must be in order. All are warnings: such a case can be played.
    """
    found = outlook(body)
    if found is None:
        template = QT_TRANSLATE_NOOP(
            "Errors", "The case has more than {most} states: whether its endings follow from them cannot be told."
        )
        fix = QT_TRANSLATE_NOOP("Errors", "Do with fewer names in “state”; three or four are enough.")
        yield Fault(template, fix, "state", Severity.WARNING, {"most": MOST})
        return
    yield from _ways(body, found)
    endings = [node for node in body.nodes if node.ending and node.id in found.states]
    if len(endings) > 1:
        yield from _fixed(body, found)
        yield from _best(body, found, endings)


def _ways(body: CaseBody, found: Outlook) -> Iterator[Fault]:
    for fork in body.nodes:
        for way in fork.ways if fork.id in found.states else ():
            if (fork.id, way.id) not in found.open_endings:
                template = QT_TRANSLATE_NOOP("Errors", "Nobody can take the way “{name}”, whatever was done before.")
                fix = QT_TRANSLATE_NOOP(
                    "Errors", "Ask for less in “when” and “within”, or for more in the ways that stand before it."
                )
                path = f"nodes/{fork.id}/ways/{way.id}"
                yield Fault(template, fix, path, Severity.WARNING, {"name": way.id})


def _fixed(body: CaseBody, found: Outlook) -> Iterator[Fault]:
    """Find the decisions after which only one ending is open where others were before."""
    for node in body.nodes:
        if len(found.endings_from(node)) < 2:
            continue
        for decision in node.decisions:
            endings = found.open_endings.get((node.id, decision.id), frozenset())
            if len(endings) == 1:
                template = QT_TRANSLATE_NOOP(
                    "Errors", "The decision “{name}” alone fixes the ending “{ending}”, whatever was done before."
                )
                fix = QT_TRANSLATE_NOOP(
                    "Errors",
                    "Lead it to a fork: a node with “ways”, which hang on safety, trust, evidence or time.",
                )
                values: dict[str, object] = {"name": decision.id, "ending": next(iter(endings))}
                yield Fault(template, fix, f"nodes/{node.id}/decisions/{decision.id}/next", Severity.WARNING, values)


def _best(body: CaseBody, found: Outlook, endings: list[Node]) -> Iterator[Fault]:
    best = [node for node in endings if node.best]
    if not best:
        template = QT_TRANSLATE_NOOP("Errors", "No ending is marked as one that careful work comes to.")
        fix = QT_TRANSLATE_NOOP("Errors", "Write “best: true” at it, or at each of them; learners do not see it.")
        yield Fault(template, fix, f"nodes/{endings[0].id}", Severity.WARNING)
    for node in best:
        lowest = min(found.states[node.id], key=lambda each: (sum(each), each))
        if is_low(lowest):
            template = QT_TRANSLATE_NOOP("Errors", "The best ending “{name}” can be come to for little: {state}.")
            fix = QT_TRANSLATE_NOOP("Errors", "Let the fork before it ask for more in “when”: half of what there is.")
            told = ", ".join(f"{name} {value}" for name, value in zip(found.names, lowest, strict=True))
            yield Fault(template, fix, f"nodes/{node.id}", Severity.WARNING, {"name": node.id, "state": told})


def is_low(state: State) -> bool:
    """Whether a state is less than half of what it could be."""
    return 2 * sum(state) < HIGHEST * len(state)
