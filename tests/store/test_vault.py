from __future__ import annotations

import random
import unicodedata

import pytest

from debt_desk.errors import FileError
from debt_desk.store import driver
from debt_desk.store.checking import check
from debt_desk.store.vault import (
    Key,
    PassphraseEmpty,
    PassphraseNeeded,
    PassphraseWrong,
    derive_key,
    new_salt,
)
from tests.store import samples
from tests.store.samples import Work
from tests.store.stores import create_store, open_store

PASSPHRASE = "海棠 花未眠\"'; é"


@pytest.fixture(scope="module")
def key_once():
    """Deriving takes its time on purpose; most tests here need not pay for it again."""
    return {}


@pytest.fixture(autouse=True)
def remembered(monkeypatch, key_once):
    def derive(passphrase: str, salt: bytes) -> Key:
        if (passphrase, salt) not in key_once:
            key_once[passphrase, salt] = derive_key(passphrase, salt)
        return key_once[passphrase, salt]

    monkeypatch.setattr("debt_desk.store.opening.derive_key", derive)


def test_an_encrypted_file_comes_back_with_its_passphrase_only(path, capfd):
    with create_store(path, PASSPHRASE) as store:
        assert store.encrypted
        samples.fill(store)
        rows = samples.dump(store)
    with pytest.raises(PassphraseNeeded):
        open_store(path)
    with pytest.raises(PassphraseWrong):
        open_store(path, "海棠花未眠")
    with pytest.raises(PassphraseEmpty):
        open_store(path, "")
    assert [entry.name for entry in path.parent.iterdir()] == [path.name]
    with open_store(path, unicodedata.normalize("NFD", PASSPHRASE)) as store:
        assert samples.dump(store) == rows
        assert check(store.access, Work()).nothing_found
    assert capfd.readouterr() == ("", "")


def test_nothing_readable_lies_in_any_of_its_files(path):
    with create_store(path, PASSPHRASE) as store:
        samples.fill(store)
        samples.attach(store, b"MARKER-OF-A-SECRET" * 50_000)
        for entry in path.parent.iterdir():
            found = entry.read_bytes()
            for marker in (b"SQLite format", b"MARKER-OF-A-SECRET", b"CREATE TABLE"):
                assert marker not in found, entry.name
            for marker in ("招商银行", "王䶮", "裁员"):
                assert marker.encode() not in found, entry.name
    at_rest = path.read_bytes()
    assert len(set(at_rest[:4096])) > 230
    assert b"SQLite" not in at_rest


def test_another_program_without_the_key_sees_no_database(path):
    # The plain library of Python, which shares no code with the program's own driver.
    sqlite3 = pytest.importorskip("sqlite3")
    create_store(path, PASSPHRASE).close()
    connection = sqlite3.connect(path)
    with pytest.raises(sqlite3.DatabaseError, match="not a database"):
        connection.execute("SELECT * FROM sqlite_master")
    connection.close()


def test_an_independent_reader_opens_it_as_sqlciphers_own_format(path):
    apsw = pytest.importorskip("apsw")
    if not hasattr(apsw, "mc_version"):
        pytest.skip("this apsw cannot decrypt: apsw-sqlite3mc can")
    with create_store(path, PASSPHRASE) as store:
        samples.fill(store)
    key = derive_key(PASSPHRASE, path.read_bytes()[:16])
    connection = apsw.Connection(str(path))
    connection.pragma("cipher", "sqlcipher")
    connection.pragma("legacy", 4)
    connection.pragma("key", f"raw:{(key.secret + key.salt).hex()}")
    assert connection.execute("SELECT creditor FROM cases").fetchall() == [("招商银行",), ("借呗",)]
    connection.close()


def test_two_files_of_one_passphrase_share_neither_salt_nor_key(path):
    other = path.with_name("b.debtdesk")
    for one in (path, other):
        create_store(one, PASSPHRASE).close()
    salts = [one.read_bytes()[:16] for one in (path, other)]
    assert salts[0] != salts[1]
    keys = [derive_key(PASSPHRASE, salt).secret for salt in salts]
    assert keys[0] != keys[1]


def test_the_key_is_argon2id_as_described():
    key = derive_key("password", b"somesaltsomesalt")
    from argon2.low_level import Type, hash_secret_raw

    assert key.secret == hash_secret_raw(
        b"password", b"somesaltsomesalt", 3, 131072, 4, 32, Type.ID
    )
    # Once and for all: a change of it would lock everybody out.
    assert key.secret.hex() == FIXED
    assert len(new_salt()) == 16


FIXED = "af9890ee3c0358921682d4e2d01bd45f91bfc59c7677cee686f983b74dae6382"


def test_a_key_never_shows_itself():
    key = derive_key("password", b"somesaltsomesalt")
    assert key.secret.hex() not in repr(key)
    assert repr(key) == "Key()"


def test_a_plain_file_needs_no_passphrase_and_ignores_one(store):
    store.close()
    with open_store(store.path, "whatever") as again:
        assert not again.encrypted
    assert store.path.read_bytes().startswith(b"SQLite format 3\0")


def test_every_damaged_page_of_an_encrypted_file_is_found(path):
    with create_store(path, PASSPHRASE) as store:
        samples.fill(store)
        samples.attach(store, random.Random(1).randbytes(300_000))
    whole = path.read_bytes()
    chance = random.Random(2)
    for _ in range(40):
        data = bytearray(whole)
        data[chance.randrange(16, len(data))] ^= 1 << chance.randrange(8)
        path.write_bytes(data)
        assert not is_well(path)
    path.write_bytes(whole)
    assert is_well(path)


def is_well(path) -> bool:
    try:
        with open_store(path, PASSPHRASE) as store:
            return check(store.access, Work()).nothing_found
    except FileError:
        return False


def test_the_bare_driver_needs_the_key_too(path):
    create_store(path, PASSPHRASE).close()
    with pytest.raises(driver.Error, match="not a database"):
        driver.connect(path, "ro")
