One good pot, step by step
