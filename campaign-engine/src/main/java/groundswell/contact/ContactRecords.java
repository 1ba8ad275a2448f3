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
        return Set.of("contact", "contact_address", "contact_merge", "contact_merge_row", "erasure", "job_rejection");
    }

    @Override
    public Map<String, List<Map<String, Object>>> export(Person person) {
        var all = new LinkedHashMap<String, List<Map<String, Object>>>();
        all.put("contact", PersonalRows.of(db.sql("""
                        select id, external_id, email, first_name, last_name, language, country, time_zone, attributes, tags,
                               (select name from company where company.id = company_id) as company,
                               imported_by as import_job, created_at, updated_at
                        from contact
                        where id = :id
                        """).param("id", person.id())));
        all.put("formerAddresses", PersonalRows.of(db.sql("""
                        select email, became, until from contact_address where contact_id = :id order by until, id
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
                "job_rejection",
                jobs.forgetRejectedWith(person.addresses()),
                "contact_address",
                db.sql("delete from contact_address where contact_id = :id")
                        .param("id", person.id())
                        .update(),
                "contact_merge",
                new MergeTable(db).forget(person.id()));
    }

    @Override
    public void move(Merge merge) {
        addresses(merge, """
                with moved as (update contact_address set contact_id = :to where contact_id = :from returning id)
                select count(note_moved(:merge, 'contact_address', id)) from moved
                """);
    }

    @Override
    public void moveBack(Merge merge) {
        addresses(merge, """
                with back as (
                    update contact_address
                    set contact_id = :from
                    where contact_id = :to and id in (select row_id from moved_rows(:merge, 'contact_address'))
                    returning id
                )
                select count(*) from back
                """);
    }

    private void addresses(Merge merge, String sql) {
        db.sql(sql)
                .param("merge", merge.id())
                .param("from", merge.from())
                .param("to", merge.to())
                .query(Long.class)
                .single();
    }
}
