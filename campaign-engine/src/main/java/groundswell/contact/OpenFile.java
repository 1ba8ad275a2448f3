package groundswell.contact;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** An uploaded file whose header was read and whose columns are understood. */
record OpenFile(Spool spool, CsvFile csv, ColumnMapping mapping, ConsentColumns consent) implements AutoCloseable {

    /** Throws {@link InvalidContact} when it cannot be imported as ordered; then the file is gone already. */
    static OpenFile open(Spool spool, ImportOrder order, List<Attribute> registry, Instant uploadedAt) {
        try {
            var start = spool.open().readNBytes(CsvFormat.SAMPLE_BYTES);
            var csv = new CsvFile(spool.open(), CsvFormat.detect(start, spool.isUtf8(), order.charset()));
            if (csv.header().isEmpty()) {
                throw InvalidContact.of("file", "The file is empty.", "Its first row names the columns.");
            }
            var targets = new ArrayList<>(registry);
            if (order.mapping() != null || order.consentTopic() != null) {
                targets.addAll(ConsentColumns.TARGETS);
            }
            var mapping = order.mapping() == null
                    ? ColumnMapping.guess(csv.header(), targets)
                    : ColumnMapping.of(csv.header(), order.mapping(), targets);
            mapping.refuseWithoutAddress();
            if (order.consentTopic() == null) {
                mapping.refuseConsentWithoutTopic();
            }
            return new OpenFile(spool, csv, mapping, ConsentColumns.of(order, uploadedAt));
        } catch (UnreadableFile e) {
            spool.close();
            throw InvalidContact.of("file", String.valueOf(e.getMessage()), null);
        } catch (RuntimeException e) {
            spool.close();
            throw e;
        } catch (IOException e) {
            spool.close();
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        spool.close();
    }
}
