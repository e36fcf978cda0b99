"""Bills as Alipay and WeChat send them: in an archive that is locked."""

from __future__ import annotations

import struct
import time

import pytest

from debt_desk.domain.money import Money
from debt_desk.errors import InputError
from debt_desk.statements import archive, detect
from debt_desk.statements.refusals import (
    CashBookIsNoEvidence,
    EmptyStatement,
    NoStatementInArchive,
    NotAStatement,
    PasswordNeeded,
    PasswordWrong,
    StatementDamaged,
    StatementTooLarge,
    UnknownStatement,
)
from tests.statements.statement_files import (
    alipay,
    alipay_row,
    wechat_cells,
    wechat_csv,
    wechat_xlsx,
)
from tests.statements.wallet_files import jd, jd_row, packed, packed_aes

ALIPAY = alipay([alipay_row("支出", "12.00"), alipay_row("支出", "三块")])
WECHAT = wechat_csv([wechat_cells("商户消费", "支出", "¥3.00")])
BOOK = wechat_xlsx([wechat_cells("商户消费", "支出", 3.5)])
EMPTY = packed({})
LOCKED = {
    "the old encryption": packed({"alipay.csv": ALIPAY}, "887766"),
    "the old encryption, not packed": packed({"alipay.csv": ALIPAY}, "887766", stored=True),
    "AES": packed_aes({"alipay.csv": ALIPAY}, "887766"),
}
each_lock = pytest.mark.parametrize("data", LOCKED.values(), ids=LOCKED)


def refusal(data: bytes, password: str | None = None) -> InputError:
    with pytest.raises(InputError) as caught:
        detect.read_bytes(data, "账单.zip", password)
    return caught.value


@each_lock
def test_a_locked_bill_reads_like_the_bill_in_it(data: bytes) -> None:
    assert detect.read_bytes(data, "账单.zip", "887766") == detect.read_bytes(ALIPAY, "alipay.csv")


@each_lock
@pytest.mark.parametrize("password", [None, ""])
def test_without_its_password_it_is_asked_for(data: bytes, password: str | None) -> None:
    error = refusal(data, password)
    assert type(error) is PasswordNeeded
    assert error.data == {"name": "账单.zip"}


@each_lock
def test_no_wrong_password_gives_noise(data: bytes) -> None:
    # The old encryption's own check lets one wrong password in 256 pass.
    for wrong in range(20 if data is LOCKED["AES"] else 1200):
        error = refusal(data, str(wrong))
        assert type(error) is PasswordWrong
        assert error.data == {"name": "账单.zip"}


@each_lock
def test_blanks_copied_with_the_password_do_no_harm(data: bytes) -> None:
    (statement,) = detect.read_bytes(data, "账单.zip", " 887766\n")
    assert statement.format == "alipay_mobile_csv"


def test_a_locked_spreadsheet_as_wechat_sends_it() -> None:
    name = "微信支付账单流水文件(20250101-20250331).xlsx"
    for data in (
        packed({name: BOOK}, "887766", encoding="gb18030"),
        packed_aes({name: BOOK}, "887766"),
    ):
        (statement,) = detect.read_bytes(data, "微信支付账单.zip", "887766")
        assert statement.format == "wechat_xlsx"
        assert statement.lines[0].place.sheet == "Sheet"


def test_a_password_that_no_encoding_has() -> None:
    assert type(refusal(LOCKED["AES"], "\udcff")) is PasswordWrong


def test_a_password_is_not_needed_for_what_is_not_locked() -> None:
    (statement,) = detect.read_bytes(packed({"wechat.csv": WECHAT}), "a.zip", "887766")
    assert statement.format == "wechat_csv"


@pytest.mark.parametrize("key", ["密码一二", "密码一二".encode("gb18030")], ids=["UTF-8", "GBK"])
def test_a_password_that_is_not_ascii(key: str | bytes) -> None:
    (statement,) = detect.read_bytes(packed({"a.csv": WECHAT}, key), "a.zip", "密码一二")
    assert len(statement.lines) == 1


@pytest.mark.parametrize("encoding", ["utf-8", "gb18030"])
def test_every_file_is_read_and_each_line_says_from_which(encoding: str) -> None:
    data = packed(
        {"微信/微信支付账单.xlsx": BOOK, "支付宝流水.csv": ALIPAY, "说明.docx": b"\xd0\xcf"},
        encoding=encoding,
    )
    wechat, ali = detect.read_bytes(data, "两份.zip")
    assert [statement.format for statement in (wechat, ali)] == ["wechat_xlsx", "alipay_mobile_csv"]
    assert wechat.lines[0].place.sheet == "微信支付账单.xlsx · Sheet"
    assert ali.lines[0].place.sheet == "支付宝流水.csv"
    assert ali.set_aside[0].place.sheet == "支付宝流水.csv"
    (noticed,) = wechat.warnings
    assert (noticed.what, noticed.data) == ("member_skipped", {"member": "说明.docx"})


def test_what_systems_add_to_archives_is_not_mentioned() -> None:
    data = packed({"a/": b"", "a/b.csv": WECHAT, "__MACOSX/a/._b.csv": b"x", ".DS_Store": b"x"})
    (statement,) = detect.read_bytes(data, "a.zip")
    assert statement.warnings == ()
    assert statement.lines[0].place.sheet == ""


def test_a_name_in_no_encoding_is_shown_as_it_can_be() -> None:
    data = packed({"xx.txt": b"hello", "a.csv": WECHAT}, encoding="gb18030")
    (statement,) = detect.read_bytes(data.replace(b"xx.txt", b"\xff\xff.txt"), "a.zip")
    assert str(statement.warnings[0].data["member"]).endswith(".txt")


def test_an_archive_inside_is_read_but_none_deeper() -> None:
    inner = packed({"a.csv": WECHAT})
    (statement,) = detect.read_bytes(packed({"inner.zip": inner}), "outer.zip")
    assert statement.sums_by_label() == {"支出": (1, Money(300))}
    deeper = packed({"middle.zip": packed({"inner.zip": inner})})
    assert type(refusal(deeper)) is UnknownStatement
    statements = detect.read_bytes(packed({"m.zip": packed({"i.zip": inner}), "a.csv": WECHAT}), "")
    assert [noticed.data for noticed in statements[0].warnings] == [{"member": "m.zip"}]


def test_a_locked_archive_inside_asks_for_its_password() -> None:
    data = packed({"inner.zip": packed_aes({"a.csv": WECHAT}, "887766")})
    assert refusal(data).data == {"name": "inner.zip"}
    assert type(refusal(data, "1")) is PasswordWrong
    assert len(detect.read_bytes(data, "outer.zip", "887766")) == 1


@pytest.mark.parametrize(
    ("files", "kind"),
    [
        ({}, EmptyStatement),
        ({"a/": b""}, EmptyStatement),
        ({"a.txt": b"hello"}, NotAStatement),
        ({"a.txt": b"hello", "b.png": b"\x89PNG\r\n\x1a\n"}, NoStatementInArchive),
        ({"a.txt": b"hello", "记账本.csv": "记录时间,分类,收支类型,金额,账户".encode()}, None),
    ],
)
def test_an_archive_without_a_bill(files: dict[str, bytes], kind: type[InputError] | None) -> None:
    assert type(refusal(packed(files))) is (kind or CashBookIsNoEvidence)


def test_a_bomb_is_refused_before_it_is_unpacked() -> None:
    started = time.perf_counter()
    assert type(refusal(packed({"a.csv": b" " * 40_000_000}))) is StatementTooLarge
    assert time.perf_counter() - started < 2


def test_many_and_large_files_are_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    many = {f"{number}.txt": b"x" for number in range(archive.MEMBERS_MOST + 1)}
    assert type(refusal(packed(many))) is StatementTooLarge
    monkeypatch.setattr(archive, "RATIO_MOST", 10**9)
    assert type(refusal(packed({"a": b" " * (archive.UNPACKED_MOST + 1)}))) is StatementTooLarge


def test_archives_inside_share_one_allowance() -> None:
    inner = packed({f"{number}.txt": b"x" for number in range(60)})
    found = packed({"1.zip": inner, "2.zip": inner, "a.csv": WECHAT})
    (statement,) = detect.read_bytes(found, "a.zip")
    assert {noticed.data["member"] for noticed in statement.warnings} == {"1.zip", "2.zip"}


def test_much_that_is_locked_is_refused() -> None:
    # A second a MiB: nobody should wait minutes to learn that a password is wrong.
    large = packed({"a.csv": b""}, "1").replace(
        struct.pack("<II", 14, 0), struct.pack("<II", archive.LOCKED_MOST + 1, 0)
    )
    assert type(refusal(large, "1")) is StatementTooLarge


@pytest.mark.parametrize("data", [packed({"a.csv": ALIPAY}), LOCKED["AES"]], ids=["open", "AES"])
def test_a_cut_off_archive_is_damaged(data: bytes) -> None:
    for end in range(4, len(data), 37):
        assert type(refusal(data[:end], "887766")) is StatementDamaged


def test_a_damaged_file_in_it_is_not_read_in_part() -> None:
    data = bytearray(packed({"a.csv": ALIPAY}, stored=True))
    data[len(data) // 2] ^= 1
    assert type(refusal(bytes(data))) is StatementDamaged


def test_an_unknown_way_to_pack_is_no_wrong_password() -> None:
    data = packed({"a.csv": ALIPAY}, "887766").replace(
        struct.pack("<HHH", 0x801, 8, 0x6000), struct.pack("<HHH", 0x801, 97, 0x6000)
    )
    assert type(refusal(data, "887766")) is StatementDamaged


def test_a_spreadsheet_is_no_archive() -> None:
    (statement,) = detect.read_bytes(BOOK, "a.xlsx")
    assert statement.format == "wechat_xlsx"


def test_an_archive_that_only_stores_a_pdf_is_no_pdf() -> None:
    data = packed({"a.pdf": b"%PDF-1.7 broken", "a.csv": jd([jd_row("支出", "1.00")])}, stored=True)
    (statement,) = detect.read_bytes(data, "a.zip")
    assert statement.format == "jd_csv"
    assert [noticed.data for noticed in statement.warnings] == [{"member": "a.pdf"}]
