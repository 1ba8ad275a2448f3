Drei Dinge, die Bürokaffee besser machen, mit uns oder ohne uns
