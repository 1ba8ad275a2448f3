package groundswell.content;

/** What is wrong in a template, where, and in the words of the person who wrote it. */
public record TemplateProblem(String template, String file, int line, int column, String message) {

    @Override
    public String toString() {
        return template + "/" + file + ", line " + line + ", column " + column + ": " + message;
    }
}
