package groundswell.campaign;

/** What a service task does for each contact. */
sealed interface Action {

    /** The contact's attribute becomes the value, which is FEEL. */
    record SetAttribute(String attribute, String value) implements Action {}

    /** A tag is put on, or taken off. */
    record Tag(String tag, boolean on) implements Action {}

    /** The contact may be written to about a topic from now on, where the topic allows that, or no longer. */
    record Subscription(String topic, boolean on) implements Action {}

    /** Another system is told of it, by the name that the operator gave it. */
    record Call(String webhook) implements Action {}

    /** Points for sales; negative ones are taken. */
    record Points(int points) implements Action {}
}
