"""Reserve and savings, who depends on them, and the debtor as letters name them."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFormLayout, QSizePolicy, QSpinBox
from typing_extensions import override

from debt_desk.domain.household import Dependants, Household, Person, Relation
from debt_desk.domain.money import Money
from debt_desk.ui.situation.forms import SideBySide
from debt_desk.ui.situation.saved_fields import show_saved, try_to_take
from debt_desk.ui.widgets.cards import SectionCard
from debt_desk.ui.widgets.fields import TextField
from debt_desk.ui.widgets.labels import plain_label
from debt_desk.ui.widgets.money_edit import MoneyEdit

if TYPE_CHECKING:
    from PySide6.QtGui import QWheelEvent

    from debt_desk.wording.catalogue import Wording

_COUNTED = {
    Relation.CHILD: "children",
    Relation.PARENT: "parents",
    Relation.PARTNER: "partners",
    Relation.OTHER: "others",
}


class CountBox(QSpinBox):
    """A number of people; the page scrolls over it without changing it."""

    def __init__(self, name: str, label: str) -> None:
        super().__init__()
        self.setObjectName(name)
        self.setAccessibleName(label)
        self.setRange(0, 30)
        self.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        # One step a number, not one a keystroke.
        self.setKeyboardTracking(False)

    @override
    def wheelEvent(self, event: QWheelEvent) -> None:
        event.ignore()


class HouseholdCard(SectionCard):
    """``changed(Household)``: the user wants reserve, savings or dependants saved."""

    changed = Signal(object)

    def __init__(self, wording: Wording) -> None:
        super().__init__(self.tr("Reserve, savings and dependants"), "situation.household")
        self._household = Household()
        self.reserve = MoneyEdit("situation.reserve", self.tr("Monthly reserve"), wording)
        self.savings = MoneyEdit("situation.savings", self.tr("Savings"), wording)
        self.counts = {
            relation: CountBox(f"situation.dependants.{relation.value}", wording.label(relation))
            for relation in Relation
        }
        sums, people = QFormLayout(), QFormLayout()
        sums.addRow(self.tr("Monthly reserve"), self.reserve)
        sums.addRow("", plain_label(self.tr("Set aside for what nobody foresees."), look="small"))
        sums.addRow(self.tr("Savings"), self.savings)
        for relation, box in self.counts.items():
            people.addRow(wording.label(relation), box)
        self.body.addWidget(SideBySide(sums, people))
        self.reserve.committed.connect(
            lambda money: self._save(self.reserve, reserve=money or Money.zero())
        )
        self.savings.committed.connect(
            lambda money: self._save(self.savings, savings=money or Money.zero())
        )
        for box in self.counts.values():
            box.valueChanged.connect(self._on_count)

    def show_household(self, household: Household) -> None:
        """Show what is stored."""
        self._household = household
        show_saved(self.reserve, household.reserve or None)
        show_saved(self.savings, household.savings or None)
        for relation, box in self.counts.items():
            box.blockSignals(True)
            box.setValue(getattr(household.dependants, _COUNTED[relation]))
            box.blockSignals(False)

    def _on_count(self) -> None:
        counts = {_COUNTED[relation]: box.value() for relation, box in self.counts.items()}
        self.changed.emit(replace(self._household, dependants=Dependants(**counts)))

    def _save(self, field: TextField, **facts: Any) -> None:
        try_to_take(field, lambda: self.changed.emit(replace(self._household, **facts)))


class PersonCard(SectionCard):
    """``changed(Person)``: the user wants the debtor saved."""

    changed = Signal(object)

    def __init__(self, wording: Wording) -> None:
        super().__init__(
            self.tr("You, as letters name you"),
            "situation.person",
            self.tr("Stays in this file on your computer; it is printed only on your letters."),
        )
        self._person = Person()
        labels = {
            "name": self.tr("Name"),
            "phone": self.tr("Telephone"),
            "address": self.tr("Address"),
            "identity_tail": self.tr("Identity number, last 4"),
        }
        self.fields: dict[str, TextField] = {}
        form = QFormLayout()
        for fact, label in labels.items():
            field = TextField(f"situation.person.{fact}", label, wording, check=_check_of(fact))
            form.addRow(label, field)
            field.committed.connect(lambda text, fact=fact: self._save(fact, text))
            self.fields[fact] = field
        self.body.addWidget(SideBySide(form))

    def show_person(self, person: Person) -> None:
        """Show what is stored."""
        self._person = person
        for fact, field in self.fields.items():
            show_saved(field, getattr(person, fact))

    def _save(self, fact: str, text: str) -> None:
        facts: dict[str, Any] = {fact: text}
        try_to_take(self.fields[fact], lambda: self.changed.emit(replace(self._person, **facts)))


def _check_of(fact: str) -> Any:
    """The domain's own rule for one fact about a person."""

    def check(text: str) -> None:
        facts: dict[str, Any] = {fact: text}
        Person(**facts)

    return check
