What to begin with
