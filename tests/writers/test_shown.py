"""A cut photo leaves the office cut, in every format; the media stays as it came."""

import io
import json

import pypdfium2
import pytest
from docx import Document
from PIL import Image

from pressdesk.document import native
from pressdesk.document.media import take_in
from pressdesk.document.nodes import Photo
from pressdesk.document.package import Package
from pressdesk.readers.docx import read_docx
from pressdesk.writers import pictures, shown
from pressdesk.writers.card import write_card
from pressdesk.writers.docx import write_docx
from pressdesk.writers.html import write_html, write_web
from pressdesk.writers.ninjs import write_ninjs
from pressdesk.writers.pdf import write_pdf
from tests.writers.printed import IMPRINT, news

RED, GREEN, BLUE, WHITE = (200, 0, 0), (0, 160, 0), (0, 0, 200), (250, 250, 250)
"""Of the four quarters of the scene: the upper left and right, the lower ones."""
LOWER_LEFT = (0.0, 0.5, 0.5, 1.0)


def scene(size=(2400, 1600), kind="JPEG", **options):
    wide, high = size
    image = Image.new("RGB", size, WHITE)
    for at, colour in enumerate((RED, GREEN, BLUE)):
        left, top = at % 2 * wide // 2, at // 2 * high // 2
        image.paste(colour, (left, top, left + wide // 2, top + high // 2))
    out = io.BytesIO()
    image.save(out, kind, quality=95, **options)
    return out.getvalue()


def close(one, other):
    return all(abs(a - b) < 24 for a, b in zip(one[:3], other, strict=True))


def colours(data):
    """The colours near the four corners of a picture, and its size."""
    image = Image.open(io.BytesIO(data)).convert("RGB")
    wide, high = image.size
    ends = [(x, y) for y in (4, high - 5) for x in (4, wide - 5)]
    return [image.getpixel(end) for end in ends]


def one_colour(data, colour):
    return all(close(found, colour) for found in colours(data))


def package(data=None, **view):
    name, clean = take_in(data or scene())
    return Package(news(Photo("b1", name, ("شرح",), "نسرین", **view)), {name: clean})


CUT = package(crop=LOWER_LEFT)


def test_a_whole_upright_photo_is_handed_on_as_it_is():
    whole = package()
    photo = whole.release.body[0]
    data = shown.shown(photo, whole.media)
    assert data is whole.media[photo.media]
    assert shown.name_of(photo) == photo.media
    assert shown.shown(Photo("b1", "none.jpg"), whole.media) is None


@pytest.mark.parametrize("kind", ["JPEG", "PNG"])
@pytest.mark.parametrize(
    ("turn", "colour"), [(0, BLUE), (90, WHITE), (180, GREEN), (270, RED)]
)
def test_it_is_turned_first_and_cut_then(kind, turn, colour):
    pack = package(scene(kind=kind), crop=LOWER_LEFT, turn=turn)
    data = shown.shown(pack.release.body[0], pack.media)
    made = Image.open(io.BytesIO(data))
    assert made.format == kind
    assert made.size == ((1200, 800) if turn % 180 == 0 else (800, 1200))
    assert one_colour(data, colour)


@pytest.mark.parametrize(
    ("orientation", "colour"), [(3, GREEN), (6, WHITE), (8, RED), (1, BLUE)]
)
def test_exif_is_obeyed_before_the_cut(orientation, colour):
    exif = Image.Exif()
    exif[0x0112] = orientation
    turned = scene(exif=exif)
    taken = package(turned, crop=LOWER_LEFT)
    assert one_colour(shown.shown(taken.release.body[0], taken.media), colour)
    foreign = Photo("b1", "from-elsewhere.jpg", crop=LOWER_LEFT)
    assert one_colour(shown.shown(foreign, {foreign.media: turned}), colour)
    whole = Photo("b1", "from-elsewhere.jpg")
    upright = shown.shown(whole, {whole.media: turned})
    assert close(colours(upright)[2], colour)
    assert Image.open(io.BytesIO(upright)).getexif().get(0x0112) in (None, 1)


def test_a_cut_is_made_once(monkeypatch):
    made = []
    real = shown._cut
    monkeypatch.setattr(shown, "_cut", lambda *args: made.append(1) or real(*args))
    pack = package(scene((600, 400)), crop=(0.0, 0.0, 0.5, 0.75))
    for _ in range(3):
        assert shown.shown(pack.release.body[0], pack.media) is not None
    assert len(made) == 1


def test_what_is_no_picture_comes_back_as_it_is():
    photo = Photo("b1", "a.jpg", crop=LOWER_LEFT)
    assert shown.shown(photo, {"a.jpg": b"none"}) == b"none"


def test_the_file_keeps_the_whole_picture_and_the_cut():
    loaded = native.load(native.dump(CUT))
    assert loaded == CUT
    assert len(colours(next(iter(loaded.media.values())))) == 4


def embedded(pdf):
    with pypdfium2.PdfDocument(pdf) as document:
        kinds = (pypdfium2.raw.FPDF_PAGEOBJ_IMAGE,)
        for found in document[0].get_objects(filter=kinds):
            out = io.BytesIO()
            found.get_bitmap(render=False).to_pil().convert("RGB").save(out, "PNG")
            yield out.getvalue(), found.get_bounds()


def test_a_pdf_has_only_the_cut_and_its_width():
    (data, _), *more = embedded(write_pdf(CUT, IMPRINT).data)
    assert not more
    assert one_colour(data, BLUE)
    (_, narrow), *_ = embedded(write_pdf(package(width=50), IMPRINT).data)
    (_, wide), *_ = embedded(write_pdf(package(), IMPRINT).data)
    assert narrow[2] - narrow[0] == pytest.approx((wide[2] - wide[0]) / 2, rel=0.02)


def test_a_word_file_has_only_the_cut_and_its_width():
    document = Document(io.BytesIO(write_docx(CUT, IMPRINT).data))
    parts = [p for p in document.part.package.iter_parts() if "media" in p.partname]
    photos = [part.blob for part in parts if part.partname.endswith(".jpg")]
    assert [one_colour(data, BLUE) for data in photos] == [True]
    wide, narrow = (
        Document(io.BytesIO(write_docx(pack, IMPRINT).data)).inline_shapes[0].width
        for pack in (package(), package(width=50))
    )
    assert narrow == pytest.approx(wide / 2, rel=0.02)


def test_a_word_file_brings_the_cut_picture_and_the_source_back():
    pack = package(crop=LOWER_LEFT, source="آرشیو")
    back = read_docx(write_docx(pack, IMPRINT).data).package
    photo = back.release.body[0]
    assert (photo.photographer, photo.source) == ("نسرین", "آرشیو")
    assert photo.crop is None
    assert one_colour(back.media[photo.media], BLUE)


def test_a_web_page_has_only_the_cut_in_sizes_for_its_width():
    written = write_web(package(crop=LOWER_LEFT, width=63), IMPRINT)
    files = [e.data for e in written.extras if "photo-" in e.ending]
    assert len(files) == 3
    assert all(one_colour(data, BLUE) for data in files)
    html = written.data.decode()
    assert 'class="photo w65"' in html
    assert "(min-width: 46rem) 28.275rem" in html
    assert 'class="photo"' in write_html(package(), IMPRINT).data.decode()


def test_the_same_photo_may_stand_twice_with_two_cuts():
    name, clean = take_in(scene())
    views = [Photo("b1", name), Photo("b2", name, crop=LOWER_LEFT)]
    pack = Package(news(*views), {name: clean})
    assert write_html(pack, IMPRINT).data.decode().count("<img src=") == 2
    whole, cut = (made.data for _, made in pictures.of_release(pack, pictures.WEB))
    assert not one_colour(whole, BLUE)
    assert one_colour(cut, BLUE)


def test_mail_bundle_card_and_agencies_get_the_cut():
    ((number, found),) = pictures.of_release(CUT, pictures.WEB)
    assert number == 1
    assert one_colour(found.data, BLUE)
    card = Image.open(io.BytesIO(write_card(CUT, IMPRINT).data)).convert("RGB")
    assert not any(
        close(card.getpixel((x, y)), RED)
        for x in range(0, card.width, 40)
        for y in range(0, card.height, 40)
    )
    told = json.loads(write_ninjs(CUT, IMPRINT).data)["associations"][0]
    (rendition,) = told["renditions"]
    assert (rendition["width"], rendition["height"]) == (1200, 800)
    assert rendition["name"] == "cut"


def test_another_cut_is_another_release_for_its_fingerprint():
    from pressdesk.writers.public import fingerprint

    assert fingerprint(CUT.release) != fingerprint(package().release)
