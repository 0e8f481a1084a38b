"""Everything known, loaded once and never changed; which part of it somebody looks at."""
