package groundswell.survey;

/** What became of an answer. */
public enum Recorded {
    NEW,
    /** The invitation was answered before; the answer there is now says what was said last. */
    CHANGED
}
