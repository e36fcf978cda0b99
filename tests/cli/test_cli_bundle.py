"""``bundle`` as it is typed: help, the PDF, and refusals in one sentence."""

from __future__ import annotations

import pytest
from pypdf import PdfReader

from debt_desk.app.clock import FixedClock
from debt_desk.app.desk import Desk
from debt_desk.domain.exhibit import Exhibit
from tests.cli.conftest import EXAMPLE_DAY


def test_the_example_prints_in_both_languages(say, example, tmp_path):
    out = tmp_path / "材料.pdf"
    for language, title in (("zh_CN", "证明材料"), ("en", "Supporting documents")):
        answer = say("bundle", example, "--case", 1, "--lang", language, "-o", out)
        assert answer.code == 0
        # What stayed behind is said, a line each: here another debt's agreement.
        (line,) = answer.err.splitlines()
        assert "借呗" in line
        assert "没有放入：第 3 号" in line
        assert "材料.pdf" in answer.out
        reader = PdfReader(out)
        assert reader.metadata.title == title
        assert len(reader.pages) > 2


def test_the_help_speaks_both_languages(say, monkeypatch):
    assert "合成一册" in say("bundle", "--help").out
    monkeypatch.setenv("LANG", "en_GB.UTF-8")
    assert "exhibits of a case" in say("bundle", "--help").out


def test_another_debts_document_is_refused_until_agreed(say, example, tmp_path):
    out = tmp_path / "out.pdf"
    foreign = choose(example, agreed=False)
    answer = say("bundle", example, "--case", 1, "-o", out)
    assert answer.code == 1
    assert f"第 {foreign} 号材料" in answer.err
    assert "另一笔债务" in answer.err
    assert not out.exists()
    choose(example, agreed=True)
    assert say("bundle", example, "--case", 1, "-o", out).code == 0


def choose(example, *, agreed):
    desk = Desk.open(example, FixedClock(EXAMPLE_DAY))
    try:
        foreign = next(d.number for d in desk.evidence.of_case(None) if d.case not in (None, 1))
        desk.bundles.choose(1, (Exhibit(foreign, agreed),))
        return foreign
    finally:
        desk.close()


@pytest.mark.parametrize("number", [99, 2**31 - 1])
def test_a_case_that_is_not_there(say, example, tmp_path, number):
    answer = say("bundle", example, "--case", number, "-o", tmp_path / "out.pdf")
    assert answer.code == 1
    assert answer.err.count("\n") == 1
