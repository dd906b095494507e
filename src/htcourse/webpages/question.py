"""A question on a page: readable without scripts, its key beside it, and as data for the script that grades it."""

from collections.abc import Iterable
from dataclasses import asdict
from functools import cached_property
from html import escape
from typing import Any

from htcourse.core.plain_data import texts_of, with_texts
from htcourse.core.question_types import passages
from htcourse.core.question_types.owed import owes_of
from htcourse.core.quiz import Interaction, Option
from htcourse.webpages.article import Leads
from htcourse.webpages.edition import SEED, WordedQuestion
from htcourse.webpages.page_files import question_anchor
from htcourse.webpages.words import WAYS, words_of


class PageQuestion:
    """A question as it stands on one page: its wording with links that lead somewhere from there."""

    def __init__(self, question: WordedQuestion, leads: Leads) -> None:
        self.question = question
        self.row = question.row
        self.words = words_of(leads.edition.language)
        self._leads = leads
        raw = dict(texts_of(question.body)).keys() - dict(texts_of(question.body, markdown_only=True)).keys()
        self.texts = {path: text if path in raw else leads.article(text) for path, text in question.texts.items()}

    @cached_property
    def body(self) -> Any:
        """The body of its type, without what only those see who mark it."""
        return with_texts(self.question.body, {**self.texts, "grader_notes": ""})

    @cached_property
    def interaction(self) -> Interaction:
        """What a learner is shown."""
        interaction = self.question.kind.interaction(self.body, SEED)
        if self.row.type != "true-false":
            return interaction
        return interaction._replace(options=tuple(Option(each.id, self.words[each.id]) for each in interaction.options))

    @property
    def anchor(self) -> str:
        """Its id on the page."""
        return question_anchor(self.row.id)

    @property
    def is_scored(self) -> bool:
        """Whether a script can grade it."""
        return not self.question.kind.remarks.are_levels

    def html(self, title: str, level: int, *, has_key: bool, has_hints: bool = True) -> str:
        """Return the whole question under a heading, with what may be chosen and, where asked for, the key to open."""
        heading = f'<h{level} class="kicker" id="{self.anchor}_title">{escape(title)}</h{level}>'
        asked = "" if self.interaction.gesture == "fill-gaps" else self._block(self.texts.get("text", ""))
        hints = self._hints() if has_hints else ""
        key = self._key_to_open() if has_key else ""
        return (
            f'<section class="question" id="{self.anchor}" aria-labelledby="{self.anchor}_title">'
            f'{heading}<div class="asked" id="{self.anchor}_asked">{asked}</div>{hints}'
            f'<div class="answers">{self._readable()}</div>{key}</section>'
        )

    def data(self) -> dict[str, Any]:
        """Return what the script needs, ready for JSON."""
        return {
            "id": self.row.id,
            "anchor": self.anchor,
            "type": self.row.type,
            "remarks": self.question.kind.remarks._asdict(),
            "interaction": _interaction_data(self.interaction),
            "body": body_data(self.row.type, self.body),
            "feedback": self._block(self.texts.get("feedback", "")),
            "sources": [escape(each) for each in self.question.sources],
            "way": self.words[WAYS[self.interaction.gesture]],
            "scored": self.is_scored,
        }

    def _hints(self) -> str:
        hints = (self.texts[path] for path in (f"hints/{number}" for number in range(9)) if path in self.texts)
        return "".join(
            f'<details class="hint"><summary>{self.words["hint"]}</summary>{self._block(each)}</details>'
            for each in hints
        )

    def _readable(self) -> str:
        """Return what there is to choose from, without controls."""
        interaction, words = self.interaction, self.words
        if interaction.gesture == "fill-gaps":
            return self._gaps_text()
        parts = []
        if interaction.gesture == "tag":
            parts.append(
                f"<blockquote>{escape(interaction.text)}</blockquote>{self.listed(interaction.labels)}{self.listed(interaction.verdicts)}"
            )
        elif interaction.gesture == "write":
            parts.append(f"<p>{words['words_asked'].format(count=interaction.words)}</p>" if interaction.words else "")
        else:
            parts.append(self.listed(interaction.rows) + self.listed(interaction.options))
        unit = f" ({escape(interaction.unit)})" if interaction.unit else ""
        return f'<p class="way">{words[WAYS[interaction.gesture]]}{unit}</p>' + "".join(parts)

    def _gaps_text(self) -> str:
        text = self._block(self.interaction.text)
        for number, gap in enumerate(self.interaction.gaps, 1):
            choices = " / ".join(each.text for each in gap.options) or "…"
            text = text.replace(f"{{{gap.id}}}", f'<span class="gap">({number}) [{choices}]</span>')
        return text

    def _key_to_open(self) -> str:
        words = self.words
        own = owes_of(self.row.type).key
        key = "".join(own(self) if own is not None else ()) + self._block(self.texts.get("feedback", ""))
        sources = "; ".join(map(escape, self.question.sources))
        end = "" if sources.endswith(tuple(".!?…")) else "."
        below = f'<p class="caption">{words["sources"]}: {sources}{end}</p>' if sources else ""
        opened = f'<details class="key"><summary>{words["show_answer"]}</summary>{key}{below}</details>'
        return f"<noscript>{opened}</noscript>" if self._leads.medium.has_scripts else opened

    def keyed(self, element: str, answer: str, feedback: str) -> str:
        """Return a line of the key: an element, the answer that belongs to it, and why."""
        answer = f" <b>{answer}.</b>" if answer and not answer.endswith(".") else f" <b>{answer}</b>" if answer else ""
        return f'<p class="keyed">{element}{" –" if answer else ""}{answer} {feedback}</p>'

    def listed(self, options: Iterable[Option]) -> str:
        """Return options as a list."""
        items = "".join(f"<li>{each.text}</li>" for each in options)
        return f"<ul>{items}</ul>" if items else ""

    @staticmethod
    def _block(html: str) -> str:
        return html if not html or html.lstrip().startswith("<p") else f"<p>{html}</p>"


def body_data(question_type: str, body: Any) -> dict[str, Any]:
    """Return a body as the script reads it: every field by its name, a marked narrative as text and passages."""
    plain = asdict(body)
    if question_type == "tagging":
        narrative = passages.parse(plain.pop("narrative"))
        plain["text"] = narrative.text
        plain["passages"] = [asdict(each) for each in narrative.passages]
        plain["words"] = passages.word_ranges(narrative.text)
    return plain


def _interaction_data(interaction: Interaction) -> dict[str, Any]:
    def options(each: Iterable[Option]) -> list[dict[str, str]]:
        return [option._asdict() for option in each]

    return {
        "gesture": interaction.gesture,
        "options": options(interaction.options),
        "rows": options(interaction.rows),
        "text": interaction.text,
        "labels": options(interaction.labels),
        "verdicts": options(interaction.verdicts),
        "gaps": [{"id": each.id, "options": options(each.options)} for each in interaction.gaps],
        "criteria": [{"text": each.text, "levels": options(levels)} for each, levels in interaction.criteria],
        "unit": interaction.unit,
        "words": interaction.words,
    }
