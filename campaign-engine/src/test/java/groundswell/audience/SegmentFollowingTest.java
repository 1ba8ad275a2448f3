package groundswell.audience;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class SegmentFollowingTest {

    private final SegmentRoom room = new SegmentRoom();

    private void set(long contact, String attributes) {
        room.db()
                .sql("update contact set attributes = cast(:attributes as jsonb) where id = :id")
                .param("attributes", attributes)
                .param("id", contact)
                .update();
    }

    private long waiting() {
        return room.db()
                .sql("select count(*) from contact_changed")
                .query(Long.class)
                .single();
    }

    @Test
    void the_first_gathering_of_a_new_segment_tells_nobody() {
        long ada = room.room.contact("ada", "{\"age\": 40}");
        var grown = room.rule("Grown", "contact.age >= 18");

        room.segments.follow();

        assertThat(room.members(grown)).containsExactly(ada);
        assertThat(room.told).isEmpty();
    }

    @Test
    void who_enters_and_who_leaves_is_told_once() {
        long ada = room.room.contact("ada", "{\"age\": 17}");
        var grown = room.rule("Grown", "contact.age >= 18");
        room.quiet();

        set(ada, "{\"age\": 18}");
        room.segments.follow();
        room.segments.follow();

        assertThat(room.told).containsExactly(new SegmentChanged("grown", List.of(ada), List.of()));
        assertThat(room.segments.get(grown.id()).count()).isEqualTo(1);

        room.told.clear();
        set(ada, "{\"age\": 17}");
        room.segments.follow();

        assertThat(room.told).containsExactly(new SegmentChanged("grown", List.of(), List.of(ada)));
        assertThat(room.segments.get(grown.id()).count()).isZero();
    }

    @Test
    void a_new_contact_and_a_fixed_list_beneath_are_noticed() {
        room.fixed("Press");
        var press = room.segments.get("press");
        room.rule("Writers", "inSegment(\"press\") or contact.city = \"Wien\"");
        room.quiet();

        long ada = room.room.contact("ada", "{\"city\": \"Wien\"}");
        long ben = room.room.contact("ben", "{}");
        room.segments.follow();
        assertThat(room.told).containsExactly(new SegmentChanged("writers", List.of(ada), List.of()));

        room.told.clear();
        room.segments.add(press.id(), List.of(ben));
        room.segments.follow();
        assertThat(room.told)
                .containsExactly(
                        new SegmentChanged("press", List.of(ben), List.of()),
                        new SegmentChanged("writers", List.of(ben), List.of()));
    }

    @Test
    void who_is_gone_is_in_no_segment_and_is_not_told_of() {
        long ada = room.room.contact("ada", "{\"age\": 40}");
        var grown = room.rule("Grown", "contact.age >= 18");
        var list = room.fixed("List", ada);
        room.quiet();

        room.db().sql("delete from contact").update();
        room.segments.follow();

        assertThat(room.members(grown)).isEmpty();
        assertThat(room.members(list)).isEmpty();
        assertThat(room.segments.get(list.id()).count()).isZero();
        assertThat(room.told).isEmpty();
    }

    @Test
    void a_rewritten_rule_gathers_its_members_anew_and_tells_nobody() {
        long ada = room.room.contact("ada", "{\"age\": 40}");
        var age = room.rule("Age", "contact.age >= 50");
        var outer = room.rule("Outer", "inSegment(\"age\")");
        room.quiet();

        room.changed(age, "contact.age >= 30");
        room.segments.follow();

        assertThat(room.members(age)).containsExactly(ada);
        assertThat(room.members(outer)).containsExactly(ada);
        assertThat(room.told).isEmpty();
    }

    @Test
    void time_alone_brings_people_in_at_the_next_sweep() {
        long ada = room.room.contact("ada", "{\"birthday\": \"2026-06-10\"}");
        room.rule("Lately", "daysSince(contact.birthday) > 7");
        room.quiet();

        room.room.clock.forward(Duration.ofDays(3));
        room.segments.follow();
        assertThat(room.told).isEmpty();

        room.segments.sweep();
        room.segments.sweep();
        assertThat(room.told).containsExactly(new SegmentChanged("lately", List.of(ada), List.of()));
    }

    @Test
    void two_nodes_at_once_tell_each_move_once() {
        for (int i = 0; i < 300; i++) {
            room.room.contact("n" + i, "{}");
        }
        room.rule("Grown", "contact.age >= 18");
        room.quiet();
        var other = room.node();

        for (int round = 0; round < 3; round++) {
            room.db()
                    .sql("update contact set attributes = '{\"age\": 20}' where id % 3 = :round")
                    .param("round", round)
                    .update();
            var nodes = Stream.of(room.segments, other)
                    .map(it -> CompletableFuture.runAsync(it::follow))
                    .toList();
            var sweeping = CompletableFuture.runAsync(other::sweep);
            nodes.forEach(CompletableFuture::join);
            sweeping.join();
        }

        assertThat(room.told.stream().flatMap(it -> it.entered().stream()).toList())
                .hasSize(300)
                .doesNotHaveDuplicates();
        assertThat(room.segments.get("grown").count()).isEqualTo(300);
    }

    @Test
    void nothing_is_noted_while_no_segment_is_followed() {
        room.room.contact("ada", "{}");
        assertThat(waiting()).isZero();
        room.segments.create(new SegmentDraft("Idle", null, null, null, "true", null, null, false));
        room.room.contact("ben", "{}");
        assertThat(waiting()).isZero();

        room.rule("Busy", "true");
        room.room.contact("cleo", "{}");
        assertThat(waiting()).isEqualTo(1);
    }

    @Test
    void what_machines_did_and_what_segments_tell_makes_nobody_look_again() {
        room.rule("All", "true");
        room.db().sql("""
                        insert into touchpoint (contact_id, kind, at, verdict)
                        values (1, 'CLICK', now(), 'MACHINE'), (2, 'segment.entered', now(), 'HUMAN'),
                               (3, 'segment.left', now(), 'HUMAN'), (4, 'CLICK', now(), 'HUMAN')
                        """).update();

        assertThat(room.db()
                        .sql("select contact_id from contact_changed")
                        .query(Long.class)
                        .list())
                .containsExactly(4L);
    }

    @Test
    void a_rule_that_cannot_be_asked_holds_up_no_other() {
        long ada = room.room.contact("ada", "{\"age\": 17}");
        var broken = room.rule("Broken", "true");
        room.rule("Grown", "contact.age >= 18");
        room.quiet();
        room.db()
                .sql("update segment set condition = 'contact.gone = 1' where id = :id")
                .param("id", broken.id())
                .update();

        set(ada, "{\"age\": 18}");
        room.segments.follow();

        assertThat(room.told).containsExactly(new SegmentChanged("grown", List.of(ada), List.of()));
        assertThat(room.segments.get(broken.id()).problem()).contains("can no longer be read");
    }

    @Test
    void a_change_is_seen_within_two_seconds() {
        long ada = room.room.contact("ada", "{\"age\": 17}");
        room.rule("Grown", "contact.age >= 18");
        room.quiet();
        var worker = new SegmentWorker(room.segments, new SegmentSettings(true));
        worker.start();
        try {
            set(ada, "{\"age\": 18}");

            await().atMost(Duration.ofSeconds(2)).until(() -> !room.told.isEmpty());
        } finally {
            worker.stop();
        }
    }

    @Test
    void members_come_a_page_at_a_time_and_can_be_searched() {
        for (int i = 0; i < 5; i++) {
            room.room.contact("n" + i, "{\"age\": 20}");
        }
        room.room.contact("young", "{\"age\": 2}");
        var grown = room.rule("Grown", "contact.age >= 18");
        room.segments.follow();

        var first = room.segments.members(room.segments.get(grown.id()), null, null, 3);
        var second = room.segments.members(room.segments.get(grown.id()), null, first.next(), 3);
        var found = room.segments.members(room.segments.get(grown.id()), "N3", null, 3);

        assertThat(first.total()).isEqualTo(5);
        assertThat(first.items()).extracting(Segments.Member::contactId).containsExactly(5L, 4L, 3L);
        assertThat(first.items()).allSatisfy(it -> assertThat(it.since()).isEqualTo(room.room.clock.instant()));
        assertThat(second.items()).extracting(Segments.Member::contactId).containsExactly(2L, 1L);
        assertThat(second.next()).isNull();
        assertThat(found.items()).extracting(Segments.Member::contactId).containsExactly(4L);
        assertThat(found.total()).isEqualTo(1);
        assertThat(room.segments.members(grown, "\u0000'; drop", null, 3).items())
                .isEmpty();
    }
}
