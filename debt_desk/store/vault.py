"""The key of an encrypted desk file.

The file is SQLCipher's, as Signal and others write it: the first 16 bytes are its salt, every page
carries its own check. The passphrase goes through Argon2id; the key is handed over raw together
with the salt, so that the file and the passphrase are all that is needed to open it.
"""

from __future__ import annotations

import secrets
import unicodedata
from dataclasses import dataclass, field

from debt_desk.errors import FileError, InputError

SALT_BYTES = 16
KEY_BYTES = 32
MEMORY_KIB = 128 * 1024
PASSES = 3
LANES = 4


class PassphraseNeeded(FileError):
    """The file is encrypted and no passphrase was given."""


class PassphraseWrong(FileError):
    """The passphrase does not open the file."""


class PassphraseEmpty(InputError):
    """An empty passphrase protects nothing."""


@dataclass(frozen=True, slots=True)
class Key:
    """A derived key with the salt of its file. Its text never shows it."""

    secret: bytes = field(repr=False)
    salt: bytes = field(repr=False)

    @property
    def pragma(self) -> str:
        """The statement that unlocks a connection."""
        return f"PRAGMA key = \"x'{self.secret.hex()}{self.salt.hex()}'\""


def new_salt() -> bytes:
    """A salt for a new file."""
    return secrets.token_bytes(SALT_BYTES)


def derive_key(passphrase: str, salt: bytes) -> Key:
    """Argon2id, 128 MiB, three passes: about 0.15 s. Errors: PassphraseEmpty.

    The passphrase is taken in composed form (NFC): keyboards differ in how they write one letter.
    """
    if not passphrase:
        raise PassphraseEmpty
    from argon2.low_level import Type, hash_secret_raw  # only encrypted files need it

    secret = hash_secret_raw(
        secret=unicodedata.normalize("NFC", passphrase).encode(),
        salt=salt,
        time_cost=PASSES,
        memory_cost=MEMORY_KIB,
        parallelism=LANES,
        hash_len=KEY_BYTES,
        type=Type.ID,
    )
    return Key(secret, salt)
