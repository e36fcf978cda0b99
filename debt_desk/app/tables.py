"""Tables that no reader knows: the user says once what their columns mean."""

from __future__ import annotations

from typing import TYPE_CHECKING

from debt_desk.app.changes import Area, Bell
from debt_desk.app.evidence import recognised
from debt_desk.app.jobs import QuietJob
from debt_desk.domain.layout_guess import Guess, guess, way
from debt_desk.statements import unknown
from debt_desk.statements.column_words import column_words
from debt_desk.statements.table import Table, names

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from debt_desk.app.readings import ReadingsDesk, Reread
    from debt_desk.domain.evidence import EvidenceDocument
    from debt_desk.domain.job import Job
    from debt_desk.domain.own_layout import OwnLayout, TableSample
    from debt_desk.domain.statement import Statement
    from debt_desk.domain.table_layout import Column
    from debt_desk.store.desk_store import Store


class TablesDesk:
    """What the user says about tables, and how they read by it."""

    def __init__(self, store: Store, bell: Bell, readings: ReadingsDesk) -> None:
        self._store = store
        self._bell = bell
        self._readings = readings

    def sample(
        self, document: EvidenceDocument, password: str | None = None, job: Job | None = None
    ) -> TableSample:
        """The beginning of a document's table; for a worker thread.

        Errors: NotAStatement where there is none; the other refusals of the statement readers;
        JobCancelled.
        """
        return self._readings.table_sample(document.file_name, document.content, password, job)

    def header(self, sample: TableSample, at: int) -> tuple[str, ...]:
        """The columns' names as one of the sample's rows has them, each once."""
        return names(sample.rows[at][1])

    def guess(self, sample: TableSample, at: int) -> Guess:
        """What the columns may mean; the user confirms or mends it."""
        header = self.header(sample, at)
        return guess(header, sample.body(at), column_words(), sample.title(at))

    def goes(self, word: str) -> Column | None:
        """Whether a word of a column of directions most likely means money in or money out."""
        return way(word, column_words())

    def remembered(self, sample: TableSample) -> tuple[int, OwnLayout] | None:
        """Which row's names the user has explained before, and how."""
        with self._store.read() as uow:
            known = {layout.header: layout for layout in uow.table_layouts.all()}
        for at in sample.headers:
            if layout := known.get(self.header(sample, at)):
                return at, layout
        return None

    def preview(self, sample: TableSample, at: int, layout: OwnLayout) -> tuple[Statement, ...]:
        """How the sample reads by a layout: a few milliseconds, nothing is kept."""
        notes = tuple(sample.title(at).splitlines())
        rows = iter([(place, list(cells)) for place, cells in sample.rows[at + 1 :]])
        return unknown.read_table(Table("", notes, self.header(sample, at), rows), layout)

    def reread(
        self,
        attached: Sequence[EvidenceDocument],
        layout: OwnLayout,
        passwords: Mapping[str, str] | None = None,
        job: Job | None = None,
    ) -> tuple[Reread, ...]:
        """How every such table of these documents reads by a layout; for a worker thread.

        ``passwords``: by the hash of a locked one's bytes. What is read is kept, for it is asked
        for as soon as the layout is learned. Errors: JobCancelled.
        """
        asked = job or QuietJob()
        return tuple(self._readings.by_another_word(attached, layout, passwords or {}, asked))

    def learn(self, layout: OwnLayout, found: Sequence[Reread] = ()) -> None:
        """Remember a layout for every table with its header: one step that can be undone.

        ``found``: documents that it reads; they get the kind and the period of statements.
        """
        with self._store.write("layout.learn") as uow:
            uow.table_layouts.save(layout)
            attached = {document.number: document for document in uow.evidence.all()}
            for read in found:
                document = attached.get(read.document.number)
                if document is not None and read.now:
                    uow.evidence.save(recognised(document, read.now, read.before))
            uow.commit()
        self._bell.ring(Area.EVIDENCE)

    def forget(self, layout: OwnLayout) -> None:
        """Forget it again: such tables are unknown then. One step that can be undone."""
        with self._store.write("layout.forget") as uow:
            uow.table_layouts.remove(layout.header)
            uow.commit()
        self._bell.ring(Area.EVIDENCE)
