"""References on a line of each kind: every field holds what it is called, and nothing else."""

import pytest

from htcourse.usecases.sources.pasted_reference import only_reference_in

CODE = "Уголовный кодекс РК"


@pytest.mark.parametrize("marks", ["‘{}’", "'{}'", "“{}”"])
@pytest.mark.parametrize("who", ["Kelly, L.", "Kelly, L. and Smith, J."])
def test_an_article_as_harvard_has_it_is_read_whole(who, marks):
    title = marks.format("You Can Find Anything: A Reflection")
    found = only_reference_in(f"{who} (2005) {title}, International Migration, 43(1), pp. 235–265.")
    assert found == {
        "type": "article-journal",
        "title": "You Can Find Anything: A Reflection",
        "authors": who.replace(" and", ";"),
        "container-title": "International Migration",
        "volume": "43",
        "issue": "1",
        "page": "235–265",
        "date": "2005",
        "unread": "",
    }


@pytest.mark.parametrize(
    ("who", "authors"),
    [
        ("Siller N.J.", "Siller, N.J."),
        ("Kelly L., de la Cruz M.A.", "Kelly, L.; de la Cruz, M.A."),
        ("Иванова А.Б. и Петров В. Г.", "Иванова, А.Б.; Петров, В. Г."),
        ("Иванова, А.Б. и Петров, В. Г.", "Иванова, А.Б.; Петров, В. Г."),
    ],
)
def test_persons_need_no_comma_before_their_initials(who, authors):
    """They stood as one body that wrote it."""
    found = only_reference_in(f"{who} (2016). Work abroad. Law Journal, 3(2), 1–20.")
    assert (found["authors"], found["title"], found["unread"]) == (authors, "Work abroad", "")


def test_what_harvard_has_in_marks_beside_no_journal_stays_unread():
    found = only_reference_in("Kelly, L. (2005) ‘Work’, in Doe, J. (ed.) Book. London: Sage.")
    assert ("title" in found, "Book. London: Sage" in found["unread"]) == (False, True)


@pytest.mark.parametrize("seen", ["last visited Mar. 3, 2024", "last viewed 3 March 2024", "last accessed: 03.03.2024"])
def test_the_day_on_which_somebody_looked_is_no_day_of_the_source(seen):
    found = only_reference_in(f"Polaris Project, Recognizing the Signs, https://polarisproject.org/x ({seen}).")
    assert ("date" in found, "2024" in f"{found['title']}{found['unread']}") == (False, False)


@pytest.mark.parametrize(
    ("line", "title", "unread"),
    [
        ("Резолюция 2331 (2016) Совета Безопасности ООН", "", ""),
        ("Резолюция СБ ООН 2331 (2016)", "", ""),
        ("Резолюция ГА ООН 64/293 «Глобальный план действий», п. 12",
         "Резолюция ГА ООН 64/293 «Глобальный план действий»", "п. 12"),
    ],
)  # fmt: skip
def test_a_resolution_is_legislation_whichever_way_its_body_and_number_stand(line, title, unread):
    found = only_reference_in(line)
    assert (found["type"], found["title"], found["unread"]) == ("legislation", title or line, unread)


@pytest.mark.parametrize(
    "amended",
    [
        "(с изм. и доп. по сост. на 12.09.2024 г.)", "(по состоянию на 12.09.2024 г.)", "(в ред. от 12.09.2024 № 5)",
        "(с изменениями и дополнениями от 12 сентября 2024 года)", "(12.09.2024 ж. өзгерістер мен толықтырулармен)",
        "(as amended on 12 September 2024)",
    ],
)  # fmt: skip
@pytest.mark.parametrize(("own", "date"), [("", None), (" от 3 июля 2014 года № 226-V", "2014-07-03")])
def test_the_day_of_the_text_that_was_read_is_not_that_of_the_law(own, date, amended):
    line = f"{CODE}{own} {amended}"
    found = only_reference_in(line)
    assert (found["type"], found["title"], found.get("date")) == ("legislation", line, date)


@pytest.mark.parametrize(
    ("line", "date", "number"),
    [
        ("Kyrgyz Republic (2005) Law on Combating Trafficking, No. 55, 17 March 2005.", "2005-03-17", "55"),
        (
            "Republic of Kazakhstan (2024). Law on Combating Trafficking, No. 110-VIII, 5 July 2024.",
            "2024-07-05",
            "110-VIII",
        ),
        ("Kyrgyz Republic (2005). Law on Combating Trafficking, No. 55.", "2005", "55"),
    ],
)
def test_a_law_behind_its_state_and_year_has_its_number_and_day(line, date, number):
    found = only_reference_in(line)
    assert [found[key] for key in ("type", "date", "number", "unread")] == ["legislation", date, number, ""]
    assert found["title"] == line[line.index("Law") :].rstrip(".")
