The short version: Guji and winter oolong
