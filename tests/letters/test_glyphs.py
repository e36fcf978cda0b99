"""Characters: rare ones print, those without a glyph are named, invisible ones vanish."""

from __future__ import annotations

import pytest
from letter_builders import letter, named, unbroken, with_story

from debt_desk.letters import fonts
from debt_desk.letters.fonts import GlyphMissing, printable
from debt_desk.letters.printing import print_proposal


@pytest.mark.parametrize("name", ["䶮龑", "阿迪力·吐尔逊", "㛃", "喆堃犇淼", "Zoë Müller"])
def test_rare_names_print(name):
    assert name.replace(" ", "") in unbroken(print_proposal(letter(household=named(name))))


@pytest.mark.parametrize(
    ("text", "character", "code"),
    [("加油💪", "💪", "U+1F4AA"), ("𠮷野", "𠮷", "U+20BB7"), ("مرحبا", "م", "U+0645")],
)
def test_a_character_without_a_glyph_is_named(text, character, code):
    with pytest.raises(GlyphMissing) as refused:
        print_proposal(letter(household=with_story(text)))
    assert refused.value.data == {"character": character, "code": code}


def test_invisible_characters_vanish_and_spaces_become_plain():
    assert printable("\ufeff王\u200b小\u00ad明\ufe0f") == "王小明"
    assert printable("a\u00a0b\u2009c\td\u202fe") == "a b c d e"
    assert printable("一\u2028二\n三") == "一\n二\n三"
    assert printable("e\u0301") == "é"
    assert printable("全　角") == "全　角"


def test_both_weights_have_every_character_of_the_other():
    known = fonts.register()
    assert len(known) > 30_000
    assert fonts.register() is known
