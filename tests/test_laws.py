"""Laws that hold for every release, not only for the ones we thought of."""

from __future__ import annotations

import contextlib
import io
import zipfile

import msgspec
import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from pressdesk.document import edits, native
from pressdesk.document.nodes import PARTS, plain, replace
from pressdesk.document.package import Package
from pressdesk.document.schema import problems
from pressdesk.notices import Unreadable
from tests import builders, strategies

QUICK = settings(deadline=None, suppress_health_check=[HealthCheck.too_slow])
SLOW = settings(max_examples=60, deadline=None, suppress_health_check=list(HealthCheck))


@st.composite
def changes(draw):
    """A release and an edit that fits it."""
    release = draw(strategies.releases(max_blocks=4))
    return release, draw(_edit(release))


def _edit(release, depth=1):
    kinds = [
        st.builds(
            lambda name, after: edits.SetPart(name, release.part(name), after),
            st.sampled_from(PARTS),
            strategies.texts(),
        ),
        strategies.metas().map(lambda after: edits.SetMeta(release.meta, after)),
        st.just(edits.SetStamp(release.stamp, None)),
        st.just(edits.SetSite(release.site, None)),
        st.just(edits.SetCorrection(release.correction, None)),
        st.builds(
            lambda at, block: edits.InsertBlock(at, replace(block, id="new")),
            st.integers(0, len(release.body)),
            strategies.blocks(),
        ),
    ]
    if release.body:
        places = st.integers(0, len(release.body) - 1)
        kinds += [
            places.map(lambda at: edits.RemoveBlock(at, release.body[at])),
            st.builds(
                lambda at, to: edits.MoveBlock(release.body[at].id, at, to),
                places,
                places,
            ),
            st.builds(
                lambda at, after, name: edits.ReplaceBlock(
                    release.body[at], replace(after, id=name or release.body[at].id)
                ),
                places,
                strategies.blocks(),
                st.sampled_from(["", "new"]),
            ),
        ]
    if depth:
        kinds.append(_together(release))
    return st.one_of(kinds)


@st.composite
def _together(draw, release):
    steps = []
    for _ in range(draw(st.integers(0, 3))):
        step = draw(_edit(release, depth=0))
        try:
            release = edits.apply(release, step)
        except edits.Refused:  # two blocks called "new"
            continue
        steps.append(step)
    return edits.Together(tuple(steps))


@SLOW
@given(changes())
def test_an_edit_and_its_inverse_cancel_out(change):
    release, edit = change
    after = edits.apply(release, edit)
    assert edits.apply(after, edits.invert(edit)) == release
    assert edits.invert(edits.invert(edit)) == edit


@SLOW
@given(changes())
def test_an_edit_and_its_json_are_the_same(change):
    release, edit = change
    again = edits.from_json(edits.to_json(edit))
    assert again == edit
    assert edits.apply(release, again) == edits.apply(release, edit)


@SLOW
@given(strategies.packages())
def test_a_file_gives_back_what_was_put_into_it(package):
    data = native.dump(package)
    assert native.load(data) == package
    assert native.dump(native.load(data)) == data


@SLOW
@given(strategies.releases())
def test_random_releases_break_no_rule_and_are_normal(release):
    assert problems(release) == ()
    assert edits.normal_release(release) == release


@QUICK
@given(st.lists(strategies.words() | strategies.spans(lines=True), max_size=6))
def test_normal_text_keeps_every_character_and_settles(runs):
    text = edits.normal(runs)
    assert plain(text) == plain(tuple(runs))
    assert edits.normal(text) == text


@SLOW
@given(strategies.releases())
def test_the_json_of_a_release_is_the_release(release):
    assert native.read_release(native.release_json(release)) == release
    msgspec.json.decode(native.release_json(release))


def sample_file():
    picture = strategies.pixel(b"abc")
    release = builders.release(
        builders.headline("سلام"), builders.para("متن"), builders.photo(picture[0])
    )
    return native.dump(Package(release, dict([picture])))


SAMPLE = sample_file()
WHOLE = native.load(SAMPLE)
JSON = native.release_json(WHOLE.release)


def only_unreadable(data):
    """Bytes are a whole file or refused with a notice; no third thing."""
    try:
        native.dump(native.load(data))
    except Unreadable as fault:
        return fault.notice.id
    return ""


@settings(QUICK, max_examples=400)
@given(
    st.lists(
        st.tuples(st.integers(0, len(SAMPLE) - 1), st.integers(0, 255)),
        min_size=1,
        max_size=4,
    )
)
def test_a_file_with_changed_bytes_is_refused_or_whole(changed):
    data = bytearray(SAMPLE)
    for at, value in changed:
        data[at] = value
    only_unreadable(bytes(data))


@settings(QUICK, max_examples=300)
@given(st.integers(0, len(SAMPLE)), st.integers(0, len(SAMPLE)), st.binary(max_size=30))
def test_a_file_with_cut_or_added_bytes_is_refused_or_whole(start, end, put_in):
    only_unreadable(SAMPLE[:start] + put_in + SAMPLE[end:])


@QUICK
@given(st.binary(max_size=200))
@example(b"")
@example(b"PK\x03\x04")
@example(b"PK\x05\x06" + bytes(18))
def test_any_bytes_are_refused_in_words(data):
    assert only_unreadable(data)
    assert only_unreadable(b"PK\x03\x04" + data)


@QUICK
@given(
    st.binary(max_size=200)
    | st.text().map(lambda text: text.encode("utf-8", "replace"))
)
@example(b"[" * 100_000)
@example(b'{"version": 1, "id": ' + b"[" * 100_000)
@example(b'{"version": 1, "id": "\\ud800"}')
def test_any_release_json_is_read_or_refused(data):
    with contextlib.suppress(Unreadable):
        native.read_release(data)


@settings(QUICK, max_examples=300)
@given(
    st.integers(0, len(JSON)),
    st.integers(0, 8),
    st.sampled_from(
        [b"", b"[", b"]", b"{", b"}", b'"', b",", b"0", b"null", b"\\u0000"]
    ),
)
def test_a_whole_file_with_a_changed_release_json_is_refused_or_whole(at, cut, put_in):
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        archive.writestr("release.json", JSON[:at] + put_in + JSON[at + cut :])
        for name, data in WHOLE.media.items():
            archive.writestr(f"media/{name}", data)
    only_unreadable(out.getvalue())


@pytest.mark.parametrize("end", range(0, len(SAMPLE), 7))
def test_no_beginning_of_a_file_is_a_file(end):
    with pytest.raises(Unreadable) as caught:
        native.load(SAMPLE[:end])
    wanted = "native-truncated" if end >= 4 else "native-not-ours"
    assert caught.value.notice.id == wanted
