package org.lienthong.channels.slip;

import jakarta.xml.bind.annotation.XmlAttribute;
import jakarta.xml.bind.annotation.XmlElement;
import jakarta.xml.bind.annotation.XmlRootElement;
import jakarta.xml.bind.annotation.XmlSchemaType;
import jakarta.xml.bind.annotation.XmlType;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.NullUnmarked;

/** The slip in the words of the tax office; see docs/partner-contracts.md, section 4. */
@NullUnmarked
@XmlRootElement(name = "PhieuChuyen")
@XmlType(name = "PhieuChuyen")
final class PhieuChuyen {

    @XmlAttribute(name = "phienBan", required = true)
    String version = SlipXml.VERSION;

    @XmlElement(name = "SoPhieu", required = true)
    String number;

    @XmlElement(name = "NgayLap", required = true)
    @XmlSchemaType(name = "date")
    String date;

    @XmlElement(name = "MaTinh", required = true)
    String province;

    @XmlElement(name = "CoQuanLap", required = true)
    String issuedBy;

    @XmlElement(name = "MaHoSo", required = true)
    String dossierCode;

    @XmlElement(name = "SoBienNhan")
    String receiptNumber;

    @XmlElement(name = "MaTTHC", required = true)
    String procedure;

    @XmlElement(name = "NgayNhanDu")
    @XmlSchemaType(name = "date")
    String completeFilesOn;

    @XmlElement(name = "LoaiNghiaVu", required = true)
    List<String> obligations = new ArrayList<>();

    @XmlElement(name = "CanCuPhapLy")
    List<String> legalBasis = new ArrayList<>();

    @XmlElement(name = "NguoiSuDungDat", required = true)
    List<Person> landUsers = new ArrayList<>();

    @XmlElement(name = "BenChuyen")
    List<Person> givers = new ArrayList<>();

    @XmlElement(name = "ThuaDat", required = true)
    List<Land> parcels = new ArrayList<>();

    @XmlElement(name = "GiaTriChuyenNhuong")
    @XmlSchemaType(name = "nonNegativeInteger")
    Long price;

    @XmlElement(name = "SoHopDong")
    String contractNumber;

    @XmlElement(name = "NgayHopDong")
    @XmlSchemaType(name = "date")
    String contractDate;

    @XmlElement(name = "MienGiam")
    List<Relief> reliefs = new ArrayList<>();

    @XmlElement(name = "ChiPhiHaTang")
    @XmlSchemaType(name = "nonNegativeInteger")
    Long infrastructureCost;

    @XmlElement(name = "HinhThucThue")
    String leaseForm;

    @XmlElement(name = "ThoiHanThue")
    String leaseTerm;

    @XmlType(name = "Nguoi")
    static final class Person {

        @XmlElement(name = "VaiTro", required = true)
        Role role;

        @XmlElement(name = "Ten", required = true)
        String name;

        @XmlElement(name = "SoDinhDanh")
        String idNumber;

        @XmlElement(name = "MaSoThue")
        String taxCode;

        @XmlElement(name = "NgaySinh")
        @XmlSchemaType(name = "date")
        String birthDate;

        @XmlElement(name = "DiaChi")
        String address;

        @XmlElement(name = "TyLe")
        String share;
    }

    @XmlType(name = "ThuaDat")
    static final class Land {

        @XmlElement(name = "MaDinhDanhThua")
        String parcelId;

        @XmlElement(name = "SoToBanDo", required = true)
        String sheet;

        @XmlElement(name = "SoThua", required = true)
        String number;

        @XmlElement(name = "MaXa")
        String commune;

        @XmlElement(name = "DiaChi")
        String address;

        @XmlElement(name = "DienTich", required = true)
        BigDecimal area;

        @XmlElement(name = "ViTri", required = true)
        String position;

        @XmlElement(name = "GiaDat", required = true)
        @XmlSchemaType(name = "positiveInteger")
        Long landPrice;

        @XmlElement(name = "NguonGoc", required = true)
        String origin;

        @XmlElement(name = "ThoiHan")
        String term;

        @XmlElement(name = "MucDich", required = true)
        List<Use> uses = new ArrayList<>();
    }

    @XmlType(name = "MucDich")
    static final class Use {

        @XmlElement(name = "Ma", required = true)
        String purpose;

        @XmlElement(name = "DienTich")
        BigDecimal area;
    }

    @XmlType(name = "MienGiam")
    static final class Relief {

        @XmlElement(name = "DoiTuong", required = true)
        String subject;

        @XmlElement(name = "DienTich", required = true)
        BigDecimal area;

        @XmlElement(name = "MucGiam", required = true)
        BigDecimal rate;
    }
}
