"""The agreement tab: record what was agreed, keep the written copy, see where it differs."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QVBoxLayout, QWidget
from typing_extensions import override

from debt_desk.app.changes import Area
from debt_desk.domain.agreement import Agreement, AgreementState
from debt_desk.domain.money import total
from debt_desk.errors import DeskError
from debt_desk.ui.agreement.agreement_form import AgreementForm
from debt_desk.ui.agreement.agreement_view import AgreementView
from debt_desk.ui.agreement.history_card import HistoryCard
from debt_desk.ui.case_page import CasePage
from debt_desk.ui.widgets.notes import EmptyState

if TYPE_CHECKING:
    from debt_desk.domain.agreement import Due
    from debt_desk.domain.money import Money


class AgreementTab(CasePage):
    """Shows the agreement in force, or the form in which one is being written down."""

    name = "agreement"
    areas = frozenset({Area.AGREEMENTS, Area.OFFERS, Area.EVIDENCE, Area.PAYMENTS, Area.CASES})

    @override
    def _build(self) -> None:
        # A form half filled in waits here while the user looks at another case.
        self._forms: dict[int, AgreementForm] = {}
        column = self.scrolled()
        self.empty = EmptyState(
            "agreement.empty",
            self.tr("No agreement yet"),
            self.tr(
                "When the lender has agreed, write down here what both sides confirmed: dates, "
                "amounts, with whom you spoke. The dates then appear among the things due, and the "
                "written copy is kept here."
            ),
            self.tr("&Record what was agreed"),
        )
        self.view = AgreementView(self.context)
        self.history = HistoryCard(self.context)
        self._place = QWidget()
        self._place_column = QVBoxLayout(self._place)
        self._place_column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.empty, 1)
        column.addWidget(self._place)
        column.addWidget(self.view)
        column.addWidget(self.history)
        column.addStretch(0)

    @override
    def _connect(self) -> None:
        self.empty.acted.connect(lambda: self._write(None))
        self.view.new.clicked.connect(lambda: self._write(None))
        self.view.correct.clicked.connect(lambda: self._write(self._in_force()))
        self.view.copy_card.taken.connect(self._on_copy)

    @override
    def refresh(self) -> None:
        self.setEnabled(self.case is not None)
        self.empty.action.setEnabled(not self.desk.read_only)
        agreement = self._in_force()
        form = self._forms.get(self.case or 0)
        for other in self._forms.values():
            other.setVisible(other is form)
        self._place.setVisible(form is not None)
        self.empty.setVisible(agreement is None and form is None)
        self.view.setVisible(agreement is not None and form is None)
        if agreement is not None and form is None:
            self.view.show_agreement(agreement, self._offered(agreement))
        self.history.show_agreements(self._replaced() if form is None else [])

    @property
    def form(self) -> AgreementForm | None:
        """The form that is open for this case."""
        return self._forms.get(self.case or 0)

    def _in_force(self) -> Agreement | None:
        return None if self.case is None else self.desk.agreements.in_force(self.case)

    def _offered(self, agreement: Agreement) -> tuple[Due, ...]:
        if agreement.offer is None:
            return ()
        try:
            return self.desk.agreements.dues_of_offer(agreement.case, agreement.offer)
        except DeskError:
            return ()

    def _replaced(self) -> list[tuple[Agreement, Money]]:
        if self.case is None:
            return []
        return [
            (agreement, total(p.amount for p in self.desk.payments.of_agreement(agreement.id)))
            for agreement in self.desk.agreements.of_case(self.case)
            if agreement.state is AgreementState.REPLACED and agreement.id is not None
        ]

    def _write(self, base: Agreement | None) -> None:
        if self.case is None or self.case in self._forms:
            return
        form = AgreementForm(self.context, self.case, base)
        form.recorded.connect(self._on_recorded)
        form.corrected.connect(self._on_corrected)
        form.left.connect(self._close)
        self._forms[self.case] = form
        self._place_column.addWidget(form)
        self.refresh()
        (form.source if base is None else form.confirmed_on).setFocus()

    def _close(self) -> None:
        form = self._forms.pop(self.case or 0, None)
        if form is not None:
            form.hide()
            form.deleteLater()
        self.refresh()

    def _on_recorded(self, agreement: Agreement) -> None:
        if self.attempt(lambda: self.desk.agreements.record(agreement)):
            self._close()
            self.notices.say(self.tr("The agreement is recorded."), undo=True)

    def _on_corrected(self, agreement: Agreement) -> None:
        if self.attempt(lambda: self.desk.agreements.correct(agreement)):
            self._close()
            self.notices.say(self.tr("The agreement is corrected."), undo=True)

    def _on_copy(self, agreement: int, number: int) -> None:
        if self.attempt(lambda: self.desk.agreements.attach_copy(agreement, number)):
            self.notices.say(self.tr("The written copy is attached."), undo=True)
