A reason to come back: 15% off your next order
