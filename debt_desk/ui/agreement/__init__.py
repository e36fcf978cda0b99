"""The agreement tab: what both sides confirmed, its written copy, and where it differs."""
