package groundswell.survey;

import groundswell.response.Response;
import java.time.Clock;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;

/** Opens the door of this module for the tests of others. */
public final class TestSurveys {

    private TestSurveys() {}

    public static Surveys on(DataSource database, Clock clock, Response response) {
        return new Surveys(JdbcClient.create(database), response, new JdbcTransactionManager(database), clock);
    }
}
