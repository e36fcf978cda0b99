"""What the survival test has found, in words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from debt_desk.domain.stress import Shock, breaking

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
    """What the shock takes, and whether that is assumed; nothing where it never comes."""
    if strain.shock is Shock.NONE or not strain.cost:
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
    """What to know before a plan goes out, on one line; nothing where it gets through all.

    Whether it breaks even if nothing happens; the worst that breaks it; how much of what was tested
    does.
    """
    shocks = breaking(strains)
    nothing = [s for s in strains if s.shock is Shock.NONE and not s.survives]
    told = [*nothing, *shocks[:1]]
    if not told:
        return ""
    between = words.text("survival.between")
    first = between.join(found(strain, words) for strain in told)
    sentences = [words.text("survival.before_letter", found=first)]
    if help_ := what_would_help(told[-1], words):
        sentences.append(help_)
    if shocks:
        tested = sum(strain.shock is not Shock.NONE for strain in strains)
        sentences.append(words.text("survival.how_many", count=len(shocks), all=tested))
    return between.join(sentences)
