package groundswell.schedule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import groundswell.campaign.Campaigns;
import groundswell.testing.WholeApplication;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.quartz.CronTrigger;
import org.quartz.JobKey;
import org.quartz.Scheduler;
import org.quartz.SchedulerException;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;

@WholeApplication
@TestPropertySource(properties = "spring.quartz.auto-startup=true")
class SchedulesTest {

    @Autowired
    Campaigns campaigns;

    @Autowired
    Scheduler quartz;

    @Autowired
    JdbcClient db;

    private long campaign;

    @BeforeEach
    void win_back_runs_by_its_schedule() throws IOException {
        db.sql("truncate campaign cascade").update();
        campaign = campaigns
                .publish(new ClassPathResource("workflows/win-back.bpmn").getContentAsByteArray(), null)
                .id();
        campaigns.launch(campaign, false);
    }

    private JobKey key() {
        return JobKey.jobKey("campaign-" + campaign, "let-people-in");
    }

    private long occasions() {
        return db.sql("select count(*) from entry where campaign_id = :id")
                .param("id", campaign)
                .query(Long.class)
                .single();
    }

    @Test
    void a_running_campaign_has_its_trigger_in_the_database() throws SchedulerException {
        var trigger = (CronTrigger) quartz.getTriggersOfJob(key()).get(0);

        assertThat(trigger.getCronExpression()).isEqualTo("0 0 * * * ?");
        assertThat(trigger.getTimeZone().getID()).isEqualTo("Europe/Berlin");
        assertThat(db.sql("select count(*) from qrtz_cron_triggers where trigger_group = 'let-people-in'")
                        .query(Long.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void people_are_let_in_when_quartz_fires() throws SchedulerException {
        assertThat(occasions()).isZero();

        quartz.triggerJob(key());

        await().atMost(Duration.ofSeconds(30)).until(() -> occasions() == 1);
    }

    @Test
    void the_same_moment_lets_people_in_once_however_often_it_is_fired() {
        var moment = Instant.parse("2026-03-02T08:00:00Z");

        campaigns.enter(campaign, moment);
        campaigns.enter(campaign, moment);

        assertThat(occasions()).isEqualTo(1);
    }

    @Test
    void a_paused_campaign_has_no_trigger_until_it_is_resumed() throws SchedulerException {
        campaigns.pause(campaign);
        assertThat(quartz.checkExists(key())).isFalse();

        campaigns.resume(campaign);
        assertThat(quartz.checkExists(key())).isTrue();
    }
}
