package groundswell.contact;

import static groundswell.contact.AttributeType.CHOICE;
import static groundswell.contact.AttributeType.LIST;
import static groundswell.contact.AttributeType.NUMBER;
import static groundswell.contact.AttributeType.TEXT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import groundswell.job.Rejection;
import groundswell.testing.SettableClock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;

class FieldsTest {

    private final ImportTrial trial = new ImportTrial();
    private final Contacts contacts = trial.contacts();
    private final Fields fields = new Fields(
            JdbcClient.create(trial.database()),
            new JdbcTransactionManager(trial.database()),
            new SettableClock("2026-03-01T09:00:00Z"));

    @Test
    void a_renamed_attribute_keeps_its_values_and_answers_to_its_former_names() {
        fields.add(draft("tea", TEXT));
        var ada = put("a-1", Map.of("tea", "Assam"));

        fields.change("tea", renamed("favouriteTea"));
        fields.change("favouriteTea", renamed("bestTea"));

        assertThat(contacts.find(ada.id()))
                .hasValueSatisfying(it -> assertThat(it.attributes()).containsEntry("tea", "Assam"));
        assertThat(put("a-1", Map.of("favouriteTea", "Darjeeling")).attributes())
                .containsEntry("tea", "Darjeeling");
        trial.imported("email,favouriteTea\na-1@example.org,Oolong\n");
        assertThat(trial.contact("a-1@example.org").attributes()).isEqualTo(Map.of("tea", "Oolong"));
        assertThat(fields.change("tea", renamed("tea")).attribute().formerNames())
                .containsExactly("favouriteTea", "bestTea");
    }

    @Test
    void a_name_that_was_given_up_is_not_given_to_another_attribute() {
        fields.add(draft("tea", TEXT));
        fields.add(draft("coffee", TEXT));
        fields.change("tea", renamed("drink"));

        assertProblem("name", () -> fields.add(draft("tea", TEXT)));
        assertProblem("name", () -> fields.change("coffee", renamed("tea")));
        assertProblem("name", () -> fields.change("email", renamed("mail")));
    }

    @Test
    void a_choice_is_one_of_its_values_in_any_capitals() {
        fields.add(new AttributeDraft("size", CHOICE, "Size", List.of("Small", "Large"), null, null, null));

        assertThat(put("a-1", Map.of("size", "large")).attributes()).containsEntry("size", "Large");
        assertProblem("size", () -> put("a-1", Map.of("size", "medium")));
        assertProblem(
                "choices",
                () -> fields.add(new AttributeDraft("tea", TEXT, "Tea", List.of("Assam"), null, null, null)));
        assertProblem("choices", () -> fields.add(draft("cup", CHOICE)));
    }

    @Test
    void a_list_is_given_as_a_list_or_as_a_cell() {
        fields.add(draft("hobbies", LIST));

        assertThat(put("a-1", Map.of("hobbies", List.of("Chess", " Tea\n", "Chess")))
                        .attributes())
                .containsEntry("hobbies", List.of("Chess", "Tea"));
        trial.imported("email,hobbies\nb@example.org,\"Go, \"\"Black\"\" \\ White; Tea\"\n");
        assertThat(trial.contact("b@example.org").attributes())
                .containsEntry("hobbies", List.of("Go, \"Black\" \\ White", "Tea"));
        assertProblem("hobbies", () -> put("a-1", Map.of("hobbies", List.of("one;two"))));
    }

    @Test
    void required_is_asked_of_newcomers_and_cannot_be_forgotten_but_leaves_those_who_lacked_it() {
        fields.add(draft("tea", TEXT));
        put("old", Map.of());

        var note = fields.change("tea", required()).note();

        assertThat(note).startsWith("1 contacts have no tea yet.");
        assertProblem("attributes.tea", () -> put("new", Map.of()));
        assertThat(put("old", Map.of()).attributes()).isEmpty();
        put("old", Map.of("tea", "Assam"));
        assertProblem("attributes.tea", () -> put("old", nothingFor("tea")));
        var job = trial.imported("email,tea\nold@example.org,\nnew@example.org,\nother@example.org,Assam\n");
        assertThat(trial.rejected(job))
                .extracting(Rejection::line, Rejection::reason)
                .containsExactly(org.assertj.core.groups.Tuple.tuple(3L, "tea is required. A new contact needs it."));
        assertThat(job.created()).isEqualTo(1);
    }

    @Test
    void a_unique_value_is_refused_with_the_name_of_who_has_it() {
        fields.add(new AttributeDraft("card", TEXT, "Card", null, null, true, null));
        fields.add(new AttributeDraft("member", NUMBER, "Member", null, null, true, null));
        put("a-1", Map.of("card", "X1", "member", "2.50"));

        assertThatThrownBy(() -> put("b-1", Map.of("card", "X1")))
                .isInstanceOfSatisfying(
                        InvalidContact.class,
                        it -> assertThat(it.problems().get(0).message()).contains("a-1"));
        assertProblem("attributes.member", () -> put("b-1", Map.of("member", 2.5)));
        assertThat(put("a-1", Map.of("card", "X1")).attributes()).containsEntry("card", "X1");
        var job = trial.imported("""
                email,card
                b@example.org,X1
                c@example.org,X2
                d@example.org,X2
                """);
        assertThat(trial.rejected(job)).extracting(Rejection::line).containsExactly(2L, 4L);
        assertThat(trial.rejected(job).get(0).reason()).startsWith("Card is taken by the contact whose external id");
        assertThat(trial.rejected(job).get(0).cells()).containsExactly("b@example.org", "X1");
    }

    @Test
    void two_who_write_the_same_unique_value_at_once_do_not_both_get_it() throws Exception {
        fields.add(new AttributeDraft("card", TEXT, "Card", null, null, true, null));
        var pool = Executors.newFixedThreadPool(4);
        try {
            for (var round = 0; round < 10; round++) {
                var card = "card " + round;
                var writers = List.of("a" + round, "b" + round, "c" + round, "d" + round).stream()
                        .<Callable<Boolean>>map(id -> () -> wrote(id, card))
                        .toList();
                var wrote = 0;
                for (var result : pool.invokeAll(writers)) {
                    wrote += result.get() ? 1 : 0;
                }
                assertThat(wrote).isEqualTo(1);
            }
        } finally {
            pool.shutdownNow();
        }
    }

    @Test
    void what_repeats_cannot_be_made_unique_and_how_many_do_is_said() {
        fields.add(draft("card", TEXT));
        put("a-1", Map.of("card", "X1"));
        put("b-1", Map.of("card", "X1"));
        var unique = new AttributeDraft(null, null, null, null, null, true, null);

        assertThatThrownBy(() -> fields.change("card", unique))
                .isInstanceOf(InvalidContact.class)
                .hasMessageStartingWith("2 contacts share their card");
        put("b-1", Map.of("card", "X2"));
        assertThat(fields.change("card", unique).attribute().unique()).isTrue();
        fields.change("card", new AttributeDraft(null, null, null, null, null, false, null));
        assertThat(put("b-1", Map.of("card", "X1")).attributes()).containsEntry("card", "X1");
    }

    private boolean wrote(String id, String card) {
        try {
            put(id, Map.of("card", card));
            return true;
        } catch (InvalidContact e) {
            return false;
        }
    }

    private Contact put(String id, Map<String, @Nullable Object> attributes) {
        var draft =
                new ContactDraft(id + "@example.org", null, null, null, null, null, null, new HashMap<>(attributes));
        return contacts.put(id, draft).contact();
    }

    private static Map<String, @Nullable Object> nothingFor(String name) {
        var nothing = new HashMap<String, @Nullable Object>();
        nothing.put(name, null);
        return nothing;
    }

    private static AttributeDraft draft(String name, AttributeType type) {
        return new AttributeDraft(name, type, null, null, null, null, null);
    }

    private static AttributeDraft renamed(String name) {
        return new AttributeDraft(name, null, null, null, null, null, null);
    }

    private static AttributeDraft required() {
        return new AttributeDraft(null, null, null, null, true, null, null);
    }

    private static void assertProblem(String field, ThrowingCallable call) {
        assertThatThrownBy(call)
                .isInstanceOfSatisfying(
                        InvalidContact.class,
                        it -> assertThat(it.problems())
                                .extracting(FieldProblem::field)
                                .contains(field));
    }
}
