"""A deck made earlier and worked on since: today's data into what is still as the atlas wrote it, and nothing else."""
