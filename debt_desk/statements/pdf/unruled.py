"""A table without ruled lines: columns are cut at the words of its header, rows at their days."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import pairwise
from typing import TYPE_CHECKING, NamedTuple

from debt_desk.domain.table_layout import Column
from debt_desk.statements.pdf import vocabulary
from debt_desk.statements.pdf.glyphs import Word, box, joined, lines, words
from debt_desk.statements.pdf.parts import DAY, MONEY, BodyRow, PageTable, cell

if TYPE_CHECKING:
    from collections.abc import Sequence

    from debt_desk.statements.pdf.pages import Page

# The longest header name that may be printed with its letters far apart.
_APART = 8
# What stands further from its row than this part of a line's height belongs to the page's margin.
_NEAR = 0.8


class _Header(NamedTuple):
    names: tuple[str, ...]
    words: list[Word]
    line: int


@dataclass(frozen=True, slots=True)
class _Columns:
    """Where the columns begin, which of them hold days and which money."""

    cuts: list[float]
    day: int
    money: frozenset[int]

    def of(self, word: Word) -> int:
        middle = word.left + min(1.0, (word.right - word.left) / 2)
        return sum(cut <= middle for cut in self.cuts)

    def starts_row(self, line: Sequence[Word]) -> bool:
        """Whether a line has a day or money, of which a row has one each."""
        return any(self.is_day(word) or self._is_money(word) for word in line)

    def is_day(self, word: Word) -> bool:
        return self.of(word) == self.day and bool(DAY.match(word.text))

    def _is_money(self, word: Word) -> bool:
        return bool(MONEY.fullmatch(word.text)) and self.of(word) in self.money


def table(page: Page, last: PageTable | None) -> PageTable | None:
    """The payments of a page; None where it has no header and no line like those of a table.

    ``last``: the table of the page before, for pages that do not repeat its header.
    """
    printed = [found for line in lines(page.glyphs) if (found := words(line))]
    header = _header(printed)
    if header:
        names, placed = header.names, header.words
    elif last and last.header_words:
        names, placed = last.header, list(last.header_words)
    else:
        return None
    start = header.line + 1 if header else 0
    while header and start < len(printed) and _goes_on(printed[start], placed):
        start += 1
    columns = _columns(names, placed, printed[start:])
    anchors = [at for at in range(start, len(printed)) if columns.starts_row(printed[at])]
    if header is None and not any(columns.is_day(word) for at in anchors for word in printed[at]):
        return None
    first, end = _reach(printed, anchors, start)
    return PageTable(
        names,
        [_row(block, columns) for block in _blocks(printed, anchors, first, end)],
        [joined([line]) for line in printed[: header.line if header else first]],
        [joined([line]) for line in [*(printed[start:first] if header else []), *printed[end:]]],
        tuple(placed),
    )


def margin(page: Page) -> list[str]:
    """Every line of a page that has no table."""
    return [joined([words(line)]) for line in lines(page.glyphs)]


def _header(printed: list[list[Word]]) -> _Header | None:
    for at, line in enumerate(printed):
        put = _put_together(line)
        names = tuple(vocabulary.name(word.text) for word in put)
        if vocabulary.columns(names):
            return _Header(names, put, at)
    return None


def _put_together(line: list[Word]) -> list[Word]:
    """The line's words, of names printed apart (日 志 号) one each."""
    put, at = [], 0
    while at < len(line):
        for end in range(min(len(line), at + _APART), at, -1):
            text = "".join(word.text for word in line[at:end])
            if end == at + 1 or vocabulary.name(text) in vocabulary.KNOWN:
                put.append(Word(text, *box(line[at:end])))
                at = end
                break
    return put


def _goes_on(line: list[Word], header: Sequence[Word]) -> bool:
    """Whether a line below the header is its other language."""
    return (
        line[0].top - header[0].bottom < (header[0].bottom - header[0].top)
        and all(word.text.replace(".", "").replace("/", "").isalpha() for word in line)
        and all(word.text.isascii() for word in line)
    )


def _columns(names: tuple[str, ...], header: Sequence[Word], body: list[list[Word]]) -> _Columns:
    parts = vocabulary.columns(names)
    money = (Column.AMOUNT, Column.INCOME, Column.EXPENSE, Column.BALANCE)
    return _Columns(
        _cuts(header, body),
        names.index(parts[Column.DAY][0]),
        frozenset(names.index(name) for part in money for name in parts.get(part, ())[:1]),
    )


def _cuts(header: Sequence[Word], body: list[list[Word]]) -> list[float]:
    """Where one column ends and the next begins, for each two that stand side by side.

    That is at the left of the header's word, unless words go through there: then where fewest do.
    """
    spans = [(word.left, word.right) for line in body for word in line]
    cuts = []
    for one, other in pairwise(header):
        usual = other.left - 1.0
        low, high = (one.left + one.right) / 2, (other.left + other.right) / 2
        near = [span for span in spans if span[1] > low and span[0] < high]

        def through(cut: float, near: list[tuple[float, float]] = near) -> int:
            return sum(left + 0.5 < cut < right - 0.5 for left, right in near)

        def apart(cut: float, usual: float = usual) -> float:
            return abs(cut - usual)

        if through(usual):
            others = {round(left - 0.6, 1) for left, _ in near if low < left - 0.6 < high}
            usual = min([usual, *sorted(others, key=apart)], key=through)
        cuts.append(usual)
    return cuts


def _reach(printed: list[list[Word]], anchors: list[int], start: int) -> tuple[int, int]:
    """From which line to which the rows reach: wrapped cells go beyond the first and last day."""
    if not anchors:
        return len(printed), len(printed)
    first, last = anchors[0], anchors[-1] + 1
    while first > start and _is_near(printed[first - 1], printed[first]):
        first -= 1
    while last < len(printed) and _is_near(printed[last - 1], printed[last]):
        last += 1
    return first, last


def _is_near(upper: list[Word], lower: list[Word]) -> bool:
    return _gap(upper, lower) <= _NEAR * (lower[0].bottom - lower[0].top)


def _gap(upper: list[Word], lower: list[Word]) -> float:
    return min(word.top for word in lower) - max(word.bottom for word in upper)


def _blocks(
    printed: list[list[Word]], anchors: list[int], first: int, last: int
) -> list[list[list[Word]]]:
    """The lines of each row: between two days the widest gap parts them, or else the nearer day."""
    bounds = [first]
    for one, other in pairwise(anchors):
        at = range(one + 1, other + 1)
        gaps = [_gap(printed[line - 1], printed[line]) for line in at]
        widest = max(gaps)
        likely = [line for line, gap in zip(at, gaps, strict=True) if gap > widest - 0.5]
        middle = (printed[one][0].top + printed[other][0].bottom) / 2
        bounds.append(min(likely, key=lambda line: abs(printed[line][0].top - middle)))
    bounds.append(last)
    return [printed[begin:end] for begin, end in pairwise(bounds) if begin < end]


def _row(block: list[list[Word]], columns: _Columns) -> BodyRow:
    cells: list[list[list[Word]]] = [[] for _ in range(len(columns.cuts) + 1)]
    for line in block:
        for at in range(len(cells)):
            part = [word for word in line if columns.of(word) == at]
            if part:
                cells[at].append(part)
    return BodyRow(
        box([word for line in block for word in line]),
        [cell(joined(found)) for found in cells],
    )
