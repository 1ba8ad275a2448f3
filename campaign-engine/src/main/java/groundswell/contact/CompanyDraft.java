package groundswell.contact;

import org.jspecify.annotations.Nullable;

/** What somebody says of a company. A null stays as it is known and an empty text is forgotten. */
public record CompanyDraft(
        @Nullable String name,
        @Nullable String domain,
        @Nullable String country,
        @Nullable String note) {

    static CompanyDraft of(String name) {
        return new CompanyDraft(name, null, null, null);
    }
}
