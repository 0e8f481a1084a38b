"""Tables in a plan's text: indicators become targets and figures reached, tasks become clauses."""
