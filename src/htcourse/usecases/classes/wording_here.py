"""What of a question that a file brings is believed: here it is decided, once, when results are collected.

A question that a library here has in that version is taken from there, key, rubric and wording. One of another version
is read as strictly as a module's, for it may be of anyone's making, its wording is made safe and it is noted that it is
from a file (`ShownQuestion.is_from_file`): no key of it is shown. What cannot be read stays out, and so does a version
of another question than the one that it is said to be of. Of a question that the quiz of its attempt does not ask here
nothing comes from a library: a test could say that it asked what an exam asks (`WordingHere.as_drawn`, `TellsHere`).
"""

import json
import re
from collections.abc import Collection, Mapping
from contextlib import suppress
from dataclasses import dataclass, field, fields, replace
from typing import Any

from htcourse.core.ids import digest
from htcourse.core.model_answers import model_answers
from htcourse.core.plain_data import raw_paths_of, texts_of, to_plain, without_texts
from htcourse.core.shaping import shaped
from htcourse.core.translatable import unsteered
from htcourse.render.clean import clean_brought
from htcourse.store.learner_rows import UNTOLD, Drawn, Shown, version_of
from htcourse.store.places import Places
from htcourse.usecases.attempts.shown_question import FROM_FILE, ShownQuestion, question_now, question_then
from htcourse.usecases.results.known_quizzes import TellsHere
from htcourse.usecases.session import opened_libraries

_ID = re.compile(r"[\w.-]{1,200}/[\w.-]{1,200}")
_LANGUAGES = 20
"""No question of a record was shown in more."""
_UNREADABLE = (LookupError, TypeError, ValueError, AttributeError, StopIteration, ArithmeticError, RuntimeError)


class WordingHere:
    """Says of the questions in a file what a class takes in of them."""

    def __init__(self, places: Places) -> None:
        """Look which questions the modules of this computer have; nothing of them is read yet.

        `tells` is what they say of attempts from files.
        """
        self._places = places
        self._ids: dict[str, tuple[str, ...]] = {}
        self._hashes: dict[str, str] = {}
        self._languages: dict[str, tuple[str, ...]] = {}
        self._versions: dict[str, str] = {}
        self._here: dict[tuple[str, str], Shown] = {}
        self._brought: dict[bytes, Shown | None] = {}
        """What was read of other versions, by all that a file says of each: whoever has one module says the same."""
        with opened_libraries(places) as libraries:
            self.tells = TellsHere(libraries, places)
            self.tells.read()
            for library in libraries:
                self._languages[library.module_id] = library.languages
                self._versions[library.module_id] = library.version
                for id, hash in library.question_hashes():
                    self._ids[hash] = (*self._ids.get(hash, ()), id)
                    self._hashes[id] = hash

    def __call__(self, kept: Mapping[str, Shown]) -> dict[str, Shown]:
        """Return questions by their hash as they are believed; those that cannot be read are left out."""
        wanted = {hash: self._wanted(shown) for hash, shown in kept.items()}
        self._read({each for keys in wanted.values() for each in keys})
        found = {}
        for hash, shown in kept.items():
            own = [self._here[key] for key in wanted[hash] if key in self._here and self._here[key].hash == hash]
            texts = {language: words for each in own for language, words in each.texts.items()}
            believed = own[0]._replace(texts=texts) if own else None if wanted[hash] else self._read_once(shown)
            if believed is not None:
                found[hash] = believed
        return found

    def as_drawn(self, quiz: str, drawn: Drawn, kept: Mapping[str, Shown], begun_under: str) -> Drawn:
        """Return a question in the version in which a file says that a quiz asked it.

        In none where its attempt was `begun_under` the version that is here (or it answers nothing that was drawn:
        empty) and the file names one of another question, by the modules here, else by what it has `kept`: the program
        writes none such, and an id alone brings no wording. Under another version an id may have had what another one
        has here. A question that is not here is as the file says, and waits. What is another question here, or not
        asked by its quiz, is `UNTOLD`: it is as the file says, whatever is here.
        """
        version = version_of(drawn.shown)
        here, said, ids = self._hashes.get(drawn.question, ""), kept.get(drawn.shown), self._ids.get(version, ())
        own = ids or self._equal_to(said.question if said else "")
        is_anothers = bool(own) and drawn.question not in own
        is_of_here = bool(quiz) and begun_under in ("", self._versions.get(quiz.partition("/")[0]))
        is_named = said is not None and said.question == drawn.question
        if here and is_anothers and is_of_here and not is_named:
            return drawn._replace(shown=UNTOLD)
        is_told = self.tells.asks(quiz, drawn.question) and (not ids or drawn.question in ids)
        return drawn._replace(shown=version if is_told or not (here or ids) else version + UNTOLD)

    def _equal_to(self, question: str) -> tuple[str, ...]:
        """Return a question and those that have the same content here: a record keeps only one of them by its id."""
        return (question, *self._ids.get(self._hashes.get(question, ""), ())) if question else ()

    def _read_once(self, shown: Shown) -> Shown | None:
        said = digest(json.dumps([*shown[:4], {each: dict(texts) for each, texts in shown.texts.items()}]).encode())
        if said not in self._brought:
            self._brought[said] = _readable(shown)
        return self._brought[said]

    def _wanted(self, shown: Shown) -> list[tuple[str, str]]:
        """Return the id and languages in which a question is here in that version; nothing where it is not."""
        ids = self._ids.get(shown.hash, ())
        if not ids:
            return []
        id = shown.question if shown.question in ids else ids[0]
        languages = self._languages[id.partition("/")[0]]
        return [(id, each) for each in languages if each in shown.texts] or [(id, languages[0])]

    def _read(self, keys: Collection[tuple[str, str]]) -> None:
        """Read the questions that were not read yet from their libraries."""
        if missing := [key for key in keys if key not in self._here]:
            with opened_libraries(self._places) as libraries:
                for library in libraries:
                    for language in library.languages:
                        ids = [id for id, own in missing if own == language and id.startswith(f"{library.module_id}/")]
                        for row in library.questions(ids, language) if ids else ():
                            self._here[row.id, language] = question_now(row).to_keep()


def _readable(shown: Shown) -> Shown | None:
    """Return a question of a version that is not here as a module's would be: of the right types, and safe."""
    structure, texts = None, {}
    for language in [*shown.texts][:_LANGUAGES]:
        with suppress(*_UNREADABLE):
            question = question_then(shown, language, shown.question)
            own = _structure(question)
            question = replace(question, structure=own, texts=_safe(question))
            _try_out(question)
            structure, texts[language] = structure or own, question.texts
    if structure is None or not _ID.fullmatch(shown.question):
        return None
    return Shown(shown.hash, shown.question.partition("/")[0], shown.question, {**structure, FROM_FILE: True}, texts)


@dataclass(frozen=True, slots=True)
class _Structure:
    """What is the same of a question in every language (`core.quiz.question_structure`)."""

    type: str
    objective: str = ""
    difficulty: int = 1
    facts: tuple[str, ...] = ()
    sources: tuple[str, ...] = ()
    distressing: bool = False
    body: Mapping[str, Any] = field(default_factory=dict)


def _structure(question: ShownQuestion) -> dict[str, Any]:
    """Return the structure of a question with every value of its type; raises ValueError where one is of another."""
    known = {each.name for each in fields(_Structure)}
    own, misfits = shaped(_Structure, {name: each for name, each in question.structure.items() if name in known})
    body, more = shaped(question.kind.body, to_plain(question.body))
    if own is None or body is None or not _ID.fullmatch(own.objective or "a/a"):
        raise ValueError([*misfits, *more])
    plain = {each.name: to_plain(getattr(own, each.name)) for each in fields(own) if each.name != "distressing"}
    return plain | {"body": without_texts(body)} | ({"distressing": True} if own.distressing else {})


def _safe(question: ShownQuestion) -> dict[str, str]:
    """Return the wording of a question made safe; what is no Markdown is no HTML."""
    raw = raw_paths_of(question.body) - {path for path, _ in texts_of(question.body, markdown_only=True)}
    return {path: unsteered(text) if path in raw else clean_brought(text) for path, text in question.texts.items()}


def _try_out(question: ShownQuestion) -> None:
    """Raise what whoever shows or marks this question would."""
    interaction = question.interaction(0)
    question.kind.guess(question.body)
    for answer in ({}, *model_answers(question.body, interaction).values()):
        question.grade(answer)
