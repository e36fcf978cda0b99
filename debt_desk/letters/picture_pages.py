"""Photos and screenshots made ready for paper: upright, no finer than paper shows, telling nothing.

A long screenshot is cut into pieces that fill a page each; small on one page nobody could read it.
"""

from __future__ import annotations

import io
import warnings
from contextlib import contextmanager
from dataclasses import dataclass
from math import ceil
from typing import TYPE_CHECKING, Any

from PIL import Image, ImageOps

from debt_desk.errors import InputError

if TYPE_CHECKING:
    from collections.abc import Iterator

MOST_PIXELS = 100_000_000
# 200 dots an inch on the longer side of A4.
_MOST_SIDE = 2340
_QUALITY = 88
_TALL = 2.2
_PIECE = 1.35
# So that no line of text is lost where a picture is cut.
_OVERLAP = 0.03
_FORMATS = ("JPEG", "PNG", "GIF", "BMP", "WEBP", "TIFF")
_MOST_FRAMES = 500


class PictureNotReadable(InputError):
    """The bytes are no picture that can be printed, or too large a one."""


@dataclass(frozen=True, slots=True)
class Piece:
    """A picture or a part of one as a JPEG. ``width`` and ``height`` in pixels.

    ``whole_height``: of the other parts of the same picture, as wide as this one.
    """

    jpeg: bytes
    width: int
    height: int
    colours: int
    whole_height: int


def is_picture(data: bytes) -> bool:
    """Whether the first bytes are those of a picture that can be printed."""
    try:
        with _opened(data):
            return True
    except PictureNotReadable:
        return False


def pieces(data: bytes, turned: int = 0) -> Iterator[Piece]:
    """A picture's pages, turned clockwise: one, or those of a scan, or the cuts of a long one.

    Errors: PictureNotReadable.
    """
    with _opened(data) as image:
        frames = min(getattr(image, "n_frames", 1), _MOST_FRAMES) if image.format == "TIFF" else 1
        for frame in range(frames):
            image.seek(frame)
            yield from _cut(_upright(image, turned))


@contextmanager
def _opened(data: bytes) -> Iterator[Any]:
    try:
        with warnings.catch_warnings():
            warnings.simplefilter(
                "ignore"
            )  # remarks on size and odd tags; the size is checked here
            with Image.open(io.BytesIO(data), formats=_FORMATS) as image:
                if image.width * image.height > MOST_PIXELS:
                    raise PictureNotReadable
                yield image
    except (MemoryError, InputError):
        raise
    except Exception:
        # Pillow stumbles on damage in many ways, from SyntaxError to struct.error.
        raise PictureNotReadable from None


def _upright(image: Any, turned: int) -> Any:
    if image.format == "JPEG":
        most = 2 * _MOST_SIDE
        image.draft(None, (most, most))  # decodes a large photo at a part of its size
    upright = ImageOps.exif_transpose(image)
    if turned:
        upright = upright.rotate(-turned, expand=True)
    if upright.mode == "F":
        raise PictureNotReadable  # numbers of any size: nobody says which is white
    if upright.mode.startswith("I"):
        return upright.convert("I").point(lambda value: value * (1 / 256)).convert("L")
    if upright.mode in {"1", "L"}:
        return upright.convert("L")
    if upright.has_transparency_data:
        # What shines through on a screen is paper.
        sheet = Image.new("RGBA", upright.size, "white")
        upright = Image.alpha_composite(sheet, upright.convert("RGBA"))
    return upright.convert("RGB")


def _cut(image: Any) -> Iterator[Piece]:
    width, height = image.size
    if height <= _TALL * width:
        yield _piece(image)
        return
    tall = int(_PIECE * width)
    step = tall - int(_OVERLAP * tall)
    for number in range(ceil((height - tall) / step) + 1):
        top = number * step
        yield _piece(image.crop((0, top, width, min(height, top + tall))), is_part=True)


def _piece(image: Any, *, is_part: bool = False) -> Piece:
    if max(image.size) > _MOST_SIDE:
        image = image.copy()
        image.thumbnail((_MOST_SIDE, _MOST_SIDE))
    packed = io.BytesIO()
    image.save(packed, "JPEG", quality=_QUALITY, subsampling=0)
    whole = max(image.height, round(_PIECE * image.width)) if is_part else image.height
    return Piece(packed.getvalue(), image.width, image.height, len(image.getbands()), whole)


def rows_of_a_fax(tiff: bytes) -> bytes:
    """A scan's rows, a bit a pixel. Errors: PictureNotReadable."""
    with _opened(tiff) as image:
        return bytes(image.tobytes())


def page_jpeg(pixels: bytes, width: int, height: int, stride: int, order: str) -> bytes:
    """A page drawn by pdfium as a JPEG. ``order``: of the colours, as Pillow names it."""
    image = Image.frombuffer("RGB", (width, height), pixels, "raw", order, stride, 1)
    packed = io.BytesIO()
    image.save(packed, "JPEG", quality=_QUALITY, subsampling=0)
    return packed.getvalue()
