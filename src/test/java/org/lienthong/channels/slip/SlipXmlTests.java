package org.lienthong.channels.slip;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.ByteArrayInputStream;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import javax.xml.XMLConstants;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.Schema;
import javax.xml.validation.SchemaFactory;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.lienthong.dossier.NationalMessage;
import org.lienthong.dossier.Slips;
import org.xml.sax.SAXException;

class SlipXmlTests {

    private static final Schema SCHEMA = schema();

    @Property(tries = 200)
    void everyCompleteSlipIsValidByItsXsd(@ForAll("complete") NationalMessage message) {
        byte[] xml = SlipXml.write(message);

        assertThatCode(() -> SCHEMA.newValidator().validate(new StreamSource(new ByteArrayInputStream(xml))))
                .doesNotThrowAnyException();
    }

    @Test
    void writesTheWordsOfTheLandOfficeOverThoseOfTheDossier() {
        assertThat(write(Slips.transfer()))
                .contains("<ViTri>VT2</ViTri><GiaDat>4000000</GiaDat><NguonGoc>Nhận chuyển nhượng</NguonGoc>")
                .doesNotContain("VT1");
    }

    @Test
    void writesWhoReceivesApartFromWhoGives() {
        assertThat(write(Slips.transfer()))
                .startsWith("<?xml version=\"1.0\" encoding=\"UTF-8\"")
                .contains("phienBan=\"1.0\"", "xmlns=\"urn:lienthong:slip:1\"")
                .contains("<NguoiSuDungDat><VaiTro>nhan</VaiTro><Ten>Trần Văn Thử</Ten></NguoiSuDungDat>")
                .contains("<BenChuyen><VaiTro>chuyen</VaiTro>")
                .contains("<GiaTriChuyenNhuong>2500000000</GiaTriChuyenNhuong><SoHopDong>7/HĐ</SoHopDong>")
                .contains("<MaTinh>H56</MaTinh>", "<LoaiNghiaVu>Lệ phí trước bạ</LoaiNghiaVu>");
    }

    @Test
    void refusesToWriteASlipThatIsNotComplete() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> SlipXml.write(Slips.message(null, null)))
                .withMessageContaining("slip");
    }

    private static String write(NationalMessage message) {
        return new String(SlipXml.write(message), StandardCharsets.UTF_8);
    }

    private static Schema schema() {
        try {
            return SchemaFactory.newInstance(XMLConstants.W3C_XML_SCHEMA_NS_URI)
                    .newSchema(new StreamSource(new StringReader(SlipXml.xsd())));
        } catch (SAXException e) {
            throw new AssertionError(e);
        }
    }

    @Provide
    Arbitrary<NationalMessage> complete() {
        return Slips.complete();
    }
}
