"""Photos: put in, described, cut, made narrower, replaced and saved again."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6 import QtCore, QtWidgets

from pressdesk.document.nodes import Photo, replace
from pressdesk.document.photos import NARROWEST, STEP, WIDEST
from pressdesk.notices import PressdeskError

if TYPE_CHECKING:
    from pressdesk.ui.editor.page import PageEditor
    from pressdesk.ui.window import MainWindow

ENDINGS = (".jpg", ".jpeg", ".png", ".webp", ".gif", ".bmp", ".tif", ".tiff")
_CHOSEN = " ".join(f"*{ending}" for ending in ENDINGS)


class Picturing:
    """The commands of photos."""

    def __init__(self, window: MainWindow) -> None:
        self._window = window

    @property
    def _page(self) -> PageEditor:
        return self._window.need_page()

    def photo(self) -> None:
        """Choose a photo."""
        path = self._chosen()
        if path:
            self.add(path)

    def add(self, picture: Path | bytes) -> None:
        """Put this photo where the cursor is; its location data stays outside."""
        taken = self._taken(picture)
        if taken:
            self._page.insert_photo(*taken)

    def take(self, pictures: Iterable[Path | bytes]) -> None:
        """Put in what was pasted or dropped, in its order."""
        if not self._page.locked:
            for each in pictures:
                self.add(each)

    def fields(self) -> None:
        """What the photo at the cursor says of itself."""
        from pressdesk.ui.dialogs.photo.fields import PhotoFields

        photo, window = self._here(), self._window
        if photo is None:
            return
        dialog = PhotoFields(window, window.look, window.text, photo)
        if dialog.exec():
            self._page.set_photo(dialog.value)
        self._page.setFocus()

    def crop(self) -> None:
        """Choose what is shown of the photo at the cursor."""
        from pressdesk.ui.dialogs.photo.crop import Crop

        photo, window = self._here(), self._window
        if photo is None:
            return
        data = self._page.surface.easel.media.get(photo.media, b"")
        dialog = Crop(window, window.look, window.text, photo, data)
        if not dialog.readable:
            window.say(window.text("bar-no-picture"))
        elif dialog.exec():
            self._page.set_photo(dialog.value)
        self._page.setFocus()

    def larger(self) -> None:
        """One step wider."""
        self._widen(STEP)

    def smaller(self) -> None:
        """One step narrower."""
        self._widen(-STEP)

    def _widen(self, step: int) -> None:
        photo = self._here()
        if photo is None:
            return
        width = min(WIDEST, max(NARROWEST, photo.width + step))
        self._page.set_photo(replace(photo, width=width))
        self._window.say(self._window.text("bar-photo-width", percent=width))

    def swap(self) -> None:
        """Another picture in the place of this one; what is said of it stays."""
        photo = self._here()
        path = self._chosen() if photo else None
        taken = self._taken(path) if path else None
        if photo and taken:
            name, data = taken
            whole = replace(photo, media=name, crop=None, turn=0)
            self._page.set_photo(whole, data)

    def save(self) -> None:
        """Write the whole picture, as it came in, into a file."""
        from pressdesk.workflow.compose import write_bytes

        window, photo = self._window, self._here(reading=True)
        data = photo and self._page.surface.easel.media.get(photo.media)
        if photo is None:
            return
        if not data:
            window.say(window.text("bar-no-picture"))
            return
        ending = Path(photo.media).suffix
        begin = str(self._folder() / f"photo{ending}")
        path, _ = QtWidgets.QFileDialog.getSaveFileName(
            window, window.text("file-photo-save-title"), begin, f"*{ending}"
        )
        if path:
            window.place.keep_pictures(str(Path(path).parent))
            try:
                write_bytes(Path(path), data)
            except PressdeskError as error:
                window.complain(error)

    def _here(self, *, reading: bool = False) -> Photo | None:
        """The photo at the cursor; a sentence says so where there is none."""
        photo = self._page.photo()
        if photo is None:
            self._window.say(self._window.text("bar-no-photo"))
        return photo if reading or not self._page.locked else None

    def _chosen(self) -> Path | None:
        window = self._window
        kinds = f"{window.text('file-photos')} ({_CHOSEN})"
        path, _ = QtWidgets.QFileDialog.getOpenFileName(
            window, window.text("file-photo-title"), str(self._folder()), kinds
        )
        if path:
            window.place.keep_pictures(str(Path(path).parent))
        return Path(path) if path else None

    def _folder(self) -> Path:
        """Where the last photo was, or the person's pictures."""
        kept = Path(self._window.place.kept.pictures)
        if self._window.place.kept.pictures and kept.is_dir():
            return kept
        pictures = QtCore.QStandardPaths.StandardLocation.PicturesLocation
        return Path(QtCore.QStandardPaths.writableLocation(pictures))

    def _taken(self, picture: Path | bytes) -> tuple[str, bytes] | None:
        from pressdesk.document.media import take_in
        from pressdesk.workflow.compose import read_bytes

        window = self._window
        try:
            data = read_bytes(picture) if isinstance(picture, Path) else picture
            name, clean = take_in(data)
        except PressdeskError as error:
            window.complain(error)
            return None
        window.session.add_media(name, clean)
        return name, clean
