"""A file that came inside another one, as an e-mail's attachment does."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Attachment:
    """The attachment's name as the sender wrote it, free of control characters and paths, and its bytes as sent."""

    name: str
    data: bytes
