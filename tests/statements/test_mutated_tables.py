"""Tables and workbooks of banks with random damage: a statement or a sentence, never a traceback.

The same loop with more seeds is what a longer search runs.
"""

from __future__ import annotations

import random
import time
from typing import TYPE_CHECKING

import pytest

from debt_desk.errors import InputError
from debt_desk.statements import detect
from tests.statements import bank_files as files
from tests.statements.test_banks import FORMATS
from tests.statements.test_markup import ROW, page
from tests.statements.xls_files import Dated, xls

if TYPE_CHECKING:
    from debt_desk.domain.statement import Statement

TABLES = [
    *(
        files.table(header, [row] * 3, head=head, foot=files.CCB_FOOT).decode()
        for _, header, head, row, _ in FORMATS
    ),
    page(files.SPDB.split(","), ROW).decode("gbk"),
]
BOOKS = [
    xls({"a": [files.SPDB.split(","), [1, Dated(45000.5), "转账", "", 12.5, 66.4, "李四"]] * 3}),
    xls({"a": [files.CITIC.split(","), ["2025-02-03", "2025-02-04", "某店", 6, "人民币", "美元"]]}),
]
MARKS = '0123456789-+.,"\n\t|/年月:：￥ Aa中<>\ufeff\u3000²'
PIECES = ('"', ",", "\n", "9" * 30, "-", "人民币合计", "USD", "退货", "#", "2024年99月", "NaN")
NUMBERS = (b"\xff\xff\xff\xff", b"\0\0\0\0", b"\xff\xff\xff\x7f", b"\1\0\0\0")


def spoiled_text(valid: str, choose: random.Random) -> bytes:
    text = list(valid)
    for _ in range(choose.choice((1, 1, 2, 4, 8))):
        at, how = choose.randrange(len(text) + 1), choose.randrange(4)
        if how == 0:
            text[at : at + 1] = choose.choice(MARKS)
        elif how == 1:
            del text[at : at + choose.randint(1, 20)]
        elif how == 2:
            text[at:at] = choose.choice(PIECES)
        else:
            text[at:at] = text[at : at + choose.randint(1, 200)]
    return "".join(text).encode(choose.choice(("utf-8", "gb18030")), "ignore")


def spoiled_bytes(valid: bytes, choose: random.Random) -> bytes:
    data = bytearray(valid)
    for _ in range(choose.choice((1, 1, 2, 4, 8))):
        at, how = choose.randrange(len(data)), choose.randrange(4)
        if how == 0:
            data[at] = choose.randrange(256)
        elif how == 1:
            data[at : at + 4] = choose.choice(NUMBERS)
        elif how == 2:
            del data[at : at + choose.randint(1, 80)]
        else:
            data[at:at] = data[at : at + choose.randint(1, 400)]
    return bytes(data)


def holds(data: bytes) -> bool:
    """Whether the file was read; what is read must add up, what is refused must say why."""
    started = time.perf_counter()
    statements: tuple[Statement, ...] = ()
    try:
        statements = detect.read_bytes(data, "file")
    except InputError as problem:
        refused: InputError | None = problem
    else:
        refused = None
    assert time.perf_counter() - started < 10
    assert refused is None or refused.data["name"] == "file"
    for statement in statements:
        assert {line.amount.currency for line in statement.lines} <= {statement.currency}
        assert all(line.amount.cents >= 0 for line in statement.lines)
        places = [line.place for line in statement.lines]
        places += [aside.place for aside in statement.set_aside]
        assert len(set(places)) == len(places)
    return refused is None


@pytest.mark.parametrize("seed", range(4))
def test_spoiled_tables(seed: int) -> None:
    choose = random.Random(seed)
    read = [holds(spoiled_text(choose.choice(TABLES), choose)) for _ in range(300)]
    assert any(read)
    assert not all(read)


@pytest.mark.parametrize("seed", range(2))
def test_spoiled_workbooks(seed: int) -> None:
    choose = random.Random(seed)
    read = [holds(spoiled_bytes(choose.choice(BOOKS), choose)) for _ in range(300)]
    assert any(read)
    assert not all(read)
