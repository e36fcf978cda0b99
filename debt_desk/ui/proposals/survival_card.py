"""Would it get through a bad month? Each shock with its answer, its cost, and what would help."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QGridLayout, QPushButton, QWidget

from debt_desk.domain.stress import Shock, outlay, survival
from debt_desk.ui.colours import Tone
from debt_desk.ui.icons import Symbol
from debt_desk.ui.proposals.survival_how import SurvivalHow
from debt_desk.ui.theme import HALF, STEP
from debt_desk.ui.widgets.cards import HowPopup, SectionCard
from debt_desk.ui.widgets.labels import plain_label
from debt_desk.wording import survival as words_of

if TYPE_CHECKING:
    from debt_desk.domain.stress import Setting, Strain
    from debt_desk.domain.terms import Terms
    from debt_desk.ui.case_page import PageContext
    from debt_desk.wording.catalogue import Wording

# While a slider is dragged the test waits for a pause.
_PAUSE = 150


class SurvivalCard(SectionCard):
    """Follows the terms a moment after they change; the setting is read once by whoever has it."""

    def __init__(self, context: PageContext) -> None:
        super().__init__("", "proposals.survival")
        self._context = context
        self._setting: Setting | None = None
        self._terms: Terms | None = None
        self.strains: tuple[Strain, ...] = ()
        self.title.setText(self.tr("Would it get through a bad month?"))
        self.title.show()
        self.subtitle.setText(
            self.tr(
                "A replay of the plan with one bad thing at a time. A test, no forecast: what is "
                "assumed is called so."
            )
        )
        self.subtitle.show()
        self.nothing = plain_label(name="proposals.survival_nothing", tone=Tone.MUTED)
        self.body.addWidget(self.nothing)
        how = SurvivalHow(context.wording, self)
        self.rows = {shock: StrainRow(shock, context.wording, how) for shock in Shock}
        for row in self.rows.values():
            self.body.addWidget(row)
            row.hide()
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(_PAUSE)
        self._pause.timeout.connect(self._test)
        self._test()

    def show_setting(self, setting: Setting | None) -> None:
        """What the plan is tested in; None: not known."""
        self._setting = setting
        self._pause.start()

    def show_terms(self, terms: Terms | None) -> None:
        """Test these terms; None: nothing can be tested at the moment."""
        if terms != self._terms:
            self._terms = terms
            self._pause.start()

    def _test(self) -> None:
        self.strains = ()
        known = self._setting is not None and self._setting.known
        if self._setting is not None and self._terms is not None and known:
            dues = outlay(self._terms, self._context.desk.clock.today())
            self.strains = survival(self._setting, dues)
        told = {strain.shock: strain for strain in self.strains}
        for shock, row in self.rows.items():
            row.setVisible(shock in told)
            if shock in told:
                row.show_strain(told[shock])
        text = self.tr("Nothing can be tested while the terms are incomplete.")
        if not known:
            text = self.tr("Enter income and costs on the Situation page; then it is tested here.")
        elif self._terms is not None:
            text = self.tr(
                "Not comparable: the offer is in {currency}, and no rate of exchange to your "
                "household's {household} is known here, so it cannot be tested."
            ).format(
                currency=self._terms.covered.currency,
                household=self._setting.savings.currency if self._setting else "",
            )
        self.nothing.setText(text)
        self.nothing.setVisible(not self.strains)


class StrainRow(QWidget):
    """One shock: a symbol with one sentence, what it costs, what would help, and a "how?"."""

    def __init__(self, shock: Shock, wording: Wording, how: SurvivalHow) -> None:
        super().__init__()
        self._wording = wording
        self._how = how
        self._strain: Strain | None = None
        name = f"proposals.survival_{shock}"
        self.setObjectName(name)
        self.symbol = Symbol("done", Tone.POSITIVE)
        self.sentence = plain_label(name=f"{name}.sentence")
        self.more = plain_label(name=f"{name}.more", look="small")
        self.how_button = QPushButton(self.tr("how?"))
        self.how_button.setObjectName(f"{name}.how")
        self.how_button.setProperty("look", "link")
        self.how_button.setAccessibleName(
            self.tr("How this was tested: {shock}").format(shock=wording.label(shock))
        )
        self.how_button.clicked.connect(self._on_how)
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(STEP)
        grid.setVerticalSpacing(HALF)
        grid.setColumnStretch(1, 1)
        top = Qt.AlignmentFlag.AlignTop
        grid.addWidget(self.symbol, 0, 0, Qt.AlignmentFlag.AlignVCenter)
        grid.addWidget(self.sentence, 0, 1)
        grid.addWidget(self.how_button, 0, 2, top)
        grid.addWidget(self.more, 1, 1)

    def show_strain(self, strain: Strain) -> None:
        """Show what was found."""
        self._strain = strain
        symbol, tone = ("done", Tone.POSITIVE) if strain.sound else ("caution", Tone.CAUTION)
        self.symbol.show_symbol(symbol, tone)
        self.sentence.setText(words_of.found(strain, self._wording))
        costs = words_of.what_it_costs(strain, self._wording)
        helps = words_of.what_would_help(strain, self._wording)
        self.more.setText("\n".join(filter(None, (helps, costs))))
        self.more.setVisible(bool(helps or costs))

    def _on_how(self) -> None:
        if self._strain is not None:
            title = self._wording.label(self._strain.shock)
            HowPopup(title, self._how.of(self._strain), self).open_below(self.how_button)
