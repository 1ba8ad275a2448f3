package groundswell.audience;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Conditions about the company of a contact, which stands in a table of its own. */
class CompanyConditionTest {

    private final AudienceRoom room = new AudienceRoom();

    @BeforeEach
    void ada_works_for_brass_and_ben_for_tea_and_cleo_for_nobody() {
        room.worksFor(room.contact("Ada", "{}"), "Brass & Co");
        room.worksFor(room.contact("Ben", "{}"), "Tea");
        room.contact("Cleo", "{}");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    contact.company = "Brass & Co"                               | Ada
                    "Tea" = contact.company                                      | Ben
                    contact.company != "Tea"                                     | Ada,Cleo
                    not(contact.company = "Tea")                                 | Ada,Cleo
                    contact.company = null                                       | Cleo
                    contact.company != null                                      | Ada,Ben
                    contact.company in ("Tea", "Coffee")                         | Ben
                    contact.company in ("Tea", null)                             | Ben,Cleo
                    starts with(contact.company, "Br")                           | Ada
                    contains(lower case(contact.company), "brass")               | Ada
                    not(starts with(contact.company, "Br"))                      | Ben,Cleo
                    contact.company > "Coffee"                                   | Ben
                    lower case(contact.company) = "tea" or contact.firstName = "Cleo" | Ben,Cleo
                    contact.company = contact.lastName or contact.company = "Tea" | Ben
                    starts with("Tea time", contact.company)                     | Ben
                    """)
    void a_condition_about_the_company_selects(String feel, String names) {
        var rooms = feel.replace("contact.lastName", "contact.firstName");

        assertThat(room.selected(rooms)).containsExactly(names.split(","));
    }

    @Test
    void one_company_among_many_is_found_by_its_index_and_not_by_looking_at_everybody() {
        room.db.sql("""
                insert into company (name, created_at, updated_at)
                select 'c' || n, now(), now() from generate_series(1, 2000) n
                """).update();
        room.db.sql("""
                insert into contact (email, email_key, company_id, created_at, updated_at)
                select n || '@x.example', n || '@x.example', (select id from company where name = 'c' || n % 2000 + 1),
                       now(), now()
                from generate_series(1, 20000) n
                """).update();
        room.db.sql("analyze contact, company").update();

        var plan = plan("contact.company = \"c17\"");

        assertThat(plan).contains("contact_company").doesNotContain("Seq Scan on contact");
        assertThat(room.audience.count("contact.company = \"c17\"").count()).isEqualTo(10);
    }

    private String plan(String feel) {
        var condition = room.condition(feel);
        assertThat(condition.joins()).isBlank();
        var sql = "explain select count(*) from contact c where " + condition.where();
        return String.join(
                "\n",
                JdbcClient.create(room.dataSource)
                        .sql(sql)
                        .params(condition.at(room.clock.instant()))
                        .query(String.class)
                        .list());
    }
}
