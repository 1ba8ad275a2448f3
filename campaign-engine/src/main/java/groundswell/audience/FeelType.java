package groundswell.audience;

/** What a FEEL value can be. A {@code MONTHS} duration has no fixed length, a {@code DAYS} duration has. */
public enum FeelType {
    TEXT("text"),
    NUMBER("a number"),
    BOOLEAN("true or false"),
    DATE("a date"),
    DATE_TIME("a date and time"),
    DAYS("a duration"),
    MONTHS("a duration in months"),
    /** Of texts. */
    LIST("a list");

    private final String inWords;

    FeelType(String inWords) {
        this.inWords = inWords;
    }

    String inWords() {
        return inWords;
    }
}
