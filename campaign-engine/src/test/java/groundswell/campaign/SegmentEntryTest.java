package groundswell.campaign;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import groundswell.audience.SegmentConflict;
import groundswell.audience.SegmentDraft;
import groundswell.audience.Segments;
import groundswell.engine.EngineJobs;
import groundswell.testing.SettableClock;
import groundswell.testing.WholeApplication;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@WholeApplication
class SegmentEntryTest {

    private static int number;

    @Autowired
    Campaigns campaigns;

    @Autowired
    Launches launches;

    @Autowired
    EventRouter router;

    @Autowired
    Segments segments;

    @Autowired
    JdbcClient db;

    @Autowired
    SettableClock clock;

    @Autowired
    EngineJobs engine;

    @AfterEach
    void nobody_is_left_on_the_way() {
        engine.endEverything();
    }

    @BeforeEach
    void a_company_with_25_customers() {
        db.sql("update campaign set state = 'STOPPED'").update();
        db.sql("truncate message, enrollment, enrollment_move, wave_step, wave, entry, contact, touchpoint_inbox,"
                        + " segment, segment_member, contact_changed, touchpoint, audience_size cascade")
                .update();
        db.sql("""
                        insert into contact (id, email, email_key, country, created_at, updated_at)
                        select i, 'c' || i || '@x.example', 'c' || i || '@x.example', 'DE', now(), now()
                        from generate_series(1, 25) i
                        """).update();
    }

    private long published(String start) {
        var diagram = Diagrams.letterThenRace("segment-" + ++number, start);
        return campaigns.publish(Diagrams.bytes(diagram), null).id();
    }

    private long launched(String start) {
        long id = published(start);
        campaigns.launch(id, true);
        return id;
    }

    private void segment(String key, String condition) {
        segments.create(new SegmentDraft(key, key, null, null, condition, null, null, null));
        segments.follow();
    }

    private List<Long> enrolled(long campaign) {
        return db.sql("select contact_id from enrollment where campaign_id = :id order by contact_id")
                .param("id", campaign)
                .query(Long.class)
                .list();
    }

    @Test
    void who_enters_a_segment_enters_the_campaign_that_waits_for_it() {
        segment("vip", "contact.country = \"AT\"");
        segment("swiss", "contact.country = \"CH\"");
        long campaign = launched("<startEvent id=\"Event_Start\" name=\"Became a VIP\">"
                + Diagrams.settings("event", "segment.entered", "filter", "event.segment = &quot;vip&quot;")
                + "<messageEventDefinition/></startEvent>");

        db.sql("update contact set country = 'AT' where id in (3, 7)").update();
        db.sql("update contact set country = 'CH' where id = 8").update();
        segments.follow();
        while (router.routeOneBatch()) {}

        assertThat(enrolled(campaign)).containsExactly(3L, 7L);
        assertThat(db.sql("select count(*) from touchpoint where kind = 'segment.entered'")
                        .query(Long.class)
                        .single())
                .isEqualTo(3);
        assertThat(db.sql("select count(*) from contact_changed")
                        .query(Long.class)
                        .single())
                .as("what a segment tells makes nobody look again")
                .isZero();
    }

    @Test
    void a_segment_that_a_running_campaign_names_stays() {
        segment("vip", "true");
        long campaign = launched("<startEvent id=\"Event_Start\" name=\"Launched\">"
                + Diagrams.settings("audience", "inSegment(&quot;vip&quot;)") + "</startEvent>");
        long vip = segments.get("vip").id();

        assertThatThrownBy(() -> segments.delete(vip))
                .isInstanceOf(SegmentConflict.class)
                .hasMessageContaining("the campaign “");

        campaigns.stop(campaign);
        segments.delete(vip);
    }

    @Test
    void an_audience_that_is_many_times_last_weeks_is_launched_only_when_that_is_meant() {
        db.sql("delete from contact where id > 2").update();
        segment("all", "true");
        segments.sweep();
        clock.forward(Duration.ofDays(7));
        db.sql("""
                        insert into contact (id, email, email_key, country, created_at, updated_at)
                        select i, 'd' || i || '@x.example', 'd' || i || '@x.example', 'DE', now(), now()
                        from generate_series(100, 161) i
                        """).update();
        long campaign = published("<startEvent id=\"Event_Start\" name=\"Launched\">"
                + Diagrams.settings("audience", "inSegment(&quot;all&quot;)") + "</startEvent>");

        assertThat(campaigns.audience(campaign, 1).usual()).isNotNull();
        assertThatThrownBy(() -> launches.order(campaign, new LaunchOrder(true, null, null, null), "ann"))
                .isInstanceOf(AudienceUnusual.class)
                .hasMessage("This audience is 32 times last week's: 64 instead of 2.");
        assertThatThrownBy(() -> launches.order(campaign, new LaunchOrder(true, 50L, null, null), "ann"))
                .isInstanceOf(AudienceUnusual.class);
        assertThat(campaigns.get(campaign).state()).isEqualTo(CampaignState.DRAFT);

        assertThat(launches.order(campaign, new LaunchOrder(true, 60L, null, null), "ann")
                        .state())
                .isEqualTo(LaunchState.DONE);
    }
}
