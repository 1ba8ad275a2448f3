A last letter, for now
