package groundswell.contact;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A person we may write to.
 *
 * @param attributes by their keys, which renaming does not change
 */
public record Contact(
        long id,
        @Nullable String externalId,
        String email,
        @Nullable String firstName,
        @Nullable String lastName,
        @Nullable String language,
        @Nullable String country,
        @Nullable String timeZone,
        Map<String, Object> attributes,
        List<String> tags,
        @Nullable Long companyId,
        @Nullable String company,
        Instant createdAt) {

    /** Both names in the order of their script, 陳志明 but Ada Lovelace; the address when neither is known. */
    public String displayName() {
        if (firstName == null) {
            return lastName == null ? email : lastName;
        } else if (lastName == null) {
            return firstName;
        }
        boolean chinese = (lastName + firstName).codePoints().allMatch(Character::isIdeographic);
        return chinese ? lastName + firstName : firstName + " " + lastName;
    }
}
