"""Which sources are taken for one."""

import pytest
from tests.usecases.sources.test_source_forms import ILO

from htcourse.usecases.sources.pasted_reference import reference_in
from htcourse.usecases.sources.source_forms import alike, with_source


def test_a_source_like_one_that_is_there_is_named():
    assert alike(ILO, {"id": "b", "title": "INDICATORS.", "date": "2012"}) == "ilo"
    assert alike(ILO, {"id": "b", "title": "Indicators", "date": "2013"}) == ""
    text = with_source("[]", "a", {"id": "a", "title": "T", "DOI": "10.1000/X"})
    assert alike(text, {"id": "b", "title": "U", "URL": "https://dx.doi.org/10.1000/x"}) == "a"


def test_an_article_by_its_doi_and_by_the_page_of_its_publisher_is_one():
    by_doi = reference_in("Smith, J. (2020). Selling people. Law, 1(2), 3–9. https://doi.org/10.1080/1.2")
    text = with_source("[]", "a", {"id": "a", **by_doi})
    by_page = {**by_doi, "id": "b", "DOI": "", "URL": "https://www.tandfonline.com/doi/full/10.1080/1.2"}
    assert alike(text, by_page) == "a"
    assert alike(with_source("[]", "b", by_page), {**by_doi, "id": "a"}) == "b"
    assert alike(text, {**by_page, "URL": "https://doi.org/10.1080/1.3"}) == ""
    assert alike(text, {**by_page, "DOI": "10.1080/1.3"}) == ""


TRADE = {
    "title": "Торговля людьми", "authors": "Сыдыкова, Л.Ч.", "container-title": "Вестник КРСУ", "volume": "18",
    "issue": "№ 3", "date": "2018-05", "URL": "https://krsu.edu/a/1",
}  # fmt: skip


@pytest.mark.parametrize(
    "other",
    [
        {"authors": "Жинкин, С.А."},
        {"authors": "Сыдык, Л.Ч."},
        {"container-title": "Право и жизнь"},
        {"volume": "19"},
        {"issue": "4"},
        {"date": "2018-06"},
        {"URL": "https://krsu.edu/a/2"},
    ],
)
def test_a_source_of_the_same_title_and_year_by_others_or_elsewhere_is_another(other):
    own = {key: each for key, each in TRADE.items() if key != "URL" or "URL" in other}
    text = with_source("[]", "a", {"id": "a", **own})
    assert alike(text, {"id": "b", **own, "issue": "3"}) == "a"
    assert alike(text, {"id": "b", **own, **other}) == ""
    assert alike(text, {"id": "b", "title": own["title"], "date": "2018"}) == "a"


def test_a_body_by_its_capitals_is_the_same_and_the_front_page_of_a_site_says_nothing():
    text = with_source("[]", "a", {"id": "a", "title": "Annual Report", "date": "2020", "URL": "https://www.ilo.org",
                                   "authors": "International Labour Organization"})  # fmt: skip
    same = {"id": "b", "title": "Annual Report", "date": "2020", "authors": "ILO"}
    assert alike(text, same) == "a"
    assert alike(text, {**same, "authors": "La Strada International"}) == ""
    assert alike(text, {"id": "b", "title": "Forced labour", "URL": "https://www.ilo.org/"}) == ""
