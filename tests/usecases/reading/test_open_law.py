"""What a country's file says of its law reaches a learner, with its sources and its date."""

from dataclasses import replace

from tests.usecases.workshop.drafts import data_folder, sample_draft

from htcourse.usecases.reading.open_law import LISTS, open_law
from htcourse.usecases.session import Session
from htcourse.usecases.workshop.try_draft import try_draft


def test_every_list_of_a_country_is_shown_with_sources_and_date(tmp_path):
    session = replace(Session.temporary(data_folder(tmp_path), "en"), country="tj")
    page = open_law(session)
    data = session.libraries[0].country("tj").data
    session.close()
    assert page.country_title == "Tajikistan"
    assert {kind: sum(each.kind == kind for each in page.entries) for kind in LISTS} == {
        kind: len(data[kind]) for kind in LISTS
    }
    assert all(each.heading and each.sources and each.as_of and not each.module for each in page.entries)
    offence = page.entries[0]
    assert offence[2:5] == ("Trafficking in persons", "Criminal Code", "130-1")
    assert any(each.is_inferred and each.when == "2024" for each in page.entries)


def test_without_a_country_nothing_is_said(tmp_path):
    session = Session.temporary(data_folder(tmp_path), "en")
    assert open_law(session) == ("", ())
    session.close()


def test_what_a_draft_says_stands_below_the_courses_as_the_modules(tmp_path):
    person = Session.temporary(data_folder(tmp_path), "en")
    with try_draft(sample_draft(tmp_path), {}) as trial:
        session = trial.session(person.places, "en", "kz", person.libraries)
        offences = [each for each in open_law(session).entries if each.kind == "offences"]
        session.close()
    person.close()
    assert offences[-1].module
    assert not offences[0].module
    assert offences[-1][3:5] == ("Criminal Code of an invented year", "128")
