package org.lienthong.mapping;

import java.util.function.Function;
import org.lienthong.dossier.CommuneCode;
import org.lienthong.dossier.DossierCode;
import org.lienthong.dossier.Identifier;
import org.lienthong.dossier.LandUseCode;
import org.lienthong.dossier.MessageId;
import org.lienthong.dossier.Money;
import org.lienthong.dossier.ParcelId;
import org.lienthong.dossier.ProcedureCode;
import org.lienthong.dossier.ProvinceCode;
import org.lienthong.dossier.ReceiptNumber;
import org.lienthong.dossier.Sha256;
import org.lienthong.dossier.Share;
import org.lienthong.dossier.TransactionType;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.ValueDeserializer;
import tools.jackson.databind.ValueSerializer;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleModule;

/** Stands in until the mapping engine brings its own codec. */
public final class NationalJson {

    private static final JsonMapper MAPPER =
            JsonMapper.builder().addModule(module()).build();

    private NationalJson() {}

    public static String write(Object value) {
        return MAPPER.writeValueAsString(value);
    }

    public static <T> T read(String json, Class<T> type) {
        return MAPPER.readValue(json, type);
    }

    private static SimpleModule module() {
        SimpleModule module = new SimpleModule();
        module.addSerializer(Identifier.class, new ValueSerializer<>() {
            @Override
            public void serialize(Identifier value, JsonGenerator out, SerializationContext context) {
                out.writeString(value.value());
            }
        });
        module.addSerializer(Money.class, new ValueSerializer<>() {
            @Override
            public void serialize(Money value, JsonGenerator out, SerializationContext context) {
                out.writeNumber(value.vnd());
            }
        });
        read(module, Money.class, text -> new Money(Long.parseLong(text)));
        read(module, CommuneCode.class, CommuneCode::new);
        read(module, DossierCode.class, DossierCode::new);
        read(module, LandUseCode.class, LandUseCode::new);
        read(module, MessageId.class, MessageId::new);
        read(module, ParcelId.class, ParcelId::new);
        read(module, ProcedureCode.class, ProcedureCode::new);
        read(module, ProvinceCode.class, ProvinceCode::new);
        read(module, ReceiptNumber.class, ReceiptNumber::new);
        read(module, Sha256.class, Sha256::new);
        read(module, Share.class, Share::new);
        read(module, TransactionType.class, TransactionType::new);
        return module;
    }

    private static <T> void read(SimpleModule module, Class<T> type, Function<String, T> of) {
        module.addDeserializer(type, new ValueDeserializer<T>() {
            @Override
            public T deserialize(JsonParser in, DeserializationContext context) {
                return of.apply(in.getValueAsString());
            }
        });
    }
}
