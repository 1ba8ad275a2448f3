package groundswell.response;

import groundswell.contact.Merge;
import groundswell.contact.Person;
import groundswell.contact.PersonalRecords;
import groundswell.contact.PersonalRows;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What the person did. Of somebody erased it stays that it was done, because responses to campaigns are counted. */
@Component
class TouchpointRecords implements PersonalRecords {

    private final JdbcClient db;

    TouchpointRecords(JdbcClient db) {
        this.db = db;
    }

    @Override
    public Set<String> tables() {
        return Set.of("touchpoint", "touchpoint_inbox");
    }

    @Override
    public Map<String, List<Map<String, Object>>> export(Person person) {
        return Map.of("touchpoints", PersonalRows.of(db.sql("""
                        select kind, at, verdict, cause, ahead, message_id as message, enrollment_id as run, campaign_id as campaign,
                               template, element_id as step, url, user_agent, host(ip) as ip, data, source_id
                        from touchpoint
                        where contact_id = :contact
                        order by at, id
                        """).param("contact", person.id())));
    }

    /** Which survey, form and campaign it was about stays; what was said, by which program and from where goes. */
    @Override
    public Map<String, Integer> erase(Person person) {
        int waiting = db.sql("delete from touchpoint_inbox where contact_id in (:contact, :nobody)")
                .param("contact", person.id())
                .param("nobody", person.nobody())
                .update();
        int rows = db.sql("""
                        update touchpoint
                        set contact_id = :nobody, user_agent = null, ip = null, source_id = null,
                            url = case when kind in ('OPEN', 'CLICK') then url end,
                            data = (select jsonb_object_agg(key, value)
                                    from jsonb_each(case when jsonb_typeof(data) = 'object' then data else '{}' end)
                                    where kind in ('survey.answered', 'form.sent')
                                      and key in ('survey', 'score', 'group', 'campaign', 'form'))
                        where contact_id in (:contact, :nobody)
                        """)
                .param("contact", person.id())
                .param("nobody", person.nobody())
                .update();
        return Map.of("touchpoint_inbox", waiting, "touchpoint", rows);
    }

    /** An event that both have under the same number gets another one, so that both stay. */
    @Override
    public void move(Merge merge) {
        move(merge, """
                with moved as (
                    update touchpoint t
                    set contact_id = :to,
                        source_id = case
                            when exists (select from touchpoint o where o.contact_id = :to and o.source_id = t.source_id)
                            then t.source_id || :mark
                            else t.source_id
                        end
                    where t.contact_id = :from
                    returning t.id
                )
                select count(note_moved(:merge, 'touchpoint', id)) from moved
                """);
        move(merge, """
                with moved as (
                    update touchpoint_inbox set contact_id = :to where contact_id = :from returning id
                )
                select count(note_moved(:merge, 'touchpoint_inbox', id)) from moved
                """);
    }

    private void move(Merge merge, String sql) {
        bound(merge, sql).query(Long.class).single();
    }

    @Override
    public void moveBack(Merge merge) {
        bound(merge, """
                update touchpoint
                set contact_id = :from,
                    source_id = case
                        when right(source_id, length(:mark)) = :mark then left(source_id, -length(:mark))
                        else source_id
                    end
                where contact_id = :to and id in (select row_id from moved_rows(:merge, 'touchpoint'))
                """).update();
        bound(merge, """
                update touchpoint_inbox
                set contact_id = :from
                where contact_id = :to and id in (select row_id from moved_rows(:merge, 'touchpoint_inbox'))
                """).update();
    }

    private JdbcClient.StatementSpec bound(Merge merge, String sql) {
        return db.sql(sql)
                .param("merge", merge.id())
                .param("from", merge.from())
                .param("to", merge.to())
                .param("mark", " of contact " + merge.from());
    }
}
