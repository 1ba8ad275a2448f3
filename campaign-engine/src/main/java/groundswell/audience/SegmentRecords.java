package groundswell.audience;

import groundswell.contact.Merge;
import groundswell.contact.Person;
import groundswell.contact.PersonalRecords;
import groundswell.contact.PersonalRows;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** In which segments the person is. */
@Component
class SegmentRecords implements PersonalRecords {

    private final JdbcClient db;

    SegmentRecords(JdbcClient db) {
        this.db = db;
    }

    @Override
    public Set<String> tables() {
        return Set.of("segment_member", "contact_changed");
    }

    @Override
    public Map<String, List<Map<String, Object>>> export(Person person) {
        return Map.of("segments", PersonalRows.of(db.sql("""
                        select s.key, s.name, m.since
                        from segment_member m
                        join segment s on s.id = m.segment_id
                        where m.contact_id = :contact
                        order by s.key
                        """).param("contact", person.id())));
    }

    @Override
    public Map<String, Integer> erase(Person person) {
        int members = db.sql("delete from segment_member where contact_id = :contact")
                .param("contact", person.id())
                .update();
        int changes = db.sql("delete from contact_changed where contact_id = :contact")
                .param("contact", person.id())
                .update();
        return Map.of("segment_member", members, "contact_changed", changes);
    }

    /** In a fixed list by either of two contacts is in it as one; whom a rule selects, the follower sees by itself. */
    @Override
    public void move(Merge merge) {
        run(merge, """
                with gone as (
                    delete from segment_member where contact_id = :from returning segment_id, since
                ),
                added as (
                    insert into segment_member (segment_id, contact_id, since)
                    select segment_id, :to, since from gone
                    on conflict do nothing
                    returning segment_id
                )
                select count(note_moved(:merge, 'segment_member', g.segment_id,
                                        jsonb_build_object('since', g.since, 'added', a.segment_id is not null)))
                from gone g
                left join added a on a.segment_id = g.segment_id
                """);
    }

    @Override
    public void moveBack(Merge merge) {
        run(merge, """
                with back as (
                    insert into segment_member (segment_id, contact_id, since)
                    select r.row_id, :from, (r.was ->> 'since')::timestamptz
                    from moved_rows(:merge, 'segment_member') r
                    join segment s on s.id = r.row_id
                    on conflict do nothing
                    returning segment_id
                ),
                gone as (
                    delete from segment_member m
                    using moved_rows(:merge, 'segment_member') r
                    where m.contact_id = :to and m.segment_id = r.row_id and (r.was ->> 'added')::boolean
                    returning m.segment_id
                )
                select (select count(*) from back) + (select count(*) from gone)
                """);
    }

    private void run(Merge merge, String sql) {
        db.sql(sql)
                .param("merge", merge.id())
                .param("from", merge.from())
                .param("to", merge.to())
                .query(Long.class)
                .single();
    }
}
