package org.lienthong.mapping;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import org.jspecify.annotations.Nullable;
import org.lienthong.dossier.Alias;
import org.lienthong.dossier.CommuneCode;
import org.lienthong.dossier.Dossier;
import org.lienthong.dossier.DossierCode;
import org.lienthong.dossier.LandUseCode;
import org.lienthong.dossier.MessageId;
import org.lienthong.dossier.Money;
import org.lienthong.dossier.NationalMessage;
import org.lienthong.dossier.ParcelId;
import org.lienthong.dossier.ProcedureCode;
import org.lienthong.dossier.ProvinceCode;
import org.lienthong.dossier.ReceiptNumber;
import org.lienthong.dossier.Sha256;
import org.lienthong.dossier.Share;
import org.lienthong.dossier.TransactionType;

/**
 * Every record of the national model, filled at random, from its components: what is nullable is sometimes absent, lists
 * have up to two elements, texts are clean Vietnamese, sums and numbers lie within the limits of the model. All of it is
 * invented. The records are well-formed, not sensible: a slip may carry any price.
 */
public final class NationalArbitraries {

    private static final Map<Class<?>, Arbitrary<String>> TEXTS = Map.ofEntries(
            Map.entry(DossierCode.class, text("[A-Z0-9]", "H56-", 1, 20)),
            Map.entry(ReceiptNumber.class, text("[A-Z0-9]", "BN/", 1, 20)),
            Map.entry(MessageId.class, text("[a-z0-9]", "m-", 1, 20)),
            Map.entry(ProvinceCode.class, digits("H", 2)),
            Map.entry(CommuneCode.class, digits("", 5)),
            Map.entry(ProcedureCode.class, digits("1.", 6)),
            Map.entry(TransactionType.class, capitals(2)),
            Map.entry(LandUseCode.class, capitals(3)),
            Map.entry(Share.class, Arbitraries.integers().between(1, 9).flatMap(whole -> Arbitraries.integers()
                    .between(1, whole)
                    .map(part -> part + "/" + whole))),
            Map.entry(
                    ParcelId.class,
                    Arbitraries.strings()
                            .withChars("0123456789bcdefghjkmnpqrstuvwxyz")
                            .ofLength(11)
                            .map(rest -> "w" + rest)),
            Map.entry(
                    Sha256.class,
                    Arbitraries.strings().withChars("0123456789abcdef").ofLength(64)));

    private NationalArbitraries() {}

    /** Messages of every verb with any sections. */
    public static Arbitrary<NationalMessage> messages() {
        return records(NationalMessage.class);
    }

    public static Arbitrary<Dossier> dossiers() {
        return records(Dossier.class);
    }

    /** Any record of the model. */
    public static <T> Arbitrary<T> records(Class<T> type) {
        List<Arbitrary<Object>> parts = new ArrayList<>();
        for (RecordComponent component : type.getRecordComponents()) {
            parts.add(component(component));
        }
        RecordShape shape = RecordShape.of(type);
        return Combinators.combine(parts)
                .as(values -> type.cast(shape.create(values.toArray())))
                .withoutEdgeCases();
    }

    /** Clean text as people write it. */
    public static Arbitrary<String> vietnamese() {
        return Arbitraries.strings()
                .withChars(
                        "aăâbcdđeêghiklmnoôơpqrstuưvxyÁÀẢÃẠẤẦẨẪẬẾỀỂỄỆỐỒỔỖỘỚỜỞỠỢỨỪỬỮỰ0123456789 .,;:'\"<>&/\\{}[]()-…€")
                .ofMinLength(1)
                .ofMaxLength(30)
                .map(text -> text.strip().isEmpty() ? "a" : text.strip() + (text.length() == 7 ? "😀" : ""));
    }

    @SuppressWarnings("unchecked")
    private static Arbitrary<Object> component(RecordComponent component) {
        if (component.getGenericType() instanceof ParameterizedType list) {
            Class<?> element = (Class<?>) list.getActualTypeArguments()[0];
            return (Arbitrary<Object>) (Arbitrary<?>) value(element).list().ofMaxSize(2);
        }
        Arbitrary<Object> value = value(component.getType());
        if (component.getName().equals("fileName")) {
            // A file name never holds a folder.
            value = value.map(name -> ((String) name).replaceAll("[/\\\\.]", "-") + ".pdf");
        }
        boolean nullable = component.getAnnotatedType().isAnnotationPresent(Nullable.class);
        return nullable ? value.injectNull(0.4) : value;
    }

    @SuppressWarnings("unchecked")
    private static Arbitrary<Object> value(Class<?> type) {
        Arbitrary<?> value;
        if (type == String.class) {
            value = vietnamese();
        } else if (TEXTS.containsKey(type)) {
            value = TEXTS.get(type).map(ValueType.reader(type)::apply);
        } else if (type.isEnum()) {
            value = Arbitraries.of(type.getEnumConstants());
        } else if (type == Money.class) {
            value = Arbitraries.longs().between(0, 999_999_999_999_999L).map(Money::new);
        } else if (type == BigDecimal.class) {
            value = Arbitraries.bigIntegers()
                    .between(BigInteger.ZERO, BigInteger.TEN.pow(12))
                    .flatMap(unscaled ->
                            Arbitraries.integers().between(0, 4).map(scale -> new BigDecimal(unscaled, scale)));
        } else if (type == Instant.class) {
            value = Arbitraries.longs().between(946_684_800L, 4_102_444_800L).map(Instant::ofEpochSecond);
        } else if (type == LocalDate.class) {
            value = Arbitraries.longs().between(0, 47_000).map(LocalDate::ofEpochDay);
        } else if (type == Integer.class || type == int.class) {
            value = Arbitraries.integers().greaterOrEqual(0);
        } else if (type == long.class) {
            value = Arbitraries.longs().between(0, 1L << 40);
        } else if (type == Boolean.class || type == boolean.class) {
            value = Arbitraries.of(true, false);
        } else {
            value = records(type);
        }
        return (Arbitrary<Object>) value;
    }

    private static Arbitrary<String> text(String letters, String prefix, int min, int max) {
        return Arbitraries.strings()
                .withCharRange(letters.charAt(1), letters.charAt(3))
                .withCharRange('0', '9')
                .ofMinLength(min)
                .ofMaxLength(max)
                .map(text -> prefix + text);
    }

    private static Arbitrary<String> digits(String prefix, int length) {
        return Arbitraries.strings().numeric().ofLength(length).map(text -> prefix + text);
    }

    private static Arbitrary<String> capitals(int length) {
        return Arbitraries.strings().withCharRange('A', 'Z').ofLength(length);
    }

    /** The kinds of names that a dossier may carry. */
    public static Arbitrary<Alias> aliases() {
        return records(Alias.class);
    }
}
