"""The household's budget as a lender reads it: every figure with what stands behind it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from debt_desk.domain.capacity import Share
from debt_desk.domain.household import LineKind, Period
from debt_desk.domain.terms import Interval
from debt_desk.letters import citing
from debt_desk.letters.layout import TEXT_WIDTH
from debt_desk.letters.opening import Tabled, tabled
from debt_desk.letters.prose import Prose
from debt_desk.letters.tables import Grid
from debt_desk.wording.formats import grouped, percent

if TYPE_CHECKING:
    from debt_desk.domain.capacity import CountedLine
    from debt_desk.domain.household import Source
    from debt_desk.domain.money import Money
    from debt_desk.letters.enclosed import Budget
    from debt_desk.letters.proposal import ProposalLetter
    from debt_desk.letters.styles import Styles
    from debt_desk.letters.wording import LetterWording

AMOUNT_WIDTH = 96
SOURCE_WIDTH = 160


def budget(letter: ProposalLetter, words: LetterWording, styles: Styles) -> list[Any]:
    """The table from income to free capacity under its heading, and where there is a gap, that."""
    table = budget_table(letter.budget, words, styles)
    title = words.text("sections.budget")
    return [*tabled(title, table.before, table.grid, styles), *table.after]


def budget_table(budget: Budget, words: LetterWording, styles: Styles) -> Tabled:
    """The table with the sentences before and after it."""
    capacity = budget.capacity
    sources = _sources(budget)
    kept = any(budget.keeps_more(source) for source in sources)
    intro = words.text("budget.intro_kept" if kept else "budget.intro", on=capacity.on)
    intro += _dependants(budget, words)
    note = words.text("budget.formula")
    if citing.cites_rows_of_pages(sources, budget):
        note += words.text("budget.note_gap") + words.text("budget.rows_run_on")
    after = [Prose(note, styles.note)]
    if capacity.surplus.cents < 0:
        gap = words.text("budget.deficit", gap=-capacity.surplus)
        after.append(Prose(gap, styles.body))
    return Tabled([Prose(intro, styles.body)], _grid(budget, words, styles), after)


def _sources(budget: Budget) -> list[Source]:
    capacity = budget.capacity
    groups = (capacity.incomes, capacity.essentials, capacity.irregulars, capacity.first_ranking)
    return [counted.line.source for group in groups for counted in group]


def _grid(budget: Budget, words: LetterWording, styles: Styles) -> Grid:
    capacity = budget.capacity
    widths = (TEXT_WIDTH - AMOUNT_WIDTH - SOURCE_WIDTH, AMOUNT_WIDTH, SOURCE_WIDTH)
    grid = Grid(styles, widths, frozenset({1}))
    unit = words.unit(capacity.free.currency)
    grid.head(
        words.text("budget.item"),
        words.text("budget.monthly", unit=unit),
        words.text("budget.source"),
    )
    _group(grid, budget, words, LineKind.INCOME, capacity.incomes, capacity.income)
    _group(grid, budget, words, LineKind.ESSENTIAL, capacity.essentials, capacity.essential)
    if capacity.irregulars:
        _group(grid, budget, words, LineKind.IRREGULAR, capacity.irregulars, capacity.irregular)
    declared = words.text("budget.self_declared")
    if capacity.reserve:
        grid.row(words.text("budget.reserve"), grouped(capacity.reserve), declared)
    _result(grid, words, "surplus", capacity.surplus)
    if capacity.agreed:
        grid.row(words.text("budget.agreed"), grouped(capacity.agreed), declared)
    if capacity.first_ranking:
        lines, summed = capacity.first_ranking, capacity.ranking_first
        _group(grid, budget, words, LineKind.FIRST_RANKING, lines, summed)
    _result(grid, words, "free", capacity.free)
    return grid


def _group(
    grid: Grid,
    budget: Budget,
    words: LetterWording,
    kind: LineKind,
    lines: tuple[CountedLine, ...],
    summed: Money,
) -> None:
    if lines:
        grid.group(words.text(f"budget.groups.{kind.value}"))
    for counted in lines:
        basis = citing.basis(counted.line.source, budget, words)
        grid.row(_name(counted, words), grouped(counted.monthly), basis)
    grid.subtotal(words.text(f"budget.sums.{kind.value}"), grouped(summed))


def _name(counted: CountedLine, words: LetterWording) -> str:
    line = counted.line
    name = words.label(line.topic)
    # What ranks first is often owed to another lender, who is none of this lender's business.
    title = line.title.strip()
    if title and line.kind is LineKind.INCOME:
        name = words.text("budget.titled", topic=name, title=title)
    elif title and line.kind is not LineKind.FIRST_RANKING:
        name = title  # the user's own word is the better one
    if line.period is not Period.MONTH:
        period = words.text(f"budget.periods.{line.period.value}", amount=grouped(line.amount))
        name = words.text("budget.named_period", name=name, period=period)
    return name


def _result(grid: Grid, words: LetterWording, key: str, amount: Money) -> None:
    name = words.text(f"budget.{key}" if amount.cents >= 0 else f"budget.{key}_short")
    grid.total(name, grouped(amount))


def _dependants(budget: Budget, words: LetterWording) -> str:
    counts = budget.household.dependants
    if not counts.count:
        return ""
    people = [
        words.text(f"budget.dependants.{key}", count=count)
        for key, count in (
            ("children", counts.children),
            ("parents", counts.parents),
            ("partners", counts.partners),
            ("others", counts.others),
        )
        if count
    ]
    return words.text("budget.dependants.sentence", people=words.text("list.comma").join(people))


def affordable(letter: ProposalLetter, words: LetterWording) -> str:
    """Why the amount is what it is; where it is more than the table leaves, the letter says so."""
    kind = _kind_of_plan(letter)
    monthly, free = letter.figures.monthly, letter.capacity.free
    if letter.judgement is Share.NOT_COMPARABLE:
        return words.text(
            "reason.not_comparable",
            unit=words.unit(monthly.currency),
            table=words.unit(free.currency),
        )
    if letter.judgement is not Share.FITS:
        return words.text(f"reason.{kind}_above", monthly=monthly, free=free)
    share = letter.capacity.share_of(monthly)
    assert share is not None
    return words.text(f"reason.{kind}_fits", monthly=monthly, free=free, share=percent(share))


def _kind_of_plan(letter: ProposalLetter) -> str:
    """What the heaviest month is made of: one payment a month, several, or savings for one."""
    if len(letter.schedule) == 1:
        return "single"
    return "instalments" if letter.offer.terms.interval is Interval.MONTH else "month"
