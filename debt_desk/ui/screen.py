"""Whether a window can be shown at all; asked before Qt is, because Qt aborts where it cannot.

Free of Qt. Only Linux and its relatives are looked at: Windows and macOS always have a screen.
"""

from __future__ import annotations

import ctypes
import importlib.util
import os
import re
import shutil
import socket
import sys
from contextlib import suppress
from pathlib import Path

# What PySide6 leaves to the system: library → package of Debian and Ubuntu, package of Fedora.
_PACKAGES = {
    "libEGL.so.1": ("libegl1", "libglvnd-egl"),
    "libGL.so.1": ("libgl1", "libglvnd-glx"),
    "libOpenGL.so.0": ("libopengl0", "libglvnd-opengl"),
    "libSM.so.6": ("libsm6", "libSM"),
    "libICE.so.6": ("libice6", "libICE"),
    "libX11.so.6": ("libx11-6", "libX11"),
    "libX11-xcb.so.1": ("libx11-xcb1", "libX11-xcb"),
    "libdbus-1.so.3": ("libdbus-1-3", "dbus-libs"),
    "libfontconfig.so.1": ("libfontconfig1", "fontconfig"),
    "libfreetype.so.6": ("libfreetype6", "freetype"),
    "libglib-2.0.so.0": ("libglib2.0-0", "glib2"),
    "libgthread-2.0.so.0": ("libglib2.0-0", "glib2"),
    "libwayland-client.so.0": ("libwayland-client0", "libwayland-client"),
    "libwayland-cursor.so.0": ("libwayland-cursor0", "libwayland-cursor"),
    "libwayland-egl.so.1": ("libwayland-egl1", "libwayland-egl"),
    "libxcb.so.1": ("libxcb1", "libxcb"),
    "libxcb-cursor.so.0": ("libxcb-cursor0", "xcb-util-cursor"),
    "libxcb-glx.so.0": ("libxcb-glx0", "libxcb"),
    "libxcb-icccm.so.4": ("libxcb-icccm4", "xcb-util-wm"),
    "libxcb-image.so.0": ("libxcb-image0", "xcb-util-image"),
    "libxcb-keysyms.so.1": ("libxcb-keysyms1", "xcb-util-keysyms"),
    "libxcb-randr.so.0": ("libxcb-randr0", "libxcb"),
    "libxcb-render.so.0": ("libxcb-render0", "libxcb"),
    "libxcb-render-util.so.0": ("libxcb-render-util0", "xcb-util-renderutil"),
    "libxcb-shape.so.0": ("libxcb-shape0", "libxcb"),
    "libxcb-shm.so.0": ("libxcb-shm0", "libxcb"),
    "libxcb-sync.so.1": ("libxcb-sync1", "libxcb"),
    "libxcb-util.so.1": ("libxcb-util1", "xcb-util"),
    "libxcb-xfixes.so.0": ("libxcb-xfixes0", "libxcb"),
    "libxcb-xkb.so.1": ("libxcb-xkb1", "libxcb"),
    "libxkbcommon.so.0": ("libxkbcommon0", "libxkbcommon"),
    "libxkbcommon-x11.so.0": ("libxkbcommon-x11-0", "libxkbcommon-x11"),
}
_LIBRARY = re.compile(r"(lib[\w.+-]+\.so[.\d]*)")


class ScreenTrouble(Exception):
    """No window can be shown. ``key``: the sentence in ``texts.screen``; ``data``: its places."""

    def __init__(self, key: str, **data: object) -> None:
        super().__init__(key)
        self.key = key
        self.data = data


def check() -> None:
    """Errors: ScreenTrouble, if Qt would find no screen or could not load what it needs."""
    if sys.platform in ("win32", "darwin"):
        return
    named = [part.split(":")[0] for part in os.environ.get("QT_QPA_PLATFORM", "").split(";")]
    wanted = [name for name in named if name] or _platforms_of_session()
    if not wanted:
        raise ScreenTrouble("none")
    troubles = []
    for platform in wanted:
        trouble = _trouble_with(platform)
        if trouble is None:
            return  # Qt tries them in this order and takes the first that works.
        troubles.append(trouble)
    raise troubles[-1]


def explained(error: ScreenTrouble | ImportError) -> ScreenTrouble | None:
    """What to tell the user of an error on the way to the window; None: it is our own mistake."""
    if isinstance(error, ScreenTrouble):
        return error
    return _missing(str(error)) if ".so" in str(error) else None


def _platforms_of_session() -> list[str]:
    """Those that Qt would try, in Qt's order."""
    found = []
    if os.environ.get("WAYLAND_DISPLAY") or os.environ.get("XDG_SESSION_TYPE") == "wayland":
        found.append("wayland")
    if os.environ.get("DISPLAY"):
        found.append("xcb")
    return found


def _trouble_with(platform: str) -> ScreenTrouble | None:
    folder = _plugins_folder()
    if folder is not None:
        plugin = folder / f"libq{platform}.so"
        if not plugin.exists():
            return ScreenTrouble("unknown_platform", platform=platform)
        try:
            ctypes.CDLL(str(plugin))
        except OSError as error:
            return _missing(str(error))
    if platform == "xcb" and not _x_server_answers():
        return ScreenTrouble("unreachable", display=os.environ.get("DISPLAY", ""))
    if platform == "wayland" and not _wayland_answers():
        return ScreenTrouble("unreachable", display=os.environ.get("WAYLAND_DISPLAY", "wayland-0"))
    return None


def _plugins_folder() -> Path | None:
    """PySide6's platform plugins; None where a distribution keeps them elsewhere."""
    found = importlib.util.find_spec("PySide6")
    for place in (found.submodule_search_locations if found else None) or ():
        folder = Path(place) / "Qt" / "plugins" / "platforms"
        if folder.is_dir():
            return folder
    return None


def _missing(message: str) -> ScreenTrouble:
    """Name every library that the loader does not find, and how to install them.

    The loader stops at the first one; the user should not have to come back for each of the rest.
    """
    found = _LIBRARY.search(message)
    first = found.group(1) if found else message
    missing = [first, *(n for n in _named_by_qt() if n != first and not _loads(n))]
    return ScreenTrouble("library", libraries=", ".join(missing), command=_command(missing))


def _named_by_qt() -> list[str]:
    """The system libraries that stand in the files of Qt that a window needs on X."""
    plugins = _plugins_folder()
    if plugins is None:
        return []
    libraries = plugins.parent.parent / "lib"
    files = [plugins / "libqxcb.so", libraries / "libQt6XcbQpa.so.6", libraries / "libQt6Gui.so.6"]
    content = b"".join(file.read_bytes() for file in files if file.is_file())
    return [name for name in _PACKAGES if b"\0" + name.encode() + b"\0" in content]


def _loads(library: str) -> bool:
    try:
        ctypes.CDLL(library)
    except OSError:
        return False
    return True


def _command(libraries: list[str]) -> str:
    known = [_PACKAGES[name] for name in libraries if name in _PACKAGES]
    if shutil.which("dnf") and not shutil.which("apt-get"):
        return "sudo dnf install " + " ".join(dict.fromkeys(fedora for _, fedora in known))
    return "sudo apt install " + " ".join(dict.fromkeys(debian for debian, _ in known))


def _x_server_answers() -> bool:
    """Whether the server that DISPLAY names lets us in, asked by the library that Qt asks, too."""
    xcb = ctypes.CDLL("libxcb.so.1")
    xcb.xcb_connect.restype = ctypes.c_void_p
    xcb.xcb_connection_has_error.argtypes = [ctypes.c_void_p]
    xcb.xcb_disconnect.argtypes = [ctypes.c_void_p]
    connection = xcb.xcb_connect(None, None)
    refused = bool(xcb.xcb_connection_has_error(connection))
    xcb.xcb_disconnect(connection)
    return not refused


def _wayland_answers() -> bool:
    if os.environ.get("WAYLAND_SOCKET"):
        return True
    name = os.environ.get("WAYLAND_DISPLAY", "wayland-0")
    place = Path(os.environ.get("XDG_RUNTIME_DIR", "/")) / name
    with suppress(OSError), socket.socket(socket.AF_UNIX, socket.SOCK_STREAM) as probe:
        probe.connect(str(place))
        return True
    return False
