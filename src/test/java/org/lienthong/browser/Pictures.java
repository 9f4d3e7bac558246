package org.lienthong.browser;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ScreenshotAnimations;
import com.microsoft.playwright.options.ScreenshotCaret;
import java.awt.image.BufferedImage;
import java.awt.image.IndexColorModel;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageOutputStream;

/** Pictures of pages for the documentation: PNG with at most 256 colours. */
final class Pictures {

    static final boolean WANTED = Boolean.getBoolean("pictures");

    private static final Path FOLDER = Path.of("docs/pictures");
    private static final int COLOURS = 256;

    private Pictures() {}

    /** Writes {@code <name>-<screen>.png}, as long as the page but at most twice as high as the screen. */
    static void take(Page page, String name, Screen screen) {
        byte[] whole = page.screenshot(new Page.ScreenshotOptions()
                .setFullPage(true)
                .setAnimations(ScreenshotAnimations.DISABLED)
                .setCaret(ScreenshotCaret.HIDE));
        Path file = FOLDER.resolve(name + "-" + screen.name().toLowerCase(Locale.ROOT) + ".png");
        try {
            BufferedImage image = ImageIO.read(new ByteArrayInputStream(whole));
            int height = Math.min(image.getHeight(), screen.height() * 2);
            Files.createDirectories(FOLDER);
            write(reduced(image.getSubimage(0, 0, image.getWidth(), height)), file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The most frequent colours stay as they are; each other becomes the nearest of them. */
    private static BufferedImage reduced(BufferedImage image) {
        int width = image.getWidth();
        int[] pixels = image.getRGB(0, 0, width, image.getHeight(), null, 0, width);
        Map<Integer, Integer> often = new HashMap<>();
        for (int pixel : pixels) {
            often.merge(pixel & 0xffffff, 1, Integer::sum);
        }
        List<Integer> kept = often.entrySet().stream()
                .sorted(Map.Entry.<Integer, Integer>comparingByValue()
                        .reversed()
                        .thenComparing(Map.Entry.comparingByKey()))
                .limit(COLOURS)
                .map(Map.Entry::getKey)
                .toList();
        Map<Integer, Integer> places = new HashMap<>();
        IndexColorModel palette = new IndexColorModel(
                8, kept.size(), kept.stream().mapToInt(Integer::intValue).toArray(), 0, false, -1, 0);
        BufferedImage few = new BufferedImage(width, image.getHeight(), BufferedImage.TYPE_BYTE_INDEXED, palette);
        for (int i = 0; i < pixels.length; i++) {
            int place = places.computeIfAbsent(pixels[i] & 0xffffff, colour -> nearest(colour, kept));
            few.getRaster().setSample(i % width, i / width, 0, place);
        }
        return few;
    }

    private static int nearest(int colour, List<Integer> kept) {
        return kept.stream()
                .min(Comparator.comparingInt(one -> distance(one, colour)))
                .map(kept::indexOf)
                .orElse(0);
    }

    private static int distance(int one, int other) {
        int sum = 0;
        for (int shift = 0; shift <= 16; shift += 8) {
            int difference = (one >> shift & 0xff) - (other >> shift & 0xff);
            sum += difference * difference;
        }
        return sum;
    }

    private static void write(BufferedImage image, Path file) throws IOException {
        ImageWriter writer = ImageIO.getImageWritersByFormatName("png").next();
        ImageWriteParam small = writer.getDefaultWriteParam();
        small.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
        small.setCompressionQuality(0);
        try (OutputStream out = Files.newOutputStream(file);
                ImageOutputStream bytes = ImageIO.createImageOutputStream(out)) {
            writer.setOutput(bytes);
            writer.write(null, new IIOImage(image, null, null), small);
        } finally {
            writer.dispose();
        }
    }
}
