package org.lienthong.mapping;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.StandardCharsets;

/** Takes a document in UTF-8, piece by piece, and passes it on in another encoding. Nothing becomes a question mark. */
final class EncodedOut extends OutputStream {

    private static final int PIECE = 4096;

    private final Encoding encoding;
    private final OutputStream out;
    private final CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder();
    private final ByteBuffer bytes = ByteBuffer.allocate(PIECE);
    private final CharBuffer chars = CharBuffer.allocate(PIECE);
    private final Clusters clusters = new Clusters(this::letter);
    private boolean whole = true;

    EncodedOut(Encoding encoding, OutputStream out, byte[] mark) throws IOException {
        this.encoding = encoding;
        this.out = out;
        out.write(mark);
    }

    @Override
    public void write(int b) throws IOException {
        write(new byte[] {(byte) b}, 0, 1);
    }

    @Override
    public void write(byte[] more, int offset, int length) throws IOException {
        int at = offset;
        while (at < offset + length) {
            int piece = Math.min(bytes.remaining(), offset + length - at);
            bytes.put(more, at, piece);
            at += piece;
            pass(false);
        }
    }

    private void pass(boolean last) throws IOException {
        bytes.flip();
        if (decoder.decode(bytes, chars, last).isError()) {
            throw new IOException("what is written is not UTF-8");
        }
        bytes.compact();
        try {
            clusters.add(chars.flip());
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
        chars.clear();
    }

    private void letter(String letter) {
        byte[] said = encoding.bytes(letter);
        whole &= said.length > 0;
        try {
            out.write(said);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** To be called once, at the end; false when something could not be said and was left out. */
    boolean finish() throws IOException {
        pass(true);
        try {
            clusters.end();
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
        out.flush();
        return whole;
    }
}
