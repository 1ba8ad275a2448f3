package groundswell.contact;

import static java.nio.file.StandardOpenOption.DELETE_ON_CLOSE;
import static java.nio.file.StandardOpenOption.READ;
import static java.nio.file.StandardOpenOption.WRITE;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;

/** An uploaded file, kept until its import is over. Where the system allows, it has no name: a crash leaves nothing. */
class Spool implements AutoCloseable {

    private static final long MAX_BYTES = 2L << 30;

    private final FileChannel file;
    private final boolean utf8;

    private Spool(FileChannel file, boolean utf8) {
        this.file = file;
        this.utf8 = utf8;
    }

    static Spool of(InputStream upload) {
        return of(upload, MAX_BYTES);
    }

    static Spool of(InputStream upload, long maxBytes) {
        try {
            var file =
                    FileChannel.open(Files.createTempFile("groundswell-import-", ".csv"), READ, WRITE, DELETE_ON_CLOSE);
            try {
                return new Spool(file, copy(upload, file, maxBytes));
            } catch (IOException | RuntimeException e) {
                file.close();
                throw e;
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** From the beginning; one reader at a time. */
    InputStream open() {
        try {
            file.position(0);
            return Channels.newInputStream(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    boolean isUtf8() {
        return utf8;
    }

    long bytesRead() {
        try {
            return file.position();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    long bytes() {
        try {
            return file.size();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        try {
            file.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean copy(InputStream upload, FileChannel file, long maxBytes) throws IOException {
        var check = new Utf8Check();
        var buffer = new byte[1 << 16];
        var total = 0L;
        for (var length = upload.read(buffer); length >= 0; length = upload.read(buffer)) {
            total += length;
            if (total > maxBytes) {
                throw InvalidContact.of(
                        "file", "The file is larger than 2 GB.", "Split it and import the parts one after the other.");
            }
            check.add(buffer, length);
            for (var bytes = ByteBuffer.wrap(buffer, 0, length); bytes.hasRemaining(); ) {
                file.write(bytes);
            }
        }
        return check.isValid();
    }
}
