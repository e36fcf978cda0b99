"""A paper inside the window: its pages, and the ways to save and print them."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtPrintSupport import QPrintDialog, QPrinterInfo
from PySide6.QtWidgets import QDialog, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from debt_desk.app.output import write_whole
from debt_desk.errors import DeskError
from debt_desk.ui.colours import Tone
from debt_desk.ui.file_dialogs import ask_save
from debt_desk.ui.letters import printing
from debt_desk.ui.theme import STEP
from debt_desk.ui.widgets.notes import Banner
from debt_desk.ui.widgets.pages import PagesView
from debt_desk.ui.widgets.pictures import is_picture

if TYPE_CHECKING:
    from debt_desk.ui.case_page import PageContext


class PaperView(QWidget):
    """Pages with "Save a copy…" and "Print…" above them."""

    def __init__(self, name: str, context: PageContext) -> None:
        super().__init__()
        self.setObjectName(name)
        self._context = context
        self._data = b""
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
        self.clear()

    @property
    def data(self) -> bytes:
        """The bytes that are shown; none while there is nothing to show."""
        return self._data

    def clear(self) -> None:
        """Show nothing."""
        self._data = b""
        self.pages.clear()
        self.save_button.setEnabled(False)
        self.print_button.setEnabled(False)

    def show_paper(self, data: bytes, file_name: str) -> None:
        """Show a PDF or a picture; anything else can still be saved."""
        self.clear()
        self._data = data
        self._file_name = file_name
        self.save_button.setEnabled(True)
        try:
            if is_picture(data) and not data.startswith(b"%PDF"):
                self.pages.show_image(data)
            else:
                self.pages.show_pdf(data)
                self.print_button.setEnabled(True)
        except DeskError:
            text = self.tr("This kind of file cannot be shown here; save a copy to open it.")
            self.banner.say(text, Tone.INFO, dismissable=False)
            return
        self.banner.hide()

    def _on_save(self) -> None:
        name, state = self._file_name, self._context.state
        suffix = Path(name).suffix.lower()
        destination = ask_save(self, self.tr("Save a copy"), state, "", name, suffix)
        if destination is None:
            return
        try:
            write_whole(destination, self._data, self._context.desk.path)
        except DeskError as error:
            self.complain(error)
            return
        self.say(self.tr("Saved as “{name}”.").format(name=destination.name))

    def say(self, text: str, tone: Tone = Tone.POSITIVE) -> None:
        """One sentence above the pages."""
        self.banner.say(text, tone)

    def complain(self, error: DeskError) -> None:
        """Why something was not done, above the pages."""
        self.say(self._context.wording.sentence(error), Tone.ERROR)

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
