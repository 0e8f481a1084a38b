"""Entities that each stand for ten of the one before: a thousand million characters in a few lines."""

ENTITIES = "<!ENTITY e0 'x'>" + "".join(f'<!ENTITY e{n} "{f"&e{n - 1};" * 10}">' for n in range(1, 12))
