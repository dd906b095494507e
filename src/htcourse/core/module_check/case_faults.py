"""What is wrong inside a case file: the graph, times, state and ids. `formats` adds the lines."""

import re
from collections.abc import Iterator

from htcourse.core.case import CaseBody, Way, decisions, next_nodes, reachable, without_exit
from htcourse.core.case_play import HIGHEST
from htcourse.core.errors import Severity
from htcourse.core.module_check.case_endings import ending_faults
from htcourse.core.question_types import Fault
from htcourse.core.translatable import QT_TRANSLATE_NOOP

_TIME = re.compile(r"^([01]\d|2[0-3]):[0-5]\d$")


def case_faults(body: CaseBody) -> list[Fault]:
    """Return every fault of a case, with the path of the element."""
    parts = (_ids, _graph, _texts, _endings, _forks, _named, _state, _times)
    found = [fault for part in parts for fault in part(body)]
    # What follows from states is looked for in a case whose ways are in order.
    is_sound = all(each.severity is Severity.WARNING for each in found)
    return [*found, *ending_faults(body)] if is_sound else found


def _ids(body: CaseBody) -> Iterator[Fault]:
    lists: list[tuple[str, list[str]]] = [
        ("documents", [each.id for each in body.documents]),
        ("people", [each.id for each in body.people]),
        ("criteria", [each.id for each in body.criteria]),
        ("nodes", [each.id for each in body.nodes]),
    ]
    lists += [(f"nodes/{node.id}/decisions", [each.id for each in node.decisions]) for node in body.nodes]
    lists += [(f"nodes/{node.id}/ways", [each.id for each in node.ways]) for node in body.nodes]
    for path, ids in lists:
        for name in sorted({each for each in ids if ids.count(each) > 1}):
            template = QT_TRANSLATE_NOOP("Errors", "The id “{name}” is used twice in one list of the case.")
            fix = QT_TRANSLATE_NOOP("Errors", "Give each element an id of its own.")
            yield Fault(template, fix, f"{path}/{name}", values={"name": name})


def _graph(body: CaseBody) -> Iterator[Fault]:
    known = set(next_nodes(body))
    if body.start not in known:
        template = QT_TRANSLATE_NOOP("Errors", "The case starts at “{name}”, but there is no such node.")
        fix = QT_TRANSLATE_NOOP("Errors", "Write “start:” with the id of the first node.")
        yield Fault(template, fix, "start", values={"name": body.start})
        return
    for node, decision in decisions(body):
        if decision.next not in known:
            template = QT_TRANSLATE_NOOP(
                "Errors", "The decision “{name}” leads to “{next}”, but there is no such node."
            )
            fix = QT_TRANSLATE_NOOP("Errors", "Add the node, or correct “next”.")
            values: dict[str, object] = {"name": decision.id, "next": decision.next}
            yield Fault(template, fix, f"nodes/{node.id}/decisions/{decision.id}/next", values=values)
    for fork in body.nodes:
        for way in fork.ways:
            if way.next not in known:
                template = QT_TRANSLATE_NOOP("Errors", "The way “{name}” leads to “{next}”, but there is no such node.")
                fix = QT_TRANSLATE_NOOP("Errors", "Add the node, or correct “next”.")
                path = f"nodes/{fork.id}/ways/{way.id}/next"
                yield Fault(template, fix, path, values={"name": way.id, "next": way.next})
    found, stuck = reachable(body), without_exit(body)
    for node in body.nodes:
        if node.id not in found:
            template = QT_TRANSLATE_NOOP("Errors", "No way leads to the node “{name}”.")
            fix = QT_TRANSLATE_NOOP("Errors", "Let a decision lead to it, or remove it.")
            yield Fault(template, fix, f"nodes/{node.id}", values={"name": node.id})
        elif node.id in stuck:
            template = (
                QT_TRANSLATE_NOOP("Errors", "From “{name}” no ending can be reached: a loop without an exit.")
                if node.decisions or node.ways
                else QT_TRANSLATE_NOOP("Errors", "“{name}” is a dead end: it has no decisions and is no ending.")
            )
            fix = QT_TRANSLATE_NOOP("Errors", "Add a decision that leads on, or write “ending: true”.")
            yield Fault(template, fix, f"nodes/{node.id}", values={"name": node.id})


def _texts(body: CaseBody) -> Iterator[Fault]:
    """Find moments without words: only a fork needs none."""
    for node in body.nodes:
        if not node.text and not node.ways:
            template = QT_TRANSLATE_NOOP("Errors", "“{key}” is missing.")
            fix = QT_TRANSLATE_NOOP("Errors", "Add “{key}: …”.")
            yield Fault(template, fix, f"nodes/{node.id}", values={"key": "text"})


def _endings(body: CaseBody) -> Iterator[Fault]:
    """Find endings that can be come to without a decision that is talked over."""
    silent, waiting = set(), [body.start]
    ways = {
        node.id: [*(each.next for each in node.decisions if each.debrief is None), *(way.next for way in node.ways)]
        for node in body.nodes
        if not node.ending
    }
    while waiting:
        node = waiting.pop()
        if node not in silent:
            silent.add(node)
            waiting += ways.get(node, [])
    for each in body.nodes:
        if each.ending and each.id in silent:
            template = QT_TRANSLATE_NOOP("Errors", "The ending “{name}” can be reached with nothing to debrief.")
            fix = QT_TRANSLATE_NOOP("Errors", "Give a decision on the way to it a “debrief”.")
            yield Fault(template, fix, f"nodes/{each.id}", values={"name": each.id})
        if each.ending and each.decisions:
            template = QT_TRANSLATE_NOOP("Errors", "“{name}” is an ending, but it has decisions.")
            fix = QT_TRANSLATE_NOOP("Errors", "Remove the decisions, or “ending: true”.")
            yield Fault(template, fix, f"nodes/{each.id}", Severity.WARNING, {"name": each.id})
        if each.best and not each.ending:
            template = QT_TRANSLATE_NOOP("Errors", "“{name}” is marked as best, but it is no ending.")
            fix = QT_TRANSLATE_NOOP("Errors", "Write “best: true” at endings only.")
            yield Fault(template, fix, f"nodes/{each.id}/best", Severity.WARNING, {"name": each.id})


def _forks(body: CaseBody) -> Iterator[Fault]:
    for fork in body.nodes:
        if not fork.ways:
            continue
        values: dict[str, object] = {"name": fork.id}
        if fork.decisions or fork.ending:
            template = QT_TRANSLATE_NOOP("Errors", "“{name}” has “ways” that lead on at once, and decisions or an end.")
            fix = QT_TRANSLATE_NOOP("Errors", "Make two nodes of it: what is decided first, and a fork after it.")
            yield Fault(template, fix, f"nodes/{fork.id}", values=values)
        if fork.text or fork.shows:
            template = QT_TRANSLATE_NOOP("Errors", "“{name}” has “ways”: nobody sees its text or what it shows.")
            fix = QT_TRANSLATE_NOOP("Errors", "Write it at the nodes that the ways lead to.")
            yield Fault(template, fix, f"nodes/{fork.id}", Severity.WARNING, values)
        last = fork.ways[-1]
        if last.when or last.within is not None:
            template = QT_TRANSLATE_NOOP("Errors", "The last way of “{name}” asks for something: none may be left.")
            fix = QT_TRANSLATE_NOOP("Errors", "Add a last way with “next” only, for all others.")
            yield Fault(template, fix, f"nodes/{fork.id}/ways/{last.id}", values=values)
        for way in fork.ways:
            yield from _asked(body, way, f"nodes/{fork.id}/ways/{way.id}")


def _asked(body: CaseBody, way: Way, path: str) -> Iterator[Fault]:
    for name, value in way.when.items():
        values: dict[str, object] = {"name": name, "value": value}
        if name not in body.state:
            template = QT_TRANSLATE_NOOP("Errors", "A way asks for “{name}”, which is not in the state.")
            fix = QT_TRANSLATE_NOOP("Errors", "Add it to “state”, or correct the name.")
            yield Fault(template, fix, f"{path}/when/{name}", values=values)
        elif not 1 <= value <= HIGHEST:
            template = QT_TRANSLATE_NOOP("Errors", "A way asks for “{name}” of {value}: everybody has it, or nobody.")
            fix = QT_TRANSLATE_NOOP("Errors", "Write the least that is needed, 1 to 3.")
            yield Fault(template, fix, f"{path}/when/{name}", values=values)
    if way.within is not None and way.within < 0:
        template = QT_TRANSLATE_NOOP("Errors", "“within” is {value}; it counts minutes from the start of the case.")
        fix = QT_TRANSLATE_NOOP("Errors", "Write the most minutes that may have passed.")
        yield Fault(template, fix, f"{path}/within", values={"value": way.within})


def _named(body: CaseBody) -> Iterator[Fault]:
    documents, criteria = {each.id for each in body.documents}, {each.id for each in body.criteria}
    for node in body.nodes:
        for name in node.shows:
            if name not in documents:
                template = QT_TRANSLATE_NOOP("Errors", "The node shows a document “{name}” that is not there.")
                fix = QT_TRANSLATE_NOOP("Errors", "Add it to “documents”, or correct the id.")
                yield Fault(template, fix, f"nodes/{node.id}/shows", values={"name": name})
    for node, decision in decisions(body):
        if decision.debrief and decision.debrief.criterion not in criteria:
            template = QT_TRANSLATE_NOOP("Errors", "The debrief names a criterion “{name}” that is not there.")
            fix = QT_TRANSLATE_NOOP("Errors", "Add it to “criteria”, or correct the id.")
            path = f"nodes/{node.id}/decisions/{decision.id}/debrief/criterion"
            yield Fault(template, fix, path, values={"name": decision.debrief.criterion})


def _state(body: CaseBody) -> Iterator[Fault]:
    for name, value in body.state.items():
        if not 0 <= value <= 3:
            template = QT_TRANSLATE_NOOP("Errors", "The state “{name}” starts at {value}; it runs from 0 to 3.")
            fix = QT_TRANSLATE_NOOP("Errors", "Write a number from 0 to 3.")
            yield Fault(template, fix, f"state/{name}", values={"name": name, "value": value})
    for node, decision in decisions(body):
        for name in decision.effects:
            if name not in body.state:
                template = QT_TRANSLATE_NOOP("Errors", "An effect changes “{name}”, which is not in the state.")
                fix = QT_TRANSLATE_NOOP("Errors", "Add it to “state”, or correct the name.")
                path = f"nodes/{node.id}/decisions/{decision.id}/effects/{name}"
                yield Fault(template, fix, path, values={"name": name})


def _times(body: CaseBody) -> Iterator[Fault]:
    times = [(f"documents/{each.id}/at", each.at) for each in body.documents if each.at]
    if body.clock:
        times += [("clock/start", body.clock.start), ("clock/end", body.clock.end)]
        if body.clock.start >= body.clock.end:
            template = QT_TRANSLATE_NOOP("Errors", "The case ends at {end}, before it starts.")
            fix = QT_TRANSLATE_NOOP("Errors", "Let the clock end later on the same day.")
            yield Fault(template, fix, "clock/end", values={"end": body.clock.end})
    for path, time in times:
        if not _TIME.match(time):
            template = QT_TRANSLATE_NOOP("Errors", "“{time}” is no time of day.")
            fix = QT_TRANSLATE_NOOP("Errors", 'Write it as "14:05", in quotes.')
            yield Fault(template, fix, path, values={"time": time})
