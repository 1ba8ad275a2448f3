package groundswell.campaign;

/** What takes people out of the steps where they stand. */
sealed interface Trigger permits Awaited, Trigger.After, Trigger.BecomesTrue {

    /** So long after they came to the steps, or for the whole campaign after they entered it. */
    record After(IsoDuration duration) implements Trigger {}

    /**
     * When a condition is true for them; it is asked about once a minute.
     *
     * @param condition FEEL about the contact and this run
     */
    record BecomesTrue(String condition) implements Trigger {}
}
