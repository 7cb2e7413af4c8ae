"""Charts of sanctions: who sends them and how far they have come, and whom they hit with what."""

from __future__ import annotations

from helpers.showing.charts.counting import MatrixWords, crossed, grouped, in_articles, largest, leaders, matrix_chart
from helpers.showing.figures import Chart
from helpers.showing.style import SANCTION
from helpers.showing.wording import UNSTATED, count, spaced
from helpers.tables import Sanction, Tables


def sanctions_by_sender(tables: Tables, top: int = 15, pages: str = "") -> Chart:
    """Chart the senders of sanctions by status, from called for to lifted.

    Parameters
    ----------
    tables
        A run's tables.
    top
        How many senders have a row of their own.
    pages
        Where the report's pages are; empty where there are none.
    """
    name, sanctions = "sanctions-by-sender", tables.sanctions
    senders = grouped(sanctions, "senders", lexicons=tables.lexicons)
    if not senders:
        return Chart(name, f"No sanction is mentioned in {count(len(tables.articles), 'article')}.")
    statuses = {group.name: group for group in grouped(sanctions, "status")}
    columns = [statuses[status] for status in Sanction.VOCABULARIES["status"] if status in statuses]
    named = [sender for sender in senders if sender.name != UNSTATED]
    by = f"commonest sender: {leaders(named, 'senders')}" if named else "no sender is named"
    finding = (
        f"{count(len(sanctions), 'mention')} of sanctions in {in_articles(sanctions)}; "
        f"commonest status: {spaced(leaders(columns, 'kinds of status'))}; {by}."
    )
    rows = largest(senders, top)
    names = [row.label for row in rows], [spaced(column.name) for column in columns]
    crossings = [crossing._replace(column=spaced(crossing.column)) for crossing in crossed(rows, columns)]
    words = MatrixWords("sender", "mentions of sanctions", "Sanctions by sender and status", SANCTION, pages)
    return matrix_chart(name, finding, crossings, names, sanctions, words)


def sanctions_by_target(tables: Tables, top: int = 15, pages: str = "") -> Chart:
    """Chart the targets of sanctions by the kind of measure; parameters as for `sanctions_by_sender`."""
    name, sanctions = "sanctions-by-target", tables.sanctions
    targets = grouped(sanctions, "targets", lexicons=tables.lexicons)
    if not targets:
        return Chart(name, f"No sanction is mentioned in {count(len(tables.articles), 'article')}.")
    measures = grouped(sanctions, "measure")
    named = [target for target in targets if target.name != UNSTATED]
    hit = "no target is named"
    if named:
        hit = f"most often the target: {leaders(named, 'targets', len(sanctions))}"
    finding = f"Commonest kind of sanction: {leaders(measures, 'kinds')}; {hit}."
    rows = largest(targets, top)
    names = [row.label for row in rows], [measure.label for measure in measures]
    words = MatrixWords("target", "mentions of sanctions", "Sanctions by target and kind", SANCTION, pages)
    return matrix_chart(name, finding, crossed(rows, measures), names, sanctions, words)
