package groundswell.contact;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What somebody says of a contact. A null stays as it is known and an empty text is forgotten; in {@code attributes}
 * only what is named changes, and a null there is forgotten. The tags given take the place of those that are there. A company
 * that nobody knows is made.
 */
public record ContactDraft(
        @Nullable String email,
        @Nullable String firstName,
        @Nullable String lastName,
        @Nullable String language,
        @Nullable String country,
        @Nullable String timeZone,
        @Nullable String createdAt,
        @Nullable Map<String, @Nullable Object> attributes,
        @Nullable List<String> tags,
        @Nullable String company) {

    /** Silent about the company. */
    public ContactDraft(
            @Nullable String email,
            @Nullable String firstName,
            @Nullable String lastName,
            @Nullable String language,
            @Nullable String country,
            @Nullable String timeZone,
            @Nullable String createdAt,
            @Nullable Map<String, @Nullable Object> attributes,
            @Nullable List<String> tags) {
        this(email, firstName, lastName, language, country, timeZone, createdAt, attributes, tags, null);
    }

    /** Silent about tags and company. */
    public ContactDraft(
            @Nullable String email,
            @Nullable String firstName,
            @Nullable String lastName,
            @Nullable String language,
            @Nullable String country,
            @Nullable String timeZone,
            @Nullable String createdAt,
            @Nullable Map<String, @Nullable Object> attributes) {
        this(email, firstName, lastName, language, country, timeZone, createdAt, attributes, null, null);
    }

    public static ContactDraft of(String email, @Nullable String firstName, @Nullable String lastName) {
        return new ContactDraft(email, firstName, lastName, null, null, null, null, null);
    }

    /** What is said about the fields that every contact has, by name; silent about what is null. */
    Map<String, String> builtIn() {
        var said = new LinkedHashMap<String, String>();
        put(said, "email", email);
        put(said, "firstName", firstName);
        put(said, "lastName", lastName);
        put(said, "language", language);
        put(said, "country", country);
        put(said, "timeZone", timeZone);
        put(said, "createdAt", createdAt);
        put(said, "company", company);
        return said;
    }

    private static void put(Map<String, String> said, String name, @Nullable String text) {
        if (text != null) {
            said.put(name, text);
        }
    }
}
