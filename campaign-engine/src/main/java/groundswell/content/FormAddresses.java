package groundswell.content;

import java.util.regex.Pattern;

/**
 * {@code ${formUrl["request-demo"]}} in a template is the address of a form of this installation, in the letter's
 * language. It is the same for everybody, so it is written out before the template is read: a link to it is counted
 * like any other.
 */
final class FormAddresses {

    private static final Pattern NAMED = Pattern.compile("\\$\\{formUrl\\[\"([a-z0-9]+(?:-[a-z0-9]+)*)\"]}");

    private final String baseUrl;

    /**
     * Forms of this installation.
     *
     * @param baseUrl how customers reach it
     */
    FormAddresses(String baseUrl) {
        this.baseUrl = baseUrl.endsWith("/") ? baseUrl.substring(0, baseUrl.length() - 1) : baseUrl;
    }

    String writeOut(String template, String language) {
        return NAMED.matcher(template)
                .replaceAll(it ->
                        java.util.regex.Matcher.quoteReplacement(baseUrl + "/f/" + it.group(1) + "?lang=" + language));
    }
}
