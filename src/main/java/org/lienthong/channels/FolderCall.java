package org.lienthong.channels;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.lienthong.dossier.Dossier;
import org.lienthong.dossier.Finding;
import org.lienthong.exchange.Deliveries.Claimed;
import org.lienthong.exchange.Outcome;
import org.lienthong.exchange.Partners.Held;
import org.lienthong.exchange.Partners.Knowledge;
import org.lienthong.province.PartnerSystem;
import org.lienthong.province.Profile.Call;

/**
 * One message, one file, under a name of the hub's own making: the same delivery always has the same name, so that a
 * repetition replaces what it repeats.
 */
final class FolderCall implements Conversation {

    private final Folders folders;
    private final Shelf shelf;
    private final Phrases phrases;

    FolderCall(Folders folders, Shelf shelf, Phrases phrases) {
        this.folders = folders;
        this.shelf = shelf;
        this.phrases = phrases;
    }

    @Override
    public List<Outcome> tell(PartnerSystem partner, List<Claimed> deliveries) {
        return deliveries.stream().map(delivery -> tell(partner, delivery)).toList();
    }

    private Outcome tell(PartnerSystem partner, Claimed delivery) {
        Call call = phrases.call(partner, delivery.message().type());
        return phrases.of(partner, call, List.of(delivery), Map.of())
                .fold(
                        phrase -> put(
                                partner, call.path(), name(delivery) + extension(phrase.contentType()), phrase.body()),
                        Outcome.Refused::new);
    }

    private Outcome put(PartnerSystem partner, String folder, String name, byte[] body) {
        if (folders.isRemote(partner)) {
            shelf.put(partner.id(), folder, name, body);
            return Outcome.Delivered.asAlways();
        }
        try {
            folders.put(partner, folder, name, body);
            return Outcome.Delivered.asAlways();
        } catch (IOException trouble) {
            return new Outcome.TryLater(Finding.of(
                    "",
                    "folder-trouble",
                    "the folder " + folder + " cannot be written to ("
                            + trouble.getClass().getSimpleName() + ")"));
        }
    }

    private static String name(Claimed delivery) {
        return delivery.message().type().code() + "-"
                + delivery.idempotencyKey().replaceAll("[^A-Za-z0-9]+", "-");
    }

    static String extension(String contentType) {
        for (String known : List.of("xml", "json", "csv")) {
            if (contentType.contains(known)) {
                return "." + known;
            }
        }
        return ".txt";
    }

    @Override
    public Held ask(PartnerSystem partner, Dossier dossier) {
        return new Held(Knowledge.CANNOT_BE_ASKED, null);
    }
}
