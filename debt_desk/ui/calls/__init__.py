"""The call desk: one window for before, during and after a call."""
