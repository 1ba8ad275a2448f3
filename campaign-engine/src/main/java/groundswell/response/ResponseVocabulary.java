package groundswell.response;

import groundswell.audience.FeelType;
import groundswell.audience.Vocabulary;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/**
 * {@code opened("pricing")}, {@code clicked("pricing", within: duration("P7D"))}, {@code replied} and {@code bounced}:
 * what came back for a letter, named by its template or by the step that sent it. What machines did does not count;
 * inside a campaign only the letters of this run do.
 */
@Component
class ResponseVocabulary implements Vocabulary {

    private static final List<Parameter> PARAMETERS =
            List.of(Parameter.required(TEMPLATE, FeelType.TEXT), Parameter.optional("within", FeelType.DAYS));

    private static final String CAME_BACK = """
            exists (
                select from touchpoint t
                where t.%s = :template and t.kind = '%s' and t.contact_id = c.id and t.at >= :within and t.at <= :until
                  and t.verdict <> 'MACHINE'%s
            )""";

    private static final Map<String, String> KINDS = Map.of(
            "opened", Touchpoints.OPEN,
            "clicked", Touchpoints.CLICK,
            "replied", Touchpoints.REPLY,
            "bounced", Touchpoints.BOUNCE);

    private static final String HERE = " and t.enrollment_id = e.id";

    @Override
    public List<Function> functions() {
        return KINDS.keySet().stream().map(name -> question(name, "template")).toList();
    }

    @Override
    public boolean isOpen(String word) {
        return KINDS.containsKey(word);
    }

    @Override
    public Function narrowed(Function function, Map<String, String> texts) {
        return Vocabulary.namesAStep(texts) ? question(function.name(), "element_id") : function;
    }

    private static Function question(String name, String column) {
        var kind = KINDS.get(name);
        return new Function(
                name,
                FeelType.BOOLEAN,
                PARAMETERS,
                CAME_BACK.formatted(column, kind, ""),
                CAME_BACK.formatted(column, kind, HERE));
    }
}
