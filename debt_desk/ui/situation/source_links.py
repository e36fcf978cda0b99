"""From a household line to the page that proves it, and from a document to the line it proves."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, Signal

from debt_desk.app.sources import FoundPlace, found_places, places_of
from debt_desk.domain.household import Source, SourceKind
from debt_desk.ui.colours import Tone
from debt_desk.ui.situation.source_dialog import SourceDialog
from debt_desk.ui.situation.source_places import PlacesDialog

if TYPE_CHECKING:
    from PySide6.QtWidgets import QDialog, QWidget

    from debt_desk.domain.household import HouseholdLine
    from debt_desk.ui.case_page import PageContext
    from debt_desk.ui.tasks import TaskJob


class SourceLinks(QObject):
    """``given(line)``: the line with the source that the user wants for it."""

    given = Signal(object)

    def __init__(self, context: PageContext, page: QWidget) -> None:
        super().__init__(page)
        self._context = context
        self._page = page
        self._job: TaskJob | None = None
        self._dialog: QDialog | None = None

    def follow(self, line: HouseholdLine) -> None:
        """Show where the figure stands: its page, or a list where there are several places.

        A figure that rests on the user's word alone is asked for a document instead.
        """
        if self._busy():
            return
        if not places_of(line.source):
            self.change(line)
            return
        desk, source = self._context.desk, line.source
        documents = {d.number: d for d in desk.evidence.of_case(None) if d.number is not None}
        self._job = self._context.tasks.run_task(
            self,
            lambda job: found_places(source, documents, desk.evidence, job),
            lambda found: self._on_found(line, found),
            self._on_error,
            title=self.tr("Looking up the source…"),
        )

    def change(self, line: HouseholdLine) -> None:
        """Let the user choose a document, a page or rows of a statement."""
        if self._busy():
            return
        if self._context.desk.read_only:
            self._context.notices.say(self._no_document(), tone=Tone.INFO)
            return
        dialog = SourceDialog(self._context, line, self._page)
        dialog.given.connect(lambda source: self._give(line, source))
        self._open(dialog)

    def declare(self, line: HouseholdLine) -> None:
        """Let the figure rest on the user's word alone."""
        self._give(line, Source())

    def _no_document(self) -> str:
        return self.tr("No document stands behind this figure: it is self-declared.")

    def _busy(self) -> bool:
        return self._job is not None or self._dialog is not None

    def _open(self, dialog: QDialog) -> None:
        self._dialog = dialog
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.finished.connect(self._on_closed)
        dialog.open()

    def _on_closed(self) -> None:
        self._dialog = None

    def _on_error(self, error: Exception) -> None:
        self._job = None
        self._context.notices.error(error)  # type: ignore[arg-type]

    def _on_found(self, line: HouseholdLine, found: tuple[FoundPlace, ...]) -> None:
        self._job = None
        one = found[0]
        if len(found) == 1 and one.document is not None and not one.gone:
            self._show(one)
            return
        dialog = PlacesDialog(found, line, self._context, self._page)
        dialog.opened.connect(self._show)
        dialog.change_wanted.connect(lambda: self._change_instead(line))
        self._open(dialog)

    def _change_instead(self, line: HouseholdLine) -> None:
        self._dialog = None
        self.change(line)

    def _show(self, found: FoundPlace) -> None:
        self._context.go_to_place(found.place.document, found.at)

    def _give(self, line: HouseholdLine, source: Source) -> None:
        if source.kind is SourceKind.DOCUMENT and line.source.payer:
            # Income is known again by its payer: read from statements anew it must not come twice.
            source = replace(source, payer=line.source.payer)
        if source != line.source:
            self.given.emit(replace(line, source=source))
