package org.lienthong.dossier;

import java.util.List;

/** The end of the work: certificates and papers that can be fetched. */
public record Result(List<Certificate> certificates, List<Document> documents) {

    public Result {
        certificates = certificates == null ? List.of() : List.copyOf(certificates);
        documents = documents == null ? List.of() : List.copyOf(documents);
    }
}
