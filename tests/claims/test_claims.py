"""No text of the program makes one of the 17 claims that it must never make.

A pattern cannot judge meaning: docs/truth.md tells which texts were read besides.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest

from tests.claims.reading import CHINESE, RESOURCES, ROOT, Claim, claims, files, sentences, texts

if TYPE_CHECKING:
    from pathlib import Path

CLAIMS = claims()
SAID = [(claim, sentence) for claim in CLAIMS for sentence in claim.said]
HONEST = [(claim, sentence) for claim in CLAIMS for sentence in claim.honest]


def names(pairs: list[tuple[Claim, str]]) -> list[str]:
    return [f"{claim.number}-{number}" for number, (claim, _) in enumerate(pairs)]


def test_no_text_of_the_program_makes_any_of_the_claims() -> None:
    made = [
        f"{claim.number}. {claim.title}\n   {where}: {sentence}"
        for where, text in texts()
        for claim in CLAIMS
        for sentence in claim.made_in(text)
    ]
    assert made == [], "\n".join(made)


@pytest.mark.parametrize(("claim", "sentence"), SAID, ids=names(SAID))
def test_a_sentence_that_makes_a_claim_is_caught(claim: Claim, sentence: str) -> None:
    assert claim.made_in(sentence)
    # ... and also in the midst of a text, whatever honest words stand around it.
    around = f"请先核实，不一定如此。{sentence}\nThis is not legal advice. It does not mean much."
    assert claim.made_in(around)


@pytest.mark.parametrize(("claim", "sentence"), HONEST, ids=names(HONEST))
def test_an_honest_neighbour_is_left_alone(claim: Claim, sentence: str) -> None:
    assert [other.number for other in CLAIMS if other.made_in(sentence)] == []


def test_each_of_the_seventeen_has_its_samples_in_both_languages() -> None:
    assert [claim.number for claim in CLAIMS] == list(range(1, 18))
    for claim in CLAIMS:
        for wordings, least in ((claim.said, 3), (claim.honest, 2)):
            chinese = [wording for wording in wordings if CHINESE.search(wording)]
            assert len(chinese) >= least, claim.title
            assert len(wordings) - len(chinese) >= least, claim.title


@pytest.mark.parametrize("claim", CLAIMS, ids=lambda claim: str(claim.number))
def test_every_pattern_is_needed(claim: Claim) -> None:
    """A pattern that catches no sample of its claim is untried, so it may be broken."""
    plain = [part for sentence in claim.said for part in sentences(sentence)]
    untried = [pattern for pattern in claim.patterns if not any(map(pattern.found_in, plain))]
    assert untried == []


def test_all_words_of_the_program_are_read() -> None:
    read = "\n".join(text for _, text in texts())
    places = {where.split(":")[0] for where, _ in texts()}
    assert {file.relative_to(ROOT).as_posix() for file in files()} <= places
    for folder in ("i18n", "letters", "law", "checklists", "example"):
        known = {f.suffix for f in files() if f.is_relative_to(RESOURCES / folder)}
        assert ".toml" in known, folder
    assert "Nothing is due here at present." in read  # a window's own text
    assert "暂无待办" in read  # a window's translation
    assert re.search("请求法院调减超过年利率", read)  # a text both share
    assert "期满不等于债消失" in read  # a law card


def test_the_reading_that_goes_with_the_patterns_is_of_this_version() -> None:
    """docs/truth.md vouches for texts as they were; a new version has to be read anew."""
    from debt_desk import __version__

    truth = (ROOT / "docs" / "truth.md").read_text(encoding="utf-8")
    assert f"Version {__version__}" in truth
    for claim in CLAIMS:
        assert re.search(rf"^\| {claim.number} \|", truth, re.MULTILINE), claim.title


LIE = "过了诉讼时效就不用还钱。"
WRAPPED = "The lender\nmust accept your plan, whatever it says."
TS = "<TS><context><name>A</name>{}</context></TS>"
PLURAL = (
    "<message><source>n</source><translation><numerusform>{}</numerusform></translation></message>"
)
CHANNELS = {
    "README.md": f"# debt_desk\n\n{WRAPPED}\n",
    "resources/i18n/debt_desk_zh_CN.ts": TS.format(
        f"<message><source>Hm</source><translation>{LIE}</translation></message>"
    ),
    "resources/i18n/plural.ts": TS.format(PLURAL.format(LIE)),
    "resources/i18n/wording.en.toml": '[errors]\nWrong = "The bank must accept your plan."\n',
    "resources/letters/zh_CN/balance.txt": f"[name]敬启者：\n{LIE}\n",
    "resources/letters/en/balance.txt": WRAPPED,
    "resources/law/cards.zh_CN.toml": f'[cards.x]\nfact = "{LIE}"\n',
    "resources/checklists/en.toml": '[x]\nhow = ["The lender cannot refuse."]\n',
    "resources/example/notes.md": WRAPPED,
    "debt_desk/ui/tip.py": f'def f(w):\n    w.setToolTip(w.tr("{LIE}"))\n',
    "debt_desk/cli/help.py": 'HELP = (\n    "The lender "\n    "must accept your plan."\n)\n',
    "debt_desk/ui/filled.py": 'def f(a):\n    return f"{a}: the bank must accept your plan"\n',
}


@pytest.mark.parametrize("channel", CHANNELS)
def test_a_claim_slipped_into_any_channel_is_seen(channel: str, tmp_path: Path) -> None:
    for place, text in {"README.md": "# debt_desk\n", channel: CHANNELS[channel]}.items():
        file = tmp_path / place
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text, encoding="utf-8")
    made = [where for where, text in texts(tmp_path) if any(c.made_in(text) for c in CLAIMS)]
    assert made
    assert all(where.startswith(channel) for where in made)
