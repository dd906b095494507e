"""A play as plain text: for one's own notes, or to hand to a trainer."""

from PySide6.QtCore import QCoreApplication

from htcourse.ui.look.texts import day_text, state_name
from htcourse.ui.screens.case.words import (
    asked_texts,
    cost_text,
    moved_text,
    passage_text,
    passed_text,
    state_text,
    turn_title,
    way_title,
)
from htcourse.ui.widgets.rich_label import plain_text
from htcourse.usecases.cases.case_debrief import CriterionNote, DebriefPage, Transcript, TranscriptStep
from htcourse.usecases.cases.case_turns import TurnNote

RULE = "-" * 60
"""Stands alone in a line before each step."""


def transcript_text(transcript: Transcript) -> str:
    """Return everything that came, was decided and was said of it."""
    began = QCoreApplication.translate("Case", "Begun on {day}.")
    if transcript.is_invented:
        began = QCoreApplication.translate("Case", "Begun on {day}. Every person and place is invented.")
    lines = [transcript.title, began.format(day=day_text(transcript.started_at)), "", transcript.role]
    for step in transcript.steps:
        lines += ["", RULE, *_step(step)]
    if transcript.debrief is not None:
        lines += ["", RULE, *_debrief(transcript.debrief)]
    return "\n".join(lines) + "\n"


def _step(step: TranscriptStep) -> list[str]:
    lines = [f"{step.at}  {step.text}".strip()]
    for document in step.documents:
        head = " · ".join(each for each in (document.title, document.sender) if each)
        lines += ["", f"[{f'{document.at}  {head}'.strip()}]", _words(document.text)]
    marked = QCoreApplication.translate("Case", "Marked: {passage}")
    if step.passages:
        lines += ["", *(marked.format(passage=passage_text(each)) for each in step.passages)]
    if step.decision is not None:
        decided = QCoreApplication.translate("Case", "Decided: {decision} ({cost})")
        cost = cost_text(step.decision.minutes)
        states = "; ".join(f"{state_name(each.name)}: {state_text(each)}" for each in step.states)
        lines += ["", decided.format(decision=step.decision.text, cost=cost)]
        lines += [states] if states else []
    return lines


def _debrief(debrief: DebriefPage) -> list[str]:
    words = QCoreApplication.translate("Case", "{good} of {total} decisions fitted their criterion.")
    lines = [QCoreApplication.translate("Case", "Debrief"), "", words.format(good=debrief.good, total=debrief.out_of)]
    lines.append(passed_text(debrief.page.passed))
    for turn in reversed(debrief.turns):
        lines += ["", *_turn(turn)]
    for criterion in debrief.criteria:
        lines += ["", *_criterion(criterion)]
    return lines


def _turn(turn: TurnNote) -> list[str]:
    lines = [turn_title(turn)]
    for way in (turn.taken, *turn.closed):
        lines += [f"* {way_title(way, turn)}", *(f"  - {words}" for _, words in asked_texts(way, turn))]
    lines += [f"* {f'{each.entry.at}  {each.entry.text}'.strip()} ({moved_text(each)})" for each in turn.moved]
    return lines


def _criterion(criterion: CriterionNote) -> list[str]:
    lines = [_words(criterion.text), *criterion.sources]
    for each in criterion.decisions:
        fits = QCoreApplication.translate("Case", "fits")
        verdict = fits if each.is_good else QCoreApplication.translate("Case", "does not fit")
        lines += [f"* {each.entry.text} ({verdict})", f"  {_words(each.reason)}"]
        lines += [f"  - {fact.claim} {' '.join(fact.sources)}".rstrip() for fact in each.facts]
    return lines


def _words(html: str) -> str:
    return plain_text(html.replace("</p>", "\n"))
