"""The text of any document, page by page, to be searched: PDF, Word, web page, e-mail, table, text.

Pictures have none: nothing is guessed from pixels.
"""

from __future__ import annotations

import email
import email.policy
import io
import zipfile
from contextlib import closing
from html.parser import HTMLParser
from itertools import islice
from typing import TYPE_CHECKING

import pypdfium2
from defusedxml import ElementTree
from typing_extensions import override

from debt_desk.errors import InputError
from debt_desk.statements import workbook
from debt_desk.statements.text import decoded

if TYPE_CHECKING:
    from email.message import EmailMessage

PAGES_MOST = 2000
LETTERS_A_PAGE = 200_000
_XML_MOST = 32 * 2**20
_PDF_WITHIN = 1024

_WORD = "word/document.xml"
_PARAGRAPH, _RUN = (
    f"{{http://schemas.openxmlformats.org/wordprocessingml/2006/main}}{tag}" for tag in "pt"
)


def page_texts(data: bytes, name: str, password: str | None = None) -> list[str]:
    """The text of each page, ``""`` for one without; what has no pages is one page.

    ``[]`` where there is no text to be had: a picture, a film, what is damaged or locked.
    """
    try:
        texts = _texts(data, name, password)
    except (InputError, ValueError, KeyError, LookupError, OSError, pypdfium2.PdfiumError):
        return []
    except (zipfile.BadZipFile, ElementTree.ParseError, RuntimeError, NotImplementedError):
        return []
    return [text[:LETTERS_A_PAGE] for text in texts[:PAGES_MOST]]


def _texts(data: bytes, name: str, password: str | None) -> list[str]:
    if b"%PDF-" in data[:_PDF_WITHIN]:
        return _of_pdf(data, password)
    if data.startswith(b"PK"):
        return [_of_archive(data, name)]
    text = decoded(data, name)
    start = text[:1000].lower()
    if "<html" in start or "<!doctype html" in start:
        return [_of_html(text)]
    if name.lower().endswith((".eml", ".mht")):
        return [_of_email(data)]
    return [text]


def _of_pdf(data: bytes, password: str | None) -> list[str]:
    with closing(pypdfium2.PdfDocument(data, password=password)) as pdf:
        texts = []
        for page in islice(pdf, PAGES_MOST):
            with closing(page), closing(page.get_textpage()) as text:
                texts.append(text.get_text_bounded())
        return texts


def _of_archive(data: bytes, name: str) -> str:
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        if _WORD not in archive.namelist():
            return "\n".join(
                "\t".join(cells) for rows in workbook.sheets(data, name) for _, cells in rows
            )
        if archive.getinfo(_WORD).file_size > _XML_MOST:
            return ""
        root = ElementTree.fromstring(archive.read(_WORD), forbid_dtd=True)
    return "\n".join(
        "".join(run.text or "" for run in paragraph.iter(_RUN))
        for paragraph in root.iter(_PARAGRAPH)
    )


_HEAD = ("From", "To", "Date", "Subject")


class _Words(HTMLParser):
    """Gathers what a web page shows."""

    def __init__(self) -> None:
        super().__init__()
        self.said: list[str] = []
        self._unseen = 0

    @override
    def handle_starttag(self, tag: str, attrs: object) -> None:
        self._unseen += tag in ("script", "style")

    @override
    def handle_endtag(self, tag: str) -> None:
        self._unseen -= tag in ("script", "style") and self._unseen > 0

    @override
    def handle_data(self, data: str) -> None:
        if not self._unseen and data.strip():
            self.said.append(data.strip())


def _of_html(text: str) -> str:
    words = _Words()
    words.feed(text)
    return "\n".join(words.said)


def _of_email(data: bytes) -> str:
    message: EmailMessage = email.message_from_bytes(data, policy=email.policy.default)
    body = message.get_body(("plain", "html"))
    text = body.get_content() if body else ""
    head = [
        f"{field}: {message[field]}"
        for field in ("From", "To", "Date", "Subject")
        if message[field]
    ]
    if body is not None and body.get_content_subtype() == "html":
        text = _of_html(text)
    return "\n".join((*head, "", text))
