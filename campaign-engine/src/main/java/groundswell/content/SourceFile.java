package groundswell.content;

import java.util.ArrayList;
import java.util.List;

/** One file of a template, with its lines counted. */
final class SourceFile {

    private final String template;
    private final String name;
    private final String text;
    private final List<Integer> lineStarts = new ArrayList<>(List.of(0));

    SourceFile(String template, String name, String text) {
        this.template = template;
        this.name = name;
        this.text = text;
        for (int i = text.indexOf('\n'); i >= 0; i = text.indexOf('\n', i + 1)) {
            lineStarts.add(i + 1);
        }
    }

    String text() {
        return text;
    }

    String path() {
        return template + "/" + name;
    }

    boolean isHtml() {
        return name.endsWith(".html.ftl");
    }

    boolean isSubject() {
        return name.endsWith(".subject.ftl");
    }

    /** Lines and columns begin at 1, as FreeMarker and editors count. */
    int offset(int line, int column) {
        return lineStarts.get(line - 1) + column - 1;
    }

    TemplateProblem problem(int line, int column, String message) {
        return new TemplateProblem(template, name, line, column, message);
    }

    TemplateProblem problem(int offset, String message) {
        var line = lineAt(offset);
        return problem(line, offset - lineStarts.get(line - 1) + 1, message);
    }

    private int lineAt(int offset) {
        var line = 1;
        while (line < lineStarts.size() && lineStarts.get(line) <= offset) {
            line++;
        }
        return line;
    }
}
