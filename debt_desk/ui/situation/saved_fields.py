"""Fields that save themselves: what cannot be taken stays where it was typed, with its sentence."""

from __future__ import annotations

from typing import TYPE_CHECKING

from debt_desk.errors import DeskError

if TYPE_CHECKING:
    from collections.abc import Callable

    from debt_desk.ui.widgets.fields import TextField


def show_saved(field: TextField, value: object) -> None:
    """Show what is stored, unless something that could not be taken still stands there."""
    if not is_wrong(field):
        field.show_value(value)


def is_wrong(field: TextField) -> bool:
    """Whether the field says what is wrong with its text."""
    return not field.problem.isHidden()


def forget_mistake(field: TextField) -> None:
    """Give up what could not be taken: another case is about to be shown."""
    field.line.setModified(False)
    field.complain("")


def try_to_take(field: TextField, take: Callable[[], None]) -> None:
    """Take a field's value; the domain's refusal is said below the field."""
    try:
        take()
    except DeskError as error:
        field.complain(field.wording.sentence(error))
