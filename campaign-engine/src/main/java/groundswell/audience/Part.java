package groundswell.audience;

/** A piece of a condition's text, from the first character to the one after the last. */
record Part(int from, int to) {

    Part upTo(Part last) {
        return new Part(from, last.to);
    }

    String of(String text) {
        return text.substring(from, to);
    }
}
