"""Only what is drawn comes along: a word planted wherever a PDF can hold one is nowhere after."""

from __future__ import annotations

import base64
import io
import zlib

import pypdfium2
import pytest
from PIL import Image
from pypdf import PdfReader

from debt_desk.letters.jpeg import bare_jpeg
from debt_desk.letters.pdf_content import (
    Names,
    Unclear,
    cleaned,
    cleaned_calculator,
    cleaned_unicode_map,
)
from debt_desk.letters.pdf_out import (
    PdfOut,
    array,
    figures,
    name,
    named,
    reference,
    stream_of,
    whole,
)
from debt_desk.letters.pdf_pages import SourcePdf, can_be_merged
from tests.letters.pdf_sources import MARKER, assembled, plain_pdf

TOLD = f"({MARKER})"
# A dictionary's worth of what nobody needs in order to draw it.
MORE = (
    f"/Metadata 30 0 R /PieceInfo << /App << /Private {TOLD} >> >> /LastModified {TOLD}"
    f" /StructParents 0 /Alt {TOLD} /ActualText {TOLD} /{MARKER} {TOLD} /Unknown 30 0 R"
    f" /Annots [31 0 R] /Thumb 30 0 R /AF [30 0 R] /OPI {TOLD} /Name /{MARKER}"
)
CONTENT = f"""% {MARKER}
/Span << /ActualText {TOLD} /Alt {TOLD} >> BDC
q 1 0 0 1 0 0 cm BT /{MARKER}1 20 Tf 72 700 Td (seen) Tj [ (by) -250 (all) ] TJ ET Q
EMC /Note {TOLD} DP /Artifact MP
{TOLD} /{MARKER}Extra 1 0 0 rg
/{MARKER}G gs /{MARKER}C cs 1 scn
q 100 0 0 100 72 300 cm /{MARKER}I Do Q q /{MARKER}F Do Q
/{MARKER}P1 sh
BI /W 2 /H 2 /BPC 8 /CS /G /{MARKER} /{MARKER} ID \x01\x02\x03\x04 EI
/{MARKER} ri % {MARKER}
"""
UNICODE = f"""/CIDInit /ProcSet findresource begin % {MARKER}
begincmap /Notice {TOLD} def /Info << /Registry {TOLD} >> def
1 begincodespacerange <00> <ff> endcodespacerange
1 beginbfchar <01> <{MARKER.encode("utf-16-be").hex()}> endbfchar
2 beginbfrange <73> <73> <0073> <65> <66> [<0065> <0066>] endbfrange
endcmap end""".encode()
PICTURE = zlib.compress(bytes(range(12))) + MARKER.encode()


def stream(entries, data):
    raw = data if isinstance(data, bytes) else data.encode("latin-1")
    return f"<< {entries} /Length {len(raw)} >>\nstream\n".encode() + raw + b"\nendstream"


def planted(content=CONTENT, picture=None):
    """A PDF of one page with the marker in every place that is not seen."""
    image = f"/Type /XObject /Subtype /Image /Width 2 /Height 2 /BitsPerComponent 8 {MORE}"
    resources = (
        f"<< /Font << /{MARKER}1 5 0 R >> /XObject << /{MARKER}I 8 0 R /{MARKER}F 9 0 R"
        f" /{MARKER}Unused 10 0 R >> /ExtGState << /{MARKER}G 11 0 R >> /Pattern << >>"
        f" /ColorSpace << /{MARKER}C [/Indexed [/ICCBased 12 0 R] 1 (abcdef{MARKER})] >>"
        f" /Shading << /{MARKER}P1 13 0 R >> /Properties << /{MARKER} 14 0 R >> {MORE} >>"
    )
    return assembled(
        {
            1: f"<< /Type /Catalog /Pages 2 0 R /Lang {TOLD} /Metadata 30 0 R >>",
            2: "<< /Type /Pages /Count 1 /Kids [3 0 R] >>",
            3: f"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R"
            f" /Resources {resources} {MORE.replace('/Annots [31 0 R]', '')}"
            f" /Group << /S /Transparency /CS /DeviceRGB {MORE} >> >>",
            4: stream(MORE, content),
            5: f"<< /Type /Font /Subtype /TrueType /BaseFont /Helvetica /FirstChar 115"
            f" /LastChar 115 /Widths [500 {TOLD}] /FontDescriptor 6 0 R /ToUnicode 7 0 R"
            f" /Encoding << /BaseEncoding /WinAnsiEncoding /Differences [{TOLD}] {MORE} >>"
            f" {MORE} >>",
            6: f"<< /Type /FontDescriptor /FontName /Helvetica /Flags 32 /FontBBox [0 0 1 1]"
            f" /Ascent 1 /Descent 0 /FontFamily {TOLD} /CharSet {TOLD} {MORE} >>",
            7: stream(MORE, UNICODE),
            8: picture or stream(image + " /Filter /FlateDecode /ColorSpace /DeviceRGB", PICTURE),
            9: stream(
                f"/Type /XObject /Subtype /Form /BBox [0 0 9 9] {MORE}", f"0 0 5 5 re f % {MARKER}"
            ),
            10: stream(image, MARKER),
            11: f"<< /Type /ExtGState /ca 0.5 /SMask << /S /Luminosity /G 9 0 R {MORE} >>"
            f" {MORE} >>",
            12: stream(f"/N 3 {MORE}", MARKER),
            13: f"<< /ShadingType 2 /ColorSpace /DeviceGray /Coords [0 0 1 1]"
            f" /Function 15 0 R {MORE} >>",
            14: f"<< /MCID 0 {MORE} >>",
            15: stream(
                f"/FunctionType 4 /Domain [0 1] /Range [0 1] {MORE}", f"{{ 2 div % {MARKER}\n }}"
            ),
            30: stream("/Type /Metadata", MARKER),
            31: f"<< /Type /Annot /Subtype /Text /Rect [0 0 9 9] /Contents {TOLD} >>",
        }
    )


def taken_over(data):
    """The only page of a PDF as it goes into ours."""
    out = io.BytesIO()
    pdf = PdfOut(out)
    form = SourcePdf(data).put(pdf, 0)
    matrix = " ".join(map(str, form.matrix))
    drawing = pdf.put(stream_of(f"{matrix} cm /P Do".encode()))
    page, tree = pdf.number(), pdf.number()
    resources = named(XObject=named(P=reference(form.number)))
    box = figures(0, 0, form.width, form.height)
    kind = {"Type": name("Page"), "Parent": reference(tree), "MediaBox": box}
    pdf.put(named(**kind, Resources=resources, Contents=reference(drawing)), page)
    pdf.put(named(Type=name("Pages"), Count=whole(1), Kids=array([reference(page)])), tree)
    root = pdf.put(named(Type=name("Catalog"), Pages=reference(tree)))
    pdf.finish(root, pdf.put(named()))
    return out.getvalue()


def pixels(data):
    page = pypdfium2.PdfDocument(data)[0]
    return bytes(page.render(maybe_alpha=False, may_draw_forms=False).buffer)


def test_a_planted_word_is_nowhere_in_what_is_made():
    source = planted()
    made = taken_over(source)
    assert MARKER.encode() in source
    reader = PdfReader(io.BytesIO(made), strict=True)
    unpacked = [made]
    for number in range(1, len(reader.xref[0]) + 1):
        thing = reader.get_object(number)
        unpacked.append(repr(thing).encode())
        if hasattr(thing, "get_data"):
            unpacked.append(thing.get_data())
    whole_file = b"\n".join(unpacked)
    for way in (
        MARKER.encode(),
        MARKER.encode("utf-16-be"),
        MARKER.encode("utf-16-be").hex().encode(),
    ):
        assert way.lower() not in whole_file.lower()
    assert "seen" in reader.pages[0].extract_text()
    # The extra operands and the odd intent drew nothing before, and so nothing has changed.
    assert pixels(made) == pixels(source)


@pytest.mark.parametrize("turned", [0, 90, 180, 270])
def test_a_page_taken_over_looks_as_it_did_to_the_pixel(turned):
    for source in (plain_pdf(["words"], turned=turned), plain_pdf(["wide"], size=(700, 333))):
        assert pixels(taken_over(source)) == pixels(source)


@pytest.mark.parametrize(
    "content",
    [
        "BT 7 Tr (nobody sees this) Tj ET",
        "BT 3 Tr (nobody sees this) Tj 0 Tr (this stands behind it) Tj ET",
        f"BT /{MARKER}1 0 Tf (nobody sees this) Tj ET",
        f"3 Tr /{MARKER}F Do",
        "(some) 1 Foo",
        "1 0 rg",
        "(never closed",
        "[ 1 2",
        "<< /A 1 >> gs",
        "{ } n",
        "BI /W 1 /H 1 /BPC 8 /CS /G /F /DCT ID x EI",
        "BI /W 1 /H 1 /BPC 8 /CS /G ID xy EI",
        "/Missing Do",
        ">> n",
        "] n",
    ],
)
def test_what_is_not_understood_is_left_to_be_drawn_as_a_picture(content):
    assert can_be_merged(planted("0 0 5 5 re f"))
    assert not can_be_merged(planted(content))


def test_a_scans_recognised_words_stay_behind():
    words = f"BT 3 Tr {TOLD} Tj 0 -12 Td {TOLD} ' ET q 0 Tr BT (seen) Tj ET Q"
    made = cleaned(words.encode(), Names())
    assert MARKER.encode() not in made
    assert b"(seen) Tj" in made


@pytest.mark.parametrize(
    ("packing", "data"),
    [
        ("", b"abcd"),
        ("/Filter /FlateDecode", zlib.compress(b"abcd" + MARKER.encode())),
        ("/Filter /ASCIIHexDecode", b"61626364>"),
        ("/Filter /RunLengthDecode", b"\3abcd\x80"),
    ],
)
def test_nothing_stands_behind_a_pictures_pixels(packing, data):
    look = "/Subtype /Image /Width 2 /Height 2 /BitsPerComponent 8 /ColorSpace /DeviceGray "
    picture = stream(look + packing, data + MARKER.encode())
    made = taken_over(planted(picture=picture))
    found = PdfReader(io.BytesIO(made)).pages[0]["/Resources"]["/XObject"]["/P"]
    pictures = [x.get_object() for x in found["/Resources"]["/XObject"].values()]
    assert [x.get_data() for x in pictures if x["/Subtype"] == "/Image"] == [b"abcd"]


@pytest.mark.parametrize(
    "outer",
    [
        ("/ASCII85Decode", lambda data: base64.a85encode(data) + b"~>"),
        ("/ASCIIHexDecode", lambda data: data.hex().encode() + b">"),
        ("/FlateDecode", zlib.compress),
        ("", bytes),
    ],
)
def test_a_photo_goes_along_as_it_is_whatever_it_was_packed_into(outer):
    name, pack = outer
    photo, more = io.BytesIO(), Image.Exif()
    more[0x010F] = MARKER
    Image.new("RGB", (40, 30), "red").save(photo, "JPEG", exif=more)
    look = "/Subtype /Image /Width 40 /Height 30 /BitsPerComponent 8 /ColorSpace /DeviceRGB "
    look += f"/Filter [{name} /DCTDecode] /DecodeParms [{'null ' if name else ''}<< {MORE} >>]"
    source = planted(picture=stream(look, pack(photo.getvalue() + MARKER.encode())))
    made = taken_over(source)
    assert bare_jpeg(photo.getvalue()) in made
    assert MARKER.encode() not in made
    assert pixels(made) == pixels(source)


@pytest.mark.parametrize("packing", ["/JBIG2Decode", "/JPXDecode", "[/DCTDecode /FlateDecode]"])
def test_a_picture_that_cannot_be_cleaned_is_drawn_instead(packing):
    look = "/Subtype /Image /Width 8 /Height 8 /BitsPerComponent 1 /ColorSpace /DeviceGray "
    picture = stream(f"{look} /Filter {packing}", MARKER)
    assert not can_be_merged(planted(picture=picture))


def test_small_pictures_inside_the_content_stay():
    packed = zlib.compress(b"\1\2")
    for how, data in ((b"", b"\1\2"), (b"/F /Fl", packed)):
        source = b"BI /W 2 /H 1 /BPC 8 /CS /G " + how + b" ID " + data + b"\nEI Q"
        assert data + b"\nEI\nQ" in cleaned(source, Names())
    assert b"/ImageMask true" in cleaned(b"BI /W 8 /H 1 /IM true ID \xff EI", Names())


def test_only_a_calculators_own_words_are_kept():
    assert cleaned_calculator(b"{ dup 2.5 mul % word\n exch }") == b"{ dup 2.5 mul exch }"
    with pytest.raises(Unclear):
        cleaned_calculator(b"{ (word) }")


def test_a_map_of_letters_says_one_ligature_at_most():
    made = cleaned_unicode_map(UNICODE)
    assert b"<73> <73> <0073>\n<65> <66> [<0065> <0066>]" in made
    assert b"<01> <" + MARKER[:4].encode("utf-16-be").hex().encode() + b">" in made
    for torn in (b"1 beginbfchar <01>", b"1 beginbfrange <01> <02> [ (a) ]"):
        with pytest.raises(Unclear):
            cleaned_unicode_map(torn)
