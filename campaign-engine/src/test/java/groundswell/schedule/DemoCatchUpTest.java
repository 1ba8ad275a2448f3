package groundswell.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import groundswell.audience.SegmentDraft;
import groundswell.audience.SegmentKind;
import groundswell.audience.Segments;
import groundswell.platform.ClockMoved;
import groundswell.testing.SettableClock;
import groundswell.testing.WholeApplication;
import java.time.Duration;
import java.time.ZoneOffset;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@WholeApplication
class DemoCatchUpTest {

    @Autowired
    DemoCatchUp catchUp;

    @Autowired
    Segments segments;

    @Autowired
    SettableClock clock;

    @Autowired
    JdbcClient db;

    @BeforeEach
    void one_customer_ordered_eighty_days_ago() {
        db.sql(
                        "truncate contact, customer_order, order_summary, campaign, segment, segment_member, contact_changed cascade")
                .update();
        db.sql("""
                        insert into contact (id, email, email_key, created_at, updated_at)
                        values (1, 'ada@x.example', 'ada@x.example', now(), now())
                        """).update();
        db.sql("""
                        insert into customer_order (contact_id, external_id, ordered_at, currency, total)
                        values (1, 'a', :at, 'EUR', 5)
                        """)
                .param("at", clock.instant().minus(Duration.ofDays(80)).atOffset(ZoneOffset.UTC))
                .update();
    }

    @Test
    void when_the_demo_jumps_ahead_a_segment_notices_who_enters_it_by_time_alone() {
        var silent = "daysSince(orders.lastAt) > 90";
        segments.create(new SegmentDraft("Silent", null, null, SegmentKind.RULE, silent, null, null, true));
        segments.follow();
        assertThat(kept()).isZero();

        var before = clock.instant();
        var jump = Duration.ofDays(20);
        clock.forward(jump);
        catchUp.catchUp(new ClockMoved(before, clock.instant(), jump));

        assertThat(kept()).isOne();
    }

    private long kept() {
        return db.sql("select count(*) from segment_member").query(Long.class).single();
    }
}
