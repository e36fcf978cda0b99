"""Wires the program: the only module that may import everything."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

from debt_desk.app.clock import Clock
from debt_desk.ui import screen
from debt_desk.wording import languages
from debt_desk.wording.catalogue import Wording

if TYPE_CHECKING:
    from pathlib import Path

NO_SCREEN = 3


def clock() -> Clock:
    """The machine's clock."""
    return Clock()


def open_window(file: Path | None) -> int:
    """Open the window, with ``file`` if there is one; the answer is the process's exit code.

    Qt aborts the process where it finds no screen, so we look before it does: one sentence, exit 3.
    """
    try:
        screen.check()
        from debt_desk.ui.program import run
    except (screen.ScreenTrouble, ImportError) as error:
        trouble = screen.explained(error)
        if trouble is None:
            raise
        sentence = Wording(languages.of_terminal()).text(f"screen.{trouble.key}", **trouble.data)
        sys.stderr.write(f"debt-desk: {sentence}\n")
        return NO_SCREEN
    return run(file, clock())
