"""The gallery: kinds with their counts, search, columns, what is missing."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication

from pressdesk.ui.list_rows import ROW

both = pytest.mark.parametrize("desk", ["fa", "en"], indirect=True)


@pytest.fixture
def gallery(window):
    window.filing.new()
    QApplication.processEvents()
    return window.gallery


def _shown(gallery):
    return [name for name, card in gallery.cards.items() if not card.isHidden()]


@both
def test_kinds_say_their_counts(gallery, desk):
    first = gallery.kinds.item(0)
    assert first.data(ROW).end == ("۵" if desk.option("language") == "fa" else "5")
    spoken = first.data(Qt.ItemDataRole.AccessibleTextRole)
    assert first.data(ROW).name in spoken
    assert first.data(ROW).end in spoken
    gallery.kinds.setCurrentRow(1)
    assert _shown(gallery) == ["meeting-report"]


def test_the_search_folds_spellings_and_reads_the_notes(gallery):
    gallery.search.setText("اطلاعيه")
    assert _shown(gallery) == ["notice"]
    gallery.search.setText("جدول مشمولان")
    assert _shown(gallery) == ["notice"]
    gallery.search.setText("زعفران")
    assert _shown(gallery) == []
    assert not gallery._none.isHidden()


def test_as_many_columns_as_cards_keep_their_width(gallery, window):
    seen = []
    for width in (900, 1280, 1920):
        window.resize(width, 800)
        QApplication.processEvents()
        cards = [gallery.cards[name] for name in _shown(gallery)]
        top = [card.width() for card in cards if card.y() == cards[0].y()]
        assert max(top) - min(top) <= 1
        seen.append(len(top))
    assert seen == sorted(set(seen))


@both
def test_ctrl_k_goes_to_the_gallerys_search(gallery, window, qtbot):
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    gallery.cards["notice"].setFocus()
    keys = Qt.KeyboardModifier.ControlModifier
    qtbot.keyClick(gallery.cards["notice"], Qt.Key.Key_K, keys)
    assert QApplication.focusWidget() is gallery.search


@both
def test_only_the_first_missing_fields_are_named(gallery, desk):
    gallery.choose("occasion-address")
    missing = gallery.form.missing()
    assert len(missing) > 3
    said = gallery._missing.text()
    assert missing[2] in said
    assert missing[3] not in said
    assert "…" in said
    assert missing[-1] in gallery._missing.toolTip()


def test_the_chosen_template_shows_its_picture(gallery, window):
    drawn = QImage(420, 594, QImage.Format.Format_RGB32)
    drawn.fill(Qt.GlobalColor.white)
    window.thumbnails._pictures["notice"] = drawn
    gallery.choose("notice")
    assert not gallery._picture.isHidden()
    light = gallery._picture.pixmap().toImage().pixelColor(40, 40).lightness()
    window.look.wear("dark")
    dark = gallery._picture.pixmap().toImage().pixelColor(40, 40).lightness()
    window.look.wear("light")
    assert dark < light
