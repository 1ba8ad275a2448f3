package groundswell.contact;

import groundswell.job.Jobs;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Who the person is, what else he was merged from, and rows of imports that were refused. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class ContactRecords implements PersonalRecords {

    private final JdbcClient db;
    private final Jobs jobs;

    ContactRecords(JdbcClient db, Jobs jobs) {
        this.db = db;
        this.jobs = jobs;
    }

    /** Rows of jobs are claimed here, because the module of jobs knows nobody. */
    @Override
    public Set<String> tables() {
        return Set.of("contact", "contact_merge", "contact_merge_row", "erasure", "job_rejection");
    }

    @Override
    public Map<String, List<Map<String, Object>>> export(Person person) {
        var all = new LinkedHashMap<String, List<Map<String, Object>>>();
        all.put("contact", PersonalRows.of(db.sql("""
                        select id, external_id, email, first_name, last_name, language, country, time_zone, attributes,
                               imported_by as import_job, created_at, updated_at
                        from contact
                        where id = :id
                        """).param("id", person.id())));
        all.put("merges", PersonalRows.of(db.sql("""
                        select id, merged_id as merged_contact, merged_key as merged_address, at, username as by, undone_at
                        from contact_merge
                        where survivor_id = :id
                        order by id
                        """).param("id", person.id())));
        all.put(
                "refusedImportRows",
                jobs.rejectedWith(person.addresses()).stream()
                        .<Map<String, Object>>map(
                                it -> Map.of("line", it.line(), "reason", it.reason(), "cells", it.cells()))
                        .toList());
        return all;
    }

    /** The contact itself goes last, when nothing refers to it any more. */
    @Override
    public Map<String, Integer> erase(Person person) {
        return Map.of(
                "job_rejection", jobs.forgetRejectedWith(person.addresses()),
                "contact_merge", new MergeTable(db).forget(person.id()));
    }
}
