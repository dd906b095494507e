"""Who of a list is in a class already: by code, by number, by name; and namesakes that are two people."""

import pytest

from htcourse.store.class_files import Person
from htcourse.store.places import Places
from htcourse.usecases.classes.read_roster import people_of, read_roster
from htcourse.usecases.classes.roster import add_namesakes, add_people, new_class
from htcourse.usecases.classes.same_people import by_names, renamed


@pytest.fixture
def desk(tmp_path):
    desk = Places(tmp_path / "desk")
    desk.prepare()
    return desk


def test_a_code_gets_another_name_only_where_it_is_asked_for(desk):
    made = add_people(desk, new_class(desk, "Group 3-2").id, [Person("K7-1", "Aigerim S."), Person("K7-2")])
    new = [Person("k7-1", "Nurlan T.", "B"), Person("K7-2", "Dana"), Person("K7-3", "Zarina")]
    assert renamed(made, new) == ((made.people[0], new[0]),)
    assert not renamed(made, [Person("K7-1", "AIGERIM S."), Person("K7-1")])
    assert [each[:3] for each in add_people(desk, made.id, new).people] == [
        ("K7-1", "Aigerim S.", ""),
        ("K7-2", "Dana", ""),
        ("K7-3", "Zarina", ""),
    ]
    assert add_people(desk, made.id, new, rename=True).people[0][:3] == ("K7-1", "Nurlan T.", "B")


def test_moodle_s_list_finds_those_who_are_here_by_name_once_on_both_sides(desk, tmp_path):
    """A list with ID numbers brought into a class that had people made everybody twice, and said nothing."""
    here = [Person(name=each, group="3-2") for each in ("Bek Aida", "Nurlan Omar", "Dana Kim")]
    made = add_people(desk, new_class(desk, "Group 3-2").id, [*here, Person("S-9", "Zarina Ali")])
    made = add_people(desk, made.id, [Person(name="Dana Kim", group="3-1")])
    path = tmp_path / "list.csv"
    heads = "First name,Last name,ID number,Groups\n"
    path.write_text(f"{heads}Aida,Bek,S-001,G1\nNurlan,Omar,2026/2,G1\nDana,Kim,S-003,G1\nZarina,Ali,S-004,G1\n")
    read = read_roster(path).people
    same, others, _ = by_names(made, read)
    assert [each.name for each, _ in same] == ["Bek Aida", "Nurlan Omar"]
    assert [each.name for each, _ in others] == ["Dana Kim", "Zarina Ali"], "of two nobody can tell, nor of two numbers"
    after = add_people(desk, made.id, read).people
    assert [(each.code, each.group) for each in after[:5]] == [(each.code, each.group) for each in made.people]
    assert [each.known_as for each in after] == ["S-001", "2026/2", "", "", "", "", ""]
    assert [each.code for each in after[5:]] == ["S-003", "S-004"]
    assert add_people(desk, made.id, read).people[5:] == after[5:], "and nobody twice by the same list again"


def test_a_list_that_gives_groups_to_people_without_one_makes_nobody_twice(desk):
    made = add_people(desk, new_class(desk, "Q").id, [Person(name=each) for each in ("Асан Усенов", "Аида Усенова")])
    again = [Person(name=each, group="П-31") for each in ("Асан Усенов", "Аида Усенова")]
    assert [known.name for known, _ in by_names(made, again).same] == ["Асан Усенов", "Аида Усенова"]
    after = add_people(desk, made.id, again)
    assert [(each.code, each.group) for each in after.people] == [(each.code, "П-31") for each in made.people]
    other = [Person(name="Асан Усенов", group="П-32")]
    assert len(add_people(desk, made.id, other).people) == 3, "in another group it may be another person"


def test_a_class_that_has_the_numbers_of_a_list_in_its_names_has_nobody_twice_by_the_same_list(desk):
    made = add_people(desk, new_class(desk, "Q").id, [Person(name="1. Bek Aida"), Person(name="2. Kim Bob")])
    again = people_of([("name",), ("1. Bek Aida",), ("2. Kim Bob",)], "list.csv").people
    assert len(add_people(desk, made.id, again).people) == 2


def test_a_list_with_surnames_puts_them_first_also_of_those_who_are_here(desk):
    made = add_people(desk, new_class(desk, "Q").id, [Person(name="Аида Асановна Бек", group="2")])
    after = add_people(desk, made.id, [Person(name="Бек Аида Асановна", group="2")])
    assert [each[:3] for each in after.people] == [(made.people[0].code, "Бек Аида Асановна", "2")]


def test_a_namesake_in_one_group_is_named_and_comes_as_another_where_that_is_asked_for(desk):
    made = add_people(desk, new_class(desk, "Q").id, [Person("K7-1", "Аида Бек", "2"), Person("K7-2", "Дана Ким")])
    read = people_of([("name", "group"), ("Бек Аида", "2"), ("Ли Зоя", "2"), ("Ли Зоя", "2")], "Names")
    assert by_names(made, read.people).here == ((made.people[0], read.people[0]),)
    assert [each.name for each in read.twice] == ["Ли Зоя"]
    after = add_people(desk, made.id, read.people)
    assert [each.name for each in after.people] == ["Бек Аида", "Дана Ким", "Ли Зоя"]
    after = add_namesakes(desk, made.id, [read.people[0], *read.twice])
    assert [each.name for each in after.people[3:]] == ["Бек Аида", "Ли Зоя"]
    assert len({each.code.casefold() for each in after.people}) == 5
    assert all(each.code.startswith("K7-") for each in after.people)


def test_who_is_known_by_a_code_or_a_number_is_no_namesake(desk):
    made = add_people(desk, new_class(desk, "Q").id, [Person("K7-1", "Аида Бек")])
    rows = [Person("k7-1", "Аида Бек"), Person(name="Аида Бек", known_by="ID number", known_as="7")]
    assert not by_names(made, rows).here


@pytest.mark.parametrize("number", ["", "S-1"])
def test_who_has_another_name_and_the_same_address_is_the_same_person_and_that_is_said(desk, tmp_path, number):
    """A changed surname made two people of one, or the row was left out without a word."""
    path, of = tmp_path / "list.csv", new_class(desk, "Q")
    path.write_text(f"First name,Last name,ID number,Email address\nAida,Bek,{number},Aida@x.kz\nDana,Kim,,d@x.kz\n")
    of = add_people(desk, of.id, read_roster(path).people)
    path.write_text("First name,Last name,Email address\nAida,Omar,aida@x.kz\nDana,Kim,d@x.kz\n")
    again = read_roster(path).people
    assert [(before.name, after.name) for before, after in renamed(of, again)] == [("Bek Aida", "Omar Aida")]
    assert add_people(desk, of.id, again) == of, "the name stays unless the other is asked for"
    after = add_people(desk, of.id, again, rename=True)
    assert [each.name for each in after.people] == ["Omar Aida", "Kim Dana"]
    assert [each.code for each in after.people] == [each.code for each in of.people]
    assert (after.people[0].known_by, after.people[0].address) == (of.people[0].known_by, of.people[0].address)


def test_an_address_that_several_have_tells_nobody_and_two_numbers_are_two_people(desk):
    family = [Person(name=each, known_by="Email address", known_as="f@x.kz") for each in ("Aida", "Dana")]
    made = add_people(desk, new_class(desk, "Q").id, [*family, Person("S-1", "Olga", address="o@x.kz")])
    assert not renamed(made, [family[0]._replace(name="Zoya")])
    other = Person("S-2", "Olga Em", known_by="ID number", known_as="S-2", address="o@x.kz")
    assert len(add_people(desk, made.id, [other]).people) == 4
