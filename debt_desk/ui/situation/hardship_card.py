"""What happened: causes, since when, until when, and the story in the user's own words."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QSize, Signal
from PySide6.QtWidgets import (
    QCheckBox,
    QFormLayout,
    QHBoxLayout,
    QPlainTextEdit,
    QSizePolicy,
    QWidget,
)
from typing_extensions import override

from debt_desk.domain.household import MOST_LETTERS_OF_A_STORY, Cause, Hardship
from debt_desk.errors import DeskError
from debt_desk.ui.colours import Tone
from debt_desk.ui.situation.forms import SideBySide
from debt_desk.ui.situation.saved_fields import show_saved, try_to_take
from debt_desk.ui.theme import STEP
from debt_desk.ui.widgets.cards import SectionCard
from debt_desk.ui.widgets.date_edit import DateEdit
from debt_desk.ui.widgets.flow_layout import FlowLayout
from debt_desk.ui.widgets.labels import plain_label

if TYPE_CHECKING:
    from PySide6.QtGui import QFocusEvent

    from debt_desk.ui.widgets.fields import TextField
    from debt_desk.wording.catalogue import Wording

_LINES = 9


class StoryEdit(QPlainTextEdit):
    """Plain text; ``left`` when the user goes elsewhere. Tab moves on."""

    left = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setTabChangesFocus(True)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    @override
    def sizeHint(self) -> QSize:
        return QSize(super().sizeHint().width(), _LINES * self.fontMetrics().lineSpacing())

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(super().minimumSizeHint().width(), self.sizeHint().height())

    @override
    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.left.emit()


class HardshipCard(SectionCard):
    """``changed(Hardship)``: the user wants this saved."""

    changed = Signal(object)

    def __init__(self, wording: Wording) -> None:
        super().__init__(
            self.tr("What happened"),
            "situation.hardship",
            self.tr("Facts and dates carry a request. Write only what you would say yourself."),
        )
        self._wording = wording
        self._hardship = Hardship()
        self.causes = {cause: QCheckBox(wording.label(cause)) for cause in Cause}
        self.since = DateEdit("situation.since", self.tr("Since"), wording)
        self.expected_end = DateEdit(
            "situation.expected_end", self.tr("Likely to last until"), wording
        )
        self.story = StoryEdit()
        self.story.setObjectName("situation.story")
        self.story.setAccessibleName(self.tr("In your own words"))
        self.story.setPlaceholderText(
            self.tr("When it began, what changed, what you have done about it.")
        )
        self.count = plain_label(name="situation.story.count", look="small", wrap=False)
        self.problem = plain_label(name="situation.story.problem", look="small", tone=Tone.ERROR)
        self.problem.hide()
        self._lay_out()
        self._connect()

    def show_hardship(self, hardship: Hardship) -> None:
        """Show what is stored; what is being typed, or cannot be taken, stays."""
        self._hardship = hardship
        for cause, box in self.causes.items():
            box.setChecked(cause in hardship.causes)
        show_saved(self.since, hardship.since)
        show_saved(self.expected_end, hardship.expected_end)
        typing = self.story.hasFocus() and self.story.document().isModified()
        if not typing and self.problem.isHidden() and self.story.toPlainText() != hardship.story:
            self.story.setPlainText(hardship.story)
            self.story.document().setModified(False)
        self._show_count()

    def settle(self) -> None:
        """Save the story as it stands, if it was changed."""
        document = self.story.document()
        if not document.isModified():
            return
        try:
            changed = replace(self._hardship, story=self.story.toPlainText())
        except DeskError as error:
            self._complain(self._wording.sentence(error))
            return
        self._complain("")
        document.setModified(False)
        self.changed.emit(changed)

    def _lay_out(self) -> None:
        causes = QWidget()
        flow = FlowLayout(causes, STEP)
        widest = max(box.sizeHint().width() for box in self.causes.values())
        for cause, box in self.causes.items():
            box.setObjectName(f"situation.cause.{cause.value}")
            box.setMinimumWidth(widest)  # so that they stand below each other in columns
            flow.addWidget(box)
        since, until = QFormLayout(), QFormLayout()
        since.addRow(self.tr("Since"), self.since)
        until.addRow(self.tr("Likely to last until"), self.expected_end)
        above = QHBoxLayout()
        asked = plain_label(self.tr("In your own words"), wrap=False)
        above.addWidget(asked, 1)
        above.addWidget(self.count)
        self.body.addWidget(causes)
        self.body.addWidget(SideBySide(since, until))
        self.body.addLayout(above)
        self.body.addWidget(self.story)
        self.body.addWidget(self.problem)

    def _connect(self) -> None:
        for box in self.causes.values():
            box.clicked.connect(self._on_cause)
        self.since.committed.connect(lambda day: self._save(self.since, since=day))
        self.expected_end.committed.connect(
            lambda day: self._save(self.expected_end, expected_end=day)
        )
        self.story.textChanged.connect(self._show_count)
        self.story.left.connect(self.settle)

    def _on_cause(self) -> None:
        causes = frozenset(cause for cause, box in self.causes.items() if box.isChecked())
        self.changed.emit(replace(self._hardship, causes=causes))

    def _save(self, field: TextField, **facts: Any) -> None:
        try_to_take(field, lambda: self.changed.emit(replace(self._hardship, **facts)))

    def _show_count(self) -> None:
        counted = len(self.story.toPlainText())
        self.count.setText(f"{counted:,} / {MOST_LETTERS_OF_A_STORY:,}")

    def _complain(self, sentence: str) -> None:
        self.problem.setText(sentence)
        self.problem.setVisible(bool(sentence))
        self.story.setAccessibleDescription(sentence)
