package groundswell.contact;

/** Two contacts cannot become one, or not two again; the message says why and what to do. */
public final class CannotMerge extends RuntimeException {
    CannotMerge(String message) {
        super(message);
    }
}
