"""Reading PDF statements against pdfplumber alone, which only extracts their words and tables.

Run: ``python -m tests.benchmarks.pdf_statements [folder with PDF statements]``. Without a folder
the statements are printed here. Each round reads a file both ways, one right after the other; the
ratio of a round is theirs.
"""

from __future__ import annotations

import io
import statistics
import sys
from pathlib import Path
from time import process_time
from typing import TYPE_CHECKING

import pdfplumber

from debt_desk.statements import detect
from tests.statements.test_pdf_titles import BANKS, printed

if TYPE_CHECKING:
    from collections.abc import Callable

ROUNDS = 9
MOST = 1.3


def alone(data: bytes) -> None:
    """What anyone has to do first: ruled tables of pages with lines, words of the others."""
    with pdfplumber.open(io.BytesIO(data)) as pdf:
        for page in pdf.pages:
            if page.lines or page.rects:
                page.extract_tables()
            else:
                page.extract_words()
            page.close()


def timed(work: Callable[[bytes], object], data: bytes) -> float:
    """Seconds of processor time."""
    start = process_time()
    work(data)
    return process_time() - start


def ours(data: bytes) -> None:
    """The whole way from bytes to checked statements."""
    detect.read_bytes(data, "statement.pdf")


def main() -> None:
    """Print a line a file, and the least and the median ratio of all."""
    if len(sys.argv) > 1:
        files = {path.name: path.read_bytes() for path in sorted(Path(sys.argv[1]).glob("*.pdf"))}
    else:
        files = {bank: printed(bank, times=10) for bank in BANKS}
    every = []
    for name, data in files.items():
        ours(data)
        rounds = [(timed(alone, data), timed(ours, data)) for _ in range(ROUNDS)]
        ratios = [one[1] / one[0] for one in rounds]
        every += ratios
        least, median = min(ratios), statistics.median(ratios)
        milliseconds = 1000 * min(one[1] for one in rounds)
        print(f"{name}: {milliseconds:.0f} ms, ratio min {least:.2f}, median {median:.2f}")
    median = statistics.median(every)
    print(f"all: min {min(every):.2f}, median {median:.2f} (goal: at most {MOST})")


if __name__ == "__main__":
    main()
