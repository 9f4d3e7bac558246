package org.lienthong.sandbox;

import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The officials of the land registration office. What they do with a dossier follows from its papers and its procedure:
 * a wish to withdraw ends it, a missing proof is asked for, a transfer or inheritance goes to the tax office.
 */
final class LandOfficials implements Officials {

    private static final String STAGE = Office.STATUS;
    private static final String WAITS_FOR_PAPERS = "waits-for-papers";
    private static final String WAITS_FOR_TAX = "waits-for-tax";
    private static final String EXAMINED = "examined";

    /** From before the sandbox began: nobody asked for papers here, but somebody at a desk of the hub may have. */
    private static final String ARCHIVED = "archived";

    private static final String TAXED_PROCEDURE = "1.013831";
    /** How a transfer is written where no papers come along. */
    private static final String TRANSFER = "CN";

    private final Voice voice;

    LandOfficials(Voice voice) {
        this.voice = voice;
    }

    @Override
    public boolean opens(Verb verb) {
        return verb == Verb.DOSSIER_ACCEPTED;
    }

    @Override
    public boolean waitsFor(Heard heard, Turn turn) {
        return heard.verb() == Verb.SUPPLEMENT_PROVIDED && waitsForPapers(heard.dossier(), turn);
    }

    private static boolean waitsForPapers(String receipt, Turn turn) {
        String stage = turn.text(receipt, STAGE);
        return stage.equals(WAITS_FOR_PAPERS) || stage.equals(EXAMINED) && turn.flag(receipt, ARCHIVED);
    }

    @Override
    public ObjectNode archived(Archived past) {
        ObjectNode file = Json.object()
                .put(STAGE, stage(past.status()))
                .put(ARCHIVED, true)
                .put(Office.ALIAS, past.document())
                .put("sale", past.sale())
                .put("taxed", past.slip().isEmpty() && taxed(past.errand().procedure()));
        ArrayNode parcels = file.putArray("parcels");
        past.parcels()
                .forEach(parcel ->
                        parcels.addObject().put("sheet", parcel.sheet()).put("number", parcel.number()));
        return file;
    }

    private static String stage(int status) {
        return switch (status) {
            case 5 -> WAITS_FOR_PAPERS;
            case 6 -> WAITS_FOR_TAX;
            case 7 -> "given-back";
            case 8 -> "stopped";
            case 9 -> "ended";
            case 10 -> "delivered";
            default -> EXAMINED;
        };
    }

    @Override
    public void hear(Heard heard, Turn turn) {
        String receipt = heard.dossier();
        switch (heard.verb()) {
            case DOSSIER_ACCEPTED -> open(receipt, heard.values(), turn);
            case SUPPLEMENT_PROVIDED -> papersCame(receipt, turn);
            case OBLIGATION_PAID -> taxSettled(receipt, turn);
            case RESULT_DELIVERED -> turn.note(receipt, STAGE, "delivered");
            case RESULT_DISPUTED -> disputed(receipt, turn);
            default -> {}
        }
    }

    private void open(String receipt, ObjectNode values, Turn turn) {
        List<String> papers =
                values.path("papers").valueStream().map(JsonNode::asString).toList();
        boolean sale = has(papers, "Hợp đồng chuyển nhượng")
                || Json.text(values, "type").equals(TRANSFER);
        boolean taxed = taxed(Json.text(values, "procedure"));
        turn.note(
                receipt,
                Json.object()
                        .put(STAGE, EXAMINED)
                        .put("sale", sale)
                        .put("taxed", taxed)
                        .put("withdraws", has(papers, "Đơn đề nghị rút hồ sơ"))
                        .put(
                                "lacksProof",
                                sale && !papers.isEmpty() && !has(papers, "Giấy xác nhận tình trạng hôn nhân"))
                        .set("parcels", values.path("parcels")));
        turn.plan("examine", receipt);
    }

    private boolean taxed(String procedure) {
        return procedure.startsWith(TAXED_PROCEDURE)
                && voice.canSay(Verb.OBLIGATION_REQUESTED)
                && voice.canHear(Verb.OBLIGATION_PAID);
    }

    private void papersCame(String receipt, Turn turn) {
        if (waitsForPapers(receipt, turn)) {
            turn.note(receipt, STAGE, "papers-came");
            turn.plan("take-papers", receipt);
        }
    }

    private void taxSettled(String receipt, Turn turn) {
        if (turn.text(receipt, STAGE).equals(WAITS_FOR_TAX)) {
            turn.note(receipt, STAGE, "tax-settled");
            turn.plan("sign", receipt);
        }
    }

    private void disputed(String receipt, Turn turn) {
        turn.note(receipt, STAGE, "disputed");
        turn.plan("sign", receipt);
    }

    @Override
    public void work(Fact.Planned plan, Turn turn) {
        String receipt = plan.dossier();
        switch (plan.what()) {
            case "examine" -> examine(receipt, turn);
            case "ask-for-papers" -> askForPapers(receipt, turn);
            case "take-papers" -> takePapers(receipt, turn);
            case "state-the-slip" -> stateTheSlip(receipt, turn);
            case "sign" -> sign(receipt, turn);
            case "end" -> end(receipt, turn);
            case "give-back" -> giveBack(receipt, turn);
            default -> throw new IllegalStateException("nobody does " + plan.what());
        }
    }

    private void examine(String receipt, Turn turn) {
        step(receipt, "CB01", "CB01", "Thẩm định hồ sơ", turn);
        if (turn.flag(receipt, "withdraws")) {
            turn.plan("give-back", receipt);
        } else if (turn.flag(receipt, "lacksProof")) {
            turn.plan("ask-for-papers", receipt);
        } else {
            turn.plan(turn.flag(receipt, "taxed") ? "state-the-slip" : "sign", receipt);
        }
    }

    private void askForPapers(String receipt, Turn turn) {
        turn.note(receipt, STAGE, WAITS_FOR_PAPERS);
        say(Verb.SUPPLEMENT_REQUESTED, receipt, turn);
    }

    private void takePapers(String receipt, Turn turn) {
        say(Verb.SUPPLEMENT_RECEIVED, receipt, turn);
        turn.plan(turn.flag(receipt, "taxed") ? "state-the-slip" : "sign", receipt);
    }

    private void stateTheSlip(String receipt, Turn turn) {
        turn.note(receipt, STAGE, WAITS_FOR_TAX);
        say(Verb.OBLIGATION_REQUESTED, receipt, turn);
    }

    private void sign(String receipt, Turn turn) {
        turn.note(receipt, STAGE, "signed");
        step(receipt, "CB01", "CB02", "Trình ký Giấy chứng nhận", turn);
        turn.plan("end", receipt);
    }

    private void end(String receipt, Turn turn) {
        turn.note(receipt, STAGE, "ended");
        say(Verb.DOSSIER_COMPLETED, receipt, turn);
    }

    private void giveBack(String receipt, Turn turn) {
        turn.note(receipt, STAGE, "given-back");
        say(Verb.DOSSIER_WITHDRAWN, receipt, turn);
    }

    private void step(String receipt, String from, String to, String what, Turn turn) {
        if (voice.canSay(Verb.DOSSIER_PROGRESSED)) {
            voice.say(Verb.DOSSIER_PROGRESSED, List.of(receipt), LandWords.step(from, to, what), turn);
        }
    }

    /** What the contract has no words for is not said; the work goes on. */
    private void say(Verb verb, String receipt, Turn turn) {
        if (voice.canSay(verb)) {
            voice.say(verb, List.of(receipt), usual(verb, receipt, turn), turn);
        }
    }

    @Override
    public ObjectNode usual(Verb verb, String receipt, Turn turn) {
        return LandWords.of(verb, receipt, turn);
    }

    private static boolean has(List<String> papers, String name) {
        return papers.stream().anyMatch(paper -> paper.startsWith(name));
    }
}
