"""The plan's checks of whole weeks: cap, red, three runs, strength. RULES.md 9."""

from collections.abc import Iterator

from journal.model.days import DAY, short_week
from journal.model.plan_vocabulary import PlanRule
from journal.model.planning import Check
from journal.model.vocabulary import Kind, Rhythm
from journal.rules.inwords import counted, km_words, on
from journal.rules.outlook import LookedAt, Outlook
from journal.rules.plan_words import cap_sentences, over_words, red_reason, total_words
from journal.rules.thresholds import above, tolerance


def cap(look: Outlook, week: LookedAt) -> Iterator[Check]:
    """Done and planned km over the cap by more than a watch can be off; not in ladder weeks."""
    volume = week.volume
    if volume.over_cap and volume.cap_km is not None:
        over = over_words(volume.sums.km, volume.cap_km, look.settings)
        yield Check(
            PlanRule.CAP,
            None,
            f"cap +{over}",
            cap_sentences(week, volume.cap_km, look.settings),
            by=volume.sums.km - volume.cap_km,
            wide=f"{over} over the cap",
        )


def red_week(look: Outlook, week: LookedAt) -> Iterator[Check]:
    """While `red` holds: more km than the week before, where some of them are still planned.

    It is asked of the running week and of one that starts while it holds.
    """
    if look.red is None or len(week.before) < 2 or not week.planned:
        return
    if week.starts > max(look.red.until, look.record.today):
        return
    before_km, km = week.before[-2].sums.km, week.volume.sums.km
    if above(km, before_km + tolerance(before_km)):
        over = over_words(km, before_km, look.settings)
        total, before = total_words(week, look.settings), km_words(before_km, look.settings)
        yield Check(
            PlanRule.RED,
            None,
            f"red +{over}",
            f"{short_week(week.starts)}: {total} done and planned is {over} over the {before} of the week "
            f"before. {red_reason(look.red)}",
            by=km - before_km,
            wide=f"red: {over} more",
        )


def three_runs(look: Outlook, week: LookedAt) -> Iterator[Check]:
    """More runs than the usual number, of which some are planned. Silent where the rhythm is as planned."""
    usual, count = look.settings.runs_a_week, len(week.runs)
    if look.settings.rhythm is Rhythm.REST_DAY and count > usual and week.planned:
        words = f"{short_week(week.starts)} has {count} runs; the settings (o) say {usual} in a week."
        short = f"{count} runs"
        yield Check(PlanRule.THREE_RUNS, None, short, words, by=float(count - usual), wide=short)


def strength(look: Outlook, week: LookedAt) -> Iterator[Check]:
    """Fewer strength sessions than usual, in a week that is not marked; one on the day before a long run."""
    wanted, count = look.settings.strength_a_week, len(week.strength)
    if week.mark is None and count < wanted:
        sessions = counted(count, "strength session") if count else "no strength session"
        words = f"{short_week(week.starts)} has {sessions}; the settings (o) say {wanted} in a week."
        short = f"strength {count}/{wanted}"
        yield Check(
            PlanRule.STRENGTH,
            None,
            short,
            words,
            by=float(wanted - count),
            wide=f"strength {count} of {wanted}",
        )
    for _, run, session in week.planned:
        eve = run.day - DAY
        if run.kind is Kind.LONG and look.has_strength(eve):
            words = f"{on(eve)} has strength, and {on(run.day)} the long run: tired legs on the longest run."
            yield Check(
                PlanRule.STRENGTH, run.day, "+ before long", words, session.uid, wide="strength before long"
            )
