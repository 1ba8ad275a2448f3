package groundswell.contact;

import java.io.IOException;

/** A file that contacts are written to one after the other. */
interface ExportFile extends AutoCloseable {

    void add(ContactFacts contact) throws IOException;

    @Override
    void close() throws IOException;
}
