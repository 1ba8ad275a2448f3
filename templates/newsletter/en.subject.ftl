A coffee that smells of peaches
