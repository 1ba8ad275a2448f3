package groundswell.bulk;

import groundswell.contact.Selection;
import groundswell.job.Job;
import groundswell.job.JobState;
import groundswell.job.Jobs;
import groundswell.testing.OwnFields;
import java.time.Duration;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Three people, and jobs that are waited for. */
final class BulkRoom {

    static final long ADA = 1;
    static final long BEN = 2;
    static final long CLEO = 3;

    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private final JdbcClient db;
    private final Bulk bulk;
    private final Jobs jobs;

    BulkRoom(JdbcClient db, Bulk bulk, Jobs jobs) {
        this.db = db;
        this.bulk = bulk;
        this.jobs = jobs;
        db.sql(
                        "truncate contact, consent, suppression, suppression_removal, segment, segment_member, contact_changed, bulk_job cascade")
                .update();
        OwnFields.forget(db);
        db.sql("""
                        insert into attribute (key, name, type, label, created_at, required, is_unique)
                        values ('tea', 'tea', 'TEXT', 'Favourite tea', now(), false, false),
                               ('points', 'points', 'NUMBER', 'Points', now(), true, false),
                               ('card', 'card', 'TEXT', 'Card number', now(), false, true)
                        """).update();
        db.sql("""
                        insert into contact (id, email, email_key, language, attributes, tags, created_at, updated_at)
                        values (1, 'ada@x.example', 'ada@x.example', 'de', '{"tea": "Assam", "points": 2.50}', '{a,vip,b}',
                                now(), now()),
                               (2, 'ben@x.example', 'ben@x.example', null, '{"points": 7}', '{}', now(), now()),
                               (3, 'cleo@x.example', 'cleo@x.example', 'en', '{}', '{a}', now(), now())
                        """).update();
    }

    Job done(Action action) {
        return ended(bulk.start(Selection.everybody(), action, "maria").value());
    }

    Job undone(Job job) {
        return ended(bulk.undo(job.id(), "maria").value());
    }

    private Job ended(long id) {
        var deadline = System.nanoTime() + PATIENCE.toNanos();
        while (System.nanoTime() < deadline) {
            var job = jobs.find(id).orElseThrow();
            if (job.state() == JobState.DONE || job.state() == JobState.FAILED) {
                return job;
            }
            sleep();
        }
        throw new AssertionError("The job is not over after " + PATIENCE);
    }

    /** Everything of the three that an action may change. */
    List<String> facts() {
        return db.sql("""
                        select id || coalesce(language, '-') || coalesce(country, '-') || coalesce(time_zone, '-') || attributes::text || ' ' || tags::text
                        from contact
                        order by id
                        """).query(String.class).list();
    }

    String tags(long contact) {
        return db.sql("select array_to_string(tags, ' ') from contact where id = :id")
                .param("id", contact)
                .query(String.class)
                .single();
    }

    List<String> suppressions() {
        return db.sql(
                        "select address_key || ' ' || reason || ' ' || coalesce(until::date::text, '') from suppression order by 1")
                .query(String.class)
                .list();
    }

    void does(String sql) {
        db.sql(sql).update();
    }

    long count(String sql) {
        return db.sql(sql).query(Long.class).single();
    }

    private static void sleep() {
        try {
            Thread.sleep(5);
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }
}
