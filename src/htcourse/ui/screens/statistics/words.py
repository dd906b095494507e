"""Words of the page of statistics: what counts, and what each figure says."""

from PySide6.QtCore import QCoreApplication, QLocale, QObject

from htcourse.core.certainty import PAYS_FROM
from htcourse.core.quiz import TESTED, Mode
from htcourse.core.statistics.items import LEAST_PEOPLE, LEAST_TOLD
from htcourse.core.statistics.moments import half_up
from htcourse.ui.look.texts import Texts
from htcourse.ui.question.confidence import confidence_words
from htcourse.usecases.results.counting import Counting, Which
from htcourse.usecases.results.item_statistics import ItemStatistics, Weakness, weakness_of
from htcourse.usecases.results.quiz_statistics import QuizStatistics
from htcourse.usecases.results.statistics_lines import MOST_TOLD
from htcourse.usecases.results.statistics_titles import Titles
from htcourse.usecases.results.veils import VEILED

_SHARES = (0, 1, 2, 5)
"""Which figures of a question are shares, in per cent."""


_DIGIT, _POINT = "\N{FIGURE SPACE}", "\N{PUNCTUATION SPACE}"
"""As wide as a digit, and as a decimal point: figures that stand beside others are filled up with them."""


class StatisticsWords(QObject):
    """Translates for the page."""

    def which(self) -> tuple[tuple[str, str], ...]:
        """Return which attempts can be counted."""
        return (
            (Which.FIRST, self.tr("First attempt")),
            (Which.LAST, self.tr("Last attempt")),
            (Which.BEST, self.tr("Best attempt")),
            (Which.ALL, self.tr("Every whole attempt")),
        )

    def modes(self) -> tuple[tuple[str, str], ...]:
        """Return the modes that can be counted, all that test first."""
        return (
            ("", self.tr("All but practice")),
            (Mode.TEST, self.tr("Tests")),
            (Mode.CERTAINTY, self.tr("Tests marked by certainty")),
            (Mode.EXAM, self.tr("Exams")),
            (Mode.PRE, self.tr("Pre-tests")),
            (Mode.POST, self.tr("Post-tests")),
            (Mode.PRACTICE, self.tr("Practice")),
        )

    def forms(self) -> tuple[tuple[str, str], ...]:
        """Return the forms that can be counted."""
        form = self.tr("Form {form}")
        return (("", self.tr("All forms")), *((each, form.format(form=each)) for each in "ABC"))

    def counted(self, quiz: QuizStatistics, titles: Titles) -> str:
        """Return what the figures of a quiz count: which attempts, in what, of whom, and every other choice made."""
        counting = quiz.counting
        days = [self.tr("from {day}").format(day=counting.since)] if counting.since else []
        days += [self.tr("to {day}").format(day=counting.until)] if counting.until else []
        which = {
            Which.FIRST: self.tr("the first attempt of each learner"),
            Which.LAST: self.tr("the last attempt of each learner"),
            Which.BEST: self.tr("the best attempt of each learner"),
            Which.ALL: self.tr("every whole attempt"),
        }
        mode, all_tests = mode_value(counting), self.tr("tests, exams, pre- and post-tests")
        return " · ".join(
            (
                Texts().attempts(quiz.attempts),
                which[counting.which],
                dict(self.modes())[mode].lower() if mode else all_tests,
                *([dict(self.forms())[counting.form]] if counting.form else []),
                *([titles.routes.get(counting.route, counting.route)] if counting.route else []),
                *([" ".join(days)] if days else []),
                titles.groups.get(counting.group, counting.group) or self.tr("everybody on this computer"),
                *([self.tr("group {name}").format(name=counting.within)] if counting.within else []),
            )
        )

    def too_few(self, quiz: QuizStatistics) -> str:
        """Return that figures rest on too few learners to be trusted; empty where they are enough."""
        if quiz.is_reliable and not quiz.is_veiled:
            return ""
        if quiz.is_veiled:
            return QCoreApplication.translate("Reports", VEILED).format(least=LEAST_TOLD)
        if not quiz.is_told:
            words = self.tr("Learners: {count}. Of fewer than {least} no figure is told: it would tell of one of them.")
            return words.format(count=quiz.compared_learners, least=LEAST_TOLD)
        words = self.tr("Learners: {count}. Figures of fewer than {least} are not to be trusted.")
        return words.format(count=quiz.compared_learners, least=LEAST_PEOPLE)

    def practised(self, quiz: QuizStatistics) -> str:
        """Return how much had been practised before; empty where that is nothing."""
        if not quiz.practised:
            return ""
        words = self.tr("Practised before: {count} of {all} questions, by {people} of {learners} learners.")
        return words.format(
            count=quiz.practised, all=quiz.answers, people=quiz.practised_learners, learners=quiz.learners
        )

    def sureness(self, quiz: QuizStatistics) -> tuple[str, ...]:
        """Return the marks by certainty, and how often the class was right at each confidence, a line each."""
        certainty, lines = quiz.certainty, []
        if certainty.mean_mark is not None:
            words = self.tr(
                "By certainty a point of the test brought {mark} on average, of -6 to 3 (attempts: {count})."
            )
            lines.append(words.format(mark=number(certainty.mean_mark), count=certainty.attempts))
        for each in certainty.calibration:
            words = self.tr("{said}: {right} of {all} right.")
            if each.partly:
                words = self.tr("{said}: {right} of {all} right, {partly} in part.")
            said = confidence_words()[each.confidence - 1]
            told = words.format(said=said, right=each.right, all=each.answers, partly=each.partly)
            too_sure = self.tr("Too sure: it pays from {least} on.").format(least=percent(PAYS_FROM[each.confidence]))
            lines.append(f"{told} {too_sure}" if each.is_too_sure else told)
        return tuple(lines)

    def rests_on(self, quiz: QuizStatistics) -> str:
        """Return what the figures of a whole quiz leave out; empty where that is nothing."""
        words = []
        if quiz.compared < quiz.attempts:
            words.append(self.tr("These figures rest on {count} of them: the others have other places or weights."))
        if quiz.waiting:
            words.append(self.tr("Without questions that wait for marks (attempts in which they do: {waiting})."))
        return " ".join(words).format(count=quiz.compared, waiting=quiz.unmarked)

    def figures(self, quiz: QuizStatistics) -> tuple[tuple[str, str, str], ...]:
        """Return name, figure and meaning of what is said of a whole quiz, what leads first."""
        results = quiz.results
        return (
            (self.tr("Mean"), percent(results.mean), self.tr("the average result")),
            (self.tr("Median"), percent(results.median), self.tr("the result in the middle")),
            (self.tr("Random guess"), percent(quiz.guess), self.tr("what knowing nothing earns")),
            (self.tr("Deviation"), percent(results.deviation), self.tr("how far results lie from the mean")),
            (self.tr("Alpha"), number(quiz.alpha), self.tr("reliability: good from 0.75 on")),
            (
                self.tr("Standard error"),
                percent(quiz.standard_error),
                self.tr("results within three of it are not told apart"),
            ),
            (self.tr("Error ratio"), percent(quiz.error_ratio), self.tr("how much of the spread is chance")),
            (self.tr("Skewness"), number(results.skewness), self.tr("below 0: a few did far worse")),
            (self.tr("Kurtosis"), number(results.kurtosis), self.tr("above 0: most alike, a few far off")),
        )

    def columns(self, *, is_short: bool = False) -> tuple[tuple[str, str], ...]:
        """Return what the figures of a question are called, shorter where there is little room, and what each means."""
        return (
            (self.tr("Facility"), self.tr("The mean mark. Near the random guess, people guessed.")),
            (self.tr("Guess"), self.tr("What knowing nothing earns on average.")),
            (self.tr("Spread"), self.tr("Standard deviation of its marks.")),
            (
                self.tr("Discr.") if is_short else self.tr("Discrimination"),
                self.tr("Discrimination: from 0.3 on it does its work; below 0 look at the key."),
            ),
            (
                self.tr("Effic.") if is_short else self.tr("Efficiency"),
                self.tr("The same, as a part of what so easy or hard a question could reach."),
            ),
            (
                self.tr("Weight"),
                self.tr("Its part of the points → the part it has in who stands above whom; a dash: against it."),
            ),
            (self.tr("Attempts"), self.tr("On how many the row rests.")),
            (self.tr("Left out"), self.tr("How many did not answer it.")),
            (self.tr("Seconds"), self.tr("The median time.")),
        )

    def heads(self, *, is_short: bool = False) -> list[str]:
        """Return the heads of the figures of a question, with the unit of shares."""
        share = self.tr("{name}, %")
        names = [name for name, _ in self.columns(is_short=is_short)]
        return [share.format(name=name) if at in _SHARES else name for at, name in enumerate(names)]

    def told(self, item: ItemStatistics) -> str:
        """Return the figures of a question where they have no columns: each with its name and unit."""
        share, cells = QCoreApplication.translate("Statistics", "{number} %"), self.cells(item)
        units = [share if at in _SHARES and not cell.endswith("–") else "{number}" for at, cell in enumerate(cells)]
        names = (name for name, _ in self.columns())
        told = zip(names, units, (each.replace(_DIGIT, "").replace(_POINT, "") for each in cells), strict=True)
        return " · ".join(f"{name}: {unit.format(number=cell)}" for name, unit, cell in told)

    def cells(self, item: ItemStatistics) -> tuple[str, ...]:
        """Return the figures of a question, as the columns have it: their heads say the unit."""
        weights = " → ".join(_in_line(hundredths(each, 1)) for each in (item.intended_weight, item.effective_weight))
        return (
            hundredths(item.facility),
            hundredths(item.guess),
            hundredths(item.deviation),
            number(item.discrimination_index),
            number(item.discriminative_efficiency),
            "–" if item.intended_weight is None else weights,
            f"{item.attempts}",
            f"{item.omitted}" if item.is_told else "–",
            "–" if item.median_seconds is None else f"{half_up(item.median_seconds):.0f}",
        )

    def weakness(self, item: ItemStatistics) -> str:
        """Return what is weak about a question, nothing where it is not, or too few answered to say so."""
        words = {
            Weakness.AGAINST: self.tr(
                "Weak: who does well elsewhere does badly here. Look for a mistake in the key first."
            ),
            Weakness.EASY: self.tr("Weak: nearly everybody is right, it tells little."),
            Weakness.HARD: self.tr("Weak: nearly nobody is right, it tells little."),
            Weakness.APART: self.tr("Weak: it measures something else than the other questions."),
        }
        weakness = weakness_of(item)
        return words[weakness] if weakness else ""

    def look_for(self, item: ItemStatistics) -> str:
        """Return what is weak about a question in so few words that they stand beside its title, or nothing."""
        words = {
            Weakness.AGAINST: self.tr("Check the key"),
            Weakness.EASY: self.tr("Too easy"),
            Weakness.HARD: self.tr("Too hard"),
            Weakness.APART: self.tr("Odd one out"),
        }
        weakness = weakness_of(item)
        return words[weakness] if weakness else ""

    def question(self, item: ItemStatistics, title: str) -> str:
        """Return a question's title, with its version where there are several, and how many had practised it."""
        if item.versions > 1:
            words = self.tr("{title} (version {number} of {count})")
            title = words.format(title=title, number=item.number, count=item.versions)
        if item.practised:
            words = self.tr("{title} (practised before: {number} of {count})")
            title = words.format(title=title, number=item.practised, count=item.attempts)
        if item.is_veiled:
            title = self.tr("{title} (not told of this group)").format(title=title)
        if item.waiting:
            title = self.tr("{title} (answers that wait for a mark: {count})").format(title=title, count=item.waiting)
        return title

    def chosen(self, item: ItemStatistics, titles: Titles) -> tuple[str, ...]:
        """Return how many took each choice of a question, a line each; none where there is none to count."""
        lines = []
        for name, count in item.most_chosen[:MOST_TOLD] if item.attempts else ():
            key = titles.key_of(item)
            was_key, is_key = (name in titles.keys.get(each, ()) for each in (item.version, key))
            words = self._choice(was_key=was_key, is_key=is_key, was_regraded=item.was_regraded)
            if not (was_key or is_key) and name in titles.partly.get(key, ()):
                words = self.tr("{choice} (partly right): {count}")
            lines.append(words.format(choice=titles.of_choice(item.version, name), count=count))
        if len(item.choices) > MOST_TOLD and lines:
            lines.append(self.tr("Others: {count}").format(count=len(item.choices) - MOST_TOLD))
        return tuple(lines)

    def _choice(self, *, was_key: bool, is_key: bool, was_regraded: bool) -> str:
        if not was_regraded or not (was_key or is_key):
            return self.tr("{choice} (key): {count}") if is_key else self.tr("{choice}: {count}")
        if was_key and is_key:
            return self.tr("{choice} (key then and now): {count}")
        return self.tr("{choice} (key then): {count}") if was_key else self.tr("{choice} (key since): {count}")


def mode_value(counting: Counting) -> str:
    """Return the choice of modes as one value."""
    return "" if counting.modes == TESTED else str(counting.modes[0])


def _in_line(weight: str) -> str:
    """Return a weight, or its dash, as wide as any with one decimal: point below point, arrow below arrow."""
    return f"{_DIGIT}{_DIGIT}{_POINT}{weight}" if weight == "–" else weight.rjust(len("10.0"), _DIGIT)


def percent(value: float | None, digits: int = 0) -> str:
    """Return a fraction in per cent; a dash where it is undefined."""
    words = QCoreApplication.translate("Statistics", "{number} %")
    return "–" if value is None else words.format(number=hundredths(value, digits))


def hundredths(value: float | None, digits: int = 0) -> str:
    """Return a fraction in per cent without the sign, for a column whose head has it; a dash where it is undefined."""
    return number(None if value is None else value * 100, digits)


def number(value: float | None, digits: int = 2) -> str:
    """Return a number with so many decimals; a dash where it is undefined."""
    return "–" if value is None else QLocale().toString(half_up(value, digits), "f", digits).replace("-", "−")
