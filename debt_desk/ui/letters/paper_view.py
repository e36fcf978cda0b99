"""A paper inside the window: its pages, and the ways to save and print them."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtPrintSupport import QPrintDialog, QPrinterInfo
from PySide6.QtWidgets import QDialog, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from debt_desk.app.output import write_whole
from debt_desk.app.scratch import Scratch
from debt_desk.domain.job import JobCancelled
from debt_desk.errors import DeskError, InputError
from debt_desk.ui.colours import Tone
from debt_desk.ui.file_dialogs import ask_save
from debt_desk.ui.letters import printing
from debt_desk.ui.theme import STEP
from debt_desk.ui.widgets.notes import Banner
from debt_desk.ui.widgets.pages import PagesView, open_pages
from debt_desk.ui.widgets.pdfium import Pdf

if TYPE_CHECKING:
    from debt_desk.ui.case_page import PageContext
    from debt_desk.ui.tasks import TaskJob
    from debt_desk.ui.widgets.page_drawing import Pages


@dataclass(frozen=True, slots=True)
class Paper:
    """Bytes, and what they look like; without pages they can still be saved."""

    data: bytes | Scratch
    pages: Pages | None


def read_paper(data: bytes) -> Paper:
    """Open a paper; for a worker thread."""
    try:
        return Paper(data, open_pages(data))
    except InputError:
        return Paper(data, None)


def _save(data: bytes | Scratch, destination: Path, desk_file: Path, job: TaskJob) -> None:
    """For a worker thread: a slow disk or drive must not hold the window."""
    if isinstance(data, Scratch):
        data.save(destination, desk_file, job)
    else:
        write_whole(destination, data, desk_file)


class PaperView(QWidget):
    """Pages with "Save a copy…" and "Print…" above them. ``again``: try what was stopped."""

    again = Signal()

    def __init__(self, name: str, context: PageContext) -> None:
        super().__init__()
        self.setObjectName(name)
        self._context = context
        self._data: bytes | Scratch = b""
        self._file_name = ""
        self.banner = Banner(f"{name}.banner")
        self.pages = PagesView(f"{name}.pages")
        self.save_button = QPushButton(self.tr("&Save a copy…"))
        self.save_button.setObjectName(f"{name}.save")
        self.print_button = QPushButton(self.tr("&Print…"))
        self.print_button.setObjectName(f"{name}.print")
        self.bar = QHBoxLayout()
        self.bar.setSpacing(STEP)
        self.bar.addStretch(1)
        self.bar.addWidget(self.save_button)
        self.bar.addWidget(self.print_button)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(STEP)
        column.addLayout(self.bar)
        column.addWidget(self.banner)
        column.addWidget(self.pages, 1)
        self.save_button.clicked.connect(self._on_save)
        self.print_button.clicked.connect(self._on_print)
        self.banner.acted.connect(self.again)
        self.clear()

    @property
    def data(self) -> bytes | Scratch:
        """The bytes that are shown; none while there is nothing to show."""
        return self._data

    def clear(self) -> None:
        """Show nothing."""
        self._data = b""
        self.pages.clear()
        self.save_button.setEnabled(False)
        self.print_button.setEnabled(False)

    def show_paper(self, paper: Paper, file_name: str) -> None:
        """Show a PDF or a picture; anything else can still be saved."""
        self.clear()
        self._data = paper.data
        self._file_name = file_name
        self.save_button.setEnabled(True)
        self.print_button.setEnabled(isinstance(paper.pages, Pdf))
        if paper.pages is None:
            text = self.tr("This kind of file cannot be shown here; save a copy to open it.")
            self.banner.say(text, Tone.INFO, dismissable=False)
            return
        self.pages.show_pages(paper.pages)
        self.banner.hide()

    def _on_save(self) -> None:
        name, state = self._file_name, self._context.state
        suffix = Path(name).suffix.lower()
        destination = ask_save(self, self.tr("Save a copy"), state, "", name, suffix)
        if destination is None:
            return
        data, desk_file = self._data, self._context.desk.path
        self._context.tasks.run_task(
            self,
            lambda job: _save(data, destination, desk_file, job),
            lambda _: self.say(self.tr("Saved as “{name}”.").format(name=destination.name)),
            self._on_not_saved,
            self.tr("Saving “{name}”…").format(name=destination.name),
        )

    def _on_not_saved(self, error: DeskError) -> None:
        if isinstance(error, JobCancelled):
            self.say(self.tr("Stopped; nothing was saved."), Tone.INFO)
        else:
            self.complain(error)

    def say(self, text: str, tone: Tone = Tone.POSITIVE) -> None:
        """One sentence above the pages."""
        self.banner.say(text, tone)

    def complain(self, error: DeskError) -> None:
        """Why something was not done, above the pages."""
        if not isinstance(error, JobCancelled):
            self.say(self._context.wording.sentence(error), Tone.ERROR)
        elif self._data:
            self.say(self.tr("Stopped before everything was printed."), Tone.INFO)
        else:
            text = self.tr("Stopped before there was anything to show.")
            self.banner.say(text, Tone.INFO, self.tr("&Try again"), dismissable=False)

    def _on_print(self) -> None:
        self._printer = printing.printer()
        self._printer.setDocName(self._file_name)
        if not QPrinterInfo.availablePrinterNames():
            # Without any printer the dialog prints into a file, and wants a whole name for it.
            self._printer.setOutputFileName(str(self._context.state.last_folder / self._file_name))
        dialog = QPrintDialog(self._printer, self)
        dialog.setObjectName("letter.print_dialog")
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.accepted.connect(self._send_to_printer)
        # Qt has given the print dialog an open() of its own that wants a receiver.
        QDialog.open(dialog)

    def _send_to_printer(self) -> None:
        data, target = self._data, self._printer
        self._context.tasks.run_task(
            self,
            lambda job: printing.print_pages(data, target, job),
            self._on_printed,
            self.complain,
            self.tr("Printing…"),
        )

    def _on_printed(self, printed: bool) -> None:
        if printed:
            self.say(self.tr("Handed to the printer."))
        else:
            text = self.tr("The printer did not take it; check that it is on and has paper.")
            self.say(text, Tone.CAUTION)
