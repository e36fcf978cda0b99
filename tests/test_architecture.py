"""The floors of the house: who may import whom, told by the source text alone."""

from __future__ import annotations

import ast
import sys
from dataclasses import dataclass
from functools import cached_property
from graphlib import CycleError, TopologicalSorter
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
PACKAGE = "debt_desk"
MOST_LINES = 400

FLOORS = {
    "ui": {"app", "domain", "wording", "errors", "paths", "intake"},
    "cli": {"app", "domain", "wording", "errors", "paths", "intake"},
    "app": {"domain", "store", "letters", "statements", "wording", "errors", "paths", "intake"},
    "store": {"domain", "errors", "paths"},
    "letters": {"domain", "wording", "errors", "paths"},
    "statements": {"domain", "errors", "paths", "intake"},
    "wording": {"domain", "errors", "paths"},
    "domain": {"errors"},
    "errors": set(),
    "paths": set(),
    "intake": {"errors"},
    "__main__": {"bootstrap", "cli"},
    "__init__": set(),
}
WIRES_EVERYTHING = "bootstrap"

# Libraries that only some floors may know; those of ONE_DOOR are known to one module a floor.
HOMES = {
    "PySide6": {"ui", WIRES_EVERYTHING},
    "shiboken6": {"ui"},
    "sqlalchemy": {"store"},
    "sqlcipher3": {"store"},
    "reportlab": {"letters"},
    "pypdf": {"letters"},
    "PIL": {"letters"},
    "pypdfium2": {"ui", "app", "statements"},
    "pdfplumber": {"statements"},
    "pdfminer": {"statements"},
    "pyzipper": {"statements"},
    "xlrd": {"statements"},
    "chinese_calendar": {"domain"},
    "cryptography": {"app"},
}
ONE_DOOR = {
    "sqlcipher3",
    "pypdfium2",
    "pdfplumber",
    "pdfminer",
    "pyzipper",
    "xlrd",
    "chinese_calendar",
    "pypdf",
    "PIL",
}
# The floors whose libraries are counted: everything else of theirs is the standard library.
PURE = {"domain": {"chinese_calendar"}, "errors": set(), "paths": {"platformdirs"}}


@dataclass(frozen=True)
class Module:
    """A source file: its dotted name, its floor, its text and what it imports."""

    name: str
    text: str

    @property
    def floor(self) -> str:
        parts = self.name.split(".")
        return parts[1] if len(parts) > 1 else "__init__"

    @cached_property
    def tree(self) -> ast.Module:
        return ast.parse(self.text)

    @cached_property
    def nodes(self) -> list[ast.AST]:
        return list(ast.walk(self.tree))

    def imports(self, *, runtime_only: bool = False) -> set[str]:
        """Every dotted name imported, ``from a import b`` as ``a.b``, inside functions too."""
        unseen = _type_checking_only(self.nodes) if runtime_only else set()
        found = set()
        for node in self.nodes:
            if node in unseen:
                continue
            if isinstance(node, ast.Import):
                found |= {alias.name for alias in node.names}
            elif isinstance(node, ast.ImportFrom) and node.module:
                found |= {f"{node.module}.{alias.name}" for alias in node.names}
        return found

    def own_imports(self, *, runtime_only: bool = False) -> set[str]:
        """The modules of this program among them, as far as they are files."""
        inside = {name for name in self.imports(runtime_only=runtime_only) if _is_ours(name)}
        return {name if name in MODULES else name.rpartition(".")[0] for name in inside}

    @cached_property
    def libraries(self) -> set[str]:
        """What it imports from elsewhere, the standard library apart."""
        tops = {name.partition(".")[0] for name in self.imports() if not _is_ours(name)}
        return tops - sys.stdlib_module_names


def _is_ours(name: str) -> bool:
    return name == PACKAGE or name.startswith(f"{PACKAGE}.")


def _type_checking_only(nodes: list[ast.AST]) -> set[ast.AST]:
    guarded = (
        node
        for node in nodes
        if isinstance(node, ast.If) and "TYPE_CHECKING" in ast.unparse(node.test)
    )
    return {inner for node in guarded for stmt in node.body for inner in ast.walk(stmt)}


def _read(file: Path) -> Module:
    parts = file.relative_to(ROOT).with_suffix("").parts
    return Module(".".join(parts).removesuffix(".__init__"), file.read_text(encoding="utf-8"))


MODULES = {module.name: module for module in map(_read, sorted((ROOT / PACKAGE).rglob("*.py")))}
each_module = pytest.mark.parametrize("module", MODULES.values(), ids=MODULES)


@each_module
def test_a_floor_imports_only_the_floors_below_it(module: Module):
    if module.floor == WIRES_EVERYTHING:
        return
    assert module.floor in FLOORS, "a new floor needs its line in the table"
    allowed = FLOORS[module.floor] | {module.floor, "__init__"}
    reached = {Module(name, "").floor for name in module.own_imports()}
    assert reached <= allowed


@each_module
def test_a_library_stays_on_its_floor(module: Module):
    for library in module.libraries & HOMES.keys():
        assert module.floor in HOMES[library], library
    if module.floor in PURE:
        assert module.libraries <= PURE[module.floor]


@pytest.mark.parametrize("library", sorted(ONE_DOOR))
def test_an_untyped_library_has_one_door_a_floor(library: str):
    doors = [module for module in MODULES.values() if library in module.libraries]
    assert len(doors) == len({door.floor for door in doors}), [door.name for door in doors]


@each_module
def test_imports_are_absolute(module: Module):
    nodes = (node for node in module.nodes if isinstance(node, ast.ImportFrom))
    assert not [node.lineno for node in nodes if node.level]


def test_no_module_needs_itself_to_be_imported():
    needs = {
        name: module.own_imports(runtime_only=True) - {name} for name, module in MODULES.items()
    }
    try:
        TopologicalSorter(needs).prepare()
    except CycleError as circle:
        pytest.fail(" → ".join(circle.args[1]))


@each_module
def test_only_the_clock_knows_what_day_it_is(module: Module):
    if module.name == f"{PACKAGE}.app.clock":
        return
    assert not [ast.unparse(node) for node in module.nodes if _asks_the_day(node)]


def _asks_the_day(node: ast.AST) -> bool:
    if not isinstance(node, ast.Attribute):
        return False
    if node.attr in {"currentDate", "currentDateTime"}:
        return True
    if node.attr not in {"today", "now", "utcnow"}:
        return False
    return ast.unparse(node.value).rpartition(".")[2] in {"date", "datetime"}


@each_module
def test_a_file_is_short_enough_to_be_read(module: Module):
    lines = module.text.count("\n")
    assert lines <= MOST_LINES, f"{lines} lines: ask what second thing lives there"


def test_the_walk_sees_an_import_in_every_form():
    module = Module(
        "debt_desk.ui.sample",
        "import os\n"
        "from typing import TYPE_CHECKING\n"
        "from debt_desk import paths, __version__\n"
        "from debt_desk.domain.money import Money\n"
        "if TYPE_CHECKING:\n"
        "    from debt_desk.domain import case\n"
        "def later():\n"
        "    import debt_desk.errors\n"
        "    from reportlab.pdfgen import canvas\n",
    )
    at_runtime = {
        "debt_desk",
        "debt_desk.paths",
        "debt_desk.domain.money",
        "debt_desk.errors",
    }
    assert module.own_imports(runtime_only=True) == at_runtime
    assert module.own_imports() == at_runtime | {"debt_desk.domain.case"}
    assert module.libraries == {"reportlab"}


@pytest.mark.parametrize(
    ("source", "asks"),
    [
        ("date.today()", True),
        ("datetime.datetime.now(UTC)", True),
        ("QDate.currentDate()", True),
        ("self._clock.today()", False),
        ("clock.now()", False),
    ],
)
def test_the_walk_tells_the_clock_from_the_machines_day(source: str, asks: bool):
    assert any(_asks_the_day(node) for node in ast.walk(ast.parse(source))) is asks
