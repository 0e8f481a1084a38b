"""What an entry of a draft stands beside in the plans: the same promise, an older figure, a name of two places, a new city."""
