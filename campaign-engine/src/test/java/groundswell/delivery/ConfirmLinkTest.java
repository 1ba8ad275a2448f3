package groundswell.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import groundswell.access.LinkTokens;
import groundswell.access.LinkTokens.Purpose;
import groundswell.consent.Consent;
import groundswell.contact.Contact;
import groundswell.contact.ContactDraft;
import groundswell.contact.Contacts;
import groundswell.delivery.Ledger.Claimed;
import groundswell.testing.SettableClock;
import groundswell.testing.WholeApplication;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What leaves for an address that somebody typed into a form. */
@WholeApplication
class ConfirmLinkTest {

    private static final Pattern LINK = Pattern.compile("https://mail\\.groundswell\\.example/c/([A-Za-z0-9_-]+)");

    @Autowired
    MessageComposer composer;

    @Autowired
    Contacts contacts;

    @Autowired
    Consent consent;

    @Autowired
    LinkTokens tokens;

    @Autowired
    SettableClock clock;

    private Contact victim;

    @BeforeEach
    void a_stranger_signed_somebody_up() {
        victim = contacts.meet(ContactDraft.of("victim@example.com", "Win-money", "casino.example"))
                .contact();
        consent.request(victim.id(), "newsletter", "/f/sign-up", "Send me the monthly newsletter", null);
    }

    private String letter(String template, String topic) {
        var claimed = new Claimed(5, victim.id(), 70, 8, 7, template, topic, 1, null, null);
        var bytes = composer.compose(claimed, Lane.BULK, victim, composer.factsOf(List.of(victim.id())))
                .bytes();
        return new String(bytes, StandardCharsets.UTF_8).replace("=\r\n", "").replace("=3D", "=");
    }

    @Test
    void the_link_stands_for_what_was_asked_until_the_letter_was_written() {
        var links = LINK.matcher(letter("confirm-sign-up", "service")).results().toList();

        assertThat(links).hasSize(2);
        assertThat(links)
                .allSatisfy(it -> assertThat(tokens.read(Purpose.CONFIRM, it.group(1)))
                        .hasValue(new long[] {victim.id(), LinkTokens.micros(clock.instant())}));
    }

    @Test
    void the_letter_says_what_is_agreed_to_and_nothing_that_the_stranger_typed() {
        var mail = letter("confirm-sign-up", "service");

        assertThat(mail)
                .contains("Send me the monthly newsletter", "To: <victim@example.com>\r\n")
                .doesNotContainIgnoringCase("casino")
                .doesNotContain("Win-money", "/t/c/", "/t/o/");
    }

    @Test
    void other_letters_call_people_by_their_names() {
        assertThat(letter("welcome", "newsletter")).contains("Hello Win-money", "/t/c/", "/t/o/", "casino");
    }
}
