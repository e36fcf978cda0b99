"""What the survival test has found, in words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from debt_desk.domain.stress import Shock, weakest_point

if TYPE_CHECKING:
    from collections.abc import Sequence

    from debt_desk.domain.stress import Strain
    from debt_desk.wording.catalogue import Wording


def found(strain: Strain, words: Wording) -> str:
    """One sentence: the plan gets through, or when it breaks and what is missing."""
    if strain.sound:
        return words.text("survival.survives", shock=strain.shock)
    if strain.survives:
        draws = strain.draws
        return words.text("survival.draws", count=len(draws), most=max(draws))
    facts = {"shock": strain.shock, "month": strain.breaks, "gap": strain.gap}
    if strain.shock is Shock.NONE and not strain.even_without:
        return words.text("survival.none", **facts)
    key = "even_without" if strain.even_without else "breaks"
    return words.text(f"survival.{key}", **facts)


def what_it_costs(strain: Strain, words: Wording) -> str:
    """What the shock takes, and whether that is assumed; nothing where nothing happens."""
    if strain.shock is Shock.NONE:
        return ""
    return words.text(f"survival.cost_{strain.shock}", cost=strain.cost)


def what_would_help(strain: Strain, words: Wording) -> str:
    """The payment that would survive, or what to do where none would; nothing where all is well."""
    if strain.survives or strain.even_without:
        return ""
    if strain.bearable is None:
        return words.text("survival.not_bearable")
    return words.text("survival.bearable", amount=strain.bearable)


def before_letter(strains: Sequence[Strain], words: Wording) -> str:
    """What to know before a plan goes out, on one line; nothing where it gets through all."""
    weakest = weakest_point(strains)
    if weakest is None:
        return ""
    sentences = [words.text("survival.before_letter", found=found(weakest, words))]
    if help_ := what_would_help(weakest, words):
        sentences.append(help_)
    others = sum(not strain.survives for strain in strains) - 1
    if others:
        sentences.append(words.text("survival.others", count=others))
    return words.text("survival.between").join(sentences)
