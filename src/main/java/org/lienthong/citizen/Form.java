package org.lienthong.citizen;

import java.util.List;
import java.util.Map;
import org.lienthong.dossier.ProcedureCode;

/**
 * One procedure as a citizen meets it: questions in plain words, and where each answer goes in the national model.
 *
 * @param name of its file, for example {@code sale}
 * @param order where it stands among the wishes, the smallest first
 * @param procedures the first of them that a province carries out on the day is submitted
 * @param wish what the citizen wants, in the citizen's words
 * @param about one sentence more
 * @param subject what the dossier is about, in the words of the office; Vietnamese
 * @param applicantIs the party that the applicant is besides, for example {@code submission.parties[0]}; empty: none
 * @param constants what every dossier of this form says, by national path
 */
public record Form(
        String name,
        int order,
        List<ProcedureCode> procedures,
        Said wish,
        Said about,
        String subject,
        String applicantIs,
        Map<String, String> constants,
        List<FormStep> steps,
        List<FormPaper> papers) {

    public Form {
        procedures = List.copyOf(procedures);
        constants = Map.copyOf(constants);
        steps = List.copyOf(steps);
        papers = List.copyOf(papers);
    }
}
