package groundswell.audience;

/** Somebody else was faster, or somebody else needs it: the message says who and what to do. */
public final class SegmentConflict extends RuntimeException {
    SegmentConflict(String message) {
        super(message);
    }
}
