"""What a page draws, written anew: only operators that draw, with what they draw from.

Comments, marked content with its texts, operands too many and the source's own names for its
resources stay behind. Whatever is not understood to the last byte is ``Unclear``: such a page is
drawn as a picture instead. Source: ISO 32000-1, 7.8.2, 8.9.7, 9.10.3 and annex A.
"""

from __future__ import annotations

import io
import re
import zlib
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from debt_desk.letters.pdf_out import NameObject

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator


class Unclear(ValueError):
    """What a page shows cannot be told with certainty from what stands in it."""


_REGULAR = rb"[^\0\t\n\f\r ()<>\[\]{}/%]"
_TOKEN = re.compile(
    rb"(?P<space>[\0\t\n\f\r ]+|%[^\r\n]*)"
    rb"|(?P<number>[+-]?(?:\d+\.?\d*|\.\d+)(?!" + _REGULAR + rb"))"
    rb"|(?P<name>/" + _REGULAR + rb"*)"
    rb"|(?P<hex><[0-9A-Fa-f\0\t\n\f\r ]*>)"
    rb"|(?P<mark><<|>>|\[|\]|[{}])"
    rb"|(?P<word>" + _REGULAR + rb"+)"
)
_IN_LITERAL = re.compile(rb"\\.|[()]", re.DOTALL)

# How each operator's operands look: n number, s string, a array of both, N name; in a group of
# several spellings the longest that fits counts. Operators that only mark content are in _MARKING.
_OPERANDS: dict[bytes, tuple[str, ...]] = {
    operator.encode(): tuple(spellings.split("|"))
    for spellings, operators in (
        ("", "q Q h S s f F f* B B* b b* n W W* BT ET T*"),
        ("n", "w J j M i g G Tc Tw Tz TL Tr Ts"),
        ("nn", "m l Td TD d0"),
        ("nnn", "rg RG"),
        ("nnnn", "re v y k K"),
        ("nnnnnn", "cm c Tm d1"),
        ("an", "d"),
        ("N", "ri gs cs CS sh Do"),
        ("Nn", "Tf"),
        ("s", "Tj '"),
        ("nns", '"'),
        ("a", "TJ"),
        ("nnnnnnnn|nnnnnnn|nnnnnn|nnnnn|nnnn|nnn|nn|n", "sc SC"),
        ("nnnnN|nnnN|nN|N|nnnnnnnn|nnnnnnn|nnnnnn|nnnnn|nnnn|nnn|nn|n", "scn SCN"),
    )
    for operator in operators.split()
}
_MARKING = frozenset((b"BMC", b"BDC", b"EMC", b"MP", b"DP", b"BX", b"EX"))
_KINDS = {"number": "n", "hex": "s", "name": "N"}
# Where a name that an operator speaks of is looked up.
_MAPS = {b"Tf": "/Font", b"Do": "/XObject", b"gs": "/ExtGState", b"sh": "/Shading"} | {
    b"cs": "/ColorSpace",
    b"CS": "/ColorSpace",
    b"scn": "/Pattern",
    b"SCN": "/Pattern",
}
_OWN_SPACES = frozenset((b"/DeviceGray", b"/DeviceRGB", b"/DeviceCMYK", b"/Pattern"))
_INTENTS = frozenset(
    (b"/AbsoluteColorimetric", b"/RelativeColorimetric", b"/Saturation", b"/Perceptual")
)
# Text drawn as nothing: a scan's recognised words; and text that only cuts what follows.
_INVISIBLE, _ONLY_CUTS = 3, 7
_SHOWING = frozenset((b"Tj", b"TJ", b"'", b'"'))
_TO_A_NEW_PLACE = frozenset((b"BT", b"Td", b"TD", b"Tm", b"T*"))


@dataclass(frozen=True, slots=True)
class Names:
    """The names under which something is drawn, each with the plain one that it has in ours.

    ``unseen``: what is drawn while text is invisible; text in it would be so, too.
    """

    new: dict[tuple[str, str], str] = field(default_factory=dict)
    unseen: set[str] = field(default_factory=set)

    def of(self, kind: str, token: bytes) -> bytes:
        """The new name for a name out of one of the resources' maps."""
        key = kind, str(NameObject.read_from_stream(io.BytesIO(token), None))
        return self.new.setdefault(key, f"/{kind[1]}{len(self.new)}").encode()


def cleaned(data: bytes, names: Names) -> bytes:
    """Content that draws the same and holds nothing else. Errors: Unclear."""
    tokens, lines, seen = _Tokens(data), [], _Seen(names)
    operands: list[tuple[str, bytes]] = []
    while (token := tokens.operand()) is not None:
        kind, said = token
        if kind != "word":
            operands.append(token)
        elif said == b"BI":
            lines.append(_inline_image(tokens))
            operands.clear()
        else:
            if said not in _MARKING:
                lines.append(seen.only(said, _drawn(said, operands, names)))
            operands.clear()
    return b"\n".join(filter(None, lines))


class _Seen:
    """Which text of a content is seen: what is drawn as nothing stays behind."""

    def __init__(self, names: Names) -> None:
        self._names = names
        self._mode = 0.0
        self._kept: list[float] = []
        self._astray = False  # text was left out that the next would stand behind

    def only(self, operator: bytes, said: list[bytes]) -> bytes:
        """An operator with its operands, as far as it draws. Errors: Unclear."""
        if operator == b"q":
            self._kept.append(self._mode)
        elif operator == b"Q" and self._kept:
            self._mode = self._kept.pop()
        elif operator == b"Tr":
            self._mode = float(said[0])
        elif operator in _TO_A_NEW_PLACE:
            self._astray = False
        elif operator == b"Do" and self._mode == _INVISIBLE:
            self._names.unseen.add(said[0].decode())
        elif operator in _SHOWING:
            return self._text(operator, said)
        return b" ".join([*said, operator]) if said or not _OPERANDS[operator][0] else b""

    def _text(self, operator: bytes, said: list[bytes]) -> bytes:
        on_a_new_line = operator in (b"'", b'"')
        if self._mode == _ONLY_CUTS or (
            self._astray and self._mode != _INVISIBLE and not on_a_new_line
        ):
            raise Unclear(operator)
        self._astray = self._mode == _INVISIBLE
        if not self._astray:
            return b" ".join([*said, operator])
        spaces = said[0] + b" Tw " + said[1] + b" Tc " if operator == b'"' else b""
        return spaces + b"T*" if on_a_new_line else b""


def _drawn(operator: bytes, operands: list[tuple[str, bytes]], names: Names) -> list[bytes]:
    """An operator's operands; none where it says nothing that a picture needs."""
    kinds = "".join(_KINDS.get(kind, kind[0]) for kind, _ in operands)
    fitting = (one for one in _OPERANDS.get(operator, ()) if kinds.endswith(one))
    found = next(fitting, None)
    if found is None:
        raise Unclear(operator)
    said = [text for _, text in operands[len(operands) - len(found) :]]
    if operator == b"Tf" and not float(said[1]):
        raise Unclear(operator)
    if operator == b"ri" and said[0] not in _INTENTS:
        return []
    kind = _MAPS.get(operator)
    if kind is not None and "N" in found:
        at = found.index("N")
        if kind != "/ColorSpace" or said[at] not in _OWN_SPACES:
            said[at] = names.of(kind, said[at])
    return said


class _Tokens:
    """Content, token by token."""

    def __init__(self, data: bytes) -> None:
        self.data = data
        self.at = 0

    def next(self) -> tuple[str, bytes] | None:
        """The next token and what it is; comments are none."""
        while self.at < len(self.data):
            if self.data[self.at] == ord("("):
                return "s", self._literal()
            found = _TOKEN.match(self.data, self.at)
            if found is None:
                raise Unclear
            self.at = found.end()
            if found.lastgroup != "space":
                return str(found.lastgroup), found[0]
        return None

    def operand(self) -> tuple[str, bytes] | None:
        """The next token, an array as one; of a dictionary only that there is one."""
        token = self.next()
        if token == ("mark", b"["):
            return self._array()
        if token == ("mark", b"<<"):
            return self._skipped(b">>")
        if token is not None and token[0] == "mark":
            raise Unclear
        return token

    def _array(self) -> tuple[str, bytes]:
        parts: list[bytes] = []
        while (token := self.next()) != ("mark", b"]"):
            if token is None:
                raise Unclear
            if token[0] not in ("number", "hex", "s"):
                return self._skipped(b"]", 2 if token == ("mark", b"[") else 1)
            parts.append(token[1])
        return "a", b"[" + b" ".join(parts) + b"]"

    def _skipped(self, end: bytes, depth: int = 1) -> tuple[str, bytes]:
        begin = {b">>": b"<<", b"]": b"["}[end]
        while depth:
            token = self.next()
            if token is None:
                raise Unclear
            depth += (token == ("mark", begin)) - (token == ("mark", end))
        return "?", b""

    def _literal(self) -> bytes:
        depth, start = 0, self.at
        for found in _IN_LITERAL.finditer(self.data, start):
            depth += (found[0] == b"(") - (found[0] == b")")
            if not depth:
                self.at = found.end()
                return self.data[start : self.at]
        raise Unclear


_LONG = {
    b"/W": b"/Width",
    b"/H": b"/Height",
    b"/BPC": b"/BitsPerComponent",
    b"/CS": b"/ColorSpace",
    b"/F": b"/Filter",
    b"/IM": b"/ImageMask",
    b"/D": b"/Decode",
    b"/I": b"/Interpolate",
}
_COLOURS = {b"/G": 1, b"/DeviceGray": 1, b"/RGB": 3, b"/DeviceRGB": 3, b"/CMYK": 4} | {
    b"/DeviceCMYK": 4
}
_PACKED = frozenset((b"/Fl", b"/FlateDecode"))
_MOST_INLINE = 2**24


def _inline_image(tokens: _Tokens) -> bytes:
    """A small picture inside the content, if its size says where it ends. Errors: Unclear."""
    entries: dict[bytes, bytes] = {}
    while (key := tokens.next()) != ("word", b"ID"):
        value = tokens.operand()
        if (
            key is None
            or key[0] != "name"
            or value is None
            or value[0] not in ("number", "name", "a", "word")
        ):
            raise Unclear
        entries[_LONG.get(key[1], key[1])] = value[1]
    tokens.at += 1  # the one blank behind it
    pixels = _inline_pixels(tokens, entries)
    if tokens.next() != ("word", b"EI"):
        raise Unclear
    told = b" ".join(
        part for key in _LONG.values() if key in entries for part in (key, entries[key])
    )
    return b"BI " + told + b" ID " + pixels + b"\nEI"


def _inline_pixels(tokens: _Tokens, entries: dict[bytes, bytes]) -> bytes:
    mask = entries.get(b"/ImageMask") == b"true"
    colours = 1 if mask else _COLOURS.get(entries.get(b"/ColorSpace", b""))
    if colours is None:
        raise Unclear
    bits = int(entries.get(b"/BitsPerComponent", b"1" if mask else b""))
    length = (int(entries[b"/Width"]) * bits * colours + 7) // 8 * int(entries[b"/Height"])
    if not 0 < length <= _MOST_INLINE:
        raise Unclear
    packing, start = entries.get(b"/Filter"), tokens.at
    if packing is None:
        tokens.at += length
    elif packing in _PACKED:
        unpacking = zlib.decompressobj()
        if (
            len(unpacking.decompress(tokens.data[start:], length + 1)) != length
            or not unpacking.eof
        ):
            raise Unclear
        tokens.at = len(tokens.data) - len(unpacking.unused_data)
    else:
        raise Unclear
    return tokens.data[start : tokens.at]


_CALCULATOR = frozenset(
    b"abs add atan ceiling cos cvi cvr div exp floor idiv ln log mod mul neg round sin sqrt sub"
    b" truncate and bitshift eq false ge gt le lt ne not or true xor if ifelse copy dup exch index"
    b" pop roll".split()
)


def cleaned_calculator(data: bytes) -> bytes:
    """A function's little program (type 4) without its comments. Errors: Unclear."""
    tokens, said = _Tokens(data), []
    while (token := tokens.next()) is not None:
        if token[0] != "number" and token[1] not in (b"{", b"}") and token[1] not in _CALCULATOR:
            raise Unclear
        said.append(token[1])
    return b" ".join(said)


# A ligature has three letters; a map that says more for one sign says what nobody sees.
_MOST_DIGITS = 16
_MOST_DIGITS_OF_A_CODE = 8
_AT_ONCE = 100
_UNICODE_HEAD = (
    b"/CIDInit /ProcSet findresource begin\n12 dict begin\nbegincmap\n"
    b"/CMapName /Unicode def\n/CMapType 2 def\n"
)
_UNICODE_END = b"endcmap\nCMapName currentdict /CMap defineresource pop\nend\nend"


def cleaned_unicode_map(data: bytes) -> bytes:
    """Which letters a font's signs stand for, and nothing else that stands there. Errors: Unclear.

    It draws nothing, but without it nobody could look through the pages for what they tell.
    """
    sections: dict[bytes, list[bytes]] = {
        kind: [] for kind in (b"codespacerange", b"bfchar", b"bfrange")
    }
    tokens = _Tokens(data)
    while (token := tokens.next()) is not None:
        kind = token[1].removeprefix(b"begin")
        if token[0] == "word" and token[1].startswith(b"begin") and kind in sections:
            sections[kind] += _mappings(tokens, b"end" + kind, 3 if kind == b"bfrange" else 2)
    written = [_UNICODE_HEAD]
    for kind, entries in sections.items():
        for start in range(0, len(entries), _AT_ONCE):
            part = entries[start : start + _AT_ONCE]
            written.append(b"%d begin%s\n%s\nend%s\n" % (len(part), kind, b"\n".join(part), kind))
    return b"".join([*written, _UNICODE_END])


def _mappings(tokens: _Tokens, end: bytes, wide: int) -> Iterator[bytes]:
    row: list[bytes] = []
    while (token := tokens.next()) != ("word", end):
        if token == ("mark", b"["):
            row.append(b"[" + b" ".join(_letters(tokens)) + b"]")
        elif token is None or token[0] != "hex":
            raise Unclear
        else:
            most = _MOST_DIGITS_OF_A_CODE if len(row) < max(1, wide - 1) else _MOST_DIGITS
            row.append(_shortened(token[1], most))
        if len(row) == wide:
            yield b" ".join(row)
            row = []
    if row:
        raise Unclear


def _letters(tokens: _Tokens) -> Iterable[bytes]:
    while (token := tokens.next()) != ("mark", b"]"):
        if token is None or token[0] != "hex":
            raise Unclear
        yield _shortened(token[1], _MOST_DIGITS)


def _shortened(told: bytes, most: int) -> bytes:
    digits = b"".join(told.strip(b"<>").split())
    return b"<" + digits[:most] + b">"
