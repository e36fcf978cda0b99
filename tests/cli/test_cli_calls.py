"""``call``: the page for a call, from the file alone."""

from __future__ import annotations

import io

import pypdf
import pytest


@pytest.mark.parametrize("language", ["zh_CN", "en"])
def test_the_page_is_printed_with_the_cases_creditor(say, example, tmp_path, language) -> None:
    out = tmp_path / "call.pdf"
    answer = say("call", example, "--case", 1, "--lang", language, "-o", out)
    assert (answer.code, answer.err) == (0, "")
    assert "call.pdf" in answer.out
    read = pypdf.PdfReader(io.BytesIO(out.read_bytes())).pages
    # The page and its rehearsal; more where smaller letters would be the only other way.
    assert 2 <= len(read) <= 4
    first = read[0].extract_text()
    assert ("通话提纲" in first) == (language == "zh_CN")
    assert "8841" in first


def test_slips_are_explained_and_write_nothing(say, example, tmp_path) -> None:
    out = tmp_path / "call.pdf"
    assert say("call", example, "--case", 99, "-o", out).code == 1
    assert say("call", example, "-o", out).code == 2
    assert say("call", example, "--case", 1, "-o", example).code == 1
    assert not out.exists()
