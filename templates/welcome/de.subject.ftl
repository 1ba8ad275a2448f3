Willkommen. Das Wasser kocht schon
