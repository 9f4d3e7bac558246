package org.lienthong.rehearsal;

import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** A report in the form that build servers read: one test suite a province, one test case a claim. */
public final class JunitReport {

    private static final Wording WORDS = Wording.ENGLISH;

    private JunitReport() {}

    /** @param strict whether what was not rehearsed is a failure instead of a skipped case */
    public static void write(Report report, boolean strict, Path file) throws IOException {
        try (Writer out = Files.newBufferedWriter(file)) {
            XMLStreamWriter xml = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(out);
            xml.writeStartDocument("UTF-8", "1.0");
            xml.writeStartElement("testsuites");
            xml.writeAttribute("name", "rehearsal");
            xml.writeAttribute("time", seconds(report.took()));
            for (ProvinceReport province : report.provinces()) {
                suite(xml, province, strict);
            }
            xml.writeEndElement();
            xml.writeEndDocument();
            xml.close();
        } catch (XMLStreamException e) {
            throw new IOException(e);
        }
    }

    private static void suite(XMLStreamWriter xml, ProvinceReport province, boolean strict) throws XMLStreamException {
        long open = province.count(Outcome.NOT_REHEARSED);
        long never = province.count(Outcome.DOES_NOT_EXIST);
        xml.writeStartElement("testsuite");
        xml.writeAttribute("name", province.code());
        xml.writeAttribute("tests", String.valueOf(province.claims().size()));
        xml.writeAttribute("failures", String.valueOf(province.count(Outcome.FAILED) + (strict ? open : 0)));
        xml.writeAttribute("errors", "0");
        xml.writeAttribute("skipped", String.valueOf(strict ? never : open + never));
        xml.writeAttribute("time", seconds(province.took()));
        for (Claim claim : province.claims()) {
            testCase(xml, province, claim, strict);
        }
        xml.writeEndElement();
    }

    private static void testCase(XMLStreamWriter xml, ProvinceReport province, Claim claim, boolean strict)
            throws XMLStreamException {
        xml.writeStartElement("testcase");
        xml.writeAttribute("classname", province.code() + "." + claim.part().code());
        xml.writeAttribute("name", WORDS.say(claim.what()));
        if (claim.outcome() != Outcome.AS_EXPECTED) {
            boolean failure = claim.outcome() == Outcome.FAILED || strict && claim.outcome() == Outcome.NOT_REHEARSED;
            xml.writeStartElement(failure ? "failure" : "skipped");
            xml.writeAttribute("message", clean(words(claim.why())));
            xml.writeEndElement();
        }
        xml.writeEndElement();
    }

    private static String words(List<Line> lines) {
        return lines.stream().map(WORDS::say).collect(Collectors.joining("; "));
    }

    /** What a partner said may hold characters that XML has not. */
    private static String clean(String text) {
        return text.replaceAll("[\\p{Cntrl}&&[^\\t\\n]]", " ");
    }

    private static String seconds(Duration took) {
        return String.format(Locale.ROOT, "%.3f", took.toMillis() / 1000.0);
    }
}
