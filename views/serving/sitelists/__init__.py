"""Lists of sites that visitors bring: checked in a process of their own, one after another, and put into the store."""
