package org.lienthong.web.desk;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.function.Function;
import org.springframework.web.multipart.MultipartFile;

/**
 * A file of paper receipts, as the lines that people would have pasted instead: CSV in UTF-8 or UTF-16, or the first sheet of
 * an XLSX workbook, whose lines keep their numbers. What cannot be read is told as the key of a sentence.
 */
final class LateFile {

    /** Bytes; some hundred lines are far less. */
    static final int LARGEST = 2 * 1024 * 1024;

    private static final int OLD_WORKBOOK = 0xD0CF;
    private static final int ZIP = 0x504B;
    private static final int BIG_ENDIAN = 0xFEFF;
    private static final int LITTLE_ENDIAN = 0xFFFE;

    private LateFile() {}

    /** Hands the lines to one, or what is wrong with the file to the other. */
    static <T> T read(MultipartFile file, Function<String, T> lines, Function<String, T> wrong) {
        if (file.getSize() > LARGEST) {
            return wrong.apply("late.wrong.file-large");
        }
        try {
            byte[] bytes = file.getBytes();
            return switch (beginning(bytes)) {
                case OLD_WORKBOOK -> wrong.apply("late.wrong.file-old");
                case ZIP -> lines.apply(LateWorkbook.lines(bytes));
                case BIG_ENDIAN, LITTLE_ENDIAN -> lines.apply(text(bytes, StandardCharsets.UTF_16));
                default -> lines.apply(text(bytes, StandardCharsets.UTF_8));
            };
        } catch (CharacterCodingException other) {
            return wrong.apply("late.wrong.file-letters");
        } catch (IOException unreadable) {
            return wrong.apply("late.wrong.file-unreadable");
        }
    }

    private static int beginning(byte[] bytes) {
        return bytes.length < 2 ? 0 : Short.toUnsignedInt(ByteBuffer.wrap(bytes).getShort());
    }

    /** Refuses what is no such text, instead of guessing at letters. */
    private static String text(byte[] bytes, Charset charset) throws CharacterCodingException {
        return charset.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    }
}
