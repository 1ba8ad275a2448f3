package groundswell.campaign;

import java.time.OffsetDateTime;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Who was at a step, and for how long; read from the waves' steps and from who changed waves, by a few statements. */
@Component
class StepVisits {

    private final JdbcClient db;

    StepVisits(JdbcClient db) {
        this.db = db;
    }

    private record Row(long contactId, OffsetDateTime at) {}

    /** Behind the contact {@code after}. */
    StepPeople people(long campaign, String element, StepPeople.Which which, long after, int limit) {
        var rows = db.sql(which == StepPeople.Which.STANDING ? STANDING : ARRIVED)
                .param("campaign", campaign)
                .param("element", element)
                .param("after", after)
                .param("limit", limit + 1)
                .query(Row.class)
                .list();
        var shown = rows.subList(0, Math.min(limit, rows.size()));
        return new StepPeople(
                shown.stream()
                        .map(it -> new StepPeople.Person(it.contactId(), it.at().toInstant()))
                        .toList(),
                rows.size() > limit ? shown.get(limit - 1).contactId() : null);
    }

    private static final String STANDING = """
            select e.contact_id, max(s.arrived_at) as at
            from wave w
            join campaign_version v on v.id = w.version_id
            join enrollment e on e.wave_id = w.id
            join wave_step s on s.wave_id = w.id and s.element_id = w.element_id
            where v.campaign_id = :campaign
              and w.element_id = :element
              and w.ended_at is null
              and e.contact_id > :after
            group by e.contact_id
            order by e.contact_id
            limit :limit
            """;

    // What a wave did before somebody joined it, or after he left it, is not his way (see PersonPath).
    private static final String ARRIVED = """
            with visit as materialized (
                select s.wave_id, s.visit, s.arrived_at
                from wave_step s
                join campaign_version v on v.id = s.version_id
                where v.campaign_id = :campaign and s.element_id = :element
            ),
            stayed as (
                select e.contact_id, s.arrived_at
                from visit s
                join enrollment e on e.wave_id = s.wave_id
                left join enrollment_move i on i.enrollment_id = e.id and i.to_wave = s.wave_id
                join wave w on w.id = s.wave_id
                where e.contact_id > :after
                  and (i.at is null or w.created_at >= i.at or s.arrived_at >= i.at)
            ),
            left_since as (
                select e.contact_id, s.arrived_at
                from visit s
                join enrollment_move o on o.from_wave = s.wave_id and o.at >= s.arrived_at
                join enrollment e on e.id = o.enrollment_id
                join wave w on w.id = s.wave_id
                join wave t on t.id = o.to_wave
                left join enrollment_move i on i.enrollment_id = e.id and i.to_wave = s.wave_id
                left join lateral (
                    select min(visit) as visit from wave_step where wave_id = o.to_wave
                ) f on t.created_at >= o.at
                where e.contact_id > :after
                  and s.visit < coalesce(f.visit, s.visit + 1)
                  and (i.at is null or w.created_at >= i.at or s.arrived_at >= i.at)
            )
            select contact_id, max(arrived_at) as at
            from (select contact_id, arrived_at from stayed union all select contact_id, arrived_at from left_since) a
            group by contact_id
            order by contact_id
            limit :limit
            """;

    private record Stay(
            String elementId, long people, @Nullable Double averageSeconds) {}

    /** By element, those that somebody has left. A wave's people stay until its next step, or until they change waves. */
    Map<String, StepTime> times(long campaign) {
        return db.sql("""
                        with step as materialized (
                            select s.wave_id, s.element_id, s.arrived_at,
                                   lead(s.arrived_at) over w as next_at, lead(s.people) over w as next_people
                            from wave_step s
                            join campaign_version v on v.id = s.version_id
                            where v.campaign_id = :campaign
                            window w as (partition by s.wave_id order by s.visit)
                        ),
                        stay as (
                            select element_id, next_people as people, next_at - arrived_at as time
                            from step
                            where next_at is not null
                            union all
                            select s.element_id, 1, m.at - s.arrived_at
                            from step s
                            join enrollment_move m on m.from_wave = s.wave_id
                            -- who was joined to a wave that stood there has not gone on
                            join wave t on t.id = m.to_wave and t.created_at >= m.at
                            where m.at >= s.arrived_at and (s.next_at is null or m.at <= s.next_at)
                        )
                        select element_id, sum(people) as people,
                               (sum(people * extract(epoch from time)) / nullif(sum(people), 0))::float8
                                   as average_seconds
                        from stay
                        group by element_id
                        """).param("campaign", campaign).query(Stay.class).list().stream()
                .collect(Collectors.toMap(Stay::elementId, it -> new StepTime(it.people(), it.averageSeconds())));
    }
}
