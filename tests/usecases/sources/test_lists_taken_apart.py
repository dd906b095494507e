"""Where one entry of a pasted list ends and the next begins: at dashes, and in text that was wrapped at a width."""

import textwrap

import pytest

from htcourse.core.errors import CourseError
from htcourse.usecases.sources.pasted_reference import read_pasted, references_in

SLAVERY = "Slavery Convention, 25 September 1926, 60 LNTS 253"
CHILD = "Convention on the Rights of the Child, 20 November 1989, 1577 UNTS 3"


@pytest.mark.parametrize("dash", ["-", "–", "—"])
@pytest.mark.parametrize(
    "entry",
    [
        "Vienna Convention on Consular Relations, 24 April 1963, 596 UNTS 261",
        "Rome Statute of the International Criminal Court, 17 July 1998, 2187 UNTS 90",
        "Geneva Convention relative to the Protection of Civilian Persons, 12 August 1949, 75 UNTS 287",
        "New York Declaration for Refugees and Migrants (2016)",
        "Almaty Process Secretariat, Report on Mixed Migration (2022)",
        "London School of Economics, Report on Forced Labour (LSE 2019)",
        "Астана декларациясы, 2022 жыл",
        "Минская конвенция о правовой помощи от 22 января 1993 года",
        "С. Н. Ахметова. Торговля людьми. – Астана: Фолиант, 2015. – 100 с.",
        "Т. К. Оразов. Рабство сегодня. – Алматы: Заң, 2016. – 200 с.",
        "S. Doe, Modern Slavery (Columbia UP 2009)",
        "P. Roe, Forced Labour (Cass 1999)",
        "12 Facts about Forced Labour (IOM 2019)",
        "URL shorteners and forced labour. (2020). https://example.org/a",
    ],
)
def test_behind_a_dash_an_entry_begins_also_with_a_city_an_initial_or_a_number(entry, dash):
    entries = (SLAVERY, entry, CHILD)
    alone = [{"type": "report", **found} for each in entries for found in references_in(each)]
    found = references_in("\n".join(f"{dash} {each}" for each in entries))
    assert [{"type": "report", **each} for each in found] == alone


@pytest.mark.parametrize(
    "part",
    ["М. : Юрайт, 2020", "Алматы, 2008", "СПб.; М.: Норма", "С. 5–9", "429 с", "2-е изд", "Вып. 3", "№ 4",
     "ISBN 5-9712", "URL: https://example.org/a", "2019", "T. 2"],
)  # fmt: skip
def test_a_part_behind_a_dash_that_begins_a_line_goes_on_the_entry(part):
    found = references_in(f"– {SLAVERY}\n– Ахметова С. Н. Торговля людьми.\n– {part}.\n– {CHILD}")
    assert [each.get("title") for each in found][::2] == [SLAVERY, CHILD]
    assert len(found) == 3


STYLES = {
    "chicago": (
        "Ahmed, Leila. Quiet Work: Forced Labour in Private Homes. Oxford: Oxford University Press, 2016.",
        "Brown, Peter T. The Law of Forced Labour. Cambridge: Cambridge University Press, 2011.",
        'Cole, Anna. "Numbers and Their Uses in the Study of Trafficking in Persons." Journal of Human Rights '
        "Practice 12, no. 2 (2015): 101–119.",
        "Doe, Mary. Global Movements: Labour in the World of Today. New York: Columbia University Press, 2013.",
    ),
    "oscola": (
        "Mary Doe, The Law of Forced Labour (Routledge 2017)",
        "Peter Roe, Anna Cole and Leila Ahmed (eds), Handbook of Forced Labour in Our Time (Hart 2019)",
        "Amnesty International, 'Left Behind: Workers on Large Building Sites' (AI, 4 May 2015) "
        "<https://www.amnesty.org/en/left-behind> accessed 5 April 2023",
        "Slavery Convention (adopted 25 September 1926, entered into force 9 March 1927) 60 LNTS 253",
        "Peter Roe, 'What Counts as Consent of a Victim of Trafficking?' (2016) 9 Cambridge Law Review 210",
    ),
    "gost": (
        "Торговля людьми в мире [Электронный ресурс]. — URL: https://www.unodc.org/ru/world (дата обращения: "
        "15.04.2023).",
        "Обзор практики судов по делам о рабстве // Бюллетень Верховного Суда Кыргызской Республики. 2020. № 4. "
        "С. 12–25.",
        "Осмонов К. Т. Право на помощь пострадавшим от торговли людьми // Вестник КРСУ. Серия юридическая. — 2017. — "
        "№ 2. — С. 41–47.",
    ),
}


def wrapped(entry, width):
    return "\n".join(textwrap.wrap(entry, width, break_long_words=False, break_on_hyphens=False))


@pytest.mark.parametrize("width", [60, 70, 80, 90, 100])
@pytest.mark.parametrize("style", STYLES)
def test_a_list_wrapped_at_a_width_is_taken_apart(style, width):
    alone = [found for each in STYLES[style] for found in references_in(each)]
    assert all(each["title"] for each in alone)
    assert [*references_in("\n".join(wrapped(each, width) for each in STYLES[style]))] == alone


def test_lines_that_stand_further_in_go_on_the_entry_above():
    entries = ("Петров П. П. Рабство. Бишкек, 2019", *STYLES["chicago"], "Сидоров С. Рабство в наши дни и помощь")
    text = "\n".join(wrapped(each, 50).replace("\n", "\n    ") for each in entries)
    assert len(references_in(text)) == len(entries)


@pytest.mark.parametrize(
    "text",
    [
        "Браун П. Труд без свободы: мировой обзор / пер. с англ.\nА. Сергеевой. — М.: Юрлитинформ, 2015. — 240 с.",
        "Walk Free Foundation, Anti-Slavery House, & International\n"
        "Organization for Migration. (2021). Global estimates of forced labour. ILO.",
        "Directive (EU) 2019/1152 of the European\nParliament and of the Council of 20 June 2019 on working conditions",
        "Directive (EU) 2024/1712 of 13 June 2024 amending\nDirective 2011/36/EU, OJ L, 2024/1712, 24.6.2024",
        "Конвенция ООН против преступности, принята резолюцией 55/25\nГенеральной Ассамблеи от 15 ноября 2000 года",
        "Roe P., Doe M. Forced labour in Asia // Eurasian Law Review. 2018.\nVol. 11, No. 2. P. 13–28.",
        "Roe P., Doe M. Forced labour in Asia // Eurasian Law Review. 2018. No. 2.\nP. 13–28.",
        "GRETA, Report on Armenia (Council of Europe 2022)\nGRETA(2022)05",
        "UNHRC, 'Report of the Special Rapporteur on slavery' (3 May 2019)\nUN Doc A/HRC/42/44",
        "Roe, P. (2019). The idea of consent.\nIn M. Doe & A. Cole (Eds.), The handbook of labour (pp. 11–24). Brill.",
        "Peter Roe, 'What Counts as Consent?' (2016) 9\nCambridge Law Review 210",
        "Slavery Convention, 25 September 1926, 60\nLNTS 253",
        "United Nations Office on Drugs and Crime. (2022).\nGlobal report on trafficking.\nUnited Nations.\n"
        "https://www.unodc.org/documents/data-and-analysis/glotip/2022/GLOTiP_2022_web.pdf",
    ],
)
def test_an_entry_broken_where_another_might_begin_stays_one(text):
    assert references_in(text) == references_in(" ".join(text.split()))


NOT_READ = (
    "Doe M, Roe P. Health of people in forced labour. Soc Leg Stud. 2012;21(2):213-29.",
    "Cole A, Roe P. Numbers of forced labour: a review. PLoS Med 2018;15(10):e1002.",
)


def test_where_one_ends_is_asked_for_where_lines_are_not_read_and_may_be_several():
    text = "\n".join(wrapped(each, 60) for each in NOT_READ)
    with pytest.raises(CourseError, match="Here may be more than one: “Doe M, Roe P") as told:
        references_in(f"{STYLES['oscola'][0]}\n{text}")
    assert (told.value.values["count"], "empty line" in told.value.fix) == (2, True)
    apart = "\n\n".join(wrapped(each, 60) for each in NOT_READ)
    on_a_line = "\n".join(NOT_READ)
    for mended in (apart, on_a_line, f"1. {NOT_READ[0]}\n2. {NOT_READ[1]}"):
        assert [each["unread"] for each in references_in(mended)] == [each.rstrip(".") for each in NOT_READ]


def test_of_lines_that_were_joined_it_is_not_said_that_they_are_one():
    text = "Doe M. A title of it, https://example.org/a\nand of it, https://example.org/b"
    with pytest.raises(CourseError, match="Here may be more than one"):
        references_in(text)
    with pytest.raises(CourseError, match="several references on one line"):
        references_in(text.replace("\n", " "))


@pytest.mark.parametrize("line_end", ["\r\n", "\r", "\u2028", "\u2029"])
def test_every_end_of_a_line_is_one(line_end):
    assert references_in(line_end.join((SLAVERY, CHILD))) == references_in(f"{SLAVERY}\n{CHILD}")


@pytest.mark.parametrize("signs", ["a) b) c)", "а) б) в)", "I. II. III.", "I) II) III)"])
def test_letters_and_roman_numbers_count_entries_and_are_no_part_of_them(signs):
    entries = (SLAVERY, NOT_READ[0], CHILD)
    text = "\n".join(f"{sign} {wrapped(each, 50)}" for sign, each in zip(signs.split(), entries, strict=True))
    found = references_in(text)
    assert [each.get("title") or each["unread"] for each in found] == [SLAVERY, NOT_READ[0].rstrip("."), CHILD]
    assert len(references_in(f"I. {SLAVERY}")) == 1


CHICAGO = (
    "Kelly, Liz. 2005. Fertile Fields: Trafficking in Persons in Central Asia. Vienna: International Organization.",
    "Reeves, Madeleine. 2013. Clean Fake: Authenticating Documents in Migrant Moscow. American Ethnologist 40 (3).",
)


@pytest.mark.parametrize("gap", ["\n\n", "\n\n\n", "\n \n\t\n\n", "\n\f\n\n"])
def test_any_number_of_empty_lines_parts_two_entries(gap):
    assert len(references_in(gap.join(CHICAGO))) == 2


BOOK = "@book{shelley2010,\n  author = {Shelley, Louise},\n  title = {A {Global} Perspective},\n  year = {2010}\n}"
RIS = "TY  - BOOK\nAU  - Shelley, Louise\nTI  - Human Trafficking\nPY  - 2010\nER  - "


@pytest.mark.parametrize("entry", [BOOK, RIS])
def test_lines_beside_the_entry_of_a_program_are_told_and_nothing_is_taken_unseen(entry):
    found = read_pasted(f"{CHICAGO[0]}\n\n{entry}\n\n{CHICAGO[1]}")
    assert (len(found.entries), found.left_out, found.is_certain) == (1, CHICAGO, False)
    assert read_pasted(f"@comment{{mine}}\n% mine\n{entry}\n").is_certain


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("@book{a,\n title={A},\n % checked\n year={2010},\n publisher={CUP}\n}", ("A", "2010", "CUP")),
        ("@book{a,\n author+an = {1=x},\n title={Alone},\n year={2010}\n}", ("1=x", "Alone", "2010")),
        ("@book{a,\n title={Alone},\n ?? publisher={CUP}\n}", ("Alone", "CUP")),
        ("@book{a,\n title={A},\n year = {2010}\n publisher = {Cambridge}\n}", ("A", "2010", "Cambridge")),
        ("@book{a,\n title={A},\n year={2019/2020}\n}", ("2019", "2020")),
        ("@comment{From my library, May 2026}\n@book{a, title={Alone}}", ("Alone",)),
        ("%@book{old,title={Old}}\n@book{a, title={Alone}}", ("Alone",)),
        ("1. @book{a, title={First}}\n@article{b, title={Second}}", ("First", "Second")),
        ("@UNODC (2023). Report.\n\n@book{a, title={Alone}}", ("UNODC", "Alone")),
    ],
)
def test_no_word_of_a_bibtex_entry_that_is_written_by_hand_is_lost(text, words):
    found = read_pasted(text)
    told = f"{[each.source for each in found.entries]} {found.left_out}"
    assert [each for each in words if each not in told] == []
    assert "Old" not in told
