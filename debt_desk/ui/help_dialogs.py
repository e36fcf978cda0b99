"""What the program says of itself."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QFrame,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from debt_desk import __version__, paths
from debt_desk.domain.law_card import LawPlace
from debt_desk.ui.law.law_cards import LawCards
from debt_desk.ui.theme import STEP, WIDE, letters
from debt_desk.ui.widgets.labels import plain_label

if TYPE_CHECKING:
    from pathlib import Path

    from debt_desk.ui.window_state import WindowState
    from debt_desk.wording.catalogue import Wording


class HelpDialog(QDialog):
    """A heading and some paragraphs to read, that scroll where the screen is small."""

    def __init__(self, name: str, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName(name)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        inside = QWidget()
        self._text = QVBoxLayout(inside)
        self._text.setContentsMargins(WIDE, WIDE, WIDE, WIDE)
        self._text.setSpacing(STEP)
        area = QScrollArea()
        area.setWidgetResizable(True)
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setWidget(inside)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        buttons.rejected.connect(self.reject)
        buttons.setContentsMargins(WIDE, 0, WIDE, WIDE)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(area, 1)
        column.addWidget(buttons)
        self.resize(letters(self, 84), self.fontMetrics().height() * 24)

    def heading(self, text: str) -> None:
        """Add a heading; the first one is the window's title, too."""
        if not self.windowTitle():
            self.setWindowTitle(text)
        elif self._text.count():
            self._text.addSpacing(STEP)
        self._text.addWidget(plain_label(text, look="heading"))

    def paragraph(self, text: str) -> None:
        """Add a paragraph."""
        self._text.addWidget(plain_label(text))

    def folder(self, place: Path) -> None:
        """Name a folder, with a way to look into it once it is there."""
        self.paragraph(str(place))
        if place.is_dir():
            button = QPushButton(self.tr("&Show this folder"))
            button.setObjectName(f"{self.objectName()}.folder")
            button.setProperty("look", "link")
            url = QUrl.fromLocalFile(str(place))
            button.clicked.connect(lambda: QDesktopServices.openUrl(url))
            self._text.addWidget(button, 0, Qt.AlignmentFlag.AlignLeft)

    def law(self, place: LawPlace, wording: Wording, state: WindowState) -> None:
        """Add the law cards of a place, those for every lender."""
        cards = LawCards(wording, state)
        cards.show_place(place, None)
        self._text.addWidget(cards)

    def end(self) -> None:
        """Nothing more follows."""
        self._text.addStretch(1)


class AboutUsDialog(HelpDialog):
    """What the program is, and what it is not."""

    def __init__(self, wording: Wording, state: WindowState, parent: QWidget) -> None:
        super().__init__("help.about_us", parent)
        self.heading(self.tr("What this program is"))
        self.paragraph(
            self.tr(
                "A desk for your own negotiations: it keeps figures, papers, proposals, agreements "
                "and dates together, and shows for every sum how it came about."
            )
        )
        self.paragraph(
            self.tr(
                "It prints letters in which you say only what you have confirmed. What has no "
                "paper behind it is printed as your own statement."
            )
        )
        self.heading(self.tr("What it is not"))
        self.paragraph(
            self.tr(
                "No agency: it takes no fee, lends no money and never contacts anybody on your "
                "behalf. You speak with the lender yourself."
            )
        )
        self.paragraph(
            self.tr(
                "No promise: nobody can know what a lender will answer. Whoever guarantees you a "
                "result and asks for money in advance is not to be trusted."
            )
        )
        self.paragraph(
            self.tr(
                "No lawyer: when a court summons or a lawyer's letter arrives, deadlines run. Read "
                "these cards and ask for advice soon."
            )
        )
        self.law(LawPlace.COURT_PAPERS, wording, state)
        self.end()


class HelpersDialog(HelpDialog):
    """Who can be asked for help where the month does not come out even."""

    def __init__(self, wording: Wording, state: WindowState, parent: QWidget) -> None:
        super().__init__("help.helpers", parent)
        self.heading(self.tr("Who can help"))
        self.law(LawPlace.DEFICIT, wording, state)
        self.end()


class DataDialog(HelpDialog):
    """Where everything lies on this computer."""

    def __init__(self, file: Path | None, parent: QWidget) -> None:
        super().__init__("help.data", parent)
        self.heading(self.tr("Where your data lies"))
        self.paragraph(
            self.tr(
                "Everything you enter or attach lies in your desk file, and in the copies of it "
                "named below. The program never uses the network."
            )
        )
        if file is not None:
            self.heading(self.tr("The file that is open"))
            self.paragraph(str(file))
        self.heading(self.tr("Copies of each day"))
        self.paragraph(
            self.tr(
                "When a file is opened, a checked copy of it is kept here: one of each of the last "
                "seven days, and one a week for eight weeks. A file with a passphrase has copies "
                "with the same passphrase. If you delete a file for good, delete its copies, too."
            )
        )
        self.folder(paths.backups_folder())
        for title, place in (
            (self.tr("Settings: look, language, paths of recent files"), paths.settings_file()),
            (self.tr("Notes on program errors, without personal data"), paths.log_file()),
        ):
            self.heading(title)
            self.paragraph(str(place))
        self.end()


class AboutDialog(HelpDialog):
    """Name, version, licence."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__("help.about", parent)
        self.heading(self.tr("debt_desk {version}").format(version=__version__))
        self.paragraph(self.tr("Negotiate your debts early, with figures that you can defend."))
        self.paragraph(
            self.tr("Free software under the GNU General Public License, version 3 or later.")
        )
        self.paragraph(self.tr("Made with Qt for Python. Chinese font: Noto Sans SC (OFL)."))
        self.end()
