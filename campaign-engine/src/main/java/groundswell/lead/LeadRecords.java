package groundswell.lead;

import groundswell.contact.Merge;
import groundswell.contact.Person;
import groundswell.contact.PersonalRecords;
import groundswell.contact.PersonalRows;
import groundswell.engine.WorkProcesses;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Sales' work with the person. Of somebody erased the leads stay counted and are worked on no more. */
@Component
class LeadRecords implements PersonalRecords {

    private final JdbcClient db;
    private final WorkProcesses work;
    private final Clock clock;

    LeadRecords(JdbcClient db, WorkProcesses work, Clock clock) {
        this.db = db;
        this.work = work;
        this.clock = clock;
    }

    @Override
    public Set<String> tables() {
        return Set.of("lead", "lead_event", "lead_points");
    }

    @Override
    public Map<String, List<Map<String, Object>>> export(Person person) {
        var all = new LinkedHashMap<String, List<Map<String, Object>>>();
        all.put("leads", PersonalRows.of(db.sql("""
                        select id, campaign_id as campaign, source, score, rules, state, reason, amount, currency,
                               created_at, decided_at, closed_at
                        from lead
                        where contact_id = :contact
                        order by id
                        """).param("contact", person.id())));
        all.put("leadHistory", PersonalRows.of(db.sql("""
                        select e.lead_id as lead, e.at, e.kind, e.detail
                        from lead_event e
                        join lead l on l.id = e.lead_id
                        where l.contact_id = :contact
                        order by e.id
                        """).param("contact", person.id())));
        all.put("leadPoints", PersonalRows.of(db.sql("""
                        select campaign_id as campaign, element_id as step, points, at
                        from lead_points
                        where contact_id = :contact
                        order by id
                        """).param("contact", person.id())));
        return all;
    }

    /** What waited for a call goes back to marketing, what was being sold to is lost: a report counts both as before. */
    @Override
    public Map<String, Integer> erase(Person person) {
        db.sql("""
                        select process_instance_id
                        from lead
                        where contact_id = :contact and state in ('OPEN', 'ACCEPTED')
                        order by id
                        for update
                        """)
                .param("contact", person.id())
                .query(String.class)
                .list()
                .forEach(it -> work.cancel(it, "the contact was erased"));
        int events = db.sql("""
                        update lead_event
                        set detail = null
                        where detail is not null and lead_id in (select id from lead where contact_id = :contact)
                        """).param("contact", person.id()).update();
        int leads = db.sql("""
                        update lead
                        set contact_id = :nobody,
                            state = case when state in ('NEW', 'OPEN') then 'RECYCLED' when state = 'ACCEPTED' then 'LOST'
                                         else state end,
                            process_instance_id = coalesce(process_instance_id, 'erased'),
                            reason = null, rules = '[]', score_problem = null,
                            decided_at = coalesce(decided_at, :now), closed_at = coalesce(closed_at, :now),
                            version = version + 1
                        where contact_id = :contact
                        """)
                .param("nobody", person.nobody())
                .param("contact", person.id())
                .param("now", OffsetDateTime.now(clock))
                .update();
        int points = db.sql("update lead_points set contact_id = :nobody where contact_id = :contact")
                .param("nobody", person.nobody())
                .param("contact", person.id())
                .update();
        return Map.of("lead", leads, "lead_event", events, "lead_points", points);
    }

    /** Two that wait for the same reason stay two; the second one's reason says whose it was. */
    @Override
    public void move(Merge merge) {
        db.sql("""
                        with moved as (
                            update lead l
                            set contact_id = :to,
                                source = case
                                    when exists (
                                        select from lead o
                                        where o.contact_id = :to and o.source = l.source and o.enrollment_id is null)
                                    then l.source || :mark
                                    else l.source
                                end
                            where l.contact_id = :from
                            returning l.id
                        )
                        select count(note_moved(:merge, 'lead', id)) from moved
                        """)
                .param("merge", merge.id())
                .param("from", merge.from())
                .param("to", merge.to())
                .param("mark", mark(merge))
                .query(Long.class)
                .single();
        db.sql("""
                        with moved as (
                            update lead_points set contact_id = :to where contact_id = :from returning id
                        )
                        select count(note_moved(:merge, 'lead points', id)) from moved
                        """)
                .param("merge", merge.id())
                .param("from", merge.from())
                .param("to", merge.to())
                .query(Long.class)
                .single();
    }

    @Override
    public void moveBack(Merge merge) {
        db.sql("""
                        update lead
                        set contact_id = :from,
                            source = case
                                when right(source, length(:mark)) = :mark then left(source, -length(:mark))
                                else source
                            end
                        where contact_id = :to and id in (select row_id from moved_rows(:merge, 'lead'))
                        """)
                .param("merge", merge.id())
                .param("from", merge.from())
                .param("to", merge.to())
                .param("mark", mark(merge))
                .update();
        db.sql("""
                        update lead_points
                        set contact_id = :from
                        where contact_id = :to and id in (select row_id from moved_rows(:merge, 'lead points'))
                        """)
                .param("merge", merge.id())
                .param("from", merge.from())
                .param("to", merge.to())
                .update();
    }

    private static String mark(Merge merge) {
        return " (contact %d)".formatted(merge.from());
    }
}
