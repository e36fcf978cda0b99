"""PDFs as users have them, and as nobody should send them."""

from __future__ import annotations

import io

from pypdf import PdfWriter
from pypdf.generic import (
    ArrayObject,
    DecodedStreamObject,
    DictionaryObject,
    FloatObject,
    NameObject,
    NumberObject,
    TextStringObject,
)
from reportlab.lib.pdfencrypt import StandardEncryption
from reportlab.pdfgen.canvas import Canvas

MARKER = "TELLTALE"


def plain_pdf(
    pages: list[str],
    *,
    password: str | None = None,
    owner_password: str | None = None,
    size: tuple[float, float] = (595, 842),
    turned: int = 0,
) -> bytes:
    """A page for each text; locked if there is a password."""
    out = io.BytesIO()
    locked = None
    if password is not None or owner_password is not None:
        locked = StandardEncryption(password or "", owner_password or "owner", strength=128)
    canvas = Canvas(out, pagesize=size, encrypt=locked, invariant=1)
    canvas.setAuthor(f"{MARKER} author")
    canvas.setCreator(f"{MARKER} creator")
    for text in pages:
        canvas.setFont("Helvetica", 14)
        canvas.drawString(72, size[1] - 100, text)
        canvas.showPage()
    canvas.save()
    if not turned:
        return out.getvalue()
    writer = PdfWriter(clone_from=io.BytesIO(out.getvalue()))
    for page in writer.pages:
        page.rotate(turned)
    return _written(writer)


def hostile_pdf(text: str) -> bytes:
    """Scripts, links, attachments, properties: everything that must not come along."""
    writer = PdfWriter(clone_from=io.BytesIO(plain_pdf([text])))
    writer.add_metadata({"/Author": f"{MARKER} author", "/Producer": f"{MARKER} producer"})
    writer.add_attachment(filename=f"{MARKER}.txt", data=MARKER.encode())
    writer.add_outline_item(title=f"{MARKER} bookmark", page_number=0)
    page = writer.pages[0]
    link = _named(
        Type=NameObject("/Annot"),
        Subtype=NameObject("/Link"),
        Rect=ArrayObject(map(NumberObject, (0, 0, 500, 500))),
        A=_named(S=NameObject("/URI"), URI=TextStringObject(f"http://{MARKER}.example/")),
    )
    page[NameObject("/Annots")] = ArrayObject([writer._add_object(link)])
    script = _named(S=NameObject("/JavaScript"), JS=TextStringObject(f"{MARKER}()"))
    page[NameObject("/AA")] = _named(O=script)
    writer.root_object[NameObject("/OpenAction")] = script
    xmp = DecodedStreamObject()
    xmp.set_data(f"<x:xmpmeta>{MARKER}</x:xmpmeta>".encode())
    page[NameObject("/Metadata")] = writer._add_object(xmp)
    page["/Resources"][NameObject("/Metadata")] = writer._add_object(xmp)
    fonts = page["/Resources"]["/Font"].get_object()
    font = next(iter(fonts.values())).get_object()
    font[NameObject("/AA")] = _named(O=script)
    writer.root_object[NameObject("/Metadata")] = writer._add_object(xmp)
    return _written(writer)


def sealed_pdf(text: str, seal: str) -> bytes:
    """A page with a seal laid upon it, as banks put theirs: a stamp annotation that draws."""
    writer = PdfWriter(clone_from=io.BytesIO(plain_pdf([text])))
    page = writer.pages[0]
    fonts = page["/Resources"]["/Font"]
    name = next(iter(fonts.get_object()))
    look = DecodedStreamObject()
    look.set_data(f"BT {name} 20 Tf 5 10 Td ({seal}) Tj ET".encode())
    look.update(
        {
            NameObject("/Type"): NameObject("/XObject"),
            NameObject("/Subtype"): NameObject("/Form"),
            NameObject("/BBox"): ArrayObject(map(FloatObject, (0, 0, 200, 50))),
            NameObject("/Resources"): _named(Font=fonts),
        }
    )
    stamp = _named(
        Type=NameObject("/Annot"),
        Subtype=NameObject("/Stamp"),
        F=NumberObject(4),
        Rect=ArrayObject(map(FloatObject, (300, 300, 500, 350))),
        AP=_named(N=writer._add_object(look)),
    )
    page[NameObject("/Annots")] = ArrayObject([writer._add_object(stamp)])
    return _written(writer)


def layered_pdf(text: str, hidden: str) -> bytes:
    """A page one of whose layers is switched off."""
    writer = PdfWriter(clone_from=io.BytesIO(plain_pdf([text])))
    page = writer.pages[0]
    name = next(iter(page["/Resources"]["/Font"].get_object()))
    layer = writer._add_object(_named(Type=NameObject("/OCG"), Name=TextStringObject("layer")))
    more = DecodedStreamObject()
    more.set_data(f"/OC /L0 BDC BT {name} 20 Tf 72 400 Td ({hidden}) Tj ET EMC".encode())
    page[NameObject("/Contents")] = ArrayObject(
        [page.raw_get("/Contents"), writer._add_object(more)]
    )
    page["/Resources"][NameObject("/Properties")] = _named(L0=layer)
    writer.root_object[NameObject("/OCProperties")] = _named(
        OCGs=ArrayObject([layer]), D=_named(OFF=ArrayObject([layer]))
    )
    return _written(writer)


def _named(**entries: object) -> DictionaryObject:
    return DictionaryObject({NameObject(f"/{key}"): value for key, value in entries.items()})


def _written(writer: PdfWriter) -> bytes:
    out = io.BytesIO()
    writer.write(out)
    return out.getvalue()


def assembled(things: dict[int, str | bytes]) -> bytes:
    """A PDF of these things by their numbers, the first its catalogue, as written by hand."""
    out, starts = bytearray(b"%PDF-1.7\n"), {}
    for number, thing in things.items():
        starts[number] = len(out)
        body = thing if isinstance(thing, bytes) else thing.encode()
        out += f"{number} 0 obj\n".encode() + body + b"\nendobj\n"
    at, count = len(out), max(things) + 1
    rows = [
        f"{starts[n]:010d} 00000 n \n" if n in starts else "0000000000 65535 f \n"
        for n in range(count)
    ]
    ending = f"trailer\n<< /Size {count} /Root 1 0 R >>\nstartxref\n{at}\n%%EOF\n"
    return bytes(out) + f"xref\n0 {count}\n{''.join(rows)}{ending}".encode()
