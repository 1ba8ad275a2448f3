package groundswell.contact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import groundswell.testing.SettableClock;
import groundswell.testing.TestDatabase;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.simple.JdbcClient;

class ContactsTest {

    private final SettableClock clock = new SettableClock("2026-03-01T09:00:00Z");
    private final DataSource database = TestDatabase.fresh();
    private final Contacts contacts = TestContacts.on(database, clock);

    @Test
    void a_contact_is_put_once_however_often_it_is_put() {
        var draft = ContactDraft.of("Ada@Example.org", "Ada", "Lovelace");

        var first = contacts.put("a-1", draft);
        var second = contacts.put("a-1", draft);

        assertThat(first.created()).isTrue();
        assertThat(second.created()).isFalse();
        assertThat(second.contact()).isEqualTo(first.contact());
        assertThat(contacts.search(null, null, 50).total()).isEqualTo(1);
        assertThat(first.contact().createdAt()).isEqualTo(clock.instant());
    }

    @Test
    void what_a_draft_is_silent_about_stays_and_an_empty_text_is_forgotten() {
        contacts.define("tea", AttributeType.TEXT, "Favourite tea");
        contacts.put(
                "a-1",
                new ContactDraft("ada@example.org", "Ada", "Lovelace", "en", "GB", null, null, Map.of("tea", "Assam")));

        var silent = contacts.put("a-1", new ContactDraft(null, null, null, null, "", null, null, null))
                .contact();

        assertThat(silent.email()).isEqualTo("ada@example.org");
        assertThat(silent.lastName()).isEqualTo("Lovelace");
        assertThat(silent.attributes()).containsEntry("tea", "Assam");
        assertThat(silent.country()).isNull();
        var attributes = new HashMap<String, Object>();
        attributes.put("tea", null);
        var forgotten = contacts.put("a-1", new ContactDraft(null, null, null, null, null, null, null, attributes));
        assertThat(forgotten.contact().attributes()).isEmpty();
    }

    @Test
    void an_address_brings_the_contact_that_had_no_external_id() {
        var id = insert_without_external_id("ada@example.org");

        var put = contacts.put("a-1", ContactDraft.of("ADA@example.org", "Ada", null));

        assertThat(put.created()).isFalse();
        assertThat(put.contact().id()).isEqualTo(id);
        assertThat(put.contact().externalId()).isEqualTo("a-1");
    }

    @Test
    void an_address_is_never_taken_from_another_contact() {
        contacts.put("a-1", ContactDraft.of("ada@example.org", "Ada", null));
        contacts.put("b-1", ContactDraft.of("ben@example.org", "Ben", null));

        assertThatThrownBy(() -> contacts.put("b-1", ContactDraft.of("Ada@example.org", null, null)))
                .isInstanceOfSatisfying(
                        InvalidContact.class,
                        refused -> assertThat(refused.problems())
                                .singleElement()
                                .satisfies(problem -> {
                                    assertThat(problem.field()).isEqualTo("email");
                                    assertThat(problem.message()).contains("“a-1”");
                                }));
        assertThatThrownBy(() -> contacts.put("c-1", ContactDraft.of("ada@example.org", null, null)))
                .isInstanceOf(InvalidContact.class);
    }

    @Test
    void all_problems_of_a_draft_are_named_at_once() {
        var draft = new ContactDraft(
                "no address", "Ada\0", null, "klingon!", "Atlantis", "Mars/Olympus", "yesterday", Map.of("teas", 1));

        assertThatThrownBy(() -> contacts.put("a-1", draft))
                .isInstanceOfSatisfying(
                        InvalidContact.class,
                        refused -> assertThat(refused.problems())
                                .extracting(FieldProblem::field)
                                .containsExactlyInAnyOrder(
                                        "email",
                                        "firstName",
                                        "language",
                                        "country",
                                        "timeZone",
                                        "createdAt",
                                        "attributes.teas"));
    }

    @Test
    void facts_are_understood_as_people_write_them() {
        var put = contacts.put(
                "g-1",
                new ContactDraft(
                        "gerd@example.org",
                        " Gerd\n",
                        "Mu\u0308ller",
                        "Deutsch",
                        "Deutschland",
                        "europe/berlin",
                        "1.3.2020",
                        null));

        var contact = put.contact();
        assertThat(contact.firstName()).isEqualTo("Gerd");
        assertThat(contact.lastName()).isEqualTo("Müller");
        assertThat(contact.language()).isEqualTo("de");
        assertThat(contact.country()).isEqualTo("DE");
        assertThat(contact.timeZone()).isEqualTo("Europe/Berlin");
        assertThat(contact.createdAt()).isEqualTo(Instant.parse("2020-03-01T00:00:00Z"));
    }

    @Test
    void attributes_keep_their_type() {
        contacts.define("children", AttributeType.NUMBER, "Children");
        contacts.define("birthday", AttributeType.DATE, "Birthday");
        contacts.define("vip", AttributeType.BOOLEAN, "VIP");
        contacts.define("seenAt", AttributeType.DATETIME, "Last seen");
        Map<String, Object> attributes =
                Map.of("children", 2.5, "birthday", "10.12.1815", "vip", "ja", "seenAt", "2026-02-01T10:00:00+01:00");

        var put = contacts.put("a-1", draft_with(attributes));

        assertThat(put.contact().attributes())
                .containsEntry("children", new BigDecimal("2.5"))
                .containsEntry("birthday", "1815-12-10")
                .containsEntry("vip", true)
                .containsEntry("seenAt", "2026-02-01T09:00:00Z");
        assertThat(contacts.put("a-1", draft_with(attributes)).contact()).isEqualTo(put.contact());
    }

    @ParameterizedTest
    @ValueSource(strings = {"03/04/2026", "2026-02-30", "soon", "31.4.2026"})
    void a_date_with_two_readings_or_none_is_refused(String text) {
        contacts.define("birthday", AttributeType.DATE, "Birthday");

        assertThatThrownBy(() -> contacts.put("a-1", draft_with(Map.of("birthday", text))))
                .isInstanceOf(InvalidContact.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Email", "e mail", "x'); drop table contact; --", "", "firstName"})
    void an_attribute_has_a_name_that_conditions_can_read(String name) {
        assertThatThrownBy(() -> contacts.define(name, AttributeType.TEXT, "Label"))
                .isInstanceOf(InvalidContact.class);
    }

    @Test
    void the_type_of_an_attribute_never_changes() {
        contacts.define("tea", AttributeType.TEXT, "Tea");

        assertThat(contacts.define("tea", AttributeType.TEXT, "Favourite tea").label())
                .isEqualTo("Favourite tea");
        assertThatThrownBy(() -> contacts.define("tea", AttributeType.NUMBER, "Tea"))
                .isInstanceOf(InvalidContact.class);
        assertThat(contacts.attributes())
                .extracting(Attribute::name)
                .startsWith("externalId", "email", "firstName")
                .endsWith("tea");
    }

    @Test
    void contacts_are_found_by_the_beginning_of_their_address_or_of_any_name() {
        put_all(
                "Ada Lovelace ada@example.org",
                "Ben Adams b@example.org",
                "小明 王 wang@例え.jp",
                "Éva Straße eva@example.org");

        assertThat(found("ada")).containsExactly("b@example.org", "ada@example.org");
        assertThat(found("ADA LOVE")).containsExactly("ada@example.org");
        assertThat(found("lovelace a")).containsExactly("ada@example.org");
        assertThat(found("adams")).containsExactly("b@example.org");
        assertThat(found("éva")).containsExactly("eva@example.org");
        assertThat(found("王小明")).containsExactly("wang@例え.jp");
        assertThat(found("王")).containsExactly("wang@例え.jp");
        assertThat(found("wang@例え.jp")).containsExactly("wang@例え.jp");
        assertThat(found("ada@")).containsExactly("ada@example.org");
        assertThat(found("nobody")).isEmpty();
        assertThat(found("%")).isEmpty();
        assertThat(found("a_a")).isEmpty();
        assertThat(found("' or '1'='1")).isEmpty();
    }

    @Test
    void a_list_goes_on_where_it_stopped_and_newcomers_do_not_shift_it() {
        IntStream.rangeClosed(1, 5)
                .forEach(n -> contacts.put("c-" + n, ContactDraft.of("c" + n + "@example.org", null, null)));

        var first = contacts.search("c", null, 2);
        contacts.put("c-6", ContactDraft.of("c6@example.org", null, null));
        var second = contacts.search("c", first.next(), 2);
        var last = contacts.search("c", second.next(), 2);

        assertThat(first.total()).isEqualTo(5);
        assertThat(first.items()).extracting(Contact::email).containsExactly("c5@example.org", "c4@example.org");
        assertThat(second.items()).extracting(Contact::email).containsExactly("c3@example.org", "c2@example.org");
        assertThat(last.items()).extracting(Contact::email).containsExactly("c1@example.org");
        assertThat(last.next()).isNull();
        assertThatThrownBy(() -> contacts.search("c", "made-up", 2)).isInstanceOf(InvalidContact.class);
    }

    @Test
    void many_ids_are_answered_in_one_statement_and_the_gone_left_out() {
        var ada = contacts.put("a-1", ContactDraft.of("ada@example.org", null, null))
                .contact();
        var ben = contacts.put("b-1", ContactDraft.of("ben@example.org", null, null))
                .contact();

        assertThat(contacts.byIds(List.of(ben.id(), 99_999L, ada.id()))).containsExactly(ada, ben);
        assertThat(contacts.byIds(List.of())).isEmpty();
    }

    @Test
    void two_who_put_the_same_newcomer_at_once_make_one_contact() throws Exception {
        var pool = Executors.newFixedThreadPool(4);
        try {
            for (var round = 0; round < 20; round++) {
                var key = "r-" + round;
                Callable<Long> put = () -> contacts.put(key, ContactDraft.of(key + "@example.org", "R", null))
                        .contact()
                        .id();
                var ids = new HashSet<Long>();
                for (var result : pool.invokeAll(List.of(put, put, put, put))) {
                    ids.add(result.get());
                }
                assertThat(ids).hasSize(1);
            }
        } finally {
            pool.shutdownNow();
        }
    }

    @Test
    void a_timeline_merges_what_every_module_knows_newest_first() {
        var contact = contacts.put("a-1", ContactDraft.of("ada@example.org", null, null))
                .contact();
        var at = clock.instant();
        TimelineSource letters =
                (id, before, limit) -> List.of(new Moment(at.plusSeconds(60), "sent", "Spring letter", null));
        TimelineSource clicks = (id, before, limit) -> List.of(new Moment(at.plusSeconds(90), "clicked", "Tea", null));
        clock.forward(Duration.ofDays(1));

        var moments = TestContacts.on(database, clock, letters, clicks).timeline(contact, clock.instant(), 50);

        assertThat(moments).extracting(Moment::kind).containsExactly("clicked", "sent", "known");
    }

    @Test
    void a_timeline_of_some_kinds_goes_on_past_all_the_others() {
        var contact = contacts.put("a-1", ContactDraft.of("ada@example.org", null, null))
                .contact();
        var at = clock.instant();
        TimelineSource noise = (id, before, limit) -> IntStream.range(0, 500)
                .mapToObj(n -> new Moment(at.plusSeconds(500 - n), n % 100 == 99 ? "sent" : "opened", "Letter", null))
                .filter(it -> it.at().isBefore(before))
                .limit(limit)
                .toList();
        clock.forward(Duration.ofDays(1));
        var heard = TestContacts.on(database, clock, noise);
        var sent = MomentKinds.of(List.of("sent"));

        var first = heard.timeline(contact, sent, clock.instant(), 2);
        var rest = heard.timeline(contact, sent, first.get(1).at(), 50);

        assertThat(first).extracting(Moment::at).containsExactly(at.plusSeconds(401), at.plusSeconds(301));
        assertThat(rest)
                .extracting(Moment::at)
                .containsExactly(at.plusSeconds(201), at.plusSeconds(101), at.plusSeconds(1));
        assertThat(heard.timeline(contact, MomentKinds.of(List.of("known")), clock.instant(), 50))
                .extracting(Moment::kind)
                .containsExactly("known");
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 5, 7, 50})
    void what_happened_at_one_moment_is_told_once_however_the_pages_are_cut(int limit) {
        var contact = contacts.put("a-1", ContactDraft.of("ada@example.org", "Ada", null))
                .contact();
        var at = clock.instant();
        TimelineSource letters = (id, before, most) -> IntStream.range(0, 12)
                .mapToObj(n -> new Moment(at.plusSeconds(3 - n / 4), "sent", "Letter " + n, null))
                .filter(it -> it.at().isBefore(before))
                .limit(most)
                .toList();
        TimelineSource clicks = (id, before, most) -> Stream.of("x", "y", "z")
                .map(it -> new Moment(at.plusSeconds(2), "clicked", it, null))
                .filter(it -> it.at().isBefore(before))
                .limit(most)
                .toList();
        clock.forward(Duration.ofDays(1));
        var heard = TestContacts.on(database, clock, letters, clicks);
        var whole = heard.timeline(contact, MomentKinds.all(), (String) null, 100);
        assertThat(whole.items()).hasSize(16);
        assertThat(whole.next()).isNull();

        var told = new ArrayList<Moment>();
        var page = heard.timeline(contact, MomentKinds.all(), (String) null, limit);
        told.addAll(page.items());
        while (page.next() != null) {
            assertThat(page.items()).hasSize(limit);
            page = heard.timeline(contact, MomentKinds.all(), page.next(), limit);
            told.addAll(page.items());
        }

        assertThat(told).isEqualTo(whole.items());
    }

    private long insert_without_external_id(String email) {
        return JdbcClient.create(database)
                .sql("""
                        insert into contact (email, email_key, created_at, updated_at)
                        values (:email, :email, now(), now())
                        returning id
                        """)
                .param("email", email)
                .query(Long.class)
                .single();
    }

    private static ContactDraft draft_with(Map<String, Object> attributes) {
        return new ContactDraft("ada@example.org", null, null, null, null, null, null, new HashMap<>(attributes));
    }

    private void put_all(String... people) {
        for (var person : people) {
            var parts = person.split(" ", 3);
            contacts.put(parts[2], ContactDraft.of(parts[2], parts[0], parts[1]));
        }
    }

    private List<String> found(String q) {
        return contacts.search(q, null, 50).items().stream().map(Contact::email).toList();
    }

    @Test
    void who_is_met_by_his_address_is_found_again_and_keeps_what_is_known() {
        var first = contacts.meet(ContactDraft.of("eva@example.org", "Eva", null));
        var again = contacts.meet(ContactDraft.of("EVA@example.org", "Mallory", "Moor"));

        assertThat(first.created()).isTrue();
        assertThat(again.created()).isFalse();
        assertThat(again.contact().id()).isEqualTo(first.contact().id());
        assertThat(again.contact().externalId()).isNull();
        assertThat(again.contact().email()).isEqualTo("eva@example.org");
        assertThat(again.contact().displayName()).isEqualTo("Eva Moor");
    }

    @Test
    void who_has_another_external_id_that_looks_like_the_address_is_somebody_else() {
        var other = contacts.put("finn@example.org", ContactDraft.of("other@example.org", "Other", null));

        var finn = contacts.meet(ContactDraft.of("finn@example.org", "Finn", null));

        assertThat(finn.contact().id()).isNotEqualTo(other.contact().id());
    }
}
