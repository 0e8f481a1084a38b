"""An office's own sites: which pass a filter, and which fit what somebody looks for; never any attention to a city."""
