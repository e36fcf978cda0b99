"""An unknown table: the user says once what its columns mean, and sees at once how it reads."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import (
    QBoxLayout,
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QFrame,
    QHBoxLayout,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)
from typing_extensions import override

from debt_desk.domain.table_layout import Column
from debt_desk.errors import DeskError
from debt_desk.ui.colours import Tone
from debt_desk.ui.evidence.mapping_columns import ColumnsForm
from debt_desk.ui.evidence.mapping_preview import MappingPreview
from debt_desk.ui.theme import GAP, STEP, WIDE, letters
from debt_desk.ui.widgets.labels import plain_label

if TYPE_CHECKING:
    from PySide6.QtGui import QResizeEvent

    from debt_desk.domain.own_layout import TableSample
    from debt_desk.ui.case_page import PageContext

_WIDTH, _HEIGHT = 150, 46  # in letters and in lines, where the screen has them
_COLUMNS_LEAST, _TABLE_LEAST = 12, 8  # lines to be seen of the two
_WIDE_ENOUGH = 80  # letters: below it the preview stands under the columns


class MappingDialog(QDialog):
    """``wanted(OwnLayout)`` on Save, ``unwanted(OwnLayout)`` to forget what was said before."""

    wanted = Signal(object)
    unwanted = Signal(object)

    def __init__(self, context: PageContext, sample: TableSample, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("mapping")
        self.setWindowTitle(self.tr("What the columns mean"))
        self._tables = context.desk.tables
        self._wording = context.wording
        self._sample = sample
        self._before = self._tables.remembered(sample)
        self.header = QComboBox()
        self.header.setObjectName("mapping.header")
        self.header.setAccessibleName(self.tr("Row with the columns' names"))
        self.columns = ColumnsForm(context.wording, self._tables.goes)
        self.preview = MappingPreview(context.wording, context.state)
        self._lay_out()
        self.header.activated.connect(lambda _: self._show_table())
        self.columns.changed.connect(self._read)
        self._show_table()

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        sides = QBoxLayout.Direction
        wide = self.width() >= letters(self, _WIDE_ENOUGH)
        self._sides.setDirection(sides.LeftToRight if wide else sides.TopToBottom)

    def _lay_out(self) -> None:
        if self._before is None:
            about = self.tr(
                "This is a table that the program does not know yet. Say once what its columns"
                " mean; it will be remembered for every table with the same columns."
            )
        else:
            about = self.tr(
                "You explained this table before. What you change here holds for every table"
                " with the same columns."
            )
        column = QVBoxLayout(self)
        column.setContentsMargins(WIDE, WIDE, WIDE, WIDE)
        column.setSpacing(GAP)
        column.addWidget(plain_label(about, tone=Tone.MUTED))
        column.addLayout(self._header_row())
        area = QScrollArea()
        area.setObjectName("mapping.scroll")
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setWidgetResizable(True)
        area.setWidget(self.columns)
        self._sides = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._sides.setSpacing(GAP)
        self._sides.addWidget(area, 1)
        self._sides.addWidget(self.preview, 1)
        column.addWidget(self._around(area), 1)
        column.addWidget(self._buttons())
        room = self.screen().availableGeometry()
        height = _HEIGHT * self.fontMetrics().lineSpacing()
        self.resize(
            min(letters(self, _WIDTH), room.width() - 2 * WIDE),
            min(height, room.height() - 2 * WIDE),
        )

    def _around(self, area: QScrollArea) -> QScrollArea:
        """Both sides; where letters are large and room is small they scroll together."""
        line = self.fontMetrics().lineSpacing()
        area.setMinimumHeight(_COLUMNS_LEAST * line)
        self.preview.table.setMinimumHeight(_TABLE_LEAST * line)
        inside = QWidget()
        inside.setLayout(self._sides)
        self._sides.setContentsMargins(0, 0, 0, 0)
        around = QScrollArea()
        around.setObjectName("mapping.both")
        around.setFrameShape(QFrame.Shape.NoFrame)
        around.setWidgetResizable(True)
        around.setWidget(inside)
        return around

    def _header_row(self) -> QHBoxLayout:
        first = self._before[0] if self._before else self._sample.headers[0]
        self._headers = sorted({*self._sample.headers, first}, key=lambda at: at != first)
        for at in self._headers:
            place, cells = self._sample.rows[at]
            names = " · ".join(filter(None, cells))
            self.header.addItem(self.tr("row {row}: {names}").format(row=place.row, names=names))
        label = plain_label(self.tr("Row with the columns' names"), wrap=False)
        self.header.setSizeAdjustPolicy(
            QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon
        )
        row = QHBoxLayout()
        row.setSpacing(STEP)
        row.addWidget(label)
        row.addWidget(self.header, 1)
        for widget in (label, self.header):
            widget.setVisible(len(self._headers) > 1)
        return row

    def _buttons(self) -> QDialogButtonBox:
        self.save = QPushButton(self.tr("&Save"))
        self.save.setObjectName("mapping.save")
        self.save.setProperty("look", "primary")
        self.save.setDefault(True)
        self.forget = QPushButton(self.tr("&Forget this table"))
        self.forget.setObjectName("mapping.forget")
        self.forget.setAutoDefault(False)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel)
        buttons.addButton(self.save, QDialogButtonBox.ButtonRole.AcceptRole)
        if self._before is not None:
            buttons.addButton(self.forget, QDialogButtonBox.ButtonRole.DestructiveRole)
        buttons.accepted.connect(self._on_save)
        buttons.rejected.connect(self.reject)
        self.forget.clicked.connect(self._on_forget)
        return buttons

    def _show_table(self) -> None:
        at = self._headers[self.header.currentIndex()]
        self.columns.show_table(self._tables.header(self._sample, at), self._sample.body(at))
        if self._before is not None and self._before[0] == at:
            self.columns.show_layout(self._before[1])
        else:
            self.columns.show_guess(self._tables.guess(self._sample, at))
        self._read()

    def _read(self) -> None:
        at = self._headers[self.header.currentIndex()]
        try:
            layout = self.columns.layout_said()
        except DeskError as error:
            self.preview.show_problem(self._sentence(error))
            self.save.setEnabled(False)
            return
        statements = self._tables.preview(self._sample, at, layout)
        self.preview.show_statements(statements)
        self.save.setEnabled(any(statement.lines for statement in statements))

    def _sentence(self, error: DeskError) -> str:
        part = error.data.get("part")
        if isinstance(part, Column):
            error = type(error)(part=self._wording.label(part))
        return self._wording.sentence(error)

    def _on_save(self) -> None:
        self.wanted.emit(self.columns.layout_said())

    def _on_forget(self) -> None:
        assert self._before is not None
        self.unwanted.emit(self._before[1])
