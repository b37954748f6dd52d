"""What holds the processes that open foreign files, as one of them reports it."""

from PySide6.QtCore import QCoreApplication

from core.reading.reader import Reader


def active_layers(reader: Reader) -> tuple[str, ...]:
    """Opens a line of our own text in a worker and asks. Waits for it: from a working thread only."""
    with reader.open(b"Contrepoids", "essai.txt") as opened:
        return opened.layers


def layer_words(layer: str) -> str:
    """The layer in words; its own name where it is a new one."""
    translate = QCoreApplication.translate
    return {
        "limits": translate("Layers", "temps et mémoire limités"),
        "ends-with-parent": translate("Layers", "fin avec l’application"),
        "no-new-privileges": translate("Layers", "aucun privilège supplémentaire"),
        "landlock": translate("Layers", "aucun accès à vos fichiers"),
        "seccomp": translate("Layers", "appels système filtrés"),
    }.get(layer, layer)
