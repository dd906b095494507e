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
        "source": "Source: {list}",
        "seen-full": "Text seen.",
        "seen-part": "Parts seen.",
        "seen-summary": "Summary seen.",
        "seen-none": "Text not seen.",
        "not-drawn": "The drawing is too large to be shown.",
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
        "source": "Источник: {list}",
        "seen-full": "Текст просмотрен.",
        "seen-part": "Просмотрены части.",
        "seen-summary": "Просмотрено краткое изложение.",
        "seen-none": "Текст не просмотрен.",
        "not-drawn": "Рисунок слишком велик: показать его нельзя.",
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
        "source": "Дереккөз: {list}",
        "seen-full": "Мәтіні қаралды.",
        "seen-part": "Бөліктері қаралды.",
        "seen-summary": "Қысқаша мазмұны қаралды.",
        "seen-none": "Мәтіні қаралмады.",
        "not-drawn": "Сызба тым үлкен: оны көрсету мүмкін емес.",
    },
}


def word(key: str, language: str) -> str:
    """Return a word such as the title of a callout without one."""
    return _WORDS.get(language, _WORDS["en"])[key]


def not_drawn(language: str) -> bytes:
    """Return a drawing that says that another one is too large to be shown."""
    words = word("not-drawn", language)
    size = f'width="{9 * len(words) + 24}" height="48"'
    text = f'<text x="12" y="30" font-size="16" fill="gray">{words}</text>'
    return f'<svg xmlns="http://www.w3.org/2000/svg" {size}>{text}</svg>'.encode()


def seen_html(seen: str, language: str) -> str:
    """Return how far a source's text was seen (full, part, summary; anything else: not at all), in its colour."""
    role = "good" if seen in ("full", "part") else "warn"
    name = seen if seen in ("full", "part", "summary") else "none"
    return f'<b class="{role}">{word(f"seen-{name}", language)}</b>'
