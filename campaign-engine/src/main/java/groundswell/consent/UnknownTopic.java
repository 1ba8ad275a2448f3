package groundswell.consent;

/** Somebody named a topic that does not exist. */
public final class UnknownTopic extends RuntimeException {

    UnknownTopic(String message) {
        super(message);
    }
}
