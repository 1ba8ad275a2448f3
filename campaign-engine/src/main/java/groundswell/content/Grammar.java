package groundswell.content;

import freemarker.template.Template;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What a template may say. Every node of the parsed tree is looked up here; what is not on a list is refused. */
final class Grammar {

    /**
     * None of these calls or loads anything, repeats a text, or reads one as a pattern or a number: what they cost grows
     * with the source and no faster.
     */
    private static final Set<String> BUILT_INS = Set.of(
            "upper_case",
            "lower_case",
            "cap_first",
            "uncap_first",
            "capitalize",
            "trim",
            "length",
            "contains",
            "starts_with",
            "ends_with",
            "string",
            "c",
            "date",
            "time",
            "datetime",
            "round",
            "floor",
            "ceiling",
            "abs",
            "int",
            "has_content",
            "default",
            "size",
            "first",
            "last",
            "join",
            "url",
            "then",
            "switch",
            "index",
            "counter",
            "has_next",
            "is_first",
            "is_last");

    private static final Set<String> TAGS = Set.of(
            "MixedContent",
            "TextBlock",
            "Comment",
            "DollarVariable",
            "IfBlock",
            "ConditionalBlock",
            "IteratorBlock",
            "Items",
            "Sep",
            "ListElseContainer",
            "ElseOfList",
            "SwitchBlock",
            "Case",
            "On",
            "BreakInstruction",
            "ContinueInstruction");

    private static final Set<String> EXPRESSIONS = Set.of(
            "Identifier",
            "Dot",
            "DynamicKeyName",
            "DefaultToExpression",
            "ExistsExpression",
            "ParentheticalExpression",
            "StringLiteral",
            "NumberLiteral",
            "BooleanLiteral",
            "ListLiteral",
            "ComparisonExpression",
            "AndExpression",
            "OrExpression",
            "NotExpression",
            "ArithmeticExpression",
            "AddConcatExpression",
            "UnaryPlusMinusExpression");

    private static final String OWN_FIELDS = " Use the fields of contact, orders and company.";

    private Grammar() {}

    static List<TemplateProblem> problems(SourceFile file, Template template) {
        var problems = new ArrayList<TemplateProblem>();
        for (var node : SyntaxNode.all(template)) {
            var refusal = refusal(node);
            if (refusal != null) {
                problems.add(file.problem(node.line(), node.column(), refusal));
            }
        }
        return problems;
    }

    private static @Nullable String refusal(SyntaxNode node) {
        var builtIn = node.builtIn();
        if (builtIn != null) {
            return BUILT_INS.contains(builtIn)
                    ? null
                    : "After a field, ?" + builtIn + " is not allowed. You can use, among others, ?upper_case,"
                            + " ?cap_first, ?trim, ?date, ?string and ?has_content.";
        }
        var kind = node.kind();
        if (kind.equals("MethodCall")) {
            return refusalOfCall(node);
        }
        if (TAGS.contains(kind) || EXPRESSIONS.contains(kind)) {
            return null;
        }
        return switch (kind) {
            case "BuiltinVariable" ->
                "Names that begin with a dot look into the system and are not allowed." + OWN_FIELDS;
            case "Range" ->
                "Counting from one number to another is not allowed. Use [#list] over a list of the contact's.";
            case "HashLiteral", "LocalLambdaExpression" -> "Messages cannot build values of their own." + OWN_FIELDS;
            default -> "This is not something a message can say: " + node.source() + ".";
        };
    }

    /** A separator that is a field itself would let a text multiply: joining a joined text, and that one again. */
    private static @Nullable String refusalOfCall(SyntaxNode call) {
        var callee = call.callee();
        var function = callee == null ? null : callee.builtIn();
        if (function == null) {
            return "Only functions after a question mark have brackets, such as ?string(\"0.00\"); " + call.source()
                    + " is not one.";
        }
        if (function.equals("join") && !call.arguments().stream().allMatch(SyntaxNode::isPlainText)) {
            return "What ?join puts between the parts is written out, as in ?join(\", \").";
        }
        return null;
    }
}
