"""How fast the statement view is with a hundred thousand lines.

``python -m tests.benchmarks.statement_view``.

Everything printed as "window" happens in the window's thread; "worker" beside it.
"""

from __future__ import annotations

import os
import random
import statistics
import sys
import tempfile
import time
from datetime import date, timedelta
from pathlib import Path
from typing import TYPE_CHECKING

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from debt_desk.app.clock import FixedClock
from debt_desk.app.desk import Desk
from debt_desk.app.jobs import QuietJob
from debt_desk.domain.statement import LineClass
from debt_desk.ui.books.ledger import ledger_of
from debt_desk.ui.books.statement_view import StatementView
from debt_desk.ui.books.written import Column
from debt_desk.ui.case_page import PageContext
from debt_desk.ui.desk_signals import DeskSignals
from debt_desk.ui.notices import Notices
from debt_desk.ui.tasks import Tasks
from debt_desk.ui.theme import Theme, ThemeChoice
from debt_desk.ui.window_state import WindowState
from debt_desk.wording.catalogue import Wording
from debt_desk.wording.languages import Language
from tests.statements.statement_files import ALIPAY_HEAD, alipay, alipay_row

if TYPE_CHECKING:
    from collections.abc import Callable

LINES = 100_000
TODAY = date(2026, 11, 23)
TIMES = 5


def export(lines: int) -> bytes:
    """A wallet's export of two years and a half."""
    dice = random.Random(2026)
    first = date(2024, 1, 1)
    rows = []
    for number in range(lines):
        day = first + timedelta(days=number * 900 // lines)
        amount = f"{dice.randrange(1, 4000)}.{dice.randrange(100):02d}"
        label = dice.choice(("支出", "支出", "支出", "收入", "不计收支"))
        clock = f"{number % 24:02d}:{number % 60:02d}:00"
        party = f"商户{dice.randrange(3000)}"
        rows.append(
            alipay_row(label, amount, day=f"{day} {clock}", party=party, number=str(number))
        )
    head = [
        line.replace("2025-01-01", "2024-01-01").replace("2025-03-31", "2026-06-18")
        for line in ALIPAY_HEAD
    ]
    return alipay(rows, head=head)


def told(name: str, where: str, work: Callable[[], object], times: int = TIMES) -> None:
    """Print the median and the longest of several runs."""
    taken = []
    for _ in range(times):
        start = time.perf_counter()
        work()
        taken.append(1000 * (time.perf_counter() - start))
    print(f"{name:44} {where:7} median {statistics.median(taken):8.1f} ms, most {max(taken):8.1f}")


def context_of(desk: Desk, folder: Path) -> PageContext:
    """What the view is handed."""
    wording = Wording(Language.ENGLISH)
    notices = Notices(wording)
    return PageContext(
        desk=desk,
        wording=wording,
        notices=notices,
        tasks=Tasks(notices),
        signals=DeskSignals(desk),
        state=WindowState(folder / "settings.ini"),
        go_to=lambda _tab, _case: None,
        go_to_place=lambda _document, _place: None,
    )


def until(application: QApplication, done: Callable[[], bool]) -> float:
    """Run the window until something is there; the longest that it did not answer, in ms."""
    longest = 0.0
    while not done():
        start = time.perf_counter()
        application.processEvents()
        longest = max(longest, 1000 * (time.perf_counter() - start))
        time.sleep(0.001)
    return longest


def measure(application: QApplication, desk: Desk, view: StatementView) -> None:
    """Use the view as a person does."""
    meanings, table = desk.meanings, view.table
    start = time.perf_counter()
    view.show()
    view.show_all()
    stalled = until(application, table.isVisible)
    print(
        f"{'first shown, read before':44} both    {1000 * (time.perf_counter() - start):8.1f} ms,"
        f" window busy {stalled:.1f} ms at most"
    )
    books = meanings.read(meanings.inputs())
    told("ledger made", "worker", lambda: ledger_of(books, None, QuietJob()), 3)
    bar = table.verticalScrollBar()

    def scroll() -> None:
        bar.setValue((bar.value() + bar.pageStep()) % bar.maximum())
        table.viewport().repaint()

    def type_letters() -> None:
        for letter in ("商", "商户", "商户1", "商户12"):
            view.bar.text.setText(letter)
        view.bar.text.clear()

    told("a page scrolled and drawn", "window", scroll, 40)
    told("four letters typed and taken back (5 filters)", "window", type_letters)
    told("to the last line", "window", lambda: (table.scrollToBottom(), table.viewport().repaint()))
    for column in (Column.PAYEE, Column.IN, Column.OUT, Column.MEANING, Column.DAY):
        told(f"sorted by {column.name.lower()}", "window", lambda c=column: view._sort_by(c))
    told("all chosen, summed", "window", lambda: (table.clearSelection(), table.selectAll()))
    told("50,000 chosen with Shift, summed", "window", lambda: half(table))
    told("months of an account", "window", view._show_scope)
    line, before = table.lines.at(0), view._ledger
    start = time.perf_counter()
    ledger = view._ledger
    assert ledger is not None
    meanings.reclass_payee(ledger.lines[line], LineClass.NEUTRAL)
    stalled = until(application, lambda: view._ledger is not before)
    print(
        f"{'a payee reclassed, everything shown anew':44} both    "
        f"{1000 * (time.perf_counter() - start):8.1f} ms, window busy {stalled:.1f} ms at most"
    )


def half(table: object) -> None:
    """Choose the first half."""
    from debt_desk.ui.books.lines_table import LinesTable

    assert isinstance(table, LinesTable)
    table.selectRow(0)
    index = table.lines.index(LINES // 2, 0)
    shift = Qt.KeyboardModifier.ShiftModifier
    table.scrollTo(index)
    QTest.mouseClick(
        table.viewport(), Qt.MouseButton.LeftButton, shift, table.visualRect(index).center()
    )


def main() -> None:
    """Measure with so many lines as the command line says, or 100,000."""
    lines = int(sys.argv[1]) if len(sys.argv) > 1 else LINES
    application = QApplication(["benchmark"])
    Theme(application).dress(ThemeChoice.LIGHT, 100)
    with tempfile.TemporaryDirectory() as place:
        folder = Path(place)
        desk = Desk.create(folder / "home.debtdesk", FixedClock(TODAY))
        file = folder / "alipay.csv"
        file.write_bytes(export(lines))
        start = time.perf_counter()
        desk.evidence.attach(file)
        print(f"{lines:,} lines attached and read in {time.perf_counter() - start:.1f} s")
        view = StatementView(context_of(desk, folder))
        view.resize(1100, 760)
        measure(application, desk, view)
        view.close()
        desk.close()


if __name__ == "__main__":
    main()
