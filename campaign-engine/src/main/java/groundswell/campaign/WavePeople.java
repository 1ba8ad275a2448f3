package groundswell.campaign;

import groundswell.audience.Calculation;
import groundswell.contact.People;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The people of a wave, or some of them, as parts of a statement.
 *
 * @param enrollments who is meant; null: everybody
 */
record WavePeople(long waveId, @Nullable List<Long> enrollments) {

    static WavePeople all(long waveId) {
        return new WavePeople(waveId, null);
    }

    /** What follows {@code from enrollment e where}. */
    String where() {
        return "e.wave_id = :wave" + (enrollments == null ? "" : " and e.id = any(:enrollments)");
    }

    Map<String, Object> parameters() {
        Map<String, Object> parameters = new HashMap<>();
        parameters.put("wave", waveId);
        if (enrollments != null) {
            parameters.put("enrollments", enrollments.toArray(Long[]::new));
        }
        return parameters;
    }

    /** Yields {@code enrollment_id} and {@code contact_id}. */
    String sql() {
        return "select e.id as enrollment_id, e.contact_id from enrollment e where " + where();
    }

    People people() {
        return new People(sql(), parameters());
    }

    /** Each with a value of his own, too. */
    People people(Calculation value, Instant now) {
        var parameters = parameters();
        parameters.putAll(value.at(now));
        return new People("""
                select e.id as enrollment_id, e.contact_id, %s as value
                from enrollment e
                join contact c on c.id = e.contact_id
                %s
                where %s
                """.formatted(value.value(), value.joins(), where()), parameters);
    }
}
