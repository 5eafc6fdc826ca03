from pressdesk.workflow import compose, paste
from tests.desks import make_desk


def test_the_window_gets_every_field_of_the_form(tmp_path):
    desk = make_desk(tmp_path, office_name="سازمان حمل‌ونقل آبان‌رود")
    made = paste.pieces(desk, compose.sample(desk, "notice"))
    assert tuple(piece.id for piece in made) == paste.IDS
    by_id = {piece.id: piece for piece in made}
    assert by_id["headline"].plain
    assert by_id["body"].html.startswith("<p>")
    assert by_id["all"].plain.endswith("پیش‌نویس")
