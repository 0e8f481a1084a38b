"""What is kept between clicks and between starts, and what tells that it is out of date."""
