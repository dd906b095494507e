"""The command line. Knows no Qt: a command that needs a window imports it when it is called."""

import json
import os
import sys
from collections.abc import Iterable
from pathlib import Path

import click

from htcourse import __version__
from htcourse.core.errors import CourseError, ModuleError, Problem, Severity
from htcourse.start import open_window
from htcourse.store.places import Places
from htcourse.usecases.check_machine import examine, library_error, require_cpu, require_screen

THEMES = ("light", "dark", "contrast")


@click.group(invoke_without_command=True, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(__version__, prog_name="htcourse")
@click.option("--home", type=click.Path(path_type=Path, file_okay=False), help="Folder for learners and modules.")
@click.option("--learner", default=None, help="Open this learner's file.")
@click.option("--exit-when-shown", is_flag=True, help="Close as soon as the first screen is painted.")
@click.pass_context
def cli(context: click.Context, home: Path | None, learner: str | None, exit_when_shown: bool) -> None:
    """Prevent human trafficking in Central Asia: an offline course.

    Without a command the course opens in a window.
    """
    context.obj = home
    if context.invoked_subcommand is None:
        sys.exit(open_window(home, learner=learner, exit_when_shown=exit_when_shown))


@cli.command()
@click.option("--out", required=True, type=click.Path(path_type=Path, file_okay=False), help="Folder for the pictures.")
@click.option("--theme", type=click.Choice(THEMES), default="light", show_default=True)
@click.option("--size", default="1366x768", show_default=True, help="Window size, WIDTHxHEIGHT.")
@click.option("--zoom", type=click.IntRange(80, 250), default=100, show_default=True, help="Zoom in per cent.")
@click.option("--language", default="en", show_default=True)
@click.pass_obj
def tour(home: Path | None, out: Path, theme: str, size: str, zoom: int, language: str) -> None:
    """Drive the real windows as a person does, and keep a picture of every screen."""
    require_cpu()
    if not os.environ.get("DISPLAY") and not os.environ.get("WAYLAND_DISPLAY") and sys.platform.startswith("linux"):
        os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    require_screen()
    try:
        from htcourse.tour import run  # Qt is needed from here on only
    except ImportError as problem:
        raise library_error(problem) from problem
    sys.exit(run(out, home=home, theme=theme, size=_size(size), zoom=zoom / 100, language=language))


def _size(text: str) -> tuple[int, int]:
    width, _, height = text.partition("x")
    if not (width.isdecimal() and height.isdecimal()):
        raise click.BadParameter("write the size as 1366x768", param_hint="--size")
    return int(width), int(height)


@cli.command()
@click.argument("path", type=click.Path(path_type=Path))
@click.option("--strict", is_flag=True, help="Warnings fail too.")
@click.option("--json", "as_json", is_flag=True, help="Print a list of problems as JSON.")
def check(path: Path, strict: bool, as_json: bool) -> None:
    """Check a module's folder or .htmod file and say what is wrong, where, and how to mend it."""
    from htcourse.usecases.check_module import check_path  # brings the Markdown and YAML readers

    problems = check_path(path).problems
    if as_json:
        click.echo(json.dumps([_problem_row(each) for each in problems], ensure_ascii=False, indent=1))
    else:
        _print_problems(problems)
        _print_count(problems)
    failing = problems if strict else [each for each in problems if each.severity is Severity.ERROR]
    sys.exit(1 if failing else 0)


def _problem_row(problem: Problem) -> dict[str, object]:
    return {
        "code": problem.code,
        "severity": problem.severity.value,
        "file": problem.place.file,
        "line": problem.place.line,
        "problem": problem.sentence,
        "why": problem.why,
        "fix": problem.advice,
    }


def _print_problems(problems: Iterable[Problem]) -> None:
    for each in problems:
        click.echo(f"{each.place}: {each.severity.value}: {each.sentence} {each.advice} [{each.code}]")


def _print_count(problems: Iterable[Problem]) -> None:
    severities = [each.severity for each in problems]
    errors, warnings = severities.count(Severity.ERROR), severities.count(Severity.WARNING)
    click.echo("No problems found." if not severities else f"{errors} errors, {warnings} warnings.")


@cli.command("list")
@click.argument("path", required=False, type=click.Path(path_type=Path))
@click.option("--json", "as_json", is_flag=True, help="Print the counts as JSON.")
def list_content(path: Path | None, as_json: bool) -> None:
    """Count what a module holds, the built-in course without PATH: by part, lesson, route, question type and source."""
    from htcourse.usecases.list_content import list_path  # brings the Markdown and YAML readers

    counts = list_path(path)
    if as_json:
        click.echo(json.dumps(counts.as_json(), ensure_ascii=False, indent=1))
    else:
        click.echo("\n".join(counts.as_lines()))


@cli.command()
@click.argument("path", type=click.Path(path_type=Path))
@click.option("-o", "--out", required=True, type=click.Path(path_type=Path, dir_okay=False), help="The library file.")
def build(path: Path, out: Path) -> None:
    """Compile a module into a library file."""
    from htcourse.usecases.build_module import build_module  # brings the Markdown and YAML readers

    click.echo(f"Written: {build_module(path, out)}")


@cli.command()
@click.argument("path", type=click.Path(path_type=Path))
@click.pass_obj
def install(home: Path | None, path: Path) -> None:
    """Install a module from its folder or .htmod file; a module of the same id is updated."""
    from htcourse.usecases.modules import install_module, preview_module  # brings the Markdown and YAML readers

    places = Places.find(home)
    preview = preview_module(places, path)
    _print_problems(preview.problems)
    install_module(places, path)
    click.echo(f"Installed: {preview.title} {preview.version} ({preview.id}). ", nl=False)
    click.echo(f"{preview.new} new, {preview.edited} edited, {preview.removed} removed.")


@cli.command()
@click.argument("module_id")
@click.pass_obj
def remove(home: Path | None, module_id: str) -> None:
    """Remove an installed module; what learners did in it stays in their files."""
    from htcourse.usecases.modules import remove_module  # not needed by any other command

    remove_module(Places.find(home), module_id)
    click.echo(f"Removed: {module_id}")


@cli.command()
@click.option("--json", "as_json", is_flag=True, help="Print the list as JSON.")
@click.pass_obj
def modules(home: Path | None, as_json: bool) -> None:
    """List the installed modules, the built-in course first."""
    from htcourse.usecases.modules import list_modules  # not needed by any other command

    rows = list_modules(Places.find(home))
    if as_json:
        fields = ("id", "title", "version", "is_builtin", "is_enabled", "lessons", "questions")
        click.echo(json.dumps([{name: getattr(row, name) for name in fields} for row in rows], ensure_ascii=False))
        return
    for row in rows:
        if row.problem is not None:
            click.echo(f"{row.id}  {row.version}  {row.title}  {row.problem}")
            continue
        state = "built in" if row.is_builtin else "installed" if row.is_enabled else "disabled"
        click.echo(f"{row.id}  {row.version}  {row.title}  ({row.lessons} lessons, {row.questions} questions, {state})")


@cli.command()
@click.argument("quiz", default="")
@click.option("--json", "as_json", is_flag=True, help="Print a list, one entry a quiz, as JSON.")
@click.pass_obj
def statistics(home: Path | None, quiz: str, as_json: bool) -> None:
    """Say how well questions work, over the finished attempts of every learner; all quizzes without QUIZ.

    In brackets: fewer than ten attempts.
    """
    from htcourse.usecases.quiz_statistics import COLUMNS, quiz_statistics  # not needed by any other command

    found = quiz_statistics(Places.find(home), quiz)
    _tell_unread(found.problems)
    if as_json:
        click.echo(json.dumps([each.as_json() for each in found.quizzes], ensure_ascii=False, indent=1))
        return
    lines = [line for each in found.quizzes for line in each.as_lines()]
    click.echo("\n".join([COLUMNS, *lines] if lines else ["Nobody has finished a quiz yet."]))


@cli.command()
@click.argument("quiz")
@click.option("--json", "as_json", is_flag=True, help="Print a list, one entry a response, as JSON.")
@click.option("--csv", "as_csv", is_flag=True, help="Print a table with commas (also without this option).")
@click.pass_obj
def responses(home: Path | None, quiz: str, as_json: bool, as_csv: bool) -> None:
    """Print the raw data of a quiz, one row a graded response of a finished attempt; learners have pseudonyms."""
    from htcourse.usecases.quiz_statistics import quiz_responses  # not needed by any other command

    if as_json and as_csv:
        raise click.UsageError("choose --json or --csv")
    found = quiz_responses(Places.find(home), quiz)
    _tell_unread(found.problems)
    if as_json:
        click.echo(json.dumps([each.as_json() for each in found.records], ensure_ascii=False, indent=1))
    else:
        click.echo(found.as_csv(), nl=False)


@cli.command()
@click.option("--json", "as_json", is_flag=True, help="Print a list, one entry a module, as JSON.")
@click.pass_obj
def gain(home: Path | None, as_json: bool) -> None:
    """Say what learners gained between pre-test and post-test, overall and by objective, with 95 % intervals."""
    from htcourse.usecases.learning_gains import learning_gains  # not needed by any other command

    found = learning_gains(Places.find(home))
    _tell_unread(found.problems)
    if as_json:
        click.echo(json.dumps([each.as_json() for each in found.modules], ensure_ascii=False, indent=1))
        return
    lines = [line for each in found.modules for line in each.as_lines()]
    click.echo("\n".join(lines or ["Nobody has finished a pre-test yet."]))


def _tell_unread(problems: Iterable[CourseError]) -> None:
    for each in problems:
        click.echo(f"Not counted: {each}", err=True)


@cli.command()
@click.option("--learners", type=click.IntRange(1, 5000), default=200, show_default=True)
@click.option("--seed", type=int, default=1, show_default=True, help="The same seed gives the same answers.")
@click.option("--home", "folder", type=click.Path(path_type=Path, file_okay=False), help="An empty data folder.")
@click.pass_obj
def simulate(home: Path | None, learners: int, seed: int, folder: Path | None) -> None:
    """Let a made-up class take pre-test, test and post-test in an empty data folder, to test the statistics.

    What is true of the class is written to truth.json there.
    """
    from htcourse.usecases.simulate_class import simulate_class  # not needed by any other command

    if folder is None and home is None:
        raise click.UsageError("name an empty folder with --home")
    click.echo(f"Written: {simulate_class(Places.find(folder or home), learners, seed)}")


@cli.command()
@click.pass_obj
def doctor(home: Path | None) -> None:
    """Look at everything the program needs and say what is missing."""
    findings = list(examine(Places.find(home)))
    for each in findings:
        click.echo(f"{'ok     ' if each.is_well else 'MISSING'}  {each.name}: {each.seen}")
    sys.exit(0 if all(each.is_well for each in findings) else 1)


def main() -> None:
    """Run the command line; what a person can mend is told in a sentence, with exit status 2."""
    try:
        cli.main(standalone_mode=True)
    except ModuleError as error:
        _print_problems(each for each in error.problems if each.severity is Severity.ERROR)
        click.echo(str(error), err=True)
        sys.exit(2)
    except CourseError as error:
        click.echo(str(error), err=True)
        sys.exit(2)
