package groundswell.bulk;

import static groundswell.bulk.BulkRoom.ADA;
import static groundswell.bulk.BulkRoom.BEN;
import static groundswell.bulk.BulkRoom.CLEO;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import groundswell.audience.SegmentDraft;
import groundswell.audience.SegmentKind;
import groundswell.audience.Segments;
import groundswell.contact.ContactDraft;
import groundswell.contact.Contacts;
import groundswell.contact.EmailAddress;
import groundswell.contact.Selection;
import groundswell.job.JobState;
import groundswell.job.Jobs;
import groundswell.testing.OwnFields;
import groundswell.testing.SettableClock;
import groundswell.testing.WholeApplication;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What a bulk action changes, and that its undo changes exactly that back. */
@WholeApplication
class BulkTest {

    @Autowired
    JdbcClient db;

    @Autowired
    Bulk bulk;

    @Autowired
    Jobs jobs;

    @Autowired
    Segments segments;

    @Autowired
    Contacts contacts;

    @Autowired
    SettableClock clock;

    private BulkRoom room;

    @AfterEach
    void no_field_stays() {
        OwnFields.forget(db);
    }

    @BeforeEach
    void three_people_are_known() {
        room = new BulkRoom(db, bulk, jobs);
    }

    @Test
    void a_tag_is_put_on_those_who_lack_it_and_the_others_count_as_unchanged() {
        var job = room.done(Action.tag("vip"));

        assertThat(job.state()).isEqualTo(JobState.DONE);
        assertThat(List.of(job.done(), job.updated(), job.unchanged())).containsExactly(3L, 2L, 1L);
        assertThat(room.tags(ADA)).isEqualTo("a vip b");
        assertThat(room.tags(BEN)).isEqualTo("vip");
        assertThat(room.count("select count(*) from bulk_change")).isEqualTo(2);
    }

    @Test
    void undo_takes_the_tag_off_those_who_got_it_and_spares_who_had_it_or_lost_it_since() {
        var job = room.done(Action.tag("vip"));
        room.does("update contact set tags = '{a,late}' where id = 3");

        var undo = room.undone(job);

        assertThat(List.of(undo.done(), undo.updated(), undo.unchanged())).containsExactly(2L, 1L, 1L);
        assertThat(room.tags(ADA)).isEqualTo("a vip b");
        assertThat(room.tags(BEN)).isEmpty();
        assertThat(room.tags(CLEO)).isEqualTo("a late");
    }

    @Test
    void undo_restores_every_kind_of_change_exactly() {
        var before = room.facts();
        var actions = List.of(
                Action.tag("new"),
                Action.untag("a"),
                Action.untag("vip"),
                Action.set("tea", "Darjeeling"),
                Action.set("tea", null),
                Action.set("points", "12,5"),
                Action.set("language", "zh-Hant"),
                Action.set("country", "de"),
                Action.set("timeZone", "Asia/Taipei"));

        for (var action : actions) {
            var job = room.done(action);
            assertThat(room.facts()).as(job.title()).isNotEqualTo(before);
            room.undone(job);
            assertThat(room.facts()).as(job.title()).isEqualTo(before);
        }
    }

    @Test
    void a_fact_that_somebody_changed_since_stays_as_it_is_now() {
        var job = room.done(Action.set("tea", "Darjeeling"));
        contacts.change(ADA, draft(Map.of("tea", "Sencha")));

        var undo = room.undone(job);

        assertThat(List.of(undo.updated(), undo.unchanged())).containsExactly(2L, 1L);
        assertThat(contacts.find(ADA).orElseThrow().attributes()).containsEntry("tea", "Sencha");
        assertThat(contacts.find(BEN).orElseThrow().attributes()).doesNotContainKey("tea");
    }

    @Test
    void suppressions_of_the_action_are_lifted_and_those_of_others_stay() {
        room.does("""
                insert into suppression (address_key, reason, at, until)
                values ('ben@x.example', 'SOFT_BOUNCES', now(), '2027-01-01T12:00Z'),
                       ('cleo@x.example', 'COMPLAINT', now(), null)
                """);
        var before = room.suppressions();

        var job = room.done(Action.suppress("asked by phone"));

        assertThat(List.of(job.updated(), job.unchanged())).containsExactly(2L, 1L);
        assertThat(room.suppressions())
                .containsExactly("ada@x.example MANUAL ", "ben@x.example MANUAL ", "cleo@x.example COMPLAINT ");
        room.undone(job);
        assertThat(room.suppressions()).isEqualTo(before);
        assertThat(room.count("select count(*) from suppression_removal where removed_by = 'maria'"))
                .isEqualTo(2);
    }

    @Test
    void a_suppression_that_followed_somebody_to_another_address_is_lifted_too() {
        var job = room.done(Action.suppress("asked by phone"));
        contacts.changeAddress(ADA, new EmailAddress("ada@new.example"));
        assertThat(room.suppressions()).contains("ada@new.example MANUAL ");

        room.undone(job);

        assertThat(room.suppressions()).isEmpty();
    }

    @Test
    void people_are_put_into_a_fixed_list_and_taken_out_again() {
        var list = segments.create(segment("Press", SegmentKind.FIXED, null));
        segments.add(list.id(), List.of(ADA));

        var job = room.done(Action.inList(ActionKind.ADD_TO_SEGMENT, "press"));

        assertThat(List.of(job.updated(), job.unchanged())).containsExactly(2L, 1L);
        assertThat(segments.get(list.id()).count()).isEqualTo(3);
        room.undone(job);
        assertThat(segments.members(segments.get(list.id()), null, null, 10).items())
                .extracting(Segments.Member::contactId)
                .containsExactly(ADA);
        var out = room.done(Action.inList(ActionKind.REMOVE_FROM_SEGMENT, String.valueOf(list.id())));
        assertThat(out.updated()).isEqualTo(1);
    }

    @Test
    void followed_segments_hear_of_it() {
        var vip = segments.create(segment("VIP", SegmentKind.RULE, "list contains(contact.tags, \"vip\")"));
        segments.follow();

        var job = room.done(Action.tag("vip"));
        segments.follow();

        assertThat(segments.get(vip.id()).count()).isEqualTo(3);
        room.undone(job);
        segments.follow();
        assertThat(segments.get(vip.id()).count()).isEqualTo(1);
    }

    @Test
    void a_withdrawal_reaches_those_who_consented_and_stays() {
        room.does("""
                insert into consent_entry (contact_id, topic, given, at, how)
                values (1, 'newsletter', true, '2001-01-01T10:00Z', 'form'),
                       (2, 'newsletter', false, '2001-01-01T10:00Z', 'form')
                """);

        var job = room.done(Action.withdraw("newsletter"));

        assertThat(List.of(job.updated(), job.unchanged())).containsExactly(1L, 2L);
        assertThat(room.count("select count(*) from consent where given")).isZero();
        assertThat(room.count(
                        "select count(*) from consent_entry where said_by = 'user:maria' and how = 'bulk action'"))
                .isEqualTo(1);
        assertThat(bulk.of(List.of(job.id())).values())
                .singleElement()
                .satisfies(it -> assertThat(bulk.canUndo(it, job)).isFalse());
        assertThatThrownBy(() -> bulk.undo(job.id(), "maria"))
                .isInstanceOf(CannotUndo.class)
                .hasMessageContaining("consent again");
    }

    @Test
    void what_was_undone_is_not_undone_twice_and_an_undo_is_not_undone() {
        var job = room.done(Action.tag("new"));
        var undo = room.undone(job);

        assertThatThrownBy(() -> bulk.undo(job.id(), "maria"))
                .isInstanceOf(CannotUndo.class)
                .hasMessageContaining("already");
        assertThatThrownBy(() -> bulk.undo(undo.id(), "maria")).isInstanceOf(CannotUndo.class);
        assertThatThrownBy(
                        () -> bulk.undo(room.done(Action.untag("nobody-has-it")).id(), "maria"))
                .hasMessageContaining("nothing to undo");
    }

    @Test
    void after_thirty_days_nothing_is_undone_and_nothing_is_kept() {
        var job = room.done(Action.set("tea", "Darjeeling"));
        bulk.tidy();
        assertThat(room.count("select count(*) from bulk_change")).isEqualTo(3);

        clock.forward(Duration.ofDays(30).plusSeconds(1));

        assertThatThrownBy(() -> bulk.undo(job.id(), "maria"))
                .isInstanceOf(CannotUndo.class)
                .hasMessageContaining("30 days");
        bulk.tidy();
        assertThat(room.count("select count(*) from bulk_change")).isZero();
    }

    @Test
    void what_was_done_before_a_crash_can_be_undone() {
        room.does("""
                insert into contact (id, email, email_key, created_at, updated_at)
                select n + 100, n || '@y.example', n || '@y.example', now(), now() from generate_series(1, 25000) n
                """);
        room.does("""
                create function break_off() returns trigger language plpgsql as $$
                begin
                    if new.email = '15000@y.example' then raise exception 'the disk is full'; end if;
                    return new;
                end $$
                """);
        room.does("create trigger break_off before update on contact for each row execute function break_off()");

        var job = room.done(Action.tag("new"));

        assertThat(job.state()).isEqualTo(JobState.FAILED);
        assertThat(job.problem()).contains("What is counted here is done");
        assertThat(List.of(job.done(), job.updated())).containsExactly(10_000L, 10_000L);
        assertThat(room.count("select count(*) from contact where 'new' = any (tags)"))
                .isEqualTo(10_000);
        var undo = room.undone(job);
        room.does("drop function break_off() cascade");
        assertThat(List.of(undo.state(), undo.updated())).containsExactly(JobState.DONE, 10_000L);
        assertThat(room.count("select count(*) from contact where 'new' = any (tags)"))
                .isZero();
    }

    @Test
    void an_undo_that_broke_off_is_tried_again_for_the_others() {
        var job = room.done(Action.tag("new"));
        var undo = room.undone(job);
        room.does("update job set state = 'FAILED' where id = " + undo.id());
        room.does("insert into bulk_change (job_id, contact_id, changed) values (%d, 2, true)".formatted(job.id()));
        room.does("update contact set tags = '{new}' where id = 2");

        assertThat(room.undone(job).updated()).isEqualTo(1);
        assertThat(room.tags(BEN)).isEmpty();
    }

    @Test
    void who_is_meant_is_fixed_when_it_is_ordered() {
        var selection = Selection.everybody().tagged("a");

        var job = bulk.start(selection, Action.untag("a"), "maria");
        room.does("update contact set tags = tags || 'a'::text where id = 2");
        room.undone(room.done(Action.tag("wait for the first")));

        assertThat(jobs.find(job.value()).orElseThrow().done()).isEqualTo(2);
        assertThat(room.tags(BEN)).isEqualTo("a");
    }

    @Test
    void the_timeline_tells_what_a_bulk_action_changed() {
        room.done(Action.tag("vip"));

        var ada = contacts.timeline(
                contacts.find(ADA).orElseThrow(), clock.instant().plusSeconds(1), 50);
        var ben = contacts.timeline(
                contacts.find(BEN).orElseThrow(), clock.instant().plusSeconds(1), 50);

        assertThat(ada).noneMatch(it -> it.kind().equals("bulk"));
        assertThat(ben).anySatisfy(it -> assertThat(it.title()).isEqualTo("Bulk action: Put the tag “vip” on"));
    }

    private static SegmentDraft segment(String name, SegmentKind kind, @Nullable String condition) {
        return new SegmentDraft(name, null, null, kind, condition, null, null, true);
    }

    private static ContactDraft draft(Map<String, Object> attributes) {
        return new ContactDraft(null, null, null, null, null, null, null, attributes);
    }
}
