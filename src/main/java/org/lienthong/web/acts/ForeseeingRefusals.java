package org.lienthong.web.acts;

import java.util.List;
import org.lienthong.dossier.NationalMessage;
import org.lienthong.dossier.ProvinceCode;
import org.lienthong.dossier.SystemId;
import org.lienthong.exchange.Foreseeing;
import org.lienthong.exchange.TranslatingMessages;
import org.lienthong.web.ForeseesRefusals;
import org.springframework.stereotype.Component;

/** As if the hub's own interface spoke, as it does for offices. */
@Component
final class ForeseeingRefusals implements ForeseesRefusals {

    private final Foreseeing foreseeing;

    ForeseeingRefusals(Foreseeing foreseeing) {
        this.foreseeing = foreseeing;
    }

    @Override
    public List<Foreseen> of(ProvinceCode province, NationalMessage opening) {
        return foreseeing.of(new SystemId(province, TranslatingMessages.API), opening).stream()
                .map(foreseen -> new Foreseen(foreseen.system().name(), foreseen.findings()))
                .toList();
    }
}
