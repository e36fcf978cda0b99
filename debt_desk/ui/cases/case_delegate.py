"""Draws a row of the case list: name, below it stage and balance, then the next date."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QFont, QFontMetrics, QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem
from typing_extensions import override

from debt_desk.ui.cases.case_list_model import BELOW_ROLE, FIGURE_ROLE, NEXT_ROLE, ROW_ROLE
from debt_desk.ui.cases.stages import STAGE_LOOKS
from debt_desk.ui.colours import Colours, Tone, colours_of
from debt_desk.ui.icons import draw
from debt_desk.ui.theme import HALF, STEP, tabular

if TYPE_CHECKING:
    from debt_desk.app.cases import CaseRow

Index = QModelIndex | QPersistentModelIndex


class CaseDelegate(QStyledItemDelegate):
    """Two or three lines a case, as tall as the text size needs; too long a text is elided."""

    @override
    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        upper, lower = (QFontMetrics(font) for font in _fonts(option.font))
        height = upper.height() + lower.height() + HALF
        if index.data(NEXT_ROLE):
            height += lower.height() + HALF
        return QSize(upper.horizontalAdvance("n") * 8, height + 2 * STEP)

    @override
    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        colours = colours_of(option.palette)
        upper, lower = _fonts(option.font)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._ground(painter, option, colours)
        line = option.rect.adjusted(STEP + HALF, STEP, -STEP - HALF, 0)
        line.setHeight(QFontMetrics(upper).height())
        line.setLeft(self._symbol(painter, line, index.data(ROW_ROLE), colours))
        painter.setPen(colours.of(Tone.PLAIN))
        painter.setFont(upper)
        _write(painter, line, index.data(), Qt.AlignmentFlag.AlignLeft)
        line.translate(0, line.height() + HALF)
        line.setHeight(QFontMetrics(lower).height())
        painter.setFont(tabular(lower))
        figure = index.data(FIGURE_ROLE)
        _write(painter, line, figure, Qt.AlignmentFlag.AlignRight)
        painter.setPen(colours.of(Tone.MUTED))
        rest = line.adjusted(0, 0, -painter.fontMetrics().horizontalAdvance(figure) - STEP, 0)
        _write(painter, rest, index.data(BELOW_ROLE), Qt.AlignmentFlag.AlignLeft)
        line.translate(0, line.height() + HALF)
        _write(painter, line, index.data(NEXT_ROLE), Qt.AlignmentFlag.AlignLeft)
        painter.restore()

    def _ground(self, painter: QPainter, option: QStyleOptionViewItem, colours: Colours) -> None:
        chosen = bool(option.state & QStyle.StateFlag.State_Selected)
        over = bool(option.state & QStyle.StateFlag.State_MouseOver)
        ground = QRectF(option.rect).adjusted(HALF, 2, -HALF, -2)
        painter.setPen(Qt.PenStyle.NoPen)
        if chosen or over:
            painter.setBrush(colours.tint(Tone.ACCENT if chosen else Tone.MUTED))
            painter.drawRoundedRect(ground, STEP, STEP)
        if option.state & QStyle.StateFlag.State_HasFocus:
            painter.setPen(colours.of(Tone.ACCENT))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(ground.adjusted(0.5, 0.5, -0.5, -0.5), STEP, STEP)

    def _symbol(self, painter: QPainter, line: QRect, row: CaseRow | None, colours: Colours) -> int:
        """Draw the stage's symbol; the answer is where the text begins."""
        name, tone = STAGE_LOOKS[row.stage] if row else ("calendar", Tone.ACCENT)
        side = line.height() * 0.8
        corner = QPointF(line.left(), line.top() + (line.height() - side) / 2)
        draw(painter, name, colours.of(tone), QRectF(corner.x(), corner.y(), side, side))
        return line.left() + round(side) + STEP


def _fonts(font: QFont) -> tuple[QFont, QFont]:
    """The first line's and that of the lines below it."""
    upper, lower = QFont(font), QFont(font)
    upper.setWeight(QFont.Weight.DemiBold)
    lower.setPointSizeF(font.pointSizeF() * 0.92)
    return upper, lower


def _write(painter: QPainter, place: QRect, text: str, side: Qt.AlignmentFlag) -> None:
    shown = painter.fontMetrics().elidedText(text, Qt.TextElideMode.ElideRight, place.width())
    flags = side | Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextSingleLine
    painter.drawText(place, int(flags), shown)
