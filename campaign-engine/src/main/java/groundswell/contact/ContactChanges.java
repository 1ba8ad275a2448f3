package groundswell.contact;

import java.time.Clock;
import java.time.OffsetDateTime;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What a contact changes about himself from a page of ours. */
class ContactChanges {

    private final JdbcClient db;
    private final Clock clock;

    ContactChanges(JdbcClient db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    void changeAddress(long id, EmailAddress address) {
        try {
            db.sql("update contact set email = :email, email_key = :key, updated_at = :now where id = :id")
                    .param("email", address.value())
                    .param("key", address.key())
                    .param("now", OffsetDateTime.now(clock))
                    .param("id", id)
                    .update();
        } catch (DuplicateKeyException e) {
            throw InvalidContact.of(
                    "email",
                    "This address belongs to another contact.",
                    "Merge the two, or give that one another first.");
        }
    }

    void changeLanguage(long id, String language) {
        db.sql("update contact set language = :language, updated_at = :now where id = :id")
                .param("language", language)
                .param("now", OffsetDateTime.now(clock))
                .param("id", id)
                .update();
    }
}
