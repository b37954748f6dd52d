"""Where the tests find their material."""

from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent.parent
DATA = ROOT / "tests" / "data"
ARTIFACTS = ROOT / "artifacts"
CORPUS = ROOT.parent / "shared" / "corpus"
