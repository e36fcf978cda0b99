"""Letters on screen: read before sending, kept as they were sent."""
