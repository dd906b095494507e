"""Commands that look into a module: check, list, build."""

import json
import sys
from pathlib import Path

import click

from htcourse.cli.cues import cues_rows, print_cues
from htcourse.cli.output import print_count, print_problems, problem_row, say
from htcourse.core.errors import CourseError, Severity
from htcourse.core.translatable import QT_TRANSLATE_NOOP


@click.command()
@click.argument("path", type=click.Path(path_type=Path))
@click.option("--strict", is_flag=True, help="Warnings fail too.")
@click.option("--json", "as_json", is_flag=True, help="Print a list of problems as JSON.")
@click.option("--cues", "only_cues", is_flag=True, help="Only tell how far one gets by the shape of options.")
def check(path: Path, strict: bool, as_json: bool, only_cues: bool) -> None:
    """Check a module's folder, .htmod file or one file of questions: say what is wrong, where, and how to mend it."""
    from htcourse.usecases.modules.check_module import problems_at  # brings the Markdown and YAML readers

    if only_cues:
        sys.exit(_check_cues(path, strict=strict, as_json=as_json))
    problems = problems_at(path)
    if as_json:
        say(json.dumps([problem_row(each) for each in problems], ensure_ascii=False, indent=1))
    else:
        print_problems(problems)
        print_count(problems)
    failing = problems if strict else [each for each in problems if each.severity is Severity.ERROR]
    sys.exit(1 if failing else 0)


def _check_cues(path: Path, *, strict: bool, as_json: bool) -> int:
    """Print what the options of a module give away; return 1 when `strict` and a rule is over the aim."""
    from htcourse.usecases.modules.check_module import cues_of_path  # brings the Markdown and YAML readers

    found = cues_of_path(path)
    if as_json:
        say(json.dumps(cues_rows(found) if found else [], ensure_ascii=False, indent=1))
    elif found is None:
        say("The module has no single-choice question.")
    else:
        print_cues(found)
    return int(strict and found is not None and any(each.paying for each in (found.whole, *found.quizzes)))


@click.command("list")
@click.argument("path", required=False, type=click.Path(path_type=Path))
@click.option("--json", "as_json", is_flag=True, help="Print the counts as JSON.")
def list_content(path: Path | None, as_json: bool) -> None:
    """Count what a module holds, the built-in course without PATH: parts, lessons, quizzes, cases, question types."""
    from htcourse.usecases.modules.list_content import list_path  # brings the Markdown and YAML readers

    counts = list_path(path)
    if as_json:
        say(json.dumps(counts.as_json(), ensure_ascii=False, indent=1))
    else:
        say("\n".join(counts.as_lines()))


@click.command()
@click.argument("path", type=click.Path(path_type=Path))
@click.option("-o", "--out", required=True, type=click.Path(path_type=Path, dir_okay=False), help="The library file.")
def build(path: Path, out: Path) -> None:
    """Compile a module into a library file."""
    from htcourse.store.chosen_file import refuse_own
    from htcourse.usecases.modules.build_module import build_module  # brings the Markdown and YAML readers

    refuse_own(out)
    if out.suffix.lower() != ".db":
        raise CourseError(
            QT_TRANSLATE_NOOP("Errors", "A library file ends in .db: “{path}” was not written."),
            fix=QT_TRANSLATE_NOOP("Errors", "Choose a name that ends in .db."),
            path=str(out),
        )
    say(f"Written: {build_module(path, out)}")
