package groundswell.campaign;

import static org.assertj.core.api.Assertions.assertThat;

import groundswell.audience.Audience;
import groundswell.audience.Problem;
import groundswell.audience.TestAudience;
import groundswell.contact.ContactDraft;
import groundswell.contact.Contacts;
import groundswell.contact.TestContacts;
import groundswell.testing.SettableClock;
import groundswell.testing.TestDatabase;
import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

class CampaignVocabularyTest {

    private final DataSource database = TestDatabase.fresh();
    private final JdbcClient db = JdbcClient.create(database);
    private final SettableClock clock = new SettableClock("2026-06-15T10:00:00Z");
    private final Contacts contacts = TestContacts.on(database, clock);
    private final Audience audience = TestAudience.on(database, clock, contacts, new CampaignVocabulary(db));

    private long contact(String name) {
        return contacts.put(name, ContactDraft.of(name + "@example.com", name, null))
                .contact()
                .id();
    }

    /** One campaign with two waves: one on its way and one that has reached its end. */
    private void entered(long onTheWay, long through) {
        var sql = """
                with c as (
                    insert into campaign (key, name, state, created_at)
                    values ('win-back', 'Win-back', 'RUNNING', now())
                    returning id
                ),
                v as (
                    insert into campaign_version (campaign_id, version, diagram, definition_id, created_at)
                    select id, 1, '', '', now() from c
                    returning id, campaign_id
                ),
                w as (
                    insert into wave (id, version_id, element_id, people, visit, created_at, ended_at)
                    select n, v.id, 'Event_Waiting', 1, 1, now(), case n when 2 then now() end
                    from v, (values (1), (2)) waves (n)
                )
                insert into enrollment (campaign_id, contact_id, entry_no, wave_id, entered_at)
                select v.campaign_id, p.contact, 1, p.wave, now()
                from v, (values (:onTheWay, 1), (:through, 2)) p (contact, wave)
                """;
        db.sql(sql).param("onTheWay", onTheWay).param("through", through).update();
    }

    @Test
    void who_is_on_the_way_is_in_it_and_who_has_reached_an_end_is_not() {
        var ada = contact("ada");
        var ben = contact("ben");
        var cleo = contact("cleo");
        entered(ada, ben);

        assertThat(audience.sample("inCampaign(\"win-back\")", 10)).containsExactly(ada);
        assertThat(audience.sample("not(inCampaign(\"win-back\"))", 10)).containsExactly(ben, cleo);
    }

    @Test
    void a_campaign_that_does_not_exist_is_told_with_the_nearest() {
        entered(contact("ada"), contact("ben"));

        assertThat(audience.count("inCampaign(\"winback\")").problems())
                .extracting(Problem::hint)
                .isEqualTo(List.of("Did you mean \"win-back\"?"));
    }
}
