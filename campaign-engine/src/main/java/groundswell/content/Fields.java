package groundswell.content;

import freemarker.template.Configuration;
import freemarker.template.SimpleDate;
import freemarker.template.SimpleObjectWrapper;
import freemarker.template.SimpleScalar;
import freemarker.template.TemplateDateModel;
import freemarker.template.TemplateModel;
import freemarker.template.TemplateModelException;
import java.math.BigDecimal;
import java.sql.Date;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import org.jspecify.annotations.Nullable;

/** Shows a template text, numbers, dates, yes or no, lists and maps of them, and not one object with methods. */
final class Fields extends SimpleObjectWrapper {

    private static final int WIDEST_NUMBER = 400;

    Fields() {
        super(Configuration.VERSION_2_3_34);
    }

    @Override
    public @Nullable TemplateModel wrap(@Nullable Object value) throws TemplateModelException {
        // A decimal such as 1E+999999999 is small to store and takes all memory to print.
        if (value instanceof BigDecimal number
                && Math.abs((long) number.precision() - number.scale()) > WIDEST_NUMBER) {
            return super.wrap(number.doubleValue());
        }
        return super.wrap(value);
    }

    @Override
    protected TemplateModel handleUnknownType(Object value) throws TemplateModelException {
        if (value instanceof Instant instant) {
            return new SimpleDate(java.util.Date.from(instant), TemplateDateModel.DATETIME);
        }
        if (value instanceof OffsetDateTime time) {
            return handleUnknownType(time.toInstant());
        }
        if (value instanceof ZonedDateTime time) {
            return handleUnknownType(time.toInstant());
        }
        // A date without a time is the same day everywhere: FreeMarker prints java.sql.Date in a zone of its own, UTC.
        if (value instanceof LocalDate date) {
            return new SimpleDate(
                    new Date(date.atStartOfDay(ZoneOffset.UTC).toInstant().toEpochMilli()));
        }
        if (value instanceof Enum<?> constant) {
            return new SimpleScalar(constant.name());
        }
        return super.handleUnknownType(value);
    }
}
