"""What runs in a child process: the document worker and the analysis worker."""
