"""``attach`` and ``evidence``: files in, a list of them, and the same bytes out."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from debt_desk.cli.command import (
    MOST_NUMBER,
    add_command,
    add_file,
    as_number,
    opened,
    print_json,
    print_table,
)
from debt_desk.domain.evidence import EvidenceDocument, EvidenceKind
from debt_desk.errors import InputError
from debt_desk.wording import formats

if TYPE_CHECKING:
    import argparse

    from debt_desk.cli.command import Commands
    from debt_desk.wording.catalogue import Wording


class NotANumber(InputError):
    """A document is named by its number. data: text."""


def add_commands(commands: Commands, words: Wording) -> None:
    """Add this noun's sub-commands."""
    attach = add_command(commands, words, "attach", _attach)
    add_file(attach, words)
    attach.add_argument("paths", type=Path, nargs="+", metavar="PATH")
    attach.add_argument("--case", type=as_number, metavar="N", help=words.text("cli.attach_case"))
    kinds = [str(kind) for kind in EvidenceKind]
    attach.add_argument("--kind", choices=kinds, help=words.text("cli.attach_kind"))
    evidence = add_command(commands, words, "evidence", _evidence)
    add_file(evidence, words)
    evidence.add_argument("--json", action="store_true", help=words.text("cli.json"))
    evidence.add_argument(
        "--save", nargs=2, metavar=("N", "OUT"), help=words.text("cli.evidence_save")
    )


def _attach(options: argparse.Namespace, words: Wording) -> None:
    kind = EvidenceKind(options.kind) if options.kind else None
    with opened(options, words) as desk:
        for path in options.paths:
            document = desk.evidence.attach(path, options.case, kind)
            print(
                words.text(
                    "cli.attached",
                    number=document.number,
                    title=document.title,
                    kind=document.kind,
                    size=formats.size(document.content.size),
                )
            )


def _evidence(options: argparse.Namespace, words: Wording) -> None:
    with opened(options, words, read_only=True) as desk:
        if options.save:
            number, out = options.save
            if not number.isdecimal() or int(number) > MOST_NUMBER:
                raise NotANumber(text=number[:20])
            document = desk.evidence.get(int(number))
            desk.evidence.export(document, Path(out))
            print(words.text("cli.evidence_saved", number=document.number, name=Path(out).name))
            return
        documents = desk.evidence.of_case(None)
    if options.json:
        print_json([_as_json(document) for document in documents])
        return
    heads = [words.text(f"evidence.{name}") for name in ("number", "title", "kind", "case")]
    heads += [words.text(f"evidence.{name}") for name in ("date", "period", "size", "sha256")]
    lines = [_as_line(document, words) for document in documents]
    print_table(heads, lines, right=frozenset({0, 6}))


def _as_json(document: EvidenceDocument) -> dict[str, object]:
    return {
        "number": document.number,
        "title": document.title,
        "kind": str(document.kind),
        "file_name": document.file_name,
        "size": document.content.size,
        "sha256": document.content.sha256,
        "case": document.case,
        "date": _iso(document.document_date),
        "from": _iso(document.covers_from),
        "to": _iso(document.covers_to),
    }


def _as_line(document: EvidenceDocument, words: Wording) -> tuple[str, ...]:
    period = (_iso(document.covers_from) or "", _iso(document.covers_to) or "")
    return (
        str(document.number),
        document.title,
        words.label(document.kind),
        str(document.case or ""),
        _iso(document.document_date) or "",
        " … ".join(period) if any(period) else "",
        formats.size(document.content.size),
        document.content.sha256[:12],
    )


def _iso(day: object) -> str | None:
    return None if day is None else str(day)
