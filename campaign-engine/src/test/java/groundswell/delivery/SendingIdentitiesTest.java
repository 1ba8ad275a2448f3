package groundswell.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import groundswell.contact.ContactDraft;
import groundswell.contact.Contacts;
import groundswell.delivery.Ledger.Claimed;
import groundswell.delivery.Ledger.Work;
import groundswell.testing.SettableClock;
import groundswell.testing.WholeApplication;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Letters go out in more than one name, and each name answers for itself. */
@WholeApplication
class SendingIdentitiesTest {

    private static final String OWN = "harbour.example";
    private static final String CLUB = "club.example";

    @Autowired
    SendingIdentities identities;

    @Autowired
    Deliverability deliverability;

    @Autowired
    Admission admission;

    @Autowired
    MessageComposer composer;

    @Autowired
    MessageIds messageIds;

    @Autowired
    Contacts contacts;

    @Autowired
    SettableClock clock;

    @Autowired
    JdbcClient db;

    @AfterEach
    void only_the_company_is_left() {
        db.sql("truncate mailing, sending_identity, sending_domain, warm_up_day cascade")
                .update();
    }

    private void club() {
        identities.put("club", "Tasting Club", "hello@club.example", "user:ann");
    }

    @Test
    void a_letter_carries_the_domain_of_its_sender_wherever_a_domain_stands() {
        club();
        var ada = contacts.meet(ContactDraft.of("ada.club@example.org", "Ada", "Brief"))
                .contact();
        var claimed = new Claimed(5, ada.id(), 70, 8, 7, "welcome", "newsletter", 1, null, "club");

        var letter = composer.compose(claimed, Lane.BULK, ada, composer.factsOf(List.of(ada.id())));

        var headers = new String(letter.bytes(), StandardCharsets.UTF_8).split("\r\n\r\n", 2)[0];
        assertThat(headers)
                .contains("From: \"Tasting Club\" <hello@club.example>")
                .contains("Message-ID: <" + messageIds.of(5, "club") + ">")
                .contains("List-Id: <newsletter.club.example>")
                .contains("d=club.example;")
                .doesNotContain("d=harbour.example");
        assertThat(messageIds.of(5, "club")).endsWith("@club.example");
        assertThat(messageIds.messageOf(messageIds.of(5, "club"))).hasValue(5);
    }

    @Test
    void a_domain_that_is_stopped_or_begins_slowly_holds_back_its_own_bulk_only() {
        club();
        var own = new Work(1, Lane.BULK, "newsletter", null);
        var clubs = new Work(2, Lane.BULK, "newsletter", "club");

        deliverability.guard(CLUB, Guard.PAUSE, "too many complaints");

        assertThat(admission.isOpen(own)).isTrue();
        assertThat(admission.isOpen(clubs)).isFalse();
        assertThat(admission.isOpen(new Work(3, Lane.TRANSACTIONAL, "service", "club")))
                .isTrue();
    }

    @Test
    void the_day_of_a_slow_beginning_belongs_to_one_domain() {
        identities.put("tea", "Tea Club", "hello@tea.example", "user:ann");
        deliverability.warmUpFrom("tea.example", LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC));
        var letters = new LinkedHashMap<Long, String>();
        for (long i = 1; i <= 250; i++) {
            letters.put(i, "p" + i + "@example.org");
        }

        var clubs = admission.admit("primary", new Work(2, Lane.BULK, "newsletter", "tea"), letters);
        var own = admission.admit("primary", new Work(1, Lane.BULK, "newsletter", null), letters);

        assertThat(clubs.go()).hasSize(200);
        assertThat(own.go()).hasSize(250);
        assertThat(deliverability.domain("tea.example").sentToday()).isEqualTo(200);
        assertThat(deliverability.domain(OWN).warmUpFrom()).isNull();
    }

    @Test
    void each_domain_has_records_of_its_own() {
        club();

        assertThat(deliverability.domains()).isEqualTo(List.of(OWN, CLUB));
        assertThat(deliverability.dns(CLUB, false))
                .extracting(DnsEntry::name)
                .contains("_dmarc.club.example", "club.example")
                .anyMatch(it -> it.endsWith("._domainkey.club.example"));
        assertThatThrownBy(() -> deliverability.dns("other.example", false)).isInstanceOf(UnknownDomain.class);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Club         | Tasting Club | hello@club.example | key: small letters",
                "club         | ''           | hello@club.example | name: what people see",
                "club         | Tasting Club | hello              | address: ",
                "club         | Tasting Club | häl@club.example   | address: what stands before the @",
                "tasting-club | Tasting Club | hello@club..de     | address: ",
            })
    void what_is_wrong_is_named(String key, String name, String address, String why) {
        assertThatThrownBy(() -> identities.put(key, name, address, "user:ann"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith(why);
        assertThat(identities.all()).hasSize(1);
    }

    @Test
    void a_name_may_not_begin_a_header_of_its_own() {
        assertThatThrownBy(() -> identities.put("club", "Club\r\nBcc: all@example.org", "a@club.example", "user:ann"))
                .hasMessageStartingWith("name:");
    }

    @Test
    void its_domain_stays_and_what_is_withdrawn_can_be_offered_again() {
        club();

        assertThatThrownBy(() -> identities.put("club", "Tasting Club", "hello@other.example", "user:ann"))
                .hasMessage("address: it stays at club.example, as letters that are under way name it."
                        + " Add another sender for other.example.");
        assertThat(identities.withdraw("club", "user:ann")).isTrue();
        assertThat(identities.all().get(1).withdrawn()).isTrue();
        assertThat(identities.of("club").name()).isEqualTo("Tasting Club");
        assertThat(identities.put("club", "Club", "news@club.example", "user:ann"))
                .isEqualTo(new SendingIdentity("club", "Club", "news@club.example", CLUB, false));
        assertThat(identities.withdraw("nobody", "user:ann")).isFalse();
    }
}
