package groundswell.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;

import groundswell.audience.Audience;
import groundswell.audience.TestAudience;
import groundswell.contact.ContactDraft;
import groundswell.contact.Contacts;
import groundswell.contact.TestContacts;
import groundswell.testing.SettableClock;
import groundswell.testing.TestDatabase;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class PurchaseVocabularyTest {

    private final DataSource database = TestDatabase.fresh();
    private final SettableClock clock = new SettableClock("2026-06-15T10:00:00Z");
    private final Contacts contacts = TestContacts.on(database, clock);
    private final Lifecycle lifecycle = TestLifecycle.on(database, clock, contacts);
    private final Audience audience = TestAudience.on(database, clock, contacts, new PurchaseVocabulary());

    private long ada;
    private long ben;

    @BeforeEach
    void ada_bought_green_tea_and_ben_a_pot() {
        ada = bought("ada", 100, "sencha", "green-tea");
        ben = bought("ben", 10, "pot", null);
        contacts.put("cleo", ContactDraft.of("cleo@example.com", "cleo", null));
    }

    private long bought(String name, int daysAgo, String sku, @Nullable String category) {
        var id = contacts.put(name, ContactDraft.of(name + "@example.com", name, null))
                .contact()
                .id();
        var line = new Order.Line(sku, category, BigDecimal.ONE, BigDecimal.TEN);
        var at = clock.instant().minus(Duration.ofDays(daysAgo));
        lifecycle.record(List.of(new Order(name, "o-" + name, at, "EUR", List.of(line), null)));
        return id;
    }

    private List<Long> selected(String feel) {
        assertThat(audience.count(feel).problems()).as(feel).isEmpty();
        return audience.sample(feel, 10);
    }

    @Test
    void a_product_is_named_by_its_number_or_its_category() {
        assertThat(selected("purchased(\"sencha\")")).containsExactly(ada);
        assertThat(selected("purchased(\"green-tea\")")).containsExactly(ada);
        assertThat(selected("purchased(\"pot\")")).containsExactly(ben);
        assertThat(selected("not(purchased(\"pot\"))")).hasSize(2).doesNotContain(ben);
    }

    @Test
    void long_ago_is_not_lately() {
        assertThat(selected("purchased(\"sencha\", within: duration(\"P90D\"))"))
                .isEmpty();
        assertThat(selected("purchased(\"sencha\", within: duration(\"P101D\"))"))
                .containsExactly(ada);
    }
}
