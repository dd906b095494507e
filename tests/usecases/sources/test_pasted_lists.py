"""Lists of references as they are pasted: each entry is a source, and what is not read is told."""

import pytest

from htcourse.core.errors import CourseError
from htcourse.usecases.sources.pasted_reference import references_in


@pytest.mark.parametrize(
    "text",
    [
        "@comment{x}\n@book{a, title={One}}\n\n@misc{b, title={Two @book{ of three}}\n@misc{c, title={Three}}",
        "TY  - BOOK\nTI  - One\nER  - \n\nTY  - RPRT\nTI  - Two @book{ of three\nER  - \nTY  - RPRT\nTI  - Three",
        '[{"title": "One"}, 3, {"title": "Two @book{ of three"}, {"title": "Three"}]',
    ],
)
def test_every_reference_of_a_pasted_list_is_found(text):
    assert [each["title"].replace("@book{", "@book") for each in references_in(text)] == [
        "One",
        "Two @book of three",
        "Three",
    ]


GALLAGHER = "Gallagher, A. T. (2010). The international law of human trafficking. Cambridge University Press."
KHAMZIN = "Khamzin, A., & Buribayev, Y. (2022). Prevention of crime.\nJournal of Law, 17(1), 34–53."


@pytest.mark.parametrize(
    ("text", "titles"),
    [
        (f"{GALLAGHER}\n{KHAMZIN}", ["The international law of human trafficking", "Prevention of crime"]),
        (
            f"References\n1. {KHAMZIN}\n\n2. {GALLAGHER}",
            ["Prevention of crime", "The international law of human trafficking"],
        ),
        (KHAMZIN, ["Prevention of crime"]),
        (
            "Anne T Gallagher, The International Law of Human Trafficking (CUP 2010) 77.\n"
            "Jean Allain, Slavery in International Law (Brill 2013).",
            ["The International Law of Human Trafficking", "Slavery in International Law"],
        ),
        (
            "Иванов И.И. Торговля людьми // Право. 2020. № 3. С. 5–9.\n"
            "Петров П.П. Рабство // Закон. 2021. № 1. С. 1–2.",
            ["Торговля людьми", "Рабство"],
        ),
    ],
)
def test_each_of_several_lines_is_a_reference_and_one_that_goes_on_is_not_two(text, titles):
    assert [each["title"] for each in references_in(text)] == titles


@pytest.mark.parametrize(
    "text",
    [
        f"{GALLAGHER}\n" + GALLAGHER.replace("human", "human " * 400) + f"\n{KHAMZIN}",
        "Word " * 500 + "2020",
        "x" * 300_000,
    ],
)
def test_what_is_too_long_to_be_read_is_told(text):
    with pytest.raises(CourseError, match=r"Not read: .*too long"):
        references_in(text)


GOST = (
    "Иванов И. И. Торговля людьми //Право. –2020. –№ 3. –С. 5–9.\n",
    "Осмонов Т. Адам сатууга каршы күрөш. – Бишкек: Бийиктик, 2016. – 180 б.\n",
    "Торговля людьми [Электронный ресурс]. URL: https://x.org/a (дата обращения: 12.05.2021).\n",
    "Уголовный кодекс Кыргызской Республики от 28 октября 2021 года № 127\n",
    "Петров П. П. Рабство в наши дни. Бишкек, 2019.\n",
)
TITLES = ["Торговля людьми", "Адам сатууга каршы күрөш", "Торговля людьми", GOST[3].strip()]


@pytest.mark.parametrize("between", ["", "\n"])
@pytest.mark.parametrize("heading", ["", "Список литературы\n\n"])
@pytest.mark.parametrize("number", ["", "{}. ", "{})", "[{}] "])
def test_a_list_of_gost_is_taken_apart_and_what_is_not_read_is_told(number, heading, between):
    found = references_in(heading + between.join(number.format(at) + each for at, each in enumerate(GOST, 8)))
    assert [each["title"] for each in found[:-1]] == TITLES
    assert found[-1]["unread"].startswith("Петров П. П. Рабство в наши дни. Бишкек")


@pytest.mark.parametrize("between", ["\n", "\n\n"])
@pytest.mark.parametrize("heading", ["", "Список литературы"])
@pytest.mark.parametrize("at", [0, 1, 2])
@pytest.mark.parametrize(
    "line",
    [
        "Петров П. П. Рабство сегодня. – Бишкек: Илим",
        "Рабство: сб. – Бишкек: Илим",
        "Сидоров С. Рабство",
        "Рабство. Ош",
    ],
)
def test_an_entry_without_a_year_keeps_no_other_from_being_taken_and_is_told(line, at, heading, between):
    others = [GOST[0].strip(), GOST[1].strip()]
    found = references_in(between.join(filter(None, [heading, *others[:at], line, *others[at:]])))
    assert [each.get("title") for each in found if each is not found[at]] == TITLES[:2]
    assert (found[at].get("title"), found[at]["unread"]) == (None, line)


RANTSEV, SILIADIN = "Rantsev v Cyprus and Russia (2010) 51 EHRR 1", "Siliadin v France (2005) 43 EHRR 16"
ACT, LAW = "Modern Slavery Act 2015", "Закон КР от 17 марта 2005 г. № 55 «О предупреждении торговли людьми»"
CODE, DIRECTIVE = "УК КР от 28 октября 2021 года № 127", "Directive 2011/36/EU"
ALLAIN = "Allain J, 'Rantsev v Cyprus and Russia' (2009) 52 Howard LJ 239"
STOYANOVA = "Stoyanova V, 'Dancing on the Borders' (2012) 30 NQHR 163"


@pytest.mark.parametrize(
    ("text", "titles"),
    [
        (
            f"Table of Cases\n{RANTSEV}\n{SILIADIN}\n\nTable of Legislation\n{ACT}\n{DIRECTIVE}",
            [RANTSEV, SILIADIN, ACT, DIRECTIVE],
        ),
        (f"Законы\n\n{LAW}.\n{CODE}.\n\nКниги\n\n{GOST[1]}", [LAW, CODE, TITLES[1]]),
        (f"1. {LAW}.\nЛитература\n2. {GOST[1]}3. {GOST[0]}", [LAW, TITLES[1], TITLES[0]]),
        (f"## I. Нормативные правовые акты:  \n1. {LAW}.\nII. Литература\n1. {GOST[1]}", [LAW, TITLES[1]]),
        (f"Bibliography\n{ALLAIN}\n{STOYANOVA}", ["Rantsev v Cyprus and Russia", "Dancing on the Borders"]),
        (f"{ALLAIN}\n\n{STOYANOVA}", ["Rantsev v Cyprus and Russia", "Dancing on the Borders"]),
        (f"Bibliography\nPrimary sources\n{ACT}\n{DIRECTIVE}\nSecondary sources\n{LAW}", [ACT, DIRECTIVE, LAW]),
        (f"Прочее\n\n{GOST[1]}\nРазное\n\n{LAW}", [None, TITLES[1], None, LAW]),
        (f"Рабство сегодня\n{GOST[1]}{LAW}", [None, TITLES[1], LAW]),
        (f"О рабстве\n{RANTSEV}\n{SILIADIN}", [None, RANTSEV, SILIADIN]),
        ("Gallagher AT, The Law of Slavery and\nCases (CUP 2010)", ["The Law of Slavery and Cases"]),
        ("Gallagher AT, The Law of\nLaws\nand Cases (CUP 2010)", ["The Law of Laws and Cases"]),
    ],
)  # fmt: skip
def test_headings_part_a_list_and_what_may_be_no_heading_is_told(text, titles):
    found = references_in(text)
    assert [each.get("title") for each in found] == titles
    assert [each["unread"] in text for each in found if "unread" in each] == [True for each in titles if not each]


def test_words_of_headings_without_an_end_are_read_in_no_time():
    text = "нормативн" * 2000 + "; 2010"
    with pytest.raises(CourseError, match="too long"):
        references_in(text)


def test_an_article_without_a_year_is_one_of_a_list_and_a_line_that_goes_on_below_is_no_entry():
    article = "Петров П. П. Рабство // Право. № 3. С. 5"
    assert [each["title"] for each in references_in(f"{article}\n{article}\n{GOST[1]}")] == [
        "Рабство",
        "Рабство",
        TITLES[1],
    ]
    book = GOST[1].replace(" – Бишкек", "\nБишкек")
    found = references_in(GOST[0] + book + GOST[0])
    assert [(each["title"], "unread" in each) for each in found] == [
        (TITLES[0], False),
        (TITLES[1], False),
        (TITLES[0], False),
    ]


def test_an_entry_of_a_numbered_list_goes_on_below():
    found = references_in("1. Осмонов Т. Адам сатууга каршы күрөш. –\nБишкек: Бийиктик, 2016. –\n180 б.\n2. " + GOST[0])
    assert [each["title"] for each in found] == [TITLES[1], TITLES[0]]


def test_each_of_several_addresses_is_a_reference():
    found = references_in("https://www.iom.int/kyrgyzstan\n10.1093/ejil/chu001")
    assert [each["URL"] for each in found] == ["https://www.iom.int/kyrgyzstan", "https://doi.org/10.1093/ejil/chu001"]


def test_a_plain_line_is_one_reference():
    assert len(references_in("https://example.org/page")) == 1
    assert references_in("hello") == references_in("[") == references_in("") == ()


def test_no_field_of_bibtex_is_lost_and_its_strings_are_put_in():
    first, second = references_in(
        '@string{cup = "Cambridge UP"}\n@STRING{hrq = {Human Rights Quarterly}}\n'
        "@book{a, title={Some title}, publisher=cup, year=2020, note={A note}, series={Law}, chapter={3}, month=mar}\n"
        '@article{b, title={Some cup, title}, journal = hrq # " Online", year={2021}, month = 13, abstract={x}}'
    )
    assert [first[key] for key in ("publisher", "date", "collection-title")] == ["Cambridge UP", "2020-03", "Law"]
    assert first["unread"] == "note: A note; chapter: 3"
    said = [second[key] for key in ("title", "container-title", "date", "unread")]
    assert said == ["Some cup, title", "Human Rights Quarterly Online", "2021", "month: 13"]


@pytest.mark.parametrize(
    ("undated", "unread"),
    [
        ("n.d.", ""), ("n.d.-a", ""), ("б. г.", ""), ("в печати", "(в печати)"), ("in press", "(in press)"),
        ("forthcoming", "(forthcoming)"),
    ],
)  # fmt: skip
def test_an_entry_without_a_year_begins_an_entry_of_its_own_in_a_list(undated, unread):
    one = f"Doe, J. ({undated}). Modern slavery and\nthe law. Brill."
    found = references_in(f"{GALLAGHER}\n{one}\n{KHAMZIN}")
    assert [(each["title"], each["authors"]) for each in found] == [
        ("The international law of human trafficking", "Gallagher, A. T."),
        ("Modern slavery and the law", "Doe, J."),
        ("Prevention of crime", "Khamzin, A.; Buribayev, Y."),
    ]
    assert found[1].get("unread", "") == unread


@pytest.mark.parametrize("edition", ["2-бас., оңд. жана толукт", "2-бас., өңд. және толықт", "2-бас., толукт"])
def test_an_edition_in_kyrgyz_or_kazakh_is_no_part_of_the_title(edition):
    (found,) = references_in(f"Асанов А. А. Адам сатуу. – {edition}. – Бишкек: Турар, 2018. – 345 б.")
    assert (found["title"], found["edition"]) == ("Адам сатуу", edition)


def test_entries_with_the_year_behind_the_author_are_several_and_none_is_lost():
    lines = (
        "Gallagher, Anne. 2010. The International Law of Human Trafficking. Cambridge: Cambridge University Press.",
        "Kelly, Liz, and Jo Doe. 2007. “A Conducive Context.” Journal of Law 5 (2): 73–91.",
        "Lee, Maggy. 2011. Trafficking and Global\nCrime Control. London: Sage.",
    )
    found = references_in("\n".join(lines))
    assert len(found) == len(lines)
    assert all(each.get("title") or each["unread"] for each in found)


ALAUKHANOV = "Алауханов Е. О. Криминология: Учебник. – Алматы: Жеті Жарғы, 2008. – 429 с."
BUCKLEY = "Buckley, M. (2018). The politics of unfree labour in Russia. Cambridge University Press."
HATHAWAY = "Hathaway, J. C. (2008). The human rights quagmire. Virginia Journal of\nInternational Law, 49(1), 1–59."
KARA = "Kara, Siddharth. Modern Slavery: A Global Perspective. New York: Columbia University Press, 2017."
PAGE = "United States Department of State. (2024). 2024 Trafficking in Persons Report. https://www.state.gov/kz/"
STATUTE, SYMBOL = "18 U.S.C. § 1591(e)(3).", "CEDAW/C/KAZ/CO/5, para. 25"
KAZAKH = "Қазақстан Республикасының «Адам саудасына қарсы іс-қимыл туралы» 2024 жылғы 5 шілдедегі Заңы, 7-бап"
COURT = "Қазақстан Республикасы Жоғарғы Сотының 2012 жылғы 29 желтоқсандағы № 7 нормативтік қаулысы"
ILO = "ILO, Forced Labour Convention, 1930 (No. 29), art 2(1)"


@pytest.mark.parametrize("between", ["\n", "\n\n"])
@pytest.mark.parametrize(
    "entries",
    [
        (ALAUKHANOV, GOST[1].strip(), HATHAWAY, BUCKLEY),
        (HATHAWAY, BUCKLEY, ALAUKHANOV, GOST[1].strip()),
        (HATHAWAY, ALAUKHANOV, BUCKLEY, GOST[1].strip()),
        (KARA, HATHAWAY, BUCKLEY),
        (LAW, CODE, BUCKLEY, HATHAWAY),
        (ALAUKHANOV, CODE, HATHAWAY, BUCKLEY),
        (ALAUKHANOV, STATUTE, STATUTE, SYMBOL, LAW),
        (BUCKLEY, PAGE, ILO, PAGE),
        (PAGE, "Резолюция ПАСЕ 2167 (2017)", BUCKLEY),
        (BUCKLEY, "Сидоров С. Рабство", HATHAWAY),
        (KAZAKH, COURT),
        ("БҰҰ Бас Ассамблеясының № 64/293 қарары, 4-тармақ", PAGE, "Қазақстан Республикасының Конституциясы", STATUTE),
        (BUCKLEY, "Рабство сегодня. Бишкек", ALAUKHANOV),
    ],
    ids=lambda entries: " | ".join(each[:8] for each in entries),
)
def test_each_entry_of_a_list_of_several_styles_is_one_source(entries, between):
    alone = [references_in(each) for each in entries]
    found = references_in(between.join(entries))
    assert [{"unread": "", **each} for each in found] == [{"unread": "", "type": "report", **each} for (each,) in alone]


def test_of_numbered_entries_one_may_be_a_section_of_a_law_and_a_blank_line_ends_the_last():
    entries = [ALAUKHANOV, STATUTE, BUCKLEY]
    text = "\n".join(f"{at}. {each}" for at, each in enumerate(entries, 1))
    assert len(references_in(f"{text}\n\n{HATHAWAY}")) == len(entries) + 1


@pytest.mark.parametrize(
    "text",
    [
        HATHAWAY,
        "Kelly, L. (2005). You can find anything. International Migration, 43(1/2), 235–265.\nhttps://doi.org/10.1111/j",
        "Khamzin, A., &\nBuribayev, Y. (2022). Prevention of crime. Journal of Law, 17(1), 34–53.",
        "Gallagher AT, The International Law of Human\nTrafficking, Smuggling and Slavery (CUP 2010)",
        "Report on the implementation of\nDirective 2011/36/EU (2016)",
        "Закон КР «О ратификации Протокола 2000 года и\nКонвенции 2005 года»",
        "Закон КР от 17 марта 2005 г. «О присоединении 2004 Республики\nКыргызстан к Протоколу 2000 года»",
        "Иванов И. И.,\nПетров П. П. Торговля людьми // Право. 2020. № 3.\nС. 5–9.",
        "Нургалиев Б. М. Торговля людьми // Вестник\nКарагандинской академии МВД. – 2019. – № 3. – С. 14–20.",
        "Directive 2011/36/EU of the European Parliament and of the Council of 5\nApril 2011, art. 8",
        "S.M. v. Croatia [GC], no. 60561/14, §§ 290–303, 25\nJune 2020",
        "Protocol to Prevent, Suppress and Punish Trafficking in Persons, Especially\n"
        "Women and Children, 15 November 2000, 2237 UNTS 319, art. 3",
        "Council of Europe Convention on Action against Trafficking in Human\nBeings (CETS No. 197), 16 May 2005",
        "Зимин В. П. Торговля людьми: учеб. пособие / В. П. Зимин; под ред. И. И.\n"
        "Иванова. – М.: Юрайт, 2020. – 312 с.",
        "Торговля людьми: учебное пособие / под общ. ред.\nЕ. Б. Мизулиной. – М.: Юристъ, 2006. – 591 с.",
        "Смирнова И. Г. Потерпевший // Уголовный процесс : сб. науч. тр. / под ред.\n"
        "А. А. Иванова. – Иркутск : БГУЭП, 2014. – С. 88–95.",
        "Қазақстан Республикасы Үкіметінің 2024 жылғы 16 ақпандағы № 94\nқаулысы",
        "Қазақстан Республикасы Президентінің 2021 жылғы 9 маусымдағы №\n597\nЖарлығы",
        "Кыргыз Республикасынын «Адам сатууга каршы күрөшүү жөнүндө» 2005-жылдын 17-мартындагы № 55\nМыйзамы, 5-берене",
        "Buckley, M. (2018). The politics of unfree labour: Human trafficking and labour migration.\n"
        "Cambridge University Press. https://doi.org/10.1017/9781108325639",
        "United Nations Office on Drugs and Crime. (2022).\nGlobal report on trafficking in persons.\nUnited Nations.",
        "Polaris (2017) The Typology of Modern Slavery.\nAvailable at: https://polarisproject.org/typology",
        "Всемирный доклад о торговле людьми 2022.\nВена: УНП ООН, 2023. 184 с.",
        "Постановление Правительства РК от 15 февраля 2024 года № 94\n«Об утверждении Плана на 2024 – 2026 годы»",
        "Нормативное постановление Верховного Суда\nРеспублики Казахстан от 29 декабря 2012 года № 7, п. 5",
        "Постановление Пленума Верховного Суда РФ от 24.12.2019 № 58 «О торговле людьми» // Бюллетень\n"
        "Верховного Суда РФ. 2020. № 2.",
        "UNGA Res 55/25 (15 November 2000) UN Doc\nA/RES/55/25",
        "C-547/14 Philip Morris Brands and Others [2016]\nECLI:EU:C:2016:325",
    ],
)
def test_a_line_that_goes_on_what_stands_above_begins_no_entry(text):
    for before, after in (("", ""), (f"{ALAUKHANOV}\n", f"\n{BUCKLEY}")):
        found = references_in(f"{before}{text}{after}")
        (alone,) = references_in(" ".join(text.split()))
        assert len(found) == 1 + 2 * bool(before)
        assert found[len(found) // 2] == alone


@pytest.mark.parametrize("above", ["", "References\n"])
@pytest.mark.parametrize("sign", ["• ", "•\t", "•\xa0", "- ", "– ", "— ", "* ", "· ", "▪ ", "o\t", "\uf0b7\t"])
def test_a_bullet_begins_an_entry_and_is_no_part_of_it(sign, above):
    entries = (ALAUKHANOV, KAZAKH, LAW, HATHAWAY, "Иванов И. И. Торговля людьми. – М.: Юрайт, 2020.", STATUTE)
    alone = [found for each in entries for found in references_in(each)]
    for between in ("\n", "\n\n", "\n    "):
        found = references_in(above + between.join(f"{sign}{each}" for each in entries))
        assert [{"unread": "", **each} for each in found] == [
            {"unread": "", "type": "report", **each} for each in alone
        ]
    assert references_in(f"{sign}{LAW}") == references_in(LAW)


def test_what_stands_above_the_first_bullet_is_told():
    found = references_in(f"Сидоров С. Рабство\n• {LAW}\n• {CODE}")
    assert [each.get("title", each.get("unread")) for each in found] == ["Сидоров С. Рабство", LAW, CODE]


@pytest.mark.parametrize("dash", ["–", "-"])
def test_a_dash_that_parts_of_an_entry_have_before_them_begins_none(dash):
    book = f"{dash} Алауханов Е. О. Криминология: Учебник.\n{dash} Алматы: Жеті Жарғы, 2008.\n{dash} 429 с."
    found = references_in(f"{book}\n{dash} {LAW}")
    assert [each["title"] for each in found] == ["Криминология: Учебник", LAW]


ESTIMATES, MIGRATION, VICTIM = (
    "ILO. Global Estimates of Modern Slavery",
    "World Migration Report",
    "Как не стать жертвой",
)
LINKS = ("https://www.ilo.org/x", "https://www.iom.int/y", "https://zakon.kz/1")


@pytest.mark.parametrize("form", ["{}\n{}", "{}.\n{}", "{} – {}", "{} {}", "{}. {}", "{}\n{};"])
def test_each_of_several_titles_has_its_own_address(form):
    lines = [form.format(*each) for each in zip((ESTIMATES, MIGRATION, VICTIM), LINKS, strict=True)]
    found = references_in("\n".join(lines))
    assert [(each["title"], each["URL"]) for each in found] == [
        *zip((ESTIMATES, MIGRATION, VICTIM), LINKS, strict=True)
    ]


def test_entries_that_end_with_a_semicolon_are_several_and_authors_parted_by_it_are_not():
    entries = (LAW, CODE, KAZAKH, ALAUKHANOV, GOST[0].strip())
    found = references_in(";\n".join(each.rstrip(".") for each in entries))
    assert [each["title"] for each in found] == [references_in(each)[0]["title"] for each in entries]
    assert len(references_in("Иванов И. И.;\nПетров П. П. Торговля людьми // Право. 2020. № 3. С. 5–9.")) == 1


@pytest.mark.parametrize("between", ["\n", "\n\n"])
@pytest.mark.parametrize(
    "heading",
    [
        "Нормативтік құқықтық актілер:", "Нормативтік актілер", "Заңнамалық актілер:", "Нормативдик укуктук актылар:",
        "Оқулықтар", "Арнайы әдебиеттер:",
    ],
)  # fmt: skip
def test_a_heading_in_kazakh_or_kyrgyz_is_no_entry(heading, between):
    assert references_in(f"{heading}{between}{KAZAKH}\n{COURT}") == references_in(f"{KAZAKH}\n{COURT}")


def test_a_numbered_entry_may_begin_with_a_year():
    page = "2023 Trafficking in Persons Report. U.S. Department of State, 2023."
    found = references_in(f"1. {BUCKLEY}\n2. {page}\n3. {LAW}")
    assert found == (*references_in(BUCKLEY), *references_in(page), *references_in(LAW))
