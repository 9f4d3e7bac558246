package org.lienthong.citizen;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a draft holds. Immutable; holds personal data.
 *
 * @param province code; empty until it was chosen
 * @param frozen what is being sent while nobody knows whether it was taken; nothing is changed meanwhile
 */
public record DraftContent(
        String form,
        String province,
        Answers answers,
        List<DraftPaper> papers,
        @Nullable Frozen frozen) {

    public DraftContent {
        papers = List.copyOf(papers);
    }

    /** A document in the very bytes that are said under this key, so that saying it again is the same press. */
    record Frozen(String key, String message) {}

    /** A draft of this form with nothing in it. */
    public static DraftContent of(String form) {
        return new DraftContent(form, "", Answers.NONE, List.of(), null);
    }

    DraftContent with(Answers others) {
        return new DraftContent(form, province, others, papers, frozen);
    }

    DraftContent in(String otherProvince) {
        return new DraftContent(form, otherProvince, answers, papers, frozen);
    }

    DraftContent with(DraftPaper paper) {
        List<DraftPaper> more = new ArrayList<>(papers);
        more.add(paper);
        return new DraftContent(form, province, answers, more, frozen);
    }

    DraftContent without(String paperId) {
        return new DraftContent(
                form,
                province,
                answers,
                papers.stream().filter(paper -> !paper.id().equals(paperId)).toList(),
                frozen);
    }

    DraftContent freezing(@Nullable Frozen document) {
        return new DraftContent(form, province, answers, papers, document);
    }

    Optional<DraftPaper> paper(String paperId) {
        return papers.stream().filter(paper -> paper.id().equals(paperId)).findFirst();
    }

    /** The papers of the form that these answers ask for. */
    public List<FormPaper> needed(Form filled) {
        return filled.papers().stream()
                .filter(paper -> paper.when().holds(answers))
                .toList();
    }

    /** What was attached for this paper of the form. */
    public List<DraftPaper> of(FormPaper paper) {
        return papers.stream().filter(one -> one.paper().equals(paper.name())).toList();
    }
}
