package org.lienthong.mapping;

import java.io.IOException;
import java.io.InputStream;
import java.io.PushbackInputStream;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Objects;

/**
 * One long XML file being cut into the elements that are messages; see {@link RowFiles}. An element that cannot be read
 * is a document of its own. Where the tags do not fit together any more, what was read of the element is the last
 * document, and reading it names the place.
 */
final class XmlCutter implements RowFiles.Units {

    private static final int WIDEST = 1000;
    private static final int SHOWN = 1 << 16;
    private static final byte[] NOTHING = {};

    private final Encoding encoding;
    private final List<LocalPath.Step> way;
    private final byte[] mark;
    private final XmlScan scan;
    private final XmlSkeleton skeleton;
    private final XmlBatch batch;
    private int line = 1;
    private int column;
    private int lastLine = 1;
    private boolean ended;
    private boolean over;
    private boolean toldOfText;

    /** Whatever comes before the first element is read at once. */
    XmlCutter(InputStream file, Mapping mapping) {
        this.encoding = mapping.encoding();
        this.way = Objects.requireNonNull(mapping.each()).steps();
        this.batch = new XmlBatch(encoding);
        try {
            PushbackInputStream in = new PushbackInputStream(file, FileMark.LONGEST);
            FileMark begins = FileMark.read(in, encoding);
            boolean wide = FileMark.wide(encoding);
            this.mark = wide ? begins.bytes() : NOTHING;
            this.scan = new XmlScan(in, wide ? 2 : 1, begins.little());
            this.skeleton = new XmlSkeleton(units(wide, begins.little()), mark);
            while (batch.isEmpty() && !over) {
                step();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Charset units(boolean wide, boolean little) {
        return !wide ? StandardCharsets.ISO_8859_1 : little ? StandardCharsets.UTF_16LE : StandardCharsets.UTF_16BE;
    }

    @Override
    public byte[] head() {
        return batch.first().head().clone();
    }

    @Override
    public byte[] tail() {
        return batch.first().tail().clone();
    }

    @Override
    public boolean hasNext() {
        try {
            while (batch.ready().isEmpty() && !over) {
                step();
            }
            return !batch.ready().isEmpty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public RowFiles.Unit next() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        return batch.ready().remove();
    }

    private void step() throws IOException {
        begin();
        switch (scan.next()) {
            case TEXT -> text();
            case ASIDE -> skeleton.aside(scan.kept());
            case START -> started();
            case EMPTY -> emptied();
            case CLOSE -> closed();
            case BROKEN -> broken(NOTHING, scan.inDoctype() ? skeleton.bytes("]>") : NOTHING);
            case OVER -> finished();
        }
    }

    private void begin() {
        scan.keep();
        line = scan.line();
        column = scan.column();
    }

    /** Where elements are expected a text is a fault of the file, told once. */
    private void text() {
        if (!scan.blank() && skeleton.depth() == 0) {
            broken(NOTHING);
        } else if (!scan.blank() && !toldOfText) {
            toldOfText = true;
            batch.flush();
            batch.alone(XmlSkeleton.joined(skeleton.head(), scan.kept(), skeleton.tail()), 0, line);
        }
    }

    private void started() throws IOException {
        if (ended) {
            broken(NOTHING);
        } else if (isNext()) {
            if (skeleton.depth() < way.size() - 1) {
                opened();
            } else if (isWhole(true)) {
                add();
            }
        } else if (skeleton.depth() > 0) {
            isWhole(false);
        } else {
            broken(NOTHING, skeleton.end(scan.name()));
        }
    }

    private void opened() {
        byte[] tag = scan.kept();
        byte[] behind = skeleton.end(scan.name());
        if (batch.readable(XmlSkeleton.joined(skeleton.head(), tag, behind, skeleton.tail()))) {
            skeleton.open(scan.name(), tag);
        } else {
            broken(NOTHING);
        }
    }

    private void emptied() {
        if (!ended && isNext() && skeleton.depth() == way.size() - 1) {
            add();
        } else if (skeleton.depth() == 0) {
            broken(NOTHING);
        }
    }

    private void closed() {
        if (!scan.name().equals(skeleton.name())) {
            broken(NOTHING);
            return;
        }
        ended = skeleton.depth() == 1;
        if (ended && batch.isEmpty()) {
            // Nothing in it is a message; the file without its other parts says so when it is read.
            batch.alone(XmlSkeleton.joined(skeleton.head(), skeleton.tail()), 1, line);
        }
        skeleton.close();
    }

    private void finished() {
        batch.flush();
        if (!ended) {
            broken(NOTHING);
        }
        over = true;
    }

    /** Goes behind the element whose start was just read, kept or not; false when its tags do not fit together. */
    private boolean isWhole(boolean kept) throws IOException {
        Deque<String> open = new ArrayDeque<>(List.of(scan.name()));
        while (!open.isEmpty()) {
            if (!kept) {
                begin();
            }
            if (!fits(scan.next(), open)) {
                broken(kept ? NOTHING : skeleton.starts(open));
                return false;
            }
        }
        return true;
    }

    private boolean fits(XmlScan.Token token, Deque<String> open) {
        return switch (token) {
            case START -> {
                open.push(scan.name());
                yield skeleton.depth() + open.size() <= HardenedXmlReader.MAX_DEPTH;
            }
            case CLOSE -> scan.name().equals(open.peek()) && !open.pop().isEmpty();
            case BROKEN, OVER -> false;
            default -> true;
        };
    }

    private boolean isNext() {
        return skeleton.depth() < way.size()
                && decoded(scan.name()).equals(way.get(skeleton.depth()).name());
    }

    /** The name without its prefix: which namespace that means, the reading of the piece decides. */
    private String decoded(String raw) {
        String local = raw.substring(raw.indexOf(':') + 1);
        if (local.chars().allMatch(unit -> unit < 0x80)) {
            return local;
        }
        try {
            byte[] name = encoding.utf8(XmlSkeleton.joined(mark, skeleton.bytes(local)), Format.CSV);
            return new String(name, StandardCharsets.UTF_8);
        } catch (UnreadableDocument noText) {
            return "";
        }
    }

    private void add() {
        int lines = line - lastLine;
        String gap = "\n".repeat(lines) + (lines > 0 && column <= WIDEST ? " ".repeat(column) : "");
        batch.add(scan.kept(), line, new XmlBatch.Frame(skeleton.head(), skeleton.tail()), skeleton.bytes(gap));
        lastLine = scan.line();
        ended = skeleton.depth() == 0;
    }

    /** Nothing behind this can be read; what was kept of it is shown with these around it. */
    private void broken(byte[] before, byte... behind) {
        batch.flush();
        batch.alone(XmlSkeleton.joined(skeleton.head(), before, shown(scan.kept()), behind), 1, line);
        over = true;
    }

    /** Of what never ended its beginning is enough, and no letter of it is divided. */
    private static byte[] shown(byte[] kept) {
        if (kept.length < XmlScan.LONGEST) {
            return kept;
        }
        int end = SHOWN;
        while (end > 0 && kept[end - 1] < 0) {
            end--;
        }
        return Arrays.copyOf(kept, end - end % 2);
    }
}
