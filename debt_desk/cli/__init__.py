"""The command line: the same use cases as the window's, one module a noun.

Exit 0 fine, 1 a rule or input error with one sentence, 2 usage, 3 no screen for the window.
"""
