package groundswell.response;

import groundswell.audience.FeelType;
import groundswell.audience.Vocabulary;
import java.util.List;
import org.springframework.stereotype.Component;

/**
 * {@code did("app.login", within: duration("P30D"), at least: 3)}, any event of that name that is not the answer to a
 * letter; and {@code visited("https://shop.example/tea*")}: an event {@code page.visited} whose {@code url} is like that,
 * or a click in a letter that led there. A star stands for anything; without one the address holds the text somewhere.
 */
@Component
class DoneVocabulary implements Vocabulary {

    private static final Parameter WITHIN = Parameter.optional("within", FeelType.DAYS);

    private static final String DID = """
            exists (
                select from touchpoint t
                where t.kind = :event and t.contact_id = c.id and t.at >= :within and t.at <= :until
                  and t.message_id is null
            )""";

    /**
     * Looks whether there is a last one of the number that is asked for; counting them costs a fifth more. Grouping all
     * events of the name instead is faster only when nothing else is asked, because each of the parallel workers groups
     * them anew. Of 1,000,000 contacts with 2,000,000 such events and two other parts: 1.2 s against 2.7 s.
     */
    private static final String DID_OFTEN = """
            coalesce(:atLeast <= 0 or (:atLeast > 0 and exists (
                select from touchpoint t
                where t.kind = :event and t.contact_id = c.id and t.at >= :within and t.at <= :until
                  and t.message_id is null
                offset cast(greatest(ceil(:atLeast), 1) - 1 as bigint)
            )), false)""";

    private static final String VISITED = """
            exists (
                select from touchpoint t
                where t.contact_id = c.id and t.kind in ('page.visited', 'CLICK') and t.at >= :within
                  and t.at <= :until and t.verdict <> 'MACHINE' and coalesce(t.url, t.data ->> 'url') like url_pattern(:url)
            )""";

    @Override
    public List<Function> functions() {
        var did = new Function(
                "did",
                FeelType.BOOLEAN,
                List.of(
                        Parameter.required("event", FeelType.TEXT),
                        WITHIN,
                        Parameter.optional("at least", FeelType.NUMBER)),
                DID,
                DID);
        var visited = new Function(
                "visited",
                FeelType.BOOLEAN,
                List.of(Parameter.required("url", FeelType.TEXT), WITHIN),
                VISITED,
                VISITED);
        return List.of(did.when("at least", new Form(DID_OFTEN, DID_OFTEN, true)), visited);
    }

    @Override
    public boolean isOpen(String word) {
        return word.equals("did") || word.equals("visited");
    }
}
