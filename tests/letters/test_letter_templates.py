"""The letters' texts, as they come with the program and as users change them."""

from __future__ import annotations

import re

import pytest
from letter_builders import unbroken
from plain_builders import KINDS, least

from debt_desk.domain.letter import LetterKind, LetterLanguage
from debt_desk.domain.letter_facts import (
    ALWAYS,
    DERIVED,
    NEEDS,
    LetterBlock,
    LetterCondition,
    LetterPlace,
)
from debt_desk.letters import fonts
from debt_desk.letters.printing import print_plain
from debt_desk.letters.template import (
    LetterBlockUnknown,
    LetterPartMissing,
    LetterPlaceUnguarded,
    LetterPlaceUnknown,
    LetterTextBroken,
    LineKind,
    read_template,
    shipped,
)
from debt_desk.wording.catalogue import Wording
from debt_desk.wording.languages import Language

WHOLE = "= 标题\n> {recipient}：\n{introduction}\n@signature\n"


def read(text: str):
    return read_template(text, LetterKind.LATE)


@pytest.mark.parametrize("kind", KINDS)
def test_both_languages_tell_the_same_under_the_same_conditions(kind):
    told = []
    for language in LetterLanguage:
        text = shipped(kind, language)
        assert text.startswith("# ")
        assert fonts.printable(text) == text
        template = read_template(text, kind)
        told.append({(line.kind, line.when, line.places, line.block) for line in template.lines})
        # A heading leads to something, and the salutation names whom it greets.
        assert template.lines[-1].block is not None
    chinese, english = told
    assert {block for *_, block in chinese} == {block for *_, block in english}
    assert {p for _, _, places, _ in chinese for p in places} - {LetterPlace.YOU} == {
        p for _, _, places, _ in english for p in places
    } - {LetterPlace.YOU}
    assert {when for _, when, *_ in chinese} == {when for _, when, *_ in english}


@pytest.mark.parametrize("language", LetterLanguage)
@pytest.mark.parametrize("kind", KINDS)
def test_the_head_of_a_text_names_what_may_be_used_in_it(kind, language):
    words = Wording(Language(language.value))
    remarks = [line for line in shipped(kind, language).splitlines() if line.startswith("#   ")]
    listed = {
        match[1] + match[2]: match[3]
        for line in remarks
        if (match := re.fullmatch(r"#   (?:[{\[@])(\w+)[}\]]?(\*?)  (\S.*)", line))
    }
    sure = NEEDS[kind].sure
    derived = ALWAYS if kind is LetterKind.BALANCE else DERIVED
    names = {p for p in LetterPlace if p in derived or p in NEEDS[kind].places}
    expected = {p.value + "*" * (p in sure): words.label(p) for p in names}
    for group in (LetterCondition, LetterBlock):
        expected |= {name.value: words.label(name) for name in group}
    assert listed == expected


def test_a_text_in_the_making():
    template = read(
        "\ufeff# 注\n#注\n\n=标题\n[reason] [!amount] - 因 { reason } 。\n## 小\n### 大\n@signed"
    )
    subject, item, heading, plain, block = template.lines
    assert subject.pieces == ("标题",)
    assert item.number == 5
    assert item.kind is LineKind.ITEM
    assert item.pieces == ("因 ", LetterPlace.REASON, " 。")
    assert item.when == ((LetterPlace.REASON, True), (LetterPlace.AMOUNT, False))
    assert (heading.kind, plain.kind) == (LineKind.HEADING, LineKind.PLAIN_HEADING)
    assert block.kind is LineKind.BLOCK


@pytest.mark.parametrize(
    ("added", "error", "data"),
    [
        ("您好，{nmae}。", LetterPlaceUnknown, {"place": "nmae", "line": 5}),
        ("[nmae] 您好。", LetterPlaceUnknown, {"place": "nmae", "line": 5}),
        ("{}", LetterPlaceUnknown, {"place": "", "line": 5}),
        ("{card}", LetterPlaceUnknown, {"place": "card", "line": 5}),
        ("[accepted] {accepted}", LetterPlaceUnknown, {"place": "accepted", "line": 5}),
        ("{schedule}", LetterPlaceUnknown, {"place": "schedule", "line": 5}),
        ("@tabel", LetterBlockUnknown, {"block": "tabel", "line": 5}),
        ("@amount", LetterBlockUnknown, {"block": "amount", "line": 5}),
        ("应还{amount", LetterTextBroken, {"line": 5}),
        ("应还amount}", LetterTextBroken, {"line": 5}),
        ("{{amount}}", LetterTextBroken, {"line": 5}),
        ("[reason 因为", LetterTextBroken, {"line": 5}),
        ("[reason]", LetterTextBroken, {"line": 5}),
        ("-", LetterTextBroken, {"line": 5}),
        ("= 又一个标题", LetterTextBroken, {"line": 5}),
        ("> 又一个称呼", LetterTextBroken, {"line": 5}),
        ("原因：{reason}", LetterPlaceUnguarded, {"place": "reason", "line": 5}),
        ("[!reason] {reason}", LetterPlaceUnguarded, {"place": "reason", "line": 5}),
    ],
)
def test_a_slip_is_named_with_its_line(added, error, data):
    with pytest.raises(error) as refused:
        read(WHOLE + added)
    assert refused.value.data == data
    for language in Language:
        sentence = Wording(language).sentence(refused.value)
        assert str(data["line"]) in sentence
        assert data.get("place", data.get("block", "")) in sentence


@pytest.mark.parametrize(
    ("text", "part"), [("您好\n@signature", "= …"), ("= 标题\n您好", "@signature")]
)
def test_a_letter_has_a_subject_and_is_signed(text, part):
    with pytest.raises(LetterPartMissing) as refused:
        read(text)
    assert refused.value.data == {"part": part}


def test_a_changed_text_prints_as_it_was_changed():
    text = (
        "= 我的标题\n> 您好：\n[reason] 因：{reason}\n## 空\n@budget\n## 有\n- 甲\n- 乙\n@signature"
    )
    pdf = print_plain(least(LetterKind.LATE), text)
    printed = unbroken(pdf)
    assert "我的标题" in printed
    assert "一、有1．甲2．乙" in printed
    assert "空" not in printed
    assert "因：" not in printed
