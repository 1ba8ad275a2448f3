package groundswell.contact;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What an import says of consent is kept by the module that knows consent; contacts may not know it. */
public interface ImportedConsent {

    /** A sentence when there is no such topic, else null; asked before anything is imported. */
    @Nullable
    String problemWith(String topic);

    /**
     * Records that these people consented, in the transaction that imports them. Who withdrew stays withdrawn, whether
     * before or after the moment that the file names: a file cannot know what was said to us.
     *
     * @param proof for those who bring none of their own
     * @return how many were passed over because they withdrew or their address is suppressed
     */
    int give(List<Person> people, String topic, @Nullable String proof, String source);

    /**
     * Somebody who was just imported.
     *
     * @param addressKey as {@link EmailAddress#key()}
     * @param givenAt null: at the time of the import
     */
    record Person(
            long contactId,
            String addressKey,
            @Nullable Instant givenAt,
            @Nullable String proof) {}
}
