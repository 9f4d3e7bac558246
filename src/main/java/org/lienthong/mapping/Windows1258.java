package org.lienthong.mapping;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.text.Normalizer;

/**
 * The Windows code page for Vietnamese. It has ă â đ ê ô ơ ư as letters and the five tones as marks behind them, so the
 * letters of NFC must be taken apart exactly that far: Java alone writes a question mark for every letter with a tone.
 */
final class Windows1258 implements TextCode {

    private static final Charset CHARSET = Charset.forName("windows-1258");
    private static final String TONES = "\u0300\u0301\u0303\u0309\u0323";

    @Override
    public String decode(byte[] bytes) {
        CharsetDecoder decoder = CHARSET.newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        ByteBuffer in = ByteBuffer.wrap(bytes);
        CharBuffer out = CharBuffer.allocate(bytes.length + 1);
        CoderResult result = decoder.decode(in, out, true);
        if (result.isError()) {
            throw new BadBytes(in.position(), bytes[in.position()] & 0xff);
        }
        decoder.flush(out);
        // Safe for markup: none of the five tones makes another letter of a bracket or quotation mark.
        return Normalizer.normalize(out.flip(), Normalizer.Form.NFC);
    }

    @Override
    public byte[] encode(String letter) {
        if (letter.length() == 1 && letter.charAt(0) < 0x80) {
            return new byte[] {(byte) letter.charAt(0)};
        }
        byte[] whole = direct(letter);
        return whole.length > 0 ? whole : direct(apart(letter));
    }

    private static byte[] direct(String text) {
        try {
            ByteBuffer bytes = CHARSET.newEncoder().encode(CharBuffer.wrap(text));
            byte[] found = new byte[bytes.remaining()];
            bytes.get(found);
            return found;
        } catch (CharacterCodingException e) {
            return NOTHING;
        }
    }

    private static String apart(String letter) {
        StringBuilder rest = new StringBuilder();
        StringBuilder tones = new StringBuilder();
        Normalizer.normalize(letter, Normalizer.Form.NFD).chars().forEach(c -> (TONES.indexOf(c) >= 0 ? tones : rest)
                .append((char) c));
        return Normalizer.normalize(rest, Normalizer.Form.NFC) + tones;
    }
}
