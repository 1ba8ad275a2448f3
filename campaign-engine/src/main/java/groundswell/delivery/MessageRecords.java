package groundswell.delivery;

import groundswell.contact.Merge;
import groundswell.contact.Person;
import groundswell.contact.PersonalRecords;
import groundswell.contact.PersonalRows;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Letters to the person and what servers said to them. They stay counted; an erased person's are nobody's. */
@Component
class MessageRecords implements PersonalRecords {

    private final JdbcClient db;

    MessageRecords(JdbcClient db) {
        this.db = db;
    }

    @Override
    public Set<String> tables() {
        return Set.of("message", "delivery_attempt");
    }

    @Override
    public Map<String, List<Map<String, Object>>> export(Person person) {
        var all = new LinkedHashMap<String, List<Map<String, Object>>>();
        all.put("messages", PersonalRows.of(db.sql("""
                        select m.id, g.campaign_id as campaign, g.template, g.topic, m.enrollment_id as run, m.state,
                               m.queued_at, m.sent_at, m.reason, m.recipient
                        from message m
                        join mailing g on g.id = m.mailing_id
                        where m.contact_id = :contact
                        order by m.queued_at, m.id
                        """).param("contact", person.id())));
        all.put("deliveryAttempts", PersonalRows.of(db.sql("""
                        select d.message_id as message, d.attempt_no as attempt, d.handoff_at, d.outcome, d.smtp_code,
                               d.reply, d.ended_at, d.recipient_group
                        from delivery_attempt d
                        join message m on m.id = d.message_id
                        where m.contact_id = :contact
                        order by d.handoff_at, d.message_id
                        """).param("contact", person.id())));
        return all;
    }

    /**
     * What waits is cancelled, also what a worker has taken: it asks once more before it hands over. What is being
     * handed over this moment has left; its answer is written down later, to nobody's message. Servers quote addresses
     * in their replies, and a domain may be somebody's name, so these go.
     */
    @Override
    public Map<String, Integer> erase(Person person) {
        int replies = bound(person, """
                update delivery_attempt
                set reply = null, recipient_group = null
                where (reply is not null or recipient_group is not null)
                  and message_id in (select id from message where contact_id in (:contact, :nobody))
                """).update();
        int messages = bound(person, """
                update message
                set contact_id = :nobody,
                    recipient = null,
                    state = case when state in ('QUEUED', 'LEASED') then 'CANCELLED' else state end,
                    reason = case when reason ~ '^[A-Z_]+$' then reason end
                where contact_id in (:contact, :nobody)
                """).update();
        return Map.of("delivery_attempt", replies, "message", messages);
    }

    private JdbcClient.StatementSpec bound(Person person, String sql) {
        return db.sql(sql).param("contact", person.id()).param("nobody", person.nobody());
    }

    @Override
    public void move(Merge merge) {
        db.sql("""
                        with moved as (
                            update message set contact_id = :to where contact_id = :from returning id
                        )
                        select count(note_moved(:merge, 'message', id)) from moved
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
                        update message m
                        set contact_id = case when k.row_id is null then m.contact_id else :from end,
                            state = case when w.row_id is not null and m.state = 'CANCELLED' then 'QUEUED' else m.state end
                        from message n
                        left join moved_rows(:merge, 'message') k on k.row_id = n.id
                        left join moved_rows(:merge, 'message cancelled') w on w.row_id = n.id
                        where m.id = n.id and n.contact_id = :to and (k.row_id is not null or w.row_id is not null)
                        """)
                .param("merge", merge.id())
                .param("from", merge.from())
                .param("to", merge.to())
                .update();
    }
}
