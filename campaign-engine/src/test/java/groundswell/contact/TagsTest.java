package groundswell.contact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import groundswell.testing.SettableClock;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

class TagsTest {

    private final ImportTrial trial = new ImportTrial();
    private final Contacts contacts = trial.contacts();
    private final Tags tags = new Tags(JdbcClient.create(trial.database()), new SettableClock("2026-03-01T09:00:00Z"));

    @Test
    void a_tag_is_put_on_once_and_taken_off_and_the_others_keep_their_places() {
        var ada = put("VIP", " Press\n");

        tags.change(ada, List.of("Press", "vip", "Berlin"), List.of("VIP"));

        assertThat(contacts.find(ada).orElseThrow().tags()).containsExactly("Press", "vip", "Berlin");
        assertThat(tags.change(99_999, List.of("VIP"), List.of())).isFalse();
    }

    @Test
    void the_tags_of_a_put_take_the_place_of_those_there_and_silence_leaves_them() {
        var ada = put("VIP");

        put("Press", "Press");
        contacts.put("ada", ContactDraft.of("ada@example.org", "Ada", null));

        assertThat(contacts.find(ada).orElseThrow().tags()).containsExactly("Press");
        put();
        assertThat(contacts.find(ada).orElseThrow().tags()).isEmpty();
    }

    @Test
    void an_import_adds_tags_between_semicolons_or_commas() {
        var ada = put("VIP");

        var job = trial.imported(
                "email;Tags\nada@example.org;\"VIP; Press, local\"\nben@example.org;a,b\nc@example.org;\n");

        assertThat(job.rejected()).isZero();
        assertThat(contacts.find(ada).orElseThrow().tags()).containsExactly("VIP", "Press, local");
        assertThat(trial.contact("ben@example.org").tags()).containsExactly("a", "b");
        assertThat(tags.used(10)).contains(new Tags.Used("VIP", 1), new Tags.Used("b", 1));
        assertThat(trial.imported("email;Tags\nada@example.org;VIP\n").unchanged())
                .isEqualTo(1);
    }

    @Test
    void a_tag_is_short_and_holds_no_semicolon() {
        var ada = put();

        assertThatThrownBy(() -> tags.change(ada, List.of("x".repeat(61)), List.of()))
                .isInstanceOf(InvalidContact.class);
        assertThatThrownBy(() -> tags.change(ada, List.of("a;b"), List.of())).isInstanceOf(InvalidContact.class);
    }

    private long put(String... given) {
        var draft = new ContactDraft("ada@example.org", null, null, null, null, null, null, null, List.of(given));
        return contacts.put("ada", draft).contact().id();
    }
}
