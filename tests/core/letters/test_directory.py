import pytest

from core.letters.directory import Purpose, Trust, load_directory


@pytest.fixture(scope="module")
def directory():
    return load_directory()


@pytest.mark.parametrize(
    ("name", "provider"),
    [
        ("Orange", "Orange"),
        ("ORANGE S.A.", "Orange"),
        ("France Télécom", "Orange"),
        ("Orange / France Télécom", "Orange"),
        ("Sosh", "Orange"),
        ("Livebox", "Orange"),
        ("Bouygues Télécom", "Bouygues Telecom"),
        ("Canal +", "Canal+"),
        ("Netflix International B.V.", "Netflix"),
    ],
)
def test_a_provider_is_found_by_its_names_and_brands(directory, name, provider):
    assert directory.find(name).name == provider


@pytest.mark.parametrize("name", ["Orange Bank", "SFR Réunion", "", "SA", "Arvelane Télécom"])
def test_another_company_is_not_taken_for_it(directory, name):
    assert directory.find(name) is None


def test_every_contact_says_where_and_when_it_was_read(directory):
    for provider in directory.providers:
        assert provider.contacts
        for contact in provider.contacts:
            assert contact.source
            assert contact.read_on.year >= 2020
            assert contact.address or contact.email or contact.form


def test_low_trust_is_never_printed(directory):
    assert directory.find("SFR").printable() == ()
    assert all(contact.trust is not Trust.LOW for provider in directory.providers for contact in provider.printable())


def test_data_rights_come_before_the_seat(directory):
    assert [contact.purpose for contact in directory.find("Free").printable()] == [Purpose.DATA_RIGHTS, Purpose.SEAT]


def test_a_bad_file_is_named(tmp_path):
    (tmp_path / "x.toml").write_text('[[provider]]\nname = "X"\nsectors = ["moon"]\n', encoding="utf-8")
    with pytest.raises(ValueError, match=r"x.toml: X"):
        load_directory(tmp_path)
