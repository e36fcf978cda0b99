"""What another PDF draws with, copied by a list of what each thing may hold, and nothing else.

The list names every key that drawing needs (ISO 32000-1, 8.4 to 8.10, 9.5 to 9.10, 11.6); what is
not on it stays behind, whatever it is called. A thing that cannot be copied so is ``Unclear``.
"""

from __future__ import annotations

import zlib
from math import prod
from typing import TYPE_CHECKING, Any

from debt_desk.letters.fax import unpacked_fax
from debt_desk.letters.jpeg import bare_jpeg
from debt_desk.letters.pdf_content import (
    Names,
    Unclear,
    cleaned,
    cleaned_calculator,
    cleaned_unicode_map,
)
from debt_desk.letters.pdf_out import (
    ArrayObject,
    BooleanObject,
    ByteStringObject,
    DictionaryObject,
    FloatObject,
    IndirectObject,
    NameObject,
    NullObject,
    NumberObject,
    StreamObject,
    TextStringObject,
    name,
    named,
    reference,
    stream_of,
    whole,
)

if TYPE_CHECKING:
    from collections.abc import Mapping

    from debt_desk.letters.pdf_out import PdfOut

_DEEPEST = 60
_MOST_OBJECTS = 400_000
_PLAIN = "plain"


def _keys(plain: str = "", **others: str) -> Mapping[str, str]:
    """Keys whose values are numbers and names only, and keys that hold a part of some kind."""
    return {f"/{key}": _PLAIN for key in plain.split()} | {
        f"/{key}": part for key, part in others.items()
    }


_PACKING = _keys("Predictor Colors BitsPerComponent Columns ColorTransform")
_SHADING = _keys(
    "ShadingType Background BBox AntiAlias Domain Matrix Coords Extend BitsPerCoordinate"
    " BitsPerComponent BitsPerFlag Decode VerticesPerRow",
    ColorSpace="space",
    Function="function",
)
_HOLDS: Mapping[str, Mapping[str, str]] = {
    "image": _keys(
        "Type Subtype Width Height ImageMask BitsPerComponent Decode Interpolate Intent"
        " SMaskInData Matte",
        ColorSpace="space",
        Mask="image",
        SMask="image",
    ),
    "form": _keys("Type Subtype FormType BBox Matrix", Group="group"),
    "group": _keys("Type S I K", CS="space"),
    "font": _keys(
        "Type Subtype BaseFont FirstChar LastChar Widths FontMatrix FontBBox DW W DW2 W2",
        FontDescriptor="descriptor",
        Encoding="encoding",
        ToUnicode="unicode",
        DescendantFonts="font",
        CIDSystemInfo="collection",
        CIDToGIDMap="data",
    ),
    "descriptor": _keys(
        "Type FontName FontWeight Flags FontBBox ItalicAngle Ascent Descent Leading CapHeight"
        " XHeight StemV StemH AvgWidth MaxWidth MissingWidth",
        FontFile="data",
        FontFile2="data",
        FontFile3="data",
    ),
    "encoding": _keys("Type BaseEncoding Differences"),
    "data": _keys("Length1 Length2 Length3 Subtype"),
    "state": _keys(
        "Type LW LC LJ ML D RI OP op OPM FL SM SA BM CA ca AIS TK", Font="font", SMask="soft"
    ),
    "soft": _keys("Type S BC", G="xobject", TR="function"),
    "tiling": _keys("Type PatternType PaintType TilingType BBox XStep YStep Matrix"),
    "shaded": _keys("Type PatternType Matrix", Shading="shading", ExtGState="state"),
    "shading": _SHADING,
    "function": _keys(
        "FunctionType Domain Range Size BitsPerSample Order Encode Decode C0 C1 N Bounds",
        Functions="function",
    ),
    "measured": _keys("WhitePoint BlackPoint Gamma Matrix Range"),
}
_MAPS = {
    "/Font": "font",
    "/XObject": "xobject",
    "/ExtGState": "state",
    "/ColorSpace": "space",
    "/Pattern": "pattern",
    "/Shading": "shading",
}
# Small, or nothing that could refer to itself: written where they are needed.
_WRITTEN_IN_PLACE = frozenset((_PLAIN, "space", "collection"))
_WITH_CONTENT = frozenset(("form", "tiling"))
_LOSSLESS = frozenset(
    f"/{told}Decode" for told in ("Flate", "LZW", "ASCII85", "ASCIIHex", "RunLength")
)
_PNG = 10  # such predictors put a byte before each row
_COLLECTIONS = frozenset(("GB1", "CNS1", "Japan1", "Korea1", "KR", "UCS"))
_DEVICES = {1: "DeviceGray", 3: "DeviceRGB", 4: "DeviceCMYK"}
_COLOURS = {f"/{space}": count for count, space in _DEVICES.items()} | {
    "/CalGray": 1,
    "/CalRGB": 3,
    "/Lab": 3,
    "/Separation": 1,
}


class Parts:
    """Of one source, the parts that its pages draw with; each is written once."""

    def __init__(self) -> None:
        self._numbers: dict[tuple[int, int, str], int] = {}
        self._waiting: list[tuple[int, IndirectObject, str]] = []

    def content(self, out: PdfOut, data: bytes, resources: Any) -> StreamObject:
        """Content with the resources that it speaks of. Errors: Unclear."""
        names = Names()
        drawn = _deflated(cleaned(data, names))
        drawn[NameObject("/Resources")] = self._resources(out, names, resources)
        return drawn

    def group(self, out: PdfOut, group: Any) -> Any:
        """How a page is laid over what is below it."""
        return self._made(out, group, "group", 0)

    def put_waiting(self, out: PdfOut) -> None:
        """Write all that was referred to, and what that refers to. Errors: Unclear."""
        while self._waiting:
            number, old, part = self._waiting.pop()
            out.put(self._made(out, old.get_object(), part, 0), number)

    def clear(self) -> None:
        """Forget what is still to be written."""
        self._waiting.clear()

    def _resources(self, out: PdfOut, names: Names, resources: Any) -> DictionaryObject:
        found: dict[str, DictionaryObject] = {}
        for (kind, old), new in names.new.items():
            thing = resources.get_object()[kind].get_object().raw_get(old)
            if new in names.unseen and thing.get_object()["/Subtype"] == "/Form":
                raise Unclear
            copy = self._copied(out, thing, _MAPS[kind], 0)
            found.setdefault(kind, DictionaryObject())[NameObject(new)] = copy
        return DictionaryObject({NameObject(kind): found[kind] for kind in found})

    def _copied(self, out: PdfOut, thing: Any, part: str, depth: int) -> Any:
        """A thing as it stands in another; a reference's own is put on the list."""
        if depth > _DEEPEST:
            raise Unclear
        if not isinstance(thing, IndirectObject):
            return self._made(out, thing, part, depth + 1)
        if part in _WRITTEN_IN_PLACE:
            return self._made(out, thing.get_object(), part, depth + 1)
        key = (thing.idnum, thing.generation, part)
        if key not in self._numbers:
            if len(self._numbers) >= _MOST_OBJECTS:
                raise Unclear
            self._numbers[key] = out.number()
            self._waiting.append((self._numbers[key], thing, part))
        return reference(self._numbers[key])

    def _made(self, out: PdfOut, thing: Any, part: str, depth: int) -> Any:
        if part == _PLAIN:
            return _plain(thing, depth)
        if part == "space":
            return self._space(out, thing, depth)
        if part == "collection":
            return _collection(thing)
        if part == "xobject":
            part = {"/Image": "image", "/Form": "form"}[thing["/Subtype"]]
        elif part == "pattern":
            part = "tiling" if isinstance(thing, StreamObject) else "shaded"
        if isinstance(thing, StreamObject):
            return self._stream(out, thing, part, depth)
        if isinstance(thing, DictionaryObject):
            if thing.get("/Subtype") == "/Type3":
                return self._drawn_font(out, thing, depth)
            return self._entries(out, thing, _HOLDS[part], depth)
        if isinstance(thing, ArrayObject) and part != "image":
            return ArrayObject(self._copied(out, one, part, depth + 1) for one in thing)
        return _plain(thing, depth)

    def _entries(
        self, out: PdfOut, entries: DictionaryObject, held: Mapping[str, str], depth: int
    ) -> DictionaryObject:
        copy = DictionaryObject()
        for key, part in held.items():
            if key in entries:
                value = self._copied(out, entries.raw_get(key), part, depth + 1)
                if value is not None:
                    copy[NameObject(key)] = value
        return copy

    def _stream(self, out: PdfOut, stream: StreamObject, part: str, depth: int) -> StreamObject:
        if part in _WITH_CONTENT:
            resources = stream.get("/Resources", DictionaryObject())
            copy = self.content(out, stream.get_data(), resources)
        elif part == "unicode":
            return _deflated(cleaned_unicode_map(stream.get_data()))
        elif part == "function" and stream.get("/FunctionType") == 4:
            copy = _deflated(cleaned_calculator(stream.get_data()))
        elif part == "encoding":
            raise Unclear  # a map of codes of the source's own making, which may say anything
        else:
            entries = self._entries(out, stream, _HOLDS[part], depth)
            copy = self._packed(out, stream, part, entries, depth)
            copy.update(entries)
            return copy
        copy.update(self._entries(out, stream, _HOLDS[part], depth))
        return copy

    def _packed(
        self, out: PdfOut, stream: StreamObject, part: str, entries: Any, depth: int
    ) -> StreamObject:
        """Bytes up to where they end; those of a picture or a table up to its last value."""
        found = stream.get("/Filter", ArrayObject())
        filters = [str(one) for one in (found if isinstance(found, ArrayObject) else [found])]
        how = stream.get("/DecodeParms")
        listed = how if isinstance(how, ArrayObject) else [how]
        most = _length(entries, part)
        if filters == ["/FlateDecode"]:
            told: Any = listed[0].get_object() if listed[0] is not None else {}
            if most is not None and told.get("/Predictor", 1) >= _PNG:
                most += int(entries["/Height"])
            data = _cut(stream._data, most)  # noqa: SLF001 - as packed; pypdf has no other name
        elif _LOSSLESS.issuperset(filters):
            return _deflated(stream.get_data()[:most])
        elif filters == ["/CCITTFaxDecode"] and part == "image":
            packed = stream._data  # noqa: SLF001
            return _deflated(unpacked_fax(packed, entries, listed[0])[:most])
        elif filters[-1] == "/DCTDecode" and _LOSSLESS.issuperset(filters[:-1]):
            data = bare_jpeg(stream.get_data())  # what a photo was packed into comes off
        else:
            # Whatever is not known to its last byte. JBIG2 is such a one: in its segments anything
            # may stand that draws nothing (remarks, unused symbols), so it becomes a picture.
            raise Unclear
        return self._repacked(out, data, filters[-1], listed[-1], depth)

    def _repacked(
        self, out: PdfOut, data: bytes, packing: str, how: Any, depth: int
    ) -> StreamObject:
        copy = stream_of(data)
        copy[NameObject("/Filter")] = NameObject(packing)
        told = None if how is None else how.get_object()
        if isinstance(told, DictionaryObject):
            copy[NameObject("/DecodeParms")] = self._entries(out, told, _PACKING, depth)
        return copy

    def _drawn_font(self, out: PdfOut, font: DictionaryObject, depth: int) -> DictionaryObject:
        """A font whose signs are little drawings, all out of one box of resources."""
        copy, names = self._entries(out, font, _HOLDS["font"], depth), Names()
        signs = DictionaryObject()
        drawings: Any = font["/CharProcs"].get_object()
        encoding: Any = font["/Encoding"]
        shown = {one for one in encoding["/Differences"] if isinstance(one, NameObject)}
        for sign, drawing in dict.items(drawings):
            if sign not in shown:
                continue
            drawn = _deflated(cleaned(drawing.get_object().get_data(), names))
            signs[NameObject(sign)] = reference(out.put(drawn))
        copy[NameObject("/CharProcs")] = signs
        resources = font.get("/Resources", DictionaryObject())
        copy[NameObject("/Resources")] = self._resources(out, names, resources)
        return copy

    def _space(self, out: PdfOut, space: Any, depth: int) -> Any:
        """A space of colours; a profile tells of its maker, so the plain space stands for it."""
        if isinstance(space, NameObject):
            return space
        kind, *rest = space
        if kind == "/ICCBased":
            return name(_DEVICES[int(rest[0].get_object()["/N"])])
        if kind == "/Indexed":
            base = self._copied(out, rest[0], "space", depth + 1)
            return ArrayObject([kind, base, *_palette(base, rest[1], rest[2])])
        if kind in ("/CalGray", "/CalRGB", "/Lab"):
            measured = self._entries(out, rest[0].get_object(), _HOLDS["measured"], depth)
            return ArrayObject([kind, measured])
        if kind in ("/Separation", "/DeviceN"):
            inks, base, tint = rest[:3]
            return ArrayObject(
                [
                    kind,
                    _plain(inks, depth),
                    self._copied(out, base, "space", depth + 1),
                    self._copied(out, tint, "function", depth + 1),
                ]
            )
        if kind == "/Pattern" and rest:
            return ArrayObject([kind, self._copied(out, rest[0], "space", depth + 1)])
        if rest:
            raise Unclear
        return kind


def _deflated(data: bytes) -> StreamObject:
    return stream_of(zlib.compress(data), Filter=name("FlateDecode"))


def _plain(thing: Any, depth: int) -> Any:
    """Numbers and names, and rows of them; nothing in the place of a text or anything else."""
    if depth > _DEEPEST:
        raise Unclear
    if isinstance(thing, IndirectObject):
        return _plain(thing.get_object(), depth + 1)
    if isinstance(thing, ArrayObject):
        parts = (_plain(one, depth + 1) for one in thing)
        return ArrayObject(part for part in parts if part is not None)
    kept = (NumberObject, FloatObject, NameObject, BooleanObject, NullObject)
    return thing if isinstance(thing, kept) else None


def _collection(thing: DictionaryObject) -> DictionaryObject:
    """Which characters a font's numbers stand for: one of the known orders, or none."""
    told = str(thing["/Ordering"])
    order = told if told in _COLLECTIONS else "Identity"
    return named(
        Registry=TextStringObject("Adobe"),
        Ordering=TextStringObject(order),
        Supplement=whole(int(thing.get("/Supplement", 0))),
    )


def _palette(base: Any, last: Any, table: Any) -> tuple[Any, Any]:
    """The last index and the colours up to it."""
    kind = base[0] if isinstance(base, ArrayObject) else base
    length = (int(last.get_object()) + 1) * _COLOURS[str(kind)]
    found = table.get_object()
    data = found.get_data() if isinstance(found, StreamObject) else found.original_bytes
    return whole(int(last.get_object())), ByteStringObject(data[:length])


def _length(entries: Any, part: str) -> int | None:
    """How many bytes a picture or a table of values has, unpacked; None: only they tell."""
    if part == "image":
        mask = bool(entries.get("/ImageMask"))
        bits = 1 if mask else int(entries["/BitsPerComponent"])
        row = int(entries["/Width"]) * bits * (1 if mask else _inks(entries["/ColorSpace"]))
        return int(entries["/Height"]) * ((row + 7) // 8)
    if part == "function" and entries["/FunctionType"] == 0:
        values: int = prod(map(int, entries["/Size"])) * (len(entries["/Range"]) // 2)
        return (values * int(entries["/BitsPerSample"]) + 7) // 8
    return None


def _inks(space: Any) -> int:
    """How many values make a colour."""
    kind = space[0] if isinstance(space, ArrayObject) else space
    if kind == "/DeviceN":
        return len(space[1])
    return 1 if kind == "/Indexed" else _COLOURS[str(kind)]


def _cut(data: bytes, most: int | None) -> bytes:
    """Deflated bytes without what somebody has put behind the picture, inside or outside."""
    unpacking, rest, kept = zlib.decompressobj(), data, zlib.compressobj()
    made, left = [], most
    while rest and not unpacking.eof and left != 0:
        piece = unpacking.decompress(rest, 2**20 if left is None else min(left, 2**20))
        left = None if left is None else left - len(piece)
        made.append(kept.compress(piece))
        rest = unpacking.unconsumed_tail
    return b"".join([*made, kept.flush()])
