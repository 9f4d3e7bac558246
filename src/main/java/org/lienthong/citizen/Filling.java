package org.lienthong.citizen;

import java.util.LinkedHashMap;
import java.util.Map;
import org.lienthong.dossier.MessageType;
import org.lienthong.dossier.NationalMessage;
import org.lienthong.dossier.SearchText;
import org.lienthong.mapping.NationalJson;

/** Turns the answers to a form into the national document: each to its path, and the form's constants where there is something to say. */
final class Filling {

    private static final String APPLICANT = "submission.applicant.";
    private static final String EACH = "[*]";

    private final Form form;
    private final Answers answers;
    private final Map<String, Object> leaves = new LinkedHashMap<>();

    /** Communes by name, where their code belongs. */
    private final Map<String, String> named = new LinkedHashMap<>();

    private Filling(Form form, Answers answers) {
        this.form = form;
        this.answers = answers;
    }

    /**
     * The document without papers.
     *
     * @throws org.lienthong.dossier.InvalidValue when an answer is missing or cannot be meant; who asks has checked them
     */
    static NationalMessage fill(Form form, Answers answers, Letterhead head) {
        Filling filling = new Filling(form, answers);
        filling.answered();
        filling.communesInWords();
        filling.applicantIsAParty();
        filling.constants();
        PathTree tree = new PathTree();
        tree.put("type", MessageType.DOSSIER_SUBMITTED.name());
        head.put(tree, form.subject());
        tree.put(APPLICANT + "role", "APPLICANT");
        tree.put(APPLICANT + "kind", "INDIVIDUAL");
        filling.leaves.forEach(tree::put);
        return NationalJson.read(tree.json(), NationalMessage.class);
    }

    private void answered() {
        for (Stage stage : Stage.way(form, answers)) {
            for (FormField field : stage.step().fields()) {
                String typed = answers.get(stage.name(field));
                if (!typed.isEmpty()) {
                    put(field, typed, stage.round() - 1);
                }
            }
        }
    }

    private void put(FormField field, String typed, int index) {
        if (field.kind() == FieldKind.COMMUNE && !Communes.code(typed)) {
            named.put(at(field.gives(), index), typed);
        } else if (!field.gives().isEmpty()) {
            leaves.put(at(field.gives(), index), value(field.kind(), typed));
        }
        field.options().stream().filter(option -> option.value().equals(typed)).forEach(option -> option.also()
                .forEach((path, says) -> leaves.put(at(path, index), says)));
    }

    /** A commune without a code stands in the words of the address, so that the office finds its code. */
    private void communesInWords() {
        named.forEach((path, name) -> {
            String address = path.replaceFirst("commune$", path.contains("address.") ? "text" : "address");
            String said = (String) leaves.getOrDefault(address, "");
            if (!SearchText.of(said).contains(SearchText.of(name))) {
                leaves.put(address, said.isEmpty() ? name : said + ", " + name);
            }
        });
    }

    /** Who submits stands among the parties too, in the role that the form says. */
    private void applicantIsAParty() {
        if (form.applicantIs().isEmpty()) {
            return;
        }
        Map<String, Object> party = new LinkedHashMap<>();
        leaves.forEach((path, value) -> {
            if (path.startsWith(APPLICANT)) {
                party.put(form.applicantIs() + "." + path.substring(APPLICANT.length()), value);
            }
        });
        leaves.putAll(party);
        leaves.put(form.applicantIs() + ".kind", "INDIVIDUAL");
    }

    /** A constant of an element of a list is only said about an element of which something else is known. */
    private void constants() {
        Map<String, Object> said = new LinkedHashMap<>();
        form.constants().forEach((path, value) -> {
            int most = path.contains(EACH) ? FormStep.MOST : 1;
            for (int index = 0; index < most; index++) {
                String place = at(path, index);
                int element = place.lastIndexOf(']');
                String owner = place.substring(0, element + 1);
                if (element < 0 || leaves.keySet().stream().anyMatch(leaf -> leaf.startsWith(owner + "."))) {
                    said.put(place, value);
                }
            }
        });
        said.forEach(leaves::putIfAbsent);
    }

    private static String at(String path, int index) {
        return path.replace(EACH, "[" + index + "]");
    }

    private static Object value(FieldKind kind, String typed) {
        return switch (kind) {
            case MONEY -> Typed.money(typed).<Object>map(sum -> sum).orElse(typed);
            case AREA -> Typed.area(typed).<Object>map(metres -> metres).orElse(typed);
            case DATE -> Typed.day(typed).<Object>map(Object::toString).orElse(typed);
            case PHONE -> Typed.phone(typed).orElse(typed);
            case ID_NUMBER -> Typed.idNumber(typed).orElse(typed);
            case TAX_CODE -> Typed.taxCode(typed).orElse(typed);
            case CERTIFICATE -> Typed.certificate(typed).orElse(typed);
            case NAME, TEXT, LONG_TEXT, EMAIL, NUMBER, COMMUNE, CHOICE -> typed;
        };
    }
}
