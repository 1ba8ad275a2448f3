package groundswell.contact;

import org.jspecify.annotations.Nullable;

/** Reads a file chunk by chunk, with every row either accepted or rejected. */
class ChunkReader {

    private static final long MAX_ROWS = 10_000_000;

    private final Spool spool;
    private final CsvFile file;
    private final RowReader rows;
    private final boolean mayBeRefused;
    private long read;
    private @Nullable UnreadableFile broken;

    ChunkReader(OpenFile file) {
        this.spool = file.spool();
        this.file = file.csv();
        this.rows = new RowReader(file.mapping(), file.consent());
        this.mayBeRefused = file.mapping().mayBeRefused();
    }

    /** Null when the file has been read. Throws {@link UnreadableFile} only when all before it was given out. */
    @Nullable
    ImportChunk next() {
        var chunk = new ImportChunk();
        try {
            for (var row = nextRow(); row != null; row = nextRow()) {
                add(row, chunk);
                if (chunk.isFull()) {
                    break;
                }
            }
        } catch (UnreadableFile e) {
            broken = e;
        }
        if (broken != null && chunk.isEmpty()) {
            throw broken;
        }
        chunk.finish(read * spool.bytes() / Math.max(1, spool.bytesRead()));
        return chunk.isEmpty() ? null : chunk;
    }

    private CsvFile.@Nullable Row nextRow() {
        return broken == null ? file.next() : null;
    }

    private void add(CsvFile.Row row, ImportChunk chunk) {
        if (++read > MAX_ROWS) {
            throw new UnreadableFile(
                    "The file has more than %,d rows. Split it and import the parts one by one.".formatted(MAX_ROWS));
        }
        try {
            chunk.accept(rows.read(row), row, mayBeRefused);
        } catch (InvalidContact e) {
            chunk.reject(row, e);
        }
    }
}
