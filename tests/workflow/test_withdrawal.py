"""A void release is withdrawn where a format can say so, and exported nowhere else."""

import json

import pytest

from pressdesk.notices import Refused
from pressdesk.workflow import compose, deliver, issue
from tests.desks import NOW, make_desk


@pytest.fixture
def voided(tmp_path):
    desk = make_desk(tmp_path / "home", office_name="سازمان حمل‌ونقل آبان‌رود")
    package = issue.issue(desk, compose.sample(desk, "notice"))
    desk.ledger().void(package.release.stamp.code, "اشتباه در متن", NOW)
    return desk, package


def test_ninjs_withdraws_it(voided, tmp_path):
    desk, package = voided
    (result,) = deliver.export(desk, package, "a", ["ninjs"], tmp_path)
    assert json.loads(result.path.read_text("utf-8"))["pubStatus"] == "canceled"


@pytest.mark.parametrize("chosen", [["html"], ["ninjs", "html"], ["fragment"]])
def test_no_other_format_is_written(voided, tmp_path, chosen):
    desk, package = voided
    with pytest.raises(Refused) as caught:
        deliver.export(desk, package, "a", chosen, tmp_path / "out")
    assert caught.value.notice.id == "export-void"
    assert not (tmp_path / "out").exists()


def test_one_that_stands_is_usable(tmp_path):
    desk = make_desk(tmp_path / "home", office_name="سازمان حمل‌ونقل آبان‌رود")
    package = issue.issue(desk, compose.sample(desk, "notice"))
    (result,) = deliver.export(desk, package, "a", ["ninjs"], tmp_path)
    assert json.loads(result.path.read_text("utf-8"))["pubStatus"] == "usable"
