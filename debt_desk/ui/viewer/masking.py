"""Boxes over the numbers that others should not read in full."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING

from debt_desk.domain.job import stop_if_cancelled
from debt_desk.domain.redaction import Box, NumberKind, numbers_to_hide
from debt_desk.errors import InputError

if TYPE_CHECKING:
    from debt_desk.domain.job import Job
    from debt_desk.ui.widgets.page_drawing import Pages

# A letter's box ends at its neighbour's; ink may reach a little over.
_OVER, _ABOVE = 0.2, 0.5


@dataclass(frozen=True, slots=True)
class Masks:
    """``counts``: how many numbers of each kind; ``wordless``: the pages without any text."""

    boxes: tuple[Box, ...]
    counts: dict[NumberKind, int]
    wordless: int
    pages: int


def masks(pages: Pages, job: Job) -> Masks:
    """Find the numbers in the text of all pages; for a worker thread. Errors: JobCancelled."""
    boxes: list[Box] = []
    counts: Counter[NumberKind] = Counter()
    wordless = 0
    for number in range(pages.page_count):
        stop_if_cancelled(job)
        try:
            letters = pages.letters(number)
        except InputError:
            wordless += 1
            continue
        wordless += not letters.text.strip()
        for found in numbers_to_hide(letters.text):
            counts[found.kind] += 1
            boxes += [
                Box(
                    number + 1,
                    area.left(),
                    area.top() - _ABOVE,
                    area.right() + _OVER,
                    area.bottom() + _ABOVE,
                )
                for area in letters.boxes(found.start, found.end)
            ]
        job.progress(number + 1, pages.page_count)
    return Masks(tuple(boxes), dict(counts), wordless, pages.page_count)
