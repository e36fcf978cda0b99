"""The bundle as its receiver opens it: read back by another program, source by source."""

from __future__ import annotations

import io
from dataclasses import replace
from datetime import date

import pypdfium2
import pytest
from PIL import Image, ImageDraw
from pypdf import PdfReader

from debt_desk.app.jobs import QuietJob
from debt_desk.domain.evidence import Content, EvidenceDocument, EvidenceKind
from debt_desk.domain.exhibit import BundleEmpty
from debt_desk.domain.job import JobCancelled
from debt_desk.domain.letter import LetterLanguage
from debt_desk.letters.bundle import (
    Bundle,
    BundleExhibit,
    DrawnPage,
    ExhibitDamaged,
    ExhibitLocked,
    Made,
    Material,
    print_bundle,
)
from debt_desk.letters.bundle_rows import Sheet, head_of
from debt_desk.letters.fonts import printable_or_box
from debt_desk.letters.jpeg import bare_jpeg
from debt_desk.letters.pdf_pages import PdfNotMergeable, SourcePdf, can_be_merged
from debt_desk.letters.picture_pages import PictureNotReadable, is_picture, pieces
from debt_desk.letters.proposal import DebtorNameMissing
from tests.app.builders import card_case
from tests.letters.pdf_sources import MARKER, hostile_pdf, layered_pdf, plain_pdf, sealed_pdf

A4 = (595, 842)


def document(title, kind=EvidenceKind.CONTRACT, **facts):
    return EvidenceDocument(title, kind, f"{title}.pdf", Content("ab" * 32, 1234), 1, **facts)


def exhibit(title, material, kind=EvidenceKind.CONTRACT, **facts):
    return BundleExhibit(document(title, kind, **facts), lambda: material)


def pdf(title, *texts, **facts):
    return exhibit(title, Material(Made.PDF, plain_pdf(list(texts))), **facts)


def bundle(*exhibits, language=LetterLanguage.ENGLISH):
    return Bundle("林晓禾", replace(card_case(), number=1), exhibits, date(2026, 11, 23), language)


def printed(*exhibits, language=LetterLanguage.ENGLISH):
    out = io.BytesIO()
    print_bundle(bundle(*exhibits, language=language), out, QuietJob())
    return out.getvalue()


def read(*exhibits, language=LetterLanguage.ENGLISH):
    return PdfReader(io.BytesIO(printed(*exhibits, language=language)), strict=True)


def texts(reader):
    return [page.extract_text() for page in reader.pages]


def test_cover_index_and_exhibits_in_their_order():
    pages = texts(
        read(
            pdf("离职证明", "left", "left two", document_date=date(2026, 4, 20)),
            pdf(
                "流水",
                "money",
                kind=EvidenceKind.BANK_STATEMENT,
                covers_from=date(2026, 3, 1),
                covers_to=date(2026, 8, 31),
            ),
            language=LetterLanguage.CHINESE,
        )
    )
    assert len(pages) == 5
    for said in ("证明材料", "招商银行", "林晓禾", "2026年11月23日", "尾号 8841", "共 3 页"):
        assert said in pages[0]
    for said in ("附件目录", "离职证明", "3–4", "银行账户收支", "2026年8月31日"):
        assert said in pages[1]
    assert [("left" in pages[2]), ("left two" in pages[3]), ("money" in pages[4])] == [True] * 3


@pytest.mark.parametrize(
    ("language", "stamps"),
    [
        (
            LetterLanguage.CHINESE,
            ["附件1 · 第 1 页", "附件1 · 第 2 页", "附件2 · 第 1 页"],
        ),
        (
            LetterLanguage.ENGLISH,
            ["Enclosure 1 · page 1", "Enclosure 1 · page 2", "Enclosure 2 · page 1"],
        ),
    ],
)
def test_every_page_has_its_stamp_and_its_running_number(language, stamps):
    pages = texts(read(pdf("one", "a", "b"), pdf("two", "c"), language=language))
    assert all(stamp in page for stamp, page in zip(stamps, pages[2:], strict=True))
    assert "Enclosure 1 · page" not in pages[0] + pages[1]
    for number, page in enumerate(pages, 1):
        of = f"第 {number} 页，共 5 页"
        assert (f"Page {number} of 5" if language is LetterLanguage.ENGLISH else of) in page


def test_the_outline_leads_to_cover_index_and_each_exhibit():
    reader = read(pdf("one", "a", "b"), pdf("two", "c"))
    marks = [(mark.title, reader.get_destination_page_number(mark)) for mark in reader.outline]
    assert marks == [
        ("Cover", 0),
        ("Index of enclosures", 1),
        ("Enclosure 1  one", 2),
        ("Enclosure 2  two", 4),
    ]


def test_a_long_list_moves_the_pages_that_the_index_tells_of():
    count = 70
    reader = read(*(pdf(f"document {n}", f"body {n}") for n in range(1, count + 1)))
    front = len(reader.pages) - count
    assert front > 3
    index = next(m for m in reader.outline if m.title == "Index of enclosures")
    at = reader.get_destination_page_number(index)
    assert "Index of enclosures" in reader.pages[at].extract_text()
    assert "body 1\n" in reader.pages[front].extract_text() + "\n"
    listed = "".join(page.extract_text() for page in reader.pages[at:front])
    assert str(front + count) in listed


def test_nothing_but_what_is_drawn_comes_along():
    data = printed(exhibit("hostile", Material(Made.PDF, hostile_pdf("visible words"))))
    reader = PdfReader(io.BytesIO(data), strict=True)
    assert "visible words" in reader.pages[2].extract_text()
    for number in range(1, len(reader.xref[0]) + 1):
        thing = reader.get_object(number)
        told = repr(thing)
        assert MARKER not in told
        for key in ("/JavaScript", "/JS", "/Annots", "/AA", "/URI", "/Metadata", "/EmbeddedFile"):
            assert f"'{key}'" not in told
        if hasattr(thing, "get_data") and thing.get("/Subtype") != "/Image":
            assert MARKER.encode() not in thing.get_data()
    assert dict(reader.metadata) == {"/Title": "Supporting documents", "/Producer": "debt_desk"}
    assert not reader.attachments
    assert set(reader.root_object) == {"/Type", "/Pages", "/Outlines", "/PageMode", "/Lang"}


def test_the_same_facts_give_the_same_bytes():
    assert printed(pdf("one", "a")) == printed(pdf("one", "a"))


@pytest.mark.parametrize("turned", [0, 90, 180, 270])
def test_a_turned_page_stands_upright_as_it_was_shown(turned):
    source = plain_pdf(["words"], turned=turned)
    page = read(exhibit("turned", Material(Made.PDF, source))).pages[2]
    assert "words" in page.extract_text()
    assert page.rotation == 0
    lies = turned in (90, 270)
    assert (page.mediabox.width > page.mediabox.height) is lies


def test_a_turn_of_the_users_is_added():
    source = plain_pdf(["words"], turned=90)
    page = read(exhibit("turned", Material(Made.PDF, source), turned=270)).pages[2]
    assert page.mediabox.width < page.mediabox.height


@pytest.mark.parametrize("size", [(200, 150), A4, (842, 1191), (3000, 500)])
def test_the_stamp_covers_nothing_of_a_page_of_any_size(size):
    page = read(exhibit("sized", Material(Made.PDF, plain_pdf(["x"], size=size)))).pages[2]
    width, height = float(page.mediabox.width), float(page.mediabox.height)
    assert {round(width), round(height)} == {595, 842}
    a, b, c, d, e, f = map(float, page.get_contents().get_data().split()[1:7])
    assert (b, c) == (0, 0)
    assert a <= 1.0001  # nothing is blown up
    assert f + d * size[1] <= height - 28 + 0.01
    assert f >= 32 - 0.01
    assert e >= 20 - 0.01
    assert e + a * size[0] <= width - 20 + 0.2


def test_a_locked_source_is_named_with_its_number():
    with pytest.raises(ExhibitLocked) as refusal:
        printed(pdf("one", "a"), exhibit("secret", Material(Made.PDF, locked=True)))
    assert refusal.value.data == {"exhibit": 2, "title": "secret"}


def test_locked_layered_and_sealed_pages_are_not_taken_as_they_are():
    assert can_be_merged(plain_pdf(["a"]))
    assert not can_be_merged(plain_pdf(["a"], password="x"))
    assert not can_be_merged(plain_pdf(["a"], owner_password="x"))
    assert not can_be_merged(layered_pdf("a", "b"))
    assert not can_be_merged(sealed_pdf("a", "b"))
    assert can_be_merged(sealed_pdf("a", "b"), flattened=True)


def test_damage_of_every_kind_is_one_refusal():
    whole = hostile_pdf("words")
    for cut in range(0, len(whole), 37):
        try:
            source = SourcePdf(whole[:cut])
        except PdfNotMergeable:
            continue
        assert source.page_count
    for at in range(0, len(whole), 11):
        can_be_merged(whole[:at] + b"\xff/<<" + whole[at + 4 :])


def photo(size=(400, 200), turned=None, **options):
    image = Image.new("RGB", size, "white")
    ImageDraw.Draw(image).rectangle((0, 0, size[0] // 4, size[1] // 4), fill="black")
    out = io.BytesIO()
    exif = Image.Exif()
    exif[0x010F] = MARKER
    if turned:
        exif[0x0112] = turned
    image.save(out, "JPEG", exif=exif, quality=95, **options)
    return out.getvalue()


def test_a_photo_is_turned_as_it_was_taken_and_tells_nothing_of_its_camera():
    data = photo(turned=6)
    assert MARKER.encode() in data
    (piece,) = pieces(data)
    assert (piece.width, piece.height) == (200, 400)
    image = Image.open(io.BytesIO(piece.jpeg))
    assert image.getpixel((190, 10))[0] < 40  # the black corner has gone to the right
    assert MARKER.encode() not in printed(exhibit("photo", Material(Made.PICTURE, data)))


def test_a_picture_lies_as_it_is_wide_and_the_user_may_turn_it():
    lying = read(exhibit("p", Material(Made.PICTURE, photo()))).pages[2]
    assert lying.mediabox.width > lying.mediabox.height
    standing = read(exhibit("p", Material(Made.PICTURE, photo()), turned=90)).pages[2]
    assert standing.mediabox.width < standing.mediabox.height


@pytest.mark.parametrize(("turned", "right", "low"), [(0, 0, 0), (90, 1, 0), (180, 1, 1)])
def test_a_page_drawn_as_a_picture_keeps_its_size_and_the_users_turn(turned, right, low):
    drawn = DrawnPage(photo((800, 400)), 800, 400, (400.0, 200.0))
    data = printed(exhibit("d", Material(Made.DRAWN, drawn=[drawn]), turned=turned))
    sheet = pypdfium2.PdfDocument(data)[2].render().to_pil().convert("L")
    # Below the stamp and above the number: the dark corner of the page, 100 by 50 points.
    inked = sheet.crop((0, 35, sheet.width, sheet.height - 30)).point(lambda v: 255 * (v < 60))
    left, top, far, bottom = inked.getbbox()
    wide, high = (100, 50) if turned % 180 == 0 else (50, 100)
    assert (far - left, bottom - top) == pytest.approx((wide, high), abs=2)
    assert (left > sheet.width / 2, top > 60) == (bool(right), bool(low))


def test_a_long_screenshot_takes_several_pages_of_one_scale():
    reader = read(exhibit("chat", Material(Made.PICTURE, photo((300, 2000)))))
    scales = {p.get_contents().get_data().split()[1] for p in reader.pages[2:]}
    assert len(reader.pages) == 2 + 6
    assert len(scales) == 1
    assert all(page.mediabox.width < page.mediabox.height for page in reader.pages)


def test_a_scan_of_several_pages_keeps_them_all():
    out = io.BytesIO()
    frames = [Image.new("1", (80, 100), n % 2) for n in range(3)]
    frames[0].save(out, "TIFF", save_all=True, append_images=frames[1:])
    assert [piece.colours for piece in pieces(out.getvalue())] == [1, 1, 1]


def test_what_shines_through_is_paper():
    out = io.BytesIO()
    Image.new("RGBA", (20, 20), (0, 0, 0, 0)).save(out, "PNG")
    (piece,) = pieces(out.getvalue())
    assert Image.open(io.BytesIO(piece.jpeg)).getpixel((10, 10)) == (255, 255, 255)


def test_no_picture_is_told_from_a_damaged_one():
    assert not is_picture(b"no picture")
    assert is_picture(photo())
    with pytest.raises(PictureNotReadable):
        list(pieces(photo()[:400]))
    torn = exhibit("photo of the kitchen", Material(Made.PICTURE, photo()[:400]))
    with pytest.raises(ExhibitDamaged) as refusal:
        printed(pdf("one", "a"), torn)
    assert refusal.value.data == {"exhibit": 2, "title": "photo of the kitchen"}


def test_a_jpeg_inside_a_pdf_loses_what_tells_of_its_taking():
    bare = bare_jpeg(photo())
    assert MARKER.encode() not in bare
    before, after = Image.open(io.BytesIO(photo())), Image.open(io.BytesIO(bare))
    assert list(before.get_flattened_data()) == list(after.get_flattened_data())
    with pytest.raises(ValueError, match=r"^$"):
        bare_jpeg(b"no jpeg")


def test_whatever_stands_around_a_picture_is_left_out():
    whole = photo()
    told = b"\xff\xeb\x00\x0b" + b"CONTENT-C" + b"\xff\xff\xe1\x00\x08Exif\0\0"
    profile = b"\xff\xe2\x00\x10" + b"ICC_PROFILE\0" + b"by"
    at = 4 + int.from_bytes(whole[4:6], "big")
    assert whole[2:4] == b"\xff\xe0"
    first = b"\xff\xe0" + (at + 1).to_bytes(2, "big") + whole[6:at] + b"by me"
    odd = whole[:2] + told + first + profile + whole[at:] + b"after the end"
    assert bare_jpeg(odd) == bare_jpeg(whole)


HEAD = ("时间", "对方", "说明", "金额", "余额", "方式", "编号")


def table(rows):
    lines = [(1, ("账户：林晓禾",)), (3, HEAD)]
    lines += [
        (n, (f"2026-01-{n % 28 + 1:02d}", f"商户{n}", "早餐😀", "12.50", "", "", str(n)))
        for n in rows
    ]
    return Sheet("", tuple(lines))


def test_a_table_has_its_head_on_each_page_and_the_files_row_numbers():
    pages = texts(read(exhibit("流水", Material(Made.ROWS, sheets=(table(range(4, 130)),)))))[2:]
    assert len(pages) > 2
    assert all("对方" in page and "流水" in page for page in pages)
    assert "账户：林晓禾" in pages[0]
    whole = "\n".join(pages)
    assert all(f"商户{n}" in whole for n in range(4, 130))
    assert "早餐□" in whole
    assert "\n129\n" in whole


def test_a_text_prints_whole_with_its_lines_numbered():
    lines = tuple((n, (f"line number {n} " + "长" * 200,)) for n in range(1, 40))
    pages = texts(read(exhibit("chat", Material(Made.ROWS, sheets=(Sheet("", lines),)))))[2:]
    whole = "".join(pages)
    assert all(f"line number {n} " in whole for n in range(1, 40))
    assert whole.count("长") == 39 * 200


def test_a_file_without_rows_is_still_a_page():
    pages = texts(read(exhibit("empty", Material(Made.ROWS, sheets=(Sheet("", ()),)))))
    assert len(pages) == 3


def test_the_head_is_the_first_row_that_fills_the_columns():
    assert head_of(table(range(4, 9)).rows) == 1
    assert head_of(((1, ("a", "b")), (2, ("c", "d")))) is None
    assert head_of(()) is None


def test_what_cannot_be_printed_is_named_with_its_hash():
    video = exhibit("录像", Material(Made.APART), EvidenceKind.OTHER)
    pages = texts(read(video, pdf("one", "a")))
    assert "ab" * 32 in pages[2]
    assert "1,234 B" in pages[2]
    assert "handed over separately" in pages[2]
    assert "handed over separately: 1" in pages[0]
    assert "(handed over" in pages[1]


def test_a_box_stands_for_what_the_font_has_not():
    assert printable_or_box("a😀b\u200d　c\td") == "a□b　c d"


def test_without_exhibits_or_a_name_there_is_no_bundle():
    with pytest.raises(BundleEmpty):
        bundle()
    with pytest.raises(DebtorNameMissing):
        replace(bundle(pdf("a", "a")), person=" ")


def test_cancel_stops_between_pages():
    job = QuietJob()
    job.cancel()
    with pytest.raises(JobCancelled):
        print_bundle(bundle(pdf("a", "a")), io.BytesIO(), job)


@pytest.mark.parametrize("mode", ["I;16", "I"])
def test_a_scan_of_fine_greys_is_no_white_sheet(mode):
    out = io.BytesIO()
    Image.new(mode, (50, 50), 30_000).save(out, "TIFF")
    (piece,) = pieces(out.getvalue())
    assert abs(Image.open(io.BytesIO(piece.jpeg)).getpixel((20, 20)) - 117) <= 2
