"""One attempt on paper, as it was: questions, answers, marks and comments, for the person or for a trainer's files.

What a person gets goes through the gate: no mark, key or explanation that they are not told in the program. A trainer's
own copy has all of it.
"""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from html import escape
from pathlib import Path
from typing import Any, NamedTuple

from htcourse.core.points import points_shown
from htcourse.core.quiz import GIVEN, Answer, Feedback, Interaction, Mark, Mode, Option, Verdict
from htcourse.core.read_numbers import readings
from htcourse.core.told_mark import ALL
from htcourse.core.translatable import QT_TRANSLATE_NOOP
from htcourse.render.plain_text import plain_text
from htcourse.render.portable import instead_of_picture
from htcourse.store.chosen_file import writing_chosen
from htcourse.usecases.exams.exam_terms import not_offered_words, surplus_words
from htcourse.usecases.exams.exam_time import time_words
from htcourse.usecases.exams.mark_history import MarkOrigin, MarkStep
from htcourse.usecases.marking.attempt_words import (
    Say,
    back_words,
    begun_words,
    minute_of,
    module_words,
    paper_words,
    settled_words,
    step_words,
    submitted_words,
    weights_words,
    wording_note,
)
from htcourse.usecases.marking.marked_by import OtherKey
from htcourse.usecases.marking.seen_attempts import SeenAttempt, SeenQuestion, SeenRow
from htcourse.usecases.results.known_quizzes import version_words

_IN_PLACE = ' src="data:'
_PICTURE = re.compile(r"<img\b[^<>]*>")
_VERDICTS = {
    Verdict.RIGHT: QT_TRANSLATE_NOOP("AttemptSheet", "right"),
    Verdict.PARTLY: QT_TRANSLATE_NOOP("AttemptSheet", "partly right"),
    Verdict.WRONG: QT_TRANSLATE_NOOP("AttemptSheet", "not right"),
    Verdict.OPEN: QT_TRANSLATE_NOOP("AttemptSheet", "Waits for a mark."),
}
_CSS = """
body { font: 16px/1.5 sans-serif; max-width: 46em; margin: 2em auto; padding: 0 1em; color: #1b1b1b; }
h2 { font-size: 1.1em; margin: 1.8em 0 .4em; } .source { color: #555; font-size: .9em; }
@media print { h2 { break-after: avoid; } }
"""
_POLICY = "default-src 'none'; style-src 'unsafe-inline'; img-src data:"
"""What a browser may load for a sheet: nothing but its own style, whatever stands in a wording."""
_NO_ANSWER = QT_TRANSLATE_NOOP("AttemptSheet", "No answer.")
_NOT_HERE = QT_TRANSLATE_NOOP("AttemptSheet", "No answer is here: it was left blank, or its answer is lost.")
_OLD_KEY = QT_TRANSLATE_NOOP(
    "AttemptSheet", "This question was changed since: the key here is that of the day it was asked."
)
_KEYS = {
    (True, True): QT_TRANSLATE_NOOP("AttemptSheet", "key"),
    (True, False): QT_TRANSLATE_NOOP("AttemptSheet", "key of that day"),
    (False, True): QT_TRANSLATE_NOOP("AttemptSheet", "key since"),
    (False, False): "",
}
"""What stands beside a choice: whether it was the key of that day, and whether it is the key since."""


class SheetHead(NamedTuple):
    """What stands above: the quiz, who took it and how, in words."""

    quiz: str
    name: str
    mode: str


def attempt_sheet(seen: SeenAttempt, head: SheetHead, say: Say = str, *, with_all: bool = False) -> str:
    """Return an attempt as HTML without a head of its own; `say` translates.

    `with_all` is for a trainer: without it nothing is there that the learner is not told.
    """
    told = [ALL if with_all else each.told for each in seen.questions]
    parts = [f'<h1 class="title">{escape(head.quiz)}</h1>', f"<p>{_about(seen, head, say, told)}</p>"]
    if seen.row.why_aside is not None:
        aside = say(QT_TRANSLATE_NOOP("AttemptSheet", "Set aside by the trainer, it counts nothing."))
        if seen.row.why_aside:
            aside = say(QT_TRANSLATE_NOOP("AttemptSheet", "Set aside by the trainer, it counts nothing: {reason}."))
        parts.append(f"<p><b>{escape(aside.format(reason=seen.row.why_aside))}</b></p>")
    for step in seen.settled:
        why = step.reason if with_all else ""
        settled = (minute_of(step.at, step.offset_minutes), step.by, settled_words(step, say), why)
        parts.append(f'<p class="source">{escape(" · ".join(filter(None, settled)))}</p>')
    if not all(each.correctness for each in told):
        words = QT_TRANSLATE_NOOP("AttemptSheet", "Marks that are not told yet are left out.")
        if seen.row.mode == Mode.PRE and not any(each.correctness for each in told):
            words = QT_TRANSLATE_NOOP("AttemptSheet", "A pre-test tells no marks.")
        elif seen.row.is_silent:
            words = QT_TRANSLATE_NOOP("AttemptSheet", "This quiz tells no marks.")
        parts.append(f'<p class="source">{escape(say(words))}</p>')
    no_answer = say(_NOT_HERE if may_lack_answers(seen.row) else _NO_ANSWER)
    for question, own in zip(seen.questions, told, strict=True):
        shown = [each.for_learner() for each in question.steps if not each.was_never_told]
        steps = question.steps if with_all else tuple(shown)
        since = question.since if with_all or question.was_regraded else _since_told(question)
        earlier = question.earlier if with_all else ()
        parts += _question(replace(question, steps=steps, since=since, earlier=earlier), own, no_answer, say)
    return "\n".join(parts)


def write_sheet(seen: SeenAttempt, head: SheetHead, path: Path, *, with_all: bool = False) -> Path:
    """Write an attempt as one HTML file that needs no other; raises FolderError."""
    path = path if path.suffix else path.with_suffix(".html")
    body = attempt_sheet(seen, head, with_all=with_all)
    title = escape(f"{head.quiz}: {head.name}")
    page = (
        f'<!DOCTYPE html>\n<html><head><meta charset="utf-8">'
        f'<meta http-equiv="Content-Security-Policy" content="{_POLICY}">'
        f"<title>{title}</title><style>{_CSS}</style></head>\n"
        f"<body>\n{body}\n</body></html>\n"
    )
    with writing_chosen(path) as writing:
        writing.write(page.encode())
    return path


def _about(seen: SeenAttempt, head: SheetHead, say: Say, told: list[Feedback]) -> str:
    row = seen.row
    submitted = paper_words(row, say) or submitted_words(row, say)
    parts = [head.name, head.mode, begun_words(row, say), submitted]
    parts += [time_words(row.time, say), surplus_words(row.is_beyond, say), not_offered_words(row.is_not_offered, say)]
    parts += [version_words(row.other_terms, say)]
    if row.awaits_decision:
        doubt = QT_TRANSLATE_NOOP(
            "AttemptSheet", "changed outside the program or damaged since: in no figure until that is settled"
        )
        parts.append(say(doubt))
    elif all(each.correctness for each in told):
        points = say(QT_TRANSLATE_NOOP("AttemptSheet", "{points} of {total} points"))
        parts.append(points.format(points=points_shown(row.points), total=points_shown(row.out_of)))
        parts.append(weights_words(row, say))
        if row.has_passed is not None:
            passed, not_yet = (
                QT_TRANSLATE_NOOP("AttemptSheet", "passed"),
                QT_TRANSLATE_NOOP("AttemptSheet", "not passed yet"),
            )
            parts.append(say(passed if row.has_passed else not_yet))
        if row.waiting:
            parts.append(say(_VERDICTS[Verdict.OPEN]).rstrip("."))
        if row.certainty is not None:
            sure = say(QT_TRANSLATE_NOOP("AttemptSheet", "by certainty {marks} of at most {most}"))
            parts.append(sure.format(marks=points_shown(row.certainty[0]), most=points_shown(row.certainty[1])))
    parts.append(module_words(row, say))
    return escape(" · ".join(filter(None, parts)))


def may_lack_answers(row: SeenRow) -> bool:
    """Say whether a question without an answer may have had one that is lost."""
    return row.is_doubted or (row.let_count is not None and row.let_count.may_lack_answers)


def _question(question: SeenQuestion, told: Feedback, no_answer: str, say: Say) -> Iterator[str]:
    title = say(QT_TRANSLATE_NOOP("AttemptSheet", "Question {number}: {title}"))
    yield f'<h2 class="section">{escape(title.format(number=question.number, title=plain_text(question.title)))}</h2>'
    if note := wording_note(question, say):
        yield f'<p class="source">{escape(note)}</p>'
    if question.interaction.gesture != "fill-gaps":
        yield unpictured(question.text)
    yield from _answers(question, told, no_answer, say)
    if 0 < (shown := len(question.earlier)) < question.changes:
        left_out = say(QT_TRANSLATE_NOOP("AttemptSheet", "Earlier answers: {count}, the last {shown} shown"))
        yield f'<p class="source">{escape(left_out.format(count=question.changes, shown=shown))}</p>'
    for moment, answer in question.earlier:
        given = say(QT_TRANSLATE_NOOP("AttemptSheet", "Earlier answer, {when}")).format(when=minute_of(*moment))
        lines = "; ".join(answer_lines(question.interaction, answer, with_text=False)) or escape(say(_NO_ANSWER))
        yield f'<p class="source">{escape(given)}: {lines}</p>'
    if not told.correctness:
        return
    if question.verdict is Verdict.OPEN:
        yield f"<p><b>{escape(say(_VERDICTS[Verdict.OPEN]))}</b></p>"
        return
    words = say(QT_TRANSLATE_NOOP("AttemptSheet", "{points} of {total} points: {verdict}"))
    verdict = say(_VERDICTS.get(question.verdict, ""))
    if question.answer is None:  # also where a trainer gave a mark for it
        verdict = say(QT_TRANSLATE_NOOP("AttemptSheet", "no answer"))
    points, total = points_shown(question.points), points_shown(question.out_of)
    yield f"<p><b>{escape(words.format(points=points, total=total, verdict=verdict))}</b></p>"
    marks = [each for each in question.steps if each.is_mark]
    for at, step in enumerate(marks):
        is_topped = any(each.given is not MarkOrigin.WEIGHED and not each.was_taken_back for each in marks[at + 1 :])
        yield _step(step, told, say, stands=step.is_standing and is_topped)
    mark = (question.was_regraded and question.now) or question.then
    if told.explanation and mark is not None:
        reasons = (*_remarks(question, mark, say), *(_explained(mark, say) if told.has_key else ()))
        yield from (f'<p class="source">{each}</p>' for each in reasons if each)


def _explained(mark: Mark, say: Say) -> Iterator[str]:
    """Give the feedback of a question and its model answer, as HTML, each with its name."""
    feedback, model = QT_TRANSLATE_NOOP("AttemptSheet", "Feedback"), QT_TRANSLATE_NOOP("AttemptSheet", "Model answer")
    for title, html in ((feedback, mark.own), (model, mark.feedback.removeprefix(mark.own))):
        if html:
            yield f"<b>{escape(say(title))}:</b> {one_line(html)}"


def _remarks(question: SeenQuestion, mark: Mark, say: Say) -> Iterator[str]:
    """Give why a mark is what it is, as HTML: of an essay each criterion with its level and what that is worth."""
    criteria = _names(each for each, _ in question.interaction.criteria)
    for each in mark.remarks:
        if each.id in criteria:
            given, most = map(points_shown, each.worth or (0.0, 0.0))
            worth = say(QT_TRANSLATE_NOOP("AttemptSheet", "{points} of {total}"))
            worth = worth.format(points=given, total=most)
            yield f"{criteria[each.id].removesuffix('.')}: {one_line(each.feedback)} ({escape(worth)})"
        elif each.state in GIVEN:
            yield one_line(each.feedback)


def _since_told(question: SeenQuestion) -> OtherKey | None:
    """Return of the module's own key since what a learner is told as the result tells it: no regrade tells it there.

    All of it where it marks this answer the same, and fits what was asked; where it may not fit, that it is another.
    """
    since = question.since
    if since is None or since.is_same:
        return None if question.has_other_key else since
    return None if since.is_reworded else since._replace(is_untold=True)


def _answers(question: SeenQuestion, told: Feedback, no_answer: str, say: Say) -> Iterator[str]:
    """Give the choices in the order they were shown with what was chosen, or the answer in words; then the key."""
    interaction, answer = question.interaction, question.answer
    right, since = (question.right, question.since) if told.has_key else (None, None)
    no_answer = f"<i>{escape(no_answer)}</i>"
    if interaction.gesture in ("choose-one", "choose-many"):
        had = right or {}
        chosen, keys, new = (
            set((each or {}).get("choices", ()))
            for each in (answer, had, since.right if since and not since.is_reworded else had)
        )
        if since is not None and since.is_untold:
            new &= keys
            since = None if keys <= new else since
        for option in interaction.options:
            key = _KEYS[option.id in keys, option.id in new]
            words = one_line(option.text) + (f" <i>({escape(say(key))})</i>" if key else "")
            yield f"<p><b>☒ {words}</b></p>" if option.id in chosen else f"<p>☐ {words}</p>"
        if answer is None:
            yield f"<p>{no_answer}</p>"
        if (since and (since.is_reworded or since.is_untold)) or new - {each.id for each in interaction.options}:
            yield from _answer_since(since, say)
        return
    given = say(QT_TRANSLATE_NOOP("AttemptSheet", "Answer given"))
    lines = list(answer_lines(interaction, answer)) if answer is not None else []
    yield f"<p><b>{escape(given)}:</b><br>{'<br>'.join(lines) or no_answer}</p>"
    if right is not None:
        key = say(QT_TRANSLATE_NOOP("AttemptSheet", "By the key of that day"))
        yield f"<p><b>{escape(key)}:</b><br>{'<br>'.join(answer_lines(interaction, right))}</p>"
    yield from _answer_since(since, say)


def _answer_since(since: OtherKey | None, say: Say) -> Iterator[str]:
    if since is not None and since.is_untold:
        yield f'<p class="source">{escape(say(_OLD_KEY))}</p>'
    elif since is not None:
        other = QT_TRANSLATE_NOOP("AttemptSheet", "By the key since")
        reworded = QT_TRANSLATE_NOOP("AttemptSheet", "The key as it is worded since")
        key = say(reworded if since.is_reworded else other)
        yield f"<p><b>{escape(key)}:</b><br>{'<br>'.join(answer_lines(since.interaction, since.right))}</p>"


def answer_lines(interaction: Interaction, answer: Answer, *, with_text: bool = True) -> Iterator[str]:
    """Give an answer line by line as HTML, in the words of its question; `with_text` gaps stand in theirs."""
    names = _names((*interaction.options, *interaction.labels, *interaction.verdicts))
    rows = _names(interaction.rows)  # of a pair both sides can have one id
    yield from (names.get(each, escape(str(each))) for each in answer.get("choices", ()))
    for number, each in enumerate(answer.get("order", ()), 1):
        yield f"{number}. {names.get(each, escape(str(each)) or '–')}"
    for key in ("pairs", "categories"):
        placed = answer.get(key)
        if isinstance(placed, Mapping):
            for row, value in placed.items():
                yield f"{rows.get(row, escape(str(row))).removesuffix('.')}: {names.get(value, escape(str(value)))}"
    if isinstance(answer.get("gaps"), Mapping):
        yield from _filled(interaction, answer["gaps"], with_text=with_text)
    for key in ("number", "text"):
        if str(answer.get(key, "")).strip():
            typed = str(answer[key])
            unit = f" {escape(interaction.unit)}" if key == "number" and _lacks_unit(interaction, typed) else ""
            yield escape(typed).replace("\n", "<br>") + unit
    for span in answer.get("spans", ()):
        yield _span(interaction, span, names)
    if answer.get("verdict"):
        yield names.get(answer["verdict"], escape(str(answer["verdict"])))


def _lacks_unit(interaction: Interaction, typed: str) -> bool:
    """Say whether a number was typed without the unit it is in."""
    has_own = not readings(typed) and bool(readings(typed, interaction.unit, interaction.units))
    return bool(interaction.unit) and not has_own


def _span(interaction: Interaction, span: Mapping[str, Any], names: Mapping[str, str]) -> str:
    words = " ".join(interaction.text[int(span.get("start", 0)) : int(span.get("end", 0))].split())
    return f"“{escape(words)}”: {names.get(str(span.get('label', '')), '')}"


def _names(options: Iterable[Option]) -> dict[str, str]:
    return {each.id: one_line(each.text) for each in options}


def _filled(interaction: Interaction, given: Mapping[str, Any], *, with_text: bool) -> Iterator[str]:
    """Give a text with what was put into its gaps, or that alone, a line a gap."""
    words = {}
    for gap in interaction.gaps:
        value = str(given.get(gap.id, ""))
        words[gap.id] = _names(gap.options).get(value, escape(value)) or "…"
    if not with_text:
        yield from words.values()
        return
    text = unpictured(interaction.text)
    for name, said in words.items():
        text = text.replace(f"{{{name}}}", f"<b>[{said}]</b>")
    yield text


def _step(step: MarkStep, told: Feedback, say: Say, *, stands: bool) -> str:
    """Return a line on a mark, and that it `stands` where another stands below it."""
    if not told.explanation:
        step = step._replace(reason="", back=step.back and step.back._replace(reason=""))
    words = say(QT_TRANSLATE_NOOP("AttemptSheet", "{what}, stands")) if stands else "{what}"
    parts = (
        words.format(what=step_words(step, say)),
        minute_of(step.at, step.offset_minutes),
        step.by,
        step.reason,
        *back_words(step.back, minute_of, say),
    )
    return f'<p class="source">{escape(" · ".join(filter(None, parts)))}</p>'


def unpictured(html: str) -> str:
    """Return a wording with what is said of its pictures in their place, but for those that stand in the words."""
    return _PICTURE.sub(lambda tag: tag[0] if _IN_PLACE in tag[0] else instead_of_picture(tag[0]), html)


def one_line(html: str) -> str:
    """Return a short wording without its paragraphs, to stand in a line."""
    return re.sub(r"</?p\b[^>]*>", "", re.sub(r"</p>\s*<p\b[^>]*>", " ", unpictured(html))).strip()
