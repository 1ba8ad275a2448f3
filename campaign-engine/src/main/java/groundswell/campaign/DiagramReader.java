package groundswell.campaign;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Attr;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;

/** Reads an authored diagram as what it is, untrusted input: no DOCTYPE, no code, nothing outside the {@link Palette}. */
final class DiagramReader {

    static final int MOST_BYTES = 1_000_000;

    private static final Pattern PLAIN_ID = Pattern.compile("[A-Za-z_][A-Za-z0-9_.-]{0,99}");
    private static final String OUR_PREFIX = "groundswell-";

    private final List<Problem> problems;

    DiagramReader(List<Problem> problems) {
        this.problems = problems;
    }

    /** The document when it is XML at all; what is wrong with its parts is among the problems. */
    @Nullable
    Document read(byte[] diagram) {
        if (diagram.length > MOST_BYTES) {
            add("diagram", "size", "The file is larger than 1 MB.", "Part the campaign into several.");
            return null;
        }
        try {
            var document = parser().parse(new ByteArrayInputStream(diagram));
            check(document.getDocumentElement(), "diagram");
            return document;
        } catch (SAXException e) {
            refuseUnreadable(String.valueOf(e.getMessage()));
            return null;
        } catch (IOException | ParserConfigurationException e) {
            refuseUnreadable(e.toString());
            return null;
        }
    }

    private static DocumentBuilder parser() throws ParserConfigurationException {
        var factory = DocumentBuilderFactory.newDefaultNSInstance();
        factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
        factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
        factory.setXIncludeAware(false);
        factory.setExpandEntityReferences(false);
        var parser = factory.newDocumentBuilder();
        // The default one prints to the console.
        parser.setErrorHandler(new DefaultHandler());
        return parser;
    }

    private void refuseUnreadable(String reason) {
        if (reason.contains("DOCTYPE")) {
            add(
                    "diagram",
                    "no-doctype",
                    "The file has a DOCTYPE, which could read other files of the server.",
                    "Remove the DOCTYPE line; a BPMN file needs none.");
        } else {
            add(
                    "diagram",
                    "not-bpmn",
                    "The file cannot be read as BPMN 2.0: " + reason,
                    "Export it again from the designer as .bpmn (XML).");
        }
    }

    private void check(Element element, String owner) {
        var id = element.getAttribute("id");
        boolean drawing = Palette.DRAWING.contains(String.valueOf(element.getNamespaceURI()));
        var here = id.isEmpty() || drawing ? owner : id;
        if (!drawing) {
            checkName(element, here);
            checkId(id, here);
        }
        var attributes = element.getAttributes();
        for (int i = 0; i < attributes.getLength(); i++) {
            checkAttribute(element, (Attr) attributes.item(i), here, drawing);
        }
        for (Node child = element.getFirstChild(); child != null; child = child.getNextSibling()) {
            if (child instanceof Element nested) {
                check(nested, here);
            } else if (child.getNodeType() == Node.TEXT_NODE || child.getNodeType() == Node.CDATA_SECTION_NODE) {
                checkText(child.getNodeValue(), here, "its text");
            }
        }
    }

    private void checkName(Element element, String here) {
        var name = element.getLocalName();
        var namespace = String.valueOf(element.getNamespaceURI());
        if (namespace.equals(Palette.BPMN)) {
            if (!Palette.isKnown(name)) {
                add(
                        here,
                        "palette",
                        "“" + words(name) + "” cannot be part of a campaign.",
                        Palette.insteadOf(name) == null
                                ? "Remove it, or use an element of the campaign palette."
                                : Palette.insteadOf(name));
            }
        } else if (!namespace.equals(Palette.CAMUNDA)
                || !Set.of("properties", "property").contains(name)) {
            add(
                    here,
                    "no-code",
                    "“" + element.getTagName() + "” is a technical extension that could run program code.",
                    "Remove it; settings are the plain fields of the element.");
        }
    }

    private void checkId(String id, String here) {
        if (!id.isEmpty() && (!PLAIN_ID.matcher(id).matches() || id.startsWith(OUR_PREFIX))) {
            add(
                    here,
                    "plain-id",
                    "“" + id + "” cannot be the id of an element.",
                    "Use letters, digits, _ and -, starting with a letter, such as Activity_SendOffer.");
        }
    }

    private void checkAttribute(Element element, Attr attribute, String here, boolean drawing) {
        checkText(attribute.getValue(), here, attribute.getName());
        var namespace = attribute.getNamespaceURI();
        boolean allowed;
        if (drawing || XMLConstants.XMLNS_ATTRIBUTE_NS_URI.equals(namespace)) {
            allowed = true;
        } else if (namespace == null) {
            allowed = Palette.ATTRIBUTES.contains(attribute.getName());
        } else if (namespace.equals(Palette.CAMUNDA)) {
            allowed = Palette.CAMUNDA_ATTRIBUTES.contains(attribute.getLocalName());
        } else {
            allowed = namespace.equals(Palette.XSI)
                    || Palette.DRAWING.contains(namespace)
                    || "definitions".equals(element.getLocalName());
        }
        if (!allowed) {
            boolean code = Palette.CAMUNDA.equals(namespace);
            add(
                    here,
                    code ? "no-code" : "palette",
                    code
                            ? attribute.getName() + " is a technical setting that could run program code."
                            : "“" + attribute.getName() + "” is not a setting of " + words(element.getLocalName())
                                    + ".",
                    "Remove it; what the element does is chosen in its plain fields.");
        }
    }

    private void checkText(String text, String here, String where) {
        if (text.contains("${") || text.contains("#{")) {
            add(
                    here,
                    "no-code",
                    "“" + shorten(text) + "” in " + where + " is an expression that could run program code.",
                    "Write conditions in FEEL, such as contact.country = \"DE\"; personal fields belong into the template.");
        }
    }

    private void add(String element, String rule, String message, @Nullable String hint) {
        problems.add(new Problem(element, rule, message, hint));
    }

    private static String shorten(String text) {
        var line = text.strip().replaceAll("\\s+", " ");
        return line.length() > 60 ? line.substring(0, 60) + "…" : line;
    }

    /** {@code exclusiveGateway} to “exclusive gateway”. */
    static String words(String element) {
        return element.replaceAll("([A-Z])", " $1")
                .toLowerCase(java.util.Locale.ROOT)
                .strip();
    }

    static byte[] bytes(String xml) {
        return xml.getBytes(StandardCharsets.UTF_8);
    }
}
