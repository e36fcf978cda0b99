"""What tests have another process do: ``python -m tests.store.children COMMAND FILE …``.

A child prints one line for each thing that it was promised to keep; whatever was printed must be
in the file, however the child ends.
"""

from __future__ import annotations

import hashlib
import io
import os
import resource
import subprocess
import sys
import tempfile
from dataclasses import replace
from itertools import count
from pathlib import Path
from typing import TYPE_CHECKING

from debt_desk.domain.money import Money
from debt_desk.errors import DeskError
from debt_desk.store import migrations
from tests.store import samples
from tests.store.stores import create_store, open_store

if TYPE_CHECKING:
    from collections.abc import Callable

    from debt_desk.store.desk_store import Store

ROOT = Path(__file__).parents[2]
A_STEP = "CREATE TABLE later{0} (id INTEGER PRIMARY KEY, x TEXT NOT NULL) STRICT;"


def start(command: str, path: Path, *words: str) -> subprocess.Popen[str]:
    return subprocess.Popen(
        [sys.executable, "-m", "tests.store.children", command, str(path), *words],
        cwd=ROOT,
        env={**os.environ, "PYTHONDONTWRITEBYTECODE": "1"},
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    )


def say(*words: object) -> None:
    print(*words, flush=True)


def hold(path: Path) -> None:
    """Keep the file open until told to close it."""
    with open_store(path) as store, store.write("case.add") as uow:
        uow.cases.add(samples.CASE)
        uow.commit()
        say("open")
        sys.stdin.readline()


def look(path: Path) -> None:
    """Read the file without writing."""
    try:
        with open_store(path, read_only=True) as store:
            with store.read() as uow:
                say("cases", len(uow.cases.all()))
            say("read_only", store.read_only)
    except DeskError as error:
        say(type(error).__name__)


def use(path: Path) -> None:
    """Open it as the window does, and write if it lets us."""
    try:
        with open_store(path) as store:
            with store.read() as uow:
                say("cases", len(uow.cases.all()))
            say("read_only", store.read_only)
            with store.write("case.add") as uow:
                uow.cases.add(samples.CASE)
                uow.commit()
            say("written")
    except DeskError as error:
        say(type(error).__name__)


def use_as_nobody(path: Path) -> None:
    """The same as another user. All modules must be there before: this user may not read them."""
    with tempfile.TemporaryDirectory() as folder:
        create_store(Path(folder, "a.debtdesk")).close()
    os.setuid(65534)
    use(path)


def write_for_ever(path: Path) -> None:
    """Cases, documents, removals, printed letters: every commit is acknowledged once it is made."""
    with open_store(path) as store:
        for number in count():
            data = hashlib.sha256(str((os.getpid(), number)).encode()).digest()
            data *= 40_000 if number % 4 == 0 else 100  # mostly one piece, now and then two
            stored = store.contents.stage(io.BytesIO(data), len(data), samples.Work())
            with store.write("all") as uow:
                case = uow.cases.add(replace(samples.CASE, note=stored.sha256))
                uow.evidence.add(samples.document(stored, case.number, title=stored.sha256))
                uow.letters.add(samples.letter(stored, case.number))
                agreed = uow.agreements.add(samples.agreement(case.number))
                uow.payments.add(samples.payment(agreed.id))
                uow.commit()
            say("added", case.number, stored.sha256)
            if number % 3 == 2:
                with store.write("case.remove") as uow:
                    uow.cases.remove(case.number)
                    uow.commit()
                say("removed", case.number)


def write_once(path: Path) -> None:
    """Commit one case, say so, and wait to be killed with the log not yet moved into the file."""
    store = open_store(path)
    with store.write("case.add") as uow:
        uow.cases.add(samples.CASE)
        uow.commit()
    say("added")
    sys.stdin.readline()


def migrate(path: Path) -> None:
    """Open the file with many more schema steps than it has."""
    copied = (
        "creditor, kind, product, account_tail, contract, note, currency, principal_cents,"
        " interest_cents, penalty_cents, fees_cents, last_offer"
    )
    more = tuple(
        A_STEP.format(n) + f"INSERT INTO cases (number, {copied}) SELECT number + 1000, {copied}"
        f" FROM cases WHERE number = {1 + 1000 * n};"
        for n in range(30)
    )
    known = migrations.steps()
    migrations.steps = lambda: known + more
    say("go")
    open_store(path).close()
    say("migrated")


def fill_up(path: Path, limit: str) -> None:
    """Work under a limit on the size of files, as on a full disk, then without one."""
    with open_store(path) as store:
        with store.write("household") as uow:
            uow.household.save(samples.HOUSEHOLD)
            uow.commit()
        _, most = resource.getrlimit(resource.RLIMIT_FSIZE)
        resource.setrlimit(resource.RLIMIT_FSIZE, (int(limit), most))
        say("attach", _name(lambda: samples.attach(store, os.urandom(3_000_000))))
        say("write", _name(lambda: _write_much(store)))
        say("export", _name(lambda: store.contents.export(_first(store), path.with_name("out"))))
        resource.setrlimit(resource.RLIMIT_FSIZE, (most, most))
        say("attach", _name(lambda: samples.attach(store, os.urandom(3_000_000))))
        say("write", _name(lambda: _write_much(store)))
        say("export", _name(lambda: store.contents.export(_first(store), path.with_name("out"))))
    say("files", *sorted(entry.name for entry in path.parent.iterdir()))


def _write_much(store: Store) -> None:
    line = replace(
        samples.HOUSEHOLD.lines[0],
        source=replace(samples.HOUSEHOLD.lines[0].source, note="长" * 2000),
    )
    with store.write("household") as uow:
        uow.household.save(replace(samples.HOUSEHOLD, lines=(line,) * 1000, reserve=Money(1)))
        uow.commit()


def _first(store: Store) -> str:
    with store.read() as uow:
        return uow.evidence.get(1).content.sha256


def _name(step: Callable[[], object]) -> str:
    try:
        step()
    except DeskError as error:
        return type(error).__name__
    return "done"


COMMANDS = {
    step.__name__: step
    for step in (hold, look, use, use_as_nobody, write_for_ever, write_once, migrate, fill_up)
}

if __name__ == "__main__":
    COMMANDS[sys.argv[1]](Path(sys.argv[2]), *sys.argv[3:])
