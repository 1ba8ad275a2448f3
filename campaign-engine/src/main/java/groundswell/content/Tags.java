package groundswell.content;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Reads the tags in the source itself, before FreeMarker does. It sees what leaves no trace in the parsed tree
 * ({@code [#ftl]}, {@code [#noparse]}) and what FreeMarker would send to people as plain text ({@code <#if>},
 * {@code #{…}}).
 */
final class Tags {

    static final Set<String> ALLOWED = Set.of(
            "if", "elseif", "else", "list", "items", "sep", "switch", "case", "on", "default", "break", "continue");

    private static final String USABLE = " Tags you can use: [#if], [#elseif], [#else], [#list], [#switch].";
    private static final Pattern TAG = Pattern.compile("(?<open>[\\[<])/?(?<mark>[#@])(?<name>[A-Za-z_][\\w.]*)");
    private static final Pattern FOREIGN_FIELD = Pattern.compile("#\\{|\\[=\\s*[\\w\"'.(]");

    private Tags() {}

    static List<TemplateProblem> problems(SourceFile file) {
        var problems = new ArrayList<TemplateProblem>();
        var tag = TAG.matcher(file.text());
        while (tag.find()) {
            if (tag.group("mark").equals("#") && tag.group("open").equals("<")) {
                problems.add(file.problem(
                        tag.start(),
                        "Tags are written in square brackets: [#" + tag.group("name") + " …] instead of <#"
                                + tag.group("name") + " …>."));
            } else if (tag.group("mark").equals("@") || !ALLOWED.contains(tag.group("name"))) {
                problems.add(file.problem(tag.start(), refusal(tag.group("mark") + tag.group("name"))));
            }
        }
        var field = FOREIGN_FIELD.matcher(file.text());
        while (field.find()) {
            problems.add(
                    file.problem(field.start(), "Fields are written as ${contact.firstName}, with a dollar sign."));
        }
        return problems;
    }

    private static String refusal(String tag) {
        var why = switch (tag) {
            case "#include", "#import" -> "A message cannot take in another file; write its text here.";
            case "#assign", "#local", "#global" -> "A message cannot keep values; write the field where it is needed.";
            case "#macro", "#function", "#nested", "#return" -> "A message cannot define its own tags or functions.";
            case "#setting", "#ftl", "#outputformat", "#autoesc", "#noautoesc", "#escape", "#noescape" ->
                "How values are written and protected is not up to a template.";
            default -> "[" + tag + "] is not a tag that messages know.";
        };
        return why + USABLE;
    }
}
