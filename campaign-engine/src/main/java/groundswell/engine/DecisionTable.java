package groundswell.engine;

import groundswell.engine.Decisions.FiredRule;
import java.io.ByteArrayInputStream;
import java.math.BigDecimal;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.camunda.bpm.dmn.engine.DmnDecision;
import org.camunda.bpm.dmn.engine.DmnEngine;
import org.camunda.bpm.dmn.engine.delegate.DmnDecisionTableEvaluationEvent;
import org.camunda.bpm.dmn.engine.delegate.DmnEvaluatedDecisionRule;
import org.camunda.bpm.dmn.engine.impl.DefaultDmnEngineConfiguration;
import org.camunda.bpm.model.dmn.Dmn;
import org.camunda.bpm.model.dmn.DmnModelInstance;
import org.camunda.bpm.model.dmn.HitPolicy;
import org.camunda.bpm.model.dmn.instance.Decision;
import org.camunda.bpm.model.dmn.instance.Rule;
import org.camunda.bpm.model.xml.instance.DomElement;
import org.jspecify.annotations.Nullable;

/** One table of hit policy COLLECT with the outputs {@code points} and {@code reason}. */
final class DecisionTable {

    private static final String POINTS = "points";
    private static final String REASON = "reason";

    private final DmnEngine engine;
    private final DmnDecision decision;
    private final Map<String, String> annotations;
    private final ThreadLocal<List<DmnEvaluatedDecisionRule>> matching = ThreadLocal.withInitial(ArrayList::new);

    private DecisionTable(DmnModelInstance model, String key, Clock clock) {
        var configuration = new DefaultDmnEngineConfiguration();
        configuration
                .getCustomPostDecisionTableEvaluationListeners()
                .add((DmnDecisionTableEvaluationEvent it) -> matching.set(it.getMatchingRules()));
        configuration.setFeelCustomFunctionProviders(List.of(new DaysSince(clock)));
        this.engine = configuration.buildEngine();
        this.decision = engine.parseDecision(key, model);
        this.annotations = annotations(model);
    }

    /** Refuses what is not a table, does not collect, or would be evaluated by anything but FEEL. */
    static DecisionTable read(byte[] dmn, String file, Clock clock) {
        var model = Dmn.readModelFromStream(new ByteArrayInputStream(dmn));
        var decisions = model.getModelElementsByType(Decision.class);
        if (decisions.size() != 1) {
            throw new IllegalStateException("%s holds %d decisions instead of one".formatted(file, decisions.size()));
        }
        onlyFeel(model.getDocument().getRootElement(), file);
        var key = decisions.iterator().next().getId();
        var tables = model.getModelElementsByType(org.camunda.bpm.model.dmn.instance.DecisionTable.class);
        if (tables.size() != 1 || tables.iterator().next().getHitPolicy() != HitPolicy.COLLECT) {
            throw new IllegalStateException("%s is not one table of hit policy COLLECT".formatted(file));
        }
        return new DecisionTable(model, key, clock);
    }

    private static void onlyFeel(DomElement element, String file) {
        var language = element.getAttribute("expressionLanguage");
        if (language != null && !language.toLowerCase(Locale.ROOT).contains("feel")) {
            throw new IllegalStateException(
                    "%s: %s speaks %s; only FEEL is allowed".formatted(file, element.getAttribute("id"), language));
        }
        element.getChildElements().forEach(it -> onlyFeel(it, file));
    }

    private static Map<String, String> annotations(DmnModelInstance model) {
        var annotations = new HashMap<String, String>();
        for (var rule : model.getModelElementsByType(Rule.class)) {
            if (rule.getDescription() != null) {
                annotations.put(rule.getId(), rule.getDescription().getTextContent());
            }
        }
        return annotations;
    }

    String key() {
        return decision.getKey();
    }

    /** In the order of the table. */
    List<FiredRule> fired(Map<String, Object> facts) {
        engine.evaluateDecisionTable(decision, facts);
        var rules = matching.get();
        matching.remove();
        return rules.stream().map(this::fired).toList();
    }

    private FiredRule fired(DmnEvaluatedDecisionRule rule) {
        var reason = output(rule, REASON);
        return new FiredRule(
                rule.getId(),
                annotations.get(rule.getId()),
                points(output(rule, POINTS), rule.getId()),
                reason == null ? null : reason.toString());
    }

    private static BigDecimal points(@Nullable Object value, String rule) {
        if (value instanceof Number number) {
            return new BigDecimal(number.toString());
        }
        throw new IllegalStateException("Rule %s gives %s instead of points".formatted(rule, value));
    }

    private static @Nullable Object output(DmnEvaluatedDecisionRule rule, String name) {
        var output = rule.getOutputEntries().get(name);
        return output == null ? null : output.getValue().getValue();
    }
}
