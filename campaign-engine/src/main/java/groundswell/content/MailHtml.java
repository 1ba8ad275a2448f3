package groundswell.content;

import freemarker.template.Template;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Comment;
import org.jsoup.nodes.DataNode;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.Range;
import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;

/**
 * Reads the HTML of a template as a mail program would, with every field and tag of FreeMarker blanked out at its place.
 * It says what does not belong into a mail, and puts a slot for a tracked address where a link was written.
 */
final class MailHtml {

    static final String LINKS = "groundswell_links";
    static final String PIXEL = "groundswell_pixel";
    static final String TRAP = "groundswell_trap";

    private static final Set<String> FORBIDDEN = Set.of(
            "script",
            "iframe",
            "frame",
            "frameset",
            "object",
            "embed",
            "applet",
            "form",
            "input",
            "button",
            "textarea",
            "select",
            "base",
            "link",
            "svg",
            "math",
            "template",
            "noscript");
    private static final Set<String> ADDRESSES = Set.of(
            "href",
            "src",
            "srcset",
            "action",
            "formaction",
            "background",
            "cite",
            "poster",
            "longdesc",
            "data",
            "xlink:href",
            "ping");
    /** In the one letter that asks an unknown mailbox whether it is the contact's. */
    private static final String ADDRESS = "addressUrl";

    private static final Set<String> OWN_ADDRESSES =
            Set.of("unsubscribeUrl", "preferencesUrl", "confirmUrl", ADDRESS, "company.website");

    /** {@code ${surveyUrl["satisfaction"]}?score=9}: made for each message, and a click on it must not be counted twice. */
    private static final Pattern SURVEY_ADDRESS = Pattern.compile(
            "\\$\\{surveyUrl(\\[\"[a-z0-9-]+\"]|\\.[a-z0-9]+)}(\\?[A-Za-z][A-Za-z0-9]*=[A-Za-z0-9_-]+)?");

    private static final String MASKED = "" + Mask.FIELD + Mask.TAG;
    private static final Pattern WEB_ADDRESS = Pattern.compile(
            "https?://[\\p{L}\\p{N}]([\\p{L}\\p{N}.-]*[\\p{L}\\p{N}])?(:\\d{1,5})?([/?#][^\\s\\p{Cc}\\\\]*)?");
    private static final Pattern NAMELESS_TAG = Pattern.compile("</?[^\\s<>" + MASKED + "]*[" + MASKED + "]");
    private static final Pattern OTHER_ADDRESS = Pattern.compile("(mailto:|tel:|cid:|#)[^\\s\\p{Cc}\\\\<>]*");

    private final SourceFile file;
    private final Template template;
    private final String masked;
    private final List<TemplateProblem> problems = new ArrayList<>();
    private final List<String> links = new ArrayList<>();
    private final TreeMap<Integer, Slot> slots = new TreeMap<>();
    private boolean unsubscribes;
    private boolean asksForConsent;
    private boolean asksForAddress;

    /** A stretch of the source that makes way for something else. */
    private record Slot(int end, String text) {}

    private MailHtml(SourceFile file, Template template) {
        this.file = file;
        this.template = template;
        this.masked = Mask.of(file, template);
    }

    static MailHtml read(SourceFile file, Template template) {
        var html = new MailHtml(file, template);
        var document = Jsoup.parse(html.masked, "", Parser.htmlParser().setTrackPosition(true));
        document.traverse((node, depth) -> html.check(node));
        html.checkTagNames();
        if (!html.asksForConsent && !html.asksForAddress) {
            html.addWatch();
        }
        // Whoever reads that letter may be a stranger, who must not unsubscribe the contact.
        if (!html.unsubscribes && !html.asksForAddress) {
            html.problems.add(file.problem(
                    0, "Nobody can unsubscribe from this message. Put in a link with href=\"${unsubscribeUrl}\"."));
        }
        return html;
    }

    List<TemplateProblem> problems() {
        return problems;
    }

    List<String> links() {
        return List.copyOf(links);
    }

    /** The source with a slot in place of every link's address. */
    String withSlots() {
        var text = new StringBuilder(file.text());
        slots.descendingMap().forEach((start, slot) -> text.replace(start, slot.end(), slot.text()));
        return text.toString();
    }

    private void check(Node node) {
        if (node instanceof Element element) {
            checkElement(element);
        } else if (node instanceof Comment comment && Mask.holdsField(comment.getData())) {
            report(node, "Inside <!-- … --> fields are not protected. Take them out of the comment.");
        } else if (node instanceof DataNode data && Mask.holdsField(data.getWholeData())) {
            report(node, "Inside <style> fields are not protected. Write the style out.");
        }
    }

    /** {@code <${contact.name}>} is text to a parser that has not seen the name, and a tag to the one that has. */
    private void checkTagNames() {
        var tag = NAMELESS_TAG.matcher(masked);
        while (tag.find()) {
            problems.add(file.problem(tag.start(), "The name of an HTML tag has to be written out."));
        }
    }

    private void checkElement(Element element) {
        var name = element.normalName();
        if (FORBIDDEN.contains(name)) {
            report(
                    element,
                    "Mail programs drop <" + name + ">, so it is kept out. Use text, tables, pictures and links.");
        } else if (name.equals("meta") && element.attr("http-equiv").equalsIgnoreCase("refresh")) {
            report(element, "A mail cannot send people on by itself. Use a link.");
        }
        for (var attribute : element.attributes()) {
            checkAttribute(element, attribute);
        }
    }

    private void checkAttribute(Element element, Attribute attribute) {
        var name = attribute.getKey().toLowerCase(Locale.ROOT);
        var value = attribute.getValue();
        if (Mask.holdsAny(name)) {
            report(
                    element,
                    "Between < and >, fields and tags have their place inside quotation marks only. Put [#if]"
                            + " around the whole element.");
        } else if (name.startsWith("on")) {
            report(element, "Mail programs drop " + name + ", so it is kept out.");
        } else if (ADDRESSES.contains(name)) {
            checkAddress(element, attribute);
        } else if (Mask.holdsField(value) && (name.equals("style") || !isQuoted(element, attribute))) {
            report(
                    element,
                    "A field is safe inside quotation marks, as in title=\"${company.name}\", and not in a style.");
        }
    }

    private void checkAddress(Element element, Attribute attribute) {
        var address = attribute.getValue().strip();
        if (Mask.holdsAny(address)) {
            var refusal = isQuoted(element, attribute)
                    ? refusalOfFields(element, attribute, address)
                    : "Put the address into quotation marks.";
            if (refusal != null) {
                report(element, refusal);
            }
        } else if (attribute.getKey().equals("srcset")
                || !(WEB_ADDRESS.matcher(address).matches()
                        || OTHER_ADDRESS
                                .matcher(address.toLowerCase(Locale.ROOT))
                                .matches())) {
            report(
                    element,
                    "\"" + address + "\" is not an address that works in a mail. Write it in full:"
                            + " https://shop.example/new.");
        } else if (attribute.getKey().equals("href") && address.startsWith("http")) {
            track(element, attribute, address);
        }
    }

    /** A field may fill in what comes after the host, and says so with ?url; where a link leads is never up to it. */
    private @Nullable String refusalOfFields(Element element, Attribute attribute, String address) {
        var range = element.attributes().sourceRange(attribute.getKey()).valueRange();
        var source = file.text().substring(range.startPos(), range.endPos()).strip();
        for (var own : OWN_ADDRESSES) {
            if (source.equals("${" + own + "}")) {
                unsubscribes |=
                        own.equals("unsubscribeUrl") && element.normalName().equals("a");
                asksForConsent |= own.equals("confirmUrl");
                asksForAddress |= own.equals(ADDRESS);
                return null;
            }
        }
        if (SURVEY_ADDRESS.matcher(source).matches()) {
            return null;
        }
        var literal = address.replaceAll("[" + MASKED + "].*", "");
        if (!literal.matches("https?://[^/?#]+[/?#].*")
                || !WEB_ADDRESS.matcher(literal).matches()) {
            return "Where a link leads cannot depend on a field. Write its beginning out, as in"
                    + " https://shop.example/….";
        }
        var allEncoded = SyntaxNode.all(template).stream()
                .filter(node -> node.kind().equals("DollarVariable"))
                .filter(node -> isWithin(range, node))
                .allMatch(node -> "url".equals(node.lastBuiltIn()));
        return allEncoded
                ? null
                : "A field inside an address ends with ?url, as in https://shop.example/?in=${contact.country?url}.";
    }

    private boolean isWithin(Range range, SyntaxNode node) {
        var place = file.offset(node.line(), node.column());
        return range.startPos() <= place && place < range.endPos();
    }

    private void track(Element element, Attribute attribute, String address) {
        var range = element.attributes().sourceRange(attribute.getKey()).valueRange();
        var slot = "${" + LINKS + "[" + links.size() + "]}";
        slots.put(range.startPos(), new Slot(range.endPos(), isQuoted(element, attribute) ? slot : "\"" + slot + "\""));
        links.add(address);
    }

    /** The trap and the pixel. Not in a letter that asks for consent: who has not agreed to anything yet is not watched. */
    private void addWatch() {
        var end = masked.toLowerCase(Locale.ROOT).lastIndexOf("</body");
        var place = end < 0 ? masked.length() : end;
        slots.put(
                place,
                new Slot(
                        place,
                        "[#if " + TRAP + "??]<a href=\"${" + TRAP
                                + "}\" rel=\"nofollow\" aria-hidden=\"true\" tabindex=\"-1\" style=\"display:none;mso-hide:all;\"></a>[/#if]"
                                + "[#if " + PIXEL + "??]<img src=\"${" + PIXEL
                                + "}\" width=\"1\" height=\"1\" alt=\"\" style=\"display:block;border:0;\">[/#if]"));
    }

    private boolean isQuoted(Element element, Attribute attribute) {
        var start = element.attributes()
                .sourceRange(attribute.getKey())
                .valueRange()
                .startPos();
        return start > 0 && (masked.charAt(start - 1) == '"' || masked.charAt(start - 1) == '\'');
    }

    private void report(Node node, String message) {
        problems.add(file.problem(Math.max(0, node.sourceRange().startPos()), message));
    }
}
