package groundswell.content;

import freemarker.template.Template;

/**
 * Blanks out everything of FreeMarker in an HTML source, character by character, so that what is left can be parsed as
 * HTML and every place in it is the same place in the source.
 */
final class Mask {

    /** Stands for each character of {@code ${…}}; private use, so no source holds it for another reason. */
    static final char FIELD = '\uE000';

    /** Stands for each character of {@code [#…]}. */
    static final char TAG = '\uE001';

    private Mask() {}

    /** The template must have been parsed with white space left alone, or the places in it are not true. */
    static String of(SourceFile file, Template template) {
        var text = file.text().toCharArray();
        var written = new boolean[text.length];
        var field = new boolean[text.length];
        for (var node : SyntaxNode.all(template)) {
            switch (node.kind()) {
                case "TextBlock" -> mark(file, written, node);
                case "DollarVariable" -> mark(file, field, node);
                default -> {}
            }
        }
        for (int i = 0; i < text.length; i++) {
            if (!written[i] && text[i] != '\n') {
                text[i] = field[i] ? FIELD : TAG;
            }
        }
        return new String(text);
    }

    static boolean holdsField(String masked) {
        return masked.indexOf(FIELD) >= 0;
    }

    static boolean holdsAny(String masked) {
        return holdsField(masked) || masked.indexOf(TAG) >= 0;
    }

    private static void mark(SourceFile file, boolean[] places, SyntaxNode node) {
        var from = file.offset(node.line(), node.column());
        var to = file.offset(node.lastLine(), node.lastColumn()) + 1;
        for (int i = from; i < to; i++) {
            places[i] = true;
        }
    }
}
