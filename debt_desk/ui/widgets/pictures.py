"""Photos and screenshots: turned the way they were taken, and never larger than memory allows."""

from __future__ import annotations

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QSize, QSizeF, Qt
from PySide6.QtGui import QImage, QImageReader

from debt_desk.errors import InputError
from debt_desk.ui.widgets.page_text import NO_TEXT, PageText

MOST_PIXELS = 100_000_000
_MOST_MEGABYTES = 512


class PictureDamaged(InputError):
    """The bytes are no picture that can be shown, or too large a one."""


class Picture:
    """One picture as a page. ``size`` in points, as if it had 96 dots an inch."""

    page_count = 1

    def __init__(self, image: QImage) -> None:
        self._image = image

    def size(self, number: int) -> QSizeF:
        """The picture's size."""
        return QSizeF(self._image.size()) * 0.75

    def image(self, number: int, scale: float) -> QImage:
        """The picture; ``scale`` 1 gives one pixel a point. It is never made larger than it is."""
        wanted = (self.size(0) * scale).toSize()
        if wanted.width() >= self._image.width():
            return self._image
        return self._image.scaled(
            wanted.expandedTo(QSize(1, 1)),
            Qt.AspectRatioMode.IgnoreAspectRatio,
            Qt.TransformationMode.SmoothTransformation,
        )

    def letters(self, number: int) -> PageText:
        """None: nothing is guessed from pixels."""
        return NO_TEXT


def is_picture(data: bytes) -> bool:
    """Whether the first bytes are those of a picture that can be read."""
    _device, reader = _reader(data)
    return reader.canRead()


def read_picture(data: bytes) -> QImage:
    """Decode a picture; may run in any thread. Errors: PictureDamaged."""
    _device, reader = _reader(data)
    size = reader.size()
    if size.isValid() and size.width() * size.height() > MOST_PIXELS:
        raise PictureDamaged
    image = reader.read()
    if image.isNull():
        raise PictureDamaged
    return image


def read_small(data: bytes, side: int) -> QImage:
    """Decode a picture no larger than ``side`` pixels either way. Errors: PictureDamaged."""
    _device, reader = _reader(data)
    size = reader.size()
    if not size.isValid() or size.width() * size.height() > MOST_PIXELS:
        raise PictureDamaged
    if max(size.width(), size.height()) > side:
        small = size.scaled(side, side, Qt.AspectRatioMode.KeepAspectRatio)
        reader.setScaledSize(small.expandedTo(QSize(1, 1)))
    image = reader.read()
    if image.isNull():
        raise PictureDamaged
    return image


def _reader(data: bytes) -> tuple[QBuffer, QImageReader]:
    # The reader does not keep its device alive, nor the device its bytes: both are handed out.
    device = QBuffer()
    device.setData(QByteArray(data))
    device.open(QIODevice.OpenModeFlag.ReadOnly)
    reader = QImageReader(device)
    reader.setAutoTransform(True)
    reader.setDecideFormatFromContent(True)
    if QImageReader.allocationLimit() != _MOST_MEGABYTES:
        QImageReader.setAllocationLimit(_MOST_MEGABYTES)
    return device, reader
