"""The countries the course is about, alone: the first page of all shows them and nothing else of a course."""

COUNTRIES = ("kz", "kg", "tj", "tm", "uz")
_NAMES = {
    "kz": "KAZ, Kazakhstan, Казахстан, Қазақстан, Казакстан, Қазоқистон, Gazagystan, Qozogʻiston, Қозоғистон",
    "kg": "KGZ, Kyrgyzstan, Kyrgyz Republic, Кыргызстан, Киргизия, Қырғызстан, Қирғизистон, Gyrgyzystan, Qirgʻiziston",
    "tj": "TJK, Tajikistan, Таджикистан, Тәжікстан, Тажикстан, Тоҷикистон, Täjigistan, Tojikiston, Тожикистон",
    "tm": "TKM, Turkmenistan, Туркменистан, Түрікменстан, Түркмөнстан, Туркманистон, Türkmenistan, Turkmaniston",
    "uz": "UZB, Uzbekistan, Узбекистан, Өзбекстан, Ӯзбекистон, Özbegistan, Oʻzbekiston, Ўзбекистон",
}
"""What each is called in the seven languages of modules, and its longer code."""


def country_code(words: str) -> str:
    """Return the code of a country of the course by its name or code; any other text as a code somebody wrote."""
    from htcourse.core.folding import fold  # no part of the start

    wanted = words.strip().casefold()
    named = (code for code, names in _NAMES.items() if fold(wanted, 2) in (fold(each, 2) for each in names.split(", ")))
    return next(named, wanted)
