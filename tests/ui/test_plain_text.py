"""Nobody's words are read as markup: a canary in every place that shows them."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel

from debt_desk.domain.case import Case
from debt_desk.ui.widgets.labels import plain_label, set_tip

CANARY = "<img src='file:///etc/passwd'> & <b>bold</b>"


def test_labels_show_markup_as_it_is(qtbot, theme):
    label = plain_label(CANARY)
    qtbot.addWidget(label)
    assert label.textFormat() is Qt.TextFormat.PlainText


def test_tooltips_are_escaped(qtbot, theme):
    label = plain_label("x")
    qtbot.addWidget(label)
    set_tip(label, CANARY)
    assert "<img" not in label.toolTip()


@pytest.mark.parametrize("tab", [1, 2, 3, 4, 5, 6])
def test_no_label_of_the_window_reads_markup(qtbot, window, tab):
    case = window.desk.cases.add(Case(CANARY, product=CANARY))
    window.view.cases.select(case.number)
    window.view.tabs.setCurrentIndex(tab - 1)
    window.notices.say(CANARY)
    seen = [label for label in window.findChildren(QLabel) if CANARY in label.text()]
    assert seen
    rich = {Qt.TextFormat.RichText, Qt.TextFormat.AutoText, Qt.TextFormat.MarkdownText}
    for label in window.findChildren(QLabel):
        assert "<img" not in label.toolTip()
        if "<" in label.text():
            assert label.textFormat() not in rich, label.objectName()
