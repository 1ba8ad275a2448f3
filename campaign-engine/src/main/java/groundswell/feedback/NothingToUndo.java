package groundswell.feedback;

/** There is nothing here that could be undone; the message says why. */
public class NothingToUndo extends RuntimeException {

    NothingToUndo(String message) {
        super(message);
    }
}
