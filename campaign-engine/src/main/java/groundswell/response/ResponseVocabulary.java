package groundswell.response;

import groundswell.audience.FeelType;
import groundswell.audience.Vocabulary;
import java.util.List;
import org.springframework.stereotype.Component;

/** {@code opened("pricing")} and {@code clicked("pricing", within: duration("P7D"))}; machines do not count. */
@Component
class ResponseVocabulary implements Vocabulary {

    private static final List<Parameter> PARAMETERS =
            List.of(Parameter.required("template", FeelType.TEXT), Parameter.optional("within", FeelType.DAYS));

    private static final String OPENED = """
            exists (
                select from touchpoint t
                where t.template = :template and t.kind = 'OPEN' and t.contact_id = c.id and t.at >= :within
                  and t.verdict <> 'MACHINE' and t.message_id is not null
            )""";

    private static final String OPENED_HERE = """
            exists (
                select from touchpoint t
                where t.template = :template and t.kind = 'OPEN' and t.contact_id = c.id and t.at >= :within
                  and t.verdict <> 'MACHINE' and t.message_id is not null and t.enrollment_id = e.id
            )""";

    private static final String CLICKED = """
            exists (
                select from touchpoint t
                where t.template = :template and t.kind = 'CLICK' and t.contact_id = c.id and t.at >= :within
                  and t.verdict <> 'MACHINE' and t.message_id is not null
            )""";

    private static final String CLICKED_HERE = """
            exists (
                select from touchpoint t
                where t.template = :template and t.kind = 'CLICK' and t.contact_id = c.id and t.at >= :within
                  and t.verdict <> 'MACHINE' and t.message_id is not null and t.enrollment_id = e.id
            )""";

    @Override
    public List<Function> functions() {
        return List.of(
                new Function("opened", FeelType.BOOLEAN, PARAMETERS, OPENED, OPENED_HERE),
                new Function("clicked", FeelType.BOOLEAN, PARAMETERS, CLICKED, CLICKED_HERE));
    }
}
