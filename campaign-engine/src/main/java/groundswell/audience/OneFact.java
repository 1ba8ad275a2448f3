package groundswell.audience;

import groundswell.audience.AttributeSource.Attribute;
import groundswell.audience.Feel.Operator;
import groundswell.audience.Feel.Test;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Finds conditions about one fact that stands in another table, such as {@code contact.company = "Brass"}: they are asked
 * there once, and contacts are then selected by what they refer to. Only conditions that nothing cannot fulfil are found.
 */
final class OneFact {

    private static final Set<String> OF_TWO_TEXTS = Set.of("starts with", "ends with", "contains");
    private static final Set<String> OF_ONE_TEXT = Set.of("lower case", "upper case");

    private final Words words;

    OneFact(Words words) {
        this.words = words;
    }

    /** The fact that the condition is about; empty when it is about anything else too. */
    Optional<Attribute> of(Feel condition) {
        if (condition instanceof Feel.Comparison it && it.operator() != Operator.NOT_EQUAL) {
            return held(it.left(), List.of(it.right())).or(() -> held(it.right(), List.of(it.left())));
        } else if (condition instanceof Feel.In it) {
            return held(it.value(), against(it.tests()));
        } else if (condition instanceof Feel.Call it
                && OF_TWO_TEXTS.contains(it.function())
                && it.arguments().size() == 2) {
            return held(
                    it.arguments().get(0).value(), List.of(it.arguments().get(1).value()));
        }
        return Optional.empty();
    }

    /** The fact of which the condition says that nobody knows it: what is referred to always has one. */
    Optional<Attribute> unknown(Feel condition) {
        return condition instanceof Feel.Comparison it
                        && it.operator() == Operator.EQUAL
                        && it.left() instanceof Feel.Name name
                        && it.right() instanceof Feel.Nothing
                ? fact(name)
                : Optional.empty();
    }

    private Optional<Attribute> held(Feel fact, List<Feel> against) {
        boolean againstTexts = !against.isEmpty() && against.stream().allMatch(Feel.Text.class::isInstance);
        return againstTexts ? fact(fact) : Optional.empty();
    }

    /** Empty, when there is anything among the tests that is no text. */
    private static List<Feel> against(List<Test> tests) {
        var values = new ArrayList<Feel>();
        for (var test : tests) {
            if (!(test instanceof Test.Is is)) {
                return List.of();
            }
            values.add(is.value());
        }
        return values;
    }

    private Optional<Attribute> fact(Feel feel) {
        if (feel instanceof Feel.Name name) {
            return words.attribute(name.dotted()).filter(it -> it.elsewhere() != null);
        } else if (feel instanceof Feel.Call call
                && OF_ONE_TEXT.contains(call.function())
                && call.arguments().size() == 1) {
            return fact(call.arguments().get(0).value());
        }
        return Optional.empty();
    }
}
