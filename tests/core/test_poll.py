"""A poll as a thing of its own: whose answer counts, what is forgotten, and when a second vote is worth it."""

import pytest

from htcourse.core.poll import Phase, Poll, PolledQuestion, Vote

ONE = PolledQuestion("c/q1", "Which?", (("a", "A"), ("b", "B"), ("c", "C")), frozenset({"b"}), takes_one=True)
MANY = PolledQuestion("c/q2", "Which ones?", (("a", "A"), ("b", "B")), frozenset({"a", "b"}), takes_one=False)


@pytest.fixture
def poll():
    return Poll((ONE, MANY))


def vote(poll, *given):
    for seat, choice in enumerate(given):
        poll.answer(f"s{seat}", poll.at, poll.round, choice)


def test_the_last_answer_of_a_seat_counts_until_the_vote_is_closed(poll):
    assert not poll.answer("s", 0, 1, ["a"])  # not open yet
    poll.open_vote()
    assert poll.answer("s", 0, 1, ["a"])
    assert poll.answer("s", 0, 1, ["b"])
    assert poll.counted() == Vote({"a": 0, "b": 1, "c": 0}, 1)
    poll.close_vote()
    assert not poll.answer("s", 0, 1, ["c"])
    assert poll.counted() == Vote({"a": 0, "b": 1, "c": 0}, 1)


def test_whose_answer_was_which_is_forgotten_when_the_vote_is_closed(poll):
    poll.open_vote()
    vote(poll, "a", "b")
    poll.close_vote()
    assert poll.answers == {}
    assert "s0" not in str(poll.to_plain())


@pytest.mark.parametrize(
    ("at", "round", "choices"), [(1, 1, ["a"]), (0, 2, ["a"]), (0, 1, []), (0, 1, ["x"]), (0, 1, ["a", "b"])]
)
def test_answers_to_something_else_are_refused(poll, at, round, choices):
    poll.open_vote()
    assert not poll.answer("s", at, round, choices)
    assert poll.counted().seats == 0


def test_a_second_vote_stands_beside_the_first(poll):
    poll.open_vote()
    vote(poll, "a", "a", "a", "b", "b")
    poll.close_vote()
    assert poll.wants_second_vote()  # two of five are right
    poll.open_vote()
    assert poll.round == 2
    vote(poll, "b", "b", "b", "b", "a")
    poll.close_vote()
    assert [each.counts["b"] for each in poll.votes[0]] == [2, 4]
    assert not poll.wants_second_vote()


@pytest.mark.parametrize(
    ("given", "wants"), [("aaaab", False), ("bbbba", False), ("bb", False), ("aabb", False), ("aabbb", True)]
)
def test_talking_is_worth_it_where_opinions_differ_and_enough_answered(poll, given, wants):
    poll.open_vote()
    vote(poll, *given)
    poll.close_vote()
    assert poll.wants_second_vote() is wants


def test_the_key_is_told_only_after_the_vote(poll):
    phases = []
    for step in (poll.show_key, poll.open_vote, poll.show_key, poll.close_vote, poll.show_key):
        step()
        phases.append(poll.phase)
    assert phases == [Phase.WAITING, Phase.OPEN, Phase.OPEN, Phase.CLOSED, Phase.SHOWN]


def test_going_on_closes_what_is_open_and_ends_after_the_last(poll):
    poll.open_vote()
    vote(poll, "a")
    assert poll.next_question()
    assert (poll.at, poll.phase, poll.round) == (1, Phase.WAITING, 1)
    assert poll.votes[0][0].seats == 1
    assert not poll.next_question()


def test_a_kept_poll_is_the_same_again(poll):
    poll.open_vote()
    vote(poll, "a", "b")
    poll.next_question()
    poll.open_vote()
    again = Poll.from_plain(poll.questions, poll.to_plain())
    assert (again.at, again.phase, again.votes, again.version) == (1, Phase.OPEN, poll.votes, poll.version)
    with pytest.raises(KeyError):
        Poll.from_plain((MANY,), poll.to_plain())


def test_one_can_go_back_to_a_question_and_the_votes_on_it_stay(poll):
    poll.open_vote()
    vote(poll, "a", "a", "b", "b", "b")
    poll.ask(1)
    assert (poll.at, poll.phase, poll.counted().seats) == (1, Phase.WAITING, 0)
    assert not poll.answers
    poll.ask(0)
    assert (poll.phase, poll.round) == (Phase.WAITING, 2)
    assert poll.counted().counts == {"a": 2, "b": 3, "c": 0}
    poll.open_vote()
    assert poll.first_vote() == Vote({"a": 2, "b": 3, "c": 0}, 5)
    with pytest.raises(IndexError):
        poll.ask(2)


def test_raised_hands_are_a_vote_like_any_other_and_say_that_they_are(poll):
    assert poll.take_counts({"a": 3, "b": 9}, 14)
    assert poll.counted() == Vote({"a": 3, "b": 9, "c": 0}, 14, is_by_hand=True)
    assert poll.wants_second_vote()
    again = Poll.from_plain((ONE, MANY), poll.to_plain())
    assert again.counted().is_by_hand
    assert poll.take_counts({"a": 3, "b": 8}, 13, corrects=True)
    assert poll.votes[0] == [Vote({"a": 3, "b": 8, "c": 0}, 13, is_by_hand=True)]
    poll.ask(1)
    assert not poll.copy().take_counts({"a": 4}, 5, corrects=True)  # there is nothing to correct
    assert poll.take_counts({"a": 4, "b": 4}, 5)  # of several answers each may have all hands


@pytest.mark.parametrize(
    ("counts", "people"), [({"a": -1}, 5), ({"a": 3, "b": 3}, 5), ({"x": 1}, 5), ({}, 0), ({"a": 6}, 5)]
)
def test_what_cannot_be_hands_is_refused(poll, counts, people):
    assert not poll.take_counts(counts, people)
    assert not poll.votes


def test_of_a_question_with_several_right_choices_it_is_kept_how_many_had_all_of_them_and_no_other(poll):
    poll.open_vote()
    vote(poll, "b")
    poll.next_question()
    poll.open_vote()
    vote(poll, "ab", "a", "ba", "b", "ab")
    poll.close_vote()
    for each in (poll, Poll.from_plain(poll.questions, poll.to_plain())):
        assert [found.all_right for at in (0, 1) for found in each.votes[at]] == [None, 3]
    poll.take_counts({"a": 4, "b": 4}, 5)
    assert poll.votes[1][-1].all_right is None, "hands are counted a choice at a time"
