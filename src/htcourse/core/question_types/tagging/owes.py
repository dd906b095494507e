"""What `tagging` gives to each place."""

import re
from collections.abc import Iterator
from dataclasses import replace
from html import escape
from itertools import count

from htcourse.core.form_fields import Field, Rows
from htcourse.core.question_bank import letter_id
from htcourse.core.question_rows import faults
from htcourse.core.question_rows.cells import Cells, fault, raw
from htcourse.core.question_rows.row import Answer
from htcourse.core.question_types.owed import Card, Columns, Data, Owes, Page, Parts, Say
from htcourse.core.question_types.owed_parts import (
    RIGHT,
    WHY,
    WRONG,
    choice_fields,
    choice_keys,
    example_choice,
    named,
    numbered,
    weighted,
    why_field,
)
from htcourse.core.question_types.parts import Label, given_state, shown_choices, single_choices
from htcourse.core.question_types.passages import parse
from htcourse.core.question_types.tagging import Body, Span
from htcourse.core.translatable import QT_TRANSLATE_NOOP

_PART = re.compile(r"\{(narrative|verdict|label ([\w-]+)|span ([\w-]+))\}\s*(.*)", re.DOTALL)


def _example(say: Say) -> Data:
    text = say(QT_TRANSLATE_NOOP("Skeletons", "Mark the words that show each element, then give your verdict."))
    narrative = say(
        QT_TRANSLATE_NOOP(
            "Skeletons", "Somebody [did something]{act #a1}, [in some way]{means #m1}, [for some end]{purpose #p1}."
        )
    )
    labels = {
        "act": QT_TRANSLATE_NOOP("Skeletons", "Act"),
        "means": QT_TRANSLATE_NOOP("Skeletons", "Means"),
        "purpose": QT_TRANSLATE_NOOP("Skeletons", "Purpose"),
    }
    return {
        "text": text,
        "labels": [{"id": name, "text": say(word)} for name, word in labels.items()],
        "narrative": narrative,
        "spans": [{"id": name, "feedback": say(WHY)} for name in ("a1", "m1", "p1")],
        "verdicts": [example_choice(say, "right", RIGHT, is_right=True), example_choice(say, "wrong", WRONG)],
    }


def _fields(data: Data, say: Say) -> tuple[Field, ...]:
    name = Field("text", "line", say(QT_TRANSLATE_NOOP("QuestionFields", "Name of the label")))
    mark = say(QT_TRANSLATE_NOOP("QuestionFields", "Mark {number}"))
    persons = (
        ("adult" if data.get("person") else "", say(QT_TRANSLATE_NOOP("QuestionFields", "An adult"))),
        ("child", say(QT_TRANSLATE_NOOP("QuestionFields", "A child"))),
    )
    labels = Rows(
        name=numbered(say(QT_TRANSLATE_NOOP("QuestionFields", "Label {number}"))),
        fields=lambda _: (name,),
        prefix="label",
        add=say(QT_TRANSLATE_NOOP("QuestionFields", "Add a label")),
    )
    spans = Rows(
        name=lambda place, span: _marked_words(data, str(span.get("id", ""))) or mark.format(number=place),
        fields=lambda _: (why_field(say),),
        prefix="mark",
        is_fixed=True,
    )
    about = say(QT_TRANSLATE_NOOP("QuestionFields", "The story is about"))
    no_means = say(QT_TRANSLATE_NOOP("QuestionFields", "About a child no means is asked for."))
    story, how = (
        say(QT_TRANSLATE_NOOP("QuestionFields", "Story")),
        say(
            QT_TRANSLATE_NOOP(
                "QuestionFields", "Select words and press a label. Marks stay with their words while you type."
            )
        ),
    )
    said = say(QT_TRANSLATE_NOOP("QuestionFields", "Marks, and what is said of each"))
    verdicts = say(QT_TRANSLATE_NOOP("QuestionFields", "Verdicts"))
    verdict = say(QT_TRANSLATE_NOOP("QuestionFields", "Verdict {number}"))
    return (
        Field("labels", "rows", say(QT_TRANSLATE_NOOP("QuestionFields", "Labels to mark with")), rows=labels),
        Field("person", "choice", about, no_means, options=lambda: persons),
        Field("narrative", "narrative", story, how, lines=5),
        Field("spans", "rows", said, rows=spans),
        choice_fields(say, "verdicts", verdicts, verdict, is_one=True, has_fraction=False),
    )


def _marked_words(data: Data, key: str) -> str:
    narrative = parse(str(data.get("narrative") or ""))
    labels = {str(id): words for id, words in named(data, "labels")}
    for each in narrative.passages:
        if each.key == key:
            words = " ".join(narrative.text[each.start : each.end].split())
            return f"{labels.get(each.label, each.label)}: “{words}”"
    return ""


def _write(body: Body) -> Parts:
    answers = [Answer(f"{{narrative}} {body.narrative}")]
    answers += [Answer(f"{{label {each.id}}} {each.text}") for each in body.labels]
    answers += [Answer(f"{{span {each.id}}}", each.feedback) for each in body.spans]
    correct = choice_keys(body.verdicts, len(answers))
    answers += [Answer(f"{{verdict}} {each.text}", each.feedback) for each in body.verdicts]
    return Parts(answers, correct, [f"person:{body.person}"] if body.person != "adult" else [])


def _read(cells: Cells) -> Body:
    narrative, labels, spans, verdicts = "", [], [], []
    for number, each in cells.answers():
        part = _PART.fullmatch(each.text)
        if part is None:
            raise fault(faults.NO_PART, each.text)
        if part[2]:
            labels.append(Label(part[2], text=cells.line(part[4])))
        elif part[3]:
            spans.append(Span(part[3], feedback=cells.line(each.feedback)))
        elif part[1] == "verdict":
            verdicts.append((number, part[4], each.feedback))
        else:
            narrative = raw(part[4])
    choices = single_choices(weighted(verdicts, cells.keys(is_needed=True), cells))
    free = (each for each in map(letter_id, count()) if each not in {span.id for span in spans})
    choices = tuple(replace(each, id=next(free)) for each in choices)
    person = cells.own("person") or "adult"
    return Body(tuple(labels), tuple(spans), choices, person, narrative=narrative)


def _sides(card: Card, body: Body) -> tuple[str, str]:
    narrative = parse(body.narrative)
    labels = {each.id: card.line(each.text) for each in body.labels}
    feedback = {each.id: each.feedback for each in body.spans}
    front = "".join(f"<p>{escape(each, quote=False)}</p>" for each in narrative.text.split("\n\n"))
    front += f"<p>{' / '.join(labels.values())}</p>"
    front += card.listed([card.line(option.text) for option in shown_choices(body.verdicts, 0)])
    rows = []
    for each in narrative.passages:
        words = escape(narrative.text[each.start : each.end], quote=False)
        rows.append(card.told(f"{words} → <b>{labels.get(each.label, '')}</b>", feedback.get(each.key, "")))
    return front, card.listed(rows) + card.told_choices(body.verdicts)


def _key(page: Page) -> Iterator[str]:
    body = page.body
    narrative = parse(body.narrative)
    labels = {each.id: each.text for each in body.labels}
    told = {each.id: each.feedback for each in body.spans}
    for each in narrative.passages:
        words = escape(narrative.text[each.start : each.end])
        yield page.keyed(f"“{words}”", labels.get(each.label, each.label), told.get(each.key, ""))
    for verdict in body.verdicts:
        state = given_state(verdict.worth).value
        yield page.keyed(f"{page.words['verdict']}: {verdict.text}", page.words[state], verdict.feedback)


OWES = Owes(
    11,
    QT_TRANSLATE_NOOP("QuestionWords", "Marking a narrative"),
    QT_TRANSLATE_NOOP("QuestionWords", "words in a story are marked, then a verdict is given."),
    "highlighter",
    _example,
    _fields,
    columns=Columns(
        QT_TRANSLATE_NOOP(
            "Skeletons",
            "A text with marked passages: {narrative}, {label id}, {span id} and {verdict} begin the answers.",
        ),
        _write,
        _read,
    ),
    sides=_sides,
    key=_key,
)
