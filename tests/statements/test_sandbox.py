"""Reading in a child process: the same answer, and none of a hostile file's consequences."""

from __future__ import annotations

import io
import json
import os
import random
import subprocess
import sys
import time
from dataclasses import fields, replace
from datetime import date
from datetime import time as clock
from pathlib import Path

import pytest

from debt_desk.domain.job import JobCancelled
from debt_desk.domain.money import Money
from debt_desk.domain.statement import (
    LineClass,
    Place,
    SetAside,
    Statement,
    StatementKind,
    StatementLine,
    StatementWarning,
)
from debt_desk.errors import InputError
from debt_desk.statements import child, detect, intake, message, refusals, sandbox
from debt_desk.statements.refusals import (
    EmptyStatement,
    NotAStatement,
    PasswordNeeded,
    ReaderNotStarted,
    StatementDamaged,
    StatementTooHard,
    StatementTooLarge,
    TooManyRows,
)
from tests.statements.exchange_files import ofx, ofx_row
from tests.statements.statement_files import alipay, alipay_row

BILL = alipay(
    [
        alipay_row("支出", "1.00"),
        alipay_row("不计收支", "2.00", status="退款成功"),
        alipay_row("支出", "abc"),
    ]
)

LINE = StatementLine(
    place=Place(7, "表 1", 2, (1.5, 2.0, 3.25, 4.0)),
    day=date(2025, 2, 3),
    label="支出",
    amount=Money(1234),
    line_class=LineClass.SPENDING,
    clock=clock(23, 59, 58, 17),
    counterparty="街角\n便利店",
    description="\ud800",
    method="余额宝",
    status="交易成功",
    reference="20250203",
    balance=Money(-5, "USD"),
    refunded=Money(0),
)
PLAIN = StatementLine(Place(8), date(2025, 2, 4), "", Money(0), LineClass.NEUTRAL)
STATEMENT = Statement(
    format="alipay_mobile_csv",
    institution="alipay",
    account="x***",
    currency="CNY",
    kind=StatementKind.WALLET,
    lines=(LINE, PLAIN, replace(LINE, description="a\0b", counterparty="")),
    set_aside=(SetAside(Place(9), "no_date"), SetAside(Place(10, "s"), "no_amount")),
    declared_from=date(2025, 1, 1),
    declared_to=None,
    opening=Money(-7),
    closing=None,
    warnings=(
        StatementWarning("totals_differ", None, {"label": "支出", "stated": Money(3, "USD")}),
        StatementWarning("outside_period", 3, {"start": date(2025, 1, 1), "end": None, "n": 4}),
        StatementWarning("odd", 4, {"rows": (1, "2"), "yes": True, "kind": StatementKind.CARD}),
    ),
)


def run_instead(monkeypatch: pytest.MonkeyPatch, code: str) -> None:
    """Let the child do this in place of reading."""
    start = sandbox._START.replace("main()", code)
    monkeypatch.setattr(sandbox, "_START", f"{start}\n")


def test_the_answer_is_that_of_this_process() -> None:
    assert sandbox.read_bytes(BILL, "账单 😀.csv") == detect.read_bytes(BILL, "账单 😀.csv")
    file = ofx(ofx_row(), ofx_row("5.00"))
    assert sandbox.read_bytes(file, "bank.ofx") == detect.read_bytes(file, "bank.ofx")


@pytest.mark.parametrize("data", [b"hello", b"a\0b", BILL[:3000][:200], b"\n" * 400_000 + b"a"])
def test_a_refusal_comes_back_with_its_data(data: bytes) -> None:
    with pytest.raises(InputError) as here:
        detect.read_bytes(data, "账单.csv")
    with pytest.raises(type(here.value)) as there:
        sandbox.read_bytes(data, "账单.csv")
    assert type(there.value) is type(here.value)
    assert there.value.data == here.value.data


def test_what_needs_no_child_starts_none(monkeypatch: pytest.MonkeyPatch) -> None:
    run_instead(monkeypatch, "1 / 0")
    monkeypatch.setattr(intake, "BYTES_MOST", 10)
    with pytest.raises(EmptyStatement):
        sandbox.read_bytes(b"", "a")
    with pytest.raises(StatementTooLarge):
        sandbox.read_bytes(b"a" * 11, "a")


def test_the_surroundings_do_not_matter(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    (tmp_path / "json.py").write_text("raise SystemExit(9)")
    (tmp_path / "debt_desk.py").write_text("raise SystemExit(9)")
    monkeypatch.setenv("PYTHONPATH", str(tmp_path))
    monkeypatch.setenv("PYTHONHOME", "/nowhere")
    monkeypatch.setenv("PYTHONIOENCODING", "ascii")
    monkeypatch.setenv("PYTHONSTARTUP", str(tmp_path / "json.py"))
    monkeypatch.setenv("PYTHONWARNINGS", "error")
    tmp_path.chmod(0o500)
    monkeypatch.chdir(tmp_path)
    try:
        assert len(sandbox.read_bytes(BILL, "账单.csv")) == 1
    finally:
        tmp_path.chmod(0o700)


@pytest.mark.parametrize(
    ("code", "refusal"),
    [
        ("import os; os.abort()", StatementTooHard),
        ("import os; os.kill(os.getpid(), 9)", StatementTooHard),
        ("1 / 0", StatementDamaged),
        ("print('not an answer')", StatementDamaged),
        ("pass", StatementDamaged),
        ("import sys; sys.exit(3)", StatementDamaged),
    ],
)
@pytest.mark.skipif(sys.platform == "win32", reason="signals of a Unix")
def test_a_crash_is_one_sentence(
    code: str, refusal: type[InputError], monkeypatch: pytest.MonkeyPatch
) -> None:
    run_instead(monkeypatch, code)
    with pytest.raises(refusal) as caught:
        sandbox.read_bytes(BILL, "账单.csv")
    assert caught.value.data == {"name": "账单.csv"}


def test_a_child_that_never_ends_is_stopped(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sandbox, "SECONDS_MOST", 0.5)
    run_instead(monkeypatch, "import time; time.sleep(60)")
    started = time.perf_counter()
    with pytest.raises(StatementTooHard):
        sandbox.read_bytes(b"a" * 10_000_000, "a")  # which it does not even listen to
    assert time.perf_counter() - started < 10


def test_a_child_that_closes_its_output_but_stays_is_stopped(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(sandbox, "_GOES_WITHIN", 0.2)
    run_instead(monkeypatch, "import os, time; os.close(1); time.sleep(60)")
    with pytest.raises(StatementTooHard):
        sandbox.read_bytes(BILL, "a")


def test_cancelling_ends_the_child(monkeypatch: pytest.MonkeyPatch) -> None:
    started_children = []
    popen = subprocess.Popen

    def noting(*arguments: object, **options: object) -> subprocess.Popen[bytes]:
        started_children.append(popen(*arguments, **options))
        return started_children[0]

    monkeypatch.setattr(subprocess, "Popen", noting)
    run_instead(monkeypatch, "import time; time.sleep(60)")
    ends = time.perf_counter() + 0.3
    with pytest.raises(JobCancelled):
        sandbox.read_bytes(BILL, "a", cancelled=lambda: time.perf_counter() > ends)
    assert started_children[0].poll() is not None
    assert len(detect.read_bytes(BILL, "a")) == 1


def test_an_endless_answer_is_cut(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sandbox, "ANSWER_MOST", 3 * intake.MIB)
    run_instead(monkeypatch, "import os\nwhile True: os.write(1, b'a' * 100000)")
    with pytest.raises(StatementTooHard):
        sandbox.read_bytes(BILL, "a")


def test_no_child_can_be_started(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "executable", "/no/such/program")
    with pytest.raises(ReaderNotStarted):
        sandbox.read_bytes(BILL, "a")


@pytest.mark.skipif(sys.platform != "linux", reason="limits of Linux")
@pytest.mark.parametrize(
    "code",
    [
        "bytearray(2**31)",
        "os.write(os.open('written', os.O_CREAT | os.O_WRONLY), b'a')",
        "[os.close(one) for one in [os.dup(0) for _ in range(100)]]",
    ],
    ids=["memory", "writing", "files"],
)
def test_the_limits_hold(code: str, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.chdir(tmp_path)
    free = f"import os\nfrom debt_desk.statements import child\n{code}\nmain()"
    run_instead(monkeypatch, free)
    assert len(sandbox.read_bytes(BILL, "a")) == 1
    monkeypatch.undo()
    monkeypatch.chdir(tmp_path)
    run_instead(monkeypatch, free.replace(code, f"child.limit(); {code}"))
    with pytest.raises(StatementDamaged):
        sandbox.read_bytes(BILL, "a")


@pytest.mark.skipif(sys.platform != "linux", reason="limits of Linux")
def test_a_reader_that_wants_too_much_memory_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    run_instead(
        monkeypatch,
        "from debt_desk.statements import child\n"
        "child.detect.read_bytes = lambda *_: bytearray(2**31)\nmain()",
    )
    with pytest.raises(StatementTooHard):
        sandbox.read_bytes(BILL, "a")


@pytest.mark.skipif(sys.platform != "linux", reason="limits of Linux")
def test_a_reader_that_wants_too_much_time_is_ended(monkeypatch: pytest.MonkeyPatch) -> None:
    run_instead(
        monkeypatch,
        "from debt_desk.statements import child\nchild.SECONDS_MOST = 1\nchild.limit()\n"
        "while True: pass",
    )
    with pytest.raises(StatementTooHard):
        sandbox.read_bytes(BILL, "a")


@pytest.mark.skipif(sys.platform != "linux", reason="/proc")
def test_a_password_is_in_no_argument_and_no_variable(monkeypatch: pytest.MonkeyPatch) -> None:
    run_instead(
        monkeypatch,
        "import json, sys\nfrom pathlib import Path\n"
        "from debt_desk.statements import message, refusals\n"
        "seen = Path('/proc/self/cmdline').read_bytes() + Path('/proc/self/environ').read_bytes()\n"
        "told = json.loads(sys.stdin.buffer.readline())\n"
        "word = told['password']\n"
        "refusal = refusals.PasswordNeeded(name=word, seen=word.encode() in seen)\n"
        "sys.stdout.buffer.write(message.of_refusal(refusal))",
    )
    with pytest.raises(PasswordNeeded) as caught:
        sandbox.read_bytes(BILL, "a", "geheim 密码")
    assert caught.value.data == {"name": "geheim 密码", "seen": False}


def test_the_child_loads_little() -> None:
    code = (
        "import sys; sys.path.insert(0, sys.argv[1]); import debt_desk.statements.child; "
        "print([name for name in sys.argv[2:] if name in sys.modules])"
    )
    heavy = ["PySide6", "sqlalchemy", "reportlab", "openpyxl", "pdfplumber", "pdfminer", "numpy"]
    root = str(Path(sandbox.__file__).parents[2])
    done = subprocess.run(
        [sys.executable, "-I", "-c", code, root, *heavy], capture_output=True, text=True, check=True
    )
    assert done.stdout.strip() == "[]"


def answered(data: bytes, password: str | None = None) -> bytes:
    file = io.BytesIO()
    file.close = lambda: None  # type: ignore[method-assign]
    child.reply(data, "账单.csv", password, file)
    return file.getvalue()


def test_replies_of_the_child(monkeypatch: pytest.MonkeyPatch) -> None:
    assert message.read(answered(BILL)) == detect.read_bytes(BILL, "账单.csv")
    for problem, refusal in (
        (MemoryError(), StatementTooHard),
        (RecursionError(), StatementDamaged),
        (KeyError("private"), StatementDamaged),
        (NotAStatement(name="账单.csv"), NotAStatement),
    ):

        def stumble(*_: object, problem: Exception = problem) -> None:
            raise problem

        monkeypatch.setattr(detect, "read_bytes", stumble)
        with pytest.raises(refusal) as caught:
            message.read(answered(BILL))
        assert caught.value.data == {"name": "账单.csv"}


def test_the_child_reads_its_request_and_answers(monkeypatch: pytest.MonkeyPatch) -> None:
    told = json.dumps({"name": "a", "password": None, "size": len(BILL)}).encode() + b"\n"
    for given, ok in ((told + BILL, True), (told + BILL[:-1], False)):
        done = subprocess.run(
            [sys.executable, "-c", "from debt_desk.statements.child import main; main()"],
            input=given,
            capture_output=True,
            check=True,
            env={**os.environ, "PYTHONPATH": str(Path(sandbox.__file__).parents[2])},
        )
        assert bool(done.stdout) is ok


def test_every_field_comes_back() -> None:
    assert [one.name for one in fields(StatementLine)] == [
        *("place", "day", "label", "amount", "line_class", "clock", "counterparty", "description"),
        *("method", "status", "reference", "balance", "refunded", "merchant"),
    ]
    (back,) = message.read(message.of_statements([STATEMENT]))
    warnings = back.warnings
    assert replace(back, warnings=()) == replace(STATEMENT, warnings=())
    assert warnings[:2] == STATEMENT.warnings[:2]
    assert warnings[2].data == {"rows": (1, "2"), "yes": True, "kind": "card"}
    assert type(back.lines[0].line_class) is LineClass
    assert back.lines[0].balance == Money(-5, "USD")
    assert message.read(message.of_statements([])) == ()


def test_many_different_texts_and_lines_come_back() -> None:
    lines = tuple(
        replace(LINE, description=f"订单 {n}", place=Place(n + 1), day=date(2025, 1, 1 + n % 28))
        for n in range(2000)
    )
    told = replace(STATEMENT, lines=lines, warnings=(), set_aside=())
    assert message.read(message.of_statements([told, STATEMENT]))[0] == told


@pytest.mark.parametrize("kind", list(message._REFUSALS.values()), ids=lambda kind: kind.__name__)
def test_every_refusal_comes_back(kind: type[InputError]) -> None:
    with pytest.raises(kind) as caught:
        message.read(message.of_refusal(kind(name="账单", limit=3)))
    assert type(caught.value) is kind
    assert caught.value.data == {"name": "账单", "limit": 3}


def test_only_refusals_of_statements_come_back() -> None:
    assert TooManyRows in message._REFUSALS.values()
    assert InputError not in message._REFUSALS.values()
    assert all(kind.__module__ == refusals.__name__ for kind in message._REFUSALS.values())
    with pytest.raises(StatementDamaged) as caught:
        message.read(message.of_refusal(InputError(name="账单", secret="x")))
    assert caught.value.data == {"name": "账单"}


def told_by(header: object, rest: bytes = b"") -> bytes:
    text = json.dumps(header).encode()
    return len(text).to_bytes(8, "little") + text + rest


@pytest.mark.parametrize(
    "data",
    [
        b"",
        b"\xff" * 100,
        told_by([]),
        told_by({"refused": ["SystemExit", {}]}),
        told_by({"refused": ["StatementDamaged", {"name": {"class": "os.system"}}]}),
        told_by({"statements": [{}]}),
        b"\x00\x00\x10\x00\x00\x00\x00\x00" + b"[" * 2**20,
    ],
)
def test_an_answer_that_no_child_writes_is_unfit(data: bytes) -> None:
    with pytest.raises(message.UnfitMessage):
        message.read(data)


def test_a_missing_amount_is_unfit() -> None:
    packed = message.of_statements([replace(STATEMENT, lines=(replace(LINE, amount=None),))])  # type: ignore[arg-type]
    with pytest.raises(message.UnfitMessage):
        message.read(packed)


def test_altered_answers_give_whole_statements_or_are_unfit() -> None:
    draw = random.Random(4)
    packed = message.of_statements([STATEMENT, *detect.read_bytes(BILL, "a")])
    for _ in range(1500):
        data = bytearray(packed)
        for _ in range(draw.randint(1, 4)):
            at = draw.randrange(len(data))
            if draw.random() < 0.7:
                data[at] = draw.randrange(256)
            else:
                del data[at : at + draw.randint(1, 20)]
        try:
            statements = message.read(bytes(data))
        except (message.UnfitMessage, InputError):
            continue
        for statement in statements:
            assert all(type(line.line_class) is LineClass for line in statement.lines)
            assert repr(statement)
