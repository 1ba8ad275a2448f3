package groundswell.survey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import groundswell.access.LinkTokens;
import groundswell.audience.Audience;
import groundswell.audience.Condition;
import groundswell.audience.Scope;
import groundswell.audience.TestAudience;
import groundswell.contact.ContactDraft;
import groundswell.contact.Contacts;
import groundswell.contact.TestContacts;
import groundswell.response.TestResponse;
import groundswell.testing.SettableClock;
import groundswell.testing.TestDatabase;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

class SurveysTest {

    private final DataSource database = TestDatabase.fresh();
    private final JdbcClient db = JdbcClient.create(database);
    private final SettableClock clock = new SettableClock("2026-06-15T10:00:00Z");
    private final Contacts contacts = TestContacts.on(database, clock);
    private final Surveys surveys = TestSurveys.on(
            database,
            clock,
            TestResponse.on(database, clock, contacts, new LinkTokens(new byte[32]), id -> Optional.empty()));
    private final Audience audience = TestAudience.on(database, clock, contacts, new SurveyVocabulary(surveys));
    private final Survey satisfaction = surveys.find("satisfaction").orElseThrow();

    private long ada;

    @BeforeEach
    void ada_and_ben_are_customers() {
        ada = contact("ada");
        contact("ben");
    }

    private long contact(String name) {
        return contacts.put(name, ContactDraft.of(name + "@example.com", name, null))
                .contact()
                .id();
    }

    private Filled filled(Map<String, String> given) {
        var lists = new HashMap<String, List<String>>();
        given.forEach((name, value) -> lists.put(name, List.of(value)));
        var filled = satisfaction.page().read(lists);
        assertThat(filled.problems()).isEmpty();
        return filled;
    }

    private Recorded answer(long contact, @Nullable Long enrollment, Map<String, String> given) {
        var campaign = enrollment == null ? null : 7L;
        return surveys.record(satisfaction, new Invitation(contact, enrollment, campaign), filled(given), "en");
    }

    private List<String> events() {
        return db.sql("select kind || ' ' || data::text from touchpoint order by id")
                .query(String.class)
                .list();
    }

    private long count(String feel) {
        var counted = audience.count(feel);
        assertThat(counted.problems()).isEmpty();
        return Objects.requireNonNull(counted.count());
    }

    @Test
    void an_answer_is_kept_and_told_once() {
        assertThat(answer(ada, 70L, Map.of("score", "9", "comment", "Good tea")))
                .isEqualTo(Recorded.NEW);

        assertThat(events())
                .containsExactly(
                        "survey.answered {\"group\": \"promoter\", \"score\": 9, \"survey\": \"satisfaction\", \"campaign\": 7, \"enrollment\": 70}");
    }

    @Test
    void a_second_answer_changes_the_first_loses_nothing_and_never_counts_twice() {
        answer(ada, 70L, Map.of("score", "9", "comment", "Good tea", "praise", "quality"));
        assertThat(answer(ada, 70L, Map.of("score", "3", "lacking", "price"))).isEqualTo(Recorded.CHANGED);

        var result = surveys.resultOf(satisfaction);
        assertThat(result.count()).isEqualTo(1);
        assertThat(result.detractors()).isEqualTo(1);
        assertThat(events()).hasSize(1);
        assertThat(surveys.commented(satisfaction, null, 10))
                .singleElement()
                .satisfies(it -> assertThat(it.answers())
                        .isEqualTo(Map.of("score", 3, "lacking", "price", "comment", "Good tea")));
    }

    @Test
    void every_invitation_is_answered_for_itself() {
        answer(ada, 70L, Map.of("score", "9"));
        answer(ada, 71L, Map.of("score", "2"));
        answer(ada, null, Map.of("score", "5"));
        assertThat(answer(ada, null, Map.of("score", "6"))).isEqualTo(Recorded.CHANGED);

        assertThat(surveys.resultOf(satisfaction).count()).isEqualTo(3);
        assertThat(events()).hasSize(3);
    }

    @Test
    void the_result_is_the_net_promoter_score_with_its_interval() {
        answer(ada, 1L, Map.of("score", "10"));
        answer(ada, 2L, Map.of("score", "9"));
        answer(ada, 3L, Map.of("score", "8"));
        answer(ada, 4L, Map.of("score", "6"));

        var result = surveys.resultOf(satisfaction);
        var nps = Objects.requireNonNull(result.nps());

        assertThat(result.distribution()).containsExactly(0L, 0L, 0L, 0L, 0L, 0L, 1L, 0L, 1L, 1L, 1L);
        assertThat(nps.score()).isEqualTo(25.0);
        // p = 2.75 / 7, d = 1.75 / 7, p - d = 0.142857, margin = 1.96 * sqrt((0.642857 - 0.020408) / 7)
        assertThat(nps.low()).isCloseTo(-44.16, within(0.01));
        assertThat(nps.high()).isCloseTo(72.73, within(0.01));
    }

    @Test
    void the_interval_of_a_large_survey_is_that_of_the_literature() {
        // n = 1000, p = 0.6, d = 0.15: standard error sqrt((0.75 - 0.2025) / 1000) = 0.0234
        var nps = NetPromoterScore.of(600, 250, 150);

        assertThat(nps.score()).isEqualTo(45.0);
        assertThat(nps.high() - nps.low()).isCloseTo(2 * 1.96 * 2.34, within(0.05));
    }

    @Test
    void the_interval_holds_the_score_and_stays_on_the_scale() {
        assertThat(NetPromoterScore.of(1, 0, 0)).satisfies(it -> {
            assertThat(it.score()).isEqualTo(100.0);
            assertThat(it.high()).isEqualTo(100.0);
            assertThat(it.low()).isBetween(-100.0, 0.0);
        });
        assertThat(NetPromoterScore.of(0, 0, 2).low()).isEqualTo(-100.0);
    }

    @Test
    void many_who_press_the_button_at_once_with_one_link_are_one_answer() {
        var given = IntStream.rangeClosed(0, 40).mapToObj(i -> Map.of("score", String.valueOf(i % 11)));

        var recorded = given.parallel().map(it -> answer(ada, 70L, it)).toList();

        assertThat(recorded).containsOnlyOnce(Recorded.NEW);
        assertThat(surveys.resultOf(satisfaction).count()).isEqualTo(1);
        assertThat(events()).hasSize(1);
    }

    @Test
    void before_the_first_answer_there_is_no_score() {
        var result = surveys.resultOf(satisfaction);

        assertThat(result.count()).isZero();
        assertThat(result.nps()).isNull();
    }

    @Test
    void conditions_ask_who_answered_and_with_which_score() {
        answer(ada, 70L, Map.of("score", "9"));
        clock.forward(Duration.ofDays(1));
        answer(ada, 71L, Map.of("score", "3"));

        assertThat(count("answered(\"satisfaction\")")).isEqualTo(1);
        assertThat(count("not(answered(\"satisfaction\"))")).isEqualTo(1);
        assertThat(count("nps(\"satisfaction\") = 3")).isEqualTo(1);
        assertThat(count("nps(\"satisfaction\") >= 9")).isZero();
        assertThat(count("nps(\"satisfaction\") = null")).isEqualTo(1);
        clock.forward(Duration.ofDays(8));
        assertThat(count("answered(\"satisfaction\", within: duration(\"P7D\"))"))
                .isZero();
        assertThat(audience.count("answered(\"satisfation\")").problems().get(0).hint())
                .isEqualTo("Did you mean \"satisfaction\"?");
    }

    @Test
    void inside_a_campaign_the_answer_of_another_run_does_not_count() {
        answer(ada, 70L, Map.of("score", "9"));

        assertThat(enrollments("nps(\"satisfaction\") >= 9")).containsExactly(70L);
        assertThat(enrollments("answered(\"satisfaction\")")).containsExactly(70L);
        answer(ada, null, Map.of("score", "10"));
        assertThat(enrollments("answered(\"satisfaction\")")).containsExactly(70L, 71L);
    }

    private List<Long> enrollments(String feel) {
        var condition = (Condition) audience.compile(feel, Scope.CAMPAIGN);
        var sql = """
                select e.id
                from (values (70, :ada), (71, :ada)) e (id, contact_id)
                join contact c on c.id = e.contact_id
                where %s
                order by e.id
                """.formatted(condition.where());
        return db.sql(sql)
                .params(condition.at(clock.instant()))
                .param("ada", ada)
                .query(Long.class)
                .list();
    }

    @Test
    void a_link_knows_a_survey_by_a_number_that_never_changes() {
        assertThat(satisfaction.number()).isEqualTo(-4836137659056421582L);
        assertThat(surveys.byNumber(satisfaction.number())).contains(satisfaction);
        assertThat(surveys.byNumber(1)).isEmpty();
    }
}
