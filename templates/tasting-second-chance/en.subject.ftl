Three things that make office coffee better, with or without us
