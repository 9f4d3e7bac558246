package org.lienthong.channels.national;

import jakarta.xml.bind.annotation.XmlElement;
import jakarta.xml.bind.annotation.XmlSchemaType;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.NullUnmarked;

/** What a citizen hands in, as XML; each class mirrors the record of its name. */
@NullUnmarked
final class LandTwins {

    private LandTwins() {}

    static final class Submission {
        @XmlElement(required = true)
        String procedure;

        String procedureName;

        String field;

        Words.Channel channel;

        @XmlElement(required = true)
        @XmlSchemaType(name = "dateTime")
        String submittedAt;

        String subject;

        @XmlElement(required = true)
        Party applicant;

        @XmlElement
        List<Party> parties = new ArrayList<>();

        @XmlElement
        List<Parcel> parcels = new ArrayList<>();

        @XmlElement
        List<Asset> assets = new ArrayList<>();

        LandTransaction transaction;

        @XmlElement
        List<Certificate> certificates = new ArrayList<>();

        @XmlElement
        List<Document> documents = new ArrayList<>();

        @XmlElement
        List<Fee> fees = new ArrayList<>();

        String note;
    }

    static final class Party {
        @XmlElement(required = true)
        Words.PartyRole role;

        @XmlElement(required = true)
        Words.PartyKind kind;

        @XmlElement(required = true)
        String name;

        String idNumber;

        String taxCode;

        @XmlSchemaType(name = "date")
        String birthDate;

        Address address;

        String phone;

        String email;

        String share;
    }

    static final class Address {
        @XmlElement(required = true)
        String text;

        String commune;

        @XmlSchemaType(name = "date")
        String vintage;
    }

    static final class Parcel {
        String id;

        @XmlElement(required = true)
        String sheet;

        @XmlElement(required = true)
        String number;

        String commune;

        @XmlSchemaType(name = "date")
        String communeVintage;

        @XmlElement(required = true)
        BigDecimal area;

        String address;

        String position;

        @XmlSchemaType(name = "nonNegativeInteger")
        Long landPrice;

        @XmlElement
        List<LandUse> uses = new ArrayList<>();
    }

    static final class LandUse {
        @XmlElement(required = true)
        String purpose;

        BigDecimal area;

        String term;

        String origin;
    }

    static final class Asset {
        @XmlElement(required = true)
        String kind;

        String description;

        BigDecimal floorArea;

        String grade;

        Integer builtIn;
    }

    static final class LandTransaction {
        @XmlElement(required = true)
        String type;

        @XmlSchemaType(name = "nonNegativeInteger")
        Long price;

        String contractNumber;

        @XmlSchemaType(name = "date")
        String contractDate;
    }

    static final class Certificate {
        @XmlElement(required = true)
        String serialNumber;

        String bookNumber;

        @XmlSchemaType(name = "date")
        String issuedOn;

        String kind;
    }

    static final class Document {
        String id;

        @XmlElement(required = true)
        String name;

        String component;

        Integer originals;

        Integer copies;

        String fileName;

        String link;

        Content content;
    }

    static final class Content {
        @XmlElement(required = true)
        String digest;

        @XmlElement(required = true)
        @XmlSchemaType(name = "nonNegativeInteger")
        Long size;

        @XmlElement(required = true)
        String mediaType;
    }

    static final class Fee {
        @XmlElement(required = true)
        String name;

        String code;

        @XmlElement(required = true)
        @XmlSchemaType(name = "nonNegativeInteger")
        Long amount;

        String method;
    }
}
