package groundswell.webhook;

import groundswell.contact.Merge;
import groundswell.contact.Person;
import groundswell.contact.PersonalRecords;
import groundswell.contact.PersonalRows;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Calls about the person. Of somebody erased they stay counted, and what waited is not made any more. */
@Component
class WebhookRecords implements PersonalRecords {

    private final JdbcClient db;

    WebhookRecords(JdbcClient db) {
        this.db = db;
    }

    @Override
    public Set<String> tables() {
        return Set.of("webhook_call");
    }

    @Override
    public Map<String, List<Map<String, Object>>> export(Person person) {
        return Map.of("webhookCalls", PersonalRows.of(db.sql("""
                        select webhook, campaign, element_id as step, state, queued_at, done_at
                        from webhook_call
                        where contact_id = :contact
                        order by id
                        """).param("contact", person.id())));
    }

    @Override
    public Map<String, Integer> erase(Person person) {
        int rows = db.sql("""
                        update webhook_call
                        set contact_id = :nobody,
                            state = case when state = 'WAITING' then 'DEAD' else state end,
                            next_attempt_at = null, problem = null
                        where contact_id = :contact
                        """)
                .param("nobody", person.nobody())
                .param("contact", person.id())
                .update();
        return Map.of("webhook_call", rows);
    }

    @Override
    public void move(Merge merge) {
        db.sql("""
                        with moved as (
                            update webhook_call set contact_id = :to where contact_id = :from returning id
                        )
                        select count(note_moved(:merge, 'webhook call', id)) from moved
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
                        update webhook_call
                        set contact_id = :from
                        where contact_id = :to and id in (select row_id from moved_rows(:merge, 'webhook call'))
                        """)
                .param("merge", merge.id())
                .param("from", merge.from())
                .param("to", merge.to())
                .update();
    }
}
