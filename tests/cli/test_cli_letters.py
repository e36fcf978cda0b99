"""``letter``: the paper says what the file says."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pypdfium2 as pdfium
import pytest

from debt_desk.app.clock import FixedClock
from debt_desk.app.desk import Desk
from debt_desk.wording import formats


def text_of(path) -> str:
    document = pdfium.PdfDocument(path)
    pages = [page.get_textpage().get_text_range() for page in document]
    document.close()
    return "\n".join(pages)


@pytest.mark.parametrize(
    ("case", "offer", "language"), [(1, 3, "zh_CN"), (1, 3, "en"), (1, 1, "zh_CN"), (4, 1, "zh_CN")]
)
def test_every_instalment_is_on_the_paper(say, example, tmp_path, language, case, offer) -> None:
    out = tmp_path / "letter.pdf"
    words = ("letter", example, "--case", case, "--offer", offer, "--lang", language, "-o", out)
    assert say(*words).code == 0
    text = text_of(out)
    desk = Desk.open(example, FixedClock(date(2026, 11, 23)), read_only=True)
    schedule = desk.offers.get(case, offer).terms.schedule()
    assert desk.cases.get(case).creditor in text
    assert desk.household.get().person.name in text
    desk.close()
    for instalment in schedule:
        assert formats.grouped(instalment.amount) in text
    cents = sum(instalment.amount.cents for instalment in schedule)
    assert f"{cents // 100:,}.{cents % 100:02d}" in text


def test_the_newest_offer_is_printed_without_a_number(say, example, tmp_path) -> None:
    out = tmp_path / "letter.pdf"
    assert "方案 3" in say("letter", example, "--case", 1, "-o", out).out


def test_slips_are_explained_and_write_nothing(say, example, tmp_path) -> None:
    out = tmp_path / "letter.pdf"
    for words in (
        ("letter", example, "--case", 99, "-o", out),
        ("letter", example, "--case", 1, "--offer", 99, "-o", out),
        ("letter", example, "--case", 1, "-o", tmp_path / "nowhere" / "letter.pdf"),
        ("letter", example, "--case", 1, "-o", example),
    ):
        answer = say(*words)
        assert answer.code == 1, words
        assert answer.err.count("\n") == 1
    assert not out.exists()
    assert say("letter", example, "-o", out).code == 2
    assert say("letter", example, "--case", 1, "--kind", "poem", "-o", out).code == 2
    assert say("check", example).code == 0


def test_without_a_reason_an_offer_above_capacity_does_not_print(say, example, tmp_path) -> None:
    desk = Desk.open(example, FixedClock(date(2026, 11, 23)))
    household = desk.household.get()
    for line in household.lines:
        if line.amount.cents == 1_500_00:
            desk.household.save_line(
                type(line)(**{**_fields(line), "amount": line.amount.times(2)})
            )
    desk.close()
    answer = say("letter", example, "--case", 1, "-o", tmp_path / "letter.pdf")
    assert answer.code == 1
    assert "理由" in answer.err


def _fields(line) -> dict[str, object]:
    return {name: getattr(line, name) for name in line.__dataclass_fields__}


def test_what_was_sent_comes_back_byte_for_byte_and_in_no_other_language(
    say, example, tmp_path
) -> None:
    out = tmp_path / "letter.pdf"
    assert say("letter", example, "--case", 4, "-o", out).code == 0
    desk = Desk.open(example, FixedClock(date(2026, 11, 23)), read_only=True)
    (letter,) = desk.letters.of_case(4)
    assert out.read_bytes() == desk.letters.content(letter)
    desk.close()
    other = say("letter", example, "--case", 4, "--lang", "en", "-o", out)
    assert other.code == 1
    assert "中文" in other.err


def test_an_old_debt_is_printed_with_a_warning(say, example, tmp_path) -> None:
    desk = Desk.open(example, FixedClock(date(2026, 11, 23)))
    case = desk.cases.get(1)
    old = replace(case.debt, overdue_since=date(2022, 5, 1))
    desk.cases.change(replace(case, debt=old))
    desk.close()
    answer = say("letter", example, "--case", 1, "-o", tmp_path / "letter.pdf")
    assert answer.code == 0
    assert "诉讼时效" in answer.err
