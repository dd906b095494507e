"""Commands for questions: import and export."""

import json
from collections.abc import Sequence
from pathlib import Path

import click

from htcourse.cli.output import print_left_out, print_problems, problem_row, progress_report, require_trainer, say
from htcourse.core.errors import Problem
from htcourse.store.places import Places


@click.group()
def questions() -> None:
    """Bring questions in from other programs, and take them out."""


@questions.command("import")
@click.argument("files", nargs=-1, required=True, type=click.Path(path_type=Path))
@click.option(
    "-o", "--out", required=True, type=click.Path(path_type=Path), help="The quiz file, .yaml, or a module's folder."
)
@click.option("--quiz", default="", help="Also write a quiz of that title which holds all the questions.")
@click.option("--join", is_flag=True, help="Put together GIFT questions that a blank line in braces tears apart.")
@click.option("--encoding", default="", help="What texts are in, such as koi8-r or cp866, where the guess is wrong.")
@click.option("--language", default="", help="Which one to take of Moodle's texts in several languages.")
@click.option("--replace", is_flag=True, help="Write over a file that is there already.")
@click.option("--json", "as_json", is_flag=True, help="Print what was done and every problem as JSON.")
@click.pass_obj
def import_questions(
    home: Path | None,
    files: Sequence[Path],
    out: Path,
    quiz: str,
    join: bool,
    encoding: str,
    language: str,
    replace: bool,
    as_json: bool,
) -> None:
    """Write the questions of FILES, in any format that is recognised, to a quiz file, their pictures beside it.

    What is left out or simplified is listed with its place; the rest is written. Where another quiz file holds these
    questions already, it is named. With --replace and the folder of a module each question goes into the quiz file
    that it stands in there, and what is new into that of the question before it.
    """
    from htcourse.usecases.exchange.already_here import looks_like
    from htcourse.usecases.exchange.bring_over import bring_over
    from htcourse.usecases.exchange.import_questions import read_questions, write_questions  # brings the readers
    from htcourse.usecases.exchange.replaced_work import in_order

    if out.is_dir() and not replace:
        raise click.UsageError(f"“{out}” is a folder: name a quiz file, or add --replace.")
    brought = read_questions(files, progress_report(), is_joining=join, encoding=encoding, language=language)
    places = Places.find(home)
    known = () if out.exists() else looks_like(places, brought, out)
    if replace and out.exists():
        written = bring_over(places, brought, out, quiz, progress_report())
    else:
        written = write_questions(brought, out, progress_report(), quiz=quiz, is_replacing=replace)
    problems = in_order((*brought.problems, *written.problems, *known))
    sentence = f"Written: {_named((out, *written.others))} ({_counted(written.count)})."
    if written.stayed:
        sentence += f"\nQuestions that stay as they were: {written.stayed}."
    if written.kept:
        sentence += f"\nWhat stood there is kept: {_named(written.kept)}."
    _tell(sentence, written.count, problems, as_json=as_json, kept=written.kept)


@questions.command("export")
@click.argument("quiz")
@click.option(
    "--format", "format_name", required=True, help="gift, moodle-xml, aiken, csv, xlsx, qti21, apkg, htcourse …"
)
@click.option("-o", "--out", required=True, type=click.Path(path_type=Path, dir_okay=False), help="The file to write.")
@click.option(
    "--module", type=click.Path(path_type=Path), help="A module's folder or .htmod, or the id of an installed one."
)
@click.option("--language", default="", help="In this language, where a question is translated.")
@click.option(
    "--exam-bank", is_flag=True, help="What only exams, pre- and post-tests ask too; else only where QUIZ is one."
)
@click.option("--trainer", "by_trainer", is_flag=True, help="Also while an exam asks them; asks for the trainer's PIN.")
@click.option("--replace", is_flag=True, help="Write over a file that is there already.")
@click.option("--json", "as_json", is_flag=True, help="Print what was done and every problem as JSON.")
@click.pass_obj
def export_questions(
    home: Path | None,
    quiz: str,
    format_name: str,
    out: Path,
    module: Path | None,
    language: str,
    exam_bank: bool,
    by_trainer: bool,
    replace: bool,
    as_json: bool,
) -> None:
    """Write the questions of QUIZ in the format of another program. QUIZ is a quiz, a module, or “all”, by id.

    What the format cannot hold is listed; the rest is written.
    """
    from htcourse.core.question_bank import is_id
    from htcourse.usecases.attempts.gate import refuse_untold
    from htcourse.usecases.exchange.export_questions import bank_in, export_bank, installed_bank  # brings the writers

    if module is not None and is_id(name := str(module)) and not module.exists():
        module, quiz = None, name if quiz in ("all", name) else f"{name}/{quiz.removeprefix(f'{name}/')}"
    if module is None:
        places = Places.find(home)
        if not (by_trainer and require_trainer(places)):
            refuse_untold(places, quiz)
        bank, problems = installed_bank(places, quiz, progress_report(), with_exam_bank=exam_bank)
    else:
        bank, problems = bank_in(module, quiz, progress_report(), with_exam_bank=exam_bank)
    taken = export_bank(bank, format_name, out, language=language, problems=problems, replacing=replace)
    files = _named((out, *taken.others))
    _tell(f"Written: {files} ({taken.count} of {_counted(taken.asked)}).", taken.count, taken.problems, as_json=as_json)


@questions.command("template")
@click.option(
    "-o", "--out", required=True, type=click.Path(path_type=Path, dir_okay=False), help="The workbook, .xlsx."
)
@click.option("--replace", is_flag=True, help="Write over a file that is there already.")
def question_template(out: Path, replace: bool) -> None:
    """Write a workbook to fill in: one question of each type, and what the columns mean."""
    from htcourse.usecases.exchange.question_template import write_template  # brings the writers

    say(f"Written: {write_template(out, is_replacing=replace)}.")


def _counted(count: int) -> str:
    return f"{count} question{'' if count == 1 else 's'}"


def _named(files: Sequence[Path]) -> str:
    return ", ".join(map(str, files))


def _tell(sentence: str, count: int, problems: Sequence[Problem], *, as_json: bool, kept: Sequence[Path] = ()) -> None:
    if as_json:
        told: dict[str, object] = {"questions": count, "problems": [problem_row(each) for each in problems]}
        told |= {"kept": [str(each) for each in kept]} if kept else {}
        say(json.dumps(told, ensure_ascii=False, indent=1))
        return
    print_problems(problems)
    print_left_out(problems)
    say(sentence)
