Womit man anfängt
