package groundswell.audience;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A condition in the shape of a visual editor: groups of rules. The names of the components are the API's. What has no
 * rule is {@link Raw}, so that nothing is lost. No {@link All} and no rules: everyone.
 */
public sealed interface RuleTree {

    record All(List<RuleTree> all) implements RuleTree {
        public All {
            all = List.copyOf(all);
        }
    }

    record Any(List<RuleTree> any) implements RuleTree {
        public Any {
            any = List.copyOf(any);
        }
    }

    record Not(RuleTree not) implements RuleTree {}

    record Fact(Rule rule) implements RuleTree {}

    record Asked(Call call) implements RuleTree {}

    record Raw(String raw) implements RuleTree {}

    /**
     * A fact held against values: texts, numbers, true or false; days as {@code 2026-03-31}, moments as {@code
     * 2026-03-31T07:00:00Z}, durations as {@code P90D}, {@code PT36H}, {@code P3M} or {@code P1Y}.
     *
     * @param operator FEEL's own: {@code = != < <= > >= in between contains}, {@code starts with}, {@code ends with};
     *     {@code has} for a list; {@code known} and {@code unknown} without a value; {@code days since >} and the like
     *     for daysSince(name), in days; {@code ago <} and the like for now() or today() minus a duration
     */
    record Rule(String name, String operator, List<Object> values) {
        public Rule {
            values = List.copyOf(values);
        }
    }

    /** A question, its arguments by the parameters' names; one for a value is held against {@code value}. */
    record Call(
            String function,
            Map<String, Object> arguments,
            @Nullable String operator,
            @Nullable Object value) {
        public Call {
            arguments = Map.copyOf(arguments);
        }
    }
}
