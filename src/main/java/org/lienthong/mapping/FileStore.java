package org.lienthong.mapping;

import java.io.IOException;
import java.io.InputStream;
import org.lienthong.dossier.Content;

/** Where files that travel inside documents are kept. Trouble is an {@link IOException}: try later. */
public interface FileStore {

    /** Keeps what the stream holds; the same bytes are the same content. The name is the sender's own and only a hint. */
    Content keep(InputStream in, String fileName) throws IOException;

    /** The bytes of a content that was kept. */
    InputStream open(Content content) throws IOException;
}
