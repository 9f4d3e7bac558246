package org.lienthong.dossier;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import org.jspecify.annotations.Nullable;

/** Any value of any record of the national model, with every component that may be absent sometimes absent. */
public final class AnyMessage {

    private static final Map<Class<?>, Arbitrary<?>> VALUES = Map.ofEntries(
            Map.entry(
                    String.class,
                    Arbitraries.of("Nguyễn Thị Ánh", "a & b < c", "]]>", "Số 7, tổ 2", "'\"", "0", "true", "7.0")),
            Map.entry(Boolean.class, Arbitraries.of(true, false)),
            Map.entry(Integer.class, Arbitraries.integers().between(0, 3000)),
            Map.entry(long.class, Arbitraries.longs().between(0, 999_999_999_999_999L)),
            Map.entry(
                    BigDecimal.class,
                    Arbitraries.of("120.50", "0.1", "100", "33.333").map(BigDecimal::new)),
            Map.entry(
                    Instant.class,
                    Arbitraries.longs().between(0, 4_000_000_000_000L).map(Instant::ofEpochMilli)),
            Map.entry(LocalDate.class, Arbitraries.integers().between(0, 40_000).map(LocalDate::ofEpochDay)),
            Map.entry(
                    Money.class,
                    Arbitraries.longs().between(0, 999_999_999_999_999L).map(Money::new)),
            Map.entry(ProvinceCode.class, Arbitraries.of(new ProvinceCode("H56"))),
            Map.entry(
                    DossierCode.class,
                    Arbitraries.of("H56.01-261123-0001", "000.00.19.H29-190101-0001")
                            .map(DossierCode::new)),
            Map.entry(ReceiptNumber.class, Arbitraries.of("BN/2026/17", "1").map(ReceiptNumber::new)),
            Map.entry(ProcedureCode.class, Arbitraries.of(new ProcedureCode("1.013831"))),
            Map.entry(CommuneCode.class, Arbitraries.of("14758", "00007").map(CommuneCode::new)),
            Map.entry(LandUseCode.class, Arbitraries.of("ONT", "CLN").map(LandUseCode::new)),
            Map.entry(ParcelId.class, Arbitraries.of(new ParcelId("w7er9k2m1xyz"))),
            Map.entry(Sha256.class, Arbitraries.of(new Sha256("0f".repeat(32)))),
            Map.entry(TransactionType.class, Arbitraries.of("CN", "TK").map(TransactionType::new)),
            Map.entry(Share.class, Arbitraries.of("1/2", "1/1").map(Share::new)));

    private AnyMessage() {}

    public static Arbitrary<NationalMessage> messages() {
        return of(NationalMessage.class);
    }

    /** Any value of this record. */
    public static <R extends Record> Arbitrary<R> of(Class<R> type) {
        List<Arbitrary<Object>> parts = Arrays.stream(type.getRecordComponents())
                .map(AnyMessage::component)
                .toList();
        return Combinators.combine(parts).as(values -> create(type, values));
    }

    private static Arbitrary<Object> component(RecordComponent component) {
        Arbitrary<Object> value = value(component.getGenericType());
        return component.getAnnotatedType().isAnnotationPresent(Nullable.class) ? value.injectNull(0.3) : value;
    }

    @SuppressWarnings("unchecked")
    private static Arbitrary<Object> value(Type type) {
        if (type instanceof ParameterizedType list) {
            return value(list.getActualTypeArguments()[0]).list().ofMaxSize(2).map(Object.class::cast);
        }
        Class<?> kind = (Class<?>) type;
        if (VALUES.containsKey(kind)) {
            return (Arbitrary<Object>) VALUES.get(kind);
        }
        return kind.isEnum()
                ? Arbitraries.of((Object[]) kind.getEnumConstants())
                : of(kind.asSubclass(Record.class)).map(Object.class::cast);
    }

    private static <R extends Record> R create(Class<R> type, List<Object> values) {
        Class<?>[] types = Arrays.stream(type.getRecordComponents())
                .map(RecordComponent::getType)
                .toArray(Class<?>[]::new);
        try {
            var constructor = type.getDeclaredConstructor(types);
            constructor.setAccessible(true);
            return constructor.newInstance(values.toArray());
        } catch (InvocationTargetException e) {
            throw new AssertionError("no " + type.getSimpleName() + " of " + values, e.getCause());
        } catch (ReflectiveOperationException e) {
            throw new AssertionError(e);
        }
    }
}
