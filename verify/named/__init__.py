"""Claims without a number: who is named for what, who leads, where a site lies, which document it is."""
