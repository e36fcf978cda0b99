"""Where each next step is done: a tab, or the field of that object name within one."""

from __future__ import annotations

from debt_desk.domain.way import NextStep
from debt_desk.ui.tabs import NEEDED

# A court's paper is found by its own row.
PLACES = {
    NextStep.COURT_PAPER: "contacts",
    NextStep.FIND_ROUTE: "contacts.ways",
    NextStep.ENTER_BALANCE: "situation.principal",
    NextStep.ENTER_HOUSEHOLD: "situation.no_income.action",
    NextStep.ATTACH_EVIDENCE: NEEDED,
    NextStep.TALK_FIRST: "contacts.note",
    NextStep.DRAFT_OFFER: "proposals.empty.action",
    NextStep.SEND_OFFER: "proposals.letter",
    NextStep.HAND_IN_PAPERS: NEEDED,
    NextStep.ANSWER_OFFER: "proposals.accepted",
    NextStep.WAIT_FOR_REPLY: "proposals.accepted",
    NextStep.ASK_AGAIN: "contacts.note",
    NextStep.RECORD_AGREEMENT: "agreement.empty.action",
    NextStep.ATTACH_COPY: "agreement.copy_choice",
    NextStep.CATCH_UP: "repayment.amount",
    NextStep.PAY_NEXT: "repayment.amount",
    NextStep.SETTLED: "evidence",
    NextStep.ASK_OTHERS: "contacts.note",
}
