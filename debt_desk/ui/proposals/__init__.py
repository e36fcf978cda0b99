"""The proposals tab: drafting offers, comparing them, sending them, recording the answers."""
