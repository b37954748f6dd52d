"""From a finding to a letter: choice, fields, paragraphs, PDF."""
