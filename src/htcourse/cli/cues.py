"""The report of `check --cues`: a table of what the shape of options gives away, and the questions it gives away."""

from collections.abc import Iterator

from htcourse.cli.output import say
from htcourse.core.module_check.cues import (
    AIM_IN_A_QUIZ,
    AIM_OVER_ALL,
    ALL_ITEMS,
    LEARNT,
    QUIZ_ITEMS,
    RULES,
    Cues,
    CueWay,
    Score,
)

_HEADS = {
    "longest": "longest",
    "second-longest": "second",
    "shortest": "shortest",
    "avoid-absolutes": "absolutes",
    "avoid-reasons": "reasons",
    "prefer-semicolon": "semicolon",
    "lesson-words": "lesson",
    "best-combination": "best",
    "model": "model",
}
_INTRODUCTION = f"""\
How many single-choice questions a person gets right, in %, who knows nothing and goes by the shape of the options.
longest, second, shortest: the option of that length. absolutes, reasons: options with always, only, nobody … or with
because, since, so that … are struck. semicolon: the one that has it. lesson: most strings of three words that the
lesson has. best: the combination of these that pays most in the other quiz files; model: what rank by length,
semicolon, absolute and reason tell, learnt from the other quiz files. * is over the aim: more than
{AIM_OVER_ALL * 100:.0f} above chance over {ALL_ITEMS} questions or more, \
more than {AIM_IN_A_QUIZ * 100:.0f} in a quiz of {QUIZ_ITEMS} or more; best and model
count in a quiz only where they pay over all questions too.
"""


def print_cues(found: Cues) -> None:
    """Print the scores over all questions and by quiz, then by quiz the questions that a rule gets."""
    say(_INTRODUCTION)
    names = {id(each): ", ".join(each.quizzes) or "all questions" for each in (found.whole, *found.quizzes)}
    width = max(map(len, names.values()))
    heads = " ".join(f"{_HEADS[name]:>9}" for name in (*RULES, *LEARNT))
    say(f"{'':{width}} items chance {heads}")
    for each in (found.whole, *found.quizzes):
        say(f"{names[id(each)]:{width}} {len(each.items):5} {_percent(each.chance):>6} {_cells(each)}")
    way, share = found.hindsight
    say(f"\nIn hindsight the best of all over all questions: {way_words(way)} ({_percent(share)} %).")
    for each in found.quizzes:
        say(f"\n{names[id(each)]}")
        say("\n".join(_lines(found, each)))


def _cells(each: Score) -> str:
    marks = {name: "*" if name in each.paying else "" for name in each.scores}
    return " ".join(f"{_percent(score) + marks[name]:>9}" for name, score in each.scores.items())


def _lines(found: Cues, score: Score) -> Iterator[str]:
    """Give a line a question: its place and the rules that get more of it than chance, with how much in %."""
    for each in score.items:
        paid = {name: share for name, share in found.shares[each.id].items() if share > each.chance + 1e-9}
        words = ", ".join(
            _HEADS[name] if share == 1 else f"{_HEADS[name]} {_percent(share)}" for name, share in paid.items()
        )
        yield f"  {each.id}: {words or 'nothing pays'}"


def _percent(share: float) -> str:
    return f"{share * 100:.0f}"


def way_words(way: CueWay) -> str:
    """Return a way to choose in words."""
    steps = ["strike absolutes"] * way.strikes_absolutes + ["strike reasons"] * way.strikes_reasons
    steps += ["prefer a semicolon"] * way.prefers_semicolon
    last = {"any": "", "longest": "take the longest", "second": "take the second longest"}
    last |= {"shortest": "take the shortest", "shared": "take what shares most words with the lesson"}
    return ", then ".join(filter(None, (*steps, last[way.pick]))) or "take any"


def cues_rows(found: Cues) -> list[dict[str, object]]:
    """Return the report as `--json` prints it: a row for all questions (no quizzes), then one a quiz."""
    return [
        {
            "quizzes": list(each.quizzes),
            "items": {item.id: dict(found.shares[item.id]) for item in each.items},
            "chance": each.chance,
            "scores": dict(each.scores),
            "over_the_aim": list(each.paying),
        }
        for each in (found.whole, *found.quizzes)
    ]
