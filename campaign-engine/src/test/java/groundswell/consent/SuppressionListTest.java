package groundswell.consent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import groundswell.consent.SuppressionList.Draft;
import groundswell.contact.ContactDraft;
import groundswell.contact.EmailAddress;
import groundswell.contact.TestContacts;
import groundswell.testing.SettableClock;
import groundswell.testing.TestDatabase;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.jdbc.core.simple.JdbcClient;

class SuppressionListTest {

    private static final String ME = Speaker.user("ada");

    private final SettableClock clock = new SettableClock("2026-03-01T09:00:00Z");
    private final DataSource database = TestDatabase.fresh();
    private final JdbcClient db = JdbcClient.create(database);
    private final Consent consent = TestConsent.on(database, clock);
    private final SuppressionList list = new SuppressionList(db, clock);

    private static Draft refusal(String what) {
        return new Draft(what, SuppressionReason.MANUAL, null, null);
    }

    private long contact(String address) {
        return TestContacts.on(database, clock)
                .put(address, ContactDraft.of(address, null, null))
                .contact()
                .id();
    }

    @ParameterizedTest
    @CsvSource({
        "rival.example, x@rival.example, true",
        "rival.example, X@Mail.Rival.Example, true",
        "rival.example, x@a.b.c.d.e.rival.example, true",
        "rival.example, x@notrival.example, false",
        "rival.example, rival.example@x.example, false",
        "mail.rival.example, x@rival.example, false",
        "rival.co.uk, x@shop.rival.co.uk, true",
        "rival.co.uk, x@other.co.uk, false",
        "bücher.example, x@xn--bcher-kva.example, true",
    })
    void a_domain_is_refused_with_all_that_lies_below_it_and_nothing_beside_it(
            String domain, String address, boolean refused) {
        long contact = contact(address);
        list.add(refusal(domain), ME);

        assertThat(consent.whyNot(contact, "service").isPresent()).isEqualTo(refused);
        assertThat(consent.suppressionOf(new EmailAddress(address)).isPresent()).isEqualTo(refused);
    }

    @Test
    void the_address_gives_its_own_reason_before_its_domain() {
        long contact = contact("x@rival.example");
        list.add(refusal("@rival.example"), ME);
        consent.suppress(new EmailAddress("x@rival.example"), SuppressionReason.HARD_BOUNCE, null);

        assertThat(consent.whyNot(contact, "service")).contains(Refusal.HARD_BOUNCE);
    }

    @Test
    void a_refusal_says_who_wrote_it_down_and_ends_when_it_was_said_to() {
        long contact = contact("x@x.example");
        var until = clock.instant().plus(Duration.ofDays(3));

        var kept = list.add(new Draft("X@x.example", SuppressionReason.MANUAL, until, "on the phone"), ME);

        assertThat(kept)
                .isEqualTo(new Suppression(
                        "x@x.example", null, SuppressionReason.MANUAL, clock.instant(), until, "on the phone", ME));
        clock.forward(Duration.ofDays(4));
        assertThat(consent.whyNot(contact, "service")).isEmpty();
    }

    @Test
    void what_lasts_longer_stays() {
        list.add(refusal("x@x.example"), ME);
        list.add(
                new Draft(
                        "x@x.example",
                        SuppressionReason.COMPLAINT,
                        clock.instant().plusSeconds(60),
                        null),
                ME);

        assertThat(consent.suppressionOf(new EmailAddress("x@x.example")))
                .map(Suppression::reason)
                .contains(SuppressionReason.MANUAL);
    }

    @Test
    void nobody_is_taken_off_without_a_reason_and_who_did_it_is_kept() {
        list.add(refusal("x@x.example"), ME);

        assertThatThrownBy(() -> list.remove("x@x.example", " ", true, ME))
                .isInstanceOf(InvalidConsent.class)
                .hasMessageContaining("Say why");
        assertThat(list.remove("x@x.example", "He asked to be back", false, ME)).isPresent();
        assertThat(list.remove("x@x.example", "again", false, ME)).isEmpty();

        assertThat(db.sql("select address_key || ' ' || removed_by || ' ' || why from suppression_removal")
                        .query(String.class)
                        .list())
                .containsExactly("x@x.example user:ada He asked to be back");
    }

    @Test
    void only_an_administrator_takes_off_who_was_erased() {
        consent.suppress(new EmailAddress("x@x.example"), SuppressionReason.ERASED, null);

        assertThatThrownBy(() -> list.remove("x@x.example", "please", false, ME))
                .isInstanceOf(InvalidConsent.class);
        assertThat(consent.suppressionOf(new EmailAddress("x@x.example"))).isPresent();
        assertThat(list.remove("x@x.example", "he wrote to us", true, ME)).isPresent();
        assertThatThrownBy(() -> list.add(new Draft("y@x.example", SuppressionReason.ERASED, null, null), ME))
                .isInstanceOf(InvalidConsent.class);
    }

    @Test
    void a_list_is_taken_and_what_cannot_be_read_is_named_by_its_line() {
        list.add(refusal("known@x.example"), ME);

        var taken = list.add(
                List.of(
                        "a@x.example",
                        "",
                        "\"b@x.example\";Beate",
                        "known@x.example",
                        "A@X.example",
                        "email",
                        "@z.example"),
                refusal("x"),
                ME);

        assertThat(taken.accepted()).isEqualTo(3);
        assertThat(taken.known()).isEqualTo(2);
        assertThat(taken.rejected()).singleElement().satisfies(it -> {
            assertThat(it.line()).isEqualTo(6);
            assertThat(it.text()).isEqualTo("email");
        });
    }

    @Test
    void the_list_is_read_newest_first_and_searched_from_its_beginning() {
        for (var name : List.of("anna", "bert", "berta", "carl")) {
            list.add(refusal(name + "@x.example"), ME);
            clock.forward(Duration.ofMinutes(1));
        }
        list.add(refusal("bert.example"), ME);

        assertThat(pages(null))
                .containsExactly(
                        "@bert.example", "carl@x.example", "berta@x.example", "bert@x.example", "anna@x.example");
        assertThat(pages("BERT")).containsExactly("@bert.example", "bert@x.example", "berta@x.example");
        assertThat(pages("'; drop table contact --")).isEmpty();
        assertThatThrownBy(() -> list.search(null, "no cursor", 2)).isInstanceOf(InvalidConsent.class);
    }

    private List<String> pages(@Nullable String q) {
        var first = list.search(q, null, 2);
        var all = new ArrayList<>(first.items());
        for (var next = first.next(); next != null; ) {
            var page = list.search(q, next, 2);
            all.addAll(page.items());
            next = page.next();
        }
        return all.stream()
                .map(it -> it.domain() == null ? String.valueOf(it.address()) : "@" + it.domain())
                .toList();
    }

    @ParameterizedTest
    @CsvSource({"de", "''", "@", "a b@x.example", "x@", "' '", "a@b@c.de"})
    void what_is_neither_an_address_nor_a_domain_is_refused_with_a_hint(String what) {
        assertThatThrownBy(() -> list.add(refusal(what), ME)).isInstanceOfSatisfying(InvalidConsent.class, it -> {
            assertThat(it.problems().get(0).field()).isEqualTo("address");
            assertThat(it.problems().get(0).hint()).isNotBlank();
        });
    }

    @Test
    void a_day_that_is_over_is_refused() {
        assertThatThrownBy(() -> list.add(
                        new Draft("x@x.example", SuppressionReason.MANUAL, Instant.parse("2026-02-01T00:00:00Z"), null),
                        ME))
                .hasMessageContaining("over already");
    }
}
