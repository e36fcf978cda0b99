"""What a document is called where strangers read it: never by its file's raw name."""

from __future__ import annotations

import re
from pathlib import PurePath
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from debt_desk.domain.evidence import EvidenceDocument
    from debt_desk.wording.catalogue import Wording

# Names that a machine has given: with dates, numbers of accounts, marks no person puts there.
_BY_A_MACHINE = re.compile(r"[\d_@#%+=~()\[\]{}（）【】]")


def document_title(document: EvidenceDocument, words: Wording, account: str = "") -> str:
    """The title that the user gave it, else kind, account and period in words.

    ``account``: of a statement, its institution and its number's end, such as "cmb 8841".
    """
    title = document.title.strip()
    if title != PurePath(document.file_name).stem.strip() or not _BY_A_MACHINE.search(title):
        return title
    parts = [words.label(document.kind), account_words(account, words)]
    first, last = document.covers_from, document.covers_to
    if first and last:
        parts.append(words.text("document.period", first=first, last=last))
    elif document.document_date:
        parts.append(words.day(document.document_date))
    return words.text("document.comma").join(filter(None, parts))


def account_words(account: str, words: Wording) -> str:
    """``招商银行 8841`` for "cmb 8841"."""
    institution, _, number = account.partition(" ")
    key = f"institution.{institution}"
    known = words.text(key) if institution and words.has(key) else institution
    return f"{known} {number}".strip()
