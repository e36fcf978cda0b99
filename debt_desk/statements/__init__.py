"""Readers of statement files.

``detect.read`` is the one entry; every other module is one step or one family of formats.
"""
