"""What is wrong, told on the command line: a line a problem, or plain data for JSON."""

from collections.abc import Iterable

from htcourse.cli.output import say
from htcourse.core.errors import Problem, Severity


def problem_row(problem: Problem) -> dict[str, object]:
    """Return a problem as `--json` prints it."""
    return {
        "code": problem.code,
        "severity": problem.severity.value,
        "file": problem.place.file,
        "line": problem.place.line,
        "problem": problem.sentence,
        "why": problem.why,
        "fix": problem.advice,
    }


def print_problems(problems: Iterable[Problem]) -> None:
    """Print a line a problem: place, severity, what is wrong, why it matters, what to do, and the code."""
    for each in problems:
        words = " ".join(text for text in (each.sentence, each.why, each.advice) if text)
        say(f"{each.place}: {each.severity.value}: {words} [{each.code}]")


def print_count(problems: Iterable[Problem]) -> None:
    """Print how many errors and warnings there are."""
    severities = [each.severity for each in problems]
    errors, warnings = severities.count(Severity.ERROR), severities.count(Severity.WARNING)
    say("No problems found." if not severities else f"{errors} errors, {warnings} warnings.")
