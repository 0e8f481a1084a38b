"""A complete data folder for another province, before anybody has put a plan into it."""
