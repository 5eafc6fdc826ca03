"""What is installed, and that a second build has the same bytes."""

import zipfile
from pathlib import Path
from xml.etree import ElementTree as ET

import pytest
from winbuild import components, guide, licences, own, portable, prune, sums, wheels
from winbuild.pins import Pin, Wrong
from winbuild.stage import pinned

ROOT = Path(__file__).resolve().parents[2]


@pytest.mark.parametrize(
    "path",
    [
        "PySide6/QtWidgets.pyd",
        "PySide6/Qt6Svg.dll",
        "PySide6/plugins/platforms/qwindows.dll",
        "PySide6/translations/qtbase_fa.qm",
        "gstreamer_libs/bin/pango-1.0-0.dll",
        "babel/locale-data/fa.dat",
        "tzdata/zoneinfo/Asia/Tehran",
        "PIL/_imaging.cp313-win_amd64.pyd",
        "weasyprint-70.0.dist-info/METADATA",
        "weasyprint-70.0.dist-info/licenses/LICENSE",
    ],
)
def test_needed_files_stay(path):
    assert prune.kept(path)


@pytest.mark.parametrize(
    "path",
    [
        "PySide6/QtNetwork.pyd",
        "PySide6/opengl32sw.dll",
        "PySide6/designer.exe",
        "PySide6/qml/QtQuick/x.dll",
        "PySide6/plugins/platforms/qminimal.dll",
        "PySide6/translations/qtbase_de.qm",
        "gstreamer_libs/bin/avcodec-61.dll",
        "gstreamer_libs-1.28.8.dist-info/METADATA",
        "babel/locale-data/de.dat",
        "pyphen/dictionaries/hyph_de_DE.dic",
        "tzdata/zoneinfo/Europe/Paris",
        "sqlalchemy/testing/suite/x.py",
        "lxml/includes/lxml.h",
        "lxml/objectify.cp313-win_amd64.pyd",
        "PIL/_imagingft.cp313-win_amd64.pyd",
        "weasyprint-70.0.dist-info/RECORD",
    ],
)
def test_the_rest_goes(path):
    assert not prune.kept(path)


def test_every_qt_module_in_use_is_installed():
    text = "".join(
        path.read_text("utf-8") for path in (ROOT / "src/pressdesk").rglob("*.py")
    )
    used = {name for name in ("Core", "Gui", "Widgets", "PrintSupport", "Network",
                              "Svg", "SvgWidgets", "Xml", "Test", "Pdf")
            if f"PySide6.Qt{name} " in text}  # fmt: skip
    assert used == set(prune.QT_MODULES)


def test_only_versioned_files_of_ours_are_installed():
    places = {place: path for path, place in own.sources()}
    assert "pressdesk/app.py" in places
    assert "pressdesk/_data/resources/fonts/Vazirmatn-Regular.ttf" in places
    assert "pressdesk/_data/translations/fa/cli.ftl" in places
    assert not [place for place in places if "__pycache__" in place]


def test_a_copy_without_git_has_the_same_files(monkeypatch):
    known = list(own.sources())
    monkeypatch.setattr(own, "git", lambda *words: "")
    assert set(known) <= set(own.sources())
    assert own.moment() == 315_532_800


def wheel(folder, name, files):
    path = folder / f"{name}.whl"
    with zipfile.ZipFile(path, "w") as made:
        for place, text in files.items():
            made.writestr(place, text)
    return path


def test_wheels_are_laid_out_as_pip_does(tmp_path):
    made = wheel(
        tmp_path,
        "gstreamer_libs",
        {
            "gstreamer_libs-1.data/purelib/gstreamer_libs/bin/glib-2.0-0.dll": "g",
            "gstreamer_libs-1.data/scripts/tool": "s",
            "gstreamer_libs-1.data/purelib/gstreamer_libs/bin/x264.dll": "x",
        },
    )
    six = wheel(tmp_path, "six", {"six.py": "pass", "six.pyi": ""})
    site = tmp_path / "site"
    owners = wheels.laid_out({"gstreamer-libs": made, "six": six}, site)
    assert owners == {
        "site/gstreamer_libs/bin/glib-2.0-0.dll": "gstreamer-libs",
        "site/six.py": "six",
    }
    assert (site / "six.py").read_text() == "pass"


def test_two_packages_cannot_have_one_file(tmp_path):
    pair = {name: wheel(tmp_path, name, {"same.py": name}) for name in ("a", "b")}
    with pytest.raises(Wrong, match=r"same\.py"):
        wheels.laid_out(pair, tmp_path / "site")


def staged(folder):
    site = folder / "Pressdesk" / "site"
    wheels.laid_out({"six": wheel(folder, "six", {"six.py": "pass"})}, site)
    own.laid_out(site)
    guide.laid_out(folder / "Pressdesk" / "docs")
    return folder / "Pressdesk"


def test_the_same_parts_give_the_same_files_and_the_same_zip(tmp_path):
    made = []
    for name in ("first", "second"):
        (tmp_path / name).mkdir()
        stage = staged(tmp_path / name)
        out = portable.made(stage, tmp_path / f"{name}.zip")
        made.append((sums.of_folder(stage), out.read_bytes()))
    assert made[0] == made[1]


def test_the_page_engine_finds_a_font_whatever_is_asked(tmp_path):
    own.laid_out(tmp_path)
    folder = tmp_path / own.FONTS
    (place,) = ET.parse(folder / "fonts.conf").getroot().findall("dir")
    assert place.get("prefix") == "relative"
    fonts = sorted(path.name for path in (folder / place.text).iterdir())
    assert fonts == ["Vazirmatn-Bold.ttf", "Vazirmatn-Regular.ttf"]


def test_one_changed_byte_is_seen(tmp_path):
    (tmp_path / "a").write_bytes(b"1")
    before = sums.of_folder(tmp_path)
    (tmp_path / "a").write_bytes(b"2")
    assert sums.of_folder(tmp_path) != before


def test_the_zip_says_that_it_is_portable(tmp_path):
    stage = tmp_path / "Pressdesk"
    stage.mkdir()
    (stage / "pressdesk.exe").write_bytes(b"MZ")
    names = zipfile.ZipFile(portable.made(stage, tmp_path / "a.zip")).namelist()
    assert names == ["Pressdesk/pressdesk.exe", "Pressdesk/portable.txt"]


def test_the_policy_templates_lie_as_the_central_store_has_them(tmp_path):
    names = zipfile.ZipFile(portable.policies(tmp_path / "p.zip")).namelist()
    assert names == [
        "en-US/pressdesk.adml",
        "fa-IR/pressdesk.adml",
        "pressdesk.admx",
    ]


def test_sums_are_those_that_sha256sum_reads(tmp_path):
    (tmp_path / "a.msi").write_bytes(b"msi")
    text = sums.written([tmp_path / "a.msi"], tmp_path).read_text()
    assert text.endswith("  a.msi\n")
    assert len(text.split()[0]) == 64


def test_guides_lead_to_each_other_and_read_in_their_direction(tmp_path):
    guide.laid_out(tmp_path / "docs")
    index = (tmp_path / "docs/index.html").read_text("utf-8")
    assert 'href="window.html"' in index
    assert 'href="it/policy.html"' in index
    page = (tmp_path / "docs/window.html").read_text("utf-8")
    assert '<html lang="fa" dir="rtl">' in page
    assert '.md"' not in page
    assert '<table dir="auto">' in page
    assert '<code dir="ltr">' in page


def test_every_shipped_package_has_a_licence():
    assert {pin.name for pin in components.shipped(pinned())} == set(
        components.PACKAGES
    )


def test_no_licence_forbids_shipping():
    licences_in_use = [each[0] for each in components.PACKAGES.values()]
    licences_in_use += [part.licence for part in components.PARTS]
    for licence in licences_in_use:
        assert not licence.startswith(("GPL", "AGPL")), licence


def test_every_dll_of_pango_has_a_part():
    for name in prune.PANGO:
        assert components.part_of(f"{components.DLLS}/{name}.dll") is not None
    assert components.part_of(f"{components.DLLS}/avcodec-61.dll") is None


def test_every_named_text_is_there():
    texts = {text for part in components.PARTS for text in part.texts}
    texts |= {text for _, named in components.PACKAGES.values() for text in named}
    for text in texts:
        assert (licences.TEXTS / f"{text}.txt").stat().st_size > 500


def test_the_offer_names_what_the_lgpl_asks_for():
    text = licences.offer(components.shipped(pinned()))
    for name in ("pyside6-essentials 6.11.3", "Pango 1.56.2", "GLib", "python-bidi"):
        assert name in text
    assert "three years" in text


def test_a_package_without_a_licence_text_fails_the_build(tmp_path):
    (tmp_path / "site/six-1.dist-info").mkdir(parents=True)
    with pytest.raises(Wrong, match="six"):
        licences._texts_are_there(tmp_path, [Pin("six", "1", frozenset())], {"six": ()})


def test_third_party_is_fresh():
    from winbuild import runtime

    text = (ROOT / "THIRD_PARTY.md").read_text("utf-8")
    made = components.table(pinned(), runtime.PINNED)
    assert made in text, "python packaging/windows/make.py --third-party"
