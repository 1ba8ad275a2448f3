package groundswell.response;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import groundswell.access.LinkTokens;
import groundswell.access.LinkTokens.Purpose;
import groundswell.audience.Audience;
import groundswell.audience.Condition;
import groundswell.audience.Scope;
import groundswell.audience.TestAudience;
import groundswell.contact.ContactDraft;
import groundswell.contact.Contacts;
import groundswell.contact.Moment;
import groundswell.contact.TestContacts;
import groundswell.response.MessageFacts.MessageFact;
import groundswell.testing.SettableClock;
import groundswell.testing.TestDatabase;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.simple.JdbcClient;

class ResponseTest {

    private static final String SURVEY_DATA = """
            {"survey": "satisfaction", "score": 9, "group": "promoter", "campaign": null, "enrollment": 4}""";

    private static final Visit PERSON =
            new Visit("Mozilla/5.0 (X11; Linux x86_64) Firefox/140.0", "203.0.113.7", Ahead.NO);

    private final DataSource database = TestDatabase.fresh();
    private final JdbcClient db = JdbcClient.create(database);
    private final SettableClock clock = new SettableClock("2026-06-15T10:00:00Z");
    private final Contacts contacts = TestContacts.on(database, clock);
    private final LinkTokens tokens = new LinkTokens(new byte[32]);
    private final Map<Long, MessageFact> ledger = new HashMap<>();
    private final Response response =
            TestResponse.on(database, clock, contacts, tokens, id -> Optional.ofNullable(ledger.get(id)));
    private final Audience audience = TestAudience.on(database, clock, contacts, new ResponseVocabulary());

    private long ada;

    @BeforeEach
    void ada_was_sent_the_pricing_letter_a_minute_ago() {
        ada = contacts.put("ada", ContactDraft.of("ada@example.com", "Ada", null))
                .contact()
                .id();
        contacts.put("ben", ContactDraft.of("ben@example.com", "Ben", null));
        ledger.put(7L, fact(clock.instant().minusSeconds(60)));
    }

    private MessageFact fact(@Nullable Instant sentAt) {
        return new MessageFact(ada, 70, 700, "pricing", "Activity_SendPricing", sentAt);
    }

    private String openToken() {
        return tokens.sign(Purpose.OPEN, 7);
    }

    private String clickToken(String url) {
        return tokens.sign(Purpose.CLICK, 7, response.linkId("pricing", url));
    }

    private List<String> verdicts() {
        return db.sql("select verdict from touchpoint order by id")
                .query(String.class)
                .list();
    }

    private long count(String feel) {
        var counted = audience.count(feel);
        assertThat(counted.problems()).isEmpty();
        return Objects.requireNonNull(counted.count());
    }

    @Test
    void a_click_leads_where_the_template_pointed_and_counts() {
        assertThat(response.recordClick(clickToken("https://example.com/prices?a=1&b=2#x"), PERSON))
                .hasValue("https://example.com/prices?a=1&b=2#x");

        assertThat(verdicts()).containsExactly("HUMAN");
        assertThat(count("clicked(\"pricing\")")).isEqualTo(1);
        assertThat(count("clicked(\"pricing\", within: duration(\"P7D\"))")).isEqualTo(1);
        assertThat(count("clicked(\"other\") or opened(\"pricing\")")).isZero();
        clock.forward(Duration.ofDays(8));
        assertThat(count("clicked(\"pricing\", within: duration(\"P7D\"))")).isZero();
        assertThat(count("not(clicked(\"pricing\", within: duration(\"P7D\")))"))
                .isEqualTo(2);
    }

    @Test
    void an_open_counts_and_tells_what_the_message_was() {
        assertThat(response.recordOpen(openToken(), PERSON)).isTrue();

        assertThat(count("opened(\"pricing\")")).isEqualTo(1);
        var row = db.sql(
                        "select message_id, enrollment_id, campaign_id, template, element_id, host(ip) as ip, user_agent from touchpoint")
                .query()
                .singleRow();
        assertThat(row)
                .containsEntry("message_id", 7L)
                .containsEntry("enrollment_id", 70L)
                .containsEntry("campaign_id", 700L)
                .containsEntry("element_id", "Activity_SendPricing")
                .containsEntry("ip", "203.0.113.7");
    }

    @Test
    void a_letter_may_be_named_by_the_step_that_sent_it() {
        response.recordClick(clickToken("https://example.com"), PERSON);

        assertThat(count("clicked(\"Activity_SendPricing\")")).isOne();
        assertThat(count("clicked(\"Activity_SendOffer\")")).isZero();
    }

    @Test
    void inside_a_campaign_only_the_own_enrollment_counts() {
        response.recordClick(clickToken("https://example.com"), PERSON);
        var condition = (Condition) audience.compile("clicked(\"pricing\")", Scope.CAMPAIGN);
        var sql = """
                select e.id
                from (values (70, :ada), (71, :ada)) e (id, contact_id)
                join contact c on c.id = e.contact_id
                where %s
                """.formatted(condition.where());

        var enrollments = db.sql(sql)
                .params(condition.at(clock.instant()))
                .param("ada", ada)
                .query(Long.class)
                .list();

        assertThat(enrollments).containsExactly(70L);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Mozilla/5.0",
                "",
                "Barracuda Sentinel (EE)",
                "curl/8.5.0",
                "python-requests/2.32",
                "Mozilla/5.0 (compatible; Googlebot/2.1; +http://www.google.com/bot.html)",
                "Mozilla/5.0 AppleWebKit/537.36 HeadlessChrome/120.0.0.0 Safari/537.36",
            })
    void a_machine_is_kept_and_counts_in_no_condition(String userAgent) {
        response.recordClick(clickToken("https://example.com"), new Visit(userAgent, "203.0.113.7", Ahead.NO));
        response.recordOpen(openToken(), new Visit(userAgent, null, Ahead.NO));

        assertThat(verdicts()).containsExactly("MACHINE", "MACHINE");
        assertThat(count("clicked(\"pricing\") or opened(\"pricing\")")).isZero();
    }

    @Test
    void who_looks_ahead_or_clicks_faster_than_anybody_reads_is_a_machine() {
        response.recordOpen(openToken(), new Visit(PERSON.userAgent(), PERSON.ip(), Ahead.PREFETCH));
        response.recordOpen(openToken(), new Visit(null, PERSON.ip(), Ahead.NO));
        ledger.put(7L, fact(clock.instant().minusMillis(1_999)));
        response.recordOpen(openToken(), PERSON);
        ledger.put(7L, fact(clock.instant().minusMillis(2_000)));
        response.recordOpen(openToken(), PERSON);

        assertThat(verdicts()).containsExactly("MACHINE", "MACHINE", "MACHINE", "HUMAN");
    }

    @Test
    void an_open_before_the_servers_answer_is_known_is_not_judged_and_counts() {
        ledger.put(7L, fact(null));
        response.recordOpen(openToken(), PERSON);

        assertThat(verdicts()).containsExactly("UNKNOWN");
        assertThat(count("opened(\"pricing\")")).isEqualTo(1);
    }

    @Test
    void a_token_that_is_not_ours_leads_nowhere_and_leaves_nothing() {
        var click = clickToken("https://example.com");

        assertThat(response.recordClick(openToken(), PERSON)).isEmpty();
        assertThat(response.recordClick(click.substring(0, click.length() - 1), PERSON))
                .isEmpty();
        assertThat(response.recordClick("https://evil.example", PERSON)).isEmpty();
        assertThat(response.recordClick(tokens.sign(Purpose.CLICK, 7, 999_999), PERSON))
                .isEmpty();
        assertThat(response.recordOpen(click, PERSON)).isFalse();
        assertThat(verdicts()).isEmpty();
    }

    @Test
    void a_click_on_an_erased_message_still_leads_somewhere() {
        ledger.clear();

        assertThat(response.recordClick(clickToken("https://example.com"), PERSON))
                .hasValue("https://example.com");
        assertThat(verdicts()).isEmpty();
    }

    @Test
    void a_link_has_one_number_per_template() {
        assertThat(response.linkId("pricing", "https://example.com/a"))
                .isEqualTo(response.linkId("pricing", "https://example.com/a"))
                .isEqualTo(new TrackedLinks(db).idOf("pricing", " https://example.com/a ", ""))
                .isNotEqualTo(response.linkId("pricing", "https://example.com/b"))
                .isNotEqualTo(response.linkId("other", "https://example.com/a"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "javascript:alert(1)",
                "//evil.example",
                "\\\\evil.example",
                "/local",
                "ftp://example.com",
                "data:text/html,x",
                "https:///path",
                "https://",
                "https://user@evil.example",
                "",
            })
    void a_tracked_link_leads_to_the_web(String url) {
        assertThatThrownBy(() -> response.linkId("pricing", url)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void what_could_break_a_header_is_encoded() {
        assertThat(response.recordClick(clickToken("https://example.com/ä b\r\nSet-Cookie: x=\"1\"%zz"), PERSON))
                .hasValue("https://example.com/%C3%A4%20b%0D%0ASet-Cookie:%20x=%221%22%zz");
    }

    @Test
    void events_from_elsewhere_are_taken_once() {
        var at = clock.instant().minusSeconds(5);
        var batch = List.of(
                new Touch("ada", "demo-requested", at, "{\"seats\": 5}", "e1"),
                new Touch("ben@example.com", "demo-requested", null, null, "e1"),
                new Touch("ada", "visited", null, null, null));

        assertThat(response.touch(batch)).isEqualTo(new Touched(3, 0, List.of()));
        assertThat(response.touch(batch)).isEqualTo(new Touched(1, 2, List.of()));
    }

    @Test
    void a_bad_event_is_refused_by_its_place_and_spoils_no_other() {
        var touched = response.touch(List.of(
                new Touch("nobody", "x", null, null, null),
                new Touch("ada", "CLICK", null, null, null),
                new Touch("ada", "no spaces", null, null, null),
                new Touch("ada", "ok", null, null, null),
                new Touch("ada", "ok", clock.instant().plus(Duration.ofDays(2)), null, null),
                new Touch("ada", "ok", null, "{\"a\": \"\\u0000\"}", null),
                new Touch("ada", "ok", null, "{\"a\": \"\\\\u0000\"}", null),
                new Touch(null, "ok", null, null, null),
                new Touch("ada", "ok", null, null, " ")));

        assertThat(touched.accepted()).isEqualTo(2);
        assertThat(touched.rejected()).extracting(it -> it.index()).containsExactly(0, 1, 2, 4, 5, 7, 8);
    }

    @Test
    void an_event_called_like_ours_is_no_click() {
        response.touch(List.of(new Touch("ada", "clicked", null, "{\"template\": \"pricing\"}", null)));

        assertThat(count("clicked(\"pricing\")")).isZero();
    }

    @Test
    void a_timeline_tells_what_people_did_newest_first() {
        response.recordOpen(openToken(), PERSON);
        clock.forward(Duration.ofMinutes(1));
        response.recordClick(clickToken("https://example.com/prices"), PERSON);
        response.recordClick(clickToken("https://example.com/prices"), new Visit("curl/8", null, Ahead.NO));
        response.touch(
                List.of(new Touch("ada", "demo-requested", clock.instant().plusSeconds(1), null, null)));

        var moments = new ArrayList<String>();
        new ResponseMoments(db)
                .momentsOf(ada, clock.instant().plusSeconds(9), 10)
                .forEach(it -> moments.add(
                        it.kind() + ": " + it.title() + (it.kind().equals("machine") ? " (" + it.detail() + ")" : "")));

        assertThat(moments)
                .containsExactly(
                        "event: demo-requested",
                        "machine: A machine clicked in “pricing” (known program)",
                        "clicked: Clicked in “pricing”",
                        "opened: Opened “pricing”");
    }

    @Test
    void a_timeline_says_what_our_own_events_mean_and_leaves_the_names_of_others() {
        var at = clock.instant();
        response.touch(List.of(
                new Touch("ada", "survey.answered", at.minusSeconds(1), SURVEY_DATA, null),
                new Touch(
                        "ada", "our.lead.rejected", at.minusSeconds(2), "{\"lead\":7,\"reason\":\"No budget\"}", null),
                new Touch("ada", "our.lead.won", at.minusSeconds(3), null, null),
                new Touch("ada", "form.sent", at.minusSeconds(4), "{\"form\":{\"a\":1},\"email\":\"a@b\"}", null),
                new Touch("ada", "our.lead.dreamt-of", at.minusSeconds(5), "{\"reason\":\"x\"}", null)));
        // Nobody can tell of leads from outside.
        db.sql("update touchpoint set kind = substr(kind, 5) where kind like 'our.lead.%'")
                .update();

        var moments = new ResponseMoments(db).momentsOf(ada, at.plusSeconds(9), 10);

        assertThat(moments)
                .containsExactly(
                        new Moment(
                                at.minusSeconds(1),
                                "survey.answered",
                                "Answered a survey",
                                "satisfaction · 9",
                                Map.of("survey", "satisfaction", "score", 9)),
                        new Moment(
                                at.minusSeconds(2),
                                "lead.rejected",
                                "Sales rejected the lead",
                                "No budget",
                                Map.of("reason", "No budget")),
                        new Moment(at.minusSeconds(3), "lead.won", "Bought", null),
                        new Moment(at.minusSeconds(4), "form.sent", "Sent a form", null),
                        new Moment(at.minusSeconds(5), "event", "lead.dreamt-of", null));
    }
}
