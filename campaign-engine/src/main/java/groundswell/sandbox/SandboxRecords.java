package groundswell.sandbox;

import groundswell.contact.Person;
import groundswell.contact.PersonalRecords;
import groundswell.contact.PersonalRows;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Mails in the built-in mailbox, also those from before a mail server was set. */
@Component
class SandboxRecords implements PersonalRecords {

    private final JdbcClient db;

    SandboxRecords(JdbcClient db) {
        this.db = db;
    }

    @Override
    public Set<String> tables() {
        return Set.of("sandbox_mail");
    }

    @Override
    public Map<String, List<Map<String, Object>>> export(Person person) {
        return Map.of("mailbox", PersonalRows.of(db.sql("""
                        select received_at, recipient, sender, subject, preview
                        from sandbox_mail
                        where lower(recipient) = any(:addresses)
                        order by id
                        """).param("addresses", person.addressArray())));
    }

    @Override
    public Map<String, Integer> erase(Person person) {
        int rows = db.sql("delete from sandbox_mail where lower(recipient) = any(:addresses)")
                .param("addresses", person.addressArray())
                .update();
        return Map.of("sandbox_mail", rows);
    }
}
