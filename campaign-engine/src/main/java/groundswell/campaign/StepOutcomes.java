package groundswell.campaign;

import groundswell.audience.FeelType;
import groundswell.audience.Vocabulary;
import groundswell.response.Happened;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What became of people at steps that ask about them, each in this run of his; the last time counts. */
@Component
class StepOutcomes {

    private final JdbcClient db;
    private final Clock clock;

    StepOutcomes(JdbcClient db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    /** Keeps what these events say of the people who have just been moved into the wave because of them. */
    void keep(Versions.Version version, String element, long waveId, List<Happened> happened) {
        if (!(version.plan().step(element) instanceof Step.Asking asking) || !asking.hasOutcome()) {
            return;
        }
        db.sql("""
                        insert into step_outcome (enrollment_id, element_id, contact_id, outcome, at)
                        select distinct on (e.id) e.id, :element, e.contact_id, ev.data ->> 'outcome', :now
                        from (%s) ev
                        join enrollment e on e.contact_id = ev.contact_id and e.wave_id = :wave
                        where ev.data ->> 'element' = :element and ev.data ->> 'outcome' is not null
                        order by e.id
                        on conflict (enrollment_id, element_id) do update
                        set outcome = excluded.outcome, at = excluded.at
                        """.formatted(EventRouter.Events.ROWS))
                .params(EventRouter.Events.parameters(happened))
                .param("element", element)
                .param("wave", waveId)
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
    }

    /** {@code enrollment.activityCall = "reached"}: the outcome of the step {@code Activity_Call}; null before it. */
    @Component
    static class Words implements Vocabulary {

        private static final Pattern PART = Pattern.compile("[_.-]+([A-Za-z0-9])");

        @Override
        public Optional<Name> outcomeOf(String step) {
            return Optional.of(new Name(
                    ENROLLMENT + camelCase(step),
                    FeelType.TEXT,
                    "(select o.outcome from step_outcome o where o.enrollment_id = e.id and o.element_id = '"
                            + step.replace("'", "''") + "')",
                    ""));
        }

        /** {@code Activity_CallAda} to {@code activityCallAda}. */
        static String camelCase(String id) {
            var joined = PART.matcher(id).replaceAll(it -> it.group(1).toUpperCase(Locale.ROOT));
            return joined.substring(0, 1).toLowerCase(Locale.ROOT) + joined.substring(1);
        }
    }
}
