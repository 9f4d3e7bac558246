package org.lienthong.mapping;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.lienthong.dossier.Finding;
import org.lienthong.dossier.NationalMessage;

/** Writes documents of one mapping. */
final class DocumentWriting {

    DocumentWriting(MappingSpec spec) {}

    List<Finding> write(List<NationalMessage> messages, Surroundings surroundings, OutputStream out)
            throws IOException {
        throw new IOException("not yet");
    }
}
