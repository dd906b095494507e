"""Questions that were taken out in another language are no changed originals: they do not go over their file."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from pathlib import Path

from htcourse.core.alike import MOST_LOOKED_FOR
from htcourse.core.errors import CourseError
from htcourse.core.mended import said
from htcourse.core.question_bank import BankQuestion
from htcourse.core.quiz import Question, question_texts
from htcourse.core.translatable import QT_TRANSLATE_NOOP
from htcourse.usecases.exchange.blind_files import in_brackets


def refuse_translation(questions: Sequence[BankQuestion], before: Sequence[Question], out: Path) -> None:
    """Raise CourseError where most that are a translated question say the words of one translation.

    A row is the question whose id it says; without an id the one of which most texts are its own, in either language.
    """
    known = {each.id: each for each in before}
    own = [each.question for each in questions if "id" not in each.unsaid and each.question.id in known]
    unnamed = [each.question for each in questions if "id" in each.unsaid]
    for language in sorted({language for each in before for language in each.translations}):
        pairs = [(each, was) for each in own if language in (was := known[each.id]).translations]
        pairs += _alike(unnamed, [each for each in before if language in each.translations], language)
        count = sum(_says_it(each, was, was.translations[language]) for each, was in pairs)
        if 2 * count > len(pairs):
            raise CourseError(
                QT_TRANSLATE_NOOP(
                    "Errors",
                    "What was brought in says the translation ({language}) of “{path}” in the place of its original "
                    "({count} of {total} questions that are translated). Nothing was changed.",
                ),
                fix=QT_TRANSLATE_NOOP(
                    "Errors",
                    "Take the questions out in the original language and change those; change a translation in the "
                    "editor.",
                ),
                language=language,
                path=out.name,
                count=count,
                total=len(pairs),
            )


def _alike(rows: Sequence[Question], before: Sequence[Question], language: str) -> Iterator[tuple[Question, Question]]:
    """Give each row with the question that says what it asks, or half of its texts, itself or in translation."""
    there = defaultdict[str, list[Question]](list)
    for each in before if rows else ():
        for text in _all_said([*question_texts(each).values(), *each.translations[language].values()]):
            there[text].append(each)
    known = {each.id: each for each in before}
    for row in rows:
        texts = _all_said(question_texts(row).values())
        found = Counter(each.id for text in texts for each in there.get(text, ())[:MOST_LOOKED_FOR])
        id, count = next(iter(found.most_common(1)), ("", 0))
        if count and (2 * count >= len(texts) or said(in_brackets(row.text)) in there):
            yield row, known[id]


def _says_it(question: Question, was: Question, translation: Mapping[str, str]) -> bool:
    """Say whether more texts of a question are of a translation than of what it translates, where these differ."""
    own, its = _all_said(question_texts(question).values()), _all_said(translation.values())
    original = _all_said(text for path, text in question_texts(was).items() if path in translation)
    return len(own & (its - original)) > len(own & (original - its))


def _all_said(texts: Iterable[str]) -> set[str]:
    return {said(in_brackets(each)) for each in texts}
