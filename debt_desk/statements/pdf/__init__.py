"""PDF statements: ``reading.read`` is the entry, ``pages`` the one door to the PDF library."""
