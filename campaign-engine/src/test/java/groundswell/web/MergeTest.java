package groundswell.web;

import static groundswell.web.TwoPeople.PAUL;
import static groundswell.web.TwoPeople.PAULA;
import static groundswell.web.TwoPeople.PAULAS;
import static groundswell.web.TwoPeople.PAULS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import groundswell.campaign.Campaigns;
import groundswell.consent.Consent;
import groundswell.consent.Refusal;
import groundswell.contact.CannotMerge;
import groundswell.contact.ContactDraft;
import groundswell.contact.Contacts;
import groundswell.contact.InvalidContact;
import groundswell.contact.PersonalData;
import groundswell.contact.UnknownContact;
import groundswell.survey.Surveys;
import groundswell.testing.SettableClock;
import groundswell.testing.WholeApplication;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;

/** Two contacts become one person and, within a day, two again. */
@WholeApplication
@TestPropertySource(properties = "groundswell.test=people who are filled in by hand stand apart")
class MergeTest {

    @Autowired
    JdbcClient db;

    @Autowired
    PersonalData people;

    @Autowired
    Contacts contacts;

    @Autowired
    Consent consent;

    @Autowired
    Campaigns campaigns;

    @Autowired
    Surveys surveys;

    @Autowired
    SettableClock clock;

    /** Who has changed is noted whenever somebody is merged; it is no memory of anybody. */
    private static final String TO_BE_LOOKED_AT = "contact_changed";

    private TwoPeople two;

    @BeforeEach
    void paula_and_paul_have_everything() throws IOException {
        two = new TwoPeople(db, campaigns, surveys);
    }

    @Test
    void merged_contacts_are_one_and_undone_they_are_as_before() {
        var before = remembered();

        people.merge(PAULA, PAUL, "admin");
        for (var table : two.tables("contact_id")) {
            if (!table.equals(TO_BE_LOOKED_AT)) {
                assertThat(two.rows(table, "contact_id = " + PAUL)).as(table).isEmpty();
            }
        }
        assertThat(contacts.find(PAUL)).map(it -> it.id()).contains(PAULA);
        people.unmerge(PAULA, null);

        assertThat(remembered()).isEqualTo(before);
    }

    /** Where somebody stands is worked out anew. */
    private Map<String, List<String>> remembered() {
        var rows = two.rows();
        rows.remove(TO_BE_LOOKED_AT);
        rows.remove("customer_standing");
        return rows;
    }

    @Test
    void a_merge_loses_no_count() {
        var before = two.totals();

        people.merge(PAULA, PAUL, "admin");

        assertThat(two.totals().subList(1, 7)).isEqualTo(before.subList(1, 7));
        assertThat(db.sql("select order_count || ' ' || total from order_summary where contact_id = 11")
                        .query(String.class)
                        .single())
                .isEqualTo("2 43");
    }

    @Test
    void the_survivor_keeps_its_facts_and_learns_what_it_did_not_know() {
        db.sql("update contact set country = 'TW', attributes = '{\"tea\": \"Oolong\"}' where id = 12")
                .update();
        db.sql(
                        "insert into attribute (name, key, type, label, created_at) values ('tea', 'tea', 'TEXT', 'Tea', now()) on conflict do nothing")
                .update();

        var merged = people.merge(PAULA, PAUL, "admin");

        assertThat(merged.firstName()).isEqualTo("Paula");
        assertThat(merged.country()).isEqualTo("TW");
        assertThat(merged.attributes()).containsEntry("tea", "Paula");
        assertThat(people.unmerge(PAULA, null).country()).isNull();
    }

    @Test
    void the_strictest_consent_wins_and_the_refusal_of_either_address_holds() {
        clock.forward(Duration.ofDays(1));
        consent.withdraw(PAUL, "newsletter", "unsubscribe page", null, null, null);
        clock.forward(Duration.ofDays(1));
        consent.give(PAULA, "newsletter", "form", null, null, null);
        db.sql("delete from suppression where address_key = :paula")
                .param("paula", PAULAS)
                .update();

        people.merge(PAULA, PAUL, "admin");

        assertThat(consent.of(PAULA).get(0).given()).isFalse();
        assertThat(consent.whyNot(PAULA, "service")).contains(Refusal.SOFT_BOUNCES);
        assertThat(consent.history(PAULA, clock.instant().plusSeconds(1), 1)
                        .get(0)
                        .how())
                .isEqualTo("merge");
        people.unmerge(PAULA, null);
        assertThat(consent.of(PAULA).get(0).given()).isTrue();
        assertThat(consent.of(PAUL).get(0).given()).isFalse();
    }

    @Test
    void a_withdrawal_after_the_merge_holds_for_both_when_it_is_undone() {
        people.merge(PAULA, PAUL, "admin");
        clock.forward(Duration.ofHours(1));
        consent.withdraw(PAULA, "newsletter", "one-click", null, null, null);

        people.unmerge(PAULA, null);

        assertThat(consent.of(PAULA).get(0).given()).isFalse();
        assertThat(consent.of(PAUL).get(0).given()).isFalse();
    }

    @Test
    void who_was_in_one_campaign_twice_gets_no_second_letter() {
        people.merge(PAULA, PAUL, "admin");

        assertThat(two.rows("message", "contact_id = 11 and state = 'QUEUED'")).hasSize(1);
        assertThat(two.rows("enrollment", "contact_id = 11")).hasSize(1);
        assertThat(two.rows("enrollment", "contact_id = -12")).hasSize(1);
    }

    @Test
    void after_a_day_a_merge_stays_and_the_silent_run_ends() {
        people.merge(PAULA, PAUL, "admin");
        clock.forward(Duration.ofHours(25));
        assertThatThrownBy(() -> people.unmerge(PAULA, null))
                .isInstanceOf(CannotMerge.class)
                .hasMessageContaining("24 hours");

        people.tidy();

        assertThat(two.rows("contact_merge_row", "true")).isEmpty();
        assertThat(two.tablesWith(PAULS)).doesNotContain("contact");
        assertThat(two.rows("wave", "id = 1012 and ended_at is null")).isEmpty();
        assertThat(people.mergesOf(PAULA).get(0).undoUntil()).isNull();
    }

    @Test
    void merges_that_make_no_sense_are_refused_with_the_reason() {
        two.pauline();
        assertThatThrownBy(() -> people.merge(PAULA, PAULA, "admin")).isInstanceOf(InvalidContact.class);
        assertThatThrownBy(() -> people.merge(PAULA, 99, "admin")).isInstanceOf(UnknownContact.class);
        assertThatThrownBy(() -> people.unmerge(PAULA, null)).hasMessageContaining("nothing to undo");

        people.merge(PAUL, 13, "admin");
        people.merge(PAULA, PAUL, "admin");

        assertThatThrownBy(() -> people.merge(PAULA, PAUL, "admin")).hasMessageContaining("merged into contact 11");
        assertThatThrownBy(() -> people.unmerge(PAUL, null)).hasMessageContaining("Undo that merge first");
        assertThat(contacts.find(13)).map(it -> it.id()).contains(PAULA);
        people.unmerge(PAULA, null);
        assertThat(people.unmerge(PAUL, null).id()).isEqualTo(PAUL);
        assertThat(contacts.find(13)).map(it -> it.firstName()).contains("Pauline");
    }

    @Test
    void a_newer_merge_is_undone_first_and_a_taken_address_is_not_taken_back() {
        two.pauline();
        people.merge(PAULA, PAUL, "admin");
        var older = people.mergesOf(PAULA).get(0).id();
        people.merge(PAULA, 13, "admin");

        assertThatThrownBy(() -> people.unmerge(PAULA, older)).hasMessageContaining("Undo the latest merge");
        people.unmerge(PAULA, null);
        contacts.put("other", ContactDraft.of(PAULS, null, null));

        assertThatThrownBy(() -> people.unmerge(PAULA, older)).hasMessageContaining("has the address");
    }

    @Test
    void two_who_merge_the_same_at_once_make_one_merge() throws Exception {
        var threads = Executors.newFixedThreadPool(2);
        var results = new ArrayList<String>();
        List<Callable<String>> both = List.of(() -> outcome(PAULA, PAUL), () -> outcome(PAUL, PAULA));
        for (var result : threads.invokeAll(both)) {
            results.add(result.get());
        }
        threads.shutdown();

        assertThat(results).containsExactlyInAnyOrder("merged", "CannotMerge");
        assertThat(two.rows("contact", "id in (11, 12)")).hasSize(1);
    }

    private String outcome(long to, long from) {
        try {
            people.merge(to, from, "admin");
            return "merged";
        } catch (CannotMerge e) {
            return "CannotMerge";
        }
    }
}
