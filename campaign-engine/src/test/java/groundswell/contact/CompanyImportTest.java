package groundswell.contact;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.simple.JdbcClient;

class CompanyImportTest {

    private final ImportTrial trial = new ImportTrial();

    @ParameterizedTest
    @ValueSource(strings = {"Company", "Firma", "Unternehmen", "公司", "公司名稱", "Organisation"})
    void a_column_of_companies_is_recognised_by_its_name(String header) {
        trial.imported("email,%s\nada@example.org,Brass & Co\n".formatted(header));

        assertThat(trial.contact("ada@example.org").company()).isEqualTo("Brass & Co");
    }

    @Test
    void a_file_makes_each_company_once_whatever_its_capitals() {
        var job = trial.imported("""
                email,company
                ada@example.org,Brass & Co
                ben@example.org,brass & co
                cleo@example.org,
                dora@example.org,"Tea, Ltd"
                """);

        assertThat(job.rejected()).isZero();
        assertThat(companies()).containsExactly("Brass & Co", "Tea, Ltd");
        assertThat(trial.contact("ben@example.org").company()).isEqualTo("Brass & Co");
        assertThat(trial.contact("cleo@example.org").company()).isNull();
    }

    @Test
    void an_empty_cell_keeps_the_company_and_the_same_file_again_changes_nothing() {
        var csv = "email,company\nada@example.org,Brass & Co\n";
        trial.imported(csv);

        assertThat(trial.imported(csv.replace("Brass", "BRASS")).unchanged()).isEqualTo(1);
        assertThat(trial.imported("email,company\nada@example.org,\n").unchanged())
                .isEqualTo(1);
        assertThat(trial.imported("email,company\nada@example.org,Tea\n").updated())
                .isEqualTo(1);
        assertThat(trial.contact("ada@example.org").company()).isEqualTo("Tea");
    }

    @Test
    void a_refused_row_makes_no_company() {
        trial.imported("email,company\nno address,Brass & Co\n");

        assertThat(companies()).isEmpty();
    }

    private List<String> companies() {
        return JdbcClient.create(trial.database())
                .sql("select name from company order by name_key")
                .query(String.class)
                .list();
    }
}
