package org.lienthong.bench;

import com.bazaarvoice.jolt.Chainr;
import com.bazaarvoice.jolt.JsonUtils;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.schibsted.spt.data.jslt.Expression;
import com.schibsted.spt.data.jslt.Parser;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import javax.xml.transform.stream.StreamSource;
import net.sf.saxon.s9api.Processor;
import net.sf.saxon.s9api.SaxonApiException;
import net.sf.saxon.s9api.Serializer;
import net.sf.saxon.s9api.Xslt30Transformer;
import net.sf.saxon.s9api.XsltExecutable;
import tools.jackson.databind.MappingIterator;
import tools.jackson.databind.ObjectReader;
import tools.jackson.dataformat.csv.CsvMapper;
import tools.jackson.dataformat.csv.CsvSchema;

/** What people would pick instead of a mapping file; each compiled once, each giving the national message as JSON. */
final class Others {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final ObjectReader CSV = new CsvMapper()
            .readerForMapOf(String.class)
            .with(CsvSchema.emptySchema().withHeader().withColumnSeparator(';'));

    private final Expression jslt = Parser.compileString(text("ho-so.jslt"));
    private final Expression jsltRows = Parser.compileString(text("rows.jslt"));
    private final Chainr jolt = Chainr.fromSpec(JsonUtils.jsonToList(text("ho-so.jolt.json")));
    private final Processor saxon = new Processor(false);
    private final XsltExecutable stylesheet = stylesheet();

    String jslt(byte[] document) {
        try {
            JsonNode said = JSON.readTree(document);
            return JSON.writeValueAsString(jslt.apply(said));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The rows as a list of JSON objects, which is what such a tool begins with. */
    String jsltRows(byte[] document) {
        try (MappingIterator<Map<String, String>> rows = CSV.readValues(document)) {
            return JSON.writeValueAsString(jsltRows.apply(JSON.valueToTree(rows.readAll())));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Only renames and moves: it can read neither dates nor numbers, so its result is no national message yet. */
    String jolt(byte[] document) {
        return JsonUtils.toJsonString(jolt.transform(JsonUtils.jsonToObject(new ByteArrayInputStream(document))));
    }

    String xslt(byte[] document) {
        try {
            StringWriter out = new StringWriter();
            Serializer serializer = saxon.newSerializer(out);
            Xslt30Transformer transformer = stylesheet.load30();
            transformer.applyTemplates(new StreamSource(new ByteArrayInputStream(document)), serializer);
            return out.toString();
        } catch (SaxonApiException e) {
            throw new IllegalStateException(e);
        }
    }

    private XsltExecutable stylesheet() {
        try {
            return saxon.newXsltCompiler()
                    .compile(new StreamSource(new ByteArrayInputStream(Documents.resource("mdocument.xsl"))));
        } catch (SaxonApiException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String text(String resource) {
        return new String(Documents.resource(resource), StandardCharsets.UTF_8);
    }
}
