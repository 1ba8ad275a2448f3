Kurz gefasst: Guji und Winter-Oolong
