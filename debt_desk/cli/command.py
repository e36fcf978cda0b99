"""What every sub-command shares: its help, the desk file it works on, how it answers."""

from __future__ import annotations

import argparse
import getpass
import json
import sys
from contextlib import contextmanager, suppress
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Any

from debt_desk.app.clock import Clock
from debt_desk.app.desk import Desk, FileNeedsUpgrade, PassphraseNeeded
from debt_desk.domain.calendar import EARLIEST, LATEST
from debt_desk.errors import InputError
from debt_desk.intake import open_regular

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence

    from debt_desk.wording.catalogue import Wording

    Commands = argparse._SubParsersAction[argparse.ArgumentParser]  # noqa: SLF001 - its only name

MOST_BYTES_OF_A_PASSPHRASE = 4096
MOST_NUMBER = 2**31 - 1


class PassphraseFileEmpty(InputError):
    """The file that should hold the passphrase holds nothing. data: name."""


def add_command(
    commands: Commands,
    words: Wording,
    name: str,
    run: Callable[[argparse.Namespace, Wording], None],
) -> argparse.ArgumentParser:
    """A sub-command ``name`` that calls ``run(options, words)``."""
    about = words.text(f"cli.{name}")
    sub = commands.add_parser(name, help=about, description=about)
    sub.set_defaults(run=run)
    return sub


def add_file(command: argparse.ArgumentParser, words: Wording) -> None:
    """The desk file that a sub-command works on, and where its passphrase comes from."""
    command.add_argument("file", type=Path, metavar="FILE")
    command.add_argument(
        "--passphrase-file", type=Path, metavar="F", help=words.text("cli.passphrase_file")
    )


@contextmanager
def opened(
    options: argparse.Namespace, words: Wording, *, read_only: bool = False
) -> Iterator[Desk]:
    """The desk file of a command line, closed again afterwards."""
    desk = _open(options, words, read_only=read_only)
    try:
        yield desk
    finally:
        desk.close()


def date_in(words: Wording) -> Callable[[str], date]:
    """What takes a date of the form 2026-12-01 between 1990 and 2099, for argparse."""

    def read(text: str) -> date:
        with suppress(ValueError):
            day = date.fromisoformat(text)
            if EARLIEST <= day <= LATEST:
                return day
        raise argparse.ArgumentTypeError(words.text("cli.no_date", text=text))

    return read


def as_number(text: str) -> int:
    """The number of a case or an offer, for argparse. Errors: ValueError."""
    number = int(text)
    if not 0 < number <= MOST_NUMBER:
        raise ValueError(text)
    return number


def print_json(answer: Any) -> None:
    """One JSON document."""
    print(json.dumps(answer, ensure_ascii=False, indent=1))


def print_table(heads: Sequence[str], rows: Iterable[Sequence[str]], right: frozenset[int]) -> None:
    """A table; the columns of ``right`` hold figures. A Chinese letter takes two of a terminal."""
    lines = [tuple(heads), *(tuple(row) for row in rows)]
    widths = [max(_width(line[i]) for line in lines) for i in range(len(heads))]
    for line in lines:
        cells = (
            " " * (width - _width(cell)) + cell
            if i in right
            else cell + " " * (width - _width(cell))
            for i, (cell, width) in enumerate(zip(line, widths, strict=True))
        )
        print("  ".join(cells).rstrip())


def _width(text: str) -> int:
    from unicodedata import combining, east_asian_width

    return sum(
        0 if combining(letter) else 2 if east_asian_width(letter) in "WF" else 1 for letter in text
    )


def _open(options: argparse.Namespace, words: Wording, *, read_only: bool) -> Desk:
    clock = Clock()
    passphrase = _from_file(options.passphrase_file) if options.passphrase_file else None
    try:
        return _opened(options.file, clock, passphrase, read_only=read_only)
    except PassphraseNeeded:
        if not sys.stdin.isatty():
            raise
        asked = getpass.getpass(words.text("cli.ask_passphrase"))
        return _opened(options.file, clock, asked, read_only=read_only)


def _opened(path: Path, clock: Clock, passphrase: str | None, *, read_only: bool) -> Desk:
    """A file of an older version is brought up to date first, with a backup: that is writing."""
    try:
        return Desk.open(path, clock, passphrase, read_only=read_only)
    except FileNeedsUpgrade:
        Desk.open(path, clock, passphrase).close()
        return Desk.open(path, clock, passphrase, read_only=read_only)


def _from_file(path: Path) -> str:
    with open_regular(path) as (file, _):
        text = file.read(MOST_BYTES_OF_A_PASSPHRASE).decode("utf-8", "replace")
    passphrase = text.rstrip("\r\n")
    if not passphrase:
        raise PassphraseFileEmpty(name=path.name)
    return passphrase
