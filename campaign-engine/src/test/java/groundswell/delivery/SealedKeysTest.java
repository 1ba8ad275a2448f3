package groundswell.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import groundswell.consent.Consent;
import groundswell.contact.ContactDraft;
import groundswell.contact.Contacts;
import groundswell.testing.SettableClock;
import groundswell.testing.WholeApplication;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;

/** A node that cannot open the signing keys. */
@WholeApplication
@TestPropertySource(properties = "groundswell.delivery.sender-address=hello@sealed.example")
class SealedKeysTest {

    @Autowired
    Contacts contacts;

    @Autowired
    Consent consent;

    @Autowired
    HandOverByHand byHand;

    @Autowired
    JdbcClient db;

    @Autowired
    SettableClock clock;

    @Test
    void it_sends_nothing_and_no_letter_fails() {
        var ada = contacts.meet(ContactDraft.of("sealed@brief.example", "Ada", "Lovelace"))
                .contact();
        consent.give(ada.id(), "newsletter", "test", null, null, null);
        db.sql("""
                        insert into dkim_key (domain, selector, algorithm, private_key, public_key, state, created_at)
                        values ('sealed.example', 'elsewhere', 'RSA', '\\x00112233445566778899aabbccddeeff', '\\x00', 'ACTIVE', now())
                        """).update();
        db.sql("""
                        insert into mailing (id, campaign_id, version_id, element_id, template, topic, lane)
                        values (900, 9, 9, 'Activity_Letter', 'welcome', 'newsletter', 'BULK')
                        """).update();
        db.sql("""
                        insert into message (mailing_id, contact_id, enrollment_id, visit, queued_at, next_attempt_at)
                        values (900, :contact, 90, 1, :now, :now)
                        """)
                .param("contact", ada.id())
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .update();

        assertThatThrownBy(() -> byHand.handOver(9)).hasStackTraceContaining("groundswell.secret");

        assertThat(db.sql("select state from message where mailing_id = 900")
                        .query(String.class)
                        .single())
                .isEqualTo("QUEUED");
    }
}
