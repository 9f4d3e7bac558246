package org.lienthong.web.desk;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;

/** The first sheet of a workbook as lines of text with tabs between the cells; days and hours as people write them. */
final class LateWorkbook {

    /** Bytes that a workbook may unpack to. */
    private static final long LARGEST = 32L * 1024 * 1024;

    /** Lines beyond this are left out; so many receipts are refused anyhow. */
    private static final int MOST_LINES = 2_000;

    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("dd/MM/yyyy HH:mm");
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");
    private static final Pattern QUOTED = Pattern.compile("\"[^\"]*\"|\\[[^\\]]*\\]|\\\\.");
    private static final Pattern DAY_OR_HOUR = Pattern.compile("[ydhms]", Pattern.CASE_INSENSITIVE);

    private LateWorkbook() {}

    static String lines(byte[] bytes) throws IOException {
        if (!isSmall(bytes)) {
            throw new IOException(
                    "a workbook that unpacks to more than " + LARGEST + " bytes, or has too many columns");
        }
        try (ReadableWorkbook book =
                        new ReadableWorkbook(new ByteArrayInputStream(bytes), new ReadingOptions(true, true));
                Stream<Row> rows = book.getFirstSheet().openStream()) {
            StringBuilder lines = new StringBuilder();
            int[] line = {1};
            rows.limit(MOST_LINES).filter(row -> row.getRowNum() <= MOST_LINES).forEach(row -> {
                lines.append("\n".repeat(Math.max(0, row.getRowNum() - line[0])))
                        .append(line(row))
                        .append('\n');
                line[0] = row.getRowNum() + 1;
            });
            return lines.toString();
        } catch (RuntimeException broken) {
            throw new IOException("not a workbook", broken);
        }
    }

    /** Counts what a packed file unpacks to, and looks how far its cells lie, so that a small one cannot fill the memory. */
    private static boolean isSmall(byte[] bytes) throws IOException {
        long left = LARGEST;
        byte[] piece = new byte[8192];
        try (ZipFile packed = ZipFile.builder()
                .setSeekableByteChannel(new SeekableInMemoryByteChannel(bytes))
                .get()) {
            for (ZipArchiveEntry entry : Collections.list(packed.getEntries())) {
                try (InputStream in = packed.getInputStream(entry)) {
                    for (int read = in.read(piece); read >= 0 && left >= 0; read = in.read(piece)) {
                        left -= read;
                    }
                }
                if (left < 0 || hasFarCells(packed, entry)) {
                    return false;
                }
            }
        }
        return true;
    }

    private static boolean hasFarCells(ZipFile packed, ZipArchiveEntry entry) throws IOException {
        try (InputStream in = packed.getInputStream(entry)) {
            return FarCells.in(in.readAllBytes());
        }
    }

    private static String line(Row row) {
        List<String> cells = IntStream.range(0, Math.max(2, Math.min(row.getCellCount(), LateRows.COLUMNS.size())))
                .mapToObj(at -> row.getOptionalCell(at).map(LateWorkbook::text).orElse(""))
                .toList();
        return cells.stream().map(LateWorkbook::quoted).collect(Collectors.joining("\t"));
    }

    private static String quoted(String text) {
        String plain = text.replaceAll("\\s+", " ").strip();
        return plain.startsWith("\"") ? "\"" + plain.replace("\"", "\"\"") + "\"" : plain;
    }

    private static String text(Cell cell) {
        if (cell.getType() != CellType.NUMBER && !(cell.getValue() instanceof BigDecimal)) {
            return Optional.ofNullable(cell.getText()).orElse("");
        }
        return isMoment(cell) ? moment(cell.asDate()) : number(cell.asNumber());
    }

    private static boolean isMoment(Cell cell) {
        String format = cell.getDataFormatString();
        return format != null
                && !format.equalsIgnoreCase("General")
                && DAY_OR_HOUR.matcher(QUOTED.matcher(format).replaceAll("")).find();
    }

    /** Without an hour it is a whole day; workbooks keep moments a little inexactly. */
    private static String moment(LocalDateTime told) {
        LocalDateTime moment = told.plusSeconds(30);
        return moment.toLocalTime().withSecond(0).withNano(0).equals(LocalTime.MIDNIGHT)
                ? DAY.format(moment)
                : MOMENT.format(moment);
    }

    /** Three digits behind a dot would be thousands to who reads what people type. */
    private static String number(BigDecimal number) {
        BigDecimal plain = number.round(MathContext.DECIMAL64).stripTrailingZeros();
        return plain.scale() == 3 ? plain.setScale(4).toPlainString() : plain.toPlainString();
    }
}
