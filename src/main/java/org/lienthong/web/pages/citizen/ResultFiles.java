package org.lienthong.web.pages.citizen;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.lienthong.dossier.Content;
import org.lienthong.dossier.Document;
import org.lienthong.dossier.Result;
import org.lienthong.exchange.Papers;
import org.lienthong.mapping.FileStore;
import org.lienthong.registry.Entry;
import org.springframework.stereotype.Component;

/** The papers of a result that lie in the content store. */
@Component
class ResultFiles {

    private final Papers papers;
    private final FileStore store;

    ResultFiles(Papers papers, FileStore store) {
        this.papers = papers;
        this.store = store;
    }

    /**
     * A paper of the result.
     *
     * @param number its place in the result, from 1
     * @param here whether it can be fetched; otherwise only its office has it
     */
    public record ResultPaper(int number, String name, boolean here) {}

    /** A paper that can be read. */
    record Readable(String name, Content content) {}

    List<ResultPaper> of(Entry entry) {
        Result result = entry.document().result();
        List<ResultPaper> all = new ArrayList<>();
        if (result != null && !result.documents().isEmpty()) {
            Map<String, Content> fetched = papers.of(entry.id());
            for (Document document : result.documents()) {
                all.add(new ResultPaper(
                        all.size() + 1,
                        document.name(),
                        content(document, fetched).isPresent()));
            }
        }
        return all;
    }

    Optional<Readable> find(Entry entry, int number) {
        Result result = entry.document().result();
        if (result == null || number < 1 || number > result.documents().size()) {
            return Optional.empty();
        }
        Document document = result.documents().get(number - 1);
        return content(document, papers.of(entry.id())).map(content -> new Readable(document.name(), content));
    }

    InputStream open(Readable paper) throws IOException {
        return store.open(paper.content());
    }

    private static Optional<Content> content(Document document, Map<String, Content> fetched) {
        return Optional.ofNullable(document.content())
                .or(() -> Optional.ofNullable(document.link()).map(fetched::get));
    }
}
