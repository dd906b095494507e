"""What the cases of the course are measured by: defensible decisions, endings and their states, what shape gives away."""

import re
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path

from htcourse.core.case import CaseBody, Decision, Node
from htcourse.core.case_states import Outlook, outlook
from htcourse.formats.module_folder.case_file import read_case
from htcourse.formats.module_folder.yaml_lines import read_yaml

CONTENT = Path(__file__).parents[2] / "content"
FILES = sorted((CONTENT / "cases").glob("*.yaml"))

_REASON = re.compile(
    r"\b(?:because|since|due to|so that|so as to|as (?:he|she|it|they|you|we|there|this|that|these|nobody|one|the|a|many))\b"
    r"|(?<=, )(?:as|so|for)\b",
    re.IGNORECASE,
)
_ABSOLUTE = re.compile(
    r"\b(?:always|never|all|only|none|no ?one|nobody|everybody|everyone|everything|nothing|every|entirely|completely)\b",
    re.IGNORECASE,
)

Options = list[Decision]


def body_of(path: Path) -> CaseBody:
    """Return a case of the course as its file says it."""
    case, problems = read_case(read_yaml(path.read_text(encoding="utf-8"), path.name), {})
    assert case is not None, problems
    return case.body


def looked_through(body: CaseBody) -> Outlook:
    """Return what a case can come to."""
    found = outlook(body)
    assert found is not None
    return found


def judged(body: CaseBody) -> Iterator[Node]:
    """Give the moments whose decisions are talked over."""
    for node in body.nodes:
        if node.decisions and all(each.debrief for each in node.decisions):
            yield node


def is_good(decision: Decision) -> bool:
    """Whether the debrief calls a decision good."""
    return decision.debrief is not None and decision.debrief.good


def has_two_ways(node: Node, found: Outlook, best: frozenset[str]) -> bool:
    """Whether two good decisions lead to different moments, from each of which a best ending can still be come to."""
    good = [each for each in node.decisions if is_good(each)]
    livable = {each.next for each in good if found.open_endings.get((node.id, each.id), frozenset()) & best}
    return len(livable) >= 2


def best_of(body: CaseBody) -> frozenset[str]:
    """Return the endings marked as best."""
    return frozenset(node.id for node in body.nodes if node.best)


def leads_one_way(node: Node) -> bool:
    """Whether it does not matter for the next moment what is decided."""
    return len({each.next for each in node.decisions}) == 1


def without_reasons(options: Options) -> Options:
    """Leave out what explains itself."""
    return [each for each in options if not _REASON.search(each.text)] or options


def without_absolutes(options: Options) -> Options:
    """Leave out what says all or nothing."""
    return [each for each in options if not _ABSOLUTE.search(each.text)] or options


def with_semicolon(options: Options) -> Options:
    """Keep what has a semicolon."""
    return [each for each in options if ";" in each.text] or options


def ranked(place: int) -> Callable[[Options], Options]:
    """Return a rule that takes the longest (0), second longest (1) or shortest (-1)."""

    def rule(options: Options) -> Options:
        return [sorted(options, key=lambda each: -len(each.text))[place]]

    return rule


RULES: dict[str, Callable[[Options], Options]] = {
    "avoid reasons": without_reasons,
    "avoid absolutes": without_absolutes,
    "prefer a semicolon": with_semicolon,
    "longest": ranked(0),
    "second longest": ranked(1),
    "shortest": ranked(-1),
    "quickest": lambda options: [min(options, key=lambda each: each.minutes)],
    "slowest": lambda options: [max(options, key=lambda each: each.minutes)],
    "can be taken back": lambda options: [each for each in options if each.undo] or options,
    "first": lambda options: options[:1],
    "last": lambda options: options[-1:],
}
"""The rules of somebody who knows nothing of the subject: which options are left."""


def score(nodes: Iterable[Node], rule: Callable[[Options], Options]) -> tuple[float, float]:
    """Return how often a rule takes a good decision, and how often blind choice does, both 0.0 to 1.0."""
    got, chance = [], []
    for node in nodes:
        options = list(node.decisions)
        left = rule(options)
        got.append(sum(map(is_good, left)) / len(left))
        chance.append(sum(map(is_good, options)) / len(options))
    return sum(got) / len(got), sum(chance) / len(chance)
