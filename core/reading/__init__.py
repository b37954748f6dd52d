"""From untrusted bytes to a Document, through isolation."""
