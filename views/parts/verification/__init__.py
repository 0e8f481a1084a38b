"""The page of checked drafts: what is brought, what was found in it, what can be taken away."""
