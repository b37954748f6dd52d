"""make_icons.py FOLDER: draws the application's icon in every size that desktops ask for.

They go into FOLDER as the hicolor theme lays them out: SIZExSIZE/apps/contrepoids.png, scalable/apps/contrepoids.svg.
"""

import os
import shutil
import sys
from pathlib import Path

SIZES_PX = (16, 22, 24, 32, 48, 64, 128, 256)
DRAWING = Path(__file__).resolve().parent.parent / "resources" / "icons" / "contrepoids.svg"


def main(folder: Path) -> None:
    """Writes all sizes."""
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    from PySide6.QtCore import Qt  # noqa: PLC0415 - after the platform is chosen
    from PySide6.QtGui import QGuiApplication, QImage, QPainter  # noqa: PLC0415
    from PySide6.QtSvg import QSvgRenderer  # noqa: PLC0415

    application = QGuiApplication([])
    drawing = QSvgRenderer(str(DRAWING))
    for size_px in SIZES_PX:
        image = QImage(size_px, size_px, QImage.Format.Format_ARGB32)
        image.fill(Qt.GlobalColor.transparent)
        painter = QPainter(image)
        drawing.render(painter)
        painter.end()
        place = folder / f"{size_px}x{size_px}" / "apps"
        place.mkdir(parents=True, exist_ok=True)
        image.save(str(place / "contrepoids.png"))
    place = folder / "scalable" / "apps"
    place.mkdir(parents=True, exist_ok=True)
    shutil.copyfile(DRAWING, place / "contrepoids.svg")
    del application


if __name__ == "__main__":
    main(Path(sys.argv[1]))
