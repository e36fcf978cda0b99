"""A household's whole file, and how free the window stays with it.

``python -m tests.benchmarks.scale [--documents N] [--statements N] [--rows N] [--video MIB]
[--keep FOLDER]``.

Builds a desk file by the program's own use cases and walks through it in the real window, while a
timer beats every ten milliseconds: a stall is the longest time between two beats. Every step is
done several times; the median of its stalls is what counts, and how many times as long it is as a
fixed piece of work takes on the same computer (``yardstick``): that much is the program's doing.
"""

from __future__ import annotations

import argparse
import os
import random
import resource
import tempfile
import time
from contextlib import closing
from datetime import date, timedelta
from pathlib import Path
from statistics import median
from typing import TYPE_CHECKING

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import QEventLoop, QObject, Qt, QTimer
from PySide6.QtGui import QColor, QImage
from PySide6.QtWidgets import QApplication

from debt_desk.app.clock import FixedClock
from debt_desk.app.desk import Desk
from debt_desk.domain.case import Case
from debt_desk.domain.debt import CreditorKind
from debt_desk.domain.evidence import EvidenceKind
from debt_desk.domain.statement import LineClass
from debt_desk.ui.books.written import Column as LinesColumn
from debt_desk.ui.evidence.books_page import BooksPage
from debt_desk.ui.evidence.bundle_page import BundlePage
from debt_desk.ui.evidence.checklist_page import ChecklistPage
from debt_desk.ui.evidence.documents_model import Column
from debt_desk.ui.evidence.documents_page import DocumentsPage
from debt_desk.ui.evidence.evidence_tab import EvidenceTab
from debt_desk.ui.main_window import MainWindow
from debt_desk.ui.theme import Theme, ThemeChoice
from debt_desk.ui.translation import Translation
from debt_desk.ui.window_state import WindowState
from tests.statements.statement_files import (
    ICBC_DEBIT_HEADER,
    alipay,
    alipay_row,
    icbc,
    icbc_row,
    wechat_cells,
    wechat_csv,
    wechat_xlsx,
)
from tests.ui.papers import contract

if TYPE_CHECKING:
    from collections.abc import Callable

TODAY = date(2026, 11, 23)
BEAT_MS = 10
CALM = 0.3  # seconds that belong to a step after what it waits for has come
TIMES = 3
# Of a hundred documents that are no statements: the rest are photos.
PDFS = TEXTS = 8
CASES = ("招商银行", "花呗", "微粒贷")


# --- the file


def photo(number: int) -> bytes:
    """A small photo, no two alike."""
    from PySide6.QtCore import QBuffer, QIODevice

    image = QImage(320, 240, QImage.Format.Format_RGB32)
    image.fill(QColor(number % 256, number // 256 % 256, 90))
    for step in range(200):
        image.setPixelColor((number + step * 7) % 320, step, QColor("white"))
    device = QBuffer()
    device.open(QIODevice.OpenModeFlag.WriteOnly)
    image.save(device, "JPEG")
    return bytes(device.data().data())


def statement(number: int, rows: int) -> tuple[str, bytes]:
    """One of four formats, its payees in all of them."""
    dice = random.Random(number)
    lines = []
    for row in range(rows):
        day = date(2025, 1, 1) + timedelta(days=row * 89 // rows)
        amount = f"{dice.randrange(1, 900)}.{dice.randrange(100):02d}"
        lines.append((day, amount, f"商户{dice.randrange(300)}", f"{number:05}{row:07}"))
    which = number % 4
    if which == 0:
        made = [
            alipay_row("支出", amount, day=f"{day} 10:00:00", party=party, number=mark)
            for day, amount, party, mark in lines
        ]
        return f"支付宝{number}.csv", alipay(made)
    if which == 1:
        made = [
            icbc_row(ICBC_DEBIT_HEADER, "消费", expense=amount, day=str(day), party=party)
            for day, amount, party, _ in lines
        ]
        return f"工行{number}.csv", icbc(ICBC_DEBIT_HEADER, made)
    cells = [
        wechat_cells("商户消费", "支出", amount, day=f"{day} 10:00:00", party=party, number=mark)
        for day, amount, party, mark in lines
    ]
    if which == 2:
        return f"微信{number}.csv", wechat_csv(cells)
    return f"微信{number}.xlsx", wechat_xlsx(cells)


def paper(number: int) -> tuple[str, bytes]:
    """A photo, a PDF of a page, or a text."""
    which = number % 100
    if which < PDFS:
        # What follows the end of a PDF is no part of it.
        return f"合同{number}.pdf", contract(1) + f"\n%{number}\n".encode()
    if which < PDFS + TEXTS:
        return f"记录{number}.txt", f"通话记录 {number}\n客服说：下月再联系。\n".encode() * 20
    return f"照片{number}.jpg", photo(number)


def video(path: Path, mebibytes: int) -> None:
    """Something that no reader takes for a statement."""
    dice = random.Random(1)
    with path.open("wb") as file:
        file.write(b"\0\0\0\x18ftypmp42")
        for _ in range(mebibytes):
            file.write(dice.randbytes(2**20))


def peak() -> int:
    """The most memory this process had, in MiB."""
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024


def build(file: Path, options: argparse.Namespace) -> None:
    """Everything attached as a person does it, file by file."""
    folder = file.parent
    with closing(Desk.create(file, FixedClock(TODAY))) as desk:
        numbers = [desk.cases.add(Case(name, CreditorKind.CARD)).number for name in CASES]
        start, before = time.perf_counter(), peak()
        clip = folder / "洪水.mp4"
        video(clip, options.video)
        start = time.perf_counter()
        desk.evidence.attach(clip)
        clip.unlink()
        print(
            f"video of {options.video} MiB attached in {time.perf_counter() - start:.1f} s,"
            f" memory {before} → {peak()} MiB"
        )
        start = time.perf_counter()
        for number in range(options.statements):
            _attach(desk, folder, *statement(number, options.rows))
        print(f"{options.statements} statements in {time.perf_counter() - start:.1f} s")
        start = time.perf_counter()
        for number in range(options.documents - options.statements - 1):
            _attach(desk, folder, *paper(number), case=(None, *numbers)[number % 4])
        print(
            f"{options.documents} documents in {time.perf_counter() - start:.1f} s more,"
            f" memory {peak()} MiB"
        )
        start = time.perf_counter()
    print(
        f"closed in {time.perf_counter() - start:.1f} s, {file.stat().st_size // 2**20} MiB",
        flush=True,
    )


def _attach(desk: Desk, folder: Path, name: str, data: bytes, case: int | None = None) -> None:
    path = folder / name
    path.write_bytes(data)
    desk.evidence.attach(path, case, None if case is None else EvidenceKind.OTHER)
    path.unlink()


# --- the window


class Heart(QObject):
    """Beats in the window's thread; ``stall`` is the longest it could not, in milliseconds."""

    def __init__(self) -> None:
        super().__init__()
        self.stall = 0.0
        self._last = 0.0
        self._timer = QTimer(self)
        self._timer.setTimerType(Qt.TimerType.PreciseTimer)
        self._timer.setInterval(BEAT_MS)
        self._timer.timeout.connect(self._beat)

    def during(
        self, step: Callable[[], object], done: Callable[[], bool] = lambda: True, most: float = 120
    ) -> tuple[float, float]:
        """Do a step and let the window run until it is done: longest stall and time, in ms."""
        loop, start = QEventLoop(), time.perf_counter()
        came: list[float] = []

        def look() -> None:
            now = time.perf_counter()
            if not came and (now - start > most or done()):
                came.append(now)
            if came and now - came[0] > CALM:
                loop.quit()

        self.stall, self._last = 0.0, start
        self._timer.timeout.connect(look)
        self._timer.start()
        QTimer.singleShot(0, self, step)
        loop.exec()
        self._timer.stop()
        self._timer.timeout.disconnect(look)
        return self.stall, 1000 * (came[0] - start)

    def _beat(self) -> None:
        now = time.perf_counter()
        self.stall = max(self.stall, 1000 * (now - self._last) - BEAT_MS)
        self._last = now


class Walk:
    """The steps of a person through the file, each measured."""

    def __init__(self, window: MainWindow, heart: Heart, folder: Path) -> None:
        self.window = window
        self.heart = heart
        self.folder = folder
        self.said: dict[str, list[tuple[float, float]]] = {}
        self._attached = 0

    def step(
        self, name: str, what: Callable[[], object], done: Callable[[], bool] = lambda: True
    ) -> None:
        """Measure one."""
        stall, took = self.heart.during(what, done)
        self.said.setdefault(name, []).append((stall, took))
        print(f"  {name}: {stall:.0f} of {took:.0f} ms", flush=True)

    @property
    def tab(self) -> EvidenceTab:
        """The evidence, which must have been shown."""
        assert self.window.view is not None
        page = self.window.view.pages["evidence"]
        assert isinstance(page, EvidenceTab)
        return page

    def quiet(self) -> bool:
        """Nothing is under way that somebody waits for."""
        return all(task.quiet for task in self.window.tasks._running)

    def first(self, file: Path) -> None:
        """Open the file and see every page once."""
        window = self.window
        self.step("file opened", lambda: window.open_file(file), lambda: window.view is not None)
        self.step("evidence first shown", lambda: window.go_to("evidence", 1))
        self._pages(" first shown")

    def again(self) -> None:
        """What is done every day."""
        self._pages()
        self._documents()
        self._cases()
        self._lines()

    def _pages(self, when: str = "") -> None:
        tab = self.tab
        for page in (DocumentsPage, BooksPage, ChecklistPage, BundlePage):
            self.step(
                f"page {page.name}{when}", lambda page=page: tab.show_page(page.name), self.quiet
            )

    def _documents(self) -> None:
        page = self.tab.documents
        self.tab.show_page(page.name)
        for letters in ("商", "商户", "商户7", "照片12", ""):
            self.step(
                f"“{letters}” sought",
                lambda letters=letters: page.filter.setText(letters),
                lambda: not page.found._pause.isActive() and page.found._job is None,
            )
        for column in (Column.TITLE, Column.SIZE, Column.NUMBER):
            self.step(
                f"sorted by {column.name.lower()}",
                lambda column=column: page.table.sortByColumn(column, Qt.SortOrder.AscendingOrder),
            )
        count = page.model.rowCount()
        self._attached += 1
        fresh = self.folder / f"新的{self._attached}-{time.time_ns()}.jpg"
        fresh.write_bytes(photo(10**6 + time.time_ns() % 10**6))
        self.step(
            "one more attached",
            lambda: page.attach([fresh]),
            lambda: page.model.rowCount() > count and self.quiet(),
        )
        row = page.model.rowCount() - 1 - self._attached
        index = page.model.index(row, Column.TITLE)
        self.step("a title changed", lambda: page.model.setData(index, f"改名{time.time_ns()}"))
        self.step("undone", lambda: self.window.window_actions.undo())

    def _cases(self) -> None:
        view = self.window.view
        assert view is not None
        for case in (2, 3, 1):
            self.step("another case", lambda case=case: view.cases.select(case), self.quiet)

    def _lines(self) -> None:
        page, desk = self.tab.show_page(BooksPage.name), self.window.desk
        assert desk is not None
        assert isinstance(page, BooksPage)
        view = page.statements
        self.heart.during(lambda: None, lambda: view._ledger is not None and self.quiet())

        def reclass(payee: bool) -> Callable[[], object]:
            ledger = view._ledger
            assert ledger is not None
            line = view.table.lines.at(self._attached * 7)
            read = ledger.lines[line]
            to = (
                LineClass.NEUTRAL
                if read.line_class is not LineClass.NEUTRAL
                else LineClass.SPENDING
            )
            if payee:
                return lambda: desk.meanings.reclass_payee(read, to)
            document = ledger.account(line).document
            return lambda: desk.meanings.reclass_line(document, read, to)

        for name, payee in (("a line reclassed", False), ("a payee reclassed", True)):
            before = view._ledger
            self.step(
                name,
                reclass(payee),
                lambda before=before: view._ledger is not before and self.quiet(),
            )
        for letters in ("商户", "商户12", ""):
            self.step(
                f"lines with “{letters}”", lambda letters=letters: view.bar.text.setText(letters)
            )
        self.step("lines by payee", lambda: view._sort_by(LinesColumn.PAYEE))


def yardstick() -> float:
    """What a hundred thousand numbers cost to be put in order and joined, in ms."""
    taken = []
    for _ in range(5):
        numbers = [number * 7919 % 100_003 for number in range(100_000)]
        start = time.perf_counter()
        ",".join(map(str, sorted(numbers)))
        taken.append(1000 * (time.perf_counter() - start))
    return median(taken)


def tell(said: dict[str, list[tuple[float, float]]]) -> None:
    """Print each step's median stall, also in yardsticks, and how long it took."""
    yard = yardstick()
    print(f"yardstick {yard:.0f} ms")
    for name, runs in said.items():
        stalls = [stall for stall, _ in runs]
        print(
            f"{name:32} stall {median(stalls):7.0f} ms = {median(stalls) / yard:5.1f} ×"
            f" (most {max(stalls):6.0f}),"
            f" there after {median(took for _, took in runs):7.0f} ms",
            flush=True,
        )


def walk(file: Path, application: QApplication) -> None:
    """Walk with the thumbnails being made, then again when all are there."""
    clothes, translation = Theme(application), Translation(application)
    clothes.dress(ThemeChoice.LIGHT, 100)
    heart = Heart()
    state = WindowState(file.parent / "settings.ini")
    window = MainWindow(clothes, translation, state, FixedClock(TODAY))
    window.resize(1440, 900)
    window.show()
    heart.during(lambda: None)
    first = Walk(window, heart, file.parent)
    first.first(file)
    for _ in range(TIMES):
        first.again()
    print("while small pictures are made:")
    tell(first.said)
    desk = window.desk
    assert desk is not None
    missing = len(desk.evidence.without_thumbnail())
    first.tab.show_page(DocumentsPage.name)
    _, took = heart.during(lambda: None, lambda: not desk.evidence.without_thumbnail(), 1800)
    print(f"the last {missing} small pictures made in {took / 1000:.1f} s, memory {peak()} MiB")
    rest = Walk(window, heart, file.parent)
    for _ in range(TIMES):
        rest.again()
    print("once they are there:")
    tell(rest.said)
    window.close()


def main() -> None:
    """Build, or take what was kept, and walk."""
    parser = argparse.ArgumentParser()
    parser.add_argument("--documents", type=int, default=5000)
    parser.add_argument("--statements", type=int, default=200)
    parser.add_argument("--rows", type=int, default=500)
    parser.add_argument("--video", type=int, default=1024)
    parser.add_argument("--keep", type=Path)
    options = parser.parse_args()
    application = QApplication(["benchmark"])
    with tempfile.TemporaryDirectory() as passing:
        folder = options.keep or Path(passing)
        folder.mkdir(parents=True, exist_ok=True)
        os.environ["XDG_DATA_HOME"] = str(folder / "data")
        file = folder / "home.debtdesk"
        if not file.exists():
            build(file, options)
        walk(file, application)


if __name__ == "__main__":
    main()
