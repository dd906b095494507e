"""Pasted lists as pages leave them: words, addresses and laws cut at the ends of lines, numbers of pages between."""

import pytest

from htcourse.usecases.sources.pasted_reference import only_reference_in, read_pasted, references_in

BOOK = "Осмонов К. Т. Право на помощь // Вестник КРСУ. 2017. № 2. С. 41–47."


@pytest.mark.parametrize("begin", ["{n}. ", "[{n}] ", "• ", "– ", ""])
@pytest.mark.parametrize(
    "entry",
    [
        "Винокурова Н. С. Проституция как торговля людьми // Уголовное право. 2003. №\n7. С. 101–103.",
        "Винокурова Н. С. Проституция как торговля людьми // Уголовное право. 2003. № 7. С.\n101. URL: https://up.ru/7",
        "Алиев Т. Р. Профилактика торговли людьми // Право и политика. 2020. Т.\n2. № 3. С. 55–61.",
        "Закон Кыргызской Республики «О внешней миграции» от 17 июля 2000 года №\n61. URL: http://cbd.minjust.gov.kg/350",
    ],
)
def test_figures_that_begin_a_line_below_the_first_are_no_number_of_an_entry(entry, begin):
    entries = (entry, BOOK)
    text = "\n".join(f"{begin.format(n=at)}{each}" for at, each in enumerate(entries, 1))
    assert [*references_in(text)] == [references_in(each.replace("\n", " "))[0] for each in entries]


LAWS = (
    "Қазақстан Республикасының Қылмыстық кодексі: Қазақстан\nРеспубликасының 2014 жылғы 3 шілдедегі № 226-V Заңы.",
    "Кыргыз Республикасынын Министрлер Кабинетинин 2022-жылдын 8-июнундагы № 298\n"
    "«Адам сатууга каршы күрөшүү боюнча программаны бекитүү жөнүндө» токтому.",
    "Уголовный кодекс Республики Казахстан: Кодекс\nРеспублики Казахстан от 3 июля 2014 года № 226-V ЗРК.",
    "Адам сатууга бөгөт коюу жөнүндө: Кыргыз\nРеспубликасынын Мыйзамы, 2005-жылдын 17-марты, № 55.",
    "Odam savdosiga qarshi kurashish to‘g‘risida: O‘zbekiston\n"
    "Respublikasining 2020-yil 17-avgustdagi O‘RQ-633-son Qonuni.",
)


@pytest.mark.parametrize("behind", ["", f"\n{BOOK}", f"\n\n{BOOK}"], ids=["alone", "in-lines", "between-empty-lines"])
@pytest.mark.parametrize("law", LAWS)
def test_a_law_of_central_asia_broken_before_its_kind_stays_one(law, behind):
    assert references_in(law + behind)[0]["title"] == " ".join(law.split()).rstrip(".")
    assert len(references_in(law + behind)) == (2 if behind else 1)


def test_what_stands_between_empty_lines_is_one_entry_however_it_reads():
    entry = "Anna Cole, Rescuing Forced Labour: Failures of Efforts to Stop It, 74\nFordham L. Rev. 2977 (2006)."
    assert [each.words for each in read_pasted(f"{BOOK}\n\n{entry}\n\n{BOOK}").entries] == [BOOK, entry, BOOK]
    blocks = "Slavery Convention, 25 September 1926\nForced Labour Convention, 28 June 1930"
    assert len(references_in(f"{blocks}\n\n{BOOK}")) == 3, "but lists with a year on each of their lines"


@pytest.mark.parametrize(
    "law",
    [
        "Закон Кыргызской Республики «О внешней миграции» от 13 января 2006 года № 4.",
        "Кыргыз Республикасынын 2005-жылдын 17-мартындагы № 55 «Адам сатууга бөгөт коюу жөнүндө» Мыйзамы.",
    ],
)
def test_behind_the_number_of_a_law_the_title_of_the_next_begins(law):
    following = (
        "Программа Кабинета Министров Кыргызской Республики по борьбе с торговлей людьми:\n"
        "утв. постановлением Кабинета Министров Кыргызской Республики от 8 июня 2022 года № 298."
    )
    assert [each.words for each in read_pasted(f"{law}\n{following}").entries] == [law, following]


@pytest.mark.parametrize(
    ("pasted", "title"),
    [
        ("Торговля женщинами и детьми в це-\nлях сексуальной эксплуатации", "в целях сексуальной"),
        ("Торговля людьми: социальный и кримино-\n   логический анализ", "и криминологический анализ"),
        ("Торговля людьми: уголовно-\nправовая охрана", "уголовно-правовая"),
        ("Адам саудасы: қылмыстық-\nқұқықтық сипаттама", "қылмыстық-құқықтық"),
        ("Торговля людьми в Ростове-\nНа-Дону", "в Ростове-На-Дону"),
        ("Торговля жен\u00ad\nщинами", "Торговля женщинами"),
    ],
)
def test_a_word_cut_at_the_end_of_a_line_is_whole_and_a_compound_keeps_its_hyphen(pasted, title):
    (found,) = references_in(f"Ерохина Л. Д. {pasted}. М.: Юрист, 2003. 432 с.")
    assert title in found["title"]


@pytest.mark.parametrize(
    "cut",
    ["https://www.ilo.org/publications/\nglobal-estimates", "https://doi.org/\n10.1111/amet.12036",
     "https://doi.org/10.1111/\namet.12036", "https://osce.org/f/486700_\n1.pdf", "https://hrw.org/when-he-\ntries"],
)  # fmt: skip
def test_an_address_cut_at_the_end_of_a_line_goes_on(cut):
    (found,) = references_in(f"ILO. (2022). Global estimates of modern slavery. {cut}")
    assert (found["URL"], found["title"]) == (cut.replace("\n", ""), "Global estimates of modern slavery")


@pytest.mark.parametrize("begin", ["Zhang, S. X. (2009). It. Brill.", "2. Zhang, S. X. (2009). It. Brill."])
def test_behind_a_whole_address_the_next_entry_begins(begin):
    address = "https://www.state.gov/reports/kyrgyz-republic/"
    found = references_in(f"1. UNODC. (2024). Report. {address}\n{begin}".removeprefix("1. " * (begin[0] != "2")))
    assert [each.get("URL", "") for each in found] == [address, ""]


@pytest.mark.parametrize("page", ["45", "— 45 —", "Стр. 45", "Page 45 of 60", "45 | P a g e", "\f45"])
def test_a_number_of_a_page_between_lines_is_in_no_entry_and_told(page):
    alone = references_in(BOOK)[0]
    cut = BOOK.replace("на помощь", f"на\n{page}\nпомощь")
    for text in (f"{BOOK}\n{page}\n{BOOK}", f"{BOOK}\n{cut}"):
        pasted = read_pasted(text)
        assert [each.source for each in pasted.entries] == [alone, alone]
        assert pasted.left_out == (page.strip(),)


def test_figures_on_a_line_of_their_own_that_an_entry_needs_are_no_page():
    for text in (
        "Peter Roe, 'What Counts as Consent?' (2016) 9 Oslo Law Review\n210\nSlavery Convention, 25 September 1926",
        "Slavery Convention, 25 September 1926, 60 LNTS\n253\nPeter Roe, 'What Counts?' (2016) 9 Cambridge LR 210",
        "Винокурова Н. С. Рабство // Уголовное право. 2003. №\n7\nС. 101–103.",
    ):
        assert read_pasted(text).left_out == ()


def test_what_is_in_no_entry_is_told_headings_too():
    pasted = read_pasted(f"Список литературы\n1. {BOOK}\n45\nИнтернет-ресурсы\n2. {BOOK}")
    assert (len(pasted.entries), pasted.left_out) == (2, ("Список литературы", "Интернет-ресурсы", "45"))
    assert only_reference_in(f"References\n\n{BOOK}")["unread"] == "References"
