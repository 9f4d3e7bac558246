package org.lienthong.receipts;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.thymeleaf.context.Context;
import org.thymeleaf.spring6.SpringTemplateEngine;
import org.thymeleaf.templatemode.TemplateMode;
import org.thymeleaf.templateresolver.ClassLoaderTemplateResolver;

/** The page that becomes the paper. Every text of a dossier is escaped; none of it becomes markup. */
final class PaperTemplate {

    private final SpringTemplateEngine engine = new SpringTemplateEngine();
    private final Wording wording;
    private final String style = style();

    PaperTemplate(Wording wording) {
        this.wording = wording;
        ClassLoaderTemplateResolver files = new ClassLoaderTemplateResolver(PaperTemplate.class.getClassLoader());
        files.setPrefix("receipts/");
        files.setSuffix(".html");
        files.setTemplateMode(TemplateMode.XML);
        files.setCharacterEncoding(StandardCharsets.UTF_8.name());
        engine.setTemplateResolver(files);
    }

    /** @param code address of the picture of the QR code */
    String fill(Paper paper, String code) {
        return engine.process(
                "receipt",
                new Context(
                        Locale.ROOT, Map.of("paper", paper, "say", new Saying(wording), "style", style, "qr", code)));
    }

    /** What the template says in both languages. */
    public record Saying(Wording wording) {
        public String vi(String key, Object... arguments) {
            return wording.vi(key, arguments);
        }

        public String en(String key, Object... arguments) {
            return wording.en(key, arguments);
        }
    }

    private static String style() {
        try (InputStream file =
                Objects.requireNonNull(PaperTemplate.class.getResourceAsStream("/receipts/receipt.css"))) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
