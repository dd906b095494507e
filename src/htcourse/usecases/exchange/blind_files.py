"""A question as a file has it that can show no pictures, and its pictures put back where it is brought in again."""

import re
from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from functools import partial
from typing import TypeVar

from htcourse.core.alike import known_by
from htcourse.core.errors import Place, Problem, Sentence
from htcourse.core.question_bank import Bank, BankQuestion, in_any_order, title_from
from htcourse.core.quiz import Question, in_words, question_texts, raw_texts
from htcourse.core.translatable import QT_TRANSLATE_NOOP

_MOST_PICTURES = 6
_PICTURE = re.compile(r"!\[([^\]]*)\]\(<?(images/[^)\s>]*)[^)]*\)")
_BRACKETS = re.compile(r"\\?\[[^\[\]]*\]")
"""What may stand in a file in the place of a picture: `render.portable` and tables write its words so."""
_ESCAPE = re.compile(r"\\(?=[^\w\s]|_)")
_Key = TypeVar("_Key")


def as_file_knows(
    before: Sequence[Question], questions: Sequence[BankQuestion], others: Sequence[Question] = ()
) -> list[Question]:
    """Return what stood there as the file brought in has it, where that can show no pictures: found by words, or by id.

    Of several files brought in together it is the one that says the id, else has a question with more of its words.
    `others` stand in the module too: what one of them says, or is called, tells nobody apart.
    """
    if not any(_PICTURE.search(text) for each in before for text in question_texts(each).values()):
        return [*before]
    unseen = [each for each in questions if "pictures" in each.unsaid]
    said = {plain: text for each in unseen for plain, text in _said_by(each.question).items()}
    brackets = _brackets(said)
    home = {each.id: each for each in (*others, *before)}
    bares = {id: _blindly(each, said, brackets) for id, each in home.items()}
    titles = Counter(each.title for each in home.values())
    at_home = {in_any_order(bare) for bare in bares.values()}
    rows = defaultdict[str, list[Question]](list)
    asked = set[tuple[str, ...]]()  # by rows whose id says another question
    for one in unseen:
        its, id = in_any_order(one.question), one.question.id if "id" not in one.unsaid else ""
        rows[id].append(one.question)
        asked |= {its} if id not in bares or in_any_order(bares[id]) != its else set()
    seen = [each for each in questions if "pictures" not in each.unsaid]
    blind, seeing = ([_words(each.question) for each in some] for some in (unseen, seen))
    shown = {each.question.id for each in seen if "id" not in each.unsaid}
    found: list[Question] = []
    for each in before:
        bare = bares[each.id]
        row = next((one for one in rows[each.id] if known_by(one)[1].is_asked_like(known_by(each)[1])), None)
        own = in_any_order(bare)
        is_other = row is not None and (own in asked or in_any_order(row) in at_home - {own})
        if row is not None and (not is_other or (row.title == each.title and titles[each.title] == 1)):
            words = _said_by(row)
            bare = as_mended(_blindly(each, words, _brackets(words)), each, row)
        is_more = row is not None or not seeing or (blind and _most_alike(bare, blind) > _most_alike(bare, seeing))
        is_blind = blind and each.id not in shown and is_more
        found.append(bare if is_blind else each)
    return found


def _said_by(row: Question) -> dict[str, str]:
    return {plain_words(text): text for text in question_texts(row).values()}


def _brackets(said: Mapping[str, str]) -> dict[str, str]:
    return {plain_words(found[0]): found[0] for text in said.values() for found in _BRACKETS.finditer(text)}


def _blindly(question: Question, said: Mapping[str, str], brackets: Mapping[str, str]) -> Question:
    """Return a question as a file without pictures has it: `said` are its texts, `brackets` what stands in them."""
    texts = question_texts(question)
    return in_words(question, {path: _as_said(text, said, brackets) for path, text in texts.items()})


def as_mended(blindly: Question, before: Question, question: Question) -> Question:
    """Return what stood there as its file has it, also where that corrects the words of a picture of `before`."""
    now, texts = question_texts(question), question_texts(blindly)
    left = {path: text for path, text in question_texts(before).items() if texts.get(path) not in now.values()}
    new = {path: text for path, text in now.items() if _BRACKETS.search(text) and text not in texts.values()}
    mended: dict[str, str] = {}
    for name in {path.rpartition("/")[2] for path in left}:
        alike = ({path: each[path] for path in each if path.rpartition("/")[2] == name} for each in (left, new))
        mended |= _mended(next(alike), [*next(alike).values()])
    return in_words(blindly, mended)


def _mended(old: Mapping[_Key, str], new: Sequence[str]) -> dict[_Key, str]:
    """Return by key which of new texts an old one with pictures is: the one with the same words round its brackets."""
    around = {key: around_pictures(text) for key, text in old.items() if _PICTURE.search(text)}
    alike = {key: [each for each in new if around_pictures(each) == words] for key, words in around.items()}
    counts = Counter(around.values())
    return {key: found[0] for key, found in alike.items() if len(found) == 1 == counts[around[key]]}


def around_pictures(text: str) -> str:
    """Return the plain words of a text, with empty brackets for each picture and what may stand in its place."""
    return plain_words(_BRACKETS.sub("[]", _PICTURE.sub("[]", text)))


def _as_said(text: str, said: Mapping[str, str], brackets: Mapping[str, str]) -> str:
    if not _PICTURE.search(text):
        return text
    without = _PICTURE.sub(" ", text).strip()
    for each in (in_brackets(text), _PICTURE.sub(_alone, text), without):
        if (known := said.get(plain_words(each))) is not None:
            return known
    return _PICTURE.sub(lambda found: brackets.get(f"[{_alone(found)}]", " "), text).strip()


def in_brackets(text: str) -> str:
    """Return the plain words of a text, those of each picture in brackets."""
    return plain_words(_PICTURE.sub(lambda found: f"[{_alone(found)}]", text))


def _alone(picture: "re.Match[str]") -> str:
    """Return what a picture is called where it cannot be shown: its words, else its name."""
    return plain_words(picture[1]) or picture[2]


def plain_words(text: str) -> str:
    """Return a text without its escapes, with one space between words."""
    return " ".join(_ESCAPE.sub("", text).split())


def _words(question: Question) -> set[str]:
    """Return the texts of a question without their pictures."""
    return {" ".join(_PICTURE.sub(" ", text).split()) for text in question_texts(question).values()}


def _most_alike(question: Question, others: Sequence[set[str]]) -> int:
    """Return how many texts of a question stand in that of the others which has most of them."""
    own = _words(question)
    return max(len(own & each) for each in others)


def with_pictures(question: Question, before: Question, instead: Collection[str]) -> Question:
    """Return a question of which pictures could not be taken with those `before` had; `instead` may stand for each.

    A text that says the same but for them stays as it was; of another they stand behind its new words.
    """
    old = question_texts(before)
    now = question_texts(question)
    shown: dict[str, str] = {}
    for each in (found for text in old.values() for found in _PICTURE.finditer(text)):
        words = f"[{_alone(each)}]"
        shown[words] = each[0] if shown.get(words, each[0]) == each[0] else ""
    texts = {path: _with_its_pictures(text, old.get(path, ""), instead, path, shown) for path, text in now.items()}
    is_old = texts.get("text") == before.text != now.get("text")
    had_no_title = is_old and question.title == title_from(question.text)
    return in_words(question, texts | ({"title": before.title} if had_no_title else {}))


def _with_its_pictures(text: str, old: str, instead: Collection[str], path: str, shown: Mapping[str, str]) -> str:
    """Return a text with the pictures of `old`, and those of `shown` whose words stand there in brackets."""
    pictures = [*_PICTURE.finditer(old)]
    if _PICTURE.search(text) or plain_words(text) == plain_words(old):
        return text
    if pictures and _is_without_picture(text, old, instead):
        return old
    known = {**shown, **{f"[{_alone(each)}]": each[0] for each in pictures}}
    said = [plain_words(each) for each in _BRACKETS.findall(text)]
    is_mended = len(said) == len(pictures) and around_pictures(text) == around_pictures(old)
    mended = {
        words: f"![{words[1:-1]}]({each[2]})"
        for words, each in zip(said, pictures, strict=is_mended)
        if is_mended and f"[{_alone(each)}]" not in said
    }
    text = _BRACKETS.sub(lambda found: (mended | known).get(plain_words(found[0]), "") or found[0], text)
    left = [each[0] for each in pictures if f"]({each[2]})" not in text]
    return ("\n\n" if path == "text" else " ").join([text, *left])


def _is_without_picture(text: str, old: str, instead: Collection[str]) -> bool:
    """Say whether a text is another one with the words of a picture, or one of `instead`, in the place of each."""
    pictures = [*_PICTURE.finditer(old)]
    if len(pictures) > _MOST_PICTURES:  # of more the words between them could be cut in too many ways
        return False
    any_words = {*instead, *(each[1] for each in pictures)}
    alone = [re.escape(plain_words(each)) for each in _PICTURE.split(old)[::3]]
    form = alone[0]
    for picture, behind in zip(pictures, alone[1:], strict=True):
        words = sorted({*map(plain_words, any_words), f"[{_alone(picture)}]"})
        form += f" ?(?:{'|'.join(map(re.escape, words))}) ?{behind}"
    return bool(re.fullmatch(form, plain_words(text)))


def with_known_words(bank: Bank, questions: Iterable[Question], here: Mapping[str, bytes]) -> Bank:
    """Return the bank with the words that `questions` have for a picture, where its file has none for it.

    `here` gives their pictures by name. Where they are not the same everywhere, those of the same text count.
    """
    words = defaultdict[bytes, dict[str, str]](dict)
    for text in (text for each in questions for text in question_texts(each).values() if "images/" in text):
        for found in _PICTURE.finditer(text):
            if (content := here.get(found[2])) is not None:
                words[content].setdefault(around_pictures(text), found[1])
    known = {each.name: words[each.content] for each in bank.pictures if each.content in words}

    def named(text: str, found: "re.Match[str]") -> str:
        own = known.get(found[2], {})
        said = next(iter(own.values())) if len({*own.values()}) == 1 else own.get(around_pictures(text), "")
        return found[0] if found[1].strip() else found[0].replace(f"![{found[1]}]", f"![{said}]", 1)

    def put(each: BankQuestion) -> BankQuestion:
        texts, raw = question_texts(each.question), raw_texts(each.question)
        new = {path: _PICTURE.sub(partial(named, text), text) for path, text in texts.items() if path not in raw}
        if each.question.title == title_from(each.question.text):
            new["title"] = title_from(new["text"])
        return replace(each, question=in_words(each.question, texts | new)) if new.items() - texts.items() else each

    return replace(bank, questions=tuple(map(put, bank.questions))) if known else bank


def words_alone(questions: Sequence[BankQuestion], before: Sequence[Question], file: str) -> Iterator[Problem]:
    """Give a warning for each new question that shows words for a picture of `before` alone, as a copied row does."""
    had = {each.id for each in before}
    new = [each.question for each in questions if "pictures" in each.unsaid and each.question.id not in had]
    texts = (text for each in before if new for text in question_texts(each).values())
    shown = {f"[{_alone(picture)}]" for text in texts for picture in _PICTURE.finditer(text)}
    for question in new if shown else ():
        found = (
            plain_words(each[0]) for text in question_texts(question).values() for each in _BRACKETS.finditer(text)
        )
        if words := ", ".join(dict.fromkeys(each for each in found if each in shown)):
            yield _WORDS_ALONE.warning(Place(file), title=question.title, id=question.id, words=words)


_WORDS_ALONE = Sentence(
    "picture-in-words",
    QT_TRANSLATE_NOOP(
        "Errors",
        "“{title}” ({id}) is a new question here, without the picture of the row it is like: it shows {words}.",
    ),
    QT_TRANSLATE_NOOP("Errors", "Put the picture in, in the editor, or take these words out."),
)
