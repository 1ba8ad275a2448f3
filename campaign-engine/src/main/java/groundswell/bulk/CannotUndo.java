package groundswell.bulk;

/** What a job did stays; the message says why, for the person who asked. */
public final class CannotUndo extends RuntimeException {

    CannotUndo(String message) {
        super(message);
    }
}
