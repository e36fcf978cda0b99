"""What belongs to a talk about collecting: who called, on which number, and what was done."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QFormLayout,
    QVBoxLayout,
    QWidget,
)

from debt_desk.domain.contact import Collection, Conduct
from debt_desk.ui.proposals.lines_edit import LinesEdit
from debt_desk.ui.theme import GAP, STEP
from debt_desk.ui.widgets.fields import TextField
from debt_desk.ui.widgets.flow_layout import FlowLayout

if TYPE_CHECKING:
    from collections.abc import Sequence

    from debt_desk.domain.collector import Collector
    from debt_desk.wording.catalogue import Wording

_LINES = 3


class CollectingPart(QWidget):
    """Ticked, it is part of the talk; else all its fields are hidden."""

    def __init__(self, name: str, wording: Wording) -> None:
        super().__init__()
        self.setObjectName(name)
        self._ids: list[int | None] = [None]
        self.asked = QCheckBox(self.tr("It was about collecting"))
        self.asked.setObjectName(f"{name}.asked")
        self.caller = TextField(f"{name}.caller", self.tr("Name that was given"), wording)
        self.number = TextField(f"{name}.number", self.tr("Number that was shown"), wording)
        self.collector = QComboBox()
        self.collector.setObjectName(f"{name}.collector")
        self.collector.setAccessibleName(self.tr("Who says to collect"))
        self.answered = QCheckBox(self.tr("I answered"))
        self.answered.setObjectName(f"{name}.answered")
        self.others = TextField(
            f"{name}.others", self.tr("Who else was called or visited"), wording
        )
        self.words = LinesEdit(f"{name}.words", self.tr("What was said, word for word"), _LINES)
        self.conduct = {conduct: QCheckBox(wording.label(conduct)) for conduct in Conduct}
        for conduct, box in self.conduct.items():
            box.setObjectName(f"{name}.{conduct}")
        self._lay_out()
        self.asked.toggled.connect(self._fields.setVisible)
        self._fields.hide()

    def show_collection(
        self, collection: Collection | None, collectors: Sequence[Collector]
    ) -> None:
        """Show what is known; None: nobody collected."""
        shown = collection or Collection()
        self.asked.setChecked(collection is not None)
        self.caller.show_value(shown.caller)
        self.number.show_value(shown.number)
        self.answered.setChecked(shown.answered)
        self.others.show_value(shown.others)
        self.words.setPlainText(shown.words)
        for conduct, box in self.conduct.items():
            box.setChecked(conduct in shown.conduct)
        self._ids = [None, *(collector.id for collector in collectors)]
        self.collector.clear()
        self.collector.addItem(self.tr("not noted"))
        self.collector.addItems([collector.name for collector in collectors])
        known = shown.collector in self._ids
        self.collector.setCurrentIndex(self._ids.index(shown.collector) if known else 0)

    def collection(self) -> Collection | None:
        """What stands there. Errors: those of ``Collection``."""
        if not self.asked.isChecked():
            return None
        return Collection(
            self.caller.text(),
            self.number.text(),
            self.answered.isChecked(),
            self.others.text(),
            self.words.toPlainText().strip(),
            frozenset(c for c, box in self.conduct.items() if box.isChecked()),
            self._ids[self.collector.currentIndex()],
        )

    def _lay_out(self) -> None:
        self._fields = QWidget()
        form = QFormLayout(self._fields)
        form.setContentsMargins(0, 0, 0, 0)
        form.setHorizontalSpacing(GAP)
        form.setVerticalSpacing(STEP)
        form.setRowWrapPolicy(QFormLayout.RowWrapPolicy.WrapLongRows)
        ticks = QWidget()
        row = FlowLayout(ticks, STEP)
        for box in self.conduct.values():
            row.addWidget(box)
        form.addRow(self.tr("Name that was given"), self.caller)
        form.addRow(self.tr("Number that was shown"), self.number)
        form.addRow(self.tr("Who says to collect"), self.collector)
        form.addRow("", self.answered)
        form.addRow(self.tr("Who else was called or visited"), self.others)
        form.addRow(self.tr("What was said, word for word"), self.words)
        form.addRow(self.tr("As I heard or saw it"), ticks)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(STEP)
        column.addWidget(self.asked)
        column.addWidget(self._fields)
