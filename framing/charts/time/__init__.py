"""Charts along an axis of time, with events marked and gaps left as gaps."""
