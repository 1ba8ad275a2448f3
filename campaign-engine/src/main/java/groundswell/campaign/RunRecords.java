package groundswell.campaign;

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

/** The person's runs through campaigns. They stay counted; an erased person's are nobody's and end where he stood. */
@Component
class RunRecords implements PersonalRecords {

    private final JdbcClient db;
    private final MergedRuns merged;
    private final Departure departure;

    RunRecords(JdbcClient db, MergedRuns merged, Departure departure) {
        this.db = db;
        this.merged = merged;
        this.departure = departure;
    }

    @Override
    public Set<String> tables() {
        return Set.of(
                "enrollment", "enrollment_move", "condition_held", "event_held", "decision_result", "step_outcome");
    }

    @Override
    public Map<String, List<Map<String, Object>>> export(Person person) {
        var all = new LinkedHashMap<String, List<Map<String, Object>>>();
        all.put("campaignRuns", PersonalRows.of(db.sql("""
                        select e.id as run, k.key as campaign, k.name, e.entry_no as entry, e.entered_at,
                               w.element_id as stands_at, w.ended_at,
                               (select 'left when the campaign was changed, by ' || v.moved_by
                                from version_move_wave l
                                join version_move v on v.id = l.move_id
                                where l.wave_id = w.id and l.left_campaign and v.undone_at is null) as left_because
                        from enrollment e
                        join campaign k on k.id = e.campaign_id
                        left join wave w on w.id = e.wave_id
                        where e.contact_id = :contact
                        order by e.entered_at, e.id
                        """).param("contact", person.id())));
        all.put("campaignMoves", PersonalRows.of(db.sql("""
                        select m.enrollment_id as run, m.at, w.element_id as stood_at
                        from enrollment_move m
                        join enrollment e on e.id = m.enrollment_id
                        left join wave w on w.id = m.from_wave
                        where e.contact_id = :contact
                        order by m.at
                        """).param("contact", person.id())));
        all.put("decisions", PersonalRows.of(db.sql("""
                        select enrollment_id as run, decision, points, rules, problem, at
                        from decision_result
                        where contact_id = :contact
                        order by at
                        """).param("contact", person.id())));
        all.put("stepOutcomes", PersonalRows.of(db.sql("""
                        select enrollment_id as run, element_id as step, outcome, at
                        from step_outcome
                        where contact_id = :contact
                        order by at
                        """).param("contact", person.id())));
        all.put("eventsHeld", PersonalRows.of(db.sql("""
                        select campaign_id as campaign, kind, at, data from event_held where contact_id = :contact order by id
                        """).param("contact", person.id())));
        return all;
    }

    @Override
    public Map<String, Integer> erase(Person person) {
        departure.of(person.id());
        var rows = new LinkedHashMap<String, Integer>();
        rows.put("enrollment", run(person, "update enrollment set contact_id = :nobody where contact_id = :contact"));
        rows.put("decision_result", run(person, """
                update decision_result set contact_id = :nobody, rules = '{}', problem = null where contact_id = :contact
                """));
        rows.put(
                "step_outcome",
                run(person, "update step_outcome set contact_id = :nobody where contact_id = :contact"));
        rows.put("condition_held", run(person, "delete from condition_held where contact_id = :contact"));
        rows.put("event_held", run(person, "delete from event_held where contact_id = :contact"));
        return rows;
    }

    private int run(Person person, String sql) {
        return db.sql(sql)
                .param("contact", person.id())
                .param("nobody", person.nobody())
                .update();
    }

    @Override
    public void move(Merge merge) {
        merged.move(merge);
    }

    @Override
    public void moveBack(Merge merge) {
        merged.moveBack(merge);
    }

    /** The second run of one person, which was kept silent in case that it was two persons, ends. */
    @Override
    public void settle(Merge merge) {
        departure.of(-merge.from());
    }
}
