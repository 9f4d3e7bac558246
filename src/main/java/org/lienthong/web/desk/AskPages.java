package org.lienthong.web.desk;

import java.time.InstantSource;
import org.jspecify.annotations.Nullable;
import org.lienthong.web.AsksPartners;
import org.lienthong.web.Office;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Asks the systems what they hold at this moment. */
@Controller
class AskPages {

    private static final long SECONDS = 10;

    private final OpenedDossiers opened;
    private final AsksPartners asking;
    private final InstantSource clock;

    AskPages(OpenedDossiers opened, AsksPartners asking, InstantSource clock) {
        this.opened = opened;
        this.asking = asking;
        this.clock = clock;
    }

    /** At most once in ten seconds for one dossier, whoever presses. */
    @PostMapping("/desk/dossiers/{code}/ask")
    String ask(
            @PathVariable String code, @RequestParam(required = false) @Nullable String province, Authentication who) {
        OpenedDossiers.One one = opened.act(code, province, who, Office.values());
        long moment = clock.instant().getEpochSecond() / SECONDS;
        asking.ask(one.entry().document(), one.pressed("asked:" + one.entry().id() + ":" + moment, null));
        return To.page("/dossiers/{code}/systems", one);
    }
}
