"""What a checked draft is told: verdicts, differences, evidence and clauses in words."""
