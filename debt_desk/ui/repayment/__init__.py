"""The repayment tab: what falls due, what was paid, and what is left."""
