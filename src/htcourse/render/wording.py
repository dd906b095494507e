"""The few words the compiler itself puts into a page, in the course's languages; others get English."""

_WORDS = {
    "en": {
        "note": "Note",
        "tip": "Tip",
        "warning": "Warning",
        "example": "Example",
        "law": "Law",
        "story": "Story",
        "question": "Question",
        "unchecked": "unchecked",
        "unchecked-mark": "Not checked: nobody could check this when it was written.",
    },
    "ru": {
        "note": "Примечание",
        "tip": "Совет",
        "warning": "Внимание",
        "example": "Пример",
        "law": "Закон",
        "story": "История",
        "question": "Вопрос",
        "unchecked": "не проверено",
        "unchecked-mark": "Не проверено: когда это писалось, проверить не удалось.",
    },
    "kk": {
        "note": "Ескерту",
        "tip": "Кеңес",
        "warning": "Назар аударыңыз",
        "example": "Мысал",
        "law": "Заң",
        "story": "Оқиға",
        "question": "Сұрақ",
        "unchecked": "тексерілмеген",
        "unchecked-mark": "Тексерілмеген: бұл жазылғанда тексеру мүмкін болмады.",
    },
}


def word(key: str, language: str) -> str:
    """Return a word such as the title of a callout without one."""
    return _WORDS.get(language, _WORDS["en"])[key]
