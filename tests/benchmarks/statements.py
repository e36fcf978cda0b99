"""A bill of 100,000 lines: the reader's time over that of decoding it and walking its cells once.

``python -m tests.benchmarks.statements [--lines N] [--runs N]`` prints each pair and the smallest,
median and largest ratio. Both halves of a pair read the same file, one straight after the other.
"""

from __future__ import annotations

import argparse
import csv
import io
import random
import tempfile
import time
from datetime import datetime, timedelta
from pathlib import Path
from statistics import median

from debt_desk.statements import detect
from tests.statements.statement_files import alipay, alipay_row

LIMIT = 8.0
# Label, category, what was bought, status; how many of a hundred rows are of this sort.
SORTS = (
    ("支出", "餐饮美食", "外卖订单", "交易成功", 60),
    ("支出", "日用百货", "超市", "等待确认收货", 25),
    ("不计收支", "退款", "退款-外卖订单", "退款成功", 3),
    ("支出", "日用百货", "未付款订单", "交易关闭", 2),
    ("不计收支", "投资理财", "余额宝-收益发放", "交易成功", 6),
    ("收入", "转账红包", "转账", "交易成功", 4),
)


def bill(lines: int, seed: int = 1) -> bytes:
    """An export of Alipay's app, newest first; amounts, parties and numbers hardly repeat."""
    draw, stamp, rows = random.Random(seed), datetime.fromisoformat("2025-03-31 23:00:00"), []
    weights = [sort[-1] for sort in SORTS]
    for label, category, what, status, _ in draw.choices(SORTS, weights, k=lines):
        stamp -= timedelta(seconds=draw.randint(1, 70))
        rows.append(
            alipay_row(
                label,
                f"{draw.randint(1, 99_999) / 100:.2f}",
                day=stamp.strftime("%Y-%m-%d %H:%M:%S"),
                category=category,
                party=f"商家{draw.randint(1, 3000)}",
                what=f"{what}{draw.randint(1, 99_999)}",
                status=status,
                number=f"2025{draw.randint(10**23, 10**24 - 1)}",
                merchant=f"T200P{draw.randint(10**18, 10**19 - 1)}",
            )
        )
    return alipay(rows)


def pair(file: Path, lines: int) -> tuple[float, float]:
    """Seconds for one pass over the cells, and for reading the statement."""
    started = time.perf_counter()
    for _ in csv.reader(io.StringIO(file.read_bytes().decode("gb18030"))):
        pass
    walked = time.perf_counter()
    (statement,) = detect.read(file)
    ended = time.perf_counter()
    assert len(statement.lines) == lines
    assert statement.set_aside == ()
    return walked - started, ended - walked


def main() -> None:
    """Print each pair and the ratios; exit 1 where the median is above the limit."""
    parser = argparse.ArgumentParser()
    parser.add_argument("--lines", type=int, default=100_000)
    parser.add_argument("--runs", type=int, default=7)
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder) / "alipay.csv"
        file.write_bytes(bill(options.lines))
        print(f"{options.lines} lines, {file.stat().st_size / 1e6:.1f} MB")
        pair(file, options.lines)  # imports, rules and caches
        ratios = []
        for _ in range(options.runs):
            walk, read = pair(file, options.lines)
            ratios.append(read / walk)
            print(f"one pass {walk:6.3f} s   statement {read:6.3f} s   ratio {ratios[-1]:5.2f}")
    print(f"ratio {min(ratios):.2f} … {median(ratios):.2f} (median) … {max(ratios):.2f}")
    raise SystemExit(median(ratios) > LIMIT)


if __name__ == "__main__":
    main()
