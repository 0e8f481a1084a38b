"""What the answers look like, for their description; they are written as plain data and not checked again."""
