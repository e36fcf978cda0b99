"""debt_desk: negotiate your debts early, with figures you can defend, on this machine alone."""

__version__ = "0.1.0"
