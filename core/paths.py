"""Where things are: packaged data (checkout and installed alike) and the user's own places."""

from dataclasses import dataclass
from pathlib import Path

from platformdirs import PlatformDirs

_ROOT = Path(__file__).resolve().parent.parent


def resource(name: str) -> Path:
    """A packaged file or folder, `name` as a relative path with forward slashes.

    Raises ValueError when the name leads out of the resources.
    """
    base = _ROOT / "resources"
    path = (base / name).resolve()
    if not path.is_relative_to(base):
        raise ValueError("a resource is named by a path inside resources/")
    return path


@dataclass(frozen=True, slots=True)
class UserPlaces:
    """The user's own folders; nothing is created by asking."""

    data: Path
    config: Path
    state: Path

    @property
    def vault(self) -> Path:
        """The folder of the encrypted store."""
        return self.data / "vault"

    @property
    def settings(self) -> Path:
        """The settings file, which holds nothing of any contract."""
        return self.config / "settings.toml"

    @property
    def backups(self) -> Path:
        """The folder of the vault's dated copies."""
        return self.data / "backups"

    @property
    def bare_dates(self) -> Path:
        """The list of days, and nothing else, that reminds while the vault is locked."""
        return self.data / "dates.txt"

    @property
    def window_state(self) -> Path:
        """How the windows lay."""
        return self.state / "window.toml"

    @property
    def logs(self) -> Path:
        """The folder of the log."""
        return self.state / "logs"


def user_places() -> UserPlaces:
    """The places of this machine's conventions for the current user."""
    dirs = PlatformDirs("contrepoids", appauthor=False)
    return UserPlaces(Path(dirs.user_data_dir), Path(dirs.user_config_dir), Path(dirs.user_state_dir))
