"""One file a format: from foreign bytes to a PDF that pages, words and pixels are taken from."""
