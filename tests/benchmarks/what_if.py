"""How soon the figures follow a dragged slider: sixty instalments beside six, in one run.

``python -m tests.benchmarks.what_if`` prints the milliseconds of a step, with its painting, and how
many times a step over sixty instalments costs one over six.
"""

from __future__ import annotations

import os
import tempfile
import time
from pathlib import Path
from statistics import median

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtWidgets import QApplication

from debt_desk.app.clock import FixedClock
from debt_desk.app.example import write_example
from debt_desk.ui.main_window import MainWindow
from debt_desk.ui.proposals.proposals_tab import ProposalsTab
from debt_desk.ui.theme import Theme, ThemeChoice
from debt_desk.ui.translation import Translation
from debt_desk.ui.window_state import WindowState
from debt_desk.wording.languages import Language
from tests.pictures import DAY, SIZE, settle


def main() -> None:
    """Drag the slider of the example's draft to and fro."""
    application = QApplication(["what_if"])
    clothes, translation = Theme(application), Translation(application)
    with tempfile.TemporaryDirectory() as place:
        file = Path(place) / "example.debtdesk"
        write_example(file, Language.CHINESE, DAY)
        state = WindowState(Path(place) / "settings.ini")
        clothes.dress(ThemeChoice.LIGHT, 100)
        window = MainWindow(clothes, translation, state, FixedClock(DAY))
        window.resize(*SIZE)
        window.show()
        window.open_file(file)
        while window.desk is None:
            application.processEvents()
        window.go_to("proposals", 1)
        settle(application)
        tab = window.findChild(ProposalsTab)
        tab.offers.chosen.emit(3)
        settle(application)
        slider = tab.editor.what_if.count
        steps = {}
        for low in (6, 55):
            slider.setValue(low)
            settle(application)
            taken = []
            for count in (*range(low + 1, low + 6), *range(low + 4, low, -1)):
                began = time.perf_counter()
                slider.setValue(count)
                application.processEvents()
                taken.append((time.perf_counter() - began) * 1000)
            steps[low] = taken
        short, long = median(steps[6]), median(steps[55])
        print(f"about six instalments:   {short:6.1f} ms a step, at most {max(steps[6]):.1f}")
        print(f"about sixty instalments: {long:6.1f} ms a step, at most {max(steps[55]):.1f}")
        print(f"sixty cost {long / short:.1f} times as much as six")
        window.close()


if __name__ == "__main__":
    main()
