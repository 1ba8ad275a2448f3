package groundswell.feedback;

import static org.assertj.core.api.Assertions.assertThat;

import groundswell.access.AddressTokens;
import groundswell.access.LinkTokens;
import groundswell.consent.Consent;
import groundswell.consent.Suppression;
import groundswell.consent.SuppressionReason;
import groundswell.contact.EmailAddress;
import groundswell.delivery.Delivery;
import groundswell.testing.WholeApplication;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What a mail server says while a letter is handed over. */
@WholeApplication
class RefusedAtOnceTest {

    @Autowired
    RefusedAtOnce refused;

    @Autowired
    Feedback feedback;

    @Autowired
    Delivery delivery;

    @Autowired
    Consent consent;

    @Autowired
    JdbcClient db;

    @Autowired
    AddressTokens addresses;

    @Autowired
    LinkTokens links;

    private LettersOut letters;

    @BeforeEach
    void ada_is_written_to() {
        letters = new LettersOut(db, addresses, links);
        letters.fresh();
    }

    private void says(int code, String words) {
        var header = letters.messageId(LettersOut.LETTER);
        var letter = delivery.byMessageId(header).orElseThrow();
        refused.refused(letter, header.substring(1, header.length() - 1), code, words);
    }

    @Test
    void an_address_that_does_not_exist_is_given_up_as_after_a_bounce_and_once() {
        says(550, "550 5.1.1 <ada@mail.example>: Recipient address rejected: User unknown");
        says(550, "550 5.1.1 <ada@mail.example>: Recipient address rejected: User unknown");

        assertThat(consent.suppressionOf(new EmailAddress(LettersOut.ADDRESS)).map(Suppression::reason))
                .contains(SuppressionReason.HARD_BOUNCE);
        assertThat(feedback.list(new Feedback.Filter(null, null, null, null, 10)))
                .hasSize(1);
    }

    @Test
    void a_refusal_that_is_about_us_is_never_the_contacts_fault() {
        says(550, "550 5.7.1 Message rejected: your domain has a bad reputation");

        assertThat(consent.suppressionOf(new EmailAddress(LettersOut.ADDRESS))).isEmpty();
    }
}
