package groundswell.campaign;

import groundswell.audience.Audience;
import groundswell.audience.Compiled;
import groundswell.audience.CompiledValue;
import groundswell.audience.FeelType;
import groundswell.audience.Scope;
import groundswell.consent.Consent;
import groundswell.content.Content;
import groundswell.engine.Decisions;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;

/** What a diagram may name: templates, topics, decision tables, and what conditions may speak of. */
@Component
class KnownWords {

    private final Audience audience;
    private final Consent consent;
    private final Content content;
    private final Decisions tables;

    KnownWords(Audience audience, Consent consent, Content content, Decisions tables) {
        this.audience = audience;
        this.consent = consent;
        this.content = content;
        this.tables = tables;
    }

    List<String> templates() {
        return content.templates().stream().map(it -> it.key()).toList();
    }

    List<String> topics() {
        return consent.topics().stream().map(it -> it.name()).toList();
    }

    List<String> decisions() {
        return tables.keys();
    }

    /** {@code steps}: the send tasks of the same diagram, by which a condition may name their letters. */
    List<groundswell.audience.Problem> conditionProblems(String feel, Scope scope, Set<String> steps) {
        return audience.compile(feel, scope, steps) instanceof Compiled.Problems problems
                ? problems.problems()
                : List.of();
    }

    /** What is wrong with a value of one of these types. */
    List<groundswell.audience.Problem> valueProblems(String feel, Scope scope, Set<FeelType> types) {
        var value = audience.value(feel, scope);
        if (value instanceof CompiledValue.Problems problems) {
            return problems.problems();
        }
        return types.contains(((CompiledValue.Sql) value).type())
                ? List.of()
                : List.of(new groundswell.audience.Problem(
                        "type", feel, null, "“" + feel + "” is nothing of this kind.", "Choose another field."));
    }
}
