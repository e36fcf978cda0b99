"""Small pictures of documents: made one at a time when nobody waits, kept in the desk file."""

from __future__ import annotations

from collections import OrderedDict
from threading import Lock
from typing import TYPE_CHECKING

from PySide6.QtCore import (
    QBuffer,
    QByteArray,
    QIODevice,
    QObject,
    QRunnable,
    Qt,
    QThread,
    QThreadPool,
    Signal,
)
from PySide6.QtGui import QColor, QIcon, QImage, QImageWriter, QPainter, QPen, QPixmap
from typing_extensions import override

from debt_desk.app.evidence import MOST_BYTES_TO_SHOW
from debt_desk.errors import FileError, InputError
from debt_desk.ui.colours import Tone, colours_of
from debt_desk.ui.icons import icon
from debt_desk.ui.widgets.pages import PDF_HEADER_WITHIN
from debt_desk.ui.widgets.pdfium import Pdf
from debt_desk.ui.widgets.pictures import is_picture, read_small

if TYPE_CHECKING:
    from collections.abc import Iterable

    from PySide6.QtWidgets import QWidget

    from debt_desk.app.evidence import EvidenceDesk
    from debt_desk.domain.evidence import EvidenceDocument
    from debt_desk.ui.tasks import Tasks

SIDE = 96  # pixels of the longer side
_KEPT_IN_MEMORY = 600
_MOST_WAIT_MS = 10_000


class Thumbnails(QObject):
    """``ready`` with the hash of a document whose picture can be shown from now on."""

    ready = Signal(str)

    def __init__(
        self, evidence: EvidenceDesk, tasks: Tasks, parent: QWidget, *, makes: bool
    ) -> None:
        """``makes``: whether missing ones are made; a file that is only read gets none."""
        super().__init__(parent)
        self._list = parent
        self._work = _Work(evidence, makes=makes)
        self._icons: OrderedDict[str, QIcon | None] = OrderedDict()
        self._drawn: tuple[QColor, QIcon] | None = None
        self._run: _Run | None = None
        self._pool = QThreadPool(self)
        self._pool.setMaxThreadCount(1)
        self._pool.setThreadPriority(QThread.Priority.LowestPriority)
        tasks.stopping.connect(self.stop)

    def icon(self, document: EvidenceDocument) -> QIcon:
        """A document's picture if it is at hand; else it is fetched, and ``ready`` follows."""
        sha256 = document.content.sha256
        if sha256 in self._icons:
            self._icons.move_to_end(sha256)
        else:
            self._icons[sha256] = None
            if len(self._icons) > _KEPT_IN_MEMORY:
                self._icons.popitem(last=False)
            self._work.fetch(document)
            self._start()
        return self._icons[sha256] or self._plain()

    def make_missing(self, documents: Iterable[EvidenceDocument]) -> None:
        """Have pictures made of all these that have none yet, in the background."""
        if self._work.makes:
            self._work.make(documents)
            self._start()

    def stop(self) -> None:
        """Make no more, and wait for the one that is being made."""
        self._work.stop()
        self._pool.waitForDone(_MOST_WAIT_MS)

    def _plain(self) -> QIcon:
        """What stands for a document without a picture; drawn once a theme."""
        colour = colours_of(self._list.palette()).of(Tone.MUTED)
        if self._drawn is None or self._drawn[0] != colour:
            self._drawn = colour, icon("document", colour, SIDE // 2)
        return self._drawn[1]

    def _start(self) -> None:
        if self._run is None and not self._work.stopped:
            self._run = _Run(self._work)
            queued = Qt.ConnectionType.QueuedConnection
            self._run.ends.made.connect(self._on_made, queued)
            self._run.ends.ended.connect(self._on_ended, queued)
            self._pool.start(self._run)

    def _on_made(self, sha256: str, image: QImage) -> None:
        if sha256 in self._icons:  # else nobody has it on screen: it waits in the file
            self._icons[sha256] = _framed(image)
            self.ready.emit(sha256)

    def _on_ended(self) -> None:
        self._run = None
        if self._work.waiting:
            self._start()


class _Work:
    """What is to be done, shared with the thread that does it."""

    def __init__(self, evidence: EvidenceDesk, *, makes: bool) -> None:
        self.evidence = evidence
        self.makes = makes
        self.stopped = False
        self._lock = Lock()
        self._fetches: list[EvidenceDocument] = []
        self._makes: dict[str, EvidenceDocument] = {}
        self._missing: frozenset[str] | None = None

    @property
    def waiting(self) -> bool:
        """Whether there is anything to do."""
        with self._lock:
            return not self.stopped and bool(self._fetches or self._makes)

    def fetch(self, document: EvidenceDocument) -> None:
        """The latest wish first: it is what is on screen now."""
        with self._lock:
            self._fetches.append(document)

    def make(self, documents: Iterable[EvidenceDocument]) -> None:
        with self._lock:
            self._makes = {document.content.sha256: document for document in documents}
            self._missing = None

    def stop(self) -> None:
        with self._lock:
            self.stopped = True
            self._fetches.clear()
            self._makes.clear()

    def next(self) -> tuple[EvidenceDocument, bool] | None:
        """What to do next, and whether its picture is to be made, not fetched."""
        with self._lock:
            if self.stopped:
                return None
            if self._fetches:
                return self._fetches.pop(), False
            if self._makes and self._missing is None:
                self._missing = self.evidence.without_thumbnail()
            while self._makes:
                sha256 = next(iter(self._makes))
                document = self._makes.pop(sha256)
                if self._missing is not None and sha256 in self._missing:
                    return document, True
            return None


class _Run(QRunnable):
    """Works until there is nothing left to do."""

    class Ends(QObject):
        """Carries hash and picture to the window's thread."""

        made = Signal(str, object)
        ended = Signal()

    def __init__(self, work: _Work) -> None:
        super().__init__()
        self.setAutoDelete(False)
        self.ends = self.Ends()
        self._work = work

    @override
    def run(self) -> None:
        try:
            while (task := self._work.next()) is not None:
                self._do(*task)
        except FileError:
            self._work.stop()  # a full disk or a busy file: pictures are not worth a word
        finally:
            self.ends.ended.emit()

    def _do(self, document: EvidenceDocument, makes: bool) -> None:
        evidence = self._work.evidence
        if makes:
            png = _picture_of(evidence, document)
            if self._work.stopped:
                return
            evidence.keep_thumbnail(document.content, png)
        else:
            png = evidence.thumbnail(document.content) or b""
        image = QImage.fromData(png) if png else QImage()
        if not image.isNull():
            self.ends.made.emit(document.content.sha256, image)


def _framed(image: QImage) -> QIcon:
    """In the middle of a square, so that the words beside all of them begin in one line."""
    square = QPixmap(SIDE, SIDE)
    square.fill(Qt.GlobalColor.transparent)
    place = image.rect()
    place.moveCenter(square.rect().center())
    painter = QPainter(square)
    painter.drawImage(place, image)
    painter.setPen(QPen(QColor(Qt.GlobalColor.gray), 2))
    painter.drawRect(place.adjusted(1, 1, -2, -2))
    painter.end()
    found = QIcon(square)
    found.addPixmap(square, QIcon.Mode.Selected)  # else the row's colour would cover it
    return found


def _picture_of(evidence: EvidenceDesk, document: EvidenceDocument) -> bytes:
    """The first page as PNG; empty where there is none to be had."""
    if document.content.size > MOST_BYTES_TO_SHOW:
        return b""
    head = evidence.head(document.content)
    try:
        if b"%PDF-" in head[:PDF_HEADER_WITHIN]:
            pdf = Pdf(evidence.content(document))
            size = pdf.size(0)
            image = pdf.image(0, SIDE / max(size.width(), size.height()))
            pdf.close()
        elif is_picture(head):
            image = read_small(evidence.content(document), SIDE)
        else:
            return b""
    except InputError:
        return b""
    return _png(image)


def _png(image: QImage) -> bytes:
    device = QBuffer()
    device.open(QIODevice.OpenModeFlag.WriteOnly)
    QImageWriter(device, QByteArray(b"png")).write(image)
    return bytes(device.data().data())
