"""From the desk file to one PDF: what may go to a lender, what is asked, what it gives away."""

from __future__ import annotations

import io
import zipfile
from dataclasses import replace
from datetime import date

import pytest
from openpyxl import Workbook
from pypdf import PdfReader

from debt_desk.app.bundles import left_out, suggested
from debt_desk.app.jobs import QuietJob
from debt_desk.app.output import DestinationIsDeskFile
from debt_desk.app.reveals import read_reveals
from debt_desk.domain.case import Case
from debt_desk.domain.evidence import EvidenceKind
from debt_desk.domain.exhibit import BundleEmpty, Exhibit, ExhibitNamesLender, ExhibitOfAnotherDebt
from debt_desk.domain.job import JobCancelled
from debt_desk.domain.letter import LetterLanguage
from debt_desk.domain.redaction import NumberKind
from debt_desk.letters.bundle import ExhibitLocked
from debt_desk.letters.proposal import DebtorNameMissing
from tests.app.builders import card_case, household, yuan
from tests.letters.pdf_sources import assembled, hostile_pdf, layered_pdf, plain_pdf, sealed_pdf

STATEMENT = EvidenceKind.BANK_STATEMENT
OTHER = "示例消费金融有限公司"
IDENTITY = "110105199003077654"


@pytest.fixture
def cases(desk):
    household(desk)
    ours = desk.cases.add(card_case()).number
    return ours, desk.cases.add(Case(OTHER)).number


@pytest.fixture
def attach(desk, tmp_path):
    def attached(name, data, case=None, kind=EvidenceKind.HARDSHIP_PROOF):
        path = tmp_path / name
        path.write_bytes(data)
        return desk.evidence.attach(path, case, kind).number

    return attached


def read(desk, case, exhibits=None):
    out = io.BytesIO()
    inputs = desk.bundles.inputs(case)
    desk.bundles.write(inputs, exhibits, LetterLanguage.CHINESE, out, QuietJob())
    return out.getvalue()


def texts(data):
    return [page.extract_text() for page in PdfReader(io.BytesIO(data)).pages]


def candidates(desk, case):
    return desk.bundles.candidates(desk.bundles.inputs(case), QuietJob())


def test_own_and_household_documents_in_a_sensible_order(desk, cases, attach):
    ours, theirs = cases
    attach("a.pdf", plain_pdf(["statement"]), None, EvidenceKind.BANK_STATEMENT)
    attach("b.pdf", plain_pdf(["their bill"]), theirs, EvidenceKind.BILL)
    attach("c.pdf", plain_pdf(["contract"]), ours, EvidenceKind.CONTRACT)
    attach("d.pdf", plain_pdf(["stray"]), None, EvidenceKind.OTHER)
    pages = texts(read(desk, ours))
    assert len(pages) == 4
    assert "contract" in pages[2]
    assert "statement" in pages[3]


def test_what_goes_along_unasked_is_known_once_and_printable(desk, cases, attach):
    ours, _ = cases
    bill = attach("账单.pdf", plain_pdf(["a bill"]), ours, EvidenceKind.BILL)
    attach("账单 again.pdf", plain_pdf(["a bill"]), ours, EvidenceKind.BILL)
    attach("notes.pdf", plain_pdf(["my notes"]), ours, EvidenceKind.OTHER)
    attach("locked.pdf", plain_pdf(["secret"], password="1"), ours, EvidenceKind.BILL)
    assert suggested(candidates(desk, ours)) == (Exhibit(bill),)
    assert len(texts(read(desk, ours))) == 3  # the command line asks the same rule


def test_a_raw_file_name_is_never_told(desk, cases, attach):
    name = "微信支付账单(20250101-20250630)_6222021234567890123"
    number = attach(f"{name}.csv", b"day,sum,rest\n2025-01-02,1.00,2.00\n", None, STATEMENT)
    document = desk.evidence.get(number)
    assert document.title == name
    period = {"covers_from": date(2025, 1, 1), "covers_to": date(2025, 6, 30)}
    desk.evidence.change(replace(document, **period))
    whole = "".join(texts(read(desk, cases[0])))
    assert "20250101" not in whole
    assert "6222" not in whole
    assert "银行流水，2025年1月1日至2025年6月30日" in whole
    desk.evidence.change(replace(desk.evidence.get(number), title="半年流水 2025"))
    assert "半年流水 2025" in "".join(texts(read(desk, cases[0])))


def test_what_stays_behind_is_known_with_its_reason(desk, cases, attach):
    ours, theirs = cases
    bill = attach("账单.pdf", plain_pdf(["a bill"]), ours, EvidenceKind.BILL)
    behind = [
        (attach("账单 again.pdf", plain_pdf(["a bill"]), ours, EvidenceKind.BILL), "twice"),
        (attach("notes.pdf", plain_pdf(["notes"]), ours, EvidenceKind.OTHER), "kind_unknown"),
        (attach("a.pdf", plain_pdf(["x"], password="1"), ours), "not_printable"),
        (attach("b.pdf", plain_pdf(["theirs"]), theirs, EvidenceKind.BILL), "another_debt"),
        (attach("c.pdf", plain_pdf(["stray"]), None, EvidenceKind.OTHER), "unclear_debt"),
        (attach("d.txt", f"{OTHER} 还款".encode(), ours), "names_lender"),
    ]
    original = attach("e.pdf", plain_pdf(["all of it"]), ours)
    blacked = desk.evidence.get(attach("f.pdf", plain_pdf(["a part"]), ours))
    copy = desk.redactions.add(desk.evidence.get(original), blacked.content, "e, redacted").number
    desk.evidence.remove(blacked.number)
    behind.append((original, "copy_goes"))
    found = candidates(desk, ours)
    left = left_out(found, suggested(found), by_hand=False)
    assert {(one.candidate.number, one.why) for one in left} == set(behind)
    assert {e.document for e in suggested(found)} == {bill, copy}
    by_hand = left_out(found, (Exhibit(bill),), by_hand=True)
    assert {one.why for one in by_hand if one.candidate.number == copy} == {"not_chosen"}


def test_without_documents_there_is_no_bundle(desk, cases):
    with pytest.raises(BundleEmpty):
        read(desk, cases[0])
    with pytest.raises(BundleEmpty):
        desk.bundles.choose(cases[0], ())


def test_choice_and_order_are_kept_and_undone(desk, cases, attach):
    ours, _ = cases
    first = attach("a.pdf", plain_pdf(["alpha"]))
    second = attach("b.pdf", plain_pdf(["beta"]))
    desk.bundles.choose(ours, (Exhibit(second), Exhibit(first)))
    desk.bundles.choose(ours, (Exhibit(second),))
    desk.bundles.choose(ours, (Exhibit(second),))
    assert len(texts(read(desk, ours))) == 3
    assert desk.history.undo() == "exhibits.change"
    pages = texts(read(desk, ours))
    assert ["beta" in pages[2], "alpha" in pages[3]] == [True, True]


def test_a_letter_numbers_its_enclosures_as_the_bundle_does(desk, cases, attach):
    ours, theirs = cases
    first = attach("a.pdf", plain_pdf(["alpha"]))
    second = attach("b.pdf", plain_pdf(["beta"]))
    foreign = attach("c.pdf", plain_pdf(["gamma"]), theirs, EvidenceKind.BILL)
    assert [d.number for d in desk.letters.enclosures(ours)] == [first, second]
    desk.bundles.choose(ours, (Exhibit(second), Exhibit(foreign, agreed=True), Exhibit(first)))
    assert [d.number for d in desk.letters.enclosures(ours)] == [second, foreign, first]
    desk.bundles.choose(ours, (Exhibit(second), Exhibit(foreign)))
    assert [d.number for d in desk.letters.enclosures(ours)] == [second]


def test_another_debts_document_needs_a_word(desk, cases, attach):
    ours, theirs = cases
    foreign = attach("c.pdf", plain_pdf(["gamma"]), theirs, EvidenceKind.BILL)
    (candidate,) = candidates(desk, ours)
    assert (candidate.own, candidate.owner, candidate.needs_question) == (False, OTHER, True)
    with pytest.raises(ExhibitOfAnotherDebt) as refusal:
        read(desk, ours, (Exhibit(foreign),))
    assert refusal.value.data == {"number": foreign, "title": "c"}
    assert "gamma" in texts(read(desk, ours, (Exhibit(foreign, agreed=True),)))[2]


CSV = f"日期,对方,金额,余额\n2026-01-02,{OTHER},500.00,1.00\n2026-01-03,超市,20.00,2.00\n"


def workbook():
    book = Workbook()
    for row in CSV.splitlines():
        book.active.append(row.split(","))
    out = io.BytesIO()
    book.save(out)
    return out.getvalue()


@pytest.mark.parametrize(
    ("name", "data"),
    [
        ("a.csv", CSV.encode()),
        ("b.csv", CSV.encode("gb18030")),
        ("c.xlsx", workbook()),
        ("d.txt", f"聊天：把钱还给{OTHER}".encode()),
        (f"{OTHER}.pdf", plain_pdf(["nothing inside"])),
        ("e.pdf", plain_pdf(["Paid EXAMPLE LOANS today"])),
    ],
)
def test_a_text_that_names_another_lender_needs_a_word(desk, cases, attach, name, data):
    ours, _ = cases
    desk.cases.add(Case("Example Loans Ltd."))
    number = attach(name, data, None, EvidenceKind.BANK_STATEMENT)
    (candidate,) = candidates(desk, ours)
    assert len(candidate.named) == 1
    assert suggested([candidate]) == ()
    with pytest.raises(BundleEmpty):
        read(desk, ours)  # without a question it does not go along
    with pytest.raises(ExhibitNamesLender) as refusal:
        read(desk, ours, (Exhibit(number),))
    assert refusal.value.data["lenders"] == candidate.named[0]
    desk.bundles.choose(ours, (Exhibit(number, agreed=True),))
    assert len(texts(read(desk, ours))) == 3


def test_its_own_lender_may_be_named(desk, cases, attach):
    attach("a.csv", CSV.encode(), None, EvidenceKind.BANK_STATEMENT)
    (candidate,) = candidates(desk, cases[1])
    assert candidate.named == ()


def test_a_redacted_copy_goes_in_the_place_of_its_original(desk, cases, attach):
    ours, _ = cases
    original = attach("a.pdf", plain_pdf(["all of it"]))
    blacked = desk.evidence.get(attach("b.pdf", plain_pdf(["a part"])))
    copy = desk.redactions.add(desk.evidence.get(original), blacked.content, "a, redacted")
    desk.evidence.remove(blacked.number)
    twin = attach("a again.pdf", plain_pdf(["all of it"]))
    redacted = {c.number: c.redacted for c in candidates(desk, ours)}
    assert redacted[original] == redacted[twin] == copy
    assert suggested(candidates(desk, ours)) == (Exhibit(copy.number),)
    (page,) = texts(read(desk, ours))[2:]
    assert "a part" in page


def test_a_copy_asks_for_what_its_original_names(desk, cases, attach):
    ours, _ = cases
    original = attach("a.txt", f"{OTHER} 还款".encode(), ours)
    blacked = attach("b.pdf", plain_pdf(["picture"]), ours)
    copy = desk.redactions.add(desk.evidence.get(original), desk.evidence.get(blacked).content, "a")
    desk.evidence.remove(blacked)
    found = {one.number: one for one in candidates(desk, ours)}
    assert found[copy.number].named == (OTHER,)
    with pytest.raises(ExhibitNamesLender):
        read(desk, ours, [Exhibit(copy.number)])
    assert read(desk, ours, [Exhibit(copy.number, agreed=True)])


def test_documents_without_pages_are_named(desk, cases, attach):
    archive = io.BytesIO()
    with zipfile.ZipFile(archive, "w") as packed:
        packed.writestr("a.txt", "text")
    numbers = [
        attach("video.mp4", b"\0\0\0\x18ftypmp42" + bytes(2000)),
        attach("packed.zip", archive.getvalue()),
        attach("torn.pdf", b"%PDF-1.4\nnothing more"),
    ]
    assert suggested(candidates(desk, cases[0])) == ()
    pages = texts(read(desk, cases[0], tuple(map(Exhibit, numbers))))[2:]
    assert len(pages) == 3
    assert all("另行提交" in page for page in pages)


def test_a_locked_pdf_is_refused_by_name_but_one_without_password_is_taken(desk, cases, attach):
    ours, _ = cases
    attach("open.pdf", plain_pdf(["readable"], owner_password="owner"))
    assert "readable" in texts(read(desk, ours))[2]
    attach("locked.pdf", plain_pdf(["secret"], password="1234"))
    assert len(texts(read(desk, ours))) == 3  # nobody asked for the locked one
    desk.bundles.choose(ours, (Exhibit(1), Exhibit(2)))
    with pytest.raises(ExhibitLocked) as refusal:
        read(desk, ours)
    assert refusal.value.data == {"exhibit": 2, "title": "locked"}


def test_a_seal_laid_upon_a_page_stays_on_it(desk, cases, attach):
    attach("sealed.pdf", sealed_pdf("payment", "SEAL"))
    (page,) = texts(read(desk, cases[0]))[2:]
    assert "payment" in page
    assert "SEAL" in page


def test_a_hidden_layer_does_not_come_to_light(desk, cases, attach):
    attach("layers.pdf", layered_pdf("shown", "HIDDEN"))
    data = read(desk, cases[0])
    assert "HIDDEN" not in "".join(texts(data))
    page = PdfReader(io.BytesIO(data)).pages[2]
    assert page["/Resources"]["/XObject"]["/P"]["/Subtype"] == "/Image"


def test_a_damaged_page_stops_nothing_else(desk, cases, attach):
    pages = "<< /Type /Pages /Count 2 /Kids [3 0 R 9 0 R] >>"
    page = "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] >>"
    torn = assembled({1: "<< /Type /Catalog /Pages 2 0 R >>", 2: pages, 3: page})
    attach("torn.pdf", torn, cases[0], EvidenceKind.CONTRACT)
    fine = attach("fine.pdf", plain_pdf(["fine"]), cases[0], EvidenceKind.CONTRACT)
    assert suggested(candidates(desk, cases[0])) == (Exhibit(fine),)


@pytest.mark.parametrize(
    "hidden",
    [
        b"1 g BT /F 12 Tf 72 700 Td (Telltale) Tj ET",
        b"BT /F 12 Tf 72 700 Td (Telltale) Tj ET 0 g 60 690 90 30 re f",
        b"BT /F 12 Tf 72 2000 Td (Telltale) Tj ET",
        b"0 0 9 9 re W n BT /F 12 Tf 72 700 Td (Telltale) Tj ET",
    ],
)
def test_words_that_nobody_sees_do_not_come_to_light(desk, cases, attach, hidden):
    content = b"BT /F 12 Tf 72 600 Td (seen) Tj ET " + hidden
    page = (
        "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R"
        " /Resources << /Font << /F 5 0 R >> >> >>"
    )
    data = assembled(
        {
            1: "<< /Type /Catalog /Pages 2 0 R >>",
            2: "<< /Type /Pages /Count 1 /Kids [3 0 R] >>",
            3: page,
            4: b"<< /Length %d >>\nstream\n%s\nendstream" % (len(content), content),
            5: "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>",
        }
    )
    attach("a.pdf", data, cases[0], EvidenceKind.CONTRACT)
    assert "Telltale" not in "".join(texts(read(desk, cases[0])))


def test_a_bundle_is_written_whole_or_not_at_all(desk, cases, attach, tmp_path):
    ours, _ = cases
    attach("a.pdf", hostile_pdf("fine"))
    out = tmp_path / "out.pdf"
    inputs = desk.bundles.inputs(ours)
    chinese = LetterLanguage.CHINESE
    assert desk.bundles.save(inputs, None, chinese, out, QuietJob()) == 1
    before = out.read_bytes()
    stopped = QuietJob()
    stopped.cancel()
    with pytest.raises(JobCancelled):
        desk.bundles.save(inputs, None, chinese, out, stopped)
    assert out.read_bytes() == before
    assert not list(tmp_path.glob("*.tmp")) + list(tmp_path.glob(".*.tmp"))
    with pytest.raises(DestinationIsDeskFile):
        desk.bundles.save(inputs, None, chinese, desk.path, QuietJob())


def test_what_it_gives_away_is_read_from_its_pages(desk, cases, attach):
    ours, _ = cases
    attach("a.pdf", plain_pdf([f"id {IDENTITY} card 6222 0212 3456 7890 123", "6,000.00"]))
    attach("b.csv", CSV.encode(), None, EvidenceKind.BANK_STATEMENT)
    numbers = tuple(Exhibit(c.number, agreed=True) for c in candidates(desk, ours))
    data = read(desk, ours, numbers)
    told = read_reveals(data, desk.bundles.inputs(ours), QuietJob())
    assert told.pages == 5
    assert [(n.kind, n.ending, n.pages) for n in told.numbers] == [
        (NumberKind.ACCOUNT, "0123", (3,)),
        (NumberKind.IDENTITY, "7654", (3,)),
    ]
    assert told.lenders == ((OTHER, (5,)),)
    assert told.incomes == ((yuan("6000"), (4,)),)
    assert told.pictures == ()


@pytest.mark.parametrize(
    ("written", "found"),
    [
        ("6000", True),
        ("¥6,000.00.", True),
        ("16000", False),
        ("6000.50", False),
        ("6,000,000", False),
    ],
)
def test_an_income_is_known_however_it_is_written(desk, cases, attach, written, found):
    attach("a.pdf", plain_pdf([f"sum {written} yuan"]))
    inputs = desk.bundles.inputs(cases[0])
    told = read_reveals(read(desk, cases[0]), inputs, QuietJob())
    assert bool(told.incomes) is found


def test_a_document_that_was_removed_leaves_the_choice(desk, cases, attach):
    ours, _ = cases
    first, second = attach("a.pdf", plain_pdf(["alpha"])), attach("b.pdf", plain_pdf(["beta"]))
    desk.bundles.choose(ours, (Exhibit(first), Exhibit(second)))
    desk.evidence.remove(first)
    assert [e.document for e in desk.bundles.inputs(ours).stored] == [second]
    desk.history.undo()
    assert [e.document for e in desk.bundles.inputs(ours).stored] == [first, second]


def test_nothing_without_a_name(desk, attach):
    number = desk.cases.add(card_case()).number
    attach("a.pdf", plain_pdf(["alpha"]))
    home = desk.household.get()
    desk.household.change(replace(home, person=replace(home.person, name="")))
    with pytest.raises(DebtorNameMissing):
        read(desk, number)
