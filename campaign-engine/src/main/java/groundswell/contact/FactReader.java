package groundswell.contact;

import org.jspecify.annotations.Nullable;

/** Text from outside read as the fact that an attribute holds. */
final class FactReader {

    private static final int MAX_EXTERNAL_ID = 200;

    private FactReader() {}

    /** Null when nothing is said; throws {@link InvalidContact} when it cannot be what is said. */
    static @Nullable Object read(Attribute attribute, String text) {
        var name = attribute.key();
        if (name.equals("email")) {
            return new EmailAddress(text);
        }
        if (PlainText.strip(text).isEmpty()) {
            return null;
        }
        return switch (name) {
            case "externalId" -> externalId(text);
            case "firstName", "lastName", "company" -> PlainText.line(attribute.label(), name, text);
            case "language" -> Places.language(text);
            case "country" -> Places.country(text);
            case "timeZone" -> Places.timeZone(text);
            case "tags" -> Texts.tags(text);
            case "createdAt" -> AttributeValue.instant(attribute, PlainText.strip(text));
            default -> AttributeValue.read(attribute, text);
        };
    }

    private static @Nullable String externalId(String text) {
        var id = PlainText.line("External id", "externalId", text);
        if (id != null && id.length() > MAX_EXTERNAL_ID) {
            throw InvalidContact.of(
                    "externalId", "The external id is longer than 200 characters.", "Use the key of your own system.");
        }
        return id;
    }
}
