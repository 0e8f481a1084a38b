"""Pictures that stand beside the map: laid out like its page, so that every format paints them; words say the same."""
