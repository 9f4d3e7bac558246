package org.lienthong.channels.national;

import jakarta.xml.bind.annotation.XmlElement;
import jakarta.xml.bind.annotation.XmlSchemaType;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.NullUnmarked;

/** What is owed and paid, as XML; each class mirrors the record of its name. */
@NullUnmarked
final class ObligationTwins {

    private ObligationTwins() {}

    static final class Slip {
        @XmlElement(required = true)
        String number;

        @XmlElement(required = true)
        @XmlSchemaType(name = "date")
        String date;

        @XmlElement(required = true)
        String issuedBy;

        @XmlSchemaType(name = "date")
        String completeFilesOn;

        @XmlElement
        List<String> obligations = new ArrayList<>();

        @XmlElement
        List<String> legalBasis = new ArrayList<>();

        @XmlElement
        List<SlipParcel> parcels = new ArrayList<>();

        @XmlElement
        List<Exemption> exemptions = new ArrayList<>();

        @XmlElement
        List<LandTwins.Fee> deductions = new ArrayList<>();

        @XmlSchemaType(name = "nonNegativeInteger")
        Long infrastructureCost;

        String leaseForm;

        String leaseTerm;
    }

    static final class SlipParcel {
        @XmlElement(required = true)
        String sheet;

        @XmlElement(required = true)
        String number;

        String position;

        @XmlSchemaType(name = "nonNegativeInteger")
        Long landPrice;

        String origin;

        String term;
    }

    static final class Exemption {
        @XmlElement(required = true)
        String subject;

        BigDecimal area;

        BigDecimal rate;

        @XmlSchemaType(name = "date")
        String from;

        @XmlSchemaType(name = "date")
        String to;
    }

    static final class TaxNotice {
        @XmlElement(required = true)
        String number;

        @XmlSchemaType(name = "date")
        String issuedOn;

        String payerTaxCode;

        String payerName;

        Boolean replaces;

        @XmlElement
        List<Payable> payables = new ArrayList<>();

        String link;
    }

    static final class Payable {
        String id;

        @XmlElement(required = true)
        String item;

        @XmlElement(required = true)
        @XmlSchemaType(name = "nonNegativeInteger")
        Long amount;

        @XmlSchemaType(name = "date")
        String dueOn;
    }

    static final class Payment {
        @XmlElement(required = true)
        String reference;

        @XmlElement(required = true)
        String noticeNumber;

        String payerTaxCode;

        String payerName;

        @XmlElement(required = true)
        @XmlSchemaType(name = "nonNegativeInteger")
        Long amount;

        @XmlElement(required = true)
        @XmlSchemaType(name = "dateTime")
        String paidAt;

        @XmlElement(required = true)
        Words.PaymentKind kind;

        String link;
    }
}
