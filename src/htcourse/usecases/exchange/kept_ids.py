"""A file of questions brought in once more: who was there keeps the id, so that answers stay with their question."""

from bisect import bisect
from collections import Counter, defaultdict
from collections.abc import Callable, Collection, Hashable, Iterator, Mapping, Sequence
from dataclasses import replace
from itertools import islice
from pathlib import Path
from types import MappingProxyType
from typing import Any, NamedTuple

from htcourse.core.alike import MOST_LOOKED_FOR, KnownBy, is_numbered, known_by, share_an_answer
from htcourse.core.errors import ModuleError, Problem, Severity
from htcourse.core.mended import said
from htcourse.core.module_check.slips import is_written
from htcourse.core.module_check.structure import twice
from htcourse.core.question_bank import BankQuestion, asked_of, id_from, in_any_order, title_from, with_ids
from htcourse.core.quiz import Question
from htcourse.core.translatable import QT_TRANSLATE_NOOP
from htcourse.exports.authoring import quizzes_in, translations_of
from htcourse.formats.module_folder.question_file import read_questions, translated_question
from htcourse.formats.module_folder.translations import by_id, no_original, not_read
from htcourse.formats.module_folder.yaml_lines import YamlFile, read_yaml
from htcourse.markup.decode import read_text
from htcourse.usecases.exchange.alike_questions import nearly_the_same
from htcourse.usecases.exchange.blind_files import as_file_knows, as_mended
from htcourse.usecases.exchange.copied_rows import most_alike_of_id
from htcourse.usecases.exchange.gone_comments import gone_sign
from htcourse.usecases.exchange.kept_elements import with_kept_elements
from htcourse.usecases.exchange.kept_work import with_kept_work
from htcourse.usecases.exchange.replaced_work import key_words


def _named(question: Question) -> Hashable:
    return question.id


def _called_and_answered(question: Question) -> Hashable:
    kind, _, *answers = in_any_order(question)
    return kind, question.title, *answers


def _called(question: Question) -> Hashable:
    return question.title


_KEYS: tuple[Callable[[Question], Hashable], ...] = (
    asked_of,
    in_any_order,
    _named,
    _called_and_answered,
    _called,
    lambda question: (question.type, " ".join(question.text.split())),
    lambda question: question.id,
)
"""What makes two questions the same, the surest first."""
_BY_TITLE = (_called_and_answered, _called)
"""Those that tell something where the title stands once in the module: who copies a row leaves its text for later."""
_SIGNS: tuple[Callable[[Question], Hashable], ...] = (
    lambda question: question.id,
    lambda question: (question.title, key_words(question.body)),
    lambda question: question.title,
    lambda question: key_words(question.body),
    lambda _: "",
)
"""What tells questions apart that say the same (to a file without pictures), the surest first; else their order."""
_NAMES_TOLD = 8


class Before(NamedTuple):
    """What stood in quiz files: questions with their translations, quizzes as they stand there, and their wordings.

    `translated` are the files of the translations that could be read; `errors` is what could not be, each with the id
    of its question or quiz, else with its place.
    """

    questions: tuple[Question, ...]
    quizzes: tuple[dict[str, Any], ...]
    worded: Mapping[str, Mapping[str, Mapping[str, str]]]
    translated: tuple[Path, ...]
    errors: tuple[tuple[str, Problem], ...] = ()


def questions_in(files: Sequence[Path]) -> Before:
    """Return what stands in quiz files and the translations beside them, and what of it `check` refuses."""
    questions: dict[str, Question] = {}
    quizzes: list[dict[str, Any]] = []
    faults: list[tuple[str, Problem]] = []
    others = [each for file in files for each in translations_of(file).items()]
    for yaml in map(_yaml, files):
        found = read_questions(yaml, "en")
        again = twice("question", ((each.id, each.place) for each in (*questions.values(), *found.questions)))
        faults += _errors(yaml, [*found.problems, *again])
        questions |= {each.id: each for each in found.questions}
        quizzes += quizzes_in(yaml.data)
    worded: dict[str, dict[str, Mapping[str, str]]] = {}
    translated: list[Path] = []
    for language, file in others:
        yaml = _yaml(file)
        found_wrong = [*yaml.problems, *not_read(yaml)]
        for id, texts in by_id(yaml, "questions").items():
            if id in questions:
                questions[id], problems = translated_question(questions[id], language, texts)
                found_wrong += problems
            else:
                found_wrong.append(no_original(texts.place, id))
        faults += _errors(yaml, found_wrong)
        words = worded.setdefault(language, {})
        words |= {id: texts.texts for id, texts in by_id(yaml, "quizzes").items()}
        translated += [file] if yaml.data is not None else []
    return Before(tuple(questions.values()), tuple(quizzes), worded, tuple(translated), tuple(faults))


def refuse_unread(before: Before, path: Path) -> None:
    """Raise ModuleError where something that stood in a file cannot be read: it would be gone."""
    if before.errors:
        names = tuple(dict.fromkeys(name for name, _ in before.errors))
        raise ModuleError(
            QT_TRANSLATE_NOOP(
                "Errors", "“{path}” has errors ({names}): what is written there would be lost. Nothing was changed."
            ),
            problems=[problem for _, problem in before.errors],
            fix=QT_TRANSLATE_NOOP(
                "Errors", "Mend it first, in the editor or by “htcourse check”, then bring the questions in again."
            ),
            path=path.name,
            names=", ".join(names[:_NAMES_TOLD]) + (", …" if names[_NAMES_TOLD:] else ""),
        )


def _errors(yaml: YamlFile, problems: Sequence[Problem]) -> list[tuple[str, Problem]]:
    """Return the errors, each with the id of the question or quiz it stands in, else with its place."""
    errors = [each for each in problems if each.severity is Severity.ERROR]
    lines = {}
    for key in ("questions", "quizzes") if errors and isinstance(yaml.data, dict) else ():
        elements = yaml.data.get(key)
        for at, each in enumerate(elements if isinstance(elements, list) else ()):
            lines[yaml.line(key, at)] = str(each.get("id", "")) if isinstance(each, dict) else ""
    begun = sorted(lines)
    ids = [lines[begun[at - 1]] if (at := bisect(begun, each.place.line)) else "" for each in errors]
    return [(id or str(each.place), each) for id, each in zip(ids, errors, strict=True)]


def _yaml(file: Path) -> YamlFile:
    found = read_text(file)
    return YamlFile(file.name, None, (found,)) if isinstance(found, Problem) else read_yaml(found.text, file.name)


def _may_be(question: Question, before: Question) -> bool:
    """Say whether a question may be one of before: who has an id made of its words has a choice in common with it.

    Where the answer is typed or written, a corrected key has nothing in common with the one before.
    """
    is_by_words = question.type == before.type and question.id.startswith(id_from(question.title))
    return not is_by_words or share_an_answer(question, before)


def _fitting(rows: Sequence[Question], home: Sequence[Question], sign: Callable[[Question], Hashable]) -> int:
    """Return how many rows have sign and key of somebody at home: fewer where what the sign is of was numbered anew."""
    there = {(sign(each), key_words(each.body)) for each in home}
    return sum((sign(each), key_words(each.body)) in there for each in rows)


def _paired(
    numbers: Sequence[int], questions: Sequence[BankQuestion], mine: Sequence[Question], others: Sequence[Question] = ()
) -> Iterator[tuple[int, Question]]:
    """Give each of some questions, by number, the one that it is, where all of them say the same.

    First comes who alone has the title, best with the same key, unless more rows fit by their ids; then the id tells
    that the file says, among `mine` and `others`. Without either they are of `others` only as far as they are more
    than `mine`.
    """
    left, free, rest = [*numbers], [*mine], [*others]
    home, rows = [*mine, *others], [questions[each].question for each in numbers if "id" not in questions[each].unsaid]
    by_title, by_id = (_fitting(rows, home, sign) for sign in (lambda each: each.title, _named))
    titles = Counter(each.title for each in home if by_title >= by_id)
    for at, sign in enumerate((*_SIGNS[1:3], *_SIGNS)):
        there = defaultdict[Hashable, list[Question]](list)
        for each in reversed([*free, *(rest if at < 3 or len(left) > len(free) else ())]):
            there[sign(each)].append(each)
        for number in [*left]:
            own = questions[number].question
            is_sure = titles[own.title] == 1 if at < 2 else at != 2 or "id" not in questions[number].unsaid
            if is_sure and (found := there[sign(own)]):
                yield number, (one := found.pop())
                left.remove(number)
                free, rest = ([each for each in some if each is not one] for some in (free, rest))


def _is_asked_again(question: Question, before: Question) -> bool:
    """Say whether a question is the one of before that has its id, as another file may give it to another question.

    Half of the words of their texts are the same, or, where title and answers tell enough, an answer is; or its title,
    which is more than a number, and all answers are; without a name all answers, where they or the id tell enough.
    Where the one of before is still to be written, the id will do.
    """
    if not is_written(before.text):
        return (question.id, question.type) == (before.id, before.type)
    own, its = known_by(question)[1], known_by(before)[1]
    is_unnamed = question.title == title_from(question.text)  # its words are no name, and are others where reworded
    called = replace(question, title=before.title) if is_unnamed else question
    is_said = own.is_telling or not is_numbered(before.id) if is_unnamed else not is_numbered(before.title)
    if question.id == before.id and is_said and _called_and_answered(called) == _called_and_answered(before):
        return True
    is_known = own.is_asked_like(its) or (own.is_telling and its.is_telling and bool(own.answers & its.answers))
    return is_known and _may_be(question, before)


def with_kept_ids(
    questions: Sequence[BankQuestion],
    before: Sequence[Question],
    others: Sequence[Question] = (),
    gone: Mapping[str, str] = MappingProxyType({}),
) -> tuple[BankQuestion, ...]:
    """Return the questions with the ids they had `before`; nobody gets one that another question had, or `others` have.

    Of ids that are `gone` (`gone_from`) each is given to what asks the same with the same ids of answers, and no other.

    Of several that say one id the most alike is it. The same is who asks the same with the same answers; else who alone
    says the id, else who alone in the module has the title (where two rows have it, with the answers), and asks nearly
    the same; else who asks the same, with an answer that is there, or nearly; else who has the id, else who alone, and
    asks nearly the same (`nearly_the_same`).
    Its choices, pairs, items and gaps keep theirs by what they say, and what only its trainer wrote stays.
    """
    ids: dict[int, str] = {}
    known = {each.id: each for each in as_file_knows(before, questions, others)}
    copied = most_alike_of_id(questions, known)
    ids |= {number: was.id for number, was in copied.items() if _is_asked_again(questions[number].question, was)}
    kept = set(ids.values())
    left = {id: each for id, each in known.items() if id not in kept}
    titles = Counter(each.title for each in (*before, *others))
    for key in _KEYS if before else ():
        old, new = defaultdict[Hashable, list[str]](list), defaultdict[Hashable, list[int]](list)
        for id, question in left.items():
            if key not in _BY_TITLE or titles[question.title] == 1:
                old[key(question)].append(id)
        for number, each in enumerate(questions):
            if number not in ids and (key is not _named or "id" not in each.unsaid):
                new[key(each.question)].append(number)
        for same, numbers in new.items():
            if key in _KEYS[:2] or len(numbers) == len(old[same]) == 1:
                pairs = _paired(numbers, questions, [left[id] for id in old[same]])
                is_same = _is_asked_again if key in (_named, *_BY_TITLE, _KEYS[-1]) else _may_be
                ids |= {number: was.id for number, was in pairs if is_same(questions[number].question, was)}
        kept = set(ids.values())
        left = {id: question for id, question in left.items() if id not in kept}
    near = nearly_the_same({at: each.question for at, each in enumerate(questions) if at not in ids}, left.values())
    times = Counter(each.id for found in near.values() for each, _ in found)
    ids |= {at: found[0][0].id for at, found in near.items() if len(found) == 1 == times[found[0][0].id]}
    had, taken = {each.id: each for each in before}, {each.id for each in others}
    again = {sign: id for id, sign in gone.items() if id not in had and id not in taken}
    back = {
        number: id
        for number, each in enumerate(questions if again else ())
        if number not in ids and (id := again.pop(gone_sign(each.question), ""))
    }
    new_ones = [each for number, each in enumerate(questions) if number not in ids and number not in back]
    fresh = iter(with_ids(new_ones, [*taken, *had, *gone]))

    def named(each: BankQuestion, id: str) -> BankQuestion:
        was = as_mended(known[id], had[id], each.question) if known[id] != had[id] else had[id]
        question = replace(with_kept_elements(each.question, was), id=id)
        return with_kept_work(replace(each, question=question), had[id])

    def unknown(number: int, each: BankQuestion) -> BankQuestion:
        return replace(each, question=replace(each.question, id=back[number])) if number in back else next(fresh)

    return tuple(
        named(each, ids[number]) if number in ids else unknown(number, each) for number, each in enumerate(questions)
    )


def standing_elsewhere(
    questions: Sequence[BankQuestion], before: Sequence[Question], others: Sequence[Question], *, is_all: bool
) -> dict[int, Question]:
    """Return by number which of the questions stand in another file of the module, and not in the file itself.

    The same is who asks the same with the same answers, else who has the id that the file says and asks nearly the
    same, else who has the kind, the text, title or id, and half of the answers; of the exam bank, whose key nobody
    may practise, also who asks the same or nearly with another key or in another kind (true or false, as a choice).
    Else it is who has nearly the same text (`nearly_the_same`). Without `is_all`, those for exams.
    """
    if not (others := sorted((each for each in others if is_all or each.bank), key=lambda each: not each.bank)):
        return {}  # else those of exams are first
    mine, known, same = (defaultdict[Hashable, list[Any]](list) for _ in range(3))
    for there, some in ((mine, before), (known, others)):
        for question in some:
            there[_same_as(question)].append(question)
    for number, each in enumerate(questions):
        same[_same_as(each.question)].append(number)
    found: dict[int, Question] = {}
    rest: dict[int, Question] = {}
    for key, numbers in same.items():
        stood = {id(each) for each in mine[key]}
        pairs = dict(_paired(numbers, questions, mine[key], known[key]))
        for number in numbers:
            if (was := pairs.get(number, next(iter(known[key]), None))) is None:
                rest[number] = questions[number].question
            elif id(was) in stood:
                mine[key] = [each for each in mine[key] if each is not was]
            else:
                found[number] = was
    of_id = {each.id: each for each in (*reversed(others), *before)}
    here = {each.id for each in before}
    for number, question in [*rest.items()]:
        was = None if "id" in questions[number].unsaid else of_id.get(question.id)
        if was and _is_asked_again(question, was):
            found |= {number: was} if question.id not in here else {}
            del rest[number]
    taken = set(map(_same_as, found.values()))
    left = [each for each in before if mine[_same_as(each)]]
    has_ids = any("id" not in each.unsaid for each in questions)
    added = {number for number, each in enumerate(questions) if has_ids and "id" in each.unsaid}
    return found | _nearly_elsewhere(rest, added, left, [each for each in others if _same_as(each) not in taken])


def _same_as(question: Question) -> Hashable:
    return (known_by(question)[0][0], known_by(question)[1].answers)


def _nearly_elsewhere(
    questions: Mapping[int, Question], added: Collection[int], before: Sequence[Question], others: Sequence[Question]
) -> dict[int, Question]:
    """Return which of the questions stand among others rather than in `before`, where nobody asks quite the same.

    Of those `added`, whose file says ids and none of theirs, the text has to be alike: somebody copied title and
    answers. For exams nobody may practise either.
    """
    there = defaultdict[Hashable, list[tuple[KnownBy, Question]]](list)
    here = defaultdict[Hashable, list[frozenset[str]]](list)
    for each in before:
        for key in (*_keys_of(each), *_of_any_type(each)):
            here[key].append(known_by(each)[1].answers)
    for other in others:
        its = known_by(other)[1], other
        for key in (*_keys_of(other), *(_of_any_type(other) if other.bank else ())):
            there[key].append(its)
    found = {}
    for number, question in questions.items():
        own, keys = known_by(question)[1], _keys_of(question)
        alike = [(key[1], *of) for key in keys for of in islice(there.get(key, ()), MOST_LOOKED_FOR)]
        alike = [of for of in alike if number not in added or of[2].bank or own.is_asked_like(of[1])]
        same = next((other for kind, its, other in alike if own.is_same(its, kind)), None)
        others_like = (of for key in _of_any_type(question) for of in islice(there.get(key, ()), MOST_LOOKED_FOR))
        same = same or next((of for its, of in others_like if _is_examined(question, of, own, its)), None)
        keys += _of_any_type(question) if same and same.type != question.type else []
        if same and keys[0] in _keys_of(same):
            common = len(own.answers & known_by(same)[1].answers)
            is_there = all(len(own.answers & each) < common for each in here.get(keys[0], ()))
        else:
            is_there = not here.keys() & keys
        if same and is_there:
            found[number] = same
    rest = {number: each for number, each in questions.items() if number not in found and _keys_of(each)[0] not in here}
    mine, near = nearly_the_same(rest, before), nearly_the_same(rest, others)
    for number, some in near.items():
        best, likeness = max(some, key=lambda pair: pair[1])
        if (best.bank or len(some) == 1) and likeness >= max((other for _, other in mine.get(number, ())), default=0):
            found[number] = best
    return found


def _is_examined(question: Question, other: Question, own: KnownBy, its: KnownBy) -> bool:
    """Say whether a question of the exam bank asks what another with the same text, title or id does.

    Where the texts are the same (“Which is true?”) the answers tell, else the words of the texts.
    """
    is_same_text = said(question.text) == said(other.text)
    return bool(other.bank) and (share_an_answer(question, other) if is_same_text else own.is_asked_like(its))


def _of_any_type(question: Question) -> list[tuple[str, str, str]]:
    """Return what a question of any kind is known by: its text without its signs, its title, its id."""
    return [("", kind, said(words) if kind == "text" else words) for _, kind, words in _keys_of(question)]


def _keys_of(question: Question) -> list[tuple[str, str, str]]:
    return [*known_by(question)[0], *([(question.type, "id", question.id)] if question.id else [])]
