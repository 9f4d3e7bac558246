package org.lienthong.rehearsal;

import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.thymeleaf.context.Context;
import org.thymeleaf.spring6.SpringTemplateEngine;
import org.thymeleaf.templatemode.TemplateMode;
import org.thymeleaf.templateresolver.ClassLoaderTemplateResolver;

/** A report as one page that needs nothing beside it, to be read or printed: Vietnamese, with the English below. */
public final class HtmlReport {

    private static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");
    private static final DateTimeFormatter WHEN = DateTimeFormatter.ofPattern("dd/MM/yyyy HH:mm", Locale.ROOT);

    private HtmlReport() {}

    public static void write(Report report, boolean strict, Path file) throws IOException {
        ClassLoaderTemplateResolver templates = new ClassLoaderTemplateResolver(HtmlReport.class.getClassLoader());
        templates.setTemplateMode(TemplateMode.HTML);
        templates.setCharacterEncoding(StandardCharsets.UTF_8.name());
        SpringTemplateEngine engine = new SpringTemplateEngine();
        engine.setTemplateResolver(templates);
        Context context = new Context(Locale.ROOT);
        context.setVariables(Map.of(
                "report",
                report,
                "strict",
                strict,
                "when",
                moment(report.at()),
                "vi",
                Wording.VIETNAMESE,
                "en",
                Wording.ENGLISH,
                "parts",
                List.copyOf(Arrays.asList(Part.values())),
                "took",
                TextReport.seconds(report.took())));
        try (Writer out = Files.newBufferedWriter(file)) {
            engine.process("rehearsal/report.html", context, out);
        }
    }

    /** As people in Viet Nam write it. */
    static String moment(Instant instant) {
        return WHEN.format(instant.atZone(ZONE));
    }
}
