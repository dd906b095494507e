"""Pictures of question banks: renamed with every text that shows them, and several banks put together in one."""

import re
from collections.abc import Collection, Iterable, Mapping
from dataclasses import replace
from pathlib import PurePosixPath

from htcourse.core.course import Picture
from htcourse.core.question_bank import Bank, BankQuestion, with_ids
from htcourse.core.quiz import in_words, question_texts, raw_texts

PICTURE_NAME = re.compile(r"images/[^\s()<>\"'\\]+")


def with_pictures_renamed(bank: Bank, names: Mapping[str, str]) -> Bank:
    """Return the bank with its pictures under other names (`images/a.png`: `images/b.png`), in every text too."""
    changed = {old: new for old, new in names.items() if old != new}
    if not changed:
        return bank
    return replace(
        bank,
        questions=tuple(_renamed(each, changed) for each in bank.questions),
        pictures=tuple(replace(each, name=changed.get(each.name, each.name)) for each in bank.pictures),
    )


def with_known_pictures(bank: Bank, here: Mapping[str, bytes], names: Collection[str]) -> Bank:
    """Return the bank with each picture by the one of `names` that it has `here`; `here` gives bytes by name.

    Who holds such a name and is another picture by now gets a free one.
    """
    known = {here[name]: name for name in sorted(names, reverse=True) if name in here}
    new = {
        each.name: known[each.content]
        for each in bank.pictures
        if each.content in known and here.get(each.name) != each.content
    }
    others = [each for each in bank.pictures if each.name not in new]
    taken = {**{each.name: each.content for each in others}, **here}
    return with_pictures_renamed(bank, new | free_names([each for each in others if each.name in new.values()], taken))


def _renamed(each: BankQuestion, names: Mapping[str, str]) -> BankQuestion:
    question = each.question
    raw = raw_texts(question)

    def put(texts: Mapping[str, str]) -> dict[str, str]:
        return {path: text if path in raw else _put(text, names) for path, text in texts.items()}

    texts = question_texts(question)
    if not any("images/" in text for text in texts.values()):
        return each
    translations = {language: put(words) for language, words in question.translations.items()}
    return replace(each, question=replace(in_words(question, put(texts)), translations=translations))


def _put(text: str, names: Mapping[str, str]) -> str:
    return PICTURE_NAME.sub(lambda found: names.get(found[0], found[0]), text) if "images/" in text else text


def free_names(pictures: Iterable[Picture], taken: Mapping[str, bytes]) -> dict[str, str]:
    """Return a new name for every picture whose name belongs to another picture; `taken` gives bytes by name.

    Names that differ in case only are one: some disks cannot tell them apart.
    """
    used = {name.casefold(): content for name, content in taken.items()}
    names = {}
    for each in pictures:
        name = each.name
        number = 2
        while used.get(name.casefold(), each.content) != each.content:
            path = PurePosixPath(each.name)
            name = f"{path.parent}/{path.stem}-{number}{path.suffix}"
            number += 1
        used[name.casefold()] = each.content
        names[each.name] = name
    return names


def merged(banks: Iterable[Bank], title: str = "", taken_ids: Collection[str] = ()) -> Bank:
    """Return all questions in one bank, ids unique (none of `taken_ids`), each picture once."""
    questions: list[BankQuestion] = []
    pictures: dict[str, Picture] = {}
    languages, formats, left_out = set(), list[tuple[str, ...]](), list[tuple[str, str]]()
    columns: frozenset[str] = frozenset()
    for bank in banks:
        languages.add(bank.language)
        formats += [bank.formats] if bank.questions else []
        left_out += bank.left_out
        columns |= bank.columns
        names = free_names(bank.pictures, {each.name: each.content for each in pictures.values()})
        renamed = with_pictures_renamed(bank, names)
        questions += renamed.questions
        pictures |= {each.name: each for each in renamed.pictures}
    language = languages.pop() if len(languages) == 1 else ""
    known = tuple(dict.fromkeys(name for each in formats for name in each)) if all(formats) else ()
    kept = tuple(pictures.values())
    return Bank(with_ids(questions, taken_ids), kept, title, language, known, tuple(left_out), columns)
