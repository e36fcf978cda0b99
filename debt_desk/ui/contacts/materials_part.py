"""The papers that were asked for in a talk: one a line, and the day by which they are wanted."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QFormLayout, QWidget

from debt_desk.domain.material_request import MaterialRequest
from debt_desk.ui.proposals.lines_edit import LinesEdit
from debt_desk.ui.theme import GAP, STEP
from debt_desk.ui.widgets.date_edit import DateEdit

if TYPE_CHECKING:
    from debt_desk.domain.contact import Contact
    from debt_desk.wording.catalogue import Wording

_LINES = 3


class MaterialsPart(QWidget):
    """They become dated items of the checklist."""

    def __init__(self, name: str, wording: Wording) -> None:
        super().__init__()
        self.setObjectName(name)
        words = self.tr("Papers they asked for, one a line")
        self.papers = LinesEdit(f"{name}.papers", words, _LINES)
        self.wanted_by = DateEdit(f"{name}.wanted_by", self.tr("Papers wanted by"), wording)
        form = QFormLayout(self)
        form.setContentsMargins(0, 0, 0, 0)
        form.setHorizontalSpacing(GAP)
        form.setVerticalSpacing(STEP)
        form.setRowWrapPolicy(QFormLayout.RowWrapPolicy.WrapLongRows)
        form.addRow(words, self.papers)
        form.addRow(self.tr("Wanted by"), self.wanted_by)

    def clear(self) -> None:
        """Nothing was asked for yet."""
        self.papers.clear()
        self.wanted_by.set_day(None)

    def requests(self, contact: Contact) -> tuple[MaterialRequest, ...]:
        """What stands there. Errors: those of ``MaterialRequest``."""
        wanted = [line.strip() for line in self.papers.text().splitlines()]
        due_on = self.wanted_by.day()
        return tuple(
            MaterialRequest(contact.case, what, contact.at.date(), due_on)
            for what in wanted
            if what
        )
