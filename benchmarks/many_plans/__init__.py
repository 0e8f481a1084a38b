"""Many plans of many provinces: folders of invented data, and how the compiled form answers over them."""
