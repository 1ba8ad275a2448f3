package groundswell.web;

import static groundswell.web.TwoPeople.PAULA;
import static groundswell.web.TwoPeople.PAULAS;
import static groundswell.web.TwoPeople.PAULS;
import static org.assertj.core.api.Assertions.assertThat;

import groundswell.campaign.Campaigns;
import groundswell.contact.PersonalData;
import groundswell.contact.PersonalRecords;
import groundswell.survey.Surveys;
import groundswell.testing.WholeApplication;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;

/** What is kept about a person, and that no table is forgotten. */
@WholeApplication
@TestPropertySource(properties = "groundswell.test=people who are filled in by hand stand apart")
class PersonalRecordsTest {

    @Autowired
    JdbcClient db;

    @Autowired
    List<PersonalRecords> modules;

    @Autowired
    PersonalData people;

    @Autowired
    Campaigns campaigns;

    @Autowired
    Surveys surveys;

    private TwoPeople two;

    @BeforeEach
    void paula_and_paul_have_everything() throws IOException {
        two = new TwoPeople(db, campaigns, surveys);
    }

    @Test
    void every_table_about_contacts_belongs_to_a_module_that_answers_for_it() {
        var about = two.tables("contact_id");
        about.addAll(two.tablesWith(PAULAS));

        assertThat(claimed()).containsAll(about);
    }

    @Test
    void the_person_who_has_everything_has_a_row_in_every_table() {
        var empty = new TreeSet<String>();
        two.rows().forEach((table, rows) -> {
            if (rows.isEmpty()) {
                empty.add(table);
            }
        });

        assertThat(empty).containsExactly("erasure");
    }

    @Test
    void an_export_tells_what_every_module_knows_in_utc() {
        var all = people.export(PAULA);

        assertThat(all)
                .containsEntry("format", "groundswell-personal-data/1")
                .containsKeys(
                        "contact",
                        "consents",
                        "consentHistory",
                        "consentRequests",
                        "suppressions",
                        "messages",
                        "deliveryAttempts",
                        "touchpoints",
                        "surveyAnswers",
                        "leads",
                        "leadHistory",
                        "leadPoints",
                        "tasks",
                        "stepOutcomes",
                        "webhookCalls",
                        "orders",
                        "campaignRuns",
                        "campaignMoves",
                        "decisions",
                        "eventsHeld",
                        "returnedMail",
                        "mailbox",
                        "merges",
                        "refusedImportRows");
        assertThat(all.entrySet().stream().filter(it -> it.getValue().equals(List.of())))
                .extracting(Map.Entry::getKey)
                .containsExactly("merges");
        assertThat(all.toString())
                .contains("wording=Yes, write to Paula", "ip=203.0.113.9", "at=2026-01-01T10:00:00Z", "sku=tea-1")
                .contains("reply=250 2.1.5 paula@probe.example ok", "comment=Best wishes, Paula")
                .doesNotContain("Paul,", PAULS, "xpaula");
    }

    private Set<String> claimed() {
        var claimed = new TreeSet<String>();
        modules.forEach(it -> claimed.addAll(it.tables()));
        return claimed;
    }
}
