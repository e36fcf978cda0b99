"""At twice the text size nothing is cut off."""

import pytest
from PySide6.QtWidgets import QLabel, QPushButton

from debt_desk.ui.theme import ThemeChoice


@pytest.fixture
def large(theme, empty_window):
    theme.dress(ThemeChoice.LIGHT, 200)
    return empty_window


def cut_off(window):
    """Labels and buttons that are smaller than their text needs."""
    short = []
    for widget in [*window.findChildren(QLabel), *window.findChildren(QPushButton)]:
        if not widget.isVisible():
            continue
        needed = widget.sizeHint().height()
        if isinstance(widget, QLabel) and widget.wordWrap():
            needed = widget.heightForWidth(widget.width())
        elif widget.width() < widget.sizeHint().width():
            short.append((widget.objectName(), widget.text(), "width"))
        if widget.height() < needed:
            short.append((widget.objectName(), widget.text(), widget.size(), needed))
    return short


def fits(qtbot, widget):
    """Layouts settle over a few turns of the event loop; then nothing may be cut off."""

    def whole():
        assert cut_off(widget) == []

    qtbot.waitUntil(whole)


def test_the_welcome_page(qtbot, large):
    fits(qtbot, large.welcome)


def test_the_open_file(qtbot, large):
    large.opening.example()
    qtbot.waitUntil(lambda: large.desk is not None, timeout=20_000)
    for number in (None, *(row.number for row in large.desk.cases.rows())):
        large.view.cases.select(number)
        large.go_to("overview", None)
        fits(qtbot, large.view.overview)
        fits(qtbot, large.view.header)
    large.view.overview.case_view.sums_button.click()
    fits(qtbot, large.view.overview)
    view = large.view.cases.view
    assert view.sizeHintForRow(1) >= 2 * view.fontMetrics().height()
