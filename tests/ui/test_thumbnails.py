"""Small pictures in the list: made in the background, kept in the file, never in the way."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QWidget

from debt_desk.app.desk import Desk
from debt_desk.domain.case import Case
from debt_desk.ui.evidence.documents_model import Column
from debt_desk.ui.evidence.documents_page import DocumentsPage
from debt_desk.ui.tasks import Tasks
from debt_desk.ui.viewer.thumbnails import SIDE, Thumbnails
from debt_desk.ui.widgets.pictures import PictureDamaged, read_small
from tests.ui.papers import contract, photo

DECORATION = Qt.ItemDataRole.DecorationRole


@pytest.fixture
def papers(desk, tmp_path):
    """A contract, a photo, a text, and a broken PDF."""
    desk.cases.add(Case("招商银行"))
    folder = tmp_path / "papers"
    folder.mkdir()
    for name, data in (
        ("借款合同.pdf", contract(1)),
        ("诊断证明.jpg", photo()),
        ("说明.txt", b"words"),
        ("broken.pdf", b"%PDF-1.7\nnothing"),
    ):
        (folder / name).write_bytes(data)
        desk.evidence.attach(folder / name)
    return desk.evidence.of_case(None)


def pictures(desk, documents):
    return [desk.evidence.thumbnail(document.content) for document in documents]


def test_pictures_are_made_kept_and_shown(qtbot, context, desk, papers):
    tab = DocumentsPage(context)
    qtbot.addWidget(tab)
    tab.resize(1100, 700)
    tab.show()
    qtbot.waitUntil(lambda: None not in pictures(desk, papers), timeout=10_000)
    contract_png, photo_png, text_png, broken_png = pictures(desk, papers)
    small = QImage.fromData(contract_png)
    assert (small.width(), small.height()) == (68, SIDE)
    assert QImage.fromData(photo_png).width() == SIDE
    assert (text_png, broken_png) == (b"", b"")
    assert desk.evidence.without_thumbnail() == frozenset()

    plain = tab.model.index(2, Column.TITLE).data(DECORATION).pixmap(SIDE).toImage()

    def shows_its_page():
        shown = tab.model.index(0, Column.TITLE).data(DECORATION).pixmap(SIDE).toImage()
        return shown != plain and shown.pixelColor(SIDE // 2, SIDE // 2).name() == "#ffffff"

    qtbot.waitUntil(shows_its_page)


def test_pictures_are_fetched_from_the_file_later(qtbot, context, desk, papers):
    maker = DocumentsPage(context)
    qtbot.addWidget(maker)
    maker.show()
    qtbot.waitUntil(lambda: None not in pictures(desk, papers), timeout=10_000)
    tasks = Tasks(context.notices)
    later = Thumbnails(desk.evidence, tasks, maker, makes=False)
    with qtbot.waitSignal(later.ready) as came:
        plain = later.icon(papers[0])
    assert came.args == [papers[0].content.sha256]
    assert later.icon(papers[0]).cacheKey() != plain.cacheKey()
    later.stop()


def test_a_file_that_is_only_read_gets_none(qtbot, context, desk, papers, clock):
    path = desk.path
    desk.close()
    reading = Desk.open(path, clock, read_only=True)
    parent = QWidget()
    qtbot.addWidget(parent)
    tasks = Tasks(context.notices)
    thumbnails = Thumbnails(reading.evidence, tasks, parent, makes=not reading.read_only)
    thumbnails.make_missing(papers)
    thumbnails.stop()
    assert pictures(reading, papers) == [None] * 4
    reading.close()


def test_nothing_is_written_beside_the_file_and_closing_stops(qtbot, window, desk, papers):
    window.go_to("evidence", 1)
    folder = desk.path.parent
    window.close_desk()
    left = {file.name for file in folder.iterdir() if file.name.startswith("home.debtdesk")}
    assert left <= {"home.debtdesk", "home.debtdesk.lock"}


def test_a_picture_of_hostile_size_is_not_decoded():
    data = bytearray(photo(8, 8))
    start = data.find(b"\xff\xc0")
    data[start + 5 : start + 9] = (60_000).to_bytes(2, "big") * 2
    with pytest.raises(PictureDamaged):
        read_small(bytes(data), 96)
