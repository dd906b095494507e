import pytest
from hypothesis import given
from hypothesis import strategies as st

from htcourse.core.folding import fold, folds, name_order, searchable, words

LETTERS = "abcхyzәғқңөұүһіӣӯўҳҷçşžňäöüýёйьщЁҚІ'`‘’´ʻʼ\u00ad\u0301\u200b\ufeff -–— .,1٣"


@pytest.mark.parametrize(
    ("text", "folded"),
    [
        ("Ещё  раз\u00a0и\u202fснова", "еще раз и снова"),
        ("за́мок", "замок"),
        ("тор\u00adгов\u200bля", "торговля"),
        ("кто–то — там‑там", "кто-то - там-там"),
        ("o'zbek", "oʼzbek"),
        ("oʻzbek o`zbek o‘zbek o’zbek o´zbek", "oʼzbek oʼzbek oʼzbek oʼzbek oʼzbek"),
        ("Жәбiрленушi", "жәбірленуші"),
        ("КОДЕКСI", "кодексі"),
        ("əкімшілік", "әкімшілік"),
        ("hәм", "һәм"),
        ("қҧқық", "құқық"),
        ("мҥмкіндік", "мүмкіндік"),
        ("кӛмек", "көмек"),
        ("Așgabat", "aşgabat"),
        ("cop", "cop"),
        ("IT-отдел", "it-отдел"),
        ("мои мой", "мои мой"),
        ("Ýagty", "ýagty"),
        ("y\u0301", "ý"),
        ("\ufeff  текст ", "текст"),
        ("", ""),
    ],
)
def test_level_1_is_always_safe(text: str, folded: str) -> None:
    assert fold(text, 1) == folded


@pytest.mark.parametrize(
    ("text", "folded"),
    [
        ("әғқңөұүһі", "агкноуухи"),
        ("ӣӯўҳҷ", "иуухч"),
        ("oʻzbek gʻisht maʼno", "ozbek gisht mano"),
        ("çşžňäöüý", "csznaouy"),
        ("Құқық қорғау", "кукык коргау"),
        ("қҧқық", "кукык"),
    ],
)
def test_level_2_forgives_letters_that_are_not_on_the_keyboard(text: str, folded: str) -> None:
    assert fold(text, 2) == folded


@pytest.mark.parametrize(
    ("one", "other"),
    [("мой", "мои"), ("щит", "шит"), ("ым", "им"), ("эл", "ел"), ("объём", "обем"), ("хат", "гат"), ("shox", "sox"),
     ("xat", "hat"), ("choy", "coy")],
)  # fmt: skip
def test_letters_that_tell_words_apart_are_never_folded(one: str, other: str) -> None:
    assert fold(one, 2) != fold(other, 2)


@pytest.mark.parametrize(("one", "other"), [("құн", "күн"), ("құл", "күл"), ("заң", "зан"), ("gul", "gül")])
def test_words_of_the_subject_stay_apart_at_level_1_only(one: str, other: str) -> None:
    assert fold(one, 1) != fold(other, 1)
    assert fold(one, 2) == fold(other, 2)


@given(st.text(LETTERS, max_size=40), st.sampled_from([1, 2]))
def test_folding_twice_changes_nothing(text: str, level: int) -> None:
    assert fold(fold(text, level), level) == fold(text, level)


@given(st.text(LETTERS, max_size=40))
def test_level_2_rests_on_level_1(text: str) -> None:
    assert fold(fold(text, 1), 2) == fold(text, 2)


@given(st.text(max_size=40) | st.text(LETTERS, max_size=40))
def test_raw_and_folded_texts_have_equally_many_words(text: str) -> None:
    raw = searchable(text)
    counts = {len(list(words(each))) for each in (raw, fold(raw, 1), fold(raw, 2))}
    assert len(counts) == 1


def test_a_searchable_text_keeps_its_spelling() -> None:
    assert searchable("тор\u00adговля, за́мок, oʻzbek") == "тор\u00adговля, за́мок, oʻzbek"
    assert searchable("a\u200bb \u00ad \u0301c") == "ab  c"


@given(st.text(st.characters(codec="ascii")))
def test_a_text_in_ascii_is_folded_as_it_is_beside_another_letter(text: str) -> None:
    assert folds(f"{text} ё") == tuple(f"{each} е".strip() for each in folds(text))
    assert folds(text) == (fold(text, 1), fold(text, 2))


def test_names_are_sorted_by_the_alphabets_of_those_who_bear_them():
    names = [
        "Яковлева",
        "Қасымова",
        "Ғабитов",
        "Үсөнова",
        "Данияр",
        "Умаров",
        "Гулнора",
        "Камал",
        "ахмедов",
        "Ёлкин",
        "Ž",
        "Zara",
    ]
    wanted = ["Zara", "Ž", "ахмедов", "Гулнора", "Ғабитов", "Данияр", "Ёлкин", "Камал", "Қасымова", "Умаров", "Үсөнова"]
    assert sorted(names, key=name_order) == [*wanted, "Яковлева"]


def test_numbers_in_names_and_codes_stand_by_their_size():
    names = ["Person 10", "K7-112", "Person 2", "K7-12", "person 1b", "K7-9", "2"]
    assert sorted(names, key=name_order) == ["2", "K7-9", "K7-12", "K7-112", "person 1b", "Person 2", "Person 10"]


@pytest.mark.parametrize(
    "wanted",
    [
        ["Айғақ", "Әділет", "Куә", "Қорғау", "Ұйым", "Іс", "Яғни"],
        ["Адам", "Ёлка", "Жабыр", "Ноокат", "Ңу", "Окуу", "Өкмөт", "Укук", "Үй", "Ыйык"],
        ["Гувоҳ", "Ғулом", "Ино", "Ӣд", "Корд", "Қонун", "Уқоб", "Ӯзбек", "Хона", "Ҳуқуқ", "Чой", "Ҷабр"],
        ["Gap", "Guruh", "Gʻalaba", "Himoya", "Odam", "Ovoz", "O'zbek", "Qonun"],
        ["Жәбiр", "Жәдігер", "За́бор", "За\u00adвод", "Закон"],
    ],
    ids=["kk", "ky", "tg", "uz", "as typed"],
)
def test_terms_stand_in_the_order_of_their_alphabet(wanted: list[str]) -> None:
    mixed = wanted[::-1]
    assert sorted(mixed, key=name_order) == wanted
