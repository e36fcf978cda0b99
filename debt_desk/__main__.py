"""The command ``debt-desk``: a file or nothing opens the window, all else is the command line."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

SUFFIX = ".debtdesk"


def main(argv: Sequence[str] | None = None) -> int:
    """Run with ``argv``, or the process's own arguments; the answer is the exit code."""
    arguments = list(sys.argv[1:] if argv is None else argv)
    if _wants_window(arguments):
        from debt_desk.bootstrap import open_window

        return open_window(Path(arguments[0]) if arguments else None)
    from debt_desk.cli.main import main as command_line

    return command_line(arguments)


def _wants_window(arguments: list[str]) -> bool:
    if len(arguments) > 1:
        return False
    if not arguments:
        return True
    # A desk file that is not there is still meant for the window, which says so.
    only = arguments[0]
    return not only.startswith("-") and (only.endswith(SUFFIX) or Path(only).is_file())


if __name__ == "__main__":
    sys.exit(main())
