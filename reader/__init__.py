"""From a plan's text to draft records: one step a file, in the order clean, structure, facts, records."""
