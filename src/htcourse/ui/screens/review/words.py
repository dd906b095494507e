"""Words of review that several of its parts say."""

from PySide6.QtCore import QCoreApplication, QObject

from htcourse.core.review import Return
from htcourse.usecases.review.due_today import DueTopic


class ReviewTexts(QObject):
    """Words with a number. lupdate sees plural forms only in `tr`, which needs a class of Qt's."""

    def in_days(self, days: int) -> str:
        """Return when something comes, counted from today."""
        if days <= 0:
            return self.tr("today")
        return self.tr("tomorrow") if days == 1 else self.tr("in %n day(s)", "", days)

    def last_time(self, topic: DueTopic) -> str:
        """Return how the questions of a lesson went last."""
        days = topic.days_since_right
        if days is None:
            return self.tr("not right yet")
        if days <= 0:
            return self.tr("last right today")
        return self.tr("last right yesterday") if days == 1 else self.tr("last right %n day(s) ago", "", days)

    def held(self, count: int) -> str:
        """Return how many answers were sure and wrong."""
        return self.tr("%n answer(s) held with confidence", "", count)


def back_words(back: Return | None) -> str:
    """Return when a question comes back, and why."""
    if back is None:
        return QCoreApplication.translate("Review", "It comes back once it is marked.")
    reason = QCoreApplication.translate("Review", back.reason.template).format(**back.reason.values)
    text = QCoreApplication.translate("Review", "Comes back {when}, because {reason}.")
    return text.format(when=ReviewTexts().in_days(back.days), reason=reason)
