"""The questions of a file, looked for in quiz files: which of them stand there already, though worded otherwise."""

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from itertools import islice
from pathlib import Path
from typing import NamedTuple, Self

from htcourse.core.alike import MOST_LOOKED_FOR, KnownBy, known_by
from htcourse.core.errors import Problem
from htcourse.core.mended import folded
from htcourse.core.module_check.slips import is_written
from htcourse.core.question_bank import BankQuestion
from htcourse.core.quiz import Question
from htcourse.exports import authoring
from htcourse.markup.decode import read_text
from htcourse.usecases.exchange.blind_files import around_pictures
from htcourse.usecases.exchange.read_as_here import in_both_kinds
from htcourse.usecases.exchange.write_quiz_files import ReadOnce

_SHORT = 50_000


class Sought(NamedTuple):
    """What questions are known by: their type with their text, title or id, each with its number and what tells it.

    `size` is how many they are, `said` the numbers of those of which files say the id, by that and type and text, and
    `ids` by id and type alone. Words that a new file comes with are no question yet: what says its id is one.
    """

    size: int
    said: Mapping[tuple[str, str, str, str], int]
    ids: Mapping[tuple[str, str], int]
    titles: frozenset[str]
    known: Mapping[tuple[str, str, str], Sequence[tuple[int, KnownBy]]]

    @classmethod
    def of(cls, rows: Iterable[BankQuestion]) -> Self:
        """Return what these questions are known by."""
        titles, said, ids, known = [], {}, {}, defaultdict[tuple[str, str, str], list[tuple[int, KnownBy]]](list)
        for number, each in enumerate(row for row in rows if is_written(row.question.text)):
            titles.append(each.question.title)
            if "id" not in each.unsaid:
                said[each.question.id, *_text_of(each.question)] = number
                ids[each.question.id, each.question.type] = number
            for own in in_both_kinds(each.question):
                keys, by = _known_by(own)
                for key in keys:
                    known[key].append((number, by))
        return cls(len(titles), said, ids, frozenset(titles), known)

    def there_in(self, file: Path, here: ReadOnce) -> list[Question]:
        """Return what stands in a quiz file and those that go on from it, where one of these may; else nothing."""
        if not self.size or authoring.goes_on(file) or not self._may_be_in(file):
            return []
        there = here.before(file).questions
        return [each for each in there if is_written(each.text) or (each.id, each.type) in self.ids]

    def known_in(self, questions: Iterable[Question], taken: Collection[int] = ()) -> dict[int, Question]:
        """Return by the number of one that is not `taken` the question that is the same: each stands for one.

        Who has text and id, as its file says that, is the same whatever its answers: units have other names elsewhere.
        """
        own = dict[int, Question]()
        for each in questions:
            is_begun = not is_written(each.text)
            its = self.ids.get((each.id, each.type)) if is_begun else self.said.get((each.id, *_text_of(each)))
            same = (one for one in (its, *self._same_as(each)) if one is not None and one not in taken)
            if (number := next((one for one in same if one not in own), None)) is not None:
                own[number] = each
        return own

    def in_own(self, there: Mapping[Path, Sequence[Question]]) -> dict[Path, dict[int, Question]]:
        """Return which of them stand in each of the files.

        What stands in another, too, counts where most do, or most by the ids that the file says.
        """
        found, taken = dict[Path, dict[int, Question]](), set[int]()
        known = {file: self.known_in(questions) for file, questions in there.items()}
        ids = {id for id, _ in self.ids}
        said = {file: sum(each.id in ids for each in own.values()) for file, own in known.items()}
        for file in sorted(there, key=lambda each: (-len(known[each]), -said[each])):
            own = known[file]
            if not taken.isdisjoint(own):
                own = self.known_in(there[file], taken)
            if own:
                found[file] = own
                taken |= own.keys()
        return {file: found[file] for file in sorted(found)}

    def _same_as(self, question: Question) -> Iterator[int]:
        keys, own = _known_by(question)
        alike = ((key[1], *other) for key in keys for other in islice(self.known.get(key, ()), MOST_LOOKED_FOR))
        return (number for kind, number, other in alike if own.is_same(other, kind))

    def _may_be_in(self, file: Path) -> bool:
        """Say whether one of the titles stands in a file as it is: to read it takes a millisecond a question."""
        found = read_text(file)
        if isinstance(found, Problem):
            return False
        return len(found.text) < _SHORT or any(each in found.text for each in islice(self.titles, MOST_LOOKED_FOR))


def _text_of(question: Question) -> tuple[str, str, str]:
    return question.type, "text", folded(around_pictures(question.text))


def _known_by(question: Question) -> tuple[list[tuple[str, str, str]], KnownBy]:
    """Return what a question is known by, its text without pictures, its title, its id, and the rest."""
    keys, by = known_by(question)
    return [_text_of(question), keys[1], *([(question.type, "id", question.id)] if question.id else [])], by
