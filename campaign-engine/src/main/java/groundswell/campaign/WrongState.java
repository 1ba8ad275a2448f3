package groundswell.campaign;

/** The campaign cannot do this now; the message says what it can do. */
public class WrongState extends RuntimeException {
    WrongState(String message) {
        super(message);
    }
}
