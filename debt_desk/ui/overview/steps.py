"""The one next step: what to do, why, and which tab it is done in."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QObject

from debt_desk.app.cases import NextStep


@dataclass(frozen=True, slots=True)
class StepWords:
    """``tab`` and ``action`` are empty where there is nothing to do but wait."""

    title: str
    reason: str
    action: str = ""
    tab: str = ""


class StepTexts(QObject):
    """The words of each next step, in the window's language."""

    def of(self, step: NextStep) -> StepWords:
        """What to show for a step."""
        title, reason, action, tab = (
            *self._preparing(step),
            *self._proposing(step),
            *self._repaying(step),
        )
        return StepWords(title, reason, action, tab)

    def _preparing(self, step: NextStep) -> tuple[str, ...]:
        if step is NextStep.ENTER_BALANCE:
            return (
                self.tr("Enter what is owed, and on which day"),
                self.tr("Take the figures from the lender's bill or app; estimates come later."),
                self.tr("&Enter the balance"),
                "situation",
            )
        if step is NextStep.ENTER_HOUSEHOLD:
            return (
                self.tr("Enter income and living costs"),
                self.tr(
                    "From them follows what you can pay each month and still live on the rest."
                ),
                self.tr("&Enter the figures"),
                "situation",
            )
        if step is NextStep.ATTACH_EVIDENCE:
            return (
                self.tr("Attach what proves your figures"),
                self.tr("Statements and proofs make a proposal hard to wave aside."),
                self.tr("&Attach a document"),
                "evidence",
            )
        return ()

    def _proposing(self, step: NextStep) -> tuple[str, ...]:
        if step is NextStep.DRAFT_OFFER:
            return (
                self.tr("Draft a proposal"),
                self.tr("The program suggests one within your means; you change what you like."),
                self.tr("&Draft a proposal"),
                "proposals",
            )
        if step is NextStep.SEND_OFFER:
            return (
                self.tr("Print the letter and send the proposal"),
                self.tr("Read the draft once more; what was sent is kept as it was sent."),
                self.tr("Go to the &proposal"),
                "proposals",
            )
        if step is NextStep.ANSWER_OFFER:
            return (
                self.tr("Answer the lender's offer"),
                self.tr("Hold it against what you can keep; accept it, refuse it or counter it."),
                self.tr("Go to the &offer"),
                "proposals",
            )
        if step is NextStep.WAIT_FOR_REPLY:
            return (
                self.tr("Wait for the lender's answer"),
                self.tr("When it comes, record it. Until then nothing else has to be done here."),
                self.tr("&Record the answer"),
                "proposals",
            )
        if step is NextStep.RECORD_AGREEMENT:
            return (
                self.tr("Record what was agreed"),
                self.tr("Dates and amounts as the lender confirmed them, and who confirmed them."),
                self.tr("&Record the agreement"),
                "agreement",
            )
        return ()

    def _repaying(self, step: NextStep) -> tuple[str, ...]:
        if step is NextStep.ATTACH_COPY:
            return (
                self.tr("Ask for the agreement in writing and attach it"),
                self.tr("A word on the telephone is hard to prove; a paper is not."),
                self.tr("&Attach the agreement"),
                "agreement",
            )
        if step is NextStep.CATCH_UP:
            return (
                self.tr("Look at the instalment whose date has passed"),
                self.tr("Record it if it is paid. If it cannot be paid, tell the lender early."),
                self.tr("&Look at the instalments"),
                "repayment",
            )
        if step is NextStep.PAY_NEXT:
            return (
                self.tr("Pay the next instalment"),
                self.tr("Record the payment here once it is made, and keep its proof."),
                self.tr("&Look at the instalments"),
                "repayment",
            )
        if step is NextStep.SETTLED:
            return (
                self.tr("Everything is paid"),
                self.tr("Ask the lender for a settlement certificate and keep it with the papers."),
                self.tr("&Attach a document"),
                "evidence",
            )
        return ()
