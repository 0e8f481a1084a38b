"""The search over compiled plans: its items lie in their database, and a query looks only at what may answer it."""
