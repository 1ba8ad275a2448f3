Half an hour, six cups: a tasting at your office
