package groundswell.content;

import freemarker.core.TemplateObject;
import freemarker.template.Template;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * A node of the tree that FreeMarker runs. FreeMarker publishes no way to its expressions, so this follows all fields of
 * a node: a sub-expression cannot hide. When FreeMarker changes, this fails loudly and nothing is let in.
 */
@SuppressWarnings("deprecation") // FreeMarker marks its tree as deprecated to say that it may change
final class SyntaxNode {

    private final TemplateObject node;

    private SyntaxNode(TemplateObject node) {
        this.node = node;
    }

    /** Every node of the tree, in no particular order. */
    static List<SyntaxNode> all(Template template) {
        Set<TemplateObject> seen = Collections.newSetFromMap(new IdentityHashMap<>());
        var nodes = new ArrayList<SyntaxNode>();
        var open = new ArrayDeque<TemplateObject>(List.of(template.getRootTreeNode()));
        while (!open.isEmpty()) {
            var node = open.pop();
            if (seen.add(node)) {
                nodes.add(new SyntaxNode(node));
                below(node, open::push);
            }
        }
        return nodes;
    }

    /** FreeMarker's name for it, such as {@code IfBlock} or {@code MethodCall}. */
    String kind() {
        return node.getClass().getSimpleName();
    }

    /** What is written after the question mark, or null when this is something else. */
    @Nullable
    String builtIn() {
        return (String) value("freemarker.core.BuiltIn", "key");
    }

    /** What the value of a field goes through last, such as {@code url} in {@code ${contact.city?trim?url}}. */
    @Nullable
    String lastBuiltIn() {
        return value("freemarker.core.DollarVariable", "expression") instanceof TemplateObject expression
                ? new SyntaxNode(expression).builtIn()
                : null;
    }

    /** What is called, when this is a call. */
    @Nullable
    SyntaxNode callee() {
        return value("freemarker.core.MethodCall", "target") instanceof TemplateObject target
                ? new SyntaxNode(target)
                : null;
    }

    /** What stands in the brackets, when this is a call. */
    List<SyntaxNode> arguments() {
        var arguments = new ArrayList<SyntaxNode>();
        if (value("freemarker.core.MethodCall", "arguments") instanceof TemplateObject list) {
            below(list, argument -> arguments.add(new SyntaxNode(argument)));
        }
        return arguments;
    }

    /** Whether this is a text in quotation marks with no field inside. */
    boolean isPlainText() {
        return kind().equals("StringLiteral") && value("freemarker.core.StringLiteral", "dynamicValue") == null;
    }

    String source() {
        var source = node.getSource().strip();
        return source.length() <= 40 ? source : source.substring(0, 40) + "…";
    }

    int line() {
        return node.getBeginLine();
    }

    int column() {
        return node.getBeginColumn();
    }

    int lastLine() {
        return node.getEndLine();
    }

    int lastColumn() {
        return node.getEndColumn();
    }

    private static void below(TemplateObject node, Consumer<TemplateObject> found) {
        for (Class<?> type = node.getClass(); type != Object.class; type = type.getSuperclass()) {
            for (var field : type.getDeclaredFields()) {
                if (!Modifier.isStatic(field.getModifiers()) && !field.getType().isPrimitive() && !leadsUp(field)) {
                    unpack(get(field, node), found);
                }
            }
        }
    }

    private static boolean leadsUp(Field field) {
        return field.getName().equals("parent") || field.getType() == Template.class;
    }

    private static void unpack(@Nullable Object value, Consumer<TemplateObject> found) {
        if (value instanceof TemplateObject node) {
            found.accept(node);
        } else if (value instanceof Object[] several) {
            for (var one : several) {
                unpack(one, found);
            }
        } else if (value instanceof Collection<?> several) {
            several.forEach(one -> unpack(one, found));
        } else if (value instanceof Map<?, ?> map) {
            map.forEach((key, one) -> {
                unpack(key, found);
                unpack(one, found);
            });
        }
    }

    private @Nullable Object value(String className, String fieldName) {
        for (Class<?> type = node.getClass(); type != Object.class; type = type.getSuperclass()) {
            if (type.getName().equals(className)) {
                try {
                    return get(type.getDeclaredField(fieldName), node);
                } catch (NoSuchFieldException e) {
                    throw new IllegalStateException("FreeMarker has changed: " + className + "." + fieldName, e);
                }
            }
        }
        return null;
    }

    private static @Nullable Object get(Field field, TemplateObject node) {
        try {
            field.setAccessible(true);
            return field.get(node);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("FreeMarker has changed: " + field, e);
        }
    }
}
