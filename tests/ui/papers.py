"""Files of every kind that the viewer shows, as people have them."""

from __future__ import annotations

import io

from openpyxl import Workbook
from pypdf import PdfReader, PdfWriter
from PySide6.QtCore import QBuffer, QIODevice
from PySide6.QtGui import QColor, QImage
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.cidfonts import UnicodeCIDFont
from reportlab.pdfgen.canvas import Canvas

IDENTITY = "110101199003078515"
ACCOUNT = "6222021234567890123"
MOBILE = "13800138000"


def contract(pages: int = 3, turned: int = 0) -> bytes:
    """A contract of A4 pages: each names the borrower; its numbers are on page two.

    ``turned``: what the file itself says of how its pages are to be shown; they are cropped too.
    """
    pdfmetrics.registerFont(UnicodeCIDFont("STSong-Light"))
    out = io.BytesIO()
    canvas = Canvas(out, pagesize=(595, 842))
    canvas.setAuthor("Lin Xiaohe")
    canvas.setTitle("secret title")
    for page in range(1, pages + 1):
        canvas.setFont("STSong-Light", 12)
        canvas.drawString(72, 742, f"借款合同 第{page}页 Borrower Lin")
        if page == 2:
            canvas.drawString(72, 642, f"身份证号 {IDENTITY}")
            canvas.drawString(72, 612, f"账号 {ACCOUNT} 电话 {MOBILE}")
        canvas.showPage()
    canvas.save()
    if not turned:
        return out.getvalue()
    writer = PdfWriter(PdfReader(out))
    for page in writer.pages:
        page.rotate(turned)
        # What is shown does not begin at the corner of what is drawn on.
        page.cropbox.lower_left = (20, 30)
    rotated = io.BytesIO()
    writer.write(rotated)
    return rotated.getvalue()


def photo(width: int = 400, height: int = 300) -> bytes:
    """A photo as JPEG, its left half dark, its right half in noise."""
    image = QImage(width, height, QImage.Format.Format_RGB32)
    image.fill(QColor("navy"))
    for x in range(width // 2, width):
        for y in range(height):
            image.setPixelColor(x, y, QColor((x * y) % 256, (x * 7) % 256, (y * 13) % 256))
    device = QBuffer()
    device.open(QIODevice.OpenModeFlag.WriteOnly)
    image.save(device, "JPEG")
    return bytes(device.data().data())


def workbook() -> bytes:
    """A workbook of two sheets that is no statement."""
    book = Workbook()
    first = book.active
    first.title = "收入"
    first.append(["月份", "金额"])
    for month in range(1, 41):
        first.append([f"2026-{month:02}", month * 100])
    second = book.create_sheet("支出")
    second.append(["项目", "金额"])
    second.append(["房租", 1500])
    out = io.BytesIO()
    book.save(out)
    return out.getvalue()
