"""Asks where a new desk file is to lie, and whether a passphrase shall protect it."""

from __future__ import annotations

import os
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import (
    QCheckBox,
    QDialog,
    QDialogButtonBox,
    QFormLayout,
    QHBoxLayout,
    QLineEdit,
    QPushButton,
    QVBoxLayout,
)
from typing_extensions import override

from debt_desk.ui.colours import Tone
from debt_desk.ui.file_dialogs import SUFFIX, ask_save
from debt_desk.ui.theme import GAP, STEP, WIDE, letters
from debt_desk.ui.widgets.labels import plain_label

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from debt_desk.ui.window_state import WindowState
    from debt_desk.wording.catalogue import Wording


class NewFileDialog(QDialog):
    """``wanted(path, passphrase | None)`` when all is answered; accept or complain then."""

    wanted = Signal(object, object)

    def __init__(self, wording: Wording, state: WindowState, parent: QWidget) -> None:
        super().__init__(parent)
        self._wording = wording
        self._state = state
        self.setObjectName("new")
        self.setWindowTitle(self.tr("New file"))
        self._build()
        self._connect()
        self._on_protect()

    def complain(self, sentence: str) -> None:
        """Say what is wrong, beside what is wrong."""
        self.problem.setText(sentence)
        self.problem.setVisible(bool(sentence))

    @override
    def done(self, result: int) -> None:
        for line in self.passphrases:
            line.clear()
        super().done(result)

    def _build(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(WIDE, WIDE, WIDE, WIDE)
        column.setSpacing(GAP)
        column.addWidget(plain_label(self.tr("One file for everything"), look="heading"))
        about = self.tr(
            "Cases, figures, documents and letters all lie in this one file on this computer. A "
            "copy of each day is kept here, too, under the same passphrase if there is one. "
            "Nothing is sent anywhere."
        )
        column.addWidget(plain_label(about, tone=Tone.MUTED))
        column.addLayout(self._build_form())
        warning = self.tr(
            "Without the passphrase nobody can open the file, not even its maker. "
            "Write it down and keep it apart from this computer."
        )
        self.warning = plain_label(warning, "new.warning", tone=Tone.CAUTION)
        column.addWidget(self.warning)
        self.problem = plain_label(name="new.problem", tone=Tone.ERROR)
        self.problem.hide()
        column.addWidget(self.problem)
        column.addLayout(self._build_buttons())
        self.setMinimumWidth(letters(self, 72))

    def _build_form(self) -> QFormLayout:
        self.place = QLineEdit(str(self._suggested()))
        self.place.setObjectName("new.place")
        self.place.setAccessibleName(self.tr("File"))
        self.choose = QPushButton(self.tr("C&hoose…"))
        self.choose.setObjectName("new.choose")
        self.protect = QCheckBox(self.tr("&Protect it with a passphrase"))
        self.protect.setObjectName("new.protect")
        self.passphrases = (QLineEdit(), QLineEdit())
        row = QHBoxLayout()
        row.setSpacing(STEP)
        row.addWidget(self.place, 1)
        row.addWidget(self.choose)
        self.form = QFormLayout()
        self.form.setVerticalSpacing(STEP)
        self.form.addRow(self.tr("&File"), row)
        self.form.labelForField(row).setBuddy(self.place)  # type: ignore[attr-defined]
        self.form.addRow("", self.protect)
        labels = (self.tr("Pa&ssphrase"), self.tr("Once &more"))
        for number, (line, label) in enumerate(zip(self.passphrases, labels, strict=True), 1):
            line.setObjectName(f"new.passphrase{number}")
            line.setAccessibleName(label.replace("&", ""))
            line.setEchoMode(QLineEdit.EchoMode.Password)
            self.form.addRow(label, line)
        return self.form

    def _build_buttons(self) -> QHBoxLayout:
        self.create_button = QPushButton(self.tr("&Create the file"))
        self.create_button.setObjectName("new.create")
        self.create_button.setProperty("look", "primary")
        self.create_button.setDefault(True)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel)
        buttons.addButton(self.create_button, QDialogButtonBox.ButtonRole.AcceptRole)
        buttons.accepted.connect(self._on_create)
        buttons.rejected.connect(self.reject)
        row = QHBoxLayout()
        row.addWidget(buttons)
        return row

    def _connect(self) -> None:
        self.choose.clicked.connect(self._on_choose)
        self.protect.toggled.connect(self._on_protect)

    def _suggested(self) -> Path:
        return self._state.last_folder / (self.tr("My debts") + SUFFIX)

    def _on_choose(self) -> None:
        kinds = self.tr("Desk files (*{suffix})").format(suffix=SUFFIX)
        chosen = ask_save(
            self, self.windowTitle(), self._state, kinds, Path(self.place.text()).name
        )
        if chosen is not None:
            self.place.setText(str(chosen))

    def _on_protect(self) -> None:
        wanted = self.protect.isChecked()
        for line in self.passphrases:
            self.form.setRowVisible(line, wanted)
        self.warning.setVisible(wanted)
        self.adjustSize()

    def _on_create(self) -> None:
        text = self.place.text().strip()
        place = self._place(text)
        first, second = (line.text() for line in self.passphrases)
        if not text:
            self.complain(self.tr("Choose where the file is to lie."))
        elif place is None:
            self.complain(self.tr("No file can lie at “{place}”.").format(place=text))
        elif self.protect.isChecked() and not first:
            self.complain(self.tr("Enter a passphrase, or leave the file without one."))
        elif self.protect.isChecked() and first != second:
            self.complain(self.tr("The two passphrases differ."))
        else:
            self.complain("")
            self.wanted.emit(place, first if self.protect.isChecked() else None)

    def _place(self, text: str) -> Path | None:
        """The file that was typed, with its suffix; None if it cannot be one."""
        try:
            path = self._state.last_folder / Path(text).expanduser()
            os.fsencode(path)
            full = path if path.suffix == SUFFIX else path.with_name(path.name + SUFFIX)
        except (RuntimeError, ValueError):  # ~nobody; a root; half a character
            return None
        return None if "\0" in text else full
