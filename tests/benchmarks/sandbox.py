"""A long Alipay CSV through the reading child, beside one pass of decoding and ``csv.reader``.

``python -m tests.benchmarks.sandbox [--lines 100000] [--runs 5]`` prints the best time of each and
their ratios. Through the child it should stay within twelve passes.
"""

from __future__ import annotations

import argparse
import csv
import io
import random
import time
from typing import TYPE_CHECKING

from debt_desk.statements import detect, message, sandbox
from tests.statements.statement_files import alipay, alipay_row

if TYPE_CHECKING:
    from collections.abc import Callable

PARTIES = [f"商户{number}号（{'街角便利店'[: number % 5 + 1]}）" for number in range(900)]


def bill(lines: int) -> bytes:
    """An export with as many different days, sums and numbers as real ones have."""
    draw = random.Random(7)
    rows = []
    for number in range(lines):
        label = draw.choice(("支出", "支出", "收入"))
        rows.append(
            alipay_row(
                label,
                f"{draw.randint(1, 400_000) / 100:.2f}",
                day=f"2025-{draw.randint(1, 12):02d}-{draw.randint(1, 28):02d} "
                f"{draw.randint(0, 23):02d}:{draw.randint(0, 59):02d}:{draw.randint(0, 59):02d}",
                party=draw.choice(PARTIES),
                what=f"订单{draw.randint(1, 10**6)}",
                number=f"2025{number:024d}",
                merchant=f"M{number:020d}",
            )
        )
    return alipay(rows)


def one_pass(data: bytes) -> None:
    """What no reader can do without."""
    for _ in csv.reader(io.StringIO(data.decode("gb18030"))):
        pass


def best(runs: int, work: Callable[[], object]) -> float:
    """Seconds of the fastest run."""
    times = []
    for _ in range(runs):
        started = time.perf_counter()
        work()
        times.append(time.perf_counter() - started)
    return min(times)


def main() -> None:
    """Print the times and the ratios."""
    parser = argparse.ArgumentParser()
    parser.add_argument("--lines", type=int, default=100_000)
    parser.add_argument("--runs", type=int, default=5)
    options = parser.parse_args()
    data = bill(options.lines)
    short = bill(1)
    passed = best(options.runs, lambda: one_pass(data))
    statements = detect.read_bytes(data, "bill.csv")
    packed = message.of_statements(statements)
    assert message.read(packed) == statements
    print(
        f"{options.lines} lines, {len(data) / 2**20:.1f} MiB; answer {len(packed) / 2**20:.1f} MiB"
    )
    for what, seconds in (
        ("decode and csv.reader", passed),
        ("read in this process", best(options.runs, lambda: detect.read_bytes(data, "b.csv"))),
        ("pack the answer", best(options.runs, lambda: message.of_statements(statements))),
        ("unpack the answer", best(options.runs, lambda: message.read(packed))),
        ("child, one line", best(options.runs, lambda: sandbox.read_bytes(short, "b.csv"))),
        ("through the child", best(options.runs, lambda: sandbox.read_bytes(data, "b.csv"))),
    ):
        print(f"{what:24}{seconds:7.3f} s{seconds / passed:7.1f} ×", flush=True)


if __name__ == "__main__":
    main()
