"""Own sites in words: the fields of their lists, what is known of one, why one is proposed."""
