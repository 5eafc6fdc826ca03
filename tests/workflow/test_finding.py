import pytest

from pressdesk.document.nodes import Stamp, plain, replace
from pressdesk.document.package import Package
from pressdesk.notices import Refused, Unreadable
from pressdesk.text.finding import Match, Wanted, find_all
from pressdesk.workflow import compose
from pressdesk.workflow.finding import Seeker, find_in_file, replace_in_file
from tests import builders as b

RELEASE = b.release(b.headline("گشایش خط"), b.lead("خط آمد"))


@pytest.fixture
def file(tmp_path):
    path = tmp_path / "a.pressdesk"
    compose.save(path, Package(RELEASE))
    return path


@pytest.fixture
def seeker():
    made = Seeker()
    yield made
    made.close()


def test_a_file_is_looked_through_and_not_touched(file):
    before = file.read_bytes()
    assert [hit.spot.block for hit in find_in_file(file, Wanted("خط"))] == [
        "headline",
        "lead",
    ]
    assert replace_in_file(file, Wanted("خط"), "راه", save=False).count == 2
    assert replace_in_file(file, Wanted("نیست"), "راه").count == 0
    assert file.read_bytes() == before


def test_a_file_is_replaced_in(file):
    assert replace_in_file(file, Wanted("خط"), "راه").count == 2
    release = compose.open_file(file).release
    assert (plain(release.headline), plain(release.lead)) == ("گشایش راه", "راه آمد")


def test_the_file_of_an_issued_release_is_not(file):
    stamp = Stamp("140500001", "2026-05-17T10:30:00+03:30", "x")
    compose.save(file, Package(replace(RELEASE, stamp=stamp)))
    before = file.read_bytes()
    with pytest.raises(Refused):
        replace_in_file(file, Wanted("خط"), "راه")
    assert file.read_bytes() == before


def test_a_pattern_is_found_by_a_worker(seeker):
    wanted = Wanted(r"(\w)\w", pattern=True)
    found = seeker.find(["یک", "x", "دو"], wanted, r"\1")
    assert found == ((Match(0, 2, "ی"),), (), (Match(0, 2, "د"),))
    assert found == find_all(["یک", "x", "دو"], wanted, r"\1")


def test_a_bad_pattern_says_so(seeker):
    with pytest.raises(Unreadable) as caught:
        seeker.find(["یک"], Wanted("(", pattern=True))
    assert caught.value.notice.args["reason"] == "bracket"


def test_an_endless_pattern_is_ended(seeker):
    seeker._seconds = 0.2
    endless = Wanted(r"(a|aa)+$", pattern=True)
    with pytest.raises(Refused) as caught:
        seeker.find(["a" * 200 + "b"], endless)
    assert caught.value.notice.id == "find-too-long"
    assert seeker.find(["aa"], endless) == ((Match(0, 2),),)
