package groundswell.feedback;

import groundswell.contact.Merge;
import groundswell.contact.Person;
import groundswell.contact.PersonalRecords;
import groundswell.contact.PersonalRows;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What came back from the person, and what others wrote who used an address of his. */
@Component
class FeedbackRecords implements PersonalRecords {

    private final JdbcClient db;

    FeedbackRecords(JdbcClient db) {
        this.db = db;
    }

    @Override
    public Set<String> tables() {
        return Set.of("returned_mail");
    }

    @Override
    public Map<String, List<Map<String, Object>>> export(Person person) {
        return Map.of("returnedMail", PersonalRows.of(db.sql("""
                        select received_at, door, kind, reason, status, words, deed, message_id as message,
                               campaign_id as campaign, template, address_key as address, sender, subject, body,
                               undone_at, undone_by, undone_why
                        from returned_mail
                        where contact_id = :contact
                        order by received_at, id
                        """).param("contact", person.id())));
    }

    /** That something came back for a letter stays counted; every word of it goes. */
    @Override
    public Map<String, Integer> erase(Person person) {
        int others = db.sql("""
                        delete from returned_mail where contact_id is null and lower(sender) = any(:addresses)
                        """).param("addresses", person.addressArray()).update();
        int own = db.sql("""
                        update returned_mail
                        set contact_id = :nobody, words = null, address_key = null, sender = null, subject = '', body = '',
                            raw = null, undone_why = null
                        where contact_id in (:contact, :nobody)
                        """)
                .param("contact", person.id())
                .param("nobody", person.nobody())
                .update();
        return Map.of("returned_mail", others + own);
    }

    @Override
    public void move(Merge merge) {
        bound(merge, """
                        with moved as (
                            update returned_mail set contact_id = :to where contact_id = :from returning id
                        )
                        select count(note_moved(:merge, 'returned_mail', id)) from moved
                        """).query(Long.class).single();
    }

    @Override
    public void moveBack(Merge merge) {
        bound(merge, """
                        update returned_mail
                        set contact_id = :from
                        where contact_id = :to and id in (select row_id from moved_rows(:merge, 'returned_mail'))
                        """).update();
    }

    private JdbcClient.StatementSpec bound(Merge merge, String sql) {
        return db.sql(sql)
                .param("merge", merge.id())
                .param("from", merge.from())
                .param("to", merge.to());
    }
}
