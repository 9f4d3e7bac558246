package org.lienthong.citizen;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;

/** Answers that people could give to a form; every person in them is invented. */
final class FilledForms {

    private FilledForms() {}

    /** Any complete answers to this form: each choice, each optional question answered or not, any number of rounds. */
    static Arbitrary<Answers> any(Form form) {
        return Arbitraries.randomValue(random -> {
            Map<String, String> typed = new LinkedHashMap<>();
            for (FormStep step : form.steps()) {
                int rounds = 1 + random.nextInt(step.most());
                for (int round = 1; round <= rounds; round++) {
                    Stage stage = new Stage(step, round);
                    for (FormField field : step.fields()) {
                        if (!field.optional() || random.nextBoolean()) {
                            List<String> possible = possible(field);
                            typed.put(stage.name(field), possible.get(random.nextInt(possible.size())));
                        }
                    }
                    if (!stage.more().isEmpty()) {
                        typed.put(stage.more(), round < rounds ? "yes" : "no");
                    }
                }
            }
            return new Answers(typed);
        });
    }

    private static List<String> possible(FormField field) {
        return switch (field.kind()) {
            case NAME -> List.of("Trần Thị Minh Châu", "Y Bhăm", "Ngân hàng TMCP Đông Á - CN 2");
            case TEXT -> List.of("12 Lê Hoàn, phường Hạc Thành", "1992", "04512/2026");
            case LONG_TEXT -> List.of("Cha mẹ cho năm 1998", "Thành 2 thửa, 60 m² và 60,5 m²");
            case ID_NUMBER -> List.of("038185007731", "038 185 007731");
            case PHONE -> List.of("0904 007 731", "+84904007731", "0904007731");
            case EMAIL -> List.of("chau@example.vn");
            case DATE -> List.of("03/09/1985", "3-9-1985", "29/02/2024");
            case MONEY -> List.of("2.500.000.000", "2500000000", "900.000.000 đồng");
            case AREA -> List.of("120,5", "120.5", "1.234,5", "12.000", "96 m2");
            case NUMBER -> List.of("27", "345a");
            case TAX_CODE -> List.of("0101234567", "0101234567-001");
            case CERTIFICATE -> List.of("AA 01234567", "bk 123456");
            case COMMUNE -> List.of("14797");
            case CHOICE -> field.options().stream().map(FormField.Option::value).toList();
        };
    }
}
