import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.domain.contracts import HolidayPlace
from core.settings import (
    LanguageChoice,
    Notifications,
    OnClose,
    ReadSettings,
    Settings,
    Theme,
    read_settings,
    write_settings,
)
from core.window_state import read_window_state, write_window_state

SETTINGS = st.builds(
    Settings,
    st.sampled_from(LanguageChoice),
    st.sampled_from(Theme),
    st.integers(1, 15),
    st.sets(st.integers(0, 60), max_size=8).map(lambda days: tuple(sorted(days, reverse=True))),
    st.sampled_from(Notifications),
    st.booleans(),
    st.sampled_from(HolidayPlace),
    st.booleans(),
    st.sampled_from(OnClose),
)


@pytest.fixture(scope="module")
def path(tmp_path_factory):
    return tmp_path_factory.mktemp("config") / "settings.toml"


def test_without_a_file_the_defaults_hold(tmp_path):
    assert read_settings(tmp_path / "none.toml") == ReadSettings()
    assert Settings().postal_days == 3


@given(settings=SETTINGS)
def test_settings_come_back(path, settings):
    write_settings(path, settings)
    assert read_settings(path) == ReadSettings(settings)


def test_values_that_make_no_sense_fall_back_and_are_named(tmp_path):
    path = tmp_path / "settings.toml"
    path.write_text(
        'language = "klingon"\ntheme = "dark"\npostal_days = 99\nlead_days = [7, "x"]\nautostart = 1\n'
        'notifications = true\non_close = []\noutside_dates = "no"\n'
    )
    read = read_settings(path)
    assert read.settings == Settings(theme=Theme.DARK)
    assert set(read.ignored) == {
        "language", "postal_days", "lead_days", "autostart", "notifications", "on_close", "outside_dates",
    }  # fmt: skip


@pytest.mark.parametrize("content", [b"\xff\xfe", b"= 1", b"a = [", b"x = " + b"[" * 5000])
def test_a_spoilt_file_gives_defaults_and_says_so(tmp_path, content):
    path = tmp_path / "settings.toml"
    path.write_bytes(content)
    assert read_settings(path) == ReadSettings(unreadable=True)
    write_settings(path, Settings(postal_days=5))
    assert read_settings(path).settings.postal_days == 5


def test_comments_and_unknown_keys_stay(tmp_path):
    path = tmp_path / "settings.toml"
    path.write_text('# mine\npostal_days = 4 # slow\nlater = "kept"\n[table]\nx = 1\n')
    write_settings(path, Settings(postal_days=6))
    text = path.read_text()
    assert "# mine" in text
    assert "# slow" in text
    assert 'later = "kept"' in text
    assert read_settings(path) == ReadSettings(Settings(postal_days=6))


def test_the_file_is_for_its_owner_alone(tmp_path):
    write_settings(tmp_path / "new" / "settings.toml", Settings())
    assert (tmp_path / "new" / "settings.toml").stat().st_mode & 0o777 == 0o600
    assert [each.name for each in (tmp_path / "new").iterdir()] == ["settings.toml"]


def test_the_windows_places_come_back_and_damage_is_nothing(tmp_path):
    path = tmp_path / "window.toml"
    assert read_window_state(path) == {}
    write_window_state(path, {"main": b"\x01\xd9\xd0\xcb", "reader": b""})
    assert read_window_state(path) == {"main": b"\x01\xd9\xd0\xcb", "reader": b""}
    path.write_text('main = "not base64!"')
    assert read_window_state(path) == {}
