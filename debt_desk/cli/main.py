"""Takes a command line apart and hands it to the noun that it is about."""

from __future__ import annotations

import argparse
import io
import os
import sys
from typing import TYPE_CHECKING

from debt_desk import __version__
from debt_desk.cli import (
    agenda,
    bundles,
    calls,
    cases,
    evidence,
    file,
    letters,
    plans,
    rates,
    statements,
)
from debt_desk.errors import DeskError
from debt_desk.wording import languages
from debt_desk.wording.catalogue import Wording

if TYPE_CHECKING:
    from collections.abc import Sequence

RULE_OR_INPUT = 1

NOUNS = (file, agenda, cases, evidence, statements, letters, calls, bundles, rates, plans)


def main(arguments: Sequence[str]) -> int:
    """Run one sub-command. The answer is the process's exit code (argparse leaves with 2)."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            # A terminal that has no ¥, or no Chinese, shows a code and not a traceback.
            stream.reconfigure(errors="backslashreplace")
    words = Wording(languages.of_terminal())
    options = parser(words).parse_args(arguments)
    try:
        options.run(options, words)
        sys.stdout.flush()
    except DeskError as error:
        print(f"debt-desk: {words.sentence(error)}", file=sys.stderr)
        return RULE_OR_INPUT
    except BrokenPipeError:
        # The reader of our answer has gone; keep the interpreter from complaining at its end.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
    except KeyboardInterrupt:
        print(f"debt-desk: {words.text('cli.stopped')}", file=sys.stderr)
        return RULE_OR_INPUT
    return 0


def parser(words: Wording) -> argparse.ArgumentParser:
    """The whole command line, with its help in the user's language."""
    whole = argparse.ArgumentParser(
        prog="debt-desk", description=words.text("cli.about"), epilog=words.text("cli.window")
    )
    whole.add_argument("--version", action="version", version=f"debt-desk {__version__}")
    commands = whole.add_subparsers(required=True, metavar="COMMAND")
    for noun in NOUNS:
        noun.add_commands(commands, words)
    return whole
