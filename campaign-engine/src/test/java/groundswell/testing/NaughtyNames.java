package groundswell.testing;

import de.siegmar.fastcsv.reader.CsvReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipFile;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** The naughty strings and some of our own, and what {@code docs/contact-decisions.md} says is kept of them as a name. */
public final class NaughtyNames {

    private static final int LONGEST_ANSWER = 80;

    private static final List<String> OURS = List.of(
            "Ada\r\nBcc: all@example.org",
            "=?UTF-8?Q?Your_bank?=",
            "=?utf-8?b?QWRh?= and =?iso-8859-1?q?Ben?=",
            "Ada\u0000Lovelace",
            "Ada\u0085Lovelace",
            "\u00A0Ada\u00A0Lovelace\uFEFF",
            "Ame\u0301lie",
            "Ada\u2028Lovelace\tKing",
            "x".repeat(80),
            "x".repeat(81),
            "名".repeat(80),
            "👩‍👩‍👧‍👦".repeat(11),
            "O'Hara \"Bob\" <bob@x.example>, Jr.",
            "</p><script>alert(1)</script>",
            "${contact.email} [#if true] <#list 1..9 as x>${x}</#list>",
            "_x000D_ _x0041_",
            "']]>--><!--");

    private NaughtyNames() {}

    public static List<String> all(Path corpus) {
        var strings = new ArrayList<String>();
        JsonMapper.shared().readTree(corpus.resolve("blns.json").toFile()).forEach(it -> strings.add(it.asString()));
        strings.addAll(OURS);
        return strings;
    }

    /** Empty when nothing is left of it; null when the form is sent back. */
    public static @Nullable String kept(String sent) {
        var answer = sent.replaceAll("[\\p{Cc}&&[^\\n\\r\\t]]", "").strip();
        if (answer.replace("\r\n", "\n")
                        .codePointCount(0, answer.replace("\r\n", "\n").length())
                > LONGEST_ANSWER) {
            return null;
        }
        var plain = answer.replace('\u00A0', ' ').replace("\uFEFF", "").strip();
        return Normalizer.normalize(plain, Normalizer.Form.NFC)
                .replaceAll("[\\n\\r\\t\\u2028\\u2029]+", " ")
                .strip();
    }

    /** The rows of a CSV file by the names of its columns. */
    public static List<Map<String, String>> rows(String csv) {
        var rows = new ArrayList<Map<String, String>>();
        CsvReader.builder().ofNamedCsvRecord(csv).forEach(row -> rows.add(row.getFieldsAsMap()));
        return rows;
    }

    /** The rows of a workbook's first sheet by the names of its columns; an empty cell is left out. */
    public static List<Map<String, String>> sheet(byte[] workbook) throws IOException {
        var shared = xml(workbook, "xl/sharedStrings.xml").select("si").eachText();
        var rows = new ArrayList<Map<String, String>>();
        var header = new LinkedHashMap<String, String>();
        for (var row : xml(workbook, "xl/worksheets/sheet1.xml").select("row")) {
            var cells = new LinkedHashMap<String, String>();
            for (var cell : row.select("c")) {
                var text = cell.wholeText();
                cells.put(
                        cell.attr("r").replaceAll("\\d", ""),
                        cell.attr("t").equals("s") ? shared.get(Integer.parseInt(text)) : text);
            }
            if (header.isEmpty()) {
                header.putAll(cells);
            } else {
                var named = new LinkedHashMap<String, String>();
                cells.forEach((column, text) -> named.put(String.valueOf(header.get(column)), text));
                rows.add(named);
            }
        }
        return rows;
    }

    private static Document xml(byte[] workbook, String part) throws IOException {
        return Jsoup.parse(part(workbook, part), Parser.xmlParser());
    }

    /** By the table at its end: the writer leaves the sizes before the parts open. */
    private static String part(byte[] workbook, String name) throws IOException {
        var file = Files.write(Files.createTempFile("contacts", ".xlsx"), workbook);
        try (var zip = new ZipFile(file.toFile())) {
            return new String(zip.getInputStream(zip.getEntry(name)).readAllBytes(), StandardCharsets.UTF_8);
        } finally {
            Files.delete(file);
        }
    }
}
