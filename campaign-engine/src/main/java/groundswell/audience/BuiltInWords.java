package groundswell.audience;

import static groundswell.audience.FeelType.BOOLEAN;
import static groundswell.audience.FeelType.DATE;
import static groundswell.audience.FeelType.DATE_TIME;
import static groundswell.audience.FeelType.LIST;
import static groundswell.audience.FeelType.NUMBER;
import static groundswell.audience.FeelType.TEXT;

import java.util.List;

/** FEEL's own functions, as far as conditions know them, and {@code daysSince}. */
final class BuiltInWords implements Vocabulary {

    @Override
    public List<Function> functions() {
        return List.of(
                function("now", DATE_TIME, List.of(), ":now"),
                function("today", DATE, List.of(), ":today"),
                function("date", DATE, List.of(Parameter.required("from", DATE)), ":from"),
                function("daysSince", NUMBER, List.of(Parameter.required("date", DATE)), ":today - :date"),
                // pg_c_utf8 knows the letters of all languages, whatever locale the database was made with
                function("lower case", TEXT, text(), "lower(:string collate pg_c_utf8)"),
                function("upper case", TEXT, text(), "upper(:string collate pg_c_utf8)"),
                function("starts with", BOOLEAN, textAndMatch(), "coalesce(starts_with(:string, :match), false)"),
                function("contains", BOOLEAN, textAndMatch(), "coalesce(strpos(:string, :match) > 0, false)"),
                function(
                        "ends with",
                        BOOLEAN,
                        textAndMatch(),
                        "coalesce(right(:string, length(:match)) = :match, false)"),
                function(
                        "list contains",
                        BOOLEAN,
                        List.of(Parameter.required("list", LIST), Parameter.required("element", TEXT)),
                        "coalesce(:list @> array[:element], false)"),
                function(
                        "count",
                        NUMBER,
                        List.of(Parameter.required("list", LIST)),
                        "cast(coalesce(cardinality(:list), 0) as numeric)"));
    }

    private static Function function(String name, FeelType type, List<Parameter> parameters, String sql) {
        return new Function(name, type, parameters, sql, sql);
    }

    private static List<Parameter> text() {
        return List.of(Parameter.required("string", TEXT));
    }

    private static List<Parameter> textAndMatch() {
        return List.of(Parameter.required("string", TEXT), Parameter.required("match", TEXT));
    }
}
