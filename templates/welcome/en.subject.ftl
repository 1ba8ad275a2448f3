Welcome. The kettle is on
