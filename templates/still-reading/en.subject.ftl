Shall we go on writing to you?
