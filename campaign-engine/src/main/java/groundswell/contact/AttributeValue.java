package groundswell.contact;

import static java.time.format.ResolverStyle.STRICT;
import static java.time.temporal.ChronoField.NANO_OF_SECOND;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.temporal.TemporalQueries;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Text read as the type of an attribute; what has two readings, such as 03/04/2026, is refused, not guessed. */
final class AttributeValue {

    private static final Set<String> YES = Set.of("true", "yes", "y", "1", "ja", "wahr", "是", "oui", "x");
    private static final Set<String> NO = Set.of("false", "no", "n", "0", "nein", "falsch", "否", "non");

    private static final Pattern PLAIN_NUMBER = Pattern.compile("[+-]?\\d{1,30}(\\.\\d{1,15})?");
    /** 12,5 and 12,50 but not 1,234, which is a thousand to some and one to others. */
    private static final Pattern DECIMAL_COMMA = Pattern.compile("[+-]?\\d{1,30},(\\d{1,2}|\\d{4,15})");

    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern(
                    "[uuuu-M-d][uuuu/M/d][d.M.uuuu]", Locale.ROOT)
            .withResolverStyle(STRICT);

    private static final DateTimeFormatter DATETIME = new DateTimeFormatterBuilder()
            .appendPattern("[uuuu-M-d][uuuu/M/d][d.M.uuuu]['T'][' ']H:mm[:ss]")
            .appendFraction(NANO_OF_SECOND, 0, 9, true)
            .appendPattern("[XXX][XX][X]")
            .toFormatter(Locale.ROOT)
            .withResolverStyle(STRICT);

    private AttributeValue() {}

    /** As it stands in {@code contact.attributes}: a String, BigDecimal, Boolean or List; null when nothing is left. */
    static @Nullable Object read(Attribute attribute, String text) {
        var stripped = PlainText.strip(text);
        if (stripped.isEmpty()) {
            return null;
        }
        return switch (attribute.type()) {
            case TEXT -> text(attribute, stripped);
            case NUMBER -> comparable(attribute, number(attribute, stripped));
            case DATE -> date(attribute, stripped);
            case DATETIME -> instant(attribute, stripped).toString();
            case BOOLEAN -> yesOrNo(attribute, stripped);
            case CHOICE -> choice(attribute, stripped);
            case LIST -> Texts.list(attribute, stripped);
        };
    }

    private static @Nullable String text(Attribute attribute, String text) {
        if (attribute.unique() && text.length() > UniqueValues.MAX_CHARACTERS) {
            throw refused(
                    attribute,
                    text,
                    "short enough to be unique",
                    "At most %d characters.".formatted(UniqueValues.MAX_CHARACTERS));
        }
        return PlainText.lines(attribute.label(), attribute.name(), text);
    }

    /** In any capitals; kept in those of the registry. */
    private static String choice(Attribute attribute, String text) {
        var wanted = PlainText.line(attribute.label(), attribute.name(), text);
        return attribute.choices().stream()
                .filter(choice -> choice.equals(wanted))
                .findFirst()
                .or(() -> attribute.choices().stream()
                        .filter(choice -> choice.equalsIgnoreCase(wanted))
                        .findFirst())
                .orElseThrow(
                        () -> refused(attribute, text, "one of its choices", Nearest.to(text, attribute.choices())));
    }

    /** A time without a zone is read as UTC, a day as its beginning. */
    static Instant instant(Attribute attribute, String text) {
        return instant(attribute, text, ZoneOffset.UTC);
    }

    /** A time without a zone is read as one of {@code zone}, a day as its beginning there. */
    static Instant instant(Attribute attribute, String text, ZoneId zone) {
        try {
            var parsed = DATETIME.parse(text.length() <= 10 ? text + " 00:00" : text);
            var offset = parsed.query(TemporalQueries.offset());
            var local = LocalDateTime.from(parsed);
            return inRange(local.atZone(offset == null ? zone : offset).toInstant());
        } catch (DateTimeException e) {
            throw refused(attribute, text, "a time", "Write it like 2026-03-01T09:00:00Z.");
        }
    }

    private static Instant inRange(Instant instant) {
        if (instant.isBefore(Instant.parse("0001-01-01T00:00:00Z"))
                || instant.isAfter(Instant.parse("9999-12-31T00:00:00Z"))) {
            throw new DateTimeException("out of range");
        }
        return instant;
    }

    private static BigDecimal number(Attribute attribute, String text) {
        if (DECIMAL_COMMA.matcher(text).matches()) {
            return new BigDecimal(text.replace(',', '.'));
        }
        if (PLAIN_NUMBER.matcher(text).matches()) {
            return new BigDecimal(text);
        }
        throw refused(attribute, text, "a number", "Write it like 1234.5, without marks for thousands.");
    }

    /** 2.50 and 2.5 are one value where values must differ. */
    private static BigDecimal comparable(Attribute attribute, BigDecimal number) {
        return attribute.unique() ? new BigDecimal(number.stripTrailingZeros().toPlainString()) : number;
    }

    private static String date(Attribute attribute, String text) {
        try {
            return LocalDate.from(DATE.parse(text)).toString();
        } catch (DateTimeException e) {
            throw refused(attribute, text, "a date", "Write it like 2026-03-01 or 1.3.2026.");
        }
    }

    private static Boolean yesOrNo(Attribute attribute, String text) {
        var lower = text.toLowerCase(Locale.ROOT);
        if (YES.contains(lower)) {
            return true;
        }
        if (NO.contains(lower)) {
            return false;
        }
        throw refused(attribute, text, "yes or no", "Write true or false.");
    }

    private static InvalidContact refused(Attribute attribute, String text, String wanted, String hint) {
        return InvalidContact.of(
                attribute.name(), "%s: “%s” is not %s.".formatted(attribute.label(), Places.shown(text), wanted), hint);
    }
}
