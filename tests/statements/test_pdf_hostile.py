"""PDFs that were damaged or made to do harm: a sentence each, never a traceback or a long wait."""

from __future__ import annotations

import io
import random
import time
import zlib
from dataclasses import replace

import pytest
from reportlab.pdfgen.canvas import Canvas

from debt_desk.domain.statement import Statement
from debt_desk.errors import InputError
from debt_desk.statements import detect
from debt_desk.statements.pdf import document, pages
from debt_desk.statements.refusals import (
    StatementDamaged,
    StatementTooLarge,
    TooManyRows,
    UnknownStatement,
)
from tests.statements.pdf_files import ruled
from tests.statements.test_pdf_certificates import ALIPAY, ALIPAY_ROWS, WECHAT, WECHAT_ROWS
from tests.statements.test_pdf_titles import BANKS, printed

SECONDS_MOST = 10
_PIECES = (
    *(b"0", b"-1", b"9" * 30, b"1e99", b"(", b")", b"<<", b">>", b"[", b"]", b"/", b"endobj"),
    *(b" R", b"stream\n", b"endstream", b"BT", b"ET", b" Do", b" cm", b" Tf", b"\xff", b"\0"),
)


def valid(title: str, *, packed: bool) -> bytes:
    """A small statement of each title; unpacked, its content can be hit too."""
    if title in BANKS:
        return printed(title, replace(BANKS[title][0], rows_a_page=5, watermark="", packed=packed))
    how, rows = (WECHAT, WECHAT_ROWS) if title == "wechat" else (ALIPAY, ALIPAY_ROWS)
    return ruled(replace(how, packed=packed), rows)


TITLES = (*BANKS, "wechat", "alipay")


def mutated(data: bytes, choose: random.Random) -> bytes:
    """The file with a few bytes changed, cut, doubled or put in."""
    found = bytearray(data)
    for _ in range(choose.randint(1, 8)):
        at = choose.randrange(len(found))
        change = choose.randrange(6)
        if change == 0:
            found[at] ^= choose.randint(1, 255)
        elif change == 1:
            del found[at : at + choose.randint(1, 200)]
        elif change == 2:
            found[at:at] = choose.choice(_PIECES)
        elif change == 3:
            found[at:at] = found[at : at + choose.randint(1, 400)]
        elif change == 4:
            end = min(len(found), at + choose.randint(1, 40))
            found[at:end] = bytes(found[at:end])[::-1]
        else:
            # A number becomes another: lengths, offsets, references, coordinates.
            near = range(at, min(at + 60, len(found)))
            digits = [place for place in near if 48 <= found[place] < 58]
            for place in digits[: choose.randint(1, 5)]:
                found[place] = choose.randint(48, 57)
        if not found:
            return b"%PDF-"
    return bytes(found)


def check(data: bytes, title: str) -> bool:
    """Whether it is still read; anything but a statement or a refusal fails."""
    started = time.perf_counter()
    try:
        statements = detect.read_bytes(data, "流水.pdf")
    except InputError:
        return False
    finally:
        assert time.perf_counter() - started < SECONDS_MOST, title
    for statement in statements:
        assert all(line.amount.cents >= 0 for line in statement.lines)
        assert all(line.place.page for line in statement.lines)
    return True


@pytest.mark.parametrize("title", TITLES)
def test_mutated_statements_give_rows_or_a_sentence(title: str) -> None:
    choose = random.Random(f"pdf {title}")
    files = [valid(title, packed=packed) for packed in (True, False)]
    for turn in range(6):
        check(mutated(files[turn % 2], choose), title)


def test_a_cut_off_file_is_damaged() -> None:
    data = printed("ccb")
    for share in (0.02, 0.3, 0.6, 0.9):
        with pytest.raises((StatementDamaged, UnknownStatement)):
            detect.read_bytes(data[: int(len(data) * share)], "流水.pdf")


def test_junk_before_the_head_is_let_pass() -> None:
    (statement,) = detect.read_bytes(b"\n" * 100 + printed("ccb"), "流水.pdf")
    assert isinstance(statement, Statement)
    assert len(statement.lines) == 8


def test_a_stream_that_unpacks_to_a_mountain_is_refused_at_once() -> None:
    packer = zlib.compressobj(9)
    bomb = b"".join(packer.compress(b"\0" * 1_000_000) for _ in range(70)) + packer.flush()
    data = (
        b"%PDF-1.4\n1 0 obj\n<</Length "
        + str(len(bomb)).encode()
        + b"/Filter/FlateDecode>>\nstream\n"
        + bomb
        + b"\nendstream\nendobj\n"
    )
    started = time.perf_counter()
    with pytest.raises(StatementTooLarge):
        detect.read_bytes(data, "流水.pdf")
    assert time.perf_counter() - started < SECONDS_MOST


@pytest.mark.parametrize(
    ("limit", "most", "refusal"),
    [
        ("PAGES_MOST", 1, TooManyRows),
        ("GLYPHS_MOST", 50, StatementTooLarge),
        ("GLYPHS_MOST_IN_ALL", 600, StatementTooLarge),
        ("UNPACKED_MOST", 100, StatementDamaged),
    ],
)
def test_limits(
    limit: str, most: int, refusal: type[InputError], monkeypatch: pytest.MonkeyPatch
) -> None:
    data = valid("ccb", packed=True)
    assert len(detect.read_bytes(data, "流水.pdf")[0].lines) == 8
    monkeypatch.setattr(pages, limit, most)
    with pytest.raises(refusal):
        detect.read_bytes(data, "流水.pdf")


@pytest.mark.parametrize("limit", ["EDGES_MOST", "CROSSINGS_MOST", "GRIDS_MOST"])
def test_a_page_full_of_lines_is_read_by_its_words(
    limit: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    data = valid("ccb", packed=True)
    by_lines = detect.read_bytes(data, "流水.pdf")[0]
    monkeypatch.setattr(pages, limit, 0)
    by_words = detect.read_bytes(data, "流水.pdf")[0]
    assert by_words.sums_by_class() == by_lines.sums_by_class()
    assert by_words.lines[0].place.box != by_lines.lines[0].place.box


def test_a_range_without_end_is_not_walked() -> None:
    data = valid("pingan", packed=False)
    assert b"18 26 462" in data
    started = time.perf_counter()
    with pytest.raises(StatementDamaged):
        detect.read_bytes(data.replace(b"18 26 462", b"18 888888888888 462"), "流水.pdf")
    assert time.perf_counter() - started < SECONDS_MOST


def test_a_drawing_of_many_lines_takes_no_long_time() -> None:
    file = io.BytesIO()
    canvas = Canvas(file)
    for at in range(1500):
        canvas.line(at / 3, 0, at / 3, 800)
        canvas.line(0, at / 2, 590, at / 2)
    canvas.save()
    started = time.perf_counter()
    with pytest.raises(InputError):
        detect.read_bytes(file.getvalue(), "图.pdf")
    assert time.perf_counter() - started < SECONDS_MOST


def test_too_many_rows(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(document, "ROWS_MOST", 3)
    with pytest.raises(TooManyRows):
        detect.read_bytes(printed("ccb"), "流水.pdf")


def test_a_long_document_without_a_title_is_left_alone_soon() -> None:
    file = io.BytesIO()
    canvas = Canvas(file)
    for number in range(1000):
        canvas.drawString(50, 700, f"page {number} of a contract")
        canvas.showPage()
    canvas.save()
    started = time.perf_counter()
    with pytest.raises(UnknownStatement):
        detect.read_bytes(file.getvalue(), "合同.pdf")
    assert time.perf_counter() - started < SECONDS_MOST / 2
