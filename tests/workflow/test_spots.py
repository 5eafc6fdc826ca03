from pressdesk.workflow.spots import KEPT, Spot, remember, spot_in
from tests.desks import make_desk


def test_the_place_in_a_file_is_kept(tmp_path):
    desk = make_desk(tmp_path)
    assert spot_in(desk, tmp_path / "a.pressdesk") is None
    remember(desk, tmp_path / "a.pressdesk", Spot("b1", 0, 5, 200))
    remember(desk, tmp_path / "b.pressdesk", Spot("lead"))
    remember(desk, tmp_path / "a.pressdesk", Spot("b2", 1, 7, 300))
    assert spot_in(desk, tmp_path / "a.pressdesk") == Spot("b2", 1, 7, 300)
    assert spot_in(desk, tmp_path / "b.pressdesk") == Spot("lead")


def test_only_the_last_files_are_kept(tmp_path):
    desk = make_desk(tmp_path)
    for number in range(KEPT + 2):
        remember(desk, tmp_path / f"{number}.pressdesk", Spot("lead"))
    assert spot_in(desk, tmp_path / "1.pressdesk") is None
    assert spot_in(desk, tmp_path / "2.pressdesk") == Spot("lead")


def test_a_damaged_list_is_begun_anew(tmp_path):
    desk = make_desk(tmp_path)
    remember(desk, tmp_path / "a.pressdesk", Spot("lead"))
    (desk.home / "spots.json").write_bytes(b"[{")
    assert spot_in(desk, tmp_path / "a.pressdesk") is None
    remember(desk, tmp_path / "a.pressdesk", Spot("b1"))
    assert spot_in(desk, tmp_path / "a.pressdesk") == Spot("b1")
