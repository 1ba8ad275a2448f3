package groundswell.consent;

import java.util.List;

/**
 * What stands behind the link of a letter that asks for confirmation.
 *
 * @param wishes what is agreed to, by topic: still to be confirmed when it is open, just now when it was confirmed
 */
public record OptIn(State state, List<Wish> wishes) {

    /** How far it has come. */
    public enum State {
        OPEN,
        CONFIRMED,
        ALREADY,
        EXPIRED
    }

    /** A topic, and the words beside the box that was ticked. */
    public record Wish(String topic, String wording) {}

    public OptIn {
        wishes = List.copyOf(wishes);
    }
}
