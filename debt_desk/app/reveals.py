"""What a bundle gives away, read from the very pages that the lender gets."""

from __future__ import annotations

import re
from collections import defaultdict
from contextlib import closing
from dataclasses import dataclass
from typing import TYPE_CHECKING

from debt_desk.app.pdfium import PdfCheck
from debt_desk.domain.exhibit import lenders_named
from debt_desk.domain.job import stop_if_cancelled
from debt_desk.domain.redaction import KEPT_DIGITS, numbers_to_hide

if TYPE_CHECKING:
    from io import RawIOBase

    from debt_desk.app.bundles import BundleInputs
    from debt_desk.domain.job import Job
    from debt_desk.domain.money import Money
    from debt_desk.domain.redaction import NumberKind

Pages = tuple[int, ...]
# A page with nothing but its stamp and its number is a picture: what it shows cannot be read.
_STAMP_AND_NUMBER = 2


@dataclass(frozen=True, slots=True)
class NumberShown:
    """A number that can be read in full: what it seems to be and how it ends."""

    kind: NumberKind
    ending: str
    pages: Pages


@dataclass(frozen=True, slots=True)
class Reveals:
    """Pages count from 1, as they are numbered in the bundle.

    ``lenders``: others of the file's creditors by name. ``incomes``: the household's income figures
    that stand there. ``pictures``: pages on which only an eye can look.
    """

    pages: int
    numbers: tuple[NumberShown, ...]
    lenders: tuple[tuple[str, Pages], ...]
    incomes: tuple[tuple[Money, Pages], ...]
    pictures: Pages


def read_reveals(data: bytes | RawIOBase, inputs: BundleInputs, job: Job) -> Reveals:
    """Look through a finished bundle; for a worker thread. Errors: PdfNotReadable, JobCancelled."""
    numbers: dict[tuple[NumberKind, str], list[int]] = defaultdict(list)
    lenders: dict[str, list[int]] = defaultdict(list)
    incomes: dict[Money, list[int]] = defaultdict(list)
    pictures: list[int] = []
    sums = {income: _written(income) for income in inputs.incomes if income}
    with closing(PdfCheck(data)) as pdf:
        count = pdf.page_count
        for page in range(1, count + 1):
            stop_if_cancelled(job)
            text = pdf.text(page)
            job.progress(page, count)
            if len(list(filter(str.strip, text.splitlines()))) <= _STAMP_AND_NUMBER:
                pictures.append(page)
            for found in {(one.kind, one.number) for one in numbers_to_hide(text)}:
                numbers[found].append(page)
            for lender in lenders_named(text, inputs.lenders):
                lenders[lender].append(page)
            for income, pattern in sums.items():
                if pattern.search(text):
                    incomes[income].append(page)
    return Reveals(
        count,
        tuple(
            NumberShown(kind, number[-KEPT_DIGITS:], tuple(on))
            for (kind, number), on in sorted(numbers.items())
        ),
        tuple((lender, tuple(on)) for lender, on in lenders.items()),
        tuple((income, tuple(on)) for income, on in incomes.items()),
        tuple(pictures),
    )


def _written(income: Money) -> re.Pattern[str]:
    """The sum as statements write it: with or without commas, cents of nothing left out or not."""
    whole, cents = income.plain().split(".")
    grouped = f"{int(whole):,}"
    ending = rf"(?:\.{cents})?" if cents == "00" else rf"\.{cents}"
    return re.compile(rf"(?<![\d.,])(?:{whole}|{grouped}){ending}(?![\d]|[.,]\d)")
