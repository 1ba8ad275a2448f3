package groundswell.contact;

import static org.assertj.core.api.Assertions.assertThat;

import groundswell.testing.SettableClock;
import groundswell.testing.TestDatabase;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Houses that kept the company as an attribute of their own before there were companies. */
class OwnCompanyTest {

    private final DataSource database = TestDatabase.empty();
    private final JdbcClient db = JdbcClient.create(database);

    @ParameterizedTest
    @CsvSource({"company,company", "company,employer", "firm,company"})
    void what_a_house_kept_under_this_name_becomes_companies_and_its_old_names_are_understood(String key, String name) {
        Flyway.configure().dataSource(database).target("27?").load().migrate();
        db.sql(
                        "insert into attribute (key, name, type, label, is_unique, created_at) values (:key, :name, 'TEXT', 'X', true, now())")
                .param("key", key)
                .param("name", name)
                .update();
        if (!key.equals(name)) {
            db.sql("insert into attribute_former_name (name, attribute_key, until) values (:key, :key, now())")
                    .param("key", key)
                    .update();
        }
        db.sql("""
                        insert into contact (email, email_key, attributes, created_at, updated_at)
                        select n || '@x.example', n || '@x.example',
                               jsonb_build_object(:key, (array['Brass', E' brass\\n', '', 'Tea'])[n], 'tea', 'Assam'), now(), now()
                        from generate_series(1, 4) n
                        """).param("key", key).update();

        Flyway.configure().dataSource(database).load().migrate();

        var contacts = TestContacts.on(database, new SettableClock("2026-03-01T09:00:00Z"));
        assertThat(contacts.search(null, null, 10).items())
                .extracting(it -> String.valueOf(it.company()))
                .containsExactly("Tea", "null", "Brass", "Brass");
        assertThat(contacts.search(null, null, 10).items())
                .allSatisfy(it -> assertThat(it.attributes()).containsOnlyKeys("tea"));
        var company = contacts.attributes().stream()
                .filter(it -> it.key().equals("company"))
                .findFirst()
                .orElseThrow();
        assertThat(company.columnName()).isEqualTo("company_id");
        assertThat(company.names()).contains("company", key, name);
        assertThat(contacts.attributes().stream().filter(it -> it.isCalled("company")))
                .hasSize(1);
    }
}
