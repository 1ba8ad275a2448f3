package groundswell.audience;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.ArrayList;
import java.util.List;
import org.springframework.beans.factory.support.DefaultListableBeanFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;

/** Saved segments over a room of contacts, followed by hand; what they tell is kept. */
final class SegmentRoom {

    final AudienceRoom room = new AudienceRoom();
    final List<SegmentChanged> told = new ArrayList<>();
    final Segments segments = node();

    /** Another node on the same database, which tells to the same ear. */
    Segments node() {
        var none = new DefaultListableBeanFactory().getBeanProvider(SegmentUse.class);
        return new Segments(
                room.db,
                new DataSourceTransactionManager(room.dataSource),
                room.clock,
                room.audience,
                event -> {
                    synchronized (told) {
                        told.add((SegmentChanged) event);
                    }
                },
                none);
    }

    JdbcClient db() {
        return room.db;
    }

    Segment rule(String name, String condition) {
        return segments.create(SegmentDraft.rule(name, condition));
    }

    Segment fixed(String name, Long... contacts) {
        var list = segments.create(SegmentDraft.fixed(name));
        if (contacts.length > 0) {
            segments.add(list.id(), List.of(contacts));
        }
        return segments.get(list.id());
    }

    Segment changed(Segment segment, String condition) {
        return segments.change(segment.id(), SegmentDraft.rule(segment.name(), condition), segment.version());
    }

    /** Everything settled, and nothing told so far. */
    void quiet() {
        segments.follow();
        told.clear();
    }

    List<Long> members(Segment segment) {
        return db().sql("select contact_id from segment_member where segment_id = :id order by contact_id")
                .param("id", segment.id())
                .query(Long.class)
                .list();
    }

    SegmentRefused.Field refused(Runnable attempt) {
        var refused = catchThrowableOfType(SegmentRefused.class, attempt::run);
        assertThat(refused).isNotNull();
        return refused.problems().get(0);
    }
}
