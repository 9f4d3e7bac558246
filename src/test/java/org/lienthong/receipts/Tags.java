package org.lienthong.receipts;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDMarkedContentReference;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureNode;
import org.apache.pdfbox.pdmodel.documentinterchange.markedcontent.PDMarkedContent;
import org.apache.pdfbox.text.PDFMarkedContentExtractor;
import org.apache.pdfbox.text.TextPosition;

/** The tags of a PDF in the order in which a screen reader meets them; a picture with what is said instead of it. */
final class Tags {

    private final List<String> tags = new ArrayList<>();
    private final List<Said> said = new ArrayList<>();
    private final Map<COSDictionary, Map<Integer, String>> texts = new HashMap<>();

    private Tags() {}

    /** One piece of text or one picture as it is heard. */
    record Said(String language, String text) {}

    static List<String> of(PDDocument document) throws IOException {
        return read(document).tags;
    }

    static List<Said> said(PDDocument document) throws IOException {
        return read(document).said;
    }

    private static Tags read(PDDocument document) throws IOException {
        Tags tags = new Tags();
        for (PDPage page : document.getPages()) {
            PDFMarkedContentExtractor extractor = new PDFMarkedContentExtractor();
            extractor.processPage(page);
            Map<Integer, String> texts = new HashMap<>();
            extractor
                    .getMarkedContents()
                    .forEach(content -> texts.merge(content.getMCID(), text(content), String::concat));
            tags.texts.put(page.getCOSObject(), texts);
        }
        tags.collect(document.getDocumentCatalog().getStructureTreeRoot(), "", null);
        return tags;
    }

    private static String text(PDMarkedContent content) {
        return content.getContents().stream()
                .filter(TextPosition.class::isInstance)
                .map(position -> ((TextPosition) position).getUnicode())
                .collect(Collectors.joining());
    }

    private void collect(PDStructureNode node, String language, PDPage page) {
        for (Object kid : node.getKids()) {
            if (kid instanceof PDStructureElement element) {
                String alternative = element.getAlternateDescription();
                tags.add(element.getStructureType() + (alternative == null ? "" : ": " + alternative));
                String its = element.getLanguage() == null ? language : element.getLanguage();
                if (alternative != null) {
                    said.add(new Said(its, alternative));
                }
                collect(element, its, element.getPage() == null ? page : element.getPage());
            } else if (kid instanceof Integer id) {
                say(language, page, id);
            } else if (kid instanceof PDMarkedContentReference reference) {
                say(language, reference.getPage() == null ? page : reference.getPage(), reference.getMCID());
            }
        }
    }

    private void say(String language, PDPage page, int id) {
        String text = texts.get(page.getCOSObject()).getOrDefault(id, "").strip();
        if (!text.isEmpty()) {
            said.add(new Said(language, text));
        }
    }
}
