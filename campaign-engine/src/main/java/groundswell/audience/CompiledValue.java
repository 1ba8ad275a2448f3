package groundswell.audience;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A value that can be asked of each contact, or everything that is wrong with its text. */
public sealed interface CompiledValue permits CompiledValue.Sql, CompiledValue.Problems {

    /**
     * Parts of a statement about {@code contact c}.
     *
     * @param joins what follows {@code from contact c}, one join a line; may be empty
     * @param sql the value; null for whom it is not known
     * @param parameters of joins and value, all but {@code f_now}; all begin with {@code f_}
     */
    record Sql(FeelType type, String joins, String sql, Map<String, Object> parameters) implements CompiledValue {

        public Sql {
            parameters = Map.copyOf(parameters);
        }

        /** Every parameter, with {@code now()} meaning this instant. */
        public Map<String, Object> at(Instant now) {
            var complete = new HashMap<>(parameters);
            complete.put("f_now", now.atOffset(ZoneOffset.UTC));
            return complete;
        }
    }

    record Problems(List<Problem> problems) implements CompiledValue {
        public Problems {
            problems = List.copyOf(problems);
        }
    }
}
