package org.lienthong.receipts;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;

/**
 * Finds what the file of a receipt says of itself. The file is a stranger's: it is passed over once from its beginning to its
 * end in constant memory, and nothing in it is unpacked, followed or drawn.
 */
@Component
public class ReadingReceipts {

    private static final int AT_ONCE = 64 * 1024;
    private static final int LONGEST = 1000;
    private static final int OVERLAP = 2 * LONGEST;

    private static final Pattern INSCRIBED =
            Pattern.compile("<lienthong:receipt>([!-;=?-~]{1," + LONGEST + "})</lienthong:receipt>");

    /** Empty when it is no receipt of a hub, or says two different things. */
    public Optional<Inscription> read(InputStream file) throws IOException {
        Set<String> found = new HashSet<>();
        byte[] bytes = new byte[AT_ONCE];
        String before = "";
        int many = file.readNBytes(bytes, 0, AT_ONCE);
        while (many > 0 && found.size() < 2) {
            String text = before + new String(bytes, 0, many, StandardCharsets.ISO_8859_1);
            Matcher inscribed = INSCRIBED.matcher(text);
            while (inscribed.find()) {
                found.add(inscribed.group(1));
            }
            before = text.substring(Math.max(0, text.length() - OVERLAP));
            many = file.readNBytes(bytes, 0, AT_ONCE);
        }
        return found.size() == 1 ? Inscription.read(found.iterator().next()) : Optional.empty();
    }
}
