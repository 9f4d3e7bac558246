package org.lienthong.receipts;

import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.lienthong.dossier.AgencyCode;
import org.lienthong.dossier.Channel;
import org.lienthong.dossier.Document;
import org.lienthong.dossier.Dossier;
import org.lienthong.dossier.Fee;
import org.lienthong.dossier.Parcel;
import org.lienthong.dossier.Party;
import org.lienthong.dossier.Receipt;
import org.lienthong.dossier.Submission;

/**
 * What the template writes, field by field, in Vietnamese. What the dossier does not say is said to be missing, and is
 * never guessed; what the reader may not see is said to be covered.
 */
final class Paper {

    /** More than any true dossier has; the paper says how many it leaves out. */
    private static final int MOST_PAPERS = 400;

    private static final String RANK = "^(?:Tỉnh|Thành phố) ";

    private final Dossier dossier;
    private final Receipt receipt;
    private final @Nullable Submission submission;
    private final Surroundings around;
    private final Wording wording;
    private final Edition edition;

    Paper(Dossier dossier, Receipt receipt, Surroundings around, Wording wording, Edition edition) {
        this.dossier = dossier;
        this.receipt = receipt;
        this.submission = dossier.submission();
        this.around = around;
        this.wording = wording;
        this.edition = edition;
    }

    /** One row of the list of papers. */
    public record Line(int number, String name, String originals, String copies, boolean electronic) {}

    public boolean masked() {
        return around.mask() != null;
    }

    public String number() {
        return receipt.number().value();
    }

    public String code() {
        return dossier.code().value();
    }

    /** The foot of every page; numbers of receipts have no sign that means something in a style sheet. */
    public String footer() {
        return "@page { @bottom-left { %1$s content: '%2$s' } @bottom-right { %1$s content: '%3$s ' counter(page) '/' counter(pages) } }"
                .formatted("font-family: Paper; font-size: 8.5pt; color: #444444;", number(), wording.vi("page"));
    }

    public String tracking() {
        return around.tracking().toASCIIString();
    }

    public @Nullable String hotline() {
        return around.hotline();
    }

    public String province() {
        return provinceName().toUpperCase(Locale.ROOT);
    }

    public String provinceName() {
        return PlainText.of(around.province());
    }

    /** The agency as far as its code stands in the code of the dossier; no dossier holds its name. */
    public String agency() {
        return dossier.code()
                .issuer()
                .map(AgencyCode::value)
                .map(code -> wording.vi("agency.code", code))
                .orElseGet(() -> wording.vi("agency.unknown"));
    }

    public String placeAndDay() {
        return provinceName().replaceFirst(RANK, "") + ", " + Moments.day(receipt.receivedAt());
    }

    public String applicant() {
        Mask mask = around.mask();
        return submission == null
                ? missing()
                : said(mask == null ? submission.applicant().name() : mask.party(submission.applicant()));
    }

    public String idNumber() {
        return personal(Party::idNumber);
    }

    public String address() {
        return personal(
                party -> party.address() == null ? null : party.address().text());
    }

    /** Telephone and electronic mail, whichever there is. */
    public String reached() {
        return personal(party -> Stream.of(party.phone(), party.email())
                .map(PlainText::of)
                .filter(way -> !way.isEmpty())
                .collect(Collectors.joining(" · ")));
    }

    public String procedure() {
        return submission == null ? missing() : said(submission.procedureName()) + " (" + submission.procedure() + ")";
    }

    public String subject() {
        return masked() ? wording.vi("covered") : said(submission == null ? null : submission.subject());
    }

    public List<String> parcels() {
        return submission == null
                ? List.of()
                : submission.parcels().stream().map(this::parcel).toList();
    }

    private String parcel(Parcel parcel) {
        String where = masked() ? "" : PlainText.of(parcel.address());
        String plain = wording.vi(
                "parcel",
                PlainText.of(parcel.number()),
                PlainText.of(parcel.sheet()),
                Moments.number(parcel.area()),
                parcel.commune() == null ? missing() : parcel.commune().value());
        return where.isEmpty() ? plain : plain + "; " + where;
    }

    public String channel() {
        Channel channel = submission == null ? null : submission.channel();
        return channel == null ? missing() : wording.vi("channel." + channel.name());
    }

    public List<Line> papers() {
        List<Document> papers = documents();
        return IntStream.range(0, Math.min(papers.size(), MOST_PAPERS))
                .mapToObj(i -> line(i + 1, papers.get(i)))
                .toList();
    }

    /** How many papers the list leaves out. */
    public int leftOut() {
        return Math.max(0, documents().size() - MOST_PAPERS);
    }

    private List<Document> documents() {
        return submission == null ? List.of() : submission.documents();
    }

    private Line line(int number, Document paper) {
        boolean electronic = paper.content() != null || paper.link() != null || paper.fileName() != null;
        return new Line(number, said(paper.name()), count(paper.originals()), count(paper.copies()), electronic);
    }

    private static String count(@Nullable Integer count) {
        return count == null ? "–" : count.toString();
    }

    public List<String> fees() {
        return submission == null
                ? List.of()
                : submission.fees().stream().map(this::fee).toList();
    }

    private String fee(Fee fee) {
        return wording.vi("fee", said(fee.name()), Moments.number(fee.amount().vnd()));
    }

    public String limit() {
        return around.workingDays() == null
                ? wording.vi("limit.unknown")
                : wording.vi("limit.days", around.workingDays());
    }

    public String received() {
        return Moments.moment(receipt.receivedAt());
    }

    public String receivedEnglish() {
        return Moments.english(receipt.receivedAt());
    }

    public String promised() {
        return receipt.promisedAt() == null ? wording.vi("promised.unknown") : edition.promise(receipt.promisedAt());
    }

    public String promisedEnglish() {
        return receipt.promisedAt() == null
                ? wording.en("promised.unknown")
                : edition.englishPromise(receipt.promisedAt());
    }

    /** The appointment that was given since; empty when the first one stands. */
    public String promisedAnew() {
        return around.promisedAnew() == null ? "" : edition.promise(around.promisedAnew());
    }

    /** Who signs for the office; empty when nobody is named. */
    public String receivedBy() {
        Mask mask = around.mask();
        return receipt.receivedBy() == null || receipt.receivedBy().isBlank()
                ? ""
                : PlainText.of(mask == null ? receipt.receivedBy() : mask.person(receipt.receivedBy()));
    }

    private String personal(Function<Party, @Nullable String> field) {
        if (masked()) {
            return wording.vi("covered");
        }
        return said(submission == null ? null : field.apply(submission.applicant()));
    }

    private String said(@Nullable String text) {
        String plain = PlainText.of(text);
        return plain.isEmpty() ? missing() : plain;
    }

    private String missing() {
        return wording.vi("missing");
    }
}
