package groundswell.response;

import groundswell.audience.FeelType;
import groundswell.audience.Vocabulary;
import java.util.List;
import org.springframework.stereotype.Component;

/**
 * {@code opened("pricing")}, {@code clicked("pricing", within: duration("P7D"))}, {@code replied} and {@code bounced}:
 * what came back for a letter. What machines did does not count; inside a campaign only the letters of this run do.
 */
@Component
class ResponseVocabulary implements Vocabulary {

    private static final List<Parameter> PARAMETERS =
            List.of(Parameter.required("template", FeelType.TEXT), Parameter.optional("within", FeelType.DAYS));

    private static final String CAME_BACK = """
            exists (
                select from touchpoint t
                where t.template = :template and t.kind = '%s' and t.contact_id = c.id and t.at >= :within
                  and t.verdict <> 'MACHINE' and t.message_id is not null%s
            )""";

    private static final String HERE = " and t.enrollment_id = e.id";

    @Override
    public List<Function> functions() {
        return List.of(
                question("opened", Touchpoints.OPEN),
                question("clicked", Touchpoints.CLICK),
                question("replied", Touchpoints.REPLY),
                question("bounced", Touchpoints.BOUNCE));
    }

    private static Function question(String name, String kind) {
        return new Function(
                name, FeelType.BOOLEAN, PARAMETERS, CAME_BACK.formatted(kind, ""), CAME_BACK.formatted(kind, HERE));
    }
}
