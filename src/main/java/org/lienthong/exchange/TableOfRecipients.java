package org.lienthong.exchange;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.lienthong.dossier.Document;
import org.lienthong.dossier.MessageType;
import org.lienthong.dossier.NationalMessage;
import org.lienthong.dossier.Result;
import org.lienthong.dossier.Submission;
import org.lienthong.dossier.Supplement;
import org.lienthong.dossier.SystemId;
import org.lienthong.province.InForce;
import org.lienthong.province.PartnerSystem;
import org.lienthong.province.Profile;
import org.lienthong.province.Province;
import org.lienthong.province.Provinces;
import org.lienthong.province.SystemKind;

/**
 * Who hears what, from the table and the systems of the province. Papers that lie elsewhere are told to the hub's own
 * {@link #FILES}, which fetches them; who needs them waits for it.
 */
public final class TableOfRecipients implements Recipients {

    /** The destination whose deliveries fetch papers into the content store. */
    public static final String FILES = "files";

    private final InForce inForce;

    public TableOfRecipients(InForce inForce) {
        this.inForce = inForce;
    }

    @Override
    public List<Change.Recipient> of(SystemId from, NationalMessage message) {
        Provinces provinces = inForce.now();
        Province province = provinces.find(from.province()).orElseThrow();
        SystemKind sender = province.system(from.name())
                .map(system -> system.profile().kind())
                .orElse(SystemKind.API);
        Stream<Change.Recipient> hearers = provinces.hearers(from.province()).of(message, sender).stream()
                .flatMap(kind -> province.systems(kind).stream())
                .filter(system -> !system.id().equals(from))
                .map(system -> new Change.Recipient(
                        system.id().name(),
                        needsFiles(system, message.type()),
                        system.shadow() && Comparing.canSay(system, message.type())));
        Stream<Change.Recipient> files =
                lieElsewhere(message) ? Stream.of(new Change.Recipient(FILES, false, false)) : Stream.empty();
        return Stream.concat(files, hearers).toList();
    }

    /** The papers of this message that only their owner holds. */
    public static Stream<Document> papers(NationalMessage message) {
        return Stream.of(
                        Optional.ofNullable(message.submission()).map(Submission::documents),
                        Optional.ofNullable(message.supplement()).map(Supplement::documents),
                        Optional.ofNullable(message.result()).map(Result::documents))
                .flatMap(Optional::stream)
                .flatMap(List::stream)
                .filter(document -> document.link() != null && document.content() == null);
    }

    private static boolean lieElsewhere(NationalMessage message) {
        return papers(message).findAny().isPresent();
    }

    private static boolean needsFiles(PartnerSystem system, MessageType type) {
        Profile.Call call = system.profile().calls().get(type);
        return call != null && call.files();
    }
}
