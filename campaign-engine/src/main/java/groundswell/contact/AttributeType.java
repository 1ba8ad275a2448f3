package groundswell.contact;

/** What an attribute may hold, and how it stands in {@code contact.attributes}. */
public enum AttributeType {
    /** A JSON string. */
    TEXT,
    /** A JSON number. */
    NUMBER,
    /** A JSON string such as {@code 2026-03-01}. */
    DATE,
    /** A JSON string such as {@code 2026-03-01T09:00:00Z}, always in UTC. */
    DATETIME,
    /** A JSON boolean. */
    BOOLEAN,
    /** A JSON string, one of the attribute's choices. */
    CHOICE,
    /** A JSON array of strings. */
    LIST
}
