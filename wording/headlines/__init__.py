"""What a slide says in its title: one sentence from the data, in words that claim no more than the plans."""
