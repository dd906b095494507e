"""The wording of questions and cases compiled: Markdown to safe HTML by path, raw fields untouched."""

from collections.abc import Callable, Iterable, Mapping
from functools import lru_cache

from htcourse.core.case import Case
from htcourse.core.errors import Place, Problem
from htcourse.core.plain_data import raw_paths_of, texts_of
from htcourse.core.quiz import Question, question_texts, raw_texts
from htcourse.render.inline import block_html, inline_html
from htcourse.render.plain_text import plain_text
from htcourse.render.removed import removed_problems


def _is_block(patterns: Iterable[str]) -> Callable[[str], bool]:
    wanted = frozenset(patterns)

    @lru_cache(1024)  # the same in each question of a bank
    def is_block(path: str) -> bool:
        steps = path.split("/")
        return "/".join(step if at % 2 == 0 else "*" for at, step in enumerate(steps)) in wanted

    return is_block


_is_question_block = _is_block(("text", "model_answer", "grader_notes"))
_is_case_block = _is_block(
    ("role", "content_note", "documents/*/text", "nodes/*/text", "people/*/about", "nodes/*/debrief/text")
)


def compiled_texts(question: Question, language: str, texts: Mapping[str, str] | None = None) -> dict[str, str]:
    """Return every text of a question by path, in `language` where it is translated, else in the source language.

    `texts` are its `question_texts`, where they are at hand.
    `text` and an essay's model answer and notes are paragraphs, all else is inline HTML; raw fields stay as written.
    """
    worded = {**(texts or question_texts(question)), **question.translations.get(language, {})}
    return _compiled(worded, raw_texts(question), _is_question_block, language)


def compiled_case_texts(case: Case, language: str) -> dict[str, str]:
    """Return every text of a case by path, as `compiled_texts` does."""
    return _compiled(_case_texts(case, language), raw_paths_of(case.body), _is_case_block, language)


ASKED = ("title", "text")
"""The paths of a question's texts that are asked, and no more: all others explain, or hold the key."""


def plain_words(texts: Mapping[str, str], paths: Iterable[str]) -> str:
    """Return compiled texts at these paths as plain text for search."""
    return "\n".join(filter(None, (plain_text(texts[path]) for path in paths if path in texts)))


def text_problems(texts: Mapping[str, str], place: Place) -> list[Problem]:
    """Return what cleaning takes away from wordings; their place is that of the question or case."""
    found = []
    for markdown in texts.values():
        if "<" in markdown or "](" in markdown:
            found += [_at(place, each) for each in removed_problems(markdown, place)]
    return found


def question_problems(question: Question) -> list[Problem]:
    """Return what cleaning takes away from a question, in any of its languages."""
    raw = raw_texts(question)
    found = []
    for texts in (question_texts(question), *question.translations.values()):
        found += text_problems({path: text for path, text in texts.items() if path not in raw}, question.place)
    return found


def case_problems(case: Case) -> list[Problem]:
    """Return what cleaning takes away from a case, in any of its languages."""
    found = text_problems(dict(texts_of(case.body, markdown_only=True)), case.place)
    for texts in case.texts.values():
        found += text_problems(texts, case.place)
    return found


def _at(place: Place, problem: Problem) -> Problem:
    return Problem(problem.code, place, problem.template, problem.fix, problem.severity, problem.values, problem.why)


def _case_texts(case: Case, language: str) -> dict[str, str]:
    return dict(texts_of(case.body)) | dict(case.texts.get(language, {}))


def _compiled(
    texts: Mapping[str, str], raw: frozenset[str], is_block: Callable[[str], bool], language: str
) -> dict[str, str]:
    compiled = {}
    for path, text in texts.items():
        if path in raw:
            compiled[path] = text
        else:
            compiled[path] = (block_html if is_block(path) else inline_html)(text, language)
    return compiled
